"""A look may be the answer of a gate to words that somebody typed."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("records", "0018_home_of_places_and_actors")]

    operations = [
        migrations.AddField(
            model_name="look",
            name="gate",
            field=models.BooleanField(default=False),
        ),
        migrations.AddIndex(
            model_name="look",
            index=models.Index(fields=["member", "gate", "at"], name="look_gate"),
        ),
    ]
