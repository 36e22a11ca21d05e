# What the rules on contradictions say: the statements in conflict and where they stand.

rule-kind-account = testimony
rule-kind-actor = actor
rule-kind-agreement = agreement
rule-kind-amendment = amendment
rule-kind-assessment = assessment
rule-kind-attribution = attribution
rule-kind-binding = binding
rule-kind-case = case
rule-kind-case-role = role in the case
rule-kind-citation = citation
rule-kind-clause = clause
rule-kind-consent = consent
rule-kind-control = control
rule-kind-custody = custody event
rule-kind-deed = deed
rule-kind-derivative = derivative
rule-kind-determination = determination
rule-kind-evidence = evidence
rule-kind-fate = fate
rule-kind-finding-decision = decision on a finding
rule-kind-incident = incident
rule-kind-member = member
rule-kind-movement = movement
rule-kind-package = package
rule-kind-person = person
rule-kind-place = place
rule-kind-publication = publication
rule-kind-recommendation = recommendation
rule-kind-service = service
rule-kind-source = source
rule-kind-tally = tally
rule-kind-verification-step = verification step

rule-place-record = { $kind } { $ref }
rule-place-field = { $kind } { $ref }, { $field }
rule-place-line = line { $line } of { $file }
rule-valued = { $value } ({ $place })
rule-grouped = { $figure }, counting { $group } by the { $unit }

rule-weekday =
    “{ $words }” does not fit the calendar: { $date } was a { $fits }, not a { $stated } ({ $place }).
rule-date-impossible =
    “{ $words }” names a day that does not exist: { $month } never has a day { $day } ({ $place }).
rule-period-backwards =
    The end, { $end }, lies before the start, { $start } ({ $place }).
rule-reversed =
    { $then } lies before { $first }, which comes first.
rule-over-before =
    { $event } is over before { $moment }.
rule-begins-after =
    { $event } begins after { $moment }.
rule-outside =
    { $event } lies outside the period it belongs to: { $frame }.
rule-duration-too-long =
    “{ $words }” is longer than the times allow: from start to end it is at most { $length } ({ $place }).
rule-duration-too-short =
    “{ $words }” is shorter than the times allow: from start to end it is at least { $length } ({ $place }).
rule-part-exceeds =
    { $part } is said to be among { $total }, but is more.
rule-parts-exceed =
    The parts { $parts } come to at least { $sum }, which is more than their total { $total }.
rule-parts-lack =
    The parts { $parts } come to at most { $sum }, which is less than their total { $total }.
rule-across-units =
    { $part } counts by the { $part_unit } and is part of { $total }, which counts by the { $total_unit }: they cannot be added.
rule-remaining-groups =
    Whether those who remain fit cannot be settled, because the groups differ. At the start: { $start }. Moved: { $moved }. Remaining: { $remaining }.
rule-remaining-differs =
    Those who remain do not fit the start less those moved. At the start: { $start }. Moved: { $moved }. Remaining: { $remaining }.
rule-toll-falls =
    { $newer } supersedes { $older } and is smaller.
rule-announced =
    { $announced } announced, { $told } told: { $items } ({ $place }).
rule-two-ways =
    One event is told in ways that exclude each other: { $tellings } ({ $place }).
rule-telling-recorded = “{ $value }” as recorded
rule-telling = “{ $value }” by { $source }
rule-telling-words = “{ $value }” by { $source } (“{ $words }”)
rule-one-word-uncounted =
    “{ $fate }” stands for two counts of one source: { $one } and { $other }. One of them is not known.
rule-one-word =
    “{ $fate }” stands for two counts of one source that exclude each other: { $one } and { $other }.
rule-languages =
    The two languages carry different figures: English { $english }, Arabic { $arabic } ({ $place }).
rule-languages-english =
    { $english } stands in English and not in Arabic ({ $place }).
rule-languages-arabic =
    { $arabic } stands in Arabic and not in English ({ $place }).

rule-slip-transposed =
    { $printed } is likely { $meant }: two digits changed places
rule-slip-look-alike =
    { $printed } is likely { $meant }: a digit was taken for one that looks like it
rule-slip-dropped =
    { $printed } is likely { $meant }: a digit was lost
rule-slip-doubled =
    { $printed } is likely { $meant }: a digit was put twice
rule-slip-one-wrong =
    { $printed } is likely { $meant }: one digit is wrong
