"""Whom a team trusts outside itself: authorities that stamp the time, and witnesses of its log.

Each is an act, so that nobody can put another authority in the place of one unseen and have the
stamps of years ago follow. What is pinned lies in the vault (`trusted/`), where an expert reads it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cryptography import x509

from trucewatch.acts.acting import Acting
from trucewatch.acts.logs import open_log
from trucewatch.acts.writing import Receipt, write
from trucewatch.records.models import Act
from trucewatch.records.workspace import Workspace
from trucewatch.values.refusal import refuse
from trucewatch.vault.canonical import read_object
from trucewatch.vault.stamps.authorities import Authorities, Authority
from trucewatch.vault.witnesses import TrustedWitnesses, WitnessKey

TRUST_AUTHORITY, RETIRE_AUTHORITY = "trust_authority", "retire_authority"
REVOKE_CERTIFICATES, TRUST_WITNESS = "revoke_certificates", "trust_witness"


def authorities_of(workspace: Workspace) -> Authorities:
    """The authorities that the workspace has pinned."""
    return Authorities(workspace.vault / "trusted" / "authorities")


def witnesses_of(workspace: Workspace) -> TrustedWitnesses:
    """The witnesses whose word the workspace takes."""
    return TrustedWitnesses(workspace.vault / "trusted" / "witnesses")


def trust_authority(acting: Acting, authority: Authority) -> Receipt | None:
    """Pin an authority for good; None where it was pinned like this already.

    Raises Refusal where another one has its name. The files come first: an act that fails leaves
    a pin without an act, which verification tells and a repetition mends.
    """
    authorities_of(acting.workspace).pin(authority)
    cited = {"authority": authority.name, "pin": authority.pin}
    if any(cited.items() <= fields.items() for fields in cited_by(TRUST_AUTHORITY)):
        return None
    return write(acting, TRUST_AUTHORITY, None, [], cites=cited)


def retire_authority(acting: Acting, name: str) -> Receipt:
    """Ask an authority no more; what it stamped stays and is held to its pin."""
    authorities_of(acting.workspace).retire(name)
    return write(acting, RETIRE_AUTHORITY, None, [], cites={"authority": name})


def revoke_certificates(
    acting: Acting, name: str, revoked: x509.CertificateRevocationList
) -> Receipt:
    """Keep a list of certificates of an authority that were withdrawn."""
    digest = authorities_of(acting.workspace).revoke(name, revoked)
    return write(acting, REVOKE_CERTIFICATES, None, [], cites={"authority": name, "list": digest})


def trust_witness(acting: Acting, key: WitnessKey) -> Receipt | None:
    """Take the word of a witness from now on; None where it was taken already.

    Raises Refusal for a key of this workspace itself: nobody is a witness of their own log.
    """
    workspace = acting.workspace
    own = {each.key for each in open_log(workspace).checkpoints.keys}
    if key.key in own or key.name in (workspace.origin, witness_name(workspace)):
        raise refuse("witness-own-key")
    witnesses_of(workspace).trust(key)
    if any(fields.get("witness") == str(key) for fields in cited_by(TRUST_WITNESS)):
        return None
    return write(acting, TRUST_WITNESS, None, [], cites={"witness": str(key)})


def witness_name(workspace: Workspace) -> str:
    """The name under which this workspace co-signs the logs of others."""
    return f"{workspace.origin}/witness"


def cited_by(*names: str) -> Iterator[dict[str, Any]]:
    """The fields of all acts of these names, the oldest first; what cannot be read is passed over,
    for steps 4 and 5 tell it."""
    for data in (
        Act.objects.filter(name__in=names).order_by("at", "id").values_list("data", flat=True)
    ):
        try:
            yield read_object(bytes(data))
        except (ValueError, TypeError):
            continue
