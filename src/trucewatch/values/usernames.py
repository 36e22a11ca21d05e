"""User names: what they may be made of, and when two spellings are the same name.

One rule for the command line, case folders and the web; docs/decisions/0007-user-names.md says why.
"""

from __future__ import annotations

import re
import unicodedata

from trucewatch.values.digits import latin_digits
from trucewatch.values.refusal import refuse

MOST = 60
"""Characters of a user name, as it is kept."""
_LETTERS = ("Ll", "Lo", "Lu")
_MARKS = ("Mn", "Mc")
_FORM = re.compile(rf"[^._-].{{0,{MOST - 1}}}")
_ALIKE = str.maketrans({"İ": "i", "ı": "i", "ک": "ك", "ی": "ي", "ـ": None})
"""Letters that differ by the keyboard and not in the name; the tatweel only makes a word longer."""
_VOWELS = re.compile("[\u064b-\u0652\u0670]")


def folded(name: str) -> str:
    """The one form of all spellings of a name: NFKC, without case, digits 0 to 9, no vowel marks.

    Answers for any text, also for what is no user name; folding again changes nothing.
    """
    plain = unicodedata.normalize("NFKC", name).translate(_ALIKE).casefold()
    plain = latin_digits(_VOWELS.sub("", unicodedata.normalize("NFKC", plain)))
    return unicodedata.normalize("NFKC", plain.translate(_ALIKE))


def read_username(text: str) -> str:
    """A user name as it is kept.

    Raises Refusal for what is not letters, digits and . _ - beginning with a letter or digit, and
    for letters of more than one script: another name may look the same.
    """
    name = folded(text[: 2 * MOST])
    if len(text) > 2 * MOST or not _FORM.fullmatch(name) or not all(map(_may_stand, name)):
        raise refuse("values-username", given=text[:MOST])
    if len({_script(char) for char in name} - {""}) > 1:
        raise refuse("values-username-scripts", given=text[:MOST], letters=_strange(name))
    return name


def _may_stand(char: str) -> bool:
    if char in "._-" or (char.isascii() and char.isdigit()):
        return True
    category = unicodedata.category(char)
    return category in _LETTERS or (category in _MARKS and _script(char) != "COMBINING")


def _script(char: str) -> str:
    """The script of a letter: the first word of its name in Unicode; empty for digits and signs."""
    if char.isascii() and not char.isalpha():
        return ""
    return unicodedata.name(char, "UNNAMED").partition(" ")[0]


def _strange(name: str) -> tuple[str, ...]:
    """The letters that are not of the script that most are of, with their numbers."""
    scripts = [_script(char) for char in name if _script(char)]
    usual = max(dict.fromkeys(scripts), key=scripts.count)
    odd = dict.fromkeys(char for char in name if _script(char) not in ("", usual))
    return tuple(f"{letter} (U+{ord(letter):04X})" for letter in odd)
