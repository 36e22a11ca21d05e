"""How the precision numbers of other datasets read in our words."""

from collections.abc import Mapping
from types import MappingProxyType

from trucewatch.values.codes.places import DatePrecision, WherePrecision

UCDP_DATE_PREC: Mapping[int, DatePrecision] = MappingProxyType(
    {
        1: DatePrecision.DAY,
        2: DatePrecision.TWO_TO_SIX_DAYS,
        3: DatePrecision.WEEK,
        4: DatePrecision.MONTH,
        5: DatePrecision.YEAR,
    }
)
"""UCDP GED codebook, date_prec."""

UCDP_WHERE_PREC: Mapping[int, WherePrecision] = MappingProxyType(
    {
        1: WherePrecision.EXACT,
        2: WherePrecision.NEAR,
        3: WherePrecision.DISTRICT,
        4: WherePrecision.PROVINCE,
        5: WherePrecision.WIDER_OR_BETWEEN,
        6: WherePrecision.COUNTRY,
        7: WherePrecision.SEA_OR_AIR,
    }
)
"""UCDP GED codebook, where_prec."""

ACLED_TIME_PRECISION: Mapping[int, int] = MappingProxyType({1: 1, 2: 3, 3: 4})
"""ACLED time_precision to UCDP date_prec. Published ACLED codebooks differ on 3 (one has the
middle of a week, others the month); the wider is taken, and the importer keeps the version of the
codebook with every row and says so by the message codes-acled-codebook."""

ACLED_GEO_PRECISION: Mapping[int, int] = MappingProxyType({1: 1, 2: 2, 3: 4})
"""ACLED geo_precision to UCDP where_prec; codebooks differ, as for time_precision."""


def date_of_ucdp(number: int) -> DatePrecision:
    """The precision of a UCDP date_prec; UNKNOWN for a number the codebook lacks."""
    return UCDP_DATE_PREC.get(number, DatePrecision.UNKNOWN)


def place_of_ucdp(number: int) -> WherePrecision:
    """The precision of a UCDP where_prec; UNKNOWN for a number the codebook lacks."""
    return UCDP_WHERE_PREC.get(number, WherePrecision.UNKNOWN)


def date_of_acled(number: int) -> DatePrecision:
    """The precision of an ACLED time_precision; UNKNOWN for a number outside 1 to 3."""
    return date_of_ucdp(ACLED_TIME_PRECISION.get(number, 0))


def place_of_acled(number: int) -> WherePrecision:
    """The precision of an ACLED geo_precision; UNKNOWN for a number outside 1 to 3."""
    return place_of_ucdp(ACLED_GEO_PRECISION.get(number, 0))


def ucdp_of_date(precision: DatePrecision) -> int | None:
    """The UCDP date_prec of a precision; None where it is unknown."""
    numbers = {ours: number for number, ours in UCDP_DATE_PREC.items()}
    return numbers.get(precision)


def ucdp_of_place(precision: WherePrecision) -> int | None:
    """The UCDP where_prec of a precision; None where it is unknown."""
    numbers = {ours: number for number, ours in UCDP_WHERE_PREC.items()}
    return numbers.get(precision)
