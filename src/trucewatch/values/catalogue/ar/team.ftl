# أشخاص مساحة العمل وأشخاص الملف: دعوتهم وإدخالهم وإخراجهم.

team-title = أشخاص مساحة العمل
team-what = كل من يرد هنا يستطيع الدخول، ولا يرى شيئًا ما لم يُعطَ دورًا في ملف. وكل ما يفعله المدير هنا يُدوَّن في السجل مع اسمه والوقت.
team-cases = من يعمل على أي ملف
team-count = { $count ->
    [zero] لا أحد فيه
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
team-no-case = لا يوجد ملف بعد. والأشخاص يُدخَلون إلى الملفات.
team-people = الجميع
team-you = أنت
team-in-cases = { $count ->
    [zero] ليس في أي ملف
    [one] في ملف واحد
    [two] في ملفين
    [few] في { $count } ملفات
    [many] في { $count } ملفًا
   *[other] في { $count } ملف
}
team-in-no-case = ليس في أي ملف
team-invited-until = دعوته مفتوحة حتى { $until }
team-entered = له كلمة سر
team-not-entered = لم يدخل بعد
team-invite-link = إنشاء دعوة
team-invite-who = إنشاء دعوة لـ{ $username }
team-invite-again = طريق دخول جديدة
team-invite-again-who = طريق دخول جديدة لـ{ $username } بدل كلمة سرّه وإثباته الثاني
team-invitation-end = سحب الدعوة
team-invitation-ended = لم تعد دعوة { $username } تفتح شيئًا.
team-new = دعوة شخص جديد
team-new-hint = لن يستطيع شيئًا بعد، فالأدوار تُعطى بعد ذلك ملفًا ملفًا.
team-username = اسم المستخدم
team-username-hint = حروف وأرقام و {"\u2066"}. _ -{"\u2069"}، وأطوله 60 محرفًا. يظهر إلى جانب كل ما يفعله، وفي السجل أيضًا؛ ويكفي اسم مستعار.
team-name = الاسم الظاهر
team-name-hint = يمكن تركه فارغًا.
team-new-do = تسجيل ودعوة
team-invitation = دعوة
team-invitation-for = بهذا الرابط يدخل { $username }. يُعرض هنا مرة واحدة ولا يُحفظ في أي مكان.
team-invitation-link = الرابط
team-invitation-once = يصلح مرة واحدة خلال ثلاثة أيام. يُرجى تسليمه بطريق آمن، ولا لأحد غيره: فأول من يفتحه يدخل باسم هذا الشخص.
team-invitation-replaces = ويحلّ محلّ كل ما كان الشخص يدخل به من قبل، ومحلّ كل دعوة سابقة.
team-to-people = إلى أشخاص مساحة العمل
team-of-case = أشخاص هذا الملف
team-of-case-what = لا يعلم غيرهم بوجود هذا الملف. ولا يغيّر أحد صلاحياته بنفسه، بل يغيّرها مدير آخر.
team-roles = الأدوار
team-sees = يرى الهويات
team-sees-hint = مستقلة عن الأدوار، ولا تسري إلا بإثبات ثانٍ عند الدخول. وكل اطّلاع عليها يُدوَّن.
team-sees-sources = هويات المصادر
team-sees-persons = سجل الأشخاص
team-sees-not-yours = (لا يمنحها إلا مدير يراها)
team-sees-command = ما لا يُمنح هنا يُمنح بهذا الأمر على الجهاز الذي فيه المفاتيح (يُرجى حذف ما لا يُراد منحه): { $command }
team-sees-after = بعد أن يدخل الشخص يظهر هنا إلى جانب اسمه الأمر الذي يُمنح به ذلك على الجهاز الذي فيه المفاتيح.
team-because = السبب (يُحفظ في السجل)
team-change = تغيير
team-save = حفظ
team-out = إخراج من الملف
team-own = يغيّر صلاحياتك مدير آخر.
team-nobody = لا أحد في هذا الملف. ومن لا دور له فيه لا يرى منه شيئًا، ولو كان مديرًا.
team-let-somebody-in = إدخال شخص
team-who = من
team-let-in-do = إدخال
team-all-in = الجميع في هذا الملف.
team-let-in = حُفظت صلاحيات { $username } في { $case }.
team-let-out = لم يعد { $username } في { $case }.
team-changes = من غيّر ماذا
team-changes-what = الأحدث أولًا، حتى خمسين تغييرًا.
team-undo = التراجع عن هذا التغيير
team-undo-out = إعادة المنح
team-undo-because = سبب التراجع أو إعادة المنح
team-undone = جرى التراجع عن آخر تغيير في صلاحيات { $username } في الملف { $case }.
