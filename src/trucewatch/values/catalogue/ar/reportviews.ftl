### التقرير المعياري: التقديرات والتوصيات والشكر.

reportviews-assessments = التقديرات
reportviews-assessments-intro = هذه آراء لا وقائع. وكل منها لصاحبه المذكور، وبدرجة اليقين التي يعبّر عنها. ولا يستند إليها أي رقم ولا أي قرار بتّ في هذا التقرير.
reportviews-no-assessments = لم يُسجَّل أي تقدير.
reportviews-by = { $author }: { $kind }
reportviews-hedge-certain = قيل من دون تحفظ:
reportviews-hedge-likely = يرجّح صاحبه:
reportviews-hedge-seems = يبدو لصاحبه:
reportviews-hedge-may = يراه صاحبه ممكنًا:
reportviews-hedge-unknown = لا تُعرف درجة يقين صاحبه:
reportviews-in-words = كما ورد: { $stated }
reportviews-rests-on = يستند إلى { $records }
reportviews-recommendations = التوصيات
reportviews-asks-intro = ما يُطلب، بألفاظنا المحايدة، مرتبًا بحسب الجهة المخاطبة، وإلى جانبه عبارة المصدر كما وردت.
reportviews-no-asks = لم تُسجَّل أي توصية.
reportviews-repeats = تكرار لما ورد في: { $earlier }
reportviews-answered = الرد عليها: { $answer }
reportviews-thanks = شكر وتقدير
reportviews-no-thanks = لا يُشكر أحد باسمه، حتى لا تنكشف هوية أحد.
