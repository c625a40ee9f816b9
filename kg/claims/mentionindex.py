"""Which mention stands where in a parse."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import count
from typing import NamedTuple

from kg.claims.parse import Parse
from kg.claims.tokens import Token
from kg.model import Annotated, Mention


class Argument(NamedTuple):
    """A mention in a role.

    Attributes:
        direct: Whether the phrase itself is the mention; otherwise its owner, its modifier
            or its contents ("Turkish officials", "a batch of K2s") brought it in.
        head: The head of the phrase.
        office: Whether whoever holds its office, and is not named, brought it in ("Norway's foreign minister").
        arms: The weapon whose name brought in whose it is ("Israeli F-35s").
    """

    mention: Mention
    head: Token
    direct: bool = True
    office: bool = False
    arms: Mention | None = None


class MentionIndex:
    """Finds mentions by token.

    Attributes:
        at: The mention that covers a token, or None. Asked twice a token, so the table answers by itself.
    """

    def __init__(self, annotated: Annotated, mentions: Iterable[Mention]) -> None:
        shift = annotated.offset
        self.doc = Parse(annotated.doc, annotated.text)
        doc, offsets = self.doc, self.doc.offsets
        starts = dict(zip(offsets, count(), strict=False))
        self._by_token: dict[Token, Mention] = {}
        self.at: Callable[[Token], Mention | None] = self._by_token.get
        self._spans: dict[str, tuple[int, int]] = {}
        self._heads: dict[str, Token] = {}
        self._positions: dict[str, list[int]] = {}
        #: What phrases were found to bring: position, wanted types, whether with what is listed -> the answer.
        self.expanded: dict[tuple[int, frozenset[str], bool], list[Argument]] = {}
        #: Which heads of a phrase, by its position, can bring any mention at all.
        self.bringing: dict[int, list[Token]] = {}
        for mention in mentions:
            first = starts.get(mention.start - shift)
            if first is None:
                continue
            last = first
            while last < len(offsets) and offsets[last] < mention.end - shift:
                # an anaphor ("the jets") may cover tokens of its own only
                self._by_token.setdefault(doc[last], mention)
                last += 1
            self._spans[mention.id] = (first, last)

    def span(self, mention: Mention) -> tuple[int, int]:
        """Token positions of a mention: start, end (exclusive)."""
        return self._spans[mention.id]

    def tokens(self, mention: Mention) -> list[Token]:
        """The tokens that are the mention's and no other's."""
        start, end = self._spans[mention.id]
        return [token for token in self.doc[start:end] if self.at(token) is mention]

    def head(self, mention: Mention) -> Token:
        """The mention's syntactic head."""
        if mention.id not in self._heads:
            start, end = self._spans[mention.id]
            self._heads[mention.id] = self.doc[start] if end == start + 1 else self.doc.root(start, end)
        return self._heads[mention.id]

    @cached_property
    def mentions(self) -> dict[str, Mention]:
        """Mentions by their ids, in textual order."""
        return {m.id: m for _, m in sorted(self._by_token.items(), key=lambda one: one[0].i)}

    def all(self) -> Iterator[Mention]:
        """Mentions in textual order."""
        return iter(self.mentions.values())

    def positions(self, type_: str) -> list[int]:
        """Positions of the tokens that mentions of one type cover."""
        if type_ not in self._positions:
            self._positions[type_] = sorted(t.i for t, mention in self._by_token.items() if mention.type == type_)
        return self._positions[type_]
