"""Puts the layers together: from an annotated document to its mentions."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from kg.mentions.apposed import Apposed
from kg.mentions.biographies import Biographies
from kg.mentions.bodies import Bodies
from kg.mentions.candidate import Candidate, settle
from kg.mentions.christened import Christened
from kg.mentions.context import ContextTypes
from kg.mentions.coreference import Coreference
from kg.mentions.datelined import Datelined
from kg.mentions.gazetteer import Gazetteer
from kg.mentions.introduced import Introduced
from kg.mentions.known import KnownNames
from kg.mentions.patterns import Patterns
from kg.mentions.people import People
from kg.mentions.resolved import Resolved
from kg.mentions.selection import Selection
from kg.mentions.shapes import Shapes
from kg.mentions.statistical import Statistical
from kg.mentions.sums import Sums
from kg.mentions.surrogates import Surrogates
from kg.mentions.tailed import Tailed
from kg.mentions.untyped import Untyped
from kg.model import Annotated, Mention, content_id
from kg.ontology import Ontology


class LayeredDetector:
    """Names by gazetteer, shape and spaCy's NER; then coreference."""

    def __init__(self, ontology: Ontology, nlp: Language, gazetteer: Gazetteer) -> None:
        selection = Selection(ontology)
        self._layers = (
            KnownNames(ontology, gazetteer),
            Surrogates(ontology, nlp.vocab, nlp.tokenizer),
            Shapes(ontology),
            Patterns(ontology),
            Bodies(ontology),
            Datelined(ontology, gazetteer),
            Tailed(ontology, gazetteer),
            Christened(ontology, gazetteer),
            Apposed(ontology, gazetteer),
            People(ontology),
            Biographies(ontology),
            Statistical(ontology),
            Sums(ontology),
            Introduced(ontology, gazetteer),
            Untyped(ontology, selection),
        )
        self._attitudes = ontology.words["attitude_prefixes"]
        self._prefixes = self._attitudes | ontology.words["article_prefixes"]
        self._nouns = {kind: frozenset(ontology.types[kind].nouns) for kind in ontology.playing("weapon")}
        self._types = ContextTypes(ontology, selection)
        self._coreference = Coreference(ontology)

    def detect(self, annotated: Annotated) -> Iterator[Mention]:
        """Mentions in textual order; values (money, dates) among them."""
        doc = annotated.doc
        found = (c for layer in self._layers for c in layer.detect(doc) if not self._prefixed(doc, c))
        candidates = self._types.apply(doc, settle(found))
        resolved = self._coreference.resolve(doc, candidates)
        for one in sorted(resolved, key=lambda r: (r.candidate.start, r.candidate.end)):
            yield self._mention(annotated, one)

    def _prefixed(self, doc: Doc, candidate: Candidate) -> bool:
        """ "the pro-Russian government", "Ahmed al-Iraqi", "a non-NATO ally": not Russia's, nor Iraq, nor a name."""
        start = candidate.start
        if doc[start].text in self._attitudes and start + 1 < candidate.end and doc[start + 1].text == "-":
            return True
        if start < 2 or doc[start - 1].text != "-" or doc[start - 1].whitespace_ or doc[start - 2].whitespace_:
            return False
        return doc[start - 2].lower_ in self._prefixes

    def _mention(self, annotated: Annotated, one: Resolved) -> Mention:
        candidate = one.candidate
        span = annotated.doc[candidate.start : candidate.end]
        text = span.text
        if candidate.detector == "gazetteer":
            text = _without_kind(text, self._nouns.get(candidate.type, frozenset()))
        start = annotated.offset + span.start_char
        end = start + len(text)
        return Mention(
            id=content_id(annotated.document.id, start, end, candidate.type),
            document=annotated.document.id,
            start=start,
            end=end,
            text=text,
            type=candidate.type,
            referent=one.referent,
            name=one.name,
            known=candidate.row is not None,
            detector=candidate.detector,
            confidence=candidate.confidence,
        )


def _without_kind(text: str, nouns: frozenset[str]) -> str:
    """ "Mogami frigates" is named Mogami: what it is, the gazetteer told; it knew the name by that word only."""
    words = text.split(" ")
    if nouns.isdisjoint((words[-1], words[-1].removesuffix("s"))):
        return text
    while len(words) > 1 and words[-1].islower():
        words.pop()
    return " ".join(words)
