"""Values as columns: one small Django field for each value type.

A value is stored in its text form (or its plain JSON) in one column; the numbers that comparisons
need (seconds since 1970 UTC, lowest and highest count) stand in derived integer columns beside it,
filled from the value on every write and left out of the plain form.
"""

import json
from collections.abc import Callable
from typing import Any

from django.db import models

from trucewatch.values.area import EMPTY_AREA, Area
from trucewatch.values.codes.base import Code
from trucewatch.values.count import Count
from trucewatch.values.daily_hours import DailyHours
from trucewatch.values.period import Period
from trucewatch.values.texts import EMPTY_TEXT, Text
from trucewatch.values.when import When

Json = Any
Take = Callable[[Any], int | None]


def _seconds(moment: Any) -> int:
    return int(moment.timestamp())


class DerivedInteger(models.BigIntegerField):  # type: ignore[type-arg]
    """An integer computed from the value of another field of the same row at every write."""

    derived = True

    def __init__(self, of: str = "", take: Take | None = None, **options: Any) -> None:
        self.of, self.take = of, take
        options.update(null=True, blank=True, editable=False)
        super().__init__(**options)

    def deconstruct(self) -> Any:
        name, path, _args, _options = super().deconstruct()
        return name, path, [], {}

    def pre_save(self, model_instance: models.Model, add: bool) -> int | None:
        taken = self.derive_from(model_instance)
        setattr(model_instance, self.attname, taken)
        return taken

    def derive_from(self, row: models.Model) -> int | None:
        """The number as the value of the row gives it."""
        value = getattr(row, self.of)
        return None if value is None or self.take is None else self.take(value)


class ValueField(models.TextField):  # type: ignore[type-arg]
    """A value type stored in its text form; subclasses say how to read and what to derive."""

    # what django-stubs may take and give: a value type, told by the field that reads it
    _pyi_private_set_type: Any
    _pyi_private_get_type: Any
    _pyi_lookup_exact_type: Any

    derive: dict[str, Take] = {}

    def __init__(self, **options: Any) -> None:
        options.setdefault("null", True)
        options.setdefault("blank", True)
        super().__init__(**options)

    def contribute_to_class(self, cls: Any, name: str, private_only: bool = False) -> None:
        super().contribute_to_class(cls, name, private_only)
        if cls.__module__ == "__fake__":
            return  # migrations name the derived columns themselves
        for suffix, take in self.derive.items():
            cls.add_to_class(f"{name}_{suffix}", DerivedInteger(name, take))

    def from_db_value(self, value: str | None, *_: Any) -> Any:
        return None if value is None else self.read(value)

    def to_python(self, value: Any) -> Any:
        return self.read(value) if isinstance(value, str) else value

    def get_prep_value(self, value: Any) -> str | None:
        return None if value is None else self.write(value)

    def read(self, text: str) -> Any:
        raise NotImplementedError

    def write(self, value: Any) -> str:
        return str(value)

    def to_plain(self, value: Any) -> Json:
        return None if value is None else self.write(value)

    def of_plain(self, plain: Json) -> Any:
        return None if plain is None else self.read(plain)


class WhenField(ValueField):
    """A `When`; derives `_lo` and `_hi`, epoch seconds UTC of its bounds."""

    derive = {
        "lo": lambda when: _seconds(when.earliest),
        "hi": lambda when: _seconds(when.latest),
    }

    def read(self, text: str) -> When:
        return When.stored(text)

    def of_plain(self, plain: Json) -> When | None:
        return None if plain is None else When.parse(plain)


class PeriodField(ValueField):
    """A `Period`; derives the bounds of its start and end in epoch seconds UTC."""

    derive = {
        "start_lo": lambda period: period.bounds()[0],
        "start_hi": lambda period: period.bounds()[1],
        "end_lo": lambda period: period.bounds()[2],
        "end_hi": lambda period: period.bounds()[3],
    }

    def read(self, text: str) -> Period:
        return Period.stored(text)

    def of_plain(self, plain: Json) -> Period | None:
        return None if plain is None else Period.parse(plain)


class CountField(ValueField):
    """A `Count`; derives `_low` and `_high` (absent where open)."""

    derive = {"low": lambda count: count.low, "high": lambda count: count.high}

    def read(self, text: str) -> Count:
        return Count.parse(text)


class DailyHoursField(ValueField):
    """`DailyHours`; screening reads them clause by clause, so no number is derived."""

    def read(self, text: str) -> DailyHours:
        return DailyHours.parse(text)


class _JsonValueField(ValueField):
    """A value stored as compact JSON, the empty value as an empty string (never NULL)."""

    empty: Any = None

    def __init__(self, **options: Any) -> None:
        options.update(null=False, blank=True, default=self._empty)
        super().__init__(**options)

    @classmethod
    def _empty(cls) -> Any:
        return cls.empty

    def deconstruct(self) -> Any:
        name, path, args, options = super().deconstruct()
        for key in ("null", "blank", "default"):
            options.pop(key, None)
        return name, path, args, options

    def from_db_value(self, value: str | None, *_: Any) -> Any:
        return self.empty if not value else self.read(value)

    def get_prep_value(self, value: Any) -> str:
        return self.write(value) if value else ""

    def write(self, value: Any) -> str:
        return json.dumps(value.plain(), ensure_ascii=False, separators=(",", ":"))

    def to_plain(self, value: Any) -> Json:
        return value.plain() if value else None


