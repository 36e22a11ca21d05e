# ما يقوله سطر الأوامر.

cli-interrupted = توقّف العمل. ما اكتمل محفوظ، ولا شيء منجزٌ نصفه.
cli-unknown-kind = لا يوجد نوع سجلات باسم «{ $kind }». يُرجى استعمال أحد الأنواع: { $known }.
cli-record-near = لا يوجد سجل باسم «{ $name }». هل المقصود { $nearest }؟
cli-no-record-but = لا يوجد سجل باسم «{ $name }». الموجود في هذا الملف: { $known }.
cli-no-record = لم يُعثر على سجل «{ $name }» في ملف التوثيق هذا. يُرجى التحقق من الرمز أو المرجع.
cli-record-name = «{ $name }» لا يدل على سجل. يُرجى كتابة رمزه مثل A-INC-0003، أو النوع والمرجع مثل incident:dahiya.
cli-init-done = أُنشئت مساحة عمل جديدة في { $folder }. يُوقَّع سجلّها باسم { $origin }.
cli-init-keys = مفاتيحها في { $folder }. انسخ ذلك المجلد الآن إلى وسيط آخر: من دونه تضيع الكلمات المحمية إلى الأبد.
cli-init-next = الخطوة التالية: cd { $folder } ثم: trucewatch import FOLDER
cli-member-recorded = سُجِّل { $name }.
cli-member-changed = عُدّلت بيانات { $name }.
cli-init-role = الأدوار أدوار عضو. يُرجى إما تسمية العضو الأول بالخيار --member، أو ترك الخيار --role.
cli-member-none = لم يُسجَّل أي عضو بعد. سجِّل الأول بالأمر: trucewatch member NAME
cli-member-name = العضو
cli-member-full-name = الاسم
cli-member-roles = الأدوار
cli-history-nobody = من دون اسم
cli-history-asserted = اسم مُدّعى لم يُثبت
cli-history-recorded = مدوَّن ولم يُختم بعد
cli-history-sealed = مختوم في القيد { $number }
cli-history-why = السبب
cli-erase-would = سيُمحى كليًا أو جزئيًا: { $codes }. لم يُمحَ شيء.
cli-erase-told-before = في تاريخ هذه السجلات، أو في سجلات أُخرجت من الاستعمال، كلمات مكشوفة تدل على صاحبها، والمحو لا يبلغها: { $codes }. فإن كانت من كلام مصدر، فيُرجى محو ذلك المصدر أو تلك الشهادة. والحزمة التي تضم الملف كله تحمل التاريخ أيضًا، فيُرجى النظر فيها قبل تسليمها.
cli-erase-told-perhaps = قد تذكر هذه السجلات الاسم بحروف أخرى أو برسم آخر، وهي باقية: { $codes }. يُرجى النظر فيها، ثم تغيير الكلمات أو سحب السجل.
cli-erase-told-elsewhere = تذكر سجلات في ملفات توثيق أخرى هذه الكلمات مكشوفة، وهي باقية: { $codes }. وحواجز تلك الملفات لا تعرف الاسم. يُرجى تغيير الكلمات هناك، ويبقى ما سبق في تاريخها.
cli-erase-told-log = تذكر أسباب في السجل الزمني هذه الكلمات مكشوفة، ولا يمكن إخراجها منه من دون كسره: { $codes }. ولا ترد في أي حزمة إلا حزمة الفريق نفسه.
cli-erase-sure = أتريد محو { $codes }؟ لا رجعة في ذلك.
cli-erase-done = مُحي: { $codes }. أُتلفت القيم والأملاح والمفاتيح هنا، ولا يزال السجل الزمني يجتاز التحقق.
cli-verify-not-here = لا تنطبق
cli-receipt-written = كُتب: { $file }
cli-package-out = { $path } موجود من قبل. يُرجى تسمية مجلد أو ملف zip غير موجود.
cli-package-one-case = في الحزمة ملف توثيق واحد أو مواد من ملف توثيق واحد. يُرجى إما تسمية الملف وحده، وإما تسمية مواد فقط.
cli-package-not-an-item = لا يصلح { $name } هنا: المواد هي الأدلة، والخيار ‎--publication يسمّي تقريرًا منشورًا.
cli-package-would =
    { $entries ->
        [zero] لن يكون في الحزمة أي قيد من السجل
        [one] سيكون في الحزمة قيد واحد من السجل
        [two] سيكون في الحزمة قيدان من السجل
        [few] سيكون في الحزمة { $entries } قيود من السجل
        [many] سيكون في الحزمة { $entries } قيدًا من السجل
       *[other] سيكون في الحزمة { $entries } قيد من السجل
    } { $files ->
        [zero] ولا ملفات.
        [one] وملف واحد.
        [two] وملفان.
        [few] و{ $files } ملفات.
        [many] و{ $files } ملفًا.
       *[other] و{ $files } ملف.
    }
cli-package-originals =
    { $count ->
        [zero] لن يخرج أي أصل.
        [one] سيخرج أصل واحد كما سُلّم، بكل ما يكشفه محتواه فوق ما يُظهره.
        [two] سيخرج أصلان كما سُلّما، بكل ما يكشفه محتواهما فوق ما يُظهرانه.
        [few] ستخرج { $count } أصول كما سُلّمت، بكل ما يكشفه محتواها فوق ما تُظهره.
        [many] سيخرج { $count } أصلًا كما سُلّمت، بكل ما يكشفه محتواها فوق ما تُظهره.
       *[other] سيخرج { $count } أصل كما سُلّمت، بكل ما يكشفه محتواها فوق ما تُظهره.
    }
cli-package-along-position = منها ما يكشف أين أُخذ: { $codes }
cli-package-along-device = منها ما يكشف الجهاز الذي أُخذ به: { $codes }
cli-package-along-author = منها ما يكشف اسمًا، لصاحبه أو لمن أعدّه: { $codes }
cli-package-along-protected = منها ما يكشف اسمًا محميًا في هذا الملف: { $codes }
cli-package-along-unread = منها ما لم يُقرأ كاملًا، فلا يُعرف ماذا يكشف غير ذلك: { $codes }
cli-package-withdrawn = سُحبت هذه من الاستعمال فبقيت ملفاتها عندنا: { $codes }
cli-package-done = سُلّمت برمز { $code }: { $place }، ودُوّن ذلك في السجل.
cli-package-digest = أبلغ المستلم بطريق غير الحزمة: مفتاح مساحة العمل هذه (log_key في trucewatch.toml) والبصمة { $digest }
cli-erase-handed-out = خرجت هذه من عندنا من قبل وقد تظل الكلمات فيها لدى غيرنا: { $handed }. يُرجى أن يُطلب ممن يملكونها إتلافها.
cli-erase-backups = أُخذت نسخ احتياطية من المفاتيح قبل المحو، وكل نسخة من قاعدة البيانات أُخذت قبله تُفتح بها: { $backups }. يُرجى إتلاف هذه النسخ وأخذ نسخة جديدة.
cli-erase-copies = لمساحة العمل هذه نسخ أخرى لها مفاتيحها وقد تظل الكلمات فيها: { $copies }. يُرجى المحو فيها أيضًا.
cli-verify-more =
    { $count ->
        [zero] لا غير ذلك في هذه الخطوة
        [one] وواحد آخر في هذه الخطوة
        [two] واثنان آخران في هذه الخطوة
        [few] و{ $count } أخرى في هذه الخطوة
        [many] و{ $count } غيرها في هذه الخطوة
       *[other] و{ $count } غيرها في هذه الخطوة
    }
cli-verify-broken =
    { $count ->
        [zero] لا خلل.
        [one] أمر واحد لا يصح أو تعذّر التحقق منه.
        [two] أمران لا يصحان أو تعذّر التحقق منهما.
        [few] { $count } أمور لا تصح أو تعذّر التحقق منها.
        [many] { $count } أمرًا لا يصح أو تعذّر التحقق منه.
       *[other] { $count } أمر لا يصح أو تعذّر التحقق منه.
    }
cli-verify-sound =
    { $size ->
        [zero] أُجريت الخطوات كلها وصحّت. السجل الزمني { $origin } لا يختم قيدًا بعد.
        [one] أُجريت الخطوات كلها وصحّت. السجل الزمني { $origin } يختم قيدًا واحدًا.
        [two] أُجريت الخطوات كلها وصحّت. السجل الزمني { $origin } يختم قيدين.
        [few] أُجريت الخطوات كلها وصحّت. السجل الزمني { $origin } يختم { $size } قيود.
        [many] أُجريت الخطوات كلها وصحّت. السجل الزمني { $origin } يختم { $size } قيدًا.
       *[other] أُجريت الخطوات كلها وصحّت. السجل الزمني { $origin } يختم { $size } قيد.
    }
cli-about-workspace = مساحة العمل { $name } في { $folder }
cli-about-log =
    { $size ->
        [zero] السجل الزمني { $origin }: لا قيود مختومة.
        [one] السجل الزمني { $origin }: قيد مختوم واحد.
        [two] السجل الزمني { $origin }: قيدان مختومان.
        [few] السجل الزمني { $origin }: { $size } قيود مختومة.
        [many] السجل الزمني { $origin }: { $size } قيدًا مختومًا.
       *[other] السجل الزمني { $origin }: { $size } قيد مختوم.
    }
