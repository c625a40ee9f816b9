"""Dates as articles give them."""

from __future__ import annotations

from datetime import date, datetime
from email.utils import parsedate_to_datetime


def iso_date(value: object) -> str:
    """An ISO 8601 date from what front matter, a record or a header gives; empty where it gives none."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        return ""
    text = value.strip()
    for parse in (datetime.fromisoformat, lambda t: datetime.fromisoformat(t[:10]), parsedate_to_datetime):
        try:
            return parse(text).date().isoformat()
        except (ValueError, TypeError, IndexError):
            continue
    return ""
