"""Plain questions to a dependency parse, in the labels of spaCy's English models (ClearNLP)."""

from __future__ import annotations

from collections.abc import Iterator, Set

from kg.claims import parse
from kg.claims.lists import conjuncts, first_verb
from kg.claims.parse import any_within, climb, remembered, within
from kg.claims.tokens import Token

#: Determiners of what is known.
_DEFINITE = ("the", "this", "that", "these", "those")
RELATIVES = {"who", "which", "that", "whom", "whose"}
SUBJECT = ("nsubj", "csubj")
PASSIVE = ("nsubjpass", "csubjpass")
OBJECT = ("dobj", "obj")
#: Adverbs whose preposition says all by itself: "out of", "back to".
OPENING = ("out", "away", "back", "over", "up", "down", "off", "apart", "aside", "together")
_TOPICAL = ("on", "about")
_PAIRED = ("instead", "ahead")
ADDING = ("along_with", "together_with", "alongside_with")
#: One more plain question to a parse.
children = parse.children


@remembered
def lemma(token: Token) -> str:
    """Lemma in lower case with British spellings and a particle folded in."""
    base = token.lemma_.lower()
    particle = next((c.lower_ for c in children(token) if c.dep_ == "prt"), "")
    return f"{base}_{particle}" if particle else base


@remembered
def passive(verb: Token) -> bool:
    """Whether a verb form stands in the passive."""
    if any(c.dep_ in ("auxpass", *PASSIVE, "agent") for c in children(verb)):
        return True
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod") and not auxiliaries(verb)


def attached(verb: Token) -> bool:
    """ "agreed to buy the port of A, run by B": the parser coordinates the participle with "buy"."""
    if verb.dep_ != "conj" or verb.tag_ != "VBN" or auxiliaries(verb) or passive(verb.head):
        return False
    own = [c.dep_ for c in children(verb)]
    return "agent" in own and not any(dep in own for dep in (*SUBJECT, *PASSIVE))


def sharing(verb: Token) -> Token | None:
    """The verb before in a list, unless this one is no member of it."""
    return verb.head if verb.dep_ == "conj" and not attached(verb) else None


def auxiliaries(verb: Token) -> list[Token]:
    """The auxiliary verbs of a verb."""
    return [c for c in children(verb) if c.dep_ in ("aux", "auxpass")]


@remembered
def prepositions(token: Token) -> tuple[tuple[str, Token], ...]:
    """What stands behind the prepositions attached to a token: (preposition, head).

    "out of", "because of" count as one, joined by "_"; behind an adverb of place the second
    also counts alone.
    """
    return tuple(_prepositions(token))


def _prepositions(token: Token) -> Iterator[tuple[str, Token]]:
    for child in children(token):
        if child.dep_ in ("prep", "agent", "dative") and child.pos_ in ("ADP", "SCONJ", "VERB", "ADV"):
            yield from _behind(child)
        elif child.dep_ == "advmod" and child.lower_ in _PAIRED:  # "instead of", wherever "of" hangs
            yield from ((name, target) for name, target in _behind(child) if "_" in name)
        elif child.dep_ == "advmod" and child.lower_ in OPENING:  # "broke away from"
            yield from ((name, target) for name, target in _behind(child) if "_" in name or name != child.lower_)


def _behind(preposition: Token) -> Iterator[tuple[str, Token]]:
    open_ = [(preposition, iter(children(preposition)))]
    while open_:
        here, below = open_[-1]
        inner = next(below, None)
        if inner is None:
            open_.pop()
        elif inner.dep_ == "conj" and inner.pos_ == "ADP":  # "on A and on B"; not "not by A but by B"
            if any(c.dep_ == "cc" and c.lower_ == "but" for c in children(here)):
                continue
            open_.append((inner, iter(children(inner))))
        else:
            yield from _target(here, inner)


def _target(preposition: Token, inner: Token) -> Iterator[tuple[str, Token]]:
    name = preposition.lower_
    paired = next((c.lower_ for c in children(preposition) if c.dep_ == "advmod" and c.lower_ in _PAIRED), "")
    if paired:  # "instead of A": nothing is of A
        yield from ((f"{paired}_{name}", t) for t in (inner,) if t.dep_ == "pobj")
        return
    if inner.dep_ == "pobj":
        yield f"{name}_as_is" if name == "with" and _in_a_role(preposition) else name, inner
        if inner.ent_type_ == "DATE":  # "the agreement on 2 December between A and B"
            yield from prepositions(inner)
        roles = [*children(inner), *_roles_behind(preposition)]
        yield from ((f"{name}_as", c) for role in roles if role.lower_ == "as" for c in children(role))
    elif inner.dep_ == "prep":
        for target in children(inner):
            if target.dep_ == "pobj":
                yield f"{name}_{inner.lower_}", target
                if name in OPENING:
                    yield inner.lower_, target


def _in_a_role(preposition: Token) -> bool:
    """ "with Qatar as go-between"."""
    inside = any(c.lower_ == "as" for p in (preposition, *children(preposition)) for c in children(p))
    return inside or bool(_roles_behind(preposition))


