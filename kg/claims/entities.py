"""Named things as predicates: "Boeing's F-15EX", "Poland's Armament Agency", "Palmdale in California"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Set

from kg.claims.enumeration import bracketed_names
from kg.claims.lists import first_of_list
from kg.claims.mentionindex import MentionIndex
from kg.claims.nominal import owner, recipient
from kg.claims.parse import any_within
from kg.claims.pattern import slots_asked
from kg.claims.proposition import Proposition
from kg.claims.syntax import children, first_conjunct, lemma, prepositions
from kg.claims.tokens import Token
from kg.labels import DETERMINING, MODIFIER, NOMINAL_SUBJECT, OBJECT, PARALLEL
from kg.model import Mention
from kg.ontology import Ontology

#: Prepositions of a place within a place.
#: The slot of whom an apposition counts a person among.
PEOPLE = "nationality"
_WITHIN = ("in", "on", "off", "near", "outside")
_CLOSING = (",", ".", ";", ":", ")", "?")


class Entities:
    """Reads what names tell of their bearers."""

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        self._placed = ontology.playing("state") | ontology.playing("place")
        self._sites = ontology.playing("place") | ontology.playing("event")
        self._organizations = organizations = ontology.playing("organization")
        bodies = words["body_nouns"]
        self._nouns = {
            t.name: {*t.nouns, *(bodies if t.name in organizations else ())} for t in ontology.types.values()
        }
        self._givers, self._waters, self._serving = words["ditransitive_verbs"], words["waters"], words["service_verbs"]
        self._future, self._ordering = words["future_adjectives"], words["ordering_verbs"]
        self._nascent, self._acquiring = words["nascent_verbs"], words["acquiring_verbs"]
        #: The slots that frames of a type ask for: what none asks for need not be looked for.
        self._asked: defaultdict[str, set[str]] = defaultdict(set)
        for relation in ontology.relations.values():
            for frame in relation.frame:
                for type_ in frame.entity:
                    self._asked[type_] |= slots_asked(frame)

    def propositions(self, index: MentionIndex) -> Iterator[Proposition]:
        """One proposition for each named mention that something hangs on."""
        places = _Places(index, self._placed)
        for mention in index.all():
            if mention.type in self._asked and mention.detector not in ("pronoun", "description", "demonym"):
                one = self._read(mention, places, index)
                if one.slots:
                    one.add("self", index.head(mention))
                    yield one

    def _read(self, mention: Mention, places: _Places, index: MentionIndex) -> Proposition:
        head, asked = index.head(mention), self._asked[mention.type]
        one = Proposition(token=head, lemma=mention.type, kind="entity")
        bearer = head
        if head.dep_ == "compound" and index.at(head.head) is None:  # "Boeing's F-15EX fighter"
            bearer = head.head if head.head.lemma_.lower() in self._nouns[mention.type] else head
        for token in (head,) if bearer == head else (head, bearer):
            for child in children(token):
                if index.at(child) is not mention and not in_other_cell(child, head):
                    _hung(child, token, head, one, self._givers)
            for name, inner in prepositions(token):
                if index.at(inner) is not mention:  # not "Padua" of "the University of Padua, Sussex and Leeds"
                    one.add(name, inner)
        if "appos" in head.deps:
            for people in _peoples(head, index):
                one.add(PEOPLE, people)
        _beside(mention, index, one, bearer, self._sites, self._waters)
        if bearer.dep_ == "conj" and not any(c.dep_ in DETERMINING for c in bearer.lefts):
            _shared_owner(mention, index, one, bearer, self._organizations)
        if "eponym" in asked:
            for place in places.eponyms(mention):
                one.add("eponym", place)
        if bearer.dep_ == "nsubj" and lemma(bearer.head) in self._serving:
            one.add("action", bearer.head)
        if "coming" in asked and self._coming(bearer, head):
            one.add("coming", bearer)
        return one

    def _coming(self, bearer: Token, head: Token) -> bool:
        """ "has yet to get its F-35s", "its first K2", "its jets will arrive in May": who is to have it has it not."""
        for child in (*children(bearer), *(children(head) if head is not bearer else ())):
            if child.lower_ in self._future:
                return True
            ordered = child.dep_ == "acl" and child.tag_ == "VBN" and child.head is bearer
            if ordered and child.lemma_.lower() in self._ordering:
                return True  # "its six batteries, ordered last year"
        top = first_of_list(bearer)
        if top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.lower_ in self._future:
            return True  # "the first of its jets was rolled out"
        verb = top.head.head if top.dep_ == "pobj" else top.head
        if top.dep_ == "pobj" and top.head.lower_ != "for":
            return False
        nascent = top.dep_ in NOMINAL_SUBJECT and lemma(verb) in self._nascent
        return nascent or (top.dep_ in ("dobj", "pobj", "nsubjpass") and lemma(verb) in self._acquiring)


def _peoples(head: Token, index: MentionIndex) -> Iterator[Token]:
    """ "Jorge Vega, a Peruvian"."""
    for child in children(head):
        mention = index.at(child) if child.dep_ == "appos" else None
        if mention is not None and mention.detector == "demonym":
            yield child


def _hung(child: Token, on: Token, head: Token, one: Proposition, givers: Set[str]) -> None:
    """Owner, modifiers and other names."""
    if child.dep_ == "poss":
        one.add("poss", owner(child))
        one.alone |= {owner(child).i} - {child.i}
    elif child.dep_ in MODIFIER and child.i < head.i:
        if child != recipient(on, givers) and not _counted(child, on):
            one.add("mod", child)
    elif child.dep_ == "appos" and not listed(child):
        one.add("appos", child)


def _shared_owner(mention: Mention, index: MentionIndex, one: Proposition, bearer: Token, makers: Set[str]) -> None:
    """ "its A400M and C295", "Baykar's Akıncı and TB2": both are its; "Sweden's Gripen and F-35" may be two states'."""
    first = first_conjunct(bearer)
    other = index.at(first)
    if other is not None and other.type == mention.type and "poss" not in one.slots and "mod" not in one.slots:
        for child in children(first):
            whose = index.at(child) if child.dep_ == "poss" else None
            if child.dep_ == "poss" and (child.pos_ == "PRON" or (whose is not None and whose.type in makers)):
                one.add("poss", child)


