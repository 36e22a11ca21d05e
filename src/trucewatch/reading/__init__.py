"""Prose in Arabic and English: what it says, as statements, and what in it cannot be true."""
