# How times, periods, durations and counts are said.

wording-days = { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
wording-hours = { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
wording-minutes = { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
wording-seconds = { $n ->
        [one] { $n } second
       *[other] { $n } seconds
    }
wording-and = { $a } and { $b }
wording-within-days = { $time }, give or take { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
wording-within-hours = { $time }, give or take { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
wording-within-minutes = { $time }, give or take { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
wording-weekday-date = { $weekday } { $date }
wording-clock = { $time }
wording-clock-about = about { $time }
wording-at = { $date }, { $time }
wording-before-dawn = { $date }, around dawn
wording-morning = { $date }, in the morning
wording-noon = { $date }, around noon
wording-afternoon = { $date }, in the afternoon
wording-evening = { $date }, in the evening
wording-night = { $date }, at night
wording-midnight = { $date }, around midnight
wording-years = some time from { $first } to { $last }
wording-years-side = some time from { $first } to { $last }
wording-span = some time between { $first } and { $last }
wording-span-side = some time between { $first } and { $last }
wording-within = some time within { $time }
wording-part-hours = { $part } ({ $opens } to { $closes })
wording-zone-unknown = { $time } (time zone not known)
wording-zone = { $time } ({ $zone } time)
wording-whole-day = { $date }, all day
wording-whole-days = from { $start } to the end of { $end }
wording-from-to = from { $start } to { $end }
wording-from = from { $start }, without an end
wording-goes-on = from { $start }, still going on
wording-from-unknown = from { $start }, end not known
wording-until = until { $end }, start not known
wording-daily = from { $opens } to { $closes } each day
wording-same-day = { $date }, from { $start } to { $end }

wording-count-before = { $qualifier } { $number }
wording-count-behind = { $qualifier } { $number }
wording-count-between = between { $low } and { $high }
wording-count-unknown = an unknown number

wording-width-about = “About” a time: { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    } either side.
wording-width-nearly = “Nearly” a number of hours: up to { $percent }% less.
wording-width-part = “{ $part }”: { $from } to { $until }.
wording-part-before-dawn = around dawn
wording-part-morning = morning
wording-part-noon = noon
wording-part-afternoon = afternoon
wording-part-evening = evening
wording-part-night = night
wording-part-midnight = midnight
wording-route = from { $start } by way of { $by } to { $end }
wording-route-straight = from { $start } to { $end }
wording-route-then = {" and then "}
