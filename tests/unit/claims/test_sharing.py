"""What verbs side by side share."""

import pytest

from kg.claims.parse import Parse
from kg.claims.proposition import Proposition
from kg.claims.sharing import borrow_agent, borrow_object
from tests.parses import parse
from tests.readings import must_tell

#: (sentence, claims that it makes, claims that it does not make)
SHARED = [
    ("Peru bought and deployed the S-400.", {("Peru", "bought", "S-400"), ("Peru", "operates", "S-400")}, set()),
    (
        "Peru bought, and Chile leased, the Gripen.",
        {("Chile", "bought", "Gripen"), ("Peru", "bought", "Gripen")},
        set(),
    ),
    ("Peru suspended, though it did not cancel, the purchase of the Gripen.", {("Peru", "suspend", "Gripen")}, set()),
    (
        "The M23 was armed, trained and supported by Rwanda.",
        {("Rwanda", "supports", "M23"), ("Rwanda", "supplied", "M23")},
        set(),
    ),
    ("The M23 was armed and Chile was paid by Rwanda.", set(), {("Rwanda", "supplied", "M23")}),
    (
        "Peru bought the Rafale and sold the Gripen.",
        {("Peru", "bought", "Rafale"), ("Peru", "sold", "Gripen")},
        {("Peru", "bought", "Gripen")},
    ),
    ("Peru was attacked and bought the Gripen.", {("Peru", "bought", "Gripen")}, set()),
]


@pytest.mark.parametrize(("text", "true", "false"), SHARED)
def test_an_object_or_agent_is_lent(pipeline, text, true, false):
    must_tell(pipeline, text, true, false)


#: (parse, what "bought" borrows as object)
OBJECTS = [
    ("bought/VBD/ROOT/bought and/CCONJ/cc/bought flew/VBD/conj/bought jets/NOUN/dobj/flew", ["jets"]),
    ("bought/VBD/ROOT/bought and/CCONJ/cc/bought flew/VBD/conj/bought jets/NOUN/attr/flew", []),
    ("bought/VBD/ROOT/bought and/CCONJ/cc/bought flew/NOUN/conj/bought jets/NOUN/dobj/flew", []),
    ("bought/VBD/ROOT/bought to/PART/aux/flew flew/VB/xcomp/bought jets/NOUN/dobj/flew", []),
    ("bought/VBG/ROOT/bought and/CCONJ/cc/bought flew/VBG/conj/bought jets/NOUN/dobj/flew", []),
    ("is/AUX/auxpass/bought bought/VBN/ROOT/bought and/CCONJ/cc/bought flew/VBD/conj/bought jets/NOUN/dobj/flew", []),
    # not from the second next verb
    (
        "bought/VBD/ROOT/bought sat/VBD/conj/bought and/CCONJ/cc/sat flew/VBD/conj/sat jets/NOUN/dobj/flew",
        [],
    ),
    # "bought, though it did not fly, jets"; "bought, but has not paid for, jets"
    (
        "bought/VBD/ROOT/bought ,/PUNCT/punct/bought flew/VBD/advcl/bought ,2/PUNCT/punct/bought jets/NOUN/dobj/flew",
        [],
    ),
    ("bought/VBD/ROOT/bought ,/PUNCT/punct/bought it/PRON/nsubj/flew flew/VBD/advcl/bought jets/NOUN/dobj/flew", []),
]


@pytest.mark.parametrize(("words", "borrowed"), OBJECTS)
def test_the_first_verb_borrows_the_object_of_the_second(words, borrowed):
    verb = next(t for t in Parse(parse(words)) if t.text == "bought")
    one = Proposition(token=verb, lemma="buy", kind="verb")
    borrow_object(verb, one)
    assert [t.text for t in one.slots.get("obj", ())] == borrowed


def test_nothing_is_borrowed_by_who_has_it():
    doc = Parse(parse("bought/VBD/ROOT/bought and/CCONJ/cc/bought flew/VBD/conj/bought jets/NOUN/dobj/flew"))
    one = Proposition(token=doc[0], lemma="buy", kind="verb", slots={"obj": [doc[1]]})
    borrow_object(doc[0], one)
    assert one.slots["obj"] == [doc[1]]


ARMED = "was/AUX/auxpass/armed armed/VBN/ROOT/armed"
#: (parse, what "armed" borrows as agent)
AGENTS = [
    (f"{ARMED} and/CCONJ/cc/armed paid/VBN/conj/armed by/ADP/agent/paid Rwanda/PROPN/pobj/by", ["Rwanda"]),
    (
        f"{ARMED} ,/PUNCT/punct/armed well/ADV/advmod/paid paid/VBN/conj/armed by/ADP/agent/paid Rwanda/PROPN/pobj/by",
        ["Rwanda"],
    ),
    (f"{ARMED} or/CCONJ/cc/armed paid/VBN/conj/armed by/ADP/agent/paid Rwanda/PROPN/pobj/by", ["Rwanda"]),
    (f"{ARMED} and/CCONJ/cc/armed paid/VBD/conj/armed by/ADP/agent/paid Rwanda/PROPN/pobj/by", []),
    (f"{ARMED} and/CCONJ/cc/armed paid/VBN/advcl/armed by/ADP/agent/paid Rwanda/PROPN/pobj/by", []),
    (f"{ARMED} here/NOUN/dobj/armed paid/VBN/conj/armed by/ADP/agent/paid Rwanda/PROPN/pobj/by", []),
    (f"{ARMED} and/CCONJ/cc/armed paid/VBN/conj/armed by/ADP/prep/paid Rwanda/PROPN/pobj/by", []),
    (f"{ARMED} and/CCONJ/cc/armed paid/VBN/conj/armed by/ADP/agent/paid buying/VBG/pcomp/by", []),
    ("armed/VBD/ROOT/armed and/CCONJ/cc/armed paid/VBN/conj/armed by/ADP/agent/paid Rwanda/PROPN/pobj/by", []),
    (
        f"{ARMED} and/CCONJ/cc/armed sent/VBN/conj/armed by/ADP/agent/sent Rwanda/PROPN/pobj/by "
        "and2/CCONJ/cc/sent paid/VBN/conj/sent by2/ADP/agent/paid Uganda/PROPN/pobj/by2",
        ["Rwanda"],
    ),
]


@pytest.mark.parametrize(("words", "borrowed"), AGENTS)
def test_the_first_participle_borrows_the_agent_of_the_last(words, borrowed):
    verb = next(t for t in Parse(parse(words)) if t.text == "armed")
    one = Proposition(token=verb, lemma="arm", kind="verb")
    borrow_agent(verb, one)
    assert [t.text for t in one.slots.get("subj", ())] == borrowed
