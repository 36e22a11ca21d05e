# الفحوص: لكل منها عنوانه وما ينظر فيه وما يمكن فعله بشأن ملاحظته.
# وهنا أيضًا الرسائل التي لا تأتي من قاعدة.

check-added-across-units-title = جمع بين وحدات عدّ مختلفة
check-added-across-units-looks = الأعداد التي هي جزء من عدد آخر، أو من بينه، وهو معدود بوحدة أخرى، أو التي تحل محل مثله. والوحدة غير المعروفة لا تحسم شيئًا.
check-added-across-units-advice = يُرجى إما تصحيح الوحدة، أو إخراج العدد من هذا المجموع: فلا يُجمع أشخاص ومركبات وحوادث.

check-after-as-of-title = بعد تاريخ الإقفال
check-after-as-of-looks = الحوادث وحركات النقل والأعداد والمصائر والأدلة التي تبدأ بعد اللحظة التي لا يتضمن الملف شيئًا بعدها؛ والأعداد التي تتحدث عن وقت لاحق لتاريخ مصدرها.
check-after-as-of-advice = يُرجى إما تصحيح التاريخ، أو تأخير تاريخ الإقفال، أو إخراج السجل.

check-alternatives-lost-title = بدائل مفقودة
check-alternatives-lost-looks = قرارات البتّ بالخرق أو عدم الامتثال التي تسمّي جهات أقل مما يتركه كل إسناد في الحادثة ممكنًا؛ وإسنادات الفعل الواحد والمصدر الواحد التي تُسقط بديلًا ورد في غيرها.
check-alternatives-lost = { $lost } احتمال قائم في الإسناد { $attribution } ولا يرد هنا.
check-alternatives-lost-advice = يُرجى إما ذكر البدائل كلها هنا، أو تسجيل الإسناد الذي يستبعد غيرها مع مصدره.

check-ambiguous-place-title = مكان ملتبس
check-ambiguous-place-looks = الإحالات إلى مكان يحمل اسمًا يحمله مكان آخر، من دون أن يقع أحدهما ضمن الآخر أو يميّزهما ما يقعان فيه.
check-ambiguous-place = يقع { $record } في { $place }، وهو اسم يحمله مكانان: { $one } و{ $other }.
check-ambiguous-place-advice = يُرجى إما ذكر ما يقع فيه كل من المكانين أو رمزيهما، أو قبول هذا المكان مع بيان سبب كونه المقصود.

check-announced-against-told-title = المعلن والمرويّ
check-announced-against-told-looks = أعداد الحوادث المعلنة مقابل الحوادث المذكورة أنها رُويت.
check-announced-against-told-advice = يُرجى إما تصحيح قائمة الحوادث، أو إبقاء العدد كما ورد وبيان أيها لم يُعلن.

check-area-drawn-badly-title = منطقة سيئة الرسم
check-area-drawn-badly-looks = المناطق التي تتقاطع أضلاع حدودها، أو التي لا تحيط حدودها بشيء، أو التي تلتف حدودها حول أكثر من نصف الكرة الأرضية. ولا يجزم الفرز بشيء بين أركان كهذه.
check-area-drawn-badly-crossed = حدود { $record } ({ $field }) تقطع نفسها: فلا يُعرف أي جانب من خطوطها هو المقصود.
check-area-drawn-badly-wide = حدود { $record } ({ $field }) تلتف حول أكثر من نصف الكرة الأرضية: وقد يكون المقصود جزأها الآخر عبر خط التاريخ.
check-area-drawn-badly-flat = حدود { $record } ({ $field }) لا تحيط بشيء: فأركانها كلها على خط واحد.
check-area-drawn-badly-advice = يُرجى إما رسم الأركان بترتيبها، أو قطع المنطقة عند خط التاريخ إلى جزأين، أو قبولها كما أُعلنت مع بيان هذا السبب.

check-as-of-undated-title = وقت الكتابة غير مؤرخ
check-as-of-undated-looks = المصادر التي تتحدث حتى لحظة معينة («حتى كتابة هذا التقرير») من دون تاريخها.
check-as-of-undated = يتحدث { $source } حتى وقت كتابته ولا يذكر متى كان ذلك.
check-as-of-undated-advice = يُرجى إما معرفة تاريخ الكتابة، أو قبوله غير مؤرخ وبيان ما أُخذ به بدلًا منه.

