# الفرز: الأسئلة الخمسة، في جمل مع الرقم الذي حسم الجواب.

screening-clause = البند { $number }
screening-metres = { $n ->
        [zero] صفر من الأمتار
        [one] متر واحد
        [two] متران
        [few] { $n } أمتار
        [many] { $n } مترًا
       *[other] { $n } متر
    }
screening-kilometres = { $n } كم
screening-not-asked = لم يُطرح السؤال، إذ استبعد الزمانُ أو المكانُ الأمرَ قبل ذلك.

# هل كان البند ساريًا حينها؟
screening-before-effect = انتهى الأمر قبل سريان { $clause } ({ $when })، والفارق { $gap } على الأقل.
screening-before-start = انتهى الأمر قبل أبكر موعد ممكن لسريان { $clause }، والفارق { $gap } على الأقل.
screening-after-change = بدأ الأمر بعد استبدال { $clause } أو إنهائه ({ $when })، والفارق { $gap } على الأقل.
screening-after-expiry = بدأ الأمر بعد انقضاء { $clause } ({ $when })، والفارق { $gap } على الأقل.
screening-after-end = بدأ الأمر بعد آخر موعد ممكن لانتهاء { $clause }، والفارق { $gap } على الأقل.
screening-after-effect = بدأ الأمر بعد سريان { $clause } ({ $when })، والفارق { $gap } على الأقل.
screening-partly-in-window = كان الأمر لا يزال جاريًا عند سريان { $clause } ({ $when }).
screening-in-window = وقع الأمر كله أو بعضه ضمن مدة { $clause }.
screening-times-unsure = الأوقات المعروفة لا تحسم الجواب: سرى { $clause } ({ $when })، وأقصى فارق ممكن بين الأمرين { $gap }.
screening-end-unsure = الأوقات المعروفة لا تحسم الجواب: استُبدل { $clause } أو أُنهي ({ $when })، وأقصى فارق ممكن بين الأمرين { $gap }.
screening-expiry-unsure = الأوقات المعروفة لا تحسم الجواب: انقضت مدة { $clause } ({ $when })، وأقصى فارق ممكن بين الأمرين { $gap }.
screening-extended-open = مُدّد اتفاق { $clause } ({ $when })، ولا يذكر أحد إلى متى، فلا يمكن معرفة ما إذا كان ساريًا حينها.
screening-replacing-dropped = كان من المقرر أن يحلّ محلّ { $clause } بند آخر ({ $when })، لكنه أُسقط قبل أن يبدأ سريانه؛ ولا يذكر أحد ما إذا كان { $clause } قد ظل ساريًا بعد ذلك.
screening-outlives = كانت مدة اتفاق { $clause } قد انقضت حينها ({ $when })، غير أن البند نفسه يحدد نهاية أبعد، ولا يُعرف أيهما المعتبر.
screening-amendment-changed = يعطي تعديل لاحق التعديلَ الذي يرتبط به { $clause } موعدًا آخر، وعلى المعتبر منهما يتوقف سريانه حينها.
screening-times-open = الأوقات المعروفة لا تحسم ما إذا كان { $clause } ساريًا حينها.
screening-incident-undated = لا يذكر أحد متى وقع الأمر، فلا يمكن معرفة ما إذا كان { $clause } ساريًا.
screening-clause-undated = لا تاريخ لهذا البند ولا لاتفاقه ({ $clause })، فلا يمكن معرفة ما إذا كان ساريًا.
screening-amendment-undated = لا يذكر أحد متى أُضيف { $clause }، فلا يمكن معرفة ما إذا كان ساريًا حينها.
screening-waits = يتوقف { $clause } على { $other }، ولا يبتّ الفرز في ما إذا كان هذا قد نُفّذ.
screening-waits-for-words = يتوقف { $clause } على شرط لا يبتّ فيه الفرز: { $words }

