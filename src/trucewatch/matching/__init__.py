"""Whether two records tell of one thing: a score that explains itself, decided by people."""
