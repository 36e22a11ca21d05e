"""Did it happen in the area of the clause, or on its route?"""

import re

import pytest

from tests.screening.asking import CLAUSE, INCIDENT, case, one, said
from trucewatch.screening.words import measured
from trucewatch.values.answer import Answer, Verdict
from trucewatch.values.message import Message

SQUARE = (
    'area: {kind: polygon, precision: exact, coordinates: [[["37.0","36.0"],["37.2","36.0"],'
    '["37.2","36.2"],["37.0","36.2"],["37.0","36.0"]]]}'
)
ROUTE = 'route: {kind: line, coordinates: [["37.0","36.1"],["37.4","36.1"]]'


def code_of(answer: Answer) -> str:
    """What was answered, without how far the places may lie off where they are drawn."""
    message = answer.reason
    while isinstance(message.args.get("said"), Message):
        message = message.args["said"]
    return message.code


def of(ground: str, where: str, more: str = "", kind: str = "cessation"):
    clause = CLAUSE.replace("area: city", ground).replace("cessation", kind)
    incident = INCIDENT.replace("old-town", where)
    return one(case(clause=clause, incident=incident, more=more)).in_area


def point(longitude: str, latitude: str, radius: str = "radius_m: 100") -> str:
    return f'{{kind: point, coordinates: ["{longitude}", "{latitude}"], precision: near, {radius}}}'


def test_a_neighbourhood_lies_in_its_city():
    answer = of("area: city", "old-town")
    assert (answer.verdict, said(answer)) == (
        Verdict.YES,
        {
            "en": "Old town lies in City, which is named in clause 1.",
            "ar": "هذا المكان: البلدة القديمة، يقع في مكان مذكور في البند 1: المدينة.",
        },
    )


def test_another_neighbourhood_of_the_city_is_outside_by_metres():
    answer = of("area: old-town", "market")
    assert (answer.verdict, answer.margin, answer.unit) == (Verdict.NO, 4973, "m")
    assert said(answer) == {
        "en": "Market lies outside the area of clause 1: at least 4,900 metres from Old town,"
        " the nearest place in it. The reach of Market is taken as 2,000 metres around its point."
        " The reach of Old town is taken as 2,000 metres around its point.",
        "ar": "هذا المكان: السوق، يقع خارج منطقة البند 1. وأقرب أماكنها البلدة القديمة،"
        " والمسافة إليه 4,900 متر على الأقل. ويُقدَّر امتداد هذا المكان (السوق) بما لا يتجاوز"
        " 2,000 متر حول موضعه المرسوم. ويُقدَّر امتداد هذا المكان (البلدة القديمة) بما لا يتجاوز"
        " 2,000 متر حول موضعه المرسوم.",
    }


@pytest.mark.parametrize(
    "places", ["old-town, market", "market, old-town, market", "city (part), market"]
)
@pytest.mark.parametrize("where", ["old-town", "market", "city", point("37.1", "36.1")])
def test_a_route_named_by_places_covers_what_a_set_of_them_does(places, where):
    once = ", ".join(dict.fromkeys(places.split(", ")))
    along, together = (
        of(f"route: {{{kind}: [{named}]}}", where, kind="safe_passage")
        for kind, named in (("route", places), ("places", once))
    )
    assert (along.verdict, along.margin, said(along)) == (
        together.verdict, together.margin, said(together),
    )  # fmt: skip


@pytest.mark.parametrize("ground", ["city", "old-town", "market", "old-town (part)"])
def test_what_happened_along_a_route_lies_where_one_of_its_places_does(ground):
    along, together = (
        of(f"area: {ground}", f"{{{kind}: [{named}], precision: near}}")
        for kind, named in (("route", "market, old-town, market"), ("places", "market, old-town"))
    )
    assert (along.verdict, along.margin, said(along)) == (
        together.verdict, together.margin, said(together),
    )  # fmt: skip


@pytest.mark.parametrize("part", ["part", "unknown_part"])
def test_a_part_of_a_place_is_unsure(part):
    answer = of(f"area: old-town ({part})", "old-town")
    assert (answer.verdict, code_of(answer)) == (Verdict.UNSURE, "screening-part-of-place")


