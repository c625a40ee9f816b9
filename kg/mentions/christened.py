"""The layer of names that the text gives something: "a drill named Joint Viper", "the drone, dubbed Night Owl"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from kg.mentions.apposition import lemma_of
from kg.mentions.candidate import Candidate
from kg.mentions.gazetteer import Gazetteer
from kg.mentions.kinds import noun_kinds
from kg.mentions.runs import joins
from kg.ontology import Ontology

#: Above the gazetteer: "a militia known as the Red Scorpions".
RANK = 93
_CONFIDENCE = 0.8
_LONGEST = 6
#: How far before the verb the noun may stand: "the drone, dubbed"; "a scheme to train pilots called".
_BEFORE = 4
_OPENING = ("the", "a", "an", "as", '"', "“", "‘", "'", "simply", "also", "locally", "officially")
_LINKS = ("of", "for", "de", "al", "-", "and", "'s", "’s")


class Christened:
    """Yields capitalised runs behind participles of naming."""

    def __init__(self, ontology: Ontology, gazetteer: Gazetteer) -> None:
        words = ontology.words
        self._verbs = frozenset(map(get_string_id, words["christened_forms"]))
        named = frozenset(ontology.ner_types.values()) & ontology.nodes | ontology.playing("program")
        kinds = noun_kinds(ontology, named | ontology.playing("law"))
        self._kinds = {noun: kind for noun, kind in kinds.items() if kind not in ontology.playing("person")}
        self._surfaces = gazetteer.surfaces

    def detect(self, doc: Doc) -> Iterator[Candidate]:
        """Candidates in textual order."""
        for i, word in enumerate(doc.to_array("LOWER").tolist()):
            if word in self._verbs and 0 < i < len(doc) - 1:
                kind = self._kind(doc, i)
                start, end = self._run(doc, i + 1) if kind else (0, 0)
                if end > start and not self._of_kind(doc[start:end].text, kind):
                    yield Candidate.named(doc, start, end, kind, rank=RANK, confidence=_CONFIDENCE)

    def _kind(self, doc: Doc, verb: int) -> str:
        """The type of what is called so, by the noun right before the participle."""
        if doc[verb].lower_ == "known" and doc[verb + 1].lower_ not in ("as", "locally", "officially"):
            return ""
        at = verb - 1
        while (
            at > 0
            and verb - at < _BEFORE
            and (doc[at].text == "," or doc[at].lower_ in ("also", "which", "is", "was", "locally"))
        ):
            at -= 1
        noun = doc[at]
        if noun.pos_ != "NOUN" or not noun.is_lower:
            return ""
        return self._kinds.get(lemma_of(noun), "")

    @staticmethod
    def _run(doc: Doc, start: int) -> tuple[int, int]:
        while start < len(doc) and doc[start].lower_ in _OPENING:
            start += 1
        end = start
        while end < len(doc) and end - start < _LONGEST:
            if _word(doc[end]) or (end > start and doc[end].is_digit):
                end += 1
            elif start < end < len(doc) - 1 and (doc[end].lower_ in _LINKS or joins(doc[end])) and _word(doc[end + 1]):
                if doc[end].lower_ == "and" and doc[end].ent_iob_ != "I":
                    break
                end += 2
            else:
                break
        return start, end

    def _of_kind(self, text: str, kind: str) -> bool:
        """Whether the gazetteer knows the name as what the text says."""
        return any(one.row.type == kind for one in self._surfaces.get(text, ()))


def _word(token: Token) -> bool:
    return token.text[0].isupper() and not token.is_punct
