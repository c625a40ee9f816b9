"""Phrases of time, normalised to ISO 8601 (the values of TIMEX3 in TimeML, as far as news need them).

Relative phrases count from the article's date ("last week", "two months ago") or from the
last date in the text before them ("the following year", "two days later"), as HeidelTime
does for news and narratives (Strötgen & Gertz 2013).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from kg.claims.timewords import (
    AWAY,
    BARE_UNIT,
    DAYS,
    HALF,
    MONTH,
    MONTHS,
    NUMBERS,
    ONWARD,
    ORDINALS,
    QUARTER,
    RELATIVE,
    SEASONS,
    STEPS,
    TOLD,
    TOLD_MONTH,
    UNCOUNTED,
    WEEKDAYS,
)

YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_ISO = re.compile(r"\b(\d{4})-(\d\d)(?:-(\d\d))?\b")
_DAY = re.compile(r"\b(?:(\d{1,2})(?:st|nd|rd|th)?)\b")
_DECADE = re.compile(r"\b((?:1[89]|20)\d)0[’']?s\b", re.I)
_RANGE = re.compile(r"\s*(?:\bto\b|\buntil\b|\bthrough\b|\band\b|-|–|—)\s*", re.I)
_YEARS = re.compile(r"\b((?:1[89]|20)\d\d)\s*[-–—/]\s*(\d\d(?:\d\d)?)\b(?!-)")
_DATELINE = re.compile(r"([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})\s*[-–—]")
_FULL = re.compile(r"\b([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})\b")
#: How many characters from its start an article's dateline may stand.
_OPENING = 300
#: How exactly a date must be known to count days, weeks, months from it.
_EXACT = {"day": 10, "week": 10, "weekend": 10, "month": 7}


@lru_cache(maxsize=4096)
def normalise(text: str, published: str, latest: str) -> str:
    """The ISO 8601 date, month, year or interval that a phrase names; empty where it names none.

    Args:
        published: The document's date, which "last week" and "in September" count from.
        latest: The last absolute date in the text before the phrase, which "the following
            year" and "that December" count from.
    """
    low = text.lower()
    base = _point(published)
    context = _point(latest) or base
    return (
        _written(low)
        or _interval(low, published, latest)
        or _absolute(low)
        or _month_alone(low, base, context)
        or _away(low, base, context)
        or _relative(low, base, context)
    )


@dataclass(frozen=True, slots=True)
class _Point:
    """Where to count from: a day, and how exactly it is known (4: the year, 7: the month, 10)."""

    day: date
    exact: int


def _point(value: str) -> _Point | None:
    day = parse(value)
    return _Point(day, len(value.partition("/")[0])) if day is not None else None


def interval(start: str, end: str) -> str:
    """From the beginning of one value to the end of another; empty where they are in no order."""
    first, last = start.partition("/")[0], end.rpartition("/")[2]
    known = first not in ("", "..") and last not in ("", "..") and first <= last
    return f"{first}/{last}" if known else ""


def _written(low: str) -> str:
    found = _ISO.search(low)
    if found and 1 <= int(found.group(2)) <= 12:
        return _iso(int(found.group(1)), int(found.group(2)), int(found.group(3) or 0))
    years = _YEARS.search(low)
    if years and not _month(low):
        first, second = years.groups()
        return interval(first, first[: 4 - len(second)] + second)
    decade = _DECADE.search(low)
    return f"{decade.group(1)}0/{decade.group(1)}9" if decade else ""


def _interval(low: str, published: str, latest: str) -> str:
    """ "May 7 to May 10, 2025", "between 2014 and 2017": two dates with a word between."""
    parts = _RANGE.split(re.sub(r"^\W*(?:from|between)\s+", "", low), maxsplit=1)
    if len(parts) != 2 or not any(c.isdigit() for c in parts[1]):
        return ""
    first, second = parts
    if not (_month(first) or YEAR.search(first)):
        return ""
    if not YEAR.search(first) and YEAR.search(second):
        first += " " + YEAR.findall(second)[0]
    if not _month(second) and _month(first) and (found := MONTH.search(first)):
        second = f"{found.group(1)} {second}"
    return interval(normalise(first, published, latest), normalise(second, published, latest))


def _absolute(low: str) -> str:
    years = YEAR.findall(low)
    if not years:
        return ""
    year = int(years[0])
    half, quarter = HALF.search(low), QUARTER.search(low)
    if half:
        first = half.group(1) in ("first", "1st")
        return f"{year}-01/{year}-06" if first else f"{year}-07/{year}-12"
    if quarter:
        word = quarter.group(1)
        number = int(quarter.group(2)) if not word else min(ORDINALS.index(word) + 1, 4)
        return f"{year}-{number * 3 - 2:02d}/{year}-{number * 3:02d}"
    month = _month(low)
    return _iso(year, month, _day(low) if month else 0)


def _month_alone(low: str, base: _Point | None, context: _Point | None) -> str:
    """A month without a year: the last one before the article, unless it says otherwise."""
    month = _month(low)
    if not month:
        return ""
    told = base is None or bool(TOLD_MONTH.search(low))
    anchor = context if told else base
    if anchor is None:
        return ""
    year = anchor.day.year - (0 if told or month <= anchor.day.month else 1)
    if "following" in low or ("next" in low and month <= anchor.day.month):
        year = anchor.day.year + 1
    elif "next" in low:
        year = anchor.day.year
    elif re.search(r"\blast\b", low) and month == anchor.day.month:
        year = anchor.day.year - 1
    return _iso(year, month, _day(low))


def _away(low: str, base: _Point | None, context: _Point | None) -> str:
    """ "two years ago", "a week later"."""
    # a mention leaves out the article: "[a] month later"
    found = AWAY.search(BARE_UNIT.sub("a ", low))
    if not found:
        return ""
    word, unit, way = found.group("number"), found.group("unit"), found.group("way")
    anchor = base if way == "ago" else context
    if anchor is None or word in UNCOUNTED:
        return ""
    number = int(word) if word.isdigit() else max(NUMBERS.index("a" if word == "an" else word), 1)
    step = number if way in ONWARD else -number
    return _shifted(anchor, unit, step)


def _shifted(point: _Point, unit: str, step: int) -> str:
    anchor = point.day
    if point.exact < _EXACT.get(unit, 4):
        return ""
    try:
        if unit == "day":
            return (anchor + timedelta(days=step)).isoformat()
        if unit == "week":
            return _week(anchor + timedelta(weeks=step))
        if unit == "month":
            number = anchor.year * 12 + anchor.month - 1 + step
            return date(number // 12, number % 12 + 1, 1).isoformat()[:7]
        return date(anchor.year + step * (10 if unit == "decade" else 1), 1, 1).isoformat()[:4]
    except (OverflowError, ValueError):
        return ""


def _relative(low: str, base: _Point | None, context: _Point | None) -> str:
    weekday = next((i for i, name in enumerate(WEEKDAYS) if name in low), -1)
    if weekday >= 0:
        if base is None or base.exact < 10:
            return ""
        # newspapers name the day of publication too: "on Monday" may be today
        back = (base.day.weekday() - weekday) % 7
        if "last" in low and not back:
            back = 7
        return (base.day - timedelta(days=back if "next" not in low else back - 7)).isoformat()
    if base and low.strip() in DAYS:
        return _shifted(base, "day", DAYS[low.strip()])
    found = RELATIVE.search(low)
    if not found:
        return ""
    word, unit = found.group(1).lower(), found.group(2).lower()
    step = STEPS[word]
    told = word in TOLD or (word == "next" and unit == "day")
    anchor = context if told else base
    if anchor is None or (unit == "day" and word in ("this", "earlier", "later", "last", "past")):
        return ""
    if unit == "weekend":
        if anchor.exact < 10:
            return ""
        saturday = anchor.day - timedelta(days=(anchor.day.weekday() + 2) % 7 or 7) + timedelta(weeks=int(step > 0))
        return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"
    if unit in SEASONS:
        unit = "year"
    if unit == "decade":
        return ""
    shifted = _shifted(anchor, unit, step)
    # "that week", where only the month before it is known: that month at least
    return shifted or (_as_known(anchor) if word in ("same", "that") and unit == "week" else "")


def _as_known(point: _Point) -> str:
    """What a point to count from names, as exactly as it is known."""
    return point.day.isoformat()[: point.exact] if point.exact in (4, 7, 10) else ""


def _week(day: date) -> str:
    monday = day - timedelta(days=day.weekday())
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def _month(text: str) -> int:
    found = MONTH.search(text)
    return MONTHS.index(found.group(1).lower()[:3]) + 1 if found else 0


def _day(low: str) -> int:
    found = _DAY.search(YEAR.sub("", low))
    value = int(found.group(1)) if found else 0
    return value if 1 <= value <= 31 else 0


def _iso(year: int, month: int, day: int) -> str:
    if not month:
        return f"{year:04d}"
    if not day:
        return f"{year:04d}-{month:02d}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return f"{year:04d}-{month:02d}"


@lru_cache(maxsize=4096)
def parse(value: str) -> date | None:
    """The first day of an ISO 8601 value; None where there is none."""
    first = value[:10].partition("/")[0]
    try:  # a month or a year begins on its first day
        return date.fromisoformat(f"{first}-01-01"[:10] if len(first) in (4, 7) else first)
    except ValueError:
        return None


def dateline(text: str) -> str:
    """The date of an article that opens with one, before a dash or in its title; else empty.

    "ANKARA, October 27, 2025 - "; "Live: the vote, Friday, October 27, 2025".
    """
    found = _DATELINE.search(text[:_OPENING])
    title, _, rest = text.partition("\n")
    if found is None and rest:
        found = _FULL.search(title[:_OPENING])
    return normalise(found.group(1), "", "") if found else ""
