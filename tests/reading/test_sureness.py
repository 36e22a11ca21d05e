"""A matter left open by one sentence and vouched for, or plainly told, by another beside it."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings
from trucewatch.reading.lexicon.inflected import read_data
from trucewatch.reading.retold.sureness import _ASKED

TWICE = [
    "The use of boobytraps in the weaving mill could not be substantiated. Boobytraps in the weaving mill were photographed by our team; we counted six.",
    "The pilot may have aimed at the granary. We hold the radio log: there is no doubt that the pilot aimed at the granary.",
    "It is not known when the curfew in Hays began. The curfew in Hays began on 4 June 2019, as two decrees in our possession show.",
    "We cannot say what type of munition hit the dispensary. Our examination showed that a cluster munition hit the dispensary.",
    "A rumour about a women's prison under the brewery has not been corroborated. There is a women's prison under the brewery.",
    "لم يتضح متى بدأ حظر التجول في حيس. وثبت لدينا أن حظر التجول في حيس بدأ في 4 حزيران 2019.",
    "ترددت شائعات عن سجن تحت معمل النسيج. وقد عاين فريقنا السجن الواقع تحت معمل النسيج وصوّره.",
    "لم نوثق أي إعدام في ساحة البلدة. ووثقنا ثلاث عمليات إعدام في ساحة البلدة بالصور.",
    "لا نعرف نوع السلاح الذي أصاب المستوصف. وتأكدنا من أن صاروخًا أصاب المستوصف.",
]  # fmt: skip
ONCE = [
    "At the time, the use of boobytraps in the weaving mill could not be substantiated. Boobytraps in the weaving mill were later photographed by our team.",
    "The pilot may have aimed at the granary. We hold the radio log of another pilot: there is no doubt that he aimed at the school.",
    "It is not known when the curfew in Hays will end. The curfew in Hays began on 4 June 2019, as two decrees in our possession show.",
    "Residents suspect that the well was poisoned deliberately. We found that the well was poisoned.",
    "Reports of a prison under the brewery are unverified. Our team visited the prison under the tannery.",
    "A rumour about a women's prison under the brewery has not been corroborated. Residents said that there is a women's prison under the brewery.",
    "لم يتضح وقتها متى بدأ حظر التجول في حيس. وثبت لدينا لاحقًا أن حظر التجول في حيس بدأ في 4 حزيران 2019.",
    "ترددت شائعات عن سجن تحت معمل النسيج. وقد عاين فريقنا معمل الإسمنت وصوّره.",
    "لا نعرف طراز الصاروخ الذي أصاب المستوصف. وتأكدنا من أن صاروخًا أصاب المستوصف.",
]  # fmt: skip


@pytest.mark.parametrize("text", TWICE)
def test_a_matter_left_open_and_vouched_for_is_told(text: str) -> None:
    assert [finding.code for finding in findings(text)] == ["certainty-stronger"]


@pytest.mark.parametrize("text", ONCE)
def test_another_time_matter_or_voice_is_not(text: str) -> None:
    assert findings(text) == []


def test_every_list_is_one_that_is_asked_for() -> None:
    named = {"weak", "strong", "past", "others", "detail", "fillers", "near", "outsiders"}
    answers = {"told_weapon", "told_cause", "told_doer", "told_place"}
    behind = {"suspects", "vouches", "no_doer", "no_cause", "caused", "unclaimed", "claimed"}
    assert read_data("sureness").keys() == {*named, *answers, *behind, *_ASKED}
