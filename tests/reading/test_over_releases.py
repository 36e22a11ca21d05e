"""Whole releases: what one part of a release tells against what another part, far from it, makes of it."""

from __future__ import annotations

import pytest

from tests.reading.scoring import KINDS, findings
from tests.reading.test_corpus import pair

BREAKDOWNS = [
    """DELTA HUMAN RIGHTS CENTRE
Monthly report, March 2022

In March the Centre documented the killing of 76 civilians, among them nine children.

By party responsible
– Army of the capital: 31
– Coastal militias: 22
– Unidentified gunmen: 14
– Mines: 9

Two attacks on markets stand out. Both took place at noon, when the stalls were full, and both were filmed by people who had come to shop. Our researchers spoke to the families of all who died there.

By province
Marsa had the most with 29 victims, followed by Rabia with 21, Upper Sahel with [[10|19]] and Nakhl with 7.

The Centre does not count combatants.
""",
    """MINE ACTION OFFICE OF THE LAKES
Progress sheet, June 2023

Figures of the month
Land cleared: 431,000 m²
Mines destroyed: 212

Work went on at all sites but one. Rain kept the teams of the northern valley at home for two days in the first week, and a bridge on the way to the quarry was under repair until the middle of the month.

Who cleared what
Three operators were at work. The engineers of the army cleared 187,000 m², the charity Open Fields [[164,000|146,000]] m² and the company Firm Ground 98,000 m².
""",
    """PRISON WATCH
Bulletin of May

Sixty-four women are held in the two prisons that we follow.

Where they are
Thirty-eight women are in the old barracks and twenty-six in the camp by the river.

Why they are there
Thirty were arrested for what they had written. Nineteen were taken in place of a brother. The remaining fifteen were seized in the street.

What they did before
By trade: 23 teachers, 14 nurses, [[17|11]] students and 16 farmers.

Visits last ten minutes, once a month, and only the mothers are let in. Parcels are opened at the gate and half of what is in them is kept there, as the families tell us week after week.
""",
    """RELIEF OFFICE, EASTERN PLAIN
Flash update 3

HIGHLIGHTS
• 18,430 people (3,686 families) have fled the plain.
• Schools are closed in all four districts.

Where people have gone
District | Families | People
Old Ford | 1,410 | 7,050
Barley Hill | 1,122 | 5,610
Saltmarsh | 734 | [[3,760|3,670]]
Elsewhere | 420 | 2,100

Most families went on foot and carried what they could. The road along the canal is open to carts, and the office has asked for it to be kept so until the end of the month.
""",
    """DELTA HUMAN RIGHTS CENTRE
Report on the year 2021

In 2021 the Centre documented the killing of 612 civilians, among them [[184|148]] children.

By party responsible
– Army of the capital: 301 (71 children)
– Coastal militias: 187 (52 children)
– Unidentified gunmen: 124 (25 children)

The families were spoken to by our researchers, and every name was checked twice.
""",
    """OBSERVERS OF THE TRUCE
Daily report

The table below tells what the posts heard. It was quiet at the ford, where fog lay until noon.

Post | Shots | Blasts | All
Mill | 14 | 9 | 23
Ford | 6 | 0 | 6
Quarry | 21 | 12 | [[32|33]]
""",
    """PRESS FREEDOM OFFICE
Quarterly note

The Office entered [[71|41]] violations in its register between 1 January and 31 March 2021.

Month by month
January saw 12 violations. February, when the editors went on strike, saw 17. In March there were 12.

By type
* assault: 18
* summons: 13
* seizure of equipment: 10

Editors of three weeklies have moved to other towns. Their papers now come out late, and on two occasions the printer refused to take the pages without a letter from the ministry.
""",
]

TOLD_TWICE = [
    """Flood response, update 9

KEY FIGURES
• [[52,300|53,200]] people affected by the floods
• 14 bridges closed

The river rose again in the night and has reached the lower town, where the market and the two mills had to be left in a hurry before dawn. Boats of the fire brigade went from house to house until noon.

According to the provincial office, 53,200 people are affected by the floods so far, most of them in the lower town and in the villages below the weir. Tents are short, and the bakeries of the upper town are working day and night to make up for those that stand in the water.
""",
    """Hospital of the Holy Spring
Statement on the events of Thursday

Our doctors received 58 patients from the fighting at the harbour. Nineteen of them were operated on during the night. The youngest was a boy of nine, the oldest a man of eighty who had been mending nets.

No authority told us to turn anyone away. The police asked for the register twice, and were told both times that a court would have to order it. All wards have been opened again since, and visitors are let in at the usual hours of the afternoon, two for each bed, as before the events.

The hospital thanks everyone who gave blood. Of the [[85|58]], most could go home by Saturday, and the families of those who could not have been given a room.
""",
    """GENERAL STAFF, MORNING BRIEFING

During the night air defence crews shot down 34 unmanned aircraft over the northern and the western districts. Fragments fell on a mill, where a fire broke out. It was put out in an hour and nobody was hurt, said the fire brigade of the district.

The artillery struck nine areas in which vehicles had been drawn together. Sappers opened the road to the cemetery again, so that the people of the two villages could bury their dead for the first time since the beginning of the month.

A corridor will be open tomorrow from nine until four. The mediators have confirmed it in writing to both of the sides.

Summary of the past day
– unmanned aircraft shot down: [[37|34]]
– ammunition depots hit: 1
""",
]

