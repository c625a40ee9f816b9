"""One edge for each subject, predicate and object; what sources contradict is disputed, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from kg import Document, Pipeline
from kg.graph.assemble import Assembler
from kg.graph.query import disputes
from kg.graph.sorter import Sorter
from kg.linker import Linker
from kg.linker import key as linker_key
from kg.model import Claim, Entity, Mention, Modality, Polarity, Span, Time
from kg.ontology import load

PAPERS = ("Daily Post", "Evening Wire", "Morning Star")


def edge(pipeline: Pipeline, *texts: str, papers: tuple[str, ...] = PAPERS) -> dict[str, Any]:
    """The one edge that the first text is about, of texts in papers of their own."""
    documents = [
        Document(id=f"{n}", text=text, source=papers[n], published="2022-05-10") for n, text in enumerate(texts)
    ]
    extractions = list(pipeline.extract(documents))
    graph = pipeline.graph(extractions, pipeline.resolve(extractions))
    first = extractions[0].claims[0].id
    (found,) = [d for *_, d in graph.edges(data=True) if first in d["claims"]]
    return {**found, "graph": graph}


KILLED = "Russia killed Boris Nemtsov {}."


@pytest.mark.parametrize(
    ("relation", "texts", "sides"),
    [
        ("killed", [KILLED.format("in 2015"), KILLED.format("in 2016")], ["2015", "2016"]),
        (
            "killed",
            [KILLED.format("in February 2015"), KILLED.format("on 12 March 2015")],
            ["2015-02", "2015-03-12"],
        ),
        (
            "killed",
            [KILLED.format("in 2015"), KILLED.format("in 2016"), KILLED.format("on 27 February 2015")],
            ["2015, 2015-02-27", "2016"],
        ),
        (
            "sanctioned_under",
            [
                "Rosoboronexport was sanctioned under CAATSA in 2018.",
                "Rosoboronexport was sanctioned under CAATSA in 2020.",
            ],
            ["2018", "2020"],
        ),
    ],
)
def test_sources_that_date_one_event_differently_dispute_it(pipeline, relation, texts, sides):
    found = edge(pipeline, *texts)
    assert (found["predicate"], found["status"], found["disputed"]) == (relation, "disputed", ["time"])
    (dispute,) = [d for d in disputes(found["graph"]) if d["about"] == "time"]
    assert [side["says"] for side in dispute["sides"]] == sides
    assert [", ".join(sorted({c["time"] for c in side["claims"]})) for side in dispute["sides"]] == sides
    assert {c["evidence"] for side in dispute["sides"] for c in side["claims"]} == set(texts)


@pytest.mark.parametrize(
    "texts",
    [
        # compatible precisions, overlapping intervals, and the day before in another time zone
        [KILLED.format("in 2015"), KILLED.format("on 27 February 2015")],
        [KILLED.format("in February 2015"), KILLED.format("on 27 February 2015")],
        [KILLED.format("on 27 February 2015"), KILLED.format("on 28 February 2015")],
        # no time is no contradiction
        [KILLED.format("in 2015"), "Russia killed Boris Nemtsov."],
        # what is planned, possible or denied does not date what happened
        [KILLED.format("in 2015"), "Russia may kill Boris Nemtsov in 2023."],
        [KILLED.format("in 2015"), "Russia plans to kill Boris Nemtsov in 2023."],
        # it happens again
        ["Poland bought the K2 in 2022.", "Poland bought the K2 in 2024."],
        ["The United States sanctioned Russia in 2014.", "The United States sanctioned Russia in 2022."],
        ["Russia was sanctioned under CAATSA in 2018.", "Russia was sanctioned under CAATSA in 2020."],
    ],
)
def test_what_can_both_be_is_not_disputed(pipeline, texts):
    found = edge(pipeline, *texts)
    assert found["disputed"] == []
    assert found["status"] == "asserted"
    assert not [d for d in disputes(found["graph"]) if d["about"] == "time"]


def test_one_source_alone_disputes_nothing(pipeline):
    texts = [KILLED.format("in 2015"), KILLED.format("in 2016")]
    assert edge(pipeline, *texts, papers=("Daily Post", "Daily Post"))["disputed"] == []


def test_who_gives_both_times_speaks_of_two_events(pipeline):
    texts = [
        KILLED.format("in 2015"),
        KILLED.format("in 2016"),
        f"{KILLED.format('in 2015')} {KILLED.format('in 2016')}",
    ]
    assert edge(pipeline, *texts)["disputed"] == []


def test_a_denial_disputes_the_fact(pipeline):
    found = edge(pipeline, KILLED.format("in 2015"), "Russia did not kill Boris Nemtsov.")
    assert (found["status"], found["disputed"]) == ("disputed", ["fact"])


SOLD = "France sold the Rafale to Greece."


@pytest.mark.parametrize(
    ("text", "denial", "disputed"),
    [
        (SOLD, "France denied selling the Rafale to Serbia.", False),
        (SOLD, "France did not sell the Rafale to Serbia.", False),
        (SOLD, "France denied selling the Rafale to Greece.", True),
        (SOLD, "France denied selling the Rafale.", True),
        ("France sold the Rafale.", "France denied selling the Rafale to Serbia.", True),
        ("Poland bought the K2 from South Korea.", "Poland did not buy the K2 from Germany.", False),
        ("Germany supplied the Leopard 2A6 to Ukraine.", "Germany has not supplied the Taurus to Ukraine.", False),
        ("Germany supplied the Leopard 2A6 to Ukraine.", "Germany has not supplied the Leopard 2 to Ukraine.", True),
    ],
)
def test_a_denial_disputes_only_what_names_the_same_partners(pipeline, text, denial, disputed):
    for texts in ((text, denial), (denial, text)):
        found = edge(pipeline, *texts)
        assert (found["status"], found["disputed"]) == (("disputed", ["fact"]) if disputed else ("asserted", []))
        named = {(d["subject"], d["relation"], d["object"]) for d in disputes(found["graph"])}
        ends = [(a, b) for a, b, d in found["graph"].edges(data=True) if d["id"] == found["id"]]
        names = [found["graph"].nodes[n]["label"] for n in ends[0]]
        assert ((names[0], found["label"], names[1]) in named) is disputed


def test_a_denial_with_another_partner_stands_in_no_dispute(pipeline):
    denials = ("France denied selling the Rafale to Serbia.", "France never sold the Rafale to Greece.")
    found = edge(pipeline, SOLD, *denials)
    (dispute,) = [d for d in disputes(found["graph"]) if d["relation"] == found["label"]]
    told = {side["says"]: [c["evidence"] for c in side["claims"]] for side in dispute["sides"]}
    assert told == {"for": [SOLD], "against": [denials[1]]}


def test_a_cited_speaker_is_one_source_under_any_of_his_names(pipeline):
    said = "Poland bought the K2, {} said."
    found = edge(pipeline, f"Vladimir Putin spoke. {said.format('Putin')}", said.format("Vladimir Putin"))
    assert (found["weight"], found["sources"]) == (1, ["Vladimir Putin"])


def test_a_publisher_and_a_speaker_of_one_name_are_one_source(pipeline):
    texts = ["Poland bought the K2, according to Reuters.", "Poland bought the K2."]
    found = edge(pipeline, *texts, papers=("Daily Post", "Reuters"))
    assert (found["weight"], found["sources"]) == (1, ["Reuters"])


# --- from claims made by hand

LEFT, RIGHT = (
    Mention(
        id=name, document="", start=0, end=1, text=name, type="State", referent=f"State:{name}", name=name, known=True,
        detector="", confidence=1.0,
    )
    for name in ("Albania", "Belgium")
)  # fmt: skip


def claim(number: int, **said: Any) -> Claim:
    """That Albania met Belgium, said on the whole of a document of that number."""
    fields: dict[str, Any] = {
        "id": f"c{number}",
        "document": str(number),
        "subject": LEFT.id,
        "predicate": "met",
        "object": RIGHT.id,
        "polarity": Polarity.POSITIVE,
        "modality": Modality.ASSERTED,
        "attribution": None,
        "time": None,
        "qualifiers": (),
        "evidence": Span(start=0, end=5),
        "confidence": 0.5,
        "extractor": "test",
    }
    return Claim(**fields | said)


def assembled(*claims: Claim, papers: tuple[str, ...] = PAPERS) -> list[tuple[str, str, dict[str, Any]]]:
    """The edges of claims, of which each stands in a paper of its own."""
    entities = {m.id: Entity(id=m.id, name=m.name, type=m.type) for m in (LEFT, RIGHT)}
    linker = Linker(entities, {linker_key(m): m.id for m in (LEFT, RIGHT)})
    mentions = {m.id: m for m in (LEFT, RIGHT)}
    stated = [
        (Document(id=c.document, text="They met.", source=papers[int(c.document)]), [c], mentions) for c in claims
    ]
    return sorted(Assembler(load(), linker).assemble(stated).edges(data=True), key=lambda e: e[:2])


YES, NO = Polarity.POSITIVE, Polarity.NEGATIVE
SAYS, PLANS, MAY = Modality.ASSERTED, Modality.PLANNED, Modality.POSSIBLE


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ([(YES, SAYS), (YES, MAY)], "asserted"),
        ([(YES, MAY), (YES, PLANS)], "planned"),
        ([(NO, SAYS), (NO, MAY)], "denied"),
        ([(YES, SAYS), (NO, SAYS)], "disputed"),
        # who denies that it is planned or possible does not contradict one who says no more
        ([(YES, PLANS), (NO, SAYS)], "planned"),
        ([(YES, MAY), (NO, SAYS)], "possible"),
        # that it may not have been is no denial
        ([(YES, SAYS), (NO, MAY)], "asserted"),
        ([(YES, SAYS), (NO, PLANS)], "asserted"),
    ],
)
def test_the_status_of_an_edge(said, status):
    ((*_, data),) = assembled(*(claim(n, polarity=p, modality=m) for n, (p, m) in enumerate(said)))
    assert (data["status"], data["disputed"]) == (status, ["fact"] if status == "disputed" else [])


def test_what_is_mutual_is_one_edge_whoever_is_named_first():
    turned = claim(1, subject=RIGHT.id, object=LEFT.id)
    ((start, end, data),) = assembled(claim(0), turned)
    assert (start, end, data["claims"]) == (LEFT.id, RIGHT.id, ["c0", "c1"])


def test_what_has_a_direction_keeps_it():
    edges = assembled(claim(0, predicate="bought"), claim(1, predicate="bought", subject=RIGHT.id, object=LEFT.id))
    assert [(start, end) for start, end, _ in edges] == [(LEFT.id, RIGHT.id), (RIGHT.id, LEFT.id)]


def test_what_is_said_of_a_thing_and_itself_is_no_edge():
    assert assembled(claim(0, object=LEFT.id)) == []


@pytest.mark.parametrize("denied", [{"polarity": NO}, {"modality": MAY}])
def test_a_denial_or_a_guess_dates_nothing(denied):
    years = [Time(text=y, span=Span(start=0, end=1), value=y) for y in ("2015", "2016")]
    found = assembled(
        claim(0, predicate="killed", time=years[0]), claim(1, predicate="killed", time=years[1], **denied)
    )
    assert "time" not in found[0][2]["disputed"]


def test_a_source_counts_once_as_its_surest_claim_does():
    one_paper = ("Daily Post", "Daily Post", "Evening Wire")
    sure, unsure = claim(0, confidence=0.8), claim(1, confidence=0.3)
    assert [d["confidence"] for *_, d in assembled(sure, unsure, papers=one_paper)] == [0.8]
    assert [d["weight"] for *_, d in assembled(sure, unsure, papers=one_paper)] == [1]
    assert [d["confidence"] for *_, d in assembled(sure, unsure)] == [0.86]  # 1 - 0.2 * 0.7


def test_sources_stand_in_the_order_of_their_names():
    ((*_, data),) = assembled(claim(0), claim(1), claim(2), papers=("Morning Star", "Daily Post", "Evening Wire"))
    assert data["sources"] == ["Daily Post", "Evening Wire", "Morning Star"]


def test_claims_are_sorted_where_the_caller_wants_it_and_that_is_closed():
    class Noted(Sorter):
        closed = taken = 0

        def add(self, rows):
            self.taken += 1
            super().add(rows)

        def close(self):
            self.closed += 1
            super().close()

    noted = Noted()
    document = Document(id="0", text="They met.", source="Daily Post")
    entities = {m.id: Entity(id=m.id, name=m.name, type=m.type) for m in (LEFT, RIGHT)}
    linker = Linker(entities, {linker_key(m): m.id for m in (LEFT, RIGHT)})
    stated = [(document, [claim(0)], {m.id: m for m in (LEFT, RIGHT)})]
    graph = Assembler(load(), linker).assemble(stated, noted)
    assert (graph.number_of_edges(), noted.taken, noted.closed) == (1, 1, 1)
