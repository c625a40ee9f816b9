"""Claims that name different partners deny nothing of one another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.ontology import load
from kg.partners import Partners, compatible, opposed

KIN = {"f-16v": "f-16", "f-16": "fighters", "a": "b", "b": "a"}
PARTNERS = Partners({"from", "to", "item"}, KIN)


def of(**named: str) -> dict[str, list[str]]:
    return PARTNERS.named(named.items())


def test_the_roles_follow_from_what_relations_imply():
    roles = load().partner_roles
    assert {"from", "to", "by", "item", "under"} <= roles
    assert not {"subject", "object", "amount", "quantity", "location", "role"} & roles


@pytest.mark.parametrize(
    ("one", "other", "may_be_one"),
    [
        ({"to": "serbia"}, {"to": "greece"}, False),
        ({"to": "serbia"}, {"to": "serbia"}, True),
        ({"to": "serbia"}, {}, True),
        ({"to": "serbia"}, {"from": "greece"}, True),
        ({"to": "serbia", "from": "italy"}, {"to": "serbia", "from": "greece"}, False),
        # where it is, and whatever else names no partner, tells no deeds apart
        ({"location": "kyiv"}, {"location": "odesa"}, True),
        # a variant is what it is a variant of, but no other variant of it
        ({"item": "f-16v"}, {"item": "f-16"}, True),
        ({"item": "f-16v"}, {"item": "fighters"}, True),
        ({"item": "f-16v"}, {"item": "f-16a"}, False),
    ],
)
def test_partners_tell_deeds_apart(one, other, may_be_one):
    assert compatible(of(**one), of(**other)) is may_be_one


def test_what_is_no_entity_tells_nobody_apart():
    record = {"qualifiers": {"to": {"text": "the rebels"}, "from": {"text": "Rome", "id": "italy", "name": "Italy"}}}
    assert PARTNERS.of(record) == {"from": ["italy"]}


def test_of_two_partners_of_one_role_the_first_counts():
    assert PARTNERS.named([("to", "a"), ("to", "f-16")]) == {"to": ["a", "b"]}


ENTITIES = st.sampled_from(["f-16v", "f-16", "fighters", "a", "b", "c"])
NAMED = st.dictionaries(st.sampled_from(["from", "to", "item", "location"]), ENTITIES).map(lambda d: of(**d))
CLAIMS = st.lists(st.tuples(st.booleans(), NAMED), max_size=8)


@given(NAMED, NAMED)
def test_compatibility_is_mutual_and_everything_agrees_with_itself_and_with_silence(one, other):
    assert compatible(one, other) == compatible(other, one)
    assert compatible(one, one)
    assert compatible(one, {})
    assert not compatible(one, other) or all(compatible({r: n}, other) for r, n in one.items())


@given(CLAIMS)
def test_a_claim_is_opposed_by_a_compatible_one_of_the_other_polarity(claims):
    each = [any(a != affirms and compatible(n, named) for a, n in claims) for affirms, named in claims]
    assert opposed(claims) == each


@given(CLAIMS, st.randoms(use_true_random=False))
def test_neither_order_nor_the_side_that_affirms_matters(claims, draw):
    order = list(range(len(claims)))
    draw.shuffle(order)
    found = opposed(claims)
    assert opposed([claims[i] for i in order]) == [found[i] for i in order]
    assert opposed([(not affirms, named) for affirms, named in claims]) == found


@given(CLAIMS)
def test_one_claim_more_never_ends_a_dispute(claims):
    for n in range(len(claims)):
        assert all(after or not before for before, after in zip(opposed(claims[:n]), opposed(claims), strict=False))
