# سجل في صفحة خاصة به، وتاريخه، وإثباته.

record-history = تاريخ السجل
record-look = إظهار
record-look-told = يُحفظ اسمك ووقت اطلاعك.
record-look-kept = دُوِّن أنك اطلعت على هذا.
record-closed = محمي
record-closed-now = محمي، ولا يُعرض ما دام كل شيء مغلقًا
record-looks = من اطّلع على ما هو محمي
record-looks-what = كل مرة فُتح فيها حقل محمي أو الملف نفسه. ولا يُحفظ هنا ما كان مكتوبًا فيه.
record-looks-who = من
record-looks-at = على ماذا
record-not-from-here = لم يُسجَّل هذا في هذا الملف، فلا يُصحَّح ولا يُفتح المحميّ منه هنا. وإن كان لا يصح في هذا الملف فيُرجى تسجيل سجل خاص به.
record-known-here = لا يظهر هذا السجل إلا في هذا الملف.
record-known-everywhere = يظهر هذا السجل في كل ملفات مساحة العمل.
record-share = إظهاره في كل الملفات
record-share-hint = عندها يرى كل من يعمل على أي ملف من ملفات مساحة العمل اسمه وموضعه على الخريطة وما كُتب في حقل «ملاحظات» منه، ويمكنه أن يشير إليه. ولا رجوع عن ذلك، فما قُرئ صار معروفًا. أما كلماته المحمية فتبقى في هذا الملف.
record-share-why = ما سبب إظهاره في كل الملفات؟
record-shared = صار { $code } ظاهرًا في كل الملفات.
record-looks-elsewhere = شخص يعمل على ملف آخر
record-looks-none = لم يطّلع عليه أحد بعد.
record-looked-object = الملف نفسه
record-looked-thumbnail = صورته المصغّرة
record-looked-likeness = صورته المصغّرة إلى جانب غيرها
record-looked-redacted-copy = نسخة محجوبة الأجزاء
record-looked-gate = { $field }: أجابه حاجز بأن كلمات كتبها تكشفه
record-referring = ما يشير إلى هذا السجل
record-more = هناك المزيد.
record-because = السبب:
record-elsewhere = تغيّر في العمل على ملف آخر
record-becomes = ←
record-changes = { $count ->
    [zero] لا حقول
    [one] حقل واحد
    [two] حقلان
    [few] { $count } حقول
    [many] { $count } حقلًا
   *[other] { $count } حقل
}
record-besides = في الإجراء نفسه: { $count ->
    [zero] لا سجلات أخرى
    [one] سجل آخر واحد
    [two] سجلان آخران
    [few] { $count } سجلات أخرى
    [many] { $count } سجلًا آخر
   *[other] { $count } سجل آخر
}
record-besides-new = سُجّل فيه
record-besides-many = في الإجراء نفسه: سجلات أخرى كثيرة لا تُسرد هنا.
record-proof = القيد { $number } من سجل القيود
record-proof-holds = النسخة { $revision } هي القيد { $number } من أصل { $size } قيدًا تغطيها نقطة التثبيت الموقّعة أدناه. حُسب ذلك الآن من سلسلة البصمات.
record-proof-what = يستطيع من يحمل نقطة التثبيت أن يتثبت من ذلك من دون Trucewatch: تُحسب بصمة الورقة مع كل بصمة من السلسلة بالترتيب كما في RFC 9162، ثم تُقارن بالجذر.
record-proof-leaf = الورقة
record-proof-path = السلسلة
record-proof-root = الجذر
record-proof-checkpoint = نقطة التثبيت
record-consents = الموافقات
record-consents-none = لم تُسجَّل أي موافقة. وإلى أن تُسجَّل، لا يخرج إلى أحد شيء يدل على هويته.
record-consent-given = وافق
record-consent-refused = رفض
record-consent-withdrawn = سحب موافقته
record-undo = التراجع عن هذا التغيير
record-undo-short = تراجع
record-undo-what = آخر تغيير أجريته بنفسك. يعود ما غيّره إلى ما كان عليه ويُسحب ما أضافه، في كل السجلات التي حُفظت معه؛ ولا يُحذف شيء، وتاريخ السجل يحفظ الأمرين.
record-undo-reason = تراجع
record-undone = تم التراجع. عاد { $code } إلى ما كان عليه قبل آخر تغيير أجريته.
