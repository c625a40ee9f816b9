"""Gerunds behind a preposition: "succeeded in buying", "balked at buying", "after buying".

Some stand for themselves, some are what their governor does or leaves undone; of the others
nothing is known, so they are only possible.
"""

from __future__ import annotations

from kg.claims.cues import Cues
from kg.claims.parse import children
from kg.claims.syntax import finite, passive
from kg.claims.tokens import Token
from kg.labels import NOMINAL, NOMINAL_PATIENT
from kg.ontology import Cue, Ontology


class Gerunds:
    """Knows what a preposition makes of the clause behind it."""

    def __init__(self, ontology: Ontology, cues: Cues) -> None:
        words = ontology.words
        self._cues = cues
        self._independent, self._fronted = words["independent_prepositions"], words["fronted_prepositions"]
        self._circumstantial = words["circumstantial_prepositions"]
        self._continuing = words["continuing_phrases"]
        self._facts, self._givens = words["gerund_facts"], words["gerund_givens"]
        self._forewarning = words["forewarning_verbs"]
        self._decided = words["decisions_against"]

    def decided_against(self, preposition: Token) -> bool:
        """Whether the verb before it says that it is not done: "decided against leaving"."""
        return f"{preposition.head.lemma_.lower()}_{preposition.lower_}" in self._decided

    @staticmethod
    def missed(preposition: Token) -> bool:
        """ "came within days of buying it": it did not; "within days of buying it, it sold" is another thing."""
        measure = preposition.head
        within = measure.head if measure.dep_ == "pobj" else measure
        near = preposition.lower_ == "of" and within.lower_ == "within" and within.i > within.head.i
        return near and within.head.lemma_ in ("be", "come", "get")

    def stands_alone(self, preposition: Token) -> bool:
        """ "won after bombing it" says that it bombed; "a memorandum on buying it" does not."""
        above = preposition.head
        if preposition.lower_ in self._fronted:  # "on buying it"; "went on buying it"
            return preposition.i < above.i or f"{above.lemma_.lower()}_{preposition.lower_}" in self._continuing
        if preposition.lower_ == "with":  # "with Poland buying it"; "charged with buying it" is no fact
            return any(finite(c) for c in children(preposition) if c.dep_ == "pcomp")
        of_noun = above.pos_ in NOMINAL and preposition.lower_ not in self._circumstantial
        of_noun = of_noun or self._topical(preposition) is not None
        return preposition.lower_ in self._independent and not of_noun

    def alongside(self, preposition: Token) -> bool:
        """Whether the clause is no surer than its verb: "will rest after buying it", "went on buying it" is."""
        verb = preposition.head
        return verb.pos_ == "VERB" and preposition.i > verb.i and preposition.lower_ not in self._fronted

    def governor(self, preposition: Token) -> Token:
        """What governs the clause behind a preposition; adverbs are passed: "backed away from buying"."""
        found = self._topical(preposition) or (preposition.head if preposition.dep_ == "prep" else preposition)
        while found.pos_ in ("ADV", "ADP", "PART") and found.head != found:
            found = found.head
        return found

    def _topical(self, preposition: Token) -> Token | None:
        """ "signed a memorandum with B on buying": the noun whose matter it is, if the parser skipped it."""
        if preposition.lower_ not in ("on", "about", "for", "over") or preposition.head.pos_ != "VERB":
            return None
        nouns = [c for c in children(preposition.head) if c.dep_ in NOMINAL_PATIENT and c.i < preposition.i]
        return next((n for n in nouns if self._cues.noun(n)), None)

    def complement(self, gerund: Token) -> bool:
        """ "put off buying it": the parser may take the gerund behind a verb for an adverbial clause."""
        first = having(gerund) or gerund
        if first.tag_ != "VBG" or not _right_behind(gerund.head, gerund, first.i):
            return False
        cue = self._cues.governing(gerund.head, clause=True, infinitive=True)
        return cue is not None and cue.effect in ("negative", "planned", "possible")

    def turned(self, governor: Token, behind: str) -> bool:
        """Whether a denial of its governor denies it: "was not involved in bombing it"; not "is not proud of"."""
        return f"{governor.lemma_.lower()}_{behind}" in self._facts

    def told(self, governor: Token, cue: Cue | None, behind: str) -> bool:
        """Whether a cue tells what a gerund's status is, or its verb that it is a fact.

        Args:
            behind: Its preposition; "-" for none.
        """
        if f"{governor.lemma_.lower()}_{behind}" in self._facts | self._givens:
            return True
        if cue is None or behind == "-":
            return cue is not None
        if cue.effect == "report":  # "was accused of buying it", by nobody named
            unsaid = passive(governor) and not any(c.dep_ == "agent" for c in children(governor))
            ahead = behind in ("of", "about") and governor.lemma_.lower() in self._forewarning
            return not (unsaid or ahead) and behind not in ("against", "with", "on")  # "insists on B leaving"
        return cue.effect != "fact"


def having(verb: Token) -> Token | None:
    """The auxiliary of "having bought it"."""
    return next((c for c in children(verb) if c.lower_ == "having"), None)


def _right_behind(verb: Token, gerund: Token, first: int) -> bool:
    """Whether only particles and adverbs stand between, or what commas set off: "ruled out, for now, buying"."""
    if first < verb.i or gerund.left_edge.i == verb.i + 1:
        return first > verb.i
    between = [t.text for t in verb.doc[verb.i + 1 : first] if t.dep_ != "prt" and t.pos_ != "ADV"]
    return not between or (len(between) > 1 and between[0] == between[-1] == "," and "," not in between[1:-1])
