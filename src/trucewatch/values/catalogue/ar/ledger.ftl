# حساب الأشخاص: الحسابات والقيود والباقي غير المحسوب ومن لم يُعرف ما آل إليه أمره.

ledger-named = { $name }
ledger-at = { $name }
ledger-on-the-way-with = في الطريق ({ $name })
ledger-account-outside = قبل فتح الحساب
ledger-account-born = المواليد
ledger-account-place = مكان غير مذكور
ledger-account-on-the-way = في الطريق
ledger-account-arrived = وصلوا إلى مكان غير مذكور
ledger-account-displaced = نزحوا إلى وجهة غير مذكورة
ledger-account-released = أُفرج عنهم
ledger-account-killed = القتلى
ledger-account-detained = قيد الاحتجاز
ledger-account-abducted = قيد الاختطاف
ledger-account-missing = في عداد المفقودين
ledger-account-disappeared = قيد الاختفاء القسري
ledger-account-fate-unknown = مصير مجهول

ledger-told-start = في البداية: { $who }
ledger-told-born = المواليد: { $who }
ledger-told-per-household = في كل أسرة: { $who }
ledger-told-per-vehicle = في كل مركبة: { $who }
ledger-told-left = المغادرة: { $who }
ledger-told-arrived = النقل: { $who }
ledger-told-returned = العودة: { $who }
ledger-told-remaining = الباقي: { $who }
ledger-told-note = { $who }
ledger-told-fate = { $who } ({ $fate })
ledger-told-wounded = الجرحى: { $who }
ledger-told-killed = القتلى: { $who }
ledger-told-detained = قيد الاحتجاز: { $who }
ledger-told-abducted = قيد الاختطاف: { $who }
ledger-told-missing = في عداد المفقودين: { $who }
ledger-told-disappeared = قيد الاختفاء القسري: { $who }
ledger-told-fate-unknown = مصير مجهول: { $who }
ledger-told-released = الإفراج: { $who }
ledger-told-displaced = النزوح: { $who }

ledger-told = { $told }.
ledger-among = { $told }، وذلك من العدد الآتي: { $other }.
ledger-covered = { $told }: يشمله عدد حركة النقل كلها ({ $other })، فلا يُضاف إليه.
ledger-perhaps = { $told }: لم يُذكر هل هذا العدد داخل في عدد من نُقلوا، ولذلك قد يُضاف إليه كله أو بعضه أو لا يُضاف منه شيء.
ledger-several = ذُكر العدد أكثر من مرة: { $said }. المعتمد: { $counts }. { $rule }
ledger-rule-range = القاعدة: من أقل ما ورد في أي قول إلى أكثره؛ والقول الذي لا يورد رقمًا يتأخر عن القول الذي يورده.
ledger-rule-newest = القاعدة: يُعتمد أحدث قول.
ledger-rule-most-reliable = القاعدة: يُعتمد قول المصدر الأكثر موثوقية.
ledger-rule-lowest = القاعدة: يُعتمد أقل عدد.

