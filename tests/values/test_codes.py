"""The closed lists of the field's words, and how a word of a file is read into them."""

import copy
import pickle
import re
import runpy
from pathlib import Path

import pytest

from trucewatch.values.codes.attribution import AttributionStanding
from trucewatch.values.codes.base import ALL_LISTS, Code, nearest, parse_code
from trucewatch.values.codes.deeds import DeedKind
from trucewatch.values.codes.incidents import Target
from trucewatch.values.codes.law_rules import LAW_RULES, rules_for
from trucewatch.values.codes.places import DatePrecision, PlaceKind, WherePrecision
from trucewatch.values.codes.precision import (
    date_of_acled,
    date_of_ucdp,
    place_of_acled,
    place_of_ucdp,
    ucdp_of_date,
    ucdp_of_place,
)
from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal

ROOT = Path(__file__).resolve().parents[2]
ARABIC = re.compile("[\u0621-\u064a]")
LATIN = re.compile("[A-Za-z]")
PROPER_NAMES = re.compile(r"\bUN\b|\bSecurity Council\b|\bEnglish\b|\bArabic\b")

# Lists about our own work, or whose open cases have a word of their own.
WITHOUT_UNKNOWN = {
    "AddresseeKind",
    "Agreement",
    "AssessmentKind",
    "AttributionMark",
    "AttributionStanding",  # unattributed
    "CustodyEvent",
    "DerivativeKind",
    "MediaRead",  # not tried
    "Audience",
    "ClockState",  # cannot_tell
    "ConsentKind",
    "EvidenceHeld",
    "EvidenceVerdict",  # unverified
    "Extent",  # unknown_part
    "FindingDecisionKind",
    "IncidentStatus",
    "OutsideReason",
    "PartRelation",
    "PlaceRelease",
    "RecordState",
    "Role",
    "Ruling",  # cannot_determine
    "RulingState",
    "Severity",
    "StandardOfProof",
    "TallyRole",
    "Tongue",
    "Verdict",  # unsure
}

every_list = pytest.mark.parametrize("code_list", ALL_LISTS.values(), ids=ALL_LISTS)


@every_list
def test_values_are_unique_and_lower_snake(code_list: type[Code]) -> None:
    values = [code.value for code in code_list]
    assert len(set(values)) == len(code_list.__members__)
    assert [v for v in values if not re.fullmatch("[a-z]+(_[a-z]+)*", v)] == []
    assert [v.upper() for v in values] == list(code_list.__members__)


@every_list
def test_english_labels_are_distinct_and_lower_case(code_list: type[Code]) -> None:
    labels = [code.en for code in code_list]
    assert "" not in labels
    assert len(set(labels)) == len(labels)
    bare = [PROPER_NAMES.sub("", label) for label in labels]
    assert bare == [label.lower() for label in bare]


@every_list
def test_arabic_labels_are_distinct_and_arabic_only(code_list: type[Code]) -> None:
    labels = [code.ar for code in code_list]
    assert len(set(labels)) == len(labels)
    assert [label for label in labels if not ARABIC.search(label)] == []
    assert [label for label in labels if LATIN.search(label)] == []


@every_list
def test_a_list_is_named_in_both_languages_and_says_where_it_is_from(code_list: type[Code]) -> None:
    assert code_list.LIST_EN != ""
    assert ARABIC.search(code_list.LIST_AR) and not LATIN.search(code_list.LIST_AR)
    assert code_list.SOURCE != ""


@every_list
def test_a_list_about_the_world_has_a_word_for_unknown(code_list: type[Code]) -> None:
    has_unknown = "UNKNOWN" in code_list.__members__
    assert has_unknown == (code_list.__name__ not in WITHOUT_UNKNOWN)


@every_list
def test_every_value_and_label_is_read_back_to_its_member(code_list: type[Code]) -> None:
    for code in code_list:
        assert parse_code(code_list, code.value) is code
        assert parse_code(code_list, code.en) is code
        assert parse_code(code_list, code.ar) is code


def test_every_file_of_the_package_is_registered() -> None:
    folder = ROOT / "src" / "trucewatch" / "values" / "codes"
    written = {
        name
        for path in folder.glob("*.py")
        for name in re.findall(
            r"^class (\w+)\(\s*Code\b", path.read_text(encoding="utf-8"), re.MULTILINE
        )
    }
    assert written == set(ALL_LISTS)


def test_a_code_is_its_value_and_keeps_its_labels() -> None:
    assert f"{Verdict.DOES_NOT_APPLY}" == "does_not_apply"
    assert Verdict("unsure") is Verdict.UNSURE
    assert Verdict.UNSURE.label("en") == "unsure"
    assert Verdict.UNSURE.label("ar") == "غير محسوم"
    assert pickle.loads(pickle.dumps(Verdict.NO)) is Verdict.NO
    assert copy.deepcopy(Verdict.NO) is Verdict.NO


