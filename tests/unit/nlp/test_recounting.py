"""Further deeds that only their number tells."""

import pytest

from tests.readings import read

FURTHER = [
    (
        "Peru ordered 12 Gripens from Sweden in 2019 and six more in 2021.",
        {("Peru", "12", "2019"), ("Peru", "six", "2021")},
    ),
    (
        "The Rafale sold well: 36 were ordered by India in 2016 and 24 by Egypt in 2015.",
        {("India", "36", "2016"), ("Egypt", "24", "2015")},
    ),
    (
        "Egypt bought 24 Rafales in 2015 and, six years later, 30 more.",
        {("Egypt", "24", "2015"), ("Egypt", "30", "2021")},
    ),
    (
        "Peru bought the Gripen: 12 were ordered by Lima in May 2022 and four used ones the following January.",
        {("Peru", "", ""), ("Peru", "12", "2022-05"), ("Peru", "four", "2023-01")},
    ),
    ("Peru did not order 12 Gripens in 2019 or six in 2020.", {("Peru", "12", "2019"), ("Peru", "six", "2020")}),
]


@pytest.mark.parametrize(("text", "deeds"), FURTHER)
def test_each_number_has_its_own_buyer_and_date(pipeline, text, deeds):
    (reading,) = read(pipeline, [text])
    bought = [c for c in reading.claims if c.predicate == "bought"]
    assert {(c.subject, c.qualifiers.get("quantity", ("",))[0], c.time) for c in bought} == deeds, reading


def test_what_is_denied_of_the_first_is_denied_of_the_second(pipeline):
    (reading,) = read(pipeline, ["Peru did not order 12 Gripens in 2019 or six in 2020."])
    assert reading.states("Peru", "bought", "Gripen") == {"negative asserted"}


SAME = [
    ("Peru ordered 12 Gripens, 18 in all.", {("Gripen", "12")}),
    ("Peru ordered 12 Gripens in May, six of them two-seaters.", {("Gripen", "12")}),
    ("Peru flew 12 Gripens between 2019 and 2021.", set()),
    ("Peru ordered 12 Gripens in 2019 and 2020.", {("Gripen", "12")}),
    ("Peru ordered 12 Gripens in 2019 and 24 missiles in 2020.", {("Gripen", "12")}),
]


@pytest.mark.parametrize(("text", "deeds"), SAME)
def test_years_parts_and_other_things_are_no_further_deed(pipeline, text, deeds):
    (reading,) = read(pipeline, [text])
    bought = [c for c in reading.claims if c.predicate == "bought"]
    assert {(c.object, c.qualifiers["quantity"][0]) for c in bought} == deeds, reading
