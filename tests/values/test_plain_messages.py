"""Topics read without the Fluent library say the same as with it."""

import re

import pytest

from trucewatch.values import catalogue
from trucewatch.values.plain_messages import TOPICS, plain_messages

GAP = re.compile(r"{([a-z_]+)}")


@pytest.mark.parametrize("lang", catalogue.LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_every_message_is_read_as_fluent_reads_it(topic: str, lang: str) -> None:
    found = plain_messages(topic, lang)
    written = re.findall("^([a-z][a-z0-9-]*) =", catalogue.words_of(topic, lang), re.MULTILINE)
    assert list(found) == written
    for code, words in found.items():
        gaps = {name: name.upper() for name in GAP.findall(words)}
        isolated = {name: f"\u2068{said}\u2069" for name, said in gaps.items()}
        assert words.format(**isolated) == catalogue.say(code, gaps, lang), code


@pytest.mark.parametrize("topic", TOPICS)
def test_such_a_topic_makes_no_choices(topic: str) -> None:
    for lang in catalogue.LANGUAGES:
        assert "->" not in catalogue.words_of(topic, lang)
