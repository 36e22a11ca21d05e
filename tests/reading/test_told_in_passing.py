"""Families of slips in English, each in several shapes: what is wrong is told, and put right it is not."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings

PAIRS = [
    # lengths and numbered days
    ("The raid began at 22:15 and ended at 03:15, {} hours later.", "seven", "five"),
    (
        "The crossing opens at 07:00 and closes at 11:00; you have {} hours to reach it.",
        "six",
        "four",
    ),
    (
        "A bus was kept at the post from 23:20 until 00:50. It had been made to wait {} when the barrier rose.",
        "two and a half hours",
        "an hour and a half",
    ),
    (
        "Hani R. was arrested on 4 March 2021 and released on 4 May 2022 – {} months without charge.",
        "nine",
        "fourteen",
    ),
    (
        "Lost in the spring of 1988, he was identified in the spring of 2019, {} years later.",
        "twenty-one",
        "thirty-one",
    ),
    (
        "Shelling resumed on the {} day of the truce, 14 June. The truce had come into force on 9 June.",
        "ninth",
        "sixth",
    ),
    ("On 20 May, day {} of the strike (the first being 11 May), two mills closed.", "14", "10"),
    (
        "He waited {} months for a visa: he applied on 3 February and was called on 3 August.",
        "three",
        "six",
    ),
    # shares and products
    ("One in four of the 2,400 farmers asked ({} farmers) had lost a field.", "700", "600"),
    ("Two fifths of the 350 patients who came on Sunday – {} – were children.", "160", "140"),
    ("Of the 160 wells in Upper Dara, 40, or {} per cent, were dry.", "35", "25"),
    (
        "Thirty per cent of the 80 breaches were by one side and the other {} per cent by its foe.",
        "90",
        "70",
    ),
    ("Arrests tripled in a year, from 210 to {}.", "530", "630"),
    ("Raids more than doubled, from 40 in May to {} in June.", "69", "96"),
    ("In response 1,500 blankets went to 250 families, {} to each of them.", "four", "six"),
    ("A fund of USD 84,000 was shared among 350 widows, who were given USD {} each.", "280", "240"),
    # sums told clause by clause
    (
        "Monitors counted 28 attacks on schools. Fourteen hit classrooms, eight struck buses, and {} damaged fences.",
        "nine",
        "six",
    ),
    (
        "In June 305 shells fell on the valley. Upper Lis took 142 of them, Dar Issa 97 and Kfar Nun {}.",
        "76",
        "66",
    ),
    (
        "We recorded the killing of no less than 214 people. The army was responsible for the death of 96 of the "
        "victims, the Front for 71 and the Guard for {}, while 20 were killed by unknown men.",
        "37",
        "27",
    ),
    (
        "Fourteen drivers, six cooks and {} guards, 29 workers in all, were dismissed.",
        "eight",
        "nine",
    ),
    (
        "The town lists 90 victims - 61 soldiers, 20 border guards and {} civilians.",
        "eight",
        "nine",
    ),
    # lists counted by their form
    (
        "Police named {} missing sisters on Sunday, Rana (19), Hala (23) and Mona (31).",
        "two",
        "three",
    ),
    (
        "Weapons were missing at {} sites: at one, two howitzers; at another, six mortars.",
        "three",
        "two",
    ),
    (
        "Tenants have {} demands: the return of the deeds and the release of the clerk.",
        "three",
        "two",
    ),
    (
        "Elders put {} demands: an end to raids, the return of the tractors, a clinic, and a fair price.",
        "three",
        "four",
    ),
    # doubts
    (
        "We have not been able to establish who carried out the attack on the ferry. The ferry attack, which was {} "
        "the Northern Brigade, must be investigated.",
        "carried out by",
        "condemned by",
    ),
    (
        "Two men allege that a boy was beaten on 6 May; we have not been able to verify it. The {} beating of 6 May "
        "is one of nine cases.",
        "proven",
        "alleged",
    ),
    (
        "The cause of the blast {}, the mayor said, adding that experts do not yet know what set off the explosion.",
        "has been established beyond doubt",
        "is being looked into",
    ),
    (
        "No cause has been found for the fire that gutted the mill. The fire, which {}, destroyed 90 tonnes of flour.",
        "was started by rebels",
        "burned for a day",
    ),
    # places and doers
    (
        "A mine blew up a bus on the road east of Safra at 09:20. Police closed the scene of the 09:20 blast, {} of "
        "Safra, until dusk.",
        "west",
        "east",
    ),
    (
        "Fighters of the Falcon Front abducted six engineers on 3 May. They were let go after a ransom was paid to the "
        "abductors, the {}.",
        "Desert Shield",
        "Falcon Front",
    ),
    (
        "The army bombed the Rima clinic on 9 June. Two jets were seen. The {} raid on the Rima clinic was the fourth "
        "attack in the district since spring.",
        "rebel",
        "army",
    ),
    # outcomes
    (
        "The mission's drone landed safely after it came under fire. The mission {} the incident.",
        "lost the drone in",
        "reported",
    ),
    (
        "A shell fell on a field near Arda; the shepherd escaped unharmed. Doctors had to {} the same night.",
        "amputate the shepherd's foot",
        "calm the shepherd's dogs",
    ),
    (
        "Nobody was hurt: the nursery was evacuated before the strike. The children {} by the strike were five years old.",
        "killed in their beds",
        "kept awake at home",
    ),
    (
        "Reporter Dina Saad was wounded by a sniper on Monday. Her paper said the {} of Saad on Monday was a crime.",
        "killing",
        "wounding",
    ),
    (
        "The chapel was left untouched by the shelling of 3 May, during which one shell {}.",
        "went through its roof",
        "fell in the yard next to its wall",
    ),
]


@pytest.mark.parametrize("text", [text.format(wrong) for text, wrong, _ in PAIRS])
def test_what_is_wrong_is_told(text: str) -> None:
    assert findings(text)


@pytest.mark.parametrize("text", [text.format(right) for text, _, right in PAIRS])
def test_put_right_it_is_not_told(text: str) -> None:
    assert findings(text) == []
