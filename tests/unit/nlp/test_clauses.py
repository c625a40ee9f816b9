"""Clauses on both sides of a semicolon."""

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from kg.nlp.clauses import apart
from tests.readings import must_tell

VOCAB = English().vocab

WHOLE = [
    "Ana Novak met Ivan Radic; Norway bought the Rafale.",
    "Norway fell; then Chile left; Peru stayed.",
]
LISTS = [
    "Norway bought the Rafale; the Gripen; and the Leopard 2.",
    "It was led by Ana Novak, who bought the Rafale; who sold the Gripen; and who left.",
    "Norway (which left; it had been told to) bought the Rafale.",
]


def _doc(pipeline, text):
    from kg.model import Document

    (annotated,) = pipeline._stages.annotator.annotate([Document(id="x", text=text)])
    return annotated.doc


@pytest.mark.parametrize("text", [*WHOLE, *LISTS])
def test_what_was_parsed_apart_is_one_sentence_again(pipeline, text):
    doc = _doc(pipeline, text + "\n\nPeru slept.")
    assert [s.text.strip() for s in doc.sents] == [text, "Peru slept."]
    assert "kg_clauses" not in doc.user_data


def test_the_first_clause_hangs_below_the_second(pipeline):
    doc = _doc(pipeline, WHOLE[1])
    roots = {t.text: (t.dep_, t.head.text) for t in doc if t.text in ("fell", "left", "stayed")}
    assert roots == {"fell": ("ccomp", "stayed"), "left": ("ccomp", "stayed"), "stayed": ("ROOT", "stayed")}


def test_a_subject_is_not_lost_to_the_clause_before(pipeline):
    must_tell(
        pipeline,
        "El Geneina fell to the rebels; Ana Novak, then the envoy to Sudan, met Ivan Radic.",
        {("Ana Novak", "met", "Ivan Radic")},
    )


def _begun(words):
    """The first words of the pieces that are parsed for themselves: "fell/VBD"; behind "|" a paragraph begins."""
    rows = [word.rsplit("/", 1) for word in words.split()]
    starts = [at == 0 or row[0].startswith("|") for at, row in enumerate(rows)]
    doc = Doc(VOCAB, words=[row[0].lstrip("|") for row in rows], tags=[row[1] for row in rows], sent_starts=starts)
    return [doc[at].text for at in apart(doc).user_data.get("kg_clauses", [])]


FELL = "Chad/NNP fell/VBD ;/: "
HANDED = FELL + "Ana/NNP ,/, envoy/NN ,/, "


@pytest.mark.parametrize(
    ("words", "begun"),
    [
        (FELL + "Peru/NNP left/VBD", ["Peru"]),
        (FELL + "Peru/NNP leaves/VBZ ;/: we/PRP leave/VBP ;/: it/PRP may/MD", ["Peru", "we", "it"]),
        ("Chad/NNP (/( a/DT state/NN )/) fell/VBD ;/: Peru/NNP left/VBD", ["Peru"]),
        # what stands for itself in one sentence does whatever stands in the next
        *((f"{FELL}Peru/NNP left/VBD {mark}/. Oslo/NNP slept/VBD ;/: Rome/NNP", ["Peru"]) for mark in ".?!"),
        (FELL + "Peru/NNP left/VBD |Oslo/NNP slept/VBD ;/: Rome/NNP", ["Peru"]),
        (f"Rome/NNP ;/: Oslo/NNP ./. {FELL}Peru/NNP left/VBD", ["Peru"]),
        # paragraphs are apart already
        (FELL + "|Peru/NNP left/VBD", []),
        (FELL + "Peru/NNP left/VBD ;/: |Oslo/NNP slept/VBD", ["Peru"]),
        (FELL + "and/CC Peru/NNP left/VBD", ["and"]),
        # a participle with an object, behind a comma
        (HANDED + "handed/VBN over/RP the/DT K2/NNP", ["Ana"]),
        (HANDED + "handed/VBN his/PRP$ K2/NNP", ["Ana"]),
        (HANDED + "handed/VBN two/CD K2s/NNP", ["Ana"]),
        # lists
        (FELL + "Peru/NNP", []),
        (FELL + "Peru/NNP left/VBD ;/: Rome/NNP", []),
        ("Chad/NNP (/( it/PRP fell/VBD ;/: it/PRP rose/VBD )/) left/VBD", []),
        (HANDED + "handed/VBN by/IN the/DT state/NN", []),
        (HANDED + "handing/VBG the/DT K2/NNP", []),
        (FELL + "Ana/NNP handed/VBN the/DT K2/NNP", []),
        ("Handed/VBN the/DT K2/NNP ;/: Peru/NNP left/VBD", []),
        (FELL + "who/WP left/VBD", []),
        (FELL + "and/CC who/WP left/VBD", []),
        *((f"{FELL}led/{tag} it/PRP fell/VBD", []) for tag in ("VBD", "VBZ", "VBP", "MD", "VBG", "VBN", "VB")),
        (FELL, []),
        (FELL + "and/CC", []),
        ("Chad/NNP fell/VBD ./.", []),
    ],
)
def test_clauses_stand_for_themselves_where_all_of_a_sentence_do(words, begun):
    assert _begun(words) == begun
