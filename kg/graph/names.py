"""Finds an entity by any of its names, without diacritics, case or punctuation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING

from kg.errors import QueryError
from kg.text import fold

if TYPE_CHECKING:
    from kg.model import ClaimGraph

_SHOWN = 5


def find(graph: ClaimGraph, name: str) -> str:
    """The id of the entity that a user means: by id, name, alias, or all words of a name.

    Raises:
        QueryError: None or several; the hint offers the nearest names.
    """
    if name in graph:
        return name
    index = _index(graph)
    wanted = fold(name)
    words = set(wanted.split())
    for ids in (
        {i for i in index.get(wanted, ()) if fold(graph.nodes[i]["label"]) == wanted},
        index.get(wanted, set()),
        {i for key, found in index.items() if key.replace(" ", "") == wanted.replace(" ", "") for i in found},
        {i for key, found in index.items() if words and words <= set(key.split()) for i in found},
    ):
        if len(ids) == 1:
            return next(iter(ids))
        if ids:
            many = ", ".join(f"{graph.nodes[i]['label']} ({i})" for i in _best(graph, ids)[:_SHOWN])
            raise QueryError(f"{len(ids)} entities are called {name!r}", f"name one by its id: {many}")
    offers = nearest(graph, name)
    hint = (
        f"did you mean {', '.join(map(repr, offers))}?" if offers else "`kg search TEXT` looks in names and sentences"
    )
    raise QueryError(f"no entity is called {name!r}", hint)


def nearest(graph: ClaimGraph, name: str) -> list[str]:
    """Names of the entities most like a name, best first."""
    index = _index(graph)
    wanted = fold(name)
    keys = [k for k in index if len(wanted) > 2 and k.startswith(wanted[:3])]
    close = get_close_matches(wanted, index, n=_SHOWN, cutoff=0.6) + get_close_matches(wanted, keys, n=2, cutoff=0.4)
    found = (graph.nodes[_best(graph, index[key])[0]]["label"] for key in close)
    return list(dict.fromkeys(found))[:_SHOWN]


def _index(graph: ClaimGraph) -> dict[str, set[str]]:
    index: dict[str, set[str]] = defaultdict(set)
    for node, data in graph.nodes(data=True):
        for name in (data["label"], *data.get("aliases", ())):
            index[fold(name)].add(node)
    return index


def _best(graph: ClaimGraph, ids: Iterable[str]) -> list[str]:
    """The most mentioned first."""
    return sorted(ids, key=lambda i: (-graph.nodes[i].get("mentions", 0), i))
