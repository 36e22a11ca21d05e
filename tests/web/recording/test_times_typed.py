"""Times typed into a form: what was understood is told clearly, and what was not by its field."""

import re

import pytest

from tests.web.cases import truce
from tests.web.recording.form import form_of, plain, send
from tests.web.recording.test_recording import ALL, at, documenter
from tests.web.site import Site
from trucewatch.values.codes.reports import Role
from trucewatch.web.recording.plain_ways import Day


def looked(site: Site, lang: str, began: str, ended: str = "") -> str:
    case = truce(site)
    client = documenter(site, case, lang=lang)
    typed = {"incident__period__began": began, "incident__period__ended": ended}
    page = send(client, at(case), "look", form_of(client.get(at(case))), **typed)
    assert f'value="{began}"' in plain(page)  # what was typed stands there as it was
    return plain(page)


@pytest.mark.parametrize(
    ("lang", "began", "ended", "told"),
    [
        ("en", "02/03/2017", "", "Beginning: This date can be read in two ways. Please either write "
         "2017-03-02 for 2 March 2017, or 2017-02-03 for 3 February 2017."),
        ("ar", "٠٢/٠٣/٢٠١٧", "", "البداية: يُقرأ هذا التاريخ على وجهين. يُرجى إما كتابة 2017-03-02 "
         "إن كان المقصود 2 آذار 2017، أو 2017-02-03 إن كان المقصود 3 شباط 2017."),
        ("en", "31 February 2017", "5 pm", "Beginning: 31 February 2017 does not exist"),
        ("ar", "29 شباط 2017", "", "البداية: لا وجود ليوم 29 شباط 2017"),
        ("en", "15 December 2016", "2017-13-02", "End: There is no month 13."),
        ("ar", "15 كانون الأول 2016", "الخامسة", "النهاية: قد تكون هذه الساعة قبل الظهر أو بعده. "
         "يُرجى إما كتابة 05:00 أو 17:00."),
        ("en", "3 pm", "", "Beginning: There is a time of day, but no day."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_by_the_name_of_its_field(
    site: Site, lang: str, began: str, ended: str, told: str
) -> None:
    assert told in looked(site, lang, began, ended)


@pytest.mark.parametrize(
    ("lang", "began", "ended", "heard", "note"),
    [
        ("en", "15 December 2016", "", "Thursday 15 December 2016, all day", "The whole of it"),
        ("ar", "15 كانون الأول 2016", "", "الخميس 15 كانون الأول 2016، طوال اليوم", "المدة كلها"),
        ("en", "14 to 16 December 2016", "", "from Wednesday 14 December 2016 to Friday 16 December",
         "It began at some time within the first and ended at some time within the last."),
        ("ar", "14–16 كانون الأول 2016", "",
         "من الأربعاء 14 كانون الأول 2016 إلى الجمعة 16 كانون الأول 2016", "بدأت في وقت ما خلال أول الوقتين"),
        ("en", "some time on 15 December 2016", "", "some time within Thursday 15 December 2016", ""),
        ("ar", "في وقت ما يوم 15 كانون الأول 2016", "", "في وقت ما خلال الخميس 15 كانون الأول", ""),
        ("ar", "15 كانون الأول 2016، 3 عصرًا", "الخامسة مساءً", "من الساعة 15:00 إلى الساعة 17:00", ""),
        ("en", "14 or 15 December 2016", "",
         "some time between Wednesday 14 December 2016 and Thursday 15 December 2016", ""),
        ("en", "16, 14 or 15 December 2016", "",
         "some time between Wednesday 14 December 2016 and Friday 16 December 2016", ""),
        ("ar", "١٤ أو ١٥ أو ١٦ كانون الأول ٢٠١٦", "",
         "في وقت ما بين الأربعاء 14 كانون الأول 2016 والجمعة 16 كانون الأول 2016", ""),
        ("ar", "أوائل كانون الأول 2016", "",
         "في وقت ما بين الخميس 1 كانون الأول 2016 والسبت 10 كانون الأول 2016", ""),
    ],
)  # fmt: skip
def test_it_is_told_whether_all_of_it_or_some_time_within_was_understood(
    site: Site, lang: str, began: str, ended: str, heard: str, note: str
) -> None:
    page = looked(site, lang, began, ended)
    told = page[page.index('class="heard"') :]
    told = told[: told.index("</p>")]
    assert heard in told
    assert ('class="quiet"' in told.partition(heard)[2], note in told) == (bool(note), True)


@pytest.mark.parametrize(
    ("lang", "began", "count", "figure"),
    [
        ("en", "14 or 15 December 2016", "three or four", "between 3 and 4"),
        ("ar", "14 أو 15 كانون الأول 2016", "ثلاثة أو أربعة", "ما بين 3 و4"),
        ("ar", "فجر 15 كانون الأول 2016", "خمسة عشر", "15"),
    ],
)
def test_words_that_are_not_told_in_full_are_shown_before_saving(
    site: Site, lang: str, began: str, count: str, figure: str
) -> None:
    case = truce(site)
    client = documenter(site, case, lang=lang)
    period = {"began": began, "ended": "", "stated": ""}
    typed = ALL | {f"incident__period__{name}": words for name, words in period.items()}
    form = form_of(client.get(at(case)))
    for wanted in ("add.deed", "add.tally", "add.citation"):
        form = form_of(send(client, at(case), wanted, form, **typed))
    more = {
        "tally__0__count": count, "tally__0__unit": "person", "tally__0__fate": "wounded",
        "tally__0__source": "A-SRC-0001",
    }  # fmt: skip
    page = plain(send(client, at(case), "look", form, **(typed | more)))
    told = page.partition('id="understood"')[2].partition("</section>")[0]
    kept = [f">{words}</q>" in told for words in (began, count)]
    assert (kept, f"<span>{figure}</span>" in told) == ([True, True], True)


@pytest.mark.parametrize(
    ("typed", "day"), [("13/02/2017", "2017-02-13"), ("١٥ كانون الأول ٢٠١٦", "2016-12-15")]
)
def test_a_day_is_read_in_words(typed: str, day: str) -> None:
    assert Day().read({"": typed}, None, None).isoformat() == day  # type: ignore[arg-type, union-attr]


@pytest.mark.parametrize(("lang", "unread"), [("en", "yesterday"), ("ar", "أمس")])
@pytest.mark.parametrize(
    ("page", "field"),
    [
        ("incidents/new/", "incident.period.began"),
        ("records/new/agreement/", "agreement.announced"),
        ("records/new/source/", "source.retain_until"),
        ("records/new/clause/", "clause.daily"),
        ("records/new/place/", "place.area.point"),
    ],
)
def test_what_cannot_be_read_is_answered_by_what_can_be_typed_instead(
    site: Site, lang: str, unread: str, page: str, field: str
) -> None:
    case = truce(site)
    member = site.let_in("salma", case, Role.DOCUMENTER, sources=True)
    client = site.browser(member, second_factor=True, lang=lang)
    address, entry = f"/cases/{case.code}/{page}", ".".join(field.split(".")[:2]).replace(".", "-")

    def answered(words: str) -> str:
        blank = form_of(client.get(address))
        shown = str(send(client, address, "look", blank, **{field: words}).content.decode())
        return shown.partition(f'id="{entry}_echo">')[2].partition("</div>")[0]

    told = answered(unread)
    instead = EXAMPLES.findall(told.replace("&quot;", '"'))
    assert ('class="wrong"' in told, len(instead) > 0) == (True, True)
    assert lang == "en" or not re.search(
        r"2016-12|[0-9]/[0-9]|36[.]2", ISOLATED.sub("", told)
    )  # else it is read backwards
    for words in instead:
        assert 'class="heard"' in answered(words), words


EXAMPLES = re.compile(
    r"(?:\w+ (?:الساعة )?18:00 (?:on|يوم) )?\b[0-9]{2} (?:December|كانون الأول) 2016"
    r"|2016-12-[0-9]{2}|[0-9]{2}:[0-9]{2} (?:to|إلى) [0-9]{2}:[0-9]{2}(?: \([^()]+\))?|36\.2021, 37\.1343"
)
ISOLATED = re.compile("\u2066[^\u2069]*\u2069")
