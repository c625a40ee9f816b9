"""What stands near a name: the evidence that two mentions of it mean the same thing."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from math import log

from kg.resolution.units import Units

#: (characters, weight): how much a neighbour within that distance counts; beyond, `_FAR`.
_RINGS = ((60, 1.0), (250, 0.5))
_FAR = 0.15
#: From this much shared context on, two mentions of a name are taken for one thing.
ENOUGH = 0.6
#: Of an entity named in thousands of documents, so many tell enough.
_MOST_DOCUMENTS = 200
#: Documents whose places are kept at hand.
_CACHED = 4096
Profile = dict[int, float]


class Context:
    """Profiles of units: their co-mentioned entities, each with the weight of its nearness.

    Args:
        units: All units.
        identity: Of each unit what it is called as somebody's neighbour, the same for units
            that bear one name; -1 for those too bare to tell anything.
    """

    def __init__(self, units: Units, identity: Sequence[int]) -> None:
        self._units = units
        self._identity = identity
        self._placed = lru_cache(maxsize=_CACHED)(self._places)

    def _places(self, document: str) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
        """Offsets of each unit, and of each neighbour, in a document."""
        own: dict[int, list[int]] = {}
        named: dict[int, list[int]] = {}
        for start, unit in sorted(self._units.places(document)):
            own.setdefault(unit, []).append(start)
            identity = self._identity[unit]
            if identity >= 0:
                named.setdefault(identity, []).append(start)
        return own, named

    @cached_property
    def _frequency(self) -> array[int]:
        """In how many documents each neighbour stands."""
        found = array("q", [0]) * (max(self._identity, default=-1) + 1)
        for document in self._units.all_documents():
            for identity in {self._identity[unit] for _, unit in self._units.places(document)} - {-1}:
                found[identity] += 1
        return found

    def weight(self, neighbour: int) -> float:
        """How telling it is to share a neighbour: log(1 + documents / documents with it)."""
        return log(1 + self._units.documents / self._frequency[neighbour])

    def profile(self, numbers: Iterable[int]) -> Profile:
        """The neighbours of some units that are one thing, at their nearest."""
        members = set(numbers)
        itself = {self._identity[n] for n in members}
        documents = sorted(set(chain.from_iterable(self._units[n].where() for n in members)))
        profile: Profile = {}
        for document in documents[:_MOST_DOCUMENTS]:
            own, named = self._placed(document)
            at = sorted(chain.from_iterable(own[n] for n in members if n in own))
            for neighbour, places in named.items():
                if neighbour not in itself:
                    near = _nearness(at, places)
                    profile[neighbour] = max(near, profile.get(neighbour, 0.0))
        return profile

    def shared(self, left: Profile, right: Profile) -> float:
        """How much two profiles have in common; `ENOUGH` is enough."""
        common = sorted(left.keys() & right.keys(), key=lambda n: (self.weight(n), min(left[n], right[n])))
        return sum(self.weight(n) * min(left[n], right[n]) for n in common)


def _nearness(at: list[int], places: list[int]) -> float:
    best = min(abs(place - at[i]) for place in places for i in (_near(at, place), max(0, _near(at, place) - 1)))
    return next((weight for reach, weight in _RINGS if best <= reach), _FAR)


def _near(at: list[int], place: int) -> int:
    return min(bisect_left(at, place), len(at) - 1)
