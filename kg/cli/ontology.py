"""`kg ontology`: look at relations and types, check and begin an ontology of one's own."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.errors import OntologyError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.ontology.schema import EntityType, Relation

_dir = click.Path(path_type=Path)
_laid_over = click.option("--ontology", type=_dir, default=None, metavar="DIR", help="A folder laid over the built-in.")


@click.group("ontology")
def command() -> None:
    """Look at relations and types; check and begin an ontology of your own."""


@command.command("list", epilog="\b\nExample:\n  kg ontology list types")
@click.argument("what", type=click.Choice(["relations", "types", "gazetteers"]), default="relations")
@_laid_over
def list_(what: str, ontology: Path | None) -> None:
    """List relations (the default), types or gazetteers."""
    from kg.ontology import load

    known = load(ontology)
    if what == "relations":
        rows = [(r.name, f"{'|'.join(r.subject)} -> {'|'.join(r.object)}") for r in known.relations.values()]
    elif what == "types":
        rows = [(t.name, t.description) for t in known.types.values()]
    else:
        kinds = [row.type for row in known.gazetteer]
        rows = [(kind, f"{kinds.count(kind):,} names") for kind in set(kinds)]
    width = max(len(name) for name, _ in rows)
    for name, text in sorted(rows):
        click.echo(f"{name:<{width}}  {text}")


@command.command("show", epilog="\b\nExample:\n  kg ontology show bought")
@click.argument("name")
@_laid_over
def show(name: str, ontology: Path | None) -> None:
    """Show one relation or type."""
    from kg.ontology import load

    known = load(ontology)
    if name in known.relations:
        lines = _relation(known.relations[name])
    elif name in known.types:
        lines = _type(known.types[name])
    else:
        near = get_close_matches(name, [*known.relations, *known.types], n=1)
        raise OntologyError(
            f"there is no relation or type {name!r}",
            f"did you mean {near[0]!r}?" if near else "kg ontology list",
        )
    for label, text in lines:
        if text:
            click.echo(f"{label:<12}{text}")


def _relation(relation: Relation) -> Iterator[tuple[str, str]]:
    yield "relation", relation.name
    yield "label", f"{relation.label} (inverse: {relation.inverse})"
    yield "means", relation.description
    yield "subject", ", ".join(relation.subject)
    yield "object", ", ".join(relation.object)
    yield "symmetric", "yes" if relation.symmetric else ""
    if once := relation.once:
        yield "once", "always" if isinstance(once, bool) else f"{_types(once.subject)} -> {_types(once.object)}"
    yield "verbs", ", ".join(dict.fromkeys(word for frame in relation.frame for word in frame.verb))
    yield "nouns", ", ".join(dict.fromkeys(word for frame in relation.frame for word in frame.noun))
    yield "qualifiers", ", ".join(dict.fromkeys(role for frame in relation.frame for role in frame.qualifier))
    yield "implies", ", ".join(implied.relation for implied in relation.implies)
    yield "codes", ", ".join(f"{key} {value}" for key, value in relation.codes if value)
    for example in relation.example:
        yield "example", example.text


def _types(names: tuple[str, ...]) -> str:
    return "|".join(names) or "any"


def _type(kind: EntityType) -> Iterator[tuple[str, str]]:
    yield "type", kind.name
    yield "label", kind.label
    yield "means", kind.description
    yield "node", "yes" if kind.node else "no: a value"
    yield "spaCy", ", ".join(kind.ner)
    yield "in texts", ", ".join(kind.roles)
    yield "nouns", ", ".join(kind.nouns)


@command.command("check", epilog="\b\nExample:\n  kg ontology check my-ontology --examples")
@click.argument("folder", metavar="DIR", type=_dir)
@click.option("--examples", is_flag=True, help="Also run the examples of its relations (loads the spaCy model).")
@click.option("--model", default="", metavar="NAME", help="The spaCy model for the examples.")
@click.pass_context
def check(ctx: click.Context, folder: Path, examples: bool, model: str) -> None:
    """Check an ontology folder of yours, laid over the built-in one."""
    from kg.ontology import load
    from kg.text import counted

    known = load(folder)
    own = [known.relations[path.stem] for path in sorted(folder.glob("relations/*.toml"))]
    types = len(list(folder.glob("types/*.toml")))
    rows = len(known.gazetteer) - len(load().gazetteer)
    counts = (counted(len(own), "relation"), counted(types, "type"), counted(rows, "gazetteer row"))
    click.echo(f"{folder} is right: {', '.join(counts)} of yours")
    if not examples:
        return
    from kg.examples import run
    from kg.pipeline import Pipeline

    outcomes = list(run(Pipeline(model, folder), own))
    failed = [one for one in outcomes if not one.passed]
    for one in failed:
        click.echo(f"relations/{one.relation}.toml, example {one.number}: {one.text}", err=True)
        for fault in one.faults:
            click.echo(f"  {fault}", err=True)
    click.echo(f"{len(outcomes) - len(failed)} of {len(outcomes)} examples give what they must")
    if failed:
        ctx.exit(1)


@command.command("init", epilog="\b\nExample:\n  kg ontology init my-ontology")
@click.argument("folder", metavar="DIR", type=_dir)
def init(folder: Path) -> None:
    """Begin an ontology of your own: a folder with one relation and one gazetteer to change."""
    from shutil import copytree

    from kg.errors import OutputError

    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise OutputError(
                f"{folder} is there already", "add files to it by hand, or choose a new folder; nothing was changed"
            )
        copytree(Path(__file__).parents[1] / "ontology" / "starter", folder, dirs_exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder} can't be written: {error.strerror}", "choose another folder") from error
    click.echo(f"{folder} is ready; change it, then: kg ontology check {folder} --examples")