# هل وقع في المنطقة المشمولة أو على الطريق؟
screening-no-area = لا يسمّي { $clause } منطقة ولا طريقًا.
screening-place-unknown = لا يذكر أحد أين وقع الأمر، فلا يمكن معرفة ما إذا كان ذلك في منطقة { $clause }.
screening-not-measured = الأماكن المعروفة لا تحسم ما إذا كان الأمر قد وقع في منطقة { $clause }.
screening-outline-crossed = الحدود المرسومة لمنطقة { $clause } يقاطع بعضها بعضًا، فلا يُعرف ما المقصود بها. يُرجى رسمها من جديد وزواياها مرتّبة.
screening-outline-flat = الحدود المرسومة لمنطقة { $clause } لا تحيط بشيء، فلا يُعرف ما المقصود بها. يُرجى رسمها من جديد بأركانها.
screening-outline-wide = الحدود المرسومة لمنطقة { $clause } تمتد حول أكثر من نصف الكرة الأرضية، فلا يُعرف أهذا الجزء هو المقصود أم الجزء الواقع عبر خط التاريخ الدولي. يُرجى تقسيمها عند ذلك الخط.
screening-inside-area = وقع الأمر داخل منطقة { $clause }، والمسافة إلى حدّها { $metres } على الأقل.
screening-outside-area = وقع الأمر خارج منطقة { $clause }، والمسافة إلى حدّها { $metres } على الأقل.
screening-near-border-area = حدّ منطقة { $clause } أقرب من دقة معرفة المكان، بفارق أقصاه { $metres }.
screening-inside-route = وقع الأمر على طريق { $clause }، والمسافة إلى حدّ النطاق المعدود من الطريق ({ $buffer } من كل جانب) { $metres } على الأقل.
screening-outside-route = وقع الأمر خارج طريق { $clause }، والمسافة إلى حدّ النطاق المعدود من الطريق ({ $buffer } من كل جانب) { $metres } على الأقل.
screening-near-border-route = حدّ النطاق المعدود من طريق { $clause } ({ $buffer } من كل جانب) أقرب من دقة معرفة المكان، بفارق أقصاه { $metres }.
screening-place-named = هذا المكان مذكور في { $clause }: { $place }.
screening-place-within = هذا المكان: { $place }، يقع في مكان مذكور في { $clause }: { $outer }.
screening-places-apart-by = هذا المكان: { $place }، يقع خارج منطقة { $clause }. وأقرب أماكنها { $outer }، والمسافة إليه { $metres } على الأقل.
screening-some-not-measured = { $said } وليس لكل أماكنها موضع معروف، فقد يكون غيره أقرب.
screening-places-beside = هذا المكان: { $place }، يقع خارج منطقة { $clause }. وأقرب أماكنها إليه { $outer }، وهو مكان آخر قد يلاصقه دون مسافة بينهما (0 متر).
screening-places-apart = هذا المكان: { $place }، يقع خارج { $outer } وخارج سائر أماكن { $clause }.
screening-places-near = لا يُعرف امتداد هذا المكان: { $place }، بدقة تكفي لتمييزه عن { $outer }، وهو من أماكن { $clause }؛ والفارق أقصاه { $metres }.
screening-part-of-place = لا يشمل { $clause } سوى جزء من { $outer }، ولا يُعرف ما إذا كان الأمر قد وقع في ذلك الجزء.
screening-place-wider = المعروف أن الأمر وقع في { $place }، ولا يشمل { $clause } من ذلك سوى { $outer }.
screening-place-wider-part = المعروف أن الأمر وقع في { $place }، ولا يشمل { $clause } من ذلك سوى جزء من { $outer }.
screening-recorded-within = المكان المسجَّل: { $places }، ودقته «{ $precision }»، أي أنه قد يكون في أي موضع من { $around }. { $said }
screening-recorded-between = المكان المسجَّل: { $places }، ودقته «{ $precision }»، أي أنه قد يكون في أي موضع بين ما ذُكر. { $said }
screening-places-not-drawn = لم يسجّل أحد ما إذا كان هذا المكان: { $place }، يقع في { $outer }، وهو من أماكن { $clause }؛ ولأحدهما موضع غير مسجَّل.
screening-known-within = { $said } وموضع ما حدث معروف في حدود { $off }.
screening-reaches = { $said } ويُقدَّر امتداد هذا المكان ({ $place }) بما لا يتجاوز { $reach } حول موضعه المرسوم.
screening-off-place-within = وقع الأمر على بعد أقصاه { $off } من { $place }، وكل ذلك داخل { $outer }، وهو من أماكن { $clause }؛ والمسافة إلى حدّه { $metres } على الأقل.
screening-off-place-apart = وقع الأمر على بعد أقصاه { $off } من { $place }، وكل ذلك خارج منطقة { $clause }. وأقرب أماكنها { $outer }، والمسافة إليه { $metres } على الأقل.
screening-off-place-near = وقع الأمر على بعد أقصاه { $off } من { $place }، وهذا لا يحسم ما إذا كان في { $outer }، وهو من أماكن { $clause }؛ والفارق أقصاه { $metres }.
screening-off-place-unknown = وقع الأمر على بعد أقصاه { $off } من { $place }، ولا يُعرف ما إذا كان ذلك في { $outer }، وهو من أماكن { $clause }.

