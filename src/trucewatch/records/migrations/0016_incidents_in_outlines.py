"""Incidents are found by the places in whose outline their position lies."""

from django.db import migrations


def make_again(apps, schema_editor):
    """The index is derived: without its mark it is made anew before anything is looked up in it."""
    apps.get_model('records', 'Indexed').objects.all().delete()


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0015_squares_of_the_map'),
    ]

    operations = [
        migrations.RunPython(make_again, migrations.RunPython.noop),
    ]
