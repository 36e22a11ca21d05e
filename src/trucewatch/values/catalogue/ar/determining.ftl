# البتّ: القائمة، والحادثة في ضوء البند، والاقتراح والمراجعة.

determining-section = البتّ
determining-what = يقول البتّ هل خرقت حادثةٌ بندًا، ولماذا. يقترحه عضو ويراجعه آخر، وما خالفه المراجع يبقى محفوظًا.
determining-filter = تضييق القائمة
determining-stage = المرحلة
determining-ruling = نتيجة البتّ
determining-others = ما اقترحه غيري فقط
determining-unpublished = ما رُوجع منها بعد آخر نشر فقط
determining-unanswered = فقط ما خالفه المراجع ولم يُقترح من جديد
determining-all = عرض الكل
determining-total = { $count ->
    [zero] لا قرارات بتّ
    [one] قرار بتّ واحد
    [two] قرارا بتّ
    [few] { $count } قرارات بتّ
    [many] { $count } قرار بتّ
   *[other] { $count } قرار بتّ
}
determining-none = لم يُبتّ في شيء بعد. افتح حادثة وانظر أي البنود قد تتصل بها: هناك تُحسب الأجوبة الخمسة، وإلى جانبها يُقترح البتّ.
determining-to-incidents = إلى الحوادث
determining-none-fit = لا قرار ينطبق عليه كل هذا. يُرجى حذف شرط.
determining-yours = من اقتراحك
determining-on-actor = { $count ->
    [zero] الطرف المعني:
    [one] الطرف المعني:
    [two] الطرفان المعنيان:
    [few] الأطراف المعنية:
    [many] الأطراف المعنية:
   *[other] الأطراف المعنية:
}
determining-on-either = { $count ->
    [zero] الطرف المعني:
    [one] الطرف المعني:
    [two] أحد الطرفين المعنيين:
    [few] أحد الأطراف المعنية:
    [many] أحد الأطراف المعنية:
   *[other] أحد الأطراف المعنية:
}
determining-nobody = لم يُسمَّ أي طرف
determining-pages = صفحات القائمة
determining-before = السابقة
determining-next = التالية
determining-screened = البنود التي قد تتصل بهذه الحادثة
determining-screened-what = الفرز يقترح والناس يبتّون. هنا أقوى جواب تحت كل بند؛ افتحه لترى الأجوبة الخمسة بأسبابها ولتبتّ فيها.
determining-screened-none = لا بند يقترب من هذه الحادثة زمانًا أو مكانًا، أو لا بنود في الملف بعد.
determining-open = عرض الأجوبة الخمسة
determining-clause = البند
determining-clause-number = البند { $number }
determining-happened = ما حدث
determining-answers = الأجوبة الخمسة
determining-answers-none = يستبعد الزمان أو المكان هذه الحادثة من هذا البند بأكثر من 30 يومًا أو 100 كم، فلم يُسأل شيء.
determining-attributed = منسوب إلى
determining-unattributed = غير منسوب إلى أحد
determining-asked = { $count ->
    [zero] لا أفعال. والجواب الذي لا يذكر فعلًا ولا جهة يصح في ذلك كله.
    [one] الأجوبة عن فعل واحد وعن كل من نُسب إليه. والجواب الذي لا يذكر فعلًا ولا جهة يصح في ذلك كله.
    [two] الأجوبة عن فعلين وعن كل من نُسب إليه أحدهما. والجواب الذي لا يذكر فعلًا ولا جهة يصح في ذلك كله.
    [few] الأجوبة عن { $count } أفعال وعن كل من نُسب إليه شيء منها. والجواب الذي لا يذكر فعلًا ولا جهة يصح في ذلك كله.
    [many] الأجوبة عن { $count } فعلًا وعن كل من نُسب إليه شيء منها. والجواب الذي لا يذكر فعلًا ولا جهة يصح في ذلك كله.
   *[other] الأجوبة عن { $count } فعل وعن كل من نُسب إليه شيء منها. والجواب الذي لا يذكر فعلًا ولا جهة يصح في ذلك كله.
}
determining-for-next = {"؛ "}
determining-counted = لم يُسجَّل من استهدفه أحد الأفعال، وفي هذه الحادثة عدد مسجل يشمل: { $groups }. فإن كانوا هم المستهدَفين، يُرجى ذكر ذلك مع الفعل.
determining-to-deeds = تصحيح الحادثة وأفعالها
determining-together = الحاصل:
determining-evidence = أدلة الحادثة
determining-evidence-none = لم يُسجَّل أي دليل على هذه الحادثة.
determining-sources = المصادر المذكورة
determining-sources-none = لم يُذكر أي مصدر. ولا يقوم بتّ بلا مصدر.
determining-graphic = مشاهد قاسية
determining-ruled = ما بُتّ فيه
determining-ruled-none = لم يُبتّ بعد في هذه الحادثة تحت هذا البند.
determining-stale = تغيرت الأجوبة بعد هذا البتّ: صُحّح زمان أو مكان أو فاعل أو بند. يُرجى النظر فيه من جديد.
determining-answers-changed = تغيرت الأجوبة بعد أن فتحتَ هذه الصفحة: صُحّح شيء مما تستند إليه. لم يُسجَّل شيء. يُرجى النظر في الأجوبة كما هي هنا الآن، ثم الإرسال من جديد إن بقي قولك كما هو.
determining-standard = معيار الإثبات:
determining-proposed-by = اقترحه
determining-reviewed-by = راجعه
determining-review = مراجعتك
determining-agree = أوافق
determining-disagree = أخالف
determining-words = كلمات المراجعة
determining-words-hint = عند المخالفة يُرجى بيان أي واقعة أو أي عبارة من البند أو أي خطوة في التعليل لا تستقيم.
determining-send-review = تسجيل المراجعة
determining-own = هذا اقتراحك. يراجعه عضو آخر، فلا أحد يراجع عمل نفسه.
determining-retract = سحب الاقتراح
determining-retract-because = سبب السحب
determining-retract-hint = يبقى في تاريخ السجل مع هذا السبب، ولا يُحتسب بعد ذلك.
determining-propose = اقتراح بتّ
determining-actor = الطرف المعني
determining-actor-none = لا طرف: الفاعل غير معروف
determining-actor-attributed = الحادثة منسوبة إلى فاعل: يُرجى ألا تُترك «لا طرف» إلا إذا كان البتّ لا يقوم على هوية الفاعل.
determining-alternatives = آخرون يُحتمل أنهم الفاعلون
determining-alternatives-hint = ليبقَ غير المؤكد غير مؤكد: من لا يمكن استبعاده يبقى مذكورًا.
determining-outside = لنتيجة «خارج نطاق الاتفاق» وحدها: السبب
determining-not-stated = غير مذكور
determining-standard-label = معيار الإثبات المستوفى
determining-standard-attributed = الحادثة منسوبة إلى فاعل: يُرجى ألا يُترك «غير مذكور» إلا إذا كان البتّ لا يقوم على درجة ثبوت ذلك.
determining-reasoning = التعليل
determining-reasoning-hint = أي وقائع، وأي كلام من البند، ولماذا تندرج تلك تحت هذا. وما بقي مفتوحًا يُذكر هنا أيضًا.
determining-send = اقتراح
determining-reviewed-by-others = دورك يتيح قراءة قرارات البتّ. الاقتراح للمحللين والمراجعة للمراجعين.
determining-ruling-missing = يُرجى اختيار نتيجة البتّ.
determining-answer-missing = يُرجى اختيار الموافقة أو المخالفة؛ فلا يُفترض أيٌّ منهما.
determining-retract-own = لا يُسحب إلا اقتراحك أنت، وقبل أن يراجعه أحد. يُرجى أن يخالفه مراجع، أو أن تقترح بتًّا جديدًا.
determining-proposed = اقتُرح { $code }، ويراجعه عضو آخر.
determining-agreed = روجع { $code } وجرت الموافقة عليه.
determining-disagreed = روجع { $code } وخولف، وهو محفوظ مع السبب.
determining-retracted = سُحب { $code }، ويبقى في تاريخ السجل.
