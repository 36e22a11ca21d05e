# ما يعيب ملفات مجلد الملف. لكل رسالة نصيحتها تحت الرمز نفسه تتبعه «-advice».

file-no-folder = لا وجود للمجلد { $folder }.
file-no-folder-advice = يُرجى تصحيح الاسم، أو إنشاء المجلد أولًا.
file-folder-closed = لا يُسمح بعرض محتوى المجلد { $folder }.
file-folder-closed-advice = يُرجى منح نفسك حق قراءة المجلد، أو نسخه إلى مكان لك فيه هذا الحق.

file-unreadable = تعذّرت قراءة هذا الملف أو المجلد.
file-unreadable-advice = يُرجى منح نفسك حق قراءته، أو فحص القرص، أو إخراجه من مجلد الملف.
file-gone = اختفى هذا الملف أثناء قراءة المجلد.
file-gone-advice = يُرجى الانتظار حتى لا يعمل أحد في المجلد، ثم إعادة المحاولة.
file-not-here = لا يوجد ملف أو مجلد بهذا الاسم.
file-not-here-advice = يُرجى التحقق من المسار.
file-changed = تغيّر هذا الملف أثناء قراءته، فلم يُستعمل أي من صفوفه.
file-changed-advice = يُرجى الانتظار حتى لا يعمل أحد في المجلد، ثم إعادة المحاولة.
file-link = هذا رابط، والروابط لا تُتبع أبدًا: فقد يقع ما يشير إليه خارج المجلد.
file-link-advice = يُرجى وضع نسخة من الملف نفسه في المجلد وإخراج الرابط.
file-special = هذا ليس ملفًا عاديًا (بل جهاز أو أنبوب أو ما شابه) ولم يُفتح.
file-special-advice = يُرجى إخراجه من مجلد الملف.
file-name = اسم هذا الملف لا يُقرأ على كل حاسوب.
file-name-advice = يُرجى تغيير اسمه إلى حروف وأرقام فقط.
file-too-deep = هذا المجلد متداخل في غيره إلى عمق زائد ولم يُقرأ.
file-too-deep-advice = يُرجى نقله إلى مستوى أعلى في مجلد الملف.
file-rejected-folder = في المجلد «rejected» ما تركه استيراد سابق، ولم يُقرأ.
file-rejected-folder-advice = يُرجى تصحيح صفوفه واستيراد ذلك المجلد وحده، أو إعادة الصفوف إلى مكانها.
file-not-read = لا تُقرأ الملفات من هذا النوع.
file-not-read-advice = يُرجى حفظ الجداول بصيغة CSV، وسائر السجلات بصيغة YAML، والأماكن بصيغة GeoJSON، ووضع الصور والمقاطع والوثائق في media.
file-rows-in-media = الملف الموجود في media يُؤخذ حين يذكره صف دليل، ولا تُقرأ منه صفوف.
file-rows-in-media-advice = إن كانت فيه سجلات من ملف التوثيق فيرجى إخراجه من media.
file-identities-plain = في مجلد الملف ملف اسمه identities بنص مكشوف يقرؤه أي أحد. ولم يُفتح.
file-identities-plain-advice = يُرجى حفظ الهويات في identities.age وحده، والكتابة فوق هذا الملف ونسخه.
file-too-large =
    حجم الملف { $size ->
        [zero] صفر ميغابايت
        [one] ميغابايت واحد
        [two] ميغابايتان
        [few] { $size } ميغابايت
        [many] { $size } ميغابايت
       *[other] { $size } ميغابايت
    }، ولا يُقرأ دفعة واحدة أكثر من { $limit }.
file-too-large-advice = يُرجى تقسيمه إلى عدة ملفات، لكل فترة ملف: tallies-2016-12.csv ثم tallies-2017-01.csv. وتوضع الصور والمقاطع في media.
file-empty = الملف فارغ.
file-empty-advice = يُرجى ملؤه أو إخراجه.

