"""The index holds the short words of citations, evidence and licences: a locator, what is
said, a licence. An item is found by how the digest of its file begins."""

from django.db import migrations, models


def make_again(apps, schema_editor):
    """The index is derived: without its mark it is made anew before anything is looked up in it."""
    apps.get_model('records', 'Indexed').objects.all().delete()


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0024_worked_out'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='evidence',
            index=models.Index(fields=['case', 'object'], name='evidence_object'),
        ),
        migrations.RunPython(make_again, migrations.RunPython.noop),
    ]