cli-about-empty = لا ملف توثيق فيها بعد. استورد واحدًا بالأمر: trucewatch import FOLDER
cli-about-kind = النوع
cli-about-count = السجلات
cli-upgrade-done = { $folder } على هذا الإصدار الآن. المراجعات والسجل الزمني كما كانت.
cli-progress-stamp = طلب الأختام
cli-stamp-of-checkpoint = نقطة التثبيت { $size }
cli-stamp-of-object = المادة { $digest }…
cli-stamp-stamped = تثبت { $authority } أن { $of } كانت موجودة في { $time }. تثبت هذا الوقت لا وقتًا قبله.
cli-stamp-had = سبق أن ختمت { $authority } { $of }.
cli-stamp-waits = لم تختم { $authority } { $of }. ستُختم لاحقًا بالأمر: trucewatch stamp --due
cli-stamp-pending = أُعطيت { $of } إلى التقويم { $authority }: قيد الانتظار. لا يثبت ذلك شيئًا بعد.
cli-stamp-due-alone = الخيار --due ينجز كل ما ينتظر ولا يقبل غيره. يُرجى ذكره وحده.
cli-stamp-authority-what = ينقص ما تُعرف به الجهة. يُرجى إعطاء --url و --certificate معًا، أو --calendar.
cli-checkpoint-since-or-witness = أُعطيت بدايتان. يُرجى إعطاء --since أو --witness.
cli-stamp-nothing-due = لا شيء ينتظر الختم.
cli-stamp-none = لا شيء مختوم ولا شيء ينتظر. البداية بالأمر: trucewatch stamp authority add --help
cli-stamp-due = { $of } تنتظر { $authority } منذ { $since }. عند توفر الاتصال: trucewatch stamp --due
cli-stamp-of = المختوم
cli-stamp-authority = الجهة
cli-stamp-grade = الدرجة
cli-stamp-time = كان موجودًا في
cli-stamp-grade-stamped = مختوم
cli-stamp-grade-confirmed = مؤكد
cli-stamp-grade-pending = قيد الانتظار
cli-stamp-pinned = ثُبّتت { $name }. يُرجى مقارنة البصمة أدناه بالتي تنشرها الجهة.
cli-stamp-pinned-before = كانت { $name } مثبَّتة هكذا من قبل. لم يتغيّر شيء.
cli-stamp-fingerprint = شهادة الجذر، SHA-256: { $fingerprint }
cli-stamp-retired = لن تُسأل { $name } بعد الآن. ويبقى ما ختمته.
cli-stamp-revoked =
    { $count ->
        [zero] حُفظت مع { $name } قائمة لا شهادة مسحوبة فيها.
        [one] حُفظت مع { $name } قائمة فيها شهادة مسحوبة واحدة.
        [two] حُفظت مع { $name } قائمة فيها شهادتان مسحوبتان.
        [few] حُفظت مع { $name } قائمة فيها { $count } شهادات مسحوبة.
        [many] حُفظت مع { $name } قائمة فيها { $count } شهادة مسحوبة.
       *[other] حُفظت مع { $name } قائمة فيها { $count } شهادة مسحوبة.
    }
cli-stamp-no-authority-yet = لم تُثبَّت جهة لختم الوقت بعد. التثبيت بالأمر: trucewatch stamp authority add --help
cli-stamp-name = الاسم
cli-stamp-url = العنوان
cli-stamp-by = تُعرف بـ
cli-stamp-state = الحالة
cli-stamp-state-asked = تُسأل
cli-stamp-state-retired = لم تعد تُسأل
cli-checkpoint-newest =
    { $size ->
        [zero] أحدث نقطة تثبيت لا تشمل قيدًا بعد؛ الجذر { $root }
        [one] أحدث نقطة تثبيت تشمل قيدًا واحدًا؛ الجذر { $root }
        [two] أحدث نقطة تثبيت تشمل قيدين؛ الجذر { $root }
        [few] أحدث نقطة تثبيت تشمل { $size } قيود؛ الجذر { $root }
        [many] أحدث نقطة تثبيت تشمل { $size } قيدًا؛ الجذر { $root }
       *[other] أحدث نقطة تثبيت تشمل { $size } قيد؛ الجذر { $root }
    }
cli-checkpoint-key = مفتاحه العلني للجهات الشاهدة: { $key }
cli-checkpoint-sizes =
    { $count ->
        [zero] لم يُوقَّع أي حجم.
        [one] وُقّع حجم واحد: { $sizes }
        [two] وُقّع حجمان: { $sizes }
        [few] وُقّعت { $count } أحجام، آخرها: { $sizes }
        [many] وُقّع { $count } حجمًا، آخرها: { $sizes }
       *[other] وُقّع { $count } حجم، آخرها: { $sizes }
    }
cli-checkpoint-held = تحتفظ الجهة الشاهدة { $witness } بنقطة التثبيت بالحجم { $size }، ووقّعتها في { $time }.
cli-checkpoint-held-by-nobody = لا تحتفظ أي جهة شاهدة موثوقة بنقطة تثبيت من هذا السجل الزمني: لو استُبدل كله لما دلّ على ذلك شيء هنا. انظر: trucewatch checkpoint --help
cli-checkpoint-exported = يصل { $file } من الحجم { $since } إلى الحجم { $size }. يُرجى تسليمه إلى الجهة الشاهدة واستلام جوابها.
cli-checkpoint-cosigned = وقّعت { $witness } نقطة التثبيت بالحجم { $size } في { $time } بحسب ساعتها.
cli-checkpoint-cosigned-before = كانت هذه التواقيع على نقطة التثبيت بالحجم { $size } محفوظة من قبل.
cli-checkpoint-evidence = البيّنة في { $file }. يُرجى حفظها وعرضها على غيركم؛ ويتحقق منها الأمر trucewatch checkpoint judge.
cli-checkpoint-trusted = صار قول { $name } معتمدًا من الآن.
cli-checkpoint-trusted-before = كان قول { $name } معتمدًا من قبل. لم يتغيّر شيء.
cli-checkpoint-judged-proven = ثابت: وقّع مفتاح هذا السجل الزمني شجرتين مختلفتين بحجم واحد. تشعّب السجل الزمني.
cli-checkpoint-judged-fork = غير ثابت: الاثنتان موقَّعتان توقيعًا سليمًا، وهما بحجمين مختلفين أو من شجرة واحدة.
cli-checkpoint-judged-smaller = لا يثبت بالملف وحده: عُرض سجلّ أصغر بعد سجلّ أكبر. يُرجى طلب أحدث نقطة تثبيت من الفريق مع برهان من الأكبر.
cli-checkpoint-judged-inconsistent = لا يثبت بالملف وحده: لا برهان يصل من إحداهما إلى الأخرى. يُرجى طلب برهان من الفريق؛ والسجل الزمني الصادق يعطيه في أي وقت.
cli-witness-first =
    { $size ->
        [zero] يُعرف { $origin } هنا لأول مرة، ولا قيد فيه بعد. حُفظ نهائيًا.
        [one] يُعرف { $origin } هنا لأول مرة، وفيه قيد واحد. حُفظ نهائيًا.
        [two] يُعرف { $origin } هنا لأول مرة، وفيه قيدان. حُفظ نهائيًا.
        [few] يُعرف { $origin } هنا لأول مرة، وفيه { $size } قيود. حُفظ نهائيًا.
        [many] يُعرف { $origin } هنا لأول مرة، وفيه { $size } قيدًا. حُفظ نهائيًا.
       *[other] يُعرف { $origin } هنا لأول مرة، وفيه { $size } قيد. حُفظ نهائيًا.
    }
cli-witness-extends = { $origin } بالحجم { $size } يحوي كل ما شوهد فيه بالحجم { $before }. حُفظ نهائيًا.
cli-witness-answer = جوابكم في { $file }. يُرجى إعادته إلى الفريق.
cli-witness-key = مفتاحكم بوصفكم جهة شاهدة، ليعتمدوه: { $key }
cli-verify-proven =
    { $size ->
        [zero] كان السجل الزمني موجودًا بلا قيود في { $time } بحسب { $authority }.
        [one] كان أول قيد في السجل الزمني موجودًا في { $time } بحسب { $authority }.
        [two] كان أول قيدين في السجل الزمني موجودين في { $time } بحسب { $authority }.
        [few] كانت أول { $size } قيود في السجل الزمني موجودة في { $time } بحسب { $authority }.
        [many] كان أول { $size } قيدًا في السجل الزمني موجودًا في { $time } بحسب { $authority }.
       *[other] كان أول { $size } قيد في السجل الزمني موجودًا في { $time } بحسب { $authority }.
    }
cli-verify-no-time-proven = لم تختم أي جهة نقطة تثبيت: الأوقات في هذا السجل الزمني تستند إلى ساعته وحدها. انظر: trucewatch stamp --help
cli-verify-pending =
    { $count ->
        [zero] لا برهان من OpenTimestamps قيد الانتظار.
        [one] برهان واحد من OpenTimestamps قيد الانتظار ولا يثبت شيئًا بعد.
        [two] برهانان من OpenTimestamps قيد الانتظار ولا يثبتان شيئًا بعد.
        [few] { $count } براهين من OpenTimestamps قيد الانتظار ولا تثبت شيئًا بعد.
        [many] { $count } برهانًا من OpenTimestamps قيد الانتظار ولا تثبت شيئًا بعد.
       *[other] { $count } برهان من OpenTimestamps قيد الانتظار ولا تثبت شيئًا بعد.
    }
cli-progress-read = قراءة الملفات
cli-progress-draft = إعداد المسودات
cli-progress-compare = المقارنة
cli-progress-prepare = إعداد السجلات
cli-progress-insert = تدوين السجلات
cli-progress-update = تعديل السجلات
cli-progress-write = تدوين تاريخ السجلات
cli-progress-remember = حفظ أثر الصفوف
cli-progress-index = فهرسة القوائم والبحث والخرائط
cli-progress-seal = ختم القيود في السجل الزمني الزمني
cli-progress-rows = سجلات جرى التحقق منها
cli-progress-entries = قيود جرى التحقق منها
cli-progress-check = الفحص
cli-progress-media = قراءة الوسائط
cli-progress-take = إيداع الملفات وختمها
cli-progress-copy = نسخ المقطع، بالمئة
cli-progress-objects = ملفات جرى التحقق منها
cli-progress-other = العمل جارٍ
cli-passphrase = عبارة مرور identities.age
cli-import-would =
    سيُضاف: { $new }. سيتغيّر: { $changed }. باقٍ على حاله: { $unchanged }.
