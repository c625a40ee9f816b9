"""Discs: beside one another, never over one another, ties near."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import dist

import numpy as np
import pytest

from kg.graph.layout.packing import discs

GAP = 5.0
RADII = np.array([40.0, 10.0, 25.0, 25.0, 10.0, 10.0, 15.0])
TIES = {(0, 2): 3.0, (2, 3): 1.0, (3, 4): 8.0, (4, 6): 2.0}


@pytest.mark.parametrize("ties", [TIES, {}])
def test_no_disc_touches_another(ties: dict[tuple[int, int], float]) -> None:
    centres = discs(RADII, ties, GAP)
    for a, b in combinations(range(len(RADII)), 2):
        assert dist(centres[a], centres[b]) >= RADII[a] + RADII[b] + GAP - 1e-6


def test_discs_with_ties_touch() -> None:
    """A star of few: each of its discs finds a place at the middle one."""
    radii = np.full(12, 10.0)
    tied = {(0, other): 1.0 for other in (3, 7, 9)}
    centres = discs(radii, tied, GAP)
    for other in (3, 7, 9):
        assert dist(centres[0], centres[other]) == pytest.approx(25.0)


def test_a_chain_is_laid_link_by_link_before_strangers() -> None:
    """Each next disc is the one tied to the last: strangers come when nothing tied is left."""
    links = [0, 39, 38, 37, 36]
    centres = discs(np.full(40, 10.0), dict.fromkeys(pairwise(links), 1.0), GAP)
    assert [dist(centres[a], centres[b]) for a, b in pairwise(links)] == pytest.approx([25.0] * 4, rel=0.02)
    near = sorted(dist(centres[0], spot) for spot in centres)[: len(links)]
    assert max(dist(centres[0], centres[at]) for at in links) <= 2 * max(near)
