"""Finds the few pairs of distinct names that are worth comparing, in less than quadratic time.

Standard blocking (Christen 2012, Data Matching, ch. 4): names that share a key are paired.
A block that is too large for all pairs keeps only those that agree in a stricter key.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, pairwise

import numpy as np

from kg.resolution.names import LONGEST, PersonName
from kg.resolution.romanise import romanise, skeleton

#: Blocks up to this size are paired in full.
_FULL = 40
#: An initial that fits more persons than this tells nothing.
_FEW = 3
Pair = tuple[int, int]


class Blocks:
    """Groups items that share a key; an item may have several keys.

    Keys are kept as hashes, in 8 bytes each: a rare collision costs one comparison more
    and changes no result, since what is paired is compared in full.
    """

    def __init__(self) -> None:
        self._flat = array("q")

    def add(self, item: int, key: str) -> None:
        """Gives an item a key."""
        self._flat.append(item)
        self._flat.append(hash(key))

    def pairs(self, strict: Callable[[int], str]) -> set[Pair]:
        """The pairs of items that share a key.

        Args:
            strict: A finer key, to which large blocks are cut.
        """
        found: set[Pair] = set()
        for block in self._blocks():
            if len(block) <= _FULL:
                found.update(combinations(block, 2))
                continue
            finer: dict[str, list[int]] = defaultdict(list)
            for item in block:
                finer[strict(item)].append(item)
            for group in finer.values():
                # A chain joins what is equal under the stricter key as well as all pairs do.
                found.update(combinations(group, 2) if len(group) <= _FULL else pairwise(group))
        return found

    def _blocks(self) -> Iterator[list[int]]:
        if not self._flat:
            return
        table = np.frombuffer(self._flat, dtype=np.int64).reshape(-1, 2)
        order = np.argsort(table[:, 1], kind="stable")
        bounds = np.flatnonzero(np.diff(table[order, 1])) + 1
        starts = np.concatenate(([0], bounds))
        ends = np.concatenate((bounds, [len(order)]))
        several = ends - starts > 1
        for start, end in zip(starts[several].tolist(), ends[several].tolist(), strict=True):
            yield sorted(set(table[order[start:end], 0].tolist()))


class PersonPairs:
    """The pairs of persons' names that are worth comparing, by why.

    Attributes:
        alike: They share a surname and a given name in any romanisation, or nearly, or one
            has an initial that fits few.
        reordered: They have the same words in another order, or written together or apart.

    Args:
        names: Number of names.
        name: The name of a number; parsed anew each time, for a million would fill memory.
    """

    def __init__(self, names: int, name: Callable[[int], PersonName]) -> None:
        self._name = name
        alike, near, words, letters = Blocks(), Blocks(), Blocks(), Blocks()
        self._short: list[int] = []
        for item in range(names):
            one = name(item)
            surname = romanise(one.surname)
            for given in one.given:
                if len(given) > 1:
                    alike.add(item, f"{surname} {romanise(given)}")
            near.add(item, f"{skeleton(one.surname)} {one.given[0]}")
            words.add(item, " ".join(sorted(one.tokens)))
            letters.add(item, "".join(one.tokens))
            if len(one.given[0]) == 1:
                self._short.append(item)
        self.alike = alike.pairs(self._strict) | near.pairs(self._strict) | set(self._initials(names))
        self.reordered = words.pairs(lambda _: "") | letters.pairs(lambda _: "")

    def _strict(self, item: int) -> str:
        return " ".join(map(romanise, self._name(item).tokens))

    def _initials(self, names: int) -> Iterator[Pair]:
        """Names with an initial for the first given name, each with the few that it may be."""
        places = {item: self._place(item) for item in self._short}
        wanted = set(places.values())
        fitting: dict[tuple[str, str], list[int]] = defaultdict(list)
        for item in range(names) if wanted else ():
            place = self._place(item)
            if place in wanted:
                fitting[place].append(item)
        for item, place in places.items():
            others = [j for j in fitting[place] if j != item]
            if len(others) <= _FEW:
                yield from ((min(item, j), max(item, j)) for j in others)

    def _place(self, item: int) -> tuple[str, str]:
        one = self._name(item)
        return romanise(one.surname), one.given[0][0]


def body_pairs(keys: Sequence[str]) -> set[Pair]:
    """Pairs of other names that agree in the consonants of all their words."""
    blocks = Blocks()
    for item, key in enumerate(keys):
        if len(key) <= LONGEST:
            blocks.add(item, " ".join(map(skeleton, key.split(" "))))
    return blocks.pairs(keys.__getitem__)


def shortened_pairs(keys: Sequence[str]) -> Iterator[Pair]:
    """(short, long): names of one word that begin one longer name only: "Lockheed"."""
    firsts: dict[str, list[int]] = defaultdict(list)
    for i, key in enumerate(keys):
        first, _, rest = key.partition(" ")
        if rest and len(firsts[first]) <= 1:
            firsts[first].append(i)
    for i, key in enumerate(keys):
        longer = firsts.get(key, ())
        if len(longer) == 1:
            yield i, longer[0]
