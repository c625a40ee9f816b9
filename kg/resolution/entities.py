"""Makes entities of clusters: their names, ids and counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from kg.model import Entity
from kg.ontology import GazetteerRow
from kg.resolution.references import MARK, mark, plain_id
from kg.resolution.units import Unit
from kg.text import squeeze

_NONE: Mapping[str, str] = {}
#: Letters that a name in capitals must have to count as shouted: "BRUSSELS", not "NATO".
_SHOUTED = 5


def make_entity(units: Sequence[Unit], row: GazetteerRow | None) -> Entity:
    """The entity of some units.

    Args:
        row: The gazetteer's entry for them, if there is one.
    """
    kind = row.type if row else _type(units)
    named = [u for u in units if u.type == kind] or units
    name = row.name if row else _best_name(named)
    tidy = squeeze(name) or "?"
    name = name if name == tidy else tidy  # one string in memory, not two
    return Entity(
        id=plain_id(kind, name, min(u.key for u in units)),
        name=name,
        type=kind,
        aliases=_aliases(units, name),
        identifiers=dict(sorted(row.identifiers.items())) if row and row.identifiers else _NONE,
        description=row.description if row else "",
        documents=len({d for u in units for d in u.where()}),
        mentions=sum(u.mentions for u in units),
        related=_NONE,
    )


def distinct(entities: list[Entity], known: frozenset[int], units: Callable[[int], Sequence[Unit]]) -> None:
    """Sees, in place, that ids are unique: those that several entities share get a mark each.

    The mark hashes the first of the entity's units, so that it outlives other changes. A
    gazetteer's entity keeps the plain id, if it is the only such one.

    Args:
        known: Positions of the entities that a gazetteer knows.
        units: The units of the entity at a position.
    """
    shared = _repeated(entities)
    if not shared:
        return
    listed = Counter(entities[at].id for at in known)
    for at, entity in enumerate(entities):
        if entity.id in shared and not (at in known and listed[entity.id] == 1):
            entities[at] = replace(entity, id=f"{entity.id}{MARK}{mark(_first(entity.id, units(at)))}")


def _repeated(entities: Sequence[Entity]) -> set[str]:
    """Ids of more than one entity, found by hash first: a table of a million takes 100 MB."""
    hashes = np.fromiter((hash(e.id) for e in entities), dtype=np.int64, count=len(entities))
    _, first, count = np.unique(hashes, return_index=True, return_counts=True)
    likely = {entities[at].id for at in first[count > 1].tolist()}
    counts = Counter(e.id for e in entities if e.id in likely)
    return {plain for plain, number in counts.items() if number > 1}


def _first(plain: str, units: Sequence[Unit]) -> tuple[str, str]:
    """The first unit that bears the entity's own name, so that the id finds it again."""
    own = [u.key for u in units if plain_id(u.type, u.name, u.key) == plain]
    return min(own or [u.key for u in units])


def _type(units: Sequence[Unit]) -> str:
    if len(units) == 1:
        return units[0].type
    counts: Counter[str] = Counter()
    for unit in units:
        counts[unit.type] += unit.mentions
    return min(counts, key=lambda t: (-counts[t], t))


def _best_name(units: Sequence[Unit]) -> str:
    """A full name before a part of one, then the one in most documents, then the longest."""
    if len(units) == 1:
        return units[0].name
    counts: Counter[str] = Counter()
    for unit in units:
        counts[unit.name] += 1
    return min(counts, key=lambda n: (" " not in n.strip(), _initials(n), _shouted(n), -counts[n], -len(n), n))


def _initials(name: str) -> bool:
    return len(name.split(" ", 1)[0].strip(".")) == 1


def _shouted(name: str) -> bool:
    return name.isupper() and len(name) >= _SHOUTED


def _aliases(units: Sequence[Unit], name: str) -> tuple[str, ...]:
    if len(units) == 1 and not units[0].spellings and units[0].name == name:
        return ()
    found = {squeeze(u.name) for u in units if u.name != name}
    for unit in units:
        if unit.spellings:
            found.update(map(squeeze, unit.spellings))
    found -= {name, ""}
    return tuple(sorted(found))
