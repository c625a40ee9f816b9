"""What the pipeline reads in a text, in a shape that tables of tests can be compared with."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from kg.model import Claim, Document, Extraction, Mention
from kg.pipeline import Pipeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A mention with the name of what it stands for."""

    text: str
    type: str
    name: str
    start: int
    detector: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A claim with names in place of ids."""

    subject: str
    predicate: str
    object: str
    status: str
    speaker: str
    cue: str
    time: str
    qualifiers: dict[str, tuple[str, str, str]] = field(default_factory=dict)

    @property
    def triple(self) -> tuple[str, str, str]:
        return self.subject, self.predicate, self.object

    def __str__(self) -> str:
        return f"{self.subject} -{self.predicate}-> {self.object} ({self.status}; {self.speaker or 'narrator'})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One text with what was found in it."""

    text: str
    extraction: Extraction
    mentions: tuple[Found, ...]
    claims: tuple[Said, ...]

    def of(self, surface: str) -> set[tuple[str, str]]:
        """(type, name) of all mentions with that text."""
        return {(m.type, m.name) for m in self.mentions if m.text == surface}

    def last(self, surface: str) -> str:
        """What the last mention with that text stands for; empty if it is none."""
        return next((m.name for m in reversed(self.mentions) if m.text == surface), "")

    def states(self, subject: str, predicate: str, obj: str) -> set[str]:
        """The statuses of all claims of one relation between two entities."""
        return {c.status for c in self.claims if c.triple == (subject, predicate, obj)}

    def __str__(self) -> str:
        return "\n".join([self.text, *map(str, self.claims), *map(str, self.mentions)])


def read(pipeline: Pipeline, texts: Iterable[str | Document]) -> list[Reading]:
    """Reads all texts in one batch, each as a document of its own."""
    documents = [
        Document(id=str(number), text=one) if isinstance(one, str) else one for number, one in enumerate(texts)
    ]
    return [_reading(pipeline, extraction) for extraction in pipeline.extract(documents)]


def _reading(pipeline: Pipeline, extraction: Extraction) -> Reading:
    linker = pipeline.resolve([extraction])
    nodes = pipeline.ontology.nodes
    mentions = {m.id: m for m in extraction.mentions}

    def name(mention: Mention) -> str:
        return linker.entity(mention).name if mention.type in nodes else mention.name

    def said(claim: Claim) -> Said:
        by = claim.attribution
        return Said(
            subject=name(mentions[claim.subject]),
            predicate=claim.predicate,
            object=name(mentions[claim.object]),
            status=f"{claim.polarity} {claim.modality}",
            speaker=(name(mentions[by.mention]) if by.mention else by.text) if by else "",
            cue=by.cue if by else "",
            time=claim.time.value if claim.time else "",
            qualifiers={
                q.role: (name(mentions[q.mention]) if q.mention and not q.value else q.text, q.value, q.unit)
                for q in claim.qualifiers
            },
        )

    return Reading(
        text=extraction.document.text,
        extraction=extraction,
        mentions=tuple(
            Found(text=m.text, type=m.type, name=name(m), start=m.start, detector=m.detector)
            for m in extraction.mentions
        ),
        claims=tuple(map(said, extraction.claims)),
    )


def read_each(pipeline: Pipeline, texts: Iterable[str]) -> dict[str, Reading]:
    """Text -> what is read in it."""
    unlike = list(dict.fromkeys(texts))
    return dict(zip(unlike, read(pipeline, unlike), strict=True))


def must_tell(
    pipeline: Pipeline, text: str, true: Iterable[tuple[str, ...]], false: Collection[tuple[str, ...]] = ()
) -> Reading:
    """Reads a text, in which each claim of `true` must stand and none of `false`.

    Args:
        true: (subject, object), (subject, predicate, object), or that with its status behind.
        false: The same.
    """
    (reading,) = read(pipeline, [text])
    told = {row for c in reading.claims for row in ((c.subject, c.object), c.triple, (*c.triple, c.status))}
    assert told.issuperset(true), reading
    assert told.isdisjoint(false), reading
    return reading
