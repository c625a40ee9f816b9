"""What a correction affirms stands in the place of what it denies."""

import pytest

from tests.readings import read

AFFIRMED = [
    ("Peru bought not the Leopard 2 but the K2.", ("Peru", "bought", "K2"), "Leopard 2"),
    ("Not Boeing but Airbus will build the F-47.", ("Airbus", "manufactured", "F-47"), "Boeing"),
    ("Peru bought the K2 not from Japan but from South Korea.", ("South Korea", "sold", "K2"), "Japan"),
    ("Peru bought the K2 not from Japan but South Korea.", ("South Korea", "sold", "K2"), "Japan"),
    (
        "Dmitry Peskov met not Ilham Aliyev but Nikol Pashinyan.",
        ("Dmitry Peskov", "met", "Nikol Pashinyan"),
        "Ilham Aliyev",
    ),
    ("It was not Boeing but Airbus that won the order for the F-47.", ("Airbus", "won_contract", "F-47"), "Boeing"),
    ("Kenya sold the boats to Peru, not to Chile.", ("Kenya", "supplied", "Peru"), "Chile"),
]


@pytest.mark.parametrize(("text", "claim", "denied"), AFFIRMED)
def test_only_what_is_affirmed_holds(pipeline, text, claim, denied):
    (reading,) = read(pipeline, [text])
    held = [c for c in reading.claims if "negative" not in c.status]
    assert claim in {c.triple for c in held}, reading
    assert not [c for c in held if denied in (c.subject, c.object)], reading


BOTH = [
    "Peru has bought not only the K2 but also the FA-50.",
    "Peru has not only bought the K2 but also leased the FA-50.",
    "Peru bought not just the K2 but the FA-50.",
]


@pytest.mark.parametrize("text", BOTH)
def test_not_only_denies_nothing(pipeline, text):
    (reading,) = read(pipeline, [text])
    held = {(c.triple, "negative" in c.status) for c in reading.claims}
    assert held >= {(("Peru", "bought", thing), False) for thing in ("K2", "FA-50")}, reading
    assert not any(denied for _, denied in held), reading


def test_a_denied_list_stays_denied(pipeline):
    (reading,) = read(pipeline, ["Peru did not buy the K2 or the Leopard 2."])
    assert reading.claims
    assert all("negative" in c.status for c in reading.claims), reading
