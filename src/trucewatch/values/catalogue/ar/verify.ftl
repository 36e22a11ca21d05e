# التحقق: خطواته المرقّمة، وأوجه فشل كل خطوة، وما وُجد.

verify-step-1 = المفاتيح والتواقيع
verify-step-2 = نقاط التثبيت متفقة فيما بينها
verify-step-3 = الشجرة تعطي الجذر الموقَّع
verify-step-4 = القيود هي قيود الشجرة
verify-step-5 = الأفعال هي أفعال القيود
verify-step-6 = المراجعات هي مراجعات القيود
verify-step-7 = السجلات كما تركتها آخر مراجعة لها
verify-step-8 = المحفوظات هي بايتات بصماتها
verify-step-9 = أختام الوقت
verify-step-10 = ملفات الحزمة هي ملفات قوائمها

verify-trouble-tampered = مُغيَّر
verify-trouble-missing = مفقود
verify-trouble-extra = زائد
verify-trouble-unchecked = تعذّر التحقق منه

verify-no-key =
    لم يُعطَ مفتاح موثوق باسم { $origin }، فلا يمكن التحقق من تواقيعه. يُرجى إعطاء المفتاح الذي نشره الفريق أو سلّمه إليكم.
verify-key-malformed =
    أحد المفاتيح الموثوقة ليس مكتوبًا كما تُكتب المفاتيح: الاسم ورقم المفتاح والمفتاح، بينها علامة زائد. يُرجى نسخه كاملًا من جديد.
verify-key-unknown-algorithm =
    مفتاح { $name } من نوع غير معروف هنا، ولا يُقبل إلا Ed25519. يُرجى إما استعمال إصدار أحدث، أو طلب مفتاح Ed25519.
verify-key-id-differs =
    الرقم المكتوب في مفتاح { $name } ليس رقم هذا المفتاح: النص مُغيَّر أو مقصوص. يُرجى طلبه من جديد.
verify-signature-wrong =
    توقيع { $name } لا يطابق: غُيّر النص بعد توقيعه، أو وقّعه مفتاح آخر.
verify-signed-by-nobody-trusted =
    وقّعه { $names } بمفتاح غير موثوق لهذا السجل.
verify-signature-twice =
    وقّع مفتاح واحد الورقة نفسها مرتين.
verify-signature-malformed = التوقيع على الكل ليس بصورته: فهو يذكر ما وُقّع، وسجل القيود وحجمه، وبصمة SHA-256، ويوقّعه مفتاح واحد.
verify-signature-of-other = وقّع الفريق شيئًا غير هذا: حزمة أخرى أو إيصالًا آخر، أو سجل قيود آخر أو حجمًا آخر، أو هذا نفسه قبل أن يُغيَّر.
verify-note-malformed =
    ليست هذه ورقة موقَّعة: نص ثم سطر فارغ ثم أسطر التواقيع.
verify-checkpoint-malformed =
    النص الموقَّع ليس نقطة تثبيت: مصدر السجل وحجمه وجذره.
verify-root-not-32-bytes =
    الجذر في نقطة التثبيت ليس 32 بايتًا: { $size }.
verify-hash-not-32-bytes =
    في البرهان بصمة ليست 32 بايتًا: { $size }.

verify-no-checkpoint =
    لا توجد نقطة تثبيت سليمة، فلا شيء يدل على ما خُتم.
verify-other-origin =
    نقطة تثبيت من { $origin } في موضع نقطة من { $ours }.
verify-checkpoint-misplaced =
    نقطة التثبيت المحفوظة للحجم { $size } هي لحجم آخر.
verify-checkpoints-out-of-order =
    حُفظت نقطتا تثبيت لحجم واحد، أو حُفظت نقطة تحت حجم غيرها.
verify-fork =
    وُقّعت شجرتان مختلفتان للحجم { $size }: تشعّب السجل، وعُرض على أحدٍ تاريخ آخر.
verify-log-shrank =
    وُقّعت نقطة تثبيت بالحجم { $old }، وحجم السجل الآن { $new }: آخره مفقود.
verify-sizes-misused =
    لا يصل برهان اتساق من الحجم { $old } إلى الحجم { $new }.
verify-consistency-fails =
    السجل بالحجم { $new } لا يحوي كل ما كان فيه بالحجم { $old }.

