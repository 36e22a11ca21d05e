"""Contradictions over plain statements: each rule written once, for records and prose alike."""
