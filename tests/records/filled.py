"""A record of every kind with every field filled, in plain form; ids point to nothing."""

from uuid import UUID

from django.db import models

from trucewatch.records import fields as stored
from trucewatch.records.plain import Plain, parts_of

SOME = "7d444840-9dc0-41d1-b245-5ffdce74fad2"
MOMENT = "2016-12-13T18:00+02:00~30min «Tuesday about 18:00»"


def filled(kind: str) -> Plain:
    return {part.name: _value(part.field) for part in parts_of(kind)}


def _value(field):
    if isinstance(field, stored.ProtectedField):
        return "a name that must not leak"
    if isinstance(field, stored.WhenField):
        return MOMENT
    if isinstance(field, stored.PeriodField):
        return "2016-12-14T09:00+02:00~30min/2016-12-15T00:00+02:00"
    if isinstance(field, stored.DailyHoursField):
        return "09:00/16:00[Asia/Damascus]"
    if isinstance(field, stored.CountField):
        return "about 350 «about 350 wounded»"
    if isinstance(field, stored.TaggedTextField):
        return {"original": "ar", "ar": "نصّ أصلي", "en": "its translation"}
    if isinstance(field, stored.AreaField):
        return _area()
    if isinstance(field, stored.CodeField):
        return str(next(iter(field.codes)))
    if isinstance(field, stored.CodesField):
        return [str(code) for code in list(field.codes)[:2]]
    if isinstance(field, stored.RefsField):
        return [SOME]
    if isinstance(field, stored.ListField):
        return ["one", "اثنان"]
    return _plain(field)


def _plain(field):
    if isinstance(field, (models.ForeignKey, models.UUIDField)):
        return SOME
    if isinstance(field, models.JSONField):
        return {"about": {"minutes": 45}}
    if isinstance(field, models.BooleanField):
        return True
    if isinstance(field, models.IntegerField):
        return 7
    if isinstance(field, models.DateTimeField):
        return "2016-12-17T09:30:00.000001+00:00"
    if isinstance(field, models.DateField):
        return "2016-12-17"
    return "words"


def _area():
    from trucewatch.values.area import Area, PlacePart
    from trucewatch.values.codes.places import Extent, WherePrecision

    parts = (PlacePart(UUID(SOME), Extent.PART),)
    return Area.of_places(parts, precision=WherePrecision.NEAR).plain()
