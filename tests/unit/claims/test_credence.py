"""What the words around a report, a plan or a wish say of its truth."""

import pytest

from kg.claims.credence import Credence
from kg.claims.parse import Parse
from kg.ontology import load
from tests.parses import parse
from tests.readings import read

YES, NO = "positive asserted", "negative asserted"
PLAN, MAY = "positive planned", "positive possible"
BUY = ("Poland", "bought", "Rafale")


@pytest.mark.parametrize(
    "text",
    [
        "Chile rejected the report that Peru bought the K2.",  # the parser takes "that" for one to whom
        "Chile rejected as false the report that Peru bought the K2.",
        "There is no truth to the report that Peru bought the K2.",
    ],
)
def test_what_is_rejected_is_no_fact_however_that_is_read(pipeline, text):
    (reading,) = read(pipeline, [text])
    assert reading.states("Peru", "bought", "K2") == {NO}, reading


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("There is no truth to the report that Poland bought the Rafale.", NO),
        ("The report that Poland bought the Rafale has no basis.", NO),
        ("A deepfake showed that Poland bought the Rafale.", MAY),
        ("Poland has more or less bought the Rafale.", MAY),
        ("Would-be buyers of the Rafale include Poland.", MAY),
        ("Buyers of the Rafale include Poland.", YES),
        ("Poland tried in vain to buy the Rafale.", "negative planned"),
        ("Poland tried in earnest to buy the Rafale.", "positive planned"),
        ("Poland agreed in principle, but not in writing, to buy the Rafale.", "positive planned"),
        ("An earlier version of this article said that Poland bought the Rafale.", NO),
        ("An earlier version of the Rafale, said Paris, proves that Poland bought the Rafale.", YES),
        ("There was no substance to claims that Poland bought the Rafale.", NO),
        ("It is not the case that Poland bought the Rafale.", NO),
        ("It is the case that Poland bought the Rafale.", YES),
        ("It is not a fact that Poland bought the Rafale.", NO),
        ("It is no secret that Poland bought the Rafale.", YES),
        ("It was not the first time that Poland had bought the Rafale.", YES),
        ("The minister cast doubt on claims that Poland bought the Rafale.", MAY),
        ("A spokesman poured cold water on reports that Poland had bought the Rafale.", MAY),
        ("Belgium scoffed at reports that Poland had bought the Rafale.", MAY),
        ("Belgium withdrew its claim that Poland had bought the Rafale.", MAY),
        ("Belgium's claim that Poland had bought the Rafale was retracted.", MAY),
        ("An unconfirmed report said that Poland bought the Rafale.", MAY),
        ("A forged letter says that Poland bought the Rafale.", MAY),
        ("A spoof letter says that Poland bought the Rafale.", MAY),
        ("A long letter says that Poland bought the Rafale.", YES),
        ("Rumour has it that Poland bought the Rafale.", MAY),
        ("The minister joked that Poland had bought the Rafale.", MAY),
        ("Under the scenario, Poland buys the Rafale.", MAY),
        ("One theory is that Poland bought the Rafale.", MAY),
        ("The fear is that Poland bought the Rafale.", MAY),
        ("The fact is that Poland bought the Rafale.", YES),
        ("Poland's purchase of the Rafale exists only on paper.", MAY),
        ("Nothing like a purchase of the Rafale by Poland was agreed.", NO),
        # times that have yet to come, and bidding
        ("The day Poland buys the Rafale, Belgium will cheer.", MAY),
        ("On the day Poland bought the Rafale, Belgium cheered.", YES),
        ("Buy the Rafale, Poland was told.", MAY),
        ("Let Poland buy the Rafale and Belgium will cheer.", MAY),
        # what was left undone
        ("Poland did anything but buy the Rafale.", NO),
        ("Not once has Poland bought the Rafale.", NO),
        ("Poland pretended to buy the Rafale.", NO),
        ("Poland bought zero Rafales.", NO),
        ("Poland lost the chance to buy the Rafale.", NO),
        ("Poland failed in its bid to buy the Rafale.", NO),
        ("Poland reneged on its promise to buy the Rafale.", NO),
        ("Poland's bid to buy the Rafale failed.", NO),
        ("The attempt by Poland to buy the Rafale foundered.", NO),
        ("Poland's hope of buying the Rafale was dashed.", NO),
        ("Poland made unsuccessful attempts to buy the Rafale.", NO),
        ("Poland is not minded to buy the Rafale.", NO),
        ("Poland's purchase of the Rafale did not materialise.", NO),
        ("Poland's purchase of the Rafale never got off the ground.", NO),
        ("Poland's purchase of the Rafale was stillborn.", NO),
        ("Poland's order of the Rafale was never signed.", NO),
        ("Poland's purchase of the Rafale was not on the table.", NO),
        ("Poland's purchase of the Rafale had not come up.", NO),
        ("The purchase of the Rafale by Poland was not made public.", YES),
        ("The purchase of the Rafale by Poland was never made.", NO),
    ],
)
def test_what_is_doubted_or_left_undone_is_no_fact(pipeline, text, status):
    (reading,) = read(pipeline, [text])
    assert {c.status for c in reading.claims if c.triple == BUY} == {status}, reading


@pytest.mark.parametrize(
    ("text", "claim", "status"),
    [
        # who is judged has done it, and not who judges
        ("Peru condemned Iran for its attack on Israel.", ("Iran", "attacked", "Israel"), YES),
        ("Belgium sanctioned Turkey for its purchase of the S-400.", ("Türkiye", "bought", "S-400"), YES),
        ("Turkey was sanctioned by Belgium for its purchase of the S-400.", ("Türkiye", "bought", "S-400"), YES),
        ("Ankara criticised Paris over its sale of the Rafale to Greece.", ("France", "sold", "Rafale"), YES),
        ("Belgium may punish Turkey for its purchase of the S-400.", ("Türkiye", "bought", "S-400"), MAY),
        ("Russia criticised Ukraine for its drive to join NATO.", ("Ukraine", "joined", "NATO"), PLAN),
        # an attack that fails was made
        ("Russia failed in its attack on Ukraine.", ("Russia", "attacked", "Ukraine"), YES),
        ("Turkey ratified Sweden's accession to NATO.", ("Sweden", "joined", "NATO"), PLAN),
    ],
)
def test_a_deed_that_one_is_judged_for(pipeline, text, claim, status):
    (reading,) = read(pipeline, [text])
    same = [c for c in reading.claims if c.predicate == claim[1] and c.object == claim[2]]
    assert {(c.triple, c.status) for c in same} == {(claim, status)}, reading


#: (label of "report", where it stands behind what casts doubt, what becomes of what it says)
@pytest.mark.parametrize(("label", "effect"), [("pobj", "possible"), ("pcomp", None), ("conj", None)])
def test_doubt_is_cast_on_what_its_preposition_governs(label, effect):
    words = f"throw/VB/ROOT/throw doubt/NOUN/dobj/throw on/ADP/prep/throw report/NOUN/{label}/on"
    assert Credence(load()).effect(Parse(parse(words))[3]) == effect
