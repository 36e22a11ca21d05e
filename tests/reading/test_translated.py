"""What a text and its translation tell in words, not in figures: doers, states, sources, days."""

from __future__ import annotations

import pytest

from trucewatch.reading.document import Document
from trucewatch.reading.read import Together, read

LAST = (" Four wells were cleaned on 7 June.", " ونُظفت أربع آبار في 7 حزيران.")
DIFFER = [
    ("Rebel fighters fired on the ferry at noon.", "أطلقت قوات النظام النار على العبّارة ظهرًا.", "told-two-ways"),
    ("Russian aircraft hit the grain silo.", "قصفت طائرات سورية صومعة الحبوب.", "told-two-ways"),
    ("The patrol was stopped north of Hays.", "أُوقفت الدورية جنوب حيس.", "told-two-ways"),
    ("The museum was damaged in the fighting.", "دُمّر المتحف في المعارك.", "told-two-ways"),
    ("Nobody was hurt when the wall fell.", "أُصيب عاملان بانهيار الجدار.", "told-two-ways"),
    ("The nurse was released on Sunday night.", "لا تزال الممرضة قيد الاحتجاز منذ ليلة الأحد.", "told-two-ways"),
    ("The convoy reached Taiz after dark.", "أُعيدت القافلة أدراجها قبل تعز بعد حلول الظلام.", "told-two-ways"),
    ("The gate opens again on Tuesday.", "تُفتح البوابة من جديد يوم الأربعاء.", "told-two-ways"),
    ("Fewer than 40 families came back.", "عاد أكثر من 40 أسرة.", "told-two-ways"),
    ("His sister signed the form.", "وقّع شقيقه الاستمارة.", "told-two-ways"),
    ("According to a porter, guards sold the blankets.", "باع الحراس البطانيات.", "hedge-lost"),
    ("Guards sold the blankets.", "باع الحراس البطانيات، على حد قول أحد الحمالين.", "hedge-lost"),
]  # fmt: skip
SAME = [
    ("Rebel fighters fired on the ferry at noon.", "أطلق مقاتلو المعارضة النار على العبّارة ظهرًا."),
    ("The patrol was stopped north-west of Hays.", "أُوقفت الدورية شمال غرب حيس."),
    ("The museum was damaged in the fighting.", "لحقت بالمتحف أضرار في المعارك."),
    ("Nobody was hurt when the wall fell.", "انهار الجدار دون وقوع إصابات."),
    ("The nurse was released on Sunday night.", "أُفرج عن الممرضة ليلة الأحد."),
    ("The convoy reached Taiz after dark.", "وصلت القافلة إلى تعز بعد حلول الظلام."),
    ("The gate opens again on Sunday.", "تُفتح البوابة من جديد يوم الأحد."),
    ("One of the guards came on Sunday.", "جاء أحد الحراس يوم الأحد."),
    ("According to a porter, guards sold the blankets.", "وروى حمّال أن الحراس باعوا البطانيات."),
    ("Rebel fighters and government forces both fired.", "أطلقت فصائل المعارضة النار."),
    ("The gate opens again on Sunday.[26]", "تُفتح البوابة من جديد يوم الأحد.[31]"),
    ("The gate opens again on Sunday[[26]]\nForces of both", "تُفتح البوابة من جديد يوم الأحد[[31]]\nقوات من الجانبين"),
    ("The gate of Table 12 opens on Sunday.", "البوابة الواردة في الجدول 15 تُفتح يوم الأحد."),
    ("Page 3 of 38\nThe gate opens.", "الصفحة 3 من 43\nتُفتح البوابة."),
    ("The gate of A-TAL-0014 opens on Sunday.", "البوابة A-TAL-0013 تُفتح يوم الأحد."),
]  # fmt: skip


def told(english: str, arabic: str) -> list[str]:
    texts = (Document("en.txt", english + LAST[0]), Document("ar.txt", arabic + LAST[1]))
    return [f.code for f in read(texts, together=Together.TRANSLATION).findings]


SPELLED = [
    ("The gate opens on 26 days.", "تُفتح البوابة 31 يومًا.", None),
    ("Three people were killed.", "قُتل أربعة أشخاص.", None),
    ("Twelve people were killed.", "قُتل واحد وعشرون شخصًا.", None),
    ("3 people were killed.", "قُتل أربعة أشخاص.", None),
    ("Three people were killed.", "قُتل ٤ أشخاص.", None),
    ("3 people were killed.", "قُتل ٤ أشخاص.", "rule-slip-either-look-alike"),
    ("12 people were killed.", "قُتل 21 شخصًا.", "rule-slip-either-transposed"),
]


@pytest.mark.parametrize(("english", "arabic", "slip"), SPELLED)
@pytest.mark.parametrize("arabic_first", [False, True])
def test_a_slip_of_digits_explains_only_what_is_written_in_digits(
    english: str, arabic: str, slip: str | None, arabic_first: bool
) -> None:
    texts = [Document("en.txt", english + LAST[0]), Document("ar.txt", arabic + LAST[1])]
    texts = texts[::-1] if arabic_first else texts
    (finding,) = read(texts, together=Together.TRANSLATION).findings
    assert finding.code == "figures-differ-by-language"
    assert (finding.suggestion and finding.suggestion.code) == slip


@pytest.mark.parametrize(("english", "arabic", "code"), DIFFER)
def test_what_two_languages_tell_otherwise_is_found(english: str, arabic: str, code: str) -> None:
    assert told(english, arabic) == [code]


@pytest.mark.parametrize(("english", "arabic"), SAME)
def test_what_they_tell_alike_is_not(english: str, arabic: str) -> None:
    assert told(english, arabic) == []
