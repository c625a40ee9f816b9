"""What was counted, and the shares made of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that the build has wrong.

    Attributes:
        kind: "missed", "wrong", "status", "false fact", "no entity", "entity?" or "type".
        text: What it is about, on one line.
    """

    document: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over the documents, and the measures made of them; shares are 0 where nothing was to be counted."""

    counts: Mapping[str, int]
    faults: tuple[Fault, ...]

    @classmethod
    def of(cls, counts: Counter[str], faults: list[Fault]) -> Score:
        """The score for counts as `scoring` makes them."""
        return cls(dict(counts), tuple(faults))

    def _share(self, part: str, whole: str) -> float:
        of = self.counts.get(whole, 0)
        return self.counts.get(part, 0) / of if of else 0.0

    def figures(self) -> dict[str, float | int]:
        """All measures by name, counts among them, in the order in which they are read."""
        recall, precision = self._share("found", "gold"), self._share("right", "predicted")
        entity_precision = self._share("entities_right", "entities_predicted")
        entity_recall = self._share("entities_found", "entities_gold")
        return {
            "documents": self.counts.get("documents", 0),
            "gold_claims": self.counts.get("gold", 0),
            "predicted_claims": self.counts.get("predicted", 0),
            "recall_core": self._share("found_core", "gold_core"),
            "recall": recall,
            "precision": precision,
            "f1": _f1(precision, recall),
            "status_accuracy": self._share("status", "found"),
            "speaker_accuracy": self._share("speaker", "found"),
            "time_recall": self._share("time", "timed"),
            "amount_recall": self._share("amount", "measured"),
            "asserted": self.counts.get("asserted", 0),
            "false_facts": self.counts.get("false_facts", 0),
            "entity_precision": entity_precision,
            "entity_recall": entity_recall,
            "entity_f1": _f1(entity_precision, entity_recall),
            "entity_type_accuracy": self._share("entities_typed", "entities_found"),
        }


def _f1(precision: float, recall: float) -> float:
    both = precision + recall
    return 2 * precision * recall / both if both else 0.0
