"""Parts that words, signs or their place tie to a whole, with one slip in them: [wrong|right]."""

from __future__ import annotations

import re

import pytest

from tests.reading.scoring import findings

MARKED = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")

SLIPS = [
    # a bracket, a dash, a colon, a verb right between both
    "In the east 3,204 ([853|583] killed, 2,621 wounded) were counted.",
    "The toll has been put right, from 7,410 to 8,236 ([2,415|2,145] killed, 6,071 hurt, 20 unknown).",
    "52,318 homes are damaged – 41,207 badly, [11,011|11,111] slightly – and 310 km of roads are gone.",
    "Since May 745 captives have come home in three groups - 120 in June, 312 in July and now [331|313] - but 90 remain.",
    "There were 322 cases, up from 290. They were: arrest (164), killing (71), abduction ([34|43]), raids on schools (44).",
    "Seventy people came home. By service they are 21 of the navy, 19 guards, [31|13] of the army and 17 civilians.",
    "Sixty-one defenders came home.\n\nThe 61 are 14 guards (two of them from the works), [29|19] sailors, 12 gunners and"
    " 16 medics.",
    "The number of civilians killed since May is put at 1,208.\nThe true figure may be higher.\nThe dead are 301 men,"
    " 188 women, 20 girls and 41 boys, besides 60 children and [589|598] adults.",
    "The guard rescued 30 people and recovered seven bodies.\nThe dead are a child of two months and [eight|six] men.",
    "The room recorded 147 breaches in a day.\nAn officer broke them down as follows: two sorties over Hays; 31 violations by shells;"
    " five raids; and [190|109] with rifles.",
    "• Hodeidah, 9 HHs: Hays ([16|6]) and Khukhah (3) districts.",
    # in turn, where only digits changed over are told
    "By now 214 have been identified, [513|153] as Greek Cypriots and 61 as Turkish Cypriots.",
    "The round closed with 386 bids, of which [235|325] were taken and 61 turned down.",
    "The army says 1,518 fighters gave up this year. [819|891] did so in the north and 627 in the south.",
    "Last year was the second worst, with [467|367] workers harmed. Among them 41 were killed, 195 wounded and 131 taken.",
    "Of the 74 drones sent that night [51|71] were shot down and the other three lost.",
    # all who were harmed
    "Deaths of civilians reached a record of 1,804 in half a year.\nAnother 3,615 civilians were injured.\nOverall civilian"
    " casualties - [5,149|5,419] - fell.",
    "The number killed (17) is the lowest for years. 64 persons were injured, so that total casualties come to [91|81].",
    "The region had [34|44] casualties from January to June, against 61 a year ago. Nine people were killed, 35 injured.",
    "TOLL OF AMBUSH RISES TO 90\nA convoy was stopped on Monday. [79|69] civilians, 14 soldiers and seven guards were"
    " killed.",
    # one column vouches for another
    "Since October 1,750 people have been killed, among them 131 children and 211 women, and 8,020 injured.\nUp to May"
    " there were 640 dead, including 41 women and 29 children, and 2,010 injured.\nSince then another 1,110 were counted,"
    " including [107|170] women and 102 children, and 6,010 injured.",
    "Relief after the floods\n\nAll camps are closed today. At the peak the provinces ran:\nPunjab 412 camps, 70,115 persons\nSindh [85|58] camps, 10,203 persons\n\nIn all 470 camps with"
    " 80,318 persons.",
    # some that are more than all
    "Of the 400 or so prisoners let out this week, he said, [583|383] have been verified.",
    "The mission counts 71 civilians killed and 140 injured.\n\nOf the dead and injured, [84|48] killed and 90 injured fell in"
    " two attacks.",
    "512,330 people in nine districts suffer. Barpeta is hit worst with [732,410|232,410], then Nalbari (90,114).",
    # who is no civilian is a soldier
    "The raids killed [18|15] people, 11 civilians and four security personnel.",
    # the same in Arabic
    "أُصيب في الشرق 3,204 ([853|583] قتيلاً و2,621 جريحاً).",
]

RIGHT = [
    "We met 40 people: 15 in Marj, 11 in Qasr. The others were reached by telephone.",
    "The toll stands at 15: 9 men, 5 women and a child.",
    "There are 410 families: 150 in the school, 125 in the stadium, and about 130 in tents.",
    "At least 50 people, among them 12 children and 11 women, were killed; 45 others were injured.",
    "214,000 received cash, 1,151,000 food, and 45,000 both. In all 1,320,000 were reached.",
    "Three battalions sent 120, 85 and 95 men respectively, 300 all together.",
    "Among the wounded were 2,364 men and 1,709 women. Of these, 1,633 were hurt in May.",
    "Forces killed 741 civilians, 201 of them children – seven a day – and 152 women; 48 more died of torture.",
    "The fronts had ten hostages. One gave seven of them to the Red Cross, four drivers and three cooks, and kept three.",
    "Six cars and six houses were damaged: doors and windows smashed, roofs cut.",
    "With 1,240 inhabitants they returned in three movements: 520 on 15 September, 410 on 6 October, 230 on 3 November."
    " The 80 who have not yet returned stay in town.",
    "Most incidents 2003–2013: Kunar 386, Jur 178, Marka 157, Yei 95, Swat 81, Homs 61, Goma 56, Basra 55.",
    "Bombing kills 63;Second raid: At least 30 killed, 45 injured in two attacks;33 killed;At least 10 killed elsewhere",
]


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_among_parts_is_told_and_nothing_once_it_is_put_right(text: str) -> None:
    assert findings(MARKED.sub(r"\1", text))
    assert [finding.code for finding in findings(MARKED.sub(r"\2", text))] == []


@pytest.mark.parametrize("text", RIGHT)
def test_figures_that_only_look_like_parts_are_let_pass(text: str) -> None:
    assert [finding.code for finding in findings(text)] == []
