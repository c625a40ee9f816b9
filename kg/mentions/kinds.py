"""Which common noun is said of which type of thing: "frigate" of weapons, "shipbuilder" of organisations."""

from __future__ import annotations

from collections.abc import Set

from kg.ontology import Ontology, Role

#: Lists of nouns that are said of things of one role, beside the types' own.
_WORD_KINDS: tuple[tuple[str, Role], ...] = (
    ("ship_nouns", "weapon"),
    ("place_nouns", "place"),
    ("titles", "person"),
    ("human_nouns", "person"),
    ("body_nouns", "organization"),
)


def noun_kinds(ontology: Ontology, named: Set[str]) -> dict[str, str]:
    """Common noun -> the one type of thing that it is said of.

    Args:
        named: The types that are asked for; a noun of two of them tells nothing.
    """
    kinds: dict[str, set[str]] = {}
    for one in ontology.types.values():
        if one.name in named:
            for noun in one.nouns:
                kinds.setdefault(noun, set()).add(one.name)
    for name, role in _WORD_KINDS:
        for noun in ontology.words[name]:
            kinds.setdefault(noun, set()).add(ontology.named(role))
    return {noun: next(iter(found)) for noun, found in kinds.items() if len(found) == 1}
