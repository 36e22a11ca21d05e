"""Keys on paper: the words of a public standard, read back however people write them."""

from hashlib import sha256
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.values.refusal import Refusal
from trucewatch.vault.paper import draw_passphrase, read_words, words_of


def refused(text: str) -> tuple[str, object]:
    with pytest.raises(Refusal) as found:
        read_words(text)
    return found.value.code, found.value.message.args.get("number")


def test_the_list_is_the_one_of_the_standard():
    data = (files("trucewatch.vault") / "bip39-english.txt").read_bytes()
    assert sha256(data).hexdigest() == (
        "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda"
    )


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("00" * 32, "abandon " * 23 + "art"),
        ("7f" * 32, "legal winner thank year wave sausage worth useful legal winner thank year wave "
         "sausage worth useful legal winner thank year wave sausage worth title"),
        ("ff" * 32, "zoo " * 23 + "vote"),
        ("f585c11aec520db57dd353c69554b21a89b20fb0650966fa0a9d6f74fd989d8f",
         "void come effort suffer camp survey warrior heavy shoot primary clutch crush open amazing "
         "screen patrol group space point ten exist slush involve unfold"),
    ],
)  # fmt: skip
def test_words_are_those_of_the_test_vectors_of_the_standard(key, words):
    assert words_of(bytes.fromhex(key)) == words.split()
    assert read_words(words) == bytes.fromhex(key)


@given(st.binary(min_size=32, max_size=32))
def test_every_key_comes_back_from_its_words(key):
    assert read_words(" ".join(words_of(key))) == key


def test_words_are_read_as_people_write_them():
    key = bytes(range(32))
    words = words_of(key)
    numbered = "\n".join(f"{n}. {word.upper()}," for n, word in enumerate(words, start=1))
    short = " ".join(word[:4] for word in words)
    assert (read_words(numbered), read_words(short)) == (key, key)


def test_a_word_misread_exchanged_or_left_out_is_told():
    words = words_of(bytes(range(32)))
    assert refused(" ".join(words[:-1])) == ("paper-count", None)
    assert refused(" ".join([*words[:4], "abcdefg", *words[5:]])) == ("paper-word", 5)
    assert refused(" ".join([*words[:4], "abandonx", *words[5:]])) == ("paper-word", 5)
    assert refused(" ".join([words[1], words[0], *words[2:]])) == ("paper-checksum", None)


def test_a_drawn_passphrase_is_ten_words_and_never_the_same():
    drawn = {draw_passphrase() for _ in range(50)}
    assert (len(drawn), {len(words.split()) for words in drawn}) == (50, {10})