check-attribution-too-strong-title = إسناد أقوى من مصادره
check-attribution-too-strong-looks = درجة ثبوت كل إسناد مقابل القائل به والمصادر المحال إليها بشأنه وبشأن الفعل؛ والمصادر الواردة في تقرير واحد تُعدّ مصدرًا واحدًا.
check-attribution-too-strong =
    درجة الثبوت «{ $standing }» أقوى مما تحمله مصادرها: { $sources ->
        [zero] لا مصدر مستقل
        [one] مصدر مستقل واحد
        [two] مصدران مستقلان
        [few] { $sources } مصادر مستقلة
        [many] { $sources } مصدرًا مستقلًا
       *[other] { $sources } مصدر مستقل
    }، والنوع: { $kinds }.
check-attribution-too-strong-none =
    درجة الثبوت «{ $standing }» { $sources ->
        [zero] لا تستند إلى أي مصدر
        [one] تستند إلى مصدر واحد
        [two] تستند إلى مصدرين
        [few] تستند إلى { $sources } مصادر
        [many] تستند إلى { $sources } مصدرًا
       *[other] تستند إلى { $sources } مصدر
    } في السجلات.
check-attribution-too-strong-advice = يُرجى إما إضافة المصادر التي يستند إليها، أو خفض درجة الثبوت.

check-before-agreement-title = قبل الاتفاق
check-before-agreement-looks = الحوادث التي بُتّ بأنها خرق، وحركات النقل التابعة لبند، إذا انتهت قبل أول تاريخ للاتفاق. أما ما سُجل خلفيةً ولا يُنسب إلى الاتفاق فلا يُنظر فيه.
check-before-agreement-advice = يُرجى إما تصحيح التاريخ، أو البتّ بأنه خارج نطاق الاتفاق، أو فصل حركة النقل عن البند.

check-clause-contradicts-itself-title = بند يناقض نفسه
check-clause-contradicts-itself-looks = البنود التي يحلّ موعدها وهي غير سارية، أو التي تنتهي قبل أن تبدأ أو بعد انقضاء اتفاقها، أو التي لا تأتي ساعاتها أبدًا، أو التي يتوقف تنفيذها على نفسها، أو التي لا يمكن عدّ ما تَعِد به.
check-clause-contradicts-itself-due-after = لا يحلّ موعد البند { $clause } إلا بعد أن يكون قد انتهى يقينًا.
check-clause-contradicts-itself-due-before = يحلّ موعد البند { $clause } قبل أن يمكن أن يكون قد بدأ.
check-clause-contradicts-itself-over-before = انتهى البند { $clause } يقينًا قبل أن يبدأ.
check-clause-contradicts-itself-outlives = يحدد البند { $clause } نهاية لا تأتي إلا بعد أن تكون مدة اتفاقه قد انقضت يقينًا.
check-clause-contradicts-itself-never-open = لا تأتي ساعات البند { $clause } أبدًا وهو سارٍ.
check-clause-contradicts-itself-waits = يتوقف البند { $clause }، عبر شرطه، على نفسه.
check-clause-contradicts-itself-no-condition = يَعِد البند { $clause } بعدد مقابل بند آخر، ولم يُذكر أي بند في شرطه.
check-clause-contradicts-itself-no-count = يذكر البند { $clause } أساس العدد الموعود، ولا يَعِد بأي عدد.
check-clause-contradicts-itself-promises-none = يَعِد البند { $clause } بعدد، وهذا العدد صفر.
check-clause-contradicts-itself-for-none = يَعِد البند { $clause } بشيء مقابل كل صفر من بند آخر، وهذا لا يمكن عدّه.
check-clause-contradicts-itself-for-every-unused = يذكر البند { $clause } مقابل كم يكون وعده، لكن العدد غير موعود به مقابل بند آخر.
check-clause-contradicts-itself-advice = يُرجى النظر من جديد في النص وتصحيح المواعيد أو الساعات أو الشرط؛ وإن كان النص نفسه متناقضًا، فليُذكر ذلك في نص البند وتُقبل هذه الملاحظة لهذا السبب.

