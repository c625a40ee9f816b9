"""What the commands that judge have in common: finding entities, writing judgements."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.atomic import replacing
from kg.errors import JudgementError, OutputError
from kg.model import Judgement

if TYPE_CHECKING:
    from kg.graph.names import Names


def options(command: Callable[..., None]) -> Callable[..., None]:
    """`-o` and `--judgements`, as `kg build` has them; `--from`, as the questions have it."""
    command = click.option(
        "--judgements",
        type=click.Path(path_type=Path),
        default=None,
        metavar="FILE",
        help="The judgements file.  [default: judgements.csv in the output folder]",
    )(command)
    return click.option(
        "-o",
        "--output",
        "--from",
        type=click.Path(path_type=Path),
        default=Path("output"),
        show_default=True,
        help="Folder that `kg build` wrote.",
    )(command)


def by_hand(command: Callable[..., None]) -> Callable[..., None]:
    """`--who` and `--note`."""
    command = click.option("--note", default="", help="Why; kept with the judgement.")(command)
    return click.option("--who", default=None, help="Who judges.  [default: your user name]")(command)


def file_of(output: Path, judgements: Path | None) -> Path:
    """The judgements file that a command reads and writes."""
    from kg.resolution.judgements import NAME

    return judgements or output / NAME


def records(output: Path, name: str) -> list[dict[str, Any]]:
    """The records of a build.

    Raises:
        InputError: There is no such file, or it is not what a build writes.
    """
    from kg.graph.saved import record_lines

    return list(record_lines(output / f"{name}.jsonl"))


def _side(text: str, names: Names, documents: frozenset[str]) -> str:
    """An entity's id; or the text itself where it names what one document says ("Kim @ d1").

    Raises:
        QueryError: Nothing, or more than one entity, is called so.
    """
    name, at, document = text.rpartition(" @ ")
    if at and name.strip() and document.strip() in documents:
        return text.strip()
    return names.find(text.strip(), whole=True)


def add(path: Path, judgement: Judgement, who: str | None) -> bool:
    """Appends a judgement to the file, atomically; False if it stands there already.

    Raises:
        JudgementError: It contradicts what stands there.
        OutputError: The file can't be written.
    """
    from kg.resolution.judged import check
    from kg.resolution.judgements import appended, load_judgements

    there = load_judgements(path)
    same = {(j.verdict, frozenset((j.left, j.right))) for j in there}
    if (judgement.verdict, frozenset((judgement.left, judgement.right))) in same:
        return False
    line = max((j.line for j in there), default=1) + 1
    today = datetime.now(UTC).date().isoformat()
    new = replace(judgement, who=_user() if who is None else who, when=today, line=line)
    try:
        check([*there, new])
    except JudgementError as error:
        raise JudgementError(error.message, "nothing was written; `kg judgements undo LINE` takes one back") from error
    text = path.read_text(encoding="utf-8-sig") if path.exists() else ""
    write(path, appended(text, [new]))
    return True


def write(path: Path, text: str) -> None:
    """Writes a judgements file, atomically.

    Raises:
        OutputError: It can't be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path) as temporary:
            temporary.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise OutputError(
            f"{path} can't be written: {error.strerror}", "choose another file with --judgements"
        ) from error


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def judge(verdict: str, sides: tuple[str, str], output: Path, path: Path, who: str | None, note: str) -> None:
    """Finds both sides, writes the judgement, says so.

    Raises:
        JudgementError: Both sides are one thing, or it contradicts another judgement.
        QueryError: A side names nothing, or several entities.
    """
    from kg.graph.names import Names

    names = Names(records(output, "entities"))
    documents = frozenset(str(d["id"]) for d in records(output, "documents"))
    left, right = (s.strip() for s in sides)
    found = [_side(s, names, documents) if s else "" for s in (left, right)]
    if found[0] == found[1]:
        if verdict == "merge":
            raise JudgementError(f"{left!r} and {right!r} are one entity already: {found[0]}")
        if names.called(found[0], left) and names.called(found[0], right):
            raise JudgementError(f"{left!r} and {right!r} are the same name", "give two of its names")
    if verdict == "split":
        # A part of an entity goes by its own name: by the entity's id it would be the whole.
        found = [f if not f or names.called(f, s) else s for f, s in zip(found, (left, right), strict=True)]
    new = add(path, Judgement(verdict=verdict, left=found[0], right=found[1], note=note), who)
    said = f"{verdict}: {found[0]}" + (f", {found[1]}" if found[1] else "")
    click.echo(f"{said}\n{'written to' if new else 'stands already in'} {path}; build again to apply it")
