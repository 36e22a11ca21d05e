# قوائم أماكن ينشرها آخرون، عند أخذها.

places-unreadable = لم يُقرأ { $file }. { $why }
places-format = { $file } بصيغة غير معروفة هنا. يُرجى إعطاء جدول أو ملف GeoJSON فيه رموز الأماكن (P-code، بالأعمدة NAME_EN وNAME_AR وPCODE)، أو GeoNames بكائن JSON في كل سطر، أو قائمة JSON فيها id وname وcentroid وexternalIds.
places-names-only = { $file } قائمة تهجئات وليس فيها أي مكان. يُرجى إعطاء قائمة أماكن.
places-broken = { $file } تالف في السطر { $line }. يُرجى أخذه من مصدره مرة أخرى.
places-swapped =
    { $n ->
        [zero] في صفر من الصفوف
        [one] في صف واحد
        [two] في صفين
        [few] في { $n } صفوف
        [many] في { $n } صفًا
       *[other] في { $n } صف
    } يقع الاسم العربي في «{ $one }» والإنجليزي في «{ $other }». قُرئا معكوسين.
places-swapped-advice = لا حاجة إلى فعل شيء. ويحسن إخبار من ينشر القائمة.
places-repeated = في «{ $field }» عدة أسطر. أُخذ منها «{ $name }».
places-repeated-advice = يُرجى النظر هل هذا هو الاسم.
places-no-code = لا رمز لهذا المكان، فيصير مكانًا آخر كلما أُخذت القائمة. لذلك تُرك.
places-no-code-advice = يُرجى إما كتابة رمز له وإما إضافته في مجلد ملف توثيق مع مصدره.
places-nameless = لا اسم لهذا المكان بالعربية ولا بالإنجليزية. لذلك تُرك.
places-nameless-advice = يُرجى إما كتابة اسم وإما حذف الصف.
places-twice = ورد الرمز { $pcode } هنا للمرة الثانية. تُرك هذا الصف.
places-twice-advice = يُرجى النظر أي الصفين هو الصحيح، وحذف الآخر.
places-standing = في مساحة العمل المكان ذو الرمز { $pcode } من قبل، باسم { $ref }. يبقى ذلك كما هو.
places-standing-advice = لا حاجة إلى فعل شيء. ويمكن أن تضاف إليه أسماء لا توجد إلا في القائمة.
