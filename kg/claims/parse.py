"""One parsed document: its tokens, and what is asked of it again and again, worked out once.

Answers are kept with the document that they are about and go with it. So nothing grows with
the number of documents, and what a document's answers are does not depend on those before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, wraps
from inspect import signature
from itertools import count, repeat
from operator import attrgetter
from typing import Any, Concatenate, ParamSpec, TypeAlias, TypeVar, cast, overload

from spacy.strings import StringStore
from spacy.tokens import Doc

from kg.claims.tokens import Token

_Answer = TypeVar("_Answer")
_Further = ParamSpec("_Further")
_Question: TypeAlias = Callable[Concatenate[Token, _Further], _Answer]
#: What is read of each token, as spaCy counts its attributes.
_COLUMNS: list[int | str] = ["IDX", "LENGTH", "ORTH", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE"]
_MARKS = (";", ":")
_MARK, _CELL, _LINE_BREAK = re.compile(r"[;:\n]"), re.compile(r"[\t|]|\n\n"), re.compile(r"\n")


#: Strings of the labels by spaCy's numbers, which are the same in every vocabulary: they are few, and in every text.
_LABELS: dict[int, str] = {}


def _names(numbers: Sequence[int], store: StringStore, known: dict[int, str]) -> Iterator[str]:
    """The strings that spaCy's numbers stand for, each looked up once.

    Args:
        known: Those that are known without looking; gets the others.
    """
    known.update((number, store[number]) for number in {*numbers}.difference(known))
    return map(known.__getitem__, numbers)


class Parse:
    """One document: its tokens, and tables of it, each read when it is first asked for.

    spaCy looks through a token's whole subtree or sentence each time, which makes long lists
    quadratic.

    Attributes:
        source: What spaCy made of the document; not to be changed any more.
        text: The text as spaCy read it: what is no article may be blanked.
        offsets: Where each token begins in it.
        tokens: The tokens in textual order.
        answers: Question -> token position -> answer.
    """

    def __init__(self, source: Doc) -> None:
        self.source = source
        self.text = source.text
        self.answers: defaultdict[object, dict[int, Any]] = defaultdict(dict)
        self.offsets, lengths, orths, lemmas, *labels = source.to_array(_COLUMNS).T.tolist()
        words = [self.text[start : start + length] for start, length in zip(self.offsets, lengths, strict=True)]
        strings = source.vocab.strings
        bases = _names(lemmas, strings, dict(zip(orths, words, strict=True)))
        named = (_names(column, strings, _LABELS) for column in labels)
        columns = (self.offsets, words, map(str.lower, words), bases, *named)
        self.tokens = list(map(Token, repeat(self), count(), *columns))
        self._hang(source.to_array("HEAD").astype("int64").tolist())
        self._set_edges()

    def _hang(self, steps: list[int]) -> None:
        """Hangs each token on its head.

        Args:
            steps: How far each token's head is, in tokens.
        """
        tokens = self.tokens
        below: defaultdict[int, list[Token]] = defaultdict(list)
        for token, step in zip(tokens, steps, strict=True):
            token.head = tokens[token.i + step]
            if step:
                below[token.i + step].append(token)
        for at, found in below.items():
            tokens[at].children = found

    def _set_edges(self) -> None:
        """Each token is the edge of those above it which reach no further so far."""
        for token in self.tokens:
            token.left_edge = token.right_edge = token
        for token in self.tokens:
            above = token.head
            while above.left_edge.i > token.i:
                above.left_edge = token
                above = above.head
        for token in reversed(self.tokens):
            above = token.head
            while above.right_edge.i < token.i:
                above.right_edge = token
                above = above.head

    def close(self) -> None:
        """Takes the parse apart: its tokens refer to each other all over, so they would wait for the collector."""
        for token in self.tokens:
            del token.head, token.left_edge, token.right_edge
        self.tokens.clear()
        vars(self).clear()

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> list[Token]: ...
    def __getitem__(self, at: int | slice) -> Token | list[Token]:
        return self.tokens[at]

    def text_of(self, start: int, end: int) -> str:
        """The text from a token to another (exclusive), without the space behind the last."""
        last = self.tokens[end - 1]
        return self.text[self.offsets[start] : last.idx + len(last)]

    def root(self, start: int, end: int) -> Token:
        """The head of the tokens in a range: the one nearest to the top of its sentence."""
        return self.tokens[self.source[start:end].root.i]

    @cached_property
    def verbs(self) -> list[Token]:
        """The verbs, auxiliary ones left out."""
        return [token for token in self.tokens if token.pos_ == "VERB"]

    @cached_property
    def lemmas(self) -> list[str]:
        """The lemma of each token, in lower case."""
        return [token.lemma_.lower() for token in self.tokens]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for at, lemma in enumerate(self.lemmas):
            found.setdefault(lemma, []).append(at)
        return found

    def places(self, lemma: str) -> list[int]:
        """Positions of a lemma."""
        return self._places.get(lemma, [])

    @cached_property
    def sentences(self) -> list[int]:
        """Where each sentence begins; last, where the text ends."""
        flags = self.source.to_array("SENT_START").tolist()
        return [0, *(at for at, flag in enumerate(flags) if flag == 1 and at), len(flags)]

    def sentence(self, i: int) -> tuple[int, int]:
        """Token positions of a sentence: start, end (exclusive)."""
        starts = self.sentences
        n = bisect_right(starts, i, hi=len(starts) - 1)
        return starts[n - 1], starts[n]

    @cached_property
    def paragraphs(self) -> list[int]:
        """Positions of all tokens at which a paragraph begins."""
        if not self.tokens:
            return []
        ends = [at for at in self.holding(_LINE_BREAK) if self.tokens[at].is_space]
        return [0, *(at + 1 for at in ends if at + 1 < len(self))]

    @cached_property
    def marks(self) -> list[int]:
        """Positions of semicolons, colons and line breaks."""
        return [at for at in self.holding(_MARK) if self.tokens[at].text in _MARKS or self.tokens[at].text[0] == "\n"]

    @cached_property
    def cells(self) -> list[int]:
        """Positions of the tabs, bars and blank lines between a table's cells."""
        texts = ((at, self.tokens[at].text) for at in self.holding(_CELL))
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


#: What hangs on a token, in textual order.
children: Callable[[Token], Sequence[Token]] = attrgetter("children")


def answers(parse: Parse, question: object) -> dict[int, Any]:
    """What was already answered to a question about this document, by token position; to be added to.

    Args:
        question: What tells the question from all others, such as whoever asks it.
    """
    return parse.answers[question]


def remembered(function: _Question[_Further, _Answer]) -> _Question[_Further, _Answer]:
    """A question to the parse around a token that is answered once for each token of a document.

    What is asked besides, such as a list of words, must be hashable and given by position.
    """
    if len(signature(function).parameters) == 1:
        return cast("_Question[_Further, _Answer]", _remembered_alone(cast("Callable[[Token], _Answer]", function)))

    @wraps(function)
    def ask(token: Token, /, *args: _Further.args, **kwargs: _Further.kwargs) -> _Answer:
        known = token.doc.answers[function, *args]
        if token.i not in known:
            known[token.i] = function(token, *args, **kwargs)
        answer: _Answer = known[token.i]
        return answer

    return ask


def _remembered_alone(function: Callable[[Token], _Answer]) -> Callable[[Token], _Answer]:
    """The same for what is asked most often, with nothing besides."""

    @wraps(function)
    def ask(token: Token) -> _Answer:
        known = token.doc.answers[function]
        if token.i not in known:
            known[token.i] = function(token)
        answer: _Answer = known[token.i]
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
