"""Whose "the army", "the air force", "the cabinet" is that no word says to be anybody's: the one state's at hand.

Bridging by a part that every state has (Clark 1975), only where the sentence before the noun,
and the one before that, speak of one state.
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.labels import MODIFIER, NOMINAL_SUBJECT, PLURAL
from kg.mentions.candidate import Candidate
from kg.mentions.descriptions import DEFINITE, definite
from kg.mentions.discourse import Discourse
from kg.mentions.resolved import Resolved, referent_of
from kg.ontology import GazetteerRow, Ontology

_CONFIDENCE = 0.7
#: Where it stands for its state.
_ACTING = ("nsubj", "dative", "poss")


class Bridging:
    """Finds the state that such a noun belongs to."""

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        self._addressing = words["addressing"]
        self._parts, self._kinds = words["state_parts"], ontology.tables["parts_of_states"]
        self._states, self._persons = ontology.playing("state"), ontology.playing("person")
        named = {r.name: r for r in ontology.gazetteer if r.type in self._states}
        capitals = ((s.surface, s.stands_for) for s in ontology.surrogates if s.kind.startswith("capital"))
        self._capitals = {surface: named[state] for surface, state in capitals if state in named}
        self._rows = ontology.states

    def resolve(self, token: Token, discourse: Discourse) -> Resolved | None:
        """The state, or None where more than one or none is spoken of."""
        by = token.dep_ == "pobj" and token.head.dep_ == "agent"
        told = token.dep_ == "dobj" and token.head.lemma_.lower() in self._addressing
        if not (token.dep_ in _ACTING or by or told) or not self._part(token):
            return None  # "left the government": a coalition
        rows = {row.name: row for row in self._spoken_of(token, discourse)}
        for subject in (c for c in token.head.children if told and c.dep_ in NOMINAL_SUBJECT):
            one = discourse.covered.get(subject.i)  # nobody urges himself
            if one is not None and one.candidate.row is not None:
                rows.pop(one.candidate.row.name, None)
        if len(rows) != 1:
            return None
        row = next(iter(rows.values()))
        found = Candidate(
            start=token.left_edge.i,
            end=token.i + 1,
            type=row.type,
            name=row.name,
            detector="description",
            confidence=_CONFIDENCE,
            rank=0,
            row=row,
        )
        return Resolved(found, referent_of(found), row.name)

    def _part(self, noun: Token) -> bool:
        """ "the army", "the air force", "the defence ministry"; not "the rebel army", "the party's army"."""
        if noun.tag_ in PLURAL or not definite(noun) or not any(c.lower_ == DEFINITE[0] for c in noun.children):
            return False
        before = {c.lower_ for c in noun.children if c.dep_ in MODIFIER}
        lemma = noun.lemma_.lower()
        if lemma in self._kinds:
            return bool(before) and before <= set(self._kinds[lemma])
        return not before and lemma in self._parts

    def _spoken_of(self, token: Token, discourse: Discourse) -> list[GazetteerRow]:
        """The states, and those of the persons, of the sentence before the noun and of the one before that.

        Where nobody knows whose a person is, none is sure: "Holm met Ruiz in Oslo. The army".
        """
        found = []
        for entry in discourse.near(token):
            one = entry.resolved
            row = one.candidate.row if one is not None else None
            if one is not None and one.name in self._capitals:
                row = self._capitals[one.name]  # "in Islamabad the army denied it"
            elif one is None or one.type not in self._states | self._persons:
                continue
            elif one.type in self._persons:
                row = self._rows.get(row.related.get("state", "")) if row is not None else None
                if row is None:
                    return []
            if row is not None:
                found.append(row)
        return found
