# صفحة نص قُرئ، والملاحظات في هامشها.

margin-title = ما يقوله النص، وما لا يستقيم فيه
margin-limits = قرأه برنامج: يفهم بعض ما يقوله النص، وما لم يُعلَّم لم يُتحقق منه.
margin-legend = ما تحته خط هو ما فُهم
margin-kind-count = عدد
margin-kind-date = تاريخ
margin-kind-time = وقت
margin-kind-duration = مدة
margin-kind-percent = نسبة
margin-kind-place = مكان
margin-kind-actor = طرف أو قوة
margin-kind-deed = فعل
margin-kind-attribution = من يُنسب إليه الفعل
margin-kind-source = من قال ذلك
margin-understood = { $kind }: { $value }
margin-count-error =
    { $count ->
        [zero] لا شيء مما لا يمكن أن يصح.
        [one] موضع واحد لا يمكن أن يصح.
        [two] موضعان لا يمكن أن يصحا.
        [few] { $count } مواضع لا يمكن أن تصح.
        [many] { $count } موضعًا لا يمكن أن تصح.
       *[other] { $count } موضع لا يمكن أن تصح.
    }
margin-count-warning =
    { $count ->
        [zero] لا تحذيرات.
        [one] تحذير واحد: خطأ مرجّح جدًا.
        [two] تحذيران: خطآن مرجّحان جدًا.
        [few] { $count } تحذيرات: أخطاء مرجّحة جدًا.
        [many] { $count } تحذيرًا: أخطاء مرجّحة جدًا.
       *[other] { $count } تحذير: أخطاء مرجّحة جدًا.
    }
margin-count-note =
    { $count ->
        [zero] لا تنبيهات.
        [one] تنبيه واحد.
        [two] تنبيهان.
        [few] { $count } تنبيهات.
        [many] { $count } تنبيهًا.
       *[other] { $count } تنبيه.
    }
margin-to-note = إلى الملاحظة { $number }
margin-to-line = السطر { $line }
margin-to-line-of = السطر { $line } من { $file }
