"""The layer of sums of money whose currency is a mark that the model does not know: "SFr6bn", "A$3bn"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.strings import get_string_id
from spacy.tokens import Doc

from kg.mentions.candidate import Candidate
from kg.ontology import Ontology

#: Above the gazetteer: a number behind a currency is nothing else.
RANK = 95


class Sums:
    """Yields a currency's mark with the number behind it."""

    def __init__(self, ontology: Ontology) -> None:
        self._type = ontology.ner_types.get("MONEY", "")
        self._marks = frozenset(map(get_string_id, ontology.words["currency_marks"]))
        self._scales = ontology.words["number_scales"]

    def detect(self, doc: Doc) -> Iterator[Candidate]:
        """Candidates in textual order."""
        if not self._type:
            return
        for i, (word, sign) in enumerate(doc.to_array(["ORTH", "IS_CURRENCY"]).tolist()):
            if (sign or word in self._marks) and i + 1 < len(doc) and doc[i + 1].text[:1].isdigit():
                end = i + 2
                while end < len(doc) and doc[end].ent_iob_ == "I" and doc[end].ent_type_ == "MONEY":
                    end += 1  # "$100-150m"
                end += end < len(doc) and doc[end].lower_ in self._scales
                yield Candidate.named(doc, i, end, self._type, rank=RANK, confidence=0.95)
