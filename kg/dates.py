"""Pure functions on the ISO 8601 values that claims carry: days, months, years, intervals."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache

_PART = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@lru_cache(maxsize=4096)
def bounds(value: str) -> tuple[str, str] | None:
    """First and last day of a date, month, year or interval; None where it is no such value.

    >>> bounds("2017-02")
    ('2017-02-01', '2017-02-28')
    """
    first, _, last = value.partition("/")
    days = [_days(first), _days(last or first)]
    if days[0] is None or days[1] is None:
        return None
    start, end = days[0][0], days[1][1]
    return (start, end) if start <= end else None


def _days(value: str) -> tuple[str, str] | None:
    found = _PART.fullmatch(value.strip())
    if found is None:
        return None
    year, month, day = found.groups()
    if month is None:
        return (f"{year}-01-01", f"{year}-12-31") if int(year) else None
    if not 1 <= int(month) <= 12 or not int(year):
        return None
    length = monthrange(int(year), int(month))[1]
    if day is None:
        return f"{year}-{month}-01", f"{year}-{month}-{length:02d}"
    return (found.group(), found.group()) if 1 <= int(day) <= length else None
