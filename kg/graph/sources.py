"""Which source a claim goes back to: two articles that relay Bloomberg count once."""

from __future__ import annotations

from collections.abc import Mapping

from kg.model import Claim, Document, Mention
from kg.text import fold, squeeze


def independent(claim: Claim, mentions: Mapping[str, Mention], document: Document) -> str:
    """A name for the outside source of a claim.

    The cited speaker where there is one; else the document's publisher, or the document.
    """
    said = claim.attribution
    if said is not None:
        mention = mentions.get(said.mention)
        name = mention.name if mention is not None else squeeze(said.text)
        return name or fold(said.text)
    return document.source or document.id
