"""A span that a layer proposes as a mention, before overlaps are settled."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from spacy.tokens import Doc

from kg.ontology import GazetteerRow


class Candidate(NamedTuple):
    """Tokens `start` to `end` (exclusive) of a Doc.

    Attributes:
        row: The gazetteer entry that the span names or stands for, if any.
        rank: Of two candidates that overlap, the one with the higher rank wins; at equal
            rank the longer, then the earlier.
    """

    start: int
    end: int
    type: str
    name: str
    detector: str
    confidence: float
    rank: int
    row: GazetteerRow | None = None

    @classmethod
    def named(cls, doc: Doc, start: int, end: int, kind: str, *, rank: int, confidence: float) -> Candidate:
        """A name that its own words give away, as it stands in the text but for white space."""
        name = " ".join(doc[start:end].text.split())
        return cls(start=start, end=end, type=kind, name=name, detector="pattern", confidence=confidence, rank=rank)

    @property
    def length(self) -> int:
        """Number of tokens."""
        return self.end - self.start


def settle(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Chooses among overlapping candidates; the result is in textual order.

    Where a name's own words tell no more than the gazetteer, that knows it.
    """
    every = list(candidates)
    known = {(c.start, c.end, c.type) for c in every if c.row is not None}
    every = [c for c in every if c.row is not None or (c.start, c.end, c.type) not in known]
    taken: set[int] = set()
    chosen = []
    for one in sorted(every, key=lambda c: (-c.rank, -c.length, c.start, c.type)):
        tokens = range(one.start, one.end)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            chosen.append(one)
    return sorted(chosen, key=lambda c: c.start)
