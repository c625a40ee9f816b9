"""Applies what the Resolver decided: from mentions to entities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kg.model import Doubt, Entity, Judgement, Mention


class Linker:
    """Maps the referents of documents to entities.

    Args:
        entities: All entities, by id.
        links: (document, referent) -> entity id; a referent known to a gazetteer is the
            same in every document and stands under ("", referent).
        doubts: Pairs of entities that a user should judge, the likeliest first.
        idle: Judgements that name nothing in this corpus.
    """

    def __init__(
        self,
        entities: Mapping[str, Entity],
        links: Mapping[tuple[str, str], str],
        *,
        doubts: Sequence[Doubt] = (),
        idle: Sequence[Judgement] = (),
    ) -> None:
        self._entities = entities
        self._links = links
        self.doubts = tuple(doubts)
        self.idle = tuple(idle)

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
