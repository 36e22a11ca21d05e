"""What a release tells again and otherwise: figures of its title, lists announced, and what is left."""

from __future__ import annotations

import re

import pytest

from tests.reading.scoring import findings

MARKED = re.compile(r"\[\[(.*?)\|(.*?)\]\]")

SLIPS = [
    # the title's figure, borne out nowhere
    "WHO verifies 26 attacks on clinics in the valley\n\nGENEVA - The organization has verified [[21|26]] attacks on clinics"
    " since 3 May. Nine health workers were killed in them. In the plain there were 40 attacks.",
    "Northern army breaks truce 70 times in one night\n\nOn 3 and 4 May the northern army again broke the truce along the"
    " river.\n\nThe ministry counted [[90|70]] violations of the truce by the army, with over 300 shots.",
    "TWELVE OF TWENTY ROCKETS SHOT DOWN\n\nThe air force says that it shot down [[15|12]] Grad rockets over the valley. 20"
    " had been fired.",
    "Convoy of 31 trucks reaches Nahr\n\nNAHR - A convoy of [[41|31]] trucks of the Red Cross reached the town of Nahr this"
    " morning, the mayor said. It carried food for 4,000 people.",
    "الأمم المتحدة توثق 24 هجومًا على المدارس في الوادي\n\nقالت الأمم المتحدة إنها وثقت [[29|24]] هجومًا على مدارس الوادي منذ 3 أيار، قُتل فيها"
    " ثمانية معلمين.",
    "وكالة النهر | 14 قتيلا مدنيا في السهل في تموز\n\nقالت البعثة إن [[19|14]] مدنيا قتلوا في السهل خلال شهر تموز الماضي، وإن الحصيلة هي"
    " الأعلى منذ سريان الهدنة.",
    "أسقط الجيش 63 مسيّرة من أصل 90\n\nأعلن سلاح الجو أن العدو هاجم البلاد ليلًا بـ90 مسيرة، وأن دفاعات الجيش أسقطت [[36|63]] منها.",
    "شرطيان في قبضة المسلحين\n\nالنهر – خطف مسلحون، الأحد، [[ثلاثة شرطيين|شرطيين اثنين]] قرب حاجز السد، ونقلهما المسلحون إلى جهة مجهولة.",
]

RIGHT = [
    "# 73 shells hit Tell Amar in a week\n\nOn Sunday alone 37 shells hit Tell Amar.",
    "41 killed and wounded in the shelling of Nahr\n\nThe shelling of Nahr killed 13 people and wounded 28, the hospital said.",
    "مقتل وإصابة 33 شخصًا بقصف السوق\n\nقالت الشبكة إن قصف السوق أسفر عن مقتل 12 شخصًا وإصابة 21.",
    "Seven villages cut off by the flood in the valley\n\nThe flood in the valley cut off the villages of Nahr, Zahr and four"
    " others on Monday; the road to a village above them was closed on Tuesday.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_what_is_told_again_otherwise_is_found(text: str) -> None:
    assert findings(MARKED.sub(r"\1", text))


@pytest.mark.parametrize("text", SLIPS)
def test_the_same_put_right_yields_nothing(text: str) -> None:
    assert not findings(MARKED.sub(r"\2", text))


@pytest.mark.parametrize("text", RIGHT)
def test_what_only_looks_like_it_yields_nothing(text: str) -> None:
    assert not findings(text)