def test_known_only_to_the_city_is_unsure_of_its_neighbourhood():
    answer = of("area: old-town", "city")
    assert (answer.verdict, code_of(answer)) == (Verdict.UNSURE, "screening-place-wider")


def test_a_point_well_inside_a_drawn_area_is_inside_by_metres():
    answer = of(SQUARE, point("37.1", "36.1"))
    assert (answer.verdict, answer.unit) == (Verdict.YES, "m")
    assert 8_800 < (answer.margin or 0) < 9_000  # 0.1 degrees of longitude there, less 100 m


def test_a_point_outside_a_drawn_area_is_outside_by_metres():
    answer = of(SQUARE, point("37.3", "36.1"))
    assert answer.verdict is Verdict.NO
    assert 8_800 < (answer.margin or 0) < 9_000


def test_a_point_near_the_border_is_unsure():
    answer = of(SQUARE, point("37.2005", "36.1"))
    assert (answer.verdict, code_of(answer)) == (Verdict.UNSURE, "screening-near-border-area")


def test_a_point_known_only_to_its_district_is_unsure_twenty_kilometres_away():
    answer = of(SQUARE, '{kind: point, coordinates: ["37.4", "36.1"], precision: district}')
    assert answer.verdict is Verdict.UNSURE


def test_an_area_across_the_date_line_is_one_area():
    fiji = (
        'area: {kind: polygon, precision: exact, coordinates: [[["179","-18"],["-179","-18"],'
        '["-179","-17"],["179","-17"],["179","-18"]]]}'
    )
    inside, outside = of(fiji, point("-179.8", "-17.5")), of(fiji, point("178.5", "-17.5"))
    assert (inside.verdict, outside.verdict) == (Verdict.YES, Verdict.NO)


def test_a_route_reaches_a_stated_distance_either_side():
    near, off = of(ROUTE + "}", point("37.2", "36.104")), of(ROUTE + "}", point("37.2", "36.12"))
    assert (near.verdict, off.verdict) == (Verdict.YES, Verdict.NO)
    assert said(near)["en"].endswith(
        "within the 1,000 metres either side of it that count as the route."
        " The place is known to within 100 metres."
    )
    assert 1_100 < (off.margin or 0) < 1_140  # 0.02 degrees are 2,224 m, less 1,000 and 100
    wide = of(ROUTE + ", radius_m: 3000}", point("37.2", "36.12"))
    assert wide.verdict is Verdict.YES


def test_nobody_says_where_is_unsure():
    view = case(incident="period: 2016-12-15T10:00/2016-12-15T11:00")
    assert (one(view).in_area.verdict, code_of(one(view).in_area)) == (
        Verdict.UNSURE,
        "screening-place-unknown",
    )


def test_a_cessation_without_area_is_unsure_and_a_release_of_detainees_needs_none():
    cessation, release = of("", "old-town"), of("", "old-town", kind="detainee_release")
    assert (cessation.verdict, release.verdict) == (Verdict.UNSURE, Verdict.DOES_NOT_APPLY)


HELD = "area_control: south"


def control(rows: str) -> str:
    return f"controls: [{rows}]"


def test_an_area_by_control_is_what_the_actor_held_then():
    row = "{ref: h, place: city, holder: south, period: 2016-12-13/.., source: report}"
    answer = of(HELD, "old-town", control(row))
    assert (answer.verdict, said(answer)) == (
        Verdict.YES,
        {
            "en": "City was held by Southern groups then, says the report.",
            "ar": "كانت السيطرة على المدينة حينها لهذه الجهة: فصائل الجنوب، بحسب التقرير.",
        },
    )


def test_held_by_another_is_outside():
    row = "{ref: h, place: old-town, holder: north, period: 2016-12-13/.., source: report}"
    answer = of(HELD, "old-town", control(row))
    assert (answer.verdict, code_of(answer)) == (Verdict.NO, "control-held-by-other")


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("extent: unknown_part, holder: south, period: 2016-12-13/..", "control-part"),
        ("contested: true, period: 2016-12-13/..", "control-is-contested"),
        ("holder: south", "control-time-or-place-unsure"),
        ("holder: south, period: 2016-12-01/2016-12-13", "control-nobody-says"),
    ],
)
def test_held_in_part_contested_undated_or_at_another_time_is_unsure(row, code):
    answer = of(HELD, "old-town", control(f"{{ref: h, place: old-town, {row}, source: report}}"))
    assert (answer.verdict, code_of(answer)) == (Verdict.UNSURE, code)


