"""Incidents told twice, in either language; and those that are two."""

import pytest

from tests.cases import view_of
from tests.matching.told_again import WAYS, measured
from trucewatch.matching.duplicates import compared, duplicates
from trucewatch.records.view import CaseView

FRAME = """
places:
  - {ref: aleppo, name: {original: en, en: Aleppo}}
  - {ref: amiriya, parent: aleppo, name: {original: en, en: Al Amiriya, ar: العامرية}}
  - {ref: dahiya, parent: aleppo, name: {original: en, en: Al Dahiya, ar: الضاحية}}
actors:
  - {ref: gov, name: {original: en, en: Government forces, ar: القوات الحكومية}}
  - {ref: army, parent: gov, name: {original: en, en: The army, ar: الجيش}}
  - {ref: rebels, name: {original: en, en: Rebel groups, ar: الفصائل}}
sources:
  - {ref: s, source_kind: media, label: {original: en, en: Witness A}}
  - {ref: r, source_kind: media, label: {original: en, en: Agency B}}
incidents:
"""
TOLD = """
  - ref: {ref}
    title: {{original: en, en: Fire on the ambulances}}
    narrative: {{original: en, en: "{words}"}}
    period: "{period}"
    area: {{places: [{{place: {place}, part: whole}}]}}
    citations: [{{ref: q-{ref}, source: {source}}}]
    deeds:
      - ref: d-{ref}
        deed_kind: {deed}
        attributions: [{{ref: a-{ref}, actor: gov, said_by: {source}}}]
    tallies:
      - {{ref: t-{ref}, count: {count}, unit: person, group: people, fate: wounded, role: harm}}
"""
MORNING = "2016-12-15T10:00~30min/2016-12-15T11:00~30min"


def told(ref: str, **changed: str) -> str:
    given = {
        "words": "Snipers fired at the first convoy of ambulances for an hour",
        "period": MORNING,
        "place": "amiriya",
        "source": "s" if ref == "one" else "r",
        "deed": "sniper",
        "count": "5",
    }
    return TOLD.format(ref=ref, **(given | changed))


def case(**changed: str) -> CaseView:
    return view_of(FRAME + told("one") + told("two", **changed))


def scores(view: CaseView, least: int = 60) -> list[tuple[str, str, int]]:
    return [(pair.one.ref, pair.other.ref, pair.score) for pair in duplicates(view, least)]


def clean(words: str) -> str:
    return words.translate(dict.fromkeys((0x2066, 0x2067, 0x2068, 0x2069)))


def test_one_incident_told_by_two_sources_is_offered() -> None:
    words = "For nearly an hour, snipers fired at a convoy of ambulances"
    assert scores(case(words=words)) == [("one", "two", 100)]


@pytest.mark.parametrize("way", ["route: [amiriya, dahiya, amiriya]", "route: [dahiya, amiriya]"])
def test_an_incident_along_a_route_is_compared_by_the_places_of_it(way: str) -> None:
    along, together = (
        scores(view_of(FRAME + told("one") + told("two").replace(
            "places: [{place: amiriya, part: whole}]", area
        )))
        for area in (way, "places: [amiriya, dahiya]")
    )  # fmt: skip
    assert along == together
    assert along


def in_arabic(actor: str, count: str) -> str:
    """The second telling, in Arabic alone, by another name of the actor."""
    text = told("two", count=count, words="أطلق قناصة النار على أول قافلة من سيارات الإسعاف")
    text = text.replace(
        "{original: en, en: Fire on the ambulances}", "{original: ar, ar: إطلاق نار}"
    )
    return text.replace('original: en, en: "أطلق', 'original: ar, ar: "أطلق').replace(
        "actor: gov", f"actor: {actor}"
    )


def test_an_arabic_telling_that_names_a_part_of_the_actor_is_offered() -> None:
    view = view_of(FRAME + told("one") + in_arabic("army", "6"))
    [pair] = duplicates(view)
    assert pair.score == 72
    assert "one a part of the other (Government forces)" in clean(pair.sentence.text("en"))
    assert scores(view_of(FRAME + told("one") + in_arabic("rebels", "60"))) == []


@pytest.mark.parametrize(("count", "points"), [("6", 72), ("7", 62), ("", 77)])
def test_figures_as_near_as_two_counts_of_one_thing_take_little(count: str, points: int) -> None:
    assert [score for *_, score in scores(view_of(FRAME + told("one") + in_arabic("army", count or "unknown")))] == [points]  # fmt: skip