def _roles_behind(preposition: Token) -> list[Token]:
    """The "as" right behind a phrase, wherever the parser hangs it."""
    end = preposition.right_edge.i + 1
    if preposition.lower_ != "with" or end >= len(preposition.doc):
        return []
    behind = preposition.doc[end]
    return [behind] if behind.lower_ == "as" and behind.dep_ == "prep" else []


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
        elif child.dep_ in ("compound", "amod", "nmod"):
            yield "mod", child
        elif child.dep_ in OBJECT:
            yield "obj", child
    yield from prepositions(noun)
    for clause in children(noun):  # "the charge that its missile violates the treaty"
        if clause.dep_ in ("acl", "ccomp") and any(c.dep_ == "mark" and c.lower_ == "that" for c in children(clause)):
            yield from (("about", c) for c in children(clause) if c.dep_ in (*SUBJECT, *PASSIVE))
    for clause in children(noun):  # "motions tabled by the opposition"
        if clause.dep_ == "acl" and clause.tag_ == "VBN" and clause.lemma_.lower() in authoring:
            yield from ((name, agent) for name, agent in prepositions(clause) if name == "by")
        elif clause.dep_ == "acl" and clause.tag_ == "VBN":
            # "jets donated by Norway": the agent under "donate_by"
            yield from ((f"{lemma(clause)}_by", agent) for name, agent in prepositions(clause) if name == "by")
        elif clause.dep_ == "relcl" and any(
            c.dep_ == "prep" and c.lower_ == "in" and c.i < clause.i for c in children(clause)
        ):
            yield from (("author", c) for c in children(clause) if c.dep_ in SUBJECT)  # "a report in which X said"
    if noun.dep_ in (*OBJECT, *PASSIVE) and noun.head.pos_ == "VERB" and noun.i > noun.head.i:
        edge = noun.right_edge.i
        for child in sorted(children(noun.head), key=lambda c: c.i):
            if child.dep_ == "prep" and child.i == edge + 1:
                yield from _behind(child)
                edge = child.right_edge.i


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
        return _nearest(verb, verb.head)
    name = possessive.nbor(-2) if possessive.nbor(-1).text == "," else possessive.nbor(-1)
    top = possessive
    while top.head != top and top.head.i > name.i:
        top = top.head
    return name if top.head == name else possessive


def affairs(verb: Token) -> Iterator[Token]:
    """Of what it is a part: "sent a frigate to the Gulf as part of the mission", wherever "as" hangs."""
    known = verb.doc
    if not any_within(known.places("part"), *known.sentence(verb.i)):
        return
    places = [verb, *(c for c in children(verb) if c.dep_ in OBJECT)]
    places += [t for _, t in prepositions(verb)]
    for preposition in (c for place in places for c in children(place) if c.lower_ == "as" and c.dep_ == "prep"):
        for noun in children(preposition):
            if noun.dep_ == "pobj" and noun.lemma_.lower() == "part":
                yield from (t for name, t in prepositions(noun) if name == "of")


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
        if name and child.ent_type_ in ("GPE", "PERSON"):
            return child if child.left_edge.i == verb.i + 1 else None
    return None


def relative_target(verb: Token) -> Token | None:
    """The noun that a relative clause modifies."""
    clause = first_verb(verb)
    if clause.dep_ != "relcl":
        return None
    noun = _nearest(clause, clause.head)
    within = noun.ent_type_ == "PERSON" and noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN"
    if within and any(c.lower_ == "which" for c in children(clause)):
        return noun.head.head  # "a warrant for A, which B ignored"
    return noun


def _nearest(clause: Token, noun: Token) -> Token:
    """ "signed by A and B, who was on a visit": a verb in the singular means the last one."""
    forms = (clause, *auxiliaries(clause))
    last = [t for t in conjuncts(noun) if t.i > noun.i and t.right_edge.i < clause.left_edge.i]
    if not last or not any(t.tag_ == "VBZ" or t.lower_ == "was" for t in forms):
        return noun
    between = clause.doc[last[-1].right_edge.i + 1 : clause.left_edge.i]
    return last[-1] if all(t.text == "," for t in between) else noun


def extracted(verb: Token) -> Token | None:
    """The noun whose relative clause lacks the object of a verb further in.

    "the jets that Belgrade says it has agreed to buy": the gap is in the innermost clause.
    """
    if any(c.dep_ in (*OBJECT, "ccomp", "xcomp", *PASSIVE) for c in children(verb) if c.lower_ not in RELATIVES):
        return None
    clause, pronoun = verb, False
    while True:
        pronoun = pronoun or any(c.lower_ in RELATIVES and c.dep_ in OBJECT for c in children(clause))
        if clause.dep_ not in ("ccomp", "xcomp") or clause.head.pos_ != "VERB":
            break
        clause = clause.head
        if any(c.dep_ in OBJECT and c.lower_ not in RELATIVES for c in children(clause)):
            return None
    relative = any(c.lower_ in RELATIVES and c.dep_ in SUBJECT for c in children(clause))
    if clause == verb or clause.dep_ != "relcl" or (relative and not pronoun):
        return None
    return clause.head


