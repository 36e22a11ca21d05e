import django.db.models.deletion
import trucewatch.records.models.base
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0023_pending'),
    ]

    operations = [
        migrations.CreateModel(
            name='WorkedOut',
            fields=[
                ('case', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to='records.case')),
                ('revision', models.BigIntegerField(default=-1)),
                ('missing', models.JSONField(default=list)),
                ('made', models.DateTimeField(null=True)),
                ('took', models.PositiveIntegerField(default=0)),
                ('body', models.BinaryField(default=b'')),
                ('seal', models.BinaryField(default=b'')),
                ('at_work', models.DateTimeField(null=True)),
                ('failed', models.DateTimeField(null=True)),
                ('turn', models.UUIDField(default=trucewatch.records.models.base.mint)),
            ],
        ),
    ]
