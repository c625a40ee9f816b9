"""Recognition and claims as spaCy components, for anybody's pipeline.

    nlp = spacy.load("en_core_web_md")
    nlp.add_pipe("kg_names", first=True)   # optional: better parses of long names
    nlp.add_pipe("kg_entities")
    nlp.add_pipe("kg_claims")

What they find can be stored with the Doc (`Doc.to_bytes`, `DocBin(store_user_data=True)`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from kg.claims.extractor import FrameExtractor
from kg.errors import ModelError
from kg.mentions.detector import LayeredDetector
from kg.mentions.gazetteer import Gazetteer
from kg.model import Annotated, Attribution, Claim, Document, Mention, Time, content_id
from kg.ontology import load

#: Keys of `doc.spans`: our mentions, and the entities as the model had them.
SPANS, MODEL_ENTS = "kg", "kg_model_ents"
#: What a span of `doc.spans["kg"]` tells of itself -> the type of the value.
_TOLD = {"kg_entity": str, "kg_name": str, "kg_known": bool, "kg_detector": str, "kg_confidence": float}
_ANAPHORS = ("pronoun", "description")


def register_extensions() -> None:
    """Makes the attributes known to spaCy; needed before a stored Doc is read without our components."""
    for name, kind in _TOLD.items():
        Span.set_extension(name, default=kind(), force=True)
    Span.set_extension("kg_type", getter=_type, force=True)
    Doc.set_extension("claims", default=[], force=True)


def _type(span: Span) -> str:
    return span.label_


class EntityRecogniser:
    """Sets `doc.spans["kg"]` (all mentions, anaphors too) and `doc.ents` (names and values).

    A span's label, and `span._.kg_type`, is the ontology's type; `span._.kg_entity` is the same
    for mentions of one document that corefer; `span._.kg_name` is the best name of what it
    stands for, `span._.kg_known` whether a gazetteer knows it. Entities with a Wikidata id have
    it as `kb_id_`.
    """

    def __init__(self, nlp: Language, folder: str) -> None:
        self._nlp = nlp
        self._folder = folder
        register_extensions()

    @cached_property
    def _detector(self) -> LayeredDetector:
        ontology = load(Path(self._folder) if self._folder else None)
        return LayeredDetector(ontology, self._nlp, Gazetteer(ontology, self._nlp))

    @cached_property
    def _wikidata(self) -> dict[str, str]:
        rows = load(Path(self._folder) if self._folder else None).gazetteer
        return {r.referent: r.identifiers["wikidata"] for r in rows if "wikidata" in r.identifiers}

    def __call__(self, doc: Doc) -> Doc:
        """Annotates a Doc.

        Raises:
            ModelError: Tags, heads or lemmas are missing.
        """
        if len(doc) and not (doc.has_annotation("DEP") and doc.has_annotation("LEMMA") and doc.has_annotation("TAG")):
            raise ModelError("kg_entities needs a tagger, a parser and a lemmatizer before it", "add it at the end")
        doc.spans[MODEL_ENTS] = list(doc.ents)
        found = list(self._detector.detect(_annotated(doc)))
        spans = [self._span(doc, one) for one in found]
        doc.spans[SPANS] = spans
        doc.ents = filter_spans([s for s in spans if s._.kg_detector not in _ANAPHORS])
        return doc

    def _span(self, doc: Doc, one: Mention) -> Span:
        span = doc.char_span(one.start, one.end, label=one.type, kb_id=self._wikidata.get(one.referent, ""))
        if span is None:
            raise ValueError(f"the mention {one.text!r} does not end where tokens end")
        span._.kg_entity, span._.kg_name, span._.kg_known = one.referent, one.name, one.known
        span._.kg_detector, span._.kg_confidence = one.detector, one.confidence
        return span


class ClaimExtractor:
    """Sets `doc._.claims`: a list of dictionaries, made of what JSON knows.

    Keys are those of a line of `claims.jsonl` (`kg schema claim`), without ids of entities:
    what is the same across documents only a build can tell.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder
        register_extensions()

    @cached_property
    def _extractor(self) -> FrameExtractor:
        return FrameExtractor(load(Path(self._folder) if self._folder else None))

    def __call__(self, doc: Doc) -> Doc:
        """Annotates a Doc.

        Raises:
            ModelError: `kg_entities` has not run.
        """
        if SPANS not in doc.spans:
            raise ModelError("kg_claims needs kg_entities before it", 'nlp.add_pipe("kg_entities")')
        ours = doc.ents
        mentions = [_mention(span) for span in doc.spans[SPANS]]
        try:
            doc.ents = tuple(doc.spans[MODEL_ENTS])  # the claim layer was made on the model's labels
            claims = list(self._extractor.extract(_annotated(doc), mentions))
        finally:
            doc.ents = ours
        by_id = {m.id: m for m in mentions}
        doc._.claims = [_record(claim, by_id, doc.text) for claim in claims]
        return doc


