"""Objects that a phrase between commas cuts off from their verb."""

import pytest

from tests.readings import read

#: (sentence, claims that it makes, claims that it does not make)
CUT_OFF = [
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
    # nothing to mend
    (
        "Norway fired on a ship near Bodø, a Norwegian town.",
        {("Bodø", "located_in", "Norway")},
        {("Norway", "attacked", "Norway")},
    ),
]


@pytest.mark.parametrize(("text", "true", "false"), CUT_OFF)
def test_the_object_is_the_verbs(pipeline, text, true, false):
    (reading,) = read(pipeline, [text])
    found = {c.triple for c in reading.claims}
    assert true <= found
    assert not false & found
