# هل أُعدّ الخادم إعدادًا آمنًا: ما وُجد، وما ينبغي فعله (…-do).

doctor-keys-absent = المفاتيح ليست في { $folder }، فتعذّر النظر فيمن يستطيع قراءتها وفيمن يستطيع إعادتها بعد الطوارئ.
doctor-keys-absent-do = ما دامت غائبة فلا يُفتح ما هو محمي. وللعمل: يُرجى وصل الوسيط المحفوظة عليه.
doctor-keys-closed = المفاتيح مغلقة: ضغط أحدهم زر الطوارئ.
doctor-keys-closed-do = متى زال الخطر: { $command }
doctor-keys-open = يستطيع مستخدمون آخرون لهذا الجهاز قراءة مفاتيح: { $files }
doctor-keys-open-do = يُرجى تنفيذ: chmod 700 على المجلد، وchmod 600 على كل ملف فيه. وإن كان على الجهاز أحد غيرك فيُرجى تغيير المفاتيح: trucewatch keys rewrap ثم trucewatch keys rotate.
doctor-keys-private = لا يقرأ المفاتيح إلا هذا الحساب.
doctor-keys-inside = المفاتيح داخل المجلد الذي تحميه ({ $folder }): فمن نسخه حصل على الاثنين.
doctor-keys-inside-do = يُرجى نقلها إلى وسيط آخر، وذكر مكانها في trucewatch.toml في السطر keys.
doctor-recipients-none = لم يُحدَّد أحد يستطيع إعادة المفاتيح بعد الطوارئ.
doctor-recipients-none-do = يُرجى صنع هوية على وسيط يُحفظ في مكان آخر: trucewatch keys recipient make /media/usb/name.age-identity
doctor-recipients = { $count ->
    [zero] لا مستلم يستطيع إعادة المفاتيح بعد الطوارئ.
    [one] يستطيع مستلم واحد إعادة المفاتيح بعد الطوارئ.
    [two] يستطيع مستلمان إعادة المفاتيح بعد الطوارئ.
    [few] يستطيع { $count } مستلمين إعادة المفاتيح بعد الطوارئ.
    [many] يستطيع { $count } مستلمًا إعادة المفاتيح بعد الطوارئ.
   *[other] يستطيع { $count } مستلم إعادة المفاتيح بعد الطوارئ.
}
doctor-pending = توقف عمل في منتصفه: { $command }
doctor-pending-do = يُرجى تنفيذه من جديد؛ فلا يستطيع أحد تسجيل شيء قبل ذلك.
doctor-backup-none = لم تُحفظ من المفاتيح أي نسخة احتياطية. إذا تلف هذا القرص فلن يُفتح حقل محمي بعد ذلك.
doctor-backup-none-do = يُرجى تنفيذ: trucewatch keys backup /media/usb/keys.age، وحفظ الوسيط في مكان آخر.
doctor-backup-old = { $count ->
    [zero] لا سجل مفتاحه أحدث من آخر نسخة احتياطية ({ $said }).
    [one] سجل واحد مفتاحه أحدث من آخر نسخة احتياطية ({ $said }).
    [two] سجلان مفتاحاهما أحدث من آخر نسخة احتياطية ({ $said }).
    [few] { $count } سجلات مفاتيحها أحدث من آخر نسخة احتياطية ({ $said }).
    [many] { $count } سجلًا مفاتيحها أحدث من آخر نسخة احتياطية ({ $said }).
   *[other] { $count } سجل مفاتيحها أحدث من آخر نسخة احتياطية ({ $said }).
}
doctor-backup-old-do = يُرجى حفظ نسخة احتياطية جديدة من المفاتيح: trucewatch keys backup FILE
doctor-backup = كل مفتاح موجود في آخر نسخة احتياطية ({ $said }).
doctor-folder-open = يستطيع مستخدمون آخرون لهذا الجهاز قراءة ما ليس مشفّرًا: { $files }
doctor-folder-open-do = يُرجى تنفيذ: chmod 700 على مجلد مساحة العمل.
doctor-folder-private = لا يقرأ المجلد { $folder } إلا هذا الحساب.
doctor-room-none = لم يبق في { $place } إلا { $free } ميغابايت.
doctor-room-none-do = يُرجى إفساح مكان الآن: فإذا امتلأ القرص لم يُسجَّل شيء.
doctor-room-little = يضيق المكان في { $place }: بقي { $free } ميغابايت.
doctor-room-little-do = يُرجى إفساح مكان، أو نقل الخزنة: trucewatch vault move
doctor-room = في { $place } مكان خالٍ قدره { $free } ميغابايت.
doctor-never-served = لم تُعرض الصفحات من هنا قط، فلم يمكن النظر في أمر الدخول.
doctor-never-served-do = يُرجى البدء بهذا الأمر: trucewatch serve، ثم إعادة الفحص.
doctor-https = تُعرض عبر https باسم { $names }، وملفات الارتباط والجلسات مقيدة به.
doctor-proxy-passed = تجيب على { $address } أيضًا من دون المرور بالخادم الوسيط: فمن بلغ هذا العنوان أرسل كلمات السر مكشوفة.
doctor-proxy-passed-do = يُرجى جعلها تجيب على هذا الجهاز وحده (--host 127.0.0.1)، أو إغلاق المنفذ إلا للخادم الوسيط.
doctor-this-machine = تُعرض على هذا الجهاز وحده ({ $address }).
doctor-workers-sqlite = { $count ->
    [zero] لا عملية تجيب على ملف SQLite.
    [one] عملية واحدة تجيب على ملف SQLite.
    [two] عمليتان تجيبان على ملف SQLite واحد، وتنتظر إحداهما الأخرى عند الكتابة.
    [few] { $count } عمليات تجيب على ملف SQLite واحد، وينتظر بعضها بعضًا عند الكتابة.
    [many] { $count } عملية تجيب على ملف SQLite واحد، وينتظر بعضها بعضًا عند الكتابة.
   *[other] { $count } عملية تجيب على ملف SQLite واحد، وينتظر بعضها بعضًا عند الكتابة.
}
doctor-workers-sqlite-do = لفريق كامل يُرجى استعمال PostgreSQL: ‏docs/deploy.md
doctor-second-factor-missing = يطّلع هؤلاء على الهويات أو يُدخلون غيرهم، ولم يُعدّوا خطوة تحقق ثانية: { $members }
doctor-second-factor-missing-do = تُطلب منهم عند دخولهم التالي، ولا يرون شيئًا قبلها. وإن كان بينهم اسم لا تعرفه: trucewatch grant NAME --end
doctor-second-factor = كل من يطّلع على الهويات أو يُدخل غيره أعدّ خطوة تحقق ثانية.
doctor-database-rights = للدور { $role } في PostgreSQL أكثر مما يحتاج إليه البرنامج: إنشاء أدوار أو قواعد بيانات، أو كل شيء.
doctor-database-rights-do = يُرجى تخصيص دور لمساحة العمل: ALTER ROLE name NOSUPERUSER NOCREATEROLE NOCREATEDB NOREPLICATION
doctor-database-role = للدور { $role } في PostgreSQL ما يحتاج إليه ولا أكثر.
doctor-database-clear = الخط إلى قاعدة البيانات على { $host } غير مشفّر.
doctor-database-clear-do = يُرجى تشغيل ssl في PostgreSQL وضبط PGSSLMODE=verify-full، أو نقل قاعدة البيانات إلى هذا الجهاز.
doctor-clock-behind = ساعة هذا الجهاز متأخرة عن السجل، وآخر قيد فيه بتاريخ { $last }.
doctor-clock-behind-do = يُرجى ضبط الساعة قبل تسجيل أي شيء: timedatectl set-ntp true
doctor-clock = الساعة موافقة للسجل ({ $now }).
doctor-uploads-lapsed = { $count ->
    [zero] لا ملف مرفوعًا انقضت مدته.
    [one] ملف مرفوع واحد لم يُستأنف، مكشوف وقد انقضت مدته.
    [two] ملفان مرفوعان لم يُستأنفا، مكشوفان وقد انقضت مدتهما.
    [few] { $count } ملفات مرفوعة لم تُستأنف، مكشوفة وقد انقضت مدتها.
    [many] { $count } ملفًا مرفوعًا لم تُستأنف، مكشوفة وقد انقضت مدتها.
   *[other] { $count } ملف مرفوع لم تُستأنف، مكشوفة وقد انقضت مدتها.
}
doctor-uploads-lapsed-do = تُتلف حين يفتح أحدهم صفحة إضافة الأدلة.
doctor-uploads-waiting = { $count ->
    [zero] لا ملف مرفوعًا ينتظر ختمه.
    [one] ملف مرفوع واحد مكشوف ينتظر ختمه.
    [two] ملفان مرفوعان مكشوفان ينتظران ختمهما.
    [few] { $count } ملفات مرفوعة مكشوفة تنتظر ختمها.
    [many] { $count } ملفًا مرفوعًا مكشوفًا تنتظر ختمها.
   *[other] { $count } ملف مرفوع مكشوف تنتظر ختمها.
}
doctor-uploads-waiting-do = يُرجى مطالبة من رفعها بختمها أو بالتخلي عنها.
doctor-uploads-none = لا ملف مرفوعًا مكشوفًا.
doctor-stamps-none = لا جهة موثوقة لأختام الزمن، فلا يستطيع أحد من الخارج أن يقول أين كان السجل ومتى.
doctor-stamps-none-do = يُرجى تثبيت جهة: trucewatch stamp authority add --help
doctor-stamps-due = { $count ->
    [zero] لا ختم زمن ينتظر.
    [one] تعذّر الحصول على ختم زمن واحد منذ { $since }.
    [two] تعذّر الحصول على ختمي زمن، أقدمهما منذ { $since }.
    [few] تعذّر الحصول على { $count } أختام زمن، أقدمها منذ { $since }.
    [many] تعذّر الحصول على { $count } ختم زمن، أقدمها منذ { $since }.
   *[other] تعذّر الحصول على { $count } ختم زمن، أقدمها منذ { $since }.
}
doctor-stamps-due-do = يُرجى تنفيذه حين يتوفر خط: trucewatch stamp now --due
doctor-stamps = لا ختم زمن ينتظر.
doctor-witnesses = { $count ->
    [zero] لا شاهد يحفظ نقاط السجل.
    [one] شاهد واحد موثوق يحفظ نقاط السجل.
    [two] شاهدان موثوقان يحفظان نقاط السجل.
    [few] { $count } شهود موثوقين يحفظون نقاط السجل.
    [many] { $count } شاهدًا موثوقًا يحفظون نقاط السجل.
   *[other] { $count } شاهد موثوق يحفظون نقاط السجل.
}
doctor-witnesses-none = لا أحد في الخارج يحفظ نقاط السجل: فلو كُتب كله من جديد لما علم أحد.
doctor-witnesses-none-do = يُرجى إعطاء نقاط السجل لغيركم: trucewatch checkpoint export
doctor-pins-unknown = تعذّرت معرفة هل المكتبات هي التي جُرّبت: فقائمتها لم تُثبَّت معها.
doctor-pins-unknown-do = يُرجى التثبيت من { $file } مع --require-hashes.
doctor-pins-differ = هذه المكتبات من إصدار غير الذي جُرّب: { $packages }
doctor-pins-differ-do = يُرجى التثبيت من جديد: {"\u2066"}pip install --require-hashes -r { $file }{"\u2069"}
doctor-pins = كل المكتبات من الإصدارات التي جُرّبت.
doctor-readers-absent = برامج تنظر في الملفات غير موجودة: { $names }
doctor-readers-absent-do = تُختم الملفات من دونها، ولكن يُرى فيها أقل. يُرجى تثبيتها إن أمكن.
doctor-readers = كل ما ينظر في الملفات موجود.
