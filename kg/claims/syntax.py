"""Plain questions to a dependency parse, in the labels of spaCy's English models (ClearNLP)."""

from __future__ import annotations

from collections.abc import Iterator

from kg.claims import parse
from kg.claims.lists import conjuncts, first_verb
from kg.claims.parse import any_within, climb, remembered, within
from kg.claims.particles import OPENING
from kg.claims.tokens import Token
from kg.labels import (
    ANY_SUBJECT,
    AUXILIARY,
    COMPLEMENT,
    NOMINAL,
    OBJECT,
    PASSIVE,
    PAST,
    PLURAL,
    PREDICATIVE,
    PREDICATIVE_NOUN,
    PREPOSITIONAL,
    SUBJECT,
    VERBAL,
)
from kg.tables import beside

RELATIVES = {"who", "which", "that", "whom", "whose"}
_PAIRED = ("instead", "ahead")
ADDING = ("along_with", "together_with", "alongside_with")
_WORDS = beside(__file__)
#: Labels of what leads to something further.
_LEADING = frozenset((*PREPOSITIONAL, "advmod"))
_PASSIVE = frozenset(("auxpass", *PASSIVE))
_CAUSING, _CALLING = frozenset(_WORDS["causing"]), frozenset(_WORDS["calling"])
_SESSIONS = frozenset(_WORDS["sessions"])
_PARTS = frozenset(_WORDS["partitives"])
#: Two more plain questions to a parse.
children, lemma = parse.children, parse.lemma


@remembered
def passive(verb: Token) -> bool:
    """Whether a verb form stands in the passive."""
    own = verb.deps
    if not _PASSIVE.isdisjoint(own):
        return True
    if "agent" in own:  # "had stopped exports by A": the parser hangs A on the verb
        return not ("nsubj" in own and any(dep in own for dep in OBJECT))
    if auxiliaries(verb):
        return False
    if caused(verb):
        return True
    return verb.tag_ == "VBN" and (verb.dep_ in ("acl", "amod") or _bare(verb))


def caused(verb: Token) -> bool:
    """ "had four officers arrested", "wanted him handed over": what one has done, or wants done, to another."""
    cause = verb.head
    if verb.dep_ not in COMPLEMENT or verb.tag_ not in PAST or cause.lemma_.lower() not in _CAUSING:
        return False  # as nearly always
    if verb.tag_ == "VBD" and cause.lemma_.lower() != "have":
        return False
    done_to = cause.i < verb.i and any(c.dep_ in SUBJECT and c.i < verb.i for c in children(verb))
    return done_to and not auxiliaries(verb) and verb.deps.isdisjoint(("mark", *OBJECT))


def _bare(participle: Token) -> bool:
    """ "Captured in Kursk, they are in Kyiv", "was captured and flown to Kyiv": no auxiliary of its own."""
    if not participle.deps.isdisjoint((*SUBJECT, *OBJECT, "mark", "ccomp")):
        return False
    if participle.dep_ == "conj":
        return participle.head.tag_ == "VBN" and participle.head.pos_ == "VERB" and passive(participle.head)
    return participle.dep_ == "advcl" and participle.i < participle.head.i


def attached(verb: Token) -> bool:
    """ "agreed to buy the port of A, run by B": the parser coordinates the participle with "buy"."""
    if verb.dep_ != "conj" or verb.tag_ != "VBN" or auxiliaries(verb) or passive(verb.head):
        return False
    return "agent" in verb.deps and verb.deps.isdisjoint(ANY_SUBJECT)


def sharing(verb: Token) -> Token | None:
    """The verb before in a list, unless this one is no member of it."""
    return verb.head if verb.dep_ == "conj" and not attached(verb) else None


def auxiliaries(verb: Token) -> list[Token]:
    """The auxiliary verbs of a verb."""
    return [] if verb.deps.isdisjoint(AUXILIARY) else [c for c in children(verb) if c.dep_ in AUXILIARY]


def tensed(clause: Token) -> Token:
    """The word that shows a clause's tense: its first auxiliary, else its verb."""
    return next((c for c in children(clause) if c.dep_ in AUXILIARY), clause)


def called(verb: Token) -> tuple[list[Token], list[Token]]:
    """What stands in and under a verb of calling: "called it (a crime)", and behind its "as"."""
    inner = [c for c in children(verb) if c.dep_ in (*COMPLEMENT, *PREDICATIVE, *OBJECT)]
    return inner, [t for c in children(verb) if c.dep_ == "prep" and c.lower_ == "as" for t in children(c)]


def prepositions(token: Token) -> tuple[tuple[str, Token], ...]:
    """What stands behind the prepositions attached to a token: (preposition, head).

    "out of", "because of" count as one, joined by "_"; behind an adverb of place the second
    also counts alone.
    """
    return () if token.deps.isdisjoint(_LEADING) else _behind_prepositions(token)


