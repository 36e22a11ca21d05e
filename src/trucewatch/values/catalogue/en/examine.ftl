# Refusals about the verification of evidence.

examine-seen = A step of verification says what was seen, so that somebody else can look again. Please say it (at the command line with --seen).
examine-own-attachment = { $item } cannot be attached to a step of its own verification. Please attach what shows the step, such as a screenshot.
examine-reviewed = The verdict on { $item } is reviewed already. A new conclusion opens it again: trucewatch examine conclude
examine-conclude-own = You brought { $item } yourself; that it is genuine is for another member to conclude. Please let another verifier look at the steps.
examine-review-own = You brought { $item } yourself; that it is genuine is for another member to confirm. Please let a member review it who neither brought it nor took one of its steps.
examine-review-step = You took one of the steps by which { $item } has its verdict; nobody reviews their own. Please let a member confirm it who took none.
examine-nothing-shown = Nothing was stated of what is shown. Please give --faces, --minors, --graphic or --not-graphic.
examine-nothing-new =
    The steps of { $item } still come to the verdict “{ $verdict }”, which it has. Please take a further step first.
examine-not-concluded =
    Nobody has concluded on { $item } yet. Please first let one member conclude, and another review.
examine-moved-on =
    The steps of { $item } come to something else by now than its verdict says. Please let a member conclude anew, and then review.
examine-add = Record a step
examine-seen-hint = What was seen, so that somebody else can look at it again. No names of people.
examine-record = Record the step
examine-step-done = The step is recorded.
examine-come-to = The steps come to: { $verdict }.
examine-because = What should be known beside the steps, if anything
examine-conclude = Let this be the verdict
examine-concluded = The verdict is recorded. A second person may confirm it.
examine-confirm-what = Somebody else concluded this verdict. Who looked at the steps as a second person confirms it.
examine-confirm = Confirm the verdict
examine-confirmed = The verdict is confirmed.
examine-take-back = Take this step back
examine-take-back-hint = It stays in the history with this reason and counts no longer. The verdict has to be concluded again where the steps then come to another one.
examine-moved = By now the steps come to something else than the verdict that stands: { $verdict }. Please look at them again, and let that be the verdict or record the step that is missing.
examine-attached = What shows it
examine-attached-hint = Items of evidence of this case, such as a screenshot of the map, by name or code. What is not there yet is added first:
examine-attached-bring = Add evidence (in a window of its own)
examine-attached-item = Attached item { $number }
examine-attached-most = More items are named than a step has room for, which is { $most }. Nothing is recorded yet, and nothing you typed is lost. Please take some out, and attach them to a step of their own. Beyond the room are: { $beyond }.
examine-attached-more = Room for another item
