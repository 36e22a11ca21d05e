"""How long something has lasted, the weekdays of days and what the words beside them fix, as releases tell it.

Each text holds one slip and, behind the bar, what was meant: the first is found, the second says nothing.
"""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings, put_right, with_slip

SLIPS = [
    "Sanaa, 26 March 2019 – The war in Yemen enters another year today. Since it broke out in March 2015 "
    "the fighting of [[six|four]] years has killed tens of thousands, the council says.",
    "GENEVA, 12 June 2020 – After [[15|five]] months of siege, which began in January 2020, the town has no "
    "food left, the agency said.",
    "Kyiv, 24 August 2022 – The invasion that Russia launched on 24 February 2022 has now lasted "
    "[[eight|six]] months, the mission said in its update.",
    "Nov 20, 2014 – Two engineers were freed on Wednesday after [[eleven|four]] months in captivity. They "
    "had been abducted on 14 July on the road to the oil field.",
    "جنيف، 15 آذار 2016 - يدخل النزاع السوري عامه السادس، وقد مضى على الحرب التي اندلعت في آذار 2011 "
    "[[سبعة|خمسة]] أعوام، وفق المفوضية.",
    "صنعاء – 10 أكتوبر 2018\nأفرجت الجماعة أمس عن ثلاثة صحفيين بعد [[ثلاثة أعوام|ثلاثة أشهر]] من الاحتجاز، "
    "وكانوا قد اختُطفوا في 8 يوليو 2018 من مقر عملهم.",
    "The parties agreed on a truce of [[five|ten]] days. The truce runs from 1 to 10 May, the statement "
    "says.",
    "وافقت الأطراف على هدنة مدتها [[أربعة|سبعة]] أيام. وتمتد الهدنة من 3 إلى 9 حزيران، بحسب البيان.",
    "A truce of [[48|72]] hours begins at noon on Monday and ends at noon on Thursday, the army said.",
    "تبدأ الهدنة، ومدتها [[48|72]] ساعة، ظهر الاثنين وتنتهي ظهر الخميس.",
    "NEW YORK, 29 June 2021 – The Council today renewed the mandate of the force for [[six months|one "
    "year]], until 30 June 2022.",
    "نيويورك، 30 آب 2019 - جدد المجلس ولاية القوة [[عامين|عاماً]] حتى 31 آب 2020.",
    "[[Nine|Six]] years of war: a chronology\n\n15 March 2011: first protests in Daraa.\n2 February 2012: "
    "shelling of Homs.\n30 September 2015: first Russian strikes.\n15 March 2017: talks in Geneva resume.",
    "The commission worked from 3 May 2010 to 10 August 2013. During those [[eight|three]] years it heard "
    "900 witnesses.",
    "عملت اللجنة من 3 أيار 2010 إلى 10 آب 2013. وخلال هذه الأعوام [[الثمانية|الثلاثة]] استمعت إلى 900 شاهد.",
    "Beirut, Tuesday 4 August 2020 - The blast came on a [[Thursday|Tuesday]], 4 August 2020, shortly after "
    "six.",
    "The report was published on [[Monday|Thursday]] (12 May 2022).",
    "قال المتحدث، ([[الأحد|الخميس]]) 12 أيار 2022، إن القصف توقف.",
    "نُشر التقرير يوم [[الثلاثاء|الاثنين]] 4 جويلية 2022.",
    "The talks, from Monday 6 to [[Thursday|Wednesday]] 8 March 2023, ended without a result.",
    "On 28 May two drivers were seized. The next day, [[9|29]] May, they were set free.",
    "He died on 3 March of injuries sustained in shelling on [[5 March|1 March]].",
    "توفي الجريح في 3 آذار متأثراً بجراحه التي أصيب بها في [[13|1]] آذار.",
    "Day [[60|50]] of the war\nKyiv, 14 April 2022 – The invasion began on 24 February 2022.",
    "Five years after the coup of 1 February 2021\nYangon, 1 February [[2024|2026]] – The network has "
    "recorded 7,000 deaths.",
    "Ten months into the ceasefire, violations go on\n\nBeirut, 27 [[May|September]] 2025 – Since the "
    "ceasefire took effect on 27 November 2024, the mission has recorded 4,000 violations.",
    "الذكرى [[السابعة|الخامسة]] للهجوم\nبيروت، 4 آب 2025 - وقع الانفجار في 4 آب 2020.",
    "The blockade has been in place for [[23|13]] months, since 9 October 2023, the agency said on 10 "
    "November 2024.",
    "فرض الحصار منذ 9 تشرين الأول 2023، أي منذ [[23|13]] شهراً، بحسب بيان صدر في 10 تشرين الثاني 2024.",
    "Detained in June 2019, the journalist was released on 5 October 2020 after [[26|16]] months in prison.",
    "اعتقل الصحفي في حزيران 2019، وأفرج عنه في 5 تشرين الأول 2020 بعد [[26|16]] شهراً في السجن.",
    "JUBA, 15 December 2015 – [[Three|Two]] years after the conflict erupted in December 2013, 2.3 million "
    "people have fled.",
    "Kyiv: 1,000 days of war\n19 November 2024 – [[1,100|1,000]] days have passed since the full-scale "
    "invasion began on 24 February 2022.",
    "Day [[60|50]] of the war\nKyiv, 14 April 2022 – The invasion began on 24 February 2022 and the "
    "fighting goes on.",
    "Kyiv, 14 April 2022 – On the [[40th|50th]] day of the war, which began on 24 February 2022, shelling "
    "went on.",
    "Khartoum, 15 May 2025 – The war, now in its [[fourth|third]] year, has displaced 12 million people "
    "since it broke out in April 2023.",
    "الخرطوم، 20 نيسان 2025 – دخلت الحرب عامها [[الرابع|الثالث]]، وكان القتال قد اندلع في 15 نيسان 2023.",
    "بيروت، 4 حزيران 2024 – دخلت المعارك شهرها [[الحادي عشر|التاسع]]، وكانت المعارك قد اندلعت في 8 تشرين "
    "الأول 2023.",
    "في اليوم [[الستين|الخمسين]] من الحرب\nكييف، 14 نيسان 2022 – اندلعت الحرب في 24 شباط 2022.",
    "The siege of the town, which began on 5 March 2018, was lifted on 5 June 2018 after [[two weeks|three "
    "months]].",
    "بعد [[أربعة أشهر|أربعة أسابيع]] من الاحتجاز، أُطلق سراح الصحفي في 28 آذار 2021. وكان قد اعتُقل في 1 "
    "آذار 2021 عند حاجز.",
    "The monitors were taken hostage on 25 April 2014. They were freed on 3 May 2014 after [[eight "
    "weeks|eight days]] in captivity.",
    "BOGOTA, 24 November 2018 – [[Three|Two]] years after the peace agreement of 24 November 2016 was "
    "signed, 226 former fighters have been killed.",
    "تمديد الهدنة\nاتفق الطرفان على تمديد الهدنة [[ستة أشهر|شهرين]]، من 2 آب 2022 إلى 2 تشرين الأول 2022.",
    "The cease-fire, which took effect on 2 April 2022 for [[four|two]] months, expired on 2 June 2022.",
    "[[Two|Three]] years on, justice for the blast is still far away\nBeirut, 4 August 2023 – The families "
    "of the 220 people killed on 4 August 2020 have marched to the port.",
    "MOGADISHU, 14 October 2019 – On the [[third|second]] anniversary of the bombing of 14 October 2017 the "
    "government promised help.",
    "Between Saturday 3 and [[Tuesday|Monday]] 5 June 2023 the observers counted 40 explosions.",
    "بين السبت 3 و[[الثلاثاء|الاثنين]] 5 حزيران 2023 أحصى المراقبون 40 انفجاراً.",
    "Fri. 5 May 2023: two killed. [[Mon.|Sat.]] 6 May 2023: nobody killed.",
    "قال المكتب إن القصف وقع فجر [[الخميس|الأربعاء]] 12/4/2023.",
    "The statement, issued on [[31|30]] June 2022, calls on all parties to respect the truce.",
    "صدر البيان في [[31|30]] نيسان 2022.",
    "For [[14|four]] days, from 3 to 6 May, no aid reached the camp.",
    "طوال [[14|أربعة]] أيام، من 3 إلى 6 أيار، لم تصل مساعدات إلى المخيم.",
    "GENEVA, 7 June 2024 – In the [[18|eight]] months since 7 October 2023 more than 190 staff have been "
    "killed.",
    "غزة، 7 حزيران 2024 – قُتل 190 موظفاً في [[18 شهراً|ثمانية أشهر]] منذ 7 تشرين الأول 2023.",
    "بعد [[أربعة أشهر|أربعة أسابيع]] من الاحتجاز، أُطلق سراح الصحفي في 28 آذار 2021. وكان قد اعتُقل في 1 "
    "آذار 2021 عند حاجز.",
    "غزة، 7 حزيران 2024 – قُتل 190 موظفاً في [[18 شهراً|ثمانية أشهر]] منذ 7 تشرين الأول 2023.",
    "عدن، 26 آذار 2022 - سبعة أعوام من الحرب\nتدخل الحرب التي اندلعت في آذار 2015 عامها [[العاشر|الثامن]] "
    "اليوم.",
    "DAMASCUS, 18 February 2016 – Aid reached the town after [[nine|six]] months of siege. The siege of the "
    "town has been tight since August 2015.",
    "The strike at the port, begun on 3 May, ended on 17 May after [[two months|two weeks]].",
    "انتهى الإضراب في 17 أيار بعد [[شهرين|أسبوعين]] من بدئه في 3 أيار.",
    "The Security Council extended on 14 May 2020 the panel's mandate for [[six|twelve]] months, until 31 "
    "May 2021.",
    "مدد مجلس الأمن، في 12 أيلول 2023، ولاية الفريق [[ستة أشهر|سنة واحدة]] حتى 15 أيلول 2024.",
    "A [[24|48]]-hour truce came into force at 6 p.m. on Friday and is to hold until 6 p.m. on Sunday.",
    "هدنة [[خمسة أشهر|خمسة أيام]] في حلب\nأعلن الجيش هدنة مدتها خمسة أيام في المدينة.",
    "Cairo, 2 May 2014 - In the [[three|ten]] months since 3 July 2013 some 16,000 people have been "
    "arrested.",
    "تونس، 2 أيار 2014 - اعتُقل نحو 16 ألف شخص خلال [[ثلاثة|عشرة]] أشهر منذ 3 تموز 2013.",
    "الهدنة التي بدأت في 2 نيسان وانتهت في 2 تشرين الأول 2022 دامت [[ستة أسابيع|ستة أشهر]].",
    "Maiduguri, 14 April 2018 – [[Five|Four]] years have passed since 276 girls were abducted from the "
    "school in Chibok on 14 April 2014.",
    "مايدوغوري، 14 نيسان 2018 – مرت [[خمس|أربع]] سنوات على اختطاف 276 فتاة من مدرستهن في 14 نيسان 2014.",
    "YANGON, 1 May 2021 – [[Nine|Three]] months after the military seized power on 1 February 2021, 759 "
    "people have been killed.",
]