cli-import-unsound =
    { $count ->
        [zero] لا سجل فيه خطأ.
        [one] سجل واحد فيه خطأ أو يستند إلى سجل فيه خطأ، ولم يُحسب أعلاه.
        [two] سجلان فيهما خطأ أو يستندان إلى ما فيه خطأ، ولم يُحسبا أعلاه.
        [few] { $count } سجلات فيها خطأ أو تستند إلى ما فيه خطأ، ولم تُحسب أعلاه.
        [many] { $count } سجلًا فيها خطأ أو تستند إلى ما فيه خطأ، ولم تُحسب أعلاه.
       *[other] { $count } سجل فيها خطأ أو تستند إلى ما فيه خطأ، ولم تُحسب أعلاه.
    }
cli-import-errors =
    { $count ->
        [zero] لا أخطاء. لم يُحفظ شيء.
        [one] هناك خطأ واحد. لم يُحفظ شيء. يُرجى إصلاحه، أو حفظ السجلات السليمة بالخيار --accept-valid.
        [two] هناك خطآن. لم يُحفظ شيء. يُرجى إصلاحهما، أو حفظ السجلات السليمة بالخيار --accept-valid.
        [few] هناك { $count } أخطاء. لم يُحفظ شيء. يُرجى إصلاحها، أو حفظ السجلات السليمة بالخيار --accept-valid.
        [many] هناك { $count } خطأً. لم يُحفظ شيء. يُرجى إصلاحها، أو حفظ السجلات السليمة بالخيار --accept-valid.
       *[other] هناك { $count } خطأ. لم يُحفظ شيء. يُرجى إصلاحها، أو حفظ السجلات السليمة بالخيار --accept-valid.
    }
cli-import-sound = لا أخطاء. لم يُحفظ شيء لأن هذه تجربة.
cli-import-nothing = لم يتغيّر شيء: السجلات كما هي في المجلد، وعددها { $unchanged }.
cli-import-done = تم الحفظ. الجديد: { $new }. المتغيّر: { $changed }. الباقي على حاله: { $unchanged }.
cli-import-rejected =
    { $count ->
        [zero] لم يُستبعد أي سجل ({ $folder }).
        [one] استُبعد سجل واحد وكُتب في { $folder }. يُرجى إصلاحه هناك ثم استيراد ذلك المجلد.
        [two] استُبعد سجلان وكُتبا في { $folder }. يُرجى إصلاحهما هناك ثم استيراد ذلك المجلد.
        [few] استُبعدت { $count } سجلات وكُتبت في { $folder }. يُرجى إصلاحها هناك ثم استيراد ذلك المجلد.
        [many] استُبعد { $count } سجلًا وكُتبت في { $folder }. يُرجى إصلاحها هناك ثم استيراد ذلك المجلد.
       *[other] استُبعد { $count } سجل وكُتبت في { $folder }. يُرجى إصلاحها هناك ثم استيراد ذلك المجلد.
    }
cli-check-lapsed = [سقط القرار لأن قيمةً تغيّرت]
cli-check-errors =
    { $count ->
        [zero] لا تناقضات.
        [one] تناقض واحد.
        [two] تناقضان.
        [few] { $count } تناقضات.
        [many] { $count } تناقضًا.
       *[other] { $count } تناقض.
    }
cli-check-warnings =
    { $count ->
        [zero] لا تحذيرات.
        [one] تحذير واحد: خطأ مرجّح جدًا أو أمر لا يمكن حسمه.
        [two] تحذيران: خطأ مرجّح جدًا أو أمر لا يمكن حسمه.
        [few] { $count } تحذيرات: أخطاء مرجّحة جدًا أو أمور لا يمكن حسمها.
        [many] { $count } تحذيرًا: أخطاء مرجّحة جدًا أو أمور لا يمكن حسمها.
       *[other] { $count } تحذير: أخطاء مرجّحة جدًا أو أمور لا يمكن حسمها.
    }
cli-check-notes =
    { $count ->
        [zero] لا تنبيهات.
        [one] تنبيه واحد إلى موضع ضعف.
        [two] تنبيهان إلى موضعي ضعف.
        [few] { $count } تنبيهات إلى مواضع ضعف.
        [many] { $count } تنبيهًا إلى مواضع ضعف.
       *[other] { $count } تنبيه إلى مواضع ضعف.
    }
cli-check-open =
    { $count ->
        [zero] لا شيء ينتظر قرارًا.
        [one] ملاحظة واحدة تنتظر من يبتّ فيها: يُرجى إصلاح السجل أو البتّ بالأمر trucewatch decide.
        [two] ملاحظتان تنتظران من يبتّ فيهما: يُرجى إصلاح السجلات أو البتّ بالأمر trucewatch decide.
        [few] { $count } ملاحظات تنتظر من يبتّ فيها: يُرجى إصلاح السجلات أو البتّ بالأمر trucewatch decide.
        [many] { $count } ملاحظة تنتظر من يبتّ فيها: يُرجى إصلاح السجلات أو البتّ بالأمر trucewatch decide.
       *[other] { $count } ملاحظة تنتظر من يبتّ فيها: يُرجى إصلاح السجلات أو البتّ بالأمر trucewatch decide.
    }
cli-decide-which =
    { $count ->
        [zero] لا ملاحظة تبدأ بصمتها بـ«{ $given }». يُرجى نسخ أربعة أحرف منها على الأقل من trucewatch check أو من حاجز النشر.
        [one] «{ $given }» أقصر من أن تدل على ملاحظة. يُرجى نسخ أربعة أحرف من بصمتها على الأقل.
        [two] «{ $given }» تدل على ملاحظتين. يُرجى نسخ أحرف أكثر من البصمة.
        [few] «{ $given }» تدل على { $count } ملاحظات. يُرجى نسخ أحرف أكثر من البصمة.
        [many] «{ $given }» تدل على { $count } ملاحظة. يُرجى نسخ أحرف أكثر من البصمة.
       *[other] «{ $given }» تدل على { $count } ملاحظة. يُرجى نسخ أحرف أكثر من البصمة.
    }
cli-decide-done = يدوّن { $code } القرار بشأن { $finding }.
cli-redact-done = صُنعت النسخة { $copy } من { $item } وسُجّلت. يُرجى النظر إليها من البداية إلى النهاية قبل أن تخرج: فلا يرى كفاية الحجب إلا إنسان.
cli-redact-would = يجوز صنع نسخة من { $item }. لم يُصنع شيء.
cli-withdraw-would = سيُسحب: { $codes }. لم يتغيّر شيء.
cli-withdraw-done = سُحب: { $codes }. لم تعد تُحتسب، وتاريخها باقٍ.
cli-screen-nothing = لا شيء يُفرز: ليس في ملف التوثيق حادثة أو ليس فيها بند. يُرجى استيراد الاثنين.
cli-screen-counts-yes = نعم
cli-screen-counts-unsure = غير محسوم
cli-screen-counts-no = لا
cli-screen-counts-clause = البند
cli-screen-counts-statement = نصّه
cli-screen-counts-alone = الخيار ‎--counts يعدّ في ملف التوثيق كله. يُرجى استعماله من دون حادثة ومن دون ‎--all.
cli-rebuild-nothing = لم يتغيّر شيء منذ حُفظت الأجوبة.
cli-rebuild-changed =
    أُعيد الفرز. الحوادث: { $incidents ->
        [zero] لا حوادث
        [one] حادثة واحدة
        [two] حادثتان
        [few] { $incidents } حوادث
        [many] { $incidents } حادثة
       *[other] { $incidents } حادثة
    }. البنود: { $clauses ->
        [zero] لا بنود
        [one] بند واحد
        [two] بندان
        [few] { $clauses } بنود
        [many] { $clauses } بندًا
       *[other] { $clauses } بند
    }.
cli-rebuild-whole =
    فُرز ملف التوثيق كله من جديد. الحوادث: { $incidents ->
        [zero] لا حوادث
        [one] حادثة واحدة
        [two] حادثتان
        [few] { $incidents } حوادث
        [many] { $incidents } حادثة
       *[other] { $incidents } حادثة
    }. البنود: { $clauses ->
        [zero] لا بنود
        [one] بند واحد
        [two] بندان
        [few] { $clauses } بنود
        [many] { $clauses } بندًا
       *[other] { $clauses } بند
    }.
