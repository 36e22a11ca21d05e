### التقرير المعياري: المرفقات والملاحق.

reportannex-attachments = المرفقات
reportannex-no-attachments = لم يُسجَّل أي دليل.
reportannex-attachments-intro = { $n ->
        [zero] لا دليل في القائمة ({ $total })، والمحفوظ لدينا: { $held }.
        [one] في القائمة دليل واحد ({ $total })، والمحفوظ لدينا: { $held }.
        [two] في القائمة دليلان ({ $total })، والمحفوظ لدينا: { $held }.
        [few] في القائمة { $total } أدلة، والمحفوظ لدينا منها: { $held }.
        [many] في القائمة { $total } دليلًا، والمحفوظ لدينا منها: { $held }.
       *[other] في القائمة { $total } دليل، والمحفوظ لدينا منها: { $held }.
    } والدليل غير المحفوظ لدينا لا يمكن عرضه ولم نتحقق منه؛ وما يقوله غيرنا عنه يُذكر منسوبًا إليهم.
reportannex-items = المواد واحدة واحدة
reportannex-counted-evidence = الأدلة المدرجة
reportannex-counted-held = الأدلة المحفوظة لدينا
reportannex-caption = التعليق
reportannex-captured = تاريخ التصوير
reportannex-captured-where = المكان
reportannex-from = مصدر المادة
reportannex-credit = تُنسب المادة إلى
reportannex-custody = الحفظ
reportannex-digest = { $held }؛ SHA-256 { $digest }
reportannex-edited = التعديل على الملف
reportannex-faces = من يظهر فيها
reportannex-faces-minors = ظهور الوجوه: { $faces }؛ القاصرون: { $minors }.
reportannex-graphic = قد يكون المشهد قاسيًا.
reportannex-verdict = التحقق
reportannex-no-steps = لا خطوة تحقق مسجَّلة.
reportannex-step = { $method }، أجراه: { $by }؛ النتيجة: { $result }.

reportannex-findings = ملاحظات على سجلنا، وما تقرر بشأنها
reportannex-findings-intro = يُفحص كل ملف آليًا بحثًا عمّا يناقض بعضه بعضًا وعمّا هو ضعيف السند، في القيود وفي ألفاظها. والملاحظة تتعلق بسجلنا، وليست خرقًا. وتأتي التناقضات أولًا، ومع كل منها ما تقرر بشأنه وسبب ذلك.
reportannex-no-findings = لم يُعثر على أي تناقض.
reportannex-undecided = لم يتخذ أحد قرارًا بشأنها بعد.
reportannex-lapsed = سقط هذا القرار، لأن قيمة استند إليها تغيّرت بعده.
reportannex-decided-by = من اتخذه
reportannex-notes-intro = تدل التنبيهات على ما هو ضعيف السند. وهي لا تناقض شيئًا، وتُذكر عددًا بحسب نوعها.
reportannex-notes-caption = التنبيهات بحسب النوع
reportannex-note-kind = موضع الضعف
reportannex-note-n = العدد
reportannex-counted-withheld = ملاحظات على مصادر أو أشخاص
reportannex-findings-withheld = { $n ->
        [zero] لا ملاحظات أخرى محجوبة ({ $number }).
        [one] وهناك ملاحظة أخرى ({ $number }) على مصدر أو شخص لا تُذكر لهذه الجهة.
        [two] وهناك ملاحظتان أخريان ({ $number }) على مصادر أو أشخاص لا تُذكران لهذه الجهة.
        [few] وهناك { $number } ملاحظات أخرى على مصادر أو أشخاص لا تُذكر لهذه الجهة.
        [many] وهناك { $number } ملاحظة أخرى على مصادر أو أشخاص لا تُذكر لهذه الجهة.
       *[other] وهناك { $number } ملاحظة أخرى على مصادر أو أشخاص لا تُذكر لهذه الجهة.
    }

