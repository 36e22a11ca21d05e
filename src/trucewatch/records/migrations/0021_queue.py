"""The index tells deeds and days in words, whole numbers, and words without what is joined to them;
members keep which digits they like."""

import django.db.models.deletion
from django.db import migrations, models


def make_again(apps, schema_editor):
    """The index is derived: without its mark it is made anew before anything is looked up in it."""
    apps.get_model('records', 'Indexed').objects.all().delete()


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0020_form'),
    ]

    operations = [
        migrations.CreateModel(
            name='Preference',
            fields=[
                ('member', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='records.member')),
                ('digits', models.CharField(max_length=4)),
            ],
        ),
        migrations.RunPython(make_again, migrations.RunPython.noop),
    ]
