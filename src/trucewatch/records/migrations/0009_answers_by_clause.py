"""Answers of screening stand with their clause; what was stored by incident is screened again."""

from django.db import migrations, models

DERIVED = ("ScreenedIncident", "ScreenedBlock", "ScreenedClause", "ScreenedCase")


def forget(apps, schema_editor):
    """All that was stored: the next look screens from scratch."""
    for name in DERIVED:
        apps.get_model("records", name).objects.all().delete()


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0008_screened_blocks'),
    ]

    operations = [
        migrations.RunPython(forget, migrations.RunPython.noop),
        migrations.RemoveField(
            model_name='screenedclause',
            name='number',
        ),
        migrations.AddField(
            model_name='screenedcase',
            name='told',
            field=models.BigIntegerField(default=0),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='screenedclause',
            name='told',
            field=models.BigIntegerField(default=0),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='screenedclause',
            name='answers',
            field=models.BinaryField(default=b''),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='screenedincident',
            name='told',
            field=models.BigIntegerField(default=0),
            preserve_default=False,
        ),
    ]
