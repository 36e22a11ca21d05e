# الحزم: ما يقوله التحقق عنها، وما يُرفض عند إعدادها، والصفحة التي فيها.

package-unknown-version = الحزمة من إصدار غير معروف هنا: { $version }. يُرجى التحقق بإصدار أحدث.
package-malformed = ليس { $file } بالصورة التي يجب أن يكون عليها.
package-key-not-pinned =
    لم يُعطَ مفتاح للفريق من خارج الحزمة، فلا أحد يعلم من وقّعها. يُرجى إعطاء المفتاح الذي نشره الفريق أو سلّمه إليكم (‎--key). أما المفتاح المرفق بها فلا يُثبت شيئًا: { $key }
package-not-signed = لم يوقّع الفريق هذه الحزمة: ليس فيها signature.txt. ومن بيده حزمة يستطيع أن يصنع منها أخرى متسقة في ذاتها، ولا يكشف ذلك إلا التوقيع. يُرجى طلبها من الفريق كما سلّمها.
package-no-checkpoint = أحدث نقطة تثبيت ليست في data/log/checkpoint أيضًا.
package-other-checkpoint = نقطة التثبيت في الحزمة ليست التي يذكرها package.json.
package-seen-later =
    نقطة تثبيت اطّلعتم عليها حجمها { $seen }، وهي أحدث من نقطة الحزمة التي حجمها { $size }. يُرجى إما طلب حزمة أحدث، وإما طلب نقطة التثبيت بهذا الحجم.
package-tile-extra = القطعة { $tile } ليست من قطع الشجرة.
package-act-twice = الفعل { $act } موجود في الحزمة مرتين.
package-unsealed =
    { $count ->
        [zero] لا قيود بعد نقطة تثبيت الحزمة.
        [one] قيد واحد يقع بعد نقطة تثبيت الحزمة.
        [two] قيدان يقعان بعد نقطة تثبيت الحزمة.
        [few] { $count } قيود تقع بعد نقطة تثبيت الحزمة.
        [many] { $count } قيدًا يقع بعد نقطة تثبيت الحزمة.
       *[other] { $count } قيد يقع بعد نقطة تثبيت الحزمة.
    }
package-record-differs = لا يقول { $path } ما تقوله آخر مراجعة للسجل.
package-record-extra = { $path } سجل لا يختمه أي قيد.
package-object-extra = { $path } لا يذكره أي سجل في الحزمة.
package-withheld-unnamed = قيل إن { $digest } محجوب، لكن لا سجل يذكره، أو هو موجود.
package-receipt-of-other = { $path } إيصال تحت نقطة تثبيت غير نقطة الحزمة.
package-file-unknown = لا موضع للملف { $path } في حزمة، ولا تنظر إليه أي خطوة من خطوات التحقق.

package-not-sealed =
    بعض هذه السجلات لم يُختم بعد. يُرجى إعادة الأمر نفسه، فإن تكرر ذلك فنفّذوا trucewatch verify.
package-no-copy =
    { $count ->
        [zero] لا مادة تنقصها نسخة تصلح للجهة «{ $audience }».
        [one] مادة واحدة ليست لها نسخة يجوز تسليمها إلى الجهة «{ $audience }».
        [two] مادتان ليست لهما نسخة يجوز تسليمها إلى الجهة «{ $audience }».
        [few] { $count } مواد ليست لها نسخة يجوز تسليمها إلى الجهة «{ $audience }».
        [many] { $count } مادة ليست لها نسخة يجوز تسليمها إلى الجهة «{ $audience }».
       *[other] { $count } مادة ليست لها نسخة يجوز تسليمها إلى الجهة «{ $audience }».
    }
package-no-copy-of =
    أصل المادة { $evidence } يدل على مكان صنعها وزمانه وأداته، فلا يُسلَّم إلا إلى المحاكم وإلى الفريق. يُرجى إما إعداد نسخة محجوبة الأجزاء منها أو صورة مصغّرة أو لقطة، وإما تركها، وإما تسليمها إلى محكمة.

package-withdrawn =
    { $count ->
        [zero] لا مادة سُحبت من الاستعمال.
        [one] مادة واحدة سُحبت من الاستعمال فلا تُسلَّم.
        [two] مادتان سُحبتا من الاستعمال فلا تُسلَّمان.
        [few] { $count } مواد سُحبت من الاستعمال فلا تُسلَّم.
        [many] { $count } مادة سُحبت من الاستعمال فلا تُسلَّم.
       *[other] { $count } مادة سُحبت من الاستعمال فلا تُسلَّم.
    }
package-withdrawn-item =
    سُحبت المادة { $evidence } من الاستعمال، وسلسلة حيازتها تذكر السبب (trucewatch custody show { $evidence }). يُرجى إما تركها، وإما، إن عادت إلى الاستعمال، تدوين استلامها من جديد: trucewatch custody receive { $evidence }
