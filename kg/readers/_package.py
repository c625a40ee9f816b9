"""Files that are ZIP archives inside: office documents, books."""

from __future__ import annotations

import zipfile
from pathlib import Path

from kg.errors import ReaderError

#: More than this, unpacked, is no document but a bomb.
_LARGEST = 300_000_000
_RATIO = 300


def checked(path: Path) -> None:
    """Sees that a file is a sound archive of bearable size.

    Raises:
        ReaderError: It is not.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ReaderError(
            f"{path} is no sound {path.suffix} file", "open it in its program and save it anew"
        ) from error
    size = sum(m.file_size for m in members)
    packed = sum(m.compress_size for m in members) or 1
    if size > _LARGEST or (size > 10_000_000 and size / packed > _RATIO):
        raise ReaderError(f"{path} would unpack to {size // 1_000_000} MB", "it may be a zip bomb; leave it out")
