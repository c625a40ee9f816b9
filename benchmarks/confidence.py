"""Counts how many claims of each kind are right, for kg/claims/confidence.toml, and tests it.

    python -m benchmarks.confidence fit DATE GOLD.jsonl BUILD > kg/claims/confidence.toml
    python -m benchmarks.confidence test GOLD.jsonl BUILD [GOLD.jsonl BUILD ...]

GOLD is an annotation (`kg schema gold`), BUILD the folder that `kg build` made of its
articles. A claim is right when the gold has its subject, relation and object, with that
polarity and modality. `fit` prints counts only; nothing of the articles. `test` prints the
calibration error of the confidences in BUILD: the mean distance of confidence from the
share that was right, in bins of equal size (ECE), and the Brier score. After `fit`, `cross`
gives the same for the counts of all documents but one, applied to that one.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.claims.confidence import Cell, Confidence, cell_of
from kg.evaluation.gold import read_gold
from kg.evaluation.matching import Names, accepted, same_status
from kg.ontology import load

BINS = 5
Judged = tuple[str, dict[str, Any], bool]


def judged(gold: Path, build: Path) -> Iterator[Judged]:
    """Document, claim, and whether it is right."""
    symmetric = {r.name for r in load().relations.values() if r.symmetric}
    claims: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in (build / "claims.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        claims[record["document"]].append(record)
    for document in read_gold(gold):
        names = Names(document)
        for record in claims[document.doc]:
            ends = names.resolve(record["subject"]), names.resolve(record["object"])

            def agrees(one: Any, ends: Any = ends, predicate: str = record["predicate"]) -> bool:
                pairs = [ends, ends[::-1]] if predicate in symmetric else [ends]
                return accepted(one.p, predicate) and any(s & one.subjects and o & one.objects for s, o in pairs)

            wanted = [one for one in document.claims if agrees(one)]
            right = any(same_status(one, record) for one in wanted) if wanted else any(map(agrees, document.optional))
            yield document.doc, record, right


def cell(record: dict[str, Any]) -> Cell:
    plain = (record["polarity"], record["modality"]) == ("positive", "asserted")
    return cell_of(record["extractor"], hedged=not plain)


def counted(rows: list[Judged]) -> dict[Cell, tuple[int, int]]:
    claims = Counter(cell(record) for _, record, _ in rows)
    right = Counter(cell(record) for _, record, ok in rows if ok)
    return {one: (claims[one], right[one]) for one in sorted(claims)}


def error(pairs: list[tuple[float, bool]]) -> str:
    """ECE and Brier score of (confidence, right)."""
    pairs = sorted(pairs)
    size = max(1, -(-len(pairs) // BINS))
    bins = [pairs[at : at + size] for at in range(0, len(pairs), size)]
    ece = sum(abs(sum(p for p, _ in b) - sum(ok for _, ok in b)) for b in bins) / len(pairs)
    brier = sum((p - ok) ** 2 for p, ok in pairs) / len(pairs)
    share, mean = sum(ok for _, ok in pairs) / len(pairs), sum(p for p, _ in pairs) / len(pairs)
    return f"{len(pairs)} claims, {share:.3f} right, mean confidence {mean:.3f}, ECE {ece:.3f}, Brier {brier:.3f}"


def crossed(rows: list[Judged]) -> list[tuple[float, bool]]:
    """Confidences by the counts of all other documents."""
    found = []
    for document in sorted({d for d, _, _ in rows}):
        others = Confidence(counted([row for row in rows if row[0] != document]))
        for name, record, ok in rows:
            if name == document:
                found.append((others.of(record["extractor"], hedged=cell(record)[2]), ok))
    return found


def main(arguments: list[str]) -> None:
    match arguments:
        case ["fit", date, gold, build]:
            table = counted(list(judged(Path(gold), Path(build))))
            print("# Claims by kind and how many of them were right; made by `python -m benchmarks.confidence fit`.")
            print(f'date = "{date}"')
            for (kind, anaphor, hedged), (claims, right) in table.items():
                flags = f"anaphor = {str(anaphor).lower()}\nhedged = {str(hedged).lower()}"
                print(f'\n[[cell]]\nkind = "{kind}"\n{flags}\nclaims = {claims}\nright = {right}')
        case ["test" | "cross" as way, *sets] if sets and len(sets) % 2 == 0:
            for gold, build in zip(sets[::2], sets[1::2], strict=True):
                rows = list(judged(Path(gold), Path(build)))
                pairs = crossed(rows) if way == "cross" else [(r["confidence"], ok) for _, r, ok in rows]
                print(f"{gold}: {error(pairs)}")
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
