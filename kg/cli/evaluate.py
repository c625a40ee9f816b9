"""`kg evaluate`: how well a build says what its articles say."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.filters import as_json

if TYPE_CHECKING:
    from kg.evaluation import Score

#: What is shown in a row of the table: its name, and the figures behind it.
_ROWS = (
    ("recall of claims stated in one sentence", "recall_core"),
    ("recall of all claims", "recall"),
    ("precision", "precision"),
    ("F1", "f1"),
    ("status right, of the claims found", "status_accuracy"),
    ("speaker right", "speaker_accuracy"),
    ("time present", "time_recall"),
    ("amount present", "amount_recall"),
    ("entities, precision", "entity_precision"),
    ("entities, recall", "entity_recall"),
    ("entities, F1", "entity_f1"),
    ("entity type right", "entity_type_accuracy"),
)
#: How many of the documents that a build lacks are named.
_NAMED = 3


@click.command(
    "evaluate",
    epilog="\b\nExample:\n  kg evaluate tests/quality/corpus/gold.jsonl "
    "--build seeds --build tests/quality/corpus/articles --errors 20",
)
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path), required=False, metavar="[DIR]")
@click.option("--build", "sources", multiple=True, metavar="SOURCE", help="Build these articles first.")
@click.option("--model", default="", metavar="NAME", help="An installed spaCy model, for --build.")
@click.option("--ontology", type=click.Path(path_type=Path), default=None, metavar="DIR", help="Your own ontology.")
@click.option(
    "--errors", type=click.IntRange(min=-1), default=0, metavar="N", help="List so many errors; -1 lists all."
)
@as_json
def command(
    gold: Path,
    folder: Path | None,
    sources: tuple[str, ...],
    model: str,
    ontology: Path | None,
    errors: int,
    as_json: bool,
) -> None:
    """Compare a build with claims that were annotated by hand.

    GOLD has one document a line (`kg schema gold`). DIR is what `kg build` wrote
    [default: output]; with --build the articles are built into it, or into a temporary folder.
    """
    from kg.evaluation import evaluate, read_gold
    from kg.graph.saved import record_lines
    from kg.ontology import load

    annotated = read_gold(gold)
    with _built(folder, sources, model, ontology) as output:
        _warn([one.doc for one in annotated], output)
        score = evaluate(
            annotated,
            record_lines(output / "claims.jsonl"),
            record_lines(output / "mentions.jsonl"),
            {name for name, relation in load(ontology).relations.items() if relation.symmetric},
        )
    _show(score, errors, as_json)


@contextmanager
def _built(folder: Path | None, sources: tuple[str, ...], model: str, ontology: Path | None) -> Iterator[Path]:
    if not sources:
        yield folder or Path("output")
        return
    import tempfile

    from kg.builder import build
    from kg.cli.progress import bar

    with tempfile.TemporaryDirectory(prefix="kg-") as temporary, bar("Reading articles", quiet=False) as update:
        output = folder or Path(temporary)
        build(sources, output, model_name=model, ontology=ontology, progress=update)
        yield output


def _warn(wanted: list[str], output: Path) -> None:
    """Says which annotated documents the build lacks: all that they tell counts as missed.

    Raises:
        InputError: None is in the build.
    """
    from kg.errors import InputError
    from kg.graph.saved import record_lines
    from kg.text import counted, printable

    read = {record["id"] for record in record_lines(output / "documents.jsonl")}
    lacking = [one for one in wanted if one not in read]
    if lacking and len(lacking) == len(wanted):
        advice = "name the build of the annotated articles, or build them with --build FOLDER"
        raise InputError(f"none of the {len(wanted)} annotated documents is in the build", advice)
    if lacking:
        named = ", ".join(lacking[:_NAMED]) + (", ..." if len(lacking) > _NAMED else "")
        said = f"{counted(len(lacking), 'annotated document')} of {len(wanted)} not in the build: {named}"
        click.echo(f"kg: {printable(said)}", err=True)


def _show(score: Score, errors: int, as_json: bool) -> None:
    from dataclasses import asdict

    from kg.cli.output import dump, table
    from kg.text import counted

    figures = score.figures()
    faults = score.faults if errors < 0 else score.faults[:errors]
    if as_json:
        dump({**figures, "errors": [asdict(fault) for fault in faults]} if errors else figures)
        return
    if errors:
        table("Errors", ("document", "kind", "what"), ((f.document, f.kind, f.text) for f in faults))
    title = f"{counted(int(figures['documents']), 'document')}, {counted(int(figures['gold_claims']), 'gold claim')}"
    table(title, ("measure", "value"), ((name, f"{figures[key]:.3f}") for name, key in _ROWS))
    click.echo(f"false facts: {figures['false_facts']} of {figures['asserted']} claims that the build asserts")
