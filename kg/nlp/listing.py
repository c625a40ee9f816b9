"""Gives a list its last member back, which a phrase between commas or a place cuts off.

"Israel bombed Tyre, Sidon and, in May, Beirut": the parser takes Beirut for another name of the
month, and the month for that of all three raids. "Leonardo of Italy and Spain's Indra bid": it joins
Indra with Italy, or makes it a second subject.
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.labels import NOMINAL, NOMINAL_SUBJECT, PARALLEL, PLACE, VERBAL, WHEN
from kg.nlp.hanging import hang

#: How many words the phrase between the commas may have.
_LONGEST = 7
#: What the parser may take a time behind a name for.
_TIMES = ("dep", "npadvmod", "appos")
_ASTRAY = ("appos", "conj", "npadvmod", "dep", "dobj")
_LISTED = ("dobj", "pobj", "conj", "appos", *NOMINAL_SUBJECT)


def mend_list(conjunction: Token) -> None:
    """Hangs what follows "and, in May," on the list before it."""
    doc, start = conjunction.doc, conjunction.i + 2
    if conjunction.i == 0 or start >= len(doc) or doc[start - 1].text != ",":
        return
    end = next((i for i in range(start, min(start + _LONGEST + 1, len(doc) - 1)) if doc[i].text == ","), 0)
    phrase = doc[start:end] if end else ()
    if not phrase or any(t.pos_ in VERBAL for t in phrase):
        return
    before, member = _top(doc[conjunction.i - 1]), _behind(doc[end + 1])
    if before.pos_ not in NOMINAL or before.dep_ not in _LISTED or member.pos_ not in NOMINAL:
        return
    if before.dep_ == "appos" and before.pos_ == "PROPN" == before.head.pos_:
        before.dep_ = "conj"  # "Oslo, Bergen and, in May, Narvik"
    first, verb = _first(before)
    joined = first.dep_ in NOMINAL_SUBJECT and member.dep_ in NOMINAL_SUBJECT and member.head == verb
    inside = start <= member.head.i < end
    if not joined and (member.dep_ not in _ASTRAY or not (inside or member.head in (verb, first))):
        return
    if first.dep_ == "dobj" and not joined:
        hang(member, verb, "conj")  # its date is not that of the others
    else:
        hang(member, before, "conj")
    hang(conjunction, before, "cc")
    for token in phrase:
        if token.head.i not in range(start, end) and token.dep_ in ("prep", "npadvmod", "advmod", "pobj"):
            hang(token, member)


def mend_seated(conjunction: Token) -> None:
    """Joins a name that has the owner of its place with the name before it that has the place behind it."""
    doc, before = conjunction.doc, conjunction.i - 1
    if before < 2 or conjunction.i + 3 >= len(doc) or doc[before].dep_ != "pobj":
        return
    place, owner = doc[before], doc[conjunction.i + 1]
    name = place.head.head
    if place.head.lower_ != "of" or place.pos_ != "PROPN" or not name.text[0].isupper():
        return
    while owner.dep_ in ("compound", "det") and owner.head.i > owner.i:
        owner = owner.head
    member = owner.head
    owned = owner.dep_ == "poss" and owner.ent_type_ in PLACE and member.i > owner.i and member.text[0].isupper()
    if not owned or member.dep_ not in ("conj", *NOMINAL_SUBJECT) or member.head == name:
        return
    if member.dep_ == "conj" and member.head != place:
        return
    if hang(member, name, "conj"):
        hang(conjunction, name, "cc")


def mend_timed(conjunction: Token) -> None:
    """ "blacklisted A and B a week before", "A but not B a year ago": the time behind it cuts B off."""
    doc, at = conjunction.doc, conjunction.i
    if not 0 < at < len(doc) - 2:
        return
    denied = doc[at + 1].dep_ == "neg"
    before = _top(doc[at - 1])
    member = doc[at + 1].head if denied else _behind(doc[at + 1])
    if member.pos_ not in NOMINAL or before.pos_ not in NOMINAL or before.dep_ not in _LISTED or member.i < at:
        return
    first, verb = _first(before)
    if member.head != verb or member.dep_ not in ("dep", "dobj"):
        return
    if denied:
        hang(member, before, "conj")
    elif conjunction.lower_ != "but" and member.dep_ == "dep":
        _timed(member, before, first, verb)


def _timed(member: Token, before: Token, first: Token, verb: Token) -> None:
    time = next((c for c in member.rights if c.dep_ in _TIMES and c.ent_type_ in WHEN), None)
    if time is None or time.pos_ != "NOUN" or _gapped(time):
        return
    if before.ent_type_ in WHEN and any(c.dep_ == "dobj" and c.i < before.i for c in verb.rights):
        if hang(member, verb, "conj"):  # "took A in January and B three weeks later": B has a time of its own
            hang(time, member, "npadvmod")
    elif first.dep_ == "dobj" and hang(member, before, "conj"):
        for token in (time, *(c for c in member.rights if c.dep_ == "advmod")):
            hang(token, verb, "npadvmod" if token == time else "advmod")


def _gapped(time: Token) -> bool:
    """ "sank A and Britain a week later B": a clause of its own, without a verb."""
    behind = next((t for t in time.doc[time.i + 1 :] if t.pos_ != "ADV"), None)
    return behind is not None and behind.pos_ in (*NOMINAL, "DET", "NUM", "ADJ")


def _top(noun: Token) -> Token:
    while noun.dep_ in ("compound", "nmod") and noun.head.i > noun.i:
        noun = noun.head
    return noun


def _behind(first: Token) -> Token:
    """The head of the phrase that begins at a token."""
    top = first
    while top.head != top and top.head.i > top.i and top.dep_ in ("compound", "nmod", "amod", "det", "nummod", "poss"):
        top = top.head
    return top


def _first(member: Token) -> tuple[Token, Token]:
    """What a list begins with, and the verb that it is an argument of."""
    while member.dep_ in PARALLEL and member.head.pos_ in NOMINAL and member.head.i < member.i:
        member = member.head
    verb = member.head.head if member.dep_ == "pobj" else member.head
    return member, verb


def mend_first(name: Token) -> None:
    """ "Oslo, Bergen and Narvik quit it": the parser may take the first for when or where they did."""
    verb, start = name.head, name.i + 2
    if start >= len(name.doc) or name.nbor().text != "," or name.pos_ != "PROPN":
        return
    second = next((c for c in verb.lefts if c.dep_ in NOMINAL_SUBJECT and c.left_edge.i == start), None)
    if second is None or not {"cc", "conj"} <= {c.dep_ for c in second.children}:
        return
    name.dep_ = second.dep_
    hang(second, name, "conj")
