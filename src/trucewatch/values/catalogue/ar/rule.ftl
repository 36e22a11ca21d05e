# ما تقوله قواعد التناقض: الأقوال المتعارضة ومواضعها.

rule-kind-account = الإفادة
rule-kind-actor = الجهة الفاعلة
rule-kind-agreement = الاتفاق
rule-kind-amendment = التعديل
rule-kind-assessment = التقدير
rule-kind-attribution = الإسناد
rule-kind-binding = الالتزام
rule-kind-case = ملف التوثيق
rule-kind-case-role = الدور في الملف
rule-kind-citation = الإحالة
rule-kind-clause = البند
rule-kind-consent = الموافقة
rule-kind-control = السيطرة
rule-kind-custody = واقعة الحيازة
rule-kind-deed = الفعل
rule-kind-derivative = النسخة المشتقة
rule-kind-determination = البتّ
rule-kind-evidence = الدليل
rule-kind-fate = المصير
rule-kind-finding-decision = القرار بشأن ملاحظة
rule-kind-incident = الحادثة
rule-kind-member = العضو
rule-kind-movement = حركة النقل
rule-kind-package = الحزمة
rule-kind-person = الشخص
rule-kind-place = المكان
rule-kind-publication = الإصدار
rule-kind-recommendation = التوصية
rule-kind-service = الخدمة
rule-kind-source = المصدر
rule-kind-tally = العدد المسجل
rule-kind-verification-step = خطوة التحقق

rule-place-record = { $kind } { $ref }
rule-place-field = { $kind } { $ref }، { $field }
rule-place-line = السطر { $line } من { $file }
rule-valued = { $value } ({ $place })
rule-grouped = { $figure }، والفئة المعدودة { $group }، ووحدة العد { $unit }

rule-weekday =
    «{ $words }» لا يوافق التقويم: كان { $date } يوم { $fits } لا يوم { $stated } ({ $place }).
rule-date-impossible =
    «{ $words }» يذكر يومًا لا وجود له: لا يكون في { $month } يوم { $day } أبدًا ({ $place }).
rule-period-backwards =
    النهاية، { $end }، سابقة للبداية، { $start } ({ $place }).
rule-reversed =
    { $then } سابق لما ينبغي أن يأتي قبله: { $first }.
rule-over-before =
    { $event } ينتهي قبل { $moment }.
rule-begins-after =
    { $event } يبدأ بعد { $moment }.
rule-outside =
    { $event } يقع خارج المدة التي يتبعها: { $frame }.
rule-duration-too-long =
    «{ $words }» مدة أطول مما تسمح به الأوقات: فما بين البداية والنهاية لا يتجاوز { $length } ({ $place }).
rule-duration-too-short =
    «{ $words }» مدة أقصر مما تسمح به الأوقات: فما بين البداية والنهاية لا يقل عن { $length } ({ $place }).
rule-part-exceeds =
    يُذكر { $part } من بين { $total }، لكنه أكبر منه.
rule-parts-exceed =
    مجموع الأجزاء { $parts } لا يقل عن { $sum }، وهو أكبر من المجموع المذكور { $total }.
rule-parts-lack =
    مجموع الأجزاء { $parts } لا يتجاوز { $sum }، وهو أصغر من المجموع المذكور { $total }.
rule-across-units =
    يُعدّ { $part } بوحدة { $part_unit }، وهو جزء من { $total } المعدود بوحدة { $total_unit }: ولا يجوز جمعهما.
rule-remaining-groups =
    لا يمكن البت في ما إذا كان عدد الباقين مطابقًا، لأن الفئات مختلفة. في البداية: { $start }. من نُقلوا: { $moved }. الباقون: { $remaining }.
rule-remaining-differs =
    عدد الباقين لا يطابق العدد الأولي مطروحًا منه من نُقلوا. في البداية: { $start }. من نُقلوا: { $moved }. الباقون: { $remaining }.
rule-toll-falls =
    { $newer } يحل محل { $older } وهو أصغر منه.
