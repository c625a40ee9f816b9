"""Who is called by a noun: "X, a member of Y", "minister X", "X serves as envoy", "its members are X and Z"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.claims.lists import conjuncts
from kg.claims.nominal import counted_out, inner_slots, inverted
from kg.claims.syntax import children, first_conjunct
from kg.claims.tokens import Token
from kg.claims.verbs import Verbs
from kg.labels import ANY_PATIENT, ANY_SUBJECT, FINITE, OBJECT, PARALLEL, PREDICATIVE_NOUN, SUBJECT, VERBAL
from kg.ontology import Ontology

#: How far behind a noun its list may begin, and how many words it may have.
_REACH, _LONGEST = 12, 120
#: Over how many words the parser may hang a further post on what stands in the first.
_POSTS = 6
_CLOSING = {"(": ")", ":": ""}
_WITHIN_LIST = (",", ";", "and", "or", "&", "the", "of", "for", "'s", "’s", "-", "’", "'")


class Holders:
    """Finds the names that a noun is said of."""

    def __init__(self, ontology: Ontology, verbs: Verbs) -> None:
        words = ontology.words
        self._verbs = verbs
        self._posts = words["posts"] | words["titles"]
        self._authoring = words["authoring_verbs"]
        self._succession = words["succession_verbs"]
        self._promoting, self._holding = words["promoting_verbs"], words["holding_verbs"]
        self._giving = words["ditransitive_verbs"]
        self._tenures = words["tenures"] | words["tenure_events"]
        self._identifying, self._containing = words["identifying_verbs"], words["containing_verbs"]

    def of(self, noun: Token) -> list[Token]:
        """Heads of the names; those that the parse ties to the noun, else those that stand beside it."""
        bracketed = _bracketed(noun)
        further = None if bracketed else self._further(noun)
        if further is not None:
            return further
        return bracketed or self._tied(noun) or _beside(noun) or _instances(noun)

    def _further(self, noun: Token) -> list[Token] | None:
        """ "X was a fellow of A, a scholar at B and a member of C": the parser hangs the last two on A.

        Returns:
            The holders; none where the first post is not plainly held or is none; None where
            the noun is no further post.
        """
        first = first_conjunct(noun)
        above = first.head
        listed = noun.dep_ in PARALLEL and noun.lemma_.lower() in self._posts and _indefinite(noun)
        if not listed or above.ent_type_ == "PERSON" or (first == noun and above.pos_ == "NOUN"):
            return None
        for _ in range(_POSTS):
            if above.dep_ == "attr":
                held = above.lemma_.lower() in self._posts and _plain(above.head)
                return self._verbs.read(above.head).slots.get("subj", []) if held else []
            if above.pos_ in VERBAL:
                held = noun.head == above and any(c.dep_ == "attr" and c.i < noun.i for c in children(above))
                plain = held and above.lemma_ == "be" and _plain(above)
                return self._verbs.read(above).slots.get("subj", []) if plain else ([] if held else None)
            if above.pos_ == "NOUN" and above.lemma_.lower() in self._posts:
                return self._tied(above)  # "arrested a fellow of A, a scholar at B": of whoever that is, not of A
            above = above.head
        return None

    def _tied(self, noun: Token) -> list[Token]:
        first = counted_out(noun)
        head, dep = first.head, first.dep_
        named = [c for c in children(noun) if _is_name(c) and (c.dep_ == "appos" or _apposed(c, noun))] or _called(noun)
        if not named and dep in (*ANY_PATIENT, *SUBJECT):  # "its envoy to Mali, NAME": hung on Mali
            behind = [
                t for name, t in inner_slots(noun, self._authoring) if name in ("to", "in", "of", "with", "at", "for")
            ]
            named = [c for t in behind for c in children(t) if c.dep_ == "appos" and c.ent_type_ == "PERSON"]
        if named:
            return named
        if dep == "appos" and noun != first and noun.tag_ == "NNS" and first.tag_ == "NN":
            return []  # "sanctioned X, a minister, and three leaders of Hamas": further people
        if dep == "appos":
            return [first_conjunct(head) if noun.tag_ == "NNS" else _last_before(head, first)]
        if before_name(first) and head.pos_ == "PROPN":
            return [first_conjunct(head) if noun.tag_ == "NNS" else head]
        if dep == "attr" and head.lemma_ in self._identifying:
            return self._verbs.read(head).slots.get("subj", [])
        if dep in PREDICATIVE_NOUN:
            clause = self._verbs.read(head)
            return clause.slots.get("obj", []) or clause.slots.get("subj", [])
        if dep == "pobj" and head.lower_ == "as":
            return self._as(noun, head.head)
        if dep == "pobj" and head.lower_ == "to" and head.head.lemma_ in self._promoting:
            return self._as(noun, head.head)
        if dep == "pobj" and head.lower_ == "of" and head.head.lemma_.lower() in self._tenures:
            return self._in_post(head.head)
        return _themselves(noun) or self._among(noun) or inverted(noun, self._containing)

    def _among(self, noun: Token) -> list[Token]:
        """ "X is among the members"."""
        preposition = noun.head
        counted = noun.dep_ == "pobj" and noun.tag_ == "NNS" and preposition.lower_ == "among"
        if not counted or preposition.head.lemma_ != "be":
            return []
        return [t for t in self._verbs.read(preposition.head).slots.get("subj", []) if t.i < preposition.i]

    def _in_post(self, post: Token) -> list[Token]:
        """ "handed the post of minister to X", "X took the job of chairman"."""
        verb = post.head
        if post.dep_ != "dobj":
            return []
        slots = self._verbs.read(verb).slots
        if verb.lemma_ in self._giving:
            return slots.get("iobj") or slots.get("to") or []
        return slots.get("subj", []) if verb.lemma_ in self._holding else []

    def _as(self, noun: Token, above: Token) -> list[Token]:
        """ "X serves as envoy", "named X as envoy", "her term as envoy"."""
        if above.pos_ in VERBAL:
            slots = self._verbs.read(above).slots
            succeeding = above.lemma_ in self._succession and not any(c.dep_ == "auxpass" for c in children(above))
            order = ("subj", "obj") if noun.i < above.i or succeeding else ("obj", "subj")
            first, second = (slots.get(slot, []) for slot in order)
            if first and not any(map(_is_somebody, first)) and any(map(_is_somebody, second)):
                return second  # "she entered parliament as a member": a parliament is none
            return first or second
        # "her candidacy as mayor", "her brother as mayor"
        return [c for c in children(above) if c.dep_ == "poss"] if above.lemma_.lower() in self._tenures else []


def _themselves(noun: Token) -> list[Token]:
    """ "proclaimed himself president": two objects for the parser."""
    if noun.dep_ != "dobj":
        return []
    return [c for c in children(noun.head) if c.dep_ == "dobj" and c.i < noun.i and c.lower_.endswith("self")]


def _called(noun: Token) -> list[Token]:
    """ "her husband, the historian NAME": a name for another word for him."""
    words = [c for c in children(noun) if c.dep_ == "appos" and c.tag_ == "NN" == noun.tag_ and c.i > noun.i]
    return [
        t
        for c in words
        for t in children(c)
        if t.dep_ == "appos" and t.ent_type_ == "PERSON" and t.left_edge.i == c.i + 1
    ]


def _apposed(name: Token, noun: Token) -> bool:
    """ "whose president, Ana Holm, has": the parser takes the name for another member of a list."""
    if name.dep_ != "conj" or name.ent_type_ != "PERSON" or noun.tag_ != "NN" or name.left_edge.i != noun.i + 2:
        return False
    return noun.nbor().text == "," and not any(
        c.dep_ in ("cc", "conj") for c in (*children(name), *children(noun)) if c != name
    )


def _last_before(name: Token, noun: Token) -> Token:
    """ "A and B, a yard in C": of two names the second, where the noun is in the singular."""
    start = noun.left_edge.i - 1
    if noun.tag_ != "NN" or name.pos_ != "PROPN" or noun.doc[start].text != ",":
        return name
    last = [t for t in conjuncts(name) if t.pos_ == "PROPN" and name.i < t.i < start]
    return last[-1] if last and last[-1].i == start - 1 else name


def _plain(verb: Token) -> bool:
    """Whether a clause says by itself that it is so."""
    if verb.tag_ not in FINITE or verb.dep_ not in ("ROOT", "conj", "relcl"):
        return False
    return not any(c.dep_ in ("neg", "mark") or c.lower_ in ("never", "not") for c in children(verb))


def _indefinite(noun: Token) -> bool:
    return any(c.lower_ in ("a", "an") for c in children(noun))


def before_name(noun: Token) -> bool:
    """Whether a noun is hung on the name right behind it: "minister X", "its subsidiary Y"."""
    adjective = noun.dep_ == "amod" and noun.tag_ == "NN"
    return (adjective or noun.dep_ in ("compound", "nmod")) and noun.head.i > noun.i


def _is_name(token: Token) -> bool:
    return token.pos_ == "PROPN" or bool(token.ent_type_)


def _is_somebody(token: Token) -> bool:
    return token.pos_ in ("PROPN", "PRON")


def _bracketed(noun: Token) -> list[Token]:
    """ "Ana Holm (Labour candidate)": the name that the bracket stands behind."""
    opened = noun.left_edge.i - 1
    if opened < 1 or noun.doc[opened].text != "(" or noun.doc[opened - 1].ent_type_ != "PERSON":
        return []
    return [noun.doc[opened - 1]]


def _beside(noun: Token) -> list[Token]:
    """ "deputy commander of the brigade NAME fled": the parser gives the verb two subjects."""
    after = noun.right_edge.i + 1
    if noun.dep_ not in (*ANY_SUBJECT, *OBJECT) or noun.tag_ != "NN":
        return []
    for other in children(noun.head):
        if other.dep_ == noun.dep_ and other.left_edge.i == after and other.ent_type_ == "PERSON":
            return [other]
    return []


def _instances(noun: Token) -> list[Token]:
    """Names that a plural noun is the kind of: "members such as A and B", "parties (A, B and C)"."""
    if noun.tag_ != "NNS":
        return []
    doc, end = noun.doc, min(noun.i + _REACH, noun.doc.sentence(noun.i)[1])
    for i in range(noun.i + 1, end):
        token = doc[i]
        if token.tag_ == "NNS" or (token.pos_ in VERBAL and token.lower_ != "including"):
            return []
        if token.lower_ == "including" or (token.lower_ == "as" and token.i and token.nbor(-1).lower_ == "such"):
            return [c for c in children(token) if c.dep_ == "pobj" and _is_name(c)]
        if token.text in _CLOSING:
            names = list(_names(noun, i + 1, _CLOSING[token.text]))
            return names if len(names) > 1 else []
    return []


def _names(noun: Token, start: int, closing: str) -> Iterator[Token]:
    """Heads of the names that fill a bracket, or all that stands behind a colon; none if other words do, too."""
    doc, name, heads = noun.doc, start, []
    for i in range(start, min(start + _LONGEST, len(doc))):
        token = doc[i]
        last = token.text == closing or (not closing and (token.is_sent_end or token.text in (".", "\n")))
        between = token.text in (",", ";") or token.lower_ in ("and", "or", "&")
        if (last or between) and i > name:
            heads.append(doc.root(name, i))
        if last:
            yield from heads
            return
        if between:
            name = i + 1
        elif not (token.pos_ in ("PROPN", "NUM") or token.text[0].isupper() or token.lower_ in _WITHIN_LIST):
            return
