### The standard report: frame, introduction, references.

report-title = Implementation of the agreement: { $case }
report-title-breaches = Breaches of the agreement: { $case }
report-not-recorded = not recorded
report-not-told = not told to this audience
report-not-stated = not stated
report-no-date = no date recorded
report-a-person = a person (not named here)
report-nobody-named = nobody is named
report-one-of = { $actors } (which of them is not known)
report-role-unknown = role not recorded
report-one-with-roles = { $n ->
        [one] one person with the role of { $roles }
       *[other] one person with the roles of { $roles }
    }
report-according = according to { $source }
report-source-none = no source recorded
report-source-withheld = a source of the kind “{ $kind }” (not released to this audience)
report-with-stated = { $value }; as stated: { $words }
report-as-stated = As stated
report-area-drawn = an area given by coordinates ({ $precision })
report-area-hidden = not shown: it would show the position of a protected site
report-place-part = part of { $place }
report-place-unknown-part = an unknown part of { $place }
report-route-gap = a place not told here
report-place-within = { $place } (shown only as within { $wider })
report-person-withheld = a person of the register
report-place-withheld = a place of the kind “{ $kind }” (withheld)

report-summary = Summary
report-in-figures = In figures
report-summary-incidents = Incidents
report-summary-rulings = Determinations
report-summary-uncounted = harmed, no number stated
report-summary-unknown = unaccounted for, kept apart
report-n-of-m = { $number } told as the subject of this report, of { $total } recorded
report-ruled = { $n ->
        [one] { $ruling }: { $number } ruling on { $incidents }
       *[other] { $ruling }: { $number } rulings on { $incidents }
    }
report-ruled-incidents = { $n ->
        [one] { $number } incident
       *[other] { $number } incidents
    }
report-ruled-each = Each ruling is on one incident, one clause and one actor (or the actors of whom it is not known which).
report-counted-ruled = incidents ruled on with “{ $ruling }”
report-no-rulings-reviewed = None has been agreed by a second person yet.
report-proposed = { $n ->
        [one] { $number } more is not agreed by a second person.
       *[other] { $number } more are not agreed by a second person.
    }
report-counted-proposed = determinations not agreed by a second person
report-happened-proposed = { $ruling }: clause { $clause } (not agreed by a second person)
report-no-rulings = None has been made yet.
report-how-to-read = Figures of different groups or units are never added. A number in brackets leads to the reference at the end: the record, its sources and their own words. Nothing here is more certain than the source it names.