check-clause-incomplete-title = بند ناقص
check-clause-incomplete-looks = البنود التي ليست لها مدة وليس لاتفاقها تاريخ، أو ليس لها نطاق أو طريق أو جهة مسيطرة على النطاق، أو ليست لها جهة ملزمة.
check-clause-incomplete = ينقص البند { $clause } { $missing }، فلا يمكن للفرز أن يجزم.
check-clause-incomplete-window = مدة
check-clause-incomplete-area = نطاق أو طريق
check-clause-incomplete-bindings = جهة ملزمة
check-clause-incomplete-advice = يُرجى إما إضافة ما هو معروف منه، أو تركه مفتوحًا.

check-consent-missing-title = موافقة غير مسجلة
check-consent-missing-looks = الأحياء المذكورون بأسمائهم أو الظاهرون في الصور، والمصادر المقتبس كلامها ولم تتحدث علنًا، من دون موافقة مسجلة لم تُرفض ولم تُسحب.
check-consent-missing-named = { $person } مذكور باسمه، ولا توجد موافقة مسجلة على ذكر الاسم.
check-consent-missing-pictured = يظهر { $person } في { $evidence }، ولا توجد موافقة مسجلة على النشر.
check-consent-missing-quoted = كلام المصدر { $source } مقتبس، ولا توجد موافقة مسجلة على النشر.
check-consent-missing-advice = يُرجى إما تسجيل الموافقة، أو حذف الاسم أو الصورة أو الكلام. ويُرفض النشر من دونها.

check-date-impossible-title = تاريخ مستحيل
check-date-impossible-looks = العبارات الواردة التي تذكر يومًا لا يكون في شهره؛ والأحداث التي تبعد عن مدة الملف أكثر من خمس سنوات (تحذير).
check-date-impossible-far = يبعد { $event } أكثر من خمس سنوات عن مدة الملف: { $period }.
check-date-impossible-advice = يُرجى إما تصحيح التاريخ، أو إبقاؤه كما ورد وبيان التاريخ المقصود.

check-date-outside-case-title = تاريخ خارج مدة الملف
check-date-outside-case-looks = الحوادث المختارة للتقرير والواقعة كلها خارج مدة الملف؛ وعلى سبيل التنبيه حركات النقل، والأعداد والمصائر والأدلة التي لا تتبع حادثة.
check-date-outside-case-advice = يُرجى إما تصحيح التاريخ، أو تسجيل الحادثة بوصفها خلفية، أو توسيع مدة الملف.

check-date-weekday-title = اسم اليوم لا يوافق التاريخ
check-date-weekday-looks = أسماء الأيام في العبارات الواردة مع كل وقت ومدة وفي الإحالات المتعلقة بها، مقابل التاريخ المذكور فيها أو، إن لم يُذكر، اليوم المسجل؛ وكل تاريخ يرد في نص كاملًا باسم يومه وسنته.
check-date-weekday-advice = يُرجى إما تصحيح التاريخ، أو إبقاء العبارة كما وردت وبيان أيّهما عُدّ سهوًا.

check-determination-stale-title = بتّ تغيّرت وقائعه
check-determination-stale-looks = ما أجاب به الفرز عن حادثة البتّ وبنده حين صدوره مقابل ما يجيب به الآن. ولا يُنظر في بتّ لم تُحفظ بصمة وقائعه.
check-determination-stale = تغيّرت وقائع البتّ { $ruling } منذ صدوره (الحادثة { $incident }). ويجيب الفرز الآن: { $verdict }. { $because }
check-determination-stale-apart = تغيّرت وقائع البتّ { $ruling } منذ صدوره (الحادثة { $incident }). ويستبعد الفرز الآن بحكم الوقت أو المكان أن يشملها البند.
check-determination-stale-advice = يُرجى النظر في ما يجيب به الفرز الآن. فإن بقي البتّ صحيحًا أو صحّ غيره فليُقترح بتّ جديد، وإلا فليُسحب هذا.

check-determination-without-review-title = بتّ بلا مراجعة
check-determination-without-review-looks = قرارات البتّ التي ما زالت مقترحة، أو ليس لها مراجع، أو راجعها من اقترحها.
check-determination-without-review = لم يراجع البتّ { $ruling } شخص ثانٍ.
check-determination-without-review-advice = يُرجى إما أن يراجعه عضو آخر، أو نشره مع بيان أنه لم يُراجع.

