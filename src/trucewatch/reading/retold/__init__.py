"""The same thing told twice and not alike: figures, outcomes, fates, certainty."""
