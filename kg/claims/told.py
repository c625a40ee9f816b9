"""What a text has told before a place in it, for what takes that up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

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
            self._by_sentence[one.token.doc.sentence(one.token.i)[0]].append(one)

    def __bool__(self) -> bool:
        return bool(self._by_sentence)

    def of(self, start: int) -> list[Said]:
        """The claims of the sentence that begins at a token."""
        return self._by_sentence.get(start, [])


def sentence_before(doc: Parse, start: int) -> int:
    """Where the sentence before the one at `start` begins, if it is of the same paragraph; else -1."""
    if start == 0:
        return -1
    last = doc[start - 1]
    between = doc.text[last.idx + len(last) - 2 : doc[start].idx]
    return -1 if "\n\n" in between else doc.sentence(start - 1)[0]