ledger-and-uncounted = { $told }، وعدد لم يذكره أحد
ledger-uncounted = { $who } بحسب الأعداد المذكورة، ولا يدخل فيها ما يأتي: { $told }
ledger-no-opening = { $at }: لا يوجد عدد أولي مسجل لهذه الفئة، فلا شيء يُطرح منه.
ledger-groups-differ = { $at }: لا يمكن الحسم. تعدّ هذه الأعداد فئات مختلفة: { $sides }. ولم يُذكر أيّ هذه الأعداد يشمل الأشخاص أنفسهم، ولذلك تُعرض الأعداد جنبًا إلى جنب ولا يُطرح بعضها من بعض.
ledger-groups-differ-if-one = { $at }: لا يمكن الحسم. تعدّ هذه الأعداد فئات مختلفة: { $sides }. ولم يُذكر أيّ هذه الأعداد يشمل الأشخاص أنفسهم، ولذلك تُعرض الأعداد جنبًا إلى جنب ولا يُطرح بعضها من بعض. ولو كانوا جميعًا من فئة «{ $group }» لكان الباقي بحسب الأعداد المذكورة: { $who }.
ledger-groups-differ-wider = { $said } أما بحسب النطاق الأوسع ({ $wide }) فلا يُعرف كم منهم من فئة «{ $group }»: قد لا يكون أحد منهم كذلك، وقد يكونون جميعًا.
ledger-overdrawn = { $at }: عدد من سُجّل خروجهم أكبر من عدد الموجودين، والزيادة: { $who }. يُرجى مراجعة الأعداد أو تسجيل العدد الناقص.
ledger-still-there = { $at }: من المفترض أن يكون الباقون هناك: { $who }؛ ولا يوجد عدد مسجل للباقين.
ledger-remaining-fits = { $at }: من المفترض أن يكون الباقون: { $who }، والمذكور أن الباقين: { $stated }؛ والعددان متوافقان.
ledger-remaining-differs = { $at }: من المفترض أن يكون الباقون: { $who }، لكن المذكور أن الباقين: { $stated }؛ ولا يلتقي العددان إلا بمضاعفة هامش التقدير.
ledger-remaining-units-differ = { $at }: بحسب الأعداد بهذه الوحدة من المفترض أن يكون الباقون: { $who }، والمذكور أن الباقين: { $stated }؛ وقد جاء آخرون أو غادروا معدودين بوحدة أخرى (أُسر أو مركبات) ولم يُذكر كم هم، فلا يمكن حسم ذلك.
ledger-remaining-contradicts = { $at }: من المفترض أن يكون الباقون: { $who }، لكن المذكور أن الباقين: { $stated }؛ ولا يمكن أن يصح العددان معًا.
ledger-all-accounted = { $at }: عُرف ما آل إليه أمر الجميع.
ledger-unaccounted = { $at }: لم يُعرف ما آل إليه أمر هؤلاء: { $who }.
ledger-perhaps-unaccounted = { $at }: لا يمكن الجزم بأن ما آل إليه أمر الجميع معروف: { $who }.
ledger-conflict = { $at }: لا يمكن أن تصح هذه الأعداد كلها معًا: { $told }
ledger-conflict-resolved = { $said }. وإذا صحّت الأعداد الأخرى المذكورة هنا زال التعارض بأي من هذه التصحيحات وحده: { $fits }. يُرجى مراجعتها على مصادرها، أو تسجيل العدد الناقص.
ledger-conflict-unresolved = { $said }. ولا يزول التعارض بتغيير عدد واحد منها. يُرجى مراجعتها على مصادرها، أو تسجيل العدد الناقص.
ledger-would-fit = { $fitting } بدلًا من { $who }
ledger-told-by-several = { $told } ({ $says })
ledger-one-says = { $source }: { $who }
ledger-one-says-without-source = دون ذكر مصدر: { $who }
ledger-told-by = { $told } (المصدر: { $source })

ledger-unaccounted-on-the-way = غادروا ولم يُسجَّل وصولهم ولا عودتهم ولا غير ذلك: { $who }
ledger-unaccounted-detained = قيد الاحتجاز: { $who }
ledger-unaccounted-abducted = قيد الاختطاف: { $who }
ledger-unaccounted-missing = في عداد المفقودين: { $who }
ledger-unaccounted-disappeared = قيد الاختفاء القسري: { $who }
ledger-unaccounted-fate-unknown = مصير مجهول: { $who }
ledger-since = منذ { $when }
ledger-last-seen = مكان آخر مشاهدة: { $place }
ledger-says = المصدر: { $source }
ledger-then = { $first }؛ { $second }
ledger-sentence = { $said }. { $rest }
ledger-rest-none = لم يُسجَّل من هذا العدد أحد أُفرج عنه أو عاد أو عُثر عليه.
ledger-rest-less = ومن هؤلاء: { $less }؛ أما الباقون، وهم { $who }، فلم يُسجَّل الإفراج عنهم أو عودتهم.
ledger-rest-perhaps = وسُجِّل إلى جانب ذلك ({ $perhaps })، ولم يُذكر ما إذا كان هؤلاء كلهم من بينهم، فعدد من لا يُعرف مصيرهم بعد: { $who }.
ledger-rest-apart = هؤلاء جماعة أخرى تُحسب على حدة، ولا تُطرح أبدًا من سكان أي مكان.
ledger-rest-order = لم يُحسم ترتيب الأخبار عن مصير هذا الشخص.
ledger-lost = { $said } ({ $count ->
        [zero] لا يذكر ذلك أي سجل
        [one] بحسب سجل واحد
        [two] بحسب سجلين
        [few] بحسب { $count } سجلات
        [many] بحسب { $count } سجلًا
       *[other] بحسب { $count } سجل
    }).
