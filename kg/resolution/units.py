"""Gathers mentions into units: the referents of documents, which resolution never breaks up."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator

from kg.linker import key
from kg.model import Mention

_ANAPHORS = frozenset({"pronoun", "description"})
UnitKey = tuple[str, str]


class Unit:
    """One referent of a document, or of all documents where a gazetteer knows it.

    Attributes:
        key: (document, referent); the document is empty where a gazetteer knows it.
        variants: Counts of (type, name) where the mentions do not agree on one.
        spellings: Texts of its mentions that differ from its name; anaphors left out.
        documents: Ids of its documents where it may have several.
        first: Document and offset of its first mention, a name rather than an anaphor.
    """

    __slots__ = ("_rank", "documents", "first", "key", "mentions", "name", "spellings", "type", "variants")

    def __init__(self, unit_key: UnitKey, mention: Mention) -> None:
        self.key = unit_key
        self.type = mention.type
        self.name = mention.name
        self.variants: dict[tuple[str, str], int] | None = None
        self.spellings: set[str] | None = None
        self.documents: set[str] | None = None if unit_key[0] else set()
        self.mentions = 0
        self._rank: tuple[bool, str, int] | None = None
        self.first = (mention.document, mention.start)

    def add(self, mention: Mention) -> None:
        """Counts one more mention."""
        if self.variants is not None:
            pair = (mention.type, mention.name)
            self.variants[pair] = self.variants.get(pair, 0) + 1
        elif mention.name != self.name or mention.type != self.type:
            self.variants = {(self.type, self.name): self.mentions, (mention.type, mention.name): 1}
        self.mentions += 1
        anaphor = mention.detector in _ANAPHORS
        if not anaphor and mention.text != self.name:
            if self.spellings is None:
                self.spellings = set()
            self.spellings.add(mention.text)
        if self.documents is not None:
            self.documents.add(mention.document)
        rank = (anaphor, mention.document, mention.start)
        if self._rank is None or rank < self._rank:
            self._rank = rank
            self.first = rank[1:]

    def settle(self) -> None:
        """Fixes type and name: the most frequent pair, then the longest, then by letters."""
        self._rank = None
        if self.variants is not None:
            counts = self.variants
            best = min(counts, key=lambda pair: (-counts[pair], -len(pair[1]), pair))
            others = {name for _, name in counts if name != best[1]}
            self.type, self.name = best
            if others:
                self.spellings = (self.spellings or set()) | others
            self.variants = None

    def where(self) -> Iterable[str]:
        """Ids of its documents."""
        return self.documents if self.documents is not None else (self.key[0],)


class Units:
    """All units of a corpus, by number, and where in the documents they stand."""

    def __init__(self, mentions: Iterable[Mention], nodes: frozenset[str]) -> None:
        self.number: dict[UnitKey, int] = {}
        self._units: list[Unit] = []
        #: Document -> offset and unit number of each mention, by turns.
        self._places: dict[str, array[int]] = {}
        for mention in mentions:
            if mention.type in nodes:
                self._add(mention)
        for unit in self._units:
            unit.settle()

    def _add(self, mention: Mention) -> None:
        unit_key = key(mention)
        number = self.number.get(unit_key)
        if number is None:
            number = self.number[unit_key] = len(self._units)
            self._units.append(Unit(unit_key, mention))
        self._units[number].add(mention)
        places = self._places.get(mention.document)
        if places is None:
            places = self._places[mention.document] = array("q")
        places.append(mention.start)
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
        flat = self._places.get(document, ())
        return zip(flat[::2], flat[1::2], strict=True)
