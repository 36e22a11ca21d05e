"""Whether the weapon of a deed is one that a clause speaks of, by its calibre in millimetres."""

from __future__ import annotations

from math import inf

import numpy as np

from trucewatch.screening.spans import NO, UNSURE, YES, Codes, Numbers
from trucewatch.values.count import Range


def calibre_codes(wanted: Range, low: Numbers, high: Numbers) -> Codes:
    """The verdict for each calibre known within bounds; nothing known is from nought to no end."""
    least, most = wanted.low or 0, inf if wanted.high is None else wanted.high
    within = (low >= least) & (high <= most)
    outside = (high < least) | (low > most)
    return np.where(within, YES, np.where(outside, NO, UNSURE)).astype(np.int8)


def calibre_code(wanted: Range, calibre: Range | None) -> int:
    """The verdict for one calibre; None: not recorded."""
    known = calibre or Range(None, None)
    high = inf if known.high is None else float(known.high)
    return int(calibre_codes(wanted, np.array([float(known.low or 0)]), np.array([high]))[0])
