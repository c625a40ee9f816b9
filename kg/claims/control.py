"""Who does what a clause without a subject of its own says: control, raising, coordination."""

from __future__ import annotations

from kg.claims.nominal import light_verb
from kg.claims.parse import answers
from kg.claims.predicates import first_to
from kg.claims.syntax import RELATIVES, children, detached, lemma, passive, prepositions, relative_target, trailing
from kg.claims.tokens import Token
from kg.labels import (
    ANY_PATIENT,
    ANY_SUBJECT,
    AUXILIARY,
    COLLECTIVE,
    FINITE,
    NOMINAL,
    NOMINAL_SUBJECT,
    OBJECT,
    PARTY,
    PASSIVE,
    RELATIVE,
    VERBAL,
)
from kg.ontology import Ontology

_CONTROLLED = ("xcomp", "ccomp", "pcomp", "advcl")


class Control:
    """Finds agents that syntax leaves unsaid."""

    def __init__(self, ontology: Ontology) -> None:
        self._following = ontology.words["following_verbs"]
        self._object_control = ontology.words["object_control"]
        self._independent = ontology.words["independent_prepositions"] | {"without"}
        self._undertakings = ontology.words["undertakings"]
        won = [c for c in ontology.cues if c.effect == "fact" and c.complement == "infinitive" and not c.objects]
        self._winning = {v for c in won for v in c.verb}
        self._citing = ontology.words["citing_verbs"]
        self._assisting = ontology.words["assisting_verbs"]
        self._commissions, self._bidding = ontology.words["commissions"], ontology.words["bidding_nouns"]
        self._undertaking = ontology.words["undertaking_nouns"]
        self._giving = ontology.words["ditransitive_verbs"]
        self._enabling = ontology.words["course_nouns"] | ontology.words["enabling_nouns"]

    def subjects(self, verb: Token) -> list[Token]:
        """The agent of a verb without a subject of its own, by control and coordination."""
        found = self._onward(verb)
        return found if isinstance(found, list) else self._arriving(found, verb)

    def _arriving(self, token: Token, verb: Token) -> list[Token]:
        """The agent of what a verb shares it with; asked once of each on the way."""
        known: dict[int, list[Token]] = answers(verb.doc, self)
        passed: dict[int, None] = {}
        while token.i not in known:
            if token == verb or token.i in passed:
                return []
            passed[token.i] = None
            own = [c for c in children(token) if c.dep_ in ANY_SUBJECT]
            found = self._unrelative(token, own) if own else self._onward(token)
            if isinstance(found, list):
                known[token.i] = found
            else:
                token = found
        known.update(dict.fromkeys(passed, known[token.i]))
        return known[token.i]

    def _onward(self, token: Token) -> Token | list[Token]:
        """Whose subject a verb shares; or the agent, if that is clear."""
        if detached(token):
            return []
        if token.dep_ in ("conj", "dep") and token.head.pos_ in VERBAL:
            return token.head
        if token.dep_ in ("xcomp", "ccomp", "advcl", "pcomp", "acl", "oprd"):
            found = self._controller(token)
            return [] if found is None else found
        return first_to(token) if token.dep_ == "relcl" else []

    @staticmethod
    def _unrelative(verb: Token, own: list[Token]) -> list[Token]:
        if own[0].lower_ in RELATIVES:
            target = relative_target(verb)
            return [target] if target is not None else []
        return own

    def _controller(self, clause: Token) -> Token | list[Token] | None:
        """Who controls a clause: its agents, or the verb whose subject it shares."""
        governor = _governor(clause)
        if clause.dep_ == "pcomp" and clause.head.lower_ == "for" and governor.pos_ in NOMINAL:
            return None  # "sanctions for buying": whoever they are on
        if governor.pos_ in NOMINAL:
            if clause.dep_ == "acl" and clause.tag_ != "VB":
                return [governor]
            return self._noun_agent(governor, clause)
        if governor.pos_ == "ADJ":
            return governor.head if governor.dep_ in ("acomp", "attr") else None
        if governor.pos_ not in VERBAL:
            return None
        return self._joined_in(clause, governor) or self._under_verb(clause, governor)

    def _under_verb(self, clause: Token, governor: Token) -> Token | list[Token]:
        patients = [_meant(c, governor) for c in children(governor) if c.dep_ in (*ANY_PATIENT, "dative")]
        source = self._of_source(clause)
        if source is not None:
            return self._noun_agent(source, clause) or governor
        quoted = clause.head.lower_ == "as" and governor.lemma_.lower() in self._citing  # "quoted A as saying"
        left = [c for c in patients if c.lower_ == "it"] if governor.lemma_ == "leave" and clause.tag_ == "VB" else []
        if left:  # "left it to A to condemn B"
            return [t for name, t in prepositions(governor) if name == "to"] or governor
        if clause.dep_ == "pcomp" and clause.i < governor.i:
            return governor  # "instead of bombing A, it sanctioned B"
        lured = clause.head.lower_ == "into" and any(p.ent_type_ in PARTY for p in patients)
        if clause.dep_ == "pcomp" and (lured or clause.head.lower_ in ("for", "of", "from") or quoted) and patients:
            return patients  # "punished A for buying": the one that it is done to has done it
        if clause.dep_ == "advcl" and (clause.i < governor.i or any(c.lower_ == "having" for c in children(clause))):
            return governor  # "having tested it, India ordered more": a fronted clause shares the subject
        leave = [c for c in children(governor) if c.dep_ in OBJECT and c.lemma_.lower() in self._enabling]
        given = self._enabled(leave[0], governor, clause) if leave and clause.tag_ == "VB" else []
        if given:
            return given
        if clause.dep_ == "advcl" and clause.tag_ == "VBN" and governor.lemma_.lower() in self._object_control:
            return []  # "voted to let A in, signed with B": whoever does it, it is not A
        gerund = clause.dep_ == "advcl" and clause.tag_ == "VBG"
        # "chose A, passing over B", "pressed A after meeting B"
        along = gerund or (clause.dep_ == "pcomp" and clause.head.lower_ in self._independent)
        directing = governor.lemma_.lower() in self._object_control or lemma(governor) in self._object_control
        if governor.lemma_ == "get" and not any(p.ent_type_ in PARTY for p in patients):
            directing = False  # "got jets to attack B"
        if directing and clause.dep_ in _CONTROLLED and not along:
            if patients:  # "leads the campaign to defeat it"
                return governor if patients[0].lemma_.lower() in self._undertakings else patients
            by_preposition = [t for name, t in prepositions(governor) if name in ("on", "for", "to")]
            if by_preposition and clause.dep_ != "pcomp":
                return by_preposition
        if passive(governor) and clause.tag_ == "VB" and governor.lemma_.lower() in self._winning:
            return [t for name, t in prepositions(governor) if name == "by"]  # "was beaten by B to supply it"
        if gerund and passive(governor):
            return [c for c in children(governor) if c.dep_ in PASSIVE] or governor
        return governor

    def _joined_in(self, clause: Token, governor: Token) -> list[Token]:
        """ "A joined B in buying it": both did; not told of B where A refused to, or may."""
        if clause.dep_ != "pcomp" or clause.head.lower_ != "in" or governor.lemma_.lower() not in self._following:
            return []
        own = [c for c in children(governor) if c.dep_ in NOMINAL_SUBJECT]
        plain = governor.tag_ in FINITE and not any(c.dep_ in AUXILIARY or c.dep_ == "neg" for c in children(governor))
        return [*own, *(c for c in children(governor) if c.dep_ in OBJECT)] if own and plain else []

    def _noun_agent(self, noun: Token, clause: Token) -> Token | list[Token] | None:
        """Whose attempt, plan, agreement it is; who is permitted to do what the clause says."""
        owners = [c for c in children(noun) if c.dep_ == "poss"]
        if owners:
            return self._assisted(noun, owners) or owners
        commission = noun.lemma_.lower() in self._commissions
        verb = light_verb(noun)
        given = (
            self._enabled(noun, verb, clause) if commission and verb is not None and _given(verb, self._giving) else []
        )
        if given:
            return given  # "awarded B a deal to build it"
        asked = noun.lemma_.lower() in self._bidding
        enabling = asked or noun.lemma_.lower() in self._enabling  # "won leave from Chile to": Chile does nothing
        by = [t for name, t in prepositions(noun) if name == "by" or (name == "from" and not enabling)]
        if by:
            return by
        demonyms = [c for c in children(noun) if c.dep_ in ("amod", "compound") and c.ent_type_ in COLLECTIVE]
        if demonyms:
            return demonyms
        return (self._enabled(noun, verb, clause) if enabling and not asked else []) or verb

    def _of_source(self, clause: Token) -> Token | None:
        """ "ignored a threat from Chile to leave": the parser gives the infinitive to the verb."""
        first = clause.left_edge
        if clause.tag_ != "VB" or not first.i or first.lower_ not in ("to", "not"):
            return None
        before = first.nbor(-1)
        noun = before.head.head
        known = noun.lemma_.lower() in self._undertaking | self._bidding
        return noun if before.dep_ == "pobj" and before.head.lower_ == "from" and known else None

    @staticmethod
    def _enabled(noun: Token, verb: Token | None, clause: Token) -> list[Token]:
        """ "gave Russia a pretext to attack", "gave leave to Russia to attack": it is Russia that may."""
        if verb is None:
            return []
        given = [c for c in children(verb) if c.dep_ == "dative" and c.pos_ != "ADP"]
        return given or [t for name, t in (*prepositions(verb), *prepositions(noun)) if name == "to" and t.i < clause.i]

    def _assisted(self, noun: Token, owners: list[Token]) -> list[Token]:
        """ "backed the army in its efforts to": those of the army."""
        verb = noun.head.head
        if noun.dep_ != "pobj" or noun.head.lower_ != "in" or verb.lemma_.lower() not in self._assisting:
            return []
        return [c for c in children(verb) if c.dep_ in OBJECT] if all(c.pos_ == "PRON" for c in owners) else []


def _given(verb: Token, giving: frozenset[str]) -> bool:
    return verb.lemma_.lower() in giving


def _meant(patient: Token, verb: Token) -> Token:
    """ "Iran, which A accuses of arming B": what the pronoun stands for."""
    target = relative_target(verb) if patient.lower_ in RELATIVES and patient.tag_ in RELATIVE else None
    return patient if target is None else target


def _governor(clause: Token) -> Token:
    """What a clause depends on, the preposition before it passed."""
    found = trailing(clause) or clause.head
    if clause.dep_ != "pcomp":
        return found
    found = found.head
    while found.dep_ == "prep" and found.pos_ in ("ADP", "ADV") and found.head.pos_ in ("VERB", "ADP", "ADV"):
        found = found.head  # "backed out of buying"
    # "A was accused by a court of ordering it": not the court
    return found.head.head if found.dep_ == "pobj" and found.head.dep_ == "agent" else found