cli-screen-in-force = سريان البند حينها
cli-screen-in-area = الوقوع في المنطقة
cli-screen-bound = التزام الفاعل
cli-screen-act = حظر الفعل
cli-screen-target = حماية المستهدَف
cli-clauses-none = لا بنود في ملف التوثيق بعد. يُرجى استيراد اتفاق مع بنوده.
cli-clauses-told = { $state }، { $force }
cli-clauses-since = منذ { $when }: { $state }
cli-clauses-in-force-yes = سارٍ
cli-clauses-in-force-no = غير سارٍ
cli-clauses-in-force-unsure = ربما كان ساريًا
cli-ledger-unaccounted = مَن لم يُعرف مصيرهم في الحساب
cli-ledger-rules-alike = تنتهي القواعد الأربع إلى البواقي نفسها: لا تختلف إفادتان في عدد واحد.
cli-ledger-conflicts = أعداد لا يمكن أن تصح كلها معًا
cli-ledger-entries = من حساب إلى حساب
cli-ledger-implied = (لا يذكر أي مصدر هذه الخطوة، بل تلزم عن غيرها.)
cli-ledger-lost = من لا يُعرف مصيرهم، مجموعين
cli-ledger-long = هذا الحساب طويل: جُمعت أعلاه حركات النقل التي تقوم أعدادها بذاتها. ولا يُحصر التعارض بين أعداد المكان في أقل ما يمكن منها، بل يبيّن رصيده هل تتوافق. للاطلاع على القيود يُرجى استعمال --place أو --movement أو --group، أو استعمال --json لعرضها كلها.
cli-ledger-more = هناك المزيد: لا يُعرض من كل قائمة دفعة واحدة أكثر من { $most }. يُرجى استعمال --page { $page }.
cli-ledger-no-group = ليس هناك فئة باسم «{ $group }». يُرجى استعمال واحدة من: { $known }.
cli-determine-proposed = اقتُرح { $code }. يراجعه عضو آخر بالأمر: trucewatch determine review { $code } --agree --as NAME (أو ‎--disagree --words "...")
cli-determine-beside = في الحادثة نفسها تحت البند نفسه ما بُتّ فيه أيضًا: { $codes }
cli-determine-nobody = لا يسمّي { $code } أي طرف. إن كان البتّ في طرف بعينه فيُرجى سحبه واقتراحه من جديد مع ‎--actor: trucewatch withdraw { $code } --because "..."{ $signed }
cli-determine-agreed = روجع { $code } بالموافقة.
cli-determine-disagreed = روجع { $code } بالمخالفة، وهو محفوظ مع السبب.
cli-determine-none = لم يُبتّ في شيء بعد. انظر trucewatch screen لمعرفة ما يستحق النظر، ثم: trucewatch determine propose --help
cli-determine-code = الرمز
cli-determine-incident = الحادثة
cli-determine-clause = البند
cli-determine-ruling = البتّ
cli-determine-state = الحالة
cli-report-written = كُتب: { $file }
cli-publish-done = نُشر برمز { $code }. الملفات في { $folder }، وهي محفوظة في الخزنة ومدوَّنة في السجل الزمني.
cli-publish-check = ليستطيع كل قارئ التحقق منه، سلّموا التقرير مع سجلاته: trucewatch package { $case } --publication { $code } --audience { $audience } --out FOLDER، أو برهانًا على ملفاته وحدها من دون أي سجل: trucewatch receipt { $code }
cli-publish-contradictions =
    { $count ->
        [zero] لا تناقض مفتوحًا في الأرقام المنشورة.
        [one] تناقض واحد في الأرقام المنشورة ما زال مفتوحًا. لا يوقف النشر، ويذكره التقرير مفتوحًا. يُرجى إما تصحيح السجلات، أو البتّ فيه: trucewatch decide FINGERPRINT --because "..."
        [two] تناقضان في الأرقام المنشورة ما زالا مفتوحين. لا يوقفان النشر، ويذكرهما التقرير مفتوحين. يُرجى إما تصحيح السجلات، أو البتّ في كل منهما: trucewatch decide FINGERPRINT --because "..."
        [few] { $count } تناقضات في الأرقام المنشورة ما زالت مفتوحة. لا توقف النشر، ويذكرها التقرير مفتوحة. يُرجى إما تصحيح السجلات، أو البتّ في كل منها: trucewatch decide FINGERPRINT --because "..."
        [many] { $count } تناقضًا في الأرقام المنشورة ما زالت مفتوحة. لا توقف النشر، ويذكرها التقرير مفتوحة. يُرجى إما تصحيح السجلات، أو البتّ في كل منها: trucewatch decide FINGERPRINT --because "..."
       *[other] { $count } تناقض في الأرقام المنشورة ما زالت مفتوحة. لا توقف النشر، ويذكرها التقرير مفتوحة. يُرجى إما تصحيح السجلات، أو البتّ في كل منها: trucewatch decide FINGERPRINT --because "..."
    }
cli-publish-gates =
    { $count ->
        [zero] لا حاجز نشر مغلقًا: يجوز النشر.
        [one] حاجز نشر واحد مغلق. لم يُكتب شيء.
        [two] حاجزا نشر مغلقان. لم يُكتب شيء.
        [few] { $count } حواجز نشر مغلقة. لم يُكتب شيء.
        [many] { $count } حاجز نشر مغلقًا. لم يُكتب شيء.
       *[other] { $count } حاجز نشر مغلق. لم يُكتب شيء.
    }
cli-demo-begin = يعيد Trucewatch بناء تقرير نشرته شبكة توثيق بعمل يدوي في كانون الأول 2016.
cli-demo-worked-in = عُمل في العرض الموجود في { $folder } منذ إنشائه، فلن يُفرَّغ. يُرجى إما تسمية مجلد آخر بالخيار --out، أو إزالة هذا المجلد بنفسك.
cli-demo-importing = قراءة مجلد الملف والتدوين والختم ...
cli-demo-working = الفحص والفرز وحساب الأشخاص ...
cli-demo-reporting = كتابة التقرير بالعربية والإنجليزية ...
cli-demo-verifying = التحقق من السجل الزمني ومن كل قيد ...
cli-demo-imported = ما استُورد
cli-demo-counts = { $counts }
cli-demo-count-incident =
    { $count ->
        [zero] لا حوادث
        [one] حادثة واحدة
        [two] حادثتان
        [few] { $count } حوادث
        [many] { $count } حادثة
       *[other] { $count } حادثة
    }
cli-demo-count-deed =
    { $count ->
        [zero] لا أفعال
        [one] فعل واحد
        [two] فعلان
        [few] { $count } أفعال
        [many] { $count } فعلًا
       *[other] { $count } فعل
    }
cli-demo-count-attribution =
    { $count ->
        [zero] لا إسناد
        [one] إسناد واحد
        [two] إسنادان
        [few] { $count } إسنادات
        [many] { $count } إسنادًا
       *[other] { $count } إسناد
    }
cli-demo-count-tally =
    { $count ->
        [zero] لا أعداد مسجلة
        [one] عدد مسجل واحد
        [two] عددان مسجلان
        [few] { $count } أعداد مسجلة
        [many] { $count } عددًا مسجلًا
       *[other] { $count } عدد مسجل
    }
cli-demo-count-movement =
    { $count ->
        [zero] لا حركات نقل
        [one] حركة نقل واحدة
        [two] حركتا نقل
        [few] { $count } حركات نقل
        [many] { $count } حركة نقل
       *[other] { $count } حركة نقل
    }
cli-demo-count-clause =
    { $count ->
        [zero] لا بنود
        [one] بند واحد
        [two] بندان
        [few] { $count } بنود
        [many] { $count } بندًا
       *[other] { $count } بند
    }
cli-demo-count-evidence =
    { $count ->
        [zero] لا أدلة
        [one] دليل واحد
        [two] دليلان
        [few] { $count } أدلة
        [many] { $count } دليلًا
       *[other] { $count } دليل
    }
cli-demo-count-citation =
    { $count ->
        [zero] لا إحالات
        [one] إحالة واحدة
        [two] إحالتان
        [few] { $count } إحالات
        [many] { $count } إحالة
       *[other] { $count } إحالة
    }
cli-demo-clocks = ساعات البنود
cli-demo-people = الناس، ومَن لم يُعرف مصيرهم في الحساب
cli-demo-rulings = ما بُتّ فيه (على سبيل المثال)
cli-demo-findings = مواضع تناقض النص المنشور
cli-demo-open =
    { $count ->
        [zero] اتُّخذ في كل منها قرار معلّل، ولا شيء ينتظر.
        [one] واحد منها ينتظر قرارًا.
        [two] اثنان منها ينتظران قرارًا.
        [few] { $count } منها تنتظر قرارًا.
        [many] { $count } منها تنتظر قرارًا.
       *[other] { $count } منها تنتظر قرارًا.
    }
cli-demo-look = انظر الآن إلى
cli-demo-sealed =
    { $count ->
        [zero] لا قيود مختومة بعد.
        [one] قيد واحد مختوم في السجل الزمني، وقد جرى التحقق من كل شيء.
        [two] قيدان مختومان في السجل الزمني، وقد جرى التحقق من كل شيء.
        [few] { $count } قيود مختومة في السجل الزمني، وقد جرى التحقق من كل شيء.
        [many] { $count } قيدًا مختومًا في السجل الزمني، وقد جرى التحقق من كل شيء.
       *[other] { $count } قيد مختوم في السجل الزمني، وقد جرى التحقق من كل شيء.
    }
