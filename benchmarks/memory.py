"""Peak memory of one process that builds many articles, and one that builds one very long text.

    python -m benchmarks.memory [ARTICLES] [MEGABYTES]

Prints the peak after each tenth of the articles: it must not grow with their number.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.corpus import articles

BUILD = """
import resource, sys
from pathlib import Path
from kg import builder
def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
number = int(sys.argv[3]); step = max(1, number // 10)
save = builder._Reading.save
def counted(self, results):
    before = self.extracted
    save(self, results)
    if before // step != self.extracted // step:
        print(f"{self.extracted:6} of {number} documents read   peak {peak()} MB", flush=True)
builder._Reading.save = counted
outputs = builder._outputs
def written(*a):
    print(f"all read; files are written      peak {peak()} MB", flush=True)
    return outputs(*a)
builder._outputs = written
done = builder.build([Path(sys.argv[1])], Path(sys.argv[2]), jobs=1)
used = resource.getrusage(resource.RUSAGE_SELF)
print(f"{done.documents} documents, {done.words} words, {done.claims} claims   peak {peak()} MB, "
      f"{used.ru_utime + used.ru_stime:.0f} CPU s")
"""


def build(path: Path, output: Path, number: int) -> None:
    subprocess.run([sys.executable, "-c", BUILD, str(path), str(output), str(number)], check=True)


def main(number: int, megabytes: float) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if number:
            path = folder / "articles.jsonl"
            with path.open("w", encoding="utf-8") as out:
                out.writelines(
                    json.dumps({"id": d.id, "text": d.text, "published": d.published}) + "\n" for d in articles(number)
                )
            build(path, folder / "many", number)
        if megabytes:
            long = folder / "long.txt"
            with long.open("w", encoding="utf-8") as out:
                size = 0
                for one in articles(10**9):
                    size += out.write(one.text + "\n\n")
                    if size >= megabytes * 1e6:
                        break
            build(long, folder / "long", 1)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, float(sys.argv[2]) if len(sys.argv) > 2 else 5.0)
