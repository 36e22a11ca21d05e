# مشكلات مجلد الملف: ما في صفوفه، وموقعها مما في مساحة العمل.

import-reference-near =
    لا يوجد سجل «{ $given }» (النوع: { $kind }). هل المقصود { $nearest }؟ يُرجى إما كتابة أحدها، أو إضافة صف بهذا المرجع.
import-reference-nothing =
    لا يوجد سجل «{ $given }» (النوع: { $kind }) في هذا المجلد ولا في مساحة العمل. يُرجى إما تصحيح المرجع، أو إضافة صف به.
import-reference-other =
    «{ $given }» مرجع لسجل من نوع آخر: { $others }، والمطلوب هنا سجل من نوع { $kind }. يُرجى إما تصحيح المرجع، أو إضافة صف به من هذا النوع.
import-pointer-near =
    لا يبيّن «{ $given }» نوع السجل الذي يسمّيه. هل المقصود { $nearest }؟ يُرجى كتابة نوع السجل قبل المرجع هكذا.
import-pointer =
    «{ $given }» لا يسمّي سجلًا. يُرجى كتابة النوع ثم المرجع، مثل incident:i1. والأنواع هي: { $kinds }.
import-reference-shape =
    «{ $given }» ليس مرجعًا. يُرجى كتابة مرجع صف واحد.
import-not-words =
    «{ $given }» ليس سطرًا من الكلام ولا رقمًا. يُرجى كتابته في سطر واحد من دون أقواس ولا أسطر مُزاحة.
import-truth =
    «{ $given }» ليس نعم ولا لا. يُرجى كتابة نعم أو لا.
import-day =
    «{ $given }» ليس يومًا في التقويم. يُرجى كتابة السنة ثم الشهر ثم اليوم، مثل 2016-12-13.
import-number =
    «{ $given }» ليس عددًا صحيحًا. يُرجى كتابة أرقام فقط، مثل 72.
import-control =
    في الكلام محارف تحكّم لا يمكن حفظها. يُرجى كتابته من جديد، أو حفظ الملف بترميز UTF-8.
import-too-long =
    هنا { $n ->
        [zero] صفر من المحارف
        [one] محرف واحد
        [two] محرفان
        [few] { $n } محارف
        [many] { $n } محرفًا
       *[other] { $n } محرف
    }، وهذا الحقل لا يتّسع لأكثر من { $longest }. يُرجى اختصار الكلام، أو نقل بقيته إلى ملاحظة.

import-missing =
    ينقص الحقل «{ $field }»، ومن دونه لا يمكن حفظ الصف.
import-missing-advice =
    يُرجى إما كتابة «{ $field }»، أو إزالة الصف.
import-no-case =
    لا يذكر المجلد أي ملف توثيق هو.
import-no-case-advice =
    يُرجى كتابة ملف case.yaml فيه «case:» وتحته «ref: » على الأقل مع اسم قصير لملف التوثيق.
import-two-cases =
    في المجلد أكثر من ملف توثيق واحد.
import-two-cases-advice =
    يُرجى وضع كل ملف توثيق في مجلد خاص به.
import-cycle =
    بتتبّع الحقل «{ $field }» تعود هذه الصفوف إلى حيث بدأت: { $way }.
import-cycle-advice =
    يُرجى إزالة «{ $field }» من أحدها.
import-both-changed =
    تغيّر السجل «{ $ref }» (النوع: { $kind }) في هذا الملف وفي مساحة العمل أيضًا منذ آخر استيراد. يختلفان في { $fields }. لم يُستبدل شيء.
import-both-changed-advice =
    يُرجى إما كتابة ما في مساحة العمل في الملف، أو تعديل السجل في مساحة العمل إلى ما في الملف.
import-folder-other =
    لم يُستورد من قبل شيء من ملف التوثيق هذا من مجلد اسمه «{ $folder }»، بل من { $others }.
import-folder-other-advice =
    إن كان هذا هو المجلد نفسه باسم آخر فيُرجى بيان ذلك بالخيار { $option }. وإن كان مجلدًا آخر من ملف التوثيق فلا يلزم شيء.
import-folder-first =
    لم يُستورد ملف التوثيق هذا من قبل، فليس له مجلد اسمه «{ $folder }». يُرجى ترك الخيار --as-folder.
import-folder-unknown =
    لم يُستورد شيء من ملف التوثيق هذا من مجلد اسمه «{ $folder }». يُرجى إما ترك الخيار --as-folder، أو تسمية أحد هذه المجلدات: { $known }.
import-member-name =
    لا يُحفظ اسم مستخدم هذا العضو بصيغة «{ $given }»: فمرجعه هو اسم المستخدم، بأحرف صغيرة وأرقام عادية ومن دون تشكيل.
import-member-name-advice =
    يُرجى كتابة { $kept } مرجعًا له، وترك الحقل «username».
