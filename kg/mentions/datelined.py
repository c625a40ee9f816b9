"""The layer of cities in datelines: "ALMATY, 9 May 2025 - ..."."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from kg import datelines
from kg.mentions.candidate import Candidate
from kg.mentions.gazetteer import Gazetteer
from kg.ontology import Ontology

#: Above all others: capitals make the model see organisations.
RANK = 97
_CONFIDENCE = 0.85
_LONGEST = 6
#: What ends a city's name; a dash does so behind a space only: "ROSTOV-ON-DON".
_CLOSE = (",", "(", "/")
_BEHIND = (*_CLOSE, "-", "–", "—", "--")


class Datelined:
    """Yields the first name of a dateline: a place, not the state whose capital it is."""

    def __init__(self, ontology: Ontology, gazetteer: Gazetteer) -> None:
        self._place = ontology.named("place")
        self._surfaces = gazetteer.surfaces

    def detect(self, doc: Doc) -> Iterator[Candidate]:
        """Candidates in textual order."""
        text = doc.text
        for start, begins in enumerate(doc.to_array("SENT_START").tolist()):
            if begins == 1 and (not start or doc[start - 1].is_space) and datelines.end(text, doc[start].idx) > 0:
                yield self._city(doc, start)

    def _city(self, doc: Doc, start: int) -> Candidate:
        end = start + 1
        while (
            end < len(doc)
            and end - start < _LONGEST
            and not (doc[end].text in _BEHIND and (doc[end].text in _CLOSE or doc[end - 1].whitespace_))
        ):
            end += 1
        name = " ".join(doc[start:end].text.split())
        name = name.title() if name.isupper() else name
        rows = [surface.row for surface in self._surfaces.get(name, ()) if not surface.cued]
        row = min(rows, key=lambda r: r.type != self._place, default=None)
        return Candidate(
            start=start,
            end=end,
            type=row.type if row else self._place,
            name=row.name if row else name,
            detector="dateline",
            confidence=_CONFIDENCE,
            rank=RANK,
            row=row,
        )
