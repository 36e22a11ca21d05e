"""Whether an outcome is denied, wished, planned, supposed, over again, or no verb at all."""

from __future__ import annotations

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.scanning.page import Page

_DENIED, _DENIED_ARABIC = 4, 2  # words before an outcome that may deny it
WIDEST = 60  # words of a long sentence, on either side, that are looked at
_DEMAND = 8  # words from a demand to what is demanded
_AS = 2
_ASKS = frozenset({"where", "why", "how"})
_THAT = "ان"
_NEAR = 4  # words behind an outcome that may end it


def is_denied(page: Page, at: int) -> bool:
    """Whether a word of denial stands before a token, with no sign between."""
    begins, _ = page.sentence_of(at)
    denies = small_words("denies")
    far = _DENIED_ARABIC if page.document.language == "ar" else _DENIED
    for n in range(at - 1, max(begins - 1, at - 1 - far), -1):
        word = page.tokens[n].word
        if word.kind == "sign":
            return False
        if page.tokens[n + 1].word.folded in small_words("goes_on"):
            continue  # «لا يزال»
        if word.folded in _ASKS:
            return False  # "do not know where the detained man is"
        if word.folded == "none" and n == begins and page.tokens[n + 1].word.folded != "of":
            return True  # "None had been left untouched"
        if word.folded in denies or word.stem in denies or word.folded.endswith(("n't", "n’t")):
            return True
    return False


def is_unreal(page: Page, at: int, last: int, yes: bool) -> bool:
    """Whether an outcome is wished, planned, supposed, or only under way."""
    begins, ends = around(page, at)
    denied = is_denied(page, at)
    if last == at + 1 and not denied and _no_verb(page, at):
        return True
    words = (page.tokens[n].word for n in range(at, last))
    denying = denied or any({w.folded, w.stem} & small_words("denies") for w in words)
    if _bounded(page, last, ends) or _for_a_time(page, last, ends, denying):
        return True
    if (yes or denying) and _earlier(page, at, last, ends):
        return True
    if (
        at > begins
        and page.tokens[at - 1].word.stem == "قد"
        and page.tokens[at].word.folded[0] in "يتن"
    ):
        return True
    unreal = small_words("unreal") - (small_words("could_not") if denied else frozenset())
    for n in range(at - 1, max(begins - 1, at - 1 - _DENIED), -1):
        word = page.tokens[n].word
        if word.kind == "sign":
            break
        if word.folded == _THAT and (n < at - 1 or page.tokens[n - 1].word.folded == "بعد"):
            continue  # «إن القافلة وصلت»; «أن تصل» stands right before its verb
        if (word.folded in unreal and not page.meant(n, "month")) or (
            word.folded == "to" and _meant_to(page, n, at, begins)
        ):
            return True
    planned = (n for n in page.places_of("wanted", begins, ends) if not _as_planned(page, n))
    return page.has("hedge", begins, ends) or next(planned, None) is not None


def _as_planned(page: Page, at: int) -> bool:
    """ "As planned", «كما كان مقررا»."""
    before = page.tokens[max(0, at - _AS) : at]
    return any(token.word.folded in small_words("as_planned") for token in before)


def is_demanded(page: Page, at: int) -> bool:
    """Whether somebody demands an outcome now, so that it has not come about: "appeals to set him free".

    A demand of a day that is told, or in the past, says nothing of what came after it; that something
    stay as it is, is demanded of what has come about.
    """
    begins, ends = around(page, at)
    if page.has("month", begins, ends) or is_denied(page, at):
        return False
    goes_on = any(page.has(name, at - 2, at + 2) for name in ("stay", "keeps"))
    goes_on = goes_on or page.has("lastingly", at, min(ends, at + _DEMAND))
    return page.has("demands_now", max(begins, at - _DEMAND), at) and not goes_on


def is_noun(page: Page, at: int) -> bool:
    """Whether an Arabic word that may be a verb has an article: «العمل», «الخبز»."""
    word = page.tokens[at].word
    return "ال" in word.prefix or word.folded.startswith(("ال", "لل", "وال", "بال"))


def _no_verb(page: Page, at: int) -> bool:
    """Whether a single word is under way, or a part of the day: "arriving", «فجر»."""
    return page.tokens[at].word.folded.endswith("ing") or page.meant(at, "parts_of_day") is not None


def _bounded(page: Page, last: int, ends: int) -> bool:
    """Whether an outcome lasted "until" then; not where it is so until now."""
    behind = [page.tokens[n].word.folded for n in range(last, min(ends, last + 2))]
    bounded = bool(behind) and behind[0] in small_words("bounds")
    return bounded and not (len(behind) > 1 and behind[1] in small_words("still_so"))


def _for_a_time(page: Page, last: int, ends: int, denied: bool) -> bool:
    """ "Did not leave the base for two days": afterwards it may have."""
    if not denied:
        return False
    near = range(last, min(ends, last + _NEAR))
    return any(
        page.tokens[n].word.folded in small_words("for_so_long") and page.meant(n + 2, "lengths")
        for n in near
    )


def _earlier(page: Page, at: int, last: int, ends: int) -> bool:
    """Whether an outcome is told of the time "before" something else: «ينتج قبل توقفه»."""
    for n in range(at + 1, min(ends, last + _NEAR)):
        word = page.tokens[n].word
        if word.kind == "sign":
            return False
        if {word.folded, word.stem} & small_words("earlier_than"):
            return True
    return False


def _meant_to(page: Page, to: int, at: int, begins: int) -> bool:
    """ "To reach", "to be reached", but not "managed to reach"."""
    before = page.tokens[to - 1].word.folded if to > begins else ""
    verb = to == at - 1 or page.tokens[at - 1].word.folded == "be"
    return verb and before not in small_words("achieves")


def around(page: Page, at: int) -> tuple[int, int]:
    """The sentence of a token, or what of a very long one stands near."""
    begins, ends = page.sentence_of(at)
    return max(begins, at - WIDEST), min(ends, at + WIDEST)
