"""What stands between quotation marks, over sentences and paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.claims.parse import Parse
from kg.claims.tokens import Token

#: A mark that opens -> the one that closes. A straight mark does both.
_PAIRS = {"“": "”", "„": "“", "«": "»", '"': '"', "``": "''"}
_CURLY = frozenset(_PAIRS) - {'"'}
_MARK = re.compile(r'[“”„«»"]|``|\'\'')
#: How many characters one quotation may run on before its closing mark is taken for lost.
LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch between two marks, by token positions: `doc[start:end]`, the marks left out.

    Attributes:
        paragraph: Number of the paragraph, from 0.
        open: Whether its closing mark is left out because the next paragraph goes on with it.
    """

    start: int
    end: int
    paragraph: int
    open: bool


def break_before(token: Token) -> bool:
    """Whether a paragraph begins at the token."""
    return token.i == 0 or (token.nbor(-1).is_space and "\n" in token.nbor(-1).text)


def quoted(doc: Parse) -> list[Quoted]:
    """All stretches between quotation marks, in textual order; none in another.

    A paragraph ends a quotation, as English newspapers have it: where the speech goes on,
    the next paragraph opens with a mark of its own. A mark that nothing closes quotes
    nothing, unless the next paragraph begins with one.
    """
    found: list[Quoted] = []
    opened: Token | None = None
    paragraph = 0
    starts = set(doc.paragraphs[1:])
    for at in sorted(starts.union(doc.holding(_MARK))):
        token = doc[at]
        if at in starts:
            paragraph += 1
            if opened is not None and _opens(token):
                _add(found, doc, opened, token, paragraph - 1, open_=True)
            opened = None
        if opened is None:
            opened = token if _opens(token) else None
        elif token.text == _PAIRS[opened.text] or (token.text == '"' == opened.text):
            _add(found, doc, opened, token, paragraph, open_=False)
            opened = None
    return found


def _opens(token: Token) -> bool:
    if token.text in _CURLY:
        return True
    # a straight mark opens what follows it without a space
    return token.text == '"' and not token.whitespace_ and token.i + 1 < len(token.doc)


def _add(found: list[Quoted], doc: Parse, opened: Token, closing: Token, paragraph: int, *, open_: bool) -> None:
    start, end = opened.i + 1, closing.i
    while end > start and doc[end - 1].is_space:
        end -= 1
    if start < end and doc[end - 1].idx - opened.idx <= LONGEST:
        found.append(Quoted(start, end, paragraph, open_))
