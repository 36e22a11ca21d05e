"""How many incidents lie in each small square, for maps of a crowded part."""

from django.db import migrations, models


def make_again(apps, schema_editor):
    """The index is derived: without its mark it is made anew before anything is looked up in it."""
    apps.get_model('records', 'Indexed').objects.all().delete()


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0014_words_of_the_workspace'),
    ]

    operations = [
        migrations.CreateModel(
            name='IndexedSquare',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.BigIntegerField()),
                ('column', models.IntegerField()),
                ('row', models.IntegerField()),
                ('number', models.IntegerField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('key', 'column', 'row'), name='indexed_square_once')],
            },
        ),
        migrations.RunPython(make_again, migrations.RunPython.noop),
    ]