def test_what_agreed_and_what_did_not_is_told() -> None:
    [pair] = duplicates(case(count="7", words="Snipers fired at ambulances of the convoy"))
    assert clean(pair.sentence.text("en")) == (
        "one and two score 90 of 100. They agree in the time (Thursday 15 December 2016, from "
        "about 10:00 to about 11:00; Thursday 15 December 2016, from about 10:00 to about 11:00), "
        "the place (Al Amiriya), the deed (sniper fire), who is said to have done it (Government "
        "forces) and the words (100 percent of the shorter telling). They differ in the figures "
        "(people, wounded: 5 and 7)."
    )


def test_it_is_told_in_arabic() -> None:
    [pair] = duplicates(case(count="7", words="Snipers fired at ambulances of the convoy"))
    said = clean(pair.sentence.text("ar"))
    assert said.startswith("تبلغ درجة تشابه one وtwo 90 من 100. تتفقان في الوقت (")
    assert said.endswith("وتختلفان في الأعداد (أشخاص، إصابة بجراح: 5 و7).")


@pytest.mark.parametrize(
    "changed",
    [
        {
            "period": "2016-12-17T10:00/2016-12-17T11:00",
            "words": "Snipers fired at ambulances again, near the crossing",
        },
        {"place": "dahiya", "count": "9", "words": "Mortar rounds hit a bakery in the old quarter"},
        {
            "deed": "air_strike",
            "count": "40",
            "words": "Aircraft dropped bombs upon the market hall",
        },
    ],
)
def test_another_day_another_place_or_another_deed_is_another_incident(
    changed: dict[str, str],
) -> None:
    assert scores(case(**changed)) == []


def test_a_place_within_the_other_is_near_enough_to_compare() -> None:
    [pair] = duplicates(case(place="aleppo"))
    assert (pair.score, "Aleppo" in pair.sentence.text("en")) == (100, True)


AT = "{{kind: point, coordinates: ['{}', '36.17'], precision: near}}"


@pytest.mark.parametrize(("east", "offered"), [("37.13", 1), ("37.99", 0)])
def test_a_place_by_name_and_coordinates_next_to_it_are_compared(east: str, offered: int) -> None:
    drawn = "ref: amiriya, area: " + AT.format("37.12") + ","
    named = "area: {places: [{place: amiriya, part: whole}]}"
    by_position = (
        told("two").replace(named, "area: " + AT.format(east)).replace("ambulances}", "car}")
    )
    view = view_of(FRAME.replace("ref: amiriya,", drawn) + told("one") + by_position)
    assert len(scores(view)) == offered


def test_two_that_one_source_tells_side_by_side_count_for_less() -> None:
    apart = compared(*case(count="9").rows("incident")).score
    by_one = compared(*case(count="9", source="s").rows("incident")).score
    assert apart - by_one == 15


def test_midnight_does_not_part_them() -> None:
    written = FRAME + told("one", period="2016-12-15T23:40/2016-12-15T23:50")
    view = view_of(written + told("two", period="2016-12-16T00:10/2016-12-16T00:20"))
    assert scores(view) == [("one", "two", 100)]


def test_arabic_words_are_compared_without_article_and_spelling() -> None:
    arabic = """
  - ref: {ref}
    narrative: {{original: ar, ar: "{words}"}}
    period: 2016-12-15
    area: {{places: [{{place: amiriya, part: whole}}]}}
"""
    one = arabic.format(ref="one", words="أطلق القناصة النار على سيارات الإسعاف في القافلة الأولى")
    two = arabic.format(ref="two", words="اطلق قناصه النار على سيارات اسعاف وقافلة")
    [pair] = duplicates(view_of(FRAME + one + two), least=30)
    assert [each.code for each in pair.likeness.agreed] == [
        "match-time-near",
        "match-place",
        "match-words",
    ]


def test_an_incident_without_time_is_compared_with_others_without_time() -> None:
    bare = "  - {{ref: {ref}, title: {{original: en, en: Fire on the ambulances of Amiriya}}, area: {{places: [{{place: amiriya, part: whole}}]}}}}\n"
    view = view_of(FRAME + bare.format(ref="one") + bare.format(ref="two"))
    assert scores(view, least=50) == [("one", "two", 50)]


def test_the_order_in_which_they_stand_changes_nothing() -> None:
    turned = view_of(FRAME + told("two") + told("one"))
    assert duplicates(turned)[0].finding.fingerprint == duplicates(case())[0].finding.fingerprint


def test_a_change_of_what_was_compared_is_another_finding() -> None:
    before, after = duplicates(case())[0], duplicates(case(count="6"))[0]
    assert before.finding.fingerprint != after.finding.fingerprint


def test_a_change_of_what_was_not_compared_is_the_same_finding() -> None:
    again = view_of((FRAME + told("one") + told("two")).replace("Witness A", "Witness C"))
    assert duplicates(again)[0].finding.fingerprint == duplicates(case())[0].finding.fingerprint


NEXT_DAY = "2016-12-16T10:00~30min/2016-12-16T11:00~30min"
LONG_TITLE = "Snipers fire on the first convoy"


