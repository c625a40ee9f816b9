"""What dates are recognised by; the words stand in `timewords.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from kg.tables import beside

_WORDS: dict[str, Any] = beside(__file__)


def _any(*lists: Iterable[str]) -> str:
    """One of these words, as a pattern."""
    return "|".join(sorted((re.escape(word) for words in lists for word in words), key=lambda word: (-len(word), word)))


#: The first three letters of each month.
MONTHS = tuple(month[:3] for month in _WORDS["months"])
WEEKDAYS: tuple[str, ...] = tuple(_WORDS["weekdays"])
SEASONS = frozenset(_WORDS["seasons"])
#: By their value; "an" is "a".
NUMBERS: tuple[str, ...] = tuple(_WORDS["numbers"])
UNCOUNTED = frozenset(_WORDS["uncounted"])
ONWARD = frozenset(_WORDS["onward"])
ORDINALS: tuple[str, ...] = (*_WORDS["ordinals"], "last")
#: Words before a unit: how many units on, and which count from a date that the text has told.
STEPS: dict[str, int] = _WORDS["relative"]
TOLD = frozenset(_WORDS["told"])
#: Names of days: how many days on from the article's own.
DAYS: dict[str, int] = _WORDS["days"]

_NUMBER = rf"\d+|{_any(_WORDS['numbers'][1:], _WORDS['uncounted'])}"
_UNIT = _any(_WORDS["units"])
MONTH = re.compile(rf"\b({_any(_WORDS['months'], _WORDS['abbreviations'])})\b\.?", re.I)
#: "last week", "that same summer".
RELATIVE = re.compile(rf"\b({_any(STEPS)})\b[\w ]*?\b({_any(_WORDS['units'], _WORDS['seasons'], ['weekend'])})\b", re.I)
#: "two years ago".
AWAY = re.compile(
    rf"(?P<number>a|an|{_NUMBER})\s+(?P<unit>{_UNIT})s?\s+(?P<way>{_any(_WORDS['back'], _WORDS['onward'])})\b", re.I
)
#: A unit whose article the mention leaves out.
BARE_UNIT = re.compile(rf"^(?=(?:{_UNIT})\b)")
HALF = re.compile(r"\b(first|second|1st|2nd)[ -]half\b", re.I)
QUARTER = re.compile(rf"\b(?:({_any(ORDINALS)})[ -]quarter|q([1-4]))\b", re.I)
#: "that December": a month of the year that was told.
SAME_DAY = re.compile(r"\bsame day\b", re.I)
TOLD_MONTH = re.compile(r"\b(that|following|same)\b")
#: How long, or how old.
LENGTH = re.compile(rf"\b(?:(?:{_any(_WORDS['lengths'])})s?|{_any(_WORDS['ages'])})\b", re.I)
#: "almost two weeks": how long, where neither "ago" nor "later" follows.
COUNTED_LENGTH = re.compile(rf"^(?:[a-z]+ ){{0,3}}?(?:{_NUMBER}) (?:year|month|week|day)s$", re.I)
#: Words before a date that make of it a beginning, an end, or the first of two.
OPENING = re.compile(
    rf"\b(since|until|till|by|before|between|from)\s+(?:(?:the|{_any(_WORDS['approximate'])})[\s-]+)*$", re.I
)
#: Phrases that need no day of the article's own, and those that count from its month or year.
COARSE = re.compile(rf"^(?!.*(?:day\b|week|\b(?:{_any(_WORDS['daily'])})\b))", re.I | re.S)
COUNTED = re.compile(rf"\b(?:{_any(_WORDS['coarse'])})\b", re.I)
