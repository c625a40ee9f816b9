"""Objects that stand behind another phrase are still the verb's."""

import pytest

from tests.readings import must_tell

#: (sentence, claims that it makes, claims that it does not make)
SHIFTED = [
    (
        "From Spain the Kenyans have bought the C295, from Sweden two Gripens.",
        {("Sweden", "sold", "Gripen"), ("Spain", "supplied", "Kenya")},
        {("Sweden", "sold", "C-295"), ("Spain", "sold", "Gripen")},
    ),
    (
        "Lockheed Martin is due to hand over to Morocco the first of 24 F-16Vs by the end of next year.",
        {("Lockheed Martin", "supplied", "Morocco")},
        set(),
    ),
    (
        "Israel Aerospace Industries sold the kingdom the Barak MX.",
        {("Israel Aerospace Industries", "sold", "Barak MX")},
        set(),
    ),
    (
        "Carlos Ruiz inspected in Kiel the Type 212CD, a submarine that Norway and Germany developed together.",
        {("Norway", "develops", "Type 212CD"), ("Germany", "develops", "Type 212CD")},
        {("Norway", "open:develop", "Kiel")},
    ),
    ("Chad lent Niger 12 of its tanks.", {("Chad", "supplied", "Niger")}, set()),
    # a phrase between commas cuts it off
    (
        "Portugal's cabinet approved, last October, the purchase of 12 Gripens.",
        {("Portugal", "bought", "Gripen")},
        set(),
    ),
    (
        "Peru called off, on its eve, a Lima meeting with Chile.",
        {("Peru", "negotiated_with", "Chile")},
        set(),
    ),
    (
        "Norway said it had destroyed with Harpoon missiles, near Bodø, an S-400 battery that Belarus had supplied.",
        {("Norway", "destroyed", "S-400"), ("Norway", "operates", "Harpoon")},
        {("Norway", "destroyed", "Bodø")},
    ),
    (
        "Chile says that it shot down with PL-15s, over Peru, three Rafales.",
        {("Chile", "destroyed", "Rafale")},
        {("Chile", "destroyed", "Peru")},
    ),
    (
        "Norway said it had destroyed with Harpoon missiles, near Kirkenes, an S-400 unit that Belarus had supplied.",
        {("Norway", "destroyed", "S-400")},
        {("Norway", "destroyed", "Kirkenes")},
    ),
    ("Turkey is seeking 12 used Typhoons.", {("Türkiye", "bought", "Eurofighter Typhoon")}, set()),
    ("Chile ordered 20 upgraded Leopard tanks.", {("Chile", "bought", "Leopard 2")}, set()),
    (
        "Malcolm Turnbull chose the jets, only for his heir, Scott Morrison, to cancel the purchase of the Rafale.",
        {("Scott Morrison", "rejected", "Rafale")},
        {("Malcolm Turnbull", "rejected", "Rafale")},
    ),
    (
        "Peru threatened, and then attacked, Ecuador.",
        {("Peru", "threatened", "Ecuador"), ("Peru", "attacked", "Ecuador")},
        set(),
    ),
    ("Chile bought, and later sold, the F-16.", {("Chile", "bought", "F-16"), ("Chile", "sold", "F-16")}, set()),
    # what stands before the subject
    ("The Pakistani claim Ana Holm called nonsense.", {("Ana Holm", "rejected", "Pakistan")}, set()),
    ("The Hungarian veto Donald Tusk called a disgrace.", {("Donald Tusk", "criticized", "Hungary")}, set()),
    ("The commander of the Wolf Brigade Said Haddad fled.", {("Said Haddad", "has_role_in", "Wolf Brigade")}, set()),
    # nothing to mend
    (
        "Chile threatened Peru and later attacked, Ecuador says.",
        {("Chile", "threatened", "Peru")},
        {("Chile", "attacked", "Ecuador")},
    ),
    (
        "Chile, said Peru, threatened and attacked, Ecuador, Brazil and others.",
        set(),
        {("Chile", "attacked", "Peru")},
    ),
    ("Norway attacked with drones, near Kirkenes, a town of Finland.", set(), {("Norway", "attacked", "Finland")}),
    (
        "Norway fired on a ship near Bodø, a Norwegian town.",
        {("Bodø", "located_in", "Norway")},
        {("Norway", "attacked", "Norway")},
    ),
    ("Chile sold to Peru the Gripens that it had bought.", {("Chile", "sold", "Gripen")}, set()),
]


@pytest.mark.parametrize(("text", "true", "false"), SHIFTED)
def test_a_long_object_is_found(pipeline, text, true, false):
    must_tell(pipeline, text, true, false)
