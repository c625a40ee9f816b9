"""Finds an entity by any of its names, without diacritics, case or punctuation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from kg.errors import QueryError
from kg.text import fold

if TYPE_CHECKING:
    from kg.model import ClaimGraph

_SHOWN = 5


class Names:
    """The names of entities.

    Args:
        entities: Records of entities.jsonl.
    """

    def __init__(self, entities: Iterable[dict[str, Any]]) -> None:
        self._names: dict[str, str] = {}
        self._mentions: dict[str, int] = {}
        self._index: dict[str, set[str]] = defaultdict(set)
        for entity in entities:
            identity = entity["id"]
            self._names[identity] = entity["name"]
            self._mentions[identity] = entity["mentions"]
            for name in (entity["name"], *entity["aliases"]):
                self._index[fold(name)].add(identity)

    def find(self, name: str, *, whole: bool = False) -> str:
        """The id of the entity that a user means: by id, name, alias, or all words of a name.

        Args:
            whole: Whether some words of a name are not enough.

        Raises:
            QueryError: None or several; the hint offers the nearest names.
        """
        if name in self._names:
            return name
        wanted = fold(name)
        for ids in (
            {i for i in self._index.get(wanted, ()) if fold(self._names[i]) == wanted},
            self._index.get(wanted, set()),
            self._spaced(wanted),
            set() if whole else self._containing(wanted),
        ):
            if len(ids) == 1:
                return next(iter(ids))
            if ids:
                many = ", ".join(f"{self._names[i]} ({i})" for i in self._best(ids)[:_SHOWN])
                raise QueryError(f"{len(ids)} entities are called {name!r}", f"name one by its id: {many}")
        offers = ", ".join(map(repr, self.nearest(name)))
        hint = f"did you mean {offers}?" if offers else "`kg search TEXT` looks in names and sentences"
        raise QueryError(f"no entity is called {name!r}", hint)

    def called(self, identity: str, name: str) -> bool:
        """Whether a name is the entity's id or canonical name, and no alias."""
        return name == identity or fold(self._names.get(identity, name)) == fold(name)

    def nearest(self, name: str) -> list[str]:
        """Names of the entities most like a name, best first."""
        wanted = fold(name)
        keys = [k for k in self._index if len(wanted) > 2 and k.startswith(wanted[:3])]
        close = get_close_matches(wanted, self._index, n=_SHOWN, cutoff=0.6)
        close += get_close_matches(wanted, keys, n=2, cutoff=0.4)
        found = (self._names[self._best(self._index[key])[0]] for key in close)
        return list(dict.fromkeys(found))[:_SHOWN]

    def _spaced(self, wanted: str) -> set[str]:
        """By a name that differs in its spaces alone: "s 400"."""
        closed = wanted.replace(" ", "")
        return {i for key, ids in self._index.items() if key.replace(" ", "") == closed for i in ids}

    def _containing(self, wanted: str) -> set[str]:
        words = set(wanted.split())
        return {i for key, ids in self._index.items() if words and words <= set(key.split()) for i in ids}

    def _best(self, ids: Iterable[str]) -> list[str]:
        """The most mentioned first."""
        return sorted(ids, key=lambda i: (-self._mentions[i], i))


def find(graph: ClaimGraph, name: str) -> str:
    """The id of the entity that a user means, as `Names.find`.

    Raises:
        QueryError: None or several; the hint offers the nearest names.
    """
    return _names(graph).find(name)


def nearest(graph: ClaimGraph, name: str) -> list[str]:
    """Names of the entities most like a name, best first."""
    return _names(graph).nearest(name)


def _names(graph: ClaimGraph) -> Names:
    return Names(
        {"id": i, "name": e["label"], "aliases": e.get("aliases", ()), "mentions": e.get("mentions", 0)}
        for i, e in graph.nodes(data=True)
    )