check-duration-and-times-title = المدة والأوقات
check-duration-and-times-looks = المدد المذكورة في العبارات الواردة مع كل مدة وفي الإحالات المتعلقة بها، مقابل بدايتها ونهايتها.
check-duration-and-times-advice = يُرجى إما تصحيح الأوقات، أو إبقاء المدة كما وردت وبيان أيّهما عُدّ سهوًا.

check-end-before-start-title = النهاية قبل البداية
check-end-before-start-looks = كل مدة؛ ومغادرة حركات النقل ووصولها؛ وتواريخ الاتفاقات ونهايتها؛ وإعطاء الموافقات وسحبها؛ واقتراح البتّ ومراجعته.
check-end-before-start-advice = يُرجى إما تصحيح أحد الوقتين، أو ترك المشكوك فيه فارغًا.

check-evidence-not-held-title = دليل غير محفوظ لدينا
check-evidence-not-held-looks = كل دليل ليس في حفظنا.
check-evidence-not-held = حالة الدليل { $evidence }: { $held }.
check-evidence-not-held-advice = يُرجى إما الحصول عليه وإضافة ملفه، أو تركه: فالتقرير يذكر أنه غير محفوظ.

check-evidence-unverified-title = دليل بلا تحقق
check-evidence-unverified-looks = كل دليل ليست له خطوة تحقق.
check-evidence-unverified = لا توجد خطوة مسجلة للتحقق من الدليل { $evidence }.
check-evidence-unverified-advice = يُرجى إما اتخاذ خطوة تحقق وتسجيلها، أو تركه: فالتقرير يذكر أنه لم يُتحقق منه.

check-figures-differ-by-language-title = أرقام مختلفة بين اللغتين
check-figures-differ-by-language-looks = الأرقام (مكتوبة بالأرقام أو بالحروف) والتواريخ والأوقات في كل نص وارد باللغتين. والرقم الوارد في لغة واحدة فقط تنبيه.
check-figures-differ-by-language-advice = يُرجى إما تصحيح الترجمة، أو تصحيح الأصل إن كان السهو فيه.

check-one-word-two-counts-title = كلمة واحدة لعددين
check-one-word-two-counts-looks = أعداد الحادثة الواحدة (أو حركة النقل أو المكان) والمصدر والوحدة والفئة والمصير، إذا كان أحدها غير معروف أو نفى بعضها بعضًا، ولم يكن أحدها جزءًا من الآخر ولا حالًّا محله.
check-one-word-two-counts-advice = يُرجى إما بيان ما يعدّه كل منهما، أو جعل أحدهما جزءًا من الآخر، أو أن يحل الأحدث محل الأقدم.

check-parts-do-not-sum-title = أجزاء لا تبلغ المجموع
check-parts-do-not-sum-looks = الأجزاء التي يقال إنها تؤلف مجموعًا مقابل ذلك المجموع. أما ما هو «من بينهم» فيجوز أن يكون أقل.
check-parts-do-not-sum-advice = يُرجى إما إضافة الجزء الناقص، أو بيان أن هذه من بين المجموع فقط، أو تصحيح أحد الأعداد.

check-parts-exceed-total-title = أجزاء تتجاوز المجموع
check-parts-exceed-total-looks = أجزاء المجموع معًا، وكل عدد «من بينهم»، مقابل ذلك المجموع.
check-parts-exceed-total-advice = يُرجى إما تصحيح أحد الأعداد، أو إخراج ما ليس جزءًا من هذا المجموع.

check-remaining-does-not-fit-title = عدد الباقين غير مطابق
check-remaining-does-not-fit-looks = الباقون مقابل العدد الأولي مطروحًا منه من نُقلوا، في اتفاق واحد أو مكان واحد ومن مصدر واحد، حين تكون الفئة المعدودة واحدة.
check-remaining-does-not-fit-advice = يُرجى إما تصحيح أحد الأعداد، أو تسجيل ما آل إليه الآخرون (قتلى أو محتجزون أو مغادرون بطريق آخر) وقبول الفرق لهذا السبب.

check-remaining-groups-differ-title = الباقون: فئات مختلفة
check-remaining-groups-differ-looks = الباقون والعدد الأولي ومن نُقلوا، في اتفاق واحد أو مكان واحد ومن مصدر واحد، حين تختلف الفئات المعدودة.
check-remaining-groups-differ-advice = يُرجى إما إيجاد أعداد للفئة نفسها، أو قبوله غير محسوم وعرض الأعداد جنبًا إلى جنب.

