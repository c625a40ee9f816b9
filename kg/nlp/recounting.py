"""Cuts off further deeds that only their number tells: "12 were ordered in 2019 and six by Chile in 2021".

The parser lists the number with the year before it, and gives Chile and 2021 to the first deed.
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.labels import FINITE, NOMINAL_PATIENT, NOMINAL_SUBJECT, PARTY, WHEN
from kg.nlp.hanging import hang
from kg.nlp.phrases import way_up

_JOINING, _SIDES, _DATING = ("and", "or", "but", ",", ";"), ("by", "from", "to", "for"), ("in", "on", "by")
_PRICING = ("for", "at", "worth")
_UNCOUNTED = ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY")
#: What may stand for the thing itself: "six more", "116 used ones".
_STANDING_IN = ("more", "others", "ones")
_LEADING = ("a", "another", "further", "some", "about", "up", "to", "additional")
#: Between a number and what stands for its thing: "116 used ones".
_WIDEST = 3


def mend_recount(number: Token) -> None:
    """Hangs a number that tells of a further deed on the verb, and on it what is said of that deed."""
    doc = number.doc
    if number.ent_type_ in _UNCOUNTED or number.i < 4 or number.dep_ in NOMINAL_SUBJECT:
        return
    verb = next((t for t in way_up(number.head) if t.pos_ == "VERB"), None)
    start = _start(number)
    if verb is None or start <= verb.i + 1 or doc[start - 1].pos_ == "ADP" or not _counted(verb, start):
        return
    if any(t.tag_ in FINITE for t in doc[verb.i + 1 : start]):
        return
    proxy, end = _proxy(number)
    found, end = _behind(number, end)
    dates = _dates_before(number, start)
    joined = dates or (start > 0 and doc[start - 1].lower_ in _JOINING)
    closed = end >= len(doc) or doc[end].is_punct or doc[end].dep_ == "cc" or doc[end].is_space
    if not closed or not joined or not (found or dates):
        return
    if not hang(number, verb, "dep"):
        return
    for word in (*proxy, *doc[start : number.i]):
        hang(word, number, "advmod" if word.i > number.i else "amod")
    for word in dates:
        hang(word, number, "prep" if word.pos_ == "ADP" else "npadvmod")
    for opening, head in found:
        if opening == head:
            hang(head, number, "npadvmod")
        elif hang(opening, number, "prep"):
            hang(head, opening, "pobj")


def _start(number: Token) -> int:
    """Where the phrase of a number begins: "a further 30"."""
    at = number.i
    while at > 0 and number.doc[at - 1].lower_ in _LEADING and number.doc[at - 1].dep_ != "prep":
        at -= 1
    return at


def _counted(verb: Token, end: int) -> bool:
    """Whether what the verb is done to was counted before a place."""
    patients = [c for c in verb.children if c.dep_ in NOMINAL_PATIENT and c.i < end]
    return any(p.tag_ == "CD" or any(c.dep_ == "nummod" for c in p.children) for p in patients)


def _proxy(number: Token) -> tuple[list[Token], int]:
    """What stands for the thing counted, and where the phrase ends (exclusive)."""
    for at in range(number.i + 1, min(number.i + 1 + _WIDEST, len(number.doc))):
        word = number.doc[at]
        if word.lower_ in _STANDING_IN:
            return list(number.doc[number.i + 1 : at + 1]), at + 1
        if word.pos_ not in ("ADJ", "VERB") or word.tag_ in FINITE:
            break
    return [], number.i + 1


def _behind(number: Token, at: int) -> tuple[list[tuple[Token, Token]], int]:
    """The parties, sums and dates that follow, each with its preposition, and where they end (exclusive)."""
    doc, found = number.doc, list[tuple[Token, Token]]()
    while at < len(doc):
        opening = doc[at]
        first = at + 1 if opening.pos_ == "ADP" else at
        while first < len(doc) and (doc[first].lower_ == "the" or doc[first].tag_ in ("VBG", "JJ")):
            first += 1
        if first >= len(doc):
            break
        named = doc[first]
        party = opening.lower_ in _SIDES and named.ent_type_ in PARTY
        dated = named.ent_type_ in WHEN and (opening.pos_ != "ADP" or opening.lower_ in _DATING)
        priced = opening.lower_ in _PRICING and named.ent_type_ == "MONEY"
        if not (party or dated or priced):
            break
        at = first + 1
        while at < len(doc) and doc[at].ent_iob_ == "I" and doc[at].ent_type_ == named.ent_type_:
            at += 1
        head = next((t for t in doc[first:at] if not first <= t.head.i < at), named)
        found.append((opening if opening.pos_ == "ADP" else head, head))
    return found, at


def _dates_before(number: Token, start: int) -> list[Token]:
    """ "and in 2021 another six", "and, six years later, 30 more"; empty also where nothing joins the number."""
    doc, at = number.doc, start - 1
    while at > 0 and (doc[at].text == "," or doc[at].ent_type_ in WHEN):
        at -= 1
    if at > 0 and doc[at].lower_ in _DATING and doc[at + 1].ent_type_ in WHEN:
        at -= 1
    inside = doc[at + 1 : start]
    if doc[at].lower_ not in _JOINING or not any(t.ent_type_ in WHEN for t in inside):
        return []
    heads = [t for t in inside if t.text != "," and not at < t.head.i < start]
    return [t for t in heads if t.pos_ == "ADP" or t.ent_type_ in WHEN]
