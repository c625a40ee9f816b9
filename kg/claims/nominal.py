"""What hangs on a noun: its owner, its slots, the verb that lends it its arguments."""

from __future__ import annotations

from collections.abc import Iterator, Set

from kg.claims.parse import climb, remembered
from kg.claims.syntax import RELATIVES, behind, children, finite, first_conjunct, lemma, nearest, prepositions, session
from kg.claims.tokens import Token
from kg.labels import ANY_PATIENT, ANY_SUBJECT, MODIFIER, NOMINAL, OBJECT, PLURAL, SUBJECT, VERBAL

_TOPICAL = ("on", "about")
#: Adverbs by which one leaves what stands behind their preposition.
_AWAY = ("away", "out")
#: Prepositions before the state that something is in.
STATES_OF = ("under", "at")
#: Clauses that say what a noun is on, or who made it.
_CLAUSES = frozenset(("acl", "ccomp", "relcl"))
#: Determiners of what is known.
_DEFINITE = ("the", "this", "that", "these", "those")


@remembered
def inner_slots(noun: Token, authoring: frozenset[str]) -> tuple[tuple[str, Token], ...]:
    """The slots of a noun inside an argument: its owner, modifiers and prepositions.

    What follows an object may belong to it or to the verb; where the parser gives it to the
    verb, the noun has it too, and the frames choose.

    Args:
        authoring: Verbs whose agent is that of the noun: "the motion tabled by".
    """
    return tuple(_inner_slots(noun, authoring))


def _inner_slots(noun: Token, authoring: frozenset[str]) -> Iterator[tuple[str, Token]]:
    for child in children(noun):
        if child.dep_ == "poss":
            yield "poss", owner(child)
        elif child.dep_ in MODIFIER:
            yield "mod", child
        elif child.dep_ in OBJECT:
            yield "obj", child
    yield from prepositions(noun)
    if not _CLAUSES.isdisjoint(noun.deps):
        yield from _in_clauses(noun, authoring)
    yield from _purpose(noun)
    if noun.dep_ in ANY_PATIENT and noun.head.pos_ == "VERB" and noun.i > noun.head.i:
        edge = noun.right_edge.i
        for child in sorted(children(noun.head), key=lambda c: c.i):
            if child.dep_ == "prep" and child.i == edge + 1:
                yield from behind(child)
                edge = child.right_edge.i


def _in_clauses(noun: Token, authoring: frozenset[str]) -> Iterator[tuple[str, Token]]:
    """What stands in the clauses that modify a noun."""
    for clause in children(noun):  # "the charge that its missile violates the treaty"
        if clause.dep_ in ("acl", "ccomp") and any(c.dep_ == "mark" and c.lower_ == "that" for c in children(clause)):
            yield from (("about", c) for c in children(clause) if c.dep_ in ANY_SUBJECT)
    for clause in children(noun):  # "motions tabled by the opposition"
        if clause.dep_ == "acl" and clause.tag_ == "VBN" and clause.lemma_.lower() in authoring:
            yield from ((name, agent) for name, agent in prepositions(clause) if name == "by")
        elif clause.dep_ == "acl" and clause.tag_ == "VBN":
            # "jets donated by Norway": the agent under "donate_by"; "imposed on Iran": "impose_on"
            yield from ((f"{lemma(clause)}_{name}", told) for name, told in prepositions(clause))
        elif clause.dep_ == "relcl" and any(c.lower_ == "in" and c.i < clause.i for c in children(clause)):
            yield from (("author", c) for c in children(clause) if c.dep_ in SUBJECT)  # "a report in which X said"


