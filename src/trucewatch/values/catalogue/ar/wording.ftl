# كيف تُقال الأوقات والفترات والمدد والأعداد.

wording-days = { $n ->
        [zero] صفر من الأيام
        [one] يوم
        [two] يومان
        [few] { $n } أيام
        [many] { $n } يومًا
       *[other] { $n } يوم
    }
wording-hours = { $n ->
        [zero] صفر من الساعات
        [one] ساعة
        [two] ساعتان
        [few] { $n } ساعات
        [many] { $n } ساعة
       *[other] { $n } ساعة
    }
wording-minutes = { $n ->
        [zero] صفر من الدقائق
        [one] دقيقة
        [two] دقيقتان
        [few] { $n } دقائق
        [many] { $n } دقيقة
       *[other] { $n } دقيقة
    }
wording-seconds = { $n ->
        [zero] صفر من الثواني
        [one] ثانية
        [two] ثانيتان
        [few] { $n } ثوانٍ
        [many] { $n } ثانية
       *[other] { $n } ثانية
    }
wording-and = { $a } و{ $b }
wording-within-days = { $time }، بفارق لا يتجاوز { $n ->
        [zero] صفرًا من الأيام
        [one] يومًا واحدًا
        [two] يومين
        [few] { $n } أيام
        [many] { $n } يومًا
       *[other] { $n } يوم
    }
wording-within-hours = { $time }، بفارق لا يتجاوز { $n ->
        [zero] صفرًا من الساعات
        [one] ساعة واحدة
        [two] ساعتين
        [few] { $n } ساعات
        [many] { $n } ساعة
       *[other] { $n } ساعة
    }
wording-within-minutes = { $time }، بفارق لا يتجاوز { $n ->
        [zero] صفرًا من الدقائق
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $n } دقائق
        [many] { $n } دقيقة
       *[other] { $n } دقيقة
    }
wording-weekday-date = { $weekday } { $date }
wording-clock = الساعة { $time }
wording-clock-about = نحو الساعة { $time }
wording-at = { $date }، { $time }
wording-before-dawn = { $date } فجرًا
wording-morning = { $date } صباحًا
wording-noon = { $date } ظهرًا
wording-afternoon = { $date } بعد الظهر
wording-evening = { $date } مساءً
wording-night = { $date } ليلًا
wording-midnight = { $date } قرابة منتصف الليل
wording-years = في وقت ما من { $first } إلى { $last }
wording-years-side = وقت ما من { $first } إلى { $last }
wording-span = في وقت ما بين { $first } و{ $last }
wording-span-side = وقت ما بين { $first } و{ $last }
wording-within = في وقت ما خلال { $time }
wording-part-hours = { $part } ({ $opens } إلى { $closes })
wording-zone-unknown = { $time } (المنطقة الزمنية غير معروفة)
wording-zone = { $time } (بتوقيت { $zone })
wording-whole-day = { $date }، طوال اليوم
wording-whole-days = من { $start } حتى نهاية { $end }
wording-from-to = من { $start } إلى { $end }
wording-from = من { $start } بلا نهاية محددة
wording-goes-on = من { $start }، وما زالت مستمرة
wording-from-unknown = من { $start }، والنهاية غير معروفة
wording-until = حتى { $end }، والبداية غير معروفة
wording-daily = كل يوم من الساعة { $opens } إلى { $closes }
wording-same-day = { $date }، من { $start } إلى { $end }

wording-count-before = { $qualifier } { $number }
wording-count-behind = { $number } { $qualifier }
wording-count-between = ما بين { $low } و{ $high }
wording-count-unknown = عدد غير معروف

wording-width-about = «نحو» وقت ما: { $n ->
        [zero] بلا فارق
        [one] دقيقة واحدة قبله أو بعده
        [two] دقيقتان قبله أو بعده
        [few] { $n } دقائق قبله أو بعده
        [many] { $n } دقيقة قبله أو بعده
       *[other] { $n } دقيقة قبله أو بعده
    }.
wording-width-nearly = «قرابة» عدد من الساعات: أقل منه بما لا يتجاوز { $percent }%.
wording-width-part = «{ $part }»: من { $from } إلى { $until }.
wording-part-before-dawn = الفجر
wording-part-morning = الصباح
wording-part-noon = الظهر
wording-part-afternoon = بعد الظهر
wording-part-evening = المساء
wording-part-night = الليل
wording-part-midnight = منتصف الليل
wording-route = من { $start } مرورًا بـ{ $by } إلى { $end }
wording-route-straight = من { $start } إلى { $end }
wording-route-then = {" "}ثم{" "}
