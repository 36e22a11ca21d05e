# ما تجده القراءة في النص، إلى جانب ما تقوله القواعد، وما تقترحه.

read-suggest-date = المرجح { $date }.
read-suggest-weekday = كان { $date } يوم { $weekday }.
read-date-impossible = «{ $words }» يذكر يومًا لا وجود له.
read-month-names = «{ $words }» اسمان لشهرين مختلفين لا لشهر واحد.
read-clock-impossible = «{ $words }» وقت لا تظهره أي ساعة.
read-remaining =
    من أصل { $start } يبقى { $left } بعد طرح { $moved }، لكن النص يقول إن الباقي { $remaining }.
read-headline =
    يقول العنوان «{ $title }»، ويقول النص «{ $body }».
read-restated =
    يرد هنا «{ $title }»، وفي موضع آخر من النص نفسه «{ $body }».
read-two-outcomes =
    «{ $one }» في موضع و«{ $other }» في موضع آخر: لا يصح القولان معًا في الشيء نفسه.
read-table-retold =
    يقول النص «{ $text }»، ويقول الجدول «{ $cell }».
read-year-off =
    «{ $event }» يسبق سائر أيام النص بسنة، وتاريخ النص { $date }.
read-days-apart =
    «{ $event }» ليس ما يُفهم من «{ $words }» محسوبًا من «{ $anchor }».
read-so-long =
    «{ $words }» ليست المدة بين «{ $start }» و«{ $end }».
read-lasted-till-now =
    { $days ->
        [zero] «{ $start }» هو يوم هذا النص نفسه، لا يُحسب منه «{ $words }».
        [one] بين «{ $start }» ويوم هذا النص يوم واحد، لا «{ $words }».
        [two] بين «{ $start }» ويوم هذا النص يومان، لا «{ $words }».
        [few] بين «{ $start }» ويوم هذا النص { $days } أيام، لا «{ $words }».
        [many] بين «{ $start }» ويوم هذا النص { $days } يومًا، لا «{ $words }».
       *[other] بين «{ $start }» ويوم هذا النص { $days } يوم، لا «{ $words }».
    }
read-out-of-line =
    «{ $event }» يخرج عن ترتيب الأيام المذكورة حوله: يسبقه «{ $before }».
read-times-backwards =
    «{ $end }» يسبق «{ $start }».
read-versions =
    النسختان مختلفتان: «{ $one }» و«{ $other }».
read-hedge-lost =
    «{ $hedged }» غير مجزوم به، واللغة الأخرى تجزم: «{ $sure }».
read-outside-period =
    «{ $event }» يقع خارج ما يتناوله التقرير، وهو { $period }.
read-after-document =
    «{ $event }» لاحق لتاريخ الوثيقة، { $date }، لكنه يُروى بصيغة الماضي.
read-change =
    لا يستقيم «{ $change }» بين «{ $one }» و«{ $other }».
read-shares-over = النسب «{ $shares }» مجموعها { $sum } في المئة من مجموع واحد.
read-from-each =
    «{ $rate }» من كل طرف يساوي { $product } على الأقل، لكن النص يقول «{ $total }».
read-rate-over =
    «{ $total }» على مدى «{ $days }» يساوي { $due }، لكن النص يقول «{ $rate }».
read-fraction =
    «{ $one }» و«{ $other }» ليستا نسبة واحدة.
read-share-tied =
    «{ $part }» من «{ $whole }» يساوي { $share } في المئة، لا «{ $percent }».
read-exchanged =
    على قدر ما يُبادل في سائر النص يكون مقابل «{ $one }» { $due }، لا «{ $other }».
read-one-every =
    «{ $total }» في «{ $days }» يعني مرة كل { $due }، لكن النص يقول «{ $rate }».
read-rate =
    «{ $rate }» على مدى «{ $days }» يساوي { $product }، لكن النص يقول «{ $total }».
