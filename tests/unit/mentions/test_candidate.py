"""Settling overlaps: what is left is disjoint and does not depend on the order."""

from hypothesis import given
from hypothesis import strategies as st

from kg.mentions.candidate import Candidate, settle


def candidate(start: int, length: int, rank: int = 0, kind: str = "State") -> Candidate:
    return Candidate(start=start, end=start + length, type=kind, name="x", detector="d", confidence=0.5, rank=rank)


candidates = st.lists(
    st.builds(
        candidate,
        st.integers(0, 20),
        st.integers(1, 6),
        st.integers(0, 3),
        st.sampled_from(["State", "Person", "Location"]),
    ),
    max_size=15,
)


def tokens(found: list[Candidate]) -> list[int]:
    return [i for one in found for i in range(one.start, one.end)]


@given(candidates)
def test_no_token_is_in_two_mentions(found):
    covered = tokens(settle(found))
    assert len(covered) == len(set(covered))


@given(candidates.flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_the_order_of_the_layers_does_not_matter(both):
    found, shuffled = both
    assert settle(found) == settle(shuffled)


@given(candidates)
def test_settling_invents_nothing_and_settles_once(found):
    chosen = settle(found)
    assert all(one in found for one in chosen)
    assert settle(chosen) == chosen
    assert [c.start for c in chosen] == sorted(c.start for c in chosen)


@given(candidates)
def test_what_is_left_out_overlaps_something_at_least_as_good(found):
    chosen = settle(found)
    for one in found:
        if one in chosen:
            continue
        over = [c for c in chosen if c.start < one.end and one.start < c.end]
        assert any((c.rank, c.length) >= (one.rank, one.length) for c in over)


def test_rank_goes_before_length_and_length_before_place():
    name, sentence = candidate(3, 1, rank=2), candidate(0, 5, rank=1)
    assert settle([sentence, name]) == [name]
    assert settle([candidate(0, 2), candidate(1, 3)]) == [candidate(1, 3)]
    assert settle([candidate(1, 2), candidate(0, 2)]) == [candidate(0, 2)]


def test_neighbours_both_stay():
    assert settle([candidate(2, 2), candidate(0, 2)]) == [candidate(0, 2), candidate(2, 2)]


def test_nothing_settles_to_nothing():
    assert settle([]) == []