def test_sources_that_differ_on_who_held_it_are_unsure():
    rows = ", ".join(
        f"{{ref: {who}, place: old-town, holder: {who}, period: 2016-12-13/.., source: report}}"
        for who in ("north", "south")
    )
    answer = of(HELD, "old-town", control(rows))
    assert (answer.verdict, code_of(answer)) == (Verdict.UNSURE, "control-sources-differ")


@pytest.mark.parametrize(
    "other",
    [
        "place: city, contested: true, period: 2016-12-13/..",
        "place: old-town, extent: part, holder: north, period: 2016-12-13/..",
        "place: city, holder: north, period: 2016-12-15T/morning/..",
        "place: old-town, holder: north",
    ],
)
def test_a_record_that_may_speak_against_another_leaves_it_open(other):
    held = "{ref: h1, place: city, holder: south, period: 2016-12-13/.., source: report}"
    answer = of(HELD, "old-town", control(f"{held}, {{ref: h2, {other}}}"))
    assert (answer.verdict, code_of(answer)) == (Verdict.UNSURE, "control-may-be-otherwise")


def test_a_part_of_a_wider_place_says_nothing_against_a_place_in_it():
    held = "{ref: h1, place: old-town, holder: south, period: 2016-12-13/.., source: report}"
    other = "{ref: h2, place: city, extent: part, holder: north}"
    assert of(HELD, "old-town", control(f"{held}, {other}")).verdict is Verdict.YES


def test_records_of_other_places_leave_nothing_open():
    held = "{ref: h1, place: city, holder: south, period: 2016-12-13/.., source: report}"
    other = "{ref: h2, place: market, contested: true, period: 2016-12-13/..}"
    far = "{ref: h3, place: nowhere, contested: true, period: 2016-12-13/..}"
    more = (
        control(f"{held}, {other}, {far}")
        + """
places:
- {ref: nowhere, name: {original: en, en: Nowhere, ar: مكان ما}, place_kind: village}
"""
    )
    assert of(HELD, "old-town", more).verdict is Verdict.YES


UNDRAWN = """
places:
- {ref: alley, name: {original: en, en: Alley, ar: الزقاق}, place_kind: neighbourhood, parent: city}
"""


@pytest.mark.parametrize("area", ["[alley, market]", "[market, alley]"])
def test_metres_are_told_of_the_place_they_were_measured_to(area):
    answer = of(f"area: {area}", "old-town", UNDRAWN)
    words = said(answer)
    assert (answer.verdict, answer.margin) == (Verdict.NO, 4973)
    assert "4,900 metres from Market, the nearest place in it." in words["en"]
    assert words["en"].endswith(
        "Not every place of it has a position, and another one may lie nearer."
    )
    assert words["ar"].endswith("وليس لكل أماكنها موضع معروف، فقد يكون غيره أقرب.")


def test_area_and_control_must_both_hold():
    row = "{ref: h, place: city, holder: south, period: 2016-12-13/.., source: report}"
    ground = "area: old-town\narea_control: south"
    assert of(ground, "market", control(row)).verdict is Verdict.NO
    assert of(ground, "old-town", control(row)).verdict is Verdict.YES


FARM = """
places:
  - {ref: farm, name: {original: en, en: Farm, ar: المزرعة}, place_kind: village}
  - {ref: fort, name: {original: en, en: Fort, ar: الحصن}, place_kind: village, parent: city,
     area: {kind: point, coordinates: ["37.11", "36.20"], radius_m: 100}}
  - {ref: post, name: {original: en, en: Post, ar: المخفر}, place_kind: village, parent: city,
     area: {kind: point, coordinates: ["37.10", "36.20"], radius_m: 100}}
  - {ref: shire, name: {original: en, en: Shire, ar: القضاء}, place_kind: district}
  - {ref: hamlet, name: {original: en, en: Hamlet, ar: الضيعة}, place_kind: village, parent: shire,
     area: {kind: point, coordinates: ["37.10", "36.20"], radius_m: 100}}
"""


def known(place: str, how: str) -> str:
    return f"{{places: [{place}], {how}}}"