cli-misuse = { $problem }
cli-misuse-help = الاستعمال الصحيح: { $command }
cli-misuse-option = لا يوجد خيار { $option }.
cli-misuse-option-near = لا يوجد خيار { $option }. لعلّ المقصود { $near }.
cli-misuse-command = لا يوجد أمر «{ $command }».
cli-misuse-command-near = لا يوجد أمر «{ $command }». هل المقصود: { $near }
cli-misuse-missing = ينقص { $name }.
cli-misuse-value = { $name }: { $problem }
cli-fault = هذا خلل في Trucewatch وليس فيما فعلت. الإجراء الذي وقع فيه لم يُحفظ. يُرجى إبلاغنا بالسطر أدناه؛ ليس فيه شيء من كلمات سجلاتك.
cli-fault-where = { $kind }: { $lines }
cli-disk-full = القرص ممتلئ: تعذّرت كتابة { $path }. يُرجى إفراغ بعض المساحة ثم إعادة الأمر.
cli-folder-gone = المجلد الذي أنت فيه لم يعد موجودًا. يُرجى الانتقال إلى مجلد موجود (cd)، ثم إعادة الأمر.
cli-disk-read-only = القرص الذي فيه { $path } للقراءة فقط. يُرجى تسمية مجلد على قرص تمكن الكتابة عليه.
cli-disk-not-permitted = لا يحق لهذا المستخدم استعمال { $path }. يُرجى إما تسمية مجلد آخر أو الحصول على الإذن.
cli-disk-absent = لا وجود لـ { $path }. يُرجى التحقق من الاسم.
cli-disk-no-folder = جزء من { $path } ليس مجلدًا. يُرجى التحقق من الاسم.
cli-disk-no-file = { $path } مجلد والمقصود ملف. يُرجى التحقق من الاسم.
cli-disk-exists = { $path } موجود من قبل. يُرجى إعطاء اسم آخر.
cli-disk-name = الاسم أطول مما يجوز: { $path }. يُرجى إعطاء اسم أقصر.
cli-disk-fault = تعطّل القرص عند { $path }. يُرجى نسخ مساحة العمل إلى قرص آخر الآن، ثم تشغيل trucewatch verify هناك.
cli-now = قيمة TRUCEWATCH_NOW هي «{ $given }» وليست لحظةً بمنطقة زمنية. يُرجى إما كتابتها مثل 2016-12-17T12:00:00+00:00 أو حذفها.
cli-not-text = { $path } ليس نصًا بترميز UTF-8. يُرجى تسمية الملف الصحيح.
cli-record-gone = (سجل غير موجود هنا)
cli-yes = نعم
cli-no = لا
cli-protected = [محمي؛ لا يُعرض هنا]
cli-hidden-protected = [محمي؛ لا يُعرض هنا]
cli-hidden-redacted = [محجوب]
cli-hidden-erased = [ممحوّ]
cli-shape-point = نقطة
cli-shape-line = خط
cli-shape-polygon = مضلّع
cli-shape-multipolygon = مضلّعات
cli-show-file = { $name } · { $size } بايت · ⁨SHA-256⁩ { $sha256 }
cli-show-gate = { $gate } · { $about } · فُتح بالقرار { $decision }
cli-show-referring = ما يشير إليه
cli-show-more =
    { $count ->
        [zero] ... ولا غير ذلك من نوعه
        [one] ... وواحد آخر من نوعه
        [two] ... واثنان آخران من نوعه
        [few] ... و{ $count } أخرى من نوعه
        [many] ... و{ $count } غيرها من نوعه
       *[other] ... و{ $count } غيرها من نوعه
    }
cli-history-first =
    { $count ->
        [zero] دُوّن من دون حقول؛ يعرضها --all.
        [one] دُوّن بحقل واحد؛ يعرضه --all.
        [two] دُوّن بحقلين؛ يعرضهما --all.
        [few] دُوّن بـ{ $count } حقول؛ يعرضها --all.
        [many] دُوّن بـ{ $count } حقلًا؛ يعرضها --all.
       *[other] دُوّن بـ{ $count } حقل؛ يعرضها --all.
    }
cli-act-accept-drafts = استيراد من مجلد الملف
cli-act-record = تدوين
cli-act-correct = تصحيح
cli-act-decide-finding = قرار بشأن ملاحظة
cli-act-erase = محو
cli-act-propose-determination = اقتراح بتّ
cli-act-package = تسليم في حزمة
cli-act-take-package = أخذ من حزمة
cli-act-publish = نشر
cli-act-record-member = تسجيل عضو
cli-act-change-member = تعديل بيانات عضو
cli-act-review-determination = مراجعة بتّ
cli-act-share = إظهار في كل الملفات
cli-act-withdraw = سحب
cli-act-undo = تراجع
cli-act-seal = إيداع وختم
cli-act-record-custody = تسجيل واقعة حيازة
cli-act-state-shown = تدوين ما يظهر
cli-act-verify-items = التحقق من سلامة المحتوى
cli-act-take-step = خطوة تحقق
cli-act-conclude = استخلاص نتيجة التحقق
cli-act-review-verdict = مراجعة نتيجة التحقق
cli-act-trust-authority = تثبيت جهة لأختام الوقت
cli-act-retire-authority = الكف عن سؤال جهة
cli-act-revoke-certificates = حفظ قائمة شهادات مسحوبة
cli-act-trust-witness = اعتماد جهة شاهدة على السجل الزمني
cli-act-witness = الشهادة على نقطة تثبيت من سجلّ آخر
cli-about-key = مفتاح السجل الزمني، يُعطى لمن يتحقق: { $key }
cli-about-keys = مفاتيح السجلات: { $folder }
cli-about-members = الأعضاء: { $members }
cli-about-next-member = الخطوة التالية: سجّل من يعمل هنا بالأمر: trucewatch member NAME
cli-about-next-check = الخطوة التالية: trucewatch check ثم trucewatch screen وledger وreport
cli-check-all = البقية اتُّخذ فيها قرار أو هي تنبيهات؛ يعرضها: trucewatch check --all
cli-erase-json = مع --json لا يُسأل عن شيء، فلا يُمحى به إلا مع --yes.
cli-erase-not = لم يُمحَ شيء.
cli-erase-look-over = هذه السجلات باقية وتشير إلى ما مُحي؛ يُرجى مراجعة كلماتها: { $codes }.
cli-import-next = للحفظ: trucewatch import { $folder }
cli-import-look = الخطوة التالية: trucewatch check
cli-import-verified-alone =
    { $count ->
        [zero] لم تدخل أي حادثة بحالة «تم التحقق منها» أو «لم يتسنَّ التحقق منها».
        [one] دخلت حادثة واحدة بحالة «تم التحقق منها» أو «لم يتسنَّ التحقق منها»، ومن استوردها هو من دوّنها.
        [two] دخلت حادثتان بحالة «تم التحقق منها» أو «لم يتسنَّ التحقق منها»، ومن استوردهما هو من دوّنهما.
        [few] دخلت { $count } حوادث بحالة «تم التحقق منها» أو «لم يتسنَّ التحقق منها»، ومن استوردها هو من دوّنها.
        [many] دخلت { $count } حادثة بحالة «تم التحقق منها» أو «لم يتسنَّ التحقق منها»، ومن استوردها هو من دوّنها.
       *[other] دخلت { $count } حادثة بحالة «تم التحقق منها» أو «لم يتسنَّ التحقق منها»، ومن استوردها هو من دوّنها.
    } يُحفظ ذلك كما في المجلد، ويُظهر تاريخ السجل من استورده. يُرجى كتابة under_verification في المجلد بدلًا منه وترك القول لعضو آخر، ما لم يكن شخص آخر قد نظر في الأمر من قبل.
cli-init-next-member = الخطوة التالية: cd { $folder } ثم: trucewatch member NAME ثم: trucewatch import FOLDER
cli-publish-next = انشر بالأمر نفسه من دون --dry-run.
cli-screen-clause = { $clause } (البند { $number })
cli-screen-all = الأجوبة الخمسة لكل فعل يعرضها: trucewatch screen --all
cli-screen-next = الفرز يقترح، والبتّ لشخص بالأمر: trucewatch determine propose
cli-upgrade-nothing = { $folder } على هذا الإصدار من قبل. لم يتغيّر شيء.
cli-upgrade-would = سيتغيّر: { $changes }. لم يتغيّر شيء. يُرجى نسخ المجلد احتياطيًا قبل المتابعة.
cli-upgrade-next = الخطوة التالية: trucewatch verify
cli-verify-unsealed =
    { $count ->
        [zero] كل القيود مختومة.
        [one] قيد واحد مدوَّن ولم يُختم بعد؛ يختمه الإجراء التالي.
        [two] قيدان مدوَّنان ولم يُختما بعد؛ يختمهما الإجراء التالي.
        [few] { $count } قيود مدوَّنة ولم تُختم بعد؛ يختمها الإجراء التالي.
        [many] { $count } قيدًا مدوَّنًا لم يُختم بعد؛ يختمها الإجراء التالي.
       *[other] { $count } قيد مدوَّن لم يُختم بعد؛ يختمها الإجراء التالي.
    }
cli-decide-gate-by-others = يفتح هذا القرار حاجز النشر إذا نشر شخص آخر. أما إذا نشر { $name } فلا يفتح شيئًا، ويلزم حينئذ قرار من أحد هؤلاء: { $others }
cli-decide-gate-alone = لا يفتح هذا القرار شيئًا إذا نشر { $name }: يلزم قرار من شخص آخر، وليس في الفريق عضو آخر بعد. لإضافة عضو: trucewatch member NAME
cli-decide-gate-audience = لا يسري هذا القرار إلا على هذا الجمهور: { $audience }. أما القرار بالبصمة التي يعرضها الحاجز للعموم (trucewatch publish --dry-run) فيسري على كل جمهور.
cli-decide-gate-never = لا قرار يفتح هذا الحاجز. يُرجى العمل بما نُصح به عنده.
cli-verify-of-report = { $file } تقرير، ولا يمكن التحقق منه وحده. يُرجى أن تُطلب ممن نشره حزمته، أو إيصاله: trucewatch verify RECEIPT --file { $file } --key KEY
cli-decide-undo = للرجوع عنه: trucewatch withdraw { $code } --because "..."{ $signed }
cli-determine-actor = الجهة
cli-times-of = الساعات بتوقيت { $zone }، ما لم يُذكر بجانبها توقيت آخر.
cli-progress-move = ملفات نُقلت وقُرئت كاملة
cli-progress-clear = ملفات أُتلفت في الموضع القديم
cli-vault-where = ملفات الأدلة في { $where }
cli-vault-count =
    { $count ->
        [zero] لا ملفات
        [one] ملف واحد
        [two] ملفان
        [few] { $count } ملفات
        [many] { $count } ملفًا
       *[other] { $count } ملف
    }
