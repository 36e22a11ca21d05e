# فتح مساحة العمل وإنشاؤها.

workspace-not-here =
    { $folder } ليس مساحة عمل، إذ لا يحوي الملف trucewatch.toml. يُرجى إما تسمية مجلد يحويه، أو إنشاء مساحة عمل بالأمر: trucewatch init { $folder }
workspace-not-found =
    لم يُعثر على مساحة عمل في { $folder } ولا في المجلدات التي فوقه. يُرجى إما الانتقال إلى مساحة عمل، أو تسميتها بالخيار --workspace، أو إنشاء واحدة بالأمر: trucewatch init FOLDER
workspace-file-broken =
    تعذّرت قراءة { $file }: { $problem }. يُرجى إما إصلاح السطر المذكور، أو استعادة الملف من نسخة احتياطية. لم يُمَسّ شيء آخر.
workspace-newer =
    صيغة مساحة العمل هذه هي { $found }، وهذا البرنامج يعرف الصيغ حتى { $known }. يُرجى تثبيت إصدار أحدث من Trucewatch. لم يتغيّر شيء.
workspace-file-lacks =
    ينقص الملف { $file } المفتاح «{ $key }». يُرجى إما إضافة السطر، أو استعادة الملف من نسخة احتياطية.
workspace-name =
    «{ $given }» لا يصلح بدايةً لرموز مساحة العمل. يُرجى كتابة حرف واحد إلى ثمانية أحرف لاتينية كبيرة أو أرقام، مثل A أو ALP، على أن تبدأ بحرف.
workspace-folder-in-use =
    في { $folder } ملفات، ومساحة العمل الجديدة ستختلط بها. يُرجى إما تسمية مجلد فارغ، أو فتح مساحة العمل الموجودة فيه.
workspace-database-newer =
    قاعدة البيانات من صنع إصدار أحدث من Trucewatch (فيها التغيير «{ $migration }»). يُرجى تثبيت ذلك الإصدار. لم يتغيّر شيء.
workspace-database-older =
    قاعدة البيانات من صنع إصدار أقدم من Trucewatch. يُرجى أخذ نسخة احتياطية من المجلد ثم تنفيذ: trucewatch upgrade
workspace-no-member =
    لا يوجد عضو باسم «{ $username }» في مساحة العمل هذه. يُرجى إما ذكر عضو موجود بالخيار --as، أو تسجيل عضو بالأمر: trucewatch member { $username }
workspace-no-case =
    لا توجد قضية «{ $case }» في مساحة العمل هذه. يُرجى ذكر واحدة من: { $known }
workspace-several-cases =
    في مساحة العمل هذه عدة قضايا. يُرجى تسمية واحدة بالخيار --case من بين: { $known }
workspace-empty =
    لا قضية في مساحة العمل هذه بعد. يُرجى استيراد واحدة بالأمر: trucewatch import FOLDER
