# ما يقوله التحقق عن ملفات الحزمة (الخطوة 10).

bag-declaration = لا يعلن الملف bagit.txt أن الحزمة بصيغة BagIt 1.0 وترميز UTF-8.
bag-info = لا يذكر الملف bag-info.txt مرة واحدة عدد البايتات والملفات.
bag-oxum = يذكر الملف bag-info.txt القيمة { $stated } (البايتات.الملفات)، والموجود { $found }.
bag-manifest-line =
    السطر { $line } من { $manifest } ليس بصمة SHA-256 بأحرف صغيرة ثم فراغين ثم مسارًا، أو ليس في موضعه. الأسطر مرتبة بحسب مساراتها.
bag-manifest-twice = يذكر { $manifest } الملف { $path } مرتين.
bag-wrong-manifest = الملف { $path } مذكور في { $manifest } وليس هذا موضعه.
bag-path = لا يمكن أن يكون { $path } مسارًا في حزمة، ولم يُتَّبع.
bag-not-a-file = ليس { $path } ملفًا ولا مجلدًا، بل رابط أو جهاز أو أنبوب، ولم يُتَّبع.
bag-file-missing = { $path } مفقود.
bag-file-differs = بايتات { $path } غير التي في قائمة ملفاته.
bag-file-extra = { $path } ليس في أي قائمة من قوائم الملفات.
bag-file-unreadable = تعذّرت قراءة { $path } كاملًا.
bag-file-too-large = { $path } أكبر بكثير من أن يكون ملفًا من هذا النوع، ولم يُقرأ.
bag-unknown-algorithm =
    هناك قائمة ملفات مبنية على «{ $algorithm }»، ولا يُقبل إلا SHA-256. يُرجى إما إزالتها، أو التحقق بإصدار أحدث.
bag-other-digest =
    ليست بصمة قائمة ملفات الوسم هي البصمة التي أُبلغتم بها { $pinned }: هذه حزمة أخرى.
bag-zip-broken = ليس هذا مجلدًا ولا ملف zip تمكن قراءته، ولا يبدأ كما يبدأ الإيصال.
bag-zip-hidden = في ملف zip شيء مخفي، أو ملف فوق ملف آخر.
bag-zip-twice = { $path } موجود في ملف zip مرتين، أو لا يختلف عن غيره إلا بالأحرف الكبيرة.
bag-zip-packed = { $path } مضغوط أو مشفّر في ملف zip، ولا تكون الحزمة كذلك أبدًا، ولم يُفك.
