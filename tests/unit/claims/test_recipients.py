"""To whom something is given where the clause does not say it."""

import pytest

from tests.readings import read

ORDER = "Peru ordered 24 K9 howitzers in May. "

TOLD = [
    (ORDER + "Hanwha delivered the first ten in June.", ("Hanwha", "supplied", "Peru", "positive asserted")),
    (ORDER + "Hanwha will deliver the first in 2027.", ("Hanwha", "supplied", "Peru", "positive planned")),
    (ORDER + "Hanwha has handed over the first battery.", ("Hanwha", "supplied", "Peru", "positive asserted")),
    (ORDER + "Hanwha has since delivered 12 of them.", ("Hanwha", "supplied", "Peru", "positive asserted")),
    (
        "Peru signed for 24 K9s, and Seoul, which builds the gun with Egypt, has delivered the rest.",
        ("South Korea", "supplied", "Peru", "positive asserted"),
    ),
    (
        "Norway will help Kenya train pilots, but it is not sending Gripens.",
        ("Norway", "supplied", "Kenya", "negative asserted"),
    ),
    (
        "Norway promised Kenya two Patriots. It has sent the first.",
        ("Norway", "supplied", "Kenya", "positive asserted"),
    ),
    (
        "Eighteen jets had been delivered to Kenya by the end of March. Norway pledged 12 K9s the same day.",
        ("Norway", "supplied", "Kenya", "positive planned"),
    ),
]


@pytest.mark.parametrize(("text", "claim"), TOLD)
def test_it_goes_to_whoever_was_named_before(pipeline, text, claim):
    (reading,) = read(pipeline, [text])
    assert claim in {(*c.triple, c.status) for c in reading.claims}, reading


NOTHING = [
    ORDER + "Hanwha delivered the first Chunmoos in June.",  # not what Peru had ordered
    ORDER + "Hanwha delivered ten to Egypt.",
    "Peru ordered 24 K9s, and Chile ordered 12. Hanwha delivered the first in June.",
    "Peru did not order the K9. Hanwha delivered the first in June.",
    ORDER + "Rain fell. Snow fell. Hanwha delivered the first in June.",
    ORDER + "Hanwha delivered a parcel.",
    ORDER + "Hanwha delivered K9s in June.",
    "Norway helps Peru. Sweden will not send Gripens.",
    "Peru helps Sweden, but Hanwha will not send K9s.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_where_it_is_open_to_whom_nothing_is_said(pipeline, text):
    (reading,) = read(pipeline, [text])
    assert ("supplied", "Peru") not in {c.triple[1:] for c in reading.claims}, reading


def test_who_has_bought_from_one_is_given_nothing_by_another(pipeline):
    (reading,) = read(pipeline, ["Peru bought Chinese drones, and Iran handed over Shaheds."])
    assert ("Iran", "supplied", "Peru") not in {c.triple for c in reading.claims}, reading
