"""Finds copies: an agency's article in ten newspapers is one source, not ten.

Word shingles and MinHash (Broder 1997), candidates by bands (LSH). Everything is seeded:
the same documents have the same copies, run after run.
"""

from __future__ import annotations

import re
import struct
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rensa import RMinHash

_WORD = re.compile(r"\w+")
_SHINGLE = 5
_PERMUTATIONS = 128
_SEED = 1997
#: 32 bands of 4: two texts that share half of their shingles meet in a band at odds of 0.87.
_ROWS = 4
#: Share of shingles in common from which on a text is a copy.
ALIKE = 0.5
#: Texts of fewer words are never called copies.
_SHORTEST = 20
_FORMAT = f"<{_PERMUTATIONS}I"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A document that repeats another one, the oldest (then the first by id) of its family."""

    document: str
    original: str
    similarity: float


def signature(text: str) -> bytes:
    """MinHash of a text's shingles of five words; empty for a text too short to tell."""
    words = _WORD.findall(text.casefold().encode("utf-8", "replace").decode())
    if len(words) < _SHORTEST:
        return b""
    hasher = RMinHash(_PERMUTATIONS, _SEED)
    hasher.update([" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)])
    return struct.pack(_FORMAT, *hasher.digest())


def copies(documents: Iterable[tuple[str, str, bytes]]) -> list[Copy]:
    """The copies among documents.

    Args:
        documents: Id, publication date (or empty) and signature of each.

    Returns:
        One entry a copy, sorted by id; originals have none.
    """
    kept = {name: (published or "9999", found) for name, published, found in documents if found}
    families = _Families()
    for group in _buckets({name: found for name, (_, found) in kept.items()}):
        # Against the first of the bucket only: a hundred copies cost a hundred comparisons.
        for other in group[1:]:
            if similarity(kept[group[0]][1], kept[other][1]) >= ALIKE:
                families.join(group[0], other)
    members: dict[str, list[str]] = defaultdict(list)
    for name in kept:
        members[families.head(name)].append(name)
    found = []
    for group in members.values():
        original = min(group, key=lambda name: (kept[name][0], name))
        for name in group:
            if name != original:
                alike = similarity(kept[original][1], kept[name][1])
                found.append(Copy(document=name, original=original, similarity=round(alike, 2)))
    return sorted(found, key=lambda copy: copy.document)


def similarity(left: bytes, right: bytes) -> float:
    """Estimate of the share of shingles in common (Jaccard), from two signatures."""
    a, b = struct.unpack(_FORMAT, left), struct.unpack(_FORMAT, right)
    same: int = sum(x == y for x, y in zip(a, b, strict=True))
    return same / _PERMUTATIONS


def _buckets(signatures: dict[str, bytes]) -> list[list[str]]:
    """Documents, in the order of their ids, that agree in all rows of a band."""
    found: list[list[str]] = []
    width = 4 * _ROWS
    for start in range(0, 4 * _PERMUTATIONS, width):
        band: dict[bytes, list[str]] = defaultdict(list)
        for name in sorted(signatures):
            band[signatures[name][start : start + width]].append(name)
        found += (group for group in band.values() if len(group) > 1)
    return found


class _Families:
    """Disjoint sets."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def head(self, name: str) -> str:
        """The member that stands for a set."""
        while (above := self._parent.get(name, name)) != name:
            self._parent[name] = self._parent.get(above, above)
            name = above
        return name

    def join(self, left: str, right: str) -> None:
        """Makes two sets one."""
        a, b = sorted((self.head(left), self.head(right)))
        if a != b:
            self._parent[b] = a
