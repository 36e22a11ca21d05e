"""People read the words of a closed list, never its values: on no page of the demonstration case."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

from tests.web.pages.test_waiting import aleppo
from tests.web.recording.form import form_of, send
from tests.web.site import Site, words
from trucewatch.records.models import Case, Citation, Incident, Movement, Record
from trucewatch.records.plain import KINDS, known_in, to_plain
from trucewatch.values.codes.base import ALL_LISTS
from trucewatch.values.codes.reports import Role

CODE = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)+")
CODES = {one.value for codes in ALL_LISTS.values() for one in codes if CODE.fullmatch(one.value)}
PAGES = (
    *("", "incidents/", "incidents/map/", "incidents/timeline/", "agreements/", "records/"),
    *("evidence/", "evidence/gallery/", "people/", "people/register/", "determinations/"),
    *("findings/", "findings/?state=decided", "search/?q=convoy", "reports/", "drafts/"),
)
PAGES_OF = ("records/{}/", "records/{}/history/", "records/{}/edit/", "incidents/{}/")
PAGES_OF += ("incidents/{}/edit/", "incidents/{}/clauses/", "evidence/{}/", "agreements/{}/")


class Seen(HTMLParser):
    """What somebody reads or hears of a page: its words, those of its marks, and what is typed there."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.unseen = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.unseen += tag in ("script", "style")
        self.words += [told.get(name, "") for name in ("aria-label", "alt", "title", "placeholder")]
        if tag == "input" and told.get("type", "text") in ("text", "search"):
            self.words.append(told.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        self.unseen -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.words.append(data)


def codes_in(page: str) -> set[str]:
    return {code for said in Seen(page).words for code in CODE.findall(said)}


def holding(case: Case) -> Iterator[Record]:
    """Records of the case so that each field of each kind is there with each code that it holds."""
    seen = set()
    for kind in KINDS:
        for record in known_in(kind, case.id).order_by("code"):
            plain = {name: json.dumps(value) for name, value in to_plain(record).items()}
            told = {(name, code) for name, said in plain.items() for code in CODE.findall(said)}
            if new := {(kind, *one) for one in told if one[1] in CODES} - seen:
                seen |= new
                yield record


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_no_page_tells_a_code_of_a_closed_list(site: Site, lang: str) -> None:
    case = aleppo(site)
    member = site.let_in("noor", case, *Role, sources=True, persons=True)
    client = site.browser(member, second_factor=True, lang=lang)
    kept = list(holding(case))
    assert {"turned_back"} <= {one.says for one in kept if isinstance(one, Citation)}
    pages = [*PAGES, *(page.format(one.code) for one in kept for page in PAGES_OF)]
    answers = {page: client.get(f"/cases/{case.code}/{page}") for page in pages}
    read = {page: words(one) for page, one in answers.items() if one.status_code == 200}
    assert set(PAGES) <= set(read)
    assert len(read) > len(PAGES) + 2 * len(kept)
    assert {page: told for page, one in read.items() if (told := codes_in(one) & CODES)} == {}


def test_a_code_on_a_page_would_be_found() -> None:
    page = '<p title="air_strike">a</p><input value="turned_back"><script>one_of</script><i>direct_fire</i>'
    assert codes_in(page) == {"air_strike", "turned_back", "direct_fire"}


@pytest.mark.parametrize(
    ("lang", "said", "field"),
    [("en", "turned back", "outcome"), ("ar", "أُعيدت من حيث أتت", "النتيجة")],
)
def test_a_citation_tells_field_and_value_in_words_and_keeps_them(
    site: Site, lang: str, said: str, field: str
) -> None:
    case = aleppo(site)
    member = site.let_in("noor", case, *Role, sources=True, persons=True)
    client = site.browser(member, second_factor=True, lang=lang)
    cited = Citation.objects.get(says="turned_back")
    for page in (f"records/{cited.code}/", f"records/{cited.code}/history/"):
        told = words(client.get(f"/cases/{case.code}/{page}"))
        assert (said in told, field in told, "turned_back" in told) == (True, True, False)
    page = f"/cases/{case.code}/records/{Movement.objects.get(id=cited.about).code}/edit/"
    form = form_of(client.get(page))
    assert [said] in [value for name, value in form.items() if name.endswith(".says")]
    for tongue in ("en", "ar"):  # sent by a page of one language, read by that of the other
        client.cookies["django_language"] = tongue
        looked = words(send(client, page, "look", form))
        assert ("Nothing differs" in looked) or ("لا شيء يختلف" in looked)
    client.cookies["django_language"] = lang
    opinion = next(iter(known_in("assessment", case.id).filter(ref="stopped-by-breaches")))
    leans = words(client.get(f"/cases/{case.code}/records/{opinion.code}/"))
    dahiya = Incident.objects.get(ref="dahiya")
    assert (f">{dahiya.code}<" in leans, "incident:dahiya" in leans) == (True, False)