file-encoding = الملف ليس بترميز UTF-8، وقُرئ على أنه { $encoding }.
file-encoding-advice = يُرجى التحقق من بعض كلماته العربية، ثم حفظه بترميز UTF-8.
file-encoding-unknown = ليس في الملف نص يمكن قراءته: لا بترميز UTF-8 ولا UTF-16 ولا windows-1256 العربي.
file-encoding-unknown-advice = يُرجى فتحه بالبرنامج الذي أنشأه، وحفظه بصيغة CSV أو نصًا بترميز UTF-8.
file-bytes =
    الملف بترميز { $encoding }، وفيه { $n ->
        [zero] صفر من المواضع التالفة
        [one] موضع تالف واحد
        [two] موضعان تالفان
        [few] { $n } مواضع تالفة
        [many] { $n } موضعًا تالفًا
       *[other] { $n } موضع تالف
    }، أولها في هذا السطر.
file-bytes-advice = يُرجى تصحيح الكلمات هناك (ابحث عن �)، أو أخذ الملف من جديد من مصدره.
file-character = هنا محرف لا يكون في نص: { $character }.
file-character-advice = يُرجى حذفه وكتابة الكلمات التي حوله من جديد.
file-characters =
    في الملف أيضًا { $n ->
        [zero] صفر من هذه المحارف
        [one] محرف واحد مثله
        [two] محرفان مثله
        [few] { $n } محارف مثله
        [many] { $n } محرفًا مثله
       *[other] { $n } محرف مثله
    }.
file-characters-advice = يُرجى أخذ الملف من جديد من مصدره، أو حفظه بترميز UTF-8.

file-too-broken = في هذا الملف خلل كثير، ولم يُقرأ ابتداءً من هذا السطر.
file-too-broken-advice = يُرجى إصلاح ما ذُكر، ثم الاستيراد من جديد لرؤية الباقي.
file-more =
    في الملف أيضًا { $n ->
        [zero] صفر من المشكلات
        [one] مشكلة واحدة
        [two] مشكلتان
        [few] { $n } مشكلات
        [many] { $n } مشكلة
       *[other] { $n } مشكلة
    } من هذا النوع ({ $like }).
file-more-advice = يُرجى إصلاح ما ذُكر، ثم الاستيراد من جديد لرؤية الباقي.
file-levels = التداخل هنا أعمق مما يُقبل: أكثر من { $levels } مستوى.
file-levels-advice = يُرجى كتابة هذه السجلات متجاورة بدل وضع بعضها داخل بعض.
file-entries = في الملف أكثر من { $limit } مدخل، ولم يُقرأ الباقي.
file-entries-advice = يُرجى تقسيمه إلى عدة ملفات.

