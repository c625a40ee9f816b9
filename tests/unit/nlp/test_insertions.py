"""Reports inside and behind the clause that they report."""

import pytest

from kg.nlp.insertions import mend_report
from tests.parses import parse, shown
from tests.readings import must_tell, read

#: (sentence, claim, who says it)
INSIDE = [
    ("Poland, said Emmanuel Macron, bought the Rafale.", ("Poland", "bought", "Rafale"), "Emmanuel Macron"),
    (
        "Poland, said Emmanuel Macron, who saw Ukraine, bought the Rafale.",
        ("Poland", "bought", "Rafale"),
        "Emmanuel Macron",
    ),
    ("Poland, said Emmanuel Macron on Tuesday, bought the Rafale.", ("Poland", "bought", "Rafale"), "Emmanuel Macron"),
    ("The Rafale, said Emmanuel Macron, was bought by Poland.", ("Poland", "bought", "Rafale"), "Emmanuel Macron"),
    ("Serbia, explained Dmitry Peskov, ordered the Rafale.", ("Serbia", "bought", "Rafale"), "Dmitry Peskov"),
    (
        "Poland and Serbia, said Emmanuel Macron, have bought the Rafale.",
        ("Serbia", "bought", "Rafale"),
        "Emmanuel Macron",
    ),
    ("Poland, Belgium said after its leader spoke, bought the Rafale.", ("Poland", "bought", "Rafale"), "Belgium"),
    ("Serbia, Hungary said last week when asked, had bought the Rafale.", ("Serbia", "bought", "Rafale"), "Hungary"),
    # nothing to mend
    (
        "Emmanuel Macron, who saw Ukraine, said Poland bought the Rafale.",
        ("Poland", "bought", "Rafale"),
        "Emmanuel Macron",
    ),
    ("Poland, Emmanuel Macron said, bought the Rafale.", ("Poland", "bought", "Rafale"), "Emmanuel Macron"),
]


@pytest.mark.parametrize(("text", "claim", "speaker"), INSIDE)
def test_the_clause_keeps_its_subject_and_the_report_its_speaker(pipeline, text, claim, speaker):
    (reading,) = read(pipeline, [text])
    assert {(c.triple, c.speaker) for c in reading.claims if c.predicate == "bought" and c.subject == claim[0]} == {
        (claim, speaker)
    }, reading
    assert not [c for c in reading.claims if c.predicate == "bought" and c.subject == speaker], reading


GOING_ON = [
    ("Poland bought the Rafale, says Spain, and left NATO.", ("Poland", "left", "NATO"), {"positive asserted"}),
    ('"Poland bought the Rafale," said Spain, and left NATO.', ("Poland", "left", "NATO"), set()),
    ("Poland bought the Rafale, says Spain, and Chad left NATO.", ("Chad", "left", "NATO"), {"positive asserted"}),
    ("Serbian agents, says Spain, plotted to kill Ana Holm.", ("Spain", "killed", "Ana Holm"), set()),
    (
        "Iran, says Oman, accused of leaving NATO, bought the Rafale.",
        ("Iran", "bought", "Rafale"),
        {"positive asserted"},
    ),
]


@pytest.mark.parametrize(("text", "claim", "status"), GOING_ON)
def test_what_goes_on_behind_a_report_is_of_the_clause_before(pipeline, text, claim, status):
    (reading,) = read(pipeline, [text])
    assert reading.states(*claim) == status, reading


def test_who_tells_reporters_does_not_do_what_is_told(pipeline):
    (reading,) = read(pipeline, ["The drones, Dmitry Peskov told reporters, who asked about Belarus, struck Odesa."])
    assert not [c for c in reading.claims if c.subject == "Dmitry Peskov"], reading


CLOSING = [
    "The Pentagon has paused deliveries of the Patriot to Ukraine, Politico reported on Tuesday, citing two officials.",
    "The Pentagon has paused deliveries of the Patriot to Ukraine, Politico reported.",
]


@pytest.mark.parametrize("text", CLOSING)
def test_a_report_behind_a_name_is_of_the_whole_clause(pipeline, text):
    (reading,) = read(pipeline, [text])
    assert {c.speaker for c in reading.claims} == {"Politico"}, reading


RAFALE = ("Qatar", "bought", "Rafale")
RESUMED = [
    ("Qatar was, Oman said, unable to buy the Rafale.", "negative asserted"),
    ("Qatar failed, Oman said, to buy the Rafale.", "negative asserted"),
    ("Qatar did not, Oman said on Friday, buy the Rafale.", "negative asserted"),
    ("It is not true, Oman told reporters, that Qatar bought the Rafale.", "negative asserted"),
    ("There is no proof, Oman said, that Qatar bought the Rafale.", "positive possible"),
    # what is reported stays so
    ("Oman said on Friday, to reporters, that Qatar bought the Rafale.", "positive asserted"),
]


