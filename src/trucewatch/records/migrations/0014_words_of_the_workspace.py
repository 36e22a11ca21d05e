"""Words typed into a page of the workspace are of no case."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("records", "0013_index_of_places_and_sources")]

    operations = [
        migrations.AlterField(
            model_name="unfinished",
            name="case",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.case",
            ),
        )
    ]
