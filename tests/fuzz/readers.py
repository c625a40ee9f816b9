"""Fuzzes the readers with atheris (coverage-guided), by hand: it is no part of the tests.

    pip install atheris
    python -m tests.fuzz.readers FINDS [SUFFIX] [-max_total_time=300 ...]

Without a suffix, each input says by its first byte which reader gets it. What a reader
raises other than ReaderError, what takes seconds, and a document without text is kept in the
folder FINDS with its message; the fuzzing goes on. libFuzzer's options come last. What was
found and mended is in tests/fuzz/finds, which tests/properties/test_reading.py reads.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import atheris

LIBRARIES = ("feedparser", "frontmatter", "pypdf", "striprtf.striprtf", "trafilatura", "warcio.archiveiterator")

with atheris.instrument_imports(include=["kg.readers", *(name.split(".")[0] for name in LIBRARIES)]):
    for name in LIBRARIES:
        import_module(name)
    from kg.readers import _dispatch

    _dispatch.suffixes()  # loads all readers

from tests.fuzz.check import check  # noqa: E402  # after what is to be watched

#: CPU seconds from which on an input of some kilobytes counts as a find.
SLOW = 5.0


def target(finds: Path, suffixes: list[str], folder: Path) -> Callable[[bytes], None]:
    """What libFuzzer calls with each input."""

    def one(data: bytes) -> None:
        if not data:
            return
        suffix = suffixes[data[0] % len(suffixes)]
        content = data[1:] if len(suffixes) > 1 else data
        path = folder / f"input{suffix}"
        path.write_bytes(content)
        started = time.process_time()
        try:
            check(path)
            if time.process_time() - started < SLOW:
                return
            said, where = f"{time.process_time() - started:.1f} s", "slow"
        except MemoryError:
            raise
        except Exception as error:
            frame = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{type(error).__name__}-{Path(frame.filename).name}-{frame.lineno}"
            said = traceback.format_exc()
        keep(finds, suffix, where, content, said)

    return one


def keep(finds: Path, suffix: str, where: str, content: bytes, said: str) -> None:
    """Writes a find down: at most three of one kind."""
    if len(list(finds.glob(f"{where}-*{suffix}"))) < 3:
        name = f"{where}-{hashlib.sha256(content).hexdigest()[:8]}{suffix}"
        (finds / name).write_bytes(content)
        (finds / f"{name}.message").write_text(said, encoding="utf-8")


def seeds(folder: Path, suffixes: list[str]) -> None:
    """A sound file of each format, to begin with, and the bad ones of the tests."""
    from tests.badinput.cases import CASES, FINE
    from tests.contracts.test_readers import WRITERS

    for number, suffix in enumerate(suffixes):
        mark = bytes([number]) if len(suffixes) > 1 else b""
        with tempfile.TemporaryDirectory() as place:
            path = Path(place) / f"seed{suffix}"
            WRITERS[suffix](path)
            (folder / f"seed-{number}").write_bytes(mark + path.read_bytes())
        for name, content in {**{n: c for n, (c, _) in CASES.items()}, **FINE}.items():
            if name.endswith(suffix) and len(content) < 20_000:
                (folder / f"{number}-{hashlib.sha256(name.encode()).hexdigest()[:8]}").write_bytes(mark + content)


def main() -> None:
    finds = Path(sys.argv[1])
    finds.mkdir(parents=True, exist_ok=True)
    wanted = [a for a in sys.argv[2:] if a.startswith(".")] or _dispatch.suffixes()
    options = [a for a in sys.argv[2:] if a.startswith("-")]
    with tempfile.TemporaryDirectory() as corpus, tempfile.TemporaryDirectory() as folder:
        seeds(Path(corpus), wanted)
        # Threads of libFuzzer would read each other's file; pages of spaces are no find.
        atheris.Setup(
            [sys.argv[0], corpus, "-max_len=20000", "-rss_limit_mb=3000", "-timeout=120", *options],
            target(finds, wanted, Path(folder)),
        )
        atheris.Fuzz()


if __name__ == "__main__":
    main()