reportannex-verify = كيف يُتحقق من هذا التقرير
reportannex-verify-intro = لست مضطرًا إلى أن تثق بنا ولا إلى أن تستعمل برنامجنا. فبنسخة من قيود هذا الملف وسجله الزمني، يسلّمها الناشر إلى من يحق له التحقق، وبالمعايير المسمّاة يستطيع أي شخص أن يتحقق من كل خطوة:
reportannex-verify-words = خذ أي رقم أو تاريخ أو اسم في هذا التقرير، واتبع الرقم بين القوسين إلى إحالته؛ فهي تسمّي القيد.
reportannex-verify-record = ابحث في النسخة عن القيد برمزه. ينبغي أن تكون قيمته هي المطبوعة هنا.
reportannex-verify-source = اقرأ مصادر القيد وموضعه في كل منها. ينبغي أن ترد العبارة هناك كما وردت هنا.
reportannex-verify-package = تأكد من اكتمال النسخة: كل ملف يذكره قيد موجود، وبصمته بخوارزمية SHA-256 هي التي يذكرها القيد.
reportannex-verify-objects = تأكد من أن لكل صورة أو تسجيل أو وثيقة محفوظة البصمةَ المطبوعة في المرفقات.
reportannex-verify-root = احسب لكل قيد التزامَ كل حقل معروض من ملحه وقيمته؛ وينبغي أن يعطي ذلك، مع الالتزامات المجردة للحقول المحجوبة، جذرَ القيد. وبهذا يمكن التحقق من قيد محجوب بعضه من دون معرفة ما حُجب.
reportannex-verify-signature = تأكد من أن قيد السجل الزمني مدرج فيه (برهان الإدراج وفق RFC 6962)، وأن نقطة التثبيت موقّعة بالمفتاح الذي نشرت المنظمة بصمته في موضع آخر.
reportannex-verify-again = أعد إنشاء التقرير من النسخة للتاريخ نفسه واللغة نفسها والجهة نفسها. ينبغي أن تتطابق الملفات بايتًا ببايت.
reportannex-verify-package-holds = تحتوي هذه النسخة قيود هذا الملف كما يجوز لهذه الجهة أن تراها، مع أملاحها؛ وقطع شجرة البصمات ونقاط التثبيت الموقّعة وقيود السجل الزمني الخاصة بهذا الملف؛ والملفات المحفوظة؛ ووصف الصيغة. ولا تحتوي هويات المصادر ولا الأشخاص. ولا تُطبع في هذا التقرير أي نقطة تثبيت، ليمكن إنشاؤه من جديد في أي وقت لاحق.

reportannex-words = الألفاظ ودرجات الثبوت المستعملة
reportannex-words-intro = لكل مفهوم لفظ واحد في هذا التقرير.
reportannex-terms-caption = الألفاظ
reportannex-lists-caption = القوائم، كل منها بترتيبها
reportannex-word = اللفظ
reportannex-meaning = معناه
reportannex-list = القائمة
reportannex-in-list = قيمها
reportannex-term-breach = خرق
reportannex-meaning-breach = أن تفعل جهة ملزمة ما يحظره بند؛ وهو قول يصدره أشخاص بدرجة ثبوت وأدلة.
reportannex-term-finding = ملاحظة
reportannex-meaning-finding = خطأ أو ضعف في سجلنا، وليست خرقًا.
reportannex-term-determination = بتّ
reportannex-meaning-determination = قرار معلل يصدره أشخاص بشأن حادثة وبند وجهة.
reportannex-term-screening = فرز
reportannex-meaning-screening = خمسة أسئلة يطرحها البرنامج عن كل حادثة وبند. وهو يقترح، والأشخاص يبتّون.
reportannex-term-clock = حالة البند
reportannex-meaning-clock = موقع البند من التنفيذ في لحظة ما: لم يحن موعده، مستحق التنفيذ، نُفّذ، متأخر، معلّق، إلى غير ذلك.
reportannex-term-ledger = حساب الأشخاص
reportannex-meaning-ledger = من غادر أي مكان وما آل إليه أمره؛ وما تتركه الأعداد غير معروف يبقى ظاهرًا.
reportannex-term-tally = عدد مسجل
reportannex-meaning-tally = عدد بوحدة معينة من فئة معينة، يقوله مصدر في وقت معين. ولا تُجمع وحدات مختلفة.
reportannex-term-stated = كما ورد
reportannex-meaning-stated = عبارة المصدر محفوظة من دون تغيير إلى جانب عبارتنا.
reportannex-all-decided = اتخذ القرارات كلها: { $role }.
reportannex-shared = يصح ما يأتي على كل مادة ما لم يُذكر معها غيره:
