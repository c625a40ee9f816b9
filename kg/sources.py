"""From what the user names to documents: files and folders, each file by its reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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


def files(sources: Sequence[Path]) -> list[Path]:
    """The files to read, in a fixed order.

    Raises:
        InputError: A source does not exist, or a folder holds nothing that can be read.
    """
    found: list[Path] = []
    for source in sources:
        if not source.exists():
            raise InputError(f"{source} does not exist", "check the path")
        if not source.is_dir():
            found.append(source)
            continue
        inside = sorted(p for p in source.rglob("*") if _article(p, source))
        if not inside:
            known = ", ".join(sorted(readers()))
            raise InputError(f"the folder {source} holds no articles", f"put files in it that end in {known}")
        found += inside
    return list(dict.fromkeys(found))


def _article(path: Path, root: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
    return path.is_file() and not hidden and path.stem.lower() not in SKIPPED and path.suffix.lower() in readers()


def read(paths: Sequence[Path]) -> Iterator[Document | Failure]:
    """Reads files one after the other; a bad one becomes a Failure, the others go on."""
    seen: dict[str, Path] = {}
    for path in paths:
        reader = readers().get(path.suffix.lower())
        if reader is None:
            known = ", ".join(sorted(readers()))
            yield Failure(
                source=str(path), reason=f"{path}: no reader for {path.suffix or 'this file'} (known: {known})"
            )
            continue
        try:
            for document in reader.read(path):
                if document.id in seen:
                    raise ReaderError(
                        f"{path}: the id {document.id!r} was already read from {seen[document.id]}",
                        "rename one of them",
                    )
                seen[document.id] = path
                yield document if document.source else replace(document, source=str(path))
        except ReaderError as error:
            yield Failure(source=str(path), reason=str(error))