cli-vault-bytes = الحجم على القرص: { $size }
cli-vault-encrypted =
    { $encrypts ->
        [true] عدد المشفَّر منها: { $count }؛ وما يرد من جديد يُشفَّر
       *[false] عدد المشفَّر منها: { $count }؛ وما يرد من جديد لا يُشفَّر
    }
cli-vault-server-checks = يرفض الخادم كل ملف لا يصل كما أُرسل.
cli-vault-server-careless = لا يتحقق الخادم مما يصل إليه؛ لذا يعيد Trucewatch قراءة كل ملف منه.
cli-vault-locked = تستطيع الحاوية قفل الملفات: { $lock }
cli-vault-not-locked = لا تقفل الحاوية الملفات: فمن يملك بيانات الدخول إليها يستطيع إتلافها.
cli-vault-lock-days =
    { $days ->
        [zero] لا يُقفل الملف الجديد ({ $mode }).
        [one] يُقفل كل ملف جديد يومًا واحدًا ({ $mode }).
        [two] يُقفل كل ملف جديد يومين ({ $mode }).
        [few] يُقفل كل ملف جديد { $days } أيام ({ $mode }).
        [many] يُقفل كل ملف جديد { $days } يومًا ({ $mode }).
       *[other] يُقفل كل ملف جديد { $days } يوم ({ $mode }).
    }
cli-vault-never-read =
    { $count ->
        [zero] قُرئت الملفات كلها كاملة.
        [one] ملف واحد لم يُقرأ كاملًا قط منذ وروده. يُرجى تنفيذ: trucewatch verify
        [two] ملفان لم يُقرآ كاملين قط منذ ورودهما. يُرجى تنفيذ: trucewatch verify
        [few] { $count } ملفات لم تُقرأ كاملة قط منذ ورودها. يُرجى تنفيذ: trucewatch verify
        [many] { $count } ملفًا لم يُقرأ كاملًا قط منذ وروده. يُرجى تنفيذ: trucewatch verify
       *[other] { $count } ملف لم يُقرأ كاملًا قط منذ وروده. يُرجى تنفيذ: trucewatch verify
    }
cli-vault-oldest-read = ما قُرئ كاملًا كانت آخر قراءة له في { $at } أو بعد ذلك.
cli-vault-leftovers =
    { $count ->
        [zero] لا محاولات متوقفة.
        [one] محاولة واحدة لإدخال ملفات انقطعت، وتزيلها المحاولة التالية.
        [two] محاولتان لإدخال ملفات انقطعتا، وتزيلهما المحاولة التالية.
        [few] { $count } محاولات لإدخال ملفات انقطعت، وتزيلها المحاولة التالية.
        [many] { $count } محاولة لإدخال ملفات انقطعت، وتزيلها المحاولة التالية.
       *[other] { $count } محاولة لإدخال ملفات انقطعت، وتزيلها المحاولة التالية.
    }
cli-vault-strays =
    { $count ->
        [zero] لا شيء هناك سوى ملفات الأدلة.
        [one] هناك شيء واحد ليس من ملفات الأدلة، ويسمّيه trucewatch verify.
        [two] هناك شيئان ليسا من ملفات الأدلة، ويسمّيهما trucewatch verify.
        [few] هناك { $count } أشياء ليست من ملفات الأدلة، ويسمّيها trucewatch verify.
        [many] هناك { $count } شيئًا ليس من ملفات الأدلة، ويسمّيها trucewatch verify.
       *[other] هناك { $count } شيء ليس من ملفات الأدلة، ويسمّيها trucewatch verify.
    }
cli-vault-moving = لم يكتمل النقل إلى { $to }. يُرجى إتمامه بالأمر: trucewatch vault move --to { $to }
cli-vault-before = ما زالت النسخ في الموضع القديم { $where }. ويُتلفها الأمر: trucewatch vault move --remove-old
cli-vault-moved =
    { $count ->
        [zero] لم يكن هناك ما يُنقل، والموضع الآن { $target }.
        [one] ملف واحد أصبح في { $target }، وقُرئ كاملًا هناك.
        [two] ملفان أصبحا في { $target }، وقُرئا كاملين هناك.
        [few] { $count } ملفات أصبحت في { $target }، وقُرئ كل منها كاملًا هناك.
        [many] { $count } ملفًا أصبح في { $target }، وقُرئ كل منها كاملًا هناك.
       *[other] { $count } ملف أصبح في { $target }، وقُرئ كل منها كاملًا هناك.
    }
cli-vault-old-left = بقي ما في { $where } على حاله. ويُتلفه الأمر: trucewatch vault move --remove-old
cli-vault-not-moved = لم يتغيّر الموضع: ما زالت الملفات في { $where }. يُرجى استعادة التالف من نسخة احتياطية ثم الإعادة.
cli-vault-move-nothing = الملفات في { $where } من قبل. وأُلغي كل نقل لم يكتمل.
cli-vault-would-move =
    { $count ->
        [zero] لا ملفات تُنقل من { $source } إلى { $target }.
        [one] سيُنقل ملف واحد من { $source } إلى { $target }.
        [two] سيُنقل ملفان من { $source } إلى { $target }.
        [few] ستُنقل { $count } ملفات من { $source } إلى { $target }.
        [many] سيُنقل { $count } ملفًا من { $source } إلى { $target }.
       *[other] سيُنقل { $count } ملف من { $source } إلى { $target }.
    }
cli-vault-would-clear =
    { $count ->
        [zero] لا ملفات تُتلف في { $where }.
        [one] سيُتلف ملف واحد في { $where } بعد قراءته كاملًا في موضعه الجديد.
        [two] سيُتلف ملفان في { $where } بعد قراءة كل منهما كاملًا في موضعه الجديد.
        [few] ستُتلف { $count } ملفات في { $where }، كل منها بعد قراءته كاملًا في موضعه الجديد.
        [many] سيُتلف { $count } ملفًا في { $where }، كل منها بعد قراءته كاملًا في موضعه الجديد.
       *[other] سيُتلف { $count } ملف في { $where }، كل منها بعد قراءته كاملًا في موضعه الجديد.
    }
cli-vault-would-nothing = لم يتغيّر شيء.
cli-vault-cleared =
    { $count ->
        [zero] لم يُتلف شيء في { $where }.
        [one] أُتلف ملف واحد في { $where }.
        [two] أُتلف ملفان في { $where }.
        [few] أُتلفت { $count } ملفات في { $where }.
        [many] أُتلف { $count } ملفًا في { $where }.
       *[other] أُتلف { $count } ملف في { $where }.
    }
cli-not-evidence = «{ $given }» ليس دليلًا. يُرجى تسمية دليل برمزه، مثل A-EVI-0003.
cli-seal-would =
    { $count ->
        [zero] لا ملفات لتُختم. لم يُختم شيء.
        [one] سيُختم ملف واحد حجمه { $size } ميغابايت. لم يُختم شيء.
        [two] سيُختم ملفان حجمهما { $size } ميغابايت. لم يُختم شيء.
        [few] ستُختم { $count } ملفات حجمها { $size } ميغابايت. لم يُختم شيء.
        [many] سيُختم { $count } ملفًا حجمها { $size } ميغابايت. لم يُختم شيء.
       *[other] سيُختم { $count } ملف حجمها { $size } ميغابايت. لم يُختم شيء.
    }
cli-seal-done = حصيلة الختم: جديدة { $new }، وقُدّمت من جديد { $again }، ومعروفة من قبل { $stood }.
cli-seal-not-described =
    { $count ->
        [zero] لا أدلة معروفة من قبل.
        [one] دليل واحد معروف من قبل، ويبقى له عنوانه وتعليقه وسائر ما ذُكر عنه؛ ولم يُسجَّل له ما ذُكر الآن.
        [two] دليلان معروفان من قبل، ويبقى لهما العنوان والتعليق وسائر ما ذُكر عنهما؛ ولم يُسجَّل لهما ما ذُكر الآن.
        [few] { $count } أدلة معروفة من قبل، ويبقى لها العنوان والتعليق وسائر ما ذُكر عنها؛ ولم يُسجَّل لها ما ذُكر الآن.
        [many] { $count } دليلًا معروفة من قبل، ويبقى لها العنوان والتعليق وسائر ما ذُكر عنها؛ ولم يُسجَّل لها ما ذُكر الآن.
       *[other] { $count } دليل معروفة من قبل، ويبقى لها العنوان والتعليق وسائر ما ذُكر عنها؛ ولم يُسجَّل لها ما ذُكر الآن.
    }
cli-seal-left =
    { $count ->
        [zero] قُبلت الملفات كلها وخُتمت.
        [one] ملف واحد لم يُقبل، وسببه مذكور أعلاه. أما سائر الملفات فقد خُتمت.
        [two] ملفان لم يُقبلا، وسبب كل منهما مذكور أعلاه. أما سائر الملفات فقد خُتمت.
        [few] { $count } ملفات لم تُقبل، وأسبابها مذكورة أعلاه. أما سائر الملفات فقد خُتمت.
        [many] { $count } ملفًا لم تُقبل، وأسبابها مذكورة أعلاه. أما سائر الملفات فقد خُتمت.
       *[other] { $count } ملف لم تُقبل، وأسبابها مذكورة أعلاه. أما سائر الملفات فقد خُتمت.
    }
