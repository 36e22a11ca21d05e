"""Sums, shares, rests, rows and lists in the plainest words: each told wrong, and put right."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings

PAIRS = {
    "a point behind an age": (
        "600 people came.\nBy age:\n– 245 children under 18\n– 325 adults aged 18 to 59\n– 40 persons over 59",
        "600 people came.\nBy age:\n– 245 children under 18\n– 315 adults aged 18 to 59\n– 40 persons over 59",
    ),
    "a sum so far among those who left": (
        "The list held 2,400 names. Three convoys took out 310 people, 290 and 260, which makes 860 so far. "
        "The remaining 1,640 people on the list will leave on Friday.",
        "The list held 2,400 names. Three convoys took out 310 people, 290 and 260, which makes 860 so far. "
        "The remaining 1,540 people on the list will leave on Friday.",
    ),
    "a part that another pair would explain": (
        "We asked 1,200 families.\n\nShelter: 840 families, or 60 per cent of the families asked, lost their home."
        "\n\nWater: 300 families (25 per cent) have none.\n\nHealth: 180 families (15 per cent) have someone ill.",
        "We asked 1,200 families.\n\nShelter: 840 families, or 70 per cent of the families asked, lost their home."
        "\n\nWater: 300 families (25 per cent) have none.\n\nHealth: 180 families (15 per cent) have someone ill.",
    ),
    "more of them than all": (
        "The army shelled the valley 31 times, 35 of them at night.",
        "The army shelled the valley 31 times, 25 of them at night.",
    ),
    "each": (
        "Six buses left, with 40 people in each of them, so that 280 people were brought out.",
        "Six buses left, with 40 people in each of them, so that 240 people were brought out.",
    ),
    "each of the": (
        "Each of the nine trucks carried 30 sacks, so that 290 sacks arrived.",
        "Each of the nine trucks carried 30 sacks, so that 270 sacks arrived.",
    ),
    "most": (
        "Most of those who answered, 31 of 90, want to stay.",
        "Most of those who answered, 61 of 90, want to stay.",
    ),
    "more than half": (
        "More than half of the wells were dry: 12 of 40.",
        "More than half of the wells were dry: 22 of 40.",
    ),
    "in other words": (
        "Of 80 calls the guards answered 20. In other words one call in two was answered.",
        "Of 80 calls the guards answered 20. In other words one call in four was answered.",
    ),
    "in brackets by name": (
        "The team logged 40 incidents (Marj 17, Zayt 12, Qasr 9).",
        "The team logged 40 incidents (Marj 17, Zayt 12, Qasr 11).",
    ),
    "total in brackets": (
        "The bus brought 17 men and 6 women (total 32).",
        "The bus brought 17 men and 6 women (total 23).",
    ),
    "counts up": (
        "Cumulative deaths: 310 on Monday, 324 on Tuesday, then 318 on Wednesday.",
        "Cumulative deaths: 310 on Monday, 324 on Tuesday, then 328 on Wednesday.",
    ),
    "added": (
        "Deaths stood at 140 on Monday. Six more people died on Tuesday, and the total was 164.",
        "Deaths stood at 140 on Monday. Six more people died on Tuesday, and the total was 146.",
    ),
    "those waiting": (
        "Thirty families asked to leave. Permits were given to twelve, and the twenty still waiting sleep in tents.",
        "Thirty families asked to leave. Permits were given to twelve, and the eighteen still waiting sleep in tents.",
    ),
    "a name and kin": (
        "Five of the family died: Karim, his wife and their four children.",
        "Six of the family died: Karim, his wife and their four children.",
    ),
    "question": (
        "Who were the six passengers? A father with his two sons, a student and a nurse.",
        "Who were the five passengers? A father with his two sons, a student and a nurse.",
    ),
    "by their calling": (
        "Two nurses, a surgeon and a pharmacist were seized. The five medical workers are still held.",
        "Two nurses, a surgeon and a pharmacist were seized. The four medical workers are still held.",
    ),
    "apposed": (
        "Four civilians were killed, two women and a boy.",
        "Three civilians were killed, two women and a boy.",
    ),
    "names behind were": (
        "Four people were killed. The dead were Ali, Omar and Sami.",
        "Three people were killed. The dead were Ali, Omar and Sami.",
    ),
    "named": (
        "Two villages burned. Witnesses named Marj, where the mill stands, Zayt and Qasr.",
        "Three villages burned. Witnesses named Marj, where the mill stands, Zayt and Qasr.",
    ),
    "names apposed": (
        "Four reporters, Ali Hamdan, Sami Nasr and Omar Said, were seized.",
        "Three reporters, Ali Hamdan, Sami Nasr and Omar Said, were seized.",
    ),
    "siblings": (
        "Two brothers and their sister were taken. The four siblings are still missing.",
        "Two brothers and their sister were taken. The three siblings are still missing.",
    ),
    "أسماء كاملة": (
        "اعتُقل ثلاثة صحفيين هم علي حمدان وسامي ناصر وعمر سعيد ولينا شاهين.",
        "اعتُقل أربعة صحفيين هم علي حمدان وسامي ناصر وعمر سعيد ولينا شاهين.",
    ),
    "بلدات": (
        "قُصفت ثلاث بلدات هي كفر نبل وحاس ومعرة النعمان وخان شيخون.",
        "قُصفت أربع بلدات هي كفر نبل وحاس ومعرة النعمان وخان شيخون.",
    ),
    "مشافي": (
        "زارت اللجنة مشفيين، فبدأت بمشفى النور ثم مضت إلى مشفى الأمل فمشفى السلام.",
        "زارت اللجنة ثلاثة مشاف، فبدأت بمشفى النور ثم مضت إلى مشفى الأمل فمشفى السلام.",
    ),
    "الأربعة": (
        "اختُطف طبيبان وممرضة. ولا يزال الأربعة مجهولي المصير.",
        "اختُطف طبيبان وممرضة. ولا يزال الثلاثة مجهولي المصير.",
    ),
    "أم وأطفالها": (
        "قُتلت أم وأطفالها الثلاثة. ودُفن الخمسة في اليوم نفسه.",
        "قُتلت أم وأطفالها الثلاثة. ودُفن الأربعة في اليوم نفسه.",
    ),
    "رجال ونساء": (
        "بلغ عدد الموقوفين 41 موقوفًا، 9 رجال و5 نساء.",
        "بلغ عدد الموقوفين 14 موقوفًا، 9 رجال و5 نساء.",
    ),
    "لكل": (
        "لكل أسرة 10 ليترات يوميًا، وفي المخيم 30 أسرة، فتحتاج كلها إلى 350 ليترًا.",
        "لكل أسرة 10 ليترات يوميًا، وفي المخيم 30 أسرة، فتحتاج كلها إلى 300 ليتر.",
    ),
    "معظم": (
        "كان معظم العائدين من النساء، وهن 12 من مجموع 50 عائدًا.",
        "كان معظم العائدين من النساء، وهن 32 من مجموع 50 عائدًا.",
    ),
    "بعد وفاة": (
        "ارتفعت الحصيلة من 30 إلى 38 قتيلًا بعد وفاة أربعة جرحى.",
        "ارتفعت الحصيلة من 30 إلى 38 قتيلًا بعد وفاة ثمانية جرحى.",
    ),
    "أسماء": (
        "قُصفت أربع قرى هي حيان وعندان وبيانون، إضافة إلى كفر حمرة وماير.",
        "قُصفت خمس قرى هي حيان وعندان وبيانون، إضافة إلى كفر حمرة وماير.",
    ),
    "قتيل وجريح": (
        "سقط 28 بين قتيل وجريح: 13 قتيلًا و25 جريحًا.",
        "سقط 38 بين قتيل وجريح: 13 قتيلًا و25 جريحًا.",
    ),
}  # fmt: skip
RIGHT = {
    "some of a part": "The shelling killed fifteen people: six men, five women, two of them pregnant, and four children.",
    "of the wounded": "We counted 50 casualties, namely 20 killed and 30 wounded; six of the wounded lost a limb.",
    "of these": "Men, women and children were among the 31 dead: 12 men, 8 women and 11 children, four of these under five.",
    "of a stock": "The store gave out 100 sacks a day for four days from a stock of 1,000 sacks.",
    "of those before": "Some 700 people waited. Nine buses took 500 of them to the coast.",
    "told again": "Clinic: 412 patients came on Monday.\nOf the 412 patients that came during the day, 60 were children.",
    "an item unread": "The party consisted of a bellringer, two judges and three women, six people altogether.",
    "another matter": "Deliveries fell from 120 to 40 trucks, while fuel fell by half.",
    "the others": "Of 80 calls the guards answered 20. In other words three calls in four were not heard.",
    "a half": "For a half that was looked at twice, 88 of 104 were found.",
    "أبناء": "استشهد أربعة من عائلة واحدة: الأب وزوجته وطفلاهما.",
    "وادي": "قُصفت قريتان هما تل رفعت ووادي بردى.",
}  # fmt: skip


@pytest.mark.parametrize(("wrong", "right"), PAIRS.values(), ids=PAIRS)
def test_a_figure_that_cannot_be_is_told_once_and_not_when_put_right(
    wrong: str, right: str
) -> None:
    assert (len(findings(wrong)), findings(right)) == (1, [])


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT)
def test_figures_that_hold_are_not_told(text: str) -> None:
    assert findings(text) == []
