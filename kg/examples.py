"""Runs the [[example]]s of relation files through the pipeline, and says where they fail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.linker import Linker
from kg.model import Claim, Document, Mention
from kg.ontology.schema import Example, ExpectedClaim, Relation
from kg.pipeline import Pipeline
from kg.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one example.

    Attributes:
        number: Place of the example in its file, from 1.
        faults: What went wrong, one line each; empty if all is well.
    """

    relation: str
    number: int
    text: str
    faults: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Whether the example gives what it must."""
        return not self.faults


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A claim with the names that an example may use for its parts."""

    claim: Claim
    subject: frozenset[str]
    object: frozenset[str]
    speaker: frozenset[str]

    def __str__(self) -> str:
        said = f", says {min(self.speaker)}" if self.speaker else ""
        return (
            f"{min(self.subject)} -{self.claim.predicate}-> {min(self.object)} "
            f"({self.claim.polarity}, {self.claim.modality}{said})"
        )


def run(pipeline: Pipeline, relations: Iterable[Relation]) -> Iterator[Outcome]:
    """Runs all examples of the relations in one batch.

    An example with claims must give each of them; one without must give no claim of the
    relation that is positive and asserted. Each example is a document of its own.

    Yields:
        One outcome an example, in the order of the files.
    """
    cases = [(r, number, e) for r in relations for number, e in enumerate(r.example, start=1)]
    documents = [Document(id=f"{r.name}-{number}", text=e.text) for r, number, e in cases]
    for (relation, number, example), extraction in zip(cases, pipeline.extract(documents), strict=True):
        linker = pipeline.resolve([extraction])
        mentions = {m.id: m for m in extraction.mentions}
        found = [_found(c, mentions, linker) for c in extraction.claims if c.predicate == relation.name]
        faults = tuple(_faults(relation, example, found))
        yield Outcome(relation=relation.name, number=number, text=example.text, faults=faults)


def _found(claim: Claim, mentions: dict[str, Mention], linker: Linker) -> _Found:
    said = claim.attribution
    speaker = _names(mentions[said.mention], linker) if said and said.mention else frozenset()
    return _Found(
        claim=claim,
        subject=_names(mentions[claim.subject], linker),
        object=_names(mentions[claim.object], linker),
        speaker=speaker | ({fold(said.text)} if said else set()),
    )


def _names(mention: Mention, linker: Linker) -> frozenset[str]:
    return frozenset(map(fold, (mention.text, mention.name, linker.entity(mention).name)))


def _faults(relation: Relation, example: Example, found: list[_Found]) -> Iterator[str]:
    got = "; ".join(map(str, found)) or "nothing"
    for expected in example.claims:
        if not any(_matches(expected, one, relation.symmetric) for one in found):
            yield f"no {_shown(expected)}; got {got}"
    if not example.claims and any(one.claim.asserted for one in found):
        yield f"must give nothing asserted; got {got}"


def _matches(expected: ExpectedClaim, one: _Found, symmetric: bool) -> bool:
    subject, obj = fold(expected.subject), fold(expected.object)
    ends = (subject in one.subject and obj in one.object) or (
        symmetric and subject in one.object and obj in one.subject
    )
    status = (expected.polarity, expected.modality) == (one.claim.polarity, one.claim.modality)
    return ends and status and (expected.speaker is None or fold(expected.speaker) in one.speaker)


def _shown(expected: ExpectedClaim) -> str:
    said = f", says {expected.speaker}" if expected.speaker else ""
    return f"{expected.subject} -> {expected.object} ({expected.polarity}, {expected.modality}{said})"
