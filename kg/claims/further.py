"""What stands further off than on the verb itself, for the verbs whose frames ask for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from kg.claims.control import Control
from kg.claims.participles import adnominal, owners, put_to
from kg.claims.pattern import slots_asked
from kg.claims.proposition import Proposition
from kg.claims.syntax import auxiliaries, children, prepositions
from kg.claims.tokens import Token
from kg.labels import ANY_PATIENT, ANY_SUBJECT, COMPLEMENT, SUBJECT, VERBAL
from kg.ontology import Ontology

#: What is asked of every verb.
_ALWAYS = frozenset({"comp"})


class Further:
    """Fills the slots that others than the verb's own words fill.

    Args:
        control: Says who does what an infinitive tells.
        read: Gives the proposition of another verb.
    """

    def __init__(self, ontology: Ontology, control: Control, read: Callable[[Token], Proposition]) -> None:
        self._control, self._read = control, read
        self._using = ontology.words["using_verbs"]
        self._negations = ontology.words["negations"] | ontology.words["negative_determiners"]
        finding: dict[str, Callable[[Proposition], Iterable[Token]]] = {
            "occasion": self._occasions,
            "partner": self._partners,
            "comp": self._complements,
            "purpose": self._purposes,
            "bidden": self._bidden,
            "coobj": self._objects_before,
            "setting": self._setting,
            "user": self._users,
        }
        #: The slots that frames ask for, by verb: few do.
        self._asked = {
            verb: [(slot, find) for slot, find in finding.items() if slot in slots]
            for verb, slots in _asking(ontology).items()
        }

    def fill(self, verb: Token, one: Proposition) -> None:
        """Adds what the frames of the verb ask for."""
        for slot, find in self._asked.get(one.lemma) or self._asked.get(verb.lemma_.lower()) or self._asked[""]:
            for token in find(one):
                one.add(slot, token)

    @staticmethod
    def _complements(one: Proposition) -> list[Token]:
        """What one is to do, tries to do, is made to do."""
        deps = one.token.deps
        return [c for c in children(one.token) if c.dep_ == "xcomp" and c.pos_ == "VERB"] if "xcomp" in deps else []

    @staticmethod
    def _purposes(one: Proposition) -> list[Token]:
        """ "united to buy it"."""
        return [c for c in children(one.token) if c.dep_ == "advcl" and c.tag_ == "VB" and c.i > one.token.i]

    @staticmethod
    def _objects_before(one: Proposition) -> list[Token]:
        """The objects of the verb that this one shares its subject with."""
        verb = one.token
        if verb.dep_ != "conj" or verb.head.pos_ != "VERB" or any(c.dep_ in ANY_SUBJECT for c in children(verb)):
            return []
        return objects(verb.head)

    @staticmethod
    def _setting(one: Proposition) -> list[Token]:
        """In or at what the deed took place that a clause, or a second verb, goes along with."""
        verb = one.token
        found: list[Token] = []
        for _ in range(3):
            if found or verb.dep_ not in ("advcl", "conj", "xcomp", "pcomp") or verb.head.pos_ not in VERBAL:
                break
            verb = verb.head
            found = [t for name, t in prepositions(verb) if name in ("in", "at", "during")]
        return found

    def _users(self, one: Proposition) -> list[Token]:
        """Who has what a participle describes: "flies jets supplied by Russia"."""
        thing = next(iter(one.slots.get("obj", ())), None) if one.token.tag_ == "VBN" else None
        if thing is None or not adnominal(one.token, thing):
            return []
        use = put_to(thing, self._using, self._negations)
        return owners(thing) or ([] if use is None else self._read(use).slots.get("subj", []))

    def _occasions(self, one: Proposition) -> list[Token]:
        """Whose deed follows on what a participle describes: "A and B agreed after talks led by X"."""
        verb, noun = one.token, one.token.head
        if verb.dep_ != "acl" or verb.tag_ != "VBN" or noun.dep_ != "pobj" or noun.head.head.pos_ != "VERB":
            return []
        deed = noun.head.head
        return [c for c in children(deed) if c.dep_ in SUBJECT] or self._control.subjects(deed)

    @staticmethod
    def _bidden(one: Proposition) -> list[Token]:
        """Who is to do it: "demanded that B retract its words", "called for B to retract them"."""
        verb = one.token
        clauses = [c for c in children(verb) if c.dep_ == "ccomp" and c.tag_ in ("VB", "VBP")]
        clauses = [c for c in clauses if any(m.dep_ == "mark" and m.lower_ == "that" for m in children(c))]
        wished = [c for c in children(verb) if c.dep_ in (*COMPLEMENT, "advcl") and c.tag_ == "VB" and c.i > verb.i]
        wished = [c for c in wished if any(m.dep_ == "mark" and m.lower_ == "for" for m in children(c))]
        clauses = [c for c in clauses if not auxiliaries(c)]
        return [s for c in (*clauses, *wished) for s in children(c) if s.dep_ in SUBJECT]

    @staticmethod
    def _partners(one: Proposition) -> list[Token]:
        """With whom the agreement is that an infinitive fulfils: "a deal with B to buy"."""
        verb = one.token
        if verb.tag_ != "VB" or verb.dep_ not in ("acl", "advcl", "xcomp"):
            return []
        nouns = [verb.head] if verb.dep_ == "acl" else [c for c in children(verb.head) if c.dep_ in ANY_PATIENT]
        places = [*nouns, verb.head] if verb.dep_ != "acl" else [*nouns, verb.head.head]
        return [t for place in places for name, t in prepositions(place) if name == "with"]


def objects(verb: Token) -> list[Token]:
    """What a verb is done to."""
    return [] if verb.deps.isdisjoint(ANY_PATIENT) else [c for c in children(verb) if c.dep_ in ANY_PATIENT]


def _asking(ontology: Ontology) -> dict[str, frozenset[str]]:
    """The slots that frames ask for, by the lemma of each verb that may fill or lend them; "" stands for others.

    What is asked of "fire" is asked of "fire_at" and "test-fire", too, and what of these, of "fire".
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for relation in ontology.relations.values():
        for frame in relation.frame:
            slots = slots_asked(frame)
            # a copula gives its noun all it has: "in which A is a shareholder"
            lending = (*frame.light, *ontology.words["identifying_verbs"]) if frame.noun else ()
            for verb in (*frame.verb, *lending):
                found[_bare(verb)] |= slots
                found[verb] |= slots
        for verb in relation.continues.giving:  # to whom, where the clause does not say it
            found[_bare(verb)] |= {"partner"}
            found[verb] |= {"partner"}
    return {verb: _ALWAYS.union(found[verb], found.get(_bare(verb), ())) for verb in ("", *found)}


def _bare(verb: str) -> str:
    """A verb's lemma without its particle and what a hyphen joins to it."""
    return verb.partition("_")[0].rpartition("-")[2]
