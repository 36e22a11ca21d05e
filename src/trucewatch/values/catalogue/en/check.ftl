# The checks: for each its title, what it looks at, and what can be done about a finding of it.
# Messages that a rule does not give itself stand here too.

check-added-across-units-title = Added across counting units
check-added-across-units-looks = Figures that are part of, or among, a figure counted in another unit, or supersede one. An unknown unit settles nothing.
check-added-across-units-advice = Please either correct the unit, or take the figure out of this total: people, vehicles and incidents are never added.

check-after-as-of-title = After the as-of
check-after-as-of-looks = Incidents, movements, figures, fates and evidence that begin after the moment after which the case includes nothing; figures that speak of a time after their own source's as-of.
check-after-as-of-advice = Please either correct the date, or move the as-of, or take the record out.

check-alternatives-lost-title = Alternatives lost
check-alternatives-lost-looks = Rulings of breach or non-compliance that name fewer actors than every attribution of the incident leaves possible; attributions of one deed and source that drop an alternative of another.
check-alternatives-lost = { $lost } is left possible in attribution { $attribution } and is missing here.
check-alternatives-lost-advice = Please either name every alternative here, or record the attribution that excludes the others, with its source.

check-ambiguous-place-title = Ambiguous place
check-ambiguous-place-looks = References to a place that bears a name another place bears too, where neither lies within the other and their parents do not tell them apart.
check-ambiguous-place = { $record } is at { $place }, a name that two places bear: { $one } and { $other }.
check-ambiguous-place-advice = Please either give the two places their parents or P-codes, or accept this place with the reason why it is the one meant.

check-announced-against-told-title = Announced against told
check-announced-against-told-looks = Numbers of incidents announced, against the incidents listed as told.
check-announced-against-told-advice = Please either correct the list of incidents, or keep the figure as stated and say which was not announced.

check-area-drawn-badly-title = Area drawn badly
check-area-drawn-badly-looks = Areas with an outline whose sides cross, that encloses nothing, or that goes round more than half of the globe. Screening is sure of nothing inside such corners.
check-area-drawn-badly-crossed = The outline of { $record } ({ $field }) crosses itself: nobody can tell which side of its lines is meant.
check-area-drawn-badly-wide = The outline of { $record } ({ $field }) goes round more than half of the globe: its other part, across the date line, may be meant.
check-area-drawn-badly-flat = The outline of { $record } ({ $field }) encloses nothing: its corners all lie on one line.
check-area-drawn-badly-advice = Please either draw the corners in their order, cut the area at the date line into two parts, or accept it as it was announced, with that reason.

check-as-of-undated-title = As-of undated
check-as-of-undated-looks = Sources that speak as of a moment (“as of this writing”) without its date.
check-as-of-undated = { $source } speaks as of the time of writing and does not say when that was.
check-as-of-undated-advice = Please either find the date of writing, or accept it undated and say what was taken instead.

check-attribution-too-strong-title = Attribution too strong
check-attribution-too-strong-looks = The standing of each attribution, against who says so and the sources cited for it and its deed; sources told within one report count as one.
check-attribution-too-strong =
    The standing “{ $standing }” is more than its sources carry: { $sources ->
        [one] one independent source
       *[other] { $sources } independent sources
    }, of the kind { $kinds }.
check-attribution-too-strong-none =
    The standing “{ $standing }” rests on { $sources ->
        [0] no source
        [one] one source
       *[other] { $sources } sources
    } on record.
check-attribution-too-strong-advice = Please either add the sources it rests on, or lower the standing.

check-before-agreement-title = Before the agreement
check-before-agreement-looks = Incidents ruled a breach, and movements under a clause, that were over before the earliest date of the agreement. Background that claims nothing under the agreement is left alone.
check-before-agreement-advice = Please either correct the date, or rule it outside the scope, or take the clause off the movement.

check-clause-contradicts-itself-title = Clause contradicts itself
check-clause-contradicts-itself-looks = Clauses that are due when they are not in force, that end before they begin or after their agreement, whose hours of the day never come, that wait for themselves, or whose promised numbers cannot be counted.
check-clause-contradicts-itself-due-after = Clause { $clause } is due only after it has surely ended.
check-clause-contradicts-itself-due-before = Clause { $clause } is due before it can have begun.
check-clause-contradicts-itself-over-before = Clause { $clause } has surely ended before it begins.
check-clause-contradicts-itself-outlives = Clause { $clause } gives an end that comes only after its agreement has surely run out.
check-clause-contradicts-itself-never-open = The hours of the day of clause { $clause } never come while it is in force.
check-clause-contradicts-itself-waits = Clause { $clause } waits, through its condition, for itself.
check-clause-contradicts-itself-no-condition = Clause { $clause } promises a number in return for another clause, and none is named in its condition.
check-clause-contradicts-itself-no-count = Clause { $clause } says how its promised number counts, and promises none.
check-clause-contradicts-itself-promises-none = Clause { $clause } promises a number, and that number is nought.
check-clause-contradicts-itself-for-none = Clause { $clause } promises something in return for every nought of another clause, which cannot be counted.
check-clause-contradicts-itself-for-every-unused = Clause { $clause } says in return for how many it promises, but its number is not promised in return for another clause.
check-clause-contradicts-itself-advice = Please look at the stated text again and correct the dates, the hours or the condition; where the text itself contradicts itself, say so in the statement and accept this with that reason.

