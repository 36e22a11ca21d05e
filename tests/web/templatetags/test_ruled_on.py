"""On whom it was ruled is told by a label that fits the number of parties."""

import pytest
from django.template import Context

from trucewatch.web.templatetags.showing import ruled_on
from trucewatch.web.words.values import Named

A, B, C = (Named(name=one) for one in "ABC")


@pytest.mark.parametrize(
    ("parties", "english", "arabic"),
    [
        ((), "Ruled on: ", "الطرف المعني: "),
        (((A,),), "Ruled on: ", "الطرف المعني: "),
        (((A, B),), "Ruled on one of: ", "أحد الطرفين المعنيين: "),
        (((A, B, C),), "Ruled on one of: ", "أحد الأطراف المعنية: "),
        (((A,), (B,)), "Ruled on each of: ", "الطرفان المعنيان: "),
        (((A,), (B, C)), "Ruled on each of: ", "الطرفان المعنيان: "),
        (((A,), (B,), (C,)), "Ruled on each of: ", "الأطراف المعنية: "),
    ],
)
def test_the_label_before_parties_fits_their_number(
    parties: tuple[tuple[Named, ...], ...], english: str, arabic: str
) -> None:
    for lang, label in (("en", english), ("ar", arabic)):
        told = ruled_on(Context({"lang": lang}), parties)
        assert told.startswith(label)
        assert told.count("<span") == sum(map(len, parties))
    assert "لم يُسمَّ أي طرف" in ruled_on(Context({"lang": "ar"}), ())
