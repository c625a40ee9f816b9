"""Who is appointed, and to what."""

import pytest

from tests.readings import read

APPOINTED = [
    "Tanzania appointed Ana Holm deputy foreign minister.",
    "Tanzania named Ana Holm defence minister.",
    "Tanzania has made Ana Holm prime minister.",
]


@pytest.mark.parametrize("text", APPOINTED)
def test_the_name_is_the_object_and_the_office_its_complement(pipeline, text):
    (doc,) = pipeline._stages.annotator.nlp.pipe([text])
    verb = next(t for t in doc if t.pos_ == "VERB")
    assert {(c.text, c.dep_) for c in verb.rights if c.pos_ in ("NOUN", "PROPN")} == {
        ("Holm", "dobj"),
        ("minister", "oprd"),
    }


@pytest.mark.parametrize("text", ["Tanzania named the Ana Holm minister a liar.", "Tanzania saw Ana Holm ministers."])
def test_other_names_before_nouns_stay(pipeline, text):
    (doc,) = pipeline._stages.annotator.nlp.pipe([text])
    assert not [t for t in doc if t.text == "Holm" and t.dep_ == "dobj"]


@pytest.mark.parametrize(
    ("text", "claim", "status"),
    [
        ("The deal makes Peru the first customer of the Gripen.", ("Peru", "bought", "Gripen"), "positive asserted"),
        (
            "The order would make Peru the third operator of the Gripen.",
            ("Peru", "operates", "Gripen"),
            "positive possible",
        ),
        ("The order did not make Peru an operator of the Gripen.", ("Peru", "operates", "Gripen"), "negative asserted"),
    ],
)
def test_what_one_is_made_one_is(pipeline, text, claim, status):
    (reading,) = read(pipeline, [text])
    assert reading.states(*claim) == {status}, reading


def test_who_is_called_so_is_the_object(pipeline):
    (rude, kind) = read(
        pipeline,
        ["Donald Trump called Volodymyr Zelensky a dictator.", "Donald Trump called Volodymyr Zelensky a friend."],
    )
    assert rude.states("Donald Trump", "criticized", "Volodymyr Zelenskyy") == {"positive asserted"}
    assert not kind.states("Donald Trump", "criticized", "Volodymyr Zelenskyy")
