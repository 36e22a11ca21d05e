# What reading finds in a text, beside what the rules say, and what it suggests.

read-suggest-date = Probably { $date }.
read-suggest-weekday = { $date } was a { $weekday }.
read-date-impossible = “{ $words }” names a day that does not exist.
read-month-names = “{ $words }” gives two names of a month, and they are of two different months.
read-clock-impossible = “{ $words }” is a time that no clock shows.
read-remaining =
    Of { $start }, { $moved } leaves { $left }, but the text says that { $remaining } remain.
read-headline =
    The title says “{ $title }”, and the text “{ $body }”.
read-restated =
    “{ $title }” here, and “{ $body }” in another place of the same text.
read-two-outcomes =
    “{ $one }” in one place and “{ $other }” in another: both cannot be true of the same thing.
read-table-retold =
    The text says “{ $text }”, and the table “{ $cell }”.
read-year-off =
    “{ $event }” lies a year before the other days of the text, which is of { $date }.
read-days-apart =
    “{ $event }” is not what “{ $words }” makes of “{ $anchor }”.
read-so-long =
    “{ $words }” is not how long it is from “{ $start }” to “{ $end }”.
read-lasted-till-now =
    { $days ->
        [one] From “{ $start }” to the day of this text it is one day, not “{ $words }”.
       *[other] From “{ $start }” to the day of this text it is { $days } days, not “{ $words }”.
    }
read-out-of-line =
    “{ $event }” leaves the order of the days told around it: before it stands “{ $before }”.
read-times-backwards =
    “{ $end }” comes before “{ $start }”.
read-versions =
    The versions differ: “{ $one }” and “{ $other }”.
read-hedge-lost =
    “{ $hedged }” is not certain; the other language says it as certain: “{ $sure }”.
read-outside-period =
    “{ $event }” lies outside what the report is about, { $period }.
read-after-document =
    “{ $event }” lies after the date of the document, { $date }, but is told as past.
read-change =
    “{ $one }” and “{ $other }” do not make “{ $change }”.
read-shares-over =
    The shares “{ $shares }” come to { $sum } per cent of one whole.
read-from-each =
    “{ $rate }” from each side makes at least { $product }, but the text says “{ $total }”.
read-rate-over =
    “{ $total }” over “{ $days }” makes { $due }, but the text says “{ $rate }”.
read-fraction =
    “{ $one }” and “{ $other }” are not one share.
read-share-tied =
    “{ $part }” of “{ $whole }” is { $share } per cent, not “{ $percent }”.
read-exchanged =
    By what is exchanged elsewhere “{ $one }” would be for { $due }, not for “{ $other }”.
read-one-every =
    “{ $total }” in “{ $days }” makes one every { $due }, but the text says “{ $rate }”.
read-rate =
    “{ $rate }” over “{ $days }” makes { $product }, but the text says “{ $total }”.
