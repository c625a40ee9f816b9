"""Infinitives that the parser gives to a verb, or takes for a relative clause, and designators cut off."""

import pytest

from tests.readings import must_tell, read

#: (text, subject, relation, object, status)
READ = [
    ("Saab clinched a deal to sell Gripen fighters to Peru.", "Saab", "sold", "Gripen", "positive asserted"),
    ("Serbia backed out of the deal to buy Rafale jets.", "Serbia", "bought", "Rafale", "negative asserted"),
    (
        "Argentina shelved a plan to purchase JF-17 fighters from China.",
        "Argentina",
        "bought",
        "JF-17",
        "negative asserted",
    ),
    ("The Krab, a version of the K9 built by HSW, is loud.", "HSW", "manufactured", "Krab", "positive asserted"),
    ("The Krab, a version of the K9, built by Hanwha, is loud.", "Hanwha", "manufactured", "K9", "positive asserted"),
    (
        "Decree-Law 10/2025, passed by the Knesset in May and ratified by the Bundestag, is short.",
        "Bundestag",
        "enacted",
        "Decree-Law 10/2025",
        "positive asserted",
    ),
]


@pytest.mark.parametrize(("text", "subject", "relation", "thing", "status"), READ)
def test_what_is_to_be_done_is_the_deals(pipeline, text, subject, relation, thing, status):
    (reading,) = read(pipeline, [text])
    assert (subject, relation, thing, status) in {(*c.triple, c.status) for c in reading.claims}, reading


def test_what_a_thing_is_left_for(pipeline):
    (reading,) = read(pipeline, ["Serbia flew out of the hangar to buy Rafale jets."])
    assert ("Serbia", "bought", "Rafale", "positive planned") in {(*c.triple, c.status) for c in reading.claims}, (
        reading
    )


def test_only_for_another_to_is_the_other_s_deed(pipeline):
    text = "Peru ordered jets from France, only for its next president, Ana Ruiz, to cancel the French contract."
    must_tell(pipeline, text, {("Ana Ruiz", "rejected", "France", "positive asserted")})
