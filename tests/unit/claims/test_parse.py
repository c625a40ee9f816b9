"""What is remembered about a parse, and lists of thousands of members."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from kg.claims.control import Control
from kg.claims.lists import conjuncts, coordinated, first_of_list
from kg.claims.parse import children, climb, parse_of, preorder, remembered, reread
from kg.claims.status import StatusReader
from kg.claims.syntax import detached
from kg.model import Document
from kg.ontology import load

DEEP = 3000


def chain(word: str, pos: str, dep: str, tag: str, *, size: int = DEEP, up: int = 1) -> Doc:
    """Each token hangs on the one before it (or, with `up` -1, behind it)."""
    heads = [min(max(i - up, 0), size - 1) for i in range(size)]
    deps = ["ROOT" if heads[i] == i else dep for i in range(size)]
    flags = [i == 0 for i in range(size)]
    return Doc(
        Vocab(), words=[word] * size, pos=[pos] * size, tags=[tag] * size, lemmas=[word] * size, heads=heads,
        deps=deps, sent_starts=flags,
    )  # fmt: skip


def test_sentences_marks_paragraphs_and_cells_are_those_of_the_tokens(pipeline):
    doc = pipeline._stages.annotator.nlp("Oslo met; Rome left.\n\nA\tB | C: it was quiet. Why?\nNobody knew.")
    parse = parse_of(doc)
    for token in doc:
        assert parse.sentence(token.i) == (token.sent.start, token.sent.end)
    assert parse.marks == [t.i for t in doc if t.text in (";", ":") or t.text.startswith("\n")]
    assert parse.cells == [t.i for t in doc if "\t" in t.text or "\n\n" in t.text or t.text == "|"]
    assert parse.paragraphs == [0, *(t.i + 1 for t in doc if t.is_space and "\n" in t.text)]
    assert parse.classes == [t.pos_ for t in doc]
    assert parse.lemmas == [t.lemma_.lower() for t in doc]
    assert [[c.i for c in children(t)] for t in doc] == [[c.i for c in t.children] for t in doc]


def test_an_answer_is_given_once_a_document_and_forgotten_with_it():
    asked = []

    @remembered
    def length(token):
        asked.append(token.i)
        return len(token)

    first, second = chain("one", "NOUN", "conj", "NN", size=3), chain("three", "NOUN", "conj", "NN", size=3)
    assert [length(first[1]), length(first[1]), length(second[1]), length(first[1])] == [3, 3, 5, 3]
    assert asked == [1, 1, 1]
    reread(first)
    assert length(first[1]) == 3
    assert len(asked) == 4


def test_a_climb_ends_where_it_would_step_by_step_and_passes_each_token_once():
    doc = chain("A", "PROPN", "conj", "NNP")
    steps = []

    def before(token):
        steps.append(token.i)
        return token.head if token.dep_ == "conj" else None

    assert all(climb(t, before, before).i == 0 for t in reversed(doc))
    assert len(steps) == DEEP


def test_lists_thousands_deep_are_walked():
    doc = chain("A", "PROPN", "conj", "NNP")
    assert [t.i for t in preorder(doc[0], children)] == list(range(DEEP))
    assert [t.i for t in conjuncts(doc[DEEP - 1])] == list(range(DEEP))
    assert first_of_list(doc[DEEP - 1]).i == 0
    assert coordinated(doc[5], doc[2000])


def test_status_and_agent_at_the_bottom_of_a_deep_sentence():
    verbs = chain("say", "VERB", "ccomp", "VBD")
    status = StatusReader(load()).verbal(verbs[DEEP - 1])
    assert (status.negative, str(status.modality)) == (False, "asserted")
    assert Control(load()).subjects(chain("buy", "VERB", "conj", "VBD")[DEEP - 1]) == []
    assert not detached(verbs[DEEP - 1])


@pytest.mark.parametrize(
    "text",
    [
        ", ".join(["Norway", "Chile", "Peru"] * 400) + " and Japan bought the Gripen.",
        "".join(f"{name} said that " for name in ["Norway", "Chile"] * 200) + "Peru bought the Gripen.",
        "Norway " + ", ".join(f"{verb} the Gripen" for verb in ["bought", "sold"] * 200) + " and left.",
        " and ".join(["Norway (Chile)"] * 300) + " met.",
    ],
)
def test_a_hostile_sentence_is_read(pipeline, text):
    (extraction,) = pipeline.extract([Document(id="x", text=text)])
    assert len(extraction.mentions) > 200
