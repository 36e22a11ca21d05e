"""The content of the standard report: from a case and what was found about it to a document."""
