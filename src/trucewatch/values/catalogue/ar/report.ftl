### التقرير المعياري: الإطار والمقدمة والإحالات.

report-title = تنفيذ الاتفاق: { $case }
report-title-breaches = خروق الاتفاق: { $case }
report-not-recorded = غير مسجَّل
report-not-told = لا يُذكر لهذه الجهة
report-not-stated = غير مذكور
report-no-date = لا تاريخ مسجَّل
report-a-person = شخص (لا يُسمّى هنا)
report-nobody-named = لم تُسمَّ أي جهة
report-one-of = { $actors } (لم يُعرف أيٌّ منهما)
report-role-unknown = الدور غير مسجَّل
report-one-with-roles = { $n ->
        [zero] شخص واحد صفاته: { $roles }
        [one] شخص واحد صفته: { $roles }
        [two] شخص واحد صفتاه: { $roles }
        [few] شخص واحد صفاته: { $roles }
        [many] شخص واحد صفاته: { $roles }
       *[other] شخص واحد صفاته: { $roles }
    }
report-according = بحسب { $source }
report-source-none = لا مصدر مسجَّل
report-source-withheld = مصدر من نوع «{ $kind }» (غير مفصح عنه لهذه الجهة)
report-with-stated = { $value }؛ كما ورد: { $words }
report-as-stated = كما ورد
report-area-drawn = نطاق محدد بالإحداثيات ({ $precision })
report-area-hidden = غير معروض، لأن عرضه يكشف موقعًا محميًا
report-place-part = جزء من { $place }
report-place-unknown-part = جزء غير محدد من { $place }
report-route-gap = مكان لا يُذكر هنا
report-place-within = { $place } (لا يُعرض إلا ضمن { $wider })
report-person-withheld = شخص مسجّل
report-place-withheld = مكان من نوع «{ $kind }» (محجوب)

report-summary = الخلاصة
report-in-figures = بالأرقام
report-summary-incidents = الحوادث
report-summary-rulings = قرارات البتّ
report-summary-uncounted = متضررون لم يُذكر عددهم
report-summary-unknown = خارج الحساب، ولم يُعرف ما آل إليه أمرهم
report-n-of-m = { $number } موضوعًا لهذا التقرير، من أصل { $total } مسجَّلة
report-ruled = { $n ->
        [zero] { $ruling }: لا قرار ({ $number })
        [one] { $ruling }: قرار واحد ({ $number }) بشأن { $incidents }
        [two] { $ruling }: قراران ({ $number }) بشأن { $incidents }
        [few] { $ruling }: { $number } قرارات بشأن { $incidents }
        [many] { $ruling }: { $number } قرارًا بشأن { $incidents }
       *[other] { $ruling }: { $number } قرار بشأن { $incidents }
    }
report-ruled-incidents = { $n ->
        [zero] لا حادثة ({ $number })
        [one] حادثة واحدة ({ $number })
        [two] حادثتين ({ $number })
        [few] { $number } حوادث
        [many] { $number } حادثة
       *[other] { $number } حادثة
    }
report-ruled-each = ويخص كل قرار حادثة واحدة وبندًا واحدًا وجهة واحدة (أو جهات لم يُعرف أيٌّ منها).
report-counted-ruled = حوادث صدر فيها قرار «{ $ruling }»
report-no-rulings-reviewed = لم يوافق شخص ثانٍ على أي قرار بعد.
report-proposed = { $n ->
        [zero] ولا قرار غيرها ({ $number }).
        [one] وهناك قرار واحد ({ $number }) لم يوافق عليه شخص ثانٍ.
        [two] وهناك قراران ({ $number }) لم يوافق عليهما شخص ثانٍ.
        [few] وهناك { $number } قرارات لم يوافق عليها شخص ثانٍ.
        [many] وهناك { $number } قرارًا لم يوافق عليها شخص ثانٍ.
       *[other] وهناك { $number } قرار لم يوافق عليها شخص ثانٍ.
    }
