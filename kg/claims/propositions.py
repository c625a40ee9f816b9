"""Turns syntax into propositions: a predicate with normalised arguments.

Voice, relative clauses, participles, coordination, control and raising, and light verbs
are undone here, so that frames need to know none of them. Labels are those of spaCy's
English models (ClearNLP). The plan follows PropS (Stanovsky et al. 2016) and PredPatt
(White et al. 2016), cut down to what frames ask for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.claims.control import Control
from kg.claims.nominal import lending_verb, relative_of_object
from kg.claims.nouns import Nouns
from kg.claims.parse import Parse
from kg.claims.proposition import Proposition
from kg.claims.tokens import Token
from kg.claims.verbs import Verbs
from kg.labels import AUXILIARY, NOMINAL, VERBAL
from kg.ontology import Ontology


class Propositions:
    """Reads propositions off a parsed Parse."""

    def __init__(self, ontology: Ontology) -> None:
        self._control = Control(ontology)
        self._verbs = Verbs(ontology, self._control)
        self._nouns = Nouns(ontology, self._verbs)
        self._accompanying = ontology.words["accompanying_prepositions"]
        self._predicates = {n for r in ontology.relations.values() for f in r.frame for n in f.noun}

    def read(self, doc: Parse, parties: Mapping[int, int]) -> Iterator[Proposition]:
        """The propositions that can state anything, in textual order of their predicates.

        Args:
            parties: How many words a sentence has that can bring a party, by where it begins.
                A verb relates two; a title ("the minister, X") may have both elsewhere.
        """
        nouns = (t for t in map(doc.__getitem__, doc.among(self._predicates)) if t.pos_ in NOMINAL)
        for token in sorted((*doc.verbal, *nouns), key=lambda t: t.i):
            if token.pos_ in VERBAL:
                own = token.pos_ == "VERB" or token.dep_ not in AUXILIARY
                if own and parties.get(doc.sentence(token.i)[0], 0) > 1:
                    yield self._verbs.read(token)
                    yield from self._verbs.gapped(token)
            else:
                lending = lending_verb(token, self._accompanying)
                yield self._nouns.read(token, lending)
                clause = relative_of_object(token)  # "the sanctions that it imposed were renewed"
                if clause is not None and clause != lending:
                    yield self._nouns.read(token, clause)

    def verbal(self, verb: Token) -> Proposition:
        """A verb with its arguments."""
        return self._verbs.read(verb)

    def gapped(self, verb: Token) -> Iterator[Proposition]:
        """The further deeds that a clause tells without its verb."""
        return self._verbs.gapped(verb)

    def nominal(self, noun: Token) -> Proposition:
        """A noun with its arguments, none of a verb's among them."""
        return self._nouns.read(noun, None)

    def subjects(self, verb: Token) -> list[Token]:
        """The agents of a verb, also where it has no subject of its own."""
        return self._control.subjects(verb)