check-single-source-as-fact-title = مصدر واحد معروض بوصفه واقعة
check-single-source-as-fact-looks = الحوادث المسجلة «تم التحقق منها» مقابل المصادر المستقلة للحادثة وأفعالها وإسناداتها وأعدادها وأدلتها الأصيلة.
check-single-source-as-fact =
    الحادثة { $incident } مسجلة «تم التحقق منها» { $sources ->
        [zero] من دون أي مصدر
        [one] استنادًا إلى مصدر مستقل واحد
        [two] استنادًا إلى مصدرين مستقلين
        [few] استنادًا إلى { $sources } مصادر مستقلة
        [many] استنادًا إلى { $sources } مصدرًا مستقلًا
       *[other] استنادًا إلى { $sources } مصدر مستقل
    }.
check-single-source-as-fact-advice = يُرجى إما إضافة مصدر مستقل، أو خفض حالة البلاغ.

check-told-two-ways-title = مرويّ على وجهين
check-told-two-ways-looks = نتائج حركات النقل، وأضرار الحوادث وآثارها، والمصائر: ما يقوله السجل وما تقوله كل إحالة متعلقة بذلك الحقل؛ ونتائج حركات النقل التي تحمل الاسم نفسه وغادرت المكان نفسه في اللحظة نفسها.
check-told-two-ways-advice = يُرجى إما اختيار أحدها مع السبب، أو قبولها كلها كما وردت وترك القيمة غير معروفة.

check-toll-falls-title = حصيلة تتناقص
check-toll-falls-looks = أعداد الضرر والمجاميع ومن نُقلوا إذا كانت أصغر من العدد الأقدم الذي حلّت محله؛ والمجاميع المؤرخة لمصدر واحد إذا كانت أصغر مما رُوي قبلها.
check-toll-falls-advice = يُرجى إما بيان أن العدد الأحدث يصحح الأقدم، أو تصحيح أحدهما، أو إبقاء العددين جنبًا إلى جنب.

check-verdict-not-from-steps-title = نتيجة تحقق لا تنتهي إليها الخطوات
check-verdict-not-from-steps-looks = نتيجة التحقق من كل دليل، مقابل ما تنتهي إليه خطواته وفق القاعدة في docs/evidence.md.
check-verdict-not-from-steps = نتيجة التحقق من { $evidence } هي «{ $stated }»، أما خطواته فتنتهي إلى «{ $derived }».
check-verdict-not-from-steps-advice = يُرجى إما تسجيل ما اتُّخذ من خطوات، أو جعل النتيجة ما تنتهي إليه الخطوات (trucewatch examine conclude).

check-likely = { $likely }. { $advice }

check-alive-after-death-title = حيّ بعد موته
check-alive-after-death-looks = الأشخاص المسجلون قتلى مقابل مصائر الأحياء (مشاهدة على قيد الحياة، احتجاز، إجلاء، إصابة بجراح) التي هي لاحقة يقينًا.
check-alive-after-death-advice = يُرجى إما تصحيح أحد التاريخين، أو سحب المصير العائد إلى شخص آخر، أو تصحيح المصير.

check-attribution-drift-title = إسناد يتغير بلا سند
check-attribution-drift-looks = إسنادات الفعل الواحد إلى الجهة نفسها من مصدر واحد، إذا رُويت بدرجتي ثبوت والأساس نفسه والمصادر المحال إليها نفسها؛ والإسنادات التي غُيّرت درجة ثبوتها من دون سند جديد (يُظهرها الأمر trucewatch check والتقرير الداخلي).
check-attribution-drift-revised = انتقلت درجة ثبوت { $attribution } من «{ $was }» إلى «{ $now }» في المراجعة { $revision }، ولم يُضف شيء مما تستند إليه.
check-attribution-drift-advice = يُرجى إما ذكر ما تستند إليه الدرجة الأقوى من جديد، أو سحب الإسناد الذي لم يعد قائمًا.

check-course-and-outcome-title = السير والنتيجة
check-course-and-outcome-looks = نتيجة كل حركة نقل مقابل أوقاتها وآثار الحوادث فيها.
check-course-and-outcome-advice = يُرجى إما تصحيح النتيجة أو الأثر، أو تسجيل الجزء الذي عاد حركةَ نقل مستقلة ضمن هذه، أو ترك النتيجة غير معروفة.

