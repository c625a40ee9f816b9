"""Gathers mentions into units: the referents of documents, which resolution never breaks up."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator
from sys import intern
from typing import Any

from kg.linker import key
from kg.model import Mention

_ANAPHORS = frozenset({"pronoun", "description"})
#: Added to the offset of a mention that is an anaphor: it is shown only if there is no name.
_ANAPHOR = 1 << 40
UnitKey = tuple[str, str]


class Unit:
    """One referent of a document, or of all documents where a gazetteer knows it.

    Kept small: a corpus has millions.

    Attributes:
        key: (document, referent); the document is empty where a gazetteer knows it.
        spellings: Texts of its mentions that differ from its name; anaphors left out.
        documents: Ids of its documents where it may have several, with the offset of its first
            mention in each.
    """

    __slots__ = ("documents", "key", "mentions", "name", "spellings", "type")

    def __init__(self, unit_key: UnitKey, mention: Mention) -> None:
        self.key = unit_key
        self.type = intern(mention.type)
        self.name = mention.name
        self.spellings: set[str] | None = None
        self.documents: dict[str, int] | None = None if unit_key[0] else {}
        self.mentions = 0

    def add(self, mention: Mention, start: int) -> None:
        """Counts one more mention.

        Args:
            start: Its offset, with `_ANAPHOR` added where it is one.
        """
        self.mentions += 1
        if start < _ANAPHOR and mention.text != self.name:
            if self.spellings is None:
                self.spellings = set()
            self.spellings.add(mention.text)
        if self.documents is not None:
            self.documents[mention.document] = min(start, self.documents.get(mention.document, start))

    def settle(self, variants: dict[tuple[str, str], int]) -> None:
        """Fixes type and name: the most frequent pair, then the longest, then by letters.

        Args:
            variants: Counts of (type, name) among its mentions.
        """
        best = min(variants, key=lambda pair: (-variants[pair], -len(pair[1]), pair))
        others = {name for _, name in variants} | (self.spellings or set())
        self.type, self.name = best
        self.spellings = others - {best[1]} or None

    def where(self) -> Iterable[str]:
        """Ids of its documents."""
        return (self.key[0],) if self.documents is None else self.documents


class Units:
    """All units of a corpus, by number, and where in the documents they stand."""

    def __init__(self, mentions: Iterable[Mention], nodes: frozenset[str]) -> None:
        #: Key -> number while mentions are gathered: the place at which the key stands.
        self._keys: dict[UnitKey, Any] = {}
        self._units: list[Unit] = []
        #: Document -> offset (`_ANAPHOR` added where it is one) and unit number of each mention, by turns.
        self._places: dict[str, array[int]] = {}
        #: Counts of (type, name) for the units whose mentions do not agree on one.
        self._variants: dict[int, dict[tuple[str, str], int]] = {}
        for mention in mentions:
            if mention.type in nodes:
                self._add(mention)
        for number, variants in self._variants.items():
            self._units[number].settle(variants)
        self._variants.clear()
        for unit_key in self._keys:
            self._keys[unit_key] = None  # a million numbers take 32 MB

    def _add(self, mention: Mention) -> None:
        document, referent = key(mention)
        unit_key = (intern(document), referent)
        number = self._keys.get(unit_key)
        if number is None:
            number = self._keys[unit_key] = len(self._units)
            self._units.append(Unit(unit_key, mention))
        unit = self._units[number]
        pair = (mention.type, mention.name)
        if number in self._variants or pair != (unit.type, unit.name):
            counts = self._variants.setdefault(number, {(unit.type, unit.name): unit.mentions})
            counts[pair] = counts.get(pair, 0) + 1
        start = mention.start + (_ANAPHOR if mention.detector in _ANAPHORS else 0)
        unit.add(mention, start)
        places = self._places.get(mention.document)
        if places is None:
            places = self._places[intern(mention.document)] = array("q")
        places.append(start)
        places.append(number)

    def __len__(self) -> int:
        return len(self._units)

    def __getitem__(self, number: int) -> Unit:
        return self._units[number]

    def __iter__(self) -> Iterator[Unit]:
        return iter(self._units)

    @property
    def documents(self) -> int:
        """How many documents name anything."""
        return len(self._places)

    def all_documents(self) -> Iterable[str]:
        """Their ids, in no particular order."""
        return self._places

    def places(self, document: str) -> Iterator[tuple[int, int]]:
        """(offset, unit number) of each mention in a document, in no particular order."""
        return ((start % _ANAPHOR, number) for start, number in self._marked(document))

    def first(self, number: int) -> tuple[str, int]:
        """Document and offset of a unit's first mention by name, else of its first at all."""
        unit = self._units[number]
        if unit.documents is None:
            document = unit.key[0]
            return document, min(start for start, at in self._marked(document) if at == number) % _ANAPHOR
        _anaphor, document = min((start >= _ANAPHOR, document) for document, start in unit.documents.items())
        return document, unit.documents[document] % _ANAPHOR

    def _marked(self, document: str) -> Iterator[tuple[int, int]]:
        flat = self._places.get(document, ())
        return zip(flat[::2], flat[1::2], strict=True)

    def labelled(self, label: Callable[[int], str]) -> dict[UnitKey, str]:
        """The table of keys with the labels of their numbers; it is changed in place, and the last use.

        A second table of a million keys would take 100 MB.
        """
        for number, unit_key in enumerate(self._keys):
            self._keys[unit_key] = label(number)
        return self._keys
