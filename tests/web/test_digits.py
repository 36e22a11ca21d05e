"""Digits of Arabic pages, chosen by their reader; what others wrote and machines read keeps its own."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.web.cases import truce
from tests.web.site import Site, words
from trucewatch.values.codes.reports import Role
from trucewatch.values.digits import latin_digits
from trucewatch.web.digits import in_arabic_digits


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
        ("<pre><code>1</code> 2</pre> 3 <textarea>4</textarea>", "<pre><code>1</code> 2</pre> ٣ <textarea>4</textarea>"),
        ("it&#x27;s 5 &#39; 3a 2016-12-16 sha256 film2.mp4", "it&#x27;s ٥ &#39; 3a 2016-12-16 sha256 film2.mp4"),
        ('<html lang="ar" dir="rtl"><title>5</title>', '<html lang="ar" dir="rtl"><title>٥</title>'),
    ],
)  # fmt: skip
def test_running_words_alone_are_written_so(page: str, shown: str) -> None:
    assert in_arabic_digits(page) == shown


@given(st.text(alphabet="0123456789,.:-<>&;#aAشو \u2068/\"'", max_size=60))
def test_no_figure_is_another_by_it(text: str) -> None:
    assert latin_digits(in_arabic_digits(text)).replace("٬", ",") == text


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
