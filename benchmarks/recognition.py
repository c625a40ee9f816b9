"""What recognition and claims cost beside the bare model, and how both grow with length.

python -m benchmarks.recognition [FOLDER]     CPU seconds, ratios within one run
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

from benchmarks.corpus import articles
from kg.model import Annotated, Document
from kg.nlp import model
from kg.pipeline import Pipeline

ROUNDS = 3
NAMES = ("Poland", "Norway", "Greece", "Boeing", "Saab", "Romania", "Latvia", "Chile")
ITEMS = ("the S-400", "36 F-35s", "the Patriot", "K2 tanks", "the Gripen", "Leopard 2s")


def texts(folder: str) -> list[str]:
    """Articles of a folder, or made ones."""
    if folder:
        return [path.read_text(encoding="utf-8") for path in sorted(Path(folder).glob("*.*")) if path.is_file()]
    return [one.text for one in articles(60)]


def rest() -> None:
    """The collector leaves alone what is there now: model and ontology, which it would walk in whatever layer runs."""
    gc.collect()
    gc.freeze()


def layers(found: list[str]) -> None:
    """The bare model against ours, in turns so that a busy machine harms both alike."""
    bare = model.load()
    ours = Pipeline()
    stages = ours._stages
    documents = [Document(id=str(n), text=text) for n, text in enumerate(found)]
    list(bare.pipe(found[:4]))
    list(stages.annotator.annotate(documents[:4]))
    spent = dict.fromkeys(("bare", "annotation", "recognition", "claims"), 0.0)
    words = 0
    for _ in range(ROUNDS):
        rest()
        start = process_time()
        words += sum(len(doc) for doc in bare.pipe(found, batch_size=32))
        spent["bare"] += process_time() - start
        start = process_time()
        annotated = list(stages.annotator.annotate(documents))
        spent["annotation"] += process_time() - start
        start = process_time()
        mentions = [list(stages.detector.detect(one)) for one in annotated]
        spent["recognition"] += process_time() - start
        start = process_time()
        claims = [list(stages.extractor.extract(one, m)) for one, m in zip(annotated, mentions, strict=True)]
        spent["claims"] += process_time() - start
    print(f"{words} tokens in {ROUNDS} rounds, {sum(map(len, claims))} claims a round")
    for name, seconds in spent.items():
        print(f"{name:12} {seconds:7.2f} s  {seconds / spent['bare']:6.3f} of bare")
    recognised = spent["annotation"] + spent["recognition"]
    print(f"annotation with recognition: {recognised / spent['bare']:.3f} of bare (wanted: at most 1.10)")
    print(f"recognition layer: {spent['recognition'] / spent['annotation']:.3f} of annotation")
    print(f"claims: {spent['claims'] / recognised:.3f} of what comes before (wanted: at most 0.10)")


def sentence(size: int) -> str:
    """One sentence of that many tokens."""
    parts = [f"{NAMES[n % len(NAMES)]} bought {ITEMS[n % len(ITEMS)]}" for n in range(size // 4)]
    return " and ".join(parts) + "."


def quotes(size: int) -> str:
    """Nothing but quotations."""
    return " ".join(f'"We bought {ITEMS[n % len(ITEMS)]}, and it was ready," he said.' for n in range(size // 14))


def table(size: int) -> str:
    """A table as a page's text has it."""
    return "\n".join(
        f"{NAMES[n % len(NAMES)]}\t{ITEMS[n % len(ITEMS)]}\t{n}\t${n}.5 million" for n in range(size // 10)
    )


def bullets(size: int) -> str:
    """A bullet list."""
    return "\n".join(
        f"- {NAMES[n % len(NAMES)]}: {ITEMS[n % len(ITEMS)]}, ordered in 20{n % 90 + 10}" for n in range(size // 9)
    )


def growth() -> None:
    """Time of recognition and claims at growing length: linear if the columns stay level."""
    stages = Pipeline()._stages
    shapes: dict[str, Callable[[int], str]] = {
        "one sentence": sentence,
        "quotations": quotes,
        "table": table,
        "bullets": bullets,
    }
    print("\nmicroseconds a token: recognition / claims")
    for name, shape in shapes.items():
        row = []
        for size in (750, 1500, 3000, 6000):
            (one, *_) = stages.annotator.annotate([Document(id="x", text=shape(size))])
            rest()
            row.append(_per_token(stages.detector.detect, stages.extractor.extract, one))
        print(f"{name:14}" + "".join(f"{r:9.1f} /{c:7.1f}" for r, c in row))


def _per_token(detect: Callable[..., object], extract: Callable[..., object], one: Annotated) -> tuple[float, float]:
    """The best of some rounds: others on the machine can only add."""
    spent = []
    for _ in range(ROUNDS):
        start = process_time()
        mentions = list(detect(one))  # type: ignore[call-overload]
        middle = process_time()
        list(extract(one, mentions))  # type: ignore[call-overload]
        spent.append((middle - start, process_time() - middle))
    detecting, extracting = (min(times) / len(one.doc) * 1e6 for times in zip(*spent, strict=True))
    return detecting, extracting


if __name__ == "__main__":
    layers(texts(sys.argv[1] if len(sys.argv) > 1 else ""))
    growth()
