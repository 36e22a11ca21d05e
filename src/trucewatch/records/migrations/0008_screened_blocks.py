"""When and where incidents may have been; what was stored without it is screened again."""

import django.db.models.deletion
from django.db import migrations, models


def forget(apps, schema_editor):
    """Without its blocks a clause changed would overlook incidents: the next look starts anew."""
    apps.get_model("records", "ScreenedCase").objects.all().delete()


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0007_uploads'),
    ]

    operations = [
        migrations.CreateModel(
            name='ScreenedBlock',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('first', models.FloatField()),
                ('last', models.FloatField()),
                ('incidents', models.BinaryField()),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='records.case')),
            ],
        ),
        migrations.RunPython(forget, migrations.RunPython.noop),
    ]
