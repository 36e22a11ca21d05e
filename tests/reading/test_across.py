"""Two documents that tell one thing: translations with measures and bounds, bulletins as lists."""

from __future__ import annotations

import pytest

from trucewatch.reading.document import Document
from trucewatch.reading.read import Together, read

ENGLISH = """Marj, 14 May 2024. A clinic 60 kilometres from the town was hit on 11 May.
At least nine people were hurt. A midwife was reportedly killed on 11 May.
About 18,000 people depend on the clinic, which had been open for five months before 11 May.
"""
ARABIC = """المرج، 14 أيار 2024. أصيبت في 11 أيار عيادة تبعد عن المدينة 60 كيلومترًا.
وأصيب ما لا يقل عن تسعة أشخاص. وأفادت تقارير بمقتل قابلة في 11 أيار.
ويعتمد نحو 18,000 شخص على العيادة التي كانت قد عملت خمسة أشهر قبل 11 أيار.
"""


def codes(english: str, arabic: str) -> list[str]:
    documents = [Document("en", english), Document("ar", arabic)]
    return [f.code for f in read(documents, together=Together.TRANSLATION).findings]


def test_a_faithful_translation_yields_nothing() -> None:
    assert codes(ENGLISH, ARABIC) == []


@pytest.mark.parametrize(
    ("written", "instead", "code"),
    [
        ("60 kilometres", "16 kilometres", "figures-differ-by-language"),
        ("About 18,000", "About 81,000", "figures-differ-by-language"),
        ("five months", "nine months", "figures-differ-by-language"),
        ("At least nine", "Nine", "hedge-lost"),
        ("was reportedly killed", "was killed", "hedge-lost"),
    ],
)
def test_what_a_translation_changes_is_found(written: str, instead: str, code: str) -> None:
    assert codes(ENGLISH.replace(written, instead), ARABIC) == [code]


def bulletin(number: int, day: str, today: str, so_far: str) -> Document:
    text = (
        f"# Evacuation of Hosh, bulletin {number}\n\n{day} May 2022\n\n"
        f"- Evacuated today: {today} people\n- Evacuated since the operation began: {so_far} people\n"
    )
    return Document(f"b{number}", text)


@pytest.mark.parametrize(
    ("so_far", "code"),
    [("1,560", []), ("1,860", ["missing-bulletin"]), ("1,650", ["missing-bulletin"])],
)
def test_the_total_of_the_next_day_is_that_of_the_day_before_and_what_was_added(
    so_far: str, code: list[str]
) -> None:
    documents = [bulletin(1, "4", "410", "1,030"), bulletin(2, "5", "530", so_far)]
    assert [f.code for f in read(documents, together=Together.SERIES).findings] == code


def test_a_total_that_one_slip_explains_names_the_figure_likely_meant() -> None:
    text = (
        "Shells fell on the market on 3 May 2019: 32 people were hurt, 18 by shells and 5 by glass."
    )
    (finding,) = read([Document("a", text)]).documents[0].findings
    assert finding.suggestion is not None
    assert finding.suggestion.code == "rule-slip-transposed"


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("Three people were hurt, among them a boy of sixteen.",
         "أُصيب ثلاثة أشخاص، بينهم فتى في السادسة عشرة."),
        ("Four people died, among them a girl of fifteen.",
         "توفي أربعة أشخاص، بينهم فتاة في الخامسة عشرة من عمرها."),
        ("Sixteen shells fell on 4 May.", "سقطت في 4 أيار ستَّ عشْرةَ قذيفة."),
        ("The quarter was hit by sixteen shells on 4 May.", "قُصف الحي في 4 أيار بستِّ عشرةَ قذيفة."),
        ("Fifteen families and 18 men left on 4 May.",
         "غادرت في 4 أيار خمس عشرة أسرة وثمانية عشر رجلًا."),
    ],
)  # fmt: skip
def test_ages_and_teens_of_two_arabic_words_are_read_whole(english: str, arabic: str) -> None:
    assert codes(english, arabic) == []


def test_a_teen_that_a_translation_changes_is_found() -> None:
    arabic = "سقطت في 4 أيار ستَّ عشْرةَ قذيفة على 230 منزلًا."
    assert codes("Seventeen shells fell on 230 houses on 4 May.", arabic) == [
        "figures-differ-by-language"
    ]


CUT_ENGLISH = """In total, 1,250 parcels were given out. Each contains five blankets.
Sixty-four volunteers took part. A clinic examined 312 patients, 57 of them children.
"""
CUT_ARABIC = """ووُزّعت في المجموع 1,520 حزمة، تضم كل منها خمس بطانيات.
وشارك في العمل أربعة وستون متطوعا، ورافقتهم عيادة عاينت 312 مريضا، بينهم 57 طفلا.
"""


def test_the_one_figure_that_each_language_tells_alone_is_found_where_sentences_are_cut() -> None:
    assert codes(CUT_ENGLISH, CUT_ARABIC) == ["figures-differ-by-language"]
    assert codes(CUT_ENGLISH, CUT_ARABIC.replace("1,520", "1,250")) == []


STANDINGS = [
    ("Aircraft that could not be identified fired three rockets.", "أطلقت طائرات تعرّف عليها الراصدون ثلاثة صواريخ.", "hedge-lost"),
    ("The spokesman denied that his men had been in the village.", "أقر الناطق بوجود رجاله في القرية.", "told-two-ways"),
    ("The panel is certain that the man was strangled.", "ترجح اللجنة، من غير أن تجزم، أن الرجل مات خنقا.", "hedge-lost"),
    ("She did not rule out that the drone came from the belt.", "استبعدت أن تكون المسيرة قد أتت من الحزام.", "told-two-ways"),
    ("They were reportedly killed the same night.", "وقد قتلوا في الليلة ذاتها.", "hedge-lost"),
]  # fmt: skip
SAME_STANDING = [
    ("Gunmen who could not be identified fired.", "أطلق مسلحون مجهولون النار."),
    ("The spokesman denied that his men had been there.", "نفى الناطق وجود رجاله هناك."),
    ("She did not rule out an accident.", "لم تستبعد وقوع حادث."),
    ("The laboratory confirmed nineteen cases.", "لم يثبت المختبر سوى تسع عشرة حالة."),
]


@pytest.mark.parametrize(("english", "arabic", "code"), STANDINGS)
def test_a_translation_that_affirms_what_the_text_leaves_open(
    english: str, arabic: str, code: str
) -> None:
    documents = [Document("en", english), Document("ar", arabic)]
    assert [f.code for f in read(documents, together=Together.TRANSLATION).findings] == [code]


@pytest.mark.parametrize(("english", "arabic"), SAME_STANDING)
def test_a_translation_as_certain_as_its_text_is_not_told(english: str, arabic: str) -> None:
    documents = [Document("en", english), Document("ar", arabic)]
    assert read(documents, together=Together.TRANSLATION).findings == ()