def _annotated(doc: Doc) -> Annotated:
    return Annotated(document=Document(id="", text=doc.text), doc=doc)


def _mention(span: Span) -> Mention:
    return Mention(
        id=content_id("", span.start_char, span.end_char, span.label_),
        document="",
        start=span.start_char,
        end=span.end_char,
        text=span.text,
        type=span.label_,
        referent=span._.kg_entity,
        name=span._.kg_name,
        known=span._.kg_known,
        detector=span._.kg_detector,
        confidence=span._.kg_confidence,
    )


def _record(claim: Claim, mentions: dict[str, Mention], text: str) -> dict[str, Any]:
    return {
        "id": claim.id,
        "subject": _argument(mentions[claim.subject]),
        "predicate": claim.predicate,
        "object": _argument(mentions[claim.object]),
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "attribution": _said(claim.attribution, mentions),
        "time": _time(claim.time),
        "qualifiers": dict(_qualifiers(claim, mentions)),
        "evidence": {
            "text": claim.evidence.of(text),
            "start": claim.evidence.start,
            "end": claim.evidence.end,
        },
        "confidence": claim.confidence,
        "extractor": claim.extractor,
    }


def _argument(one: Mention) -> dict[str, Any]:
    return {"name": one.name, "type": one.type, "text": one.text, "start": one.start, "end": one.end}


def _said(said: Attribution | None, mentions: dict[str, Mention]) -> dict[str, Any] | None:
    if said is None:
        return None
    place = {"text": said.text, "start": said.span.start, "end": said.span.end, "cue": said.cue}
    return {**place, "name": mentions[said.mention].name} if said.mention else place


def _time(time: Time | None) -> dict[str, Any] | None:
    if time is None:
        return None
    return {"text": time.text, "start": time.span.start, "end": time.span.end, "value": time.value}


def _qualifiers(claim: Claim, mentions: dict[str, Mention]) -> Iterator[tuple[str, dict[str, str]]]:
    for one in claim.qualifiers:
        told = {"text": one.text, "value": one.value, "unit": one.unit}
        if one.mention:
            told["name"] = mentions[one.mention].name
        yield one.role, {k: v for k, v in told.items() if v}


@Language.factory(
    "kg_entities",
    default_config={"ontology": ""},
    requires=["token.tag", "token.dep", "token.lemma", "doc.ents"],
    assigns=["doc.ents", "doc.spans"],
)
def make_entities(nlp: Language, name: str, ontology: str) -> EntityRecogniser:  # noqa: ARG001
    """The factory behind `nlp.add_pipe("kg_entities")`; `ontology` is a folder of one's own."""
    return EntityRecogniser(nlp, ontology)


@Language.factory("kg_claims", default_config={"ontology": ""}, requires=["doc.spans"], assigns=["doc._.claims"])
def make_claims(nlp: Language, name: str, ontology: str) -> ClaimExtractor:  # noqa: ARG001
    """The factory behind `nlp.add_pipe("kg_claims")`."""
    return ClaimExtractor(ontology)


register_extensions()