# هل الفعل محظور؟
screening-no-deed = لم يُسجَّل أي فعل، فلا يمكن معرفة ما إذا كان { $clause } يحظره.
screening-deed-unclear = الفعل مسجّل بوصفه «{ $deed }»، فلا يمكن معرفة ما إذا كان { $clause } يحظره.
screening-forbids = هذا الفعل محظور بموجب { $clause }: { $deed }.
screening-forbids-not = هذا الفعل غير محظور بموجب { $clause }: { $deed }.
screening-forbids-some-kinds = بعض ما قد يكونه هذا الفعل فقط محظور بموجب { $clause }. الفعل: { $deed }؛ والمحظور: { $kinds }.
screening-forbids-kind = هذا الفعل محظور بموجب { $clause }: { $deed }، فهو في كل الأحوال من هذه الأنواع: { $kinds }.
screening-forbids-unknown = لم يُسجَّل ما يحظره { $clause }، فلا يمكن الحكم على هذا الفعل: { $deed }.
screening-omits = يَعِد { $clause } بالآتي: { $promise }. وهذا الفعل يحول دون تنفيذه: { $deed }.
screening-omits-perhaps = يَعِد { $clause } بالآتي: { $promise }. ولم يُذكر ما إذا كان هذا الفعل قد حال دون تنفيذه: { $deed }.
screening-forbids-perhaps = لم يُذكر ما إذا كان هذا الفعل مما يحظره { $clause }: { $deed }؛ وقد يكون مما يأتي: { $kinds }.

# هل المستهدف محميّ؟
screening-nobody-named = لا يسمّي { $clause } فئة محمية.
screening-target-unknown = لا يُعرف من استُهدف أو ما استُهدف، فلا يمكن معرفة ما إذا كان { $clause } يحميه.
screening-protects = المستهدَفون محميون بموجب { $clause }: { $targets }.
screening-protects-fighters-too = المستهدَفون، ومنهم المقاتلون، محميون بموجب { $clause }: { $targets }.
screening-protects-not = المستهدَفون غير محميين بموجب { $clause }: { $targets }.
screening-protects-perhaps = قد يكون بين المستهدَفين من يحميهم { $clause }: { $targets }.
screening-our-record = سجلنا

screening-dropped = لم يسرِ { $clause } قط، إذ أُسقط قبل أن يبدأ سريانه.
screening-dropped-when = لم يسرِ { $clause } قط، إذ أُسقط قبل أن يبدأ سريانه ({ $when }).
screening-dates-contradict = بحسب التواريخ المسجَّلة يكون { $clause } قد انتهى قبل أن يبدأ، فلا يمكن معرفة متى كان ساريًا.
screening-told-differently = تذكر المصادر مواعيد مختلفة للتعديل الذي أضاف { $clause }، وعلى الصحيح منها يتوقف سريانه حينها.
screening-before-condition = انتهى الأمر قبل أبكر موعد يمكن أن يكون قد نُفّذ فيه { $other } الذي يتوقف عليه { $clause }، والفارق { $gap } على الأقل.
screening-condition-unsure = لا يحسم المسجَّل ما إذا كان { $other }، الذي يتوقف عليه { $clause }، قد نُفّذ حينها.
screening-outside-hours = يسري { $clause } من الساعة { $opens } إلى { $closes } كل يوم (بتوقيت { $zone })، والأمر خارج هذه الساعات بفارق { $gap } على الأقل.
screening-hours-unsure = يسري { $clause } من الساعة { $opens } إلى { $closes } كل يوم (بتوقيت { $zone })، والأوقات المعروفة لا تحسم وقوع الأمر ضمن هذه الساعات.
screening-in-hours = وقع الأمر ضمن ساعات { $clause }، من { $opens } إلى { $closes } كل يوم (بتوقيت { $zone }). { $because }
screening-calibre-other = السلاح (عيار { $calibre } مم) ليس مما يشمله { $clause } ({ $wanted } مم).
screening-calibre-unsure = لم يُحسم ما إذا كان السلاح (عيار { $calibre } مم) مما يشمله { $clause } ({ $wanted } مم).
screening-calibre-unknown = لا يشمل { $clause } إلا أسلحة من عيار { $wanted } مم، والعيار غير مسجّل.
