"""Pure functions on the ISO 8601 values that claims carry: days, months, years, intervals."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

#: A day and the next may be one event, seen from two time zones or told the day after.
_SLACK = timedelta(days=1)
_PART = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def ends(value: str) -> tuple[str, str]:
    """The first and the last part of a value as they are written: those of an interval, or twice the same.

    >>> ends("2019/2021-05"), ends("2019/.."), ends("2017")
    (('2019', '2021-05'), ('2019', '2019'), ('2017', '2017'))
    """
    parts = [part for part in value.split("/") if part not in ("", "..")]
    return (parts[0], parts[-1]) if parts else ("", "")


@lru_cache(maxsize=4096)
def bounds(value: str) -> tuple[str, str] | None:
    """First and last day of a date, month, year or interval; None where it is no such value.

    Of an interval with an open end ("2019/..": since 2019) only the known end counts.

    >>> bounds("2017-02")
    ('2017-02-01', '2017-02-28')
    """
    first, _, last = value.partition("/")
    if ".." in (first, last):
        first, last = (last, "") if first == ".." else (first, "")
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


def sides(values: Sequence[str]) -> list[list[int]]:
    """Groups of times that agree, the earliest first, by their places in `values`.

    Times of different precision and intervals that overlap agree, and days that follow on
    each other. What agrees with all others, or is no time, takes no side.

    Returns:
        Nothing, or at least two groups: the fewest in which each time has its place (by the
        first end, as one stabs intervals).
    """
    spans = {i: days for i, value in enumerate(values) if (days := _span(value)) is not None}
    torn = [i for i in spans if any(_apart(spans[i], spans[j]) for j in spans)]
    found: list[list[int]] = []
    rest = sorted(torn, key=lambda i: (spans[i][1], spans[i][0], i))
    while rest:
        first = spans[rest[0]]
        side = [i for i in rest if not _apart(first, spans[i])]
        found.append(sorted(side))
        rest = [i for i in rest if i not in side]
    return found


def _span(value: str) -> tuple[date, date] | None:
    # what began "by" or "since" then may be of any later or earlier day
    days = None if ".." in value else bounds(value)
    return days and (date.fromisoformat(days[0]), date.fromisoformat(days[1]))


def _apart(a: tuple[date, date], b: tuple[date, date]) -> bool:
    slack = _SLACK if a[0] == a[1] or b[0] == b[1] else timedelta()
    return a[1] + slack < b[0] or b[1] + slack < a[0]
