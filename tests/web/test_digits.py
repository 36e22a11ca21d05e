"""Digits of Arabic pages, chosen by their reader; what others wrote and machines read keeps its own."""

import re

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from tests.web.cases import truce
from tests.web.site import Site, words
from trucewatch.records.models import Preference
from trucewatch.values import catalogue
from trucewatch.values.codes.reports import Role
from trucewatch.values.digits import latin_digits
from trucewatch.web.digits import in_arabic_digits
from trucewatch.web.examined import examined

STATED = """
    case: {ref: told, name: {original: en, en: Told}, zone: Asia/Damascus}
    sources:
      - {ref: s1, label: {original: en, en: A nurse}, source_kind: medical}
    incidents:
      - ref: i1
        title: {original: en, en: Fire}
        period: 2016-12-15 «Tuesday 15 December 2016»
        citations:
          - {ref: k1, source: s1, locator: "12", as_stated: {original: ar, ar: نحو 40 شخصًا}}
"""


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<p>نُقل 11,400 شخص في 15 كانون الأول 2016، 18:00</p>", "<p>نُقل ١١٬٤٠٠ شخص في ١٥ كانون الأول ٢٠١٦، ١٨:٠٠</p>"),
        ("<p>ما بين 11,400 و12,150.</p>", "<p>ما بين ١١٬٤٠٠ و١٢٬١٥٠.</p>"),
        ('<a href="/cases/A-CAS-0001/?page=2" data-x="3">4</a>', '<a href="/cases/A-CAS-0001/?page=2" data-x="3">٤</a>'),
        ("<text>\u2068A-INC-0005\u2069: 5</text>", "<text>\u2068A-INC-0005\u2069: ٥</text>"),
        ('5<bdi class="code quiet">7</bdi>5', '٥<bdi class="code quiet">7</bdi>٥'),
        ('5<q class="quiet">7 people</q>5', '٥<q class="quiet">7 people</q>٥'),
        ('5<blockquote class="stated" lang="ar">7 <b>8</b></blockquote>5', '٥<blockquote class="stated" lang="ar">7 <b>8</b></blockquote>٥'),
        ('5<span lang="en">7 <span>8</span> 9</span>5', '٥<span lang="en">7 <span>8</span> 9</span>٥'),
        ('<bdi dir="ltr">0:00.5</bdi> 5 <input dir="ltr" value="5"> 6', '<bdi dir="ltr">0:00.5</bdi> ٥ <input dir="ltr" value="5"> ٦'),
        ("قبل 15 «\u2068Friday 15 December 2016\u2069» بعد 16", "قبل ١٥ «\u2068Friday 15 December 2016\u2069» بعد ١٦"),
        ("«it&#x27;s 5 “and 6” or 7» 8", "«it&#x27;s 5 “and 6” or 7» ٨"),
        ("<p>» 4 «5</p><p>6</p>", "<p>» ٤ «5</p><p>٦</p>"),
        ("<pre><code>1</code> 2</pre> 3 <textarea>4</textarea>", "<pre><code>1</code> 2</pre> ٣ <textarea>4</textarea>"),
        ("it&#x27;s 5 &#39; 3a 2016-12-16 sha256 film2.mp4", "it&#x27;s ٥ &#39; 3a 2016-12-16 sha256 film2.mp4"),
        ("ساعات كل يوم: \u206609:00/16:00\u2069 و2016-12-15T10:00/11:30، 5", "ساعات كل يوم: \u206609:00/16:00\u2069 و2016-12-15T10:00/11:30، ٥"),
        ('<html lang="ar" dir="rtl"><title>5</title>', '<html lang="ar" dir="rtl"><title>٥</title>'),
    ],
)  # fmt: skip
def test_running_words_alone_are_written_so(page: str, shown: str) -> None:
    assert in_arabic_digits(page) == shown


@pytest.mark.parametrize("topic", catalogue.topics("ar"))
def test_no_example_of_a_message_is_in_two_kinds_of_digits(topic: str) -> None:
    shown = in_arabic_digits(re.sub(r'\{"(\\u206\d)"\}', " ", catalogue.words_of(topic, "ar")))
    assert re.findall(r"\S*[0-9][:,/.-][٠-٩]\S*|\S*[٠-٩][:,/.-][0-9]\S*", shown) == []


