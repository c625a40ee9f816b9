"""How sure a claim is: the share of claims like it that were right on articles annotated by hand.

Claims are alike that are made by the same construction, from named or from anaphoric
arguments, as plain facts or hedged. Few were counted of each, so each share is drawn
towards that of the next wider kind (an m-estimate, Cestnik 1990): of 10 claims as sure as
the wider kind. The counts are in confidence.toml, made by `python -m benchmarks.confidence`.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from kg.model import Modality, Polarity
from kg.tables import beside

#: How many claims the wider kind is worth.
WEIGHT = 10
#: What is known before anything was counted.
PRIOR = 0.9
#: A frame that its author gives less is doubtful: a kind of its own.
DOUBTFUL = 0.75
ANAPHOR = "+anaphor"

Cell = tuple[str, bool, bool]


class Confidence:
    """Shares of right claims by kind.

    Args:
        counted: (kind, anaphoric, hedged) -> how many claims there were, and how many of
            them were right.
    """

    def __init__(self, counted: dict[Cell, tuple[int, int]]) -> None:
        self._claims: Counter[tuple[object, ...]] = Counter()
        self._right: Counter[tuple[object, ...]] = Counter()
        self._known: dict[Cell, float] = {}
        for cell, (claims, right) in counted.items():
            for width in range(len(cell) + 1):
                self._claims[cell[:width]] += claims
                self._right[cell[:width]] += right

    def of(self, extractor: str, *, hedged: bool) -> float:
        """The confidence of a claim.

        Args:
            extractor: As the claim names it: "frame:verb", "frame:verb+anaphor".
            hedged: Whether it is denied, planned or only possible.
        """
        cell = cell_of(extractor, hedged=hedged)
        if cell not in self._known:
            self._known[cell] = self._of(cell)
        return self._known[cell]

    def _of(self, cell: Cell) -> float:
        share = PRIOR
        for width in range(len(cell) + 1):
            kind = cell[:width]
            share = (self._right[kind] + WEIGHT * share) / (self._claims[kind] + WEIGHT)
        return min(max(round(share, 3), 0.001), 0.999)  # nothing is certain


def cell_of(extractor: str, *, hedged: bool) -> Cell:
    """The narrowest kind of a claim."""
    return extractor.removesuffix(ANAPHOR), extractor.endswith(ANAPHOR), hedged


def hedged(polarity: Polarity, modality: Modality) -> bool:
    """Whether a claim says less than that something happened."""
    return polarity is Polarity.NEGATIVE or modality is not Modality.ASSERTED


@cache
def calibrated() -> Confidence:
    """What was counted on the development articles."""
    data = beside(__file__)
    return Confidence({(c["kind"], c["anaphor"], c["hedged"]): (c["claims"], c["right"]) for c in data["cell"]})
