"""From the refs people write to the ids of records: those of the folder and of the workspace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from uuid import UUID

from trucewatch.rules.placing import kind_words
from trucewatch.values.message import either
from trucewatch.values.refusal import Refusal, refuse

_MOST_COMPARED = 2000  # refs looked at for a likeness; a list of 100,000 would take seconds
_SHOWN = 60


class Refs:
    """Every ref that can be meant, by kind."""

    def __init__(
        self, known: Mapping[str, Mapping[str, UUID]], plurals: Mapping[str, str] | None = None
    ) -> None:
        """plurals: kind by plural name, so that "incidents:i1" is understood as well."""
        self._ids: dict[str, dict[str, UUID]] = {kind: dict(refs) for kind, refs in known.items()}
        self._plurals = plurals or {}

    def add(self, kind: str, ref: str, record: UUID) -> None:
        """A row of the folder, which comes before a record of the workspace."""
        self._ids.setdefault(kind, {})[ref] = record

    def id_of(self, kind: str, ref: str) -> UUID | None:
        """The id behind a ref, if there is one."""
        return self._ids.get(kind, {}).get(ref)

    def find(self, kind: str, written: object) -> UUID:
        """The record of `kind` that "ref" or "kind:ref" names. Raises Refusal naming near ones."""
        ref = _ref(written)
        found = self.id_of(kind, ref)
        if found is None and ":" in ref:
            named, _, rest = ref.partition(":")
            if self._kind(named) == kind:
                found = self.id_of(kind, rest.strip())
        if found is None:
            raise self._nothing(kind, ref)
        return found

    def point(self, written: object) -> tuple[str, str, UUID]:
        """Kind, ref and id of a record of any kind, written "kind:ref". Raises Refusal."""
        words = _ref(written)
        named, colon, ref = words.partition(":")
        kind = self._kind(named)
        if not colon or kind is None:
            raise self._no_pointer(words, ref.strip() if colon else words)
        return kind, ref.strip(), self.find(kind, ref.strip())

    def near(self, kind: str, ref: str) -> tuple[str, ...]:
        """The refs of the kind written most like this one, best first."""
        refs: Iterable[str] = self._ids.get(kind, {})
        likely = [known for known in refs if abs(len(known) - len(ref)) <= 3]
        return tuple(get_close_matches(ref, likely[:_MOST_COMPARED], n=3, cutoff=0.5))

    def _kind(self, named: str) -> str | None:
        kind = named.strip().lower()
        return kind if kind in self._ids else self._plurals.get(kind)

    def _kinds(self) -> list[str]:
        return sorted(set(self._plurals.values()) or self._ids)

    def _no_pointer(self, words: str, ref: str) -> Refusal:
        """Words that lack the kind of record; where some kind has the ref, it is named."""
        meant = tuple(f"{kind}:{ref}" for kind in sorted(self._ids) if ref in self._ids[kind])
        if meant:
            return refuse("import-pointer-near", given=words[:_SHOWN], nearest=either(meant))
        return refuse("import-pointer", given=words[:_SHOWN], kinds=tuple(self._kinds()))

    def _nothing(self, kind: str, ref: str) -> Refusal:
        near, named = self.near(kind, ref), kind_words(kind)
        if near:
            return refuse(
                "import-reference-near", given=ref[:_SHOWN], kind=named, nearest=either(near)
            )
        others = tuple(other for other in sorted(self._ids) if ref in self._ids[other])
        if others:
            return refuse("import-reference-other", given=ref[:_SHOWN], kind=named, others=others)
        return refuse("import-reference-nothing", given=ref[:_SHOWN], kind=named)


def _ref(written: object) -> str:
    """A ref as written; numbers are refs too."""
    if isinstance(written, bool) or not isinstance(written, str | int) or str(written) == "":
        raise refuse("import-reference-shape", given=str(written)[:_SHOWN])
    return str(written).strip()
