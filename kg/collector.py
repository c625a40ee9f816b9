"""Python's collector of objects in cycles, rested where it would only walk what is in use."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def rested() -> Iterator[None]:
    """Rests the collector while many objects are made that are in use to the end.

    It would walk them over and over. A user who has rested it altogether finds it so afterwards.
    """
    resting = not gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if not resting:
            gc.enable()
