"""Times that can't both be: sources that date one event differently dispute it."""

from __future__ import annotations

from collections.abc import Iterable

from kg.dates import sides


def contradicting(times: Iterable[tuple[str, str]]) -> bool:
    """Whether sources date one event so that not all can be right.

    Times of different precision (2020, 2020-12-14) and intervals that overlap agree. Nobody
    disputes what he says himself: who gives two such times speaks of two events.

    Args:
        times: ISO 8601 value and source of each claim.
    """
    by_time: dict[str, set[str]] = {}
    for value, source in times:
        by_time.setdefault(value, set()).add(source)
    values = list(by_time)
    parties = [{s for i in side for s in by_time[values[i]]} for side in sides(values)]
    return len(parties) > 1 and not any(a & b for n, a in enumerate(parties) for b in parties[n + 1 :])
