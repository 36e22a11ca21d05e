# Refusals of times. What a time may look like: docs/formats/when.md.

when-empty =
    The time is empty. Please either write it, such as 2016-12-13T18:00, or leave the field out if nothing is known.
when-unreadable =
    This cannot be read as a time. Please write the date as year-month-day, such as 2016-12-13, with the time behind it if it is known, such as 2016-12-13T18:00, and any words of the source behind that in « ».
when-words-unreadable =
    This cannot be read as a time. Please write it with its date, in words such as: 15 December 2016; about 10:00 on 15 December 2016; night of 15 December 2016; between 3 and 5 pm on 15 December 2016. Any other words of the source may stand behind that in « ».
when-one-sided =
    “Before” or “after” a time does not say how long before or after it. Please say between which times it was, such as: between 4 pm and 9 pm on 15 December 2016; the words of the source may stand behind that in « ».
when-alternatives-apart =
    These times do not follow each other, and what is kept would hold all that lies between them, too. Where it may have been any time in between, please write: { $instead }; else the one that it was. The words of the source may stand behind that in « ».
when-some-time-between = some time between { $first } and { $last }
when-between = between { $first } and { $last }
when-stated-open =
    The words of the source must stand last, between « and ». Please close them with ».
when-stated-control =
    The words of the source hold control characters that cannot be kept. Please type them again, or save the file as UTF-8.
when-day-first =
    This date seems to be written with the day or the month first. Please write year-month-day, such as 2016-12-13.
when-two-ways =
    This date can be read in two ways. Please either write { $day_first } for { $first } { $second_month } { $year }, or { $month_first } for { $second } { $first_month } { $year }.
when-which-half =
    The hour may be before or after noon. Please either write { $early }, or { $late }.
when-clock-undated =
    There is a time of day, but no day. Please write the day too, such as 15 December 2016, 15:30.
when-year-missing =
    The year is missing. Please write it behind the month, such as 15 December 2016.
when-padding =
    Please write the date with four, two and two digits and hyphens, such as 2016-02-03, and the time with two and two, such as 09:00.
when-minutes-missing =
    The minutes are missing. Please either write them, such as 18:00, or 18:30~30min if only the hour is known.
when-fraction =
    Times are kept to the second. Please leave out the fraction of the second.
when-qualifier =
    The marks ? and % do not say how far the time may be off. Please either write the span it lies in, such as [2016-12-13..2016-12-15], or how far off it may be, such as 2016-12-13~1d.
when-set =
    A choice of several times cannot be kept as one time. Please write the span from the first to the last of them, such as [2016-12-13..2016-12-15].
when-is-period =
    This is a period, and one time is asked for here. Please either write one time, or the span it lies in, such as [2016-12-13..2016-12-15].
when-suffix =
    Only one time zone may stand in brackets behind a time, such as [Asia/Damascus]. Please leave the other brackets out.
when-impossible-date =
    { $day } { $month } { $year } does not exist: that month has { $days } days. Please either correct the day, or write { $short } if only the month is known.
when-impossible-month =
    There is no month { $month }. Please write a month from 01 to 12, after the year and before the day.
when-impossible-time =
    There is no time { $time }. Please write hours from 00 to 23, minutes and seconds from 00 to 59.
when-hour-24 =
    24:00 is not used. Please write 00:00 of the day after.
when-season =
    A season of { $year } has no agreed first and last day. Please write the span that is meant, such as [{ $year }-03..{ $year }-05].
when-year =
    The year { $year } cannot be kept. Please write a year from { $first } to { $last }.
when-unspecified =
    X may stand for digits that are not known only from the right: 201X, 2016-XX, 2016-12-XX. Please either write so, or the span it lies in, such as [2016-12-13..2016-12-15].
when-part =
    “{ $part }” is not a part of the day. Please write one of: { $allowed }.
when-part-undated =
    A part of the day without its date is neither a time nor a period. Please write the date before it, such as 2016-12-16T/night; for a period also its start or end, such as 2016-12-16T/night/2016-12-17T/morning.
when-open-span =
    A span needs both ends. Please either write both, or, if the time is only known to be before or after another, use a period.
when-span-part =
    A part of the day cannot bound a span. Please write the hour instead, such as 2016-12-16T17:00.
when-span-width =
    A span already says how far apart its ends are. Please leave out the part from ~ on.
when-width-missing =
    Please write how far off the date may be, such as ~1d for a day either side, or the span it lies in, such as [2016-12-13..2016-12-15].
when-backwards =
    The span ends before it begins. Please write the earlier time first.
when-offset =
    No clock is { $offset } from UTC. Please write an offset from -12:00 to +14:00.
when-zone-near =
    There is no time zone “{ $zone }”. Did you mean { $nearest }? Please either write one of these, or leave the zone out if it is not known.
when-zone-unknown =
    There is no time zone “{ $zone }”. Please either write one such as Asia/Damascus, or leave the zone out if it is not known.
when-zone-disagrees =
    Clocks in { $zone } were not at { $offset } then. Please leave out either the offset or the zone, whichever is not the source’s.
when-skipped-time =
    Clocks in { $zone } went forward over { $time } on that day, so no clock showed it. Please either correct the time, or write the day alone.
when-skipped-day =
    The calendar of this time zone skipped that day. Please either correct the day, or the zone.
when-widths-name =
    “{ $name }” is not in the table of widths. Please use one of: { $allowed }.
when-widths-hours =
    Hours of a part of the day are written from..until, such as 17:00..22:00. Please write them so.
when-widths-about =
    The width of “about” is written in minutes or hours either side, such as 30min. Please write it so.
when-widths-percent =
    The width of “nearly” is written as whole per cent from 0 to 99, such as 15. Please write it so.