ledger-person = شخص واحد من سجل الأشخاص ({ $name })

ledger-flow-residual = لم يُعرف ما آل إليه أمرهم: { $at }
ledger-flow-still-there = من المفترض أنهم باقون: { $at }
ledger-flow-returned = عادوا إلى { $at }
ledger-apart = وعلى حدة: { $told }
ledger-summary = { $told }.
ledger-nobody = لا يوجد أي عدد مسجل للأشخاص.
ledger-noted-alone = { $count ->
        [zero] لا يوجد أي عدد مسجل للأشخاص.
        [one] يوجد عدد مسجل واحد، وهو مذكور إلى جانب الحساب ولا يغيّر فيه شيئًا.
        [two] يوجد عددان مسجلان، وهما مذكوران إلى جانب الحساب ولا يغيّران فيه شيئًا.
        [few] توجد { $count } أعداد مسجلة، وهي مذكورة إلى جانب الحساب ولا تغيّر فيه شيئًا.
        [many] يوجد { $count } عددًا مسجلًا، وهي مذكورة إلى جانب الحساب ولا تغيّر فيه شيئًا.
       *[other] يوجد { $count } عدد مسجل، وهي مذكورة إلى جانب الحساب ولا تغيّر فيه شيئًا.
    }
ledger-converted-household = { $who }، حُسبت { $people } وفق عدد الأشخاص المذكور لكل أسرة ({ $each })
ledger-converted-vehicle = { $who }، حُسبت { $people } وفق عدد الأشخاص المذكور لكل مركبة ({ $each })
ledger-each = { $count } في كل منها
ledger-partly-converted = { $told }، منهم بالتحويل من وحدة عدّ أخرى: { $who }
ledger-rests-on-conversion = { $who }، مع تحويل وحدات العدّ الأخرى وفق ما ذُكر
ledger-few = { $count } ({ $group })
ledger-behind = { $who } { $qualifier }
ledger-of-no-unit = { $who }، ولم تُذكر وحدة العد

# الأعداد مع المعدود، والمعدود يوافق عدده.

ledger-exactly-people = { $n ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $n } أشخاص
        [many] { $n } شخصًا
       *[other] { $n } شخص
    }