def _purpose(noun: Token) -> Iterator[tuple[str, Token]]:
    """ "a contract to buy jets from Saab", "a memorandum on buying them from Saab": Saab under "buy_from"."""
    for clause in children(noun):
        if clause.dep_ == "acl" and clause.tag_ == "VB":
            verbs = [clause]
        elif clause.dep_ == "prep" and clause.lower_ in _TOPICAL:
            verbs = [c for c in children(clause) if c.dep_ == "pcomp" and c.tag_ == "VBG"]
        else:
            continue
        for verb in verbs:
            yield from ((f"{lemma(verb)}_{name}", told) for name, told in prepositions(verb))
            things = (
                c for c in children(verb) if c.dep_ in OBJECT
            )  # "to buy ten jets from Saab": Saab's, for the parser
            yield from ((f"{lemma(verb)}_{name}", t) for c in things for name, t in prepositions(c) if name == "from")


def _seated(name: Token) -> Token:
    """ "Saab of Sweden, whose A26": the company, not its country."""
    above = name.head
    of_company = name.dep_ == "pobj" and above.lower_ == "of" and above.head.ent_type_ == "ORG"
    return above.head if of_company and above.head.pos_ == "PROPN" else name


@remembered
def owner(possessive: Token) -> Token:
    """Whose something is: a possessive itself, or what "whose" stands for.

    That is what its relative clause modifies; where the parser gives it no such clause, the
    name right before its comma.
    """
    if possessive.tag_ != "WP$" or possessive.i < 2:
        return possessive
    verb = climb(possessive, owner, lambda t: t.head if t.head != t and t.dep_ != "relcl" else None)
    if verb.dep_ == "relcl" and verb.head.i < possessive.i:
        return _seated(nearest(verb, verb.head))
    if possessive.head.dep_ == "appos":  # "Hamas, whose leader, X, fled"
        return possessive.head.head
    name = possessive.nbor(-2) if possessive.nbor(-1).text == "," else possessive.nbor(-1)
    top = possessive
    while top.head != top and top.head.i > name.i:
        top = top.head
    return name if top.head == name else possessive


def recipient(noun: Token, verbs: Set[str]) -> Token | None:
    """Who gets the thing: "sold Thailand four jets", where the parser reads "Thailand" as a modifier.

    Args:
        verbs: Lemmas of verbs that take two objects.
    """
    verb = noun.head
    if noun.dep_ not in OBJECT or verb.lemma_.lower() not in verbs or noun.i < verb.i:
        return None
    for child in noun.lefts:
        name = child.dep_ in ("compound", "nmod", "npadvmod") or (child.dep_ == "amod" and child.pos_ == "PROPN")
        # "brought Ana Holm in": one name, unlike "Ukraine F-16s"
        whole = child.ent_type_ == noun.ent_type_ == "PERSON" and noun.text.isalpha()
        if name and not whole and child.ent_type_ in ("GPE", "PERSON"):
            return child if child.left_edge.i == verb.i + 1 else None
    return None


def occasion(noun: Token) -> bool:
    """ "during their meeting": when something else happened, taken for granted."""
    if noun.dep_ != "pobj" or noun.pos_ != "NOUN" or noun.head.lower_ != "during":
        return False
    return definite(noun) or any(c.dep_ == "poss" for c in children(noun))


def definite(noun: Token) -> bool:
    """Whether an article or demonstrative says that the noun's thing is known."""
    return any(c.dep_ == "det" and c.lower_ in _DEFINITE for c in children(noun))


def inverted(noun: Token, containing: Set[str]) -> list[Token]:
    """The names that a noun in front is said of: "the leader of X is NAME", "its members include NAME".

    Args:
        containing: Lemmas of verbs like "include".
    """
    if noun.dep_ in SUBJECT and noun.i < noun.head.i and not any(c.dep_ == "appos" for c in children(noun)):
        verb = noun.head.lemma_.lower()
        wanted = ("attr",) if verb == "be" else OBJECT if verb in containing else ()
    elif noun.dep_ == "pobj" and noun.head.lower_ == "among" and noun.head.head.lemma_ == "be":
        return [c for c in children(noun.head.head) if c.dep_ in SUBJECT and c.i > noun.i and c.pos_ == "PROPN"]
    else:
        return []
    return [c for c in children(noun.head) if c.dep_ in wanted and c.pos_ == "PROPN"]


