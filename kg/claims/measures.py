"""Amounts of money, quantities, and how they are normalised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from kg.claims.arguments import MentionIndex
from kg.model import Qualifier

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


def money(text: str) -> tuple[str, str]:
    """Value and currency (ISO 4217) of an amount: "$2.5 billion" -> ("2500000000", "USD")."""
    low = text.lower()
    currency = next((code for sign, code in _SIGNS if sign in low), "")
    found = _NUMBER.search(low)
    if not found:
        return "", currency
    value = float(found.group().replace(",", ""))
    scale = re.match(r"\s*-?\s*([a-z]+)", low[found.end() :])
    if scale:
        value *= _SCALE.get(scale.group(1), 1)
    return f"{value:.15g}", currency


def measures(predicate: Token, light: Token | None, index: MentionIndex) -> Iterator[Qualifier]:
    """Amounts of money in the predicate's own clause, or else in the one that it serves.

    "signed a $2.5 billion agreement to acquire": the price stands by the agreement.
    """
    for anchor in (predicate, light, _served(predicate)):
        found = list(_amounts(anchor, index)) if anchor is not None else []
        if found:
            yield from found
            return


def _amounts(anchor: Token, index: MentionIndex) -> Iterator[Qualifier]:
    seen: set[str] = set()
    for token in sorted(set(_clause(anchor)), key=lambda t: t.i):
        mention = index.at(token)
        if mention is not None and mention.type == "Money" and mention.id not in seen:
            seen.add(mention.id)
            value, unit = money(mention.text)
            yield Qualifier(role="amount", text=mention.text, mention=mention.id, value=value, unit=unit)


def _served(predicate: Token) -> Token | None:
    """The verb or noun whose purpose or content an infinitive gives."""
    infinitive = predicate.pos_ == "VERB" and predicate.dep_ in ("acl", "advcl", "xcomp") and predicate.tag_ == "VB"
    return predicate.head if infinitive else None


def quantity(head: Token, index: MentionIndex) -> Qualifier | None:
    """How many: the number that modifies a noun phrase."""
    heads = [head, head.head] if head.dep_ in ("pobj", "compound") else [head]
    for token in heads:
        for child in token.children:
            mention = index.at(child)
            valued = mention is not None and mention.type in ("Date", "Money")
            if child.dep_ == "nummod" and not valued and child.ent_type_ not in ("DATE", "MONEY", "TIME"):
                first = min(t.i for t in child.subtree)
                return _counted(child.doc[first : child.i + 1].text)
        if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.pos_ == "NUM":
            return _counted(token.head.head.text)
    return _counted(head.text) if head.pos_ == "NUM" and index.at(head) is None else None


def _counted(text: str) -> Qualifier:
    found = _NUMBER.search(text)
    return Qualifier(role="quantity", text=text, value=found.group().replace(",", "") if found else "")


def _clause(anchor: Token) -> Iterator[Token]:
    """The tokens below an anchor, other clauses left out."""
    yield anchor
    for child in anchor.children:
        if child.dep_ in ("relcl", "ccomp", "advcl", "conj", "parataxis", "appos"):
            continue
        if child.pos_ == "VERB" and child.dep_ in ("acl", "xcomp", "pcomp"):
            continue
        yield from _clause(child)
