"""One parsed document: its tokens, and what is asked of it again and again, worked out once.

Answers are kept with the document that they are about and go with it. So nothing grows with
the number of documents, and what a document's answers are does not depend on those before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import cached_property, wraps
from inspect import signature
from itertools import chain, compress, count, pairwise, repeat
from operator import add, attrgetter
from typing import Any, Concatenate, ParamSpec, TypeAlias, TypeVar, cast

import numpy as np
from spacy.strings import StringStore
from spacy.tokens import Doc

from kg.claims.particles import particle
from kg.claims.tokens import Token
from kg.labels import VERBAL

_Answer = TypeVar("_Answer")
_Further = ParamSpec("_Further")
_Question: TypeAlias = Callable[Concatenate[Token, _Further], _Answer]
#: What is read of each token, as spaCy counts its attributes.
_COLUMNS: list[int | str] = ["IDX", "LENGTH", "ORTH", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE"]
#: Labels of what a verb's particle may be.
_PARTICLES = frozenset(("prt", "prep"))
_LABEL = attrgetter("dep_")
_MARKS = (";", ":")
_MARK, _CELL, _LINE_BREAK = re.compile(r"[;:\n]"), re.compile(r"[\t|]|\n\n"), re.compile(r"\n")


#: Stands for an answer that nobody has asked for; None may be one.
_UNASKED: Any = object()
#: Strings of the labels by spaCy's numbers, which are the same in every vocabulary: they are few, and in every text.
_LABELS: dict[int, str] = {}


def _names(numbers: Sequence[int], store: StringStore, known: dict[int, str]) -> Iterator[str]:
    """The strings that spaCy's numbers stand for, each looked up once.

    Args:
        known: Those that are known without looking; gets the others.
    """
    known.update((number, store[number]) for number in {*numbers}.difference(known))
    return map(known.__getitem__, numbers)


class Parse(list[Token]):
    """One document: a list of its tokens, with tables of it, each read when it is first asked for.

    spaCy looks through a token's whole subtree or sentence each time, which makes long lists
    quadratic.

    Attributes:
        source: What spaCy made of the document; not to be changed any more.
        text: The text as spaCy read it: what is no article may be blanked.
        offsets: Where each token begins in it.
        words, lemmas: Each token and its lemma, in lower case.
        answers: Question -> token position -> answer.
    """

    def __init__(self, source: Doc, text: str = "") -> None:
        super().__init__()
        self.source, self.text = source, text or source.text
        self.answers: defaultdict[object, dict[int, Any]] = defaultdict(dict)
        self.offsets, lengths, orths, lemmas, *labels = source.to_array(_COLUMNS).T.tolist()
        words = list(map(self.text.__getitem__, map(slice, self.offsets, map(add, self.offsets, lengths))))
        strings = source.vocab.strings
        bases = list(_names(lemmas, strings, dict(zip(orths, words, strict=True))))
        self.words, self.lemmas = list(map(str.lower, words)), list(map(str.lower, bases))
        kinds, *others = (list(_names(column, strings, _LABELS)) for column in labels)
        columns = (self.offsets, words, self.words, bases, self.lemmas, kinds, *others)
        self.extend(map(Token, repeat(self), count(), *columns))
        #: The verbs, auxiliary ones among them.
        self.verbal = list(compress(self, map(frozenset(VERBAL).__contains__, kinds)))
        steps = source.to_array("HEAD").astype("int64")
        self._hang((steps + np.arange(len(steps))).tolist())

    def _hang(self, heads: list[int]) -> None:
        """Hangs each token on its head.

        Args:
            heads: Positions of the heads.
        """
        below: defaultdict[Token, list[Token]] = defaultdict(list)
        relatives = (map(self.__getitem__, column) for column in (heads, *_edges(heads)))
        for token, head, left, right in zip(self, *relatives, strict=True):
            token.head, token.left_edge, token.right_edge = head, left, right
            if head is not token:
                below[head].append(token)
        for token, found in below.items():
            token.children, token.deps = found, set(map(_LABEL, found))
        for token in below:
            if not token.deps.isdisjoint(_PARTICLES):
                behind = particle(token)
                token.name = f"{token.name}_{behind}" if behind else token.name

    def close(self) -> None:
        """Takes the parse apart: its tokens refer to each other all over, so they would wait for the collector."""
        for token in self:
            del token.head, token.left_edge, token.right_edge
        self.clear()
        vars(self).clear()

    def text_of(self, start: int, end: int) -> str:
        """The text from a token to another (exclusive), without the space behind the last."""
        last = self[end - 1]
        return self.text[self.offsets[start] : last.idx + len(last)]

    def root(self, start: int, end: int) -> Token:
        """The head of the tokens in a range: the one nearest to the top of its sentence."""
        return self[self.source[start:end].root.i]

    @cached_property
    def verbs(self) -> list[Token]:
        """The verbs, auxiliary ones left out."""
        return [token for token in self.verbal if token.pos_ == "VERB"]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at, lemma in enumerate(self.lemmas):
            found[lemma].append(at)
        return dict(found)

    def places(self, lemma: str) -> list[int]:
        """Positions of a lemma."""
        return self._places.get(lemma, [])

    def among(self, lemmas: Set[str]) -> list[int]:
        """Positions of all that have one of some lemmas, in textual order."""
        return sorted(at for lemma in self._places.keys() & lemmas for at in self._places[lemma])

    def reading(self, words: frozenset[str]) -> list[int]:
        """Positions of some words, in textual order."""
        known = self.answers[words]
        if -1 not in known:
            known[-1] = list(compress(count(), map(words.__contains__, self.words)))
        found: list[int] = known[-1]
        return found

    @cached_property
    def sentences(self) -> list[int]:
        """Where each sentence begins; last, where the text ends."""
        starts = np.flatnonzero(self.source.to_array("SENT_START")[1:] == 1) + 1
        return [0, *starts.tolist(), len(self)]

    @cached_property
    def _around(self) -> list[tuple[int, int]]:
        """The sentence of each token."""
        return list(chain.from_iterable(repeat(ends, ends[1] - ends[0]) for ends in pairwise(self.sentences)))

    def sentence(self, i: int) -> tuple[int, int]:
        """Token positions of a token's sentence: start, end (exclusive)."""
        return self._around[i]

    @cached_property
    def paragraphs(self) -> list[int]:
        """Positions of all tokens at which a paragraph begins."""
        if not self:
            return []
        ends = [at for at in self.holding(_LINE_BREAK) if self[at].is_space]
        return [0, *(at + 1 for at in ends if at + 1 < len(self))]

    @cached_property
    def marks(self) -> list[int]:
        """Positions of semicolons, colons and line breaks."""
        return [at for at in self.holding(_MARK) if self[at].text in _MARKS or self[at].text[0] == "\n"]

    @cached_property
    def cells(self) -> list[int]:
        """Positions of the tabs, bars and blank lines between a table's cells."""
        texts = ((at, self[at].text) for at in self.holding(_CELL))
        return [at for at, text in texts if "\t" in text or "\n\n" in text or text == "|"]

    def holding(self, pattern: re.Pattern[str]) -> list[int]:
        """Positions of the tokens in which a pattern is found, in textual order."""
        places = (found.start() for found in pattern.finditer(self.text))
        return list(dict.fromkeys(bisect_right(self.offsets, place) - 1 for place in places))


