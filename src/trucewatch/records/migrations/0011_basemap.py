"""The ground that maps of the pages are drawn on."""

import django.db.models.deletion
import trucewatch.records.fields
import trucewatch.records.models.base
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0010_indexed'),
    ]

    operations = [
        migrations.CreateModel(
            name='BasemapLayer',
            fields=[
                ('id', models.UUIDField(default=trucewatch.records.models.base.mint_random, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=200)),
                ('source', models.CharField(max_length=200)),
                ('digest', models.CharField(max_length=64)),
                ('brought', models.DateTimeField()),
                ('case', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='records.case')),
            ],
        ),
        migrations.CreateModel(
            name='BasemapPart',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ground', trucewatch.records.fields.CodeField()),
                ('rank', models.PositiveSmallIntegerField()),
                ('extent', models.FloatField()),
                ('west', models.FloatField()),
                ('south', models.FloatField()),
                ('east', models.FloatField()),
                ('north', models.FloatField()),
                ('names', models.JSONField(default=dict)),
                ('shape', models.BinaryField()),
                ('layer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='records.basemaplayer')),
            ],
            options={
                'indexes': [models.Index(fields=['layer', 'rank', 'west'], name='basemap_west'), models.Index(fields=['layer', 'rank', '-extent'], name='basemap_extent')],
            },
        ),
    ]