report-counted-proposed = قرارات لم يوافق عليها شخص ثانٍ
report-happened-proposed = { $ruling }: البند { $clause } (لم يوافق عليه شخص ثانٍ)
report-no-rulings = لم يصدر أي قرار بعد.
report-how-to-read = لا تُجمع أرقام فئات أو وحدات عدّ مختلفة. والرقم بين قوسين يقود إلى الإحالة في آخر التقرير: القيد ومصادره وعباراتها كما وردت. ولا شيء هنا أوثق من المصدر المذكور له.

report-introduction = المقدمة
report-agreement = الاتفاق
report-no-agreement = لم يُسجَّل أي اتفاق بعد. وما لم يُسجَّل اتفاق فلا فرز ولا بتّ.
report-agreement-name = الاسم
report-lacks-announced = الإعلان
report-lacks-signed = التوقيع
report-lacks-in-force = السريان
report-lacks-effective = بدء التنفيذ
report-lacks-extended = التمديد
report-lacks-expires = الانتهاء
report-date-announced = الإعلان
report-date-signed = التوقيع
report-date-in-force = السريان
report-date-effective = بدء التنفيذ
report-date-extended = التمديد
report-date-expires = الانتهاء
report-announced-by = جهة الإعلان
report-guarantors = الجهات الضامنة
report-form = الصيغة
report-form-unknown = لا تُعرف صيغته ولا هل هو مكتوب أم شفهي.
report-text = النص
report-text-through = لم نطّلع عليه؛ وهو معروف عبر: { $source }
report-terms-in-short = البنود بإيجاز
report-dates-lacking = لا تاريخ مسجَّل لما يأتي: { $dates }.
report-bound = الجهات الملزمة، ولماذا
report-no-bound = لم تُسجَّل بعد أي جهة ملزمة بالاتفاق. وعندئذ يكون جواب الفرز عن إلزام الجهة «غير محسوم».
report-bound-why-asked = لا يخرق الاتفاق إلا من هو ملزم به. ويبيّن الجدول وجه التزام كل جهة والأساس الذي يستند إليه ذلك.
report-bound-caption = الجهات ووجه التزام كل منها
report-bound-who = الجهة
report-bound-how = وجه الالتزام
report-bound-why = الأساس
report-bound-through = { $how }، من خلال { $actor }
report-bound-clause = { $how } (البند { $clause } فقط)
report-bound-since = منذ { $when }.
report-terms = الاتفاق بندًا بندًا
report-no-clauses = لم يُسجَّل أي بند بعد.
report-clause-name = { $number } ({ $kind })
report-clause-where = المكان
report-clause-control = كل مكان تسيطر عليه: { $actor }
report-clause-route = الطريق
report-clause-window = مدة السريان
report-clause-due = موعد التنفيذ
report-clause-count = العدد
report-clause-promised-count = { $count } ({ $unit })
report-clause-per = { $many }، { $per }
report-clause-for-every = مقابل كل { $count } من الطرف الآخر
report-clause-daily = كل يوم
report-clause-daily-hours = من الساعة { $opens } إلى { $closes } (بتوقيت { $zone })
report-clause-first = من يخرج أولًا
report-clause-calibre = الأسلحة
report-clause-millimetres = العيار بالملّيمتر: { $count }
report-clause-forbidden = المحظور
report-clause-promised = الموعود به
report-clause-protected = المشمولون بالحماية
report-clause-condition = الشرط
report-clause-waits = معلَّق على البند { $clause }.
report-clause-changed = التعديلات عليه
report-clause-added = أُضيف بتعديل لاحق{ $mark }.
report-clause-ended = أُنهي بتعديل لاحق{ $mark }.
report-clause-replaces = حلّ محل البند { $clause }.
report-amendments = التعديلات
report-no-amendments = لم يُسجَّل أي تعديل.
report-amendment-agreed = تاريخ الاتفاق عليه
report-amendment-says = ما الذي تغيّر
report-clocks = حالة كل بند
report-clock-intro = تُستخلص حالة البند من مدة سريانه وموعد تنفيذه وقرارات البتّ وحركات النقل، حتى تاريخ هذا التقرير.
report-clock-caption = البنود وحالاتها
report-clock-clause = البند
report-clock-state = الحالة
report-clock-why = السبب
report-no-clocks = لا يوجد بعد بند يمكن ذكر حالته.
report-clocks-held = { $n ->
        [zero] لم تُحجب حالة أي بند.
        [one] لم تُذكر حالة بند واحد ({ $number }) لأنها حديثة جدًا.
        [two] لم تُذكر حالة بندين ({ $number }) لأنها حديثة جدًا.
        [few] لم تُذكر حالة { $number } بنود لأنها حديثة جدًا.
        [many] لم تُذكر حالة { $number } بندًا لأنها حديثة جدًا.
       *[other] لم تُذكر حالة { $number } بند لأنها حديثة جدًا.
    }
