"""How near a neighbour counts how much."""

import pytest

from kg.resolution.context import _nearness


@pytest.mark.parametrize(
    ("places", "weight"), [([60], 1.0), ([61], 0.5), ([250], 0.5), ([251], 0.15), ([900, 1190], 1.0)]
)
def test_the_nearest_of_all_places_counts(places, weight):
    assert _nearness([0, 1200], places) == weight
