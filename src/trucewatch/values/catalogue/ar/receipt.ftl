# الإيصالات: النص الذي يُسلَّم إلى شخص، وما يقوله التحقق عنه.

receipt-title = إيصال
receipt-what = ما هو
receipt-kind-evidence = مادة من الأدلة، { $code }
receipt-kind-publication = إصدار، { $code }
receipt-kind-record = سجل، { $code }
receipt-digest = بصمة SHA-256 للملف
receipt-file = ملف
receipt-file-is = { $name } ({ $size } بايت)، بصمة SHA-256: { $digest }
receipt-size = الحجم بالبايت
receipt-type = نوع الملف
receipt-when = وقت التدوين
receipt-origin = في سجل القيود
receipt-entry = تحت الرقم
receipt-meaning =
    يُثبت هذا النص أن الفريق دوّن هذا كما هو موصوف هنا وختمه. ليس فيه اسم ولا شيء من كلامك. احتفظ به مع نسختك من الملف، فهما معًا يبيّنان في أي وقت إن غُيّر الملف، أو إن أنكر الفريق وجوده لديه.
receipt-meaning-files =
    يُثبت هذا النص أن الفريق دوّن هذه الملفات بعينها على أنها ما صدر عنه، وختم ذلك. يستطيع من لديه ملف منها أن يرى في أي وقت إن كان كما صدر، أو إن أنكر الفريق صدوره.
receipt-how =
    للتحقق منه بمفتاح الفريق: trucewatch verify RECEIPT --file FILE --key KEY، أو python verify.py بالكلمات نفسها. ما تحت هذا السطر لذلك البرنامج، فيُرجى ألا يُغيَّر شيء فيه ولا في ما فوقه.
receipt-meaning-no-file =
    يُثبت هذا النص أن الفريق دوّن هذا تحت هذا الرمز وختمه، وليس لدى الفريق ملف له. ليس فيه اسم ولا شيء من كلامك. احتفظ به، فهو يبيّن في أي وقت إن أنكر الفريق أنه دُوّن.
receipt-how-no-file =
    للتحقق منه بمفتاح الفريق: trucewatch verify RECEIPT --key KEY، أو python verify.py بالكلمات نفسها. ما تحت هذا السطر لذلك البرنامج، فيُرجى ألا يُغيَّر شيء فيه ولا في ما فوقه.

receipt-proves-evidence = ثبت: مادة من الأدلة، { $record }
receipt-proves-publication = ثبت: إصدار، { $record }
receipt-proves-file = من ملفاته: { $name }، { $size } بايت، بصمة SHA-256: { $digest }
receipt-proves-record = ثبت: سجل بلا ملف، { $record }
receipt-proves-digest = بصمة SHA-256 لملفه: { $digest }
receipt-proves-size = حجمه بالبايت: { $size }
receipt-proves-when = دُوّن، بحسب ساعة الفريق: { $at }
receipt-proves-no-time = لا يُذكر وقت تدوينه.
receipt-proves-seal = مختوم تحت الرقم { $number }، بنقطة التثبيت التي حجمها { $size } وجذرها { $root }

receipt-malformed = ليس هذا إيصالًا بصورته الواحدة، أو غُيّر جزء منه.
receipt-no-checkpoint = لا نقطة تثبيت موثوقة في الإيصال، فلا يصل البرهان إلى شيء معروف.
receipt-other-size =
    نقطة تثبيت اطّلعتم عليها حجمها { $seen }، ونقطة الإيصال حجمها { $size }، فلا تُقارن إحداهما بالأخرى. يُرجى طلب نقطة التثبيت التي حجمها { $size }.
receipt-of-no-file = ليس هذا الإيصال عن ملف.
receipt-other-file = ليس الإيصال عن هذا الملف. بصمته SHA-256 هي { $digest }.

receipt-not-sealed =
    { $code } مدوَّن ولم يُختم بعد. يُرجى إعادة الأمر نفسه، فإن تكرر ذلك فنفّذوا trucewatch verify.
receipt-nothing-to-show =
    لا شيء من { $code } يمكن أن يظهر في إيصال: لقد مُحي، أو جاء محجوبًا من مكان آخر.