report-introduction = Introduction
report-agreement = The agreement
report-no-agreement = No agreement has been recorded yet. Until one is, nothing can be screened or determined.
report-agreement-name = Name
report-lacks-announced = announcement
report-lacks-signed = signature
report-lacks-in-force = entry into force
report-lacks-effective = beginning of effect
report-lacks-extended = extension
report-lacks-expires = expiry
report-date-announced = Announced
report-date-signed = Signed
report-date-in-force = In force
report-date-effective = Effective
report-date-extended = Extended until
report-date-expires = Expires
report-announced-by = Announced by
report-guarantors = Guarantors
report-form = Form
report-form-unknown = Neither the form nor the medium is known.
report-text = Text
report-text-through = Not seen by us; known through: { $source }
report-terms-in-short = Terms in short
report-dates-lacking = No date is recorded for: { $dates }.
report-bound = Who is bound, and why
report-no-bound = Nobody has been recorded as bound by the agreement yet. Screening then answers “unsure” to the question whether an actor is bound.
report-bound-why-asked = Only an actor who is bound can breach an agreement. The table says of each how it is bound and on what that rests.
report-bound-caption = Actors and how each is bound
report-bound-who = Actor
report-bound-how = How bound
report-bound-why = On what basis
report-bound-through = { $how }, through { $actor }
report-bound-clause = { $how } (clause { $clause } only)
report-bound-since = Since { $when }.
report-terms = Terms, clause by clause
report-no-clauses = No clause has been recorded yet.
report-clause-name = { $number } ({ $kind })
report-clause-where = Where
report-clause-control = every place held by: { $actor }
report-clause-route = Route
report-clause-window = In force
report-clause-due = Due
report-clause-count = How many
report-clause-promised-count = { $count } ({ $unit })
report-clause-per = { $many }, { $per }
report-clause-for-every = for every { $count } of the other side
report-clause-daily = Each day
report-clause-daily-hours = from { $opens } to { $closes } ({ $zone } time)
report-clause-first = Who goes first
report-clause-calibre = Weapons
report-clause-millimetres = calibre in mm: { $count }
report-clause-forbidden = Forbids
report-clause-promised = Promises
report-clause-protected = Protects
report-clause-condition = Condition
report-clause-waits = Waits for clause { $clause }.
report-clause-changed = Changes
report-clause-added = Added by a later amendment{ $mark }.
report-clause-ended = Ended by a later amendment{ $mark }.
report-clause-replaces = Replaces clause { $clause }.
report-amendments = Amendments
report-no-amendments = No amendment has been recorded.
report-amendment-agreed = Agreed
report-amendment-says = What changed
report-clocks = Where each clause stands
report-clock-intro = The state of a clause follows from its window, its due time, the determinations and the movements, as of this report.
report-clock-caption = Clauses and their state
report-clock-clause = Clause
report-clock-state = State
report-clock-why = Why
report-no-clocks = There is no clause yet whose state could be told.
report-clocks-held = { $n ->
        [one] The state of { $number } clause is not told because it is too recent.
       *[other] The states of { $number } clauses are not told because they are too recent.
    }
report-timeline = In the order of time
report-timeline-terms = Agreement, amendments and windows of the clauses
report-timeline-events = Movements and incidents
report-no-timeline = Nothing with a known moment has been recorded yet.
report-timeline-date = Agreement: { $date }
report-timeline-amendment = Amendment { $number }
report-timeline-planned = planned: { $when }
report-timeline-left = left: { $when }
report-timeline-arrived = arrived: { $when }
report-timeline-incident = { $number } { $title }
report-timeline-clause = clause { $clause }
report-timeline-not-drawn = Not drawn, because no date is recorded for it: { $names }.
report-map = Where it happened
report-map-title = Places of the incidents and movements
report-map-incident = Incident { $numbers }
report-map-table = Positions drawn
report-map-col-place = Place
report-map-col-kind = Kind
report-map-col-pcode = P-code
report-map-col-precision = Precision
report-map-col-origin = Origin of the position
report-no-pcode = none
report-no-map = No map can be drawn: no position is released that is exact enough.
report-map-not-drawn = Not drawn, because known or released less exactly than a neighbourhood: { $places }.
report-map-gaps = Where a place on a route is not drawn, the line of the route is broken.
report-map-key = The numbers on the map stand for these names.
report-map-wide = Without a mark of its own, because it covers many places at once: incident { $incidents }.
report-scope-title = Scope
report-scope = { $n ->
        [one] { $number } of { $total } recorded incidents is the subject of this report.
       *[other] { $number } of { $total } recorded incidents are the subject of this report.
    }
report-chosen-caption = Recorded incidents, and why each is or is not a subject
report-chosen-incident = Incident
report-chosen-part = Part in this report
report-chosen-why = Because
report-chosen-main = subject
report-chosen-background = context
report-movements-held = { $n ->
        [one] { $number } movement is left out because it is under way or too recent; telling it could endanger people.
       *[other] { $number } movements are left out because they are under way or too recent; telling them could endanger people.
    }
report-incidents-later = { $n ->
        [one] { $number } incident is left out because it began after the moment this report stands for.
       *[other] { $number } incidents are left out because they began after the moment this report stands for.
    }
