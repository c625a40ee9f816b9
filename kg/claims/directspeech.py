"""Joins words between quotation marks to those who say them.

What syntax reports comes first; then the nearest reporting verb of the sentence; then a
colon before the quotation; then the speaker of the quotation before, where the speech
goes on (rules as in O'Keefe et al. 2012 and Muzny et al. 2017).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate

from kg.claims.parse import Parse
from kg.claims.quotations import Quote, Reports
from kg.claims.quotemarks import Quoted, break_before
from kg.claims.tokens import Token

#: How many tokens may stand between a quotation and its reporting verb.
NEAR = 30
_FINITE = ("VBD", "VBZ", "VBP", "MD", "VB")
_MARKS = ('"', "“", "”", "„", "«", "»", "``", "''")


class DirectSpeech:
    """Finds the speakers of one document's quoted stretches."""

    def __init__(self, doc: Parse, reports: Reports, quotes: list[Quote], stretches: list[Quoted]) -> None:
        self._doc = doc
        self._reports = reports
        self._quotes = quotes
        self._stretches = stretches
        self._starts = [s.start for s in stretches]
        self._by = {q.by.i: q for q in quotes}
        self._spans = sorted(
            ((r.left_edge.i, r.right_edge.i + 1, n) for n, q in enumerate(quotes) for r in q.roots), key=lambda s: s[0]
        )
        #: How far this content, or any that begins before it, comes.
        self._reach = list(accumulate((end for _, end, _ in self._spans), max))

    def join(self) -> list[Quote]:
        """All quotations: those given, with their quoted words, and those that marks show alone."""
        made: list[Quote] = []
        last: tuple[Quoted, Quote] | None = None
        for one in self._stretches:
            quote = self._reported(one) or self._told(one) or self._announced(one) or self._goes_on(one, last)
            if quote is None:
                continue
            if quote.by.i not in self._by:
                self._by[quote.by.i] = quote
                made.append(quote)
            quote.stretches.append((one.start, one.end))
            last = (one, quote)
        return [q for q in (*self._quotes, *made) if not self._musing(q)]

    def _musing(self, quote: Quote) -> bool:
        """ "I think", within what another says: no report of its own."""
        return quote.speaker.lower_ in ("i", "we", "you") and self._inside(quote.by)

    def _inside(self, token: Token) -> bool:
        n = bisect_right(self._starts, token.i) - 1
        return n >= 0 and token.i < self._stretches[n].end

    def _reported(self, one: Quoted) -> Quote | None:
        """The innermost report of syntax whose content the stretch is, or is part of."""
        found: list[tuple[int, int]] = []
        for start, end, n in self._overlapping(one):
            quote = self._quotes[n]
            if one.start <= quote.by.i < one.end:
                continue
            covers = start <= one.start and one.end <= end
            rooted = any(one.start <= r.i < one.end for r in quote.roots)
            if (covers or rooted) and not any(a <= one.start < b for a, b in quote.holes):
                found.append((end - start, n))
        return self._quotes[min(found)[1]] if found else None

    def _overlapping(self, one: Quoted) -> Iterator[tuple[int, int, int]]:
        """The contents that begin before a stretch ends, from the last; those of its sentences and later ones."""
        first = self._doc.sentence(one.start)[0]
        for at in reversed(range(bisect_left(self._spans, (one.end,)))):
            if self._reach[at] <= first:
                return  # neither this one nor any before it comes as far
            yield self._spans[at]

    def _told(self, one: Quoted) -> Quote | None:
        """The nearest reporting verb beside a stretch that has a verb of its own."""
        if not self._whole(one):
            return None
        found: list[tuple[int, int, Token]] = []
        for verb in self._beside(one):
            if self._reports.speaks(verb) and not self._inside(verb):
                away = one.start - verb.i if verb.i < one.start else verb.i - one.end
                found.append((away, verb.i, verb))
        for away, _, verb in sorted(found, key=lambda f: f[:2]):
            speaker = self._reports.speakers.of_verb(verb) if away <= NEAR else None
            if speaker is not None and not one.start <= speaker.i < one.end:
                return self._by.get(verb.i) or Quote(speaker, verb.text, verb)
        return None

    def _whole(self, one: Quoted) -> bool:
        """Whether a stretch speaks, or only holds a word at a distance ("so-called")."""
        words = self._doc[one.start : one.end]
        return any(t.tag_ in _FINITE for t in words) or words[-1].text in (",", "?", "!", ".") or len(words) > 7

    def _beside(self, one: Quoted) -> Iterator[Token]:
        """The words of the sentences that the stretch touches, as far as they are near it."""
        sentence = self._doc.sentence
        after = min(one.end + 1, len(self._doc) - 1)
        seen = {sentence(one.start), sentence(one.end - 1)}
        if not break_before(self._doc[after]):
            behind = sentence(after)
            # a mark inside the quotation may end the parser's sentence: "Why?" he asked
            if behind[0] <= one.end or self._doc[behind[0]].text[:1].islower():
                seen.add(behind)
        for start, end in sorted(seen):
            yield from self._doc[max(start, one.start - NEAR) : min(end, one.end + NEAR + 1)]

    def _announced(self, one: Quoted) -> Quote | None:
        """ "The minister continued:" before the marks, be it a paragraph before."""
        at = one.start - 1
        while at > 0 and (self._doc[at].is_space or self._doc[at].text in _MARKS):
            at -= 1
        if self._doc[at].text != ":":
            return None
        start = self._doc.sentence(max(at - 1, 0))[0]
        for verb in (self._doc[i] for i in reversed(range(start, at))):
            if not self._reports.speaks(verb) or self._inside(verb):
                continue
            speaker = self._reports.speakers.of_verb(verb)
            if speaker is not None:
                return self._by.get(verb.i) or Quote(speaker, verb.text, verb)
        return None

    def _goes_on(self, one: Quoted, last: tuple[Quoted, Quote] | None) -> Quote | None:
        """The speaker of the stretch before, where this one stands for itself behind it."""
        if last is None or not self._alone(one):
            return None
        before, quote = last
        same = before.paragraph == one.paragraph
        carried = before.open and one.paragraph == before.paragraph + 1
        return quote if (same or carried) and (quote.stretches and self._whole(one)) else None

    def _alone(self, one: Quoted) -> bool:
        """Whether a stretch begins where a sentence or a paragraph begins."""
        mark = self._doc[one.start - 1]
        return break_before(mark) or bool(mark.is_sent_start) or bool(self._doc[one.start].is_sent_start)
