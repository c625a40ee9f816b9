"""Amounts of money and quantities of claims."""

import pytest

from tests.readings import Reading, read, read_each

BUY = ("Poland", "bought", "Rafale")
#: (sentence, claim, role, (text or name, value, currency))
QUALIFIERS = [
    (
        "Poland bought the Rafale for $2.5 billion.",
        ("Poland", "bought", "Rafale"),
        "amount",
        ("$2.5 billion", "2500000000", "USD"),
    ),
    (
        "Poland signed a $2.5 billion agreement to buy the Rafale.",
        ("Poland", "bought", "Rafale"),
        "amount",
        ("$2.5 billion", "2500000000", "USD"),
    ),
    (
        "Poland bought the Rafale from France in a deal worth €3 billion.",
        ("Poland", "bought", "Rafale"),
        "from",
        ("France", "", ""),
    ),
    ("Poland bought 24 Rafale jets.", ("Poland", "bought", "Rafale"), "quantity", ("24", "24", "")),
    ("Poland ordered 1,200 Javelin missiles.", ("Poland", "bought", "Javelin"), "quantity", ("1,200", "1200", "")),
    (
        "Russia destroyed ten vehicles, two Leopards among them.",
        ("Russia", "destroyed", "Leopard 2"),
        "quantity",
        ("two", "2", ""),
    ),
    ("Poland bought a dozen Rafale jets.", BUY, "quantity", ("a dozen", "12", "")),
    ("Poland bought up to 40 Rafale jets.", BUY, "quantity", ("up to 40", "40", "")),
    ("Poland ordered dozens of Rafale jets.", BUY, "quantity", ("dozens", "", "")),
    ("Poland bought the Rafale, valued at $3 billion.", BUY, "amount", ("$3 billion", "3000000000", "USD")),
    ("Poland ordered the Rafale, signing a €3 billion deal.", BUY, "amount", ("€3 billion", "3000000000", "EUR")),
    (
        "Iran supplied Russia with several hundred drones.",
        ("Iran", "supplied", "Russia"),
        "quantity",
        ("several hundred drones", "", ""),
    ),
    (
        "Poland rejected Germany's offer of 20 tanks.",
        ("Poland", "rejected", "Germany"),
        "quantity",
        ("20 tanks", "20", ""),
    ),
    ("France sold the Rafale to Poland.", ("France", "sold", "Rafale"), "to", ("Poland", "", "")),
    ("France supplied Ukraine with the Rafale.", ("France", "supplied", "Ukraine"), "item", ("Rafale", "", "")),
]


@pytest.fixture(scope="module")
def readings(pipeline) -> dict[str, Reading]:
    return read_each(pipeline, (row[0] for row in QUALIFIERS))


@pytest.mark.parametrize(("text", "claim", "role", "value"), QUALIFIERS)
def test_a_qualifier_of_a_claim(readings, text, claim, role, value):
    found = [c.qualifiers.get(role) for c in readings[text].claims if c.triple == claim]
    assert found == [(value)], readings[text]


@pytest.mark.parametrize(
    "text",
    ["Poland bought 20 Rafale jets.", "Poland bought the Russian-made S-400.", "Poland sought Patriot missiles."],
)
def test_what_is_bought_does_not_come_from_itself(pipeline, text):
    (reading,) = read(pipeline, [text])
    (claim,) = [c for c in reading.claims if c.predicate == "bought"]
    assert claim.object not in {name for name, _, _ in claim.qualifiers.values()}


@pytest.mark.parametrize("joint", [", but", "as", "after"])
def test_an_amount_of_another_clause_is_not_the_price(pipeline, joint):
    (reading,) = read(pipeline, [f"Poland bought the Rafale {joint} Finland spent $9 billion on roads."])
    (claim,) = [c for c in reading.claims if c.predicate == "bought"]
    assert "amount" not in claim.qualifiers


@pytest.mark.parametrize(
    ("text", "claim", "quantity"),
    [
        ("Norway picked the Type 26 frigate over the FDI.", ("Norway", "bought", "Type 26"), ""),
        ("Peru chose four Gripens over the F-16.", ("Peru", "rejected", "F-16"), ""),
        ("Of the 108 Abrams tanks, Taiwan has bought 80.", ("Taiwan", "bought", "Abrams"), "80"),
        ("Ankara sold Abuja six T129 helicopters.", ("Nigeria", "bought", "T129 ATAK"), "six"),
        ("Kenya's air force expects the first of 24 M-346s this year.", ("Kenya", "bought", "M-346"), "24"),
        ("Peru has paid for 16 of its 88 F-35s.", ("Peru", "paid", "F-35"), "16"),
        ("Serbia took delivery of the first FK-3 batteries from China.", ("Serbia", "bought", "HQ-22"), ""),
    ],
)
def test_only_what_counts_a_thing_is_its_number(pipeline, text, claim, quantity):
    (reading,) = read(pipeline, [text])
    assert {c.qualifiers.get("quantity", ("",))[0] for c in reading.claims if c.triple == claim} == {quantity}, reading
