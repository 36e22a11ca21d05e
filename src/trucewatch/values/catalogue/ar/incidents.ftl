# قائمة الحوادث وما تُصفّى به.

incidents-filter = تضييق القائمة
incidents-text = كلمات، أو رمز
incidents-text-where = من العنوان والرواية، ومن الأفعال وما قيل عنها، ومن أسماء الأماكن.
incidents-from = من هذا اليوم
incidents-to = حتى هذا اليوم
incidents-deed = الفعل
incidents-actor = منسوبة إلى
incidents-standing = درجة ثبوت إسناد مسجل
incidents-place = المكان
incidents-clause = البند الذي بُتّ فيه
incidents-any = الكل
incidents-show = عرض
incidents-all = عرض الكل
incidents-total = { $count ->
    [zero] لا حوادث
    [one] حادثة واحدة
    [two] حادثتان
    [few] { $count } حوادث
    [many] { $count } حادثة
   *[other] { $count } حادثة
}
incidents-total-capped = أكثر من 10,000 حادثة
incidents-total-least = { $count ->
    [zero] لا حوادث بين أحدث ما نُظر فيه
    [one] حادثة واحدة على الأقل
    [two] حادثتان على الأقل
    [few] { $count } حوادث على الأقل
    [many] { $count } حادثة على الأقل
   *[other] { $count } حادثة على الأقل
}
incidents-attributed = منسوبة إلى
incidents-pages = صفحات القائمة
incidents-first = الأحدث
incidents-next = الأقدم
incidents-none-found = لا حادثة ينطبق عليها كل هذا. يُرجى حذف شرط، أو توسيع المدة.
incidents-proposed = { $ruling } (اقتراح لم يُراجَع)
incidents-unruled = فقط الحوادث التي لم يُبتّ فيها
incidents-typed = يُعرض هنا ما له أكثر الحوادث، ويُعثر على غيره باسمه أو رمزه.
incidents-meant-none = لا شيء اسمه «{ $typed }» بين ما يمكن البحث به عن حوادث هذا الملف. يُرجى كتابة الاسم بشكل آخر، أو ترك الخانة فارغة.
incidents-unread-day = «{ $typed }» ليس يومًا في التقويم، ولذلك لا تُعرض أي حوادث. يُرجى كتابته هكذا: {"\u2066"}2016-12-15{"\u2069"}، أو ترك الخانة فارغة.
incidents-days-turned = اليوم الأول يلي اليوم الأخير، ولذلك لا تُعرض أي حوادث. يُرجى إما تغيير أحدهما، أو ترك إحدى الخانتين فارغة.
incidents-unread-choice = «{ $typed }» ليس من الخيارات المتاحة هنا، ولذلك لا تُعرض أي حوادث. يُرجى اختيار واحد منها، أو ترك الخانة فارغة.
incidents-meant-several = قد يُقصد بـ«{ $typed }» أي واحد مما يلي. يُرجى اختيار واحد:
incidents-meant-heard = لا شيء اسمه «{ $typed }» تمامًا. هل المقصود واحد مما يلي؟ يُرجى اختياره، أو كتابة اسم آخر:
incidents-meant-more = هناك غيرها بهذا الاسم: يُرجى كتابة المزيد منه.
incidents-none = لم تُسجَّل في هذا الملف أي حادثة بعد. الحادثة أمر وقع، في زمان ومكان قد لا يكون أيّ منهما مؤكدًا؛ أما من تُنسب إليه، وهل خرقت بندًا، فيأتيان بعد ذلك.
incidents-none-how = وما في مجلد ملف يُدخَل بهذا الأمر:
incidents-saved = عمليات البحث المحفوظة
incidents-save-as = حفظ هذا البحث باسم
incidents-save = حفظ البحث
incidents-saved-done = حُفظ البحث لك وحدك.
incidents-forget = حذف «{ $name }» من المحفوظات
incidents-forgotten = حُذف البحث من المحفوظات. شروطه ما زالت هنا: إن كان الحذف خطأ فيُرجى حفظه من جديد باسم.
incidents-none-first = ابدأ بما تعرفه: يكفي عنوان ويوم، ويُضاف الباقي لاحقًا. تُختار المصادر والأماكن والأطراف بأسمائها؛ وما ينقص منها يُسجَّل من داخل الاستمارة أو قبل ذلك في أسس الملف.
incidents-none-others = يسجّلها الموثّقون والمتحققون وتظهر هنا. وإلى ذلك الحين يبيّن الاتفاق ما وُعد به.
