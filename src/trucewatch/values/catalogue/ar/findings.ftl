# قائمة الملاحظات، وصفحة الملاحظة، وما يُقرَّر بشأنها.

findings-section = الملاحظات
findings-what = ما يناقض بعضه بعضًا في هذا السجل، أو ما هو أوهن من أن يُبنى عليه، والأخطر أولًا. والملاحظة كلام على سجلنا لا على ما وقع.
findings-filter = تضييق القائمة
findings-severity = درجة الخطورة
findings-risk = ما يتأثر بها في التقرير
findings-risk-figures = أعداد
findings-risk-sections = أقسام
findings-risk-rulings = قرارات بتّ
findings-risk-none = لا يستند إليها شيء
findings-check = ما جرى فحصه
findings-state = الحالة
findings-state-open = تنتظر من يقرر
findings-state-person = تحتاج إلى نظر شخص وليست مجرد تنبيه
findings-at = الملاحظات على ما كان قد وقع حتى: { $when }
findings-state-lapsed = سقط القرار
findings-state-decided = تقرر بشأنها
findings-state-all = جميعها
findings-all-open = عرض كل ما ينتظر
findings-total = { $count ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}
findings-settled = { $count ->
    [zero] لا ملاحظات محسومة
    [one] ملاحظة واحدة محسومة: عرضها
    [two] ملاحظتان محسومتان: عرضهما
    [few] { $count } ملاحظات محسومة: عرضها
    [many] { $count } ملاحظة محسومة: عرضها
   *[other] { $count } ملاحظة محسومة: عرضها
}
findings-pages = صفحات القائمة
findings-first = من البداية
findings-next = التالية
findings-none-fit = لا ملاحظة ينطبق عليها كل هذا. يُرجى حذف شرط.
findings-none-open = لا شيء ينتظر: تقرر بشأن كل ملاحظة.
findings-none-so = لا ملاحظة في هذه الحالة.
findings-show-every = عرض كل الملاحظات
findings-decision = القرار
findings-decide = ما تقرر
findings-resolved-means = صُحّح السجل، أو تبيّن أن الملاحظة في غير محلها
findings-accepted-means = يبقى السجل على حاله، ويجوز أن يصدر التقرير به
findings-because = السبب
findings-because-hint = سيقرأ غيرك هذا بعد سنوات. يُرجى ذكر ما نُظر فيه ولماذا يحسم المسألة. ويسقط القرار من تلقاء نفسه متى تغيرت قيمة تستند إليها الملاحظة.
findings-record = تسجيل القرار
findings-reason-missing = قرار بلا سبب لا تمكن مراجعته. يُرجى ذكر السبب في جملة.
findings-kind-missing = يُرجى اختيار أحد أمرين: أن الملاحظة سُوّيت، أو أنها قُبلت كما هي.
findings-decided = سُجّل القرار، ويمكن التراجع عنه في هذه الصفحة.
findings-lapsed = تغيرت منذئذ قيمة تستند إليها هذه الملاحظة، فلم يعد القرار قائمًا؛ يُرجى اتخاذ قرار جديد.
findings-undo = التراجع عن القرار
findings-undo-because = سبب التراجع
findings-undo-hint = يبقى القرار في تاريخ السجل مع هذا السبب، وتعود الملاحظة إلى انتظار من يقرر.
findings-undone = جرى التراجع عن القرار، وعادت الملاحظة إلى انتظار من يقرر.
findings-nothing-to-undo = لا قرار هنا يمكن التراجع عنه؛ وربما سبقك إليه غيرك. يُرجى إعادة تحميل الصفحة.
findings-unrecorded = ما كتبتَه ولم يُسجَّل
findings-decided-by-others = لم يقرر أحد بعد. دورك يتيح قراءة الملاحظات؛ أما القرار فللموثّقين والمتحققين والمحللين والمراجعين.
findings-records = السجلات المعنية
findings-about-case = الملف كله
findings-source = مصدر القاعدة:
findings-source-ours = قاعدة من وضعنا
findings-come = تجري الفحوص تلقائيًا على كل ما يُسجَّل، ولا حاجة إلى تشغيلها. وكلما اكتملت أسس الملف زاد ما تقارنه بعضه ببعض.