report-timeline = التسلسل الزمني
report-timeline-terms = الاتفاق والتعديلات ومدد سريان البنود
report-timeline-events = حركات النقل والحوادث
report-no-timeline = لم يُسجَّل بعد شيء معلوم الوقت.
report-timeline-date = الاتفاق: { $date }
report-timeline-amendment = التعديل { $number }
report-timeline-planned = الموعد المقرر: { $when }
report-timeline-left = المغادرة: { $when }
report-timeline-arrived = الوصول: { $when }
report-timeline-incident = { $number } { $title }
report-timeline-clause = البند { $clause }
report-timeline-not-drawn = لم يُرسم ما يأتي، إذ لا تاريخ مسجَّلًا له: { $names }.
report-map = أماكن الحوادث
report-map-title = أماكن الحوادث وحركات النقل
report-map-incident = الحادثة { $numbers }
report-map-table = المواقع المرسومة
report-map-col-place = المكان
report-map-col-kind = النوع
report-map-col-pcode = رمز المكان
report-map-col-precision = الدقة
report-map-col-origin = مصدر الموقع
report-no-pcode = لا رمز
report-no-map = لا يمكن رسم خريطة، إذ لا يوجد موقع مفصح عنه بدقة كافية.
report-map-not-drawn = لم تُرسم الأماكن الآتية، لأن ما يُعرف أو يُفصح عنه من مواقعها أقل دقة من مستوى الحي: { $places }.
report-map-gaps = وحيث لا يُرسم مكان يقع على مسار، ينقطع خط المسار عنده.
report-map-key = تدل الأرقام التي على الخريطة على هذه الأسماء.
report-map-wide = لا علامة خاصة لما يشمل أماكن كثيرة معًا، وهو: { $incidents }.
report-scope-title = نطاق التقرير
report-scope = { $n ->
        [zero] لا شيء من الحوادث المسجَّلة موضوعٌ لهذا التقرير ({ $number } من أصل { $total }).
        [one] موضوع هذا التقرير { $number } من أصل { $total } من الحوادث المسجَّلة.
        [two] موضوع هذا التقرير { $number } من أصل { $total } من الحوادث المسجَّلة.
        [few] موضوع هذا التقرير { $number } من أصل { $total } من الحوادث المسجَّلة.
        [many] موضوع هذا التقرير { $number } من أصل { $total } من الحوادث المسجَّلة.
       *[other] موضوع هذا التقرير { $number } من أصل { $total } من الحوادث المسجَّلة.
    }
report-chosen-caption = الحوادث المسجَّلة، ولماذا كانت موضوعًا للتقرير أو لم تكن
report-chosen-incident = الحادثة
report-chosen-part = موقعها في التقرير
report-chosen-why = السبب
report-chosen-main = موضوع
report-chosen-background = خلفية
report-movements-held = { $n ->
        [zero] لم تُحجب أي حركة نقل.
        [one] حُجبت حركة نقل واحدة ({ $number }) لأنها جارية أو حديثة جدًا، وقد يعرّض ذكرها أشخاصًا للخطر.
        [two] حُجبت حركتا نقل ({ $number }) لأنهما جاريتان أو حديثتان جدًا، وقد يعرّض ذكرهما أشخاصًا للخطر.
        [few] حُجبت { $number } حركات نقل لأنها جارية أو حديثة جدًا، وقد يعرّض ذكرها أشخاصًا للخطر.
        [many] حُجبت { $number } حركة نقل لأنها جارية أو حديثة جدًا، وقد يعرّض ذكرها أشخاصًا للخطر.
       *[other] حُجبت { $number } حركة نقل لأنها جارية أو حديثة جدًا، وقد يعرّض ذكرها أشخاصًا للخطر.
    }
