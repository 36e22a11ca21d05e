# Refusals about incidents that are merged, and brought back.

merge-because = Two incidents are merged, and parted again, for a reason that stays in their history. Please say why.
merge-itself = An incident is not merged into itself. Please name two incidents.
merge-not-current = There is no such incident in this case, or it was withdrawn or merged before. Please check which incident is meant.
merge-none = No merge withdrew this incident. Please name the incident that was merged away.
merge-later-first = The incident it went into, { $code }, has itself been withdrawn or merged since. Please bring that one back first.
merge-decided-two = These two were decided to be two incidents ({ $code }). Please decide first that they are one, with a reason, if that decision was wrong.