file-yaml-broken = ينقطع الملف هنا: هذا ليس YAML.
file-yaml-broken-advice = يُرجى النظر في هذا السطر وما فوقه: نقطتان أو علامة اقتباس أو فراغ ناقص.
file-yaml-colon = في كلمات هذا السطر نقطتان يتبعهما فراغ.
file-yaml-colon-advice = يُرجى وضع الكلمات بين علامتي اقتباس مزدوجتين: title: "العامرية: إطلاق نار على سيارات الإسعاف".
file-yaml-quote = تُفتح هنا علامة اقتباس لا تُغلق، أو تتبعها كلمات بعد إغلاقها.
file-yaml-quote-advice = يُرجى إغلاقها؛ وعلامة الاقتباس داخل الاقتباس تُكتب \" .
file-yaml-bracket = يُفتح هنا قوس ولا يُغلق.
file-yaml-bracket-advice = يُرجى إغلاقه مع فواصل بين ما فيه؛ والكلمات التي تبدأ بقوس تحتاج إلى علامتي اقتباس.
file-yaml-tab = في أول هذا السطر علامة جدولة.
file-yaml-tab-advice = يُرجى استعمال الفراغات لإزاحة السطر، لا علامات الجدولة.
file-yaml-start = لا تبدأ الكلمات بهذا المحرف.
file-yaml-start-advice = يُرجى وضع الكلمات بين علامتي اقتباس مزدوجتين، واستعمال الفراغات لإزاحة السطر لا علامات الجدولة.
file-yaml-no-colon = في هذا السطر اسم بلا نقطتين، أو كلمات لا تتبع السطر الذي فوقه.
file-yaml-no-colon-advice = يُرجى كتابة نقطتين وفراغ بعد الاسم.
file-yaml-indent = هذا السطر ليس محاذيًا لما فوقه.
file-yaml-indent-advice = يُرجى إزاحته بعدد الفراغات نفسه كسائر أسطر السجل.
file-yaml-anchor = هنا مرساة (&)، والمراسي لا تُقرأ.
file-yaml-anchor-advice = يُرجى كتابة الكلمات كاملة. وإن كانت تبدأ بالرمز & فبين علامتي اقتباس مزدوجتين.
file-yaml-alias = هنا إحالة (*)، والإحالات لا تُقرأ.
file-yaml-alias-advice = يُرجى كتابة الكلمات كاملة. وإن كانت تبدأ بالرمز * فبين علامتي اقتباس مزدوجتين.
file-yaml-tag = هنا وسم (!)، والوسوم لا تُقرأ.
file-yaml-tag-advice = يُرجى حذفه. وإن كانت الكلمات تبدأ بالرمز ! فبين علامتي اقتباس مزدوجتين.
file-yaml-top = لا يبدأ الملف باسم قائمة.
file-yaml-top-advice = يُرجى البدء باسم مثل «incidents:» وكتابة السجلات تحته، كل منها بعد شرطة.
file-name-no-words = اسم الحقل ناقص هنا، أو ليس كلمة واحدة.
file-name-no-words-advice = يُرجى كتابة كلمة واحدة تتبعها نقطتان؛ والكلمات التي تبدأ بقوس توضع بين علامتي اقتباس مزدوجتين.
file-name-twice = «{ $name }» مكتوب مرتين؛ أولاهما في السطر { $line }.
file-name-twice-advice = يُرجى جمع الاثنين معًا، أو حذف أحدهما.
file-field-twice = «{ $name }» معطى مرتين في هذا السجل.
file-field-twice-advice = يُرجى إبقاء أحدهما.
file-no-list = ليس تحت «{ $name }» قائمة.
file-no-list-advice = يُرجى كتابة كل سجل بعد شرطة: «- ref: …».
file-no-record = ليس هنا سجل، بل كلمات أو قائمة فقط؛ أما { $kind } فله حقول.
file-no-record-advice = يُرجى كتابة أسماء وقيم: «ref: …» والحقول تحته.
file-unknown-kind = «{ $name }» ليس قائمة يمكن أن يحتويها مجلد الملف.
file-unknown-kind-near = يُرجى كتابة «{ $nearest }» إن كان هو المقصود.
file-unknown-kind-advice = يُرجى كتابة واحد من: { $known }.
file-unknown-field = ليس لـ { $kind } حقل اسمه «{ $name }».
file-unknown-field-near = يُرجى كتابة «{ $nearest }» إن كان هو المقصود، أو حذفه.
file-unknown-field-advice = يُرجى حذفه، أو كتابة واحد من: { $known }.
file-identity = «{ $name }» يكشف هوية شخص أو مكانه، وهو في ملف مكشوف يقرؤه أي أحد.
file-identity-advice = يُرجى نقله إلى identities.age، والكتابة فوق هذا الملف ونسخه.
file-one-value = يأخذ «{ $name }» قيمة واحدة، وهنا قائمة أو مجموعة حقول.
file-one-value-advice = يُرجى كتابة قيمة واحدة في سطر واحد.
file-languages = يأخذ «{ $name }» كلمات بحسب اللغة، وهنا شيء آخر.
file-languages-advice = يُرجى كتابة: original: ar وتحته ar: … وen: …
file-language = «{ $name }» ليس لغة.
file-language-advice = يُرجى كتابة en أو ar أو الاسم القصير للغة أخرى، وoriginal للغة الأصل منها.
file-list-of-words = يأخذ «{ $name }» قائمة كلمات، وهنا شيء آخر.
file-list-of-words-advice = يُرجى كتابة الكلمات وبينها فواصل منقوطة.

file-ref-missing = ليس لهذا السجل ({ $kind }) مرجع ref، فلا يمكن ربط شيء به.
file-ref-missing-advice = يُرجى إعطاؤه مرجعًا يبقى كما هو من الآن، مثل: { $proposed }
file-ref-bad = في المرجع «{ $ref }» فراغ أو فاصلة منقوطة أو محرف لا يُرى.
file-ref-bad-advice = يُرجى كتابته من جديد بحروف وأرقام وشرطات.
file-ref-long =
    في المرجع { $n ->
        [zero] صفر من المحارف
        [one] محرف واحد
        [two] محرفان
        [few] { $n } محارف
        [many] { $n } محرفًا
       *[other] { $n } محرف
    }، والحد الأقصى { $longest }.
