"""From what the user names to inputs: files, folders, addresses, standard input."""

from __future__ import annotations

import os
import re
import stat
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

from kg import fingerprint
from kg.errors import InputError, ReaderError
from kg.model import Document, Failure
from kg.readers import _dispatch as dispatch
from kg.text import scalar_values
from kg.web import Address, Web, addresses

#: Largest file that is read, in bytes.
LARGEST = 500_000_000
STDIN = "-"
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_REMOTE = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)

Source = Path | str


class Input(Protocol):
    """One thing to read: it has a name, a digest of its bytes, and holds documents."""

    @property
    def name(self) -> str:
        """How the user knows it."""
        ...

    def opened(self) -> Path:
        """A file that holds its bytes.

        Raises:
            ReaderError: It can't be had.
        """
        ...


@dataclass(frozen=True, slots=True)
class File:
    """A file on disk."""

    path: Path

    @property
    def name(self) -> str:
        """The path as given."""
        return clean(str(self.path))

    def opened(self) -> Path:
        """The path itself, when it is a regular file of bearable size.

        Raises:
            ReaderError: It is a device, a pipe, too large, or can't be read.
        """
        try:
            found = self.path.stat()
            if not stat.S_ISREG(found.st_mode):
                raise ReaderError(f"{self.name} is no regular file", "give the file that holds the article")
            if found.st_size > LARGEST:
                raise ReaderError(
                    f"{self.name} is larger than {LARGEST // 1_000_000} MB", "split it into one file an article"
                )
            with self.path.open("rb"):
                return self.path
        except OSError as error:
            raise ReaderError(f"{self.name} can't be read: {error.strerror}", "check path and permissions") from error


@dataclass(frozen=True, slots=True)
class Spooled:
    """Bytes that came from elsewhere, put into a file of ours."""

    name: str
    path: Path

    def opened(self) -> Path:
        """The file."""
        return self.path


@dataclass(frozen=True, slots=True)
class Unreachable:
    """Something that can't be read, and why."""

    name: str
    error: ReaderError

    def opened(self) -> Path:
        """Nothing.

        Raises:
            ReaderError: Always.
        """
        raise self.error


def is_address(source: Source) -> bool:
    """Whether the user named a web address."""
    return isinstance(source, str) and bool(_ADDRESS.match(source))


def is_remote(source: Source) -> bool:
    """Whether the user named a place that Spark knows how to reach: hdfs://, s3a://, abfss:// ..."""
    return isinstance(source, str) and bool(_REMOTE.match(source)) and not is_address(source)


def check(sources: Sequence[Source], output: Path) -> None:
    """Sees, before anything is made, that the sources are there.

    Raises:
        InputError: A source does not exist, or is the output folder.
    """
    for source in sources:
        if source == STDIN or is_address(source):
            continue
        if is_remote(source):
            raise InputError(f"{source} is no place on this machine", "only --engine spark reads from there")
        if not _exists(Path(source)):
            raise InputError(f"{source} does not exist", "check the path")
        if Path(source).is_dir() and Path(source).resolve() == output.resolve():
            raise InputError(f"{source} holds the articles and is the output folder", "choose another folder with -o")


def inputs(
    sources: Sequence[Source], folder: Path, output: Path | None = None, private: bool = False
) -> Iterator[Input]:
    """All inputs of all sources in a fixed order; each one once.

    Args:
        folder: Where what comes from standard input and the web is put.
        output: Where the results go: what an earlier run left there is no article.
        private: Whether web addresses of this machine and its networks may be asked.

    Raises:
        InputError: A source does not exist, is the output folder, or is a folder that holds
            nothing that can be read.
    """
    seen: set[str] = set()
    check(sources, output or folder / "output")
    web = None
    for source in sources:
        if is_address(source):
            web = web or Web(private)
            found = _web(str(source), web, folder)
        else:
            found = _inputs(source, folder, output.resolve() if output else None)
        for one in found:
            if one.name not in seen:
                seen.add(one.name)
                yield one


def _web(address: str, web: Web, folder: Path) -> Iterator[Input]:
    try:
        yield from addresses(address, web, folder)
    except ReaderError as error:
        yield Unreachable(address, error)


def _inputs(source: Source, folder: Path, results: Path | None) -> Iterator[Input]:
    if source == STDIN:
        data = sys.stdin.buffer.read(LARGEST)
        path = Path(tempfile.mkdtemp(dir=folder)) / f"stdin{dispatch.guess(data)}"
        path.write_bytes(data)
        yield Spooled("stdin", path)
        return
    path = Path(source)
    if not path.is_dir():
        yield File(path)
        return
    empty = True
    for one in _walk(path, results):
        empty = False
        yield one
    if empty:
        known = ", ".join(dispatch.suffixes())
        raise InputError(f"the folder {path} holds no articles", f"put files in it that end in {known}")


