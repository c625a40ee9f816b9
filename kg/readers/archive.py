"""ZIP and TAR archives of any files that are read; nothing is unpacked to where it says."""

from __future__ import annotations

import posixpath
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from kg.errors import ReaderError
from kg.model import Document, Failure
from kg.readers import _dispatch as dispatch

#: Limits against bombs: bytes of a member and of all, members, archives within archives.
_MEMBER = 200_000_000
_WHOLE = 2_000_000_000
_MEMBERS = 200_000
_DEPTH = 2
_RATIO = 300


@dataclass(frozen=True, slots=True)
class _Member:
    name: str
    size: int
    packed: int
    regular: bool
    encrypted: bool = False


class ArchiveReader:
    """Reads each member by the reader for its suffix."""

    suffixes = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")

    def __init__(self) -> None:
        self._depth = 0

    def read(self, path: Path) -> Iterator[Document | Failure]:
        """Yields the documents of all members; a bad member as a Failure.

        Raises:
            ReaderError: The archive is damaged, or a bomb.
        """
        if self._depth >= _DEPTH:
            raise ReaderError(f"{path}: archives within archives within archives are not read", "unpack them")
        self._depth += 1
        try:
            with tempfile.TemporaryDirectory(prefix="kg-") as folder:
                opened = _zip(path) if path.suffix.lower() == ".zip" else _tar(path)
                with opened as members:
                    yield from self._members(path, Path(folder), members)
        except ReaderError:
            raise
        except Exception as error:  # damaged archives raise what they like: IndexError, zlib.error ...
            raise ReaderError(f"{path} is a damaged archive: {type(error).__name__}", "get it anew") from error
        finally:
            self._depth -= 1

    def _members(
        self, path: Path, folder: Path, members: Iterator[tuple[_Member, IO[bytes] | None]]
    ) -> Iterator[Document | Failure]:
        whole = 0
        found = False
        for number, (member, stream) in enumerate(members):
            name = Path(posixpath.basename(member.name))
            if "__MACOSX" in member.name or not dispatch.is_article(name.name):
                continue
            found = True
            whole += member.size
            bad = _objection(member)
            if whole > _WHOLE or number > _MEMBERS:
                raise ReaderError(f"{path} holds too much (it may be a bomb)", "unpack it and give the folder")
            if bad or stream is None:
                yield Failure(source=str(path), reason=f"{path}/{member.name}: {bad or 'is no file'}; left out")
                continue
            place = folder / f"{number}" / _safe(name.name)
            yield from self._member(path, member, stream, place)
        if not found:
            raise ReaderError(f"{path} holds no articles", "known: " + ", ".join(dispatch.suffixes()))

    @staticmethod
    def _member(path: Path, member: _Member, stream: IO[bytes], place: Path) -> Iterator[Document | Failure]:
        shown = f"{path}/{member.name}"
        place.parent.mkdir()
        try:
            place.write_bytes(stream.read(_MEMBER + 1))
            if place.stat().st_size > _MEMBER:
                raise ReaderError(f"{place}: is larger than it says")
            for one in dispatch.read(place):
                if isinstance(one, Failure):
                    yield Failure(source=str(path), reason=one.reason.replace(str(place), shown))
                else:
                    source = one.source.replace(str(place), shown) or shown
                    yield replace(one, source=source)
        except ReaderError as error:
            yield Failure(source=str(path), reason=str(error).replace(str(place), shown))
        except Exception as error:  # its neighbours in the archive are still read
            yield Failure(source=str(path), reason=f"{shown} can't be unpacked: {type(error).__name__}")
        finally:
            place.unlink(missing_ok=True)
            place.parent.rmdir()


def _objection(member: _Member) -> str:
    parts = member.name.replace("\\", "/").split("/")
    if ".." in parts or member.name.startswith(("/", "\\")) or (parts and parts[0].endswith(":")):
        return "its name leads out of the archive"
    if not member.regular:
        return "it is a link or a device"
    if member.encrypted:
        return "it is encrypted"
    if member.size > _MEMBER or (member.size > 10_000_000 and member.size > _RATIO * max(member.packed, 1)):
        return f"it would unpack to {member.size // 1_000_000} MB (it may be a bomb)"
    return ""


def _safe(name: str) -> str:
    return "".join(c if c.isalnum() or c in "-_. " else "_" for c in name)[-150:]


@contextmanager
def _zip(path: Path) -> Iterator[Iterator[tuple[_Member, IO[bytes] | None]]]:
    with zipfile.ZipFile(path) as archive:

        def members() -> Iterator[tuple[_Member, IO[bytes] | None]]:
            for info in sorted(archive.infolist(), key=lambda i: i.filename):
                if info.is_dir():
                    continue
                link = (info.external_attr >> 16) & 0o170000 not in (0, 0o100000)
                member = _Member(info.filename, info.file_size, info.compress_size, not link, bool(info.flag_bits & 1))
                if _objection(member):
                    yield member, None
                else:
                    with archive.open(info) as stream:
                        yield member, stream

        yield members()


@contextmanager
def _tar(path: Path) -> Iterator[Iterator[tuple[_Member, IO[bytes] | None]]]:
    # As a stream: a packed archive is gone through once, whatever it says of its sizes.
    with tarfile.open(path, "r|*") as archive:

        def members() -> Iterator[tuple[_Member, IO[bytes] | None]]:
            for info in archive:
                if info.isdir():
                    continue
                member = _Member(info.name, info.size, info.size, info.isreg())
                yield member, None if _objection(member) else archive.extractfile(info)

        yield members()


plugin = ArchiveReader()