file-ref-long-advice = يُرجى إعطاؤه مرجعًا قصيرًا.
file-ref-twice = للصفين المرجع نفسه «{ $ref }» من نوع { $kind }: السطر { $line } من { $file } والسطر { $again } من هذا الملف.
file-ref-twice-advice = يُرجى إعطاء أحدهما مرجعًا آخر وتصحيح الصفوف التي تقصده، أو حذف ما كان منهما نسخة مكررة.

file-csv-no-header = ليس في السطر الأول عمود هو حقل من حقول { $kind }.
file-csv-no-header-advice = يُرجى كتابة أسماء الأعمدة في السطر الأول، بدءًا بـ ref.
file-csv-column-twice = العمود «{ $name }» مكرر أو يتعارض مع غيره: العمودان { $first } و{ $second }.
file-csv-column-twice-advice = يُرجى إبقاء أحدهما.
file-csv-unnamed =
    هذا العمود بلا اسم، وفيه شيء في { $n ->
        [zero] صفر من الصفوف
        [one] صف واحد
        [two] صفين
        [few] { $n } صفوف
        [many] { $n } صفًا
       *[other] { $n } صف
    }.
file-csv-unnamed-advice = يُرجى كتابة اسم حقل فوقه، أو تفريغ العمود.
file-csv-ragged =
    في هذا الصف { $cells ->
        [zero] صفر من الخلايا
        [one] خلية واحدة
        [two] خليتان
        [few] { $cells } خلايا
        [many] { $cells } خلية
       *[other] { $cells } خلية
    }، وفي السطر الأول { $columns ->
        [zero] صفر من الأعمدة
        [one] عمود واحد
        [two] عمودان
        [few] { $columns } أعمدة
        [many] { $columns } عمودًا
       *[other] { $columns } عمود
    }.
file-csv-ragged-advice = يُرجى البحث عن فاصلة داخل الكلمات: الكلمات التي فيها فاصلة توضع بين علامتي اقتباس مزدوجتين.
file-csv-quote = في هذا الصف علامة اقتباس مزدوجة لا تُغلق، أو تتبعها كلمات، أو أن خليتها أطول من 131,072 محرفًا.
file-csv-quote-advice = يُرجى إغلاقها؛ وعلامة الاقتباس داخل الاقتباس تُكتب مرتين.
file-csv-separator = يفصل بين الخلايا «{ $separator }» وقُرئت على هذا النحو.
file-csv-separator-advice = يُرجى حفظ الملف بفواصل عادية، ليقرأه كل برنامج على النحو نفسه.
file-csv-no-parent = في هذا الصف { $child } معطى، وليس فيه شيء من { $kind } الذي ينتمي إليه.
file-csv-no-parent-advice = يُرجى ملء عمود من أعمدة { $kind } أيضًا، أو تفريغ أعمدة { $child }.

file-json-broken = ينقطع الملف هنا: هذا ليس JSON.
file-json-broken-advice = يُرجى حفظ الملف من جديد بصيغة GeoJSON من البرنامج الذي أنشأه.
file-geo-top = ليس الملف مجموعة أماكن.
file-geo-top-advice = يُرجى حفظه بصيغة GeoJSON: كائن نوعه FeatureCollection فيه قائمة features.
file-geo-feature = ليس هنا مكان له خصائص وشكل.
file-geo-feature-advice = يُرجى كتابة كائن نوعه Feature فيه properties وgeometry.
file-geo-crs = يقول الملف إن إحداثياته ليست درجات من WGS84.
file-geo-crs-advice = يُرجى حفظه من جديد بنظام WGS84 (EPSG:4326)، وهو ما يوجبه GeoJSON.
file-geo-member = لم يُقرأ «{ $name }» من هذا الملف.
file-geo-member-advice = إن كان يقول شيئًا عن المكان فيرجى وضعه في properties.

file-rejected-exists = الملف { $path } موجود من قبل، ولم يُكتب فوقه.
file-rejected-exists-advice = يُرجى إبعاد ما رفضه استيراد سابق، ثم إعادة المحاولة.
file-unwritable = تعذّرت كتابة الملف { $path }: القرص ممتلئ أو لا يُسمح بالكتابة عليه.
file-unwritable-advice = يُرجى توفير مساحة أو منح نفسك حق الكتابة هناك، ثم إعادة المحاولة.
