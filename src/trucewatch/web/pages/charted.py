"""A map or a timeline of the incidents asked for, as it stands in the page: written once for all who
ask for the same, until an act writes anything.

It is found by all that it is made of: the address, the filters as they were read for whoever asks
(nobody has one that tells what they may not see), up to which revision the index is told, and which
making of it that is.
Whatever a reader alone may see or do stands in the page around it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import blake2b
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from trucewatch.web.asking import Asking
from trucewatch.web.once import made_once
from trucewatch.web.pages.asked import Asked
from trucewatch.web.pages.filters import Filters

SECONDS = 10 * 60
LONGEST = 2_000
"""Letters of an address. It stands in each link of a chart: longer ones would fill the memory."""


def charted(
    asking: Asking,
    filters: Filters,
    asked: Asked,
    template: str,
    make: Callable[[], Mapping[str, Any]],
    *besides: object,
) -> SafeString:
    """What a template says of the incidents asked for, with what is made for it; empty for none.

    besides: whatever else it is made of.
    """
    query, lang = asking.request.GET.urlencode(), asking.lang
    told = (asked.mark, asked.keys, filters.told(), filters.amiss, asking.zone, lang, besides)
    made_of = repr((template, asking.case.id, query, *told))

    def written() -> str:
        shown = {"request": asking.request, "case": asking.case, "lang": lang, **make()}
        return render_to_string(f"web/{template}", shown).strip()

    if len(query) > LONGEST:
        return mark_safe(written())  # noqa: S308
    digest = blake2b(made_of.encode(), digest_size=16).hexdigest()
    return mark_safe(made_once(f"chart|{digest}", SECONDS, written))  # noqa: S308
