"""Words in one or more languages, with the original marked and never replaced.

Plain form (permanent, `docs/formats/area-and-text.md`): {"original": "ar", "ar": "...",
"en": "..."}; no text at all is {}.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trucewatch.values.as_stated import UNSTORABLE
from trucewatch.values.refusal import refuse

if TYPE_CHECKING:
    from trucewatch.values.plain import Json

_TAG = re.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")


@dataclass(frozen=True, slots=True)
class Text:
    """What was said or written, by language tag (BCP 47: "en", "ar", "und" if not known).

    original is the tag of the words as they came; the others are translations. False if empty.
    """

    original: str
    words: Mapping[str, str]

    @staticmethod
    def parse(given: object, lang: str = "") -> Text:
        """Read the plain form, or bare words if their language is given.

        Refuses bare words without a language, an original without words, and a tag that is none.
        """
        if given is None or given == {} or given == "":
            return EMPTY_TEXT
        if isinstance(given, str):
            return _bare(given, lang)
        if not isinstance(given, Mapping):
            raise refuse("values-text-shape")
        return _tagged(given)

    def plain(self) -> dict[str, Json]:
        """The plain form: the original's tag, then the words by tag in order of the tags."""
        if not self:
            return {}
        return {"original": self.original, **{tag: self.words[tag] for tag in sorted(self.words)}}

    def get(self, lang: str) -> str:
        """The words in the language, or else the original words; empty if there are none."""
        return self.words.get(lang) or self.words.get(self.original, "")

    def has(self, lang: str) -> bool:
        """Whether there are words in the language."""
        return bool(self.words.get(lang))

    def __bool__(self) -> bool:
        return any(self.words.values())

    def __hash__(self) -> int:
        return hash((self.original, frozenset(self.words.items())))


EMPTY_TEXT = Text("", {})


def _bare(words: str, lang: str) -> Text:
    if not lang:
        raise refuse("values-text-language", given=words[:60], example="{en: …}")
    stripped = _storable(words, lang)
    return Text(_tag(lang), {_tag(lang): stripped}) if stripped else EMPTY_TEXT


def _tagged(given: Mapping[object, object]) -> Text:
    """Words by language tag, with the tag of the original among them."""
    said = {_tag(str(tag)): words for tag, words in given.items() if tag != "original"}
    words = {tag: _storable(what, tag) for tag, what in said.items()}
    present = {tag: what for tag, what in words.items() if what}
    original = given.get("original", "")
    if not present and not original:
        return EMPTY_TEXT
    if original in ("", None):
        tags = tuple(sorted(present))
        raise refuse("values-text-unmarked", tags=tags, example=_example(tags))
    if not isinstance(original, str) or original not in present:
        tags = tuple(sorted(present)) or ("en", "ar")
        raise refuse("values-text-original", given=str(original)[:60], tags=tags)
    return Text(original, present)


def _example(tags: tuple[str, ...]) -> str:
    """What to write for words in these languages: "{original: ar, ar: …, en: …}"."""
    return f"{{original: {tags[0]}, {', '.join(f'{tag}: …' for tag in tags)}}}"


def _tag(tag: str) -> str:
    if not _TAG.fullmatch(tag):
        raise refuse("values-text-tag", given=tag[:60])
    return tag


def _storable(words: object, tag: str) -> str:
    """Words without blanks around them; refuses what is not words or cannot be stored."""
    if words is None:
        return ""
    if not isinstance(words, str):
        raise refuse("values-text-words", tag=tag[:60], given=str(words)[:60])
    if UNSTORABLE.search(words):
        raise refuse("values-text-control", tag=tag[:60])
    return words.strip()
