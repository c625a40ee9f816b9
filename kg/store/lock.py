"""One build at a time in one output folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from kg.errors import OutputError

LOCK = ".build.lock"


@contextmanager
def locked(output: Path) -> Iterator[None]:
    """Holds the folder; the system lets go of it when the process ends, however it ends.

    Raises:
        OutputError: Another build holds it, or another user who built here.
    """
    lock = FileLock(output / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise OutputError(
            f"another build is writing into {output}", "wait for it to end, or choose another folder with -o"
        ) from error
    except OSError as error:  # another user built here
        reason = f"{output / LOCK} can't be written: {error.strerror}"
        raise OutputError(reason, "choose another folder with -o") from error
    try:
        yield
    finally:
        lock.release()
