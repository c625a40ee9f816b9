"""One edge for each subject, predicate and object; what sources contradict is disputed, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from kg import Document, Pipeline
from kg.graph.query import disputes

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
    ("relation", "texts"),
    [
        ("killed", [KILLED.format("in 2015"), KILLED.format("in 2016")]),
        ("killed", [KILLED.format("in February 2015"), KILLED.format("on 12 March 2015")]),
        ("killed", [KILLED.format("in 2015"), KILLED.format("in 2016"), KILLED.format("on 27 February 2015")]),
        (
            "sanctioned_under",
            [
                "Rosoboronexport was sanctioned under CAATSA in 2018.",
                "Rosoboronexport was sanctioned under CAATSA in 2020.",
            ],
        ),
    ],
)
def test_sources_that_date_one_event_differently_dispute_it(pipeline, relation, texts):
    found = edge(pipeline, *texts)
    assert (found["predicate"], found["status"], found["disputed"]) == (relation, "disputed", ["time"])
    (dispute,) = [d for d in disputes(found["graph"]) if d["about"] == "time"]
    assert len(dispute["sides"]) == 2
    assert {c["evidence"] for side in dispute["sides"] for c in side["claims"]} == set(texts)
    years = [{c["time"][:4] for c in side["claims"]} for side in dispute["sides"]]
    assert all(years[0] != year for year in years[1:]) or relation == "killed"


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


def test_a_cited_speaker_is_one_source_under_any_of_his_names(pipeline):
    said = "Poland bought the K2, {} said."
    found = edge(pipeline, f"Vladimir Putin spoke. {said.format('Putin')}", said.format("Vladimir Putin"))
    assert (found["weight"], found["sources"]) == (1, ["Vladimir Putin"])


def test_a_publisher_and_a_speaker_of_one_name_are_one_source(pipeline):
    texts = ["Poland bought the K2, according to Reuters.", "Poland bought the K2."]
    found = edge(pipeline, *texts, papers=("Daily Post", "Reuters"))
    assert (found["weight"], found["sources"]) == (1, ["Reuters"])