@remembered
def _behind_prepositions(token: Token) -> tuple[tuple[str, Token], ...]:
    return tuple(_prepositions(token))


def _prepositions(token: Token) -> Iterator[tuple[str, Token]]:
    for child in children(token):
        if child.dep_ in PREPOSITIONAL and child.pos_ in ("ADP", "SCONJ", "VERB", "ADV"):
            yield from behind(child)
        elif child.dep_ == "advmod" and child.lower_ in _PAIRED:  # "instead of", wherever "of" hangs
            yield from ((name, target) for name, target in behind(child) if "_" in name)
        elif child.dep_ == "advmod" and child.lower_ in OPENING:  # "broke away from"
            yield from ((name, target) for name, target in behind(child) if "_" in name or name != child.lower_)


def behind(preposition: Token) -> Iterator[tuple[str, Token]]:
    """What stands behind a preposition, and behind those that it hangs on: (preposition, head)."""
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
    elif name == "as" and inner.dep_ == "amod":  # "described it as shameful"
        yield name, inner
    elif inner.dep_ == "pcomp" and inner.lemma_.lower() in _CALLING:
        # "fired at what it called a camp in X"
        whole = any(c.lower_ == "what" for c in children(inner))
        yield from ((name, c) for c in children(inner) if whole and c.dep_ in PREDICATIVE_NOUN)
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


def affairs(verb: Token) -> Iterator[Token]:
    """Of what it is a part: "sent a frigate to the Gulf as part of the mission", wherever "as" hangs."""
    parts = verb.doc.places("part")
    if not parts or not any_within(parts, *verb.doc.sentence(verb.i)):
        return
    places = [verb, *(c for c in children(verb) if c.dep_ in OBJECT)]
    places += [t for _, t in prepositions(verb)]
    for preposition in (c for place in places for c in children(place) if c.lower_ == "as" and c.dep_ == "prep"):
        for noun in children(preposition):
            if noun.dep_ == "pobj" and noun.lemma_.lower() == "part":
                yield from (t for name, t in prepositions(noun) if name == "of")


def relative_target(verb: Token) -> Token | None:
    """The noun that a relative clause modifies."""
    clause = first_verb(verb)
    if clause.dep_ != "relcl":
        return None
    noun = nearest(clause, clause.head)
    within = noun.ent_type_ == "PERSON" and noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN"
    if within and any(c.lower_ == "which" for c in children(clause)):
        return noun.head.head  # "a warrant for A, which B ignored"
    return noun


def nearest(clause: Token, noun: Token) -> Token:
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
        if clause.dep_ not in COMPLEMENT or clause.head.pos_ not in VERBAL:  # "which A was to build"
            break
        clause = clause.head
        if any(c.dep_ in OBJECT and c.lower_ not in RELATIVES for c in children(clause)):
            return None
    relative = any(c.lower_ in RELATIVES and c.dep_ in SUBJECT for c in children(clause))
    if clause == verb or clause.dep_ != "relcl" or (relative and not pronoun):
        return None
    if any(c.dep_ == "advmod" and c.tag_ == "WRB" for c in children(clause)):
        return None  # "Doha, where they refused to sign": nothing is missing
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


def detached(token: Token) -> bool:
    """Whether a clause that the parser hangs below another stands for itself.

    "A accused B; C denied it": the parser takes what is before a semicolon for reported
    speech.
    """
    return token.dep_ in ("ccomp", "dep") and token.i <= token.head.i and _set_off(token)


@remembered
def _set_off(token: Token) -> bool:
    head, marks = token.head, token.doc.marks
    end = min(max(token.right_edge.i - 1, token.i), head.i)
    return any_within(marks, end, head.i) or any(token.doc[at].head == head for at in within(marks, token.i, end))


def finite(clause: Token) -> bool:
    """ "the idea that it had bought": a whole clause, not a participle."""
    return not clause.deps.isdisjoint(("mark", "nsubj", "nsubjpass"))


def first_conjunct(noun: Token) -> Token:
    """The noun that a list of nouns begins with."""
    return climb(noun, first_conjunct, _noun_before) if noun.dep_ == "conj" else noun


def session(noun: Token) -> Token:
    """ "held a round of talks", "lifted most of its sanctions": what has the place of what it counts; else the noun."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.dep_ == "prep":
        above = noun.head.head
        counting = above.lemma_.lower()
        if (above.pos_ == "NOUN" and counting in _SESSIONS) or (noun.tag_ in PLURAL and counting in _PARTS):
            return above
    return noun


def _noun_before(noun: Token) -> Token | None:
    return noun.head if noun.dep_ == "conj" and noun.head.pos_ in NOMINAL else None
