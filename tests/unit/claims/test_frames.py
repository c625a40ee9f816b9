"""Which relations a proposition states, and between whom."""

import pytest

from tests.readings import must_tell

#: (sentence, claims that it makes, claims that it does not make)
MATCHED = [
    (
        "Peru and Chile fly the Gripen and the Rafale respectively.",
        {("Chile", "operates", "Rafale"), ("Peru", "operates", "Gripen")},
        {("Peru", "operates", "Rafale"), ("Chile", "operates", "Gripen")},
    ),
    (
        "Peru and Chile fly the Gripen and the Rafale.",
        {
            ("Chile", "operates", "Rafale"),
            ("Chile", "operates", "Gripen"),
            ("Peru", "operates", "Rafale"),
            ("Peru", "operates", "Gripen"),
        },
        set(),
    ),
    (
        "The Swedish and Danish foreign ministers, Ana Holm and Mia Dahl, met.",
        {("Ana Holm", "has_role_in", "Sweden"), ("Mia Dahl", "has_role_in", "Denmark")},
        {("Ana Holm", "has_role_in", "Denmark"), ("Mia Dahl", "has_role_in", "Sweden")},
    ),
    (
        "The Swedish and Danish ministers, Ana Holm, Mia Dahl and Eva Lind, met.",
        set(),
        {("Ana Holm", "has_role_in", "Denmark"), ("Ana Holm", "has_role_in", "Sweden")},
    ),
    (
        "Talks between Peru and Chile began.",
        {("Peru", "negotiated_with", "Chile")},
        {("Chile", "negotiated_with", "Peru")},
    ),
    ("The BBC criticised Peru.", set(), {("BBC", "criticized", "Peru")}),
    ("Peru flew from Turin in an Italian aircraft.", set(), {("Turin", "located_in", "Italy")}),
    # some of several: whose these are
    ("The EU rejected most of Turkey's proposals.", {("European Union", "rejected", "Türkiye")}, set()),
    ("Japan lifted some of its sanctions on Mali.", {("Japan", "lifted_sanctions_on", "Mali")}, set()),
    (
        "Japan lifted none of its sanctions on Mali.",
        set(),
        {("Japan", "lifted_sanctions_on", "Mali", "positive asserted")},
    ),
    # who speaks for a ministry speaks for its state
    (
        "A spokesman for China's commerce ministry accused the United States of bullying.",
        {("China", "accused", "United States")},
        set(),
    ),
    ("A Kremlin spokeswoman condemned Poland.", {("Russia", "criticized", "Poland")}, set()),
    # whoever is said to have done it at another's behest
    (
        "Iran says that Iraq attacked Kuwait at the behest of Oman.",
        {("Oman", "demanded", "Iraq", "positive asserted")},
        set(),
    ),
    (
        "Iran denied that it had attacked Kuwait at the behest of Oman.",
        set(),
        {("Oman", "demanded", "Iran", "positive asserted")},
    ),
    (
        "Iraq might attack Kuwait at the behest of Oman.",
        {("Oman", "demanded", "Iraq", "positive possible")},
        {("Oman", "demanded", "Iraq", "positive asserted")},
    ),
    # what is hardly so
    (
        "Peru, hardly an ally of Brazil, applauded.",
        {("Peru", "allied_with", "Brazil", "negative asserted")},
        {("Peru", "allied_with", "Brazil", "positive asserted")},
    ),
    # what somebody tries to arrange between others is not there yet
    (
        "Norway tried to broker a compromise between Peru and Chile.",
        {("Peru", "signed_agreement_with", "Chile", "positive planned")},
        {("Peru", "signed_agreement_with", "Chile", "positive asserted")},
    ),
    (
        "Norway brokered a deal between Peru and Chile.",
        {("Peru", "signed_agreement_with", "Chile", "positive asserted")},
        set(),
    ),
    # further people in a list with somebody's office
    (
        "Peru accused Ana Holm, Norway's minister, and three leaders of Hamas.",
        {("Peru", "accused", "Ana Holm")},
        {("Ana Holm", "has_role_in", "Hamas")},
    ),
    # verbs that no frame knows
    ("Peru spied on Chile.", {("Peru", "open:spy_on", "Chile")}, set()),
    ("Peru suspended cooperation with Chile.", {("Peru", "open:suspend_cooperation_with", "Chile")}, set()),
    ("Peru respects the ceilings of the New START treaty.", {("Peru", "open:respect", "New START")}, set()),
    (
        "Peru broke through the ceilings of the New START treaty.",
        {("Peru", "open:break_through", "New START")},
        {("Peru", "open:break", "New START")},
    ),
    (
        "New START, the treaty limiting the arsenals of Peru and Chile, lapsed.",
        {("New START", "open:limit", "Peru"), ("New START", "open:limit", "Chile")},
        set(),
    ),
    # what a participle says of anything else is no deed
    ("Peru, facing Chile in the south, bought the Gripen.", set(), {("Peru", "open:face", "Chile")}),
    # where a weapon is made
    (
        "The F-35, assembled at Cameri, may be built in Peru.",
        {("F-35", "open:assemble_at", "Cameri"), ("F-35", "open:build_in", "Peru", "positive possible")},
        set(),
    ),
    ("A palace was built at Cameri, and an F-35 was shown at Lima.", set(), {("F-35", "open:show_at", "Lima")}),
    (
        "The purchase of the S-400 alarmed Riga.",
        set(),
        {("S-400", "open:alarm", "Riga"), ("S-400", "open:alarm", "Latvia")},
    ),
]


@pytest.mark.parametrize(("text", "true", "false"), MATCHED)
def test_pairs_are_those_of_the_text(pipeline, text, true, false):
    must_tell(pipeline, text, true, false)
