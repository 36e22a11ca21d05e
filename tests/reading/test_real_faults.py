"""Contradictions as releases have published them, retold with other names and figures."""

import re

import pytest

from tests.reading.scoring import findings

WRONG = {
    "dead by sex and age": "In May the mission recorded 35 civilian casualties, 31 deaths and 4 injuries. The victims"
    " were 26 men killed and 2 injured, 1 woman killed and 2 injured, and 3 children killed.",
    "items with something besides": "The province counted 288 new cases of measles and two deaths on Sunday. By district:"
    " Harim 112 cases and two deaths, Salqin 97, Armanaz six, Kafr Nuran three.",
    "brought about": "The campaign of that year, of 2,310 raids, left 1,245 dead and 3,412 wounded in all, and brought"
    " about 2,340 arrests. The monthly report lists 2,430 arrests.",
    "made up of": "The report counts 13,402 violations in 11 districts, made up of 4,218 breaches of rights and 9,148"
    " violations of the truce.",
    "one by somebody": "The centre documented 147 attacks: 138 were committed by the army, seven by the police, and one"
    " by Zaytcom.",
    "a pair again": "The rains have killed 118 people and injured 243, the authority says. Its report of the month tells"
    " that 118 people died and 253 were injured; 36 of the dead were children.",
}
RIGHT = {
    "dead by sex and age": "In May the mission recorded 34 civilian casualties, 30 deaths and 4 injuries. The victims"
    " were 26 men killed and 2 injured, 1 woman killed and 2 injured, and 3 children killed.",
    "items with something besides": "The province counted 218 new cases of measles and two deaths on Sunday. By district:"
    " Harim 112 cases and two deaths, Salqin 97, Armanaz six, Kafr Nuran three.",
    "both of a row": "In May there were 34 civilian casualties, 30 deaths and 4 injuries: 26 men killed and 2 injured, 1"
    " woman killed and 2 injured, 3 children killed.",
    "made up of": "The report counts 13,366 violations in 11 districts, made up of 4,218 breaches of rights and 9,148"
    " violations of the truce.",
    "one by somebody": "The centre documented 146 attacks: 138 were committed by the army, seven by the police, and one"
    " by Zaytcom.",
    "a pair of another time": "The rains have killed 118 people and injured 253, the authority says. Last week it told of"
    " 118 dead and 243 injured.",
    "a pair of another place": "In Qasr 118 people were killed and 253 injured. In Zayt 118 were killed and 243 injured.",
}


@pytest.mark.parametrize("name", WRONG)
def test_what_was_published_wrong_is_found(name: str) -> None:
    assert findings(WRONG[name]) != []


@pytest.mark.parametrize("name", RIGHT)
def test_the_same_told_right_is_left_alone(name: str) -> None:
    assert findings(RIGHT[name]) == []


def test_people_told_together_are_named_once() -> None:
    text = "Six people were killed: a teacher, his wife and their three daughters."
    (found,) = findings(text)
    told = re.sub("[\u2068\u2069]", "", found.message.text("en"))
    assert "5 told: a teacher, his wife and their three daughters (" in told
