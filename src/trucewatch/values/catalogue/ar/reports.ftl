# ما يرسله المُبلِّغ إلى الفريق، وما يراه منه بعد ذلك.

reports-section = بلاغاتي
reports-one = بلاغ
reports-yours = بلاغك
reports-what = ما أرسلته إلى الفريق. لا يراه من صفحاتك أحد غيرك، ولا يظهر هنا ما يفعله الفريق به.
reports-none = لم ترسل شيئًا بعد.
reports-new = إرسال بلاغ
reports-sent-at = أُرسل:
reports-sent = أُرسل بلاغك إلى الفريق.
reports-correct = تصحيح هذا البلاغ
reports-corrected = صُحِّح بلاغك.
reports-corrected-because = تصحيح من المُبلِّغ نفسه.
reports-closed = عمل الفريق عليه، فلم يعد تصحيحه هنا ممكنًا. يُرجى ذكر ما يُضاف في بلاغ جديد.
reports-erased = مُحي ما كُتب فيه.
reports-how = يُرجى كتابة ما تعرفه، ولا شيء مما لا تعرفه. وما تتركه فارغًا يبقى غير معروف. ولا تذكر أسماء من أخبروك.
reports-title = بكلمات قليلة
reports-began = متى بدأ ذلك
reports-ended = متى انتهى، إن كان ذلك معروفًا
reports-narrative = ماذا حدث، وأين، وكيف عرفت به
reports-narrative-hint = اذكر من عرفت ذلك منه بالوصف وحده، مثل «ممرضة في المستشفى».
reports-send = إرسال إلى الفريق
