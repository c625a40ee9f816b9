"""Doubts as records: what a reviewer sees of two entities that may be one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kg.model import Doubt, Entity, Judgement

Record = dict[str, Any]
# After initials and forms of address no sentence ends.
_ENDS = re.compile(
    r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St)\.)(?<!\b(?:Mrs|Gen|Col|Adm|Sen)\.)"
    r"[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])|\n+"
)
#: The most characters shown on either side of a name.
_REACH = 300


def doubt_records(
    doubts: Iterable[Doubt], entities: Mapping[str, Entity], texts: Mapping[str, str]
) -> Iterator[Record]:
    """One record a doubt, with a passage for either side.

    Args:
        entities: By id.
        texts: Documents' texts by id.
    """
    for one in doubts:
        yield {
            "left": _side(entities[one.left], one.left_at, texts),
            "right": _side(entities[one.right], one.right_at, texts),
            "reason": one.reason,
            "score": one.score,
        }


def _side(entity: Entity, at: tuple[str, int], texts: Mapping[str, str]) -> Record:
    document, offset = at
    start, end = passage(texts[document], offset)
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "description": entity.description,
        "documents": entity.documents,
        "evidence": {"document": document, "text": texts[document][start:end], "start": start, "end": end},
    }


def passage(text: str, offset: int) -> tuple[int, int]:
    """Start and end of the sentence around an offset, cut where it is very long."""
    low, high = max(0, offset - _REACH), min(len(text), offset + _REACH)
    start, end = low, high
    for gap in _ENDS.finditer(text, low, high):
        if gap.end() <= offset:
            start = gap.end()
        elif gap.start() > offset:
            end = gap.start()
            break
    return start, end


def pending(records: Iterable[Record], judgements: Iterable[Judgement]) -> list[Record]:
    """The doubts that no judgement has settled yet."""
    settled = {frozenset((j.left, j.right)) for j in judgements}
    return [r for r in records if frozenset((r["left"]["id"], r["right"]["id"])) not in settled]
