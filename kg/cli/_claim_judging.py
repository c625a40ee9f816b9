"""What `kg reject` and `kg accept` have in common."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

import click

from kg.cli._judging import add, records, write
from kg.errors import QueryError
from kg.model import Judgement

_SHOWN = 3


def judge_claim(verdict: str, claim: str, output: Path, path: Path, who: str | None, note: str) -> None:
    """Finds the claim, writes the judgement in place of an earlier one on it, says so.

    Raises:
        QueryError: There is no such claim, and none judged before, or several begin so.
    """
    from kg.graph.judged import ACCEPT, REJECT
    from kg.resolution.judgements import load_judgements, without
    from kg.text import printable

    known = {c["id"]: c for c in records(output, "claims")}
    before = [j for j in load_judgements(path) if j.verdict in (ACCEPT, REJECT)]
    identifier = _found(claim, {*known, *(j.left for j in before)})
    # From the last line up, so that the lines before keep their numbers.
    for old in reversed([j for j in before if j.left == identifier and j.verdict != verdict]):
        write(path, without(path.read_text(encoding="utf-8-sig"), old))
    new = add(path, Judgement(verdict=verdict, left=identifier, right="", note=note), who)
    record = known.get(identifier)
    if record:
        said = f"{record['subject']['name']} {record['predicate']} {record['object']['name']}"
        click.echo(f"{verdict}: {printable(said)}\n  {printable(record['evidence']['text'])}")
    click.echo(f"{'written to' if new else 'stands already in'} {path}; build again to apply it")


def _found(claim: str, known: set[str]) -> str:
    """The id that was meant: the whole of it, or its beginning."""
    found = [claim] if claim in known else sorted(i for i in known if claim and i.startswith(claim))
    if len(found) == 1:
        return found[0]
    if found:
        raise QueryError(
            f"{len(found)} claims begin with {claim!r}", "give more of the id: " + ", ".join(found[:_SHOWN])
        )
    near = get_close_matches(claim, sorted(known), n=_SHOWN)
    hint = f"did you mean {' or '.join(near)}?" if near else "`kg show ENTITY` lists claims with their ids"
    raise QueryError(f"no claim {claim!r} in this build", hint)
