"""A candidate with what it stands for."""

from __future__ import annotations

from typing import NamedTuple

from kg.mentions.candidate import Candidate
from kg.text import fold


class Resolved(NamedTuple):
    """A candidate, its referent within the document and the best name for that."""

    candidate: Candidate
    referent: str
    name: str

    @property
    def type(self) -> str:
        """The type of what it stands for."""
        return self.candidate.type

    def anaphor(self, start: int, end: int, detector: str, confidence: float) -> Resolved:
        """Tokens `start` to `end` as a further mention of the same referent."""
        again = self.candidate._replace(start=start, end=end, detector=detector, confidence=confidence)
        return Resolved(again, self.referent, self.name)


def referent_of(one: Candidate) -> str:
    """What mentions with the same name and type in one document have in common."""
    return f"{one.type}:{one.row.name}" if one.row else f"{one.type}:{fold(one.name)}"
