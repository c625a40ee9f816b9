"""What the commands that judge have in common: finding entities, writing judgements."""

from __future__ import annotations

import getpass
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from kg.atomic import replacing
from kg.errors import InputError, JudgementError, OutputError
from kg.model import Judgement

_NEAREST = 3
_ALIKE = 60.0
_SEVERAL = 5


def options(command: Callable[..., None]) -> Callable[..., None]:
    """`-o` and `--judgements`, as `kg build` has them."""
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
    path = output / f"{name}.jsonl"
    try:
        with path.open(encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]
    except FileNotFoundError as error:
        raise InputError(
            f"no {path}", f"run `kg build SOURCES -o {output}` first, or name its folder with -o"
        ) from error
    except (OSError, ValueError) as error:
        raise InputError(f"{path} can't be read: {error}", "build again") from error


class Names:
    """Finds the entity that a user names.

    Args:
        entities: Records of entities.jsonl.
        documents: Ids of the documents.
    """

    def __init__(self, entities: Sequence[dict[str, Any]], documents: frozenset[str]) -> None:
        from kg.text import fold

        self._fold = fold
        self._entities = {e["id"]: e for e in entities}
        self._documents = documents

    def reference(self, text: str) -> str:
        """An entity's id; or the text itself where it names what one document says ("Kim @ d1").

        Raises:
            InputError: Nothing, or more than one entity, is called so; lists the nearest.
        """
        name, at, document = text.rpartition(" @ ")
        if at and name.strip() and document.strip() in self._documents:
            return text.strip()
        if text.strip() in self._entities:
            return text.strip()
        folded = self._fold(text)
        found = [e for e in self._entities.values() if self._fold(e["name"]) == folded]
        found = found or [e for e in self._entities.values() if folded in map(self._fold, e["aliases"])]
        if len(found) == 1:
            return str(found[0]["id"])
        if found:
            raise InputError(f"{len(found)} entities are called {text!r}", "name one by id: " + self._listed(found))
        near = self._nearest(folded)
        raise InputError(f"no entity called {text!r}", "did you mean " + " or ".join(near) + "?" if near else "")

    def called(self, identity: str, text: str) -> bool:
        """Whether the text is the entity's id or canonical name, and no alias."""
        entity = self._entities.get(identity)
        return entity is None or text.strip() == identity or self._fold(entity["name"]) == self._fold(text)

    @staticmethod
    def _listed(found: Sequence[dict[str, Any]]) -> str:
        shown = [f"{e['id']} ({e['documents']} documents)" for e in found[:_SEVERAL]]
        return ", ".join(shown) + (" ..." if len(found) > _SEVERAL else "")

    def _nearest(self, folded: str) -> list[str]:
        from rapidfuzz import fuzz, process

        ids = sorted(self._entities)
        names = [self._fold(self._entities[i]["name"]) for i in ids]
        hits = process.extract(folded, names, scorer=fuzz.WRatio, limit=_NEAREST, score_cutoff=_ALIKE)
        return [f"{self._entities[ids[at]]['name']!r} ({ids[at]})" for _, _, at in hits]


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
        raise OutputError(f"{path} can't be written: {error.strerror}") from error


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def judge(verdict: str, sides: tuple[str, str], output: Path, path: Path, who: str | None, note: str) -> None:
    """Finds both sides, writes the judgement, says so.

    Raises:
        JudgementError: Both sides are one thing, or it contradicts another judgement.
    """
    names = Names(records(output, "entities"), frozenset(str(d["id"]) for d in records(output, "documents")))
    found = [names.reference(s) if s else "" for s in sides]
    if found[0] == found[1]:
        if verdict == "merge":
            raise JudgementError(f"{sides[0]!r} and {sides[1]!r} are one entity already: {found[0]}")
        if names.called(found[0], sides[0]) and names.called(found[0], sides[1]):
            raise JudgementError(f"{sides[0]!r} and {sides[1]!r} are the same name", "give two of its names")
    if verdict == "split":
        # A part of an entity goes by its own name: by the entity's id it would be the whole.
        found = [f if not f or names.called(f, s) else s for f, s in zip(found, sides, strict=True)]
    new = add(path, Judgement(verdict=verdict, left=found[0], right=found[1], note=note), who)
    said = f"{verdict}: {found[0]}" + (f", {found[1]}" if found[1] else "")
    click.echo(f"{said}\n{'written to' if new else 'stands already in'} {path}; build again to apply it")
