"""Which names are compared: few enough pairs, however many share a key."""

from kg.resolution.blocking import Blocks, body_pairs, shortened_pairs
from kg.resolution.names import LONGEST


def block(size: int) -> Blocks:
    made = Blocks()
    for item in range(size):
        made.add(item, "same")
    return made


def test_a_small_block_is_paired_in_full():
    assert block(4).pairs(str) == {(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)}


def test_of_a_large_block_only_what_agrees_in_the_stricter_key_is_paired():
    assert block(60).pairs(str) == set()
    assert block(60).pairs(lambda item: str(item // 2)) == {(n, n + 1) for n in range(0, 60, 2)}


def test_a_large_block_that_is_equal_is_a_chain():
    assert block(60).pairs(lambda _: "all") == {(n, n + 1) for n in range(59)}


def test_an_item_with_several_keys_meets_others_once():
    made = Blocks()
    for item, keys in enumerate((("a", "b"), ("b", "a"), ("c",))):
        for key in keys:
            made.add(item, key)
    assert made.pairs(str) == {(0, 1)}
    assert Blocks().pairs(str) == set()


def test_a_word_that_begins_several_names_is_short_for_none():
    assert list(shortened_pairs(["lockheed", "lockheed martin"])) == [(0, 1)]
    assert list(shortened_pairs(["lockheed", "lockheed martin", "lockheed georgia"])) == []


def test_bodies_are_paired_by_their_consonants_unless_they_are_too_long_to_compare():
    assert body_pairs(["zelkor works", "zelkar works", "norvat works"]) == {(0, 1)}
    long = "zelkor " * LONGEST
    assert body_pairs([f"{long}a", f"{long}e"]) == set()
