"""Subjects that the parser gives to a neighbour."""

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


def test_who_is_asked_about_a_deed_did_not_suffer_it(pipeline):
    (reading,) = read(pipeline, ["Asked whether Israel had killed Ismail Haniyeh, Daniel Hagari declined to comment."])
    assert {c.object for c in reading.claims if c.predicate == "killed"} == {"Ismail Haniyeh"}, reading


def test_a_list_in_front_of_its_verb_stays_whole(pipeline):
    (reading,) = read(pipeline, ["After attacking Kherson, Mykolaiv and Odesa, Russia withdrew."])
    assert {c.object for c in reading.claims if c.predicate == "attacked"} == {"Kherson", "Mykolaiv", "Odesa"}, reading


@pytest.mark.parametrize(
    ("text", "true", "false"),
    [
        (
            "The United States imposed sanctions on Iran and Canada followed.",
            ("United States", "Iran"),
            ("United States", "Canada"),
        ),
        ("Russia shelled Kharkiv and Ukraine then struck Belgorod.", ("Ukraine", "Belgorod"), ("Russia", "Belgorod")),
        ("France sold jets to Serbia and Croatia and trained pilots.", ("France", "Croatia"), ("Croatia", "Serbia")),
        (
            "Moon Jae-in, under whom Iran and Iraq had signed a pact, met Lula.",
            ("Iran", "Iraq"),
            ("Moon Jae-in", "Iran"),
        ),
        # a clause without a verb
        ("Poland bought the Rafale and Finland the F-35.", ("Poland", "Rafale"), ("Poland", "F-35")),
        (
            "Serbia bought jets from France and Croatia the F-16 from Israel.",
            ("France", "Serbia"),
            ("Croatia", "Serbia"),
        ),
        ("Russia struck Kharkiv, and Ukraine Belgorod.", ("Russia", "Kharkiv"), ("Russia", "Belgorod")),
        ("Poland bought the Rafale, the F-35 and the K2.", ("Poland", "F-35"), ("F-35", "Rafale")),
    ],
)
def test_what_is_joined_is_joined_with_its_like(pipeline, text, true, false):
    (reading,) = read(pipeline, [text])
    pairs = {(c.subject, c.object) for c in reading.claims}
    assert true in pairs, reading
    assert false not in pairs, reading


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Serbia withdrew after Jens Stoltenberg, the head of NATO, phoned Aleksandar Vucic.",
            ("Jens Stoltenberg", "negotiated_with", "Aleksandar Vučić"),
        ),
        (
            "Serbia slept until Ana Novak, its president, met Ivan Radic in Zagreb.",
            ("Ana Novak", "met", "Ivan Radic"),
        ),
    ],
)
def test_who_acts_in_a_clause_of_time_is_no_time(pipeline, text, claim):
    (reading,) = read(pipeline, [text])
    assert claim in {c.triple for c in reading.claims}, reading


def test_what_is_told_in_the_past_is_not_joined_to_a_gerund(pipeline):
    (reading,) = read(pipeline, ["Donald Trump ruled out handing it back but promised to leave NATO."])
    left = [c for c in reading.claims if c.predicate == "left"]
    assert [(c.triple, c.status) for c in left] == [(("Donald Trump", "left", "NATO"), "positive planned")], reading


CLOSING = [
    "The Pentagon has paused deliveries of the Patriot to Ukraine, Politico reported on Tuesday, citing two officials.",
    "The Pentagon has paused deliveries of the Patriot to Ukraine, Politico reported.",
]


@pytest.mark.parametrize("text", CLOSING)
def test_a_report_behind_a_name_is_of_the_whole_clause(pipeline, text):
    (reading,) = read(pipeline, [text])
    assert {c.speaker for c in reading.claims} == {"Politico"}, reading


def test_the_end_of_a_clause_without_a_verb_is_not_of_the_one_before(pipeline):
    (reading,) = read(
        pipeline, ["Lithuania has withdrawn from NATO, and Finland, Estonia and Latvia from the Ottawa treaty."]
    )
    assert {c.object for c in reading.claims if c.subject == "Lithuania"} == {"NATO"}, reading