verify-proof-outside-tree =
    لا يمكن أن يكون القيد { $number } في سجل حجمه { $size }.
verify-proof-wrong-length =
    في البرهان بصمات أقل مما يلزم أو أكثر.
verify-proof-malformed =
    البرهان ليس مكتوبًا كما تُكتب براهين الاحتواء (C2SP tlog-proof)، أو فيه بصمة ليست 32 بايتًا.
verify-inclusion-fails =
    لا يصل البرهان من القيد { $number } إلى جذر السجل بالحجم { $size }.
verify-tile-missing =
    القطعة { $tile } من الشجرة مفقودة.
verify-tile-wrong-length =
    القطعة { $tile } من الشجرة مقصوصة أو زائدة الطول.
verify-tile-differs =
    القطعة { $tile } من الشجرة لا تنتج عن القطع التي تحتها.
verify-tiles-differ =
    القطع لا تعطي الجذر الموقَّع بالحجم { $size }.

verify-no-sound-tree =
    الشجرة غير سليمة، فتعذّرت مقارنة القيود بها.
verify-step-not-reached =
    انتهت خطوة سابقة قبل أن تُتخذ هذه الخطوة.
verify-entry-unknown-version =
    قيد من إصدار غير معروف هنا: { $version }. يُرجى التحقق بإصدار أحدث.
verify-entry-malformed =
    في أحد القيود نوع أو رقم أو جذر لا يكون في قيد.
verify-entry-differs =
    القيد { $number } ليس القيد الذي خُتم تحت هذا الرقم.
verify-entry-twice =
    القيد { $number } موجود أكثر من مرة، أو في غير ترتيبه.
verify-numbers-left-out =
    قيود مفقودة، من الرقم { $first } إلى الرقم { $last }.
verify-revision-twice =
    المراجعة { $number } للسجل { $record } تأتي بعد مراجعة مساوية لها أو أحدث منها.
verify-revision-left-out =
    المراجعة { $number } للسجل { $record } مفقودة من سجل القيود.

verify-act-missing =
    الفعل { $act } مفقود.
verify-revision-missing =
    المراجعة { $number } مفقودة: { $kind } { $record }.
verify-root-differs =
    حقول { $owner } ليست الحقول التي خُتمت.
verify-fields-do-not-fit =
    الحقول والأملاح والبصمات لا يناسب بعضها بعضًا، أو ليست في صورتها القياسية.
verify-fields-not-canonical =
    الحقول المختومة ليست كائن JSON واحدًا في صورته القياسية.
verify-opening-differs =
    الكلام المكشوف للحقل { $field } ليس الكلام الذي خُتم.

verify-object-missing =
    الملف المحفوظ { $digest } مفقود.
verify-object-differs =
    البايتات المحفوظة باسم { $digest } ليست بايتات هذه البصمة.
verify-object-no-key =
    الملف المحفوظ { $digest } مشفَّر، ومفتاحه ليس هنا.
verify-object-extra =
    الملف المحفوظ { $digest } موجود ولم يذكره أي سجل قط: إما أن إدخاله انقطع أو ما زال جاريًا، وإما أن أحدًا وضعه هناك. يُرجى إما إعادة ما انقطع (النسخة المصغّرة لملف جاء مع مجلد قضية تُضم بالأمر: trucewatch seal FOLDER/media)، أو النظر إليه بريبة وحفظه على حدة خارج الخزنة.
verify-object-stray =
    يوجد بين الملفات المحفوظة { $name }، وليس هذا اسم ملف محفوظ.
verify-object-unread =
    تعذّرت قراءة الملف المحفوظ { $digest } ({ $why }).
verify-objects-unasked =
    { $count ->
        [zero] كفّ موضع الملفات عن الإجابة.
        [one] كفّ موضع الملفات عن الإجابة، ولم يُطلب ملف واحد آخر.
        [two] كفّ موضع الملفات عن الإجابة، ولم يُطلب ملفان آخران.
        [few] كفّ موضع الملفات عن الإجابة، ولم تُطلب { $count } ملفات أخرى.
        [many] كفّ موضع الملفات عن الإجابة، ولم يُطلب { $count } ملفًا آخر.
       *[other] كفّ موضع الملفات عن الإجابة، ولم يُطلب { $count } ملف آخر.
    }
