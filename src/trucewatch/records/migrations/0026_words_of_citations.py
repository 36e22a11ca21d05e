"""The index holds the words of citations apart from those of other kinds."""

from django.db import migrations


def make_again(apps, schema_editor):
    """The index is derived: without its mark it is made anew before anything is looked up in it."""
    apps.get_model('records', 'Indexed').objects.all().delete()


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0025_lines'),
    ]

    operations = [
        migrations.RunPython(make_again, migrations.RunPython.noop),
    ]