def test_case_blanks_and_hyphens_of_a_file_do_not_matter() -> None:
    assert parse_code(DeedKind, " Fire-on  Ambulance ") is DeedKind.FIRE_ON_AMBULANCE
    assert parse_code(PlaceKind, "قَريـة") is PlaceKind.VILLAGE


def test_a_misspelt_code_is_refused_with_the_nearest_in_both_languages() -> None:
    with pytest.raises(Refusal) as refused:
        parse_code(PlaceKind, "vilage")
    assert refused.value.code == "codes-near"
    assert _bare(refused.value.message) == {
        "en": "“vilage” is not in the list “kind of place”. Did you mean village? "
        "Please write a value of the list; docs/words.md has all of them.",
        "ar": "«vilage» ليست في قائمة «نوع المكان». هل المقصود village (قرية)؟ "
        "يُرجى كتابة قيمة من القائمة، وقيمها كلها في docs/words.md.",
    }


def test_one_of_several_values_is_meant() -> None:
    with pytest.raises(Refusal) as refused:
        parse_code(DeedKind, "gunfire")
    said = _bare(refused.value.message)
    assert "Did you mean direct_fire or sniper (sniper fire)?" in said["en"]
    assert "هل المقصود direct_fire (إطلاق نار مباشر) أم sniper (قنص)؟" in said["ar"]


@pytest.mark.parametrize(
    ("written", "english", "arabic"),
    [
        ("missle", "missile (missile strike)", "missile (قصف بالصواريخ)"),
        ("route_close", "route_closed", "route_closed (إغلاق الطريق)"),
    ],
)
def test_a_value_is_told_with_its_label_where_it_does_not_say_it_itself(
    written: str, english: str, arabic: str
) -> None:
    with pytest.raises(Refusal) as refused:
        parse_code(DeedKind, written)
    told = _bare(refused.value.message)
    assert f"Did you mean {english}" in told["en"]
    assert f"هل المقصود {arabic}" in told["ar"]


def test_a_misspelt_arabic_label_finds_its_value() -> None:
    assert nearest(DeedKind, "اختفاء قصري") == (DeedKind.ENFORCED_DISAPPEARANCE,)


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("قصف مدفعي", DeedKind.SHELLING),
        ("قصف", DeedKind.SHELLING),
        ("اعتقال تعسفي", DeedKind.ARREST),
        ("الغارات الجوية", DeedKind.AIR_STRIKE),
        ("artillery shelling", DeedKind.SHELLING),
    ],
)
def test_a_label_in_other_words_finds_those_that_share_one(written: str, first: DeedKind) -> None:
    assert nearest(DeedKind, written)[0] is first


@pytest.mark.parametrize("written", ["shooting", "Shooting", "إطلاق رصاص"])
def test_one_act_is_never_taken_for_another_that_is_spelt_like_it(written: str) -> None:
    assert nearest(DeedKind, written) == (DeedKind.DIRECT_FIRE, DeedKind.SNIPER)
    assert nearest(DeedKind, "shootin")[:2] == (DeedKind.DIRECT_FIRE, DeedKind.SNIPER)


def test_arabic_letters_that_are_written_in_several_ways_are_one() -> None:
    assert parse_code(DeedKind, "غاره جويه") is DeedKind.AIR_STRIKE
    assert parse_code(DeedKind, "اطلاق نار علي قافله") is DeedKind.FIRE_ON_CONVOY


def test_a_code_that_resembles_nothing_is_refused_with_the_whole_list() -> None:
    with pytest.raises(Refusal) as refused:
        parse_code(Verdict, "x7")
    assert refused.value.code == "codes-none-near"
    assert _bare(refused.value.message)["en"] == (
        "“x7” is not in the list “verdict” and resembles nothing in it. "
        "Please write one of: yes, no, unsure and does_not_apply."
    )
    assert _bare(refused.value.message)["ar"] == (
        "«x7» ليست في قائمة «الجواب» ولا تشبه شيئًا منها. "
        "يُرجى كتابة إحدى القيم: yes (نعم) وno (لا) وunsure (غير محسوم) وdoes_not_apply (لا ينطبق)."
    )


