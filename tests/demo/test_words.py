"""The reports hold every fact of the published one, in neutral words, and nobody's name."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.demo.demonstration import DATA, REPORTS, Demonstration, Page, bare, pages
from trucewatch.demo import __file__ as demo_folder

LANGUAGES = ("en", "ar")

# Words of a page in the order of its cells; marks and words as stated are left out.
FACTS = {
    "en": (
        "a great number of people were killed and gives no figure",
        "Eastern neighbourhoods of Aleppo : 95%",
        "Al Zebdiya, Al Sukkari, Al Mash-had, Al Ansari, Tal Al Zarazeir, an unknown part of "
        "Saif Al Dawla, an unknown part of Salah Al Din and an unknown part of Al Amiriya",
        "approximately 50,000 (civilians)",
        "Tuesday 13 December 2016, about 18:00",
        "Not seen by us; known through",
        "The evacuation begins on Wednesday 14 December 2016 at 05:00.",
        "The evacuation begins on Thursday 15 December 2016 in the morning.",
        "The residents of Kafrayya and Al Fou'a are evacuated.",
        "from about 09:00 until midnight",
        "Thursday 15 December 2016, about 10:00",
        "fired for an hour",
        "5 people were injured, among them a wounded civilian",
        "5 individuals wounded",
        "1 among them: wounded civilian wounded",
        "1 among them: civil defence member wounded",
        "1 among them: ambulance driver wounded",
        "about 10:00 to 13:00",
        "Syrian government forces or Russian forces (which of them is not known)",
        "750 individuals detained",
        "nearly 5 hours",
        "Members of the Red Crescent were threatened and had to leave.",
        "money, belongings and papers were taken",
        "3 among them: individuals killed",
        "1 among them: fighter of the armed opposition groups killed",
        "2 among them: women abducted",
        "An unknown number of people were arrested",
        "11,400 individuals",
        "about 350 among them: wounded wounded",
        "about 40,000 people",
        "Wounded people wait in Al Quds hospital to be evacuated.",
        "no less than 100,000 individuals",
        "the past 20 days",
        "treated as bound by the source",
        "There are not enough organisations that offer it.",
    ),
    "ar": (
        "أحياء حلب الشرقية : 95%",
        "الزبدية والسكري والمشهد والأنصاري وتل الزرازير وجزء غير محدد من سيف الدولة وجزء غير محدد "
        "من صلاح الدين وجزء غير محدد من العامرية",
        "50,000 تقريبًا (مدنيون)",
        "الثلاثاء 13 كانون الأول 2016، نحو الساعة 18:00",
        "الأربعاء 14 كانون الأول 2016، الساعة 05:00",
        "الخميس 15 كانون الأول 2016 صباحًا",
        "كفريا",
        "منذ نحو الساعة 09:00 وحتى منتصف الليل",
        "الخميس 15 كانون الأول 2016، نحو الساعة 10:00",
        "5 أفراد إصابة بجراح",
        "1 من بينهم: مدني جريح إصابة بجراح",
        "1 من بينهم: عنصر في الدفاع المدني إصابة بجراح",
        "1 من بينهم: سائق سيارة إسعاف إصابة بجراح",
        "من نحو الساعة 10:00 إلى الساعة 13:00",
        "القوات الحكومية السورية أو القوات الروسية (لم يُعرف أيٌّ منهما)",
        "750 أفراد احتجاز",
        "قرابة 5 ساعات",
        "وهُدّد أفراد من الهلال الأحمر واضطروا إلى المغادرة.",
        "3 من بينهم: أفراد قتل",
        "2 من بينهم: نساء اختطاف",
        "11,400 أفراد",
        "نحو 350 من بينهم: جرحى إصابة بجراح",
        "نحو 40,000 أشخاص",
        "مستشفى القدس",
        "ما لا يقل عن 100,000 أفراد",
        "في الأيام الـ20 الماضية",
        "يعدّه المصدر ملزمًا",
    ),
}
FIGURES = ("95%", "50,000", "11,400", "350", "40,000", "750", "100,000", "18:00", "05:00", "09:00")
# Loaded words of the published report and of others like it. The law speaks of "hostages", and
# the recommendations of a "system" of early warning: those are not among them.
LOADED = {
    "en": r"regime|militia|shiit|shia\b|sunni|sectarian|gunm[ae]n|gang|thug|terroris|extremis"
    r"|fundamentalis|jihad|criminal|martyr|massacre|barbari|heinous|brutal|blatant|mercenar"
    r"|\brebels?\b|puppet|so-called|cold slap|liberat|fallen hostage",
    "ar": r"النظام|نظام الأسد|للنظام|مليشيا|ميليشيا|شيع|سنّي|طائفي|عصاب|شبيح|إرهاب|متطرف|أصولي"
    r"|مجرم|إجرام|جهادي|شهيد|شهداء|استشه|مجزرة|مذبحة|مرتزق|مسلحون|مسلحين|وحشي|سافر|تحرير",
}
CREDITED = ("Primo", "Abdul Ghani", "Abdulghani", "Fadel", "بريمو", "عبد الغني", "فضل")


def own_words(page: Page) -> str:
    """What a page says in its own words, cell after cell."""
    return bare(" ".join(page.own))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_fact_of_the_published_report_stands_in_ours(demo: Demonstration, lang: str) -> None:
    told = own_words(Page(demo.text_of(f"report.{lang}.html")))
    assert [fact for fact in FACTS[lang] if fact not in told] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_figure_stands_in_print_too(demo: Demonstration, lang: str) -> None:
    told = bare(" ".join(pages(demo.bytes_of(f"report.{lang}.pdf"))))
    assert [figure for figure in FIGURES if figure not in told] == []


def test_both_languages_tell_the_same_numbers(demo: Demonstration) -> None:
    """Every number of four digits or more, and every clock time, of one is in the other."""
    english, arabic = (
        set(re.findall(r"\d{1,3}(?:,\d{3})+|\d\d:\d\d", demo_words(demo, lang)))
        for lang in LANGUAGES
    )
    assert english == arabic


def demo_words(demo: Demonstration, lang: str) -> str:
    return own_words(Page(demo.text_of(f"report.{lang}.html")))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_loaded_words_stand_only_in_the_words_of_their_source(
    demo: Demonstration, lang: str
) -> None:
    page = Page(demo.text_of(f"report.{lang}.html"))
    assert re.findall(LOADED["en"], " ".join(page.stated), re.IGNORECASE) != []
    for language in LANGUAGES:
        assert re.findall(LOADED[language], own_words(page), re.IGNORECASE) == []


def test_the_data_and_the_summary_use_no_loaded_words_of_their_own(demo: Demonstration) -> None:
    told = " ".join(words for name in DATA for words in said_in(json.loads(demo.text_of(name))))
    for spoken in (told, demo.said):
        own = re.sub("“[^”]*”|«[^»]*»", "", bare(spoken))
        for language in LANGUAGES:
            assert re.findall(LOADED[language], own, re.IGNORECASE) == []


def said_in(told: object) -> Iterator[str]:
    """Every text in JSON but what is marked as stated."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict):
        for name, value in told.items():
            yield from said_in(value) if name not in ("stated", "as_stated") else ()
    elif isinstance(told, list):
        for value in told:
            yield from said_in(value)


def test_no_individual_credited_in_the_published_report_is_named(demo: Demonstration) -> None:
    texts = {name: demo.text_of(name) for name in REPORTS if name.endswith(".html")}
    texts |= {
        name: " ".join(pages(demo.bytes_of(name))) for name in REPORTS if name.endswith(".pdf")
    }
    held = Path(demo_folder).parent / "aleppo"
    texts |= {path.name: path.read_text("utf-8") for path in held.iterdir() if path.is_file()}
    texts |= {path.name: path.read_text("utf-8") for path in (demo.folder / "out").glob("*.json")}
    found = [(where, name) for where, text in texts.items() for name in CREDITED if name in text]
    assert found == []
    assert "An activist (name withheld, consent unknown)" in texts["report.en.html"]
    assert "ناشط (الاسم محجوب والموافقة غير معروفة)" in texts["report.ar.html"]
