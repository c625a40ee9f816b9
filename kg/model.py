"""The types that flow through the pipeline, from a source to the graph.

    Document -> Annotated -> Mention* -> Claim* -> (Linker) -> Entity*, edges

All are frozen, and all but `Annotated` can be pickled. Offsets count characters of
`Document.text`; the text itself is kept once, in the document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx
    from spacy.tokens import Doc

    #: The graph of claims: nodes are entity ids, keys are edge ids. `graph.graph` holds the
    #: records behind it: "claims" and "documents" by id, "mentions", the ontology's node
    #: "types" and "relations" by name, and "partners", which tells whom a claim names besides.
    ClaimGraph = nx.MultiDiGraph[str]


class Polarity(StrEnum):
    """Whether the text affirms or denies what a claim says (ACE: polarity)."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Modality(StrEnum):
    """How the text puts what a claim says (ACE: modality), from the surest on."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"


def content_id(*parts: object) -> str:
    """A short hash of the parts, the same from run to run and machine to machine."""
    digest = blake2b("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass"), digest_size=8)
    return digest.hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of a document's text: `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters that the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article and where it came from (its provenance).

    Attributes:
        id: Unique within a build: the file's name without suffix, or a record's `id`.
        published: ISO 8601 date, or empty where unknown.
        language: ISO 639-1 code, or empty where unknown.
    """

    id: str
    text: str
    title: str = ""
    source: str = ""
    published: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A document that could not be read or processed; the run went on without it.

    Attributes:
        document: The document, where it could be read.
    """

    source: str
    reason: str
    document: Document | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A part of a document with its linguistic annotation.

    Attributes:
        doc: spaCy's analysis of `document.text[offset : offset + len(doc.text)]`.
        offset: Where the part begins in the document (0 unless the document is long).
        text: What `doc.text` is, which spaCy puts together token by token whenever it is asked; empty if unknown.
    """

    document: Document
    doc: Doc
    offset: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span of text that names, describes or stands for something.

    Attributes:
        type: An entity type or value type of the ontology.
        referent: What the mention stands for, as far as its own document tells: mentions
            of one document with the same referent corefer. Resolution across documents
            maps referents to entities.
        name: The best name for the referent that the document or a gazetteer gives.
        known: Whether a gazetteer knows the referent.
        detector: Which layer found it.
    """

    id: str
    document: str
    start: int
    end: int
    text: str
    type: str
    referent: str
    name: str
    known: bool
    detector: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says so, when the text cites somebody.

    Attributes:
        mention: Id of the speaker's mention where the speaker is a known entity, else empty.
        text: The speaker as written.
        cue: The word that makes it a report ("said", "according to").
    """

    mention: str
    text: str
    span: Span
    cue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """One report in a text: who says what (source, cue and content of PARC 3.0).

    Attributes:
        content: What is said, in textual order; in several spans where the report
            interrupts it, or where the speech goes on behind.
        kind: "direct" (all of it between quotation marks), "indirect", or "mixed".
        citing: Those that the speaker has it from: "citing people familiar with the matter".
    """

    id: str
    document: str
    attribution: Attribution
    content: tuple[Span, ...]
    kind: str
    citing: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """When it happened: `value` is an ISO 8601 date, month, year or interval."""

    text: str
    span: Span
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualifier:
    """A further participant or measure of a claim: its seller, its price, its law.

    Attributes:
        role: "from", "to", "item", "amount", "quantity", "role", "under" ...
        mention: Id of the mention, empty where the filler is no entity.
        value: Normalised value of an amount or quantity ("2500000000"), else empty.
        unit: Currency (ISO 4217) of an amount, else empty.
    """

    role: str
    text: str
    mention: str = ""
    value: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One place in a text that states one relation between two mentions.

    A claim names mentions for ever: merging entities, or undoing a merge, rewrites none.

    Attributes:
        id: Content hash of all that the claim says and where it says it.
        subject: Mention id.
        object: Mention id.
        predicate: A relation of the ontology, or `open:LEMMA`.
        evidence: The sentence.
        confidence: 0 to 1: the share of claims of its kind that were right on
            development data (kg/claims/confidence.py).
        extractor: Which construction made it: with its arguments and status, its kind.
    """

    id: str
    document: str
    subject: str
    predicate: str
    object: str
    polarity: Polarity
    modality: Modality
    attribution: Attribution | None
    time: Time | None
    qualifiers: tuple[Qualifier, ...]
    evidence: Span
    confidence: float
    extractor: str

    @property
    def asserted(self) -> bool:
        """Whether the text says, in any voice, that it happened or holds."""
        return self.polarity is Polarity.POSITIVE and self.modality is Modality.ASSERTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Something in the world, as resolution across documents sees it.

    Attributes:
        related: How it is kin to other entities of the graph -> their ids; `family` leads
            from a variant (F-16V) to what it is a variant of (F-16).
    """

    id: str
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    identifiers: Mapping[str, str] = field(default_factory=dict)
    description: str = ""
    documents: int = 0
    mentions: int = 0
    related: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A user's decision that stands above the program's.

    Attributes:
        verdict: "merge" or "split" (entities); "accept" or "reject" (claims, by id).
        left: An entity by name, by id, or by "name @ document"; or a claim.
        right: Another entity; empty where the verdict is about one thing.
        when: ISO 8601 date, or empty.
        line: Where it stands in its file, from 1; 0 if in none.
    """

    verdict: str
    left: str
    right: str = ""
    who: str = ""
    when: str = ""
    note: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Two entities that may be one: too alike to ignore, too little known to merge.

    Attributes:
        left: Entity id; `right` likewise.
        reason: Why they may be one, in a few words.
        score: 0 to 1, for ordering: how alike they are.
        left_at: Document id and offset of a mention to show; `right_at` likewise.
    """

    left: str
    right: str
    reason: str
    score: float
    left_at: tuple[str, int]
    right_at: tuple[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that one document yields: the unit of work, of caching and of failure."""

    document: Document
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    words: int
    quotations: tuple[Quotation, ...] = ()
