"""Files that are whole or not there at all."""

from __future__ import annotations

import os
import shutil
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
    except FileExistsError as error:
        raise OutputError(f"{output} is no folder", "choose another name with -o") from error
    except OSError as error:
        raise OutputError(f"{output} can't be written: {error.strerror}", "choose another folder with -o") from error


def is_stream(path: Path) -> bool:
    """Whether it is neither file nor folder but a device, a pipe or the like."""
    return path.exists() and not path.is_file() and not path.is_dir()


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A temporary name that becomes `path` when all went well: readers never see half a file.

    A link is followed, and a device or pipe is written into: to replace it would take it away.
    """
    if is_stream(path):
        with tempfile.TemporaryDirectory(prefix="kg-") as folder:
            made = Path(folder) / path.name
            yield made
            with made.open("rb") as whole, path.open("wb") as stream:
                shutil.copyfileobj(whole, stream)
        return
    path = Path(os.path.realpath(path))
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
