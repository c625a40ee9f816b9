"""Dates that the parser takes for owners."""

import pytest

from kg.nlp.dating import mend_date
from tests.parses import parse, shown
from tests.readings import must_tell, read


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("In May 2025 Latvia's president, Edgars Holm, saw Riga.", ("Edgars Holm", "has_role_in", "Latvia")),
        (
            "On a range at Adazi in May 2025 Latvia's president, Edgars Holm, watched the jets.",
            ("Edgars Holm", "has_role_in", "Latvia"),
        ),
        ("In May Airbus's A400M was sold to Peru.", ("Peru", "bought", "A400M")),
        ("In May talks, Peru bought the K2.", ("Peru", "bought", "K2")),
    ],
)
def test_a_date_owns_nothing(pipeline, text, claim):
    must_tell(pipeline, text, {claim})


@pytest.mark.parametrize(
    "text",
    [
        "In Monday's attack on Latvia's president, Edgars Holm saw a plot.",
        "In May 2025 Edgars Holm saw Latvia's president.",
    ],
)
def test_what_else_a_date_may_stand_before(pipeline, text):
    (reading,) = read(pipeline, [text])
    assert not [c for c in reading.claims if c.predicate == "has_role_in"], reading


#: "In May Latvia's president, Holm, saw Riga", as the parser reads it.
READ = (
    "In/ADP/prep/saw May/PROPN/nmod/president/DATE Latvia/PROPN/poss/president/GPE president/NOUN/pobj/In "
    ",/PUNCT/punct/saw Holm/PROPN/nsubj/saw/PERSON ,/PUNCT/punct/saw saw/VBD/ROOT/saw Riga/PROPN/dobj/saw/GPE"
)


def mended(words):
    doc = parse(words)
    mend_date(next(word for word in doc if word.text == "May"))
    return shown(doc)


def test_the_noun_behind_the_date_is_the_subject():
    found = mended(READ)
    assert found["May"] == ("pobj", "In")
    assert found["president"] == ("nsubj", "saw")
    assert found["Holm"] == ("appos", "president")


@pytest.mark.parametrize(
    "words",
    [
        READ.replace("president/NOUN/pobj", "president/NOUN/dep"),
        READ.replace(" May/", " old/ADJ/amod/president May/"),
        READ.replace("Latvia/PROPN/poss", "Latvia/PROPN/nmod"),
        READ.replace("president/GPE", "president/DATE"),
        # a subject of its own, not said of the president
        READ.replace(",/PUNCT/punct/saw Holm", "-/PUNCT/punct/saw Holm"),
        READ.replace("Holm/", "there/ADV/advmod/saw Holm/"),
        # the verb goes before
        "Holm/PROPN/nsubj/saw/PERSON saw/VBD/ROOT/saw In/ADP/prep/saw May/PROPN/nmod/president/DATE "
        "Latvia/PROPN/poss/president/GPE president/NOUN/pobj/In",
    ],
)
def test_a_date_that_is_read_right_stays(words):
    assert mended(words) == shown(parse(words))
