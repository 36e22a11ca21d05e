"""Incidents by what their places lie in, by who tells of their parts, and by the words of these."""

from django.db import migrations


def make_again(apps, schema_editor):
    """The index is derived: without its mark it is made anew before anything is looked up in it."""
    apps.get_model('records', 'Indexed').objects.all().delete()


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0012_positions_and_spans'),
    ]

    operations = [migrations.RunPython(make_again, migrations.RunPython.noop)]
