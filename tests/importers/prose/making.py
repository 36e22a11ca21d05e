"""Files of prose as people and enemies make them: documents of Word and papers, by their bytes."""

from __future__ import annotations

import io
import zipfile
import zlib

import typst

from trucewatch.reports.fonts import print_fonts

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(body: str, *, head: str = "", **parts: str) -> bytes:
    """A document of Word with this body; other parts by name, "_" for the folder "word/"."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        document = (
            f'<?xml version="1.0"?>{head}<w:document {W}><w:body>{body}</w:body></w:document>'
        )
        archive.writestr("word/document.xml", document)
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return held.getvalue()


def p(*runs: str) -> str:
    """A paragraph of Word."""
    return "<w:p>" + "".join(f"<w:r><w:t>{run}</w:t></w:r>" for run in runs) + "</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table of Word."""
    cells = ("".join(f"<w:tc>{p(cell)}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def printed(typed: str) -> bytes:
    """A paper, typeset."""
    made = typst.compile(typed.encode(), format="pdf", font_paths=print_fonts())
    assert isinstance(made, bytes)
    return made


def locked_paper() -> bytes:
    """A paper under a password that nobody knows."""
    owner = user = "<" + "41" * 32 + ">"
    return paper_of(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [] /Count 0 >>",
        f"<< /Filter /Standard /V 1 /R 2 /O {owner} /U {user} /P -4 >>",
        trailer="/Encrypt 3 0 R /ID [<01><01>]",
    )


def paper_of(*objects: str, trailer: str = "") -> bytes:
    """A paper of these objects, the first of them its root."""
    held, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(held))
        held += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    start = len(held)
    held += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    held += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    size = len(objects) + 1
    held += f"trailer << /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF".encode()
    return held


def archive_bomb(megabytes: int) -> bytes:
    """A document whose body unpacks to so much, and whose table of contents says it is small."""
    squeezed = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = squeezed.compress(b" " * (megabytes << 20)) + squeezed.flush()
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (megabytes << 20))
    assert len(held.getvalue()) < len(body) + 1000
    return held.getvalue()
