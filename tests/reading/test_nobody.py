"""Nobody and somebody, all and not all: told of one event, and only seeming so."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings
from trucewatch.reading.lexicon.inflected import read_data

TWICE = [
    "A grenade went off behind the post office. Nobody was hurt. The grenade wounded two clerks.",
    "The fire at the mill caused no casualties. Two millers were killed in the fire at the mill.",
    "Wounded: none. Four patients were injured when the clinic's wall fell.",
    "There were no arrests during the search of the market. Soldiers arrested a porter in the market that evening.",
    "No breaches of the lull were recorded on the eastern bank. Nine breaches were recorded on the eastern bank.",
    "Everyone in the camp was evacuated. Thirty people in the camp were left behind by the evacuation.",
    "No lorry entered the valley in May. Six lorries of salt entered the valley.",
    "All the bakeries are closed. Two bakeries in the quarter are open from six to nine.",
    "انفجر لغم قرب البئر دون وقوع إصابات. وجُرح راعيان بانفجار اللغم.",
    "لم يُقتل أحد في حريق المطحنة. وشُيّع عاملان قضيا في حريق المطحنة.",
    "لم تقع اعتقالات أثناء تفتيش السوق. واعتُقل حمّال أثناء تفتيش السوق.",
    "أُجليت جميع العائلات من المخيم. وبقيت تسع عائلات في المخيم بعد الإجلاء.",
    "لم تُسجل أي خروقات للتهدئة على الضفة. وسُجلت سبعة خروقات للتهدئة على الضفة.",
]  # fmt: skip
ONCE = [
    "A grenade went off behind the post office. Nobody was killed. The grenade wounded two clerks.",
    "The fire at the mill caused no serious injuries. Two millers were injured in the fire at the mill.",
    "No one was hurt at Hays on Monday. On Tuesday three people were hurt at Hays.",
    "Nobody was hurt in the shelling of Hays. Three people were hurt in the shelling of Khokha.",
    "There were no arrests during the search of the market. Soldiers arrested a porter during another search of the market.",
    "Nearly everyone in the camp was evacuated. Thirty people in the camp were left behind by the evacuation.",
    "All the families left the camp. Nine families came back and stayed in the camp later.",
    "The army says that no one was hurt in the mill. Two millers were hurt in the mill.",
    "انفجر لغم قرب البئر دون وقوع قتلى. وجُرح راعيان بانفجار اللغم.",
    "لم يُصب أحد في قصف حيس. وأُصيب ثلاثة في قصف الخوخة.",
    "أُجليت معظم العائلات من المخيم. وبقيت تسع عائلات في المخيم بعد الإجلاء.",
    "لم تقع اعتقالات أثناء تفتيش السوق. واعتُقل حمّال أثناء تفتيش سابق للسوق.",
]  # fmt: skip


@pytest.mark.parametrize("text", TWICE)
def test_nobody_and_somebody_of_one_event_are_told(text: str) -> None:
    assert [finding.code for finding in findings(text)] == ["told-two-ways"]


@pytest.mark.parametrize("text", ONCE)
def test_another_event_harm_or_voice_is_not(text: str) -> None:
    assert findings(text) == []


def test_every_line_says_none_and_some_in_both_languages() -> None:
    lines = {name: told for name, told in read_data("nobody").items() if "none" in told}
    sides = [told[side] for told in lines.values() for side in ("none", "some")]
    assert {tuple(side) for side in sides} == {("en", "ar")}
    assert {w for told in lines.values() for w in told.get("with", ())} - lines.keys() == set()
