"""Passwords that anybody can guess who knows the name, or who thinks of one word written again."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

from django.contrib.auth.password_validation import UserAttributeSimilarityValidator
from django.core.exceptions import ValidationError

_AGAIN = re.compile(r"(.{3,}?)\1+|(.)\2{2,}")
"""A piece that is written again at once; a single sign, three times or more."""
_BETWEEN = re.compile(r"[\W_]+")


class UnlikeTheName(UserAttributeSimilarityValidator):
    """No password is much like the user name or the shown name of whoever chooses it."""

    def __init__(self) -> None:
        super().__init__(user_attributes=("name",))

    def validate(self, password: str, user: Any = None) -> None:
        """Raises ValidationError."""
        for name in (user.username, *user.name.words.values()) if user else ():
            named: Any = SimpleNamespace(name=name, _meta=user._meta)
            super().validate(password, named)


class NotOnePieceAgain:
    """Nor is one long enough only because a piece of it is repeated ("passwordpassword")."""

    def __init__(self, min_length: int) -> None:
        self.min_length = min_length

    def validate(self, password: str, user: Any = None) -> None:
        """Raises ValidationError."""
        signs = _BETWEEN.sub("", password.casefold())
        once = _AGAIN.sub(lambda found: found[1] or found[2], signs)
        if once != signs and len(once) < self.min_length:
            raise ValidationError("", code="password_repeated")
