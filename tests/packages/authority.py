"""A time stamping authority of the tests' own, by `openssl ts`; nothing leaves the machine."""

import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

CONFIGURATION = """
[tsa]
default_tsa = here
[here]
serial = {0}/serial
crypto_device = builtin
signer_cert = {0}/signer.pem
signer_key = {0}/signer.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
"""


class Authority:
    """A root certificate, a signer below it, and stamps by it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        root_key, key = (
            ec.generate_private_key(ec.SECP256R1()),
            ec.generate_private_key(ec.SECP256R1()),
        )
        root = _certificate("Root", root_key, "Root", root_key, None)
        signer = _certificate("Signer", key, "Root", root_key, ExtendedKeyUsageOID.TIME_STAMPING)
        self.pem = folder / "root.pem"
        self.pem.write_bytes(root.public_bytes(Encoding.PEM))
        (folder / "signer.pem").write_bytes(signer.public_bytes(Encoding.PEM))
        private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (folder / "signer.key").write_bytes(private)
        (folder / "serial").write_text("01\n")
        (folder / "tsa.cnf").write_text(CONFIGURATION.format(folder))

    @property
    def chain(self) -> bytes:
        return (self.folder / "signer.pem").read_bytes()

    def stamp(self, data: bytes) -> bytes:
        """The answer to a request for a stamp over these bytes."""
        place = self.folder / "data"
        place.write_bytes(data)
        self._ts("-query", "-data", str(place), "-sha256", "-cert", "-out", "q")
        self._ts("-reply", "-config", "tsa.cnf", "-queryfile", "q", "-out", "r")
        return (self.folder / "r").read_bytes()

    def _ts(self, *words: str) -> None:
        subprocess.run(["openssl", "ts", *words], cwd=self.folder, check=True, capture_output=True)


def _certificate(name, key, issuer, issuer_key, use):
    now = datetime.now(UTC)
    named = [x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, who)]) for who in (name, issuer)]
    made = (
        x509.CertificateBuilder()
        .subject_name(named[0])
        .issuer_name(named[1])
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.BasicConstraints(use is None, None), critical=True)
    )
    if use is not None:
        made = made.add_extension(x509.ExtendedKeyUsage([use]), critical=True)
    return made.sign(issuer_key, hashes.SHA256())
