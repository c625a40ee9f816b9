"""Status of the event that a noun names, read off what governs the noun: "blocked the sale".

The walk goes up from the noun to the verb of its clause; from there on the verb's own
governors count, which `Governors` knows.
"""

from __future__ import annotations

from typing import Protocol

from kg.claims.clause import ClauseReader
from kg.claims.cues import Cues
from kg.claims.factuality import Status, later, outer_status
from kg.claims.grounds import Grounds
from kg.claims.lists import last_listed, names_another
from kg.claims.parse import children
from kg.claims.standing import Standing
from kg.claims.syntax import lemma, passive
from kg.claims.tokens import Token
from kg.labels import ANY_PATIENT, NOMINAL, OBJECT, PREDICATIVE, PREMODIFIER, PREPOSITIONAL, VERBAL
from kg.model import Modality
from kg.ontology import Ontology

#: How far up a noun's governors are looked for.
_REACH = 6
#: Behind these stands in the course of what else something was done.
_SETTING = ("in", "during", "at")
#: Behind these stands what a veto, a ban or an objection is on.
_TOPICAL = ("on", "to", "against", "over")


class Governors(Protocol):
    """What is known of verbs and of what governs them."""

    def verbal(self, verb: Token) -> Status:
        """Status of the event that a verb names."""

    def own(self, governor: Token) -> Status:
        """Status of a governor itself."""

    def above(self, token: Token, status: Status) -> Status:
        """A clause's status under its governors."""

    def governed(self, governor: Token, status: Status, *, clause: bool) -> Status:
        """A status under what governs it."""


