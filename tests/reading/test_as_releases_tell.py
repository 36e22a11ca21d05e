"""Figures as releases of this field tell them: places behind numbers, brackets by habit, the dead and the hurt by place."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings, put_right, with_slip

SLIPS = [
    # places right behind their figures
    "قُتل [[65|61]] مدنياً في أربعة أيام.\nوأوضح البيان أن المدنيين الذين قُتلوا هم 30 في محافظة حلب و2 في إدلب و8 في"
    " ريف دمشق، و4 في درعا، إلى جانب 16 بدير الزور وقتيل واحد في الرقة.",
    "وثقت الشبكة مقتل ما لا يقل عن 24 مدنياً.\nوتوزعوا على ثلاث محافظات، فكان نصيب إدلب [[15|12]] مدنياً ودير الزور 6"
    " وحمص 6.",
    # one in each of several
    "The army committed 13 raids: [[eight|six]] in Idlib, three in Hama and one in each of Daraa, Homs, Raqqa and Tartus.",
    # events by another noun
    "In the east the mission recorded [[276|676]] ceasefire violations, including 298 explosions.",
    # the dead and the hurt place by place
    "On Sunday 17 people were killed and 182 wounded.\n\nOf these the south had 3 killed and 92 wounded, Zahr [[19|9]]"
    " killed and 49 wounded, the plain 5 killed and 26 wounded, and Ain Rum 15 wounded.",
    "أوقعت الغارات 23 شهيداً و93 جريحاً:\n- الشمال: 4 شهداء\n- الجبل: شهيدان و30 جريحاً\n- الوادي: 9 شهداء و[[41|14]]"
    " جريحاً\n- الساحل: 5 شهداء و38 جريحاً\n- السهل: 3 شهداء و9 جرحى\n- المدينة: جريحان",
    "وثّق المكتب 271 قتيلاً و807 جرحى في الإقليم؛ منهم 216 قتيلاً و611 جريحاً في الشمال، و[[65|55]] قتيلاً و196 جريحاً"
    " في الجنوب.",
    "In July 1,332 people were killed and 2,108 wounded.\n\n844 of those killed were civilians, as were 1,616 of the"
    " wounded. The forces lost [[448|488]] killed and 492 wounded.",
    "أحصت البعثة 21 ضحية: ثماني وفيات وثلاث عشرة إصابة.\nوالقتلى ستة رجال و[[أربع نساء|امرأتان]]، والجرحى تسعة رجال وثلاث"
    " نساء وطفل واحد.\nوكان القصف أول الأسباب، إذ قتل ستة أشخاص وأصاب سبعة، ثم إطلاق النار (قتيلان وثلاثة جرحى)، ثم"
    " الألغام (ثلاثة جرحى).",
    # brackets by habit
    "أسفر القصف عن مقتل (12) مدنياً بينهم ([[14|3]]) أطفال وإصابة (25) آخرين.",
    "(23,855) people have been arrested since the coup. Of these (4,375) have been released, and the other"
    " ([[14,980|19,480]]) are still in detention.",
    # what was and is in a bracket
    "Against the quarter before:\n- incidents: down 3 per cent (222 to 215)\n- civilians harmed: down [[46|26]] per cent"
    " (871 to 641)",
    # so many places, and all of them told
    "عاد إلى البلاد 9421 لاجئاً من [[سبع|خمس]] دول: 4447 من تركيا، و2525 من لبنان، و1352 من الأردن، و622 من مصر، و475 من"
    " العراق.",
    "The agency registered 940 arrivals in [[five|three]] districts: 510 in Tarn, 260 in Odel and 170 in Besh.",
    # of the only figure before
    "In the old town 20 were arrested, [[24|14]] of them children.",
    # of those named by their fate, and of "these"
    "فسقط قتيلان و35 جريحاً، ومن الجرحى [[39|29]] طفلاً.",
    "بلغ عدد الأسرى 10,800 مع بداية الشهر. ومن هؤلاء 49 أسيرة، وأكثر من 450 طفلاً، و[[13,613|3,613]] معتقلاً إدارياً.",
    # some of a whole without a noun of the lists
    "As many as 102 people left by the corridor. 62 Syrians, including [[71|31]] children, received medical help.",
    "- Kidnapped for ransom: 893, among them [[925|25]] children.",
    "- In the west it recorded 47 ceasefire violations, [[60|40]] of them explosions.",
    # numbers that speak for themselves, whatever the parts are called
    "The report puts the toll of the year at 8,615 civilian casualties, 2,959 of them deaths and [[5,566|5,656]] injuries.",
    "Fatalities number 3,961: 2,610 civilians, 509 soldiers, [[356|365]] police officers, 138 teachers, 18 monks and 321"
    " insurgents.",
    "In 2014, 329 aid workers were victims of major attacks.\n\n• 120 killed\n• [[98|88]] wounded\n• 121 kidnapped",
    "It recorded 467 cases ([[337|317]] civilians killed, 73 kidnapped or disappeared, 77 injured), fewer than before.",
    # a share of those counted in the paragraph before
    "أجرى الفريق مقابلات مع 96 محتجزاً.\n\nوأبلغ ثلاثة أرباع المحتجزين الذين جرت مقابلتهم، أي [[48|72]] شخصاً، بأنهم لم"
    " يمثلوا أمام قاض.",
]

RIGHT = [
    "936 civilians were killed, 61 of them civilian police, and 1,826 injured.",
    "Nine civilians lost their lives, six of them children, and 27 people were injured, 15 of them children.",
    "يفرج الطرف الأول عن 400 شخص، منهم 15 من الشمال وأربعة من الجنوب، ويطلق الطرف الثاني سراح 681 من المقاتلين.",
    "The group answers for ten deaths (three children, two women), the army for twelve (one child, two women).",
    "The toll of the war rises to 2,168: 521 children and 297 women.",
    "Another (600) people were wounded: (129) of these are children, and (89) are women.",
    "The 187 deaths: 111 people who took no part, 33 of them minors; 3 policemen; 8 who were sought; 52 fighters; and 13"
    " of whom nobody knows.",
    "288 people were wounded in the camp: 52 children, 7 women and 2 medics are among them.",
    "20 wounded were admitted: 11 to the first hospital, 6 to the second, 3 to the third. Out of the 11, three have been"
    " moved and 7 remain.",
    "35,142 people have found shelter: among these are 12,985 women, 5,708 children and 63 persons with disabilities.",
    "Thirty of them come from a boat with 51 people on board; the other 21 were lost. The remaining 42 had been on a raft.",
    "يُفرج كل يوم عن 10 محتجزين مقابل 30 أسيراً، فيكون الإجمالي 20 محتجزاً مقابل 60 أسيراً.",
    "قُتل 259 مدنياً وأصيب 892، بزيادة 15% على العام الماضي. وقُتلت 174 امرأة (بزيادة 23%) و436 طفلاً (بزيادة 9%).",
    "Abductions have more than doubled (from 125 to 266), and raids have fallen from 63 cases to 14.",
    "مقتل وإصابة 29 شخصاً في قصف المستشفى\n\nقالت الشبكة إن القصف أسفر عن مقتل 12 شخصاً وإصابة 17.",
    "Ceasefire will begin on Monday\n\n21 May 2023 – The parties have agreed. It enters into force on Monday, 22 May 2023.",
    "The 14 casualties are 59 percent fewer than the 34 of January 2009.",
    "28 civilians were killed this year, more than in 2016 and 2017 together (13 and 12).",
    "There are 879 cases. 553 patients have died, a ratio of 63%; 257 survivors were on record a week earlier.",
    "The group counts 1,518 executions. Three countries account for 91% of them: one with 972, one with 345, one with 63.",
    "قُتل 1707 مدنيين على يد قوات النظام. وقتلت المعارضة 61 مدنياً.",
    "وقع 52 قتيلاً (منهم أربع نساء و11 طفلاً) و30 جريحاً (منهم ثماني نساء وأربعة أطفال).",
    "القصف قتل 23 وأصاب 7، بينهم 12 طفلاً.",
    "Shelling killed 23 and injured 7, including 12 children.",
    "On average six people died and twenty were injured every day; in all 1,028 were killed and 3,593 wounded.",
    "أحصت المفوضية في الأشهر الثلاثة الأولى عودة 9421 لاجئاً، وبلغ عدد المسجلين رسمياً حتى نهاية آذار خمسة ملايين.",
    "انطلقت العملية في أربع بلدات هي الزبداني ومضايا والفوعة وكفريا، تنفيذاً لاتفاق بين الحكومة وفصائل معارضة.",
    "Of the aid 120 baskets went to three camps. Sarmada took 70, Atma 50 and Qah, from another store, 20.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_is_told_and_nothing_once_it_is_put_right(text: str) -> None:
    assert findings(with_slip(text))
    assert [finding.code for finding in findings(put_right(text))] == []


@pytest.mark.parametrize("text", RIGHT)
def test_what_releases_tell_so_is_let_pass(text: str) -> None:
    assert [finding.code for finding in findings(text)] == []
