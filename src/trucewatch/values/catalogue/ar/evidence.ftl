# الأدلة: القائمة، وصفحة الدليل.

evidence-section = الأدلة
evidence-what = ما هو محفوظ لدينا، وما نعلم به ولا نحفظه. ولا تُعرض أي صورة في هذه القائمة.
evidence-filter = تضييق القائمة
evidence-text = كلمات من العنوان أو التعليق، أو رمز
evidence-medium = نوع الملف
evidence-medium-image = صورة
evidence-medium-video = مقطع مصوّر
evidence-medium-audio = تسجيل صوتي
evidence-medium-other = وثيقة أو ملف آخر
evidence-waits = ينتظر
evidence-waits-place = ذكر الحادثة التي ينتمي إليها
evidence-waits-step = أول خطوة تحقق
evidence-waits-verdict = النتيجة
evidence-waits-review = تأكيدك للنتيجة
evidence-waits-another = تأكيد شخص آخر للنتيجة
evidence-all = عرض الكل
evidence-total = { $count ->
    [zero] لا أدلة
    [one] دليل واحد
    [two] دليلان
    [few] { $count } أدلة
    [many] { $count } دليلًا
   *[other] { $count } دليل
}
evidence-pages = صفحات القائمة
evidence-captured = التُقط:
evidence-none-fit = لا دليل ينطبق عليه كل هذا. يُرجى حذف شرط.
evidence-none = لم يُسجَّل أي دليل في هذا الملف بعد. الدليل صورة أو مقطع مصوّر أو وثيقة أو تسجيل؛ تُختم بياناته كما وردت ولا يغيّرها شيء بعد ذلك.
evidence-none-how = تُختم الملفات بهذا الأمر:
evidence-correct = تصحيح الوصف
evidence-file = الملف
evidence-open = فتح الملف
evidence-graphic-warning = في هذا الدليل مشاهد قاسية. يبقى مموّهًا ورماديًا، أو غير معروض، إلى أن تفتحه.
evidence-veil = { $item }، مشاهده قاسية: مموّه ورمادي إلى أن يُطلب
evidence-look-kept = سُجّل أنك فتحت هذا الملف. يعمل الرابط أدناه خمس دقائق، ولك وحدك.
evidence-not-shown = قد تُنفّذ ملفات من هذا النوع شيئًا من تلقاء نفسها في المتصفح، فلا تُعطى إلا للتنزيل.
evidence-download = تنزيل الأصل
evidence-download-care = قد يحمل الأصل مكان التقاطه وزمانه وما التُقط به. يُرجى حفظه حيث لا يقرؤه غيرك.
evidence-closed = قد يحمل الأصل من التقطه وأين ومتى. ولا يُفتح، هو وصورته المصغّرة، إلا في جلسة بإثبات ثانٍ، ولمن أتاح له مدير من مديري مساحة العمل الاطلاع على هويات المصادر في هذا الملف؛ وعلى سجل الأشخاص أيضًا حيث يمكن التعرف على أحد.
evidence-closed-bringer = ويسري هذا أيضًا على ما جلبته بنفسك.
evidence-closed-ask = يُرجى أن تطلب من مدير من مديري مساحة العمل أن يتيح لك ذلك في هذا الملف، وأن تُعدّ إثباتًا ثانيًا:
evidence-closed-own = طرق دخولك
evidence-not-held = الملف نفسه ليس محفوظًا لدينا.
evidence-caption = التعليق
evidence-steps = خطوات التحقق
evidence-steps-none = لم تُتخذ أي خطوة بعد. أمّا هل يُظهر الدليل ما يُقال إنه يُظهره فيُعرف خطوة خطوة: أين ظهر أول مرة، وأين ومتى التُقط، وما الذي يُظهر الشيء نفسه غيره.
evidence-custody = الأيدي التي مرّ بها
evidence-custody-none = لم يُسجَّل أي حدث.
evidence-facts = ما يُعرف عنه
evidence-to-protected = فتحه هناك
evidence-proof = الإثبات
evidence-to-proofs = تاريخ السجل، وإثبات وجوده فيه
evidence-receipt = تنزيل الإيصال
evidence-receipt-what = لمن قدّم الدليل: يثبت أن هذه البيانات سُجّلت، ومتى. ويمكن التحقق منه من دون Trucewatch.
evidence-copies = نسخ صُنعت منه
evidence-used = أين استُعمل
evidence-used-none = لا شيء يشير إليه بعد.
evidence-as-gallery = العرض صورًا
evidence-gallery = الأدلة صورًا
evidence-gallery-what = لا تُعرض صورة قبل أن تطلبها. أما ذات المشاهد القاسية فمموّهة ورمادية، وتُعرض واحدة واحدة.
evidence-gallery-show = عرض صور هذه الصفحة
evidence-gallery-told = يُسجَّل أنك نظرت.
evidence-gallery-kept = سُجّل أنك نظرت إلى هذه الصور. وهي تُعرض خمس دقائق.
evidence-gallery-none = لا شيء محفوظًا لدينا هنا بعد ليُعرض صورًا.
evidence-tile-show = عرض
evidence-tile-show-graphic = عرضها وإن كانت قاسية
evidence-tile-show-code = عرض { $item }
evidence-closed-now = لا يُعرض شيء من هذا الدليل ما دام كل شيء مغلقًا.
evidence-tile-none = لا صورة تُعرض
evidence-tile-closed = صورته المصغّرة غير متاحة لك
evidence-alike = ما يشبهه
evidence-to-alike = البحث في هذا الملف عن صور تشبهه
evidence-alike-what = تجري المقارنة بهيئة الصورة كلها (PDQ)، وبلقطات المقطع المصوّر. ولا يُعثر على صورة مقصوصة أو معكوسة أو كثيرة التغيير. وأمّا هل هما صورة واحدة فيقرره إنسان.
evidence-alike-show = عرضها جنبًا إلى جنب
evidence-alike-graphic = في بعضها مشاهد قاسية.
evidence-alike-bits = { $count ->
    [zero] الصورة نفسها
    [one] متشابهان: يختلفان في علامة واحدة من 256
    [two] متشابهان: يختلفان في علامتين من 256
    [few] متشابهان: يختلفان في { $count } علامات من 256
    [many] متشابهان: يختلفان في { $count } علامة من 256
   *[other] متشابهان: يختلفان في { $count } علامة من 256
}
evidence-alike-none = لا شيء في هذا الملف يشبهه.
