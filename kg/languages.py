"""Which language a text is in: a model that reads English makes nonsense of French."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache
from typing import TYPE_CHECKING

from kg.model import Document

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

#: Shorter texts are taken at their word.
_LETTERS = 60
#: Characters looked at, from the beginning.
_SAMPLE = 4_000
_SURE = 0.95
#: From this share of the expected language's commonest words on, the text is in that language,
#: however many foreign names there are in it. English articles have 0.35 to 0.5, French ones 0.05.
_COMMON = 0.2
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def detect(text: str) -> str:
    """ISO 639-1 code of a text's language; empty where it is too short or unclear.

    Method: py3langid (Lui & Baldwin 2012), naive Bayes over byte n-grams, 97 languages.
    """
    sample = text[:_SAMPLE]
    if sum(map(str.isalpha, sample)) < _LETTERS:
        return ""
    language, probability = _identifier().classify(sample)
    return str(language) if probability >= _SURE else ""


def foreign(document: Document, expected: str, common: Set[str]) -> str:
    """The language of a document that is in another one than expected; else empty.

    The text decides; what the document says of itself only where the text is too short.

    Args:
        common: The commonest words (stop words) of the expected language, in lower case.
    """
    found = detect(document.text) or document.language[:2].lower()
    if not found or found == expected:
        return ""
    words = [w.casefold() for w in _WORD.findall(document.text[:_SAMPLE])]
    return "" if sum(w in common for w in words) >= max(1, _COMMON * len(words)) else found
