# What the rules on contradictions say: the statements in conflict and where they stand.

rule-kind-account = account
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
rule-percent =
    { $part } of { $whole } is { $share } percent, not “{ $stated }”.
rule-fate-lost =
    “{ $known }” tells a fate ({ $fate }) that “{ $unknown }” later calls unknown ({ $place }).
rule-certainty =
    “{ $sure }” says as certain what “{ $hedged }” leaves uncertain ({ $place }).
