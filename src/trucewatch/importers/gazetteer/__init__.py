"""Lists of places that others publish (P-codes, GeoNames), read into drafts of places."""
