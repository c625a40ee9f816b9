"""Whose deed a pronoun tells of where one party judges, charges, asks or serves another.

"A condemned B for its attack", "A sanctioned B after it had attacked C": the one judged did
it. "A asked B for its jets, and it gave ten": either.
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.labels import NOMINAL_PATIENT, NOMINAL_SUBJECT
from kg.mentions.agreement import Agreement
from kg.mentions.binding import grounded, phrasal, punished
from kg.mentions.discourse import Discourse, first_conjunct, subject_of
from kg.mentions.resolved import Resolved
from kg.ontology import Ontology

#: What opens the clause with the ground of a judgement.
_BECAUSE = ("after", "because", "since", "when", "once", "as")
#: ... and nothing else: "praised B when it visited C" may be said of either.
_AFTER = ("after", "because", "since")


class Blame:
    """Finds whom a judgement is on, for the pronoun in its ground."""

    def __init__(self, ontology: Ontology, agreement: Agreement) -> None:
        self._agreement = agreement
        words = ontology.words
        self._assisting = words["assisting_verbs"]
        self._judging = words["reason_verbs"] | words["ground_verbs"] | words["suspicion_verbs"] - words["aimed_verbs"]
        self._impositions, self._directing = words["impositions"], words["directive_verbs"]
        self._moved = self._judging | self._directing | words["striking_verbs"]
        #: "threw B out because it had": B had
        hostile = (r for r in ontology.relations.values() if r.codes.plover.lower() in words["punishing_classes"])
        self._punishing = (
            {v for r in hostile for f in r.frame for v in f.verb} - words["striking_verbs"] - self._directing
        )
        self._answers = words["ditransitive_verbs"] | words["answering_verbs"]
        self._charging = words["charging_verbs"]

    def one(self, token: Token, discourse: Discourse, kind: str) -> tuple[Resolved | None] | None:
        """ "A condemned B for its attack": whoever is judged did it.

        Returns:
            The one judged, alone in a tuple, or (None,) where that is no name, so that nobody
            else is looked for; None where nobody is judged.
        """
        if token.dep_ in NOMINAL_SUBJECT:
            return self._charged(token, discourse, kind)
        if token.dep_ != "poss":
            return None
        if first_conjunct(token.head).head.dep_ == "dep":
            return (None,)  # "condemned A for its war and B for its silence"
        verb = grounded(token, ("for", "over")) or self._judged_too(token)
        helped = grounded(token, ("in",))  # "supports A in its fight"
        if helped is not None and helped.lemma_.lower() in self._assisting:
            verb = helped
        elif verb is None:
            return None
        objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass", "dative")]
        imposed = punished(verb, objects, self._impositions)
        if imposed:  # "imposed sanctions on B over its war"
            objects = imposed
        elif helped is not verb and verb.lemma_.lower() not in self._judging:
            return None
        entry = next((e for e in discourse.near(token) if objects and e.head == objects[0]), None)
        if entry is None or entry.resolved is None:
            return (None,)
        fits = self._agreement.agrees(entry, token, kind) and self._agreement.may_stand(entry, kind)
        return (entry.resolved if fits else None,)

    def either_answers(self, token: Token) -> bool:
        """ "A asked B for its jets, and it gave ten": B did, or A something else."""
        clause = token.head
        if token.dep_ not in NOMINAL_SUBJECT or clause.dep_ != "conj" or clause.head.pos_ != "VERB":
            return False
        asked = clause.head.lemma_.lower() in self._directing
        answers = clause.lemma_.lower() in self._answers
        return asked and answers and any(c.dep_ in ("dobj", "dative") for c in clause.head.children)

    def dealt(self, token: Token, found: Resolved, discourse: Discourse) -> bool:
        """ "the price that A charged for its order": the order is the other's as a rule."""
        verb = grounded(token, ("for",))
        if verb is None or not (
            verb.lemma_.lower() in self._charging or any(c.dep_ == "dative" for c in verb.children)
        ):
            return False
        subject = subject_of(verb)
        one = discourse.covered.get(first_conjunct(subject).i) if subject is not None else None
        return one is not None and one.referent == found.referent

    def _charged(self, token: Token, discourse: Discourse, kind: str) -> tuple[Resolved | None] | None:
        """ "A sanctioned B after it had attacked C": B had."""
        clause = token.head
        if clause.dep_ != "advcl" or not any(c.lower_ in _BECAUSE for c in clause.children):
            return None
        verb = clause.head.head if clause.head.dep_ == "xcomp" else clause.head
        objects = [c for c in verb.children if c.dep_ in NOMINAL_PATIENT]
        imposed = punished(verb, objects, self._impositions)
        cause = any(c.lower_ in _AFTER for c in clause.children)
        punishing = cause and not self._punishing.isdisjoint(phrasal(verb))
        if imposed:
            objects = imposed
        elif not punishing and verb.lemma_.lower() not in self._moved:
            return None
        entry = next((e for e in discourse.near(token) if e.head in objects), None)
        if entry is None or not self._agreement.agrees(entry, token, kind):
            return None
        if punishing and entry.resolved is None:
            return None  # "sent a ship because it had promised to"
        judged = cause and (imposed or punishing or verb.lemma_.lower() in self._judging)
        if not judged and entry.head.dep_ != "dobj":
            return None
        # "told B to leave after it had", "struck B after it had": either
        return (entry.resolved if judged and self._agreement.may_stand(entry, kind) else None,)

    def _judged_too(self, token: Token) -> Token | None:
        """ "condemned A for its sale and, in May, its attack": the parser hangs the second on the date."""
        preposition = token.head.head
        verb = preposition.head
        before = preposition.doc[preposition.i - 1 : preposition.i].text
        if token.head.dep_ != "pobj" or verb.pos_ != "VERB" or before not in (",", "and"):
            return None
        dates = [c for c in preposition.children if c.dep_ == "pobj"]
        grounds = any(c.lower_ in ("for", "over") and c.i < preposition.i for c in verb.children)
        return verb if grounds and len(dates) > 1 and dates[0] != token.head else None