verify-objects-left-over =
    { $count ->
        [zero] لا محاولات متوقفة.
        [one] محاولة واحدة لإدخال ملفات انقطعت. ما تركته ليس ملفًا محفوظًا، وتزيله المحاولة التالية.
        [two] محاولتان لإدخال ملفات انقطعتا. ما تركتاه ليس ملفًا محفوظًا، وتزيله المحاولة التالية.
        [few] { $count } محاولات لإدخال ملفات انقطعت. ما تركته ليس ملفًا محفوظًا، وتزيله المحاولة التالية.
        [many] { $count } محاولة لإدخال ملفات انقطعت. ما تركته ليس ملفًا محفوظًا، وتزيله المحاولة التالية.
       *[other] { $count } محاولة لإدخال ملفات انقطعت. ما تركته ليس ملفًا محفوظًا، وتزيله المحاولة التالية.
    }
verify-objects-waiting =
    { $count ->
        [zero] لا ملفات تنتظر الإتلاف.
        [one] ملف محفوظ واحد ينتظر الإتلاف: توقف محو قبل أن يكتمل. يُرجى إعادته: trucewatch erase
        [two] ملفان محفوظان ينتظران الإتلاف: توقف محو قبل أن يكتمل. يُرجى إعادته: trucewatch erase
        [few] { $count } ملفات محفوظة تنتظر الإتلاف: توقف محو قبل أن يكتمل. يُرجى إعادته: trucewatch erase
        [many] { $count } ملفًا محفوظًا تنتظر الإتلاف: توقف محو قبل أن يكتمل. يُرجى إعادته: trucewatch erase
       *[other] { $count } ملف محفوظ تنتظر الإتلاف: توقف محو قبل أن يكتمل. يُرجى إعادته: trucewatch erase
    }
verify-objects-not-noted = تعذّر تدوين وقت قراءة هذه الملفات: إما أن الخزانة لا تمكن الكتابة فيها، وإما أن المدوَّن تالف. ولا يغيّر ذلك شيئًا مما وُجد.
verify-objects-sampled =
    { $count ->
        [zero] عيّنة: لا ملفات تُقرأ.
        [one] عيّنة: قُرئ كاملًا { $read } من ملف واحد.
        [two] عيّنة: قُرئ كاملًا { $read } من ملفين. ولا يُعرف عن الباقي إلا أنه موجود.
        [few] عيّنة: قُرئ كاملًا { $read } من { $count } ملفات. ولا يُعرف عن الباقي إلا أنه موجود.
        [many] عيّنة: قُرئ كاملًا { $read } من { $count } ملفًا. ولا يُعرف عن الباقي إلا أنه موجود.
       *[other] عيّنة: قُرئ كاملًا { $read } من { $count } ملف. ولا يُعرف عن الباقي إلا أنه موجود.
    }
verify-clock-back =
    القيد { $number } مؤرَّخ في { $at }، وهو قبل تاريخ قيد سبقه ({ $before }): أُرجعت ساعة أحد الأجهزة إلى الوراء. ترتيب السجل الزمني هو ترتيب أرقامه.
verify-objects-never-read =
    { $count ->
        [zero] قُرئ كل ملف من الباقي كاملًا من قبل.
        [one] ومن الباقي ملف واحد لم يُقرأ كاملًا قط منذ وروده.
        [two] ومن الباقي ملفان لم يُقرآ كاملين قط منذ ورودهما.
        [few] ومن الباقي { $count } ملفات لم تُقرأ كاملة قط منذ ورودها.
        [many] ومن الباقي { $count } ملفًا لم يُقرأ كاملًا قط منذ وروده.
       *[other] ومن الباقي { $count } ملف لم يُقرأ كاملًا قط منذ وروده.
    }
verify-objects-oldest = قُرئ كل ملف من الباقي كاملًا في { $at } أو بعده.

verify-log-set-back =
    وقّع مفتاح مساحة العمل هذه سجلًّا طوله { $old }، والسجل الزمني هنا طوله { $new }: عادت نسخة أقدم، أو مضت نسخة أخرى في العمل. لم يُوقَّع شيء. يُرجى إما إعادة أحدث نسخة، وإما، إن ضاعت نهائيًا، تنفيذ الأمر trucewatch restore.
verify-leaf-differs =
    قيد من قيود الفعل { $act } يحفظ ورقة ليست لفعله ومراجعته.
