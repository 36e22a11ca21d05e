"""One deed laid to two doers, to nobody known and to somebody, or to one of whom it is said it was not they."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings
from trucewatch.reading.lexicon.inflected import read_data

TWICE = [
    ("Rebel fighters shelled the weaving mill in Hays. The shells that hit the weaving mill came from army artillery.", "told-two-ways"),
    ("The granary was bombed by Russian aircraft. A Syrian helicopter bombed the granary.", "told-two-ways"),
    ("Unknown gunmen kidnapped the postman at the ford. Soldiers of the 9th Brigade kidnapped the postman at the ford.", "certainty-stronger"),
    ("Policemen burned the stalls of the bazaar. The police had no hand in burning the stalls of the bazaar.", "told-two-ways"),
    ("No group claimed the bombing of the tram. The Falcons claimed responsibility for the bombing of the tram.", "told-two-ways"),
    ("قصفت قوات النظام معمل النسيج في حيس. والقذائف التي أصابت معمل النسيج أطلقتها فصائل المعارضة.", "told-two-ways"),
    ("خطف مسلحون مجهولون ساعي البريد عند المخاضة. وخطف ساعي البريد عند المخاضة عناصر من كتيبة النسور.", "certainty-stronger"),
    ("أحرقت الشرطة أكشاك البازار. ولا علاقة للشرطة بحرق أكشاك البازار.", "told-two-ways"),
]  # fmt: skip
ONCE = [
    "Rebel fighters shelled the weaving mill in Hays. Army artillery shelled the weaving mill in Khokha.",
    "Rebel fighters shelled the weaving mill. Army artillery also shelled the weaving mill.",
    "Rebel fighters shelled the weaving mill on 3 May. Army artillery shelled the weaving mill on 4 May.",
    "The granary was bombed by Russian aircraft. Russia says that a Syrian helicopter bombed the granary.",
    "Unknown gunmen kidnapped the postman at the ford. Soldiers of the 9th Brigade guarded the bridge.",
    "Policemen burned the stalls of the bazaar. The police denied having burned the stalls of the bazaar.",
    "قصفت قوات النظام معمل النسيج. وردت فصائل المعارضة بقصف معمل النسيج.",
    "قصفت قوات النظام معمل النسيج. وزعمت قوات النظام أن فصائل المعارضة قصفت معمل النسيج.",
    "خطف مسلحون مجهولون ساعي البريد عند المخاضة. وأقام عناصر من كتيبة النسور حاجزًا على الجسر.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), TWICE)
def test_one_deed_laid_to_two_is_told(text: str, code: str) -> None:
    assert [finding.code for finding in findings(text)] == [code]


@pytest.mark.parametrize("text", ONCE)
def test_two_deeds_or_two_voices_are_not(text: str) -> None:
    assert findings(text) == []


def test_every_doer_is_told_in_both_languages() -> None:
    assert {tuple(told) for told in read_data("doers").values()} == {("en", "ar")}
