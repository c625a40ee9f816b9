"""Whom a pronoun can't stand for because of its clause's subject."""

import pytest

from tests.readings import Reading, read_each

NOBODY = ""
WHOSE = [
    ("Morocco left Iran alone. The kingdom accused it of arming Mali.", "it", "Iran"),
    ("On Tuesday Russia hit the port again, and Ukraine struck its refineries.", "its", "Russia"),
    ("On Tuesday Russia hit the port again, and Ukraine struck its own refineries.", "its", "Ukraine"),
    ("On Tuesday Russia hit the port again, and Ukraine struck from its ships.", "its", "Ukraine"),
    ("Emmanuel Macron was firm: he sold his government two boats.", "his", NOBODY),
    ("Emmanuel Macron was firm: he promised his government two boats.", "his", "Emmanuel Macron"),
    ("Emmanuel Macron was firm: he sold his boats.", "his", "Emmanuel Macron"),
    ("Chad condemned Togo for its threats and, in May, its seizure of a ship.", "its", "Togo"),
    ("Chad met Togo and, in May, its neighbour.", "its", "Chad"),
]


@pytest.fixture(scope="module")
def readings(pipeline) -> dict[str, Reading]:
    return read_each(pipeline, (row[0] for row in WHOSE))


@pytest.mark.parametrize(("text", "pronoun", "owner"), WHOSE)
def test_it_is_another_s(readings, text, pronoun, owner):
    assert readings[text].last(pronoun) == owner, readings[text]
