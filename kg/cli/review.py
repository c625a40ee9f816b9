"""`kg review`: walks the doubtful merges with their evidence."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from kg.cli._judging import add, file_of, options, records
from kg.model import Judgement

_KEYS = {"y": "merge", "n": "split"}
_SKIP = "s"
_QUIT = ("q", "\x03", "\x04", "\x1b")


@click.command("review", epilog="\b\nExamples:\n  kg review\n  kg review --json")
@options
@click.option("--json", "as_json", is_flag=True, help="Print the list, one JSON record a line; ask nothing.")
@click.option("--who", default=None, help="Who judges.  [default: your user name]")
def command(output: Path, judgements: Path | None, as_json: bool, who: str | None) -> None:
    """Decide the doubtful merges of a build one by one: y one, n two, s skip, q quit.

    Every answer is written at once; what you have answered is not asked again. Where
    input or output is no terminal, the list is printed.
    """
    from kg.resolution.judgements import load_judgements
    from kg.resolution.review import pending

    path = file_of(output, judgements)
    doubts = pending(records(output, "doubts"), load_judgements(path))
    if as_json:
        for one in doubts:
            click.echo(json.dumps(one, ensure_ascii=False))
        return
    if not doubts:
        click.echo("nothing to review")
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        for number, one in enumerate(doubts, start=1):
            click.echo(_shown(one, number, len(doubts)))
        return
    _walk(doubts, path, who)


def _walk(doubts: list[dict[str, Any]], path: Path, who: str | None) -> None:
    written = 0
    for number, one in enumerate(doubts, start=1):
        click.echo(_shown(one, number, len(doubts)))
        answer = _ask()
        if answer in _QUIT:
            break
        if answer in _KEYS:
            new = Judgement(verdict=_KEYS[answer], left=one["left"]["id"], right=one["right"]["id"])
            written += add(path, new, who)
    click.echo(f"{written} judgements written to {path}" + ("; build again to apply them" if written else ""))


def _ask() -> str:
    while True:
        click.echo("one and the same? [y/n/s/q] ", nl=False)
        answer = click.getchar().casefold()
        click.echo(answer if answer.isprintable() else "")
        if answer in (*_KEYS, _SKIP, *_QUIT):
            return answer


def _shown(doubt: dict[str, Any], number: int, total: int) -> str:
    lines = [f"{number}/{total}  {doubt['reason']}  (likeness {doubt['score']:.2f})"]
    for side in (doubt["left"], doubt["right"]):
        about = ", ".join(filter(None, (side["type"], side["description"], f"{side['documents']} documents")))
        evidence = side["evidence"]
        lines.append(f"  {_plain(side['name'])}  [{side['id']}]  {about}")
        lines.append(f"    {evidence['document']}: {_plain(evidence['text'])}")
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    """Article text without the control characters that drive terminals."""
    from kg.text import squeeze

    return squeeze(text)
