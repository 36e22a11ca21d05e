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

verify-trouble-tampered = مُغيَّر
verify-trouble-missing = مفقود
verify-trouble-extra = زائد
verify-trouble-unchecked = تعذّر التحقق منه

verify-no-key =
    لم يُعطَ مفتاح موثوق باسم { $origin }، فلا يمكن التحقق من تواقيعه. يُرجى إعطاء المفتاح الذي نشره الفريق أو سلّمه إليكم.
verify-key-malformed =
    أحد المفاتيح الموثوقة ليس مكتوباً كما تُكتب المفاتيح: الاسم ورقم المفتاح والمفتاح، بينها علامة زائد. يُرجى نسخه كاملاً من جديد.
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
verify-note-malformed =
    ليست هذه ورقة موقَّعة: نص ثم سطر فارغ ثم أسطر التواقيع.
verify-checkpoint-malformed =
    النص الموقَّع ليس نقطة تثبيت: مصدر السجل وحجمه وجذره.
verify-root-not-32-bytes =
    الجذر في نقطة التثبيت ليس 32 بايتاً: { $size }.
verify-hash-not-32-bytes =
    في البرهان بصمة ليست 32 بايتاً: { $size }.

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
    الحقول والأملاح والبصمات لا يناسب بعضها بعضاً، أو ليست في صورتها القياسية.
verify-fields-not-canonical =
    الحقول المختومة ليست كائن JSON واحداً في صورته القياسية.
verify-opening-differs =
    الكلام المكشوف للحقل { $field } ليس الكلام الذي خُتم.

verify-object-missing =
    الملف المحفوظ { $digest } مفقود.
verify-object-differs =
    البايتات المحفوظة باسم { $digest } ليست بايتات هذه البصمة.
verify-object-no-key =
    الملف المحفوظ { $digest } مشفَّر، ومفتاحه ليس هنا.

verify-log-set-back =
    وقّع مفتاح مساحة العمل هذه سجلّاً طوله { $old }، والسجلّ هنا طوله { $new }: عادت نسخة أقدم، أو مضت نسخة أخرى في العمل. لم يُوقَّع شيء. يُرجى إما إعادة أحدث نسخة، وإما، إن ضاعت نهائياً، قراءة «Set back» في docs/verification.md.
verify-leaf-differs =
    قيد من قيود الفعل { $act } يحفظ ورقة ليست لفعله ومراجعته.
verify-act-without-entry =
    الفعل { $act } ليس في أي قيد من السجلّ.
verify-revision-without-entry =
    المراجعة { $number } للسجل { $record } من النوع { $kind } ليست في أي قيد من السجلّ.
verify-revision-of-other-act =
    المراجعة { $number } للسجل { $record } معلّقة بفعل غير الذي خُتمت معه.