def counted_out(noun: Token) -> Token:
    """ "one of Russia's customers": the place that the one of them holds; else that of the noun, or of its list."""
    preposition = noun.head
    one = preposition.head
    if noun.dep_ == "pobj" and noun.tag_ in PLURAL and preposition.lower_ == "of" and one.lower_ == "one":
        return first_conjunct(one)
    return first_conjunct(noun)


@remembered
def light_verb(noun: Token) -> Token | None:
    """The verb whose object (passive: subject) the noun is, or that it follows."""
    token = session(first_conjunct(noun))
    if token.dep_ in ANY_PATIENT and token.head.pos_ == "VERB":
        return token.head
    named = token.dep_ == "appos" and token.head.pos_ == "PROPN" and token.head.dep_ in ANY_PATIENT
    if named and token.head.head.pos_ == "VERB":  # "summoned X, the ambassador"
        return token.head.head
    if token.dep_ == "pobj" and token.head.dep_ == "prep":
        above = token.head.head
        if above.lower_ in _AWAY and above.dep_ in ("advmod", "prep") and above.head.pos_ == "VERB":
            above = above.head  # "walked away from the deal", "backed out of it"
        if above.pos_ in VERBAL:
            return above
        if token.head.lower_ == "in" and above.dep_ in OBJECT and above.head.pos_ == "VERB":
            return above.head  # "flew raids in support of"
    acl = next((c for c in children(noun) if c.dep_ == "acl" and c.tag_ == "VBN" and not finite(c)), None)
    return acl or relative_of_object(noun)


def lending_verb(noun: Token, accompanying: frozenset[str]) -> Token | None:
    """The verb that may lend the noun its arguments.

    Args:
        accompanying: Prepositions before what merely goes along with what happens.
    """
    token = first_conjunct(noun)
    if token.dep_ == "pobj" and token.head.lower_ in accompanying:
        return None
    if token.dep_ == "pobj" and token.head.lower_ in _TOPICAL:  # "signed a memorandum on the sale"
        above = token.head.head
        if any(c.dep_ in OBJECT and c.pos_ == "NOUN" and c.i < token.i for c in children(above)):
            return None
    return light_verb(noun)


def relative_of_object(noun: Token) -> Token | None:
    """ "the sanctions that it imposed": the verb of a relative clause whose object the noun is."""
    for clause in children(noun) if "relcl" in noun.deps else ():
        gap = any(c.lower_ in RELATIVES and c.dep_ in ANY_PATIENT for c in children(clause))
        if gap and clause.dep_ == "relcl" and clause.pos_ == "VERB":
            return clause
    return None


def borne(noun: Token, bearing: Set[str]) -> Token | None:
    """The copula that says of something that it is under, or at, what the noun names: "was at war".

    Args:
        bearing: Lemmas of copulas.
    """
    first = first_conjunct(noun)
    if first.dep_ != "pobj" or first.head.lower_ not in STATES_OF:
        return None
    above = first.head.head
    return above if above.pos_ in VERBAL and above.lemma_ in bearing else None


def engaged(noun: Token) -> list[Token]:
    """Whose affair it is that another helps in: "backs Iraq in the (or its) fight against X"."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.lower_ != "in":
        return []
    if any(c.dep_ == "poss" and c.pos_ != "PRON" for c in children(noun)):
        return []
    above = preposition.head
    helped = [t for name, t in prepositions(above) if name in ("for", "of", "to")]
    if above.pos_ in NOMINAL:
        return [above, *helped]
    objects = [c for c in children(above) if c.dep_ in OBJECT]
    # "reiterates its support for Iraq in the fight"
    return [*objects, *helped, *(t for c in objects for name, t in prepositions(c) if name in ("for", "of"))]


def engaging(noun: Token) -> list[Token]:
    """Who does something in an affair of their own: "Iraqi forces won ground in their fight"."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.lower_ != "in":
        return []
    if not any(c.dep_ == "poss" and c.pos_ == "PRON" for c in children(noun)):
        return []
    return [c for c in children(preposition.head) if c.dep_ in SUBJECT]
