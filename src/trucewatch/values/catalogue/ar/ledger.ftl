# حساب الأشخاص: الحسابات والقيود والباقي غير المحسوب ومن لم يُعرف ما آل إليه أمره.

ledger-named = { $name }
ledger-at = { $name }
ledger-on-the-way-with = في الطريق ({ $name })
ledger-account-outside = قبل فتح الحساب
ledger-account-place = مكان غير مذكور
ledger-account-on-the-way = في الطريق
ledger-account-arrived = وصلوا إلى مكان غير مذكور
ledger-account-displaced = نزحوا إلى وجهة غير مذكورة
ledger-account-released = أُفرج عنهم
ledger-account-killed = القتلى
ledger-account-detained = المحتجزون
ledger-account-abducted = المختطفون
ledger-account-missing = المفقودون
ledger-account-disappeared = المختفون قسريًا
ledger-account-fate-unknown = مجهولو المصير

ledger-told-start = في البداية: { $who }
ledger-told-left = المغادرون: { $who }
ledger-told-arrived = المنقولون: { $who }
ledger-told-returned = العائدون: { $who }
ledger-told-remaining = الباقون: { $who }
ledger-told-note = { $who }
ledger-told-fate = { $who } ({ $fate })
ledger-told-wounded = الجرحى: { $who }
ledger-told-killed = القتلى: { $who }
ledger-told-detained = المحتجزون: { $who }
ledger-told-abducted = المختطفون: { $who }
ledger-told-missing = المفقودون: { $who }
ledger-told-disappeared = المختفون قسريًا: { $who }
ledger-told-fate-unknown = مجهولو المصير: { $who }
ledger-told-released = المُفرج عنهم: { $who }
ledger-told-displaced = النازحون: { $who }

ledger-told = { $told }.
ledger-among = { $told }، وذلك من العدد الآتي: { $other }.
ledger-covered = { $told }: يشمله عدد حركة النقل كلها ({ $other })، فلا يُضاف إليه.
ledger-perhaps = { $told }: لم يُذكر هل هذا العدد داخل في عدد من نُقلوا، ولذلك قد يُضاف إليه كله أو بعضه أو لا يُضاف منه شيء.
ledger-several = ذُكر العدد أكثر من مرة: { $said }. المعتمد: { $counts }. { $rule }
ledger-rule-range = القاعدة: من أقل ما ورد في أي قول إلى أكثره؛ والقول الذي لا يورد رقمًا يتأخر عن القول الذي يورده.
ledger-rule-newest = القاعدة: يُعتمد أحدث قول.
ledger-rule-most-reliable = القاعدة: يُعتمد قول المصدر الأكثر موثوقية.
ledger-rule-lowest = القاعدة: يُعتمد أقل عدد.

ledger-uncounted = { $who } بحسب الأعداد المذكورة، ولا يدخل فيها ما يأتي: { $told }
ledger-no-opening = { $at }: لا يوجد عدد أولي مسجل لهذه الفئة، فلا شيء يُطرح منه.
ledger-groups-differ = { $at }: لا يمكن الحسم. تعدّ هذه الأعداد فئات مختلفة: { $sides }. ولم يُذكر كم في الفئات الأخرى من فئة «{ $group }»، ولذلك تُعرض الأعداد جنبًا إلى جنب ولا يُطرح بعضها من بعض.
ledger-groups-differ-if-one = { $at }: لا يمكن الحسم. تعدّ هذه الأعداد فئات مختلفة: { $sides }. ولم يُذكر كم في الفئات الأخرى من فئة «{ $group }»، ولذلك تُعرض الأعداد جنبًا إلى جنب ولا يُطرح بعضها من بعض. ولو كانوا جميعًا من فئة «{ $group }» لكان الباقي بحسب الأعداد المذكورة: { $who }.
ledger-overdrawn = { $at }: عدد من سُجّل خروجهم أكبر من عدد الموجودين، والزيادة: { $who }. يُرجى مراجعة الأعداد أو تسجيل العدد الناقص.
ledger-still-there = { $at }: من المفترض أن يكون الباقون هناك: { $who }؛ ولا يوجد عدد مسجل للباقين.
ledger-remaining-fits = { $at }: من المفترض أن يكون الباقون: { $who }، والمذكور أن الباقين: { $stated }؛ والعددان متوافقان.
ledger-remaining-differs = { $at }: من المفترض أن يكون الباقون: { $who }، لكن المذكور أن الباقين: { $stated }؛ ولا يلتقي العددان إلا بمضاعفة هامش التقدير.
ledger-remaining-contradicts = { $at }: من المفترض أن يكون الباقون: { $who }، لكن المذكور أن الباقين: { $stated }؛ ولا يمكن أن يصح العددان معًا.
ledger-all-accounted = { $at }: عُرف ما آل إليه أمر الجميع.
ledger-unaccounted = { $at }: لم يُعرف ما آل إليه أمر هؤلاء: { $who }.
ledger-perhaps-unaccounted = { $at }: لا يمكن الجزم بأن ما آل إليه أمر الجميع معروف: { $who }.

