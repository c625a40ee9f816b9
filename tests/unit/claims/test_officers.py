"""States and bodies that act through a holder of an office who is not named."""

import pytest

from tests.readings import must_tell, read


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The president of Serbia urged Kosovo to withdraw its police.", ("Serbia", "demanded", "Kosovo")),
        ("Pakistan's army chief threatened India.", ("Pakistan", "threatened", "India")),
        ("NATO's secretary-general warned Russia.", ("NATO", "warned", "Russia")),
        ("The Chinese leader warned Japan.", ("China", "warned", "Japan")),
        ("Boeing's chief executive criticised Airbus.", ("Boeing", "criticized", "Airbus")),
        ("The Peruvian minister of defence accused Chile of theft.", ("Peru", "accused", "Chile")),
    ],
)
def test_a_state_acts_through_who_holds_its_office(pipeline, text, claim):
    must_tell(pipeline, text, {claim})


@pytest.mark.parametrize(
    "text",
    [
        "Poland's president, Jan Kowal, accused Germany of theft.",
        "The Polish president of the bank accused Germany of theft.",
        "Germany's opposition leader accused Russia of theft.",
        "A Belgian minister accused Israel of theft.",
        "Italy met Emmanuel Macron in Paris.",
        "The Polish president visited Germany and was born in Chile.",
        "The Polish president vetoed the Magnitsky Act.",
        "Poland's chief accused Germany of theft.",
        "The Polish far-right leader accused Germany of theft.",
        "Italy's Green president accused Germany of theft.",
    ],
)
def test_who_is_named_or_holds_another_office_acts_for_no_state(pipeline, text):
    (reading,) = read(pipeline, [text])
    subjects = {c.subject for c in reading.claims if not c.predicate.startswith("open:")}
    assert subjects.isdisjoint({"Poland", "Germany", "Belgium", "Italy"}), reading


def test_whose_name_the_parser_hangs_elsewhere_is_named_all_the_same(pipeline):
    text = "Marshal Ana Holm and Saab's chief executive, Jan Strand, put their names to the contract in Riga."
    (reading,) = read(pipeline, [text])
    assert "Saab" not in {c.object for c in reading.claims if c.predicate == "signed_agreement_with"}, reading
