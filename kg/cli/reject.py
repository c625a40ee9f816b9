"""`kg reject`: judge that a claim is wrong."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli._judging import by_hand, file_of, options


@click.command("reject", epilog="\b\nExample:\n  kg reject CLAIM --note 'read the original'")
@click.argument("claim")
@options
@by_hand
def command(claim: str, output: Path, judgements: Path | None, who: str | None, note: str) -> None:
    """Judge that a claim is wrong; the next `kg build`, and every later one, leaves it out.

    CLAIM is a claim's id, or the beginning of it, as `kg show` prints it. A later judgement
    on a claim takes the place of an earlier one; `kg judgements undo` takes it back.
    """
    from kg.cli._claim_judging import judge_claim

    judge_claim("reject", claim, output, file_of(output, judgements), who, note)
