"""Runs of capitalised words, which names are made of."""

from __future__ import annotations

from spacy.tokens import Doc, Token

_LONGEST = 6


def capital(token: Token) -> bool:
    """Whether a token is a word with a capital."""
    return token.text[0].isupper() and token.pos_ in ("PROPN", "NOUN", "ADJ") and not token.is_punct


def run_before(doc: Doc, end: int, longest: int = _LONGEST) -> int:
    """Where the run of capitalised words before a token begins; "Nunn-McCurdy" is one word."""
    start = end
    while start and end - start < longest:
        if capital(doc[start - 1]) and not doc[start - 1].is_stop:
            start -= 1
        elif start < end and start > 1 and doc[start - 1].text == "-" and _joined(doc, start - 1):
            start -= 2
        else:
            break
    if start < end and doc[start].is_sent_start and start + 1 < end and doc[start].ent_iob_ == "O":
        start += 1  # a capital that begins the sentence says nothing
    return start


def run_behind(doc: Doc, start: int, longest: int = _LONGEST) -> int:
    """Where the run of capitalised words, and numbers behind them, ends."""
    end = start
    while end < len(doc) and end - start < longest:
        if not capital(doc[end]) and not (end > start and doc[end].is_digit):
            break
        end += 1
    return end


def joins(token: Token) -> bool:
    """Whether a token is a hyphen inside a word."""
    return token.text == "-" and token.i > 0 and not token.whitespace_ and not token.nbor(-1).whitespace_


def _joined(doc: Doc, hyphen: int) -> bool:
    return joins(doc[hyphen]) and capital(doc[hyphen - 1])
