"""The equivalence relation of units, under constraints that no merge may break."""

from __future__ import annotations

from array import array

import numpy as np
import numpy.typing as npt


class Clusters:
    """Union-find whose classes can be told apart for ever (cannot-link) or named.

    A cannot-link holds for whole classes: what is joined with the left may never be
    joined with the right (Wagstaff et al. 2001, constrained clustering).

    Args:
        size: Number of elements, 0 to size - 1.
    """

    def __init__(self, size: int) -> None:
        self._parent = array("q", range(size))
        self._apart: dict[int, set[int]] = {}
        self._stamp: dict[int, str] = {}

    def find(self, item: int) -> int:
        """The representative of an element's class."""
        parent = self._parent
        root = item
        while parent[root] != root:
            root = parent[root]
        while parent[item] != root:
            parent[item], item = root, parent[item]
        return root

    def same(self, left: int, right: int) -> bool:
        """Whether two elements are in one class."""
        return self.find(left) == self.find(right)

    def separate(self, left: int, right: int) -> None:
        """Keeps the classes of two elements apart for ever; no effect on one class."""
        a, b = self.find(left), self.find(right)
        if a != b:
            self._apart.setdefault(a, set()).add(b)
            self._apart.setdefault(b, set()).add(a)

    def stamp(self, item: int, mark: str) -> None:
        """Gives a class a mark; classes of different marks are never joined unless forced.

        Of several marks on one class the first by letters stays.
        """
        root = self.find(item)
        self._stamp[root] = min(mark, self._stamp.get(root, mark))

    def mark(self, item: int) -> str:
        """The mark of an element's class, or an empty string."""
        return self._stamp.get(self.find(item), "")

    def allowed(self, left: int, right: int) -> bool:
        """Whether the two elements are, or may come to be, in one class."""
        a, b = self.find(left), self.find(right)
        if b in self._apart.get(a, ()):
            return False
        marks = self._stamp.get(a), self._stamp.get(b)
        return None in marks or marks[0] == marks[1]

    def join(self, left: int, right: int, *, force: bool = False) -> bool:
        """Joins two classes, unless a constraint forbids it.

        Args:
            force: Join classes of different marks as well (never those kept apart).

        Returns:
            Whether the elements are now in one class.
        """
        a, b = self.find(left), self.find(right)
        if a == b:
            return True
        if b in self._apart.get(a, ()) or not (force or self.allowed(a, b)):
            return False
        a, b = min(a, b), max(a, b)
        self._parent[b] = a
        for other in self._apart.pop(b, ()):
            self._apart[other].discard(b)
            self._apart[other].add(a)
            self._apart.setdefault(a, set()).add(other)
        mark = min(filter(None, (self._stamp.get(a), self._stamp.pop(b, None))), default=None)
        if mark is not None:
            self._stamp[a] = mark
        return True

    def classes(self) -> Classes:
        """All classes as they are now."""
        return Classes(np.fromiter(map(self.find, range(len(self._parent))), dtype=np.int64, count=len(self._parent)))


class Classes:
    """The classes of a finished equivalence relation, by position; 16 bytes an element.

    Args:
        roots: The representative of each element's class.
    """

    def __init__(self, roots: npt.NDArray[np.int64]) -> None:
        _, place = np.unique(roots, return_inverse=True)
        #: Position of each element's class.
        self.of: npt.NDArray[np.int64] = place.astype(np.int64)
        self._order = np.argsort(self.of, kind="stable")
        self._bounds = np.searchsorted(self.of[self._order], np.arange(place.max(initial=-1) + 2))

    def __len__(self) -> int:
        return len(self._bounds) - 1

    def members(self, at: int) -> list[int]:
        """The elements of the class at a position."""
        members: list[int] = self._order[self._bounds[at] : self._bounds[at + 1]].tolist()
        return members
