"""Places and actors are known in the case that recorded them, and where they are shared in every one.

What two cases named until now, and lists that others publish, stay known to all.
"""

import re

from django.db import migrations, models
from django.db.models import OuterRef, Subquery
from django.db.models.functions import Cast

from trucewatch.records.fields import AreaField

GAZETTEER = 'gazetteer:'
ID = re.compile('[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}')
AT_ONCE = 500


def settle(apps, schema_editor):
    revisions = apps.get_model('records', 'Revision').objects
    lists = apps.get_model('records', 'Imported').objects.filter(folder__startswith=GAZETTEER)
    several = apps.get_model('records', 'Case').objects.count() > 1
    for kind in ('place', 'actor'):
        rows = apps.get_model('records', kind).objects
        first = revisions.filter(record=OuterRef('id'), number=1)
        rows.update(home=Subquery(first.values('act__case')[:1]))
        rows.filter(id__in=lists.filter(kind=kind).values('record')).update(shared=True)
        if several:
            told = {str(one): (home, around) for one, home, around in
                    rows.values_list('id', 'home', 'parent')}
            named = {one for case, one in _naming(apps, kind)
                     if one in told and told[one][0] not in (None, case)}
            for one in list(named):  # with what it lies in
                while (around := told[one][1]) and str(around) in told and str(around) not in named:
                    one = str(around)
                    named.add(one)
            for start in range(0, len(named), AT_ONCE):
                rows.filter(id__in=sorted(named)[start : start + AT_ONCE]).update(shared=True)


def _naming(apps, kind):
    """A case, and the id of what one of its records or folders names: singly, in a list, in an area."""
    taken = apps.get_model('records', 'Imported').objects.filter(kind=kind)
    yield from ((case, str(one)) for case, one in taken.values_list('case', 'record'))
    for model in apps.get_app_config('records').get_models():
        fields = model._meta.concrete_fields
        own = 'home' if model._meta.model_name in ('place', 'actor') else 'case'
        if not any(field.name == own for field in fields):
            continue
        told = model.objects.exclude(**{own: None})
        for field in fields:
            if _leads_to(field, kind):
                pairs = told.annotate(text=Cast(field.attname, models.TextField()))
                for case, text in pairs.values_list(own, 'text').distinct().iterator():
                    yield from ((case, one) for one in _ids(text or ''))


def _leads_to(field, kind):
    if isinstance(field, models.ForeignKey):
        return field.related_model._meta.model_name == kind
    return getattr(field, 'to', 'place' if isinstance(field, AreaField) else '') == kind


def _ids(text):
    """Ids in a text; SQLite keeps a single one without its hyphens."""
    if len(text) == 32 and '-' not in text:
        return ['-'.join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))]
    return ID.findall(text)


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0017_incidents_that_go_on'),
    ]

    operations = [
        migrations.AddField(
            'actor', 'home', models.ForeignKey(
                editable=False, null=True, on_delete=models.PROTECT, related_name='+',
                to='records.case',
            ),
        ),
        migrations.AddField('actor', 'shared', models.BooleanField(default=False, editable=False)),
        migrations.AddField(
            'place', 'home', models.ForeignKey(
                editable=False, null=True, on_delete=models.PROTECT, related_name='+',
                to='records.case',
            ),
        ),
        migrations.AddField('place', 'shared', models.BooleanField(default=False, editable=False)),
        migrations.RunPython(settle, migrations.RunPython.noop),
    ]
