"""Whatever a file holds, its reader gives documents with text, or says what is wrong with which file.

KG_EXAMPLES=20000 makes an hour of it; tests/fuzz/readers.py does the same led by coverage.
"""

from __future__ import annotations

import os
import tempfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.contracts.test_readers import WRITERS
from tests.fuzz.check import check

FINDS = sorted((Path(__file__).parents[1] / "fuzz" / "finds").iterdir())
MANY = settings(
    max_examples=int(os.environ.get("KG_EXAMPLES", "300")), deadline=None, suppress_health_check=list(HealthCheck)
)


@pytest.mark.parametrize("path", FINDS, ids=lambda path: path.name)
def test_what_fuzzing_found_stays_mended(path: Path) -> None:
    check(path)


@cache
def sound(suffix: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"sound{suffix}"
        WRITERS[suffix](path)
        return path.read_bytes()


#: Where (a share of the file), how many bytes go, what comes in their place.
EDIT = st.tuples(st.floats(0, 1), st.integers(0, 8), st.binary(max_size=8))


@MANY
@given(st.sampled_from(sorted(WRITERS)), st.lists(EDIT, min_size=1, max_size=4), st.just(1.0) | st.floats(0, 1))
def test_a_damaged_file_is_read_or_refused(suffix: str, edits: list[tuple[float, int, bytes]], kept: float) -> None:
    data = bytearray(sound(suffix))
    for where, length, instead in edits:
        at = int(where * len(data))
        data[at : at + length] = instead
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"damaged{suffix}"
        path.write_bytes(data[: int(kept * len(data))])
        check(path)
