"""Amounts of money, quantities, and how they are normalised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.claims.arguments import MentionIndex
from kg.claims.parse import any_within, children, preorder
from kg.claims.tokens import Token
from kg.model import Qualifier
from kg.ontology import Ontology

_SCALE = {
    "thousand": 10**3,
    "million": 10**6,
    "mn": 10**6,
    "m": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "b": 10**9,
    "trillion": 10**12,
}
_CURRENCY = {
    "$": "USD", "dollar": "USD", "us$": "USD", "usd": "USD", "€": "EUR", "euro": "EUR", "eur": "EUR", "£": "GBP",
    "pound": "GBP", "gbp": "GBP", "¥": "JPY", "yen": "JPY", "yuan": "CNY", "rouble": "RUB", "ruble": "RUB",
    "rupee": "INR", "₹": "INR", "zloty": "PLN", "złoty": "PLN", "won": "KRW", "lira": "TRY", "krona": "SEK",
    "kronor": "SEK", "a$": "AUD", "australian dollar": "AUD", "c$": "CAD", "canadian dollar": "CAD", "nt$": "TWD",
    "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "r$": "BRL",
    "franc": "CHF", "shekel": "ILS", "hryvnia": "UAH", "riyal": "SAR", "dirham": "AED",
}  # fmt: skip
#: The longest sign first: "A$" holds "$".
_SIGNS = sorted(_CURRENCY.items(), key=lambda one: (-len(one[0]), one[0]))
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_RANGE = re.compile(r"\d[\d,.]*\s*(?:-|–|—|to|or|and)\s*[^\w\s]{0,2}\d")
_WORDS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "half": 0.5,
}  # fmt: skip
_MANY = ("dozen", "dozens", "scores", "hundreds", "thousands", "millions")
_TIMES = {"dozen": 12, "score": 20, "hundred": 100, **_SCALE, "k": 1000}
#: What makes a number uncertain beyond a little: no value is given.
_VAGUE = re.compile(r"\b(?:several|few|many|some|dozens|scores|hundreds|thousands|millions|billions)\b")


def number(text: str) -> str:
    """The number that a phrase names in digits or words: "two dozen" -> "24"; empty for none or several.

    "Up to", "about" and "more than" are left to the text.
    """
    low = text.lower()
    if _VAGUE.search(low) or _RANGE.search(low):
        return ""
    found = _NUMBER.search(low)
    value: float | None = float(found.group().replace(",", "")) if found else None
    for word in re.findall(r"[a-z]+", low[found.end() :] if found else low):
        if word in _TIMES:
            value = (1 if value is None else value) * _TIMES[word]
        elif word in _WORDS and found is None and word not in ("a", "an"):
            value = _WORDS[word] + (value or 0)
        elif found is not None:
            break
    return "" if value is None else f"{value:.15g}"


def money(text: str) -> tuple[str, str]:
    """Value and currency (ISO 4217) of an amount: "$2.5 billion" -> ("2500000000", "USD")."""
    low = text.lower()
    currency = next((code for sign, code in _SIGNS if sign in low), "")
    return number(low), currency


class Measures:
    """Reads how much, and how many, a claim is about."""

    def __init__(self, ontology: Ontology) -> None:
        self._pricing = ontology.words["pricing_verbs"]
        self._amounts = ontology.playing("amount")
        self._values = self._amounts | ontology.playing("date")

    def amounts(self, predicate: Token, light: Token | None, index: MentionIndex) -> Iterator[Qualifier]:
        """Amounts of money in the predicate's own clause, or else in the one that it serves.

        "signed a $2.5 billion agreement to acquire": the price stands by the agreement.
        """
        sentence = predicate.doc.sentence(predicate.i)
        if not any(any_within(index.positions(kind), *sentence) for kind in self._amounts):
            return
        beside = (c for c in children(light or predicate) if c.dep_ == "advcl" and c.tag_ == "VBG")
        for anchor in (predicate, light, _served(predicate), *beside):
            found = list(self._of(anchor, index)) if anchor is not None else []
            if found:
                yield from found
                return

    def _of(self, anchor: Token, index: MentionIndex) -> Iterator[Qualifier]:
        seen: set[str] = set()
        clause = preorder(anchor, lambda t: (c for c in children(t) if _belongs(c, self._pricing)))
        for token in sorted(clause, key=lambda t: t.i):
            mention = index.at(token)
            if mention is not None and mention.type in self._amounts and mention.id not in seen:
                seen.add(mention.id)
                value, unit = money(mention.text)
                yield Qualifier(role="amount", text=mention.text, mention=mention.id, value=value, unit=unit)

    def quantity(self, head: Token, index: MentionIndex, *, named: bool = True) -> Qualifier | None:
        """How many: the number that modifies a noun phrase, or a phrase behind its "of".

        Args:
            named: Whether the claim itself says of what; else the noun joins the number
                ("five Pakistani fighters").
        """
        heads = [head, head.head] if head.dep_ in ("pobj", "compound") else [head]
        heads += [
            n for c in children(head) if c.dep_ == "prep" and c.lower_ == "of" for n in children(c) if n.dep_ == "pobj"
        ]
        for token in heads:
            found = self._counting(token, index)
            if found is not None:
                told = named or index.at(token) is not None or token.i <= found[1]
                last = token.doc[found[1]] if told else token
                return _counted(token.doc.text_of(found[0], last.i + 1))
        counted = index.at(head)
        alone = head.pos_ == "NUM" and (counted is None or counted.detector == "pronoun")
        return _counted(head.doc.text_of(_first(head), head.i + 1)) if alone else None

    def _counting(self, noun: Token, index: MentionIndex) -> tuple[int, int] | None:
        """First and last token of the number of a noun: "up to 40 jets", "a batch of", "dozens of"."""
        for child in children(noun):
            mention = index.at(child)
            valued = mention is not None and mention.type in self._values
            if child.dep_ == "nummod" and not valued and child.ent_type_ not in ("DATE", "MONEY", "TIME"):
                return _first(child), child.i
        above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
        if above is not None and index.at(above) is None and (above.pos_ == "NUM" or above.lower_ in _MANY):
            return _first(above), above.i
        return None


def _served(predicate: Token) -> Token | None:
    """The verb or noun whose purpose or content an infinitive gives."""
    infinitive = predicate.pos_ == "VERB" and predicate.dep_ in ("acl", "advcl", "xcomp") and predicate.tag_ == "VB"
    return predicate.head if infinitive else None


def _first(number_: Token) -> int:
    return min(
        (t.i for t in number_.lefts if t.dep_ in ("compound", "quantmod", "amod", "det", "nummod", "advmod")),
        default=number_.i,
    )


def _counted(text: str) -> Qualifier:
    return Qualifier(role="quantity", text=text, value=number(text))


def _belongs(child: Token, pricing: frozenset[str]) -> bool:
    """Whether a token is of the clause of the one that it hangs on."""
    if child.dep_ in ("relcl", "acl") and child.lemma_.lower() in pricing:  # "valued at", "which cost"
        return True
    if child.dep_ in ("relcl", "ccomp", "advcl", "conj", "parataxis", "appos"):
        return False
    return not (child.pos_ == "VERB" and child.dep_ in ("acl", "xcomp", "pcomp"))
