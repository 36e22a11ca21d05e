# أختام الوقت: ما يُرفض، ولماذا لم تعطِ جهةٌ ختمًا.

stamp-no-certificate =
    لا يحوي الملف شهادة. يُرجى إعطاء شهادة الجذر لجهة ختم الوقت بصيغة PEM أو DER كما تنشرها.
stamp-no-revocation-list =
    لا يحوي الملف قائمة شهادات مسحوبة. يُرجى إعطاء قائمة الجهة بصيغة PEM أو DER.
stamp-not-a-root =
    إحدى الشهادات المعطاة ليست جذرًا، إذ تضمنها شهادة أخرى. يُرجى إعطاء الجذر الذي تنشره الجهة؛ أما الشهادات الوسيطة فتأتي مع كل ختم.
stamp-policy =
    «{ $given }» ليست سياسة. يُرجى كتابتها أرقامًا بينها نقاط، مثل 1.3.6.1.4.1.6449.2.1.1.
stamp-authority-name =
    لا يصلح «{ $given }» اسمًا لجهة ختم الوقت. يُرجى إعطاء 1 إلى 40 من الحروف اللاتينية الصغيرة أو الأرقام أو الشرطات، مثل freetsa.
stamp-url =
    «{ $given }» ليس عنوانًا يمكن سؤاله. يُرجى إعطاء عنوان يبدأ بـ http:// أو https:// من دون اسم مستخدم ولا كلمة سر.
stamp-leaf =
    «{ $given }» لا يبيّن أي شهادة هي المقصودة. يُرجى كتابة sha256: ثم بصمتها، أو serial: ثم رقمها، أو subject: ثم اسمها.
stamp-authority-exists =
    هناك جهة مثبَّتة باسم «{ $name }» بعنوان آخر أو بشهادات أخرى، وعليها تُقاس الأختام السابقة. يُرجى اختيار اسم آخر.
stamp-no-authority-named =
    لا توجد جهة مثبَّتة باسم «{ $name }». يُرجى ذكر واحدة من: { $known }
stamp-no-authority =
    لم تُثبَّت أي جهة لختم الوقت، فلا أحد يُسأل عن الوقت. يُرجى تثبيت واحدة أولًا: trucewatch stamp authority add --help
stamp-no-checkpoint =
    لا توجد نقطة تثبيت بالحجم { $size }. يُرجى إعطاء حجم موقَّع؛ الأمر trucewatch checkpoint show يعرضها.
stamp-not-evidence =
    { $code } ليس دليلًا، ولا يُختم منفردًا إلا دليل تحفظه الخزانة. وما عداه تشمله نقاط التثبيت.
stamp-not-held =
    بايتات { $code } ليست في الخزانة، فلا شيء يُختم. يُرجى إدخالها أولًا.
stamp-unreachable =
    تعذّر الوصول إلى { $host }.
stamp-too-slow =
    لم يُجب { $host } في الوقت المحدد.
stamp-answer-too-long =
    أرسل { $host } أكثر مما يكون في جواب، ولم يُقرأ الباقي.
stamp-sent-elsewhere =
    يحيل { $host } إلى عنوان آخر غير مثبَّت، ولم يُتَّبع.
stamp-http-status =
    أجاب { $host } بالحالة { $status }.
stamp-not-secure =
    الاتصال بـ { $host } غير مأمون: شهادته غير صحيحة. لم يُرسل شيء.
stamp-headers =
    { $line ->
        [0] تعذّرت قراءة ملف ترويسات الكتل.
       *[other] تعذّرت قراءة السطر { $line } من ملف ترويسات الكتل.
    } يُرجى إعطاء أسطر فيها الارتفاع والترويسة (160 رقمًا ست عشريًا)، أو ما يطبعه الأمر bitcoin-cli getblockheader.
stamp-header-work =
    الترويسة المعطاة للكتلة { $height } ليس فيها العمل الذي في كل كتلة. يُرجى أخذها من عقدة تثقون بها.
stamp-no-library =
    براهين OpenTimestamps تحتاج مكتبة غير مثبَّتة. لا يمكن من دونها صنع البراهين ولا التحقق منها، ويمكن ذلك في سائر أختام الوقت. يُرجى تثبيتها: pip install "trucewatch[opentimestamps]"
stamp-names-block =
    يسمّي تقويمه الكتلة { $heights } من بتكوين. ولا يؤكد ذلك إلا ترويسة الكتلة: trucewatch verify --bitcoin-headers FILE
stamp-other-calendar =
    وعده لدى { $calendar }، وهو غير مثبَّت ولم يُسأل. يُرجى تثبيته أيضًا: trucewatch stamp authority add NAME --calendar { $calendar }
