"""What was read in texts, shown to people: excerpts for a terminal, a page with notes in its margin."""
