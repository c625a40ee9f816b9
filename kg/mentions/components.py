"""spaCy components of the mention layer."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from kg.mentions.gazetteer import Gazetteer
from kg.ontology import load


class NameMerger:
    """Makes each multiword name that the gazetteer is sure of one token, before parsing."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def __call__(self, doc: Doc) -> Doc:
        """Merges names in place."""
        return self.gazetteer.merge(doc)


@Language.factory("kg_names", default_config={"ontology": ""}, retokenizes=True)
def make_name_merger(nlp: Language, name: str, ontology: str) -> NameMerger:  # noqa: ARG001
    """The factory behind `nlp.add_pipe("kg_names", first=True)`."""
    loaded = load(Path(ontology) if ontology else None)
    return NameMerger(Gazetteer(loaded, nlp))
