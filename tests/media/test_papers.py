"""Papers: pages, the first of them, and what they say of themselves."""

from pathlib import Path

from tests.media.making import paper
from trucewatch.media.look import Room
from trucewatch.media.technical import Technical
from trucewatch.values.codes.evidence import MediaRead


def test_a_paper_is_read_whole_with_its_first_page(room: Room, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(paper(pages=3))
    found = room.look(tmp_path / "a")
    assert (found.media_type, found.state, found.trouble) == (
        "application/pdf",
        MediaRead.WHOLE,
        (),
    )
    assert found.technical == Technical(pages=3)
    assert [one.technical for one in found.made] == [Technical(width=341, height=512)]
    assert found.metadata["pdfium"]["Author"] == "Samer"
    assert "PDFium" in found.read_by


def test_a_page_that_says_it_is_as_large_as_a_town_gives_a_copy_of_the_same_size(
    room: Room, tmp_path: Path
) -> None:
    large = paper().replace(b"[0 0 400 600]", b"[0 0 400000 600000]")
    (tmp_path / "a").write_bytes(large)
    found = room.look(tmp_path / "a")
    assert [one.technical for one in found.made] == [Technical(width=341, height=512)]