check-digit-slip-title = سهو في رقم
check-digit-slip-looks = الأعداد المحددة الواردة من مصدرين عن الشيء نفسه، إذا كان الفرق بينها تبادل رقمين أو رقمًا يشبه آخر، وكانت الأجزاء تؤيد أحدها.
check-digit-slip-advice = يُرجى إما تصحيح العدد وفق مصدره، أو إبقاؤه كما ورد وبيان أنه سهو من المصدر في ملاحظة.

check-figure-against-its-words-title = العدد وعبارته
check-figure-against-its-words-looks = الأعداد المحددة التي لا ترد في العبارة المرافقة لها، إذا كان سهو في رقم يفسر الفرق.
check-figure-against-its-words-advice = يُرجى إما تصحيح العدد، أو تصحيح العبارة وفق المصدر.

check-figures-cannot-all-hold-title = أعداد لا يمكن أن تصح كلها معًا
check-figures-cannot-all-hold-looks = حساب الأشخاص: من كانوا في مكان ومن جاؤوا إليه، مطروحًا منهم من غادروه، هم من بقوا فيه؛ ولا يصل أحد ولا يعود ولا يصيبه أذى في الطريق ما لم يكن قد غادر. وحيث لا يمكن أن تصح الأعداد كلها، ولو بضعف هامش كل منها، يُذكر أقل ما يكفي منها، مع الأعداد التي تستقيم بها. ويدخل في ذلك القتلى والمحتجزون والمفقودون في الحوادث؛ فإن زادت أعداد الملف على 200,000 تُركت هذه، وقيل ذلك في تنبيه.
check-figures-cannot-all-hold-advice = يُرجى إما تصحيح أحد الأعداد وفق مصدره، أو تسجيل العدد الناقص (من جاؤوا أو عادوا أو قُتلوا أو احتُجزوا غير هؤلاء)، أو تسجيل العدد الأحدث على أنه يحل محل سابقه.
check-figures-cannot-all-hold = { $conflict }.
check-figures-cannot-all-hold-many = في ملف التوثيق أكثر من { $most } من الأعداد المسجلة. لم يُنظر هل يناقض أذى الحوادث حساب الأماكن، ونُظر في حساب حركات النقل. وتبيّن أرصدة الأماكن في trucewatch ledger هل تتوافق.
check-would-fit = إذا صحّت الأعداد الأخرى المذكورة هنا زال التعارض بأي من هذه التصحيحات وحده: { $fits }

check-missing-bulletin-title = نشرة ناقصة
check-missing-bulletin-looks = الأعداد المتجاورة في كل سلسلة من المجاميع المؤرخة لمصدر واحد، وما يقول الأحدث إنه يضيفه. والنشرة الساقطة من سلسلة منتظمة تنبيه.
check-missing-bulletin-advice = يُرجى إما إيجاد النشرة الناقصة وتسجيل عددها، أو تصحيح أحد هذه الأعداد، أو بيان ما يشمله المجموع الأحدث غير ذلك.

check-percent-against-counts-title = النسبة والأعداد
check-percent-against-counts-looks = النسب المئوية في عبارة عدد هو جزء من غيره، وعبارات «كذا من كذا (كذا في المئة)» في كل نص.
check-percent-against-counts-advice = يُرجى إما تصحيح النسبة، أو تصحيح أحد العددين، أو بيان ما تُنسب إليه النسبة.

check-person-counted-twice-title = شخص عُدّ مرتين
check-person-counted-twice-looks = الأشخاص المسجلون أمواتًا في حادثتين، أو قتلى في وقتين؛ وسجلّان تحت اسم مستعار واحد وكلاهما ميت.
check-person-counted-twice-advice = يُرجى إما إخراج الوفاة من الحادثة التي لا تعود إليها وتصحيح أعدادها، أو التمييز بين الشخصين باسم مستعار لكل منهما.

check-same-evidence-twice-title = دليل واحد مرتين
check-same-evidence-twice-looks = الصور والتسجيلات المتطابقة في محتواها أو مظهرها، أو المصنوع بعضها من بعض، إذا سُجلت دليلًا على حادثتين. أما الوثائق فقد تتحدث عن حوادث كثيرة.
check-same-evidence-twice-advice = يُرجى إما تحديد الحادثة التي يُظهرها الدليل وتصحيح الأخرى، أو بيان كيف يُظهر الحادثتين في شرحه، أو النظر في ما إذا كانت الحادثتان واحدة (trucewatch duplicates).

