# الدخول: الأسماء وكلمات السر ورموز المرة الواحدة ومفاتيح المرور والدعوات.

entering-sign-in = تسجيل الدخول
entering-name = الاسم
entering-password = كلمة السر
entering-password-again = كلمة السر مرة أخرى
entering-password-length = اثنا عشر محرفًا على الأقل. عدة كلمات متتالية يسهل تذكّرها ويصعب تخمينها.
entering-password-advice = يُستحسن اختيار كلمة سر لا تستعملها في أي مكان آخر. لن يعرفها أحد سواك؛ ولا يمكن لأحد قراءتها، بل تُستبدل بدعوة جديدة فقط.
entering-no-account = لا يستطيع أحد التسجيل هنا بنفسه. للدخول يُرجى طلب دعوة من المسؤول عن مساحة العمل.
entering-wrong = الاسم وكلمة السر غير متطابقين. يُرجى التحقق منهما والمحاولة مرة أخرى.
entering-wrong-password = ليست هذه كلمة سرّك. يُرجى المحاولة مرة أخرى.
entering-no-password = ليست لك كلمة سر هنا، فليس هناك ما يُغيَّر. يُرجى طلب دعوة من أحد المديرين، وبها تختار كلمة سر.
entering-wrong-code = الرمز غير صحيح أو سبق استعماله. يُرجى انتظار الرمز التالي؛ فإن لم يُقبل أي رمز فيُرجى التحقق من ضبط ساعة هاتفك.
entering-too-many = محاولات أكثر مما ينبغي. يُرجى الانتظار بضع دقائق ثم المحاولة مرة أخرى.
entering-sealed-elsewhere = أُعدّ إثباتك الثاني في نسخة أخرى من مساحة العمل هذه ولا يمكن التحقق منه هنا. يُرجى طلب دعوة جديدة.
entering-invited = أنت مدعو
entering-invited-as = سيكون دخولك باسم { $username }.
entering-begin = حفظ كلمة السر والدخول
entering-not-same = كلمتا السر مختلفتان. يُرجى كتابة الكلمة نفسها مرتين.
entering-passkey = استعمال مفتاح مرور
entering-passkey-failed = لم يُقبل مفتاح المرور. يُرجى إما المحاولة مرة أخرى، أو الدخول بكلمة السر ورمز.
entering-passkey-script = تحتاج مفاتيح المرور إلى البرامج النصية، وهي معطّلة في هذا المتصفح. يُرجى إما تفعيلها لهذه الصفحة، أو استعمال رموز المرة الواحدة.
entering-second = خطوة أخرى
entering-second-why = كلمة السر وحدها قد تُخمَّن أو تُرى أو تُنتزع بالإكراه. فمن يطّلع على بيانات محمية أو يُدخل غيره يحتاج إلى إثبات ثانٍ: يُرجى إعداد رموز المرة الواحدة أو مفتاح مرور.
entering-code = الرمز
entering-code-ask = يُرجى إدخال الرمز الظاهر على هاتفك، أو أحد رموزك الاحتياطية.
entering-go-on = متابعة
entering-again = يُرجى إثبات أنك أنت مرة أخرى
entering-again-why = ما أنت على وشك تغييره يحدد من يستطيع الدخول باسمك.
entering-own = طرق دخولك
entering-codes = رموز المرة الواحدة
entering-codes-what = يُظهر الهاتف رمزًا جديدًا كل ثلاثين ثانية من دون شبكة. يصلح لذلك أي تطبيق لهذه الرموز.
entering-codes-on = أُعدّت.
entering-codes-off = إزالة رموز المرة الواحدة
entering-codes-off-means = من دون إثبات ثانٍ تبقى الصفحات التي فيها بيانات محمية مغلقة أمامك.
entering-codes-set-up = إعداد رموز المرة الواحدة
entering-codes-scan = افتح تطبيق الرموز على هاتفك ووجّهه إلى هذه الصورة.
entering-codes-picture = صورة تحمل مفتاح رموز المرة الواحدة
entering-codes-secret = إن لم ينجح ذلك فيُرجى كتابة هذا المفتاح في التطبيق:
entering-codes-first = يُرجى إدخال الرمز الذي يُظهره التطبيق الآن.
entering-passkeys = مفاتيح المرور
entering-passkeys-what = مفتاح المرور محفوظ في هاتفك أو حاسوبك أو مفتاح الأمان، ويُفتح برقمه السري أو بالبصمة أو الوجه. لا يمكن تخمينه، ولا يعطي صفحة مزوّرة شيئًا.
entering-passkeys-count = { $count ->
    [zero] إضافة مفتاح مرور
    [one] مفتاح مرور واحد
    [two] مفتاحا مرور
    [few] { $count } مفاتيح مرور
    [many] { $count } مفتاح مرور
   *[other] { $count } مفتاح مرور
}
entering-passkey-add = إضافة مفتاح مرور
entering-passkey-name = الاسم الذي يُعرف به
entering-passkey-default = مفتاح المرور { $number }
entering-passkey-alone = الدخول بهذا المفتاح وحده من دون كلمة سر
entering-passkey-rename = تغيير اسمه
entering-passkey-off = إزالة مفتاح المرور هذا
entering-passkey-off-means = لن يمكنك الدخول به بعد ذلك. وإن كان إثباتك الثاني الوحيد فستبقى الصفحات التي فيها بيانات محمية مغلقة أمامك.
entering-spare = الرموز الاحتياطية
entering-spare-what = إن فقدت هاتفك فكل رمز من هذه الرموز يُدخلك مرة واحدة. يُستحسن حفظها على ورق بعيدًا عن الجهاز.
entering-spare-left = { $count ->
    [zero] لم يبق أي رمز.
    [one] بقي رمز واحد.
    [two] بقي رمزان.
    [few] بقيت { $count } رموز.
    [many] بقي { $count } رمزًا.
   *[other] بقي { $count } رمز.
}
entering-spare-show = عرض الرموز الاحتياطية
entering-spare-file = حفظها في ملف
entering-spare-new = إصدار رموز احتياطية جديدة
entering-spare-new-means = لن تفتح الرموز التي لديك الآن شيئًا بعد ذلك.
entering-old-password = كلمة سرّك الحالية
entering-new-password = كلمة السر الجديدة
entering-change-password = تغيير كلمة السر
entering-sign-in-first = يُرجى تسجيل الدخول، فتُفتح بعده الصفحة التي طلبتها. تنتهي الجلسة بعد ساعة لم يُطلب فيها شيء؛ وما كتبته قبل ذلك في سجل أو بلاغ أو خطوة تحقق أو بتّ أو قرار محفوظ لك.
entering-password-short = كلمة السر هذه قصيرة. يُرجى اختيار كلمة من اثني عشر محرفًا على الأقل.
entering-password-common = كلمة السر هذه من أول ما يجرّبه المخمّنون. يُرجى اختيار غيرها.
entering-password-digits = كلمة السر المؤلفة من أرقام وحدها سهلة التخمين. يُرجى إضافة كلمات إليها.
entering-password-name = كلمة السر هذه قريبة من اسمك، وهو من أول ما يجرّبه المخمّنون. يُرجى اختيار عدة كلمات لا صلة لها بك.
entering-password-again-and-again = كلمة السر هذه مقطع واحد يتكرر، وتخمينها سهل كتخمين المقطع وحده. يُرجى اختيار عدة كلمات مختلفة.
entering-password-changed = غُيّرت كلمة السر.
entering-second-first = تُفتح الصفحة التي طلبتها متى صار لك إثبات ثانٍ.
entering-second-again = تُفتح الصفحة التي طلبتها متى أثبتّ هويتك بالإثبات الثاني.
entering-to-wanted = متابعة إلى الصفحة التي طلبتها
entering-codes-added = أُعدّت رموز المرة الواحدة.
entering-codes-removed = أُزيلت رموز المرة الواحدة.
entering-passkey-added = أُضيف مفتاح المرور.
entering-passkey-removed = أُزيل مفتاح المرور.
entering-spare-made = صدرت رموز احتياطية. وما سبقها، إن وُجد، لن يفتح شيئًا.
