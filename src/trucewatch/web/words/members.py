"""What members are called on pages: by their name, and by their login too where two have one name."""

from __future__ import annotations

from collections import Counter

from trucewatch.records.models import Member
from trucewatch.values.number_words import fold


def members_called(lang: str) -> dict[str, str]:
    """What each member is called in a language, by login; by that alone where they have no name."""
    rows = Member.objects.values_list("username", "name")
    names = {login: name.get(lang) or login for login, name in rows}
    several = Counter(map(fold, names.values()))
    return {
        login: f"{name} ({login})" if several[fold(name)] > 1 else name
        for login, name in names.items()
    }