check-clause-incomplete-title = Clause incomplete
check-clause-incomplete-looks = Clauses without a window, whose agreement has no date either, without an area, route or holder of the area, or without a bound actor.
check-clause-incomplete = Clause { $clause } lacks { $missing }, so that screening cannot be sure.
check-clause-incomplete-window = a window
check-clause-incomplete-area = an area or route
check-clause-incomplete-bindings = a bound actor
check-clause-incomplete-advice = Please either add what is known of it, or leave it open.

check-consent-missing-title = Consent missing
check-consent-missing-looks = Living persons named or pictured, and sources quoted that have not spoken in public, without a consent on record that was neither refused nor withdrawn.
check-consent-missing-named = { $person } is marked as named, and no consent to be named is on record.
check-consent-missing-pictured = { $person } is pictured in { $evidence }, and no consent to publish is on record.
check-consent-missing-quoted = Words of source { $source } are quoted, and no consent to publish is on record.
check-consent-missing-advice = Please either record the consent, or leave out the name, picture or words. Publishing is refused without it.

check-date-impossible-title = Impossible date
check-date-impossible-looks = Stated words that name a day its month never has; events more than five years outside the period of the case (a warning).
check-date-impossible-far = { $event } lies more than five years outside the period of the case: { $period }.
check-date-impossible-advice = Please either correct the date, or keep it as stated and say which date is meant.

check-date-outside-case-title = Date outside the case
check-date-outside-case-looks = Incidents chosen for the report that lie wholly outside the period of the case; as notes, movements and figures, fates and evidence that belong to no incident.
check-date-outside-case-advice = Please either correct the date, or mark the incident as background, or widen the period of the case.

check-date-weekday-title = Weekday does not fit
check-date-weekday-looks = Weekdays in the stated words of every instant and period, and of the citations about it, against the date said there or, where none is said, the day recorded; and every date that a text writes out whole, with its weekday and year.
check-date-weekday-advice = Please either correct the date, or keep the words as stated and say which of the two was taken for the slip.

check-determination-stale-title = Ruling out of date
check-determination-stale-looks = What screening answered of the incident and clause of a ruling when it was made, against what it answers now. A ruling that kept no digest of its facts is left alone.
check-determination-stale = The facts of ruling { $ruling } have changed since it was made (incident { $incident }). Screening answers now: { $verdict }. { $because }
check-determination-stale-apart = The facts of ruling { $ruling } have changed since it was made (incident { $incident }). By time or place, screening now rules out that the clause concerns it.
check-determination-stale-advice = Please look at what screening answers now. Where the ruling still fits, or another one does, propose a new determination; else withdraw this one.

check-determination-without-review-title = Ruling without review
check-determination-without-review-looks = Rulings still proposed, without a reviewer, or reviewed by the one who proposed them.
check-determination-without-review = Ruling { $ruling } has not been reviewed by a second person.
check-determination-without-review-advice = Please either have a second member review it, or publish it marked as not reviewed.

check-duration-and-times-title = Duration and times
check-duration-and-times-looks = Durations in the stated words of every period and of the citations about it, against its start and end.
check-duration-and-times-advice = Please either correct the times, or keep the duration as stated and say which was taken for the slip.

check-end-before-start-title = End before start
check-end-before-start-looks = Every period; left and arrived of movements; dates of agreements against their end; consents given and withdrawn; rulings proposed and reviewed.
check-end-before-start-advice = Please either correct one of the two, or leave the doubtful one empty.

check-evidence-not-held-title = Evidence not held
check-evidence-not-held-looks = Every item of evidence that is not in our keeping.
check-evidence-not-held = Evidence { $evidence } is { $held }.
check-evidence-not-held-advice = Please either obtain the item and add its file, or leave it: the report prints that it is not held.

check-evidence-unverified-title = Evidence without verification
check-evidence-unverified-looks = Every item of evidence without a verification step.
check-evidence-unverified = No step to verify evidence { $evidence } is on record.
check-evidence-unverified-advice = Please either take a step and record it, or leave it: the report prints that it is unverified.

