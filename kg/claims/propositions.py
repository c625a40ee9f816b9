"""Turns syntax into propositions: a predicate with normalised arguments.

Voice, relative clauses, participles, coordination, control and raising, and light verbs
are undone here, so that frames need to know none of them. Labels are those of spaCy's
English models (ClearNLP). The plan follows PropS (Stanovsky et al. 2016) and PredPatt
(White et al. 2016), cut down to what frames ask for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from kg.claims.syntax import (
    ADDING,
    OBJECT,
    OPENING,
    PASSIVE,
    RELATIVES,
    SUBJECT,
    auxiliaries,
    detached,
    engaged,
    engaging,
    extracted,
    first_conjunct,
    inner_slots,
    lemma,
    lending_verb,
    light_verb,
    passive,
    prepositions,
    recipient,
    relative_of_object,
    relative_target,
    trailing,
)
from kg.ontology import Ontology

Slots = dict[str, list[Token]]
#: Prepositions behind which a party to what the verb says may stand.
_PARTIES = ("to", "from", "with", "against")


@dataclass(slots=True)
class Proposition:
    """A predicate and what fills its slots (heads of noun phrases).

    Attributes:
        token: The word that carries the predicate.
        lemma: Lower-case lemma, with a verb's particle joined by "_".
        kind: "verb", "noun" or "adjective".
        alone: Positions of fillers that enter without what is coordinated with them: a
            modifier speaks of its own noun only.
        light: The verb that may lend a noun its arguments ("signed an agreement"), and
        lent: the noun's slots together with those of that verb.
    """

    token: Token
    lemma: str
    kind: str
    slots: Slots = field(default_factory=dict)
    alone: set[int] = field(default_factory=set)
    light: Token | None = None
    lent: Slots = field(default_factory=dict)

    def add(self, slot: str, token: Token) -> None:
        """Fills a slot with one more head."""
        if token not in self.slots.setdefault(slot, []):
            self.slots[slot].append(token)


class Propositions:
    """Reads propositions off a parsed Doc."""

    def __init__(self, ontology: Ontology) -> None:
        self._ditransitive = ontology.words["ditransitive_verbs"]
        self._object_control = ontology.words["object_control"]
        frames = [f for r in ontology.relations.values() for f in r.frame]
        self._phrasal = {v for f in frames for v in f.verb if "_" in v}
        self._predicate_nouns = {n for f in frames for n in f.noun}

    def read(self, doc: Doc) -> Iterator[Proposition]:
        """All propositions, in textual order of their predicates."""
        for token in doc:
            if token.pos_ == "VERB" or (token.pos_ == "AUX" and token.dep_ not in ("aux", "auxpass")):
                yield self.verbal(token)
            elif token.pos_ in ("NOUN", "PROPN") and token.lemma_.lower() in self._predicate_nouns:
                yield self.nominal(token, lending_verb(token))
                clause = relative_of_object(token)  # "the sanctions that it imposed were renewed"
                if clause is not None and clause != lending_verb(token):
                    yield self.nominal(token, clause)

    def verbal(self, verb: Token) -> Proposition:
        """A verb with its arguments."""
        one = Proposition(token=verb, lemma=lemma(verb), kind="verb")
        for slot, token in self._own(verb):
            if slot in OPENING and f"{one.lemma}_{slot}" in self._phrasal:
                one.lemma = f"{one.lemma}_{slot}"  # "voted down the treaty": no preposition, a particle
                slot = "obj"
            one.add(slot, token)
        self._behind_object(one)
        for token in one.slots.get("obj", ()) if "iobj" not in one.slots else ():
            given = recipient(token, self._ditransitive)
            if given is not None:
                one.add("iobj", given)
        if verb.dep_ in ("acl", "amod"):
            one.alone.add(verb.head.i)
        self._relative(verb, one)
        gap = extracted(verb) if "obj" not in one.slots else None
        if gap is not None:
            one.add("obj", gap)
            one.alone.add(gap.i)
        if "subj" not in one.slots and not passive(verb):
            for token in self.subjects(verb):
                one.add("subj", token)
        elif "obj" not in one.slots and passive(verb):
            for token in self._described(verb) or self.subjects(verb):
                one.add("obj", token)
        self._shared_object(verb, one)
        for token in self._occasions(verb):
            one.add("occasion", token)
        for token in self._partners(verb):
            one.add("partner", token)
        for child in verb.children:
            if child.dep_ == "xcomp" and child.pos_ == "VERB":
                one.add("comp", child)
        if verb.dep_ == "conj" and verb.head.pos_ == "VERB":
            for child in verb.head.children:
                if child.dep_ in (*OBJECT, *PASSIVE):
                    one.add("coobj", child)
        return one

    @staticmethod
    def _behind_object(one: Proposition) -> None:
        """ "pledged 31 tanks to Kyiv": where the parser gives a party to the object, the verb has it too."""
        for token in list(one.slots.get("obj", ())):
            if token.head == one.token and token.i > one.token.i:
                for name, party in prepositions(token):
                    if name in _PARTIES and name not in one.slots:
                        one.add(name, party)

    @staticmethod
    def _described(verb: Token) -> list[Token]:
        """ "14 Leopards, built by X": a participle describes the noun right before its comma."""
        return Propositions._before_comma(verb) if verb.dep_ in ("advcl", "dep") and not auxiliaries(verb) else []

    @staticmethod
    def _before_comma(verb: Token) -> list[Token]:
        first = min([verb.i, *(c.i for c in (*verb.children, verb.head) if c.dep_ == "aux" or c.lower_ == "having")])
        if first - verb.sent.start < 2 or verb.doc[first - 1].text != ",":
            return []
        before = verb.doc[first - 2]
        return [before] if before.pos_ in ("NOUN", "PROPN") else []

    def _own(self, verb: Token) -> Iterator[tuple[str, Token]]:
        is_passive = passive(verb)
        for child in verb.children:
            dep = child.dep_
            if child.lower_ in RELATIVES and child.tag_ in ("WDT", "WP"):
                continue
            if child.lower_.endswith(("self", "selves")) and dep in (*SUBJECT, *PASSIVE):
                # "Sweden, having itself chosen": whoever stands before the comma
                yield from (("subj", t) for t in self._before_comma(verb))
                continue
            if dep in SUBJECT:
                yield ("obj" if is_passive and dep == "nsubj" and auxiliaries(verb) else "subj"), child
            elif dep in PASSIVE:
                yield "obj", child
            elif dep in OBJECT:
                yield ("obj2" if is_passive else "obj"), child
            elif dep in ("dative", "iobj") and child.pos_ != "ADP":
                yield "iobj", child
            elif dep in ("attr", "oprd", "acomp"):
                yield "attr", child
            elif (
                dep == "ccomp"
                and child.tag_ == "VB"
                and not any(c.tag_ == "MD" for c in child.children)
                and verb.lemma_.lower() in self._object_control
            ):
                # "help Ukraine build", "let the jets go": done to whoever does it
                yield from (("obj", c) for c in child.children if c.dep_ in SUBJECT and c.tag_ != "WP")
            elif dep == "prt":
                yield from (("obj", c) for c in child.children if c.dep_ == "pobj")  # "win over the Germans"
            elif dep == "npadvmod" and child.i + 1 < verb.i and verb.nbor(-1).text == "-":
                yield "subj", child  # "Russian-made"
        if is_passive:  # "listed as a terrorist group by A": the parser hangs the agent on the role
            roles = [t for name, t in prepositions(verb) if name == "as"]
            yield from (("subj", t) for role in roles for name, t in prepositions(role) if name == "by")
        for name, token in prepositions(verb):
            if token.lower_ not in RELATIVES:
                yield ("subj" if name == "by" and is_passive else "obj" if name in ADDING else name), token
        if verb.dep_ == "acl" and verb.head.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
            if is_passive:
                yield "obj", verb.head
            elif verb.tag_ == "VBG" and trailing(verb) is None:
                yield "subj", verb.head
        elif verb.dep_ == "amod" and verb.tag_ == "VBN":
            yield "obj", verb.head

    @staticmethod
    def _relative(verb: Token, one: Proposition) -> None:
        target = relative_target(verb)
        if target is None:
            return
        one.alone.add(target.i)
        is_passive = passive(verb)
        stranded = next((c for c in verb.children if c.dep_ == "prep" and not any(True for _ in c.children)), None)
        for child in verb.children:
            if child.lower_ not in RELATIVES or child.tag_ not in ("WDT", "WP"):
                continue
            if child.dep_ in SUBJECT:
                one.add("obj" if is_passive else "subj", target)
                return
            if child.dep_ in (*PASSIVE, *OBJECT):
                # "the jets that it paid for"
                one.add(stranded.lower_ if stranded is not None and child.dep_ in OBJECT else "obj", target)
                return
        if any(c.dep_ == "advmod" and c.lower_ == "where" for c in verb.children):
            one.add("in", target)
            return
        for child in verb.children:
            if child.dep_ == "prep" and any(c.lower_ in RELATIVES for c in child.children):
                one.add(child.lower_, target)
                return
        if stranded is not None:
            one.add(stranded.lower_, target)
        elif "obj" not in one.slots and "subj" in one.slots and not is_passive:
            one.add("obj", target)

    def subjects(self, verb: Token) -> list[Token]:
        """The agent of a verb without a subject of its own, by control and coordination."""
        seen = set()
        token = verb
        while token.i not in seen:
            seen.add(token.i)
            if detached(token):
                return []
            own = [c for c in token.children if c.dep_ in (*SUBJECT, *PASSIVE)]
            if own and token != verb:
                return self._unrelative(token, own)
            if token.dep_ in ("conj", "dep") and token.head.pos_ in ("VERB", "AUX"):
                token = token.head
            elif token.dep_ in ("xcomp", "ccomp", "advcl", "pcomp", "acl", "oprd"):
                found = self._controller(token)
                if isinstance(found, list):
                    return found
                if found is None:
                    return []
                token = found
            elif token.dep_ == "relcl":
                return self._named_by_copula(token)
            else:
                return []
        return []

    @staticmethod
    def _named_by_copula(clause: Token) -> list[Token]:
        """ "Poland was the first to buy": the predicate noun stands for its subject."""
        noun = clause.head
        if noun.dep_ == "attr" and clause.tag_ == "VB":
            return [c for c in noun.head.children if c.dep_ in SUBJECT] or [noun]
        return [noun]

    @staticmethod
    def _unrelative(verb: Token, own: list[Token]) -> list[Token]:
        if own[0].lower_ in RELATIVES:
            target = relative_target(verb)
            return [target] if target is not None else []
        return own

    def _controller(self, clause: Token) -> Token | list[Token] | None:
        """Who controls a clause: its agents, or the verb whose subject it shares."""
        governor = trailing(clause) or clause.head
        if clause.dep_ == "pcomp":
            governor = governor.head
        if clause.dep_ == "pcomp" and clause.head.lower_ == "for" and governor.pos_ in ("NOUN", "PROPN"):
            return None  # "sanctions for buying": whoever they are on
        if governor.pos_ in ("NOUN", "PROPN"):
            if clause.dep_ == "acl" and clause.tag_ != "VB":
                return [governor]
            return self._noun_agent(governor)
        if governor.pos_ == "ADJ":
            return governor.head if governor.dep_ in ("acomp", "attr") else None
        if governor.pos_ not in ("VERB", "AUX"):
            return None
        if clause.dep_ == "pcomp" and clause.head.lower_ in ("for", "of", "from"):
            # "punished A for buying": the one that it is done to has done it
            patients = [c for c in governor.children if c.dep_ in (*OBJECT, *PASSIVE, "dative")]
            if patients:
                return patients
        if clause.dep_ == "advcl" and clause.i < governor.i:
            return governor  # "having tested it, India ordered more": a fronted clause shares the subject
        if governor.lemma_.lower() in self._object_control and clause.dep_ in ("xcomp", "ccomp", "pcomp", "advcl"):
            objects = [c for c in governor.children if c.dep_ in (*OBJECT, *PASSIVE, "dative")]
            if objects:
                return objects
            by_preposition = [t for name, t in prepositions(governor) if name in ("on", "for", "to")]
            if by_preposition and clause.dep_ != "pcomp":
                return by_preposition
        if clause.dep_ == "advcl" and passive(governor) and clause.tag_ == "VBG":
            return [c for c in governor.children if c.dep_ in PASSIVE] or governor
        return governor

    def _noun_agent(self, noun: Token) -> Token | list[Token] | None:
        """Whose attempt, plan, agreement it is."""
        owners = [c for c in noun.children if c.dep_ == "poss"]
        if owners:
            return owners
        by = [t for name, t in prepositions(noun) if name in ("by", "from")]
        if by:
            return by
        demonyms = [
            c for c in noun.children if c.dep_ in ("amod", "compound") and c.ent_type_ in ("NORP", "GPE", "ORG")
        ]
        if demonyms:
            return demonyms
        return light_verb(noun)

    def _occasions(self, verb: Token) -> list[Token]:
        """Whose deed follows on what a participle describes: "A and B agreed after talks led by X"."""
        noun = verb.head
        if verb.dep_ != "acl" or verb.tag_ != "VBN" or noun.dep_ != "pobj" or noun.head.head.pos_ != "VERB":
            return []
        deed = noun.head.head
        return [c for c in deed.children if c.dep_ in SUBJECT] or self.subjects(deed)

    @staticmethod
    def _partners(verb: Token) -> list[Token]:
        """With whom the agreement is that an infinitive fulfils: "a deal with B to buy"."""
        if verb.tag_ != "VB" or verb.dep_ not in ("acl", "advcl", "xcomp"):
            return []
        nouns = [verb.head] if verb.dep_ == "acl" else [c for c in verb.head.children if c.dep_ in (*OBJECT, *PASSIVE)]
        places = [*nouns, verb.head] if verb.dep_ != "acl" else [*nouns, verb.head.head]
        return [t for place in places for name, t in prepositions(place) if name == "with"]

    @staticmethod
    def _shared_object(verb: Token, one: Proposition) -> None:
        """ "bought and deployed the S-400": the first verb borrows the second's object."""
        if "obj" in one.slots or passive(verb) or verb.tag_ == "VBG":
            return
        for other in verb.conjuncts:
            if other.i > verb.i and other.pos_ == "VERB" and other.i - verb.i <= 3:
                for child in other.children:
                    if child.dep_ in OBJECT:
                        one.add("obj", child)
                return

    def nominal(self, noun: Token, light: Token | None) -> Proposition:
        """A nominal predicate with its arguments, those of the verb that carries it among them."""
        one = Proposition(token=noun, lemma=noun.lemma_.lower(), kind="noun")
        for name, token in inner_slots(noun):
            one.add(name, token)
        for token in self.holders(noun):
            one.add("holder", token)
            if noun.tag_ != "NNS":
                one.alone.add(token.i)
        self._modifiers_of_name(noun, one)
        for token in self._bearers(noun):
            one.add("bearer", token)
        if noun.dep_ == "attr" and noun.head.lemma_ in ("be", "become", "remain"):
            # "ICN, in which Naval Group is a shareholder"
            for slot, tokens in self.verbal(noun.head).slots.items():
                for token in tokens if slot not in ("subj", "obj", "attr", "comp") else ():
                    one.add(slot, token)
        for slot, tokens in (("engaged", engaged(noun)), ("engaging", engaging(noun))):
            for token in tokens:
                one.add(slot, token)
        if light is not None:
            self._lend(light, noun, one)
        return one

    def holders(self, noun: Token) -> list[Token]:
        """Who is called by the noun: "X, a member of Y", "minister X", "X serves as envoy"."""
        first = first_conjunct(noun)
        head, dep = first.head, first.dep_
        named = [c for c in noun.children if c.dep_ == "appos" and (c.pos_ == "PROPN" or c.ent_type_)]
        if not named and dep in (*OBJECT, *PASSIVE, *SUBJECT):  # "its envoy to Mali, NAME": hung on Mali
            behind = [t for name, t in inner_slots(noun) if name in ("to", "in", "of")]
            named = [c for t in behind for c in t.children if c.dep_ == "appos" and c.ent_type_ == "PERSON"]
        if named:
            return named
        if dep == "appos" or (dep in ("compound", "nmod") and head.pos_ == "PROPN" and head.i > first.i):
            return [head]
        if dep == "attr" and head.lemma_ in ("be", "become", "remain"):
            return self.verbal(head).slots.get("subj", [])
        if dep in ("oprd", "attr"):
            clause = self.verbal(head)
            return clause.slots.get("obj", []) or clause.slots.get("subj", [])
        if dep == "pobj" and head.lower_ == "as":
            above = head.head
            if above.pos_ in ("VERB", "AUX"):
                slots = self.verbal(above).slots
                order = ("subj", "obj") if noun.i < above.i else ("obj", "subj")
                return slots.get(order[0], []) or slots.get(order[1], [])
            return [c for c in above.children if c.dep_ == "poss"]
        return []

    def _bearers(self, noun: Token) -> list[Token]:
        """What is under it: "the tanker, under British sanctions"."""
        if noun.dep_ != "pobj" or noun.head.lower_ != "under":
            return []
        above = noun.head.head
        if above.pos_ in ("NOUN", "PROPN"):
            return [above]
        copula = above.pos_ in ("VERB", "AUX") and above.lemma_ in ("be", "remain", "come", "fall", "stay")
        return self.verbal(above).slots.get("subj", []) if copula else []

    @staticmethod
    def _modifiers_of_name(noun: Token, one: Proposition) -> None:
        """In "Iranian minister X" the parser may hang "Iranian" on X."""
        if noun.dep_ in ("compound", "nmod") and noun.head.i > noun.i:
            for child in noun.head.children:
                if child.dep_ in ("compound", "amod", "nmod", "poss") and child.i < noun.i and child != noun:
                    one.add("poss" if child.dep_ == "poss" else "mod", child)

    def _lend(self, verb: Token, noun: Token, one: Proposition) -> None:
        one.light = verb
        one.lent = {slot: list(tokens) for slot, tokens in one.slots.items()}
        for slot, tokens in self.verbal(verb).slots.items():
            others = [t for t in tokens if t != noun and noun not in t.conjuncts]
            if others:
                one.lent.setdefault("iobj" if slot == "obj" else slot, []).extend(others)