check-time-zone-slip-title = سهو في المنطقة الزمنية
check-time-zone-slip-looks = أوقات الصور والأفعال الواقعة خارج حادثتها، والأوقات التي تذكرها الإحالات على نحو آخر، إذا كان الفارق هو تمامًا ما بين توقيتين من توقيتات الملف.
check-time-zone-slip-advice = يُرجى إما كتابة الوقت مع منطقته الزمنية، أو قبول الوقتين كما وردا وبيان سبب كونهما وقتين.

check-sources-differ-title = اختلاف المصادر
check-sources-differ-looks = أعداد من مصادر مختلفة للأشخاص أنفسهم في حادثة أو حركة نقل واحدة لا يصح اثنان منها معًا، ولم يُذكر أن أحدها يحل محل الآخر.
check-sources-differ-advice = يبقى العددان جنبًا إلى جنب مع مصدريهما، ويحتسبهما حساب الأشخاص بقاعدته المذكورة. يُرجى النظر في ما إذا كان في أحدهما خطأ، أو كان يعدّ أشخاصًا آخرين: فيُسجَّل من هم، أو من أي عدد هم جزء.

check-toll-versions-title = نسخ الحصيلة
check-toll-versions-looks = الأعداد التي حل غيرها محلها: عددان معًا، أو عدد يتحدث عن وقت أسبق، أو عدد لم يأخذ مكانه في مجموع؛ والأعداد المختلفة من مصدر واحد للأشخاص أنفسهم في حادثة أو حركة نقل واحدة ولم يُذكر أن أحدها يحل محل الآخر.
check-toll-versions-advice = يُرجى إما جعل أحد العددين الأحدثين يحل محل الآخر، أو تصحيح تاريخ، أو جعل العدد الأحدث جزءًا من المجموع.
check-weight = يستند إليه في التقرير: { $places }
check-weight-none = لا يستند إليه في التقرير عدد ولا قسم ولا بتّ
check-weight-figures =
    { $count ->
        [zero] لا عدد
        [one] عدد واحد
        [two] عددان
        [few] { $count } أعداد
        [many] { $count } عددًا
       *[other] { $count } عدد
    }
check-weight-sections =
    { $count ->
        [zero] لا قسم
        [one] قسم واحد
        [two] قسمان
        [few] { $count } أقسام
        [many] { $count } قسمًا
       *[other] { $count } قسم
    }
check-weight-rulings =
    { $count ->
        [zero] لا قرار بتّ
        [one] قرار بتّ واحد
        [two] قرارا بتّ
        [few] { $count } قرارات بتّ
        [many] { $count } قرار بتّ
       *[other] { $count } قرار بتّ
    }

check-place-far-off-title = مكان بعيد عن سواه
check-place-far-off-looks = مكان معطى بنقطة تبعد أكثر من 300 كم تقريبًا عن كل مكان آخر في ملف فيه عشرة أماكن أو أكثر، على ألا يكون كذلك أكثر من مكان واحد من كل عشرة. أما ما قد تكون إحداثياته معكوسة فيذكره الفحص الخاص به.
check-place-far-off = يقع { $place } عند خط الطول { $longitude } وخط العرض { $latitude }، على بعد يزيد على 300 كم من كل مكان آخر في الملف.
check-place-far-off-advice = يُرجى إما تصحيح الإحداثيات (فلعل رقمًا أو فاصلة انزاحت)، أو قبول المكان كما هو مع بيان السبب.
check-place-swapped-title = إحداثيات ربما عُكست
check-place-swapped-looks = مكان أو حادثة معطاة إحداثياتها بنقطة تبعد أكثر من 50 كم تقريبًا عن كل مكان آخر في الملف، ولو تبادل خط الطول وخط العرض موضعيهما لوقع بينها.
check-place-swapped = يقع { $place } عند خط الطول { $longitude } وخط العرض { $latitude }، بعيدًا عن كل مكان آخر؛ ولو عُكس الرقمان لوقع بينها.
check-place-swapped-advice = يُرجى إما عكس الرقمين (خط الطول أولًا)، أو قبول المكان كما هو مع بيان السبب.