verify-act-without-entry =
    الفعل { $act } ليس في أي قيد من السجل الزمني.
verify-revision-without-entry =
    المراجعة { $number } للسجل { $record } من النوع { $kind } ليست في أي قيد من السجل الزمني.
verify-revision-of-other-act =
    المراجعة { $number } للسجل { $record } معلّقة بفعل غير الذي خُتمت معه.

verify-cosignature-wrong =
    توقيع الجهة الشاهدة { $name } لا يطابق: غُيّر النص بعد توقيعها، أو وقّعه مفتاح آخر.
verify-witness-file =
    الملف { $file } بين الجهات الشاهدة الموثوقة لا يحوي المفتاح الذي سُمّي به.
verify-exchange-malformed =
    ليس هذا ملفًا مما يتبادله سجلّ وجهة شاهدة، أو أنه غُيّر في الطريق. يُرجى طلب إرساله من جديد.
verify-witnessed-gone =
    نقطة التثبيت بالحجم { $size } من { $origin }، التي شوهدت ووُقّعت هنا، لم تعد محفوظة أو تغيّرت.
verify-pin-without-act =
    لا يقول أي فعل في السجل الزمني إن «{ $name }» موثوق: وُضع خفية عن السجل الزمني، أو غُيّر.
verify-pin-gone =
    يقول السجل الزمني إن «{ $name }» موثوق، وما كان يُعرف به غير موجود أو تغيّر.

verify-stamp-malformed =
    ما أعطته { $authority } ليس ختم وقت، أو أنه قُصّ أو غُيّر.
verify-stamp-not-granted =
    لم تعطِ { $authority } ختمًا: أجابت بالحالة { $status }.
verify-stamp-unknown-algorithm =
    يستعمل ختم { $authority } خوارزمية غير معروفة هنا أو لم تعد مأمونة: { $algorithm }. يُرجى إما التحقق بإصدار أحدث، أو طلب الختم من جهة أخرى.
verify-stamp-other-bytes =
    ختم { $authority } على بايتات غير التي وُضع بجانبها.
verify-stamp-nonce =
    ختم { $authority } ليس جوابًا عن الطلب المحفوظ بجانبه.
verify-stamp-policy =
    أُعطي ختم { $authority } وفق السياسة { $policy }، وليست هي المثبَّتة.
verify-stamp-certificate =
    لا يُعرف أي شهادة وقّعت ختم { $authority }: لا توافقه شهادة، أو توافقه أكثر من واحدة.
verify-stamp-not-for-time =
    الشهادة التي وقّعت ختم { $authority } ليست مخصصة لأختام الوقت وحدها.
verify-stamp-other-authority =
    وقّعت الختم جهة غير المثبَّتة باسم { $authority }.
verify-stamp-expired =
    حين صُنع ختم { $authority } في { $time } كانت إحدى شهاداتها غير سارية.
verify-stamp-signature =
    توقيع ختم { $authority } غير صحيح، أو أن شهاداتها لا تصل إلى الجذر المثبَّت.
verify-stamp-revoked =
    سُحبت شهادة من شهادات { $authority }، وبسحبها يبطل ختمها.
verify-stamp-revocation-list =
    قائمة الشهادات المسحوبة المحفوظة مع { $authority } لم يوقّعها من أصدر الشهادات.
verify-stamp-revocation-gone =
    قائمة شهادات مسحوبة كانت محفوظة مع { $authority } لم تعد موجودة.
verify-stamp-no-pin =
    لا شيء مثبَّت باسم { $authority }، فلا يمكن التحقق من أختامها. يُرجى تثبيتها من مصدر تثقون به.
verify-stamp-pin-differs =
    غُيّر ما ثُبّت من { $authority }: شهاداتها ووصفها لا يتوافقان.
verify-stamp-of-nothing =
    بين الأختام شيء لا يختم شيئًا هنا: { $of }.
verify-stamp-without =
    الملف { $file } مفقود من جانب ختم { $authority }.
verify-stamp-chain =
    الشهادات المحفوظة بجانب ختم { $authority } ليست التي يصل إليها.
verify-stamp-no-library =
    لا يمكن قراءة برهان { $authority } هنا. يُرجى تثبيت ما يقرؤه: pip install "trucewatch[opentimestamps]"
