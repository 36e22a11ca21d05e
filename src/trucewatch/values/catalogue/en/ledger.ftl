# The ledger of people: accounts, entries, residuals, who is unaccounted for.

ledger-named = { $name }
ledger-at = { $name }
ledger-on-the-way-with = on the way ({ $name })
ledger-account-outside = before the account opens
ledger-account-born = born
ledger-account-place = a place not stated
ledger-account-on-the-way = on the way
ledger-account-arrived = arrived, place not stated
ledger-account-displaced = displaced, where to not stated
ledger-account-released = released
ledger-account-killed = killed
ledger-account-detained = detained
ledger-account-abducted = abducted
ledger-account-missing = missing
ledger-account-disappeared = forcibly disappeared
ledger-account-fate-unknown = fate unknown

ledger-told-start = { $who } at the start
ledger-told-born = { $who } born
ledger-told-per-household = { $who } in each household
ledger-told-per-vehicle = { $who } in each vehicle
ledger-told-left = { $who } left
ledger-told-arrived = { $who } moved
ledger-told-returned = { $who } returned
ledger-told-remaining = { $who } remaining
ledger-told-note = { $who }
ledger-told-fate = { $who } ({ $fate })
ledger-told-wounded = { $who } wounded
ledger-told-killed = { $who } killed
ledger-told-detained = { $who } detained
ledger-told-abducted = { $who } abducted
ledger-told-missing = { $who } missing
ledger-told-disappeared = { $who } forcibly disappeared
ledger-told-fate-unknown = { $who } whose fate is unknown
ledger-told-released = { $who } released
ledger-told-displaced = { $who } displaced

ledger-told = { $told }.
ledger-among = { $told }, among { $other }.
ledger-covered = { $told }: held already by the figure of the movement as a whole ({ $other }), and not added to it.
ledger-perhaps = { $told }: it is not stated whether they are among those moved, so from none to all of them come on top.
ledger-several = Stated more than once: { $said }. What counts: { $counts }. { $rule }
ledger-rule-range = Rule: from the least to the most that any statement says; one without a number gives way to one with a number.
ledger-rule-newest = Rule: the newest statement counts.
ledger-rule-most-reliable = Rule: the statement of the most reliable source counts.
ledger-rule-lowest = Rule: the lowest figure counts.

ledger-and-uncounted = { $told }, and a number nobody stated
ledger-uncounted = { $who } by the numbers stated, not counting { $told }
ledger-no-opening = { $at }: no figure at the start is recorded for this group, so there is nothing to subtract from.
ledger-groups-differ = { $at }: cannot be settled. These figures count different groups: { $sides }. Which of them count the same persons is not stated, so they stand side by side and are not subtracted.
ledger-groups-differ-if-one = { $at }: cannot be settled. These figures count different groups: { $sides }. Which of them count the same persons is not stated, so they stand side by side and are not subtracted. If all of them were { $group }, the remainder by the numbers stated would be { $who }.
ledger-groups-differ-wider = { $said } The wider range ({ $wide }) leaves open how many of them were { $group }: from none to all.
ledger-overdrawn = { $at }: more people are recorded as gone than as present: { $who } too many. Please check the figures or record the missing one.
ledger-still-there = { $at }: { $who } should still be there; no figure of those remaining is recorded.
ledger-remaining-fits = { $at }: { $who } should remain, and { $stated } are stated to remain; the figures fit together.
ledger-remaining-differs = { $at }: { $who } should remain, but { $stated } are stated to remain; the figures meet only with twice the room.
ledger-remaining-units-differ = { $at }: by the figures of this unit { $who } should remain, and { $stated } are stated to remain; others came or left counted in another unit (households, vehicles), and how many these are is not stated, so it cannot be settled.
ledger-remaining-contradicts = { $at }: { $who } should remain, but { $stated } are stated to remain; both cannot be true.
ledger-all-accounted = { $at }: everyone is accounted for.
ledger-unaccounted = { $at }: { $who } not accounted for.
ledger-perhaps-unaccounted = { $at }: whether everyone is accounted for cannot be told: { $who }.
ledger-conflict = { $at }: these figures cannot all be true: { $told }
ledger-conflict-resolved = { $said }. If the other figures named here hold, each of these alone would fit: { $fits }. Please check them against their sources, or record the figure that is missing.
ledger-conflict-unresolved = { $said }. No other number of any one of them would resolve it. Please check them against their sources, or record the figure that is missing.
ledger-would-fit = { $fitting } instead of { $who }
ledger-told-by-several = { $told } ({ $says })
ledger-one-says = { $source }: { $who }
ledger-one-says-without-source = no source named: { $who }
ledger-told-by = { $told } (source: { $source })

