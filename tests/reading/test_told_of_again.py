"""What a release tells again and otherwise: its title's figures, lists announced, turns, and what is left."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings, put_right, with_slip

SLIPS = [
    # the title's figure, borne out nowhere
    "WHO verifies 26 attacks on clinics in the valley\n\nGENEVA - The organization has verified [[21|26]] attacks on clinics"
    " since 3 May. Nine health workers were killed in them. In the plain there were 40 attacks.",
    "Northern army breaks truce 70 times in one night\n\nOn 3 and 4 May the northern army again broke the truce along the"
    " river.\n\nThe ministry counted [[90|70]] violations of the truce by the army, with over 300 shots.",
    "TWELVE OF TWENTY ROCKETS SHOT DOWN\n\nThe air force says that it shot down [[15|12]] Grad rockets over the valley. 20"
    " had been fired.",
    "Convoy of 31 trucks reaches Nahr\n\nNAHR - A convoy of [[41|31]] trucks of the Red Cross reached the town of Nahr this"
    " morning, the mayor said. It carried food for 4,000 people.",
    "الأمم المتحدة توثق 24 هجومًا على المدارس في الوادي\n\nقالت الأمم المتحدة إنها وثقت [[29|24]] هجومًا على مدارس الوادي منذ 3 أيار، قُتل فيها"
    " ثمانية معلمين.",
    "وكالة النهر | 14 قتيلا مدنيا في السهل في تموز\n\nقالت البعثة إن [[19|14]] مدنيا قتلوا في السهل خلال شهر تموز الماضي، وإن الحصيلة هي"
    " الأعلى منذ سريان الهدنة.",
    "أسقط الجيش 63 مسيّرة من أصل 90\n\nأعلن سلاح الجو أن العدو هاجم البلاد ليلًا بـ90 مسيرة، وأن دفاعات الجيش أسقطت [[36|63]] منها.",
    "شرطيان في قبضة المسلحين\n\nالنهر – خطف مسلحون، الأحد، [[ثلاثة شرطيين|شرطيين اثنين]] قرب حاجز السد، ونقلهما المسلحون إلى جهة مجهولة.",
    # items behind a colon, each with a bracket, or between semicolons
    "The [[six|five]] dead are: Amin Haddad (34), Omar Saleh (19), Nabil Aziz (41), Hassan Rida (27) and Karim Nur (52).",
    "Families came from [[four|six]] districts: Nahr (120 families, 40%), Zahr (20%), Sahl (15%), Wadi (10%), Jabal (10%) and"
    " Sadd (5%).",
    "The plan of the committee has [[six|four]] phases: registration and transport; storage under seal; destruction; a final"
    " report to both sides.",
    "والخمسة الآخرون هم: سالم حداد (31 عاماً) من النهر، وعمر صالح (19 عاماً) من السهل، [[|ونبيل عزيز (44 عاماً) من الوادي، ]]وحسن رضا"
    " (22 عاماً) من الجبل، وكريم نور (17 عاماً) من السد.",
    "وكان على المركب [[ثمانية|ستة]] صيادين هم: ع. س. (24 عامًا)، ن. ح. (32 عامًا)، ر. ب. (35 عامًا)، ج. غ. (53 عامًا)، م. ك. (37 عامًا)،"
    " د. ب. (44 عامًا)، وكلهم من سكان المخيم.",
    # digits in another order
    "The clearance teams removed 3,617 mines and shells in May.\n\nLast week, the office said, they removed 412 of them and"
    " so brought the month's count of mines and shells to [[3,761|3,617]].",
    "عبر الجسر أمس الأحد 478 مسافرًا من المرضى والطلاب في يومه الأول.\n\nوقالت هيئة الجسر إن المرضى والطلاب الذين عبروا بلغوا [[487|478]]"
    " مسافرًا، وإن وفدًا من 60 حاجًا غادر معهم.",
    "استعادت المدينة يوم الجمعة 260 أسيراً كانوا في الجبل مقابل عدد مماثل سلمته.\nوأكد المحافظ أن [[206|260]] من أبناء الجبل عادوا إلى"
    " ديارهم.",
    # a turn that the figures do not take
    "The population of the camp [[grows|dwindles]]: on 30 April it stood at 47,798, compared to 48,719 as of 15 April.",
    "The number of patients [[rose|fell]] sharply in the north, from 31 in March to 12 in April.",
    "In May 140 people crossed, [[up|down]] from 190 in April.",
    "و[[ارتفع|انخفض]] عدد الحوادث كثيراً في الشمال، من 31 حادثة في آذار إلى 12 في نيسان.",
    # what is left of a whole that is named where some of it goes
    "One of the 38 miners hurt on Monday has died, the hospital said. [[Thirty-one|Thirty-seven]] remain in its wards.",
    "Out of the 14 at Nahr hospital, four have since been moved to Zahr and one to the clinic; [[12|9]] remain there.",
    "The crew spoke of 500 people on board.\n\nThe navy rescued 284 people. The bodies of 16 people were found. That would"
    " leave [[300|200]] people unaccounted for.",
    "وكان عدد الأسر النازحة 156 ألفا، أعادت الوزارة منها [[101|111]] ألفا، فبقي 45 ألف أسرة.",
    "أصبح عدد الجثامين المستعادة 12 من أصل 39. ولا تزال تحت الأنقاض جثامين [[21|27]] شخصًا.",
    "غرق تسعة صيادين حين انقلب قاربهم. وانتشل خفر السواحل خمس جثث، ولا تزال فرقه تبحث عن المفقودين [[الستة|الأربعة]].",
    # where they were, behind a colon
    "The ministry has reports of [[nine|eight]] deaths: five in the hills, two in Nahr and one at the lake.",
    "Of the nine incidents [[seven|five]] involved mines: two in fields, one along a path, one on the bank and one in a yard.",
    # children among people whose ages are all told
    "Raid on Nahr: four killed, [[three|two]] of them children\n\nThe dead:\n\n- Amin Haddad, 24, of Nahr, shot in the chest.\n"
    "- Omar Saleh, 16, of Nahr, hit by shrapnel.\n- Nabil Aziz, 15, of Zahr, hit by shrapnel.\n- Hassan Rida, 31, of Zahr, shot in"
    " the leg; died in hospital.",
    "قُتل خمسة أشخاص، بينهم [[ثلاثة أطفال|طفلان]]، وهم: سالم حداد (31 عاماً)، وعمر صالح (16 عاماً)، ونبيل عزيز (44 عاماً)، وحسن رضا (12 عاماً)،"
    " وكريم نور (27 عاماً).",
    # people known by what befell them
    "Eight guards lost their lives and three were hurt when a mine went off near Nahr.\n\nThe head of the mission saluted the"
    " memory of the [[six|eight]] who died today.",
    "قالت الوزارة إن 18 جندياً يُعدون مفقودين منذ المعركة.\n\nوعرضت صور المفقودين [[الثمانية والعشرين|الثمانية عشر]]، وقالت إن البحث مستمر.",
    # levels, and round figures told exactly
    "The number of arrivals rose to [[463,000|503,000]] this week and so passed the 500,000 mark.",
    "بلغ عدد الواصلين هذا الأسبوع [[463 ألف|503 آلاف]] شخص، ليتجاوز العدد بذلك عتبة الـ500 ألف.",
    "Nearly 35,000 people have fled the valley.\n\nThe commissioner put the number of people on Saturday at [[39,456|34,956]].",
    # a quotation
    'NINE SOLDIERS KILLED IN THE HILLS\nThe army has announced the death of 9 soldiers in an attack on a post.\n"Shellfire hit the'
    ' post of Nahr", its statement reads. "[[Nineteen|Nine]] soldiers lost their lives" and at least 20 were treated.',
    # what a short release cannot say both
    "The ministry put the dead at 60 in a [[final|provisional]] toll. Rubble is still being cleared, and the toll may rise.",
    "أعلن المركز حصيلة [[|غير ]]نهائية بلغت ستين قتيلاً. ولا تزال أعمال رفع الأنقاض جارية، وقد يرتفع العدد.",
    "The attack on the bus: authors unknown\n\nMonitors went to the site. They [[know for certain who|cannot say who]] is behind it.",
    "غرق القارب وعليه 31 شخصاً، [[ولم ينج منهم أحد|ونجا منهم واحد]].\nوكان صاحب اليد التي لوحت بين الأمواج الناجي الوحيد.",
    "تعرضت القافلة لإطلاق نار أمس و[[قُتل سائقان من أفرادها|لم يصب أحد]]، وقالت المنظمة إن الأضرار اقتصرت على الماديات.",
]

RIGHT = [
    "The mission could not say who fired the first shots. It is not known who fired the last.",
    "لم يسفر القصف عن إصابات، واقتصرت الأضرار على الماديات.\n\nويوم الأحد قُتل شخصان في قصف آخر.",
    "Eight guards lost their lives near Nahr. Two of the wounded died later. The ten who died were buried on Monday.",
    "The number of arrivals rose to 463,000 this week and will soon pass the 500,000 mark.",
    "Nearly 35,000 people have fled. Of these 29,456 are in camps.",
    "Eight deaths in three districts: four in the hills, three in Nahr and one at the lake.",
    "The death toll of the strike on the hall rose to 33 in the night, after four of the injured had died; it had stood at 29.",
    "One of the 38 miners hurt on Monday has died, the hospital said. Twelve remain in its wards, the others went home.",
    "Out of the 14 at Nahr hospital, four have since been moved to Zahr; 7 remain there, and three went home.",
    "Five of the 20 detained in Nahr were freed. Another 31 people remain in detention in the district.",
    "استعادت 12 من أصل 39 جثمانًا. ولا تزال في الجبل 8 جثامين.",
    "The seven dead are: Amin Haddad (34), Omar Saleh (19), his brothers Nabil (41) and Rami (27), Hassan Rida (27), Karim"
    " Nur (52) and Salim Aziz (60).",
    "In three districts: Nahr (12 dead, 4 hurt), Zahr (3 dead), and the old town of Sahl (2 dead).",
    "Seven were killed, among them: Amin Haddad (34), Omar Saleh (19) and Nabil Aziz (41).",
    "The hospital took in 321 wounded in May.\nThe clinic of the old town took in 312 patients in the same weeks.",
    "Of 321 families in the camp 312 families were registered by Monday.\nThe other nine families of the camp are not.",
    "Attacks fell in the north but rose in the south, from 12 in March to 31 in April.",
    "The number of camps did not grow: 12 in May, compared with 14 in April.",
    "ارتفع عدد الحوادث من 12 حادثة في آذار إلى 31 في نيسان.",
    "# 73 shells hit Tell Amar in a week\n\nOn Sunday alone 37 shells hit Tell Amar.",
    "41 killed and wounded in the shelling of Nahr\n\nThe shelling of Nahr killed 13 people and wounded 28, the hospital said.",
    "مقتل وإصابة 33 شخصًا بقصف السوق\n\nقالت الشبكة إن قصف السوق أسفر عن مقتل 12 شخصًا وإصابة 21.",
    "Seven villages cut off by the flood in the valley\n\nThe flood in the valley cut off the villages of Nahr, Zahr and four"
    " others on Monday; the road to a village above them was closed on Tuesday.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_what_is_told_again_otherwise_is_found(text: str) -> None:
    assert findings(with_slip(text))


@pytest.mark.parametrize("text", SLIPS)
def test_the_same_put_right_yields_nothing(text: str) -> None:
    assert not findings(put_right(text))


@pytest.mark.parametrize("text", RIGHT)
def test_what_only_looks_like_it_yields_nothing(text: str) -> None:
    assert not findings(text)