@pytest.mark.parametrize(("text", "status"), RESUMED)
def test_what_a_report_cuts_off_goes_on_with_its_clause(pipeline, text, status):
    (reading,) = read(pipeline, [text])
    found = {(c.triple, c.status, c.speaker) for c in reading.claims if c.predicate == "bought"}
    assert found == {(RAFALE, status, "Oman")}, reading


def mended(words, verb="said"):
    doc = parse(words)
    mend_report(next(word for word in doc if word.text == verb))
    return shown(doc)


#: "Poland, said Holm, bought jets": the parser has Holm buy them.
INVERTED = (
    "Poland/PROPN/nsubj/said/GPE ,/PUNCT/punct/said said/VBD/parataxis/bought Holm/PROPN/nsubj/bought/PERSON "
    ",/PUNCT/punct/bought bought/VBD/ROOT/bought jets/NOUN/dobj/bought"
)


def test_who_stands_behind_said_is_the_speaker():
    found = mended(INVERTED)
    assert (found["Poland"], found["Holm"]) == (("nsubj", "bought"), ("nsubj", "said"))


@pytest.mark.parametrize(
    "words",
    [
        INVERTED.replace("said/VBD", "then/ADV/advmod/said said/VBD"),
        INVERTED.replace(",/PUNCT/punct/bought ", ""),
        INVERTED.replace(",/PUNCT/punct/said", "Mali/PROPN/appos/Poland/GPE"),
        INVERTED.replace(
            ",/PUNCT/punct/said", ",/PUNCT/punct/Poland a/DET/det/state state/NOUN/appos/Poland ,/PUNCT/punct/said"
        ),
    ],
)
def test_who_speaks_first_is_the_speaker(words):
    assert mended(words) == shown(parse(words))


#: "There is no proof, Oman said, that Qatar bought it": the parser takes "bought" for the top.
TOLD_FIRST = (
    "There/PRON/expl/is is/VBZ/ccomp/bought proof/NOUN/attr/is ,/PUNCT/punct/bought Oman/PROPN/nsubj/said/GPE "
    "said/VBD/parataxis/bought ,/PUNCT/punct/bought that/SCONJ/mark/bought Qatar/PROPN/nsubj/bought/GPE "
    "bought/VBD/ROOT/bought it/PRON/dobj/bought"
)


@pytest.mark.parametrize(("word", "label"), [("proof/NOUN", "acl"), ("true/ADJ", "ccomp")])
def test_what_is_said_first_is_on_top(word, label):
    found = mended(TOLD_FIRST.replace("proof/NOUN", word))
    top = word.split("/")[0]
    assert (found["is"], found["said"], found["bought"]) == (("ROOT", "is"), ("parataxis", "is"), (label, top))


@pytest.mark.parametrize(
    "words",
    [
        TOLD_FIRST.replace("is/VBZ", "seems/VBZ").replace("/is", "/seems"),
        TOLD_FIRST.replace("that/SCONJ", "if/SCONJ"),
        TOLD_FIRST.replace("that/SCONJ/mark", "that/SCONJ/det"),
        TOLD_FIRST.replace("bought/VBD/ROOT/bought", "bought/VBD/conj/met met/VBD/ROOT/met"),
        TOLD_FIRST.replace("proof/NOUN/attr", "there/ADV/advmod"),
    ],
)
def test_what_is_no_such_report_stays(words):
    assert mended(words) == shown(parse(words))


#: "Qatar failed, Oman said, to buy it": the parser has the infinitive reported.
CUT = (
    "Qatar/PROPN/nsubj/failed/GPE failed/VBD/ROOT/failed ,/PUNCT/punct/failed Oman/PROPN/nsubj/said/GPE "
    "said/VBD/parataxis/failed ,/PUNCT/punct/said to/PART/aux/buy buy/VB/xcomp/said it/PRON/dobj/buy"
)


def test_an_infinitive_behind_a_report_is_of_the_clause_before():
    assert mended(CUT)["buy"] == ("xcomp", "failed")


@pytest.mark.parametrize(
    "words",
    [
        CUT.replace(",/PUNCT/punct/failed ", ""),
        CUT.replace(",/PUNCT/punct/said ", ""),
        CUT.replace("said/VBD/parataxis", "said/VBD/conj").replace("to/PART/aux", "that/SCONJ/mark"),
        CUT.replace("failed/VBD", "failed/NOUN"),
    ],
)
def test_what_a_report_says_stays_its_own(words):
    assert mended(words) == shown(parse(words))


