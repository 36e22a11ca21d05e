"""Outcomes of one convoy, hospital, bridge, truce, prisoner: told two ways, and only seeming so."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings
from trucewatch.reading.lexicon.inflected import read_data, small_words
from trucewatch.reading.retold.referents import sorts

TWO_WAYS = {
    "dark, and surgeons at work": """The district hospital at Marib has stood dark and empty since Sunday's strike. Its
surgeons removed shrapnel from eleven people on Tuesday night, by the light of their telephones.""",
    "no patient since, and babies": """Fuel ran out at the Al-Shifa maternity clinic on 3 May and it has not seen a patient
since. Midwives at the clinic delivered four babies on 5 May.""",
    "held, and in pieces": """The truce held through the whole of Saturday. By Saturday noon the ceasefire lay in
pieces, with mortars falling on both banks.""",
    "unseen, and at home": """Nobody has seen the photographer since soldiers put him in a van. He gave this account
at his kitchen table yesterday, a week after they let him go.""",
    "dead, and in bed": """The mayor was shot through the chest and died before help came. From his hospital bed
the mayor told our staff he would return to the town hall.""",
    "levelled, and unscathed": "Shells levelled the grain silo at Nyala. The silo escaped damage, its manager says.",
    "north, and south": """The checkpoint lies at the northern edge of Hays. Drivers have avoided the checkpoint on
the southern edge of Hays.""",
    "shut, and used": """The crossing stayed shut from dawn to dusk on 4 June. On 4 June 320 pedestrians used the
crossing.""",
    "attended, and never held": """Both delegations attended the session on Monday. The session never took place, as
one of the delegations stayed away.""",
    "signed, and unsigned": """The two commanders put their names to the agreement on Friday. As of this morning the
agreement is unsigned.""",
    "landed, and refused": """The aid flight touched down at Mocha with 12 tonnes of vaccines. The flight was refused
permission to land and went back to Djibouti with its load.""",
    "خارج الخدمة ويجري عمليات": """خرج مستشفى الثورة عن الخدمة مساء الأحد بعد أن أصاب القصف مولداته. وأجرى أطباء
المستشفى ليل الاثنين تسع عمليات جراحية للمصابين.""",
    "صمدت وانهارت": """صمدت الهدنة طوال يوم السبت على امتداد الجبهة. وكانت الهدنة قد انهارت قبل ظهر السبت حين تبادل
الطرفان القصف.""",
    "وصلت وعادت": """وصلت القافلة إلى الفوعة عند الظهر ووزعت حمولتها على الأهالي. وقد أوقفها المسلحون عند المفرق
وأجبروها على العودة من حيث أتت.""",
    "قضى ويتعافى": "قضى السائق متأثرا بجراحه في الطريق إلى المشفى. ويتلقى السائق العلاج في قسم الجراحة وحالته جيدة.",
    "كومة ولم تتضرر": "أصابت القذائف المدرسة فصارت كومة من الحجارة. ولم يلحق بالمدرسة أي ضرر، ويداوم طلابها كالمعتاد.",
    "في بيته ومحتجز": """عاد الناشط إلى بيته يوم الخميس بعد ثلاثة أشهر في السجن. وتناشد أسرته السلطات أن تكشف عن مكان
احتجازه.""",
    "مغلق وعبره كثيرون": "بقي المعبر مغلقا طوال يوم 4 حزيران. ومرت عبر المعبر 320 عائلة في 4 حزيران.",
    "شرقا وغربا": """تقع نقطة التفتيش عند المدخل الشرقي للبلدة. وأزيلت نقطة التفتيش القائمة عند المدخل الغربي للبلدة مساء
اليوم نفسه.""",
    "موقع وغير موقع": "وقع الطرفان الاتفاق مساء الجمعة. ولا يزال الاتفاق من دون توقيع حتى هذه الساعة.",
}
BOTH_TRUE = {
    "reopened": """The hospital was knocked out of service on 3 May. It reopened on 9 May and has treated 40 people
since.""",
    "two days": "The convoy was turned back on Monday. On Wednesday the convoy reached the town and was unloaded.",
    "one of them": "One truck turned back with a broken axle; the other trucks reached the town.",
    "until noon": "The truce held until noon on Saturday. It collapsed that evening when shells fell on the market.",
    "his brother": "The teacher was released on Friday. His brother is still held in the same prison.",
    "his sister": "The boy died on the spot. His sister survived and is recovering in hospital.",
    "old and new": "The old bridge was destroyed in 2019. The new bridge is intact and open to traffic.",
    "the iron one": "The bridge was cut in two by the bomb. The iron one was left untouched, and carts cross it.",
    "two sources": "According to the army the bridge was destroyed. The mayor said the bridge was undamaged.",
    "two names": "The clinic in Hays was destroyed. The clinic in Khokha was not damaged.",
    "two gates": "The eastern gate is closed. The western gate is open from eight to two.",
    "wished": "The army wants the convoy to be turned back. The convoy reached the camp at nine.",
    "open later": "The crossing was closed on Monday and Tuesday. It was open to pedestrians on Wednesday.",
    "died later": """The journalist was wounded in the leg and was operated on that night. The journalist died two
