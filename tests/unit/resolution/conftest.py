"""Corpora of mentions, written as names."""

from collections.abc import Iterable

import pytest

from kg.linker import Linker
from kg.model import Judgement, Mention, content_id
from kg.resolution import Resolver
from tests.resolvers import states_only

_TYPES = {"P": "Person", "O": "Organization", "W": "WeaponSystem", "L": "Law", "S": "State", "G": "Program"}
#: Characters from one name of a document to the next; "--" in a document adds a long way.
_APART, _FAR = 40, 2000


class Corpus:
    """Documents as lists of names: "P:Joe Biden, S:Türkiye, --, P:Biden=Joe Biden".

    A letter gives the type, "!" before the colon says that a gazetteer knows it, and
    "text=name" is a mention that its own document resolves to a name.
    """

    def __init__(self, resolver: Resolver, documents: dict[str, str]) -> None:
        self._resolver = resolver
        self.mentions = [m for d, names in documents.items() for m in self._document(d, names)]
        self.linker = self.resolve()

    def resolve(self, *judgements: str | Judgement) -> Linker:
        """Resolves anew, with judgements as "merge: A = B" or "split: A = B"."""
        self.linker = self._resolver.resolve(self.mentions, list(_judgements(judgements)))
        return self.linker

    def entity(self, document: str, text: str) -> str:
        """Id of what a document calls so."""
        found = {self.linker.entity(m).id for m in self.mentions if m.document == document and m.text == text}
        assert len(found) == 1, found
        return found.pop()

    def same(self, *places: tuple[str, str]) -> bool:
        """Whether (document, text) pairs are one entity."""
        return len({self.entity(*p) for p in places}) == 1

    @property
    def doubts(self) -> set[frozenset[str]]:
        """Pairs of ids left to the user."""
        return {frozenset((d.left, d.right)) for d in self.linker.doubts}

    @property
    def ids(self) -> list[str]:
        return [e.id for e in self.linker.entities]

    @staticmethod
    def _document(document: str, names: str) -> Iterable[Mention]:
        at = 0
        for part in names.split(", "):
            at += _APART
            if part == "--":
                at += _FAR
                continue
            kind, _, text = part.partition(":")
            text, _, name = text.partition("=")
            name, known = name or text, kind.endswith("!")
            kind = _TYPES[kind.rstrip("!")]
            yield Mention(
                id=content_id(document, at),
                document=document,
                start=at,
                end=at + len(text),
                text=text,
                type=kind,
                referent=f"{kind}:{name}" if known else f"{kind}:{name.casefold()}",
                name=name,
                known=known,
                detector="test",
                confidence=1.0,
            )


def _judgements(given: Iterable[str | Judgement]) -> Iterable[Judgement]:
    for line, one in enumerate(given, start=2):
        if isinstance(one, Judgement):
            yield one
            continue
        verdict, _, sides = one.partition(": ")
        left, _, right = sides.partition(" = ")
        yield Judgement(verdict=verdict, left=left, right=right, line=line)


@pytest.fixture(scope="session")
def resolver() -> Resolver:
    return states_only()


@pytest.fixture(scope="session")
def corpus(resolver):
    def make(**documents: str) -> Corpus:
        return Corpus(resolver, documents)

    return make