@pytest.mark.parametrize("nothing", ["", "  ", "\u0640", "-_"])
def test_a_missing_code_is_refused_with_the_whole_list(nothing: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_code(Verdict, nothing)
    assert refused.value.code == "codes-empty"
    assert _bare(refused.value.message)["en"] == (
        "A value of the list “verdict” is missing. "
        "Please write one of: yes, no, unsure and does_not_apply."
    )
    assert _bare(refused.value.message)["ar"] == (
        "القيمة ناقصة في قائمة «الجواب». "
        "يُرجى كتابة إحدى القيم: yes (نعم) وno (لا) وunsure (غير محسوم) وdoes_not_apply (لا ينطبق)."
    )


def test_a_long_text_in_a_code_field_is_cut_in_the_refusal() -> None:
    with pytest.raises(Refusal) as refused:
        parse_code(Verdict, "long words " * 100_000)
    assert refused.value.code == "codes-none-near"
    assert len(refused.value.message.text("en")) < 300


def test_the_acled_note_names_its_codebook_in_both_languages() -> None:
    note = Message("codes-acled-codebook", {"codebook": "2023"})
    assert "“2023”" in _bare(note)["en"]
    assert "«2023»" in _bare(note)["ar"]


def test_standings_rank_from_admitted_to_unattributed() -> None:
    assert [standing.rank for standing in AttributionStanding] == [0, 1, 2, 3, 4, 5, 6]
    assert AttributionStanding.CORROBORATED.stronger_than(AttributionStanding.SINGLE_SOURCE)
    assert not AttributionStanding.SINGLE_SOURCE.stronger_than(AttributionStanding.SINGLE_SOURCE)
    assert AttributionStanding.UNATTRIBUTED.rank == 6


def test_ucdp_precision_numbers_go_both_ways() -> None:
    assert [ucdp_of_date(date_of_ucdp(n)) for n in range(1, 6)] == [1, 2, 3, 4, 5]
    assert [ucdp_of_place(place_of_ucdp(n)) for n in range(1, 8)] == [1, 2, 3, 4, 5, 6, 7]
    assert place_of_ucdp(5) is WherePrecision.WIDER_OR_BETWEEN
    assert date_of_ucdp(9) is DatePrecision.UNKNOWN
    assert ucdp_of_date(DatePrecision.UNKNOWN) is None


def test_acled_precision_numbers_read_as_ucdp_ones() -> None:
    assert [ucdp_of_date(date_of_acled(n)) for n in (1, 2, 3)] == [1, 3, 4]
    assert [ucdp_of_place(place_of_acled(n)) for n in (1, 2, 3)] == [1, 2, 4]
    assert place_of_acled(4) is WherePrecision.UNKNOWN


def test_rules_of_law_are_those_of_words_md_in_order() -> None:
    numbers = [rule.number for rule in LAW_RULES]
    assert numbers == [
        *(1, 7, 11, 14, 24, 25, 28, 29, 30, 31, 32, 53, 55, 56, 87, 89, 90, 96, 98, 99),
        *(109, 110, 111, 117, 129, 131),
    ]
    assert all(ARABIC.search(rule.ar) and not LATIN.search(rule.ar) for rule in LAW_RULES)


def test_fire_on_an_ambulance_names_the_rules_on_medical_transports() -> None:
    rules = rules_for(DeedKind.FIRE_ON_AMBULANCE, Target.MEDICAL_TRANSPORT)
    assert [rule.number for rule in rules] == [7, 14, 29, 30, 109]


def test_fighters_hors_de_combat_are_protected_from_murder_not_from_attack_rules() -> None:
    rules = rules_for(DeedKind.KILLING, Target.FIGHTERS_HORS_DE_COMBAT)
    assert [rule.number for rule in rules] == [87, 89]


def test_fighting_among_fighters_names_no_rule() -> None:
    assert rules_for(DeedKind.SHELLING, Target.FIGHTERS) == ()


def test_the_words_page_is_written_from_the_lists() -> None:
    words = runpy.run_path(str(ROOT / "tools" / "write_words.py"))["words"]()
    assert (ROOT / "docs" / "words.md").read_text(encoding="utf-8") == words, (
        "docs/words.md is stale: please run python tools/write_words.py"
    )


def test_the_glossary_gives_every_word_in_both_languages_once() -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "write_words.py"))
    rows = [line.strip("| \n").split(" | ") for line in tool["glossary"]().splitlines()[4:]]
    assert [row for row in rows if len(row) != 4] == []
    assert [row[1] for row in rows if not ARABIC.search(row[1]) or LATIN.search(row[1])] == []
    assert [row[3] for row in rows if not ARABIC.search(row[3]) or LATIN.search(row[3])] == []
    assert [row[0] for row in rows] == sorted({row[0] for row in rows})


def _bare(message: Message) -> dict[str, str]:
    """Both languages without the marks that isolate directions."""
    return {lang: re.sub("[\u2066-\u2069]", "", said) for lang, said in message.both().items()}