def test_near_the_place_that_a_clause_names_is_not_in_it():
    answer = of("area: post", known("post", "precision: near"), FARM)
    assert (answer.verdict, answer.margin, answer.unit) == (Verdict.UNSURE, 2_200, "m")
    assert said(answer) == {
        "en": "It happened up to 2,000 metres from Post, which does not settle whether it was in"
        " Post, a place of clause 1: by up to 2,200 metres. The reach of Post is taken as 100 metres"
        " around its point.",
        "ar": "وقع الأمر على بعد أقصاه 2,000 متر من المخفر، وهذا لا يحسم ما إذا كان في المخفر،"
        " وهو من أماكن البند 1؛ والفارق أقصاه 2,200 متر. ويُقدَّر امتداد هذا المكان (المخفر) بما لا"
        " يتجاوز 100 متر حول موضعه المرسوم.",
    }


def test_near_a_village_may_be_the_next_village_or_not_by_the_metres_between():
    near = of("area: post", known("fort", "precision: near"), FARM)
    assert (near.verdict, code_of(near)) == (Verdict.UNSURE, "screening-off-place-near")
    within = of("area: post", known("fort", "radius_m: 300"), FARM)
    assert (within.verdict, code_of(within)) == (Verdict.NO, "screening-off-place-apart")
    assert 390 < (within.margin or 0) < 400  # 898 m apart, less 100 + 100 + 300
    assert of("area: post", known("fort", "precision: exact"), FARM).verdict is Verdict.NO


def test_two_villages_whose_reaches_meet_are_told_apart_with_their_margin():
    wide = FARM.replace("radius_m: 100", "radius_m: 600")
    answer = of("area: post", "fort", wide)
    assert (answer.verdict, answer.margin, code_of(answer)) == (
        Verdict.NO,
        0,
        "screening-places-beside",
    )
    assert said(answer)["en"].startswith(
        "Fort lies outside the area of clause 1. The nearest place in it is Post, another place,"
        " which it may touch with nothing between (0 metres)."
    )


def test_near_a_place_may_be_beyond_the_place_it_lies_in():
    answer = of("area: city", known("old-town", "precision: near"))
    assert answer.verdict is Verdict.UNSURE
    assert code_of(of("area: province", known("city", "radius_m: 5"), FARM)) == (
        "screening-off-place-unknown"
    )


def test_a_place_and_all_around_it_within_a_drawn_place_is_inside_by_metres():
    field = f"""
places:
  - {{ref: field, name: {{original: en, en: Field, ar: الحقل}}, place_kind: area, {SQUARE}}}
  - {{ref: well, name: {{original: en, en: Well, ar: البئر}}, place_kind: building,
     area: {{kind: point, coordinates: ["37.1", "36.1"], radius_m: 100}}}}
"""
    answer = of("area: field", known("well", "precision: near"), field)
    assert (answer.verdict, code_of(answer)) == (Verdict.YES, "screening-off-place-within")
    assert 6_700 < (answer.margin or 0) < 7_000  # 0.1 degrees there, less 2,100 m


def test_known_within_the_district_is_anywhere_in_the_district_recorded():
    assert of("area: shire", known("hamlet", "precision: district"), FARM).verdict is Verdict.YES
    wide = of("area: hamlet", known("hamlet", "precision: district"), FARM)
    assert (wide.verdict, code_of(wide)) == (Verdict.UNSURE, "screening-place-wider")
    none = of("area: post", known("post", "precision: district"), FARM)
    assert (none.verdict, code_of(none)) == (Verdict.UNSURE, "screening-off-place-near")


VILLAGES = """
places:
  - {ref: shire, name: {original: en, en: Shire, ar: القضاء}, place_kind: district,
     parent: province}
  - {ref: hamlet, name: {original: en, en: Hamlet, ar: الضيعة}, place_kind: village, parent: shire}
  - {ref: mill, name: {original: en, en: Mill, ar: الطاحونة}, place_kind: village, parent: shire}
  - {ref: bridge, name: {original: en, en: Bridge, ar: الجسر}, place_kind: village, parent: shire}
"""


