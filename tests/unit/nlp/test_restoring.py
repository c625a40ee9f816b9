"""Subjects and objects that the parser takes for something else."""

import pytest

from tests.readings import read

RESTORED = [
    ("On May 6, 2025, the army of Uganda attacked Goma.", ("Uganda", "attacked", "Goma")),
    (
        "When Goma fell to the M23 on October 26, 2025, the paramilitaries of Uganda, better known as the Wolves, "
        "had been besieging Bukavu for eighteen months.",
        ("Uganda", "attacked", "Bukavu"),
    ),
]


@pytest.mark.parametrize(("text", "claim"), RESTORED)
def test_a_clause_gets_its_own_back(pipeline, text, claim):
    (reading,) = read(pipeline, [text])
    assert claim in {c.triple for c in reading.claims}, reading


def test_a_name_of_a_time_is_no_object(pipeline):
    (reading,) = read(pipeline, ["Uganda attacked on Monday, and again last May."])
    assert not reading.claims, reading
