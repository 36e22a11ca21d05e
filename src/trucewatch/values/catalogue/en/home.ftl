# The first page of a case.

home-as-of = As of
home-stands-at = As it stands at: { $when }
home-ledger = People, in one line
home-ledger-undated = { $count ->
    [one] { $count } figure in it has no date: it counts at any moment.
   *[other] { $count } figures in it have no date: they count at any moment.
}
home-clocks = Clocks of the clauses
home-clocks-none = No clause is recorded yet. Once an agreement is, each of its clauses has a clock here: whether it is due, met, late or violated, and why.
home-breaches = Breaches by day
home-breaches-reviewed = { $count ->
    [one] { $count } reviewed ruling
   *[other] { $count } reviewed rulings
}
home-breaches-proposed = { $count ->
    [one] { $count } proposed, not reviewed
   *[other] { $count } proposed, not reviewed
}
home-breaches-what = A full bar is reviewed by a second person; a dashed one is what one person proposes, and no breach yet.
home-breaches-cut = 5,000+ rulings: of these the 5,000 recorded last are counted here.
home-breaches-all = All determinations
home-breaches-later = { $count ->
    [one] { $count } of these rulings was made after this moment, on what had happened by then.
   *[other] { $count } of these rulings were made after this moment, on what had happened by then.
}
home-breaches-undated = { $count ->
    [one] { $count } ruling on a breach is not counted here: nobody says whether it had happened by this moment.
   *[other] { $count } rulings on breaches are not counted here: nobody says whether these had happened by this moment.
}
home-breaches-rest = { $count ->
    [one] { $count } more line
   *[other] { $count } more lines
}
home-breaches-days-before = { $count ->
    [one] { $count } day before these
   *[other] { $count } days before these
}
home-breaches-none = No determination says that a clause was broken by what had happened up to this moment. A breach is ruled on by people: from the page of an incident one proposes, another reviews.
home-breaches-first = To the incidents
home-by-party-never-added = Where a ruling leaves open which party it was, it stands with each of them; the lines are not to be added.
home-party = Party
home-area = Area
home-by-area-never-added = An incident that names several places stands with each of them; the lines are not to be added.
home-nowhere = No place is named
home-reviewed = Reviewed
home-proposed = Only proposed
home-undated = on a day that is not known
home-nobody = no party named
home-waiting = Waiting for you
home-waiting-none = Nothing waits for you.
home-waiting-now = Told as of now, whichever moment the page speaks of; only findings are those of that moment.
home-or-more = or more
home-to-document = { $count ->
    [one] { $count } report acknowledged, to be documented
   *[other] { $count } reports acknowledged, to be documented
}
home-to-verify = { $count ->
    [one] { $count } report to be verified
   *[other] { $count } reports to be verified
}
home-being-verified = { $count ->
    [one] { $count } incident under verification
   *[other] { $count } incidents under verification
}
home-to-determine = { $count ->
    [one] { $count } verified incident without a determination
   *[other] { $count } verified incidents without a determination
}
home-to-answer = { $count ->
    [one] { $count } determination that a reviewer disagreed with, to be proposed anew
   *[other] { $count } determinations that a reviewer disagreed with, to be proposed anew
}
home-to-decide = { $count ->
    [one] { $count } finding to be decided on
   *[other] { $count } findings to be decided on
}
home-to-review = { $count ->
    [one] { $count } determination to be reviewed
   *[other] { $count } determinations to be reviewed
}
home-to-seal = { $count ->
    [one] { $count } upload of yours to be described and sealed
   *[other] { $count } uploads of yours to be described and sealed
}
home-to-place = { $count ->
    [one] { $count } item of evidence that belongs to no incident yet
   *[other] { $count } items of evidence that belong to no incident yet
}
home-to-examine = { $count ->
    [one] { $count } item of evidence that nobody has verified yet
   *[other] { $count } items of evidence that nobody has verified yet
}
home-to-conclude = { $count ->
    [one] { $count } item of evidence with steps and no verdict
   *[other] { $count } items of evidence with steps and no verdict
}
home-to-confirm = { $count ->
    [one] { $count } verdict on evidence to be confirmed
   *[other] { $count } verdicts on evidence to be confirmed
}
home-to-publish = { $count ->
    [one] { $count } reviewed determination that no publication holds yet
   *[other] { $count } reviewed determinations that no publication holds yet
}
home-findings = { $count ->
    [0] Findings that need a person
    [one] { $count } finding that needs a person
   *[other] { $count } findings that need a person
}
home-findings-undated = { $count ->
    [one] { $count } of them is about what has no date (a source, a clause), and stands at any moment.
   *[other] { $count } of them are about what has no date (a source, a clause), and stand at any moment.
}
home-findings-list = All of them in the list
home-findings-quiet = Nothing that had happened by this moment waits for a person.
home-findings-none = Nothing in the record contradicts itself or is missing, as far as the checks can tell.
home-findings-more = Show more
home-since = Since you were last here
home-since-let-in = Since you were let into this case
home-since-let-in-none = Others have done nothing since then.
home-since-kept = What others record, correct or rule on stands here until you say that you have seen it. Only how far you have seen the log is kept, not when.
home-since-none = Others have done nothing that you have not seen.
home-since-seen = I have seen this
home-since-more = There is more than is shown here; the lists of the sections have all of it.

home-open-case = Open a case
home-open-case-what = One agreement or crisis, documented by one team. Only those named below are in it, and nobody else sees that there is one. Can be changed later under “People of this workspace”.
home-open-case-do = Open this case
home-case-opened = { $code } is open.
home-case-name-en = Name in English
home-case-name-ar = Name in Arabic
home-case-summary-en = What it is about, in English
home-case-summary-ar = What it is about, in Arabic
home-case-field-trouble = “{ $field }”: { $trouble }
home-case-began = It covers the time from
home-case-ended = until
home-case-zone = By which clocks times are told
home-case-zone-hint = The name of a zone, such as Asia/Damascus. Times that are typed without one are read by it.
home-case-team = Who works on it
home-case-team-hint = Who records, who verifies, who proposes a determination and who reviews it: whoever proposes one does not review it. An administrator sees nothing of a case without a role in it.
home-case-sees-hint = Whoever is to record testimonies, consents and persons has to see identities. The case is still empty, so whoever opens it lets anybody see them here, also themselves; afterwards only an administrator who sees them hands them on. They open only with a second proof at signing in, and every look is written down.
home-history = History of the case
