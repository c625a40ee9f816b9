"""Who does what a clause without a subject says."""

import pytest

from tests.readings import must_tell, read

#: (sentence, claims that it makes, claims that it does not make)
CONTROLLED = [
    ("Peru persuaded Chile to buy the Gripen.", {("Chile", "bought", "Gripen")}, {("Peru", "bought", "Gripen")}),
    ("Peru promised Chile to buy the Gripen.", {("Peru", "bought", "Gripen")}, {("Chile", "bought", "Gripen")}),
    (
        "Chile decided to leave NATO and buy the Gripen.",
        {("Chile", "left", "NATO"), ("Chile", "bought", "Gripen")},
        set(),
    ),
    ("Peru was persuaded by Chile to buy the Gripen.", {("Peru", "bought", "Gripen")}, {("Chile", "bought", "Gripen")}),
    ("Peru waited for Chile to buy the Gripen.", {("Chile", "bought", "Gripen")}, {("Peru", "bought", "Gripen")}),
    ("Peru called on Chile to leave NATO.", {("Chile", "left", "NATO")}, {("Peru", "left", "NATO")}),
    ("Peru was able to buy the Gripen.", {("Peru", "bought", "Gripen")}, set()),
    (
        "Peru charged Chile with attacking Bolivia.",
        {("Chile", "attacked", "Bolivia")},
        {("Peru", "attacked", "Bolivia")},
    ),
    ("Peru backed out of buying the Gripen.", {("Peru", "bought", "Gripen")}, set()),
    ("Having left NATO, Peru bought the Gripen.", {("Peru", "left", "NATO"), ("Peru", "bought", "Gripen")}, set()),
    ("Peru pressed Chile after leaving NATO.", {("Peru", "left", "NATO")}, {("Chile", "left", "NATO")}),
    ("Peru chose the Gripen, leaving NATO.", {("Peru", "left", "NATO")}, set()),
    ("Peru stopped Chile from buying the S-400.", {("Chile", "bought", "S-400")}, {("Peru", "bought", "S-400")}),
    ("Peru, beaten by Chile to buy the Gripen, left.", {("Chile", "bought", "Gripen")}, {("Peru", "bought", "Gripen")}),
    ("Ana Holm was accused by Chile of leaving NATO.", {("Ana Holm", "left", "NATO")}, {("Chile", "left", "NATO")}),
    # by way of a noun
    ("Peru's decision to leave NATO surprised Chile.", {("Peru", "left", "NATO")}, {("Chile", "left", "NATO")}),
    ("A Peruvian decision to leave NATO surprised Chile.", {("Peru", "left", "NATO")}, {("Chile", "left", "NATO")}),
    ("A plan by Chile to buy the Gripen failed.", {("Chile", "bought", "Gripen")}, set()),
    ("Sanctions for buying the S-400 hit Peru.", set(), {("Peru", "bought", "S-400")}),
    # who is permitted
    ("Chile gave Peru permission to buy the Gripen.", {("Peru", "bought", "Gripen")}, {("Chile", "bought", "Gripen")}),
    (
        "Chile gave permission to Peru to buy the Gripen.",
        {("Peru", "bought", "Gripen")},
        {("Chile", "bought", "Gripen")},
    ),
    (
        "Chile gave a licence to Peru to build the C-390.",
        {("Peru", "manufactured", "C-390")},
        {("Chile", "manufactured", "C-390")},
    ),
    (
        "Chile gave to Peru the right to build the C-390.",
        {("Peru", "manufactured", "C-390")},
        {("Chile", "manufactured", "C-390")},
    ),
    ("Peru won permission from Chile to sell the Gripen.", {("Peru", "sold", "Gripen")}, {("Chile", "sold", "Gripen")}),
    ("Chile has the right to buy the Gripen.", {("Chile", "bought", "Gripen")}, set()),
    # before the clause, and with "it" for what is left to one
    (
        "Instead of attacking Chile, Peru sanctioned Bolivia.",
        {("Peru", "attacked", "Chile")},
        {("Bolivia", "attacked", "Chile")},
    ),
    ("Peru left it to Chile to condemn Cuba.", {("Chile", "criticized", "Cuba")}, {("Peru", "criticized", "Cuba")}),
    # who is given the work, who asks for it
    (
        "Chile awarded Embraer a deal to build the C-390.",
        {("Embraer", "manufactured", "C-390")},
        {("Chile", "manufactured", "C-390")},
    ),
    (
        "Chile signed up Embraer to build the C-390.",
        {("Embraer", "manufactured", "C-390")},
        {("Chile", "manufactured", "C-390")},
    ),
    ("Peru ignored a threat from Chile to leave NATO.", {("Chile", "left", "NATO")}, {("Peru", "left", "NATO")}),
    (
        "Saab received a request from Chile to sell the Gripen.",
        {("Saab", "sold", "Gripen")},
        {("Chile", "sold", "Gripen")},
    ),
    ("Peru was condemned by Iran, deplored by China and mocked by Cuba.", set(), {("China", "criticized", "Iran")}),
    (
        "Hungary used its option and, three days before parliament voted to let Sweden into NATO, signed with Saab for"
        " four more Gripens.",
        set(),
        {("Sweden", "bought", "Gripen")},
    ),
]


@pytest.mark.parametrize(("text", "true", "false"), CONTROLLED)
def test_the_one_that_acts_is_found(pipeline, text, true, false):
    must_tell(pipeline, text, true, false)


def test_who_joins_another_in_a_deed_does_what_the_other_did(pipeline):
    (plain, refused) = read(
        pipeline,
        ["Romania joined Poland in buying the Patriot.", "Romania refused to join Poland in buying the Patriot."],
    )
    assert plain.states("Poland", "bought", "Patriot") == {"positive asserted"}
    assert not refused.states("Poland", "bought", "Patriot")
    assert refused.states("Romania", "bought", "Patriot") == {"negative asserted"}
