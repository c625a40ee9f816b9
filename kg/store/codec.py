"""Between the flow's types and the store's rows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from kg.model import (
    Attribution,
    Claim,
    Document,
    Extraction,
    Failure,
    Mention,
    Modality,
    Polarity,
    Qualifier,
    Quotation,
    Span,
    Time,
)

Row = tuple[Any, ...]

DOCUMENT = "id, text, title, source, published, language, words"
MENTION = 'id, start, "end", text, type, referent, name, known, detector, confidence'
CLAIM = (
    "id, subject, predicate, object, polarity, modality, evidence_start, evidence_end, attribution, time, "
    "qualifiers, confidence, extractor"
)

QUOTATION = "id, attribution, content, kind, citing"


def encoded(text: str) -> bytes:
    """A text as it is kept."""
    return text.encode("utf-8", "surrogatepass")


def document_row(extraction: Extraction) -> Row:
    """Values of `DOCUMENT`."""
    d = extraction.document
    return (d.id, encoded(d.text), d.title, d.source, d.published, d.language, extraction.words)


def document(row: Row) -> Document:
    """A document from the values of `DOCUMENT`."""
    text = row[1].decode("utf-8", "surrogatepass")
    return Document(id=row[0], text=text, title=row[2], source=row[3], published=row[4], language=row[5])


def mention_row(m: Mention) -> Row:
    """Values of `MENTION`."""
    return (m.id, m.start, m.end, m.text, m.type, m.referent, m.name, m.known, m.detector, m.confidence)


def mention(row: Row, document_id: str) -> Mention:
    """A mention from the values of `MENTION`."""
    return Mention(
        id=row[0],
        document=document_id,
        start=row[1],
        end=row[2],
        text=row[3],
        type=row[4],
        referent=row[5],
        name=row[6],
        known=bool(row[7]),
        detector=row[8],
        confidence=row[9],
    )


def claim_row(c: Claim) -> Row:
    """Values of `CLAIM`."""
    a, t = c.attribution, c.time
    return (
        c.id,
        c.subject,
        c.predicate,
        c.object,
        c.polarity.value,
        c.modality.value,
        c.evidence.start,
        c.evidence.end,
        _said(a) if a else None,
        _json([t.text, t.span.start, t.span.end, t.value]) if t else None,
        _json([[q.role, q.text, q.mention, q.value, q.unit] for q in c.qualifiers]),
        c.confidence,
        c.extractor,
    )


def claim(row: Row, document_id: str) -> Claim:
    """A claim from the values of `CLAIM`."""
    return Claim(
        id=row[0],
        document=document_id,
        subject=row[1],
        predicate=row[2],
        object=row[3],
        polarity=Polarity(row[4]),
        modality=Modality(row[5]),
        evidence=Span(start=row[6], end=row[7]),
        attribution=_attribution(row[8]) if row[8] else None,
        time=_time(row[9]),
        qualifiers=_qualifiers(row[10]),
        confidence=row[11],
        extractor=row[12],
    )


def quotation_row(q: Quotation) -> Row:
    """Values of `QUOTATION`."""
    citing = _json([q.citing.start, q.citing.end]) if q.citing else None
    return (q.id, _said(q.attribution), _json([[s.start, s.end] for s in q.content]), q.kind, citing)


def quotation(row: Row, document_id: str) -> Quotation:
    """A quotation from the values of `QUOTATION`."""
    citing = json.loads(row[4]) if row[4] else None
    return Quotation(
        id=row[0],
        document=document_id,
        attribution=_attribution(row[1]),
        content=tuple(Span(start=start, end=end) for start, end in json.loads(row[2])),
        kind=row[3],
        citing=citing and Span(start=citing[0], end=citing[1]),
    )


def failure_row(f: Failure) -> Row:
    """Source, reason, document."""
    d = f.document
    kept = None if d is None else _json([d.id, d.text, d.title, d.source, d.published, d.language])
    return (f.source, f.reason, kept)


def failure(row: Row) -> Failure:
    """A failure from source, reason, document."""
    if row[2] is None:
        return Failure(source=row[0], reason=row[1])
    name, text, title, source, published, language = json.loads(row[2])
    kept = Document(id=name, text=text, title=title, source=source, published=published, language=language)
    return Failure(source=row[0], reason=row[1], document=kept)


def _json(value: Sequence[object]) -> str:
    return json.dumps(value, separators=(",", ":"))


def _said(a: Attribution) -> str:
    return _json([a.mention, a.text, a.span.start, a.span.end, a.cue])


def _attribution(value: str) -> Attribution:
    mention_id, text, start, end, cue = json.loads(value)
    return Attribution(mention=mention_id, text=text, span=Span(start=start, end=end), cue=cue)


def _time(value: str | None) -> Time | None:
    if value is None:
        return None
    text, start, end, iso = json.loads(value)
    return Time(text=text, span=Span(start=start, end=end), value=iso)


def _qualifiers(value: str) -> tuple[Qualifier, ...]:
    if value == "[]":
        return ()
    return tuple(Qualifier(role=r, text=t, mention=m, value=v, unit=u) for r, t, m, v, u in json.loads(value))
