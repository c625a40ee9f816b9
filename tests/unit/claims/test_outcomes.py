"""What became of a plan."""

import pytest

from kg.model import Document
from kg.nlp import annotate
from tests.readings import read

BUY = ("Peru", "bought", "KF-21")
PLAN = "In 2018 Peru agreed to buy the KF-21"


def readings(pipeline, text):
    (reading,) = read(pipeline, [Document(id="a", text=text)])
    return reading.claims


@pytest.mark.parametrize(
    "end",
    [
        ", but it never completed the purchase.",
        ", but the deal fell through.",
        "; the purchase never went ahead.",
        ". The deal collapsed in 2020.",
        ". The purchase did not take place.",
    ],
)
def test_a_plan_that_came_to_nothing_is_denied_by_the_narrator(pipeline, end):
    found = {(c.status, c.speaker) for c in readings(pipeline, PLAN + end) if c.triple == BUY}
    assert found == {("positive planned", ""), ("negative asserted", "")}


@pytest.mark.parametrize(
    "end",
    [
        ", but it has not yet completed the purchase.",
        ". The deal may fall through.",
        ", but by May had not.",
        ". The deal did not collapse.",
        ". The bridge collapsed.",
        ". The deal with Lima's bank collapsed.",
        ". The visit never went ahead.",
        ".\n\nThe deal collapsed.",
        " and the Rafale; the deal that it had with Chile collapsed.",
        ", but it still has not.",
        ", but the rival deal collapsed.",
        ", but the deal signed by Chile collapsed.",
        ", and Chile agreed to buy the Rafale. The deal collapsed.",  # which?
    ],
)
def test_a_plan_that_may_still_come_or_is_not_meant_stands(pipeline, end):
    assert {c.status for c in readings(pipeline, PLAN + end) if c.triple == BUY} == {"positive planned"}


def test_what_was_bought_is_not_taken_back(pipeline):
    found = readings(pipeline, "In 2018 Peru bought the KF-21. The deal collapsed.")
    assert {c.status for c in found if c.triple == BUY} == {"positive asserted"}


@pytest.mark.parametrize(
    "end",
    [
        ". Lima cancelled the order in 2021.",
        "; American threats killed the deal.",
        ", but that order was never carried out.",
        ", and the deal was torn up in 2021.",
    ],
)
def test_what_was_ordered_and_undone_is_denied_beside(pipeline, end):
    found = readings(pipeline, "In 2018 Peru ordered the KF-21" + end)
    assert {c.status for c in found if c.triple == BUY} == {"positive asserted", "negative asserted"}


@pytest.mark.parametrize(
    "end",
    [
        ". Lima has not cancelled the order.",
        ". America may kill the deal.",
        " and the Rafale. Lima cancelled the deal.",  # which?
        ". Lima cancelled the visit.",
    ],
)
def test_an_order_that_nobody_undid_stands(pipeline, end):
    found = readings(pipeline, "In 2018 Peru ordered the KF-21" + end)
    assert {c.status for c in found if c.triple == BUY} == {"positive asserted"}


def test_who_says_so_is_the_speaker_of_the_end(pipeline):
    found = readings(pipeline, f"{PLAN}, but the deal fell through, Seoul said.")
    assert ("negative asserted", "South Korea") in {(c.status, c.speaker) for c in found if c.triple == BUY}


def test_the_end_has_the_day_of_the_end(pipeline):
    found = readings(pipeline, f"{PLAN}. The deal collapsed in 2020.")
    times = {c.status: c.time for c in found if c.triple == BUY}
    assert times == {"positive planned": "2018", "negative asserted": "2020"}
    found = readings(pipeline, f"{PLAN}, but it never completed the purchase.")
    assert {c.time for c in found if c.status == "negative asserted"} == {""}


def test_in_a_late_part_of_a_long_text_the_end_has_not_the_day_of_the_plan(pipeline, monkeypatch):
    monkeypatch.setattr(annotate, "LONGEST", 150)
    text = "Rain fell in Lima all day long.\n\n" * 20 + f"{PLAN}, but it never completed the purchase."
    times = {c.status: c.time for c in readings(pipeline, text) if c.triple == BUY}
    assert times == {"positive planned": "2018", "negative asserted": ""}


def test_what_never_came_was_not_supplied(pipeline):
    text = "Peru agreed to buy the KF-21 from South Korea, but the KF-21 never arrived."
    found = {(c.triple, c.status) for c in readings(pipeline, text)}
    assert (("South Korea", "supplied", "Peru"), "negative asserted") in found
    assert (BUY, "negative asserted") not in found
    text = "Peru agreed to buy the KF-21 from South Korea, but the Rafale never arrived."
    assert not [c for c in readings(pipeline, text) if c.status.startswith("negative")]


@pytest.mark.parametrize(
    "end",
    [
        " but never did.",
        " but did not.",
        ", but it did not.",
        ", but it has not.",
        ", but could not.",
        ". It never did.",
    ],
)
def test_an_auxiliary_stands_for_the_plan(pipeline, end):
    found = {(c.status, c.speaker) for c in readings(pipeline, PLAN + end) if c.triple == BUY}
    assert found == {("positive planned", ""), ("negative asserted", "")}


@pytest.mark.parametrize(
    "end", [" but has not yet.", " but Chile did not.", ", and it did.", ", but did not say when.", " and did not lie."]
)
def test_an_auxiliary_of_another_or_with_more_to_say_denies_nothing(pipeline, end):
    assert {c.status for c in readings(pipeline, PLAN + end) if c.triple == BUY} == {"positive planned"}
