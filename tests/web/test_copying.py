"""A redacted copy of a video at the real server: it goes on beside the pages, which tell how far."""

import re
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.cli.commanding import command
from tests.media.making import video
from tests.web.serving import FORM, Server, Visitor, made_site

ITEM = "/cases/A-CAS-0001/evidence/A-EVI-0002/"
REDACT, FAR = f"{ITEM}redact/", f"{ITEM}redact/far/"
STATED = {"do": "redact", "because": "for the embassy", "left": "10", "top": "10", "width": "20",
          "height": "21.5"}  # fmt: skip


@pytest.fixture
def server(tmp_path: Path, database: str) -> Iterator[Server]:
    work = made_site(tmp_path, database)
    film = video(tmp_path / "film.mp4", 290)
    steps: list[tuple[str | Path, ...]] = [
        ("seal", film, "--workspace", "work", "--as", "huda"),
        ("grant", "salma", "--role", "documenter", "--sees-sources", "--workspace", "work", "--as",
         "huda"),
    ]  # fmt: skip
    for words in steps:
        told = command(tmp_path, *words)
        assert told.code == 0, told.err
    made = Server(work)
    made.start()
    try:
        yield made
    finally:
        made.kill()


def percent(page: str) -> int:
    (found,) = re.findall(r'<progress max="100" value="(\d+)"', page)
    return int(found)


def begun(salma: Visitor) -> None:
    form = urlencode(STATED | {"csrfmiddlewaretoken": salma.token})
    answer = salma.ask("POST", REDACT, form, **{"Content-Type": FORM})
    assert (answer.status, answer.headers["Location"]) == (302, FAR), salma.page


def stands_at(salma: Visitor, least: int) -> int:
    """How far the copy is, once it has come that far."""
    until = time.monotonic() + 120
    while time.monotonic() < until:
        assert salma.ask("GET", f"{FAR}?still").status == 200, "over before it was looked at"
        if (found := percent(salma.page)) >= least:
            return found
        time.sleep(0.05)
    raise AssertionError("the copy does not come on")


def test_a_copy_goes_on_while_nobody_asks_and_tells_how_far_it_is(server: Server) -> None:
    salma = Visitor(server, second_factor=True)
    begun(salma)
    first = stands_at(salma, 1)
    assert stands_at(salma, first + 1) > first
    assert '<noscript><meta http-equiv="refresh"' in salma.page
    salma.ask("GET", ITEM)
    assert FAR in salma.page and "% of the video" in salma.page
    answer = salma.ask("GET", REDACT)
    assert (answer.status, answer.headers["Location"]) == (302, FAR)
    form = urlencode(STATED | {"csrfmiddlewaretoken": salma.token})
    assert salma.ask("POST", REDACT, form, **{"Content-Type": FORM}).status == 422
    until = time.monotonic() + 180
    while salma.ask("GET", f"{FAR}?still").status != 204:
        assert time.monotonic() < until, "the copy is not made"
        time.sleep(0.5)
    answer = salma.ask("GET", FAR)
    assert (answer.status, answer.headers["Location"]) == (302, ITEM)
    salma.ask("GET", ITEM)
    assert "for the embassy" in salma.page and "The copy is made and recorded" in salma.page


def test_a_copy_that_ended_with_the_server_is_told_and_what_was_filled_in_stays(
    server: Server,
) -> None:
    salma = Visitor(server, second_factor=True)
    begun(salma)
    stands_at(salma, 1)
    server.kill()
    server.start()
    salma.ask("GET", ITEM)
    assert "The last redacted copy was not made" in salma.page and "embassy" not in salma.page
    assert salma.ask("GET", FAR).headers["Location"] == REDACT
    assert salma.ask("GET", REDACT).status == 200
    assert "broken off" in salma.page
    assert all(f'value="{one}"' in salma.page for one in ("21.5", "for the embassy"))
