"""Files that people write for people (text, web page, document, PDF), opened as prose to read."""
