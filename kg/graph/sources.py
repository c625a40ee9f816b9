"""Which source a claim goes back to: two articles that relay Bloomberg count once."""

from __future__ import annotations

from collections.abc import Mapping

from kg.linker import Linker
from kg.model import Claim, Document, Mention
from kg.text import fold, squeeze


class Sources:
    """Tells sources apart: a known one by its entity, whatever the name it is cited by."""

    def __init__(self, linker: Linker) -> None:
        self._linker = linker
        self._known: dict[str, tuple[str, str] | None] = {}
        for entity in linker.entities:
            for name in {fold(n) for n in (entity.name, *entity.aliases)}:
                # A name of two entities tells neither.
                self._known[name] = None if name in self._known else (entity.id, entity.name)

    def of(self, claim: Claim, mentions: Mapping[str, Mention], document: Document) -> tuple[str, str]:
        """What tells the outside source of a claim apart, and its name.

        The cited speaker where there is one; else the document's publisher, or the document.
        """
        said = claim.attribution
        if said is None:
            return self._named(document.source or document.id)
        mention = mentions.get(said.mention)
        if mention is None:
            return self._named(squeeze(said.text))
        entity = self._linker.entity(mention)
        return entity.id, entity.name

    def _named(self, name: str) -> tuple[str, str]:
        folded = fold(name)
        return self._known.get(folded) or (folded, name)
