# ما يقوم عليه الملف.

groundwork-section = أسس الملف
groundwork-what = ما يُحال إليه في كل ما عداه، بترتيب بدء الملف. يُسجَّل كل منها مرة واحدة ثم يُختار باسمه.
groundwork-number = { $count }
groundwork-many = أكثر من 1000
groundwork-there = { $count ->
    [zero] لا شيء مسجَّل
    [one] سُجّل واحد
    [two] سُجّل اثنان
    [few] سُجّلت { $count }
    [many] سُجّل { $count }
   *[other] سُجّل { $count }
}
groundwork-begin = كيف يُبدأ الملف
groundwork-begin-what = لم يُسجَّل هنا بعد ما يمكن الوفاء به أو خرقه. وبهذا الترتيب تجد كل خطوة ما تحتاج إليه؛ وما ينقصك يمكن تسجيله أيضًا من داخل أي استمارة.
groundwork-all = أسس الملف كلها
groundwork-source-title = المصادر
groundwork-source = من أخبرنا أو ما استقينا منه: تقرير، أو شاهد باسم مستعار، أو صفحة. وكل سجل آخر يذكر مصدره.
groundwork-place-title = الأماكن
groundwork-place = حيث تجري الأحداث وحيث تسري البنود: نقطة بهامشها، أو مساحة مرسومة.
groundwork-actor-title = الجهات الفاعلة
groundwork-actor = أطراف وقوات وسلطات ومنظمات؛ ولا يكون أي منها شخصًا طبيعيًا. وتُسمّى كلها بالطريقة المحايدة نفسها.
groundwork-agreement-title = الاتفاقات
groundwork-agreement = الاتفاق بنصّه كما ورد، وبتواريخه، ومن يُلزمه.
groundwork-clause-title = البنود
groundwork-clause = أمر واحد محظور أو موعود به، ومكانه وزمانه. ولكل بند ساعته، وتُقاس عليه كل حادثة.
groundwork-amendment-title = التعديلات
groundwork-amendment = ما غُيّر لاحقًا: بنود أُضيفت أو انتهت أو مُدّدت.
groundwork-control-title = السيطرة على الأماكن
groundwork-control = من سيطر على مكان ومتى؛ ومنه يُعرف هل يصل أثر البند إليه.
groundwork-movement-title = حركات النقل
groundwork-movement = القوافل والدفعات: من أين وإلى أين، ومتى غادرت ووصلت. ومن أعدادها يتكون حساب الأشخاص.
groundwork-tally-title = الأعداد المسجلة
groundwork-tally = عدد من الأشخاص في مكان أو حركة نقل، بحسب مصدر. والأعداد المختلفة تبقى جنبًا إلى جنب.
groundwork-incident-title = الحوادث
groundwork-incident = ما جرى، بأفعاله، وإلى من يُنسب كل منها، وما تستند إليه الرواية.
groundwork-service-title = الخدمات
groundwork-service = المأوى والمستشفيات والغذاء ونحوها: أين، ولكم، وما الذي ينقص.
groundwork-account-title = الإفادات
groundwork-account = ما قاله الشاهد بكلماته، محميًا. وتستند إليه الحوادث بإحالاتها.
groundwork-consent-title = الموافقات
groundwork-consent = على ماذا وافق شاهد أو شخص، استعمالًا استعمالًا. ولا يخرج من دونها شيء يدل عليه.
groundwork-every = عرضها كلها بأسمائها
groundwork-words = كلمات من الاسم
groundwork-none-fit = لا شيء مما يحق لك الاطلاع عليه يحوي كل هذه الكلمات. جرّب كلمات أقل أو إملاءً آخر.
groundwork-none = لم يُسجَّل شيء بعد.
