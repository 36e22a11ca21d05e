"""What lists, search and maps are looked up by; the words in an index of the database itself."""

import django.db.models.deletion
from django.db import migrations, models

from trucewatch.records.word_index import STATEMENTS


def index_words(apps, schema_editor):
    for statement in STATEMENTS[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0012_basemap'),
    ]

    operations = [
        migrations.CreateModel(
            name='Indexed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.BigIntegerField()),
                ('missing', models.JSONField(default=list)),
            ],
        ),
        migrations.CreateModel(
            name='IndexedIncident',
            fields=[
                ('incident', models.UUIDField(primary_key=True, serialize=False)),
                ('begins', models.BigIntegerField()),
                ('keys', models.JSONField()),
                ('spots', models.JSONField()),
            ],
        ),
        migrations.CreateModel(
            name='IndexedText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('record', models.UUIDField(unique=True)),
                ('words', models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name='IndexedCount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.BigIntegerField()),
                ('spot', models.CharField(blank=True, max_length=60)),
                ('number', models.IntegerField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('key', 'spot'), name='indexed_once')],
            },
        ),
        migrations.CreateModel(
            name='IndexedKey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.BigIntegerField()),
                ('begins', models.BigIntegerField()),
                ('incident', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='indexed', to='records.incident')),
            ],
            options={
                'indexes': [models.Index(fields=['key', '-begins', '-incident'], name='indexed_newest_first')],
            },
        ),
        migrations.RunPython(index_words, migrations.RunPython.noop),
    ]
