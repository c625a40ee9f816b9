"""Recipients and what they are given, side by side."""

import pytest

from tests.readings import must_tell

#: (sentence, claims that it makes, claims that it does not make)
GIVEN = [
    (
        "Airbus sold Spain's navy 31 new NH90 helicopters.",
        {("Airbus", "supplied", "Spain"), ("Spain", "bought", "NH90")},
        {("Spain", "operates", "NH90")},
    ),
    ("Estonia sent Ukraine Javelins.", {("Estonia", "supplied", "Ukraine")}, {("Ukraine", "operates", "Javelin")}),
    (
        "Tokyo wants to sell Vietnam six refitted Abukuma frigates.",
        {("Japan", "supplied", "Vietnam")},
        {("Japan", "open:sell", "Vietnam")},
    ),
    ("Seoul delivered to Cairo ten of the K9s.", {("South Korea", "supplied", "Egypt")}, set()),
    ("Baykar sold Ukraine loitering munitions.", {("Baykar", "supplied", "Ukraine")}, set()),
    ("Poland bought loitering munitions from WB Group.", {("WB Group", "supplied", "Poland")}, set()),
    ("Elbit supplied Serbia with loitering munitions.", {("Elbit Systems", "supplied", "Serbia")}, set()),
    ("Peru signed a contract for landing ships with Damen.", {("Peru", "signed_agreement_with", "Damen")}, set()),
    ("Norway gave its ally Ukraine six F-16s.", {("Norway", "supplied", "Ukraine")}, set()),
    ("Iran sent Sudan's army drones.", {("Iran", "supplied", "Sudan")}, set()),
    (
        "Gustavo Petro received Nicolás Maduro. Petro promised his guest further air-defence systems.",
        set(),
        {("Gustavo Petro", "open:promise", "Nicolás Maduro")},
    ),
    # what somebody was offered stands between commas
    (
        "Peru, offered Gripens, chose old Rafales.",
        {("Peru", "bought", "Rafale")},
        {("Peru", "sold", "Gripen")},
    ),
    (
        "Chile, offered the Gripen by Saab, picked twelve Rafales.",
        {("Saab", "supplied", "Chile"), ("Chile", "bought", "Rafale")},
        {("Chile", "sold", "Gripen")},
    ),
    (
        "Croatia, offered both, preferred twelve used Rafales.",
        set(),
        {("Croatia", "sold", "Rafale")},
    ),
    # nothing to mend
    ("Saab, the maker, offered Peru the Gripen.", {("Saab", "supplied", "Peru")}, set()),
    ("Denmark gave Argentina's Gripens a coat of paint.", set(), {("Denmark", "supplied", "Argentina")}),
    ("Sweden sold Hungary Gripens in 2001.", {("Sweden", "supplied", "Hungary")}, {("Hungary", "operates", "Gripen")}),
    ("Poland leases Boeing 737s.", set(), {("Boeing", "bought", "Boeing 737")}),
]


@pytest.mark.parametrize(("text", "true", "false"), GIVEN)
def test_recipient_and_thing_are_told_apart(pipeline, text, true, false):
    must_tell(pipeline, text, true, false)