@pytest.mark.parametrize(
    ("ground", "verdict", "en", "ar"),
    [
        (
            "bridge (part)",
            Verdict.UNSURE,
            "It is known to have happened in Shire; only a part of Bridge, within it, belongs to"
            " clause 1.",
            "المعروف أن الأمر وقع في القضاء، ولا يشمل البند 1 من ذلك سوى جزء من الجسر.",
        ),
        (
            "hamlet",
            Verdict.UNSURE,
            "It is known to have happened in Shire; only Hamlet, within it, belongs to clause 1.",
            "المعروف أن الأمر وقع في القضاء، ولا يشمل البند 1 من ذلك سوى الضيعة.",
        ),
        (
            "province",
            Verdict.YES,
            "Shire lies in Province, which is named in clause 1.",
            "هذا المكان: القضاء، يقع في مكان مذكور في البند 1: المحافظة.",
        ),
    ],
)
def test_every_clause_tells_the_places_recorded_before_the_district_that_counts(
    ground: str, verdict: Verdict, en: str, ar: str
) -> None:
    answer = of(f"area: {ground}", known("hamlet, mill", "precision: district"), VILLAGES)
    assert answer.verdict is verdict
    both = said(answer)
    either_order = {
        "en": ("Hamlet and Mill", "Mill and Hamlet"),
        "ar": ("الضيعة والطاحونة", "الطاحونة والضيعة"),
    }
    assert both["en"] in [
        f"Recorded as the place: {places}. With the precision “within a district” this means"
        f" anywhere in Shire. {en}"
        for places in either_order["en"]
    ]
    assert both["ar"] in [
        f"المكان المسجَّل: {places}، ودقته «ضمن منطقة إدارية»، أي أنه قد يكون في أي موضع من"
        f" القضاء. {ar}"
        for places in either_order["ar"]
    ]


def test_the_district_itself_recorded_stands_for_no_other_place():
    answer = of("area: hamlet", known("shire", "precision: district"), VILLAGES)
    assert said(answer)["en"] == (
        "It is known to have happened in Shire; only Hamlet, within it, belongs to clause 1."
    )


def test_ground_between_two_places_tells_which_they_are():
    between = known("old-town, market", "precision: wider_or_between")
    answer = of(SQUARE.replace("36.0", "36.3").replace("36.2", "36.5"), between)
    told = re.sub("Old town and Market|Market and Old town", "BOTH", said(answer)["en"])
    assert told.startswith(
        "Recorded as the place: BOTH. With the precision “wider area or between two places” this"
        " means anywhere between them. It happened at least "
    )


def test_between_two_places_is_in_neither_and_crosses_what_lies_between():
    between = "old-town, market", "precision: wider_or_between"
    assert of("area: old-town", known(*between)).verdict is Verdict.UNSURE
    assert of(SQUARE.replace("36.0", "36.19"), known(*between)).verdict is Verdict.UNSURE
    far = of(SQUARE.replace("36.0", "36.3").replace("36.2", "36.5"), known(*between))
    assert (far.verdict, code_of(far)) == (Verdict.NO, "screening-outside-area")


def test_a_place_without_a_position_is_not_said_to_hold_another():
    answer = of("area: farm", "city", FARM)
    assert (answer.verdict, code_of(answer)) == (Verdict.UNSURE, "screening-places-not-drawn")
    assert "Nobody records whether City lies in Farm" in said(answer)["en"]


def test_an_outline_that_encloses_nothing_rules_nothing_out():
    corners = ", ".join(['["38.0", "36.0"]'] * 4)
    answer = of(f"area: {{kind: polygon, coordinates: [[{corners}]]}}", "old-town")
    assert (answer.verdict, code_of(answer)) == (Verdict.UNSURE, "screening-outline-flat")


@pytest.mark.parametrize(
    ("distance", "at_least", "at_most"),
    [
        (38_866, "38 km", "39 km"),
        (9_961, "9,900 metres", "10 km"),
        (2_200, "2,200 metres", "2,200 metres"),
        (1, "1 metre", "1 metre"),
        (0, "0 metres", "0 metres"),
    ],
)
def test_a_reckoned_distance_is_told_in_two_figures(
    distance: int, at_least: str, at_most: str
) -> None:
    """Circles of 2 and 4 km cannot tell metres; "at least" never says more than was reckoned."""
    both = [measured(distance, at_most=most).text("en") for most in (False, True)]
    told = [re.sub("[\u2068\u2069]", "", one) for one in both]
    assert told == [at_least, at_most]
