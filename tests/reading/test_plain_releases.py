"""What whole releases of this field say and is right, and the slip beside it that is told."""

import pytest

from tests.reading.scoring import findings

RIGHT = [
    "Forces of the government killed 43 civilians (8 children, 6 women).",
    "By party responsible:\n- Forces of the government: 43 (8 children, 6 women)\n- Other parties: 17 (2 women, 5 children)",
    "قتلت القوات الحكومية 43 مدنياً (8 أطفال، 6 سيدات).",
    "The number of cases, which stood at 812 at the end of week 31, rose to 904 at the end of week 32.",
    "عند حاجز الجسر، منع مسلحان الدورية من المرور، ثم عادت الدورية إلى قاعدتها.\n\nوتحققت البعثة من إصابة رجل يبلغ 47 عاماً.",
    "وثّق الفريق مقتل 12 مدنياً في أيار ولا تشمل الحصيلة المقاتلين. وأُجريت لأجل هذا التقرير 40 مقابلة.",
    "يُسجَّل الراغبون في المكاتب الستة المعتمدة بين التاسعة صباحاً والثانية بعد الظهر، ما عدا أيام الجمعة.",
    "Thus 110 families will have gone home by the end of May. The Ministry has arranged 22 buses and 35 lorries for them."
    "\n\nFamilies whose houses are among the 74 declared unsafe by the town are asked to wait.",
]  # fmt: skip
WRONG = [
    ("parts-exceed-total", "Forces of the government killed 43 civilians (38 children, 6 women)."),
    ("parts-exceed-total", "قتلت القوات الحكومية 43 مدنياً (38 طفلاً، 6 سيدات)."),
    ("parts-exceed-total", "The shelling killed 14 children (9 girls, 6 boys)."),
    ("parts-do-not-sum", "The shelling killed 14 people (9 women, 3 men)."),
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_not_told(text: str) -> None:
    assert [finding.code for finding in findings(text)] == []


@pytest.mark.parametrize(("code", "text"), WRONG)
def test_the_slip_beside_it_is_told(code: str, text: str) -> None:
    assert code in [finding.code for finding in findings(text)]
