"""Publishing a report: through the gates, frozen in the vault, recorded in the log."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from trucewatch.acts.acting import Acting
from trucewatch.acts.copies.standing import require_may_act
from trucewatch.acts.gates.passing import Stop, must_pass
from trucewatch.acts.members import member_named
from trucewatch.acts.objects.opening import open_objects
from trucewatch.acts.writing import Receipt, write
from trucewatch.records import loading
from trucewatch.records.models import Case, Member, Publication
from trucewatch.values.codes.reports import Audience
from trucewatch.values.refusal import refuse
from trucewatch.values.texts import EMPTY_TEXT, Text
from trucewatch.values.when import When


@dataclass(frozen=True, slots=True)
class Edition:
    """What is to go out: files by name, for whom, as of when, and what it corrects.

    reviewer: the second person who read it; without one the report says so on its cover.
    """

    title: Text
    audience: Audience
    as_of: When
    files: Mapping[str, bytes]
    languages: Sequence[str]
    reviewer: str | None = None
    corrects: str | None = None
    erratum: Text = EMPTY_TEXT


def publish(acting: Acting, case: Case, edition: Edition) -> Receipt:
    """Freeze a report and record that it went out.

    The gates look at the case as it stands at this moment, whatever the report was made from and
    however early its as-of: a consent taken back yesterday counts for a report about last year.
    Raises Refusal where a gate is shut, where nobody signs, where the as-of lies ahead, where the
    reviewer is the publisher, and where a correction says nothing of what was wrong.
    """
    if acting.member is None:
        raise refuse("acts-needs-member")
    if edition.as_of.latest > acting.now:
        raise refuse("gate-as-of-ahead")
    with transaction.atomic():
        passed = must_pass(acting, loading.whole(case.id), edition.audience, _outgoing(edition))
        publication = Publication(
            case=case,
            title=edition.title,
            audience=edition.audience,
            languages=tuple(edition.languages),
            as_of=edition.as_of,
            published=When.parse(acting.now.isoformat(timespec="seconds")),
            files=_frozen(acting, edition.files),
            reviewer=reviewer_of(acting.member, edition.reviewer),
            release_reasons=[reason_of(stop) for stop in passed],
            corrects=_corrected(case, edition),
            erratum=edition.erratum,
        )
        return write(acting, "publish", case, [publication])


def _outgoing(edition: Edition) -> dict[str, bytes]:
    """All that readers get: the files, and the words said about them."""
    words = [*edition.title.words.values(), *edition.erratum.words.values()]
    return {**edition.files, "title.txt": "\n".join(words).encode()}


def _frozen(acting: Acting, files: Mapping[str, bytes]) -> list[dict[str, object]]:
    names = sorted(files)
    require_may_act(acting.workspace)
    stored = open_objects(acting.workspace).put_all(io.BytesIO(files[name]) for name in names)
    return [
        {"name": name, "sha256": kept.sha256, "size": kept.size}
        for name, kept in zip(names, stored, strict=True)
    ]


def reviewer_of(publisher: Member, username: str | None) -> Member | None:
    """The second person who read what goes out. Refusal where it is nobody, or the publisher."""
    if username is None:
        return None
    found = member_named(username)
    if found is None:
        raise refuse("workspace-no-member", username=username)
    if found.id == publisher.id:
        raise refuse("acts-publish-own-review")
    return found


def _corrected(case: Case, edition: Edition) -> Publication | None:
    if edition.corrects is None:
        return None
    if not edition.erratum:
        raise refuse("acts-publish-erratum", publication=edition.corrects)
    found = Publication.objects.filter(case=case, code=edition.corrects).first()
    if found is None:
        raise refuse("acts-no-such-record", kind="publication")
    return found


def reason_of(stop: Stop) -> dict[str, object]:
    """Which gate a second person opened, by which decision."""
    return {
        "gate": stop.finding.code,
        "about": [f"{place.kind}:{place.ref}" for place in stop.finding.where],
        "decision": stop.released.code if stop.released else None,
    }