days later.""",
    "a second one": """After 25 minutes at a checkpoint the patrol was allowed through. At a second one, the patrol was
refused entry and left.""",
    "of several": "The prisoner was freed in March. Of the others, 105 remain in detention.",
    "عاد إلى العمل": "خرج المستشفى عن الخدمة يوم الأحد. واستأنف المستشفى عمله يوم الثلاثاء بعد إصلاح المولد.",
    "يومان": "أعيدت القافلة من الحاجز يوم الاثنين. ووصلت القافلة إلى البلدة يوم الأربعاء.",
    "شقيقه": "أفرج عن المعلم. ولا يزال شقيقه محتجزا في السجن نفسه.",
    "جسران": "دمر الجسر القديم عام 2019. أما الجسر الجديد فسليم ومفتوح أمام الحركة.",
    "مصدران": "بحسب الجيش دمر الجسر. وقال رئيس البلدية إن الجسر لم يصب بأذى.",
    "أخته": "توفي الطفل على الفور. ونجت أخته وهي تتلقى العلاج.",
    "ثم انهارت": "صمدت الهدنة حتى ظهر السبت. ثم انهارت مساء مع سقوط القذائف على السوق.",
}


@pytest.mark.parametrize("text", TWO_WAYS.values(), ids=TWO_WAYS)
def test_one_thing_in_two_states_is_told(text: str) -> None:
    assert [finding.code for finding in findings(text)] == ["told-two-ways"]


@pytest.mark.parametrize("text", BOTH_TRUE.values(), ids=BOTH_TRUE)
def test_what_can_both_be_is_not_told(text: str) -> None:
    assert findings(text) == []


def test_every_state_is_of_a_sort_that_some_noun_has() -> None:
    of = {sort for told in read_data("states").values() for sort in told["of"]}
    assert of - {sort for line in read_data("referents") for sort in sorts(line)} == set()


def test_every_state_has_words_for_both_sides_in_both_languages() -> None:
    lacking = [
        (axis, side, lang)
        for axis, told in read_data("states").items()
        for side in ("yes", "no")
        for lang in ("en", "ar")
        if not told[side].get(lang)
    ]
    assert lacking == []


def test_small_words_are_taken_in_both_languages() -> None:
    assert {"without", "دون"} <= small_words("denies")


PEOPLE = [
    "The tanks withdrew from the ridge on 8 August. On 8 August the tanks had not moved.",
    "The returnees crossed into the valley at nine. The returnees were ordered back to the camp.",
    "The shepherd is missing and there is no trace of him. The shepherd was buried on Friday.",
    "انسحب المقاتلون من التل يوم الأحد. ورفض المقاتلون الانسحاب من التل يوم الأحد.",
    "ما زال مصير الراعي مجهولًا. وشيّع الأهالي الراعي يوم الجمعة.",
]
OTHER_PEOPLE = [
    "The tanks withdrew from the ridge on 8 August. On 5 August the tanks had not moved since July.",
    "The returnees crossed into the valley on the third day. The returnees were turned back.",
    "The families reached the stadium. The families who never left are in the mill.",
    "The patients did not leave the ward for two days. The patients were evacuated on Sunday.",
    "عبرت العائلات الحاجز. والعائلات التي لم تعبر تنتظر في المدرسة.",
    "لم يُسمح للمرضى بمغادرة الحي قبل الخميس. ووصل المرضى إلى المشفى.",
    "لم تُوقّع الوثيقة الجديدة. ووُقّعت الوثيقة السابقة في أيار.",
    "بقيت الشاحنات عالقة عند الجسر طوال تموز. ووصلت الشاحنات في آب.",
]


@pytest.mark.parametrize("text", PEOPLE)
def test_people_and_forces_in_two_states_are_told(text: str) -> None:
    assert [finding.code for finding in findings(text)] == ["told-two-ways"]


@pytest.mark.parametrize("text", OTHER_PEOPLE)
def test_others_of_them_and_other_times_are_not(text: str) -> None:
    assert findings(text) == []
