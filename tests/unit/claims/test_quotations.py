"""Every report of a text: speaker, cue, content and kind."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.lang.en import English

from kg.claims.parse import Parse
from kg.claims.quotemarks import quoted
from tests.readings import read

TOKENIZER = English()

#: (text, speaker as written, cue, content, kind)
REPORTS = [
    # indirect
    ("Macron said that the deal was dead.", "Macron", "said", ["the deal was dead"], "indirect"),
    ("The deal was dead, Macron said.", "Macron", "said", ["The deal was dead"], "indirect"),
    ("The deal, the minister said, was dead.", "the minister", "said", ["The deal", "was dead"], "indirect"),
    ("The minister believes that the deal is dead.", "The minister", "believes", ["the deal is dead"], "indirect"),
    (
        "Prosecutors alleged that the general took bribes.",
        "Prosecutors",
        "alleged",
        ["the general took bribes"],
        "indirect",
    ),
    (
        "A senior official conceded the jets were late.",
        "A senior official",
        "conceded",
        ["the jets were late"],
        "indirect",
    ),
    ("According to Reuters, the deal is dead.", "Reuters", "according to", ["the deal is dead"], "indirect"),
    (
        "The deal is dead, according to officials close to the talks.",
        "officials close to the talks",
        "according to",
        ["The deal is dead"],
        "indirect",
    ),
    ("The deal is dead, as Macron put it.", "Macron", "put", ["The deal is dead"], "indirect"),
    ("In Macron's view, the deal is dead.", "Macron", "in view", ["the deal is dead"], "indirect"),
    ("In a statement, Macron said the deal was dead.", "Macron", "said", ["the deal was dead"], "indirect"),
    (
        "A statement from Macron said the deal was dead.",
        "A statement from Macron",
        "said",
        ["the deal was dead"],
        "indirect",
    ),
    ("Poland's claim that the deal is dead surprised them.", "Poland", "claim", ["the deal is dead"], "indirect"),
    ("Macron made the claim that the deal was dead.", "Macron", "claim", ["the deal was dead"], "indirect"),
    ("Russia accused Poland of breaking the deal.", "Russia", "accused", ["breaking the deal"], "indirect"),
    (
        "Macron, who wrote that the deal was dead, resigned in May.",
        "Macron",
        "wrote",
        ["the deal was dead"],
        "indirect",
    ),
    ("Macron urged Poland to keep the deal.", "Macron", "urged", ["to keep the deal"], "indirect"),
    # direct
    ("“The deal is dead,” said Macron.", "Macron", "said", ["The deal is dead"], "direct"),
    ('"The deal is dead," Macron tweeted.', "Macron", "tweeted", ["The deal is dead"], "direct"),
    ('Macron said: "The deal is dead."', "Macron", "said", ["The deal is dead"], "direct"),
    (
        '"The deal is dead. We will not pay," Macron said.',
        "Macron",
        "said",
        ["The deal is dead. We will not pay"],
        "direct",
    ),
    ('"The deal," Macron added, "is dead."', "Macron", "added", ["The deal", "is dead"], "direct"),
    (
        '"The deal is dead," Macron said. "We will not pay. It is over."',
        "Macron",
        "said",
        ["The deal is dead", "We will not pay. It is over"],
        "direct",
    ),
    (
        "Macron continued:\n\n“The deal is dead. We will not pay.”",
        "Macron",
        "continued",
        ["The deal is dead. We will not pay"],
        "direct",
    ),
    (
        "“The deal is dead,” Macron said. “It was bad.\n\n“We will not pay.”",
        "Macron",
        "said",
        ["The deal is dead", "It was bad", "We will not pay"],
        "direct",
    ),
    ("Emmanuel Macron: the deal is dead for good", "Emmanuel Macron", ":", ["the deal is dead for good"], "direct"),
    # a part of it
    ('Macron said the deal was "dead and buried".', "Macron", "said", ['the deal was "dead and buried'], "mixed"),
    ('Macron called the deal "a disgrace to us all".', "Macron", "called", ["a disgrace to us all"], "direct"),
]

#: Texts without a report.
NONE = [
    "Poland bought the Rafale.",
    "Poland agreed to buy the Rafale.",
    'The so-called "deal of the century" is dead.',
    "It is said that the deal is dead.",
    "The report was late and the statement short.",
    "Poland: the Rafale came in May.",
    "Live: the deal is dead and buried now",
    # a source of nothing
    "According to Reuters.",
    "In Macron's view.",
]


@pytest.fixture(scope="module")
def found(pipeline):
    texts = [row[0] for row in REPORTS] + NONE
    return {r.text: r.extraction.quotations for r in read(pipeline, texts)}


@pytest.mark.parametrize(("text", "speaker", "cue", "content", "kind"), REPORTS)
def test_a_report(found, text, speaker, cue, content, kind):
    shown = [(q.attribution.text, q.attribution.cue, [s.of(text) for s in q.content], q.kind) for q in found[text]]
    assert shown == [(speaker, cue, content, kind)]


@pytest.mark.parametrize("text", NONE)
def test_no_report(found, text):
    assert found[text] == ()


def test_a_value_that_speaks_is_nobody_known(pipeline):
    """Values have no entity: a date or a sum for a speaker must not stop the output."""
    texts = ["Monday said it all: the deal was dead.", "Some $5 million says that the deal is dead."]
    for reading in read(pipeline, [*texts, "The day says that Poland bought the Rafale."]):
        kinds = {m.id: m.type for m in reading.extraction.mentions}
        for one in reading.extraction.quotations:
            assert kinds.get(one.attribution.mention, "Person") in pipeline.ontology.nodes


def test_those_whom_a_medium_cites_are_named_beside_it(pipeline):
    text = "Poland bought the Rafale, Reuters reported, citing officials close to the talks."
    (reading,) = read(pipeline, [text])
    (quotation,) = reading.extraction.quotations
    assert quotation.attribution.text == "Reuters"
    assert quotation.citing is not None
    assert quotation.citing.of(text) == "officials close to the talks"


def test_a_report_within_a_report_is_one_of_its_own(pipeline):
    (reading,) = read(pipeline, ["Reuters reported that Belgium said that the deal was dead."])
    assert [(q.attribution.text, q.attribution.cue) for q in reading.extraction.quotations] == [
        ("Reuters", "reported"),
        ("Belgium", "said"),
    ]


def test_in_a_transcript_words_in_capitals_speak(pipeline):
    text = "QUESTION: Is the deal dead?\n\nPESKOV: It is not.\n\nQUESTION: Will you pay?\n\nPESKOV: We will pay."
    (reading,) = read(pipeline, [text])
    assert [q.attribution.text for q in reading.extraction.quotations] == ["QUESTION", "PESKOV", "QUESTION", "PESKOV"]


def test_claims_between_quotation_marks_are_the_speakers_in_every_sentence(pipeline):
    text = '"The talks are over. Poland bought the Rafale," said Macron. "France attacked Egypt."'
    (reading,) = read(pipeline, [text])
    assert {(c.subject, c.speaker) for c in reading.claims if c.predicate in ("bought", "attacked")} >= {
        ("Poland", "Macron"),
        ("France", "Macron"),
    }


def test_every_span_stands_in_the_text(found):
    for text, quotations in found.items():
        for one in quotations:
            for span in (*one.content, one.attribution.span):
                assert 0 <= span.start < span.end <= len(text)
                assert span.of(text).strip() == span.of(text)


@settings(max_examples=60)
@given(st.text(alphabet='ab “”"„«».,\n:', max_size=60))
def test_any_marks_give_stretches_in_order_and_apart(text):
    doc = Parse(TOKENIZER(text))
    found = quoted(doc)
    assert all(0 <= one.start < one.end <= len(doc) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
