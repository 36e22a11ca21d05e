# ساعة البند: لماذا وصل البند إلى ما وصل إليه.

clock-not-in-force-yet = لا يسري { $clause } إلا لاحقًا ({ $when }).
clock-start-unsure = لا يُعرف ما إذا كان { $clause } قد أصبح ساريًا حينها.
clock-undated = لا تاريخ لهذا البند ولا لاتفاقه: { $clause }.
clock-amendment-undated = لا يذكر أحد متى أُضيف { $clause }.
clock-end-unsure = لا يُعرف ما إذا كان { $clause } قد انتهى حينها.
clock-extended-open = مُدّد اتفاق { $clause } ({ $when })، ولا يذكر أحد إلى متى.
clock-replacing-dropped = كان من المقرر أن يحلّ محلّ { $clause } بند آخر ({ $when })، لكنه أُسقط قبل أن يبدأ سريانه؛ ولا يذكر أحد ما إذا كان { $clause } قد ظل ساريًا بعد ذلك.
clock-outlives = كانت مدة اتفاق { $clause } قد انقضت حينها ({ $when })، غير أن البند نفسه يحدد نهاية أبعد.
clock-amendment-changed = يعطي تعديل لاحق التعديلَ الذي يرتبط به { $clause } موعدًا آخر.
clock-superseded = حلّ { $other } محلّ { $clause }.
clock-dropped-later = لم يكن { $clause } قد بدأ سريانه حينها، وقد أُسقط لاحقًا قبل أن يبدأ.
clock-dropped = أسقط تعديلٌ { $clause } قبل أن يبدأ سريانه.
clock-ended-by-amendment = أُنهي { $clause } بتعديل.
clock-lapsed = انقضى { $clause }.
clock-lapsed-with = انقضى { $clause }. { $because }
clock-waits = يتوقف { $clause } على { $other }، ولا يُبتّ هنا في ما إذا كان هذا قد نُفّذ.
clock-waits-for-words = يتوقف { $clause } على شرط لا يُبتّ فيه هنا: { $words }
clock-suspended = أوقفت التنفيذَ هذه الحادثة: { $incident }.
clock-violated = تعدّ نتيجةُ بتٍّ جرت مراجعتها هذه الحادثةَ خرقًا للبند: { $incident }.
clock-event-unsure = لا يُعرف ما إذا كانت هذه الحادثة قد بدأت أو ما زالت مستمرة: { $incident }.
clock-no-breach = لا تعدّ أي نتيجة بتٍّ جرت مراجعتها شيئًا خرقًا لما ورد في { $clause }.
clock-no-breach-in-hours = يسري { $clause } كل يوم من الساعة { $opens } إلى { $closes } (بتوقيت { $zone }). ولا تعدّ أي نتيجة بتٍّ جرت مراجعتها شيئًا خرقًا لما ورد فيه.
clock-due-undated = لا يذكر أحد الموعد الذي يجب أن يُنفَّذ فيه { $clause }.
clock-not-yet-due = لم يحن بعد موعد { $clause } ({ $when }).
clock-due = حان موعد { $clause } ({ $when }).
clock-late = حان موعد { $clause } من قبل ({ $when }). { $because }
clock-nothing-recorded = لم تُسجَّل أي حركة نقل ولا أي عدد تنفيذًا لهذا البند: { $clause }.
clock-no-figure = لم يُسجَّل أي عدد لمن نُقلوا أو أُفرج عنهم بموجب { $clause }.
clock-count-met = يَعِد { $clause } بالعدد الآتي: { $promised }؛ والعدد المسجّل لمن نُقلوا أو أُفرج عنهم { $moved }.
clock-count-short = يَعِد { $clause } بالعدد الآتي: { $promised }؛ والعدد المسجّل لمن نُقلوا أو أُفرج عنهم { $moved }.
clock-count-open = يَعِد { $clause } بالعدد الآتي: { $promised }؛ والعدد المسجّل لمن نُقلوا أو أُفرج عنهم { $moved }، وهذا لا يحسم الأمر.
clock-no-number-promised = لا يحدد { $clause } عددًا؛ والعدد المسجّل لمن نُقلوا أو أُفرج عنهم { $moved }.
clock-arrived = وصلت كل حركات النقل المسجّلة تنفيذًا لهذا البند ({ $clause })، وآخرها: { $movement }.
clock-some-arrived = من حركات النقل المسجّلة تنفيذًا لهذا البند ({ $clause }) وصلت هذه، ولا يُعرف على وجه اليقين أن غيرها وصل: { $movement }.
clock-may-have-left = قد تكون إحدى حركات النقل المسجّلة تنفيذًا لهذا البند ({ $clause }) قد انطلقت حينها، ولا يُعرف أن أيًّا منها وصلت.
clock-none-left = لم تكن أيٌّ من حركات النقل المسجّلة تنفيذًا لهذا البند ({ $clause }) قد انطلقت حينها.
clock-changes-then = تتغير حالة البند خلال الوقت المسؤول عنه ({ $when }).

