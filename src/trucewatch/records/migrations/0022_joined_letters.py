"""The index takes a joined letter off words that begin with the same: «للغم» is found by «لغم»."""

from django.db import migrations


def make_again(apps, schema_editor):
    """The index is derived: without its mark it is made anew before anything is looked up in it."""
    apps.get_model('records', 'Indexed').objects.all().delete()


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0021_queue'),
    ]

    operations = [
        migrations.RunPython(make_again, migrations.RunPython.noop),
    ]
