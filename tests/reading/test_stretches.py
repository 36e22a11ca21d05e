"""How long, how far apart, how often and how old, against the days and hours that a sentence tells."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings

LENGTH = "duration-and-times"
DISTANCE = "date-not-so-far"

WRONG = {
    "after months": ("She was seized on 4 May 2019 and set free on 4 July 2019 after five months in a cellar.", LENGTH),
    "passed": ("Between the first raid, on 3 April, and the second, on 9 April, twenty days passed.", LENGTH),
    "agreed for": ("A one-week pause was signed on 2 June. It expires on 23 June if nobody objects.", LENGTH),
    "with hours": ("The 48-hour pause that began at noon on 3 May was to end at noon on 6 May.", LENGTH),
    "later": ("The first shell fell on 2 March and the last on 5 March, nine days later.", LENGTH),
    "told back": ("He was missing for three days when he was found on 19 May; he had last been seen on 2 May.", LENGTH),
    "range": ("Lessons stopped for one week (1 to 15 March).", LENGTH),
    "an hour off": ("The road was shut for three hours, from 09:10 to 11:10, and a bus waited an hour after that.", LENGTH),
    "full": ("They were kept out for two hours straight: the call came at 14:30 and leave was given at 19:30.", LENGTH),
    "day before": ("The guard died on 7 June, two days before the blast of 5 June that tore his leg.", DISTANCE),
    "years after": ("Two years after the raid of March 2011, in March 2015, the mill was rebuilt.", DISTANCE),
    "numbered day": ("The strike began on 3 October. On 8 October, its twelfth day, the mine gave way.", DISTANCE),
    "every": ("The drone came every three hours, at 02:00, 05:00, 09:00 and 11:00.", DISTANCE),
    "weekdays": ("The village was told yesterday, Tuesday, and the council met today, Friday.", DISTANCE),
    "from until": ("The blockade lasted from 3 March to 20 March, five days.", LENGTH),
    "in prison": ("He spent four months in prison, from January 2020 to March 2020.", LENGTH),
    "by weekdays": ("The power was cut on Monday and restored on Thursday, five days later.", LENGTH),
    "by years": ("He was arrested in 2014 and released in 2019, after two years in prison.", LENGTH),
    "behind": ("The siege began on 1 March and was lifted on 11 March. It lasted 30 days.", LENGTH),
    "ahead": ("The village was besieged for 30 days. The siege began on 1 March and was lifted on 11 March.", LENGTH),
    "next sentence": ("The siege began on 1 March. It was lifted on 11 March, 30 days later.", LENGTH),
    "passed between": ("Three weeks passed between the raid on 1 March and the burial on 8 March.", LENGTH),
    "waited": ("The convoy waited two hours at the gate: it arrived at 10:00 and left at 15:00.", LENGTH),
    "since": ("The border reopened on 8 June after a three-week closure that began on 1 June.", LENGTH),
    "age": ("The twelve-year-old girl, born in 2001, was hit by a shell in May 2019.", LENGTH),
    "by then": ("The families were ordered on 20 May to be gone by 12 May.", LENGTH),
    "closed": ("The office opened on 19 June and closed on 4 June.", LENGTH),
    "then": ("The ward was emptied at 15:00, and then, at 14:10, a shell hit it.", LENGTH),
    "بعد أشهر": ("احتجز السائق في 6 أيار 2019 وأفرج عنه في 6 تموز 2019 بعد خمسة أشهر من الاحتجاز.", LENGTH),
    "هدنة": ("دخلت هدنة الـ48 ساعة حيز التنفيذ ظهر 3 أيار على أن تنتهي ظهر 7 أيار.", LENGTH),
    "مضت": ("بين القصف الأول في 2 نيسان والثاني في 6 نيسان مضت عشرون يوما.", LENGTH),
    "من خطفه": ("وُجد الحارس في 25 أيار بعد خمسة أيام من خطفه، وكان قد خطف في 3 أيار.", LENGTH),
    "قبل يوم": ("توفي الحارس في 9 حزيران، قبل يومين من انفجار 4 حزيران الذي أصابه.", DISTANCE),
    "اليوم العاشر": ("بدأ الإضراب في 2 آب، وفي اليوم العشرين للإضراب، 9 آب، انضم إليه السائقون.", DISTANCE),
    "كل": ("كانت المروحية تمر كل أسبوعين: في 3 آب، ثم في 17 آب، ثم في 20 آب.", DISTANCE),
    "سجن": ("سُجن أربعة أشهر، من كانون الثاني 2020 إلى آذار 2020.", LENGTH),
    "أيام الأسبوع": ("قُطعت الكهرباء يوم الاثنين وأعيدت يوم الخميس بعد خمسة أيام.", LENGTH),
    "واستمر": ("بدأ الحصار في 1 آذار ورُفع في 11 آذار. واستمر ثلاثين يوما.", LENGTH),
    "أمس واليوم": ("أُبلغ السكان أمس الاثنين، واجتمع المجلس اليوم الخميس.", DISTANCE),
    "العمر": ("قُتل الفتى، المولود عام 1998، في أيار 2019 وهو في الخامسة عشرة من عمره.", LENGTH),
    "مهلة": ("أُنذر الأهالي في 20 أيار بالمغادرة قبل 12 أيار.", LENGTH),
}  # fmt: skip
RIGHT = {
    "after months": "She was seized on 4 May 2019 and set free on 4 July 2019 after two months in a cellar.",
    "after talks": "The road was cut on 4 May 2019 and opened on 4 July 2019 after five months of talks.",
    "after some days": "The road was cut on 4 May 2019 and opened on 24 May 2019 after days of talks.",
    "counted in": "The strike began on 3 October. On 8 October, its sixth day, the mine gave way.",
    "another's": "The mission came on 3 October. On 8 October, the twelfth day of the strike, it left.",
    "day after": "The guard died on 7 June, two days after the blast of 5 June that tore his leg.",
    "another day": "The blast was on 5 June; a day before, on 4 June, and again on 6 June, leaflets fell.",
    "years after": "Four years after the raid of March 2011, in March 2015, the mill was rebuilt.",
    "every": "The drone came every three hours, at 02:00, 05:00, 08:00 and 11:00.",
    "over midnight": "The ward was emptied at 22:00, and then, at 01:10, a shell hit it.",
    "age": "The seventeen-year-old girl, born in 2001, was hit by a shell in May 2019.",
    "by then": "The families were ordered on 20 May to be gone by 22 May.",
    "opened again": "The office opened on 19 June, having been closed on 4 June.",
    "said again": "The village was told yesterday, Thursday, and the council met today, Friday.",
    "from until": "The blockade lasted from 3 March to 20 March, seventeen days.",
    "by weekdays": "The power was cut on Monday and restored on Thursday, three days later.",
    "by years": "He was arrested in 2014 and released in 2019, after five years in prison.",
    "another length": "The siege began on 1 March and was lifted on 11 March. The talks had lasted 30 days of the year.",
    "a road of work": "The office was closed from 3 March to 20 March; five days of it were lost.",
    "since": "The border reopened on 8 June after a one-week closure that began on 1 June.",
    "questioned": "He was held at 10:00 and questioned for two hours; he was freed at 15:00.",
    "بعد أيام": "قُصف المخزن في 4 أيلول 2019 وأُصلح في 25 أيلول 2019 بعد أيام من العمل.",
    "قبل يوم": "وصل الحارس في 2 حزيران، قبل يومين من انفجار 4 حزيران.",
    "العمر": "قُتل الفتى، المولود عام 2004، في أيار 2019 وهو في الخامسة عشرة من عمره.",
    "أمس واليوم": "أُبلغ السكان أمس الأربعاء، واجتمع المجلس اليوم الخميس.",
}  # fmt: skip


@pytest.mark.parametrize(("text", "code"), WRONG.values(), ids=WRONG)
def test_a_length_or_distance_that_its_days_exclude_is_told(text: str, code: str) -> None:
    assert [finding.code for finding in findings(text)] == [code]


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT)
def test_a_length_or_distance_that_may_hold_is_not_told(text: str) -> None:
    assert findings(text) == []
