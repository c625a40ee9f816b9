"""When it happened: dates of a predicate's own clause, normalised to ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache

from spacy.tokens import Token

from kg.claims.arguments import MentionIndex
from kg.claims.syntax import detached
from kg.model import Annotated, Mention, Span, Time

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_MONTH = re.compile(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\b\.?",
    re.I,
)
_DAY = re.compile(r"\b(?:(\d{1,2})(?:st|nd|rd|th)?)\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_RELATIVE = re.compile(
    r"\b(last|past|next|this|following|previous|same|that|earlier|later)\b[\w ]*?\b(week|month|year|decade)\b", re.I
)
_DATELINE = re.compile(r"([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})\s*[-–—]")
#: How many characters from its start an article's dateline may stand.
_OPENING = 300
_NOT_A_TIME = re.compile(r"\b(?:decades?|hours?|minutes?|old|-year-)\b", re.I)


def _month(text: str) -> int:
    found = _MONTH.search(text)
    return _MONTHS.index(found.group(1).lower()[:3]) + 1 if found else 0


@lru_cache(maxsize=4096)
def normalise(text: str, published: str, latest: str) -> str:
    """The ISO 8601 date, month or year that a phrase names; empty where it names none.

    Args:
        published: The document's date, which "last week" and "in September" count from.
        latest: The last absolute date in the text before the phrase, which "the following
            year" and "that December" count from.
    """
    low = text.lower()
    years = _YEAR.findall(low)
    month = _month(low)
    day = _day(low) if month else 0
    if years:
        return _iso(int(years[0]), month, day)
    base = _parse(published)
    context = _parse(latest) or base
    if month:
        told = base is None or bool(re.search(r"\b(that|following)\b", low))
        anchor = context if told else base
        if anchor is None:
            return ""
        year = anchor.year - (0 if told or month <= anchor.month else 1)
        if "following" in low:
            year = anchor.year + 1
        return _iso(year, month, day)
    return _relative(low, base, context)


def _day(low: str) -> int:
    found = _DAY.search(_YEAR.sub("", low))
    value = int(found.group(1)) if found else 0
    return value if 1 <= value <= 31 else 0


def _relative(low: str, base: date | None, context: date | None) -> str:
    weekday = next((i for i, name in enumerate(_WEEKDAYS) if name in low), -1)
    if weekday >= 0:
        if base is None:
            return ""
        back = (base.weekday() - weekday) % 7 or 7
        return (base - timedelta(days=back if "next" not in low else back - 7)).isoformat()
    if base and low in ("today", "yesterday", "tomorrow"):
        return (base + timedelta(days=("yesterday", "today", "tomorrow").index(low) - 1)).isoformat()
    found = _RELATIVE.search(low)
    if not found:
        return ""
    word, unit = found.group(1).lower(), found.group(2).lower()
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "following": 1}.get(word, 0)
    anchor = context if word in ("following", "same", "that", "previous", "later") else base
    if anchor is None:
        return ""
    if unit == "year":
        return str(anchor.year + step)
    if unit == "month":
        number = anchor.year * 12 + anchor.month - 1 + step
        return f"{number // 12:04d}-{number % 12 + 1:02d}"
    if unit == "week":
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=step)
        return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    return ""


def _iso(year: int, month: int, day: int) -> str:
    if not month:
        return f"{year:04d}"
    if not day:
        return f"{year:04d}-{month:02d}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return f"{year:04d}-{month:02d}"


def _parse(value: str) -> date | None:
    for shape in ("%Y-%m-%d", "%Y-%m", "%Y"):
        try:
            return datetime.strptime(value[:10], shape).date()
        except ValueError:
            continue
    return None


def dateline(text: str) -> str:
    """The date of an article that opens with one: "ANKARA, October 27, 2025 - "; else empty."""
    found = _DATELINE.search(text[:_OPENING])
    return normalise(found.group(1), "", "") if found else ""


class TimeReader:
    """Finds and normalises the time of a predicate, for one document."""

    def __init__(self, annotated: Annotated, index: MentionIndex) -> None:
        self._index = index
        self._values: dict[str, str] = {}
        published = annotated.document.published or dateline(annotated.document.text)
        latest = ""
        for mention in index.all():
            if mention.type == "Date":
                value = normalise(mention.text, published, latest)
                self._values[mention.id] = value
                if _YEAR.search(mention.text) or (value and latest):
                    latest = value or latest

    def read(self, predicate: Token, light: Token | None) -> Time | None:
        """The date in the predicate's own clause, else in the clauses that it hangs on."""
        for anchor in (predicate, *([light] if light is not None else []), *clauses_above(light or predicate)):
            for token in own_clause(anchor):
                mention = self._index.at(token)
                if mention is not None and mention.type == "Date" and not _duration(mention, token):
                    return Time(
                        text=mention.text,
                        span=Span(start=mention.start, end=mention.end),
                        value=self._values.get(mention.id, ""),
                    )
        return None


def clauses_above(token: Token) -> Iterator[Token]:
    """The verbs whose time is also that of a clause below them.

    A complement, an infinitive and a coordinated verb share the time of their governor; a
    relative clause has its own.
    """
    while token.head != token and not detached(token):
        if token.dep_ in ("relcl", "appos", "advcl") and not (token.dep_ == "advcl" and token.tag_ in ("VB", "VBG")):
            return
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            yield token


def _duration(mention: Mention, token: Token) -> bool:
    """ "for more than six years" says how long, not when."""
    top = token
    while top.dep_ in ("nummod", "amod", "quantmod", "compound") and top.head != top:
        top = top.head
    return bool(_NOT_A_TIME.search(mention.text)) or (
        top.dep_ == "pobj" and top.head.lower_ in ("for", "within", "than", "after")
    )


def own_clause(anchor: Token) -> Iterator[Token]:
    """The anchor and what hangs on it, clauses of their own left out."""
    yield anchor
    for child in anchor.children:
        if child.pos_ in ("VERB", "AUX") and child.dep_ in (
            "relcl",
            "ccomp",
            "advcl",
            "conj",
            "parataxis",
            "acl",
            "xcomp",
            "pcomp",
        ):
            continue
        if child.dep_ == "appos":
            continue
        yield from own_clause(child)