def _counted(modifier: Token, noun: Token) -> bool:
    """ "Thailand four jets": behind a number another phrase begins."""
    return any(c.dep_ in ("nummod", "det", "poss") and modifier.i < c.i for c in noun.lefts)


def _beside(
    mention: Mention, index: MentionIndex, one: Proposition, bearer: Token, sites: Set[str], waters: Set[str]
) -> None:
    """What stands right behind a name and the parser may hang elsewhere."""
    inside = list(bracketed_names(index, index.span(mention)[1]))
    for token in inside:
        one.add("bracket" if len(inside) == 1 else "brackets", token)
        one.alone.add(token.i)
    # "in the Black Sea off Turkey": a sea is in none of the states on it
    apart = mention.text.lower().rpartition(" ")[2] in waters
    place = _around(mention, index, bearer) if mention.type in sites and not apart else None
    if place is not None and not one.slots.keys() & {"in", "near"}:
        one.add("in", place)


def _stands_alone(place: Token) -> bool:
    """ "In Canada", "Canada has": the place itself, not a word of another name or phrase."""
    if place.dep_ == "pobj":
        return place.head.lower_ in _WITHIN
    return place.pos_ == "PROPN" and place.dep_ in ("nsubj", "poss")


class _Places:
    """The places of each sentence, found by the first word of their names."""

    def __init__(self, index: MentionIndex, types: Set[str]) -> None:
        self._index = index
        self._found: dict[tuple[int, str], tuple[list[str], Token]] = {}
        for mention in index.all():
            if mention.type in types and _stands_alone(index.head(mention)):
                head, words = index.head(mention), mention.text.split()
                self._found.setdefault((head.doc.sentence(head.i)[0], words[0]), (words, head))

    def eponyms(self, mention: Mention) -> Iterator[Token]:
        """The places that a name of some length holds: "in Canada the Liberal Party of Canada won"."""
        words = mention.text.split()
        if len(words) < 3:
            return
        head = self._index.head(mention)
        start = head.doc.sentence(head.i)[0]
        for i, word in enumerate(words):
            place = self._found.get((start, word))
            if place is not None and words[i : i + len(place[0])] == place[0]:
                yield place[1]


def _around(mention: Mention, index: MentionIndex, bearer: Token) -> Token | None:
    """The place around what tells where: "at Alabuga, in Tatarstan", "at the IDEF fair in Istanbul"."""
    doc, after = index.doc, max(index.span(mention)[1], bearer.i + 1)
    if after + 2 >= len(doc):
        return None
    comma = doc[after].text == ","
    noun = bearer.head.head
    if comma and noun.dep_ == "appos" and noun.head.ent_type_ == "PERSON":
        return None  # "met X, an adviser on Africa, in Benghazi"
    preposition = doc[after + comma]
    if preposition.lower_ not in _WITHIN:
        return None
    place = next((c for c in children(preposition) if c.dep_ == "pobj"), None)
    if bearer.dep_ != "pobj" or (comma and preposition.lower_ == bearer.head.lower_):
        return place if comma and place is not None and _set_off(place, bearer, index) else None
    laid = preposition.lower_ == "on" and place is not None and place.ent_type_ == "GPE"
    return None if laid else place  # "blamed the raid in Kherson on Moscow"


def _set_off(place: Token, bearer: Token, index: MentionIndex) -> bool:
    """ "struck Uman, in central Ukraine, with", "signed in Oslo, in Norway": no "in Oslo, in Bergen and"."""
    mention, doc = index.at(place), index.doc
    if place.head.lower_ != "in" or mention is None or bearer.dep_ not in (*NOMINAL_SUBJECT, *OBJECT, "pobj"):
        return False
    if bearer.dep_ == "pobj" and doc[bearer.head.i - 1].text == ",":
        return False  # "in Oslo, in Bergen, in Narvik"
    behind = index.span(mention)[1]
    words = [doc[at].lower_ for at in range(behind, min(behind + 2, len(doc)))]
    return not words or (words[0] in _CLOSING and words[-1] not in ("in", "and", "or"))


def listed(name: Token) -> bool:
    """Whether an apposition is one of a list: "Oslo, Bergen, Narvik", not "Narvik, Norway"."""
    if any(c.dep_ in ("conj", "appos", "cc") for c in children(name)) or any(
        c.dep_ in ("conj", "cc") for c in children(name.head)
    ):
        return True
    return name.head.dep_ in PARALLEL and name.head.head.pos_ == "PROPN"


def in_other_cell(one: Token, other: Token) -> bool:
    """Whether a tab, a bar or a blank line stands between two words: a table, not a phrase."""
    cells = one.doc.cells
    return bool(cells) and any_within(cells, min(one.i, other.i), max(one.i, other.i))