def _edges(heads: list[int]) -> tuple[list[int], list[int]]:
    """The first and the last position below each, itself included.

    Each is the edge of those above it which reach no further so far.

    Args:
        heads: The head of each position; itself at the top of a sentence.
    """
    lefts, rights = list(range(len(heads))), list(range(len(heads)))
    for at, head in enumerate(heads):
        above = head
        while lefts[above] > at:
            lefts[above] = at
            above = heads[above]
    for at in reversed(range(len(heads))):
        above = heads[at]
        while rights[above] < at:
            rights[above] = at
            above = heads[above]
    return lefts, rights


def within(positions: list[int], start: int, end: int) -> list[int]:
    """Those of some sorted positions that lie in a range."""
    return positions[bisect_left(positions, start) : bisect_left(positions, end)]


def any_within(positions: list[int], start: int, end: int) -> bool:
    """Whether one of some sorted positions lies in a range."""
    return bisect_left(positions, start) < bisect_left(positions, end)


#: The lemma of a word in lower case, with a particle joined to it: "give_up".
lemma: Callable[[Token], str] = attrgetter("name")
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
        answer: _Answer = known.get(token.i, _UNASKED)
        if answer is _UNASKED:
            answer = known[token.i] = function(token, *args, **kwargs)
        return answer

    return ask


def _remembered_alone(function: Callable[[Token], _Answer]) -> Callable[[Token], _Answer]:
    """The same for what is asked most often, with nothing besides."""

    @wraps(function)
    def ask(token: Token) -> _Answer:
        known = token.doc.answers[function]
        answer: _Answer = known.get(token.i, _UNASKED)
        if answer is _UNASKED:
            answer = known[token.i] = function(token)
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