check-figures-differ-by-language-title = Figures differ by language
check-figures-differ-by-language-looks = Figures (in digits or spelled out), dates and clock times in every text that stands in both languages. A figure in one language only is a note.
check-figures-differ-by-language-advice = Please either correct the translation, or correct the original where that is the slip.

check-one-word-two-counts-title = One word, two counts
check-one-word-two-counts-looks = Figures of one incident (movement, place), source, unit, group and fate, of which one is not known or which exclude each other, and neither is part of or supersedes the other.
check-one-word-two-counts-advice = Please either say what each of the two counts, or make one part of the other, or let the newer supersede the older.

check-parts-do-not-sum-title = Parts do not sum
check-parts-do-not-sum-looks = Parts said to make up a total, against that total. What is only “among them” may be fewer.
check-parts-do-not-sum-advice = Please either add the part that is missing, or say that these are only among the total, or correct a figure.

check-parts-exceed-total-title = Parts exceed the total
check-parts-exceed-total-looks = Parts of a total together, and each figure “among them”, against that total.
check-parts-exceed-total-advice = Please either correct a figure, or take out the one that is not part of this total.

check-remaining-does-not-fit-title = Remaining does not fit
check-remaining-does-not-fit-looks = Those who remain, against the start less those moved, of one agreement or place and one source, where all count the same group.
check-remaining-does-not-fit-advice = Please either correct a figure, or record what else became of the people (killed, detained, left otherwise) and accept the difference with that reason.

check-remaining-groups-differ-title = Remaining: groups differ
check-remaining-groups-differ-looks = Those who remain, the start and those moved, of one agreement or place and one source, where they count different groups.
check-remaining-groups-differ-advice = Please either find figures of the same group, or accept it as unsettled and show them side by side.

check-single-source-as-fact-title = Single source as fact
check-single-source-as-fact-looks = Incidents with the status “verified”, against the independent sources of the incident, its deeds, attributions, figures and authentic evidence.
check-single-source-as-fact =
    Incident { $incident } is stated as verified on { $sources ->
        [0] no source
        [one] a single independent source
       *[other] { $sources } independent sources
    }.
check-single-source-as-fact-advice = Please either add an independent source, or lower the status.

check-told-two-ways-title = Told in two ways
check-told-two-ways-looks = Outcomes of movements, harms and effects of incidents, and fates: what the record says, and what each citation of that field says; and the outcomes of movements of one name that left one place at one moment.
check-told-two-ways-advice = Please either decide for one with a reason, or accept both as stated and leave the value unknown.

check-toll-falls-title = Toll falls
check-toll-falls-looks = Figures of harm, totals and people moved that are smaller than the older figure they supersede; dated totals of one source that are smaller than the one told before.
check-toll-falls-advice = Please either say that the newer figure corrects the older, or correct a figure, or let both stand side by side.

check-verdict-not-from-steps-title = Verdict that its steps do not come to
check-verdict-not-from-steps-looks = The verdict on each item of evidence, against what its steps of verification come to by the rule of docs/evidence.md.
check-verdict-not-from-steps = The verdict on { $evidence } is “{ $stated }”; its steps come to “{ $derived }”.
check-verdict-not-from-steps-advice = Please either record the steps that were taken, or let the verdict be what they come to (trucewatch examine conclude).

check-likely = { $likely }. { $advice }

check-alive-after-death-title = Alive after death
check-alive-after-death-looks = Persons recorded as killed, against fates of the living (seen alive, detained, evacuated, wounded) that are surely later.
check-alive-after-death-advice = Please either correct one of the two dates, or withdraw the fate that is of someone else, or correct the status.

check-attribution-drift-title = Attribution drifts
check-attribution-drift-looks = Attributions of one deed to the same actor by one source, told at two strengths with the same basis and the same sources cited; and attributions whose standing was changed with nothing new to rest on (told by trucewatch check and in the internal report).
check-attribution-drift-revised = The standing of { $attribution } went from “{ $was }” to “{ $now }” in revision { $revision }, and nothing that it rests on was added.
check-attribution-drift-advice = Please either cite what the firmer one newly rests on, or withdraw the one that no longer holds.

check-course-and-outcome-title = Course and outcome
check-course-and-outcome-looks = The outcome of each movement, against its times and the effects of the incidents on it.
check-course-and-outcome-advice = Please either correct the outcome or the effect, or record the part that went back as a movement of its own within this one, or leave the outcome unknown.

check-digit-slip-title = Slip of a digit
check-digit-slip-looks = Exact figures of two sources about the same that differ by two digits changed over or by a look-alike, where parts bear out one of them.
check-digit-slip-advice = Please either correct the figure after its source, or keep it as stated and say in a note that it is a slip of the source.

