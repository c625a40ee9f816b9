"""Lists of names as they stand on the page: "A, B (a note), C and D", wherever the parser hangs them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.claims.tokens import Token
from kg.labels import ANY_SUBJECT

if TYPE_CHECKING:
    from kg.claims.arguments import MentionIndex
    from kg.model import Mention

_FILLING = ("the", "-", "/")
_CONJUNCTIONS = ("and", "or", "&")
#: Words of a note in brackets behind a name; lists are no longer than this.
_NOTE, _LONGEST = 12, 40
#: How many tokens a list in brackets may have.
_BRACKET = 60
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
    while len(heads) < _LONGEST:
        found = _next(index, first, position)
        if found is None:
            break
        mention, joined = found
        head = index.head(mention)
        if _acts(head, token):
            return []
        heads.append(head)
        position = index.span(mention)[1]
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


def _next(index: MentionIndex, first: Mention, position: int) -> tuple[Mention, bool] | None:
    """The next name of the type, if only separators stand before it; and whether a conjunction is among them."""
    separated = joined = False
    for token in _behind_note(index, _place_behind(index, first, position)):
        mention = index.at(token)
        if mention is not None:
            fits = mention.type == first.type and mention.detector not in ("pronoun", "description")
            return (mention, joined) if separated and fits else None
        if token.text in (",", ";"):
            separated = True
        elif token.lower_ in _CONJUNCTIONS:
            separated = joined = True
        elif token.lower_ not in _FILLING:
            return None
    return None


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
