# أسباب الرفض المتعلقة بالتحقق من الأدلة.

examine-seen = خطوة التحقق تذكر ما شوهد ليستطيع غيرك أن ينظر فيه من جديد. يُرجى ذكره (وفي سطر الأوامر بالخيار --seen).
examine-own-attachment = لا يُرفق الدليل { $item } بخطوة من خطوات التحقق منه هو. يُرجى إرفاق ما يبيّن الخطوة، مثل لقطة شاشة.
examine-reviewed = نتيجة الدليل { $item } رُوجعت من قبل. يفتحها من جديد استنتاج جديد: trucewatch examine conclude
examine-nothing-shown = لم يُذكر شيء عما يظهر. يُرجى ذكر --faces أو --minors أو --graphic أو --not-graphic.
examine-nothing-new =
    خطوات التحقق من { $item } لا تزال تنتهي إلى النتيجة «{ $verdict }»، وهي نتيجته الحالية. يُرجى القيام بخطوة أخرى أولًا.
examine-not-concluded =
    لم يخلص أحد بعد إلى نتيجة بشأن { $item }. يُرجى أن يخلص إليها عضو أولًا، ثم يراجعها عضو آخر.
examine-moved-on =
    خطوات التحقق من { $item } تنتهي الآن إلى غير النتيجة المسجّلة. يُرجى أن يخلص عضو إلى نتيجة جديدة، ثم تُراجَع.
examine-add = تسجيل خطوة
examine-seen-hint = ما شوهد، ليستطيع غيرك أن ينظر فيه من جديد. من دون أسماء أشخاص.
examine-record = تسجيل الخطوة
examine-step-done = سُجّلت الخطوة.
examine-come-to = تنتهي الخطوات إلى: { $verdict }.
examine-because = ما ينبغي معرفته إلى جانب الخطوات، إن وُجد
examine-conclude = اعتماد هذه النتيجة
examine-concluded = سُجّلت النتيجة. ويمكن لشخص ثانٍ أن يؤكدها.
examine-confirm-what = انتهى شخص آخر إلى هذه النتيجة. يؤكدها من نظر في الخطوات بصفة الشخص الثاني.
examine-confirm = تأكيد النتيجة
examine-confirmed = تأكدت النتيجة.
examine-take-back = سحب هذه الخطوة
examine-take-back-hint = تبقى في سجل التغييرات مع هذا السبب ولا تُحتسب بعد ذلك. وتُعتمد النتيجة من جديد إن انتهت الخطوات الباقية إلى غيرها.
examine-moved = تنتهي الخطوات الآن إلى غير النتيجة القائمة: { $verdict }. يُرجى النظر فيها من جديد، ثم اعتماد هذه النتيجة أو تسجيل الخطوة الناقصة.
examine-attached = ما يبيّن ذلك
examine-attached-hint = أدلة من هذا الملف، مثل لقطة شاشة للخريطة، باسمها أو برمزها. وما ليس فيه بعد يُضاف أولًا:
examine-attached-bring = إضافة دليل (في نافذة أخرى)
examine-attached-item = المرفق { $number }
examine-attached-more = حقل لمرفق آخر