check-figure-against-its-words-title = Figure against its words
check-figure-against-its-words-looks = Exact figures that the stated words beside them do not tell, where a slip of a digit leads from one to the other.
check-figure-against-its-words-advice = Please either correct the figure, or correct the words after the source.

check-figures-cannot-all-hold-title = Figures that cannot all be true
check-figures-cannot-all-hold-looks = The ledger of people: who was at a place and came, less who left, is who stays; nobody arrives, returns or is harmed on the way who had not left. Where figures cannot all be true, even with twice the room of each, the fewest of them are named, with the numbers that would fit. Counted as well are killed, detained and missing of incidents; beyond 200,000 figures in a case those are left out, and a note says so.
check-figures-cannot-all-hold-advice = Please either correct a figure after its source, or record the figure that is missing (who else came, returned, was killed or detained), or record as a newer figure the one that replaces another.
check-figures-cannot-all-hold = { $conflict }.
check-figures-cannot-all-hold-many = The case has more than { $most } figures. Whether harm by incidents contradicts the accounts of places was not looked for; that of movements was. The balances of places in trucewatch ledger say whether they fit.
check-would-fit = If the other figures named here hold, each of these alone would fit: { $fits }

check-missing-bulletin-title = Missing bulletin
check-missing-bulletin-looks = Neighbours in each series of dated totals of one source, and what the later says it adds. A step left out of a regular series is a note.
check-missing-bulletin-advice = Please either find the bulletin that is missing and record its figure, or correct one of these figures, or say what else the later total includes.

check-percent-against-counts-title = Percentage against counts
check-percent-against-counts-looks = Percentages in the words of a figure that is part of another, and “so many of so many (per cent)” in every text.
check-percent-against-counts-advice = Please either correct the percentage, or correct a count, or say what the percentage is of.

check-person-counted-twice-title = Person counted twice
check-person-counted-twice-looks = Persons recorded as dead in two incidents, or killed at two times; two records of the register under one pseudonym, both dead.
check-person-counted-twice-advice = Please either take the death out of the incident it does not belong to and correct that incident's figures, or tell the two persons apart: by a pseudonym for each.

check-same-evidence-twice-title = Same evidence twice
check-same-evidence-twice-looks = Pictures and recordings of the same bytes or the same looks, or made from one another, that stand as evidence of two incidents. Papers may speak of many.
check-same-evidence-twice-advice = Please either decide which incident it shows and correct the other, or say in the caption how it shows both, or see whether the two incidents are one (trucewatch duplicates).

check-time-zone-slip-title = Slip of the time zone
check-time-zone-slip-looks = Times of pictures and deeds outside their incident, and times that citations tell otherwise, that lie exactly as far off as two clocks of the case.
check-time-zone-slip-advice = Please either write the time with the zone of its own clock, or accept both as stated and say why they are two times.

check-sources-differ-title = Sources differ
check-sources-differ-looks = Figures of different sources for the same people of one incident or movement that cannot both be right, none of which supersedes another.
check-sources-differ-advice = Both stay side by side with their sources, and the ledger counts them by its stated rule. Please look whether one is a slip, or counts other people: then record whom, or of which it is a part.

check-toll-versions-title = Versions of a toll
check-toll-versions-looks = Figures that another supersedes: by two at once, by one that speaks of an earlier time, or by one that has not taken its place in a total; and different numbers of one source for the same people of one incident or movement, none of which supersedes another.
check-toll-versions-advice = Please either let one of the newer figures supersede the other, or correct a date, or make the newer figure part of the total.
check-weight = What rests on it in a report: { $places }
check-weight-none = No figure, section or ruling of a report rests on it
check-weight-figures =
    { $count ->
        [one] one figure
       *[other] { $count } figures
    }
check-weight-sections =
    { $count ->
        [one] one section
       *[other] { $count } sections
    }
check-weight-rulings =
    { $count ->
        [one] one ruling
       *[other] { $count } rulings
    }

check-place-far-off-title = Place far from the others
check-place-far-off-looks = A place given as a point that lies more than about 300 km from every other place of a case with ten or more, where no more than one in ten lies so. Coordinates that may be swapped are told by the check about that.
check-place-far-off = { $place } is at longitude { $longitude }, latitude { $latitude }, more than 300 km from every other place of the case.
check-place-far-off-advice = Please either correct the coordinates (a digit or a point that slipped?), or accept the place as it is with the reason.
check-place-swapped-title = Coordinates that may be swapped
check-place-swapped-looks = A place or an incident given as a point that lies more than about 50 km from every other place of the case, and would lie among them if its longitude and latitude changed places.
check-place-swapped = { $place } is at longitude { $longitude }, latitude { $latitude }, far from every other place; with the two swapped it would lie among them.
check-place-swapped-advice = Please either swap the two numbers (longitude stands first), or accept the place as it is with the reason.
