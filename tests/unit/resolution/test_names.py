"""Keys: what may be left out of a name, and what may not."""

import pytest

from kg.ontology import load
from kg.resolution.names import NameReader


@pytest.fixture(scope="module")
def reader():
    return NameReader(load())


@pytest.mark.parametrize(
    ("naming", "name", "key"),
    [
        ("organization", "Rostvertol GmbH & Co. KG", "rostvertol"),
        ("organization", "GmbH & Co. KG", "gmbh"),  # never all of it
        ("person", "JD Vance", "j d vance"),
        ("person", "BRZ NOWAK", "brz nowak"),  # all is in capitals: these need not be initials
        ("person", "Mr. Olaf Lind", "olaf lind"),
        ("person", "Mr.", "mr"),
        ("designator", "the S 400", "s400"),
        ("designator", "Type 26 31", "type2631"),
    ],
)
def test_the_key_of_a_name(reader, naming, name, key):
    assert reader.key(naming, name) == key
