"""A text cut into words and sentences, and what each piece of it is worth."""
