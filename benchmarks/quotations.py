"""Turns the quotations of a build into predictions for corpora of attributions (PolNeAR, PARC 3.0).

    python -m benchmarks.quotations INPUT.jsonl BUILD > predictions.jsonl

INPUT is the corpus that was built, one {"id", "text"} a line. Each span of a quotation's
content becomes a prediction with its speaker, in the shape that scorers of claims read: both
ends of the "claim" are the span, its attribution is the speaker.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any


def predictions(build: Path) -> dict[str, list[dict[str, Any]]]:
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in (build / "quotations.jsonl").read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        speaker = {key: one["speaker"][key] for key in ("start", "end")}
        for part in one["content"]:
            span = {key: part[key] for key in ("start", "end")}
            ends = {"subject": span, "object": span, "evidence": span, "attribution": speaker}
            found[one["document"]].append({**ends, "predicate": one["speaker"]["cue"], "polarity": "positive"})
    return found


def main(arguments: list[str]) -> None:
    if len(arguments) != 2:
        sys.exit(__doc__)
    found = predictions(Path(arguments[1]))
    for line in Path(arguments[0]).read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        print(json.dumps({"doc_id": one["id"], "text": one["text"], "mentions": [], "claims": found[one["id"]]}))


if __name__ == "__main__":
    main(sys.argv[1:])
