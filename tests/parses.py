"""Parses made by hand, for what no model's parse of a sentence shows."""

from __future__ import annotations

from spacy.lang.en import English
from spacy.tokens import Doc

_VOCAB = English().vocab
_VERBAL = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")
_NOMINAL = {"NNS": "NOUN", "WP$": "PRON"}
_LEMMAS = {
    "said": "say", "is": "be", "was": "be", "did": "do", "sold": "sell", "bought": "buy", "talks": "talk",
    "members": "member",
}  # fmt: skip


def parse(words: str) -> Doc:
    """A parsed Doc.

    Args:
        words: Each with its part of speech (a verb's tag; NNS, WP$), its label, the word that it hangs on
            (the first such) and, where it is one, its type as an entity:
            "Saab/PROPN/nsubj/met/ORG met/VBD/ROOT/met".
    """
    rows = [word.split("/") for word in words.split()]
    texts = [row[0] for row in rows]
    return Doc(
        _VOCAB,
        words=texts,
        tags=[row[1] if row[1] in (*_VERBAL, *_NOMINAL) else "" for row in rows],
        pos=["VERB" if row[1] in _VERBAL else _NOMINAL.get(row[1], row[1]) for row in rows],
        lemmas=[_LEMMAS.get(text.lower(), text.lower()) for text in texts],
        deps=[row[2] for row in rows],
        heads=[texts.index(row[3]) for row in rows],
        ents=[f"B-{row[4]}" if len(row) > 4 else "O" for row in rows],
    )


def shown(doc: Doc) -> dict[str, tuple[str, str]]:
    """Word -> its label, and the word that it hangs on; marks left out."""
    return {word.text: (word.dep_, word.head.text) for word in doc if not word.is_punct}
