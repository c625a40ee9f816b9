"""How many parties each sentence names: a verb states nothing with fewer than two."""

from __future__ import annotations

from collections import Counter

from kg.claims.groups import Groups
from kg.claims.mentionindex import MentionIndex
from kg.ontology import Ontology


class Parties:
    """Counts the words that can bring a party."""

    def __init__(self, ontology: Ontology) -> None:
        self._nodes = frozenset(ontology.nodes)
        self._standing_for = Groups(ontology).words

    def of(self, index: MentionIndex) -> Counter[int]:
        """How many there are in each sentence, by where it begins: names, and words for several named before."""
        doc = index.doc
        places = [index.span(mention)[0] for mention in index.all() if mention.type in self._nodes]
        places += 2 * [at for word in self._standing_for for at in doc.places(word)]  # "the two states fought"
        return Counter(doc.sentence(at)[0] for at in places)
