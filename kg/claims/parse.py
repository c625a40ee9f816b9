"""What is asked again and again about one parsed document, worked out once.

Answers are kept for the document last asked about and for no other: the first question
about the next one forgets them all. So nothing grows with the number of documents, and
what a document's answers are does not depend on those before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec, TypeAlias, TypeVar

from spacy.tokens import Doc, Token

_Answer = TypeVar("_Answer")
_Further = ParamSpec("_Further")
_Question: TypeAlias = Callable[Concatenate[Token, _Further], _Answer]
_MARKS = (";", ":")
_MARK, _CELL, _LINE_BREAK = re.compile(r"[;:\n]"), re.compile(r"[\t|]|\n\n"), re.compile(r"\n")


class Parse:
    """Tables of one document, each read when it is first asked for.

    spaCy looks through a token's whole subtree or sentence each time, which makes long lists
    quadratic.

    Attributes:
        below: The tokens that hang on each token.
        answers: Question -> token position -> answer.
    """

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.below: list[list[Token]] = [[] for _ in range(len(doc))]
        self.answers: defaultdict[object, dict[int, Any]] = defaultdict(dict)
        for one, up in zip(doc, doc.to_array("HEAD").astype("int64").tolist(), strict=True):
            if up:
                self.below[one.i + up].append(one)

    @cached_property
    def text(self) -> str:
        """The document's text, which spaCy joins from its tokens each time."""
        return self.doc.text

    @cached_property
    def offsets(self) -> list[int]:
        """Where each token begins in the document's text."""
        found: list[int] = self.doc.to_array("IDX").tolist()
        return found

    @cached_property
    def classes(self) -> list[str]:
        """The word class (`pos_`) of each token."""
        return self._column("POS")

    @property
    def verbs(self) -> Iterator[Token]:
        """The verbs, auxiliary ones left out."""
        return (self.doc[at] for at, kind in enumerate(self.classes) if kind == "VERB")

    @cached_property
    def lemmas(self) -> list[str]:
        """The lemma of each token, in lower case."""
        return [lemma.lower() for lemma in self._column("LEMMA")]

    @cached_property
    def words(self) -> list[str]:
        """Each token in lower case."""
        return self._column("LOWER")

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Lemma -> its positions."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at, lemma in enumerate(self.lemmas):
            found[lemma].append(at)
        return found

    def _column(self, name: str) -> list[str]:
        strings, ids = self.doc.vocab.strings, self.doc.to_array(name).tolist()
        known = {i: strings[i] for i in set(ids)}
        return [known[i] for i in ids]

    @cached_property
    def _sentences(self) -> list[int]:
        flags = self.doc.to_array("SENT_START").tolist()
        return [0, *(at for at, flag in enumerate(flags) if flag == 1 and at), len(flags)]

    def sentence(self, i: int) -> tuple[int, int]:
        """Token positions of a sentence: start, end (exclusive)."""
        starts = self._sentences
        n = bisect_right(starts, i, hi=len(starts) - 1)
        return starts[n - 1], starts[n]

    @cached_property
    def paragraphs(self) -> list[int]:
        """Positions of all tokens at which a paragraph begins."""
        if not len(self.doc):
            return []
        ends = [at for at in self.holding(_LINE_BREAK) if self.doc[at].is_space]
        return [0, *(at + 1 for at in ends if at + 1 < len(self.doc))]

    @cached_property
    def marks(self) -> list[int]:
        """Positions of semicolons, colons and line breaks."""
        return [at for at in self.holding(_MARK) if self.doc[at].text in _MARKS or self.doc[at].text[0] == "\n"]

    @cached_property
    def cells(self) -> list[int]:
        """Positions of the tabs, bars and blank lines between a table's cells."""
        texts = ((at, self.doc[at].text) for at in self.holding(_CELL))
        return [at for at, text in texts if "\t" in text or "\n\n" in text or text == "|"]

    def holding(self, pattern: re.Pattern[str]) -> list[int]:
        """Positions of the tokens in which a pattern is found, in textual order."""
        places = (found.start() for found in pattern.finditer(self.text))
        return list(dict.fromkeys(bisect_right(self.offsets, place) - 1 for place in places))


def within(positions: list[int], start: int, end: int) -> list[int]:
    """Those of some sorted positions that lie in a range."""
    return positions[bisect_left(positions, start) : bisect_left(positions, end)]


def any_within(positions: list[int], start: int, end: int) -> bool:
    """Whether one of some sorted positions lies in a range."""
    return bisect_left(positions, start) < bisect_left(positions, end)


class _Last:
    """The document last asked about."""

    def __init__(self) -> None:
        self.parse: Parse | None = None

    def of(self, doc: Doc) -> Parse:
        parse = self.parse
        return parse if parse is not None and parse.doc is doc else self.read(doc)

    def read(self, doc: Doc) -> Parse:
        self.parse = parse = Parse(doc)
        return parse


_last = _Last()


def parse_of(doc: Doc) -> Parse:
    """The tables of a document."""
    return _last.of(doc)


def reread(doc: Doc) -> None:
    """Looks at a document anew, which may have been parsed or retokenized since."""
    _last.read(doc)


def children(token: Token) -> list[Token]:
    """The tokens that hang on a token, in textual order."""
    doc, parse = token.doc, _last.parse
    if parse is None or parse.doc is not doc:
        parse = _last.read(doc)
    return parse.below[token.i]


def answers(doc: Doc, question: object) -> dict[int, Any]:
    """What was already answered to a question about this document, by token position; to be added to.

    Args:
        question: What tells the question from all others, such as whoever asks it.
    """
    return _last.of(doc).answers[question]


def remembered(function: _Question[_Further, _Answer]) -> _Question[_Further, _Answer]:
    """A question to the parse around a token that is answered once for each token of a document.

    What is asked besides, such as a list of words, must be hashable and given by position.
    """

    @wraps(function)
    def ask(token: Token, /, *args: _Further.args, **kwargs: _Further.kwargs) -> _Answer:
        doc, parse, at = token.doc, _last.parse, token.i
        if parse is None or parse.doc is not doc:
            parse = _last.read(doc)
        known = parse.answers[(function, *args) if args else function]
        if at in known:
            answer: _Answer = known[at]
            return answer
        answer = known[at] = function(token, *args, **kwargs)
        return answer

    return ask


def climb(token: Token, question: object, onward: Callable[[Token], Token | None]) -> Token:
    """Where a climb from a token ends; each token is climbed over once in a document.

    Args:
        question: What tells this climb from all others.
        onward: The next token up, or None where the climb ends.
    """
    known = answers(token.doc, question)
    passed: list[int] = []
    while token.i not in known:
        passed.append(token.i)
        above = onward(token)
        if above is None:
            known[token.i] = token
            break
        token = above
    end: Token = known[token.i]
    known.update(dict.fromkeys(passed, end))
    return end


def preorder(token: Token, further: Callable[[Token], Iterable[Token]]) -> Iterator[Token]:
    """A token, and what lies below it, each before what lies below itself.

    Without recursion: a list may hang one member on the other, thousands deep.
    """
    yield token
    open_ = [iter(further(token))]
    while open_:
        for one in open_[-1]:
            yield one
            open_.append(iter(further(one)))
            break
        else:
            open_.pop()
