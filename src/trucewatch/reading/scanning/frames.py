"""What each figure is told about, filled once: its noun, its clause, its sentence and paragraph, its marks.

Every figure that may be added, taken away or compared is a frame. A rule on frames asks what a figure
counts and how its clause speaks of it, and never for a wording: the words lie in the lexicon.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from trucewatch.reading.lexicon import Thing
from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.scanning.fate_beside import fate_of
from trucewatch.reading.scanning.links import Joined, Link, join
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.nouns import one_noun, thing_behind, unlisted_behind
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.one_matter import thing_of
from trucewatch.reading.scanning.page import Page

_OFTEN = frozenset({"killed", "wounded", "detained", "missing"})
_OWN_GROUP = frozenset({"age", "kin", "calling", "standing"})
_AROUND = 14  # words on either side of a figure that speak of it
_NEAR = 4
OF_PEOPLE = ("er", "or", "ist", "ian", "eague")  # endings of nouns of people
_ENDS = frozenset({",", ";", ":", "(", ")", "|"})


@dataclass(frozen=True, slots=True)
class Frame:
    """A figure, and where what is said of it begins and ends.

    first, last: its clause, which no other figure shares. sentence, paragraph: their numbers.
    thing: what it counts, where a noun says so, also one before it: «المرضى البالغ عددهم 680».
    number: the number where it is told plainly, 0 where it is not.
    mention: the figure itself.
    """

    joined: Joined
    first: int
    last: int
    begins: int
    ends: int
    sentence: int
    paragraph: int
    thing: Thing | None
    number: int
    mention: Mention = field(init=False)

    def __post_init__(self) -> None:
        """Keep the figure, for which every rule asks."""
        object.__setattr__(self, "mention", self.joined.mention)


def frames_of(
    page: Page, rows: Sequence[Sequence[Joined]], measured: Sequence[Mention] = ()
) -> list[Frame]:
    """The frames of a page in the order of the text; measured: amounts, which count nothing."""
    rows = _with_amounts(page, rows, measured)
    found: list[Frame] = []
    paragraph, seen = 0, 0
    for row in rows:
        begins, ends = page.sentence_of(row[0].mention.first)
        number = bisect_right(page.breaks, begins)
        paragraph += any(page.blank_before(page.breaks[at]) for at in range(seen, number))
        seen = number
        hard: Mention | None = None  # a noun alone, «مركز الإيواء», ends no clause
        for at, joined in enumerate(row):
            first = _edge(page, hard, joined.mention) if hard is not None else begins
            last = ends
            if at + 1 < len(row):
                last = _edge(page, joined.mention, row[at + 1].mention, behind=False)
            mention = joined.mention
            hard = hard if mention.soft else mention
            found.append(
                Frame(
                    joined,
                    max(first, mention.first - _AROUND),
                    min(last, mention.last + _AROUND),
                    begins,
                    ends,
                    number,
                    paragraph,
                    mention.thing or _numbered(page, mention) or _of_noun(page, mention),
                    0 if mention.soft else mention.exact or 0,
                )
            )
    return found


def _edge(page: Page, one: Mention, other: Mention, *, behind: bool = True) -> int:
    """Where what is said of one figure ends and of the next begins: at a sign, else both share the words."""
    for at in range(one.last, other.first):
        if page.tokens[at].word.folded in _ENDS:
            return at
    return one.last if behind else other.first


def _with_amounts(
    page: Page, rows: Sequence[Sequence[Joined]], measured: Sequence[Mention]
) -> list[Sequence[Joined]]:
    """The rows with the amounts that their sentences tell, and rows for sentences with no other figure."""
    if not measured:
        return list(rows)
    by_sentence = {page.sentence_of(row[0].mention.first)[0]: list(row) for row in rows}
    for mention in measured:
        begins, _ = page.sentence_of(mention.first)
        by_sentence.setdefault(begins, []).append(join(page, mention, begins))
    return [
        sorted(by_sentence[begins], key=lambda joined: joined.mention.first)
        for begins in sorted(by_sentence)
    ]


def _numbered(page: Page, mention: Mention) -> Thing | None:
    """The noun before a figure that is called its number."""
    first = max(0, mention.first - _NEAR)
    told = page.has("numbering", first, mention.first) or page.has(
        "in_number", mention.last, mention.last + 1
    )
    return thing_of(page, mention) if told else None


def _of_noun(page: Page, mention: Mention) -> Thing | None:
    """What some are of: "97 of the reports", «مدينتين من المدن الثلاث»; not "five of the family", who are people."""
    if not page.meant(mention.last, "of_total"):
        return None
    at = mention.last + page.entries[mention.last][0]
    if at >= len(page.tokens):
        return None
    number = number_at(page.tokens, at)
    thing, behind = thing_behind(page, at if number is None else number.last)
    if thing is None:
        thing, behind = unlisted_behind(page, at if number is None else number.last)
    if thing is None or behind - mention.last > _NEAR + 2:
        return None
    noun = page.meant(behind - 1, "thing")
    one = page.tokens[behind - 1].word.folded
    single = (
        not one.endswith(("s", "people", "children", "men"))
        if one.isascii()
        else (noun is not None and noun.value[1] == 1)
    )
    return None if single else thing


def says(page: Page, frame: Frame, *names: str) -> bool:
    """Whether the clause of a figure has a word of the lists."""
    return page.has_any(names, frame.first, frame.last)


def says_near(page: Page, frame: Frame, *names: str) -> bool:
    """Whether a word of the lists stands right beside a figure."""
    first = max(frame.first, frame.mention.first - _NEAR)
    last = min(frame.last, frame.mention.last + _NEAR)
    return page.has_any(names, first, last)


def is_rest(page: Page, frame: Frame) -> bool:
    """Whether a figure is called the rest of another: "the other four", «الباقون وعددهم 12».

    "The rest in four other provinces" is no such figure: a preposition stands between.
    """
    if frame.joined.link is Link.REMAINING:
        return True
    mention = frame.mention
    if mention.others and mention.definite and page.meant(mention.last - 1, "others"):
        return True  # "the 56 others"
    numbered = page.places_of("numbering", max(frame.begins, mention.first - 3), mention.first)
    if numbered and page.has("remaining", max(frame.begins, numbered[0] - _NEAR), numbered[0]):
        return True  # «الأسماء المتبقية من الكشف، وعددها 35»
    if frame.joined.link is Link.MADE_OF and page.has(
        "others", mention.first - _NEAR, mention.first
    ):
        return True  # «أما الطلبات الأخرى، وهي 567»
    near = mention.first - _NEAR, mention.last + _NEAR
    if not mention.definite and not page.has("remaining", *near):
        return False
    known = range(mention.number_last, min(frame.ends, mention.last + 1))
    if mention.definite and any(
        page.tokens[at].word.folded in small_words("the_others") for at in known
    ):
        return True
    before = page.places_of("remaining", max(frame.first, mention.first - _NEAR), mention.first)
    if before:
        passed = range(before[-1] + page.entries[before[-1]][0], mention.first)
        if page.tokens[before[-1] + 1].word.folded == "other" and any(
            page.tokens[at].word.kind == "word" for at in passed
        ):
            return False  # "the other handed over 62"
        if not any(page.meant(at, "place_word") for at in passed):
            return True
    for at in range(mention.last, min(frame.last, mention.last + _NEAR)):
        if page.tokens[at].word.folded in _ENDS or page.meant(at, "of_total") is not None:
            return False  # "five of the other 57"
        if page.meant(at, "remaining") is not None and not page.tokens[at].word.joined:
            behind = at + page.entries[at][0]  # "four flights carried the other 352"
            return behind >= len(page.tokens) or number_at(page.tokens, behind) is None
    return False


def part_of_kind(page: Page, part: Frame, whole: Frame) -> bool:
    """Whether a figure may count some of what another counts, by their nouns and fates."""
    one, other = part.thing, whole.thing
    if part.joined.of_them and part.begins == whole.begins and _unlisted_both(one, other):
        return True  # «420 سلة، وزع منها 310 سلال»
    if one is None or other is None:
        fate = _fate_told(page, part) if one is None else ""
        return not (fate and other and other.fate and fate != other.fate)
    if "item" in (one.family, other.family) or (
        other.family == "person" and is_counted(page, part)
    ):
        return True
    if one.family in ("person", "body") and is_counted(page, whole):
        return True  # "2,400 names ... 310 people"
    reached = part.mention.last - part.mention.number_last > 1
    if one.family != other.family and _noun_first(page, part.mention):
        return one_noun(one, other)
    if (reached or not one.listed) and is_rest(page, part):
        return True  # "the other four concern lorries": a verb, and its own noun
    if {one.family, other.family} == {"person", "body"}:
        return {one.fate, other.fate} <= {"", "killed"}  # bodies are none of the wounded
    if one.family != other.family:
        same = one_noun(one, other)  # «14 مراقبا ... المراقبين الثمانية»
        return same or (other.listed and _adjective(page, part)) or _same_fate(page, part, whole)
    if one.family != "person":
        return one_noun(one, other) or (one.listed and other.listed)
    bare = (
        one.role == "fate" and part.mention.last == part.mention.number_last
    )  # "killed seventeen"
    if other.role in _OWN_GROUP and one.name != other.name and not bare:
        return False
    fates = {one.fate or fate_of(page, part.mention), other.fate or fate_of(page, whole.mention)}
    return len(fates & _OFTEN) <= 1


def _unlisted_both(one: Thing | None, other: Thing | None) -> bool:
    return one is not None and other is not None and not (one.listed or other.listed)


def _noun_first(page: Page, mention: Mention) -> bool:
    """«القرى السبع عشرة»: the figure has a noun of its own, told before it."""
    before = page.tokens[mention.first].word
    return (
        mention.definite and before.kind == "word" and page.meant(mention.first, "number") is None
    )


def _same_fate(page: Page, part: Frame, whole: Frame) -> bool:
    """Whether people without a noun of a list share the fate that the other is named by: "17 vaccinators had been
    killed ... 21 killed"."""
    for named, other in ((whole, part), (part, whole)):
        thing, noun = named.thing, other.thing
        people = noun is not None and not noun.listed and noun.name.endswith(OF_PEOPLE)
        if thing is not None and thing.fate and people:
            return fate_of(page, other.mention) == thing.fate
    return False


def is_counted(page: Page, frame: Frame) -> bool:
    """Whether a figure counts by a word that says only that they are counted: "27 names", «34 حالة»."""
    return page.has("counters", frame.mention.number_last, frame.mention.last)


def _fate_told(page: Page, frame: Frame) -> str:
    """The fate that the clause of a figure without noun names last before it."""
    for at in reversed(page.places_of("thing", frame.first, frame.mention.first)):
        entry = page.meant(at, "thing")
        if entry is not None and entry.value[0].fate in _OFTEN:
            return str(entry.value[0].fate)
    return ""


def _adjective(page: Page, frame: Frame) -> bool:
    """Whether an Arabic word behind a figure only describes what it counts: «12 مصابا»."""
    thing = frame.thing
    if thing is None or thing.listed or thing.name.isascii():
        return False
    last = page.tokens[frame.mention.last - 1].word.folded
    return last.endswith(("ا", "ين", "ون", "ه", "اء"))


def of_one_kind(page: Page, one: Frame, other: Frame) -> bool:
    """Whether two figures may count the same, whichever is the larger."""
    return part_of_kind(page, one, other) or part_of_kind(page, other, one)
