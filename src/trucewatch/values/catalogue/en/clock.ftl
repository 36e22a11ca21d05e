# The clause clock: why a clause stands where it stands.

clock-not-in-force-yet = Only later does { $clause } take effect ({ $when }).
clock-start-unsure = Whether { $clause } had taken effect by then is not known.
clock-undated = Neither { $clause } nor its agreement has a date.
clock-amendment-undated = Nobody says when { $clause } was added.
clock-end-unsure = Whether { $clause } had ended by then is not known.
clock-extended-open = The agreement of { $clause } was extended ({ $when }), and nobody says until when.
clock-replacing-dropped = { $clause } was to be replaced ({ $when }) by a clause that was dropped before it took effect; whether it went on after that nobody says.
clock-outlives = The agreement of { $clause } had run out by then ({ $when }), while the clause itself gives a later end.
clock-amendment-changed = A later amendment gives the one that { $clause } depends on another date.
clock-superseded = It was replaced: { $other } stands for { $clause }.
clock-dropped-later = Not in force yet: { $clause } was dropped later, before it took effect.
clock-dropped = An amendment dropped { $clause } before it took effect.
clock-ended-by-amendment = An amendment ended { $clause }.
clock-lapsed = The time of { $clause } has run out.
clock-lapsed-with = The time of { $clause } has run out. { $because }
clock-waits = Whether { $other } was done, for which { $clause } waits, is not judged here.
clock-waits-for-words = A condition stands before { $clause } that is not judged here: { $words }
clock-suspended = Halted by this incident: { $incident }.
clock-violated = A reviewed determination calls this incident a breach of the clause: { $incident }.
clock-event-unsure = Whether this incident had begun, or still lasted, is not known: { $incident }.
clock-no-breach = No reviewed determination calls anything a breach of { $clause }.
clock-no-breach-in-hours = By the clocks of { $zone }, { $clause } holds from { $opens } to { $closes } each day. No reviewed determination calls anything a breach of it.
clock-due-undated = Nobody says by when { $clause } is to be done.
clock-not-yet-due = The time for { $clause } comes only later ({ $when }).
clock-due = The time for { $clause } has come ({ $when }).
clock-late = The time for { $clause } has passed ({ $when }). { $because }
clock-nothing-recorded = No movement and no figure is recorded that carries out { $clause }.
clock-no-figure = No figure is recorded of those moved or let go under { $clause }.
clock-count-met = Promised by { $clause }: { $promised }; recorded as moved or let go: { $moved }.
clock-count-short = Promised by { $clause }: { $promised }; recorded as moved or let go: { $moved }.
clock-count-open = Promised by { $clause }: { $promised }; recorded as moved or let go: { $moved }, which settles it neither way.
clock-no-number-promised = Promised by { $clause } without a number; recorded as moved or let go: { $moved }.
clock-arrived = All movements recorded for { $clause } had arrived; the last: { $movement }.
clock-some-arrived = Of the movements recorded for { $clause }, this one had arrived, others not for certain: { $movement }.
clock-may-have-left = A movement recorded for { $clause } may have left by then; none is known to have arrived.
clock-none-left = No movement recorded for { $clause } had left by then.
clock-changes-then = The state of the clause changes within the time asked for ({ $when }).

clock-not-before = Not before { $when } can { $clause } take effect; nobody says when it was added.
clock-not-yet-changed = A later amendment gives the one that { $clause } depends on another date; both lie later ({ $when } at the earliest).
clock-not-yet-told-differently = Sources put the amendment that added { $clause } at different times, all of them later ({ $when } at the earliest).
clock-dates-contradict = By the dates recorded, { $clause } would have ended before it began. Please look at its dates and those of its agreement.
clock-told-differently = Sources put the amendment that added { $clause } at different times.
clock-condition-not-met = As far as is recorded, { $other } had not been met by then; { $clause } waits for it.
clock-condition-unsure = Whether { $other }, which { $clause } waits for, had been met by then is not settled by what is recorded.
clock-days-short =
    { $days ->
        [7] Promised by { $clause }: { $promised } a week; whole weeks by then: { $over }, of which { $short } fell short.
       *[other] Promised by { $clause }: { $promised } a day; whole days by then: { $over }, of which { $short } fell short.
    }
clock-day-met =
    { $days ->
        [7] Promised by { $clause }: { $promised } a week; in the present one at least { $low } are recorded.
       *[other] Promised by { $clause }: { $promised } a day; on the present one at least { $low } are recorded.
    }
clock-day-under-way =
    { $days ->
        [7] Promised by { $clause }: { $promised } a week; in the present one { $low } are surely recorded, and no week before surely fell short.
       *[other] Promised by { $clause }: { $promised } a day; on the present one { $low } are surely recorded, and no day before surely fell short.
    }
clock-no-return-figure = No figure is recorded of what another clause brings about, to which { $clause } answers.
clock-return-none-due = Nothing is recorded by then of what the other side does, to which { $clause } answers; nothing is due.
clock-return-kept = For { $theirs } of the other side, { $due } are due under { $clause }; at least { $low } are recorded.
clock-return-behind = For { $theirs } of the other side, { $due } are due under { $clause }; { $low } are recorded.
clock-return-open = For { $theirs } of the other side, at least { $due } are due under { $clause }; at least { $low } are recorded, which settles it neither way.
clock-order-not-kept = Who goes first is said by { $clause }; this movement took others before all of them had gone: { $movement }.
clock-per-unknown = Whether the number promised by { $clause } is meant in all, each day or in return is not known.
clock-rests = What this rests on
clock-findings = Findings about it:
clock-closed = Why it stands so is told by records that your role does not see.
