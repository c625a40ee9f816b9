"""Deeds whose clause leaves out the verb."""

from tests.readings import read


def test_who_gets_the_second_lot_is_not_who_got_the_first(pipeline):
    (reading,) = read(pipeline, ["Sweden sold 12 Gripens to Peru in 2019 and eight to Chile in 2021."])
    supplied = {(c.object, c.qualifiers["quantity"][0], c.time) for c in reading.claims if c.predicate == "supplied"}
    assert supplied == {("Peru", "12", "2019"), ("Chile", "eight", "2021")}, reading


def test_each_lot_has_its_own_price(pipeline):
    (reading,) = read(pipeline, ["Peru ordered 12 Gripens for $2 billion in 2019 and six for $1 billion in 2021."])
    prices = {(c.qualifiers["quantity"][0], c.qualifiers["amount"][0]) for c in reading.claims}
    assert prices == {("12", "$2 billion"), ("six", "$1 billion")}, reading


def test_a_buyer_left_unsaid_bought_both_lots(pipeline):
    text = "Poland bought the Abrams in 2022: 250 were ordered from the United States in April and 116 in June."
    (reading,) = read(pipeline, [text])
    lots = {
        c.qualifiers["quantity"][0]
        for c in reading.claims
        if c.triple == ("Poland", "bought", "Abrams") and c.qualifiers
    }
    assert lots == {"250", "116"}, reading


def test_what_another_did_is_not_done_again(pipeline):
    (reading,) = read(pipeline, ["Spain tested the Taurus in May, and France the Exocet in June."])
    tested = {(c.subject, c.object) for c in reading.claims if c.predicate == "tests"}
    assert tested == {("Spain", "Taurus"), ("France", "Exocet")}, reading
