# الحوادث التي قد تكون واحدة رُويت مرتين: ما اتفق وما اختلف. عناصر في قائمة، لا جمل.

match-pair-agreed-differed = تبلغ درجة تشابه { $one } و{ $other } { $score } من 100. تتفقان في { $agreed }. وتختلفان في { $differed }.
match-pair-agreed = تبلغ درجة تشابه { $one } و{ $other } { $score } من 100. تتفقان في { $agreed }. ولا يختلف شيء مما قورن.
match-pair-differed = تبلغ درجة تشابه { $one } و{ $other } { $score } من 100. لا يتفق فيهما شيء. وتختلفان في { $differed }.
match-pair = تبلغ درجة تشابه { $one } و{ $other } { $score } من 100. ولا يوجد ما يُقارن بينهما به.
match-told-twice-advice = يُرجى إما تقرير أنهما حادثة واحدة ودمجهما، أو تقرير أنهما حادثتان (trucewatch duplicates decide)، مع بيان السبب.

match-time = الوقت ({ $one }؛ { $other })
match-time-near = الوقت بقدر ما هو معروف ({ $one }؛ { $other })
match-time-apart = الوقت ({ $one }؛ { $other })
match-place = المكان ({ $places })
match-place-within = المكان، وأحدهما ضمن الآخر ({ $places })
match-place-apart = المكان ({ $one }؛ { $other })
match-place-told = المكان، ولا يذكره إلا نص الرواية ({ $places })
match-place-within-told = المكان، وأحدهما ضمن الآخر، ولا يذكره إلا نص الرواية ({ $places })
match-place-apart-told = المكان، ولا يذكره إلا نص الرواية ({ $one }؛ { $other })
match-deed = الفعل ({ $deeds })
match-deed-apart = الفعل ({ $one }؛ { $other })
match-actor = من يُنسب إليه الفعل ({ $actors })
match-actor-within = من يُنسب إليه الفعل، وأحدهما جزء من الآخر ({ $actors })
match-actor-apart = من يُنسب إليه الفعل ({ $one }؛ { $other })
match-figures = الأعداد ({ $figures })
match-figures-apart = الأعداد ({ $figures })
match-figure = { $group }: { $one } و{ $other }
match-figure-fate = { $group }، { $fate }: { $one } و{ $other }
match-words = العبارات ({ $percent } في المئة من الرواية الأقصر)
match-words-apart = العبارات ({ $percent } في المئة من الرواية الأقصر)
match-item = صورة أو تسجيل مشترك بينهما
match-told-as-two-unnamed = أن مصدرًا واحدًا يرويهما حادثتين
match-told-as-two = أن مصدرًا واحدًا يرويهما حادثتين ({ $sources })
