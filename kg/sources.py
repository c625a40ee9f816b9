"""From what the user names to documents: files and folders, each file by its reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from kg import plugins
from kg.errors import InputError, ReaderError
from kg.model import Document, Failure
from kg.readers import Reader

#: Not articles, in any folder.
SKIPPED = ("readme", "license", "licence", "changelog", "contributing")


@cache
def readers() -> dict[str, Reader]:
    """Reader by suffix."""
    found: dict[str, Reader] = {}
    for name in plugins.names("readers"):
        reader: Reader = plugins.load("readers", name)
        found.update(dict.fromkeys(reader.suffixes, reader))
    return found


def files(sources: Sequence[Path], output: Path | None = None) -> list[Path]:
    """The files to read, in a fixed order.

    Args:
        output: Where the results go: what an earlier run left there is no article.

    Raises:
        InputError: A source does not exist, is the output folder, or is a folder that holds
            nothing that can be read.
    """
    found: list[Path] = []
    results = output.resolve() if output else None
    for source in sources:
        if not _exists(source):
            raise InputError(f"{source} does not exist", "check the path")
        if not source.is_dir():
            found.append(source)
            continue
        if source.resolve() == results:
            raise InputError(f"{source} holds the articles and is the output folder", "choose another folder with -o")
        inside = sorted(p for p in source.rglob("*") if _article(p, source) and results not in p.resolve().parents)
        if not inside:
            known = ", ".join(sorted(readers()))
            raise InputError(f"the folder {source} holds no articles", f"put files in it that end in {known}")
        found += inside
    return list(dict.fromkeys(found))


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name too long for the file system
        return False


def _article(path: Path, root: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
    return path.is_file() and not hidden and path.stem.lower() not in SKIPPED and path.suffix.lower() in readers()


def _unheard(done: int) -> None:
    """Tells nobody."""


def read(paths: Sequence[Path], progress: Callable[[int], None] = _unheard) -> Iterator[Document | Failure]:
    """Reads files one after the other; a bad one becomes a Failure, the others go on.

    Args:
        paths: All files of a build: ids are unique among them.
        progress: Called before each file with the number of files done.
    """
    seen: dict[str, Path] = {}
    for done, path in enumerate(paths):
        progress(done)
        reader = readers().get(path.suffix.lower())
        if reader is None:
            known = ", ".join(sorted(readers()))
            yield Failure(
                source=str(path), reason=f"{path}: no reader for {path.suffix or 'this file'} (known: {known})"
            )
            continue
        try:
            for document in reader.read(path):
                if isinstance(document, Failure):
                    yield document
                elif document.id in seen:
                    reason = f"{path}: the id {document.id!r} was already read from {seen[document.id]}"
                    yield Failure(source=str(path), reason=f"{reason} (rename one of them)")
                else:
                    seen[document.id] = path
                    yield document if document.source else replace(document, source=str(path))
        except ReaderError as error:
            yield Failure(source=str(path), reason=str(error))