report-method = Methodology
report-rule-as-of = Nothing is included that began after the moment printed on the cover.
report-rule-standing = Every attribution carries its standing, its basis and the source who says so. Where a source leaves open who it was, the alternatives stay side by side in every sentence, table and ruling.
report-rule-figures = A later toll takes the place of an earlier one and is never added to it. Conflicting figures stand side by side; first comes the one from the more reliable source, then the later, then the lower. Figures of different groups or counting units are not added.
report-rule-stated = Words that judge a party stay in quotation marks with their source. Our own words are the same for every party.
report-rule-places = Hospitals, shelters, camps, assembly points and positions of monitors are shown no more exactly than their district, unless a second person released them with a reason.
report-rule-people = Nobody is named. Sources are told by kind or by a label that gives no one away; people of the register are counted.
report-standard = Standard of proof of the determinations: { $standards }.
report-no-standard = No determination has been made, so no standard of proof has been used.
report-widths = Words of the sources for times and numbers are taken to mean:
report-width-count = “About” a number: five per cent either side, at least one, and never more than half a unit of its last significant digit or fifteen per cent. A contradiction is reported only where even twice that room cannot make two figures meet.
report-sources-intro = What this report rests on, by kind of source:
report-sources-caption = Sources by kind
report-sources-kind = Kind of source
report-sources-n = Number
report-sources-reliability = Reliability
report-no-sources = No source has been recorded yet.
report-law = Law for the reader
report-law-intro = Rules of customary international humanitarian law that a reader may want to look up beside the deeds told here, by their number in the study of the ICRC. The words are ours, not those of the rules. That a rule is listed does not say that it was violated: this report determines breaches of the agreement only.

report-ref = { $kind }: { $states }.
report-ref-counted = Counted by this report: { $what }. { $records }
report-ref-also = Told together with { $records }
report-ref-tally = { $count } ({ $whom }), { $fate }
report-ref-incident = { $title }; { $when }
report-ref-clause = { $number }, { $kind }
report-ref-place = { $place }; position: { $origin }
report-ref-control = { $place } held by { $holder }
report-ref-agreement = { $agreement }, announced by { $actors }
report-counted-incidents = incidents recorded up to the moment of this report
report-counted-main = incidents that are the subject of this report
report-counted-sources = sources of the kind “{ $kind }”
report-counted-clocks = clauses whose state is too recent to be told
report-counted-movements-held = movements left out
report-counted-incidents-later = incidents left out
report-flow-title = Flow of people as told ({ $unit })
report-stock-title = How many were there over time: { $at } ({ $who })
report-stock-note = In the picture of how many were there over time, the band encloses every number that the dated figures leave at that moment; where it is wide, nobody can say more.
report-stock-undated = { $n ->
        [one] { $number } figure without a date counts throughout.
       *[other] { $number } figures without a date count throughout.
    }
report-stock-counted-undated = figures without a date
report-stock-unnumbered = { $n ->
        [one] { $number } figure is not in the band, for nobody says how many.
       *[other] { $number } figures are not in the band, for nobody says how many.
    }
report-stock-counted-unnumbered = figures without a number

report-kind-agreement = Agreement
report-kind-amendment = Amendment
report-kind-clause = Clause
report-kind-binding = Actor bound
report-kind-actor = Actor
report-kind-place = Place
report-kind-control = Control
report-kind-case = Case
report-kind-source = Source
report-kind-incident = Incident
report-kind-deed = Deed
report-kind-attribution = Attribution
report-kind-tally = Figure
report-kind-movement = Movement
report-kind-determination = Determination
report-kind-assessment = Assessment
report-kind-recommendation = Recommendation
report-kind-service = Service
report-kind-evidence = Evidence
report-kind-finding-decision = Decision on a finding
report-kind-verification-step = Step of verification
report-kind-person = Person of the register
report-kind-fate = Fate
report-kind-account = Testimony
report-kind-consent = Consent
report-kind-citation = Citation
report-kind-publication = Publication
report-kind-member = Member
report-kind-case-role = Role in the case
report-kind-custody = Event of custody
report-kind-derivative = Derived copy
report-kind-package = Package

report-happened-caption = What happened, by whom as told, and what was determined
report-happened-incident = Incident
report-happened-who = Attributed to
report-happened-ruled = Determined
report-happened-ruling = { $ruling }: clause { $clause }
