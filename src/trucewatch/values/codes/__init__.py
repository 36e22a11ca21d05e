"""Closed lists of the field's words, one file a subject, each value with its two labels."""
