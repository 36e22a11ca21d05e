# Incidents that may be one, told twice: what agreed and what did not. Items of a list, not sentences.

match-pair-agreed-differed = { $one } and { $other } score { $score } of 100. They agree in { $agreed }. They differ in { $differed }.
match-pair-agreed = { $one } and { $other } score { $score } of 100. They agree in { $agreed }. Nothing that was compared differs.
match-pair-differed = { $one } and { $other } score { $score } of 100. Nothing agrees. They differ in { $differed }.
match-pair = { $one } and { $other } score { $score } of 100. There is nothing to compare them by.
match-told-twice-advice = Please either decide that they are the same and merge them, or decide that they are two and say why (trucewatch duplicates decide).

match-time = the time ({ $one }; { $other })
match-time-near = the time as far as it is known ({ $one }; { $other })
match-time-apart = the time ({ $one }; { $other })
match-place = the place ({ $places })
match-place-within = the place, one within the other ({ $places })
match-place-apart = the place ({ $one }; { $other })
match-place-told = the place, which words alone name ({ $places })
match-place-within-told = the place, one within the other, which words alone name ({ $places })
match-place-apart-told = the place, which words alone name ({ $one }; { $other })
match-deed = the deed ({ $deeds })
match-deed-apart = the deed ({ $one }; { $other })
match-actor = who is said to have done it ({ $actors })
match-actor-within = who is said to have done it, one a part of the other ({ $actors })
match-actor-apart = who is said to have done it ({ $one }; { $other })
match-figures = the figures ({ $figures })
match-figures-apart = the figures ({ $figures })
match-figure = { $group }: { $one } and { $other }
match-figure-fate = { $group }, { $fate }: { $one } and { $other }
match-words = the words ({ $percent } percent of the shorter telling)
match-words-apart = the words ({ $percent } percent of the shorter telling)
match-item = a picture or recording that both have
match-told-as-two-unnamed = that one source tells them as two
match-told-as-two = that one source tells them as two ({ $sources })
