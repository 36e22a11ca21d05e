"""Every reason for which a sum that fails is not told: with it nothing is, without it the sum is."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings

REASONS = [
    (
        "an estimate among the parts",
        "There are 310 families: 120 in the school, 95 in the stadium and about 90 in tents.",
        "There are 310 families: 120 in the school, 95 in the stadium and 90 in tents.",
    ),
    (
        "groups that share people",
        "In the three rooms lay forty dead. There were 22 women, nine medics and seven guards.",
        "In the three rooms lay forty dead. There were 22 women, nine men and seven children.",
    ),
    (
        "a part of another time",
        "Observers counted 64 breaches in three districts. Hama had 30, Homs 21 and Idlib, in the previous week, 11.",
        "Observers counted 64 breaches in three districts. Hama had 30, Homs 21 and Idlib 11.",
    ),
    (
        "parts told of some of the others",
        "Doctors saw 90 patients in three rooms. Fifty had burns, 30 had wounds, and 20 of them were children.",
        "Doctors saw 90 patients in three rooms. Fifty had burns, 30 had wounds and 20 had fever.",
    ),
    (
        "the words say that parts share some",
        "Doctors saw 90 patients in three rooms. Fifty had burns, 30 had wounds and 20 had fever; some had both.",
        "Doctors saw 90 patients in three rooms. Fifty had burns, 30 had wounds and 20 had fever.",
    ),
    (
        "others of whom no figure is told",
        "We interviewed 30 people: 12 in Marj, 10 in Qasr. The others were reached by telephone.",
        "We interviewed 30 people: 12 in Marj, 10 in Qasr.",
    ),
    (
        "a choice of the figures makes the whole",
        "Of the aid 120 baskets went to three camps. Sarmada took 70, Atma 50 and Qah, from another store, 20.",
        "Of the aid 120 baskets went to three camps. Sarmada took 70, Atma 40 and Qah, from another store, 20.",
    ),
    (
        "some came",
        "There were 48 families in the school. Nineteen left on Sunday, ten new families arrived. Forty are still there.",
        "There were 48 families in the school. Nineteen left on Sunday. Forty are still there.",
    ),
    (
        "figures were put right",
        "Yesterday's update gave 302 injured since April. New injuries today: 14. The total since April, revised, is 336.",
        "Yesterday's update gave 302 injured since April. New injuries today: 14. The total since April is 336.",
    ),
    (
        "days that differ",
        "The clinic sees on average 75 patients a day. In the seven days of the truce it therefore saw 450 patients.",
        "The clinic sees 75 patients a day. In the seven days of the truce it therefore saw 450 patients.",
    ),
    (
        "a share of what is left",
        "Sixty of the 90 houses were burned, and half of the others, 15, were looted.",
        "Sixty of the 90 houses were burned, and half of the 90, 15, were looted.",
    ),
    (
        "a toll put right",
        "By Monday the ministry had counted 312 dead. On Wednesday it corrected the total since the start to 298.",
        "By Monday the ministry had counted 312 dead. On Wednesday it put the total since the start at 298.",
    ),
    (
        "people who cannot all be read",
        "Five people died: a widow, her two sons and the newcomers from the hills.",
        "Five people died: a widow, her two sons and a neighbour.",
    ),
    (
        "a point that may hold two",
        "طالب الوفد بأربعة أمور: فتح الطريق، وإعادة الكهرباء والماء، وإطلاق الموقوفين.",
        "طالب الوفد بأربعة أمور: فتح الطريق، وإعادة الكهرباء، وإطلاق الموقوفين.",
    ),
]


@pytest.mark.parametrize(("_reason", "right", "wrong"), REASONS, ids=[one[0] for one in REASONS])
def test_a_reason_keeps_a_sum_from_being_told(_reason: str, right: str, wrong: str) -> None:
    assert [finding.code for finding in findings(right)] == []
    assert len(findings(wrong)) == 1
