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
rule-percent =
    { $part } من { $whole } نسبته { $share } بالمئة، لا «{ $stated }».
rule-fate-lost =
    «{ $known }» يذكر مصيرًا ({ $fate })، ثم يقول «{ $unknown }» في وقت لاحق إنه غير معروف ({ $place }).
rule-certainty =
    «{ $sure }» يجزم بما يتركه «{ $hedged }» غير محسوم ({ $place }).
