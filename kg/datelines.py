"""Where a dateline ends: "ALMATY, 9 May 2025 (Reuters) - Kazakhstan ..."."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?,? "
_DATE = rf"(?:{_WEEKDAY})?(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})(?:,? \d{{4}})?"
_AGENCY = r"\([^\W\d][^()\d\n]{1,38}\)"
#: A city in capitals needs nothing beside it, another one a date or an agency.
_CAPITALS = (
    r"(?=[^\s,(]{4}|[^\s,(]+[ /][^\W_a-z])[^\W\d_a-z]{2}(?:[^\W\d_a-z]|[.'’\-])*(?:[ /](?:[^\W\d_a-z]|[.'’\-]){2,})*"
)
_PLACE = r"[^\W\d_a-z]\w[\w.'’\-]*(?:[ /][^\W\d_][\w.'’\-]*){0,3}"
_DATELINE = re.compile(
    rf"(?:{_CAPITALS}(?:, {_PLACE}){{0,2}}(?:, {_DATE})?(?:,? {_AGENCY})?"
    rf"|{_PLACE}(?:, {_PLACE}){{0,2}}(?:(?:,|:)? {_DATE}(?:,? {_AGENCY})?|,? {_AGENCY}))"
    r"\s*(?:--|[-–—])\s+(?=[\"“‘']?[^\W_a-z])"
)
#: Longer ones are prose with a dash in it.
_LONGEST = 90


def end(text: str, start: int) -> int:
    """Where the dateline that begins at `start` ends: the offset of what follows its dash, -1 if there is none."""
    found = _DATELINE.match(text, start, start + _LONGEST)
    return found.end() if found else -1
