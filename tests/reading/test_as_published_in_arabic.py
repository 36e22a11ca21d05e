"""Faults as releases publish them: the dead and the hurt told out, lists behind a colon, what is told again otherwise."""

from __future__ import annotations

import re

import pytest

from tests.reading.scoring import findings

MARKED = re.compile(r"\[\[(.*?)\|(.*?)\]\]")

SLIPS = [
    # the dead and the hurt told out by who they were
    "وثقت البعثة في أيار/مايو مقتل 31 مدنياً وإصابة [[40|42]] آخرين. وكان القتلى 20 رجلاً وست نساء وخمسة أطفال، أما"
    " المصابون فهم 28 رجلاً وسبع نساء وسبعة أطفال.",
    "سقط في الشهر 25 قتيلاً و[[33|35]] جريحاً من المدنيين. والقتلى 15 رجلاً وأربع نساء وستة صبية. والجرحى 20 رجلاً"
    " وثماني نساء وخمسة صبية وفتاتان.",
    "سجل المكتب 13 وفاة و[[24|17]] إصابة. ومن الضحايا 11 رجلاً وطفلان قُتلوا، وأصيب عشرة رجال وخمس نساء وصبي وفتاة.",
    "The mission recorded 18 deaths and [[22|16]] injuries. The dead were 14 men and four boys, and the injured nine men,"
    " five women, one boy and one girl.",
    "In September 12 were killed and [[29|23]] injured. The killed were seven men, three women, a girl and a boy. The"
    " injured were eight men, two women and 13 children.",
    # the total of the other fate
    "أحصى المكتب [[690|410]] قتلى من المدنيين. والقتلى 250 رجلاً و90 امرأة و40 فتاة و30 فتى. أما الجرحى فهم 400 رجل"
    " و150 امرأة و80 فتاة و60 فتى.",
    # place by place, of whose family, and by cause
    "قصفت المدفعية قريتين فسقط 14 شهيداً و[[5|7]] جرحى. ففي الأولى استشهد 10 من عائلة واحدة وجُرح ثلاثة، وفي الثانية"
    " استشهد أربعة وجُرح أربعة.",
    "سجل المكتب [[31|32]] قتيلاً وأربعة جرحى. فقد تسبب القصف في مقتل تسعة أشخاص وجرح أربعة، وقتل الرصاص ستة، وقتلت"
    " الألغام شخصين. ولم يُعرف سبب وفاة 15 آخرين.",
    # behind a colon
    "سجلت غرفة العمليات [[64|60]] خرقاً لوقف إطلاق النار: 30 في جبهة تعز، و18 في الحديدة، و9 في مأرب، وخرقان في الضالع،"
    " وخرق في لحج.",
    "صدر [[925|952]] قرار ترحيل: 610 من المدينة، و330 من الريف، و10 من المخيم، وقراران من الجزيرة.",
    "دخلت اليوم [[120|130]] شاحنة: الأغذية 70، والوقود 25، والأدوية 15، والخيام 20.",
    "نُقل [[410|210]] محتجزين في ثلاث رحلات: الأولى من الميناء إلى العاصمة (130)، والثانية من العاصمة إلى الساحل (60)،"
    " والثالثة إلى الجبل (20).",
    "أصدرت النيابة [[27|22]] أمر توقيف: 6 أسرى لمدة 4 شهور ونصف الشهر، و5 لثلاثة شهور، و9 لستة شهور، وأسير لشهرين وآخر"
    " لخمسة شهور.",
    # all who were harmed told as dead
    "سُجل 640 [[قتيلاً|قتيلاً وجريحاً]] في المدينة، منهم 210 قتلى و430 جريحاً.",
    "The office lists 640 [[killed|killed and injured]], among them 210 killed and 430 injured.",
    # more than a whole of several things
    "أتلفت الفرق ما مجموعه 2640 لغماً وقذيفة وعبوة ناسفة، وكان من ذلك 850 قذيفة و[[3140|1140]] عبوة ناسفة.",
    # some of them, and the others
    "أُطلق سراح 640 محتجزاً، نُقل 300 منهم جواً إلى عدن و[[350|340]] براً إلى مأرب.",
    # what it grew to
    "ارتفع عدد المعتقلين من 120 في العام الماضي إلى [[216|162]] هذا العام. وبهذا زاد العدد بنسبة 35 في المئة ليصل إلى"
    " 162.",
    # these, and the convoy
    "قال المركز إن المستوطنين نفذوا أكثر من 140 هجوماً. وأضاف أن هذه الهجمات بلغت أكثر من ([[120|140]]) في الشهر الماضي.",
    "وصلت قافلة تضم 36 شاحنة. وقال السائق إن القافلة تتألف من [[63|36]] شاحنة.",
    # two names of a month
    "عُقد الاجتماع في 12 [[نيسان/مايو|أيار/مايو]] 2021.",
    "جرى ذلك في 5 [[حزيران (يوليو|تموز (يوليو]]) الماضي.",
    # thousands in words with digits
    "بلغ عدد المسجلين ستة آلاف و800 شخص، منهم 25 في المئة، أي [[ألفان و700|ألف و700]] شخص، من النساء.",
]

RIGHT = [
    "وصلت البعثة بين أيلول/تشرين الأول وعادت في كانون الثاني/يناير.",
    "سُجلت 60 إصابة: 20 في الشمال، و15 في الوسط، و10 في الجنوب، وغيرها.",
    "قُتل عشرة إعلاميين خلال ثمانية عشر شهراً من النزاع: أربعة مصورين، وثلاثة مراسلين، واثنين من الفنيين، وسائق.",
    "بلغت المنازل المدمرة في الوادي 1,150 منزلاً، والمتضررة جزئياً 2,300 منزل.",
    "نفذ المستوطنون 142 هجوماً. ومن بين هذه الهجمات 124 هجوماً في الضفة.",
    "زار الوفد 40 مدرسة: 25 معلماً، و300 طالب، و12 مديراً.",
    "رصد المرصد نحو 60 خرقاً: 31 في الشمال، و20 في الوسط، و11 في الجنوب.",
    "سُجلت 13 وفاة و133 إصابة. ونجم أغلبها عن العبوات (وفاة واحدة و116 إصابة)، ثم إطلاق النار (7 وفيات و8 إصابات)، ثم"
    " المخلفات (وفاتان و6 إصابات)، ثم القصف (3 وفيات و3 إصابات).",
    "In May 12 were killed and 30 injured. The killed were seven men and five women; the injured were eight men, two women"
    " and several children.",
    "وصلت قافلة تضم 36 شاحنة. وقال السائق إن القافلة الثانية تتألف من 63 شاحنة أخرى.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_the_slip_is_found(text: str) -> None:
    """What is wrong in a text is told."""
    assert findings(MARKED.sub(r"\1", text))


@pytest.mark.parametrize("text", SLIPS)
def test_the_text_put_right_is_silent(text: str) -> None:
    """Nothing is told of the text once its figure is right."""
    assert not findings(MARKED.sub(r"\2", text))


@pytest.mark.parametrize("text", RIGHT)
def test_what_only_looks_wrong_is_silent(text: str) -> None:
    """Nothing is told of what may be so."""
    assert not findings(text)
