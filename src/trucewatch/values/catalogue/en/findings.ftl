# The list of findings, a finding, and what is decided about it.

findings-section = Findings
findings-what = What in this record contradicts itself, or is too thin to stand, the gravest first. A finding is about the record, not about the world.
findings-filter = Narrow the list
findings-severity = How grave
findings-risk = What is at risk in a report
findings-risk-figures = figures
findings-risk-sections = sections
findings-risk-rulings = rulings
findings-risk-none = nothing rests on it
findings-check = What was checked
findings-state = State
findings-state-open = waits for a person
findings-state-person = needs a person, and is no mere note
findings-at = Of what had happened by: { $when }
findings-state-lapsed = decision lapsed
findings-state-decided = decided
findings-state-all = all of them
findings-all-open = Show all that wait
findings-total = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
findings-settled = { $count ->
    [one] One is settled: show it
   *[other] { $count } are settled: show them
}
findings-pages = Pages of the list
findings-first = From the first
findings-next = Next ones
findings-none-fit = No finding fits all of this. Please take one thing away.
findings-none-open = Nothing waits: every finding has been decided on.
findings-none-so = No finding is in this state.
findings-show-every = Show every finding
findings-decision = Decision
findings-decide = What is decided
findings-resolved-means = the record has been set right, or the finding is mistaken
findings-accepted-means = it stays so, and the report may stand with it
findings-because = Because
findings-because-hint = Others read this years later. Please say what was looked at and why it settles the matter. The decision lapses by itself when a value that the finding rests on changes.
findings-record = Record the decision
findings-reason-missing = A decision without a reason cannot be reviewed. Please say why in a sentence.
findings-kind-missing = Please choose either that it is resolved, or that it is accepted as it is.
findings-decided = The decision is recorded. It can be taken back on this page.
findings-lapsed = A value that this finding rests on has changed since. The decision no longer holds; please decide anew.
findings-undo = Take the decision back
findings-undo-because = Why it is taken back
findings-undo-hint = The decision stays in the history, with this reason; the finding waits for a person again.
findings-undone = The decision is taken back. The finding waits for a person again.
findings-nothing-to-undo = There is no decision here to take back; somebody may have done it already. Please load the page anew.
findings-unrecorded = What you typed, not recorded
findings-decided-by-others = Nobody has decided yet. Your role reads findings; documenters, verifiers, analysts and reviewers decide.
findings-records = Records it is about
findings-about-case = the case as a whole
findings-source = Source of the rule:
findings-source-ours = our own rule
findings-come = The checks run by themselves over whatever is recorded; there is nothing to start. The more of the groundwork stands, the more they can hold against each other.
