"""Shares of change, of one whole and beside a fraction, and rates, as releases tell them: in whatever order and words."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings, put_right, with_slip
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.tokens import cut

SLIPS = [
    # what it was held against, by a word before it or behind the share
    "The mission recorded 312 incidents in May, up from 240 in April, an increase of [[3|30]] per cent.",
    "In the second quarter 1,240 people were displaced, [[52|25]]% fewer than the 1,653 displaced in the first.",
    "Attacks on schools fell by [[14|41]] per cent, from 520 in 2021 to 307 in 2022.",
    "The number of detainees rose from 84 to 126 in the course of the year, or by [[15|50]] per cent.",
    "The coalition carried out 77 strikes in March, compared with 110 in February, a drop of [[13|30]]%.",
    "At least 164 civilians were killed in the month, [[32|23]] percent more than in June (133).",
    "Arrivals by sea stood at 8,420 by 30 September, a [[62|26]] per cent decrease compared to the same period of"
    " 2019, when 11,380 landed.",
    "Casualties: 960 in 2020, against 1,280 in 2019 (down [[52|25]] per cent).",
    "In 2017 the office verified 210 violations. In 2018 there were 294, so they increased by [[14|40]] per cent.",
    "Aid convoys numbered 45 in July as opposed to 60 in June, that is [[52|25]] per cent less.",
    "The toll of 2016 was 3,500, which is [[40|14]]% above that of 2015 (3,070).",
    "وثّق المكتب مقتل 174 مدنياً في أيار مقابل 145 في نيسان، أي بزيادة [[2|20]]%.",
    "ارتفع عدد الاعتقالات من 220 في كانون الثاني إلى 275 في شباط، أي بنسبة [[52|25]] في المئة.",
    "سُجل 1,320 خرقاً خلال الشهر، بانخفاض [[43|34]]% عن الشهر السابق الذي شهد 2,000 خرق.",
    "بلغ عدد النازحين 68,400، بزيادة نسبتها [[12|21]] في المئة مقارنة بالعام الماضي (56,500).",
    "قُتل 63 صحفياً هذا العام مقارنة بـ 90 في العام الماضي، بتراجع قدره [[3|30]] في المئة.",
    "انخفض عدد الغارات بنسبة [[54|45]]٪، من 400 غارة في آذار إلى 220 غارة في نيسان.",
    "وصل إلى الساحل 3,150 مهاجراً، أي أقل بنسبة [[36|63]] في المئة من 8,510 وصلوا في الفترة نفسها من العام السابق.",
    "تراجعت حوادث الخطف إلى 56 بعد أن كانت 80 في الربع الأول، أي بنسبة [[3|30]] في المئة.",
    "سجل المركز 91 حالة عنف، بزيادة [[40|30]]% على 70 حالة في الشهر الذي سبقه.",
    "In 2022 the agency helped 45,200 returnees, up [[31|13]] per cent on the 40,000 of the year before.",
    "Some 5,600 houses were damaged against 3,200 a year earlier, an increase of [[57|75]] per cent.",
    # shares that are all of one whole
    "Of the victims 58% were men, 22% women, [[29|19]]% boys and 1% girls; all were counted once.",
    "By age group, 34 per cent were children, [[65|56]] per cent adults and 10 per cent older people.",
    "The army was behind 45% of the attacks, the militias behind 31%, and the remaining [[42|24]]% could not be"
    " attributed.",
    "Causes: shelling 48%, mines 27%, [[52|25]]% unknown.",
    "حسب الجنس والعمر، شكل الرجال 44% من الضحايا والنساء [[63|36]]% والأطفال 20%.",
    "نُفذ 52% من الهجمات في الشمال و31% في الوسط، أما الباقي وهو [[71|17]]% ففي الجنوب.",
    "توزعت المسؤولية بين الجيش 61% والفصائل 27% وجهات مجهولة [[21|12]]%.",
    "By governorate: Hama (41.25%), Idlib ([[52.30|25.30]]%), Aleppo (20.12%), Homs (13.33%).",
    "The faction held 60% of the posts, including 15% taken last week, and the remaining [[60|40]]% were the army's.",
    # so many a day, over the time told
    "From 3 to 12 March the observers counted 240 shells, [[42|24]] a day on average.",
    "Over the past six months 1,830 people were arrested, an average of [[20|10]] a day.",
    "In 2019 the army violated the truce 3,479 times. That is nearly [[19|10]] violations every day.",
    "In November 2021 the hospital received 930 wounded people, on average [[13|31]] per day.",
    "Between 1 January and 31 March 2,700 families fled, or some [[90|30]] families a day.",
    "In two weeks 126 trucks entered, an average of [[19|9]] daily.",
    "The report covers the 92 days from 1 July to 30 September. 1,840 civilians were killed and 2,760 injured in"
    " that time: on average [[2|20]] were killed and thirty injured each day.",
    "In the twelve months of 2020 312 children were recruited, on average [[62|26]] a month.",
    "بين 5 و14 أيار قُتل 150 شخصاً، أي بمعدل [[51|15]] شخصاً يومياً.",
    "خلال الأشهر الستة الأولى من العام اعتُقل 1,098 شخصاً، بمعدل [[16|6]] أشخاص في اليوم.",
    "سُجل 620 خرقاً في آب 2016، أي ما متوسطه [[30|20]] خرقاً كل يوم.",
    "في عام 2015 وثقت الشبكة مقتل 7,300 مدني. وهذا يعني [[30|20]] مدنياً كل يوم في المتوسط.",
    # a fraction and the share beside it
    "More than a third of the displaced ([[25|35]] per cent) came from the capital.",
    "Half of those asked ([[35|53]] per cent) had lost their homes.",
    "Some 62 per cent, or nearly [[half|two thirds]], live in rented rooms.",
    "One in five children ([[12|21]] per cent) is malnourished.",
    "نحو ربع الأسر ([[42|24]]٪) تعيش في خيام.",
    "أكثر من نصف الضحايا ([[35|53]] في المئة) من النساء.",
    "يعاني طفل من كل أربعة ([[52|25]]%) من سوء التغذية.",
    "Less than half of them, [[64|46]] per cent, had papers.",
    # figures that words tie to the share
    "The mission met 640 families. Eighty of them, [[a quarter|an eighth]], live in tents.",
    "The office registered 250 complaints; 60 of these concern detention, a share of [[42|24]] per cent.",
    "Only 450 of the 1,500 lorries promised came in, that is [[3|30]] per cent.",
    "In the year 1,200 people were killed, among them 180 women and 240 children. Women and children made up"
    " [[53|35]] per cent of the dead.",
    "In May 120 people were killed and 280 wounded. Air strikes caused 300 of the losses, or [[57|75]] per cent of"
    " all casualties.",
    "About 6,300 prisoners are due to be released this month, the ministry said. The step covers [[24|42]] per cent"
    " of the 15,000 held.",
    "قُتل في القصف 84 شخصاً. 21 منهم، أي [[نصفهم|ربعهم]]، من عائلة واحدة.",
    "لم تصل سوى 150 شاحنة من أصل 600 شاحنة متفق عليها، أي [[52|25]] بالمئة.",
    "بلغ عدد النازحين 4.5 مليون في بلد سكانه 18 مليون نسمة، ما يعني أن [[ثلثي|ربع]] السكان نازحون.",
    "وثقت الشبكة مقتل 400 شخص بينهم 90 طفلاً و50 سيدة، وشكّل الأطفال والنساء [[53|35]]% من الضحايا.",
    # exchanges, so many times, one every so often
    "In 2009 security forces killed 1,030 people, more than [[five|three]] times the 330 of the year before.",
    "قتل 96 شخصاً في تموز، أي نحو [[ستة|أربعة]] أضعاف العدد المسجل في حزيران (24).",
    "Under the deal each hostage is exchanged for four prisoners: 20 hostages for 80 prisoners. On the second day 13"
    " hostages were freed for [[25|52]] prisoners.",
    "أُفرج في اليوم الأول عن 13 رهينة مقابل 39 أسيراً وفي الثاني عن 10 رهائن مقابل 30 أسيراً، وفي الثالث عن 14 رهينة"
    " مقابل [[24|42]] أسيراً.",
    "In the past 24 hours the brigade answered 1,440 calls, one every [[16|60]] seconds.",
    "سجلت الفرق 720 تدخلاً خلال 24 ساعة، أي بمعدل تدخل كل [[20|2]] دقيقة.",
    # as releases mix them
    "Civilian deaths totalled 1,592 between January and June, down [[31|13]] per cent from 1,830 in the"
    " corresponding period.",
    "In 2020, 5,459 civilians were killed or injured; a year earlier the figure was 10,392. That represents a drop"
    " of [[74|47]] per cent.",
    "Women casualties went from 1,036 to 1,146, a rise of [[21|11]] per cent, while child casualties (2,619) fell.",
    "The number of returnees stood at 63,200 at the end of the month against 48,600 a month before – an increase of"
    " [[3|30]]%.",
    "OCHA: 1.2 million of the 4.8 million residents, or [[52|25]] per cent, need food aid.",
    "Of the 418 attacks documented, 293 ([[77|70]]%) were carried out by government forces.",
    "Boys account for 62% of the cases and girls for [[83|38]]%.",
    "Sixty-four per cent of the victims were civilians, 27 per cent soldiers and [[19|9]] per cent of unknown status.",
    "Only one out of every four schools ([[52|25]]%) has reopened.",
    "Nearly two thirds of households ([[46|64]] per cent) reported debts.",
    "The funding requirement is US$ 240 million, of which 96 million has been received, i.e. [[60|40]] per cent.",
    "Between 24 February and 31 December 6,884 civilians were killed, an average of [[32|22]] each day.",
    "During the 14 days of the offensive the coalition flew 1,274 sorties, or [[19|91]] sorties per day.",
    "The checkpoint recorded 4,340 crossings in July, an average of [[410|140]] per day.",
    "SNHR: 224 people were killed in May 2019, among them 56 children and 28 women; women and children thus make up"
    " [[73|38]]% of the toll.",
    "The ceasefire was violated 930 times in the month of October – an average of [[13|30]] violations a day, the"
    " committee said.",
    "Out of 3,200 detainees, 800 have been released to date, representing [[52|25]] per cent of the total.",
    "The overall number fell to 1,350 incidents from 1,800 in the previous quarter, a [[52|25]]-per-cent decrease.",
    "The death toll is now twice that of 2017: 620 against [[130|310]].",
    "وثّقت الشبكة مقتل 1,271 مدنياً خلال النصف الأول من العام، بانخفاض نسبته [[24|42]] في المئة عن الفترة ذاتها من"
    " العام الماضي، إذ قُتل حينها 2,192 مدنياً.",
    "سجلت المنظمة 156 انتهاكاً مقارنة مع 120 انتهاكاً في الربع السابق، ما يمثل زيادة قدرها [[13|30]]%.",
    "كان عدد المعتقلين 5,000 في آذار، وارتفع إلى 6,250 في حزيران، أي بزيادة [[52|25]] بالمئة.",
    "من بين 640 أسرة شملها المسح، قالت 416 أسرة ([[56|65]]%) إنها بلا دخل ثابت.",
    "توزع الضحايا على النحو الآتي: 57% رجال، 24% نساء، [[91|19]]% أطفال.",
    "يشكل الأطفال 42% من النازحين والنساء 33% والرجال النسبة المتبقية وهي [[52|25]]%.",
    "أكثر من ثلثي الأسر ([[47|74]]%) تعتمد على المساعدات.",
    "ارتُكبت 465 خرقاً في 31 يوماً، بمعدل [[51|15]] خرقاً في اليوم الواحد.",
    "بلغ عدد الضحايا 1,095 شخصاً في عام 2017، أي ما معدله [[30|3]] أشخاص يومياً.",
    "نُفذ 84 هجوماً في الشهر، منها 63 للجيش، أي ما نسبته [[57|75]]% من الهجمات.",
    "تراجع عدد الشاحنات الداخلة من 4,200 شاحنة في نيسان إلى 2,940 في أيار بنسبة تراجع بلغت [[3|30]]%.",
    "قُتل 118 صحفياً منذ بداية الحرب، بينهم 27 صحفية، أي ما نسبته [[32|23]]% من مجموع القتلى.",
    "The toll of children rose by half in a year: 90 against [[80|60]].",
    # as they mix them otherwise
    "In January 2023, 214 people were abducted, [[71|17]] per cent up on December, when the figure stood at 183.",
    "Attacks on health care: 1,485 in 2023 against 1,245 the previous year (+[[91|19]]%).",
    "Schools: 1,950 of 2,860 have been damaged, that is [[86|68]] per cent.",
    "Grain exports in May amounted to 1.2 million tonnes, which is [[72|27]] per cent lower than in April (1.65"
    " million).",
    "The Commission received 3,212 communications, 1,606 of which ([[5|50]] per cent) concerned arbitrary detention.",
    "Of all incidents, 41 per cent took place in Taiz, 27 per cent in Hudaydah, 14 per cent in Marib and the other"
    " [[81|18]] per cent elsewhere.",
    "One in ten of the 2,400 households interviewed – [[420|240]] – had a member missing.",
    "Demining teams cleared 364,000 square metres in 28 days, i.e. [[31,000|13,000]] a day.",
    "The Observatory counted 19,666 deaths in 2018, the lowest figure since the war began: on average [[45|54]]"
    " people a day were killed.",
    "Between 7 October and 7 November 10,022 people were killed, more than [[130|310]] every day.",
    "Hunger: one person in five ([[12|20]] per cent) goes to bed hungry.",
    "ارتفع عدد ضحايا الألغام بنسبة [[53|35]]% ليصل إلى 1,350 ضحية بعد أن كان 1,000 ضحية في العام السابق.",
    "قال المرصد إن 612 مدنياً قتلوا في نيسان، وهو ما يزيد بنسبة [[72|27]]% على حصيلة آذار البالغة 482.",
    "من أصل 1,840 غارة استهدفت 1,104 غارات مناطق سكنية، بنسبة [[6|60]] في المئة.",
    "نزح 36 ألف شخص خلال 12 يوماً، أي بمعدل [[30|3]] آلاف شخص يومياً.",
    "النساء يشكلن 38% من المعتقلين والرجال [[26|62]]% والباقي لم يحدد... ",
    "بلغ إجمالي المستفيدين 15,200، منهم 6,080 طفلاً ([[04|40]]%).",
    "تتوزع الحالات بحسب الجهة: قوات النظام 54%، وتنظيم داعش 23%، وجهات أخرى [[32|23]]%.",
    "سجلت مصر وصول 9,100 شخص في أيار مقابل 7,000 في نيسان (بزيادة [[3|30]]%).",
]

RIGHT = [
    "In May 140 raids were counted, 12 per cent more than in April, and 30 people were killed against 45 in March.",
    "In 2020 there were 300 attacks, up from 250; arrests rose by 40 per cent.",
    "قُتل 40 شخصاً مقابل 35 في الشهر السابق، وزادت الإصابات بنسبة 60%.",
    "The number of families in the camp grew from 400 to 520, and 15 per cent of them live in tents.",
    "348 journalists are in prison, against 326 a year ago, and 14 per cent more women than in 2015.",
    "In March 45 were killed, a fall of 10 per cent from the 50 of February, but 20 per cent more than the monthly"
    " average of 2019.",
    "Of the 400 households 30 per cent have fewer than 25 litres a day, compared with 60 litres in towns.",
    "In 2020 there were 300 attacks, up from 250, and arrests rose by 40 per cent.",
    "Arrests rose by 40 per cent, while 300 attacks were counted, 250 of them in the north.",
    "Arrests rose by 35 per cent in May; 240 houses and 320 shops were searched.",
    "Prices went up by 30 per cent, and 150 of the 500 shops in the town closed.",
    "Needs named by the households: food 86%, shelter 70%, water 55%, others 20%.",
    "In the camp 60 per cent are women, 40 per cent men, and 35 per cent under 15.",
    "By region, 40% of households in the north, 65% in the south and 52% in the east lack water.",
    "80 per cent of the men and 60 per cent of the women had work; the remaining 40 per cent of the women stayed at"
    " home.",
    "الاحتياجات: الغذاء 80%، المأوى 60%، والمياه 50%، وأخرى 12%.",
    "The rate was 55% in May and 62% in June, while the rest of the year saw 40%.",
    "By age, 20 per cent of children and 45 per cent of adults were ill, and 65 per cent of the old.",
    "From 1 to 10 May 200 people were injured. In June on average five people were injured every day.",
    "In 2014 the camp took in 3,650 families. On average 40 children a day come to the clinic.",
    "Between 1 and 20 June 140 lorries crossed. Before the war on average 300 lorries a day used the road.",
    "Some 500 litres a day are needed on average; in two weeks 4,000 litres came.",
    "In March 310 houses were hit. The centre now receives on average 25 calls a day from families.",
    "دخل القطاع 1,200 شاحنة خلال 30 يوماً، بينما كان متوسط ما يدخل قبل الحرب 500 شاحنة يومياً.",
    "In 2020 there were 3,200 attacks; in the last quarter alone an average of 12 a day.",
    "From 1 to 6 June 149 attacks were carried out, at least 40 on the worst day, about 25 a day.",
    "More than a third of the displaced (35 per cent) came from the capital.",
    "ما يقارب ثلثي السكان (64%) نازحون.",
    "Half of the women (30 per cent of all adults) had no papers.",
    "About a third of the schools are closed, and 60 per cent of the clinics (40 per cent in the north).",
    "A quarter of the budget was paid, or 12 per cent more than in May.",
    "A third (30 of 90) were children, and 12 per cent women.",
    "One in three schools was hit. (45 per cent of them in the north.)",
    "The hospital treated 300 people, 90 of them children. A third were women.",
    "Of 500 houses 120 were hit, that is more than a fifth.",
    "Twelve of the 40 staff are women, that is 30 per cent, and 20 per cent of these work at night.",
    "In two months 45 of the 60 wells were repaired, or three quarters; 20 of them, a third, are in the north.",
    "The first convoy had 35 lorries. The second was to carry 60 per cent of the 500 tonnes.",
    "خرج 300 مريض من أصل 1,200، ومن الخارجين 60 طفلاً أي خمسهم.",
    "In the past 12 hours 36 rockets fell, or one every 20 minutes.",
    "On the first day 13 hostages were freed for 39 prisoners, on the second 10 for 30, on the third 17 for 42,"
    " since some were let go early.",
    "The price is three times what it was in May, and 40 shops closed, 12 of them for good.",
    "The 300 trucks of June carried four times as much flour as the 150 of May.",
    "Since the start of the year 2,400 families have left, 200 a month on average over the twelve months.",
    "دخلت 600 شاحنة من أصل 2,400 مقررة، أي ربع العدد فقط.",
    "Some 37 per cent of those killed were women and children: 210 women and 345 children among 1,500.",
    "Turnout was 48 per cent: 2,400 of the 5,000 registered voters.",
    "Hospital admissions rose 12 per cent in the week to 672, the ministry said; 600 had been admitted the week"
    " before.",
    "The army claims 40 per cent of the area, the rebels 35 per cent, and the rest is contested.",
    "Of the 90 children 30 per cent were under five, of the 60 women 45 per cent were pregnant.",
    "During the week 84 shells fell, 12 a day on average; on Friday alone there were 40.",
    "قُتل 45 مدنياً في الأسبوع، منهم 9 أطفال (20%)، وأصيب 130 آخرون بينهم 26 طفلاً (20%).",
    "In 2019 there were 3,479 violations, nearly ten a day, and in the first seven months of 2020 2,952, about 14 a"
    " day.",
    "The rate of acute malnutrition rose from 10 to 15 per cent in a year.",
    "Of the 84 prisoners 21, or a quarter, are ill; 12 per cent have been held for over ten years.",
    "In 2018 violence rose by 20 per cent: 480 people were killed and 1,300 injured, against 400 and 1,120 in 2017.",
    "The share of women rose to 40 per cent in 2019, up from 30 per cent in 2018, when 500 were trained.",
    "Of 1,000 people asked 60 per cent had fled once, 30 per cent twice and 25 per cent had lost a relative; the"
    " remaining families stayed.",
    "At least 45 people died on Monday, a third of them children, and 30 on Tuesday.",
    "There were 37 strikes a day in May, 1,147 in all, and 29 a day in June.",
    "Food prices are 45 per cent higher than a year ago; 3,400 families, against 2,100 then, depend on aid.",
    "عاد 12,000 شخص في حزيران، أي أقل من نصف عدد العائدين في أيار (26,000).",
    "يعيش 70% من النازحين في المخيمات، و22% لدى أقاربهم، والباقي، وعددهم 4,000، في مدارس.",
    "In July 60 per cent of the aid got through, in August 45 per cent, in September the remaining 30 per cent of"
    " the convoys were stopped.",
    "Casualties from mines fell by half, from 96 to 47.",
    "On average three people a day were treated in the 30 beds; 90 in May and 84 in June.",
    "The hospital has 120 beds and is 85 per cent full; it took in 60 wounded on Friday.",
    "Half of the 4,200 displaced are children, one in four a woman, and 15 per cent are elderly men and 10 per cent"
    " others.",
    "فتحت المعابر 20 يوماً في الشهر، ودخلت 100 شاحنة يومياً في المتوسط، أي نحو 2,000 شاحنة.",
    "In 2020 at least 3,035 civilians were killed, nearly a third of them women (390) and children (787).",
]


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_is_told_and_nothing_once_it_is_put_right(text: str) -> None:
    assert findings(with_slip(text))
    assert [finding.code for finding in findings(put_right(text))] == []


@pytest.mark.parametrize("text", RIGHT)
def test_what_releases_tell_so_is_let_pass(text: str) -> None:
    assert [finding.code for finding in findings(text)] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10 ملايين و594 ألفا و576 شخصا", 10_594_576),
        ("7 ملايين و794 ألفا نزحوا", 7_794_000),
        ("2 مليون و3 ملايين", 2_000_000),
        ("5 آلاف و 200", 5_000),
        ("30 ألفا سجلوا", 30_000),
    ],
)
def test_scales_told_one_behind_the_other_are_one_number(text: str, value: int) -> None:
    number = number_at(cut(text), 0)
    assert number is not None
    assert number.value == value


def test_a_bracket_by_habit_does_not_part_a_figure_from_its_scale() -> None:
    number = number_at(cut("(30) ألفا سجلوا"), 1)
    assert number is not None
    assert number.value == 30_000
