"""Where each incident lies, and how many began when, for close maps and for the timeline."""

from django.db import migrations, models


def make_again(apps, schema_editor):
    """The index is derived: without its mark it is made anew before anything is looked up in it."""
    apps.get_model('records', 'Indexed').objects.all().delete()


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0011_basemap'),
    ]

    operations = [
        migrations.CreateModel(
            name='IndexedSpan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.BigIntegerField()),
                ('first', models.IntegerField()),
                ('last', models.IntegerField()),
                ('number', models.IntegerField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('key', 'first', 'last'), name='indexed_span_once')],
            },
        ),
        migrations.AddField(
            model_name='indexedincident',
            name='cell',
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='indexedincident',
            name='until',
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='indexedincident',
            name='x',
            field=models.IntegerField(null=True),
        ),
        migrations.AddField(
            model_name='indexedincident',
            name='y',
            field=models.IntegerField(null=True),
        ),
        migrations.AddIndex(
            model_name='indexedincident',
            index=models.Index(condition=models.Q(('cell__isnull', False)), fields=['cell', 'x', 'y', 'begins', 'incident'], name='indexed_position'),
        ),
        migrations.RunPython(make_again, migrations.RunPython.noop),
    ]