rule-slip-either-transposed =
    { $one } and { $other } differ only by two digits that changed places: one of them is likely a slip
rule-slip-either-look-alike =
    { $one } and { $other } differ only by a digit that looks like another: one of them is likely a slip
rule-slip-either-dropped =
    { $one } and { $other } differ only by a digit that was lost: one of them is likely a slip
rule-slip-either-doubled =
    { $one } and { $other } differ only by a digit put twice: one of them is likely a slip
rule-slip-one-of =
    One of these: { $slips }
rule-weekday-likely =
    Instead of { $printed }, a { $weekday } was: { $dates }

rule-total-falls =
    { $later } comes later than { $earlier } and is smaller.
rule-bulletin-missing =
    Between { $earlier } and { $later }, which adds { $added }, a figure is missing that came to { $before }.
rule-bulletin-adds-too-many =
    { $later } adds { $added }, so that before it there were { $before }; but { $earlier } was told.
rule-bulletin-left-out =
    Between { $earlier } and { $later } { $missing ->
        [one] one bulletin is
       *[other] { $missing } bulletins are
    } missing from a series told every { $days ->
        [one] day
       *[other] { $days } days
    }.
rule-versions-two =
    { $one } and { $other } both supersede { $older }: it is not said which of them holds.
rule-versions-unsaid =
    { $one } and { $other } count the same by one and the same source: neither is said to supersede the other.
rule-sources-differ = { $one }, says { $one_source }, and { $other }, says { $other_source }, count the same people.
rule-versions-backwards =
    { $newer } supersedes { $older }, but speaks of an earlier time: { $newer_at }, and not { $older_at }.
rule-versions-left-behind =
    { $older } is part of { $total }; { $newer }, which supersedes it, has not taken its place there.
rule-versions-across-units =
    { $newer } counts by the { $newer_unit } and supersedes { $older }, which counts by the { $older_unit }: the one cannot stand for the other.
rule-percent =
    { $part } of { $total } is { $share }, not { $percent }.
rule-percent-words =
    { $part } of { $total } is { $share }, not { $percent } ({ $place }).
rule-course =
    The movement is told as { $outcome }, but an incident as { $effect }.
rule-course-arrived =
    The movement is told as { $outcome }, but to have arrived: { $moment }.
rule-course-left =
    The movement is told as { $outcome }, but to have left: { $moment }.
rule-zone-slip =
    { $one } and { $other } lie exactly { $apart } apart, as do the clocks of { $first } and { $second }: likely one time, told by two clocks.
rule-zone-slip-within =
    { $event } lies outside { $frame }, and inside it once moved by { $apart }, as far as the clocks of { $first } and { $second } are apart.
rule-drift =
    One source attributes one deed to the same actor at two strengths, and the firmer rests on nothing more: { $firmer } ({ $firmer_place }) and { $weaker } ({ $weaker_place }).
rule-died-in-two =
    One person is recorded as dead in two incidents, { $first } and { $second }: { $one } and { $other }.
rule-died-as-two =
    Two records of the register bear one pseudonym, and both are recorded as dead: { $one } and { $other }.
rule-died-at-two-times =
    One person is recorded as killed at two times: { $one } and { $other }.
rule-alive-after-death =
    One person is recorded as dead, { $died }, and later as living, { $at }: { $death } and { $alive }.
rule-same-item-bytes =
    One file stands as evidence of two incidents: of { $first } ({ $one }) and of { $second } ({ $other }).
rule-same-item-looks =
    Two pictures that look the same stand as evidence of two incidents: of { $first } ({ $one }) and of { $second } ({ $other }).
rule-same-item-made =
    An item and what was made from it stand as evidence of two incidents: of { $first } ({ $one }) and of { $second } ({ $other }).
rule-same-item-cited =
    An item is cited for another incident than its own: for { $first } ({ $one }) and for { $second } ({ $other }).
rule-figure-and-words =
    { $figure } is not what its words say: “{ $words }”.
rule-digit-slip =
    { $printed } and { $borne } are told of the same, and the parts of the second come to it exactly.
rule-fate-lost =
    “{ $known }” tells a fate ({ $fate }); of the same people “{ $unknown }” later says another ({ $later }; { $place }).
rule-certainty =
    “{ $sure }” says as certain what “{ $hedged }” leaves uncertain ({ $place }).