report-incidents-later = { $n ->
        [zero] لم تُستبعد أي حادثة.
        [one] استُبعدت حادثة واحدة ({ $number }) لأنها بدأت بعد التاريخ الذي ينتهي إليه هذا التقرير.
        [two] استُبعدت حادثتان ({ $number }) لأنهما بدأتا بعد التاريخ الذي ينتهي إليه هذا التقرير.
        [few] استُبعدت { $number } حوادث لأنها بدأت بعد التاريخ الذي ينتهي إليه هذا التقرير.
        [many] استُبعدت { $number } حادثة لأنها بدأت بعد التاريخ الذي ينتهي إليه هذا التقرير.
       *[other] استُبعدت { $number } حادثة لأنها بدأت بعد التاريخ الذي ينتهي إليه هذا التقرير.
    }
report-method = المنهجية
report-rule-as-of = لا يتضمن التقرير شيئًا بدأ بعد اللحظة المطبوعة على الغلاف.
report-rule-standing = يرافق كلَّ إسناد درجةُ ثبوته وأساسه والمصدر الذي يقول به. وحيث يترك المصدر هوية الفاعل مفتوحة تبقى الاحتمالات جنبًا إلى جنب في كل جملة وجدول وقرار.
report-rule-figures = تحل الحصيلة الأحدث محل الأقدم ولا تُجمع معها. وتُعرض الأرقام المتعارضة جنبًا إلى جنب، ويتقدمها رقم المصدر الأوثق ثم الأحدث ثم الأدنى. ولا تُجمع أرقام فئات أو وحدات عدّ مختلفة.
report-rule-stated = تبقى الألفاظ التي تحكم على طرف ما بين علامتي اقتباس منسوبةً إلى مصدرها. أما ألفاظنا فواحدة في حق الأطراف كلها.
report-rule-places = لا تُعرض المستشفيات ومراكز الإيواء والمخيمات ونقاط التجمع ومواقع المراقبين بدقة تتجاوز المنطقة الإدارية، إلا إذا أجاز شخص ثانٍ ذلك لسبب مكتوب.
report-rule-people = لا يُسمّى أحد. وتُذكر المصادر بأنواعها أو بتسميات لا تكشف أصحابها؛ أما أشخاص السجل فيُذكرون عددًا.
report-standard = معيار الإثبات في قرارات البتّ: { $standards }.
report-no-standard = لم يصدر أي قرار بتّ، فلم يُستعمل أي معيار إثبات.
report-widths = تُفهم ألفاظ المصادر الدالة على الأوقات والأعداد على النحو الآتي:
report-width-count = «نحو» عدد ما: خمسة في المئة في الجهتين، وواحد على الأقل، ولا يتجاوز الفارق نصف وحدة من آخر رقم معنوي ولا خمسة عشر في المئة. ولا يُعدّ الرقمان متناقضين إلا إذا لم يلتقيا حتى عند مضاعفة هذا الفارق.
report-sources-intro = المصادر التي يستند إليها هذا التقرير، بحسب نوعها:
report-sources-caption = المصادر بحسب النوع
report-sources-kind = نوع المصدر
report-sources-n = العدد
report-sources-reliability = الموثوقية
report-no-sources = لم يُسجَّل أي مصدر بعد.
report-law = القانون، لمن يريد الرجوع إليه
report-law-intro = قواعد من القانون الدولي الإنساني العرفي قد يريد القارئ الرجوع إليها بشأن الأفعال المروية هنا، بأرقامها في دراسة اللجنة الدولية للصليب الأحمر. والعبارات من وضعنا وليست نصوص القواعد. وإدراج قاعدة لا يعني أنها انتُهكت؛ فهذا التقرير لا يبتّ إلا في خروق الاتفاق.

