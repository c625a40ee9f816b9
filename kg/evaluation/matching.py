"""When what was found is what the gold says: names, predicates, status, speaker, time, amount."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from kg.evaluation.gold import GoldClaim, GoldDocument
from kg.model import Polarity
from kg.tables import beside
from kg.text import fold

Record = Mapping[str, Any]
OPEN = "open:"
ANY = "*"
_WORDS = beside(__file__)
_BEFORE = frozenset(_WORDS["before_names"])
#: Endings of verbs, the longest first, and what stands there in the lemma.
_ENDINGS = (("ied", "y"), ("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", ""), ("d", ""))
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
#: The share of a speaker's words that must agree where the speaker is no entity.
_ALIKE = 0.5


def key(name: str) -> str:
    """What is compared of a name: no case, diacritics, punctuation, article or title."""
    words = fold(name).split()
    while len(words) > 1 and words[0] in _BEFORE:
        words = words[1:]
    return " ".join(words)


def root(predicate: str) -> str:
    """A verb's root, roughly: `open:own`, `owns` and `owned` have the same."""
    word = predicate.removeprefix(OPEN).partition("_")[0]
    for ending, lemma in _ENDINGS:
        if word.endswith(ending) and len(word) >= len(ending) + 2:
            return word.removesuffix(ending) + lemma
    return word


def accepted(wanted: Collection[str], predicate: str) -> bool:
    """Whether a predicate is one of those wanted; an open one is met by any form of its verb."""
    if predicate in wanted or ANY in wanted:
        return True
    return root(predicate) in {root(one) for one in wanted if one.startswith(OPEN)}


class Names:
    """The entities of a gold document by all forms of their names."""

    def __init__(self, document: GoldDocument) -> None:
        self._entities: defaultdict[str, set[str]] = defaultdict(set)
        for entity in document.entities:
            for form in (entity.name, *entity.aliases):
                self._entities[key(form)].add(entity.name)

    def of(self, name: str | None) -> frozenset[str]:
        """The entities that bear a name; empty if none."""
        return frozenset(self._entities.get(key(name or ""), ()))

    def resolve(self, node: Record) -> frozenset[str]:
        """The entities that a record's subject, object or mention may be.

        The entity's name decides; how it is written here is asked where that is unknown.
        """
        return self.of(node.get("name")) or self.of(node.get("text"))


def same_status(gold: GoldClaim, claim: Record) -> bool:
    """Whether polarity and modality agree; of what is denied the modality does not count."""
    if gold.polarity is Polarity.NEGATIVE or claim["polarity"] != gold.polarity:
        return bool(claim["polarity"] == gold.polarity)
    return bool(claim["modality"] == gold.modality)


def same_speaker(gold: GoldClaim, claim: Record, names: Names) -> bool:
    """Whether the claim has the gold's speaker, or neither has one."""
    said = claim.get("attribution")
    if not (gold.attribution and said):
        return not (gold.attribution or said)
    wanted = names.of(gold.attribution) or {gold.attribution}
    words = set(key(gold.attribution).split())
    for name in (said.get("name"), said.get("text")):
        ours = set(key(name or "").split())
        if names.of(name) & wanted:
            return True
        if ours and words and len(ours & words) >= _ALIKE * min(len(ours), len(words)):
            return True
    return False


def same_time(wanted: str, claim: Record) -> bool:
    """Whether the claim has that time: the same month is enough, or the same words."""
    found = claim.get("time") or {}
    value = str(found.get("value") or "")
    if value and (value.startswith(wanted[: len("2000-01")]) or wanted.startswith(value)):
        return True
    return fold(wanted) in fold(str(found.get("text") or ""))


def same_amount(wanted: str, claim: Record) -> bool:
    """Whether the claim has that sum or number: one of its numbers, or its words."""
    qualifiers = claim.get("qualifiers") or {}
    shown = json.dumps([qualifiers.get("amount"), qualifiers.get("quantity")], ensure_ascii=False)
    figures = _figures(wanted)
    return bool(figures & _figures(shown)) if figures else fold(wanted) in fold(shown)


def _figures(text: str) -> set[float]:
    return {float(number.replace(",", "")) for number in _NUMBER.findall(text)}
