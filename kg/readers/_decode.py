"""From a file's bytes to text."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kg.errors import ReaderError

_BINARY = b"\x00"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read_bytes(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        ReaderError: It can't be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReaderError(f"{path} can't be read: {error.strerror}", "check its permissions") from error


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """A file to read bytes from, piece by piece.

    Raises:
        ReaderError: It can't be opened.
    """
    try:
        data = path.open("rb")
    except OSError as error:
        raise ReaderError(f"{path} can't be read: {error.strerror}", "check its permissions") from error
    with data:
        yield data


def decoded(path: Path) -> str:
    """The text of a file in UTF-8, with or without a byte-order mark, or in UTF-16 with one.

    Raises:
        ReaderError: It can't be read, is binary, or is in another encoding.
    """
    data = read_bytes(path)
    if data[:2] in _UTF16:
        encoding = "utf-16"
    elif _BINARY in data[:8192]:
        raise ReaderError(f"{path} is a binary file, not text", "convert it to text, or leave it out")
    else:
        encoding = "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _wrong(path, encoding, error) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def lines(path: Path) -> Iterator[str]:
    """The lines of a text, read one by one: files of lines may be larger than the memory.

    Raises:
        ReaderError: As for `decoded`.
    """
    try:
        with path.open("rb") as data:
            head = data.read(8192)
        if head[:2] in _UTF16:
            yield from decoded(path).split("\n")
            return
        if _BINARY in head:
            raise ReaderError(f"{path} is a binary file, not text", "convert it to text, or leave it out")
        with path.open(encoding="utf-8-sig", newline=None) as text:
            yield from text
    except OSError as error:
        raise ReaderError(f"{path} can't be read: {error.strerror}", "check its permissions") from error
    except UnicodeDecodeError as error:
        raise _wrong(path, "utf-8", error) from error


def _wrong(path: Path, encoding: str, error: UnicodeDecodeError) -> ReaderError:
    return ReaderError(
        f"{path} is not in {encoding.removesuffix('-sig').upper()} (byte {error.start})",
        f"convert it: iconv -f WINDOWS-1252 -t UTF-8 {shlex.quote(path.name)}",
    )