class TaggedTextField(_JsonValueField):
    """A language-tagged `Text`; absent is the empty text."""

    empty = EMPTY_TEXT

    def read(self, text: str) -> Text:
        return Text.parse(json.loads(text))

    def of_plain(self, plain: Json) -> Text:
        return Text.parse(plain) if plain else EMPTY_TEXT


class AreaField(_JsonValueField):
    """An `Area`; absent is the empty area."""

    empty = EMPTY_AREA

    def read(self, text: str) -> Area:
        return Area.parse(json.loads(text))

    def of_plain(self, plain: Json) -> Area:
        return Area.parse(plain) if plain else EMPTY_AREA


class CodeField(models.CharField):  # type: ignore[type-arg]
    """One code of a closed list; where it may not be absent, one must be given."""

    # what django-stubs may take and give: a value type, told by the field that reads it
    _pyi_private_set_type: Any
    _pyi_private_get_type: Any
    _pyi_lookup_exact_type: Any

    empty_strings_allowed = False

    def __init__(self, codes: type[Code] | None = None, **options: Any) -> None:
        self.codes = codes  # absent in migrations, which must outlive any list
        options["max_length"] = 40
        super().__init__(**options)

    def deconstruct(self) -> Any:
        name, path, args, options = super().deconstruct()
        for key in ("max_length", "default"):
            options.pop(key, None)
        return name, path, args, options

    def from_db_value(self, value: str | None, *_: Any) -> Any:
        return self.of_plain(value)

    def to_plain(self, value: Any) -> Json:
        return None if value is None else str(value)

    def of_plain(self, plain: Json) -> Any:
        return plain if plain is None or self.codes is None else self.codes(plain)


class ListField(models.JSONField):
    """A list kept in one column, in the order given; absent is the empty tuple."""

    # what django-stubs may take and give: a value type, told by the field that reads it
    _pyi_private_set_type: Any
    _pyi_private_get_type: Any
    _pyi_lookup_exact_type: Any

    def __init__(self, **options: Any) -> None:
        options.update(default=tuple, blank=True)
        super().__init__(**options)

    def deconstruct(self) -> Any:
        name, path, args, options = super().deconstruct()
        for key in ("default", "blank"):
            options.pop(key, None)
        return name, path, args, options

    def from_db_value(self, value: Any, *args: Any) -> Any:
        return self.of_plain(super().from_db_value(value, *args))

    def get_prep_value(self, value: Any) -> Any:
        return super().get_prep_value(self.to_plain(value))

    def to_plain(self, value: Any) -> Json:
        return [str(item) for item in value]

    def of_plain(self, plain: Json) -> Any:
        return tuple(plain or ())


class CodesField(ListField):
    """Several codes of one closed list."""

    def __init__(self, codes: type[Code] | None = None, **options: Any) -> None:
        self.codes = codes  # absent in migrations, which must outlive any list
        super().__init__(**options)

    def of_plain(self, plain: Json) -> Any:
        return tuple(plain or ()) if self.codes is None else tuple(map(self.codes, plain or ()))


class RefsField(ListField):
    """References to several records of one kind, as their ids (there is no many-to-many)."""

    def __init__(self, to: str = "", **options: Any) -> None:
        self.to = to
        super().__init__(**options)


class ProtectedField(models.BinaryField):  # type: ignore[type-arg]
    """Protected words, stored only encrypted under the key of their record.

    The attribute holds a `Protected`; one that is still clear cannot be written: the act seals it
    first. So no path leads from a clear name to a column.
    """

    # what django-stubs may take and give: a value type, told by the field that reads it
    _pyi_private_set_type: Any
    _pyi_private_get_type: Any
    _pyi_lookup_exact_type: Any

    def __init__(self, **options: Any) -> None:
        options.update(null=True, blank=True, editable=False)
        super().__init__(**options)

    def deconstruct(self) -> Any:
        name, path, args, options = super().deconstruct()
        for key in ("null", "blank", "editable"):
            options.pop(key, None)
        return name, path, args, options

    def from_db_value(self, value: Any, *_: Any) -> Any:
        return None if value is None else Protected(sealed=bytes(value))

    def get_prep_value(self, value: Any) -> bytes | None:
        if value is None:
            return None
        if value.sealed is None:
            raise ValueError(f"{self.name}: a protected value must be sealed before it is written")
        return value.sealed  # type: ignore[no-any-return]


class Protected:
    """Protected words: clear (just given) or sealed (as stored). Never shows what it holds."""

    __slots__ = ("clear", "sealed")

    def __init__(self, clear: str | None = None, sealed: bytes | None = None) -> None:
        self.clear, self.sealed = clear, sealed

    def __repr__(self) -> str:
        return "<protected>"

    __str__ = __repr__
