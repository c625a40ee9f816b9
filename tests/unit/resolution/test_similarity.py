"""What the letters of two names say, before any company is asked."""

import pytest

from kg.resolution.names import LONGEST, PersonName
from kg.resolution.similarity import Likeness, closeness, compare_bodies, compare_persons


def person(name: str, generation: str = "") -> PersonName:
    *given, surname = name.split()
    return PersonName(given=tuple(given), surname=surname, generation=generation)


@pytest.mark.parametrize(
    ("left", "right", "likeness"),
    [
        ("mohammad zarif", "mohammed zarif", Likeness.SAME),
        ("joseph robinette biden", "joseph biden", Likeness.CONTAINED),
        ("anna maria lopez", "anna m lopez", Likeness.CONTAINED),  # an initial is no full name
        ("alan smith", "allan smith", Likeness.LIKELY),  # short enough to be two names
        ("j vance", "james vance", Likeness.DOUBTFUL),
        ("george w bush", "george h w bush", Likeness.DOUBTFUL),  # father and son
        ("james vance", "james vanse", Likeness.SAME),
        ("james vance", "peter vance", Likeness.DIFFERENT),
        ("james peter vance", "peter james vance", Likeness.DIFFERENT),
        ("james vance", "james miller", Likeness.DIFFERENT),
        ("james vance", "john vance", Likeness.DIFFERENT),  # no initials
        ("viktor orlov", "viktor orlok", Likeness.DOUBTFUL),
        ("v orlov", "v orlok", Likeness.DIFFERENT),  # an initial is too little beside another surname
        ("viktor m orlov", "viktor orlok", Likeness.DIFFERENT),
        ("anna m lopez", "anna maria clara lopez", Likeness.CONTAINED),
        ("anna anna lopez", "anna maria lopez", Likeness.DIFFERENT),  # each name stands for one
    ],
)
def test_persons(left, right, likeness):
    assert compare_persons(person(left), person(right)) is likeness
    assert compare_persons(person(right), person(left)) is likeness


def test_father_and_son_are_two():
    assert compare_persons(person("omar bakr", "jr"), person("omar bakr", "sr")) is Likeness.DIFFERENT
    assert compare_persons(person("omar bakr", "jr"), person("omar bakr", "jr")) is Likeness.SAME


def test_a_generation_on_one_side_leaves_it_open():
    assert compare_persons(person("omar bakr", "jr"), person("omar bakr")) is Likeness.DOUBTFUL
    assert compare_persons(person("omar bakr", "jr"), person("peter bakr")) is Likeness.DIFFERENT


@pytest.mark.parametrize(
    ("left", "right", "likeness"),
    [
        ("wagner", "vagner", Likeness.LIKELY),
        ("kalashnikov concern group", "kalashnikov concern groupe", Likeness.DOUBTFUL),
        ("security council resolution 1929", "security council resolution 1928", Likeness.DIFFERENT),
        ("1st armoured brigade", "armoured brigade", Likeness.DIFFERENT),
        ("almaz antey", "rosoboronexport", Likeness.DIFFERENT),
        ("a" * 200, "a" * 200, Likeness.DIFFERENT),  # too long to compare
    ],
)
def test_bodies(left, right, likeness):
    assert compare_bodies(left, right) is likeness
    assert compare_bodies(right, left) is likeness


def test_closeness_is_the_share_of_common_letters():
    assert closeness("abc", "abc") == 1.0
    assert closeness("abc", "xyz") == 0.0
    assert 0 < closeness("kiev", "kyiv") < 1


def test_names_are_compared_up_to_a_length():
    assert compare_bodies("a" * LONGEST, "a" * LONGEST) is Likeness.LIKELY
    assert compare_bodies("a" * (LONGEST + 1), "a" * (LONGEST + 1)) is Likeness.DIFFERENT
