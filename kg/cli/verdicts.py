"""`kg accept` and `kg reject`: judge whether a claim is right."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from kg.cli._judging import add, by_hand, file_of, options, records, write
from kg.cli.filters import as_json
from kg.cli.output import dump, say
from kg.errors import QueryError
from kg.model import Judgement

_SHOWN = 3
_CLAIM = """
    CLAIM is a claim's id, or the beginning of it, as `kg show` prints it. A later judgement
    on a claim takes the place of an earlier one; `kg judgements undo` takes it back.
    """


def _command(verdict: str, about: str, example: str) -> click.Command:
    @click.command(verdict, help=about + _CLAIM, epilog=f"\b\nExample:\n  kg {verdict} CLAIM --note '{example}'")
    @click.argument("claim")
    @options
    @by_hand
    @as_json
    def command(claim: str, output: Path, judgements: Path | None, who: str | None, note: str, as_json: bool) -> None:
        found = judge_claim(verdict, claim, output, file_of(output, judgements), who, note)
        if as_json:
            dump(found)
        else:
            _tell(found)

    return command


accept = _command(
    "accept",
    "Judge that a claim is right; the next `kg build`, and every later one, holds it for certain.\n",
    "read the original",
)
reject = _command(
    "reject",
    "Judge that a claim is wrong; the next `kg build`, and every later one, leaves it out.\n",
    "the sentence is about another year",
)


def judge_claim(verdict: str, claim: str, output: Path, path: Path, who: str | None, note: str) -> dict[str, Any]:
    """Finds the claim, writes the judgement in place of an earlier one on it.

    Returns:
        The verdict, the claim's id and record (None where this build no longer has it), the
        file, and whether the judgement is new.

    Raises:
        QueryError: There is no such claim, and none judged before, or several begin so.
    """
    from kg.graph.judged import ACCEPT, REJECT
    from kg.resolution.judgements import load_judgements, without

    known = {c["id"]: c for c in records(output, "claims")}
    before = [j for j in load_judgements(path) if j.verdict in (ACCEPT, REJECT)]
    identifier = _found(claim, {*known, *(j.left for j in before)})
    # From the last line up, so that the lines before keep their numbers.
    for old in reversed([j for j in before if j.left == identifier and j.verdict != verdict]):
        write(path, without(path.read_text(encoding="utf-8-sig"), old))
    new = add(path, Judgement(verdict=verdict, left=identifier, right="", note=note), who)
    return {"verdict": verdict, "id": identifier, "claim": known.get(identifier), "file": str(path), "new": new}


def _tell(found: dict[str, Any]) -> None:
    if record := found["claim"]:
        say(f"{found['verdict']}: {record['subject']['name']} {record['predicate']} {record['object']['name']}")
        say(f"  {record['evidence']['text']}")
    say(f"{'written to' if found['new'] else 'stands already in'} {found['file']}; build again to apply it")


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
