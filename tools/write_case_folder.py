"""Completes docs/case-folder.md with the fields of every kind, from the models.

Run `python tools/write_case_folder.py` after changing a model; with --check it writes nothing and
exits 1 if the page is stale.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "trucewatch.records.settings")

import django

django.setup()

from trucewatch.records.plain import KINDS  # noqa: E402
from trucewatch.records.shape import (  # noqa: E402
    RIGHTS,
    FieldShape,
    FieldType,
    KindShape,
    shapes,
)

PAGE = Path(__file__).resolve().parent.parent / "docs" / "case-folder.md"
BEGIN = "<!-- From here on written by tools/write_case_folder.py; change the models instead. -->"

OPENING = """
## The fields of every kind

Fields in **bold** must be given; a nested row need not name the row it stands in. Lists of codes
are in [words.md](words.md), times and counts in [formats](formats/). Protected fields stand in
`identities.age` only.

| type | written |
|---|---|
| time | `2016-12-13T18:00~30min «about 18:00»`; the zone of the case is meant where none is written |
| period | `start/end`, `start/..` without an end, an empty side where it is not known |
| hours of the day | `09:00/16:00`, or `22:00/06:00[Asia/Damascus]` by the clocks of another zone than the case |
| count | `5`, `about 350`, `at least 100000`, `between 60 and 70`, `dozens`, `unknown` |
| words by language | `{original: ar, ar: …, en: …}`; `original` may be left out where there is one language |
| area | `amiriya; mashhad (part)`, or `{places: […], precision: near}` (near them, not surely in them), or `{route: [amiriya, ramousa-crossing, rashideen]}` from the first place by way of the others to the last (a column `area.route` in CSV), or a shape with coordinates |
| code | a value of the list, or its label in English or Arabic |
| ref | the ref of a row of that kind, in the folder or in the workspace |
| kind and ref | `incident:i1` |
| yes or no | `yes`, `no`, `true`, `false`, `نعم`, `لا` |
| day | `2016-12-13` |
"""


def page() -> str:
    """The whole page: what people wrote, and then the field lists."""
    written = PAGE.read_text(encoding="utf-8").split(BEGIN)[0].rstrip()
    kinds = "\n".join(_kind(shapes()[kind]) for kind in sorted(shapes()))
    return f"{written}\n\n{BEGIN}\n{OPENING}\n{kinds}"


def _kind(shape: KindShape) -> str:
    about = (KINDS[shape.kind].__doc__ or "").strip().split("\n\n")[0]
    nested = ", ".join(f"`{name}`" for name in sorted(shape.nested) if name != "citations")
    inside = f" May hold: {nested}.\n" if nested else ""
    rows = "".join(_row(field) for field in _written(shape))
    return (
        f"### {shape.plural}\n\n{' '.join(about.split())}{inside or chr(10)}\n"
        f"| field | type |\n|---|---|\n{rows}"
    )


def _written(shape: KindShape) -> Iterator[FieldShape]:
    """The fields that a folder may fill; those that let somebody in are not taken over."""
    left_out = {"ref", *RIGHTS.get(shape.kind, ())}
    return (field for field in shape.fields.values() if field.name not in left_out)


def _row(field: FieldShape) -> str:
    name = f"**`{field.name}`**" if field.required else f"`{field.name}`"
    return f"| {name} | {_type(field)} |\n"


def _type(field: FieldShape) -> str:
    if field.codes is not None:
        several = "codes" if field.form is FieldType.CODES else "code"
        return f"{several} of {field.codes.__name__}"
    if field.target:
        several = "refs" if field.form is FieldType.REFERENCES else "ref"
        return f"{several} of {field.target}"
    return _TYPES[field.form]


_TYPES = {
    FieldType.WHEN: "time",
    FieldType.PERIOD: "period",
    FieldType.COUNT: "count",
    FieldType.DAILY_HOURS: "hours of the day",
    FieldType.TEXT: "words by language",
    FieldType.AREA: "area",
    FieldType.POINTER: "kind and ref",
    FieldType.LIST: "list",
    FieldType.TRUTH: "yes or no",
    FieldType.DAY: "day",
    FieldType.NUMBER: "number",
    FieldType.TABLE: "names and values",
    FieldType.WORDS: "words",
    FieldType.PROTECTED: "protected",
}


def main() -> int:
    """Write the page, or with --check say whether it is stale."""
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(page(), encoding="utf-8")
        return 0
    if PAGE.read_text(encoding="utf-8") == page():
        return 0
    print(
        "docs/case-folder.md is stale: please run python tools/write_case_folder.py",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