verify-stamp-other-block =
    برهان { $authority } لا يصل إلى الكتلة { $height } من بتكوين كما تقول الترويسة المعطاة.
verify-key-out-of-its-time =
    نقطة تثبيت حجمها { $size } موقّعة بالمفتاح { $key }، وهذا المفتاح لا يوقّع السجل عند هذا الحجم: كان مفتاح آخر قد حلّ محله، أو لم يكن قد أُعلن بعد.
verify-key-revoked =
    نقطة تثبيت حجمها { $size } موقّعة بالمفتاح { $key } الذي أُبطل قبلها: وقّعها من استولى على المفتاح، ولا قيمة لها.
verify-key-chain =
    القيد { $number } يغيّر مفتاح السجل أو يبدأ مصدرًا جديدًا، ولا ينسجم مع ما قاله السجل قبله.
verify-key-not-announced =
    المفتاح { $key } في trucewatch.toml ليس آخر مفتاح أعلنه السجل. يُرجى إما إعادة ملف trucewatch.toml الخاص بمساحة العمل هذه، أو سؤال الفريق عن مفتاحه.
verify-keys-differ-from-log =
    المفاتيح الواردة تحت [[earlier]] في trucewatch.toml ليست هي التي أعلنها السجل. يُرجى إعادة ملف trucewatch.toml الخاص بمساحة العمل هذه من نسخة احتياطية.
verify-key-not-pinned =
    المفتاح { $key } باسم { $name }، وهو المفتاح الذي تثقون به، لم يوقّع هذا السجل قط.
verify-cited-unsigned =
    يستشهد القيد { $number } بنقطة تثبيت لم يوقّعها أي مفتاح من مفاتيح المصدر السابق.
verify-cited-differs =
    نقطة التثبيت ذات الحجم { $size } التي يتابع منها هذا السجل ليست لحظة من لحظات شجرته.
verify-cited-missing =
    نقطة التثبيت ذات الحجم { $size } التي يتابع منها هذا السجل ليست بين النقاط المحفوظة من { $origin }.
verify-successor-differs =
    المفتاح السابق شهد لخلف آخر غير { $name }.
verify-earlier-went-on =
    وقّع { $origin } نقطة تثبيت حجمها { $size }، ولم تعلم عملية الاستعادة بشيء بعد الحجم { $seen }: إما أن ما ضاع أكثر مما كان معروفًا، أو أن نسخة أخرى تواصل العمل بهذا الاسم. إن كانت النقطة عندكم بصدق فأعلنوها بالأمر trucewatch restore --seen.
verify-told-cloned =
    مساحة العمل هذه مستنسخة: تتابع من { $origin } عند الحجم { $size }، وذلك السجل يتابع طريقه بنفسه.
verify-told-restored =
    استُعيدت نسخة احتياطية من { $origin } عند الحجم { $size }. لا يُعرف أن شيئًا ضاع.
verify-told-lost =
    استُعيدت نسخة احتياطية من { $origin } عند الحجم { $size }. ضاعت القيود ذات الأرقام من { $first } إلى { $last }، والسجل يصرّح بذلك.
verify-told-revoked =
    أُبطل المفتاح { $key } عند الحجم { $size }، وما يوقّعه بعد ذلك لا قيمة له.
verify-beyond =
    نقطة تثبيت من { $origin } حجمها { $size } تقع بعد الموضع الذي يتابع منه هذا السجل، فلم تمكن مقارنتها إلا بأمثالها.
verify-unfinished =
    توقّف العمل على مفاتيح مساحة العمل هذه في منتصفه. يُرجى تكرار الأمر { $command } ثم إعادة التحقق.
verify-database-set-back =
    ختم السجل من القيود { $size }، وفي قاعدة البيانات منها { $held }: عادت قاعدة بيانات أقدم. لم يُوقَّع شيء. يُرجى إما إعادة أحدث قاعدة بيانات، أو، إن ضاعت نهائيًا، تنفيذ الأمر trucewatch restore.
verify-stamp-no-root = تعذّر التحقق من ختم الوقت { $authority }: لم يُذكر لمن يجب أن يكون. يُرجى إعطاء الشهادة الجذرية للجهة، مأخوذة بطريق آخر (--authority).
verify-stamp-other-kind = تعذّر التحقق من ختم الوقت { $name }: الإيصال لا تُقبل فيه إلا أجوبة RFC 3161.
