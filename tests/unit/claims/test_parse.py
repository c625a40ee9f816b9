"""What is remembered about a parse, and lists of thousands of members."""

import gc
import weakref
from contextlib import closing

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from kg.claims.control import Control
from kg.claims.cues import Cues
from kg.claims.lists import conjuncts, coordinated, first_of_list
from kg.claims.parse import Parse, children, climb, preorder, remembered
from kg.claims.standing import Standing
from kg.claims.status import StatusReader
from kg.claims.syntax import detached
from kg.model import Document
from kg.ontology import load

DEEP = 3000


def chain(word: str, pos: str, dep: str, tag: str, *, size: int = DEEP, up: int = 1) -> Parse:
    """Each token hangs on the one before it (or, with `up` -1, behind it)."""
    heads = [min(max(i - up, 0), size - 1) for i in range(size)]
    deps = ["ROOT" if heads[i] == i else dep for i in range(size)]
    flags = [i == 0 for i in range(size)]
    doc = Doc(
        Vocab(), words=[word] * size, pos=[pos] * size, tags=[tag] * size, lemmas=[word] * size, heads=heads,
        deps=deps, sent_starts=flags,
    )  # fmt: skip
    return Parse(doc)


TEXT = 'Oslo met; Rome left.\n\nA\tB | C: it was quiet. Why?\nNobody KNEW of 12 Old "jets", which, he said, it sold.'
#: What a token is asked for by the name that spaCy has for it.
PLAIN = (
    "i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "whitespace_", "is_space", "is_quote",
    "is_alpha", "is_title", "is_upper", "is_sent_end",
)  # fmt: skip
OTHERS = ("head", "left_edge", "right_edge")
SEVERAL = ("children", "lefts", "rights", "subtree")


def test_a_closed_parse_goes_without_the_collector(pipeline):
    doc = pipeline._stages.annotator.nlp(TEXT)
    gc.disable()
    try:
        parse = Parse(doc)
        gone = weakref.ref(parse)
        with closing(parse):
            assert parse.verbs
            assert parse.places("oslo")
            assert conjuncts(parse[0])
        del parse
        assert gone() is None
    finally:
        gc.enable()


def test_a_token_is_as_spacy_has_it(pipeline):
    doc = pipeline._stages.annotator.nlp(TEXT)
    parse = Parse(doc)
    assert len(parse) == len(doc)
    for token, theirs in zip(parse, doc, strict=True):
        assert {name: getattr(token, name) for name in PLAIN} == {name: getattr(theirs, name) for name in PLAIN}
        for name in OTHERS:
            assert getattr(token, name) is parse[getattr(theirs, name).i]
        for name in SEVERAL:
            assert sorted(t.i for t in getattr(token, name)) == [t.i for t in getattr(theirs, name)]
        assert token.is_sent_start == bool(theirs.is_sent_start)
        assert len(token) == len(theirs)
        assert {t.i for t in parse if t.is_ancestor(token)} == {t.i for t in theirs.ancestors}
        assert token.nbor(-1 if token.i else 1).i == theirs.nbor(-1 if token.i else 1).i
    with pytest.raises(IndexError):
        parse[0].nbor(-1)
    with pytest.raises(IndexError):
        parse[len(doc) - 1].nbor()


def test_sentences_marks_paragraphs_and_cells_are_those_of_the_tokens(pipeline):
    doc = pipeline._stages.annotator.nlp(TEXT)
    parse = Parse(doc)
    for token in doc:
        assert parse.sentence(token.i) == (token.sent.start, token.sent.end)
        assert parse.root(*parse.sentence(token.i)).i == token.sent.root.i
        assert parse.text_of(*parse.sentence(token.i)) == token.sent.text
    assert parse.text == TEXT
    assert parse.marks == [t.i for t in doc if t.text in (";", ":") or t.text.startswith("\n")]
    assert parse.cells == [t.i for t in doc if "\t" in t.text or "\n\n" in t.text or t.text == "|"]
    assert parse.paragraphs == [0, *(t.i + 1 for t in doc if t.is_space and "\n" in t.text)]
    assert parse.verbs == [parse[t.i] for t in doc if t.pos_ == "VERB"]
    assert parse.lemmas == [t.lemma_.lower() for t in doc]
    assert [[c.i for c in children(t)] for t in parse] == [[c.i for c in t.children] for t in doc]


def test_an_answer_is_given_once_a_document():
    asked = []

    @remembered
    def length(token):
        asked.append(token.i)
        return len(token)

    first, second = chain("one", "NOUN", "conj", "NN", size=3), chain("three", "NOUN", "conj", "NN", size=3)
    assert [length(first[1]), length(first[1]), length(second[1]), length(first[1])] == [3, 3, 5, 3]
    assert asked == [1, 1]


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
    ontology = load()
    status = StatusReader(ontology, Cues(ontology), Standing(ontology)).verbal(verbs[DEEP - 1])
    assert (status.negative, str(status.modality)) == (False, "asserted")
    assert Control(ontology).subjects(chain("buy", "VERB", "conj", "VBD")[DEEP - 1]) == []
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
