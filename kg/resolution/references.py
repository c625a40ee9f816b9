"""How a user names an entity, and which units are meant.

Recep Tayyip Erdogan          a name, in any spelling of its diacritics and case
person/recep-tayyip-erdogan   an id; person/kim~3f2a81c0 one of several of that name
Kim @ article-12              what one document calls so
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import cached_property

from kg.model import content_id
from kg.ontology import GazetteerRow
from kg.resolution.units import UnitKey, Units
from kg.text import fold, slug

AT = " @ "
#: Between an id and the mark that tells it from others of the same name.
MARK = "~"
_LONGEST = 80


def plain_id(kind: str, name: str, unit_key: UnitKey) -> str:
    """The id of an entity by its type and name; of a nameless one by where it stands."""
    short = slug(name).replace(MARK, "-")
    if not short:
        return f"{kind.lower()}/{mark(unit_key)}"
    return f"{kind.lower()}/{short if len(short) <= _LONGEST else short[:_LONGEST] + '-' + content_id(short)}"


def mark(unit_key: UnitKey) -> str:
    """A short hash of a unit, the same from run to run."""
    return content_id(*unit_key)[:8]


class References:
    """Finds the units that a reference means.

    Args:
        row: The gazetteer's entry for the unit of a number, or None.
    """

    def __init__(self, units: Units, row: Callable[[int], GazetteerRow | None]) -> None:
        self._units = units
        self._row = row

    def find(self, reference: str) -> frozenset[int]:
        """Numbers of the units meant; empty where the corpus has none."""
        name, at, document = reference.rpartition(AT)
        if at and document.strip() in self._by_document:
            return self._in_document(fold(name), document.strip())
        kind, slash, _ = reference.partition("/")
        if slash and kind.isalpha():
            found = self._by_id.get(reference.strip().partition(MARK)[0], [])
            if MARK in reference:
                wanted = reference.rpartition(MARK)[2].strip()
                found = [u for u in found if mark(self._units[u].key) == wanted]
            if found:
                return frozenset(found)
        folded = fold(reference)
        return frozenset(self._by_name.get(folded) or self._by_spelling.get(folded, []))

    def _in_document(self, folded: str, document: str) -> frozenset[int]:
        inside = self._by_document[document]
        named = [u for u in inside if folded in self._names(u)]
        return frozenset(named or [u for u in inside if folded in self._spellings(u)])

    def _names(self, number: int) -> set[str]:
        row = self._row(number)
        return {fold(self._units[number].name), *(fold(n) for n in ((row.name, *row.aliases) if row else ()))}

    def _spellings(self, number: int) -> set[str]:
        return {fold(s) for s in self._units[number].spellings or ()}

    def _ids(self, number: int) -> set[str]:
        unit, row = self._units[number], self._row(number)
        own = plain_id(unit.type, unit.name, unit.key)
        return {own, plain_id(row.type, row.name, unit.key)} if row else {own}

    @cached_property
    def _by_name(self) -> dict[str, list[int]]:
        return self._gather(self._names)

    @cached_property
    def _by_spelling(self) -> dict[str, list[int]]:
        return self._gather(self._spellings)

    @cached_property
    def _by_id(self) -> dict[str, list[int]]:
        return self._gather(self._ids)

    @cached_property
    def _by_document(self) -> dict[str, list[int]]:
        return self._gather(lambda number: set(self._units[number].where()))

    def _gather(self, keys: Callable[[int], set[str]]) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for number in range(len(self._units)):
            for key in keys(number):
                found[key].append(number)
        return dict(found)