import-member-rights =
    لا يُؤخذ الحقل «{ $field }» من سجل عضو: فالمجلد يأتي من الخارج ولا يفتح الباب لأحد.
import-member-rights-advice =
    يُرجى حذفه من الملف. ما يجوز للعضو يُحدَّد في مساحة العمل هذه: { $command }
import-ref-taken =
    في مساحة العمل سجل آخر بالمرجع «{ $ref }» (النوع: { $kind }) لم يُستورد من هذا المجلد. يختلفان في { $fields }. لم يُستبدل شيء.
import-ref-taken-advice =
    يُرجى إما كتابة مرجع آخر، أو كتابة ما في مساحة العمل في الملف. وإن كان اسم المجلد هو ما تغيّر فيُذكر اسمه السابق بالخيار --as-folder.
import-shared-differs =
    هذا السجل معروف في مساحة العمل، ويختلف عنها هنا في { $fields }. يبقى ما في مساحة العمل ويُستعمل.
import-shared-differs-advice =
    يُرجى إما كتابة ما في مساحة العمل في الملف، أو تعديل السجل هناك.
import-erased =
    مُحي السجل «{ $ref }» (النوع: { $kind }) من مساحة العمل، وهذا الملف يعيده.
import-erased-advice =
    يُرجى إزالة الصف من المجلد والكتابة فوق نُسخ الملف.
import-withdrawn =
    سُحب السجل «{ $ref }» (النوع: { $kind }) في مساحة العمل، وهذا الصف يغيّره. يختلفان في { $fields }. لم يتغيّر شيء.
import-withdrawn-advice =
    يُرجى إما إزالة الصف من المجلد، أو إعطاؤه مرجعًا آخر ليصبح سجلًا جديدًا.
import-vanished =
    لم يعد صف السجل «{ $ref }» (النوع: { $kind }) في المجلد. يبقى سجله كما هو.
import-vanished-advice =
    يُرجى إما إعادة الصف، أو سحب السجل بالأمر: trucewatch withdraw { $kind }:{ $ref }

import-identities-locked =
    لا يُفتح identities.age بما أُعطي. لم يُقرأ منه شيء. يُرجى إعطاء ملف الهوية أو عبارة المرور التي شُفِّر لها.
import-identities-key =
    ما أُعطي ليس مفتاح age. يُرجى إعطاء الملف الذي صنعه age-keygen، وفيه سطر يبدأ بعبارة AGE-SECRET-KEY-1.
import-identities-broken =
    تعذّرت قراءة محتوى identities.age بصيغة YAML. يُرجى كتابة كل سجل مرة واحدة، بنوعه ومرجعه، مثل source:s1، وتحته الحقول المحمية.
import-identities-large =
    حجم identities.age أكبر من { $most } م.ب. يُرجى التحقق من أنه الملف المقصود.
import-identity-unknown =
    البند { $number } من identities.age لا يسمّي سجلًا في هذا المجلد.
import-identity-unknown-advice =
    يُرجى كتابة نوع السجل ومرجعه، مثل source:s1، أو إزالة البند.
import-identity-field =
    في البند { $number } من identities.age ما ليس حقلًا محميًا في ذلك السجل، أو ما ليس كلامًا.
import-identity-field-advice =
    يُرجى كتابة واحد من: { $allowed }.
import-identity-erased =
    البند { $number } من identities.age يخصّ سجلًا مُحي. لم يُستعمل.
import-identity-erased-advice =
    يُرجى إزالة البند من identities.age والكتابة فوق نُسخ الملف.
import-identities-closed =
    في المجلد ملف identities.age ولم يُعطَ مفتاح لفتحه. تُركت الهويات كما هي.
import-identities-closed-advice =
    يُرجى إعطاء ملف هوية أو عبارة مرور إن أُريد استيراد الهويات.
import-media-absent =
    يُذكر أن هذا الدليل محفوظ لدينا، وملفه { $file } ليس في المجلد.
import-media-absent-advice =
    يُرجى إما وضع الملف هناك، أو كتابة held: not_held.
import-media-unnamed =
    لا يذكر أي دليل الملف { $file }، فهو لا يُؤخذ.
import-media-unnamed-advice =
    يُرجى كتابة صف دليل يكون هذا الملف قيمة file_name فيه، أو إخراج الملف من media.
import-media-changed =
    تغيّر الملف { $file } أثناء أخذه. لم يُحفظ شيء. يُرجى الاستيراد من جديد حين لا يكتب فيه أحد.

import-site-exact = لا يجوز أن يرد الموضع الدقيق لموقع محمي في ملف مكشوف.
import-site-exact-advice = يُرجى ذكر الموضع بدقة لا تتجاوز المنطقة (precision: district)، ووضع الموضع الدقيق في identities.age تحت place:REF بالاسم exact؛ أو، إن كان قد تقرر نشره، ضبط release على exact مع بيان السبب في release_reason.