ledger-unaccounted-on-the-way = غادروا ولم يُسجَّل وصولهم ولا عودتهم ولا غير ذلك: { $who }
ledger-unaccounted-detained = محتجزون: { $who }
ledger-unaccounted-abducted = مختطفون: { $who }
ledger-unaccounted-missing = مفقودون: { $who }
ledger-unaccounted-disappeared = مختفون قسريًا: { $who }
ledger-unaccounted-fate-unknown = مجهولو المصير: { $who }
ledger-since = منذ { $when }
ledger-last-seen = آخر مكان شوهدوا فيه: { $place }
ledger-says = المصدر: { $source }
ledger-then = { $first }؛ { $second }
ledger-sentence = { $said }. { $rest }
ledger-rest-none = لم يُسجَّل أي عدد لمن أُفرج عنهم أو عادوا أو عُثر عليهم منهم.
ledger-rest-less = ومن هؤلاء: { $less }؛ أما الباقون، وهم { $who }، فلم يُسجَّل الإفراج عنهم أو عودتهم.
ledger-rest-apart = هؤلاء جماعة أخرى تُحسب على حدة، ولا تُطرح أبدًا من سكان أي مكان.
ledger-rest-order = لم يُحسم ترتيب الأخبار عن مصير هذا الشخص.
ledger-person = شخص واحد من سجل الأشخاص ({ $name })

ledger-flow-residual = لم يُعرف ما آل إليه أمرهم: { $at }
ledger-flow-still-there = من المفترض أنهم باقون: { $at }
ledger-flow-returned = عادوا إلى { $at }
ledger-apart = وعلى حدة: { $told }
ledger-summary = { $told }.
ledger-nobody = لا يوجد أي عدد مسجل للأشخاص.
ledger-few = { $count } ({ $group })
ledger-behind = { $who } { $qualifier }

# الأعداد مع المعدود، والمعدود يوافق عدده.

ledger-exactly-people = { $n ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $n } أشخاص
        [many] { $n } شخصًا
       *[other] { $n } شخص
    }
ledger-some-people = { $count } { $n ->
        [zero] شخص
        [one] شخص
        [two] شخص
        [few] أشخاص
        [many] شخصًا
       *[other] شخص
    }
ledger-of-people = { $count } من الأشخاص
ledger-exactly-civilians = { $n ->
        [zero] { $n } مدني
        [one] مدني واحد
        [two] مدنيان
        [few] { $n } مدنيين
        [many] { $n } مدنيًا
       *[other] { $n } مدني
    }
ledger-some-civilians = { $count } { $n ->
        [zero] مدني
        [one] مدني
        [two] مدني
        [few] مدنيين
        [many] مدنيًا
       *[other] مدني
    }
ledger-of-civilians = { $count } من المدنيين
ledger-exactly-fighters = { $n ->
        [zero] { $n } مقاتل
        [one] مقاتل واحد
        [two] مقاتلان
        [few] { $n } مقاتلين
        [many] { $n } مقاتلًا
       *[other] { $n } مقاتل
    }
ledger-some-fighters = { $count } { $n ->
        [zero] مقاتل
        [one] مقاتل
        [two] مقاتل
        [few] مقاتلين
        [many] مقاتلًا
       *[other] مقاتل
    }
ledger-of-fighters = { $count } من المقاتلين
ledger-exactly-medical = { $n ->
        [zero] { $n } فرد طبي
        [one] فرد طبي واحد
        [two] فردان طبيان
        [few] { $n } أفراد طبيين
        [many] { $n } فردًا طبيًا
       *[other] { $n } فرد طبي
    }
ledger-some-medical = { $count } { $n ->
        [zero] فرد طبي
        [one] فرد طبي
        [two] فرد طبي
        [few] أفراد طبيين
        [many] فردًا طبيًا
       *[other] فرد طبي
    }
