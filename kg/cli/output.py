"""Prints answers: tables for people, JSON for programs."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Sequence
from typing import Any

import click

from kg.text import printable

_STYLES = {"denied": "red", "disputed": "magenta", "planned": "cyan", "possible": "yellow", "asserted": "green"}
#: Columns for a table that goes into a file or a pipe.
_WIDE = 160
_UNSEEN = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def table(title: str, columns: Sequence[str], lines: Iterable[Sequence[object]]) -> None:
    """Prints a table; nothing of the cells is taken for markup or for terminal control."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(title=Text(printable(title)), title_justify="left", title_style="bold", show_lines=False)
    for column in columns:
        drawn.add_column(column, overflow="fold", justify="left")
    for line in lines:
        texts = [printable(_cell(value)) for value in line]
        drawn.add_row(*(Text(text, style=_STYLES.get(text, "")) for text in texts))
    console = Console()
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console = Console(width=_WIDE)
    console.print(drawn if drawn.row_count else Text(printable(f"{title}: none")))


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.3g}"
    if isinstance(value, dict):
        return ", ".join(f"{k}: {v}" for k, v in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value))
    return str(value)


def say(text: str) -> None:
    """Prints a line."""
    click.echo(printable(text))


def dump(value: Any) -> None:
    """Prints a value as JSON; what can't be seen is escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    if encoding.lower().replace("-", "") != "utf8":
        text = json.dumps(value, indent=2)
    click.echo(_UNSEEN.sub(lambda m: f"\\u{ord(m.group()):04x}", text))


def claim_rows(claims: Iterable[dict[str, Any]]) -> list[tuple[object, ...]]:
    """Cells of claims under `CLAIM_COLUMNS`."""
    return [
        (
            c["time"] or (f"({c['published']})" if c["published"] else ""),
            f"{c['subject']} {c['relation']} {c['object']}",
            c["status"],
            c["speaker"] or "",
            c["evidence"],
            c["document"],
            c["id"],
        )
        for c in claims
    ]


CLAIM_COLUMNS = ("when", "what", "status", "who says", "evidence", "document", "claim")
