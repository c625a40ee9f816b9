"""Applies what the Resolver decided: from mentions to entities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.model import Entity, Mention


class Linker:
    """Maps the referents of documents to entities.

    Args:
        entities: All entities, by id.
        links: (document, referent) -> entity id; a referent known to a gazetteer is the
            same in every document and stands under ("", referent).
    """

    def __init__(self, entities: Mapping[str, Entity], links: Mapping[tuple[str, str], str]) -> None:
        self._entities = dict(entities)
        self._links = dict(links)

    @property
    def entities(self) -> list[Entity]:
        """All entities, sorted by id."""
        return [self._entities[key] for key in sorted(self._entities)]

    def entity(self, mention: Mention) -> Entity:
        """The entity that a mention stands for."""
        return self._entities[self._links[key(mention)]]

    def link(self, mentions: Iterable[Mention]) -> dict[str, str]:
        """Mention id -> entity id."""
        return {m.id: self._links[key(m)] for m in mentions}


def key(mention: Mention) -> tuple[str, str]:
    """What a mention is resolved by."""
    return ("" if mention.known else mention.document, mention.referent)
