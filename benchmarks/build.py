"""A whole build against the bare model on the same articles: the ratio, in CPU seconds.

    python -m benchmarks.build [ARTICLES]

Both run one after the other in one process each, so that a busy machine slows both.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.corpus import articles

BARE = """
import json, resource, sys
from kg.nlp import model
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
nlp = model.load()
before = resource.getrusage(resource.RUSAGE_SELF)
for doc in nlp.pipe(texts, batch_size=32):
    pass
after = resource.getrusage(resource.RUSAGE_SELF)
print(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss // 1024)
"""
BUILD = """
import resource, sys
from pathlib import Path
from kg import builder, extraction
from kg.pipeline import Pipeline
pipeline = Pipeline(); pipeline.warm()
class Warm:
    def run(self, documents):
        return extraction.Local(pipeline).run(documents)
builder.engines.engine = lambda *a: Warm()
outputs = builder._outputs
def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
def stop(*a):
    print(cpu() - before, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
    raise SystemExit
builder._outputs = stop
before = cpu()
builder.build([Path(sys.argv[1])], Path(sys.argv[2]))
"""


def run(script: str, *arguments: object) -> tuple[float, int]:
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    seconds, memory = done.stdout.split()
    return float(seconds), int(memory)


def main(number: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        with path.open("w", encoding="utf-8") as out:
            for d in articles(number):
                out.write(json.dumps({"id": d.id, "text": d.text, "published": d.published}) + "\n")
        bare, bare_memory = run(BARE, path)
        built, memory = run(BUILD, path, Path(folder) / "out")
        print(f"bare nlp.pipe          {bare:7.1f} CPU s   peak {bare_memory} MB")
        print(f"read, extract, store   {built:7.1f} CPU s   peak {memory} MB")
        print(f"ratio                  {bare / built:7.2f}   ({number} articles)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
