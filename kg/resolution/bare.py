"""Names that many bear: a surname alone, "Ministry of Defence". They never merge by letters.

A surname is linked to a full name only where that is the corpus' one candidate and the
company it stands in supports it. Where the corpus has no candidate, documents that use the
same bare name in like company mean one thing; where it has several, each stays alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.resolution.clusters import Clusters
from kg.resolution.context import ENOUGH, Context, Profile
from kg.resolution.index import NameIndex, NameKey
from kg.resolution.names import NameReader
from kg.resolution.romanise import romanise
from kg.resolution.units import Units

#: Surnames of that length may differ in romanisation.
_LONG = 6
#: Among more candidates none is offered for review.
_FEW = 5
#: Of so many units with one name all pairs are compared.
_PAIRWISE = 50
LIKE_COMPANY = "the same name in like company"
SAME_BARE = "the same name, and nothing to tell by"
ONLY_ONE = "the only full name with that surname"
ONE_OF_MANY = "one of several with that name, in like company"


@dataclass(frozen=True, slots=True)
class BareLink:
    """A unit with a bare name, and a unit that it is (`sure`) or may be one with."""

    unit: int
    other: int
    sure: bool
    score: float
    reason: str


class BareNames:
    """Proposes what bare names stand for, once full names are settled.

    Args:
        allowed: Whether judgements leave two units free to be one; a candidate that they
            rule out is none.
    """

    def __init__(
        self,
        units: Units,
        index: NameIndex,
        reader: NameReader,
        context: Context,
        clusters: Clusters,
        allowed: Callable[[int, int], bool],
    ) -> None:
        self._units = units
        self._index = index
        self._reader = reader
        self._context = context
        self._clusters = clusters
        self._allowed = allowed

    def links(self, persons: frozenset[str]) -> Iterator[BareLink]:
        """All proposals.

        Args:
            persons: The types whose bare names are surnames.
        """
        groups: dict[NameKey, list[int]] = defaultdict(list)
        for (kind, key), found in self._index.bare.items():
            groups[kind, _loose(key) if kind in persons else key] += found
        bearers = self._bearers({place for place in groups if place[0] in persons})
        for place in sorted(groups):
            members = sorted(groups[place], key=lambda u: self._units[u].key)
            strong, weak = bearers.get(place, ({}, {}))
            if strong or weak:
                yield from self._choose(members, strong, weak)
            else:
                yield from self._like_company(members)

    def _bearers(self, wanted: set[NameKey]) -> dict[NameKey, tuple[dict[int, list[int]], dict[int, list[int]]]]:
        """For each bare name the classes of persons with that surname, and with it as another name."""
        numbers: dict[NameKey, tuple[set[int], set[int]]] = {}
        kinds = {kind for kind, _ in wanted}
        for number, (kind, key) in enumerate(zip(self._index.types, self._index.keys, strict=True)):
            if kind not in kinds or " " not in key:
                continue
            called = {w for w in map(_loose, key.split(" ")) if (kind, w) in wanted}
            if not called:
                continue
            surnames = {_loose(w) for w in self._reader.surnames(key)}
            for word in called:
                numbers.setdefault((kind, word), (set(), set()))[word not in surnames].add(number)
        units = self._index.members({n for pair in numbers.values() for found in pair for n in found})
        return {place: (self._classes(s, units), self._classes(w, units)) for place, (s, w) in numbers.items()}

    def _classes(self, numbers: set[int], units: dict[int, list[int]]) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for number in numbers:
            for unit in units[number]:
                found.setdefault(self._clusters.find(unit), []).append(unit)
        return found

    def _choose(
        self, members: Sequence[int], strong: dict[int, list[int]], weak: dict[int, list[int]]
    ) -> Iterator[BareLink]:
        alone = []
        many = len(strong) > _FEW
        profiles = {} if many else {root: self._context.profile(found) for root, found in strong.items()}
        for unit in members:
            fitting = {root for root in strong.keys() | weak.keys() if self._allowed(unit, root)}
            if not fitting:
                alone.append(unit)
                continue
            best = self._best(unit, {root: strong[root] for root in profiles.keys() & fitting}, profiles)
            if best is None:
                continue
            score, other, together = best
            several = len(fitting) > 1
            if not several and (together or score >= ENOUGH):
                yield BareLink(unit, other, True, _bounded(score), ONLY_ONE)
            elif not several:
                yield BareLink(unit, other, False, _bounded(score), ONLY_ONE)
                alone.append(unit)
            elif score >= ENOUGH:
                yield BareLink(unit, other, False, _bounded(score), ONE_OF_MANY)
        yield from self._like_company(alone)

    def _best(
        self, unit: int, candidates: dict[int, list[int]], profiles: dict[int, Profile]
    ) -> tuple[float, int, bool] | None:
        """The best supported candidate: score, a unit of it, and whether it shares a document."""
        own = self._context.profile([unit])
        where = set(self._units[unit].where())
        ranked = []
        for root, found in candidates.items():
            together = any(not where.isdisjoint(self._units[u].where()) for u in found)
            first = min(found, key=lambda u: self._units[u].key)
            ranked.append((-self._context.shared(own, profiles[root]), not together, self._units[first].key, first))
        if not ranked:
            return None
        score, apart, _, first = min(ranked)
        return -score, first, not apart

    def _like_company(self, members: Sequence[int]) -> Iterator[BareLink]:
        """Joins units of one name that stand in like company; offers the rest for review."""
        profiles = {unit: self._context.profile([unit]) for unit in members}
        pairs = self._alike(profiles) if len(members) <= _PAIRWISE else self._share_one(profiles)
        at = {unit: n for n, unit in enumerate(members)}
        joined = Clusters(len(members))
        for left, right, score in pairs:
            yield BareLink(left, right, True, _bounded(score), LIKE_COMPANY)
            joined.join(at[left], at[right])
        heads = sorted({members[joined.find(n)] for n in at.values()}, key=lambda u: self._units[u].key)
        if len(heads) <= _FEW:
            for left, right in combinations(heads, 2):
                score = self._context.shared(profiles[left], profiles[right])
                yield BareLink(left, right, False, _bounded(score), SAME_BARE)

    def _alike(self, profiles: dict[int, Profile]) -> Iterator[tuple[int, int, float]]:
        for left, right in combinations(profiles, 2):
            score = self._context.shared(profiles[left], profiles[right])
            if score >= ENOUGH:
                yield left, right, score

    def _share_one(self, profiles: dict[int, Profile]) -> Iterator[tuple[int, int, float]]:
        """Too many for all pairs: those that share a neighbour which alone is telling enough."""
        last: dict[int, int] = {}
        for unit, profile in profiles.items():
            for neighbour, near in profile.items():
                score = self._context.weight(neighbour) * near
                if score >= ENOUGH:
                    if neighbour in last:
                        yield last[neighbour], unit, score
                    last[neighbour] = unit


def _loose(word: str) -> str:
    return romanise(word) if len(word) >= _LONG else word


def _bounded(score: float) -> float:
    """Shared context as 0 to 1, where `ENOUGH` is one half."""
    return round(score / (score + ENOUGH), 3)