def _exists(path: Path) -> bool:
    try:
        return path.exists() or path.is_symlink()
    except OSError:  # a name too long for the file system
        return False


def _walk(root: Path, results: Path | None) -> list[Input]:
    found: list[Input] = []

    def unreadable(error: OSError) -> None:
        name = clean(str(error.filename))
        found.append(Unreachable(name, ReaderError(f"{name} can't be read: {error.strerror}", "check permissions")))

    files: list[Path] = []
    for folder, below, names in os.walk(root, onerror=unreadable):
        below[:] = sorted(n for n in below if not n.startswith(".") and Path(folder, n).resolve() != results)
        files += (Path(folder, n) for n in names if dispatch.is_article(n))
    return [*map(File, sorted(files)), *found]


def unread(sources: Sequence[Source], output: Path) -> Counter[str]:
    """How many files of folders no reader reads, by suffix; hidden files, READMEs and the like not counted."""
    found: Counter[str] = Counter()
    for source in sources:
        if is_address(source) or is_remote(source) or not Path(source).is_dir():
            continue
        for folder, below, names in os.walk(source):
            below[:] = (n for n in below if not n.startswith(".") and Path(folder, n).resolve() != output.resolve())
            found.update(Path(n).suffix.lower() or "no suffix" for n in names if dispatch.is_foreign(n))
    return found


def digest(one: Input) -> str:
    """Digest of an input's bytes and of the code that reads them.

    Raises:
        ReaderError: It can't be read.
    """
    path = one.opened()
    try:
        return f"{fingerprint.file(path)} {fingerprint.reading()}"
    except OSError as error:
        raise ReaderError(f"{one.name} can't be read: {error.strerror}", "check the disk") from error


def files(sources: Sequence[Source], output: Path | None = None) -> list[Path]:
    """The files of sources, in a fixed order, for `read`; raises as `inputs` does."""
    return [one.opened() for one in inputs(sources, Path(), output)]


def read(paths: Sequence[Path]) -> Iterator[Document | Failure]:
    """Reads files one after the other; a bad one becomes a Failure, the others go on.

    Ids are unique among them.
    """
    seen: dict[str, str] = {}
    for one in map(File, paths):
        for found in documents(one):
            if isinstance(found, Document) and found.id in seen:
                yield taken(one, found, seen[found.id])
                continue
            if isinstance(found, Document):
                seen[found.id] = one.name
            yield found


def taken(one: Input, found: Document, other: str) -> Failure:
    """What to say of a document whose id another one has."""
    reason = f"{one.name}: the id {found.id!r} was already read from {other} (rename one of them)"
    return Failure(source=one.name, reason=reason)


def documents(one: Input) -> Iterator[Document | Failure]:
    """The documents of an input; what is bad in it becomes a Failure."""
    path = Path()
    try:
        path = one.opened()
        for found in dispatch.read(path):
            if isinstance(found, Failure):
                yield replace(found, source=_shown(found.source, path, one), reason=_shown(found.reason, path, one))
            else:
                yield _checked(_cleaned(found, path, one))
    except ReaderError as error:
        yield Failure(source=one.name, reason=_shown(str(error), path, one))
    except Exception as error:  # whatever a library makes of a bad file, the run goes on
        first = (str(error).splitlines() or [""])[0]
        reason = f"{one.name} can't be read: {type(error).__name__}: {first}"
        yield Failure(source=one.name, reason=_shown(reason, path, one))


def _shown(reason: str, path: Path, one: Input) -> str:
    """The reason with the user's name for an input, not ours."""
    return clean(reason.replace(str(path), one.name))


def _cleaned(found: Document, path: Path, one: Input) -> Document:
    return replace(
        found,
        id=clean(one.name if isinstance(one, Address) and found.id == path.stem else found.id).strip() or "document",
        title=clean(found.title),
        source=clean(found.source.replace(str(path), one.name)) or one.name,
        published=clean(found.published),
        language=clean(found.language),
    )


def _checked(found: Document) -> Document | Failure:
    """Relative dates are counted from the publication: one that can't be would make false ones."""
    if found.published > (datetime.now(UTC) + timedelta(days=1)).date().isoformat():
        reason = f"{found.source}: {found.id!r} is dated in the future ({found.published}); mend the date"
        return Failure(source=found.source, reason=reason, document=found)
    return found


def clean(text: str) -> str:
    """The text without what UTF-8 can't hold (bytes of file names, halves of surrogate pairs)."""
    return scalar_values(text)