cli-custody-of = { $code }، { $held }، SHA-256 { $digest }
cli-custody-none = لم تُسجَّل له واقعة حيازة بعد.
cli-custody-code = الرمز
cli-custody-event = الواقعة
cli-custody-at = متى
cli-custody-who = العضو
cli-custody-with = الطرف الآخر
cli-custody-why = السبب، وبأي تفويض، وكيف
cli-custody-person = اسم الشخص (يُحفظ محميًا)
cli-custody-recorded = سُجّل: { $codes }
cli-custody-verified = المحتوى هو نفسه الذي خُتم: { $codes }
cli-examine-step-taken = سُجّلت الخطوة. خطوات التحقق من { $code } تنتهي إلى: { $derived }. نتيجته المسجّلة: { $verdict }.
cli-examine-concluded = نتيجة التحقق من { $code } الآن: { $verdict }. ويمكن لعضو آخر مراجعتها.
cli-examine-reviewed = روجعت نتيجة التحقق من { $code }: { $verdict }.
cli-examine-shown = سُجّل ما يظهر في: { $codes }

cli-taking-would = يؤخذ: { $new } جديدة، و{ $changed } تُكمل ما هنا. الموجود هنا من قبل: { $unchanged }.
cli-taking-done = أُخذ: { $new } جديدة، و{ $changed } تُكمل ما هنا. الموجود هنا من قبل: { $unchanged }.
cli-taking-conflicts =
    { $count ->
        [zero] لا سجلات تحتاج إلى من ينظر فيها.
        [one] سجل واحد يحتاج إلى من ينظر فيه، ولم يؤخذ منه شيء.
        [two] سجلان يحتاجان إلى من ينظر فيهما، ولم يؤخذ منهما شيء.
        [few] { $count } سجلات تحتاج إلى من ينظر فيها، ولم يؤخذ منها شيء.
        [many] { $count } سجلًا يحتاج إلى من ينظر فيه، ولم يؤخذ منه شيء.
       *[other] { $count } سجل يحتاج إلى من ينظر فيه، ولم يؤخذ منه شيء.
    }

cli-act-rotate-key = تغيير مفتاح التوقيع
cli-act-revoke-key = إبطال مفتاح التوقيع
cli-act-rewrap-keys = تغيير مفتاح مساحة العمل
cli-act-back-up-keys = أخذ نسخة احتياطية من المفاتيح
cli-act-restore-keys = إعادة المفاتيح
cli-act-give-clone = إعطاء نسخة مستنسخة
cli-act-begin-clone = بدء نسخة مستنسخة
cli-act-restore = استعادة نسخة احتياطية
cli-act-cite-checkpoint = إعلان نقطة تثبيت لاحقة
cli-act-take-over = تسلّم العمل

cli-keys-origin = المصدر
cli-keys-id = المفتاح
cli-keys-first = من الحجم
cli-keys-last = إلى الحجم
cli-keys-how = كيف انتهى
cli-keys-signs = يوقّع
cli-keys-ended-rotated = حلّ محله آخر
cli-keys-ended-revoked = أُبطل
cli-keys-ended-cloned = المصدر الأول يتابع طريقه بنفسه
cli-keys-ended-restored = استُعيدت نسخة احتياطية
cli-keys-public = المفتاح العام، لتوزيعه: { $key }
cli-keys-records = السجلات التي لها مفتاح: { $count }. مكانها { $folder }.
cli-keys-inside = ! المفاتيح في المجلد الذي تحميه: من يملك أحدهما يملك الآخر. الأفضل حفظها على وسيط آخر وذكر ذلك في trucewatch.toml.
cli-keys-open = ! يستطيع مستخدمون آخرون لهذا الحاسوب قراءة مفتاح التوقيع. يُرجى قصره على صاحبه (chmod 600).
cli-keys-not-in-place = ! هذا المجلد نسخة، أو عاد من نسخة احتياطية؛ يعرض ويتحقق، ولا يسجّل شيئًا حتى تقولوا أيهما هو.
cli-keys-nobody = لم يُذكر أحد يستطيع فتح ما يُقفل فورًا. انظر: trucewatch keys recipient --help
cli-keys-no-backup = ! لم تؤخذ نسخة احتياطية من المفاتيح قط، ومن دونها تضيع الكلمات المحمية إلى الأبد. انظر: trucewatch keys backup --help
cli-keys-pending = ! توقّف العمل في منتصفه. يُرجى تكرار: { $command }
cli-keys-recipient = يستطيع الفتح: { $recipient } { $label }
cli-keys-backup = آخر نسخة احتياطية: { $said }. السجلات التي كان لها مفتاح: { $count }.
cli-keys-backup-old = ! سجلات أُنشئت بعدها وليست مفاتيحها في أي نسخة احتياطية: { $count }
cli-keys-rewrapped = مفتاح جديد لمساحة العمل يغلّف مفاتيح السجلات (عددها: { $count }). ونسخ المفتاح القديم لا تفتح إلا نسخ الملف القديم.
cli-keys-changed = مفتاح جديد يوقّع السجل من الآن، ووقّع القديم نقطة تثبيته الأخيرة عند الحجم { $size }. المفتاح العام: { $key }
cli-keys-changed-next = يُرجى توزيع المفتاح العام الجديد، وأخذ نسخة احتياطية جديدة من المفاتيح.
cli-keys-backed-up = حُفظت نسخة احتياطية من المفاتيح في { $file }. السجلات التي لها مفتاح: { $count }.
cli-keys-restored = عادت المفاتيح. السجلات التي لها مفتاح: { $count }.
cli-keys-restored-destroyed = مفاتيح ما مُحي منذ النسخة الاحتياطية، أُتلفت من جديد: { $count }.
cli-keys-restored-closed = ! سجلات لا يفتح كلماتها المحمية أي مفتاح من هذه النسخة، لأنها أُنشئت أو مُحي جزء منها بعدها: { $count }. هل توجد نسخة احتياطية أحدث؟
cli-keys-restored-unsigned = ! ليس بينها المفتاح الذي يوقّع السجل. هل توجد نسخة احتياطية أحدث؟ وإن ضاع نهائيًا: trucewatch restore
cli-keys-file-or-paper = يُرجى إما تسمية ملف، أو ذكر الخيار ‎--paper.
cli-keys-paper-signing = مفتاح التوقيع، للكتابة على ورق:
cli-keys-paper-workspace = مفتاح مساحة العمل، للكتابة على ورق:
cli-keys-paper-next = يُرجى كتابتهما الآن، فلن يُعرضا ثانية ولا يُحفظان في أي مكان. تعود بهما المفاتيح مع نسخة من { $file }، وهو مغلق من دونهما ويجوز حفظه في أي مكان.
cli-keys-paper-ask-signing = كلمات مفتاح التوقيع الأربع والعشرون
cli-keys-paper-ask-workspace = كلمات مفتاح مساحة العمل الأربع والعشرون
cli-keys-recipient-value = يُرجى ذكر المقصود: list لا يأخذ شيئًا، وadd يأخذ المستلِم، وremove اسمه أو مفتاحه، وmake ملفًا جديدًا.
cli-keys-identity-made = هوية جديدة في { $file }. من يملك هذا الملف يستطيع فتح ما يُقفل وما يؤخذ من نسخ احتياطية من الآن: يُرجى حفظه بعيدًا عن مساحة العمل، وحفظ نسخة ثانية منه.

cli-secrets-passphrase = عبارة المرور
cli-secrets-again = عبارة المرور نفسها مرة أخرى
cli-secrets-empty = السطر الأول من { $path } فارغ. يُرجى كتابة عبارة المرور فيه.
cli-secrets-drawn = عبارة المرور، تُعرض هذه المرة فقط: { $words }

cli-lock-sure = يصير { $folder } ملفًا مشفّرًا واحدًا، وتُحذف النسخة المقروءة. أنتابع؟
cli-lock-json = لا يُطرح سؤال مع ‎--json: يُرجى إضافة ‎--yes أو ‎--now.
cli-lock-not = لم يُقفل شيء.
cli-lock-done = أُقفلت: { $file }. تُعاد بالأمر: trucewatch unlock
cli-lock-keys-apart = المفاتيح في مكان آخر، في { $folder }، ولم تُقفل: يُرجى إبعاد ذلك الوسيط.
cli-lock-objects-apart = ملفات الأدلة محفوظة في الخارج، في { $where }، وبقيت كما هي.
cli-lock-left = ! تُركت روابط جانبًا، وما تشير إليه باقٍ كما كان: { $names }
cli-lock-disk = كُتب فوق النسخة المقروءة مرة واحدة ثم حُذفت. ومع ذلك قد تبقى أجزاء قديمة على قرص SSD أو ذاكرة محمولة أو نظام ملفات يحتفظ بسجل أو لقطات، وكذلك في ذاكرة التبديل والنسخ الاحتياطية: لا يحمي من ذلك إلا قرص مشفّر كله.
cli-lock-disk-now = حُذفت النسخة المقروءة، ولم يُكتب إلا فوق المفاتيح وقاعدة البيانات. ويمكن استرجاع ما عدا ذلك من هذا القرص، ما لم يكن مشفّرًا كله وأُطفئ الآن.

cli-unlock-done = عادت مساحة العمل إلى { $folder }.
cli-unlock-elsewhere = كانت في مكان آخر حين أُقفلت، فهي نسخة إلى حين: الأمر trucewatch takeover إذا تُرك المكان الآخر.

