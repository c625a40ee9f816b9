"""Polarity and modality of a predicate, read off the words that govern it.

The walk goes up from the predicate to the root of its sentence; each governor that a cue
knows changes what is below it. What governs and is unknown leaves finite clauses as they
are, and makes bare infinitives planned: a purpose is no fact. Factuality as in FactBank
(Saurí & Pustejovsky 2009) and the implicative signatures of Karttunen (1971, 2012).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from kg.claims.syntax import detached, lemma, light_verb
from kg.model import Modality, Polarity
from kg.ontology import Cue, Ontology

_ORDER = (Modality.ASSERTED, Modality.PLANNED, Modality.POSSIBLE)
_CLAUSAL = (
    "xcomp",
    "ccomp",
    "pcomp",
    "csubj",
    "csubjpass",
    "acl",
    "advcl",
    "relcl",
    "conj",
    "parataxis",
    "acomp",
    "prep",
)
_NOMINAL = (
    "dobj",
    "nsubj",
    "nsubjpass",
    "pobj",
    "attr",
    "appos",
    "compound",
    "poss",
    "conj",
    "nmod",
    "oprd",
    "dative",
    "amod",
)


@dataclass(frozen=True, slots=True)
class Status:
    """Polarity and modality, with what the walk met on its way."""

    negative: bool = False
    modality: Modality = Modality.ASSERTED

    def under(self, effect: str) -> Status:
        """The status of what is said under a cue with that effect."""
        if effect == "negative":
            return Status(not self.negative, self.modality)
        if effect in ("possible", "question"):
            return Status(self.negative, Modality.POSSIBLE)
        if effect == "planned":
            return Status(self.negative, _later(self.modality, Modality.PLANNED))
        return self

    @property
    def polarity(self) -> Polarity:
        """As a claim carries it."""
        return Polarity.NEGATIVE if self.negative else Polarity.POSITIVE


def _later(one: Modality, other: Modality) -> Modality:
    return max(one, other, key=_ORDER.index)


def negated(token: Token, words: frozenset[str]) -> bool:
    """Whether a word of negation stands at the token itself."""
    if any(
        c.dep_ == "neg" or (c.lower_ in words and c.dep_ in ("advmod", "det", "preconj", "cc")) for c in token.children
    ):
        return True
    return any(_negative(c, words) for c in token.children if c.dep_ in ("nsubj", "nsubjpass", "dobj", "agent", "pobj"))


def _negative(argument: Token, words: frozenset[str]) -> bool:
    """ "no deal", "nobody", "neither by A nor by B"."""
    if argument.dep_ in ("nsubj", "nsubjpass") and argument.lower_ in words:
        return True
    nearest = argument.nbor(-1).lower_ if argument.i else ""
    if argument.dep_ == "agent" and nearest in words:
        return True
    return any(c.dep_ in ("det", "preconj") and c.lower_ in words for c in argument.children)


class StatusReader:
    """Reads the status of predicates."""

    def __init__(self, ontology: Ontology) -> None:
        self._negations = ontology.words["negative_determiners"] | ontology.words["negations"]
        self._lists: dict[str, dict[str, list[Cue]]] = {"verb": {}, "noun": {}, "adjective": {}}
        self._circumstantial = ontology.words["circumstantial_prepositions"]
        self._independent = ontology.words["independent_prepositions"]
        self._adverbs: dict[str, Cue] = {}
        self._modals: dict[str, Cue] = {}
        self._conjunctions: dict[str, Cue] = {}
        self._prepositions: dict[str, Cue] = {}
        for cue in ontology.cues:
            for kind, table in self._lists.items():
                for word in getattr(cue, kind):
                    table.setdefault(word, []).append(cue)
            self._adverbs.update(dict.fromkeys(cue.adverb, cue))
            self._modals.update(dict.fromkeys(cue.modal, cue))
            self._conjunctions.update(dict.fromkeys(cue.conjunction, cue))
            self._prepositions.update(dict.fromkeys(cue.preposition, cue))

    def verbal(self, verb: Token) -> Status:
        """Status of the event that a verb names."""
        return self._up(verb, self._local(verb))

    def nominal(self, noun: Token, light: Token | None) -> Status:
        """Status of the event that a noun names; a light verb's status is the noun's."""
        status = self._hedges(noun, Status())
        if light is not None:
            own = self.verbal(light)
            cue = self._cue(light, False) if noun.dep_ in ("dobj", "nsubjpass", "conj") else None
            if cue is not None and cue.effect in ("planned", "negative"):
                own = own.under(cue.effect)  # "cleared the sale": it is not yet made
            return Status(own.negative != status.negative, _later(own.modality, status.modality))
        return self._noun_up(noun, status)

    def holding(self, noun: Token) -> Status:
        """Status of being what a noun says: a copula's, else as asserted as an apposition is."""
        first = noun
        while first.dep_ == "conj" and first.head.pos_ in ("NOUN", "PROPN"):
            first = first.head
        if first.dep_ in ("attr", "oprd") and first.head.pos_ in ("VERB", "AUX"):
            return self.verbal(first.head)
        return self._hedges(noun, Status())

    # --- at the predicate itself

    def _local(self, verb: Token) -> Status:
        status = Status()
        if negated(verb, self._negations) or self._shared_negation(verb):
            status = status.under("negative")
        for cue in self._auxiliaries(verb):
            status = status.under("planned" if self._future_in_past(verb, cue) else cue.effect)
        for child in verb.children:
            if child.dep_ in ("advmod", "npadvmod") and child.lower_ in self._adverbs:
                status = status.under(self._adverbs[child.lower_].effect)
            if child.dep_ == "mark" and child.lower_ in self._conjunctions:
                status = status.under(self._conjunctions[child.lower_].effect)
        if self._question(verb):
            status = status.under("question")
        if self._is_to(verb):
            status = status.under("planned")
        return status

    def _auxiliaries(self, verb: Token) -> Iterator[Cue]:
        own = [c for c in verb.children if c.dep_ == "aux"]
        if not own and verb.dep_ == "conj" and self._shares_auxiliary(verb):
            yield from self._auxiliaries(verb.head)
        for aux in own:
            cue = self._modals.get(aux.lower_)
            if cue is not None:
                yield cue

    def _future_in_past(self, verb: Token, cue: Cue) -> bool:
        """ "announced that it would build": a plan told in the past, not a condition."""
        told = verb.head
        if verb.dep_ != "ccomp" or told.tag_ not in ("VBD", "VBN") or "would" not in cue.modal:
            return False
        governor = self._cue(told, True)
        conditional = any(c.dep_ == "advcl" and any(m.lower_ == "if" for m in c.children) for c in verb.children)
        only_would = any(c.dep_ == "aux" and c.lower_ in ("would", "'d", "’d") for c in verb.children)
        return governor is not None and governor.effect == "report" and only_would and not conditional

    @staticmethod
    def _shares_auxiliary(verb: Token) -> bool:
        """ "would have received and passed": a form that may hang on the first verb's auxiliary."""
        if any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
            return False
        perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.head.children)
        return verb.tag_ in ("VB", "VBN", "VBG") or (verb.tag_ == "VBD" and perfect)

    def _shared_negation(self, verb: Token) -> bool:
        """ "did not buy or deploy": the second verb shares the first's auxiliary."""
        if verb.dep_ != "conj" or verb.tag_ not in ("VB", "VBN", "VBG") or verb.head.pos_ not in ("VERB", "AUX"):
            return False
        if any(c.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass") for c in verb.children):
            return False
        joined = [c.lower_ for c in verb.head.children if c.dep_ == "cc"]
        return "but" not in joined and negated(verb.head, self._negations)

    @staticmethod
    def _question(verb: Token) -> bool:
        if verb.dep_ != "ROOT":
            return False
        sent = verb.sent
        end = [t for t in sent if not t.is_space][-1:]
        return bool(end) and end[0].text == "?"

    @staticmethod
    def _is_to(verb: Token) -> bool:
        """ "is to replace", "are to be built"."""
        head = verb.head
        return verb.dep_ == "xcomp" and head.lemma_ == "be" and any(c.lower_ == "to" for c in verb.children)

    def _hedges(self, noun: Token, status: Status) -> Status:
        for child in noun.children:
            if child.dep_ in ("amod", "advmod", "compound") and child.lemma_.lower() in self._lists["adjective"]:
                status = status.under(self._lists["adjective"][child.lemma_.lower()][0].effect)
            if child.dep_ in ("det", "neg") and child.lower_ in self._negations:
                status = status.under("negative")
        return status

    # --- on the way up

    def _up(self, token: Token, status: Status) -> Status:
        """Applies the governors of a clause, from the inside out."""
        seen: set[int] = set()
        while token.i not in seen:
            seen.add(token.i)
            head, dep = token.head, token.dep_
            if head == token or detached(token) or dep in ("ROOT", "relcl", "appos", "amod", "compound", "nmod"):
                return status
            if dep == "conj":
                token = head
                continue
            if dep in ("prep", "pcomp"):
                status = self._through_preposition(token, status)
                if dep == "pcomp" and head.lower_ in self._independent:
                    return status
                token = head.head if dep == "pcomp" and head.dep_ == "prep" else head
                if dep == "pcomp":
                    return self._governed(head.head, status, clause=True)
                continue
            if dep == "advcl":
                return self._adverbial(token, status)
            if dep in ("acl",) and token.tag_ in ("VBN", "VBG") and not self._infinitive(token):
                return status
            return self._governed(head, status, clause=True, infinitive=self._infinitive(token))
        return status

    def _governed(self, governor: Token, status: Status, *, clause: bool, infinitive: bool = False) -> Status:
        own = self._own(governor)
        cue = self._cue(governor, clause, infinitive=infinitive)
        if cue is None:
            inner = status.under("planned") if infinitive and governor.pos_ != "ADJ" else status
            return self._outer(inner, own, sign=False)
        if cue.effect == "question":
            return status.under("question")
        if self._sealed(governor, cue) and not own.negative:
            return self._outer(status, own, sign=False)
        if own.negative and cue.negated:
            return self._outer(status.under(cue.negated), Status(False, own.modality), sign=False)
        return self._outer(status.under(cue.effect), own, sign=cue.effect in ("fact", "planned", "negative"))

    @staticmethod
    def _sealed(noun: Token, cue: Cue) -> bool:
        verb = light_verb(noun) if cue.sealing else None
        return verb is not None and verb.lemma_.lower() in cue.sealing

    @staticmethod
    def _outer(inner: Status, own: Status, *, sign: bool) -> Status:
        negative = inner.negative != own.negative if sign else inner.negative
        return Status(negative, _later(inner.modality, own.modality))

    def _own(self, governor: Token) -> Status:
        """Status of the governor itself."""
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
        return verb is not None and self._cue(verb, False) is None

    def _cue(self, governor: Token, clause: bool, *, infinitive: bool = False) -> Cue | None:
        kind = {"VERB": "verb", "AUX": "verb", "ADJ": "adjective"}.get(governor.pos_, "noun")
        name = lemma(governor) if kind == "verb" else governor.lemma_.lower()
        if name == "have" and any(c.lower_ == "yet" for c in governor.children):
            name = "have_yet"
        found = self._lists[kind].get(name, [])
        if not found and kind == "adjective" and governor.tag_ in ("VBN", "VBG"):
            found = self._lists["verb"].get(name, [])
        unfit = "finite" if infinitive else "infinitive"
        for cue in found:
            if (cue.clauses and cue.complement != unfit) if clause else cue.objects:
                return cue
        return None

    @staticmethod
    def _infinitive(token: Token) -> bool:
        return (token.tag_ == "VB" and any(c.tag_ == "TO" for c in token.children)) or (
            token.tag_ == "VBN" and any(c.tag_ == "TO" for c in token.children)
        )

    def _through_preposition(self, token: Token, status: Status) -> Status:
        cue = self._prepositions.get(token.head.lower_ if token.dep_ == "pcomp" else token.lower_)
        return status.under(cue.effect) if cue else status

    def _adverbial(self, token: Token, status: Status) -> Status:
        """An adverbial clause stands for itself, unless it is a purpose."""
        if not self._infinitive(token):
            return status
        governor = token.head
        commitment = [c for c in governor.children if c.dep_ in ("dobj", "nsubjpass")]
        for noun in commitment:
            if noun.lemma_.lower() in self._lists["noun"]:
                return self._governed(noun, status, clause=True, infinitive=True)
        return self._governed(governor, status, clause=True, infinitive=True)

    def _noun_up(self, noun: Token, status: Status) -> Status:
        """What governs a noun that names an event: "blocked the sale", "talks on a sale"."""
        token = noun
        for _ in range(6):
            while token.dep_ in ("conj", "appos") and token.head.pos_ in ("NOUN", "PROPN"):
                token = token.head
            governor = token.head
            if governor == token:
                return status
            if token.dep_ == "pobj" and governor.dep_ in ("prep", "agent"):
                if self._circumstance(token, governor):
                    return status
                status = self._through_preposition(governor, status)
                governor = governor.head
            if token.dep_ in ("compound", "poss", "amod", "nmod"):
                token = governor
                cue = self._cue(governor, False)
                if cue is not None and governor.pos_ in ("NOUN", "PROPN"):
                    return self._governed(governor, status, clause=False)
                continue
            if governor.pos_ in ("VERB", "AUX"):
                return self._noun_under_verb(token, governor, status)
            if governor.pos_ in ("NOUN", "PROPN"):
                if self._cue(governor, False) is not None:
                    return self._governed(governor, status, clause=False)
                token = governor
                continue
            return status
        return status

    def _circumstance(self, noun: Token, preposition: Token) -> bool:
        """ "two years after its expulsion", "on his visit": when, not what."""
        if preposition.lower_ in self._circumstantial:
            return True
        owned = any(c.dep_ == "poss" for c in noun.children)
        return owned and preposition.lower_ in ("on", "in", "at") and preposition.head.pos_ == "VERB"

    def _noun_under_verb(self, token: Token, verb: Token, status: Status) -> Status:
        if token.dep_ in ("nsubj", "nsubjpass") and not (token.dep_ == "nsubjpass" and self._cue(verb, False)):
            own = self._local(verb)
            # "the return would mark": the event is as hypothetical as what follows from it
            return (
                Status(status.negative, _later(status.modality, own.modality))
                if own.modality is Modality.POSSIBLE
                else status
            )
        cue = self._cue(verb, False)
        if cue is None:
            return status
        return self._governed(verb, status, clause=False)
