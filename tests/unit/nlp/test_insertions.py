"""Reports inside and behind the clause that they report."""

import pytest

from tests.readings import read

#: (sentence, claim, who says it)
INSIDE = [
    ("Poland, said Emmanuel Macron, bought the Rafale.", ("Poland", "bought", "Rafale"), "Emmanuel Macron"),
    (
        "Poland, said Emmanuel Macron, who saw Ukraine, bought the Rafale.",
        ("Poland", "bought", "Rafale"),
        "Emmanuel Macron",
    ),
    ("Poland, said Emmanuel Macron on Tuesday, bought the Rafale.", ("Poland", "bought", "Rafale"), "Emmanuel Macron"),
    ("The Rafale, said Emmanuel Macron, was bought by Poland.", ("Poland", "bought", "Rafale"), "Emmanuel Macron"),
    ("Serbia, explained Dmitry Peskov, ordered the Rafale.", ("Serbia", "bought", "Rafale"), "Dmitry Peskov"),
    (
        "Poland and Serbia, said Emmanuel Macron, have bought the Rafale.",
        ("Serbia", "bought", "Rafale"),
        "Emmanuel Macron",
    ),
    ("Poland, Belgium said after its leader spoke, bought the Rafale.", ("Poland", "bought", "Rafale"), "Belgium"),
    ("Serbia, Hungary said last week when asked, had bought the Rafale.", ("Serbia", "bought", "Rafale"), "Hungary"),
    # nothing to mend
    (
        "Emmanuel Macron, who saw Ukraine, said Poland bought the Rafale.",
        ("Poland", "bought", "Rafale"),
        "Emmanuel Macron",
    ),
    ("Poland, Emmanuel Macron said, bought the Rafale.", ("Poland", "bought", "Rafale"), "Emmanuel Macron"),
]


@pytest.mark.parametrize(("text", "claim", "speaker"), INSIDE)
def test_the_clause_keeps_its_subject_and_the_report_its_speaker(pipeline, text, claim, speaker):
    (reading,) = read(pipeline, [text])
    assert {(c.triple, c.speaker) for c in reading.claims if c.predicate == "bought" and c.subject == claim[0]} == {
        (claim, speaker)
    }, reading
    assert not [c for c in reading.claims if c.predicate == "bought" and c.subject == speaker], reading


def test_who_tells_reporters_does_not_do_what_is_told(pipeline):
    (reading,) = read(pipeline, ["The drones, Dmitry Peskov told reporters, who asked about Belarus, struck Odesa."])
    assert not [c for c in reading.claims if c.subject == "Dmitry Peskov"], reading


CLOSING = [
    "The Pentagon has paused deliveries of the Patriot to Ukraine, Politico reported on Tuesday, citing two officials.",
    "The Pentagon has paused deliveries of the Patriot to Ukraine, Politico reported.",
]


@pytest.mark.parametrize("text", CLOSING)
def test_a_report_behind_a_name_is_of_the_whole_clause(pipeline, text):
    (reading,) = read(pipeline, [text])
    assert {c.speaker for c in reading.claims} == {"Politico"}, reading


RAFALE = ("Qatar", "bought", "Rafale")
RESUMED = [
    ("Qatar was, Oman said, unable to buy the Rafale.", "negative asserted"),
    ("Qatar failed, Oman said, to buy the Rafale.", "negative asserted"),
    ("Qatar did not, Oman said on Friday, buy the Rafale.", "negative asserted"),
    ("It is not true, Oman told reporters, that Qatar bought the Rafale.", "negative asserted"),
    ("There is no proof, Oman said, that Qatar bought the Rafale.", "positive possible"),
    # what is reported stays so
    ("Oman said on Friday, to reporters, that Qatar bought the Rafale.", "positive asserted"),
]


@pytest.mark.parametrize(("text", "status"), RESUMED)
def test_what_a_report_cuts_off_goes_on_with_its_clause(pipeline, text, status):
    (reading,) = read(pipeline, [text])
    found = {(c.triple, c.status, c.speaker) for c in reading.claims if c.predicate == "bought"}
    assert found == {(RAFALE, status, "Oman")}, reading
