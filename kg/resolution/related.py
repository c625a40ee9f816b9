"""How entities are kin without being one: a variant and its family, a maker and its weapon.

The gazetteers say so, or the designator does: F-16V and F-16 Block 70 are of the family F-16.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.model import Entity
from kg.ontology import GazetteerRow, Ontology
from kg.resolution.names import NameReader

FAMILY = "family"
#: The designator of a family, as `NameReader.key` writes it: letters (or a name) and digits.
_VARIANT = re.compile(r"((?:[a-z]+ )*[a-z]+\d+)(?:[a-z]{1,4}\d{0,2}[a-z]?|(?:[a-z]{1,3})? ?(?:block|mk|mark|mod).*)")


class Kinship:
    """Fills `Entity.related` with ids of entities of the same graph.

    Args:
        ontology: Its gazetteers' `related` names an entry, an alias or an ISO 3166 code.
    """

    def __init__(self, ontology: Ontology, reader: NameReader) -> None:
        self._naming = {t.name: t.naming for t in ontology.types.values()}
        self._reader = reader
        self._targets: dict[str, set[str]] = defaultdict(set)
        for row in ontology.gazetteer:
            for name in {row.name, row.iso} - {""}:
                self._targets[name].add(row.referent)

    def relate(self, entities: Sequence[Entity], rows: Mapping[str, GazetteerRow]) -> dict[str, dict[str, str]]:
        """The kin of each entity that has any, by id.

        Args:
            rows: The gazetteer's entries by entity id.
        """
        ids = {row.referent: entity for entity, row in rows.items()}
        families = self._families(entities)
        kin = {}
        for entity in rows.keys() | families.keys():
            found = self._listed(rows[entity], ids) if entity in rows else {}
            family = families.get(entity)
            if family and FAMILY not in found:
                found[FAMILY] = family
            found = {role: other for role, other in found.items() if other != entity}
            if found:
                kin[entity] = dict(sorted(found.items()))
        return kin

    def _listed(self, row: GazetteerRow, ids: Mapping[str, str]) -> dict[str, str]:
        found = {}
        for role, name in row.related.items():
            targets = sorted(self._targets.get(name, ()) & ids.keys())
            alike = [t for t in targets if t.startswith(f"{row.type}:")]
            if role == FAMILY:
                targets = alike
            if len(targets) == 1 or (alike and len(alike) == 1):
                found[role] = ids[(alike or targets)[0]]
        return found

    def _families(self, entities: Iterable[Entity]) -> dict[str, str]:
        keys: dict[tuple[str, str], set[str]] = defaultdict(set)
        variants: dict[str, tuple[str, str]] = {}
        for entity in entities:
            if self._naming.get(entity.type) != "designator":
                continue
            key = self._reader.key("designator", entity.name)
            keys[entity.type, key].add(entity.id)
            match = _VARIANT.fullmatch(key)
            if match:
                variants[entity.id] = (entity.type, match.group(1))
        return {e: min(keys[place]) for e, place in variants.items() if len(keys.get(place, ())) == 1}
