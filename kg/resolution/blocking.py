"""Finds the few pairs of distinct names that are worth comparing, in less than quadratic time.

Standard blocking (Christen 2012, Data Matching, ch. 4): names that share a key are paired.
A block that is too large for all pairs keeps only those that agree in a stricter key.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, pairwise

import numpy as np

from kg.resolution.names import LONGEST, PersonName
from kg.resolution.romanise import romanise, skeleton

#: Blocks up to this size are paired in full.
_FULL = 40
#: An initial that fits more persons than this tells nothing.
_FEW = 3
Pair = tuple[int, int]


def blocks(keys: Iterable[tuple[int, str]]) -> Iterator[list[int]]:
    """Groups items that share a key; an item may have several keys.

    Keys are compared by hash, in 8 bytes each: a rare collision costs one comparison more
    and changes no result, since what is paired is compared in full.

    Args:
        keys: (item, key).
    """
    flat = array("q")
    for item, key in keys:
        flat.append(item)
        flat.append(hash(key))
    table = np.frombuffer(flat, dtype=np.int64).reshape(-1, 2) if flat else np.empty((0, 2), dtype=np.int64)
    order = np.argsort(table[:, 1], kind="stable")
    bounds = np.flatnonzero(np.diff(table[order, 1])) + 1
    starts = np.concatenate(([0], bounds))
    ends = np.concatenate((bounds, [len(order)]))
    several = ends - starts > 1
    for start, end in zip(starts[several].tolist(), ends[several].tolist(), strict=True):
        yield sorted(set(table[order[start:end], 0].tolist()))


def person_pairs(names: Sequence[PersonName]) -> set[Pair]:
    """Pairs that share a surname and a given name in any romanisation, and near ones."""
    strict = [" ".join(romanise(t) for t in n.tokens) for n in names]
    found = _pairs(
        (
            (i, f"{romanise(n.surname)} {romanise(given)}")
            for i, n in enumerate(names)
            for given in n.given
            if len(given) > 1
        ),
        strict.__getitem__,
    )
    found |= _pairs(((i, f"{skeleton(n.surname)} {n.given[0]}") for i, n in enumerate(names)), strict.__getitem__)
    return found | set(_initials(names))


def reordered_pairs(names: Sequence[PersonName]) -> set[Pair]:
    """Pairs with the same words in another order, or written together or apart."""
    found = _pairs(((i, " ".join(sorted(n.tokens))) for i, n in enumerate(names)), lambda _: "")
    return found | _pairs(((i, "".join(n.tokens)) for i, n in enumerate(names)), lambda _: "")


def body_pairs(keys: Sequence[str]) -> set[Pair]:
    """Pairs of other names that agree in the consonants of all their words."""
    near = ((i, " ".join(skeleton(w) for w in key.split(" "))) for i, key in enumerate(keys) if len(key) <= LONGEST)
    return _pairs(near, keys.__getitem__)


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


def _pairs(keys: Iterable[tuple[int, str]], strict: Callable[[int], str]) -> set[Pair]:
    found: set[Pair] = set()
    for block in blocks(keys):
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


def _initials(names: Sequence[PersonName]) -> Iterator[Pair]:
    """Names with an initial for the first given name, each with the few that it may be."""
    short = [i for i, n in enumerate(names) if len(n.given[0]) == 1]
    wanted = {(romanise(names[i].surname), names[i].given[0]) for i in short}
    if not wanted:
        return
    fitting: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, name in enumerate(names):
        place = (romanise(name.surname), name.given[0][0])
        if place in wanted:
            fitting[place].append(i)
    for i in short:
        others = [j for j in fitting[romanise(names[i].surname), names[i].given[0]] if j != i]
        if len(others) <= _FEW:
            yield from ((min(i, j), max(i, j)) for j in others)
