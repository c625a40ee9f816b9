"""Parses the clauses on both sides of a semicolon each for itself.

"El Geneina fell in June; X, then the envoy, blamed Y": in one piece with another clause, the
parser often takes the subject of one for a part of the other. So the parser is told that a
sentence ends at such a semicolon; then the pieces are put together again, as it would itself
have hung the first below the second.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from kg.nlp.hanging import hang

BEFORE, AFTER = "kg_clauses", "kg_clauses_joined"
_KEY = "kg_clauses"
_FINITE = ("VBD", "VBZ", "VBP", "MD")
#: With these, what follows is no clause of its own.
_BOUND = ("who", "which", "that", "whose", "whom", "where", "whether", "if", "because", "although", "though", "to")
_JOINING = ("and", "but", "or")
_OPENING, _CLOSING = ("(", "["), (")", "]")


def _cuts(doc: Doc) -> Iterator[int]:
    """Positions behind semicolons with a finite verb on either side."""
    start, verb, depth = 0, False, 0
    marks: list[tuple[int, bool]] = []  # first token of a piece, whether it has a finite verb
    for token in doc:
        if token.is_sent_start and token.i > start:
            yield from _within([*marks, (start, verb)], doc)
            marks, start, verb, depth = [], token.i, False, 0
        depth += (token.text in _OPENING) - (token.text in _CLOSING)
        verb = verb or token.tag_ in _FINITE or _active(token)
        if token.text == ";" and depth <= 0:
            marks.append((start, verb))
            start, verb = token.i + 1, False
        elif token.text in (".", "?", "!"):
            yield from _within([*marks, (start, verb)], doc)
            marks, start, verb, depth = [], token.i + 1, False, 0
    yield from _within([*marks, (start, verb)], doc)


def _active(token: Token) -> bool:
    """ "X, builder of Y, handed over the Z": a participle with an object behind a comma is the past tense."""
    if token.tag_ != "VBN" or token.i == 0 or token.nbor(-1).text != ",":
        return False
    behind = [t for t in token.doc[token.i + 1 : token.i + 3] if t.tag_ != "RP"]
    return bool(behind) and behind[0].tag_ in ("DT", "PRP$", "CD")


def _within(pieces: list[tuple[int, bool]], doc: Doc) -> Iterator[int]:
    """Where the pieces of one sentence stand for themselves: all of them, or it is a list."""
    if all(verb for _, verb in pieces) and not any(_bound(doc, at) for at, _ in pieces[1:]):
        yield from (at for at, _ in pieces[1:])


def _bound(doc: Doc, at: int) -> bool:
    first = doc[at + 1] if doc[at].lower_ in _JOINING else doc[at]  # there is one: a piece has a verb
    return first.lower_ in _BOUND or first.tag_ in ("VBD", "VBZ", "VBP", "MD", "VBG", "VBN", "VB")


@Language.component(BEFORE)
def apart(doc: Doc) -> Doc:
    """Ends a sentence at each semicolon between clauses, for the parser."""
    cuts = [at for at in _cuts(doc) if not doc[at].is_sent_start]
    for at in cuts:
        doc[at].is_sent_start = True
    if cuts:
        doc.user_data[_KEY] = cuts
    return doc


@Language.component(AFTER)
def joined(doc: Doc) -> Doc:
    """Puts what was parsed apart together again."""
    for at in reversed(doc.user_data.pop(_KEY, [])):
        before, behind = doc[at - 1].sent, doc[at].sent
        _join(before, behind.root)
    return doc


def _join(before: Span, root: Token) -> None:
    mark, last = before[-1], before.root
    hang(mark, root, "punct")
    if last != mark:
        hang(last, root, "ccomp")
