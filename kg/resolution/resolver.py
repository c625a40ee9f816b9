"""Decides which referents of different documents are one entity.

    units -> equal names -> judgements -> alike full names -> bare names -> entities

Merges need equal names, or alike ones that nothing speaks against; what may be one but is
not sure becomes a `Doubt` for the user. After the Resolver of nomenklatura, which decides
and keeps judgements, while `kg.linker` applies. The result depends on no order.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.collector import rested
from kg.linker import Linker
from kg.model import Doubt, Entity, Judgement, Mention
from kg.ontology import Ontology
from kg.resolution.bare import BareNames
from kg.resolution.clusters import Classes, Clusters
from kg.resolution.context import Context
from kg.resolution.entities import distinct, make_entity
from kg.resolution.index import Known, NameIndex
from kg.resolution.judged import Judged
from kg.resolution.names import NameReader
from kg.resolution.proposals import Proposal, Proposer
from kg.resolution.references import References
from kg.resolution.related import Kinship
from kg.resolution.units import Unit, Units


@dataclass(frozen=True, slots=True)
class _Maybe:
    """Two units that may be one."""

    left: int
    right: int
    reason: str
    score: float


class Resolver:
    """Groups the referents of documents into entities."""

    def __init__(self, ontology: Ontology) -> None:
        self._nodes = ontology.nodes
        self._naming = {t.name: t.naming for t in ontology.types.values()}
        self._reader = NameReader(ontology)
        self._known = Known(ontology, self._reader)
        self._kinship = Kinship(ontology, self._reader)

    def resolve(self, mentions: Iterable[Mention], judgements: Iterable[Judgement] = ()) -> Linker:
        """Entities of all mentions whose type is a node's.

        Args:
            mentions: Read once, in any order; they are not kept.
            judgements: The user's; they stand above everything the names and texts say.

        Raises:
            JudgementError: Judgements contradict each other.
        """
        with rested():  # millions of objects and none in a cycle: a sixth of the time
            return _Run(self, Units(mentions, self._nodes)).linker(judgements)


class _Run:
    """The resolution of one corpus."""

    def __init__(self, resolver: Resolver, units: Units) -> None:
        self._kinship = resolver._kinship
        self._known = resolver._known
        self._reader = resolver._reader
        self._naming = resolver._naming
        self._units = units
        self._index = NameIndex(units, self._known, self._reader, self._naming)
        self._clusters = Clusters(len(units))
        self._alone: frozenset[int] = frozenset()
        #: A unit for each name of the index.
        self._first = array("q", [-1]) * len(self._index.keys)

    def linker(self, judgements: Iterable[Judgement]) -> Linker:
        judgements = list(judgements)
        rows = self._known.rows
        named = References(self._units, lambda unit: rows.get(self._index.referent(unit)))
        judged = Judged(judgements, named) if judgements else None
        if judged:
            judged.apply(self._clusters)
            self._alone = judged.alone
        self._join_equal(constrained=judged is not None)
        maybe = self._compared()
        classes = self._clusters.classes()
        self._index.forget_names()
        entities = self._entities(classes)
        doubts = self._doubts(maybe, classes, entities)
        links = self._units.labelled(lambda unit: entities[classes.of[unit]].id)
        return Linker({e.id: e for e in entities}, links, doubts=doubts, idle=judged.idle if judged else ())

    def _join(self, left: int, right: int, *, force: bool = False) -> bool:
        alone = left in self._alone or right in self._alone
        return not alone and self._clusters.join(left, right, force=force)

    def _free(self, left: int, right: int) -> bool:
        """Whether judgements let two units be one."""
        return left not in self._alone and right not in self._alone and self._clusters.allowed(left, right)

    def _join_equal(self, *, constrained: bool) -> None:
        """Joins the units that bear one name; first come, first joined where some may not."""
        numbers: Iterable[int] = range(len(self._units))
        if constrained:
            numbers = sorted(numbers, key=lambda n: (n in self._alone, self._units[n].key))
        for unit in numbers:
            name = self._index.number[unit]
            if name >= 0:
                if self._first[name] < 0:
                    self._first[name] = unit
                self._join(self._first[name], unit, force=True)
        for name, referent in self._index.referents.items():
            self._clusters.stamp(self._first[name], referent)

    def _compared(self) -> list[_Maybe]:
        """Joins what is surely one, name by name; returns what may be."""
        context = Context(self._units, self._index.number)
        return [*self._full_names(context), *self._bare_names(context)]

    def _full_names(self, context: Context) -> Iterator[_Maybe]:
        proposer = Proposer(self._units, self._index, self._reader, context)
        for kind, numbers in self._index.by_type():
            naming = self._naming[kind]
            if naming == "person":
                found = list(proposer.persons(numbers))
            else:
                found = [*proposer.acronyms(numbers), *proposer.bodies(numbers, shortened=naming == "organization")]
            for one in sorted(found, key=self._order):
                left, right = self._first[one.left], self._first[one.right]
                if not (one.sure and self._join(left, right)):
                    yield _Maybe(left, right, one.reason, one.score)

    def _order(self, one: Proposal) -> tuple[float, list[tuple[str, str]]]:
        index = self._index
        return (-one.score, sorted((index.keys[n], index.referents.get(n, "")) for n in (one.left, one.right)))

    def _bare_names(self, context: Context) -> Iterator[_Maybe]:
        persons = frozenset(name for name, naming in self._naming.items() if naming == "person")
        bare = BareNames(self._units, self._index, self._reader, context, self._clusters, self._free)
        links = list(bare.links(persons))
        for one in sorted(links, key=lambda b: (self._units[b.unit].key, -b.score, self._units[b.other].key)):
            if not (one.sure and self._join(one.unit, one.other)):
                yield _Maybe(one.unit, one.other, one.reason, one.score)

    def _entities(self, classes: Classes) -> list[Entity]:
        """Entities by position of their class."""

        def units(at: int) -> list[Unit]:
            return [self._units[n] for n in classes.members(at)]

        rows = {}
        for name in self._index.referents:
            first = self._first[name]
            rows[int(classes.of[first])] = self._known.rows[self._clusters.mark(first)]
        entities = [make_entity(units(at), rows.get(at)) for at in range(len(classes))]
        distinct(entities, frozenset(rows), units)
        related = self._kinship.relate(entities, {entities[at].id: row for at, row in rows.items()})
        return [replace(e, related=related[e.id]) if e.id in related else e for e in entities]

    def _doubts(self, maybe: Iterable[_Maybe], classes: Classes, entities: list[Entity]) -> list[Doubt]:
        """One doubt for each pair of entities that may still be one, the likeliest first."""
        best: dict[tuple[str, str], Doubt] = {}
        for one in maybe:
            if not self._free(one.left, one.right) or classes.of[one.left] == classes.of[one.right]:
                continue
            sides = sorted((entities[classes.of[n]].id, self._shown(classes, n)) for n in (one.left, one.right))
            (left, left_at), (right, right_at) = sides
            doubt = Doubt(
                left=left, right=right, reason=one.reason, score=one.score, left_at=left_at, right_at=right_at
            )
            known = best.setdefault((left, right), doubt)
            if (-doubt.score, doubt.reason) < (-known.score, known.reason):
                best[left, right] = doubt
        return sorted(best.values(), key=lambda d: (-d.score, d.left, d.right))

    def _shown(self, classes: Classes, unit: int) -> tuple[str, int]:
        """Where a reviewer sees the entity of a unit: at its first mention by that name."""
        name = self._index.number[unit]
        units = [u for u in classes.members(int(classes.of[unit])) if name < 0 or self._index.number[u] == name]
        return min(map(self._units.first, units))
