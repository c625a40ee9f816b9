"""Compares two names of one kind: what their letters alone say."""

from __future__ import annotations

import re
from enum import IntEnum

from rapidfuzz.distance import Indel
from rapidfuzz.fuzz import ratio

from kg.resolution.names import LONGEST, PersonName
from kg.resolution.romanise import romanise, skeleton

#: A given name of this length whose romanisations agree is the same name: "Mohammad"; a
#: shorter one ("Alan", "Allen") may be another.
_LONG_GIVEN = 6
#: Surnames that differ in more than romanisation are worth a look from here on (0 to 100).
_ALIKE = 80.0
_ALIKE_BODY = 88.0
_DIGITS = re.compile(r"\d+")


class Likeness(IntEnum):
    """How far two names agree, from not at all to the same name."""

    DIFFERENT = 0
    DOUBTFUL = 1
    #: One name in two romanisations, short enough to be two: context decides.
    LIKELY = 2
    #: One name is the other with parts left out.
    CONTAINED = 3
    SAME = 4


def compare_persons(left: PersonName, right: PersonName) -> Likeness:
    """Compares full names; symmetric."""
    if left.generation != right.generation:
        if left.generation and right.generation:
            return Likeness.DIFFERENT
        return min(Likeness.DOUBTFUL, _compare(left, right))
    return _compare(left, right)


def _compare(left: PersonName, right: PersonName) -> Likeness:
    short, long = sorted((left.given, right.given), key=lambda g: (len(g), g))
    pairs = _align(short, long)
    if pairs is None:
        return Likeness.DIFFERENT
    if left.surname != right.surname and romanise(left.surname) != romanise(right.surname):
        near = skeleton(left.surname) == skeleton(right.surname) or ratio(left.surname, right.surname) >= _ALIKE
        agree = any(a == b and len(a) > 1 for a, b in pairs)
        return Likeness.DOUBTFUL if near and agree and len(short) == len(long) else Likeness.DIFFERENT
    full = [(a, b) for a, b in pairs if len(a) > 1 and len(b) > 1]
    if not full or (len(pairs[0][0]) != len(pairs[0][1]) and 1 in (len(pairs[0][0]), len(pairs[0][1]))):
        return Likeness.DOUBTFUL
    if any(a != b and min(len(a), len(b)) < _LONG_GIVEN for a, b in full):
        return Likeness.LIKELY
    if _initials(short) and _initials(long) and len(short) != len(long):
        return Likeness.DOUBTFUL  # George W. and George H. W. Bush
    return Likeness.SAME if len(full) == len(long) else Likeness.CONTAINED


def _initials(given: tuple[str, ...]) -> list[str]:
    return [g for g in given if len(g) == 1]


def _align(short: tuple[str, ...], long: tuple[str, ...]) -> list[tuple[str, str]] | None:
    """Pairs every given name of the shorter, in order, with one of the longer; or None."""
    pairs = []
    at = 0
    for one in short:
        while at < len(long) and not _agree(one, long[at]):
            at += 1
        if at == len(long):
            return None
        pairs.append((one, long[at]))
        at += 1
    return pairs


def _agree(a: str, b: str) -> bool:
    if len(a) == 1 or len(b) == 1:
        return a[:1] == b[:1]
    return a == b or romanise(a) == romanise(b)


def compare_bodies(left: str, right: str) -> Likeness:
    """Compares the keys of organisations, laws, places and the like; symmetric.

    Names whose digits differ are different, however alike.
    """
    if _DIGITS.findall(left) != _DIGITS.findall(right) or max(len(left), len(right)) > LONGEST:
        return Likeness.DIFFERENT
    if [romanise(w) for w in left.split(" ")] == [romanise(w) for w in right.split(" ")]:
        return Likeness.LIKELY
    return Likeness.DOUBTFUL if ratio(left, right) >= _ALIKE_BODY else Likeness.DIFFERENT


def closeness(left: str, right: str) -> float:
    """0 to 1: the share of letters that two names have in common, in order."""
    return round(Indel.normalized_similarity(left[:LONGEST], right[:LONGEST]), 3)
