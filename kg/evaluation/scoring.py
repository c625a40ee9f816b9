"""Counts how far a build agrees with the gold, document by document."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.evaluation.gold import GoldClaim, GoldDocument, Trap
from kg.evaluation.matching import Names, accepted, same_amount, same_speaker, same_status, same_time
from kg.evaluation.score import Fault, Score
from kg.model import Modality, Polarity

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Prediction:
    """A claim of the build, its two ends found among the gold's entities (empty: none of them)."""

    subjects: frozenset[str]
    objects: frozenset[str]
    record: Record

    @property
    def predicate(self) -> str:
        """The relation."""
        return str(self.record["predicate"])

    @property
    def asserted(self) -> bool:
        """Whether the build reports it as a fact."""
        return bool(self.record["polarity"] == Polarity.POSITIVE and self.record["modality"] == Modality.ASSERTED)

    @property
    def identity(self) -> tuple[object, ...]:
        """The same for claims that count once: what is said twice is not twice right or wrong."""
        record = self.record
        ends = (self.subjects or record["subject"]["name"], self.objects or record["object"]["name"])
        return (*ends, self.predicate, record["polarity"], record["modality"])

    def __str__(self) -> str:
        return f"{self.record['subject']['name']} {self.predicate} {self.record['object']['name']}"


def evaluate(
    gold: Iterable[GoldDocument], claims: Iterable[Record], mentions: Iterable[Record], symmetric: Collection[str]
) -> Score:
    """Compares the records of a build with the gold; documents without gold do not count.

    Args:
        claims: The lines of claims.jsonl; `mentions` those of mentions.jsonl.
        symmetric: Relations whose ends may change places.
    """
    by_document, mentioned = _grouped(claims), _grouped(mentions)
    counts: Counter[str] = Counter()
    faults: list[Fault] = []
    for document in gold:
        one = _Scoring(document, symmetric, counts, faults)
        one.claims(by_document[document.doc])
        one.entities(mentioned[document.doc])
    return Score.of(counts, faults)


def _grouped(records: Iterable[Record]) -> defaultdict[str, list[Record]]:
    groups: defaultdict[str, list[Record]] = defaultdict(list)
    for record in records:
        groups[record["document"]].append(record)
    return groups


class _Scoring:
    """Counts one document into tally and list that all documents share."""

    def __init__(
        self, gold: GoldDocument, symmetric: Collection[str], counts: Counter[str], faults: list[Fault]
    ) -> None:
        self._gold = gold
        self._names = Names(gold)
        self._symmetric = symmetric
        self._counts = counts
        self._faults = faults
        counts["documents"] += 1

    def claims(self, records: Sequence[Record]) -> None:
        """Recall and quality over the gold, then precision over what was predicted."""
        names = self._names
        found = [Prediction(names.resolve(r["subject"]), names.resolve(r["object"]), r) for r in records]
        for claim in self._gold.claims:
            self._recall(claim, [one for one in found if self._agrees(claim, one)])
        for one in {one.identity: one for one in reversed(found)}.values():
            self._precision(one)

    def _agrees(self, gold: GoldClaim | Trap, one: Prediction) -> bool:
        if not accepted(gold.p, one.predicate):
            return False
        if one.subjects & gold.subjects and one.objects & gold.objects:
            return True
        turned = one.subjects & gold.objects and one.objects & gold.subjects
        return bool(turned) and one.predicate in self._symmetric

    def _recall(self, gold: GoldClaim, hits: Sequence[Prediction]) -> None:
        records = [one.record for one in hits]
        said = f"{gold.s} {gold.p[0]} {gold.o}"
        status = f"{gold.polarity}, {gold.modality}"
        self._count("gold", True, core=gold.core)
        self._count("found", bool(hits), core=gold.core)
        if not hits:
            self._fault("missed", f"{said} ({status}): {gold.evidence or ''}", gold.core)
            return
        right = any(same_status(gold, record) for record in records)
        self._count("status", right)
        self._fault("status", f"{said} should be {status}", not right)
        self._count("speaker", any(same_speaker(gold, record, self._names) for record in records))
        if gold.time:
            self._count("timed", True)
            self._count("time", any(same_time(gold.time, record) for record in records))
        if gold.amount:
            self._count("measured", True)
            self._count("amount", any(same_amount(gold.amount, record) for record in records))

    def _precision(self, one: Prediction) -> None:
        matched = [gold for gold in self._gold.claims if self._agrees(gold, one)]
        right = bool(matched) or any(self._agrees(gold, one) for gold in self._gold.optional)
        self._count("predicted", True)
        self._count("right", right)
        self._fault("wrong", f"{one}: {one.record['evidence']['text']}", not right)
        if not one.asserted:
            return
        self._count("asserted", True)
        if not any(same_status(gold, one.record) for gold in matched):
            trap = next(self._sprung(one), None)
            self._count("false_facts", trap is not None)
            self._fault("false fact", f"{one}: {trap and trap.why}", trap is not None)

    def _sprung(self, one: Prediction) -> Iterator[Trap]:
        said = bool(one.record.get("attribution"))
        return (t for t in self._gold.traps if self._agrees(t, one) and not (t.allow_attributed and said))

    def entities(self, mentions: Sequence[Record]) -> None:
        """Entities found, and whether most of their mentions have the right type."""
        found = [(self._names.resolve(m), m) for m in mentions if m["entity"]]
        for names, mention in {m["entity"]: (n, m) for n, m in reversed(found)}.values():
            self._count("entities_predicted", True)
            self._count("entities_right", bool(names))
            self._fault("entity?", f"{mention['name']} ({mention['type']})", not names)
        for entity in self._gold.entities:
            types = Counter(m["type"] for names, m in found if entity.name in names)
            self._count("entities_gold", True)
            self._count("entities_found", bool(types))
            if not types:
                self._fault("no entity", f"{entity.name} ({entity.type})", True)
                continue
            given = types.most_common(1)[0][0]
            self._count("entities_typed", given == entity.type)
            self._fault("type", f"{entity.name} is {entity.type}, not {given}", given != entity.type)

    def _count(self, what: str, yes: bool, *, core: bool = False) -> None:
        self._counts[what] += yes
        if core:
            self._counts[f"{what}_core"] += yes

    def _fault(self, kind: str, text: str, yes: bool) -> None:
        if yes:
            self._faults.append(Fault(document=self._gold.doc, kind=kind, text=" ".join(text.split())))