class EventNouns:
    """Reads the status of nouns that no verb lends its own to."""

    def __init__(
        self, ontology: Ontology, cues: Cues, clauses: ClauseReader, standing: Standing, governors: Governors
    ) -> None:
        self._cues, self._clauses, self._standing, self._governors = cues, clauses, standing, governors
        self._grounds, self._failing = Grounds(ontology), ontology.words["failing_in"]
        self._undoing = ontology.words["undoing_verbs"]
        self._occurring, self._convening = ontology.words["occurrence_verbs"], ontology.words["convening_verbs"]
        self._pausing, self._lasting = ontology.words["pausing_verbs"], ontology.words["lasting_nouns"]
        self._protesting = ontology.words["protesting_in"]
        sealing = {v for cue in ontology.cues for v in cue.sealing}
        self._making = sealing | ontology.words["completing_verbs"] | ontology.words["carrying_out"]
        self._nothing = ontology.words["negations"] | ontology.words["negative_determiners"]
        self._opposing = ontology.words["opposing_verbs"]
        self._arranging = ontology.words["arranging_verbs"]
        self._manners = ontology.words["manners"]
        self._statements = ontology.words["claim_nouns"]
        self._lifting = ontology.words["lifting_nouns"]
        self._circumstantial = ontology.words["circumstantial_prepositions"]
        self._simultaneous = ontology.words["simultaneous_prepositions"]

    def status(self, noun: Token, status: Status) -> Status:
        """What governs a noun that names an event: "blocked the sale", "talks on a sale"."""
        ground = self._grounds.deed(noun)
        if ground is not None:
            return self._grounds.status(ground, status, self._governors.verbal(ground))
        return self._above(noun, status.under("possible") if self._only_talked_of(noun) else status)

    def _above(self, noun: Token, status: Status) -> Status:
        """Its status under what stands above it, one after another."""
        if noun.lemma_.lower() in self._statements and any(c.dep_ == "poss" for c in children(noun)):
            return status  # "rejected its accusation": it was made
        token = noun
        for _ in range(_REACH):
            while names_another(token := last_listed(token)):
                if token != noun:
                    return status  # "to stop the Jaguar, a ship under sanctions": a name is no event
                token = token.head
            governor = token.head
            if governor == token:
                return status
            if token.dep_ == "pobj" and governor.dep_ in PREPOSITIONAL:
                behind = self._behind(token, governor, status)
                if behind is not None:
                    return behind
                cue = self._cues.preposition(governor)
                status = status if cue is None else status.under(cue.effect)
                governor = governor.head
            if token.dep_ in PREMODIFIER:
                token = governor
                cue = self._cues.governing(governor, clause=False)
                if cue is not None and governor.pos_ in NOMINAL:
                    return self._governors.governed(governor, status, clause=False)
                continue
            if governor.pos_ in VERBAL:
                return self._under_verb(token, governor, status)
            if governor.pos_ in NOMINAL:
                if token.dep_ == "pobj" and governor.lemma_.lower() in self._lifting:
                    return status  # "opposed the lifting of the sanctions": they were imposed
                if self._cues.governing(governor, clause=False) is not None:
                    return self._governors.governed(governor, status, clause=False)
                token = governor
                continue
            # "nothing like a treaty was signed"
            return status.under("negative") if governor.lower_ in self._nothing else status
        return status

    def _only_talked_of(self, noun: Token) -> bool:
        """ "the takeover of B, a rumour that rises each year,"."""
        behind = (n for c in children(noun) if c.dep_ == "prep" for n in children(c))
        beside = (c for n in (noun, *behind) for c in children(n) if c.dep_ == "appos" and c.i > noun.i)
        return any(self._standing.noun(c) in ("negative", "possible") for c in beside)

    def left(self, noun: Token) -> Token | None:
        """ "backed out of the deal to", "pulled the plug on the plan to": the verb that gives it up."""
        if noun.dep_ != "pobj" or noun.head.dep_ != "prep":
            return None
        verb, names = _withdrawn(noun.head)
        return None if self._failing.isdisjoint(names) else verb

    def _behind(self, token: Token, preposition: Token, status: Status) -> Status | None:
        """The status of what stands behind a preposition, where that settles it."""
        verb, names = _withdrawn(preposition)
        failed = not self._failing.isdisjoint(names)
        if failed and self._standing.undone_by_failure(token):  # "failed in its bid to"
            return outer_status(status.under("negative"), self._governors.own(verb), sign=True)
        if not self._protesting.isdisjoint(names) and self._standing.undone_by_failure(token):
            return status.under("possible")  # "objected to the sale": it may be made all the same
        if self._circumstance(token, preposition):
            return self._beside(preposition, status)
        return self._elsewhere(token, preposition, status)

    def _elsewhere(self, token: Token, preposition: Token, status: Status) -> Status | None:
        """Where what it is under is neither its preposition nor the verb of that."""
        ground = self._grounds.verb(token)
        if ground is not None:
            return self._grounds.status(ground, status, self._governors.verbal(ground))
        ruling = self._ruled(preposition)
        return None if ruling is None else self._governors.governed(ruling, status, clause=False)

    def _ruled(self, preposition: Token) -> Token | None:
        """ "lifted its veto on the sale", "its consent to it": the noun, where the verb has the preposition."""
        verb = preposition.head
        nouns = (c for c in children(verb) if c.dep_ in OBJECT and c.i < preposition.i and c.pos_ == "NOUN")
        noun = next(nouns, None) if verb.pos_ == "VERB" and preposition.lower_ in _TOPICAL else None
        cue = None if noun is None else self._cues.governing(noun, clause=False)
        told = cue is not None and (cue.undoing or (cue.effect == "planned" and preposition.lower_ == "to"))
        return noun if told else None

    def _beside(self, preposition: Token, status: Status) -> Status:
        """ "will speak before his visit": what has yet to be is so with what goes along with it."""
        verb = preposition.head
        if preposition.lower_ not in self._simultaneous or verb.pos_ != "VERB":
            return status
        return Status(status.negative, later(status.modality, self._governors.verbal(verb).modality))

    def _circumstance(self, noun: Token, preposition: Token) -> bool:
        """ "two years after its expulsion", "on his visit": when, not what."""
        if preposition.lower_ in self._circumstantial:
            return True
        owned = any(c.dep_ == "poss" for c in children(noun))
        return owned and preposition.lower_ in ("on", "in", "at") and preposition.head.pos_ == "VERB"

    def _under_verb(self, token: Token, verb: Token, status: Status) -> Status:
        if token.dep_ == "pobj" and token.head.lower_ in _SETTING and self._cues.governing(verb, clause=False):
            # "it reportedly came up in talks with B": the talks were held
            above = self._governors.above(verb, self._clauses.status(verb, adverbs=False))
            return outer_status(status, above, sign=True)
        if verb.lemma_ == "come" and token.head.lower_ == "of" and not self._standing.undone_by_failure(token):
            return status  # "nothing came of the talks": they were held
        standing = self._standing.effect(token, verb)
        if standing is not None:
            own = self._governors.own(verb)
            return outer_status(status.under(standing), Status(False, own.modality), sign=False)
        if (
            lemma(verb) in self._undoing
            and token.dep_ in (*ANY_PATIENT, "attr")
            and self._standing.undone_by_failure(token)
        ):
            plain = self._governors.verbal(verb) == Status()
            return status.under("negative") if plain else status  # "the vote killed Greece's order"; it may yet
        if lemma(verb) in self._pausing and token.lemma_.lower() in self._lasting:
            return status.under("possible")  # "froze its membership": it may have it again
        cue = self._cues.governing(verb, clause=False)
        # "was not made public": denied is what it was made, not the event
        so = verb.lemma_.lower() in self._making and self.how(verb)
        if token.dep_ == "nsubj" or (token.dep_ == "nsubjpass" and (cue is None or so)):
            return self._subject_of(verb, status)
        if cue is None and token.dep_ in OBJECT and verb.lemma_.lower() in self._arranging:
            # "tried to broker a pact between A and B": made only if that was
            own = self._governors.verbal(verb)
            return Status(status.negative or own.negative, later(status.modality, own.modality))
        if (
            cue is None
            and verb.lemma_.lower() in self._convening
            and (token.dep_ in OBJECT or token.head.lower_ in _SETTING)
        ):
            return self._convened(status, self._governors.verbal(verb))
        # "rejected the pact between A and B": it is theirs all the same
        theirs = verb.lemma_.lower() in self._opposing and any(c.lower_ == "between" for c in children(token))
        return status if cue is None or theirs else self._governors.governed(verb, status, clause=False)

    @staticmethod
    def _convened(status: Status, own: Status) -> Status:
        """ "offered to host talks between A and B": there are none as yet; unhosted, they may be held elsewhere."""
        modality = Modality.POSSIBLE if own.negative else own.modality
        return Status(status.negative, later(status.modality, modality))

    def how(self, verb: Token) -> bool:
        """ "was not made in haste", "was never made public": how it was made is denied, not that it was."""
        for child in (c for c in children(verb) if c.i > verb.i):
            if child.dep_ in (*PREDICATIVE, *OBJECT, "xcomp") or child.lower_ in self._manners:
                return True
            if child.dep_ == "prep" and any(c.lemma_.lower() in self._manners for c in children(child)):
                return True
        return False

    def _subject_of(self, verb: Token, status: Status) -> Status:
        """ "the return would mark", "the talks are unlikely", "the attack never came"."""
        own = self._clauses.status(verb)
        if own.modality is not Modality.ASSERTED:  # as hypothetical as what follows from it
            status = Status(status.negative, later(status.modality, own.modality))
        behind = [n for c in children(verb) if c.dep_ == "prep" for n in children(c)]
        doubt = next(filter(None, map(self._cues.noun, behind)), None)
        if verb.lemma_ == "be" and doubt is not None:  # "is in doubt"; "was never in doubt" takes nothing back
            return status if own.negative else status.under(doubt.effect)
        made = verb.dep_ != "relcl" and passive(verb) and verb.lemma_.lower() in self._making and not self.how(verb)
        if own.negative and (made or verb.lemma_.lower() in self._occurring):
            status = Status(True, status.modality)
        predicate = self._standing.predicate(verb)
        if predicate is None:
            return status
        if predicate.pos_ in ("ADJ", "VERB"):
            return self._qualified(predicate, status)
        effect = self._standing.noun(predicate)
        return status if effect is None else status.under(effect)

    def _qualified(self, adjective: Token, status: Status) -> Status:
        """The status under an adjective."""
        cue = self._cues.modifier(adjective)
        return status.under(cue.effect) if cue is not None and cue.objects else status


def _withdrawn(preposition: Token) -> tuple[Token, list[str]]:
    """The verb before a preposition, and what the two are called: "back_out_of", "pull_plug_on"."""
    verb, name = preposition.head, preposition.lower_
    if verb.dep_ in ("advmod", "prep", "prt") or verb.dep_ in OBJECT:  # "went back on", "pulled the plug on"
        verb, name = verb.head, f"{verb.lemma_.lower()}_{name}"
    objects = [c.lemma_.lower() for c in children(verb) if c.dep_ in (*OBJECT, "prt") and c.i < preposition.i]
    base = verb.lemma_.lower()
    return verb, [f"{base}_{name}", *(f"{base}_{word}_{name}" for word in objects)]