cli-clone-done = يتابع { $folder } باسم { $origin } من الحجم { $size }، ورموزه المختصرة تبدأ بالحروف { $name }.
cli-clone-folder-or-here = يُرجى إما تسمية مجلد، أو ذكر الخيار ‎--here.
cli-restore-done = يتابع { $folder } باسم { $origin } من الحجم { $size }، والرموز المختصرة الجديدة تبدأ بالحروف { $name } كي لا يُعطى رمز مرتين.
cli-restore-lost = ما ضاع، وهو مذكور في السجل: القيود ذات الأرقام من { $first } إلى { $last }.
cli-begun-next = يُرجى توزيع المفتاح العام الجديد (trucewatch keys status)، وأخذ نسخة احتياطية جديدة من المفاتيح.
cli-takeover-done = يتابع { $folder } بوصفه مساحة العمل، وحجم السجل { $size }. يُرجى إتلاف النسخة الأخرى، أو التأكد من أن أحدًا لا يسجّل فيها.
cli-progress-lock = التشفير
cli-progress-unlock = فك التشفير
cli-progress-remove = حذف النسخة المقروءة
cli-duplicates-open =
    { $count ->
        [zero] لا زوج من الحوادث ينتظر قرارًا.
        [one] زوج واحد من الحوادث ينتظر قرارًا: trucewatch duplicates decide.
        [two] زوجان من الحوادث ينتظران قرارًا: trucewatch duplicates decide.
        [few] { $count } أزواج من الحوادث تنتظر قرارًا: trucewatch duplicates decide.
        [many] { $count } زوجًا من الحوادث تنتظر قرارًا: trucewatch duplicates decide.
       *[other] { $count } زوج من الحوادث تنتظر قرارًا: trucewatch duplicates decide.
    }
cli-duplicates-all =
    { $count ->
        [zero] لا زوج تقرر شأنه.
        [one] زوج واحد تقرر شأنه: يعرضه --all.
        [two] زوجان تقرر شأنهما: يعرضهما --all.
        [few] { $count } أزواج تقرر شأنها: يعرضها --all.
        [many] { $count } زوجًا تقرر شأنها: يعرضها --all.
       *[other] { $count } زوج تقرر شأنها: يعرضها --all.
    }
cli-duplicates-same = يدوّن { $code } أن { $one } و{ $other } حادثة واحدة.
cli-duplicates-different = يدوّن { $code } أن { $one } و{ $other } حادثتان.
cli-duplicates-now-merge = لدمج الثانية في الأولى: trucewatch duplicates merge { $one } { $other } --because "..."{ $signed }
cli-duplicates-merged =
    { $count ->
        [zero] دُمجت { $merged } في { $kept }؛ ولم يكن شيء تابعًا لها.
        [one] دُمجت { $merged } في { $kept }؛ وانتقل سجل واحد.
        [two] دُمجت { $merged } في { $kept }؛ وانتقل سجلان.
        [few] دُمجت { $merged } في { $kept }؛ وانتقلت { $count } سجلات.
        [many] دُمجت { $merged } في { $kept }؛ وانتقل { $count } سجلًا.
       *[other] دُمجت { $merged } في { $kept }؛ وانتقل { $count } سجل.
    }
cli-verdict-went-back = عادت { $code } إلى حالة «قيد التحقق»، لأن ما يُروى عنها تغيّر.
cli-duplicates-undo = لإعادتها: trucewatch duplicates undo { $merged } --because "..."{ $signed }
cli-duplicates-undone =
    { $count ->
        [zero] عادت { $incident }؛ ولم يكن شيء تابعًا لها.
        [one] عادت { $incident } ومعها سجل واحد.
        [two] عادت { $incident } ومعها سجلان.
        [few] عادت { $incident } ومعها { $count } سجلات.
        [many] عادت { $incident } ومعها { $count } سجلًا.
       *[other] عادت { $incident } ومعها { $count } سجل.
    }
cli-not-incident = «{ $given }» ليس حادثة. يُرجى ذكر حادثة برمزها، مثل A-INC-0003.
cli-show-merged = دُمجت في { $kept }.
cli-read-one-way = تُقرأ الملفات معًا على وجه واحد فقط. يُرجى إعطاء أحد الخيارات --versions أو --series أو --translation.
cli-read-two-files = لا يُقارن ملف واحد بنفسه. يُرجى إعطاء ملفين أو أكثر.
cli-read-documents =
    { $count ->
        [zero] لم يُقرأ أي نص.
        [one] قُرئ نص واحد.
        [two] قُرئ نصان.
        [few] قُرئت { $count } نصوص.
        [many] قُرئ { $count } نصًا.
       *[other] قُرئ { $count } نص.
    }
cli-read-statements =
    { $count ->
        [zero] لم يُفهم فيه شيء على أنه رقم أو تاريخ أو مكان أو طرف.
        [one] فُهم رقم أو تاريخ أو اسم أو فعل واحد.
        [two] فُهم اثنان من الأرقام والتواريخ والأسماء والأفعال.
        [few] فُهمت { $count } من الأرقام والتواريخ والأسماء والأفعال.
        [many] فُهم { $count } من الأرقام والتواريخ والأسماء والأفعال.
       *[other] فُهم { $count } من الأرقام والتواريخ والأسماء والأفعال.
    }
cli-read-page = النص وملاحظاته في { $file }.
cli-read-draft-incident = حادثة
cli-read-draft-movement = حركة نقل
cli-read-draft-tally = عدد
cli-read-draft-proposed = المقترح: حوادث { $incident }، وحركات نقل { $movement }، وأعداد { $tally }. لم يُحفظ شيء بعد.
cli-read-draft-source = ليُسأل عن كل منها، يُرجى ذكر مصدر النص بالخيار --source.
cli-read-draft-ask = أيُسجَّل هذا؟
cli-read-draft-before = سُجّل من قبل: { $title }
cli-read-draft-done =
    { $count ->
        [zero] لم يُحفظ أي سجل
        [one] حُفظ سجل واحد
        [two] حُفظ سجلان
        [few] حُفظت { $count } سجلات
        [many] حُفظ { $count } سجلًا
       *[other] حُفظ { $count } سجل
    }، ومع كل منها الجملة التي يستند إليها؛ وخُتم { $file } دليلًا. يُرجى مراجعتها: فالمؤكد هو الكلمات وحدها.
cli-act-grant-role = إدخال إلى ملف
cli-act-end-grant = إخراج من ملف
cli-act-invite-member = دعوة عضو
cli-act-end-invitation = سحب دعوة
cli-act-accept-invitation = قبول دعوة
cli-grant-given = يستطيع { $name } الآن العمل في { $case }.
cli-grant-ended = لم يعد { $name } في { $case }.
cli-invite-link = دعوة إلى { $name }:
cli-invite-path = دعوة إلى { $name }. أضف هذا المسار بعد العنوان حين تصبح مساحة العمل متاحة في المتصفح:
cli-invite-not-served = لم تُتَح مساحة العمل هذه في المتصفح بعد، فعنوانها غير معروف؛ وقد تُجيب عن العنوان المعتاد مساحة عمل أخرى. يُرجى إما تشغيلها أولًا بالأمر trucewatch serve، أو ذكر العنوان: --address https://monitors.example.org
cli-invite-once = تصلح مرة واحدة خلال ثلاثة أيام، وتحلّ محلّ كل ما كان العضو يدخل به من قبل. يُرجى تسليمها بطريق آمن.
cli-invite-no-case = ليس { $name } في أي ملف بعد، ولا يرى شيئًا قبل ذلك. يُرجى اختيار الأدوار وإدخاله إلى الملف:
cli-invite-no-case-there = ليس { $name } في أي ملف بعد، ولا ملف في مساحة العمل هذه. يُرجى استيراد ملف (trucewatch import FOLDER) أو بدؤه في المتصفح، ثم إدخاله إليه:
cli-serve-address = افتح { $address } في متصفح على هذا الجهاز.
cli-serve-first = لا يستطيع أحد الدخول بعد. هذه الدعوة إلى { $name }، وتصلح مرة واحدة خلال ثلاثة أيام:
cli-serve-unnamed = لا يستطيع أحد الدخول بعد، والدعوة تحتاج إلى اسم من يوجّهها. في نافذة أخرى: trucewatch invite { $name } --as NAME
cli-serve-no-terminal = لا يستطيع أحد الدخول بعد، ولا تُكتب هنا دعوة لأن ملفًا أو سجل النظام سيحتفظ بها. في نافذة أوامر: trucewatch invite { $name }
cli-serve-stop = للإيقاف اضغط Ctrl و C.

cli-act-panic = أُغلق كل شيء (طوارئ)
cli-act-reopen = أُعيدت المفاتيح بعد الطوارئ
cli-act-redact = صُنعت نسخة محجوبة الأجزاء
cli-act-merge-incidents = دمج حادثة رُويت مرتين
cli-act-unmerge-incidents = إلغاء الدمج
cli-act-open-case = فتح ملف
cli-doctor-sum = ينبغي فعله فورًا: { $danger }. ويحسن فعله: { $care }.
cli-doctor-name = يعمل هنا أكثر من شخص، فكل تغيير يُوقَّع باسم: يُرجى إضافة --as { $name } إلى كل أمر يغيّر شيئًا، أو ذكر الاسم مرة واحدة بالأمر: export TRUCEWATCH_AS={ $name }

cli-basemap-none = لم تُجلب بيانات خرائط بعد، فالخرائط تعرض الملف وحده. لجلبها: trucewatch basemap import FILE --from SOURCE
cli-basemap-layer = { $name } ({ $source }): { $count ->
    [zero] لا أجزاء
    [one] جزء واحد
    [two] جزءان
    [few] { $count } أجزاء
    [many] { $count } جزءاً
   *[other] { $count } جزء
}
cli-basemap-removed = أُزيل { $name }، ولم تعد الخرائط تعرضه.
cli-basemap-taken = { $what }: { $count }
cli-basemap-left = تُرك لأن خرائط الحوادث لا تعرضه: { $count }
cli-basemap-broken-parts = تُرك لأنه بلا موضع على الأرض: { $count }
cli-basemap-boundaries = حدود تُركت: { $count }. الحدود موضع ادعاء بين الأطراف، فلا تظهر إلا في ملف اختارها: ‎--case CASE
cli-basemap-would = لم يتغير شيء (تجربة). من دون ‎--dry-run ستعرض الخرائط { $name }.
cli-basemap-brought = تعرض الخرائط الآن { $name }.
