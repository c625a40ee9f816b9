"""Amounts of money, quantities, and how they are normalised."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from kg.claims.arguments import MentionIndex
from kg.model import Mention, Qualifier

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
    "kronor": "SEK", "a$": "AUD", "franc": "CHF", "shekel": "ILS", "hryvnia": "UAH", "riyal": "SAR", "dirham": "AED",
}  # fmt: skip
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def money(text: str) -> tuple[str, str]:
    """Value and currency (ISO 4217) of an amount: "$2.5 billion" -> ("2500000000", "USD")."""
    low = text.lower()
    found = _NUMBER.search(low)
    if not found:
        return "", next((code for sign, code in _CURRENCY.items() if sign in low), "")
    value = float(found.group().replace(",", ""))
    scale = re.match(r"\s*-?\s*([a-z]+)", low[found.end() :])
    if scale:
        value *= _SCALE.get(scale.group(1), 1)
    return f"{value:.15g}", next((code for sign, code in _CURRENCY.items() if sign in low), "")


def measures(anchors: Iterable[Token], index: MentionIndex) -> Iterator[Qualifier]:
    """Amounts and quantities in the predicate's own clause.

    Args:
        anchors: The predicate and the heads of its arguments.
    """
    tokens = [t for anchor in anchors for t in _clause(anchor)]
    seen: set[str] = set()
    for token in sorted(set(tokens), key=lambda t: t.i):
        mention = index.at(token)
        if mention is not None and mention.type == "Money" and mention.id not in seen:
            seen.add(mention.id)
            value, unit = money(mention.text)
            yield Qualifier(role="amount", text=mention.text, mention=mention.id, value=value, unit=unit)


def quantity(head: Token, mention: Mention, index: MentionIndex) -> Qualifier | None:
    """How many: the number that modifies an argument's noun phrase."""
    for token in (head, index.head(mention), head.head if head.dep_ in ("pobj", "compound") else head):
        for child in token.children:
            if child.dep_ == "nummod" and child.ent_type_ not in ("DATE", "MONEY", "TIME"):
                words = [t for t in child.subtree if t.i <= child.i]
                text = child.doc[words[0].i : child.i + 1].text
                found = _NUMBER.search(text)
                return Qualifier(role="quantity", text=text, value=found.group().replace(",", "") if found else "")
        if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.pos_ == "NUM":
            number = token.head.head
            return Qualifier(role="quantity", text=number.text, value=number.text if number.text.isdigit() else "")
    return None


def _clause(anchor: Token) -> Iterator[Token]:
    """The tokens below an anchor, other clauses left out."""
    yield anchor
    for child in anchor.children:
        if child.dep_ in ("relcl", "ccomp", "advcl", "conj", "parataxis", "appos"):
            continue
        if child.pos_ == "VERB" and child.dep_ in ("acl", "xcomp", "pcomp"):
            continue
        yield from _clause(child)