#: "Qatar did not, Oman said, buy it".
DID = (
    "Qatar/PROPN/nsubj/did/GPE did/VBD/ccomp/said not/PART/neg/did ,/PUNCT/punct/did Oman/PROPN/nsubj/said/GPE "
    "said/VBD/ROOT/said ,/PUNCT/punct/said buy/VB/ccomp/said it/PRON/dobj/buy"
)


def test_a_verb_behind_a_report_has_what_stands_before_it():
    found = mended(DID)
    assert [found[word] for word in ("Qatar", "not", "did")] == [("nsubj", "buy"), ("neg", "buy"), ("aux", "buy")]
    assert found["Oman"] == ("nsubj", "said")


def test_a_verb_with_words_before_it_is_no_bare_one():
    words = DID.replace("buy/VB", "soon/ADV/advmod/buy buy/VB")
    assert mended(words) == shown(parse(words))


#: "Poland, Belgium said when asked, bought jets": Poland is left without a clause.
TOPIC = (
    "Poland/PROPN/dep/said/GPE ,/PUNCT/punct/said Belgium/PROPN/nsubj/said/GPE said/VBD/ROOT/said "
    "when/ADV/advmod/asked asked/VBN/advcl/said ,/PUNCT/punct/said bought/VBD/ccomp/said jets/NOUN/dobj/bought"
)


def test_a_name_before_a_report_is_the_subject_behind_it():
    assert mended(TOPIC)["Poland"] == ("nsubj", "bought")


@pytest.mark.parametrize(
    "words",
    [
        TOPIC.replace("Poland/PROPN/dep/said/GPE", "Monday/PROPN/dep/said/DATE"),
        TOPIC.replace("Belgium/", "then/ADV/advmod/said Belgium/"),
        TOPIC.replace(",/PUNCT/punct/said Belgium", "-/PUNCT/punct/said Belgium"),
        TOPIC.replace("Poland/", "Near/ADP/prep/Poland Poland/"),
        TOPIC.replace(",/PUNCT/punct/said bought", "there/ADV/dep/said bought"),
        TOPIC.replace("bought/VBD/ccomp", "bought/VBD/dep"),
        TOPIC.replace("bought/VBD/ccomp", "bought/VBG/ccomp"),
        TOPIC.replace("bought/VBD", "once/ADV/advmod/bought bought/VBD"),
        TOPIC.replace("bought/VBD", "Mali/PROPN/nsubj/bought/GPE bought/VBD"),
    ],
)
def test_what_else_a_name_before_a_report_is(words):
    assert mended(words) == shown(parse(words))


#: "Drones, Holm told reporters, struck Odesa": Holm is a second subject.
BETWEEN = (
    "drones/NOUN/nsubj/told ,/PUNCT/punct/told Holm/PROPN/nsubj/told/PERSON told/VBD/ROOT/told them/PRON/dobj/told "
    ",/PUNCT/punct/told struck/VBD/conj/told Odesa/PROPN/dobj/struck/GPE"
)


def test_of_two_subjects_the_first_is_that_of_what_is_told():
    found = mended(BETWEEN, "told")
    assert (found["drones"], found["struck"], found["Holm"]) == (
        ("nsubj", "struck"),
        ("ccomp", "told"),
        ("nsubj", "told"),
    )


@pytest.mark.parametrize(
    "words",
    [
        BETWEEN.replace("Holm/", "then/ADV/advmod/told Holm/"),
        BETWEEN.replace("struck/VBD/conj", "struck/VBD/advcl"),
        BETWEEN.replace("struck/VBD", "and/CCONJ/cc/told -/PUNCT/punct/told ,/PUNCT/punct/told struck/VBD"),
        BETWEEN.replace(",/PUNCT/punct/told struck", "there/ADV/dep/told struck"),
        BETWEEN.replace("struck/VBD", "that/SCONJ/mark/struck ,/PUNCT/punct/told struck/VBD"),
    ],
)
def test_two_subjects_that_stay(words):
    assert mended(words, "told") == shown(parse(words))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ana Holm was freed; she has never, she told the court, set foot in Russia.", "negative asserted"),
        ("Ana Holm had, she told the court, set foot in Russia.", "positive asserted"),
        ("Ana Holm had no choice, she told the court, and set foot in Russia.", "positive asserted"),
    ],
)
def test_an_auxiliary_before_a_report_belongs_to_the_verb_behind_it(pipeline, text, status):
    other = {"negative asserted": "positive asserted", "positive asserted": "negative asserted"}[status]
    claim = ("Ana Holm", "visited", "Russia")
    must_tell(pipeline, text, [(*claim, status)], [(*claim, other)])
