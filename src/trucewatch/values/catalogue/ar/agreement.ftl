# صفحة الاتفاق.

agreement-all = الاتفاقات
agreement-none = لم يُسجَّل في هذا الملف أي اتفاق بعد. يُسجَّل الاتفاق بتواريخه وبنوده ومن يلتزم بكل منها؛ وعندئذ يمكن قياس كل حادثة عليه.
agreement-clauses = البنود، ووضعها حتى: { $when }
agreement-clauses-none = لم يُسجَّل أي بند: لا يقول الاتفاق بعد ما يمكن الوفاء به أو خرقه.
agreement-terms-of-clause = أين ومتى ولمن يسري
agreement-clock = كيف بلغ هذا الوضع
agreement-text = النص كما ورد
agreement-text-none = لم يُطّلع على النص، أو لم يُسجَّل.
agreement-dates = التواريخ والشكل
agreement-bound = من هو ملزم به، ولماذا
agreement-bound-none = لم يُسجَّل من هو ملزم بالاتفاق كله.
agreement-amendments = التعديلات
agreement-amendments-none = لم يُسجَّل أي تعديل.
