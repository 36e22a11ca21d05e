"""What one sentence knows and another leaves open, in free words."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings

TWICE = [
    "Our laboratory established that the powder found in the well at Hays was rat poison. What the powder in the well was, nobody can say.",
    "It is established that the drone which hit the bakery came from the northern bank. From which bank the drone that hit the bakery came remains an open question.",
    "Investigators have proof that the Second Brigade mined the footpath to the spring. Who mined the footpath to the spring could not be determined.",
    "There is no doubt that the ambulance was fired at from the water tower. Whether the ambulance was fired at from the water tower we cannot tell.",
    "The commission is certain that soldiers took the radio from the clinic. The annex says it is unclear who took the radio from the clinic.",
    "ثبت لدينا أن الرصاصة التي أصابت الممرضة أطلقت من برج المياه. ولا يعرف من أين أطلقت الرصاصة التي أصابت الممرضة.",
    "تحقق فريقنا من أن عناصر الحاجز أحرقوا سيارة الإسعاف. ولم يتضح من أحرق سيارة الإسعاف.",
    "لا شك أن القذيفة سقطت على سطح المدرسة عمدا. أما إن كانت القذيفة قد سقطت على سطح المدرسة عمدا فأمر لم يحسم.",
]  # fmt: skip
ONCE = [
    "Residents are certain that soldiers mined the footpath to the spring. Who mined the footpath to the spring could not be determined.",
    "The mission confirmed that 12 people died. How many were wounded in the strike is unclear.",
    "It is unclear who fired the shells on 3 May. The team established that soldiers fired the shells of 9 May.",
    "The committee verified that militia fighters burned the mill. It is unclear whether militia fighters burned the bakery.",
    "تأكد مقتل تسعة أشخاص. ولم يعرف عدد الجرحى.",
    "ثبت أن القصف أصاب السوق. ولا يعرف من قصف السوق.",
    # nobody's coming is denied before the semicolon, and nothing that is known behind it
    "The page retells a report published in December on shelling of the market. Nobody was interviewed for it; conclusions are illustrative.",
    "The market was shelled with chlorine at dusk. Nobody was there for it; evidence is kept.",
]  # fmt: skip


@pytest.mark.parametrize("text", TWICE)
def test_what_is_known_and_left_open_is_told(text: str) -> None:
    assert [finding.code for finding in findings(text)] == ["certainty-stronger"]


@pytest.mark.parametrize("text", ONCE)
def test_another_matter_or_voice_is_not_told(text: str) -> None:
    assert findings(text) == []
