"""Polarity and modality of a predicate, read off the words that govern it.

The walk goes up from the predicate to the root of its sentence; each governor that a cue
knows changes what is below it. What governs and is unknown leaves finite clauses as they
are, and makes bare infinitives planned: a purpose is no fact. Factuality as in FactBank
(Saurí & Pustejovsky 2009) and the implicative signatures of Karttunen (1971, 2012).
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.claims.cues import Cues
from kg.claims.factuality import (
    Status,
    asked,
    asks,
    dismissal,
    is_reason,
    later,
    lends_auxiliary,
    negated,
    outer_status,
    sealed,
    shared_negation,
    to_infinitive,
    undone,
)
from kg.claims.grounds import Grounds
from kg.claims.lists import last_listed, names_another
from kg.claims.parse import answers, children, climb
from kg.claims.syntax import (
    attached,
    detached,
    finite,
    first_conjunct,
    inverted,
    light_verb,
    sharing,
)
from kg.claims.tokens import Token
from kg.model import Modality
from kg.ontology import Cue, Ontology

#: How many governors above one are worked out from the inside; of more, the outermost first.
_DEEP = 20


class StatusReader:
    """Reads the status of predicates."""

    def __init__(self, ontology: Ontology) -> None:
        self._negations = ontology.words["negative_determiners"] | ontology.words["negations"]
        self._cues = Cues(ontology)
        self._dismissing = ontology.words["dismissing_verbs"]
        self._decided = ontology.words["decisions_against"]
        self._occurring = ontology.words["occurrence_verbs"]
        self._grounds = Grounds(ontology)
        self._circumstantial = ontology.words["circumstantial_prepositions"]
        self._simultaneous = ontology.words["simultaneous_prepositions"]
        self._independent = ontology.words["independent_prepositions"]

    def verbal(self, verb: Token) -> Status:
        """Status of the event that a verb names."""
        known = answers(verb.doc, (self, "verbal"))
        if verb.i not in known:
            known[verb.i] = self._up(verb, self._local(verb))
        status: Status = known[verb.i]
        return status

    def nominal(self, noun: Token, light: Token | None) -> Status:
        """Status of the event that a noun names; a light verb's status is the noun's."""
        # "signed no agreement": the determiner already denies the verb
        counted = light is not None and noun.head == light and noun.dep_ in ("dobj", "nsubjpass")
        status = self._hedges(noun, Status(), determiner=not counted)
        if light is not None:
            own = self.verbal(light)
            cue = self._cues.governing(light, clause=False) if noun.dep_ in ("dobj", "nsubjpass", "conj") else None
            if cue is not None and cue.effect in ("planned", "possible", "negative"):
                own = own.under(cue.effect)  # "cleared the sale": it is not yet made
            # "signed no agreement" is one denial, which both words show
            return Status(own.negative or status.negative, later(own.modality, status.modality))
        return self._noun_up(noun, status)

    def holding(self, noun: Token) -> Status:
        """Status of being what a noun says: a copula's, else as asserted as an apposition is."""
        first = first_conjunct(noun)
        if first.dep_ in ("attr", "oprd") and first.head.pos_ in ("VERB", "AUX"):
            return self.verbal(first.head)
        said = inverted(noun)
        if said:
            return self.verbal(said[0].head)
        status = self._hedges(noun, Status())
        if first.dep_ == "pobj" and first.head.lower_ == "as" and first.head.head.i < first.i:
            verb = first.head.head if first.head.head.pos_ == "VERB" else first.head.head.head
            if verb.pos_ == "VERB" and any(c.dep_ == "dobj" for c in children(verb)):
                return self._governed(verb, status, clause=False)  # "is considering A as a replacement"
        return status

    # --- at the predicate itself

    def _local(self, verb: Token) -> Status:
        status = Status()
        if negated(verb, self._negations) or shared_negation(verb, self._negations):
            status = status.under("negative")
        for cue in self._auxiliaries(verb):
            status = status.under("planned" if self._future_in_past(verb, cue) else cue.effect)
        for child in children(verb):
            if child.dep_ in ("advmod", "npadvmod") and child.lower_ in self._cues.adverbs:
                status = status.under(self._cues.adverbs[child.lower_].effect)
            if child.dep_ == "mark" and child.lower_ in self._cues.conjunctions:
                status = status.under(self._cues.conjunctions[child.lower_].effect)
        if asked(verb):
            status = status.under("question")
        return status

    def _auxiliaries(self, verb: Token) -> Iterator[Cue]:
        for aux in children(climb(verb, lends_auxiliary, lends_auxiliary)):
            cue = self._cues.modals.get(aux.lower_) if aux.dep_ == "aux" else None
            if cue is not None:
                yield cue

    def _future_in_past(self, verb: Token, cue: Cue) -> bool:
        """ "announced that it would build": a plan told in the past, not a condition."""
        told = verb.head
        if verb.dep_ != "ccomp" or told.tag_ not in ("VBD", "VBN") or "would" not in cue.modal:
            return False
        governor = self._cues.governing(told, clause=True)
        conditional = any(c.dep_ == "advcl" and any(m.lower_ == "if" for m in children(c)) for c in children(verb))
        only_would = any(c.dep_ == "aux" and c.lower_ in ("would", "'d", "’d") for c in children(verb))
        return governor is not None and governor.effect == "report" and only_would and not conditional

    def _hedges(self, noun: Token, status: Status, *, determiner: bool = True) -> Status:
        for child in children(noun):
            cue = self._cues.modifier(child) if child.dep_ in ("amod", "advmod", "compound") else None
            if cue is not None:
                status = status.under(cue.effect)
            if determiner and child.dep_ in ("det", "neg") and child.lower_ in self._negations:
                status = status.under("negative")
        return status

    def _qualified(self, adjective: Token, status: Status) -> Status:
        """The status under an adjective."""
        cue = self._cues.modifier(adjective)
        return status.under(cue.effect) if cue else status

    # --- on the way up

    def _up(self, token: Token, status: Status) -> Status:
        """Applies the governors of a clause, from the inside out."""
        seen: set[int] = set()
        while token.i not in seen:
            seen.add(token.i)
            head, dep = token.head, token.dep_
            if head == token or detached(token) or dep in ("ROOT", "appos", "amod", "compound", "nmod"):
                return status
            if (dep == "relcl" and not to_infinitive(token)) or asks(token):
                return status
            if dep in ("advcl", "parataxis", "acl", "dep") and any(c.lower_ == "having" for c in children(token)):
                return status  # "having tested it, India may order more": done before
            if dep == "conj":
                if attached(token):
                    return status
                token = climb(token, sharing, sharing)
                continue
            ground = self._grounds.verb(token)
            if ground is not None:
                return self._grounds.status(ground, status, self.verbal(ground))
            if dep in ("prep", "pcomp"):
                left_out = self._left_out(head, status) if dep == "pcomp" and head.dep_ == "prep" else None
                if left_out is not None:
                    return left_out
                status = self._through_preposition(token, status)
                if dep == "pcomp" and self._stands_alone(head):
                    return status
                token = head.head if dep == "pcomp" and head.dep_ == "prep" else head
                if dep == "pcomp":
                    return self._governed(self._topical(head) or head.head, status, clause=True)
                continue
            if dep == "advcl" or (dep == "ccomp" and is_reason(token)):
                return self._adverbial(token, status)
            if dep == "acl" and token.tag_ in ("VBN", "VBG") and not to_infinitive(token) and not finite(token):
                return status
            return self._governed(head, status, clause=True, infinitive=to_infinitive(token))
        return status

    def _left_out(self, preposition: Token, status: Status) -> Status | None:
        """ "suspended it without leaving", "decided against leaving": what was done takes nothing back."""
        verb, cue = preposition.head, self._cues.prepositions.get(preposition.lower_)
        decided = f"{verb.lemma_.lower()}_{preposition.lower_}" in self._decided
        if verb.pos_ != "VERB" or (not decided and (cue is None or cue.effect != "negative")):
            return None
        outer = self._own(verb)
        # "did not leave without bombing it": the denial may be of either
        doubtful = outer.negative if decided else negated(verb, self._negations)
        under = status.under("question" if doubtful else "negative")
        return Status(under.negative, later(under.modality, outer.modality))

    def _stands_alone(self, preposition: Token) -> bool:
        """ "won after bombing it" says that it bombed; "a memorandum on buying it" does not."""
        of_noun = preposition.head.pos_ in ("NOUN", "PROPN") and preposition.lower_ not in self._circumstantial
        of_noun = of_noun or self._topical(preposition) is not None
        return preposition.lower_ in self._independent and not of_noun

    def _topical(self, preposition: Token) -> Token | None:
        """ "signed a memorandum with B on buying": the noun whose matter it is, if the parser skipped it."""
        if preposition.lower_ not in ("on", "about", "for", "over") or preposition.head.pos_ != "VERB":
            return None
        nouns = [c for c in children(preposition.head) if c.dep_ in ("dobj", "nsubjpass") and c.i < preposition.i]
        return next((n for n in nouns if self._cues.noun(n)), None)

    def _governed(self, governor: Token, status: Status, *, clause: bool, infinitive: bool = False) -> Status:
        taken_back = dismissal(governor, self._dismissing) if clause else None
        if taken_back is not None:  # "reports that it had bought were denied"
            outer = self._own(taken_back)
            denied = status.under("question" if outer.negative else "negative")
            return Status(denied.negative, later(denied.modality, outer.modality))
        own = self._own(governor)
        cue = self._cues.governing(governor, clause=clause, infinitive=infinitive)
        if cue is None:
            purpose = infinitive and governor.pos_ != "ADJ" and not self._cues.singled_out(governor)
            inner = status.under("planned") if purpose else status
            return outer_status(inner, own, sign=False)
        if cue.effect == "question":
            return status.under("question")
        if sealed(governor, cue) and not own.negative:
            return outer_status(status, own, sign=False)
        if undone(governor, cue):  # "lifted its veto on the purchase": it may go on
            return outer_status(status.under("planned"), own, sign=False)
        if own.negative and cue.negated:
            return outer_status(status.under(cue.negated), Status(False, own.modality), sign=False)
        return outer_status(status.under(cue.effect), own, sign=cue.effect in ("fact", "planned", "negative"))

    def _own(self, governor: Token) -> Status:
        """Status of the governor itself."""
        known = answers(governor.doc, (self, "own"))
        if governor.i not in known:
            above, token = [governor], governor
            while token.head != token and token.head.i not in known:
                token = token.head
                above.append(token)
            # "A said that B said that ...": each asks the one above it
            for one in reversed(above) if len(above) > _DEEP else above[:1]:
                known[one.i] = self._of_governor(one)
        status: Status = known[governor.i]
        return status

    def _of_governor(self, governor: Token) -> Status:
        if governor.pos_ in ("VERB", "AUX"):
            return self.verbal(governor)
        if governor.pos_ in ("NOUN", "PROPN"):
            return self.nominal(governor, light_verb(governor) if self._carried(governor) else None)
        if (
            governor.pos_ == "ADJ"
            and governor.dep_ in ("acomp", "attr", "oprd", "ccomp", "xcomp")
            and governor.head != governor
        ):
            return self.verbal(governor.head) if governor.head.pos_ in ("VERB", "AUX") else Status()
        return Status()

    def _carried(self, noun: Token) -> bool:
        verb = light_verb(noun)
        # a participle below the noun takes its status from the noun, not the noun from it
        return verb is not None and verb.dep_ != "acl" and self._cues.governing(verb, clause=False) is None

    def _through_preposition(self, token: Token, status: Status) -> Status:
        preposition = token.head if token.dep_ == "pcomp" else token
        words = [preposition, *(c for c in children(preposition) if c.dep_ == "advmod")]  # "instead of"
        cue = next((self._cues.prepositions[w.lower_] for w in words if w.lower_ in self._cues.prepositions), None)
        return status.under(cue.effect) if cue else status

    def _adverbial(self, token: Token, status: Status) -> Status:
        """An adverbial clause stands for itself, unless it is a purpose."""
        if not to_infinitive(token):
            return status
        governor = token.head
        commitment = [c for c in children(governor) if c.dep_ in ("dobj", "nsubjpass")]
        for noun in commitment:
            if self._cues.noun(noun):
                return self._governed(noun, status, clause=True, infinitive=True)
        return self._governed(governor, status, clause=True, infinitive=True)

    def _noun_up(self, noun: Token, status: Status) -> Status:
        """What governs a noun that names an event: "blocked the sale", "talks on a sale"."""
        token = noun
        for _ in range(6):
            while names_another(token := last_listed(token)):
                if token != noun:
                    return status  # "to stop the Jaguar, a ship under sanctions": a name is no event
                token = token.head
            governor = token.head
            if governor == token:
                return status
            if token.dep_ == "pobj" and governor.dep_ in ("prep", "agent"):
                if self._circumstance(token, governor):
                    return self._beside(governor, status)
                status = self._through_preposition(governor, status)
                governor = governor.head
            if token.dep_ in ("compound", "poss", "amod", "nmod"):
                token = governor
                cue = self._cues.governing(governor, clause=False)
                if cue is not None and governor.pos_ in ("NOUN", "PROPN"):
                    return self._governed(governor, status, clause=False)
                continue
            if governor.pos_ in ("VERB", "AUX"):
                return self._noun_under_verb(token, governor, status)
            if governor.pos_ in ("NOUN", "PROPN"):
                if self._cues.governing(governor, clause=False) is not None:
                    return self._governed(governor, status, clause=False)
                token = governor
                continue
            return status
        return status

    def _beside(self, preposition: Token, status: Status) -> Status:
        """ "will speak before his visit": what has yet to be is so with what goes along with it."""
        verb = preposition.head
        if preposition.lower_ not in self._simultaneous or verb.pos_ != "VERB":
            return status
        return Status(status.negative, later(status.modality, self.verbal(verb).modality))

    def _circumstance(self, noun: Token, preposition: Token) -> bool:
        """ "two years after its expulsion", "on his visit": when, not what."""
        if preposition.lower_ in self._circumstantial:
            return True
        owned = any(c.dep_ == "poss" for c in children(noun))
        return owned and preposition.lower_ in ("on", "in", "at") and preposition.head.pos_ == "VERB"

    def _noun_under_verb(self, token: Token, verb: Token, status: Status) -> Status:
        cue = self._cues.governing(verb, clause=False)
        if token.dep_ == "nsubj" or (token.dep_ == "nsubjpass" and cue is None):
            return self._subject_of(verb, status)
        return status if cue is None else self._governed(verb, status, clause=False)

    def _subject_of(self, verb: Token, status: Status) -> Status:
        """ "the return would mark", "the talks are unlikely", "the attack never came"."""
        own = self._local(verb)
        if own.modality is not Modality.ASSERTED:  # as hypothetical as what follows from it
            status = Status(status.negative, later(status.modality, own.modality))
        behind = [n for c in children(verb) if c.dep_ == "prep" for n in children(c)]
        doubt = next(filter(None, map(self._cues.noun, behind)), None)
        if verb.lemma_ == "be" and doubt is not None:  # "is in doubt"; "was never in doubt" takes nothing back
            return status if own.negative else status.under(doubt.effect)
        if own.negative and verb.lemma_.lower() in self._occurring:
            status = Status(True, status.modality)
        if verb.lemma_ == "be":
            for child in children(verb):
                if child.dep_ in ("acomp", "attr") and child.pos_ in ("ADJ", "VERB"):
                    status = self._qualified(child, status)
        return status
