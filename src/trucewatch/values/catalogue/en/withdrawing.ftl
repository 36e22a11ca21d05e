# Taking back an incident that determinations rest on.

withdrawing-rulings = { $count ->
    [one] A determination rests on this incident. They are taken back together, for one reason:
   *[other] { $count } determinations rest on this incident. All are taken back together, for one reason:
}
withdrawing-rest = { $count ->
    [one] A determination rests on this incident:
   *[other] { $count } determinations rest on this incident:
}
withdrawing-together = { $count ->
    [one] Take back the incident and the determination
   *[other] Take back the incident and the { $count } determinations
}
withdrawing-done = { $n ->
    [one] { $code } is taken back, and with it the determination { $named }. Both stay in the history and count no longer.
   *[other] { $code } is taken back, and with it { $n } determinations: { $named }. All stay in the history and count no longer.
}
withdrawing-asks = { $n ->
    [one] The incident cannot be taken back before the determination { $named }, and that is not yours to take back.
   *[other] The incident cannot be taken back before { $n } determinations that are not yours to take back: { $named }.
} Please either ask the analyst who proposed it to take the proposal back on its page (if it was reviewed, the reviewer first undoes the review in its history), or whoever works on the machine of the workspace to withdraw it together with the incident and its parts: { $command }
withdrawing-others-shown =
    Since this page was opened, the determinations that rest on the incident have changed. Nothing was taken back. Please open the incident again and look at them first.
