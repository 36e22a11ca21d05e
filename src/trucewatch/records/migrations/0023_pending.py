"""The list of words that PostgreSQL has yet to put in their place stays short; the index itself is as it was."""

from django.db import migrations


def keep_it_short(apps, schema_editor):
    if schema_editor.connection.vendor == 'postgresql':
        schema_editor.execute(
            'ALTER INDEX records_indexedtext_words SET (gin_pending_list_limit = 256)'
        )


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0022_joined_letters'),
    ]

    operations = [
        migrations.RunPython(keep_it_short, migrations.RunPython.noop),
    ]