ledger-some-people = { $n ->
        [zero] { $count } شخص
        [one] { $qualifier } شخص واحد
        [two] { $qualifier } شخصين
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
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
ledger-some-civilians = { $n ->
        [zero] { $count } مدني
        [one] { $qualifier } مدني واحد
        [two] { $qualifier } مدنيَّين اثنين
        [few] { $count } مدنيين
        [many] { $count } مدنيًا
       *[other] { $count } مدني
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
ledger-some-fighters = { $n ->
        [zero] { $count } مقاتل
        [one] { $qualifier } مقاتل واحد
        [two] { $qualifier } مقاتلَين اثنين
        [few] { $count } مقاتلين
        [many] { $count } مقاتلًا
       *[other] { $count } مقاتل
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
ledger-some-medical = { $n ->
        [zero] { $count } فرد طبي
        [one] { $qualifier } فرد طبي واحد
        [two] { $qualifier } فردين طبيين
        [few] { $count } أفراد طبيين
        [many] { $count } فردًا طبيًا
       *[other] { $count } فرد طبي
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
ledger-some-rescue = { $n ->
        [zero] { $count } عامل إنقاذ
        [one] { $qualifier } عامل إنقاذ واحد
        [two] { $qualifier } عاملَي إنقاذ
        [few] { $count } عمال إنقاذ
        [many] { $count } عامل إنقاذ
       *[other] { $count } عامل إنقاذ
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
ledger-some-aid = { $n ->
        [zero] { $count } عامل إغاثة
        [one] { $qualifier } عامل إغاثة واحد
        [two] { $qualifier } عاملَي إغاثة
        [few] { $count } عمال إغاثة
        [many] { $count } عامل إغاثة
       *[other] { $count } عامل إغاثة
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
ledger-some-journalists = { $n ->
        [zero] { $count } صحفي
        [one] { $qualifier } صحفي واحد
        [two] { $qualifier } صحفيَّين اثنين
        [few] { $count } صحفيين
        [many] { $count } صحفيًا
       *[other] { $count } صحفي
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
ledger-some-men = { $n ->
        [zero] { $count } رجل
        [one] { $qualifier } رجل واحد
        [two] { $qualifier } رجلين
        [few] { $count } رجال
        [many] { $count } رجلًا
       *[other] { $count } رجل
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
ledger-some-women = { $n ->
        [zero] { $count } امرأة
        [one] { $qualifier } امرأة واحدة
        [two] { $qualifier } امرأتين
        [few] { $count } نساء
        [many] { $count } امرأة
       *[other] { $count } امرأة
    }
ledger-of-women = { $count } من النساء
ledger-exactly-boys = { $n ->
        [zero] { $n } فتى
        [one] فتى واحد
        [two] فتيان اثنان
        [few] { $n } فتيان
        [many] { $n } فتى
       *[other] { $n } فتى
    }
ledger-some-boys = { $n ->
        [zero] { $count } فتى
        [one] { $qualifier } فتى واحد
        [two] { $qualifier } فتيين
        [few] { $count } فتيان
        [many] { $count } فتى
       *[other] { $count } فتى
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
ledger-some-girls = { $n ->
        [zero] { $count } فتاة
        [one] { $qualifier } فتاة واحدة
        [two] { $qualifier } فتاتين
        [few] { $count } فتيات
        [many] { $count } فتاة
       *[other] { $count } فتاة
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
ledger-some-children-sex-unknown = { $n ->
        [zero] { $count } طفل غير محدد الجنس
        [one] { $qualifier } طفل واحد غير محدد الجنس
        [two] { $qualifier } طفلين غير محددي الجنس
        [few] { $count } أطفال غير محددي الجنس
        [many] { $count } طفلًا غير محدد الجنس
       *[other] { $count } طفل غير محدد الجنس
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
ledger-some-adults-sex-unknown = { $n ->
        [zero] { $count } بالغ غير محدد الجنس
        [one] { $qualifier } بالغ واحد غير محدد الجنس
        [two] { $qualifier } بالغَين اثنين غير محددي الجنس
        [few] { $count } بالغين غير محددي الجنس
        [many] { $count } بالغًا غير محدد الجنس
       *[other] { $count } بالغ غير محدد الجنس
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
ledger-some-someone = { $n ->
        [zero] { $count } شخص لم تُذكر فئتهم
        [one] { $qualifier } شخص واحد لم تُذكر فئته
        [two] { $qualifier } شخصين لم تُذكر فئتهما
        [few] { $count } أشخاص لم تُذكر فئتهم
        [many] { $count } شخصًا لم تُذكر فئتهم
       *[other] { $count } شخص لم تُذكر فئتهم
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
ledger-some-unit-household = { $n ->
        [zero] { $count } أسرة
        [one] { $qualifier } أسرة واحدة
        [two] { $qualifier } أسرتين
        [few] { $count } أسر
        [many] { $count } أسرة
       *[other] { $count } أسرة
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
ledger-some-unit-vehicle = { $n ->
        [zero] { $count } مركبة
        [one] { $qualifier } مركبة واحدة
        [two] { $qualifier } مركبتين
        [few] { $count } مركبات
        [many] { $count } مركبة
       *[other] { $count } مركبة
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
ledger-some-unit-person-event = { $n ->
        [zero] { $count } حدث يخص أشخاصًا
        [one] { $qualifier } حدث واحد يخص أشخاصًا
        [two] { $qualifier } حدثين يخصان أشخاصًا
        [few] { $count } أحداث تخص أشخاصًا
        [many] { $count } حدثًا يخص أشخاصًا
       *[other] { $count } حدث يخص أشخاصًا
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
ledger-some-unit-unknown = { $n ->
        [zero] { $count } حالة لم تُذكر وحدة عدها
        [one] { $qualifier } حالة واحدة لم تُذكر وحدة عدها
        [two] { $qualifier } حالتين لم تُذكر وحدة عدهما
        [few] { $count } حالات لم تُذكر وحدة عدها
        [many] { $count } حالة لم تُذكر وحدة عدها
       *[other] { $count } حالة لم تُذكر وحدة عدها
    }
ledger-of-unit-unknown = { $count } من الحالات التي لم تُذكر وحدة عدها
ledger-exactly-unit-incident = { $n ->
        [zero] { $n } حادثة
        [one] حادثة واحدة
        [two] حادثتان
        [few] { $n } حوادث
        [many] { $n } حادثة
       *[other] { $n } حادثة
    }
ledger-some-unit-incident = { $n ->
        [zero] { $count } حادثة
        [one] { $qualifier } حادثة واحدة
        [two] { $qualifier } حادثتين
        [few] { $count } حوادث
        [many] { $count } حادثة
       *[other] { $count } حادثة
    }
ledger-of-unit-incident = { $count } من الحوادث
ledger-exactly-unit-discharge = { $n ->
        [zero] { $n } إطلاقة
        [one] إطلاقة واحدة
        [two] إطلاقتان
        [few] { $n } إطلاقات
        [many] { $n } إطلاقة
       *[other] { $n } إطلاقة
    }
ledger-some-unit-discharge = { $n ->
        [zero] { $count } إطلاقة
        [one] { $qualifier } إطلاقة واحدة
        [two] { $qualifier } إطلاقتين
        [few] { $count } إطلاقات
        [many] { $count } إطلاقة
       *[other] { $count } إطلاقة
    }
ledger-of-unit-discharge = { $count } من الإطلاقات
ledger-exactly-unit-episode = { $n ->
        [zero] { $n } واقعة ممتدة
        [one] واقعة ممتدة واحدة
        [two] واقعتان ممتدتان
        [few] { $n } وقائع ممتدة
        [many] { $n } واقعة ممتدة
       *[other] { $n } واقعة ممتدة
    }
ledger-some-unit-episode = { $n ->
        [zero] { $count } واقعة ممتدة
        [one] { $qualifier } واقعة ممتدة واحدة
        [two] { $qualifier } واقعتين ممتدتين
        [few] { $count } وقائع ممتدة
        [many] { $count } واقعة ممتدة
       *[other] { $count } واقعة ممتدة
    }
ledger-of-unit-episode = { $count } من الوقائع الممتدة
ledger-exactly-unit-complaint = { $n ->
        [zero] { $n } شكوى
        [one] شكوى واحدة
        [two] شكويان
        [few] { $n } شكاوى
        [many] { $n } شكوى
       *[other] { $n } شكوى
    }
ledger-some-unit-complaint = { $n ->
        [zero] { $count } شكوى
        [one] { $qualifier } شكوى واحدة
        [two] { $qualifier } شكويين
        [few] { $count } شكاوى
        [many] { $count } شكوى
       *[other] { $count } شكوى
    }
ledger-of-unit-complaint = { $count } من الشكاوى
