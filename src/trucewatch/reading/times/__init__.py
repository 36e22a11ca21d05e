"""Days, clock times and lengths of time, and what of them cannot be."""
