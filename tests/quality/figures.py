"""Writes today's figures on our own corpus into ACCURACY.md: `make figures`."""

import json
import re
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from kg import build
from kg.evaluation import evaluate, read_gold
from kg.ontology import load

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ARTICLES, HELD_OUT = HERE / "corpus" / "articles", HERE / "corpus" / "heldout"
ROWS = (
    ("recall of claims stated in one sentence", "{recall_core:.3f}"),
    ("recall of all claims", "{recall:.3f}"),
    ("precision", "{precision:.3f}"),
    ("F1", "{f1:.3f}"),
    ("status right, of the claims found", "{status_accuracy:.3f}"),
    ("speaker right", "{speaker_accuracy:.3f}"),
    ("time, amount present", "{time_recall:.2f}, {amount_recall:.2f}"),
    ("false facts, of the claims asserted", "{false_facts} of {asserted}"),
    ("entities, F1", "{entity_f1:.3f}"),
    ("entity type right", "{entity_type_accuracy:.3f}"),
)
PLACE = re.compile(r"(<!-- figures -->\n).*?(<!-- end of figures -->)", re.DOTALL)


def records(folder, name):
    return [json.loads(line) for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines()]


def table():
    """The table: the corpus, those of its articles that no rule was written on, and what nobody has read."""
    gold, held_out = (read_gold(HERE / "corpus" / name) for name in ("gold.jsonl", "heldout.jsonl"))
    unread = [document for document in gold if (ARTICLES / f"{document.doc}.md").exists()]
    symmetric = {name for name, relation in load().relations.items() if relation.symmetric}
    with tempfile.TemporaryDirectory() as folder:
        build([ROOT / "seeds", ARTICLES, HELD_OUT], Path(folder))
        found = records(Path(folder), "claims"), records(Path(folder), "mentions")
    parts = gold, unread, held_out
    figures = [evaluate(part, *found, symmetric).figures() for part in parts]
    traps = [sum(len(document.traps) for document in part) for part in parts]
    whole, rest, apart = (f"{f['gold_claims']} claims, {n} traps" for f, n in zip(figures, traps, strict=True))
    yield f"{datetime.now(UTC).date()}:\n"
    yield f"| | seeds and unread: {whole} | of these unread: {rest} | held out: {apart} |"
    yield "|---|---|---|---|"
    for name, shape in ROWS:
        cells = (re.sub(r"\b0\.", ".", shape.format(**figure)) for figure in figures)
        yield f"| {name} | {' | '.join(cells)} |"


if __name__ == "__main__":
    page = ROOT / "ACCURACY.md"
    lines = "\n".join(table())
    page.write_text(PLACE.sub(rf"\g<1>{lines}\n\g<2>", page.read_text("utf-8")), encoding="utf-8")
