"""The index tells what one attribution says, and how the names of places and actors sound."""

from django.db import migrations


def make_again(apps, schema_editor):
    """The index is derived: without its mark it is made anew before anything is looked up in it."""
    apps.get_model('records', 'Indexed').objects.all().delete()


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0019_gates'),
    ]

    operations = [
        migrations.RunPython(make_again, migrations.RunPython.noop),
    ]