def titled(view_text: str, title: str = LONG_TITLE) -> CaseView:
    return view_of(view_text.replace("Fire on the ambulances", title))


def test_the_same_words_of_another_day_are_offered() -> None:
    both = FRAME + told("one") + told("two", period=NEXT_DAY)
    assert scores(titled(both)) == [("one", "two", 60)]


def test_another_day_with_another_figure_is_another_incident() -> None:
    both = FRAME + told("one") + told("two", period=NEXT_DAY, count="9")
    assert scores(titled(both)) == []


def test_a_telling_that_leaves_the_place_out_is_offered() -> None:
    both = FRAME + told("one") + told("two")
    second = "area: {places: [{place: amiriya, part: whole}]}"
    nowhere = both[: both.rindex(second)] + both[both.rindex(second) + len(second) :]
    assert scores(titled(nowhere)) == [("one", "two", 95)]


def test_a_title_that_many_have_makes_no_pairs() -> None:
    many = FRAME + "".join(
        told(f"i{n}", period="{0}T10:00/{0}T11:00".format(f"2016-{1 + n // 28:02}-{1 + n % 28:02}"))
        for n in range(60)
    )
    assert scores(titled(many)) == []


def test_incidents_with_the_same_title_are_compared_whatever_their_order() -> None:
    both = FRAME + told("two", period=NEXT_DAY) + told("one")
    assert scores(titled(both)) == [("one", "two", 60)]


BARE = """
  - ref: {ref}
    title: {{original: {lang}, {lang}: "{title}"}}
    period: "{period}"
    deeds: [{{ref: d-{ref}, deed_kind: sniper}}]
"""
WIDE = """
places:
  - {ref: land, name: {original: en, en: The Governorate}}
  - {ref: part, parent: land, name: {original: en, en: Lower District}}
  - {ref: kafr, parent: part, name: {original: en, en: Kafr Naya, ar: كفر نايا}}
  - {ref: karm, parent: part, name: {original: en, en: Kafr, ar: كفر}}
incidents:
"""


def bare(ref: str, title: str, place: str = "", period: str = MORNING) -> str:
    lang, _, words = title.partition(": ")
    text = BARE.format(ref=ref, lang=lang, title=words, period=period)
    return text + (f"    area: {{places: [{place}]}}\n" if place else "")


def pairs(*incidents: str) -> list[tuple[str, str, int]]:
    return scores(view_of(WIDE + "".join(incidents)))


def test_a_telling_without_a_place_is_compared_by_hour_and_deed() -> None:
    title = "en: A sniper wounded two drivers of the relief trucks"
    assert pairs(bare("one", f"{title} on the road", "kafr"), bare("two", title)) == [
        ("one", "two", 70)
    ]
    late = bare("two", title, period="2016-12-15T18:00/2016-12-15T19:00")
    assert pairs(bare("one", f"{title} on the road", "kafr"), late) == []


def test_a_governorate_is_compared_with_what_lies_in_its_districts() -> None:
    one, two = bare("one", "en: Drivers wounded", "kafr"), bare("two", "en: Fire", "land")
    assert pairs(one, two) == [("one", "two", 60)]
    assert pairs(one, bare("two", "en: Fire", "karm")) == []


@pytest.mark.parametrize(
    "title", ["en: Two men were hit in Kafr Naya", "ar: إصابة رجلين بكفر نايا"]
)
def test_a_place_that_words_alone_name_is_a_place(title: str) -> None:
    [pair] = duplicates(
        view_of(WIDE + bare("one", "en: Drivers wounded", "kafr") + bare("two", title))
    )
    assert pair.score == 65
    assert "the place, which words alone name (Kafr Naya)" in clean(pair.sentence.text("en"))


def test_the_longest_name_is_the_place_that_words_name() -> None:
    named = bare("two", "en: Two men were hit in Kafr Naya")
    assert pairs(bare("one", "en: Drivers wounded", "karm"), named) == []
    both = "en: Two men were hit in Kafr Naya, Lower District"
    assert pairs(bare("one", "en: Drivers wounded", "kafr"), bare("two", both)) == [
        ("one", "two", 65)
    ]


def test_two_that_name_their_place_in_words_alone_are_compared() -> None:
    one = bare("one", "en: Two men were hit in Kafr Naya")
    assert pairs(one, bare("two", "ar: إصابة رجلين في كفر نايا")) == [("one", "two", 65)]
    assert pairs(one, bare("two", "ar: إصابة رجلين في كفر")) == []


@pytest.mark.parametrize("way", WAYS)
def test_whatever_is_told_again_is_offered(way: str) -> None:
    found = measured(way, 120)
    assert found.recall == 1
    assert found.precision > (0.9 if way in ("place", "in the words", "in other words") else 0.3)
