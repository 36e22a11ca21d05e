"""How the index of words is made, by migration 0010 and in a new database alike. What is made never changes.

PostgreSQL writes new words to a list first, which every search reads from end to end: by default up to 4 MB
of it, which took three times as long as the search. 256 kB are told to be enough, of an older workspace by
migration 0023.
"""

TABLE, WORDS = "records_indexedtext", "records_indexedtext_words"
SQLITE = (
    """
    CREATE VIRTUAL TABLE records_indexedtext_words USING fts5(
        words, content='records_indexedtext', content_rowid='id', detail=none,
        tokenize='unicode61 remove_diacritics 0'
    )
    """,
    """
    CREATE TRIGGER records_indexedtext_words_in AFTER INSERT ON records_indexedtext BEGIN
        INSERT INTO records_indexedtext_words(rowid, words) VALUES (new.id, new.words);
    END
    """,
    """
    CREATE TRIGGER records_indexedtext_words_out AFTER DELETE ON records_indexedtext BEGIN
        INSERT INTO records_indexedtext_words(records_indexedtext_words, rowid, words)
            VALUES ('delete', old.id, old.words);
    END
    """,
    """
    CREATE TRIGGER records_indexedtext_words_over AFTER UPDATE ON records_indexedtext BEGIN
        INSERT INTO records_indexedtext_words(records_indexedtext_words, rowid, words)
            VALUES ('delete', old.id, old.words);
        INSERT INTO records_indexedtext_words(rowid, words) VALUES (new.id, new.words);
    END
    """,
)
POSTGRESQL = (
    """
    CREATE INDEX records_indexedtext_words ON records_indexedtext
        USING gin (array_to_tsvector(string_to_array(btrim(words), ' ')))
        WITH (gin_pending_list_limit = 256)
    """,
)
STATEMENTS = {"sqlite": SQLITE, "postgresql": POSTGRESQL}
REMOVED = {
    "sqlite": (
        "DROP TRIGGER records_indexedtext_words_in",
        "DROP TRIGGER records_indexedtext_words_out",
        "DROP TRIGGER records_indexedtext_words_over",
        "DROP TABLE records_indexedtext_words",
    ),
    "postgresql": ("DROP INDEX records_indexedtext_words",),
}
"""Takes the index of words away, to be made again by STATEMENTS."""
TOLD_AGAIN = {
    "sqlite": (
        "INSERT INTO records_indexedtext_words(records_indexedtext_words) VALUES ('rebuild')",
    ),
    "postgresql": (),
}
"""After STATEMENTS, where texts are there already: SQLite does not read them by itself."""
