"""`kg judgements`: list them, undo one."""

from __future__ import annotations

import json
from pathlib import Path

import click

from kg.cli._judging import file_of, options, write
from kg.errors import JudgementError


@click.group("judgements")
def command() -> None:
    """List and undo your judgements. The file is plain CSV: edit it as you like."""


@command.command("list", epilog="\b\nExample:\n  kg judgements list")
@options
@click.option("--json", "as_json", is_flag=True, help="One JSON record a line.")
def list_(output: Path, judgements: Path | None, as_json: bool) -> None:
    """Print all judgements with their lines."""
    from dataclasses import asdict

    from kg.resolution.judgements import load_judgements

    path = file_of(output, judgements)
    found = load_judgements(path)
    for one in found:
        if as_json:
            click.echo(json.dumps(asdict(one), ensure_ascii=False))
        else:
            about = "  ".join(filter(None, (one.who, one.when, one.note)))
            click.echo(
                f"{one.line:>4}  {one.verdict:<6}  {one.left}"
                + (f"  /  {one.right}" if one.right else "")
                + (f"   ({about})" if about else "")
            )
    if not found and not as_json:
        click.echo(f"no judgements in {path}")


@command.command("undo", epilog="\b\nExample:\n  kg judgements undo 2")
@click.argument("line", type=int)
@options
def undo(line: int, output: Path, judgements: Path | None) -> None:
    """Delete the judgement in LINE of the file."""
    from kg.resolution.judgements import load_judgements, without

    path = file_of(output, judgements)
    found = {j.line: j for j in load_judgements(path)}
    if line not in found:
        lines = ", ".join(map(str, sorted(found))) or "none"
        raise JudgementError(f"no judgement in line {line} of {path}", f"lines with one: {lines}")
    write(path, without(path.read_text(encoding="utf-8-sig"), found[line]))
    one = found[line]
    click.echo(
        f"undone: {one.verdict} {one.left}" + (f" / {one.right}" if one.right else "") + "; build again to apply it"
    )
