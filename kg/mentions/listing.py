"""What the names of a list are: a name whose type the model guessed is what most beside it are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set

from spacy.tokens import Doc

from kg.mentions.candidate import Candidate

#: So many names make a list that tells, and so large a share of them must agree.
_LEAST, _SHARE = 4, 2 / 3
_COMMAS = (",", ";")
_JOINING = ("and", "or", "&")
_FILLING = ("the", "The")


def listed_kinds(doc: Doc, candidates: Sequence[Candidate], kinds: Set[str]) -> Iterator[tuple[Candidate, str]]:
    """The names of each list that are not of the type that most are, with that type.

    Args:
        candidates: In textual order.
        kinds: The types that may be told so.
    """
    for row in _lists(doc, candidates):
        kind, count = min(Counter(c.type for c in row).items(), key=lambda found: (-found[1], found[0]))
        if kind in kinds and count >= _SHARE * len(row):
            yield from ((one, kind) for one in row if one.type != kind)


def _lists(doc: Doc, candidates: Sequence[Candidate]) -> Iterator[list[Candidate]]:
    row: list[Candidate] = []
    for one in candidates:
        if row and not _separated(doc, row[-1].end, one.start):
            if len(row) >= _LEAST:
                yield row
            row = []
        row.append(one)
    if len(row) >= _LEAST:
        yield row


def _separated(doc: Doc, start: int, end: int) -> bool:
    """Whether commas and conjunctions alone stand between two names."""
    if not start < end <= start + 3:
        return False
    between = [token.text for token in doc[start:end] if token.text not in _FILLING]
    return bool(between) and all(text in _COMMAS or text in _JOINING for text in between)
