"""Who says so: the reports of one text, and the speaker of what a predicate says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kg.claims.directspeech import DirectSpeech
from kg.claims.mentionindex import Argument, MentionIndex
from kg.claims.nominal import occasion
from kg.claims.parse import children, climb
from kg.claims.propositions import Propositions
from kg.claims.quotations import Quote, Reports
from kg.claims.quotemarks import quoted
from kg.claims.speakers import extent
from kg.claims.syntax import detached, finite
from kg.claims.tokens import Token
from kg.claims.transcripts import lines
from kg.labels import NOMINAL, PARTICIPLE, VERBAL
from kg.model import Annotated, Attribution, Mention, Quotation, Span, content_id
from kg.ontology import Ontology

_EDGES = ('"', "“", "”", "„", "«", "»", "``", "''", ",", ":", ";", "-", "–", "—", "―", "(", ")")


class AttributionReader:
    """Finds the reports of texts."""

    def __init__(self, ontology: Ontology, propositions: Propositions) -> None:
        self._reports = Reports(ontology, propositions)
        self._persons = ontology.playing("person")

    @staticmethod
    def own(speaker: Argument, cue: Token, annotated: Annotated) -> Attribution:
        """The speaker of a claim about its own subject."""
        span = Span(start=speaker.mention.start, end=speaker.mention.end)
        text = span.of(annotated.document.text)
        return Attribution(mention=speaker.mention.id, text=text, span=span, cue=cue.text)

    def over(self, annotated: Annotated, index: MentionIndex) -> Voices:
        """All reports of one text."""
        doc = index.doc
        quotes = list(self._reports.read(doc))
        joined = DirectSpeech(doc, self._reports, quotes, quoted(doc)).join()
        all_ = sorted([*lines(doc, index, self._persons), *joined], key=lambda q: q.by.i)
        return Voices(annotated, index, self._reports, all_)


class Voices:
    """The reports of one text, asked by claims and written out."""

    def __init__(self, annotated: Annotated, index: MentionIndex, reports: Reports, quotes: list[Quote]) -> None:
        self.annotated = annotated
        self._index = index
        self._speakers = reports.speakers
        self._quotes = quotes
        self._roots: dict[int, list[Quote]] = defaultdict(list)
        for quote in quotes:
            for root in () if quote.hint else quote.roots:
                self._roots[root.i].append(quote)
        #: Which report's marks a token stands between; of two, the narrower one's.
        self._marked: dict[int, tuple[int, int, Quote]] = {}
        stretches = [(start, end, q) for q in quotes for start, end in q.stretches]
        for start, end, quote in sorted(stretches, key=lambda s: s[0] - s[1]):
            self._marked.update(dict.fromkeys(range(start, end), (start, end, quote)))

    def by(self, anchor: Token, *, presupposed: bool = False) -> Attribution | None:
        """The innermost speaker of what a predicate says, or None where the narrator speaks.

        Args:
            presupposed: Whether a noun phrase takes it for granted ("Russian-made"): then it
                is the narrator's, unless it stands between the speaker's own quotation marks.
        """
        start, end, quoted_by = self._marked.get(anchor.i, (0, 0, None))
        quote = None if presupposed else self._governing(anchor, (start, end))
        if quoted_by is not None and (quote is None or not start <= quote.by.i < end):
            quote = quoted_by
        return self._attribution(quote) if quote else None

    def _governing(self, anchor: Token, marks: tuple[int, int]) -> Quote | None:
        """The report whose clause the anchor belongs to; what a noun presupposes belongs to none."""
        token = anchor
        while True:
            token = climb(token, self, self._silent)
            for quote in self._roots.get(token.i, ()):
                if not quote.spared(anchor):
                    return quote
            head = token.head
            if head == token or detached(token):
                return None
            if _presupposed(token) and not marks[0] <= head.i < marks[1]:
                return None
            token = head

    def _silent(self, token: Token) -> Token | None:
        """The next token up, past one that tells nothing of who speaks."""
        if token.i in self._roots or token.head == token or detached(token) or _presupposed(token):
            return None
        return token.head

    def last_speaker(self, start: int, before: Token) -> Mention | None:
        """Who made the last report between a token and another, if named."""
        told = [q for q in self._quotes if start <= q.by.i < before.i and q.roots and not q.hint]
        last = max(told, key=lambda q: q.by.i, default=None)
        said = self._attribution(last) if last is not None else None
        return self._index.mentions.get(said.mention) if said is not None and said.mention is not None else None

    def _attribution(self, quote: Quote) -> Attribution:
        return self._speakers.attribution(quote.speaker, quote.cue, self.annotated, self._index)

    def quotations(self) -> Iterator[Quotation]:
        """All reports, in the order of their cues."""
        document = self.annotated.document.id
        for quote in self._quotes:
            ranges = self._content(quote)
            if not ranges:
                continue
            said = self._attribution(quote)
            spans = tuple(self._span(start, end) for start, end in ranges)
            marked = sum(end - start for start, end in quote.stretches)
            whole = sum(end - start for start, end in ranges)
            yield Quotation(
                id=content_id(document, said.span.start, said.cue, *(f"{s.start}-{s.end}" for s in spans)),
                document=document,
                attribution=said,
                content=spans,
                kind="indirect" if not marked else "direct" if whole <= marked else "mixed",
                citing=self._span(*extent(quote.citing)) if quote.citing is not None else None,
            )

    def _content(self, quote: Quote) -> list[tuple[int, int]]:
        """Token ranges of what is said, in textual order, none touching another."""
        ranges: list[tuple[int, int]] = []
        for start, end in sorted([*((r.left_edge.i, r.right_edge.i + 1) for r in quote.roots), *quote.stretches]):
            if ranges and start <= ranges[-1][1]:
                ranges[-1] = (ranges[-1][0], max(ranges[-1][1], end))
            else:
                ranges.append((start, end))
        for a, b in quote.holes:
            cut = ((max(start, low), min(end, high)) for start, end in ranges for low, high in ((start, a), (b, end)))
            ranges = [(start, end) for start, end in cut if start < end]
        trimmed = (self._trimmed(start, end) for start, end in ranges)
        return [(start, end) for start, end in trimmed if start < end]

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Without marks and white space at the ends, and without the "that" before."""
        doc = self._index.doc
        while start < end and (doc[start].is_space or doc[start].text in _EDGES):
            start += 1
        if start < end and doc[start].lower_ == "that" and doc[start].dep_ == "mark":
            start += 1
        while end > start and (doc[end - 1].is_space or doc[end - 1].text in _EDGES or doc[end - 1].text == "."):
            end -= 1
        return start, end

    def _span(self, start: int, end: int) -> Span:
        doc, offset = self._index.doc, self.annotated.offset
        return Span(start=doc[start].idx + offset, end=doc[end - 1].idx + len(doc[end - 1]) + offset)


def _presupposed(token: Token) -> bool:
    """Whether a clause belongs to a noun, and so is the narrator's knowledge, not the speaker's."""
    if token.pos_ in VERBAL and token.dep_ in ("relcl", "appos"):
        return True
    if occasion(token):
        return True
    if token.dep_ == "advcl" and token.tag_ == "VBN" and token.i - token.doc.sentence(token.i)[0] > 1:
        # "will leave the treaty, concluded by A in 1987": a participle beside its noun;
        # not "raised its offer, signed a pact and agreed to buy it": one of several deeds
        if any(c.dep_ == "conj" and c.tag_ == "VBD" for c in children(token)):
            return False
        return token.nbor(-1).text == "," and token.nbor(-2).pos_ in NOMINAL
    return token.dep_ == "acl" and token.tag_ in PARTICIPLE and not finite(token)
