"""Coreference within a document, precision before recall.

Names that repeat come first (a surname alone, an acronym that was introduced in brackets).
Then, from the beginning of the text to its end, so that each sees what the others before it
stand for: descriptions ("the missiles", "the Polish president", "his country") and personal
pronouns. What is not sure stays unresolved and yields no mention.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.mentions.bridging import Bridging
from kg.mentions.candidate import Candidate
from kg.mentions.descriptions import Described, Descriptions
from kg.mentions.discourse import Discourse
from kg.mentions.names import Names, best_names
from kg.mentions.numerals import Numerals, bare_count, count_end
from kg.mentions.offices import Holders, Offices
from kg.mentions.pronouns import Pronouns
from kg.mentions.resolved import Resolved
from kg.mentions.selection import Selection
from kg.ontology import Ontology


class Coreference:
    """Gives each candidate its referent and adds the anaphors that are sure."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self._descriptions = Descriptions(ontology)
        self._offices = Offices(ontology)
        self._bridging = Bridging(ontology)
        self._pronouns = Pronouns(ontology, Selection(ontology))
        self._numerals = Numerals(ontology)

    def resolve(self, doc: Doc, candidates: list[Candidate]) -> list[Resolved]:
        """All mentions of a Doc, names before anaphors."""
        names = Names(doc, candidates, self._ontology)
        named = list(best_names([names.resolve(c) for c in candidates]))
        return [*named, *self._anaphors(doc, named)]

    def _anaphors(self, doc: Doc, named: list[Resolved]) -> Iterator[Resolved]:
        discourse = Discourse(doc, named, self._ontology)
        described = self._descriptions.of(discourse)
        holders = self._offices.of(discourse)
        pronouns = set(discourse.pronouns)
        counts = {i for i in discourse.numbers if bare_count(doc[i])}
        counts.update(self._numerals.parts(doc))
        people = set(self._offices.countrymen(discourse))
        for i in sorted({*discourse.nouns, *discourse.pronouns, *counts, *people}):
            token = doc[i]
            if i in counts:
                counted = self._numerals.resolve(token, discourse)
                if counted is not None:
                    discourse.add(token, counted)
                    yield counted.anaphor(i, count_end(token), "pronoun", 0.7)
                continue
            if i in people:
                one = self._offices.countryman(token, discourse, holders)
                found = one.anaphor(token.left_edge.i, i + 1, "description", 0.75) if one is not None else None
            elif i in pronouns:
                found = self._pronoun(token, discourse)
            else:
                found = self._noun(token, discourse, described, holders)
            if found is not None:
                entry = discourse.add(token, found)
                if i not in pronouns:
                    described.add(entry)
                yield found

    def _pronoun(self, token: Token, discourse: Discourse) -> Resolved | None:
        found = self._pronouns.resolve(token, discourse)
        return found.anaphor(token.i, token.i + 1, "pronoun", 0.7) if found else None

    def _noun(self, token: Token, discourse: Discourse, described: Described, holders: Holders) -> Resolved | None:
        theirs = self._offices.country(token, discourse, holders) or self._offices.followers(token, discourse, holders)
        if theirs is not None:
            return theirs
        found = (
            self._offices.resolve(token, discourse, holders)
            or self._descriptions.resolve(token, discourse, described)
            or self._bridging.resolve(token, discourse)
        )
        if found is None:
            return None
        inside = [i for i in range(token.left_edge.i, token.i) if i in discourse.covered]
        start = inside[-1] + 1 if inside else token.left_edge.i  # "the Polish president": Polish is a mention
        start += token.doc[start].tag_ == "POS"
        return found.anaphor(start, token.i + 1, "description", 0.75)
