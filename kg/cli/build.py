"""`kg build`: read articles, write the graph."""

from __future__ import annotations

from collections import Counter
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.builder import Summary

FAILED = 3


@click.command("build", epilog="\b\nExamples:\n  kg build articles\n  kg build articles -o results --no-text")
@click.argument("sources", nargs=-1, required=True, type=str)
@click.option(
    "-o",
    "--output",
    type=str,
    default="output",
    show_default=True,
    metavar="FOLDER",
    help="Folder for the results; with --engine spark also hdfs://, s3a:// and the like.",
)
@click.option(
    "--model", default="", metavar="NAME", help="An installed spaCy model. Default: the best that is installed."
)
@click.option(
    "--ontology",
    type=click.Path(path_type=Path),
    default=None,
    metavar="DIR",
    help="Types, relations and gazetteers of yours, laid over the built-in ones.",
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=0),
    default=0,
    show_default="as many as cores, where there is enough to do",
    help="Worker processes.",
)
@click.option(
    "--engine",
    type=click.Choice(["local", "spark"]),
    default="local",
    show_default=True,
    help="Where documents are analysed.",
)
@click.option(
    "--judgements",
    type=click.Path(path_type=Path),
    default=None,
    metavar="FILE",
    help="Your merges and splits.  [default: judgements.csv in the output folder]",
)
@click.option("--private-addresses", is_flag=True, help="Let web addresses lead into your own network.")
@click.option("--text/--no-text", default=True, help="Whether graph.html holds the articles' texts. Default: it does.")
@click.option("--open", "show", is_flag=True, help="Open the explorer in the browser when done.")
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
@click.pass_context
def command(
    ctx: click.Context,
    sources: tuple[str, ...],
    output: str,
    model: str,
    ontology: Path | None,
    judgements: Path | None,
    jobs: int,
    engine: str,
    private_addresses: bool,
    text: bool,
    show: bool,
    quiet: bool,
) -> None:
    """Read articles and write records and graph into a folder.

    SOURCES are files, folders, archives, web addresses of pages and feeds; - is standard
    input. What did not change since the last build into the same folder is not read again;
    what the sources no longer have leaves.

    Exit status: 0 all documents were built, 1 error, 2 wrong usage, 3 some documents failed.
    """
    from kg.builder import build
    from kg.cli.progress import bar
    from kg.sources import unread

    with _folder(output, engine, show) as folder, bar("Reading articles", quiet) as update:
        summary = build(
            sources,
            folder,
            model_name=model,
            ontology=ontology,
            judged=judgements,
            progress=update,
            jobs=jobs,
            engine=engine,
            private=private_addresses,
            texts=text,
        )
    _warn(summary, unread(sources, Path(output)))
    _tell(summary, output, show, quiet)
    if summary.failures:
        ctx.exit(FAILED)


def _warn(summary: Summary, kinds: Counter[str]) -> None:
    """What was left out, and what did nothing.

    Args:
        kinds: Of files that no reader reads.
    """
    from kg.text import counted, printable

    for failure in summary.failures:
        click.echo(f"kg: left out: {printable(failure.reason)}", err=True)
    if kinds:
        click.echo(
            f"kg: not looked at: {counted(kinds.total(), 'file')} of kinds that kg can't read "
            f"({', '.join(map(printable, sorted(kinds)))})",
            err=True,
        )
    for one in summary.idle:
        click.echo(
            f"kg: judgement in line {one.line} names nothing here: {printable(one.left)} / {printable(one.right)}",
            err=True,
        )


def _tell(summary: Summary, output: str, show: bool, quiet: bool) -> None:
    """What was made, and where it is; shows it, too, where that is wished for."""
    from kg.cli.open import show as open_page

    if not quiet:
        click.echo(_told(summary, output))
    if show:
        open_page(Path(output))


def _told(summary: Summary, output: str) -> str:
    from kg.text import counted

    return (
        f"{counted(summary.documents, 'document')}, {counted(summary.words, 'word')} in {summary.seconds:.1f} s "
        f"({summary.read} read, {summary.removed} removed, {counted(summary.copies, 'copy')})\n"
        f"{counted(summary.entities, 'entity')}, {counted(summary.claims, 'claim')}, "
        f"{counted(summary.edges, 'edge')}, {summary.disputed} disputed\n"
        f"{counted(summary.doubtful, 'doubtful merge')}{': kg review -o ' + output if summary.doubtful else ''}\n"
        f"explore   {output}/graph.html\n"
        f"analyse   {output}/graph.graphml\n"
        f"records   {output}/claims.jsonl, mentions.jsonl, entities.jsonl, documents.jsonl"
    )


def _folder(output: str, engine: str, show: bool) -> AbstractContextManager[Path]:
    """The folder to build into: that of the user, or one here that mirrors a place elsewhere."""
    from kg.sources import is_remote

    if not is_remote(output):
        return nullcontext(Path(output))
    if engine != "spark":
        raise click.UsageError(f"{output} is no folder on this machine: only --engine spark writes there.")
    if show:
        raise click.UsageError("--open needs an output folder on this machine.")
    from kg.spark.paths import mirrored

    return mirrored(output)
