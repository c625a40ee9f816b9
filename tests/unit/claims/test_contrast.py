""" "Not A, as C claimed, but B": a phrase is denied, the clause is not."""

import pytest

from tests.readings import read

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
