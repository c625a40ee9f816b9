"""Proposes which names of a corpus are one, or may be; judges full names only."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from kg.resolution.blocking import Pair, PersonPairs, body_pairs, shortened_pairs
from kg.resolution.context import ENOUGH, Context
from kg.resolution.index import NameIndex
from kg.resolution.names import LONGEST, NameReader, PersonName
from kg.resolution.similarity import Likeness, closeness, compare_bodies, compare_persons
from kg.resolution.units import Units

#: Words put in another order are the same name from this many on.
_MANY_WORDS = 3
#: Letters of a name that is only spaced differently.
_LONG = 8
#: More candidates than that are no help to a reviewer.
_FEW = 3
REORDERED = "the same words in another order"
SHORTENED = "one name begins the other"
VARIANT = "the same name in another spelling"
CONTAINED = "one name is the other with parts left out"
ACRONYM = "a short form that a document introduces"
_ACRONYM = re.compile(r"[a-z][a-z0-9]{1,7}")
INITIALS = "the names agree as far as they go"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two names (numbers of a NameIndex) that are one (`sure`) or may be."""

    left: int
    right: int
    sure: bool
    score: float
    reason: str


class Proposer:
    """Compares the names that blocking pairs.

    Args:
        context: Decides where the letters do not.
    """

    def __init__(self, units: Units, index: NameIndex, reader: NameReader, context: Context) -> None:
        self._units = units
        self._index = index
        self._reader = reader
        self._context = context

    def persons(self, numbers: Sequence[int]) -> Iterator[Proposal]:
        """Proposals among names of persons."""
        fit = [n for n in numbers if " " in self._key(n) and len(self._key(n)) <= LONGEST]

        def name(item: int) -> PersonName:
            return self._reader.person(self._key(fit[item]))

        pairs = PersonPairs(len(fit), name)
        verdicts = {p: compare_persons(name(p[0]), name(p[1])) for p in pairs.alike}
        names = {item: name(item) for p in chain(verdicts, pairs.reordered) for item in p}
        contained = {p for p, likeness in verdicts.items() if likeness is Likeness.CONTAINED}
        likely = {p for p, likeness in verdicts.items() if likeness in (Likeness.SAME, Likeness.LIKELY)}
        together = self._together(fit, likely)
        short = {p for p in likely - together if verdicts[p] is Likeness.LIKELY}
        unsupported = together | (short - self._supported(fit, short))
        for pair, likeness in sorted(verdicts.items()):
            if likeness is Likeness.DOUBTFUL:
                yield self._proposal(fit, pair, False, INITIALS)
            elif pair in likely:
                yield self._proposal(fit, pair, pair not in unsupported, VARIANT)
        yield from self._contained(fit, names, contained)
        for pair in sorted(pairs.reordered - {p for p, v in verdicts.items() if v is not Likeness.DIFFERENT}):
            yield from self._reordered(fit, names, pair)

    def bodies(self, numbers: Sequence[int], *, shortened: bool) -> Iterator[Proposal]:
        """Proposals among names that are no persons'.

        Args:
            shortened: Whether one word may stand for a longer name that begins with it.
        """
        keys = [self._key(n) for n in numbers]
        verdicts = {p: compare_bodies(keys[p[0]], keys[p[1]]) for p in body_pairs(keys)}
        sure = self._supported(numbers, {p for p, likeness in verdicts.items() if likeness is Likeness.LIKELY})
        for pair, likeness in sorted(verdicts.items()):
            if likeness is not Likeness.DIFFERENT:
                yield self._proposal(numbers, pair, pair in sure, VARIANT)
        for pair in shortened_pairs(keys) if shortened else ():
            yield self._proposal(numbers, pair, False, SHORTENED)

    def acronyms(self, numbers: Sequence[int]) -> Iterator[Proposal]:
        """A short form that some document introduced, with the one long form that it has."""
        short = {self._key(n): n for n in numbers if _ACRONYM.fullmatch(self._key(n))}
        long: dict[int, set[int]] = defaultdict(set)
        wanted = set(numbers)
        for unit, number in enumerate(self._index.number):
            spellings = self._units[unit].spellings
            if spellings and number in wanted and " " in self._key(number):
                for text in spellings:
                    if text.isupper() and text.casefold() in short:
                        long[short[text.casefold()]].add(number)
        pairs = {(n, next(iter(found))) for n, found in long.items() if len(found) == 1}
        two = {p for p in pairs if len(self._key(p[0])) == 2}
        supported = self._supported(range(len(self._index.keys)), two)
        for pair in sorted(pairs, key=lambda p: self._key(p[0])):
            yield Proposal(*pair, pair not in two or pair in supported, 1.0, ACRONYM)

    def _key(self, number: int) -> str:
        return self._index.keys[number]

    def _proposal(self, numbers: Sequence[int], pair: Pair, sure: bool, reason: str) -> Proposal:
        left, right = numbers[pair[0]], numbers[pair[1]]
        return Proposal(left, right, sure, closeness(self._key(left), self._key(right)), reason)

    def _supported(self, numbers: Sequence[int], pairs: set[Pair]) -> set[Pair]:
        """Those pairs of names that stand in like company."""
        members = self._index.members({numbers[i] for pair in pairs for i in pair})
        profiles = {n: self._context.profile(found) for n, found in members.items()}
        return {p for p in pairs if self._context.shared(profiles[numbers[p[0]]], profiles[numbers[p[1]]]) >= ENOUGH}

    def _together(self, numbers: Sequence[int], pairs: set[Pair]) -> set[Pair]:
        """Pairs of spellings that stand in one document: its writer keeps them apart."""
        members = self._index.members({numbers[i] for pair in pairs for i in pair})
        documents = {n: {d for u in units for d in self._units[u].where()} for n, units in members.items()}
        return {p for p in pairs if not documents[numbers[p[0]]].isdisjoint(documents[numbers[p[1]]])}

    def _contained(
        self, numbers: Sequence[int], names: Mapping[int, PersonName], pairs: set[Pair]
    ) -> Iterator[Proposal]:
        """A shorter name is the longer one if all that it may be are one: not George Bush."""
        longer: dict[int, set[int]] = defaultdict(set)
        for left, right in pairs:
            short, long = sorted((left, right), key=lambda i: (_fullness(names[i]), i))
            longer[short].add(long)
        for short, candidates in sorted(longer.items()):
            clear = len(candidates) <= _FEW and all(
                compare_persons(names[a], names[b]) >= Likeness.LIKELY for a, b in combinations(sorted(candidates), 2)
            )
            if clear or len(candidates) <= _FEW:
                for long in sorted(candidates):
                    yield self._proposal(numbers, (short, long), clear, CONTAINED)

    def _reordered(self, numbers: Sequence[int], names: Mapping[int, PersonName], pair: Pair) -> Iterator[Proposal]:
        left, right = names[pair[0]].tokens, names[pair[1]].tokens
        if "".join(left) == "".join(right):
            yield self._proposal(numbers, pair, len("".join(left)) >= _LONG, VARIANT)
        elif sorted(left) == sorted(right):
            yield self._proposal(numbers, pair, len(left) >= _MANY_WORDS, REORDERED)


def _fullness(name: PersonName) -> tuple[int, int]:
    return len(name.given), sum(map(len, name.given))
