"""What stands for a clause said before."""

import pytest

from tests.readings import read

#: (text, claim, who denies it; empty for nobody)
DENIED = [
    ("Peru attacked Bogotá. Peru denies doing so.", ("Peru", "attacked", "Colombia"), "Peru"),
    ("Peru attacked Bogotá, Chile said. Peru says it did not.", ("Peru", "attacked", "Colombia"), "Peru"),
    ("Peru attacked Bogotá, Chile said. Peru denied any part in it.", ("Peru", "attacked", "Colombia"), "Peru"),
    (
        "Peru attacked Bogotá, Chile said. Peru denied involvement in the raid.",
        ("Peru", "attacked", "Colombia"),
        "Peru",
    ),
    ("Peru attacked Bogotá, Chile said. Brazil denied any part in it.", ("Peru", "attacked", "Colombia"), ""),
    ("Peru attacked Bogotá, Chile said. Peru denied any part in the sale.", ("Peru", "attacked", "Colombia"), ""),
    ("Peru attacked Bogotá, Chile said. Peru denied a part in the Chilean raid.", ("Peru", "attacked", "Colombia"), ""),
    (
        "Peru sent missiles to Chile, Brazil said. Peru denies that any were sent.",
        ("Peru", "supplied", "Chile"),
        "Peru",
    ),
    ("Peru sent missiles to Chile, Brazil said. Peru denies that any were fired.", ("Peru", "supplied", "Chile"), ""),
    (
        "Peru sent missiles to Chile, Brazil said. Peru says it did no such thing.",
        ("Peru", "supplied", "Chile"),
        "Peru",
    ),
    (
        "Peru sent missiles to Chile, Brazil said. Peru says it did nothing of the kind.",
        ("Peru", "supplied", "Chile"),
        "Peru",
    ),
    (
        "Peru sent missiles to Chile, Brazil said. Bolivia says that nobody did.",
        ("Peru", "supplied", "Chile"),
        "Bolivia",
    ),
    ("Peru sent missiles to Chile, Brazil said. Bolivia says Peru did not.", ("Peru", "supplied", "Chile"), "Bolivia"),
    ("Peru sent missiles to Chile, Brazil said. Bolivia says Kenya did not.", ("Peru", "supplied", "Chile"), ""),
    ("Peru sent missiles to Chile, Brazil said. Bolivia says it did.", ("Peru", "supplied", "Chile"), ""),
    ("Peru attacked Bogotá, Chile said. Peru denies that it was tired.", ("Peru", "attacked", "Colombia"), ""),
]


@pytest.mark.parametrize(("text", "claim", "by"), DENIED)
def test_a_denial_without_words_of_its_own(pipeline, text, claim, by):
    (reading,) = read(pipeline, [text])
    told = [c for c in reading.claims if c.triple == claim]
    assert any("positive" in c.status for c in told), reading
    assert {c.speaker for c in told if "negative" in c.status} == ({by} if by else set()), reading