report-ref = { $kind }: { $states }.
report-ref-counted = أحصاه هذا التقرير: { $what }. { $records }
report-ref-also = يُروى مع { $records }
report-ref-tally = { $count } ({ $whom })، { $fate }
report-ref-incident = { $title }؛ { $when }
report-ref-clause = { $number }، { $kind }
report-ref-place = { $place }؛ الموقع: { $origin }
report-ref-control = { $place }، تحت سيطرة { $holder }
report-ref-agreement = { $agreement }، بإعلان من: { $actors }
report-counted-incidents = الحوادث المسجَّلة حتى تاريخ هذا التقرير
report-counted-main = الحوادث التي هي موضوع هذا التقرير
report-counted-sources = مصادر من نوع «{ $kind }»
report-counted-clocks = بنود حُجبت حالتها لحداثتها
report-counted-movements-held = حركات نقل محجوبة
report-counted-incidents-later = حوادث مستبعدة
report-flow-title = حركة الأشخاص كما تُروى ({ $unit })
report-stock-title = عدد الموجودين عبر الزمن: { $at } ({ $who })
report-stock-note = في شكل عدد الموجودين عبر الزمن يضم النطاق كل عدد تسمح به الأعداد المؤرخة في تلك اللحظة؛ وحيث يتسع فلا أحد يستطيع أن يجزم بأكثر من ذلك.
report-stock-undated = { $n ->
        [zero] لا أعداد بلا تاريخ ({ $number }).
        [one] وعدد واحد ({ $number }) بلا تاريخ محسوب في المدة كلها.
        [two] وعددان ({ $number }) بلا تاريخ محسوبان في المدة كلها.
        [few] و{ $number } أعداد بلا تاريخ محسوبة في المدة كلها.
        [many] و{ $number } عددًا بلا تاريخ محسوبة في المدة كلها.
       *[other] و{ $number } عدد بلا تاريخ محسوبة في المدة كلها.
    }
report-stock-counted-undated = أعداد بلا تاريخ
report-stock-unnumbered = { $n ->
        [zero] لا خبر خارج النطاق ({ $number }).
        [one] وخبر واحد ({ $number }) ليس في النطاق لأن أحدًا لم يذكر عدده.
        [two] وخبران ({ $number }) ليسا في النطاق لأن أحدًا لم يذكر عددهما.
        [few] و{ $number } أخبار ليست في النطاق لأن أحدًا لم يذكر عددها.
        [many] و{ $number } خبرًا ليست في النطاق لأن أحدًا لم يذكر عددها.
       *[other] و{ $number } خبر ليست في النطاق لأن أحدًا لم يذكر عددها.
    }
report-stock-counted-unnumbered = أخبار بلا عدد

report-kind-agreement = اتفاق
report-kind-amendment = تعديل
report-kind-clause = بند
report-kind-binding = جهة ملزمة
report-kind-actor = جهة فاعلة
report-kind-place = مكان
report-kind-control = سيطرة
report-kind-case = ملف توثيق
report-kind-source = مصدر
report-kind-incident = حادثة
report-kind-deed = فعل
report-kind-attribution = إسناد
report-kind-tally = عدد مسجل
report-kind-movement = حركة نقل
report-kind-determination = بتّ
report-kind-assessment = تقدير
report-kind-recommendation = توصية
report-kind-service = خدمة
report-kind-evidence = دليل
report-kind-finding-decision = قرار بشأن ملاحظة
report-kind-verification-step = خطوة تحقق
report-kind-person = شخص من السجل
report-kind-fate = مصير
report-kind-account = إفادة
report-kind-consent = موافقة
report-kind-citation = إحالة
report-kind-publication = إصدار
report-kind-member = عضو
report-kind-case-role = دور في الملف
report-kind-custody = واقعة حيازة
report-kind-derivative = نسخة مشتقة
report-kind-package = حزمة

report-happened-caption = ما وقع، وإلى من يُنسب، وما جرى البتّ فيه
report-happened-incident = الحادثة
report-happened-who = إلى من يُنسب
report-happened-ruled = البتّ
report-happened-ruling = { $ruling }: البند { $clause }