clock-not-before = لا يمكن أن يسري { $clause } قبل هذا الموعد: { $when }؛ ولا يذكر أحد متى أُضيف.
clock-not-yet-changed = يعطي تعديل لاحق التعديلَ الذي يرتبط به { $clause } موعدًا آخر، والموعدان كلاهما لاحق (أولهما { $when }).
clock-not-yet-told-differently = تذكر المصادر مواعيد مختلفة للتعديل الذي أضاف { $clause }، وكلها لاحقة (أولها { $when }).
clock-dates-contradict = بحسب التواريخ المسجَّلة يكون { $clause } قد انتهى قبل أن يبدأ. يُرجى النظر في تواريخه وتواريخ اتفاقه.
clock-told-differently = تذكر المصادر مواعيد مختلفة للتعديل الذي أضاف { $clause }.
clock-condition-not-met = لم يكن { $other } قد نُفّذ حينها بحسب المسجَّل، ويتوقف { $clause } عليه.
clock-condition-unsure = لا يحسم المسجَّل ما إذا كان { $other }، الذي يتوقف عليه { $clause }، قد نُفّذ حينها.
clock-days-short =
    { $days ->
        [7] يَعِد { $clause } كل أسبوع بالعدد الآتي: { $promised }؛ عدد الأسابيع الكاملة: { $over }، وما نقص منها عن الموعود: { $short }.
       *[other] يَعِد { $clause } كل يوم بالعدد الآتي: { $promised }؛ عدد الأيام الكاملة: { $over }، وما نقص منها عن الموعود: { $short }.
    }
clock-day-met =
    { $days ->
        [7] يَعِد { $clause } كل أسبوع بالعدد الآتي: { $promised }؛ والمسجّل في الأسبوع الجاري { $low } على الأقل.
       *[other] يَعِد { $clause } كل يوم بالعدد الآتي: { $promised }؛ والمسجّل في اليوم الجاري { $low } على الأقل.
    }
clock-day-under-way =
    { $days ->
        [7] يَعِد { $clause } كل أسبوع بالعدد الآتي: { $promised }؛ والمؤكد تسجيله في الأسبوع الجاري { $low }، ولم يثبت نقص في أسبوع سابق.
       *[other] يَعِد { $clause } كل يوم بالعدد الآتي: { $promised }؛ والمؤكد تسجيله في اليوم الجاري { $low }، ولم يثبت نقص في يوم سابق.
    }
clock-no-return-figure = يقابل { $clause } ما ينتج عن بند آخر، ولم يُسجَّل أي عدد لذلك.
clock-return-none-due = يقابل { $clause } ما ينفذه الطرف الآخر؛ ولم يُسجَّل منه شيء حينها، فلا شيء مستحق.
clock-return-kept = يقابل { $clause } ما نفذه الطرف الآخر ({ $theirs })، والمستحق مقابله { $due }؛ والمسجّل { $low } على الأقل.
clock-return-behind = يقابل { $clause } ما نفذه الطرف الآخر ({ $theirs })، والمستحق مقابله { $due }؛ والمسجّل { $low }.
clock-return-open = يقابل { $clause } ما نفذه الطرف الآخر ({ $theirs })، والمستحق مقابله { $due } على الأقل؛ والمسجّل { $low } على الأقل، وهذا لا يحسم الأمر.
clock-order-not-kept = يحدد { $clause } من يخرج أولًا، ونقلت هذه الحركة غيرهم قبل أن يخرجوا جميعًا: { $movement }.
clock-per-unknown = يَعِد { $clause } بعدد، ولا يُعرف أهو الإجمالي أم لكل يوم أم مقابل شيء آخر.
clock-rests = ما يقوم عليه هذا
clock-findings = ملاحظات تتعلق به:
clock-closed = السبب في سجلات لا يطّلع عليها دورك.
