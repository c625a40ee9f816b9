"""What a text calls a name beside it: "M23, a rebel group", "the newspaper Handelsblatt"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

_DETERMINED = ("det", "poss", "nummod")
#: Between a name and what is apposed to it.
_COMMAS = (",", "-", "–", "—", "(")


def called(doc: Doc, start: int, end: int) -> frozenset[str]:
    """Lemmas of the common nouns apposed to the name of tokens `start` to `end`; "think-tank" is one."""
    return frozenset(lemma_of(noun) for noun in _apposed(doc, start, end) if noun.pos_ == "NOUN")


def _apposed(doc: Doc, start: int, end: int) -> Iterator[Token]:
    head = doc[start] if end == start + 1 else doc[start:end].root
    for child in head.children:
        apposed = (
            child.dep_ == "appos" and (_determined(child) or _of(child)) and not _parted(doc, end, child.left_edge.i)
        )
        if apposed or (child.dep_ == "compound" and child.i < start and child.is_lower):
            yield child
    if head.dep_ == "appos" and _determined(head.head) and not _parted(doc, head.head.i + 1, start):
        yield head.head
    if head.dep_ == "oprd" and head.head.dep_ == "acl" and head.head.head.pos_ == "NOUN":
        yield head.head.head  # "a pact called Tsimdo"
    beside = _beside(doc, end)
    if beside is not None:
        yield beside


def _beside(doc: Doc, end: int) -> Token | None:
    """ "met Thanh of Viettel, a telecoms firm": the parser takes Thanh for the firm."""
    if end + 2 >= len(doc) or doc[end].text not in _COMMAS or doc[end + 1].dep_ != "det":
        return None
    noun = doc[end + 1].head
    return noun if noun.dep_ == "appos" and noun.left_edge.i == end + 1 else None


def _determined(noun: Token) -> bool:
    return any(c.dep_ in _DETERMINED for c in noun.children)


def _of(noun: Token) -> bool:
    """ "Saar, head of the agency": an office has no article."""
    return noun.i + 1 < len(noun.doc) and noun.nbor(1).lower_ == "of"


def _parted(doc: Doc, start: int, end: int) -> bool:
    """Whether another name stands in between."""
    return any(t.pos_ == "PROPN" for t in doc[start:end])


def lemma_of(noun: Token) -> str:
    """A noun's lemma in small letters, and with a hyphenated word before it."""
    low = noun.lemma_.lower()
    if noun.i > 1 and noun.nbor(-1).text == "-" and not noun.nbor(-1).whitespace_ and noun.nbor(-2).dep_ == "compound":
        return f"{noun.nbor(-2).lower_}-{low}"
    return low
