"""Puts the user's judgements above all that the program would decide."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Sequence
from itertools import product

from kg.errors import JudgementError
from kg.model import Judgement
from kg.resolution.clusters import Clusters
from kg.resolution.references import References
from kg.resolution.units import Units
from kg.text import fold

MERGE = "merge"
SPLIT = "split"
#: Verdicts on entities; those on claims are not resolution's business.
VERDICTS = (MERGE, SPLIT)


class Judged:
    """The judgements on entities, in terms of units.

    Attributes:
        alone: Units that a split without a right side keeps from every automatic merge.
        idle: Judgements of which a side names nothing in the corpus.
    """

    def __init__(self, judgements: Iterable[Judgement], references: References) -> None:
        self._judgements = sorted(
            (j for j in judgements if j.verdict in VERDICTS), key=lambda j: (j.line, j.verdict, j.left, j.right)
        )
        self._sides = [
            (references.find(j.left), references.find(j.right) if j.right else frozenset()) for j in self._judgements
        ]
        self.alone: frozenset[int] = frozenset().union(*(left for j, (left, _) in self._each(SPLIT) if not j.right))
        self.idle = tuple(
            j
            for j, (left, right) in zip(self._judgements, self._sides, strict=True)
            if not left or (j.right and not right)
        )

    def _each(self, verdict: str) -> list[tuple[Judgement, tuple[frozenset[int], frozenset[int]]]]:
        return [(j, s) for j, s in zip(self._judgements, self._sides, strict=True) if j.verdict == verdict]

    def apply(self, clusters: Clusters) -> None:
        """Joins what is merged and keeps apart what is split.

        Raises:
            JudgementError: Judgements contradict each other; names all the lines.
        """
        self.check()
        for _, (left, right) in self._each(MERGE):
            units = sorted(left | right)
            if left and right:
                for unit in units[1:]:
                    clusters.join(units[0], unit, force=True)
        for _, (left, right) in self._each(SPLIT):
            for a, b in product(*map(sorted, _told_apart(left, right))):
                clusters.separate(a, b)

    def check(self) -> None:
        """Sees that no split tears what merges join.

        Raises:
            JudgementError: One does; names all the lines.
        """
        reached = _Merges([(j, *s) for j, s in self._each(MERGE)])
        for split, sides in self._each(SPLIT):
            if not split.right:
                continue
            if fold(split.left) == fold(split.right) or (sides[0] and sides[0] == sides[1]):
                raise JudgementError(f"judgement in {_named(split)} splits a thing from itself", "delete the line")
            left, right = _told_apart(*sides)
            path = reached.path([("name", fold(split.left)), *left], {("name", fold(split.right)), *right})
            if path:
                merges = " and ".join(_named(j) for j in path)
                raise JudgementError(
                    f"judgements contradict each other: {_named(split)} against {merges}",
                    "delete one of these lines, or `kg judgements undo` it",
                )


class _Merges:
    """The graph of merge judgements: which lines lead from one thing to another."""

    def __init__(self, merges: Sequence[tuple[Judgement, frozenset[int], frozenset[int]]]) -> None:
        self._members: list[set[Hashable]] = []
        self._judgements: list[Judgement] = []
        self._at: dict[Hashable, list[int]] = defaultdict(list)
        for number, (judgement, left, right) in enumerate(merges):
            members = {("name", fold(judgement.left)), ("name", fold(judgement.right)), *left, *right}
            self._judgements.append(judgement)
            self._members.append(members)
            for member in members:
                self._at[member].append(number)

    def path(self, start: Iterable[Hashable], goal: set[Hashable]) -> list[Judgement]:
        """The fewest merges that lead from start to goal; empty if none do."""
        queue: deque[tuple[int, tuple[int, ...]]] = deque()
        seen: set[int] = set()

        def visit(things: Iterable[Hashable], so_far: tuple[int, ...]) -> None:
            for number in sorted({n for t in things for n in self._at.get(t, ())} - seen):
                seen.add(number)
                queue.append((number, (*so_far, number)))

        visit(start, ())
        while queue:
            number, so_far = queue.popleft()
            if self._members[number] & goal:
                return [self._judgements[n] for n in so_far]
            visit(self._members[number], so_far)
        return []


def _told_apart(left: frozenset[int], right: frozenset[int]) -> tuple[frozenset[int], frozenset[int]]:
    """ "Kim" against "Kim @ article-12": the wider side is meant without the narrower."""
    if left > right:
        return left - right, right
    return left, right - left


def _named(judgement: Judgement) -> str:
    sign = "=" if judgement.verdict == MERGE else "|"
    return f"line {judgement.line} ({judgement.verdict}: {judgement.left} {sign} {judgement.right})"


def check(judgements: Iterable[Judgement]) -> None:
    """Sees that judgements, as written, do not contradict each other; no corpus is needed.

    Raises:
        JudgementError: They do; names all the lines.
    """
    Judged(judgements, References(Units((), frozenset()), lambda _: None)).check()
