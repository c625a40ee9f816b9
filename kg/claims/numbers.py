"""Numbers and amounts of money, normalised from digits and words."""

from __future__ import annotations

import re

from kg.ontology import Ontology

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_RANGE = re.compile(r"\d[\d,.]*\s*(?:-|–|—|to|or|and)\s*[^\w\s]{0,2}\d")
_WORD = re.compile(r"[a-z]+")


class Numbers:
    """Reads the values of phrases."""

    def __init__(self, ontology: Ontology) -> None:
        tables = ontology.tables
        self._numerals = {word: float(value) for value, words in tables["numerals"].items() for word in words}
        self._multiples = {word: float(value) for value, words in tables["multiples"].items() for word in words}
        signs = [(sign, code) for code, signs in tables["currencies"].items() for sign in signs]
        #: The longest first: "A$" holds "$".
        self._signs = sorted(signs, key=lambda one: (-len(one[0]), one[0]))
        #: What makes a number uncertain beyond a little: no value is given.
        self._vague = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(ontology.words['vague_numbers'])))})\b")

    def number(self, text: str) -> str:
        """The number that a phrase names in digits or words: "two dozen" -> "24"; empty for none or several.

        "Up to", "about" and "more than" are left to the text.
        """
        low = text.lower()
        if self._vague.search(low) or _RANGE.search(low):
            return ""
        found = _NUMBER.search(low)
        value = float(found.group().replace(",", "")) if found else None
        for word in _WORD.findall(low[found.end() :] if found else low):
            if word in self._multiples:
                value = (1 if value is None else value) * self._multiples[word]
            elif word in self._numerals and found is None:
                value = self._numerals[word] + (value or 0)
            elif found is not None:
                break
        return "" if value is None else f"{value:.15g}"

    def money(self, text: str) -> tuple[str, str]:
        """Value and currency (ISO 4217) of an amount: "$2.5 billion" -> ("2500000000", "USD")."""
        low = text.lower()
        currency = next((code for sign, code in self._signs if sign in low), "")
        return self.number(low), currency
