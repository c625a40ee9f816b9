"""What a text has told before a place in it, for what takes that up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from kg.claims.parse import Parse
from kg.claims.tokens import Token
from kg.model import Claim, Mention


@dataclass(frozen=True, slots=True)
class Said:
    """A claim with the place of its predicate and the mention of who says it."""

    claim: Claim
    token: Token
    subject: Mention
    speaker: Mention | None


class Told:
    """The claims of a document by their sentences.

    Args:
        said: In textual order.
    """

    def __init__(self, said: Iterable[Said]) -> None:
        self._by_sentence: dict[int, list[Said]] = defaultdict(list)
        for one in said:
            self.add(one)

    def add(self, one: Said) -> None:
        """One more claim."""
        self._by_sentence[one.token.doc.sentence(one.token.i)[0]].append(one)

    def __bool__(self) -> bool:
        return bool(self._by_sentence)

    def __iter__(self) -> Iterator[Said]:
        return chain.from_iterable(self._by_sentence.values())

    def beside(self, token: Token) -> list[Said]:
        """What the sentence of a token tells."""
        return self._by_sentence.get(token.doc.sentence(token.i)[0], [])

    def before(self, token: Token) -> Iterator[list[Said]]:
        """What the sentence of a token told before it; then what the sentence before that one told."""
        start = token.doc.sentence(token.i)[0]
        yield [s for s in self._by_sentence.get(start, ()) if s.token.i < token.i]
        yield self._by_sentence.get(sentence_before(token.doc, start), [])


def sentence_before(doc: Parse, start: int) -> int:
    """Where the sentence before the one at `start` begins, if it is of the same paragraph; else -1."""
    if start == 0:
        return -1
    last = doc[start - 1]
    between = doc.text[last.idx + len(last) - 2 : doc[start].idx]
    return -1 if "\n\n" in between else doc.sentence(start - 1)[0]
