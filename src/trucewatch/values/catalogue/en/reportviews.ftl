### The standard report: assessments, recommendations, thanks.

reportviews-assessments = Assessments
reportviews-assessments-intro = These are views, not facts. Each belongs to the author named, with the certainty that author claims. No figure and no determination of this report rests on them.
reportviews-no-assessments = No assessment has been recorded.
reportviews-by = { $author }: { $kind }
reportviews-hedge-certain = Stated without reservation:
reportviews-hedge-likely = Held to be likely:
reportviews-hedge-seems = As it seems to the author:
reportviews-hedge-may = Held to be possible:
reportviews-hedge-unknown = How sure the author is, is not known:
reportviews-in-words = As stated: { $stated }
reportviews-rests-on = Rests on { $records }
reportviews-recommendations = Recommendations
reportviews-asks-intro = What is asked, in our neutral words, by whom it is asked of. The words of the source stand beside it.
reportviews-no-asks = No recommendation has been recorded.
reportviews-repeats = Repeats: { $earlier }
reportviews-answered = Answered: { $answer }
reportviews-thanks = Acknowledgment
reportviews-no-thanks = Nobody is thanked by name, so that nobody is given away.
