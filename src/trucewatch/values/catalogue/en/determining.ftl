# Determinations: the list, an incident under a clause, proposing and reviewing.

determining-section = Determinations
determining-what = A determination says whether an incident broke a clause, and why. One member proposes it, another reviews it; what a reviewer disagrees with is kept.
determining-filter = Narrow the list
determining-stage = Stage
determining-ruling = Ruling
determining-others = only those that others proposed
determining-unpublished = only those reviewed since the last publication
determining-unanswered = only those that a reviewer disagreed with and nobody has proposed anew
determining-all = Show all
determining-total = { $count ->
    [one] { $count } determination
   *[other] { $count } determinations
}
determining-none = Nothing has been ruled on yet. Open an incident and see which clauses may concern it: the five answers are worked out there, and a ruling is proposed beside them.
determining-to-incidents = To the incidents
determining-none-fit = No determination fits all of this. Please take one thing away.
determining-yours = yours
determining-on-actor = { $count ->
    [one] Ruled on:
   *[other] Ruled on each of:
}
determining-on-either = { $count ->
    [one] Ruled on:
   *[other] Ruled on one of:
}
determining-nobody = no party named
determining-pages = Pages of the list
determining-before = Before
determining-next = Next ones
determining-screened = Clauses that may concern this incident
determining-screened-what = Screening proposes, people determine. The strongest answer under each clause stands here; open it to see all five with their reasons and to rule on it.
determining-screened-none = No clause comes near this incident in time or place, or the case has no clause yet.
determining-open = See the five answers
determining-clause = The clause
determining-clause-number = Clause { $number }
determining-happened = What happened
determining-answers = The five answers
determining-answers-none = Time or ground rules this incident out by more than 30 days or 100 km under this clause; nothing was asked.
determining-attributed = attributed to
determining-unattributed = attributed to nobody
determining-asked = { $count ->
    [one] The answers about one deed and each party that it is attributed to. An answer that names no deed and no party holds for all of them.
   *[other] The answers about { $count } deeds and each party that they are attributed to. An answer that names no deed and no party holds for all of them.
}
determining-for-next = {"; "}
determining-counted = Of whom a deed struck nothing is recorded, but a figure of this incident counts { $groups }. If the deed struck them, please say so at the deed.
determining-to-deeds = Correct the incident and its deeds
determining-together = Together:
determining-evidence = Evidence of the incident
determining-evidence-none = No item of evidence is recorded for this incident.
determining-sources = Sources cited
determining-sources-none = No source is cited. A ruling without a source does not stand.
determining-graphic = graphic
determining-ruled = What was ruled
determining-ruled-none = Nothing has been ruled on this incident under this clause yet.
determining-stale = The answers have changed since this was ruled: time, place, actor or clause were corrected. Please look at it anew.
determining-answers-changed = The answers have changed since you opened this page: something they rest on was corrected. Nothing was recorded. Please look at the answers as they stand here now, and send it again if it still holds.
determining-standard = Standard of proof:
determining-proposed-by = Proposed by
determining-reviewed-by = Reviewed by
determining-review = Your review
determining-agree = I agree
determining-disagree = I disagree
determining-words = Words of the review
determining-words-hint = To disagree, please say which fact, which words of the clause or which step of the reasoning does not hold.
determining-send-review = Record the review
determining-own = You proposed this. Another member reviews it: nobody reviews their own.
determining-retract = Take the proposal back
determining-retract-because = Why it is taken back
determining-retract-hint = It stays in the history with this reason, and counts no longer.
determining-propose = Propose a ruling
determining-actor = Ruled on
determining-actor-none = no party: who did it is not known
determining-actor-attributed = This incident is attributed: please leave “no party” only where the ruling does not rest on who did it.
determining-alternatives = Others who may have done it
determining-alternatives-hint = Leave uncertain what is uncertain: whoever cannot be ruled out stays named.
determining-outside = Only for “outside the scope”: why
determining-not-stated = not stated
determining-standard-label = Standard of proof that is met
determining-standard-attributed = This incident is attributed: please leave “not stated” only where the ruling does not rest on how firm that is.
determining-reasoning = Reasoning
determining-reasoning-hint = Which facts, which words of the clause, and why the one falls under the other. What remains open belongs here too.
determining-send = Propose
determining-reviewed-by-others = Your role reads determinations. Analysts propose, reviewers review.
determining-ruling-missing = Please choose a ruling.
determining-answer-missing = Please choose either that you agree, or that you disagree; neither is taken for granted.
determining-retract-own = Only your own proposal can be taken back, and only before somebody has reviewed it. Please let a reviewer disagree, or propose a new one.
determining-proposed = { $code } is proposed. Another member reviews it.
determining-agreed = { $code } is reviewed: agreed.
determining-disagreed = { $code } is reviewed: disagreed. It is kept with the reason.
determining-retracted = { $code } is taken back. It stays in the history.