ledger-unaccounted-on-the-way = { $who } left and are not recorded as arrived, returned or anything else
ledger-unaccounted-detained = { $who } detained
ledger-unaccounted-abducted = { $who } abducted
ledger-unaccounted-missing = { $who } missing
ledger-unaccounted-disappeared = { $who } forcibly disappeared
ledger-unaccounted-fate-unknown = { $who }, fate unknown
ledger-since = since { $when }
ledger-last-seen = last seen: { $place }
ledger-says = source: { $source }
ledger-then = { $first }; { $second }
ledger-sentence = { $said }. { $rest }
ledger-rest-none = No figure of people released, returned or found is recorded for them.
ledger-rest-less = Of them { $less }; for the rest, { $who }, no release or return is recorded.
ledger-rest-perhaps = Recorded besides: { $perhaps }. Whether all of these are among them is not told, so { $who } are still unaccounted for.
ledger-rest-apart = Another population: kept apart and never subtracted from the people of a place.
ledger-rest-order = The order of the reports of this person’s fate is not settled.
ledger-lost = { $said } ({ $count ->
        [one] one record says so
       *[other] { $count } records say so
    }).
ledger-person = one person of the register ({ $name })

ledger-flow-residual = not accounted for: { $at }
ledger-flow-still-there = should still be there: { $at }
ledger-flow-returned = back at { $at }
ledger-apart = apart from these, { $told }
ledger-summary = { $told }.
ledger-nobody = No figure of people is recorded.
ledger-noted-alone = { $count ->
        [one] One figure is recorded, told beside the account: it takes nobody from one account to another.
       *[other] { $count } figures are recorded, told beside the account: they take nobody from one account to another.
    }
ledger-converted-household = { $who }, taken as { $people } by the persons stated for each household ({ $each })
ledger-converted-vehicle = { $who }, taken as { $people } by the persons stated for each vehicle ({ $each })
ledger-each = { $count } in each
ledger-partly-converted = { $told }, of them { $who } by conversion from another unit
ledger-rests-on-conversion = { $who }, with other units converted as stated
ledger-few = { $count } ({ $group })
ledger-behind = { $qualifier } { $who }
ledger-of-no-unit = { $who }, unit not stated

# Figures with those whom they count; the noun agrees with its number.

