"""From what stands in one field of a file to its canonical plain form, field type by field type.

Every reader takes what was written (text, number, truth, list, mapping) and gives JSON without
floats, or raises Refusal saying what is wrong with it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models

from trucewatch.importers.areas import read_area
from trucewatch.importers.customs import Customs
from trucewatch.importers.files.records import listed as items_in
from trucewatch.importers.refs import Refs
from trucewatch.records import fields
from trucewatch.records.plain import Part
from trucewatch.values.as_stated import UNSTORABLE
from trucewatch.values.codes.base import Code, parse_code
from trucewatch.values.count import Count
from trucewatch.values.daily_hours import DailyHours
from trucewatch.values.digits import latin_digits, without_marks
from trucewatch.values.period import Period
from trucewatch.values.plain import Json
from trucewatch.values.refusal import refuse
from trucewatch.values.texts import Text
from trucewatch.values.when import When
from trucewatch.values.widths import Widths

_YES = frozenset({"yes", "true", "1", "نعم", "صحيح"})
_NO = frozenset({"no", "false", "0", "لا", "خطأ"})
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Reading:
    """What the readers of values need to know of the folder."""

    refs: Refs
    customs: Customs


Read = Callable[[Any, Reading], Json]


def reader_of(part: Part) -> Read:
    """How a file's words for this field are read."""
    field = part.field
    for kind, read in _BY_TYPE:
        if isinstance(field, kind):
            return read(field)
    raise TypeError(f"no way to read {type(field).__name__} from a file")


def listed(written: object) -> list[Any]:
    """The items of a list, or of a text with semicolons between them; blanks are no items."""
    if isinstance(written, str):
        return list(items_in(written))
    if isinstance(written, Sequence):
        return list(written)
    return [written]


def words_of(written: object) -> str:
    """One line of words or one number, as text."""
    if isinstance(written, bool) or not isinstance(written, str | int | date):
        raise refuse("import-not-words", given=_shown(written))
    return str(written).strip()


def _when(written: Any, reading: Reading) -> Json:
    customs = reading.customs
    return str(When.parse(words_of(written), customs.zone, customs.widths))


def _period(written: Any, reading: Reading) -> Json:
    customs = reading.customs
    return str(Period.parse(words_of(written), customs.zone, customs.widths))


def _count(written: Any, _: Reading) -> Json:
    return str(Count.parse(words_of(written)))


def _daily_hours(written: Any, reading: Reading) -> Json:
    return str(DailyHours.parse(words_of(written), reading.customs.zone))


def _text(written: Any, _: Reading) -> Json:
    """Words by language; the only language given is the original."""
    if isinstance(written, Mapping) and not written.get("original"):
        tags = [tag for tag, words in written.items() if words and tag != "original"]
        if len(tags) == 1:
            written = {**written, "original": tags[0]}
    return Text.parse(written).plain() or None


def _area(written: Any, reading: Reading) -> Json:
    return read_area(written, reading.refs) or None


def _code(field: Any) -> Read:
    codes: type[Code] = field.codes
    values = {code.value: code.value for code in codes}
    return lambda written, _: (
        (values.get(written) if type(written) is str else None)
        or parse_code(codes, words_of(written)).value
    )


def _codes(field: Any) -> Read:
    one = _code(field)
    return lambda written, reading: [one(word, reading) for word in listed(written)]


def _refs(field: Any) -> Read:
    kind: str = field.to
    return lambda written, reading: _once(
        [str(reading.refs.find(kind, one)) for one in listed(written)]
    )


def _reference(field: Any) -> Read:
    kind: str = field.related_model.kind
    return lambda written, reading: str(reading.refs.find(kind, written))


def _list(field: Any) -> Read:
    if field.name in ("about", "rests_on"):
        return _pointers
    return lambda written, _: _once([_line(words_of(one), 0) for one in listed(written)])


def _pointers(written: Any, reading: Reading) -> Json:
    """Records of any kind, kept as "kind:ref" because people decide on what they wrote."""
    return _once([":".join(reading.refs.point(one)[:2]) for one in listed(written)])


def _pointer(written: Any, reading: Reading) -> Json:
    return str(reading.refs.point(written)[2])


def _truth(written: Any, _: Reading) -> Json:
    if isinstance(written, bool):
        return written
    word = words_of(written).casefold()
    if word in _YES or word in _NO:
        return word in _YES
    raise refuse("import-truth", given=_shown(written))


def _day(written: Any, _: Reading) -> Json:
    """A calendar day; the reading of times says what is wrong with one that is none."""
    words = without_marks(latin_digits(words_of(written)))
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError:
        When.parse(words)
        raise refuse("import-day", given=words[:_SHOWN]) from None


def _number(written: Any, _: Reading) -> Json:
    count = Count.parse(words_of(written))
    if count.low is None or count.low != count.high or count.stated:
        raise refuse("import-number", given=_shown(written))
    return count.low


def _short(field: Any) -> Read:
    if field.name == "zone":
        return _zone
    return lambda written, _: _line(words_of(written), field.max_length or 0)


def _zone(written: Any, _: Reading) -> Json:
    words = words_of(written)
    When.parse("2000", words)
    return words


def _line(words: str, longest: int) -> str:
    if UNSTORABLE.search(words):
        raise refuse("import-control")
    if longest and len(words) > longest:
        raise refuse("import-too-long", n=len(words), longest=longest)
    return words


def _json(written: Any, reading: Reading) -> Json:
    """Lists and tables of words, numbers and truths; no fractions."""
    if isinstance(written, Mapping):
        return {_line(str(name), 0): _json(value, reading) for name, value in written.items()}
    if isinstance(written, list | tuple):
        return [_json(value, reading) for value in written]
    if written is None or isinstance(written, bool | int):
        return written
    return _line(words_of(written), 0)


def _table(field: Any) -> Read:
    return _widths if field.name == "widths" else _json


def _widths(written: Any, reading: Reading) -> Json:
    """What "about", "evening" and so on mean in this case; a table that nobody can read is none."""
    Widths.parse(written if isinstance(written, Mapping) else {_shown(written): ""})
    return _json(written, reading)


def _once(items: list[str]) -> Json:
    return list(dict.fromkeys(items))


def _shown(written: object) -> str:
    return str(written)[:_SHOWN]


def _plainly(read: Read) -> Callable[[Any], Read]:
    return lambda field: read


_BY_TYPE: tuple[tuple[type, Callable[[Any], Read]], ...] = (
    (fields.WhenField, _plainly(_when)),
    (fields.PeriodField, _plainly(_period)),
    (fields.CountField, _plainly(_count)),
    (fields.DailyHoursField, _plainly(_daily_hours)),
    (fields.TaggedTextField, _plainly(_text)),
    (fields.AreaField, _plainly(_area)),
    (fields.CodeField, _code),
    (fields.CodesField, _codes),
    (fields.RefsField, _refs),
    (fields.ListField, _list),
    (models.ForeignKey, _reference),
    (models.UUIDField, _plainly(_pointer)),
    (models.BooleanField, _plainly(_truth)),
    (models.DateField, _plainly(_day)),
    (models.IntegerField, _plainly(_number)),
    (models.JSONField, _table),
    (models.CharField, _short),
)
