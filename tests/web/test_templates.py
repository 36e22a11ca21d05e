"""Templates say only what the catalogue holds, and load nothing from elsewhere."""

import re
from pathlib import Path

import pytest

from trucewatch.values import catalogue
from trucewatch.web.configuring import HERE

TEMPLATES = sorted((HERE / "templates").rglob("*.html"))
CODES = re.compile(r"""(?:{%\s*say\s+|label=|hint=)["']([a-z0-9-]+)["']""")


@pytest.mark.parametrize("page", TEMPLATES, ids=lambda page: page.name)
@pytest.mark.parametrize("lang", catalogue.LANGUAGES)
def test_every_sentence_of_a_page_is_in_the_catalogue(page: Path, lang: str) -> None:
    codes = set(CODES.findall(page.read_text("utf-8")))
    absent = {
        code
        for code in codes
        if not re.search(
            f"^{code} =", catalogue.words_of(catalogue.topic_of(code), lang), re.MULTILINE
        )
    }
    assert absent == set()


@pytest.mark.parametrize("page", TEMPLATES, ids=lambda page: page.name)
def test_a_page_has_no_words_of_its_own(page: Path) -> None:
    text = re.sub(r"{%.*?%}|{{.*?}}|{#.*?#}", " ", page.read_text("utf-8"), flags=re.DOTALL)
    text = re.sub(r"<pre.*?</pre>|<[^>]*>", " ", text, flags=re.DOTALL)
    assert re.findall(r"[A-Za-z\u0600-\u06ff]{2,}", text) == []


@pytest.mark.parametrize("page", TEMPLATES, ids=lambda page: page.name)
def test_where_a_form_comes_back_the_focus_is_at_what_is_amiss(page: Path) -> None:
    told = r"{% (?:if|for one in) trouble\b[^%]*%}(?:{%[^%]*%})*<p[^>]*>"
    for found in re.findall(told, page.read_text("utf-8")):
        assert "autofocus" in found


def test_the_first_page_is_light() -> None:
    """Styles, scripts and pictures of our own, of all pages together; 150 kB would be the most."""
    weight = sum(path.stat().st_size for path in (HERE / "static").rglob("*") if path.is_file())
    assert weight < 45_000
