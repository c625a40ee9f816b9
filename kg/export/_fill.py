"""Fills rows into markup or cells, fast: most rows need no escaping and lack nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import itemgetter
from typing import IO, Any

from kg.export._rows import Attributes
from kg.export._values import attribute, plain

Escape = Callable[[str], str]
_LINES = 2_000


def xml_special(values: str, row: str = "") -> bool:  # noqa: ARG001
    """Whether XML needs any of these values escaped."""
    # What can't be printed holds all that XML can't.
    return not values.isprintable() or "&" in values or "<" in values or ">" in values or '"' in values


def _joined(value: Sequence[Any]) -> str:
    try:
        return " | ".join(value)
    except TypeError:
        return str(plain(value))


_TEXT: Mapping[type, Callable[[Any], str]] = {
    int: str,
    float: repr,
    bool: lambda value: "true" if value else "false",
    list: _joined,
    tuple: _joined,
    dict: lambda value: str(plain(value)),
}


class Filler:
    """The markup of one kind of row, with places for its values.

    Args:
        head: Markup with a "%s" for each leading value.
        cells: Name -> markup before and after its value, which stand behind the head.
        escape: Makes a cell's text safe at its place.
        aliases: Name of a cell -> attribute that it shows; else its own.
        tail: Markup at the end.
        special: Whether anything in a row may need escaping, by one look at all its values
            joined, and at the row without escapes: much faster than to look at each.
        blank: What stands for an attribute that a row lacks; by default its cell is left out.
        raw: Cells that are not escaped.
    """

    def __init__(
        self,
        head: str,
        cells: Mapping[str, tuple[str, str]],
        escape: Escape,
        *,
        aliases: Mapping[str, str] | None = None,
        tail: str = "",
        special: Callable[[str, str], bool] = xml_special,
        blank: str | None = None,
        raw: frozenset[str] = frozenset(),
        lead: Escape = attribute,
    ) -> None:
        self._head, self._tail = head, tail
        doubled = {name: (a.replace("%", "%%"), b.replace("%", "%%")) for name, (a, b) in cells.items()}
        self._cells = {name: f"{a}%s{b}" for name, (a, b) in doubled.items()}
        self._keys = [(aliases or {}).get(name, name) for name in cells]
        self._escapes = [str if name in raw else escape for name in cells]
        self._lead, self._special, self._blank = lead, special, blank
        self._whole = f"{head}%s{''.join(self._cells.values())}{tail.replace('%', '%%')}"
        # One more name than is asked for: `itemgetter` gives a tuple for two and more.
        self._get = itemgetter(*self._keys, self._keys[0]) if cells else None
        self._text = _TEXT if blank is None else {**_TEXT, type(None): lambda _: blank}

    def __call__(self, leading: tuple[str, ...], data: Attributes, middle: str = "") -> str:
        """One row.

        Args:
            leading: The values of the head.
            middle: Markup between head and cells.
        """
        if self._get is None:
            return self._head % tuple(map(self._lead, leading)) + middle + self._tail
        text = self._text
        try:
            values = [v if type(v) is str else text[type(v)](v) for v in self._get(data)[:-1]]
        except KeyError:
            return self._some(leading, data, middle)
        row = self._whole % (*leading, middle, *values)
        if self._special("".join((*leading, *values)), row):
            leading = tuple(map(self._lead, leading))
            values = [escape(value) for escape, value in zip(self._escapes, values, strict=True)]
            return self._whole % (*leading, middle, *values)
        return row

    def lines(
        self, leading: Sequence[str], rows: Callable[[Sequence[str]], Iterable[tuple[Any, ...]]]
    ) -> Iterator[str]:
        """Rows that come as texts.

        Args:
            leading: The columns of the values of the head.
            rows: As `Rows.edge_cells`.
        """
        whole = f"%.0s{self._head}{''.join(self._cells.values())}{self._tail.replace('%', '%%')}"
        for row in rows((*leading, *self._keys)):
            yield whole % row if row[0] else self._escaped(len(leading), row[1:])

    def _escaped(self, leading: int, row: Sequence[str | None]) -> str:
        found = [self._head % tuple(self._lead(cell or "") for cell in row[:leading])]
        for cell, escape, value in zip(self._cells.values(), self._escapes, row[leading:], strict=True):
            # Most of what is not plain about a row is in its sentence.
            if value is not None:
                found.append(cell % (value if value.isalnum() else escape(value)))
            elif self._blank is not None:
                found.append(cell % self._blank)
        return "".join((*found, self._tail))

    def _some(self, leading: tuple[str, ...], data: Attributes, middle: str) -> str:
        """A row that lacks something."""
        found = [self._head % tuple(map(self._lead, leading)), middle]
        for cell, key, escape in zip(self._cells.values(), self._keys, self._escapes, strict=True):
            value = data.get(key)
            if value is not None:
                found.append(
                    cell % escape(value if isinstance(value, str) else self._text.get(type(value), str)(value))
                )
            elif self._blank is not None:
                found.append(cell % self._blank)
        return "".join((*found, self._tail))


def write_lines(out: IO[str], lines: Iterable[str]) -> None:
    """Writes lines, many at a time."""
    rest = iter(lines)
    while batch := "".join(islice(rest, _LINES)):
        out.write(batch)
