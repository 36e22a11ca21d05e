"""What differs between two documents: bulletins, translations, versions."""
