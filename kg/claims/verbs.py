"""From a verb to a proposition: voice, relative clauses, participles, gaps."""

from __future__ import annotations

from collections.abc import Iterator

from kg.claims.control import Control
from kg.claims.factuality import left_out
from kg.claims.further import Further, objects
from kg.claims.gapped import further_deeds
from kg.claims.lists import conjuncts_from
from kg.claims.nominal import recipient
from kg.claims.parse import answers
from kg.claims.participles import describing, half, listed_before, misread
from kg.claims.particles import OPENING
from kg.claims.parts import counted, once
from kg.claims.proposition import Proposition
from kg.claims.relatives import GAPS, PRONOUNS, Relatives
from kg.claims.sharing import borrow_agent, borrow_object
from kg.claims.syntax import (
    ADDING,
    RELATIVES,
    affairs,
    attached,
    auxiliaries,
    caused,
    children,
    extracted,
    lemma,
    passive,
    prepositions,
    trailing,
)
from kg.claims.tokens import Token
from kg.labels import (
    ANY_SUBJECT,
    COMPLEMENT,
    NOMINAL,
    OBJECT,
    PASSIVE,
    PREDICATIVE,
    SUBJECT,
    WHEN,
)
from kg.ontology import Ontology

#: Prepositions behind which a party to what the verb says may stand.
_PARTIES = ("to", "from", "with", "against")
#: What hangs on a verb and can fill a slot of it, phrases with a preposition apart.
_FILLING = {*ANY_SUBJECT, *OBJECT, *PREDICATIVE, *COMPLEMENT, "aux", "dative", "iobj", "prt", "npadvmod"}
#: Those of them of which only what hangs on them does so.
_LEADING = ("aux", "prt")
#: What the further deals of a list share with the first.
_KEPT = ("subj", "iobj")

#: The adverb of what goes to whom it came from.
_RETURNING = "back"


