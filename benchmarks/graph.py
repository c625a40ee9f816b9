"""From the claims of many articles to graph and exports: CPU seconds and memory of each step.

python -m benchmarks.graph [ARTICLES]
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from benchmarks.corpus import extractions
from kg import duplicates, outputs
from kg.pipeline import Pipeline
from kg.store import Store


def peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main(number: int) -> None:
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder)) as store:
        started = time.process_time()
        store.begin("benchmark")
        stream = extractions(number)
        while batch := list(islice(stream, 16)):
            for one in batch:
                store.meet(one.document, one.document.id, one.document.id)
            store.save([(e, e.document.id, duplicates.signature(e.document.text)) for e in batch])
        store.finish([])
        print(f"store          {time.process_time() - started:6.1f} s  (made and saved)  peak {peak()} MB")
        pipeline = Pipeline()
        for name in ("resolve", "assemble"):
            timed(pipeline, name)
        timed(duplicates, "copies")
        timed(outputs, "_lines")
        for name in outputs.FORMATS:
            exporter = outputs.plugins.load("export", name)
            timed(exporter, "write", f"write {name}")
        started = time.process_time()
        made = outputs.write(store, Path(folder), pipeline)
        print(f"all outputs    {time.process_time() - started:6.1f} s  {made.figures}")
        for name in made.files:
            print(f"  {name:18} {(Path(folder) / name).stat().st_size / 1e6:8.1f} MB")
        print(f"peak memory {peak()} MB")


def timed(owner: object, name: str, label: str = "") -> None:
    inner = getattr(owner, name)

    def run(*args: object, **options: object) -> object:
        started = time.process_time()
        result = inner(*args, **options)
        print(f"{label or name:14} {time.process_time() - started:6.1f} s  peak {peak()} MB", flush=True)
        return result

    setattr(owner, name, run)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
