# ما يقوله سطر الأوامر.

cli-interrupted = توقّف العمل. ما اكتمل محفوظ، ولا شيء منجزٌ نصفه.
cli-unknown-kind = لا يوجد نوع سجلات باسم «{ $kind }». يُرجى استعمال أحد الأنواع: { $known }.
cli-no-record = لم يُعثر على سجل «{ $name }» في هذه القضية. يُرجى التحقق من الرمز أو المرجع.
cli-record-name = «{ $name }» لا يدل على سجل. يُرجى كتابة رمزه مثل A-INC-0003، أو النوع والمرجع مثل incident:dahiya.
cli-init-done = أُنشئت مساحة عمل جديدة في { $folder }. يُوقَّع سجلّها باسم { $origin }.
cli-init-keys = مفاتيحها في { $folder }. انسخ ذلك المجلد الآن إلى وسيط آخر: من دونه تضيع الكلمات المحمية إلى الأبد.
cli-init-next = الخطوة التالية: cd { $folder } ثم: trucewatch import FOLDER
cli-member-recorded = سُجِّل { $name }.
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
cli-erase-sure = أتريد محو { $codes }؟ لا رجعة في ذلك.
cli-erase-done = مُحي: { $codes }. أُتلفت القيم والأملاح والمفاتيح هنا، ولا يزال السجلّ يجتاز التحقق.
cli-erase-handed-out = صدرت هذه المنشورات من قبل وقد تظل الكلمات فيها لدى غيرنا: { $publications }.
cli-progress-verify = جارٍ التحقق
cli-progress-import = جارٍ الاستيراد
cli-progress-check = جارٍ الفحص
cli-progress-screen = جارٍ الفرز
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
        [zero] أُجريت الخطوات كلها وصحّت. السجلّ { $origin } لا يختم قيدًا بعد.
        [one] أُجريت الخطوات كلها وصحّت. السجلّ { $origin } يختم قيدًا واحدًا.
        [two] أُجريت الخطوات كلها وصحّت. السجلّ { $origin } يختم قيدين.
        [few] أُجريت الخطوات كلها وصحّت. السجلّ { $origin } يختم { $size } قيود.
        [many] أُجريت الخطوات كلها وصحّت. السجلّ { $origin } يختم { $size } قيدًا.
       *[other] أُجريت الخطوات كلها وصحّت. السجلّ { $origin } يختم { $size } قيد.
    }
cli-about-workspace = مساحة العمل { $name } في { $folder }
cli-about-log =
    { $size ->
        [zero] السجلّ { $origin }: لا قيود مختومة. المفتاح: { $key }
        [one] السجلّ { $origin }: قيد مختوم واحد. المفتاح: { $key }
        [two] السجلّ { $origin }: قيدان مختومان. المفتاح: { $key }
        [few] السجلّ { $origin }: { $size } قيود مختومة. المفتاح: { $key }
        [many] السجلّ { $origin }: { $size } قيدًا مختومًا. المفتاح: { $key }
       *[other] السجلّ { $origin }: { $size } قيد مختوم. المفتاح: { $key }
    }
cli-about-empty = لا قضية فيها بعد. استورد واحدة بالأمر: trucewatch import FOLDER
cli-about-kind = النوع
cli-about-count = السجلات
cli-upgrade-done = { $folder } على هذا الإصدار الآن. المراجعات والسجلّ كما كانت.
