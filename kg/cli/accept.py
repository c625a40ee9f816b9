"""`kg accept`: judge that a claim is right."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli._judging import by_hand, file_of, options


@click.command("accept", epilog="\b\nExample:\n  kg accept CLAIM --note 'read the original'")
@click.argument("claim")
@options
@by_hand
def command(claim: str, output: Path, judgements: Path | None, who: str | None, note: str) -> None:
    """Judge that a claim is right; the next `kg build`, and every later one, holds it for certain.

    CLAIM is a claim's id, or the beginning of it, as `kg show` prints it. A later judgement
    on a claim takes the place of an earlier one; `kg judgements undo` takes it back.
    """
    from kg.cli._claim_judging import judge_claim

    judge_claim("accept", claim, output, file_of(output, judgements), who, note)
