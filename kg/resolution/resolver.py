"""Decides which referents of different documents are one entity.

Thin for now: referents known to a gazetteer are one; unknown ones are one when type and
folded name agree. Similar names are left apart (precision before recall).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from kg.linker import Linker, key
from kg.model import Entity, Mention
from kg.ontology import GazetteerRow, Ontology
from kg.text import fold, slug, squeeze

_ANAPHORS = ("pronoun", "description")


class Resolver:
    """Groups referents into entities; the order of mentions does not matter."""

    def __init__(self, ontology: Ontology) -> None:
        self._rows: dict[str, GazetteerRow] = {f"{r.type}:{r.name}": r for r in ontology.gazetteer}
        self._nodes = ontology.nodes

    def resolve(self, mentions: Iterable[Mention]) -> Linker:
        """Entities of all mentions whose type is a node's."""
        groups: dict[str, list[Mention]] = defaultdict(list)
        links: dict[tuple[str, str], str] = {}
        for mention in mentions:
            if mention.type not in self._nodes:
                continue
            entity_id = f"{mention.type.lower()}/{slug(mention.name) or mention.id}"
            links[key(mention)] = entity_id
            groups[entity_id].append(mention)
        return Linker({i: self._entity(i, found) for i, found in groups.items()}, links)

    def _entity(self, entity_id: str, mentions: list[Mention]) -> Entity:
        row = next((self._rows[m.referent] for m in mentions if m.referent in self._rows), None)
        spellings = Counter(squeeze(m.text) for m in mentions if m.detector not in _ANAPHORS)
        names = Counter(m.name for m in mentions)
        name = row.name if row else min(names, key=lambda n: (-names[n], -len(n), n))
        aliases = sorted({s for s in spellings if fold(s) != fold(name)} | {s for s in spellings if s != name})
        return Entity(
            id=entity_id,
            name=squeeze(name),
            type=mentions[0].type,
            aliases=tuple(aliases),
            identifiers=dict(sorted(row.identifiers.items())) if row else {},
            description=row.description if row else "",
            documents=len({m.document for m in mentions}),
            mentions=len(mentions),
        )
