"""What stands behind a price is the deal's."""

import pytest

from tests.readings import read

#: (sentence, claim, amount)
PRICED = [
    (
        "Ecuador signed a contract worth $90 million for six Super Tucanos.",
        ("Ecuador", "bought", "Super Tucano"),
        "$90 million",
    ),
    (
        "Ecuador signed a deal valued at $90 million with Embraer for six Super Tucanos.",
        ("Ecuador", "bought", "Super Tucano"),
        "$90 million",
    ),
    (
        "Ecuador placed an order, worth $2 billion, for 24 Gripens.",
        ("Ecuador", "bought", "Gripen"),
        "$2 billion",
    ),
    ("Ecuador praised the K2. Peru had ordered six for $180m.", ("Peru", "bought", "K2"), "$180m"),
    ("Ecuador is to pay $2 billion for 24 Gripens.", ("Ecuador", "paid", "Gripen"), "$2 billion"),
    (
        "Chile praised the shells ordered for $2 billion by Peru from Hyundai.",
        ("Hyundai", "supplied", "Peru"),
        "$2 billion",
    ),
    ("Serbia exported shells worth €80 million to Israel.", ("Serbia", "supplied", "Israel"), "€80 million"),
    (
        "The contract, worth $2 billion, covers 24 Gripens for Ecuador.",
        ("Ecuador", "bought", "Gripen"),
        "$2 billion",
    ),
    ("Ecuador ordered 24 Gripens, a deal worth $2 billion.", ("Ecuador", "bought", "Gripen"), "$2 billion"),
    (
        "Ecuador bought 24 Gripens, a purchase that Saab put at $2 billion.",
        ("Ecuador", "bought", "Gripen"),
        "$2 billion",
    ),
]


@pytest.mark.parametrize(("text", "claim", "amount"), PRICED)
def test_a_price_stands_by_its_deal(pipeline, text, claim, amount):
    (reading,) = read(pipeline, [text])
    found = {c.triple: c.qualifiers.get("amount", ("",))[0] for c in reading.claims}
    assert found.get(claim) == amount, reading


def test_the_price_of_the_rival_is_not_that_of_the_purchase(pipeline):
    (reading,) = read(pipeline, ["Peru turned down the Tejas in favour of Rafales, for which it pays $2 billion."])
    found = {c.triple: c.qualifiers.get("amount", ("",))[0] for c in reading.claims}
    assert found[("Peru", "rejected", "Tejas")] == "", reading
    assert found[("Peru", "paid", "Rafale")] == "$2 billion", reading


def test_worth_is_no_verb_beside_one(pipeline):
    text = "Kenya, whose president, Ana Holm, signed in May a contract worth $2 billion for six jets, looked at others."
    doc = pipeline._stages.annotator.nlp(text)
    words = {t.text: t for t in doc}
    assert words["contract"].head.text == "signed"
    assert words["worth"].head.text == "contract"
