"""Lists of names as they stand on the page: "A, B (a note), C and D", wherever the parser hangs them."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import TYPE_CHECKING

from kg.claims.parse import within
from kg.claims.tokens import Token
from kg.labels import ANY_SUBJECT, MODIFIER, VERBAL

if TYPE_CHECKING:
    from kg.claims.mentionindex import MentionIndex
    from kg.model import Mention

_FILLING = ("the", "-", "/")
_CONJUNCTIONS = ("and", "or", "&")
#: With what a list goes on behind a name, or what may stand before that.
_GOING_ON = frozenset({",", ";", "(", "in", *_FILLING, *_CONJUNCTIONS})
#: Words of a note in brackets behind a name; lists are no longer than this.
_NOTE, _LONGEST = 12, 40
#: How many words a member without a known name may have, and what joins them.
_UNKNOWN, _INSIDE = 8, ("of", "for", "the", "on", "-", "'s", "’s")
#: How many tokens a list in brackets may have.
_BRACKET = 60
#: How far behind a noun the colon may stand that its list follows; how many words come before a member's name.
_AHEAD, _MEMBER = 8, 5
#: What may not stand between them.
_BREAKS = (",", ";", "(", ")", '"')
#: So many names with commas alone between them are a list, too.
_PLAIN = 5


def listed_after(token: Token, index: MentionIndex, *, least: int = 3) -> list[Token]:
    """Heads of the names that a list goes on with behind the one a token is the head of.

    Only lists of three (LEAST) and more names of one type count, whose last is joined by a conjunction
    or stands before a closing bracket, or of five; and none of which has a verb of its own.
    """
    first = index.at(token)
    if first is None or index.head(first) != token:
        return []
    heads, closed, position = [token], False, index.span(first)[1]
    if position >= len(index.doc) or index.doc[position].lower_ not in _GOING_ON:
        return []  # as behind most names
    while len(heads) < _LONGEST:
        found = _next(index, first, position)
        if found is None:
            break
        mention, joined, position = found
        if mention is not None:
            head = index.head(mention)
            if _acts(head, token):
                return []
            heads.append(head)
        if joined:
            closed = True
            break
    closed = closed or (len(heads) > 2 and position < len(index.doc) and index.doc[position].text == ")")
    return heads[1:] if len(heads) >= (least if closed else _PLAIN) else []


def listed_together(one: Mention, other: Mention, index: MentionIndex) -> bool:
    """Whether two names stand in one list: they share what is said of them, and it relates neither to the other."""
    if one.type != other.type:
        return False
    first, second = sorted((one, other), key=lambda m: m.start)
    return index.head(second) in listed_after(index.head(first), index, least=2)


def bracketed_names(index: MentionIndex, start: int) -> list[Token]:
    """Heads of the names that fill the bracket at a position: "Ana Ruiz (Peru)", "the bloc (A, B and C)"."""
    doc = index.doc
    if start >= len(doc) or doc[start].text != "(":
        return []
    end = next((i for i in range(start, min(start + _BRACKET, len(doc))) if doc[i].text == ")"), start)
    names: list[Mention] = []
    for token in doc[start + 1 : end]:
        found = index.at(token)
        if found is None and token.text not in (",", "and", "the", ";", "&"):
            return []  # it tells more than names
        if found is not None and found not in names:
            names.append(found)
    return [index.head(name) for name in names]


def announced(noun: Token) -> int:
    """Where a colon stands shortly behind a noun, in its sentence; 0 if none does."""
    doc = noun.doc
    colon = next((at for at in within(doc.marks, noun.i + 1, noun.i + _AHEAD) if doc[at].text == ":"), 0)
    return colon if colon and colon < doc.sentence(noun.i)[1] else 0


def itemised(noun: Token, index: MentionIndex, types: Set[str]) -> list[Token]:
    """Heads of the names that a list behind a colon tells one by one: "two deals: six A, built by B, and the C".

    Only names that open a member of the list count, behind its number, article or adjective.
    """
    doc, colon = index.doc, announced(noun)
    stop = doc.sentence(noun.i)[1]
    if not colon or any(t.pos_ in VERBAL or t.text in _BREAKS for t in doc[noun.i + 1 : colon] if not _described(t)):
        return []
    found: list[Token] = []
    for i in range(colon, min(colon + _LONGEST, stop)):
        if i == colon or doc[i].text in (",", ";") or doc[i].lower_ in _CONJUNCTIONS:
            name = _opening(i + 1, stop, index, types)
            if name is None:
                if i == colon:
                    break  # "had few qualms: crews fire Storm Shadows and SCALPs"
                continue
            head = index.head(name)
            if (head.head if head.dep_ in MODIFIER else head).dep_ in ANY_SUBJECT:
                return []  # "bought 12 jets: the Gripen was cheap"
            found.append(head)
        elif doc[i].text == ":":
            break
    return found


def _opening(start: int, stop: int, index: MentionIndex, types: Set[str]) -> Mention | None:
    """The name that a member of a list opens with, if it is of the types."""
    for token in index.doc[start : min(start + _MEMBER, stop)]:
        name = index.at(token)
        if name is not None and name.type in types:
            end = index.span(name)[1]
            owning = end < stop and index.doc[end].tag_ == "POS"
            return None if owning or name.detector in ("pronoun", "description") else name
        if token.pos_ not in ("DET", "NUM", "ADJ") and token.dep_ not in MODIFIER:
            return None
    return None


def _described(token: Token) -> bool:
    """ "two awards made in 2023: ...": a participle says nothing else."""
    return token.tag_ == "VBN" and token.dep_ == "acl"


def _next(index: MentionIndex, first: Mention, position: int) -> tuple[Mention | None, bool, int] | None:
    """The next name of the type, if only separators stand before it.

    Returns:
        The name, None for a member that is none of the type; whether a conjunction stands before it; where it ends.
    """
    separated = joined = False
    for token in _behind_note(index, _place_behind(index, first, position)):
        mention = index.at(token)
        if mention is not None and _fits(mention, first):
            return (mention, joined, index.span(mention)[1]) if separated else None
        if token.text in (",", ";"):
            separated = True
        elif token.lower_ in _CONJUNCTIONS:
            separated = joined = True
        elif separated and token.text[0].isupper():
            return _other(index, first, token.i, joined=joined)
        elif mention is not None or token.lower_ not in _FILLING:
            return None
    return None


def _fits(mention: Mention, first: Mention) -> bool:
    return mention.type == first.type and mention.detector not in ("pronoun", "description")


def _other(index: MentionIndex, first: Mention, start: int, *, joined: bool) -> tuple[Mention | None, bool, int] | None:
    """A member that opens with another name, or one that is not known: "the US Academy", "Parents for Peace"."""
    doc, end, last = index.doc, start, None
    while end < min(start + _UNKNOWN, len(doc)):
        token = doc[end]
        if token.text in (",", ";", ")", "(", ".") or token.lower_ in _CONJUNCTIONS:
            break
        if not (token.text[0].isupper() or token.lower_ in _INSIDE):
            return None
        last = index.at(token)
        end += 1
    else:
        return None
    fits = last is not None and _fits(last, first) and index.span(last)[1] == end
    if not fits and (end == start + 1 or (doc[end].text == "." and not joined)):
        return None  # one word may be anything; a last member that is none ends the sentence, not the list
    return last if fits else None, joined, end


def _behind_note(index: MentionIndex, position: int) -> Iterator[Token]:
    """The tokens behind a name, without a note in brackets right behind it."""
    doc = index.doc
    if position < len(doc) and doc[position].text == "(":
        for i in range(position + 1, min(position + _NOTE, len(doc))):
            if doc[i].text == ")":
                position = i + 1
                break
    for i in range(position, min(position + 5, len(doc))):
        yield doc[i]


def _place_behind(index: MentionIndex, first: Mention, position: int) -> int:
    """Where the next word stands behind "in Paris", said of a name of a list."""
    doc = index.doc
    if position + 1 < len(doc) and doc[position].lower_ == "in":
        place = index.at(doc[position + 1])
        if place is not None and place.type != first.type and place.detector not in ("pronoun", "description"):
            return index.span(place)[1]
    return position


def _acts(head: Token, first: Token) -> bool:
    """ "in Iraq, Iran and Syria agreed": a subject begins another phrase."""
    return head.dep_ in ANY_SUBJECT and (first.dep_ != head.dep_ or first.head != head.head)
