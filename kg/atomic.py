"""Files that are whole or not there at all."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from kg.errors import OutputError


def writable(output: Path) -> None:
    """Makes the output folder, and sees that it can be written.

    Raises:
        OutputError: It can't.
    """
    try:
        output.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=output):
            pass
    except OSError as error:
        raise OutputError(f"{output} can't be written: {error.strerror}", "choose another folder with -o") from error


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A temporary name that becomes `path` when all went well: readers never see half a file."""
    temporary = path.with_name(f".{path.name}.part")
    try:
        yield temporary
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def replacing_all(*paths: Path) -> Iterator[list[Path]]:
    """Temporary names that become `paths` when all of them went well."""
    with ExitStack() as stack:
        yield [stack.enter_context(replacing(path)) for path in paths]
