"""How long a build takes that finds nothing new: reading, comparing, and looking at its own files.

    python -m benchmarks.again [DOCUMENTS]

The store is filled with what `corpus.py` makes up; the builds go over real files, each in a process of its own.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from benchmarks.corpus import extractions
from kg import duplicates, fingerprint, sources
from kg.store import Store


def filled(articles: Path, output: Path, number: int) -> None:
    """Files of articles, and a store that has seen them."""
    articles.mkdir()
    output.mkdir()
    with Store(output) as store:
        store.begin(fingerprint.context("", None))
        stream = extractions(number)
        while batch := list(islice(stream, 64)):
            kept = []
            for one in batch:
                path = articles / f"{one.document.id}.md"
                path.write_text(
                    f"---\ntitle: {one.document.title}\nsource: {one.document.source}\n"
                    f"date: {one.document.published}\n---\n{one.document.text}",
                    encoding="utf-8",
                )
                (found,) = sources.documents(sources.File(path))
                store.meet(found, fingerprint.document(found), str(path))  # type: ignore[arg-type]
                store.passed(str(path), sources.digest(sources.File(path)))
                kept.append((one, fingerprint.document(found), duplicates.signature(one.document.text)))  # type: ignore[arg-type]
            store.save(kept)
        store.finish([])


def main(number: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        articles, output = Path(name, "articles"), Path(name, "out")
        filled(articles, output, number)
        for what in ("files are written", "nothing new", "nothing new"):
            before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
            done = subprocess.run(
                [sys.executable, "-m", "kg", "build", str(articles), "-o", str(output)],
                capture_output=True,
                text=True,
                check=True,
            )
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            print(f"{number} documents, {what}: {cpu:.2f} CPU s, {time.monotonic() - started:.2f} s by the clock")
            print("  " + done.stdout.splitlines()[0])


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