ledger-of-medical = { $count } من الأفراد الطبيين
ledger-exactly-rescue = { $n ->
        [zero] { $n } عامل إنقاذ
        [one] عامل إنقاذ واحد
        [two] عاملا إنقاذ
        [few] { $n } عمال إنقاذ
        [many] { $n } عامل إنقاذ
       *[other] { $n } عامل إنقاذ
    }
ledger-some-rescue = { $count } { $n ->
        [zero] عامل إنقاذ
        [one] عامل إنقاذ
        [two] عامل إنقاذ
        [few] عمال إنقاذ
        [many] عامل إنقاذ
       *[other] عامل إنقاذ
    }
ledger-of-rescue = { $count } من عمال الإنقاذ
ledger-exactly-aid = { $n ->
        [zero] { $n } عامل إغاثة
        [one] عامل إغاثة واحد
        [two] عاملا إغاثة
        [few] { $n } عمال إغاثة
        [many] { $n } عامل إغاثة
       *[other] { $n } عامل إغاثة
    }
ledger-some-aid = { $count } { $n ->
        [zero] عامل إغاثة
        [one] عامل إغاثة
        [two] عامل إغاثة
        [few] عمال إغاثة
        [many] عامل إغاثة
       *[other] عامل إغاثة
    }
ledger-of-aid = { $count } من عمال الإغاثة
ledger-exactly-journalists = { $n ->
        [zero] { $n } صحفي
        [one] صحفي واحد
        [two] صحفيان
        [few] { $n } صحفيين
        [many] { $n } صحفيًا
       *[other] { $n } صحفي
    }
ledger-some-journalists = { $count } { $n ->
        [zero] صحفي
        [one] صحفي
        [two] صحفي
        [few] صحفيين
        [many] صحفيًا
       *[other] صحفي
    }
ledger-of-journalists = { $count } من الصحفيين
ledger-exactly-men = { $n ->
        [zero] { $n } رجل
        [one] رجل واحد
        [two] رجلان
        [few] { $n } رجال
        [many] { $n } رجلًا
       *[other] { $n } رجل
    }
ledger-some-men = { $count } { $n ->
        [zero] رجل
        [one] رجل
        [two] رجل
        [few] رجال
        [many] رجلًا
       *[other] رجل
    }
ledger-of-men = { $count } من الرجال
ledger-exactly-women = { $n ->
        [zero] { $n } امرأة
        [one] امرأة واحدة
        [two] امرأتان
        [few] { $n } نساء
        [many] { $n } امرأة
       *[other] { $n } امرأة
    }
ledger-some-women = { $count } { $n ->
        [zero] امرأة
        [one] امرأة
        [two] امرأة
        [few] نساء
        [many] امرأة
       *[other] امرأة
    }
ledger-of-women = { $count } من النساء
ledger-exactly-boys = { $n ->
        [zero] { $n } فتى
        [one] فتى واحد
        [two] فتيان
        [few] { $n } فتيان
        [many] { $n } فتى
       *[other] { $n } فتى
    }
ledger-some-boys = { $count } { $n ->
        [zero] فتى
        [one] فتى
        [two] فتى
        [few] فتيان
        [many] فتى
       *[other] فتى
    }
ledger-of-boys = { $count } من الفتيان
ledger-exactly-girls = { $n ->
        [zero] { $n } فتاة
        [one] فتاة واحدة
        [two] فتاتان
        [few] { $n } فتيات
        [many] { $n } فتاة
       *[other] { $n } فتاة
    }
ledger-some-girls = { $count } { $n ->
        [zero] فتاة
        [one] فتاة
        [two] فتاة
        [few] فتيات
        [many] فتاة
       *[other] فتاة
    }
ledger-of-girls = { $count } من الفتيات
ledger-exactly-children-sex-unknown = { $n ->
        [zero] { $n } طفل غير محدد الجنس
        [one] طفل واحد غير محدد الجنس
        [two] طفلان غير محددي الجنس
        [few] { $n } أطفال غير محددي الجنس
        [many] { $n } طفلًا غير محدد الجنس
       *[other] { $n } طفل غير محدد الجنس
    }
ledger-some-children-sex-unknown = { $count } { $n ->
        [zero] طفل غير محدد الجنس
        [one] طفل غير محدد الجنس
        [two] طفل غير محدد الجنس
        [few] أطفال غير محددي الجنس
        [many] طفلًا غير محدد الجنس
       *[other] طفل غير محدد الجنس
    }