package-terms = شروط الاستعمال
package-terms-long = سُلّمت إلى الجهة المذكورة للغرض المتفق عليه. يُرجى عدم تمريرها إلى غيرها من دون استئذان المنظمة التي أعدّتها.
package-description = سجلات ملف التوثيق { $case } وأدلته، للجهة «{ $audience }»، حتى { $as_of }، مع براهين ختمها.

package-title = حزمة سجلات وأدلة
package-this-page = هذه الصفحة بالعربية
package-case = ملف التوثيق
package-audience = أُعدّت من أجل
package-as-of = حتى
package-origin = سجل القيود
package-size = عدد القيود في السجل
package-root = جذر السجل
package-key = المفتاح الذي وقّعه
package-how = كيف تعرف أنها سليمة
package-how-long =
    لا شيء هنا يُطلب منك تصديقه. كل سجل مختوم في سجل قيود لا يُغيَّر خفية، والبراهين في هذا المجلد. تحتاج إلى Python مع حزمة cryptography، وإلى أمسية، وإلى مفتاح الفريق، ويجب أن يصلك منهم بطريق غير هذه الحزمة.
package-how-files = الملفات هي ملفات القوائم: يكفي أي برنامج يحسب SHA-256. السطر الثاني أدناه يفعل ذلك.
package-how-log = السجلات هي سجلات القيود، والصور والوثائق هي التي تذكرها السجلات: يخبرك verify.py بذلك في خطوات مرقّمة. اقرأه أولًا، والأفضل أن تحصل عليه من مصدر آخر.
package-how-seen = سجل القيود هو الذي يعرفه غيرك: قارن حجمه وجذره بنقطة تثبيت أو إيصال أو ختم وقت عند جهة أخرى.
package-proves = ما يُثبَت: أن هذا دُوّن بهذه الكلمات قبل توقيع نقطة التثبيت. وما لا يُثبَت: أنه صحيح. الحقول المعلّمة بكلمة «redacted» حُجبت عن هذه الجهة، وهي مختومة أيضًا.
package-items = الأدلة
package-column-code = الرمز
package-column-what = ما هو
package-column-digest = SHA-256
package-column-files = الملفات
package-bytes =
    { $count ->
        [zero] لا بايتات
        [one] بايت واحد
        [two] بايتان
        [few] { $count } بايتات
        [many] { $count } بايتًا
       *[other] { $count } بايت
    }
package-kept-back = محجوب عن هذه الجهة
package-out-of-use = مسحوب من الاستعمال، وملفاته لا تُسلَّم
package-elsewhere = آخر ما في سلسلة حيازته: { $event }
package-receipt = إيصال
package-not-held = غير محفوظ لدينا
package-left-out = سجلات ملف التوثيق الأخرى وأسماء المصادر والأشخاص وأعضاء الفريق ليست في هذه الحزمة، ولا يظهر أعضاء الفريق إلا بأدوارهم.

package-no-case = ليست هذه حزمة ملف توثيق واحد، فلا يمكن أخذها. ويبقى التحقق منها وقراءتها ممكنين.
package-newer-schema = السجل { $record } ({ $kind }) كتبه إصدار أحدث من البرنامج. يُرجى تحديث هذا الإصدار أولًا.
package-revisions-left-out = ليست كل مراجعات السجل { $record } ({ $kind }) في الحزمة، فلا يمكن أخذه.
package-unreadable-record = يقول السجل { $record } ({ $kind }) ما لا يقوله سجل. لم يؤخذ شيء. يُرجى طلب حزمة أخرى.
package-other-case = السجل { $record } ({ $kind }) ليس من ملف توثيق الحزمة. لم يؤخذ شيء.
package-changed-meanwhile = تغيّر { $path } أثناء أخذه. لم يُدوَّن شيء.
package-revision-unproved = يقال إن المراجعة { $number } للسجل { $record } جاءت من حزمة، وهي ليست فيها.
package-clash-both-changed =
    غُيّر { $record } ({ $kind }) هنا وهناك، في: { $fields }. لم يؤخذ منه شيء. يُرجى النظر في الاثنين، وتصحيح الذي هنا إن كان الآخر هو الصحيح.
package-clash-erased-there =
    مُحي { $record } ({ $kind }) حيث جاءت الحزمة، الحقول: { $fields }. يُرجى معرفة السبب ومحوه هنا أيضًا: trucewatch erase
package-clash-code-taken =
    لـ { $record } ({ $kind }) رمز يدل هنا على سجل آخر، الحقول: { $fields }. يُرجى أخذ الحزمة إلى مساحة عمل باسم آخر: trucewatch init --name
package-clash-lacking =
    لا يقوم { $record } ({ $kind }) من دون ما حُجب أو لم يؤخذ، الحقول: { $fields }. تُرك، ويبقى التحقق منه في الحزمة ممكنًا.
