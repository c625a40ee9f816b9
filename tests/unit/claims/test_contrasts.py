"""What is said of one is denied of another."""

import pytest

from tests.readings import read

CONTRASTS = [
    ("Boeing, and not Airbus, will build the F-47.", ("Airbus", "manufactured", "F-47", "negative planned")),
    (
        "It was Boeing, not Airbus, that won the order for the F-47.",
        ("Airbus", "won_contract", "F-47", "negative asserted"),
    ),
    ("Peru bought the K2, not the Leopard 2.", ("Peru", "bought", "Leopard 2", "negative asserted")),
    ("Peru bought the K2, not the Leopard 2", ("Peru", "bought", "Leopard 2", "negative asserted")),  # no full stop
    ("Peru bought the K2 rather than the Leopard 2.", ("Peru", "bought", "Leopard 2", "negative asserted")),
    ("Peru may buy the K2 instead of the Leopard 2.", ("Peru", "bought", "Leopard 2", "negative possible")),
    ("Kenya sold the boats to Peru, not to Chile.", ("Kenya", "supplied", "Chile", "negative asserted")),
    ("Peru bought not the Leopard 2 but the K2.", ("Peru", "bought", "Leopard 2", "negative asserted")),
    ("Peru bought the K2 not from Japan but from South Korea.", ("Japan", "sold", "K2", "negative asserted")),
    ("Peru did not buy the Leopard 2 but the K2.", ("Peru", "bought", "K2", "positive asserted")),
]


@pytest.mark.parametrize(("text", "claim"), CONTRASTS)
def test_the_second_name_gets_the_opposite(pipeline, text, claim):
    (reading,) = read(pipeline, [text])
    found = {(*c.triple, c.status) for c in reading.claims}
    assert claim in found, reading
    assert {c[3] for c in found if c[:3] == claim[:3]} == {claim[3]}, reading


NONE = [
    "Peru bought the K2 in May, not by auction.",
    "Peru, not only Chile, has bought the K2.",
    "Peru bought the K2, not Chile's Leopard 2.",
    "Peru bought the K2, not a Leopard 2 that Chile had offered it.",
    "Peru did not buy the K2, not even the Leopard 2.",
    "Peru did not buy the K2, but Chile did.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_contrast_of_two_names_of_one_kind(pipeline, text):
    (reading,) = read(pipeline, [text])
    assert not [c for c in reading.extraction.claims if c.extractor == "contrast"], reading


# --- "not A, as C claimed, but B"

YES, NO = "positive asserted", "negative asserted"
SANCTION = "sanctioned", "Rosoboronexport"


@pytest.mark.parametrize(
    "text",
    [
        "Rosoboronexport was sanctioned not by Peru, as Moscow claimed, but by Poland.",
        "Rosoboronexport was sanctioned not by Peru, as Moscow had said, but by Poland.",
        "Rosoboronexport was sanctioned not by Peru, but by Poland.",
        "Rosoboronexport was sanctioned not by Peru but by Poland.",
        "Rosoboronexport was sanctioned not by Peru, but rather by Poland.",
    ],
)
def test_the_one_is_denied_and_the_other_affirmed_by_the_narrator(pipeline, text):
    (reading,) = read(pipeline, [text])
    found = {(c.subject, c.status, c.speaker) for c in reading.claims if (c.predicate, c.object) == SANCTION}
    assert found == {("Peru", NO, ""), ("Poland", YES, "")}, reading


@pytest.mark.parametrize(
    ("text", "claim", "status"),
    [
        ("Poland bought not the K2, as Seoul had claimed, but the Abrams.", ("Poland", "bought", "K2"), NO),
        ("Poland bought not the K2 but the Abrams.", ("Poland", "bought", "K2"), NO),
        (
            "The Houthis bought the missiles not from Iran, as Riyadh said, but from Syria.",
            ("Iran", "supplied", "Houthis"),
            NO,
        ),
        ("Not Peru, as Moscow claimed, but Poland sanctioned Rosoboronexport.", ("Poland", *SANCTION), YES),
        # nothing is set against it, or it is the clause that is denied
        ("Rosoboronexport was sanctioned not by Peru.", ("Peru", *SANCTION), NO),
        ("Peru sanctioned not only Rosoboronexport but also Wagner.", ("Peru", *SANCTION), YES),
        ("Peru did not sanction Rosoboronexport but praised it.", ("Peru", *SANCTION), NO),
        ("Peru sanctioned Rosoboronexport not for its deeds but for its words.", ("Peru", *SANCTION), YES),
    ],
)
def test_what_is_denied_and_what_is_not(pipeline, text, claim, status):
    (reading,) = read(pipeline, [text])
    assert {(c.status, c.speaker) for c in reading.claims if c.triple == claim} == {(status, "")}, reading


def test_a_denied_seller_is_no_qualifier_of_the_purchase(pipeline):
    (reading,) = read(pipeline, ["Poland bought the K2 not from Peru but from South Korea."])
    (bought,) = [c for c in reading.claims if c.triple == ("Poland", "bought", "K2")]
    assert bought.status == YES
    assert bought.qualifiers.get("from", ("",))[0] != "Peru", bought