ledger-exactly-people = { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
ledger-some-people = { $n ->
        [one] { $qualifier } { $n } person
       *[other] { $count } people
    }
ledger-of-people = { $count } of people
ledger-exactly-civilians = { $n ->
        [one] { $n } civilian
       *[other] { $n } civilians
    }
ledger-some-civilians = { $n ->
        [one] { $qualifier } { $n } civilian
       *[other] { $count } civilians
    }
ledger-of-civilians = { $count } of civilians
ledger-exactly-fighters = { $n ->
        [one] { $n } fighter
       *[other] { $n } fighters
    }
ledger-some-fighters = { $n ->
        [one] { $qualifier } { $n } fighter
       *[other] { $count } fighters
    }
ledger-of-fighters = { $count } of fighters
ledger-exactly-medical = { $n ->
        [one] { $n } member of medical personnel
       *[other] { $n } members of medical personnel
    }
ledger-some-medical = { $n ->
        [one] { $qualifier } { $n } member of medical personnel
       *[other] { $count } members of medical personnel
    }
ledger-of-medical = { $count } of members of medical personnel
ledger-exactly-rescue = { $n ->
        [one] { $n } rescue worker
       *[other] { $n } rescue workers
    }
ledger-some-rescue = { $n ->
        [one] { $qualifier } { $n } rescue worker
       *[other] { $count } rescue workers
    }
ledger-of-rescue = { $count } of rescue workers
ledger-exactly-aid = { $n ->
        [one] { $n } aid worker
       *[other] { $n } aid workers
    }
ledger-some-aid = { $n ->
        [one] { $qualifier } { $n } aid worker
       *[other] { $count } aid workers
    }
ledger-of-aid = { $count } of aid workers
ledger-exactly-journalists = { $n ->
        [one] { $n } journalist
       *[other] { $n } journalists
    }
ledger-some-journalists = { $n ->
        [one] { $qualifier } { $n } journalist
       *[other] { $count } journalists
    }
ledger-of-journalists = { $count } of journalists
ledger-exactly-men = { $n ->
        [one] { $n } man
       *[other] { $n } men
    }
ledger-some-men = { $n ->
        [one] { $qualifier } { $n } man
       *[other] { $count } men
    }
ledger-of-men = { $count } of men
ledger-exactly-women = { $n ->
        [one] { $n } woman
       *[other] { $n } women
    }
ledger-some-women = { $n ->
        [one] { $qualifier } { $n } woman
       *[other] { $count } women
    }
ledger-of-women = { $count } of women
ledger-exactly-boys = { $n ->
        [one] { $n } boy
       *[other] { $n } boys
    }
ledger-some-boys = { $n ->
        [one] { $qualifier } { $n } boy
       *[other] { $count } boys
    }
ledger-of-boys = { $count } of boys
ledger-exactly-girls = { $n ->
        [one] { $n } girl
       *[other] { $n } girls
    }
ledger-some-girls = { $n ->
        [one] { $qualifier } { $n } girl
       *[other] { $count } girls
    }
ledger-of-girls = { $count } of girls
ledger-exactly-children-sex-unknown = { $n ->
        [one] { $n } child, sex unknown
       *[other] { $n } children, sex unknown
    }
ledger-some-children-sex-unknown = { $n ->
        [one] { $qualifier } { $n } child, sex unknown
       *[other] { $count } children, sex unknown
    }
ledger-of-children-sex-unknown = { $count } of children, sex unknown
ledger-exactly-adults-sex-unknown = { $n ->
        [one] { $n } adult, sex unknown
       *[other] { $n } adults, sex unknown
    }
ledger-some-adults-sex-unknown = { $n ->
        [one] { $qualifier } { $n } adult, sex unknown
       *[other] { $count } adults, sex unknown
    }
ledger-of-adults-sex-unknown = { $count } of adults, sex unknown
ledger-exactly-someone = { $n ->
        [one] { $n } person, group not stated
       *[other] { $n } people, group not stated
    }
ledger-some-someone = { $n ->
        [one] { $qualifier } { $n } person, group not stated
       *[other] { $count } people, group not stated
    }
ledger-of-someone = { $count } of people, group not stated
ledger-exactly-unit-household = { $n ->
        [one] { $n } household
       *[other] { $n } households
    }
ledger-some-unit-household = { $n ->
        [one] { $qualifier } { $n } household
       *[other] { $count } households
    }
ledger-of-unit-household = { $count } of households
ledger-exactly-unit-vehicle = { $n ->
        [one] { $n } vehicle
       *[other] { $n } vehicles
    }
ledger-some-unit-vehicle = { $n ->
        [one] { $qualifier } { $n } vehicle
       *[other] { $count } vehicles
    }
ledger-of-unit-vehicle = { $count } of vehicles
ledger-exactly-unit-person-event = { $n ->
        [one] { $n } event in a person's life
       *[other] { $n } events in people's lives
    }
ledger-some-unit-person-event = { $n ->
        [one] { $qualifier } { $n } event in a person's life
       *[other] { $count } events in people's lives
    }
ledger-of-unit-person-event = { $count } of events in people's lives
ledger-exactly-unit-unknown = { $n ->
        [one] { $n } case, unit not stated
       *[other] { $n } cases, unit not stated
    }
ledger-some-unit-unknown = { $n ->
        [one] { $qualifier } { $n } case, unit not stated
       *[other] { $count } cases, unit not stated
    }
ledger-of-unit-unknown = { $count } of cases, unit not stated
ledger-exactly-unit-incident = { $n ->
        [one] { $n } incident
       *[other] { $n } incidents
    }
ledger-some-unit-incident = { $n ->
        [one] { $qualifier } { $n } incident
       *[other] { $count } incidents
    }
ledger-of-unit-incident = { $count } of incidents
ledger-exactly-unit-discharge = { $n ->
        [one] { $n } discharge
       *[other] { $n } discharges
    }
ledger-some-unit-discharge = { $n ->
        [one] { $qualifier } { $n } discharge
       *[other] { $count } discharges
    }
ledger-of-unit-discharge = { $count } of discharges
ledger-exactly-unit-episode = { $n ->
        [one] { $n } episode
       *[other] { $n } episodes
    }
ledger-some-unit-episode = { $n ->
        [one] { $qualifier } { $n } episode
       *[other] { $count } episodes
    }
ledger-of-unit-episode = { $count } of episodes
ledger-exactly-unit-complaint = { $n ->
        [one] { $n } complaint
       *[other] { $n } complaints
    }
ledger-some-unit-complaint = { $n ->
        [one] { $qualifier } { $n } complaint
       *[other] { $count } complaints
    }
ledger-of-unit-complaint = { $count } of complaints
