"""Two clauses of two names each, which the parser puts into one another."""

import pytest

from kg.nlp.parting import part
from tests.parses import parse, shown
from tests.readings import must_tell, read


@pytest.mark.parametrize(
    ("text", "true", "false"),
    [
        (
            "Israel struck Iran and Russia bombed Ukraine.",
            {("Israel", "Iran"), ("Russia", "Ukraine")},
            {("Iran", "Ukraine")},
        ),
        (
            "America sanctioned China and China sanctioned Boeing.",
            {("United States", "China"), ("China", "Boeing")},
            {("United States", "Boeing")},
        ),
        ("Germany said France and Italy bought Rafales.", {("France", "Rafale"), ("Italy", "Rafale")}, set()),
        ("France helped Germany and Italy buy Rafales.", {("Germany", "Rafale"), ("Italy", "Rafale")}, set()),
    ],
)
def test_each_verb_has_its_own_subject_and_object(pipeline, text, true, false):
    must_tell(pipeline, text, true, false)


def test_what_the_second_denies_the_first_does_not(pipeline):
    (reading,) = read(pipeline, ["Ana Ruiz met Jorge Vega and Donald Tusk did not meet Jorge Vega."])
    told = {(c.subject, c.status) for c in reading.claims}
    assert ("Donald Tusk", "negative asserted") in told, reading
    assert not any(subject == "Ana Ruiz" and status.startswith("negative") for subject, status in told), reading


def _two(label="ccomp", conjunction="and"):
    return parse(
        f"Macron/PROPN/nsubj/met met/VBD/ROOT/met Scholz/PROPN/nsubj/saw {conjunction}/CCONJ/cc/Scholz "
        f"Tusk/PROPN/conj/Scholz saw/VBD/{label}/met Lula/PROPN/dobj/saw"
    )


def test_the_thing_between_is_the_first_ones_object():
    doc = _two()
    part(doc[5], set())
    assert shown(doc) == {
        "Macron": ("nsubj", "met"), "met": ("ROOT", "met"), "Scholz": ("dobj", "met"), "and": ("cc", "met"),
        "Tusk": ("nsubj", "saw"), "saw": ("conj", "met"), "Lula": ("dobj", "saw"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("doc", "telling"), [(_two(), {"met"}), (_two("advcl"), set()), (_two(conjunction="or"), set())]
)
def test_what_is_told_keeps_its_two_subjects(doc, telling):
    before = shown(doc)
    part(doc[5], telling)
    assert shown(doc) == before
