"""What an answer on place rests on where the places recorded do not count as they are named."""

from __future__ import annotations

import json

from trucewatch.screening.sites import Sites
from trucewatch.screening.sites_read import widened
from trucewatch.screening.words import name_of
from trucewatch.values.area import named_in
from trucewatch.values.codes.places import WherePrecision
from trucewatch.values.message import Arg, Message


def as_recorded(said: Message, area: str | None, site: Sites) -> Message:
    """What is said of the site, after the places and the precision that it stands for, if it does.

    area: of the incident, as stored. site: the one that decided; that of a deed is named itself.
    """
    plain = json.loads(area or "{}")
    precision = WherePrecision(plain.get("precision", "unknown"))
    find, place = site.gazetteer.row, int(site.place[0])
    told: dict[str, Arg] = {"said": said, "precision": precision}
    wider = {key: around for key, around in widened(plain, site.gazetteer).items() if key != around}
    if place < 0 and (named := named_in(plain)):
        told["places"] = tuple(name_of(find(one.hex)) for one in dict.fromkeys(named))
        return Message("screening-recorded-between", told)
    if place < 0 or site.places[place] not in wider.values():
        return said
    told["places"] = tuple(name_of(find(key)) for key in wider)
    told["around"] = tuple(name_of(find(key)) for key in dict.fromkeys(wider.values()))
    return Message("screening-recorded-within", told)
