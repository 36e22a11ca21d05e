"""Totals and parts, shares, rests and lists: figures that must come to each other."""