class Verbs:
    """Reads verbal propositions."""

    def __init__(self, ontology: Ontology, control: Control) -> None:
        self._control = control
        self._ditransitive = ontology.words["ditransitive_verbs"]
        self._object_control = ontology.words["object_control"]
        self._relatives = Relatives(ontology)
        self._compound = {v for r in ontology.relations.values() for f in r.frame for v in f.verb if "-" in v}
        self._phrasal = {v for r in ontology.relations.values() for f in r.frame for v in f.verb if "_" in v}
        self._further = Further(ontology, control, self.read)

    def read(self, verb: Token) -> Proposition:
        """A verb with its arguments; the same for all who ask, so nobody may add to it."""
        known: dict[int, Proposition] = answers(verb.doc, self)
        one = known.get(verb.i)
        if one is None:
            one = known[verb.i] = self._read(verb)
        return one

    def _read(self, verb: Token) -> Proposition:
        compound = f"{verb.nbor(-2).lower_}-{lemma(verb)}" if verb.i > 1 and verb.nbor(-1).text == "-" else ""
        name = compound if compound in self._compound else lemma(verb)  # "test-fired"
        for adverb in children(verb) if "advmod" in verb.deps else ():
            if adverb.dep_ == "advmod" and self._particle(verb, adverb, f"{name}_{adverb.lower_}"):
                name = f"{name}_{adverb.lower_}"
                break
        one = Proposition(token=verb, lemma=name, kind="verb")
        if describing(verb):
            return one
        for slot, token in self._own(verb):
            # "took over the town"; not "took it to court over"
            if slot in OPENING and f"{one.lemma}_{slot}" in self._phrasal and "obj" not in one.slots:
                one.lemma = f"{one.lemma}_{slot}"  # "voted down the treaty": no preposition, a particle
                one.add("obj", token)
            else:
                one.add(slot, token)
        self._behind_object(one)
        if verb.dep_ == "amod" or (verb.dep_ == "acl" and listed_before(verb) != verb.head):
            one.alone.add(verb.head.i)
        self._relatives.fill(verb, one)
        self._unsaid(verb, one)
        borrow_object(verb, one)
        borrow_agent(verb, one)
        self._further.fill(verb, one)
        return one

    def _particle(self, verb: Token, adverb: Token, name: str) -> bool:
        """ "hit back at A", "handed the town back to A": an adverb for the parser."""
        if name not in self._phrasal:
            return False
        passed = any(c.dep_ in OBJECT and verb.i < c.i < adverb.i for c in children(verb))
        if passed or adverb.i != verb.i + 1:
            return passed
        # "the jets, which it sent back to A"; "drew back from" is no such verb
        returned = adverb.lower_ == _RETURNING and any(
            c.dep_ in (*OBJECT, "nsubjpass") and c.i < verb.i for c in children(verb)
        )
        return returned or not children(adverb)

    def gapped(self, verb: Token) -> Iterator[Proposition]:
        """The further deals of a list: "bought jets from A, missiles from B and radars from C"."""
        if not objects(verb):
            return
        first = [c for c in children(verb) if c.dep_ == "conj" and _dealt(c)] if "conj" in verb.deps else []
        whole = self.read(verb)
        yield from further_deeds(verb, whole)
        if not first:
            return
        shared = {slot: whole.slots[slot] for slot in _KEPT if slot in whole.slots}
        for thing in (t for c in first for t in conjuncts_from(c)):
            one = Proposition(token=verb, lemma=whole.lemma, kind="verb", slots=dict(shared), alone={thing.i})
            one.add("obj", thing)
            for slot, token in prepositions(thing):
                one.slots.setdefault(slot, []).append(token)
            yield one

    def _unsaid(self, verb: Token, one: Proposition) -> None:
        """Arguments that stand elsewhere: in a gap, or with the verb that controls this one."""
        gap = extracted(verb) if "obj" not in one.slots else None
        if gap is not None:
            one.add("obj", gap)
            one.alone.add(gap.i)
        if "subj" not in one.slots and not passive(verb):
            for token in self._control.subjects(verb):
                one.add("subj", token)
        elif "subj" not in one.slots and caused(verb) and verb.head.lemma_.lower() == "have":
            for token in self.read(verb.head).slots.get("subj", ()):
                one.add("subj", token)
        elif "obj" not in one.slots and passive(verb):
            for token in self._described(verb) or self._control.subjects(verb):
                one.add("obj", token)

    def _behind_object(self, one: Proposition) -> None:
        """ "pledged 31 tanks to Kyiv": where the parser gives a party to the object, the verb has it too."""
        for token in list(one.slots.get("obj", ())):
            if token.head == one.token and token.i > one.token.i:
                for name, party in prepositions(token):
                    if name in _PARTIES and name not in one.slots:
                        one.add(name, party)
            given = recipient(token, self._ditransitive) if "iobj" not in one.slots else None
            if given is not None:
                one.add("iobj", given)

    @staticmethod
    def _described(verb: Token) -> list[Token]:
        """ "14 Leopards, built by X": a participle describes the noun right before its comma."""
        if auxiliaries(verb):
            return []
        first = verb.head
        if verb.dep_ == "conj" and first.tag_ == "VBN" and first.dep_ in ("advcl", "dep") and not auxiliaries(first):
            verb = first  # "the act, passed in May and signed by X"
        return Verbs._before_comma(verb) if verb.dep_ in ("advcl", "dep") or attached(verb) else []

    @staticmethod
    def _before_comma(verb: Token) -> list[Token]:
        first = min([verb.i, *(c.i for c in (*children(verb), verb.head) if c.dep_ == "aux" or c.lower_ == "having")])
        if first - verb.doc.sentence(verb.i)[0] < 2 or verb.doc[first - 1].text != ",":
            return []
        before = verb.doc[first - 2]
        listed = before.head.dep_ == "agent" and verb.head == before.head.head
        if listed and any(c.dep_ == "agent" for c in children(verb)):
            return []  # "was condemned by A, deplored by B and defended by C": not A
        when = before.ent_type_ in WHEN  # "died in the first hours, killed by"
        return [before] if before.pos_ in NOMINAL and not when else []

    def _own(self, verb: Token) -> Iterator[tuple[str, Token]]:
        is_passive = passive(verb)
        for child in children(verb):
            if child.dep_ in _FILLING and (child.deps or child.dep_ not in _LEADING):
                yield from self._child(verb, child, is_passive=is_passive)
            elif describing(child):
                yield from self._own(child)
        if is_passive:  # "listed as a terrorist group by A": the parser hangs the agent on the role
            roles = [t for name, t in prepositions(verb) if name == "as"]
            yield from (("subj", t) for role in roles for name, t in prepositions(role) if name == "by")
        yield from (("as_part_of", t) for t in affairs(verb))
        yield from counted(verb, is_passive=is_passive)
        for name, token in once(prepositions(verb)):
            if token.lower_ not in RELATIVES:
                beside = "obj" if is_passive or token.i > verb.i else "subj"  # "A, along with B, bombed C"
                yield ("subj" if name == "by" and is_passive else beside if name in ADDING else name), token
        if verb.dep_ == "acl" and verb.head.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
            if is_passive:
                yield "obj", half(verb) or listed_before(verb) or verb.head
            elif verb.tag_ == "VBG" and trailing(verb) is None:
                yield "subj", listed_before(verb) or verb.head
        elif verb.dep_ == "amod" and verb.tag_ == "VBN":
            yield "obj", verb.head

    def _child(self, verb: Token, child: Token, *, is_passive: bool) -> Iterator[tuple[str, Token]]:
        dep = child.dep_
        if child.lower_ in RELATIVES and child.tag_ in PRONOUNS and dep in (*GAPS, "pobj", "poss"):
            return
        if dep in ANY_SUBJECT and child.lower_.endswith(("self", "selves")):
            # "Sweden, having itself chosen": whoever stands before the comma
            yield from (("subj", t) for t in self._before_comma(verb))
        elif dep in ANY_SUBJECT and child.left_edge.i and left_out(child.left_edge.nbor(-1)):
            return
        elif dep in SUBJECT:
            participle = verb.tag_ == "VBN" or caused(verb) or misread(verb)
            done_to = is_passive and dep == "nsubj" and (auxiliaries(verb) or participle)
            yield ("obj" if done_to else "subj"), child
        elif dep in PASSIVE:
            yield "obj", child
        elif dep == "aux":
            yield from (("subj", c) for c in children(child) if c.dep_ in SUBJECT)  # "Petro did order"
        elif dep in OBJECT and child.i > verb.i and any(t.text == ":" for t in verb.doc[verb.i : child.left_edge.i]):
            return  # "it was Tokyo that lost: A, then ...": another sentence
        elif dep in OBJECT or (dep == "xcomp" and child.pos_ == "PROPN" and child.i > verb.i):
            yield ("obj2" if is_passive else "obj"), child
        elif dep in ("dative", "iobj") and child.pos_ != "ADP":
            yield "iobj", child
        elif dep in PREDICATIVE:
            yield "attr", child
        elif dep == "ccomp":
            yield from self._in_clause(verb, child)
        elif dep == "prt":
            yield from (("obj", c) for c in children(child) if c.dep_ == "pobj")  # "win over the Germans"
            yield from once(prepositions(child))  # "passed them on to B"
        elif dep == "npadvmod" and child.pos_ != "NOUN" and child.i + 1 < verb.i and verb.nbor(-1).text == "-":
            yield "subj", child  # "Russian-made"

    def _in_clause(self, verb: Token, clause: Token) -> Iterator[tuple[str, Token]]:
        """Objects that the parser takes for the subject of a clause."""
        subjects = [c for c in children(clause) if c.dep_ in SUBJECT]
        if clause.tag_ == "VB" and verb.lemma_.lower() in self._object_control:
            # "help Ukraine build", "let the jets go": done to whoever does it
            if not any(c.tag_ == "MD" for c in children(clause)):
                yield from (("obj", c) for c in subjects if c.tag_ != "WP")
        elif clause.pos_ == "ADJ" and subjects and not auxiliaries(clause) and all(c.i > verb.i for c in subjects):
            # "holds Russia responsible": no clause of its own
            yield from (("obj", c) for c in subjects)
            yield "attr", clause


def _dealt(thing: Token) -> bool:
    """Whether what is coordinated with a verb is a thing, and no party that the parser hung there."""
    if any(c.dep_ == "neg" for c in children(thing)):
        return False  # "bought A but not B last year"
    told = any(c.dep_ in ("nummod", "npadvmod") for c in children(thing))  # "and three B", "and B a week later"
    return thing.pos_ == "NOUN" or (thing.pos_ == "PROPN" and (told or bool(prepositions(thing))))
