# ما قرأه برنامج من ملف، وكيف أعدّ نسخة منه.

facts-pixels = { $width } × { $height } بكسل
facts-turned = يُدار عند العرض
facts-duration = مدته { $time }
facts-video-codec = ترميز الصورة { $name }
facts-audio-codec = ترميز الصوت { $name }
facts-encoding = ترميز الحروف { $name }
facts-sound = بصوت
facts-silent = بلا صوت
facts-copy = أُعدّ بالقاعدة { $name }
facts-pdq = تُجرى المقارنة بطريقة { $name }
facts-black = غُطّي بالأسود
facts-mosaic = غُطّي بفسيفساء
facts-frames = { $count ->
    [zero] بلا لقطات
    [one] لقطة واحدة
    [two] لقطتان
    [few] { $count } لقطات
    [many] { $count } لقطة
   *[other] { $count } لقطة
}
facts-pages = { $count ->
    [zero] بلا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $count } صفحات
    [many] { $count } صفحة
   *[other] { $count } صفحة
}
facts-entries = { $count ->
    [zero] لا ملفات فيه
    [one] فيه ملف واحد
    [two] فيه ملفان
    [few] فيه { $count } ملفات
    [many] فيه { $count } ملفًا
   *[other] فيه { $count } ملف
}
facts-rectangles = { $count ->
    [zero] لم يُحجب جزء
    [one] حُجب جزء واحد
    [two] حُجب جزآن
    [few] حُجبت { $count } أجزاء
    [many] حُجب { $count } جزءًا
   *[other] حُجب { $count } جزء
}
facts-removed = { $count ->
    [zero] لم يُحذف مقطع
    [one] حُذف مقطع واحد
    [two] حُذف مقطعان
    [few] حُذفت { $count } مقاطع
    [many] حُذف { $count } مقطعًا
   *[other] حُذف { $count } مقطع
}
facts-silences = { $count ->
    [zero] لم يُحذف صوت
    [one] حُذف الصوت في مقطع واحد
    [two] حُذف الصوت في مقطعين
    [few] حُذف الصوت في { $count } مقاطع
    [many] حُذف الصوت في { $count } مقطعًا
   *[other] حُذف الصوت في { $count } مقطع
}
