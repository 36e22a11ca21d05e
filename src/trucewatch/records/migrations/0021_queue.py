"""The index tells deeds and days in words, whole numbers, and words without what is joined to them."""

from django.db import migrations


def make_again(apps, schema_editor):
    """The index is derived: without its mark it is made anew before anything is looked up in it."""
    apps.get_model('records', 'Indexed').objects.all().delete()


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0020_form'),
    ]

    operations = [
        migrations.RunPython(make_again, migrations.RunPython.noop),
    ]
