"""Parties that a clause leaves unsaid, since the text has just named them."""

import pytest

from kg.model import Document


def told(pipeline, text):
    (extraction,) = pipeline.extract([Document(id="a", text=text, published="2025-12-01")])
    names = {m.id: m.name for m in extraction.mentions}
    return {(names[c.subject], c.predicate, names[c.object], c.modality.value) for c in extraction.claims}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Chile has flown American F-16s since 2006. Ten were bought new from Lockheed Martin.",
            ("Lockheed Martin", "supplied", "Chile", "asserted"),
        ),
        (
            "Norway flew F-16s for forty years. The F-35 was chosen in 2008.",
            ("Norway", "bought", "F-35", "asserted"),
        ),
        (
            "Peru ordered the Gripen in May. Only 20, ordered in 2019, have arrived.",
            ("Peru", "bought", "Gripen", "asserted"),
        ),
        (
            "Saab and Peru agreed on terms for 48 Gripens in May; only 20, ordered in 2019, have arrived.",
            ("Peru", "bought", "Gripen", "asserted"),
        ),
        (
            "Kenya is small. Kenya has old jets. Kenya's air force is tired. The Gripen was chosen in May.",
            ("Kenya", "bought", "Gripen", "asserted"),
        ),
        (
            "Taiwan waits for 66 F-16s. The manufacturer, Lockheed Martin, blames the pandemic.",
            ("Lockheed Martin", "manufactured", "F-16", "asserted"),
        ),
        ("Poland gave Ukraine 14 MiG-29s; Slovakia offered 13 more.", ("Slovakia", "supplied", "Ukraine", "planned")),
        (
            "Norway sent Kenya six howitzers in May. Denmark, its neighbour, promised ten jets of its own.",
            ("Denmark", "supplied", "Kenya", "planned"),
        ),
        (
            "Britain refused to send Ukraine Typhoons. Sweden offered the Gripen.",
            ("Sweden", "supplied", "Ukraine", "planned"),
        ),
    ],
)
def test_the_clause_before_names_them(pipeline, text, claim):
    assert claim in told(pipeline, text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        # several things, one of many makers, or another who says so
        ("Peru praised the Gripen and the Rafale. It met Saab, the manufacturer.", ("Saab", "manufactured", "Gripen")),
        ("Peru praised the Gripen. It met Saab, a manufacturer.", ("Saab", "manufactured", "Gripen")),
        (
            "Peru bought the Gripen. In 2020 20 Rafales were bought, said a Croat minister.",
            ("Peru", "bought", "Rafale"),
        ),
        ("Peru bought the Gripen and Chile the F-16. The Rafale was bought in 2020.", ("Chile", "bought", "Rafale")),
        ("Peru bought the Gripen. Chile's Rafale was bought in 2020.", ("Peru", "bought", "Rafale")),
        ("Peru bought the Gripen. Chile's minister came. The Rafale was bought in 2020.", ("Peru", "bought", "Rafale")),
        # a party stands in the clause itself
        ("Peru flies the Mirage 2000. In Chile ten F-16s were bought in 2003.", ("Peru", "bought", "F-16")),
        ("Peru flies the Mirage 2000. Ten F-16s were bought by Chile.", ("Peru", "bought", "F-16")),
        # another one comes between
        (
            "Ghana bought six C-295s. Chile looked at the Gripen, which was ordered in 2025.",
            ("Ghana", "bought", "Gripen"),
        ),
        ("Saab and Peru agreed on 48 Gripens; only 20, ordered in 2019, have arrived.", ("Saab", "bought", "Gripen")),
        (
            "Norway sent Kenya six howitzers and Uganda three. Denmark promised ten jets.",
            ("Denmark", "supplied", "Kenya"),
        ),
        (
            "Norway sent Kenya six howitzers in May. Denmark promised Uganda ten jets.",
            ("Denmark", "supplied", "Kenya"),
        ),
        # one of two
        (
            "Taiwan waits for the F-16 and the K2. The manufacturer, Lockheed Martin, blames the pandemic.",
            ("Lockheed Martin", "manufactured", "F-16"),
        ),
        (
            "Taiwan waits for the F-16. The manufacturer of the engine, Saab, blames the pandemic.",
            ("Saab", "manufactured", "F-16"),
        ),
        # two did so
        ("Peru bought the Gripen and Chile bought the K2. The F-35 was ordered in May.", ("Chile", "bought", "F-35")),
        # long ago
        (
            "Peru bought the Gripen. Rain fell. Snow followed. The F-35 was ordered in May.",
            ("Peru", "bought", "F-35"),
        ),
    ],
)
def test_where_another_may_be_meant_nobody_is(pipeline, text, claim):
    assert claim not in {c[:3] for c in told(pipeline, text)}


def test_a_verb_whose_recipient_is_known_is_open_no_more(pipeline):
    found = {c[1] for c in told(pipeline, "Germany gave Ukraine Leopards; France gave Caesars.") if c[0] == "France"}
    assert found == {"supplied"}