def trailing(participle: Token) -> Token | None:
    """The verb whose subject a participle behind a comma shares.

    "launched the operation, bombing Natanz": the parser hangs it on the nearest noun.
    """
    noun = participle.head
    if participle.tag_ != "VBG" or participle.dep_ != "acl" or participle.i == 0:
        return None
    if participle.left_edge.i == 0 or participle.left_edge.nbor(-1).text != ",":
        return None
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    return verb if noun.dep_ in (*OBJECT, "pobj") and verb.pos_ == "VERB" else None


@remembered
def detached(token: Token) -> bool:
    """Whether a clause that the parser hangs below another stands for itself.

    "A accused B; C denied it": the parser takes what is before a semicolon for reported
    speech.
    """
    if token.dep_ not in ("ccomp", "dep") or token.i > token.head.i:
        return False
    head, marks = token.head, token.doc.marks
    end = min(max(token.right_edge.i - 1, token.i), head.i)
    return any_within(marks, end, head.i) or any(token.doc[at].head == head for at in within(marks, token.i, end))


@remembered
def finite(clause: Token) -> bool:
    """ "the idea that it had bought": a whole clause, not a participle."""
    return any(c.dep_ in ("mark", "nsubj", "nsubjpass") for c in children(clause))


def first_conjunct(noun: Token) -> Token:
    """The noun that a list of nouns begins with."""
    return climb(
        noun, first_conjunct, lambda t: t.head if t.dep_ == "conj" and t.head.pos_ in ("NOUN", "PROPN") else None
    )


def occasion(noun: Token) -> bool:
    """ "during their meeting": when something else happened, taken for granted."""
    if noun.dep_ != "pobj" or noun.pos_ != "NOUN" or noun.head.lower_ != "during":
        return False
    return definite(noun) or any(c.dep_ == "poss" for c in children(noun))


def definite(noun: Token) -> bool:
    """Whether an article or demonstrative says that the noun's thing is known."""
    return any(c.dep_ == "det" and c.lower_ in _DEFINITE for c in children(noun))


def inverted(noun: Token) -> list[Token]:
    """The names that a noun in front is said of: "the leader of X is NAME", "its members include NAME"."""
    if noun.dep_ in SUBJECT and noun.i < noun.head.i and not any(c.dep_ == "appos" for c in children(noun)):
        wanted = {"be": ("attr",), "include": OBJECT, "comprise": OBJECT}.get(noun.head.lemma_.lower(), ())
    elif noun.dep_ == "pobj" and noun.head.lower_ == "among" and noun.head.head.lemma_ == "be":
        return [c for c in children(noun.head.head) if c.dep_ in SUBJECT and c.i > noun.i and c.pos_ == "PROPN"]
    else:
        return []
    return [c for c in children(noun.head) if c.dep_ in wanted and c.pos_ == "PROPN"]


@remembered
def light_verb(noun: Token) -> Token | None:
    """The verb whose object (passive: subject) the noun is, or that it follows."""
    token = first_conjunct(noun)
    acl = next((c for c in children(noun) if c.dep_ == "acl" and c.tag_ == "VBN" and not finite(c)), None)
    if token.dep_ in (*OBJECT, *PASSIVE) and token.head.pos_ == "VERB":
        return token.head
    if token.dep_ == "pobj" and token.head.dep_ == "prep":
        above = token.head.head
        if above.pos_ in ("VERB", "AUX"):
            return above
        if token.head.lower_ == "in" and above.dep_ in OBJECT and above.head.pos_ == "VERB":
            return above.head  # "flew raids in support of"
    return acl or relative_of_object(noun)


@remembered
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
    for clause in children(noun):
        gap = any(c.lower_ in RELATIVES and c.dep_ in (*OBJECT, *PASSIVE) for c in children(clause))
        if gap and clause.dep_ == "relcl" and clause.pos_ == "VERB":
            return clause
    return None


def engaged(noun: Token) -> list[Token]:
    """Whose affair it is that another helps in: "backs Iraq in the (or its) fight against X"."""
    preposition = noun.head
    owned = any(c.dep_ == "poss" and c.pos_ != "PRON" for c in children(noun))
    if noun.dep_ != "pobj" or preposition.lower_ != "in" or owned:
        return []
    above = preposition.head
    helped = [t for name, t in prepositions(above) if name in ("for", "of", "to")]
    if above.pos_ in ("NOUN", "PROPN"):
        return [above, *helped]
    objects = [c for c in children(above) if c.dep_ in OBJECT]
    # "reiterates its support for Iraq in the fight"
    return [*objects, *helped, *(t for c in objects for name, t in prepositions(c) if name in ("for", "of"))]


def engaging(noun: Token) -> list[Token]:
    """Who does something in an affair of their own: "Iraqi forces won ground in their fight"."""
    preposition = noun.head
    own = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in children(noun))
    if noun.dep_ != "pobj" or preposition.lower_ != "in" or not own:
        return []
    return [c for c in children(preposition.head) if c.dep_ in SUBJECT]
