"""The distinct names of a corpus: what bears the same name, and what is too bare to tell."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.ontology import Ontology
from kg.resolution.names import NameReader
from kg.resolution.units import Unit, Units

#: (type, key): two units with one NameKey bear the same name.
NameKey = tuple[str, str]


class Known:
    """What the gazetteers know, by referent and by name."""

    def __init__(self, ontology: Ontology, reader: NameReader) -> None:
        self._naming = {t.name: t.naming for t in ontology.types.values()}
        self.rows = ontology.entries
        named: dict[NameKey, set[str]] = defaultdict(set)
        for referent, row in self.rows.items():
            naming = self._naming.get(row.type, "plain")
            for surface in (row.name, *row.aliases):
                key = reader.key(naming, surface)
                if not reader.bare(naming, key) or surface == row.name:
                    named[row.type, key].add(referent)
        self._named = {key: min(found) for key, found in named.items() if len(found) == 1}

    def referent(self, unit: Unit, name: NameKey) -> str:
        """The referent of the gazetteer's entry for a unit, or an empty string."""
        if not unit.key[0] and unit.key[1] in self.rows:
            return unit.key[1]
        return self._named.get(name, "")


class NameIndex:
    """Gives every unit the number of its name; bare names are kept by unit.

    Attributes:
        types: Type of the name of each number.
        keys: Key of the name of each number; for a gazetteer's entry that of its own name.
        referents: The gazetteer's referent of a number, where it has one.
        number: Number of each unit's name; -1 for a bare one.
        bare: Units that bear a bare name, by it.
    """

    def __init__(self, units: Units, known: Known, reader: NameReader, naming: Mapping[str, str]) -> None:
        self.types: list[str] = []
        self.keys: list[str] = []
        self.referents: dict[int, str] = {}
        self.number = array("q")
        self.bare: dict[NameKey, list[int]] = defaultdict(list)
        numbers: dict[str, dict[str, int]] = defaultdict(dict)
        for at, unit in enumerate(units):
            kind = naming[unit.type]
            key = reader.key(kind, unit.name)
            referent = known.referent(unit, (unit.type, key))
            if not referent and (not key or reader.bare(kind, key)):
                self.number.append(-1)
                if key:
                    self.bare[unit.type, key].append(at)
                continue
            same = numbers["=" if referent else unit.type]
            number = same.setdefault(referent or key, len(self.keys))
            self.number.append(number)
            if number == len(self.keys):
                row = known.rows[referent] if referent else None
                self.types.append(row.type if row else unit.type)
                self.keys.append(reader.key(kind, row.name) if row else key)
                if referent:
                    self.referents[number] = referent

    def referent(self, unit: int) -> str:
        """The gazetteer's referent of a unit, or an empty string."""
        return self.referents.get(self.number[unit], "")

    def forget_names(self) -> None:
        """Frees what only the comparing of names needs."""
        self.types.clear()
        self.keys.clear()
        self.bare.clear()

    def members(self, wanted: Iterable[int]) -> dict[int, list[int]]:
        """The units of some names, in one pass."""
        found: dict[int, list[int]] = {number: [] for number in wanted}
        for unit, number in enumerate(self.number):
            if number in found:
                found[number].append(unit)
        return found

    def by_type(self) -> Iterator[tuple[str, list[int]]]:
        """Types with the numbers of their names, in the order of the names' keys."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, kind in enumerate(self.types):
            found[kind].append(number)
        for kind in sorted(found):
            yield kind, sorted(found[kind], key=lambda n: (self.keys[n], self.referents.get(n, "")))