@given(st.text(alphabet="0123456789,.:-<>&;#aAشو \u2068/\"'", max_size=60))
def test_no_figure_is_another_by_it(text: str) -> None:
    assert latin_digits(in_arabic_digits(text)).replace("٬", ",") == text


def test_what_a_source_said_keeps_its_digits_in_findings_and_fields(site: Site) -> None:
    case = site.case(STATED)
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER), lang="ar")
    client.post("/language/", {"digits": "arab"})
    (found,) = (o.finding for o in examined(case).found if o.finding.code == "date-weekday")
    for page in ("findings/", f"findings/{found.fingerprint}/"):
        told = words(client.get(f"/cases/{case.code}/{page}"))
        assert "«\u2068Tuesday 15 December 2016\u2069»" in told
        assert "كان \u2068١٥ كانون الأول ٢٠١٦\u2069" in told
    told = words(client.get(f"/cases/{case.code}/records/A-CIT-0001/"))
    assert '<q lang="ar" dir="auto">نحو 40 شخصًا</q>' in told
    told = words(client.get(f"/cases/{case.code}/incidents/"))
    assert "Tuesday 15 December 2016" in told and "١٥ كانون الأول ٢٠١٦" in told


def test_what_a_member_chose_is_there_on_another_device_and_theirs_alone(site: Site) -> None:
    case = truce(site)
    salma, huda = (site.let_in(name, case, Role.DOCUMENTER) for name in ("salma", "huda"))
    page = f"/cases/{case.code}/incidents/"
    answer = site.browser(salma, lang="ar").post("/language/", {"digits": "arab"})
    assert "digits" not in answer.cookies
    assert "كانون الأول ٢٠١٦" in words(site.browser(salma, lang="ar").get(page))
    assert "كانون الأول 2016" in words(site.browser(huda, lang="ar").get(page))
    site.browser(salma, lang="ar").post("/language/", {"digits": "latn"})
    other = site.browser(salma, lang="ar")
    other.cookies["digits"] = "arab"  # kept by a browser before anybody had signed in
    assert "كانون الأول 2016" in words(other.get(page))


def test_before_signing_in_the_browser_keeps_what_was_chosen(site: Site) -> None:
    client = Client()
    client.cookies["django_language"] = "ar"
    assert client.post("/language/", {"digits": "arab"}).cookies["digits"].value == "arab"
    assert Preference.objects.count() == 0
    signed_in = site.browser(site.member("salma"), lang="ar")
    signed_in.cookies["digits"] = "arab"  # as nothing else was chosen
    assert re.findall(r'name="digits" value="(\w+)"', words(signed_in.get("/"))) == ["latn"]


def test_a_reader_chooses_and_it_is_kept(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER), lang="ar")
    page = f"/cases/{case.code}/incidents/"
    told = words(client.get(page))
    assert "كانون الأول 2016" in told and "A-INC-0001" in told
    assert re.findall(r'name="digits" value="(\w+)"', told) == ["arab"]
    answer = client.post("/language/", {"digits": "arab", "back": page})
    assert answer["location"] == page
    told = words(client.get(page))
    assert "كانون الأول ٢٠١٦" in told and "كانون الأول 2016" not in told and "A-INC-0001" in told
    assert re.findall(r'name="digits" value="(\w+)"', told) == ["latn"]
    client.post("/language/", {"language": "en"})
    assert "December 2016" in words(client.get(page))
    client.post("/language/", {"language": "ar", "digits": "nonsense"})
    client.post("/language/", {"digits": "latn"})
    assert "كانون الأول 2016" in words(client.get(page))


@pytest.mark.parametrize("kind", ["incidents", "person"])
def test_examples_beside_fields_are_in_the_digits_chosen(site: Site, kind: str) -> None:
    case = truce(site)
    member = site.let_in("salma", case, Role.DOCUMENTER, sources=True, persons=True)
    client = site.browser(member, True, "ar")
    client.cookies["digits"] = "arab"
    at = "incidents/new/" if kind == "incidents" else "records/new/person/"
    hints = re.findall(
        r'<p class="hint"[^>]*>(.*?)</p>', words(client.get(f"/cases/{case.code}/{at}"))
    )
    shown = [re.sub("<[^>]*>", "", one) for one in hints]
    example = "١٥ كانون الأول ٢٠١٦" if kind == "incidents" else "ممرضة، ٣٤ عامًا"
    assert any(example in one for one in shown)
    assert [one for one in shown if re.search(r"«[^»]*[0-9]", one)] == []
