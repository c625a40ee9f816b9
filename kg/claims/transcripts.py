"""Lines that a name and a colon give to a speaker: interviews, hearings, headlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from kg.claims.mentionindex import MentionIndex
from kg.claims.parse import Parse, any_within
from kg.claims.quotations import Quote
from kg.claims.tokens import Token

if TYPE_CHECKING:
    from kg.model import Mention

#: How many words a speaker's name may have, and how many lines make a transcript.
LONGEST = 6
ENOUGH = 3
_COLON = re.compile(":")


def lines(doc: Parse, index: MentionIndex, persons: frozenset[str]) -> list[Quote]:
    """Speeches such as "Peskov: no talks are planned".

    A person's name is a speaker; other words in capitals ("QUESTION") are in a transcript
    only: one line alone may be a dateline or a heading.

    Args:
        persons: Types of persons.
    """
    named: list[Quote] = []
    unnamed: list[Quote] = []
    for paragraph in _paragraphs(doc):
        colon = next(t for t in paragraph[1:] if t.text == ":")
        if colon == paragraph[-1]:
            continue
        head = doc[colon.i - 1]
        start, end = colon.i + 1, paragraph[-1].i + 1
        one = Quote(speaker=head, cue=":", by=colon, stretches=[(start, end)])
        mention = index.at(head)
        if mention is not None and mention.type in persons:
            if not _of_themselves(mention, index, (start, end)):
                named.append(one)
        elif mention is None and all(t.is_upper for t in paragraph if t.i < colon.i and t.is_alpha) and head.is_alpha:
            unnamed.append(one)
    transcript = len(named) + len(unnamed) >= ENOUGH
    return sorted([*named, *(unnamed if transcript else ())], key=lambda q: q.by.i)


def _of_themselves(speaker: Mention, index: MentionIndex, stretch: tuple[int, int]) -> bool:
    """ "Clinton: as senator I worked. At a bank, Clinton said": a heading; who speaks does not say their own name."""
    doc, (start, end) = index.doc, stretch
    found = (index.at(t) for t in doc[start:end] if t.pos_ == "PROPN")
    return any(m is not None and m.referent == speaker.referent for m in found)


def _paragraphs(doc: Parse) -> Iterator[list[Token]]:
    """The words of each paragraph that has a colon soon."""
    colons = doc.holding(_COLON)
    for first, end in pairwise([*doc.paragraphs, len(doc)]):
        if not any_within(colons, first, end):
            continue
        words = (t for t in doc[first:end] if not t.is_space and not t.is_quote)
        opening = list(islice(words, LONGEST + 1))
        if any(t.text == ":" for t in opening[1:]):
            yield [*opening, *words]
