"""The `kg` command: finds its subcommands by name and imports only the one that runs."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from difflib import get_close_matches
from importlib import import_module
from io import TextIOWrapper
from typing import Any

import click

from kg import __version__
from kg.errors import KgError
from kg.text import printable

#: Command -> module (and its object, if not `command`) and the first line of its help, so that
#: `kg --help` imports neither.
COMMANDS = {
    "accept": ("kg.cli.verdicts:accept", "Judge that a claim is right."),
    "build": ("kg.cli.build", "Read articles, write the graph."),
    "watch": ("kg.cli.watch", "Build again and again as articles come."),
    "diff": ("kg.cli.diff", "Show what changed between two builds."),
    "disputes": ("kg.cli.disputes", "Put what sources say against each other side by side."),
    "evaluate": ("kg.cli.evaluate", "Compare a build with claims annotated by hand."),
    "export": ("kg.cli.export", "Write the graph in another format."),
    "judgements": ("kg.cli.judgements", "List and undo your judgements."),
    "merge": ("kg.cli.merge", "Judge that two entities are one."),
    "ontology": ("kg.cli.ontology", "List and check relations, types and gazetteers."),
    "open": ("kg.cli.open", "Open the explorer of a build in the browser."),
    "path": ("kg.cli.path", "Show how two entities are connected."),
    "query": ("kg.cli.query", "Ask the graph in Cypher."),
    "quotes": ("kg.cli.quotes", "Show who says what."),
    "reject": ("kg.cli.verdicts:reject", "Judge that a claim is wrong."),
    "report": ("kg.cli.report", "Write a briefing in Markdown or HTML."),
    "review": ("kg.cli.review", "Decide the doubtful merges one by one."),
    "schema": ("kg.cli.schema", "Print the JSON Schema of the record files."),
    "search": ("kg.cli.search", "Find entities and claims by words."),
    "show": ("kg.cli.show", "Show all that the graph has on an entity."),
    "sources": ("kg.cli.sources", "Show who reports what, and who relays whom."),
    "split": ("kg.cli.split", "Judge that two entities are not one."),
    "stats": ("kg.cli.stats", "Count, and name central entities, communities and brokers."),
    "timeline": ("kg.cli.timeline", "List claims in order of time."),
}
INTERRUPTED = 130
_FULL = {errno.ENOSPC, errno.EDQUOT}


class LazyGroup(click.Group):
    """A group whose commands are imported when they run."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Names of all commands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Imports and returns a command."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), name or "command")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with the nearest command where there is none of that name."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            if near := get_close_matches(args[0], COMMANDS, n=1):
                raise click.UsageError(f"{error.message} Did you mean {near[0]!r}?", ctx) from error
            raise

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name][1]) for name in self.list_commands(ctx)])

    def main(self, *args: Any, **extra: Any) -> Any:
        """Runs the program; a disk that is full, or a folder that can't be written, becomes one line, too."""
        try:
            return super().main(*args, **extra)
        except OSError as error:
            reason = error.strerror or str(error)
            hint = " (make room, also where temporary files go: TMPDIR)" if error.errno in _FULL else ""
            about = f"{error.filename}: " if error.filename else ""
            with suppress(OSError):
                click.echo(f"kg: {printable(f'{about}{reason}{hint}')}", err=True)
            _forget_output()
            sys.exit(1)

    def invoke(self, ctx: click.Context) -> object:
        """Runs a command; errors of ours become one line, and an interrupt a short word."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                # A name that the terminal's encoding lacks is escaped: it must not stop the run.
                stream.reconfigure(errors="backslashreplace")
        try:
            return super().invoke(ctx)
        except click.NoSuchOption as error:
            asking = error.ctx is not None and any("--from" in p.opts for p in error.ctx.command.params)
            if asking and error.option_name in ("-o", "--output"):  # the folder is what a build writes to
                said = f"No such option '{error.option_name}'. Did you mean '--from'?"
                raise click.UsageError(said, error.ctx) from error
            raise
        except KgError as error:
            click.echo(f"kg: {printable(str(error))}", err=True)
            ctx.exit(1)
        except KeyboardInterrupt:
            click.echo(
                "kg: interrupted; what was there before is unchanged, and what was read is kept: run it again to go on",
                err=True,
            )
            ctx.exit(INTERRUPTED)


def _forget_output() -> None:
    """What could not be written is not tried again when Python ends, which would complain once more."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kg")
def main() -> None:
    """Entity knowledge graphs from news articles: who did what to whom, according to whom."""
