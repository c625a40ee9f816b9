"""Which claims deny one another: not those that name different partners.

"It denied selling the Rafale to Serbia" says nothing against "it sold the Rafale to Greece".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

#: Role -> entity id, and behind it the ids of what that entity is a variant of.
Named = Mapping[str, Sequence[str]]


class Partners:
    """Reads off a claim whom and what it names beside its subject and object.

    Args:
        roles: Of the qualifiers that name a partner.
        families: Entity id -> id of what it is a variant of (F-16V -> F-16).
    """

    def __init__(self, roles: Collection[str] = (), families: Mapping[str, str] | None = None) -> None:
        self.roles = frozenset(roles)
        self._families = families or {}

    def named(self, entities: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
        """The partners among pairs of role and entity id; of a role, the first that is told."""
        found: dict[str, list[str]] = {}
        for role, entity in entities:
            if role in self.roles and role not in found:
                found[role] = self._kin(entity)
        return dict(sorted(found.items()))

    def of(self, record: Mapping[str, Any]) -> dict[str, list[str]]:
        """The partners that a claim's record names; what is no entity tells nobody apart."""
        return self.named((role, q["id"]) for role, q in record["qualifiers"].items() if q.get("id"))

    def _kin(self, entity: str) -> list[str]:
        found = [entity]
        while (wider := self._families.get(found[-1])) is not None and wider not in found:
            found.append(wider)
        return found


def compatible(one: Named, other: Named) -> bool:
    """Whether two claims may be about one deed: no role that both fill tells them apart.

    A variant agrees with what it is a variant of: who denies sending the F-16 denies sending
    the F-16V.
    """
    return all(names[0] in other[role] or other[role][0] in names for role, names in one.items() if role in other)


def opposed(claims: Sequence[tuple[bool, Named]]) -> list[bool]:
    """Of each claim, whether one of the other polarity stands against it.

    Claims that name the same partners are compared once, however many they are.

    Args:
        claims: Whether it affirms, and its partners.
    """
    told = [(affirms, tuple((role, names[0]) for role, names in sorted(named.items()))) for affirms, named in claims]
    groups = dict(zip(told, (named for _, named in claims), strict=True))
    torn = {
        group
        for group, named in groups.items()
        if any(other[0] != group[0] and compatible(named, against) for other, against in groups.items())
    }
    return [group in torn for group in told]