RIGHT = [
    # over long before the text
    "GENEVA, 1 March 2023 – Two weeks after the strike of 6 May 2022, the hospital opened again.",
    "بيروت، 1 آذار 2023 - بعد أسبوعين من غارة 6 أيار 2022، أعيد فتح المشفى.",
    # the most in so long, not how long it has lasted
    "Kyiv, 16 September 2021 – The toll is the highest in one month since the truce of July 2020.",
    # a truce and a longer one after it
    "A truce of 24 hours held from Monday. A second truce, of three days, began on Friday and ended on Monday.",
    # another war than the one whose beginning is told
    "GENEVA, 3 May 2023 – After two years of war in the north, peace was made. In the capital fighting broke out on"
    " 15 April 2023.",
    # a mandate prolonged weeks before its end
    "NEW YORK, 11 May 2020 – The Council extended the mandate for one year, until 30 June 2021.",
    # a title of a part
    "Two days of shelling\nThe town was under fire on 3, 4 and 5 May. The siege has lasted three months.",
    # another period than the quarter
    "In the first quarter of 2015 there were 40 strikes. Numbers fell in the months from April to June.",
    # wounds of long before
    "توفي في 13 آب بجروح أصيب بها في 3 آب.",
    # a day counted from one that is not told
    "On 15 May, three days later, the convoy came back.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_the_slip_is_found_and_what_was_meant_is_not(text: str) -> None:
    assert findings(with_slip(text)), text
    assert findings(put_right(text)) == [], text


@pytest.mark.parametrize("text", RIGHT)
def test_what_only_looks_too_long_or_too_short_is_left(text: str) -> None:
    assert findings(text) == []
