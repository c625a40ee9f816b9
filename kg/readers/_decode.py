"""From a file's bytes to text."""

from __future__ import annotations

import shlex
from pathlib import Path

from kg.errors import ReaderError

_BINARY = b"\x00"


def decoded(path: Path) -> str:
    """The text of a file in UTF-8, with or without a byte-order mark, or in UTF-16 with one.

    Raises:
        ReaderError: It can't be read, is binary, or is in another encoding.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReaderError(f"{path} can't be read: {error.strerror}", "check its permissions") from error
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encoding = "utf-16"
    elif _BINARY in data[:8192]:
        raise ReaderError(f"{path} is a binary file, not text", "convert it to text, or leave it out")
    else:
        encoding = "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReaderError(
            f"{path} is not in {encoding.removesuffix('-sig').upper()} (byte {error.start})",
            f"convert it: iconv -f WINDOWS-1252 -t UTF-8 {shlex.quote(path.name)}",
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")