ledger-of-children-sex-unknown = { $count } من الأطفال غير محددي الجنس
ledger-exactly-adults-sex-unknown = { $n ->
        [zero] { $n } بالغ غير محدد الجنس
        [one] بالغ واحد غير محدد الجنس
        [two] بالغان غير محددي الجنس
        [few] { $n } بالغين غير محددي الجنس
        [many] { $n } بالغًا غير محدد الجنس
       *[other] { $n } بالغ غير محدد الجنس
    }
ledger-some-adults-sex-unknown = { $count } { $n ->
        [zero] بالغ غير محدد الجنس
        [one] بالغ غير محدد الجنس
        [two] بالغ غير محدد الجنس
        [few] بالغين غير محددي الجنس
        [many] بالغًا غير محدد الجنس
       *[other] بالغ غير محدد الجنس
    }
ledger-of-adults-sex-unknown = { $count } من البالغين غير محددي الجنس
ledger-exactly-someone = { $n ->
        [zero] { $n } شخص لم تُذكر فئتهم
        [one] شخص واحد لم تُذكر فئته
        [two] شخصان لم تُذكر فئتهما
        [few] { $n } أشخاص لم تُذكر فئتهم
        [many] { $n } شخصًا لم تُذكر فئتهم
       *[other] { $n } شخص لم تُذكر فئتهم
    }
ledger-some-someone = { $count } { $n ->
        [zero] شخص لم تُذكر فئتهم
        [one] شخص لم تُذكر فئتهم
        [two] شخص لم تُذكر فئتهم
        [few] أشخاص لم تُذكر فئتهم
        [many] شخصًا لم تُذكر فئتهم
       *[other] شخص لم تُذكر فئتهم
    }
ledger-of-someone = { $count } من أشخاص لم تُذكر فئتهم
ledger-exactly-unit-household = { $n ->
        [zero] { $n } أسرة
        [one] أسرة واحدة
        [two] أسرتان
        [few] { $n } أسر
        [many] { $n } أسرة
       *[other] { $n } أسرة
    }
ledger-some-unit-household = { $count } { $n ->
        [zero] أسرة
        [one] أسرة
        [two] أسرة
        [few] أسر
        [many] أسرة
       *[other] أسرة
    }
ledger-of-unit-household = { $count } من الأسر
ledger-exactly-unit-vehicle = { $n ->
        [zero] { $n } مركبة
        [one] مركبة واحدة
        [two] مركبتان
        [few] { $n } مركبات
        [many] { $n } مركبة
       *[other] { $n } مركبة
    }
ledger-some-unit-vehicle = { $count } { $n ->
        [zero] مركبة
        [one] مركبة
        [two] مركبة
        [few] مركبات
        [many] مركبة
       *[other] مركبة
    }
ledger-of-unit-vehicle = { $count } من المركبات
ledger-exactly-unit-person-event = { $n ->
        [zero] { $n } حدث يخص أشخاصًا
        [one] حدث واحد يخص أشخاصًا
        [two] حدثان يخصان أشخاصًا
        [few] { $n } أحداث تخص أشخاصًا
        [many] { $n } حدثًا يخص أشخاصًا
       *[other] { $n } حدث يخص أشخاصًا
    }
ledger-some-unit-person-event = { $count } { $n ->
        [zero] حدث يخص أشخاصًا
        [one] حدث يخص أشخاصًا
        [two] حدث يخص أشخاصًا
        [few] أحداث تخص أشخاصًا
        [many] حدثًا يخص أشخاصًا
       *[other] حدث يخص أشخاصًا
    }
ledger-of-unit-person-event = { $count } من الأحداث التي تخص أشخاصًا
ledger-exactly-unit-unknown = { $n ->
        [zero] { $n } حالة لم تُذكر وحدة عدها
        [one] حالة واحدة لم تُذكر وحدة عدها
        [two] حالتان لم تُذكر وحدة عدهما
        [few] { $n } حالات لم تُذكر وحدة عدها
        [many] { $n } حالة لم تُذكر وحدة عدها
       *[other] { $n } حالة لم تُذكر وحدة عدها
    }
ledger-some-unit-unknown = { $count } { $n ->
        [zero] حالة لم تُذكر وحدة عدها
        [one] حالة لم تُذكر وحدة عدها
        [two] حالة لم تُذكر وحدة عدها
        [few] حالات لم تُذكر وحدة عدها
        [many] حالة لم تُذكر وحدة عدها
       *[other] حالة لم تُذكر وحدة عدها
    }
ledger-of-unit-unknown = { $count } من الحالات التي لم تُذكر وحدة عدها
