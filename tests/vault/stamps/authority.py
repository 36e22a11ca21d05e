"""An authority of the tests' own: certificates made here, `openssl ts` behind a small web server.

Nothing leaves the machine. What a hostile authority would do is done by changing one thing.
"""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from trucewatch.vault.stamps import der
from trucewatch.vault.stamps.authorities import Authority

POLICY = "1.2.3.4.1"
NOW = datetime.now(UTC)
DAY = timedelta(days=1)
Key = ec.EllipticCurvePrivateKey
CONFIGURATION = """
[tsa]
default_tsa = here
[here]
dir = {folder}
serial = {folder}/serial
crypto_device = builtin
signer_cert = {folder}/signer.pem
certs = {folder}/intermediate.pem
signer_key = {folder}/signer.key
signer_digest = {signer_digest}
default_policy = {policy}
other_policies = 1.2.3.4.5
digests = {digests}
accuracy = secs:1, millisecs:500, microsecs:100
clock_precision_digits = 0
ordering = yes
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = {ess}
"""


def new_key() -> Key:
    return ec.generate_private_key(ec.SECP256R1())


def certificate(
    name: str,
    key: Key,
    issuer: x509.Certificate | None = None,
    issuer_key: Key | None = None,
    *,
    ca: bool = False,
    uses: tuple[x509.ObjectIdentifier, ...] = (ExtendedKeyUsageOID.TIME_STAMPING,),
    critical: bool = True,
    start: datetime = NOW - 100 * DAY,
    end: datetime = NOW + 100 * DAY,
    serial: int | None = None,
) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(serial or x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(end)
        .add_extension(x509.BasicConstraints(ca, None), critical=True)
    )
    if ca:
        use = x509.KeyUsage(False, False, False, False, False, True, True, False, False)
        made = made.add_extension(use, critical=True)
    elif uses:
        made = made.add_extension(x509.ExtendedKeyUsage(uses), critical=critical)
    return made.sign(issuer_key or key, hashes.SHA256())


@dataclass
class TestAuthority:
    """Root, intermediate and signer, and the answers of `openssl ts` with them."""

    __test__ = False

    folder: Path
    root: x509.Certificate
    root_key: Key
    intermediate: x509.Certificate
    intermediate_key: Key
    signer: x509.Certificate
    signer_key: Key
    settings: dict[str, str] = field(default_factory=dict)

    def pinned(self, **changes: object) -> Authority:
        """What a workspace pins of it."""
        parts: dict[str, object] = {
            "name": self.folder.name,
            "url": "http://127.0.0.1:9/",
            "roots": (self.root,),
        }
        return Authority(**(parts | changes))  # type: ignore[arg-type]

    def answer(self, query: bytes) -> bytes:
        """What it answers to a query: real `openssl ts -reply`."""
        settings = {
            "signer_digest": "sha256",
            "digests": "sha256, sha384, sha512, sha1",
            "ess": "sha256",
            "policy": POLICY,
        }
        words = CONFIGURATION.format(folder=self.folder, **(settings | self.settings))
        (self.folder / "settings").write_text(words)
        (self.folder / "query").write_bytes(query)
        openssl(
            *("ts", "-reply", "-config", self.folder / "settings"),
            *("-queryfile", self.folder / "query", "-out", self.folder / "reply"),
        )
        return (self.folder / "reply").read_bytes()

    def signing_with(self, signer: x509.Certificate, key: Key) -> TestAuthority:
        """The same, signing with another certificate and key."""
        self.signer, self.signer_key = signer, key
        (self.folder / "signer.pem").write_bytes(pem(signer))
        (self.folder / "signer.key").write_bytes(
            key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        )
        return self

    def revoking(
        self,
        *serials: int,
        reason: x509.ReasonFlags | None = None,
        at: datetime = NOW - DAY,
        by: tuple[x509.Certificate, Key] | None = None,
    ) -> x509.CertificateRevocationList:
        """The list of withdrawn certificates that its intermediate issues."""
        issuer, key = by or (self.intermediate, self.intermediate_key)
        made = x509.CertificateRevocationListBuilder(issuer.subject, NOW, NOW + DAY)
        for serial in serials:
            one = x509.RevokedCertificateBuilder(serial, at)
            if reason is not None:
                one = one.add_extension(x509.CRLReason(reason), critical=False)
            made = made.add_revoked_certificate(one.build())
        return made.sign(key, hashes.SHA256())


def make_authority(folder: Path, **of_signer: object) -> TestAuthority:
    """A new authority; what is stated is of its signing certificate."""
    folder.mkdir(parents=True)
    root_key, between_key, key = new_key(), new_key(), new_key()
    root = certificate(f"Root {folder.name}", root_key, ca=True)
    between = certificate(f"Between {folder.name}", between_key, root, root_key, ca=True)
    signer = certificate(f"Stamps {folder.name}", key, between, between_key, **of_signer)  # type: ignore[arg-type]
    (folder / "serial").write_text("01\n")
    (folder / "root.pem").write_bytes(pem(root))
    (folder / "intermediate.pem").write_bytes(pem(between))
    made = TestAuthority(folder, root, root_key, between, between_key, signer, key)
    return made.signing_with(signer, key)


def pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(Encoding.PEM)


def as_der(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(Encoding.DER)


def openssl(*words: str | Path) -> str:
    done = subprocess.run(["openssl", *map(str, words)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def with_certificates(answer: bytes, *certificates: x509.Certificate) -> bytes:
    """The answer with other certificates in it; its signature stays right."""
    held = der.write(der.CONTEXT_0, *sorted(map(as_der, certificates)))
    status, token = der.read(answer).parts()
    kind, explicit = token.parts()
    parts = explicit.parts()[0].parts()
    signed = b"".join(held if part.tag == der.CONTEXT_0 else part.whole for part in parts)
    content = der.write(der.CONTEXT_0, der.write(der.SEQUENCE, signed))
    return der.write(der.SEQUENCE, status.whole, der.write(der.SEQUENCE, kind.whole, content))


Answering = Callable[[str, bytes], tuple[int, bytes, dict[str, str]]]


@contextmanager
def serving(answering: Answering, port: int = 0) -> Iterator[str]:
    """A web server on this machine; gives its address. answering: path and body to the answer."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, answer, headers = answering(self.path, body)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if "Content-Length" not in headers:
                self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def do_GET(self) -> None:
            self.do_POST()

        def log_message(self, *words: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


def stamping(authority: TestAuthority) -> Answering:
    return lambda path, body: (200, authority.answer(body), {})