rule-announced =
    العدد المعلن { $announced }، والمرويّ { $told }: { $items } ({ $place }).
rule-two-ways =
    حدث واحد يُروى على أوجه ينفي بعضها بعضًا: { $tellings } ({ $place }).
rule-telling-recorded = «{ $value }» كما هو مسجل
rule-telling = «{ $value }» بحسب { $source }
rule-telling-words = «{ $value }» بحسب { $source } («{ $words }»)
rule-one-word-uncounted =
    كلمة «{ $fate }» تدل عند مصدر واحد على عددين: { $one } و{ $other }. وأحدهما غير معروف.
rule-one-word =
    كلمة «{ $fate }» تدل عند مصدر واحد على عددين ينفي أحدهما الآخر: { $one } و{ $other }.
rule-languages =
    أرقام اللغتين مختلفة: في الإنجليزية { $english }، وفي العربية { $arabic } ({ $place }).
rule-languages-english =
    يرد { $english } في الإنجليزية ولا يرد في العربية ({ $place }).
rule-languages-arabic =
    يرد { $arabic } في العربية ولا يرد في الإنجليزية ({ $place }).

rule-slip-transposed =
    الأرجح أن المقصود بـ{ $printed } هو { $meant }: تبادل رقمان موضعيهما
rule-slip-look-alike =
    الأرجح أن المقصود بـ{ $printed } هو { $meant }: التبس رقم بآخر يشبهه
rule-slip-dropped =
    الأرجح أن المقصود بـ{ $printed } هو { $meant }: سقط رقم
rule-slip-doubled =
    الأرجح أن المقصود بـ{ $printed } هو { $meant }: كُتب رقم مرتين
rule-slip-one-wrong =
    الأرجح أن المقصود بـ{ $printed } هو { $meant }: أحد الأرقام خطأ
rule-slip-either-transposed =
    لا يختلف { $one } و{ $other } إلا برقمين تبادلا موضعيهما: والأرجح أن أحدهما سهو
rule-slip-either-look-alike =
    لا يختلف { $one } و{ $other } إلا برقم يشبه الآخر: والأرجح أن أحدهما سهو
rule-slip-either-dropped =
    لا يختلف { $one } و{ $other } إلا برقم سقط: والأرجح أن أحدهما سهو
rule-slip-either-doubled =
    لا يختلف { $one } و{ $other } إلا برقم كُتب مرتين: والأرجح أن أحدهما سهو
rule-slip-one-of =
    أحد هذه الاحتمالات: { $slips }
rule-weekday-likely =
    بدلًا من { $printed }، يوافق يوم { $weekday }: { $dates }

rule-total-falls =
    { $later } أحدث من { $earlier } وهو أصغر منه.
rule-bulletin-missing =
    بين { $earlier } و{ $later }، الذي يضيف { $added }، عدد ناقص كان قد بلغ { $before }.
rule-bulletin-adds-too-many =
    يضيف { $later } العدد { $added }، أي أن ما قبله كان { $before }؛ لكن ما رُوي هو { $earlier }.
rule-bulletin-left-out =
    بين { $earlier } و{ $later } { $missing ->
        [zero] لا تنقص أي نشرة
        [one] تنقص نشرة واحدة
        [two] تنقص نشرتان
        [few] تنقص { $missing } نشرات
        [many] تنقص { $missing } نشرة
       *[other] تنقص { $missing } نشرة
    } من سلسلة تصدر { $days ->
        [zero] كل يوم
        [one] كل يوم
        [two] كل يومين
        [few] كل { $days } أيام
        [many] كل { $days } يومًا
       *[other] كل { $days } يوم
    }.
rule-versions-two =
    كل من { $one } و{ $other } يحل محل { $older }: ولم يُبيَّن أيهما المعتمد.
rule-versions-unsaid =
    { $one } و{ $other } عددان لأمر واحد من مصدر واحد: ولم يُذكر أن أحدهما يحل محل الآخر.