ACCOUNTS = [
    """CAMP SHEET: STONE HILL

Population
Residents on 1 April: 8,316
Arrivals in April: 242
Departures in April: 415
Residents on 30 April: [[8,134|8,143]]

Water comes by truck twice a day.
""",
    """FUEL NOTE
Stock at opening on 3 May: 36,000
Issued to hospitals: 12,500
Issued to bakeries: 4,300
Received during the week: nil
Stock at close on 9 May: [[12,900|19,200]]
""",
    """HEALTH OFFICE, RIVER CAMPS
Situation report 6

During week 19, 147 new suspected cases were notified, down from 188 in week 18. The cumulative number of suspected cases, which stood at 2,218 at the end of week 18, rose to [[2,356|2,365]] at the end of week 19.

About half of the new cases came from the blocks along the canal, where the main pipe was broken by shelling in spring and people drink from wells. The treatment centre has been enlarged, and volunteers go from tent to tent with tablets and soap every morning but Friday. A request for vaccine has been sent off, and an answer is awaited. Night transport is not possible because of the curfew.
""",
]

ACCOUNTS += [
    """JOINT COMMISSION ON PRISONERS
Exchange at the Stone Bridge: 143 prisoners freed

The Joint Commission announces that 143 prisoners were exchanged today at the Stone Bridge, in the presence of observers \
from three states, who had come by train the evening before and left again at noon, as they had done in spring.

Before today, the number of those freed since January stood at 628. With this exchange it rises to [[717|771]].

Those freed came in buses of the Red Crescent and were met by their families, by a brass band and by the mayor of the \
town, who had the bells rung. All of them were seen by a doctor. The lists of the next exchange are to be handed over \
by the end of the month, and the Commission has asked both sides to put the ill and the old on them first.
""",
]

CASES = [
    """CIVIL DEFENCE, DAILY NOTE
Our teams responded to [[four|three]] incidents over the past day. Nobody died. Two people were treated on the spot.

1) Fire in a barn, Mill Lane, 08:20
The hay had been stacked wet. It took an hour to put it out.

2) Shelling, Upper Bridge, 11:45
Two shells fell in the river. A fisherman was cut by glass.

3) Collapse of a wall, Tanners' Row, 17:10
Nobody was under it. The street is closed until Monday.

Emergency number: 112
""",
    """WATCH ON THE PRESS
The Centre recorded [[six|four]] violations against journalists in May. They are set out below in the order in which they took place.

• 3 May, Harbour Town. A camera was taken from a photographer at the gate.

• 9 May, Old Ford. The office of a weekly was broken into at night.

• 17 May, Old Ford. A reporter was summoned and questioned for five hours.

• 28 May, Saltmarsh. A cameraman was arrested at his father's house.

Nobody has been brought to trial for any of this.
""",
]


HOURS = [
    """The ward lost its mains at 05:20, when shells hit the mast. The generator ran for a few minutes only. The mains came \
back at 11:50. The ward was therefore dark for [[five|six]] and a half hours.
""",
    """The exchange began at 08:30 and ended at 13:00. It thus took [[three|four]] and a half hours, an hour less than the \
one before it.
""",
]


@pytest.mark.parametrize("written", [*BREAKDOWNS, *TOLD_TWICE, *ACCOUNTS, *CASES, *HOURS])
def test_what_is_told_otherwise_far_off_is_the_one_finding_of_its_release(written: str) -> None:
    wrong, right = pair(written)
    assert [finding.code in KINDS for finding in findings(wrong)] == [True]
    assert [finding.code for finding in findings(right)] == []


RIGHT = [
    """CIVIL DEFENCE, WEEKLY NOTE
Our teams responded to nine incidents over the week. The gravest of them were these.

1) Fire in a barn, Mill Lane, 08:20
The hay had been stacked wet.

2) Shelling, Upper Bridge, 11:45
Two shells fell in the river.

3) Collapse of a wall, Tanners' Row, 17:10
Nobody was under it.
""",
    """DELTA HUMAN RIGHTS CENTRE
Monthly report, March 2022

In March the Centre documented the killing of 76 civilians.

Attacks on vital facilities
Our researchers counted 31 attacks on schools, 22 on clinics and 20 on mosques.

In February the Centre had documented 73 attacks of that sort, and its researchers believe that the count will go on rising as long as nobody is brought to trial.
""",
    """Flood response, update 9

KEY FIGURES
• 53,200 people affected by the floods
• 14 bridges closed

The river rose again in the night and has reached the lower town, where the market and the two mills had to be left in a hurry before dawn. Boats of the fire brigade went from house to house until noon and brought everybody to the school.

A week earlier, 57,200 people had been affected by the floods, most of them in the lower town and in the villages below the weir. Tents are short, and the bakeries of the upper town are working day and night to make up for those that stand in the water.
""",
    """CAMP SHEET: STONE HILL

Population
Residents on 1 April: 8,316
Arrivals in April: 242
Tents on 1 April: 1,402
Residents on 30 April: 8,134

Water comes by truck twice a day.
""",
    """The ward lost its mains at 05:20. They came back at 11:50, and went again at 14:00. The staff were therefore busy \
for five hours.
""",
    """At the district hospital a doctor told the team that a man aged 58 had been brought in with wounds to the arm.

At the ford, two armed men refused the patrol passage. The patrol turned back after some minutes.
""",
]


@pytest.mark.parametrize("text", RIGHT)
def test_a_release_that_only_looks_wrong_far_off_yields_nothing(text: str) -> None:
    assert [finding.code for finding in findings(text)] == []