rule-sources-differ = { $one } بحسب { $one_source } و{ $other } بحسب { $other_source } عددان للأشخاص أنفسهم.
rule-versions-backwards =
    { $newer } يحل محل { $older }، لكنه يتحدث عن وقت أسبق: { $newer_at } لا { $older_at }.
rule-versions-left-behind =
    { $older } جزء من { $total }؛ أما { $newer } الذي حل محله فلم يأخذ مكانه فيه.
rule-versions-across-units =
    يُعدّ { $newer } بوحدة { $newer_unit }، وهو يحل محل { $older } المعدود بوحدة { $older_unit }: ولا يقوم أحدهما مقام الآخر.
rule-percent =
    نسبة { $part } إلى { $total } هي { $share } لا { $percent }.
rule-percent-words =
    نسبة { $part } إلى { $total } هي { $share } لا { $percent } ({ $place }).
rule-course =
    تُروى حركة النقل على أنها { $outcome }، وتُروى حادثة فيها على أنها { $effect }.
rule-course-arrived =
    تُروى حركة النقل على أنها { $outcome }، ومع ذلك يُذكر وقت وصولها: { $moment }.
rule-course-left =
    تُروى حركة النقل على أنها { $outcome }، ومع ذلك يُذكر وقت مغادرتها: { $moment }.
rule-zone-slip =
    الفارق بين { $one } و{ $other } هو { $apart } تمامًا، وهو الفارق بين توقيتي { $first } و{ $second }: والأرجح أنه وقت واحد ذُكر بتوقيتين.
rule-zone-slip-within =
    { $event } يقع خارج { $frame }، ويقع داخلها إذا أُزيح، ومقدار الإزاحة { $apart }، وهو الفارق بين توقيتي { $first } و{ $second }.
rule-drift =
    مصدر واحد يسند فعلًا واحدًا إلى الجهة نفسها بدرجتي ثبوت، ولا تستند الأقوى إلى شيء زائد: { $firmer } ({ $firmer_place }) و{ $weaker } ({ $weaker_place }).
rule-died-in-two =
    شخص واحد مسجل ميتًا في حادثتين، { $first } و{ $second }: { $one } و{ $other }.
rule-died-as-two =
    سجلّان لشخصين يحملان اسمًا مستعارًا واحدًا، وكلاهما مسجل ميتًا: { $one } و{ $other }.
rule-died-at-two-times =
    شخص واحد مسجل قتيلًا في وقتين: { $one } و{ $other }.
rule-alive-after-death =
    شخص واحد مسجل ميتًا، { $died }، ثم حيًا بعد ذلك، { $at }: { $death } و{ $alive }.
rule-same-item-bytes =
    ملف واحد مسجل دليلًا على حادثتين: على { $first } ({ $one }) وعلى { $second } ({ $other }).
rule-same-item-looks =
    صورتان متماثلتان مسجلتان دليلًا على حادثتين: على { $first } ({ $one }) وعلى { $second } ({ $other }).
rule-same-item-made =
    دليل وما صُنع منه مسجلان دليلًا على حادثتين: على { $first } ({ $one }) وعلى { $second } ({ $other }).
rule-same-item-cited =
    دليل يُحال إليه بشأن حادثة غير حادثته: بشأن { $first } ({ $one }) وبشأن { $second } ({ $other }).
rule-figure-and-words =
    { $figure } ليس ما تقوله عبارته: «{ $words }».
rule-digit-slip =
    يُروى { $printed } و{ $borne } عن الشيء نفسه، وأجزاء الثاني تبلغه تمامًا.
rule-fate-lost =
    «{ $known }» يذكر مصيرًا ({ $fate })، ثم يقول «{ $unknown }» في وقت لاحق غيره عن الأشخاص أنفسهم ({ $later }؛ { $place }).
rule-certainty =
    «{ $sure }» يجزم بما يتركه «{ $hedged }» غير محسوم ({ $place }).
