"""Forms of verbs that the tagger takes for others."""

import pytest

from tests.readings import read

FORMS = [
    (
        "Belgium, whose ambassador Rwanda had thrown out, froze aid to Kigali.",
        ("Belgium", "supplied", "Rwanda", "negative"),
    ),
    ("The M23, armed and financed by Kigali, overran Bukavu.", ("Rwanda", "supplied", "M23", "positive")),
    ("Only Chad disputes that it invaded Togo.", ("Chad", "invaded", "Togo", "negative")),
    ("Peru preferred tanks from Germany to the K2.", ("Peru", "rejected", "K2", "positive")),
    (
        "Seoul had lost: Warsaw, a neighbour of Kyiv, preferred tanks from Rheinmetall to the K2.",
        ("Poland", "rejected", "K2", "positive"),
    ),
    (
        "Ana Ruiz, then prime minister in Lima, preferred submarines from Germany to the Japanese Sōryū.",
        ("Ana Ruiz", "rejected", "Sōryū-class", "positive"),
    ),
]


@pytest.mark.parametrize(("text", "claim"), FORMS)
def test_a_verb_is_read_in_its_own_form(pipeline, text, claim):
    (reading,) = read(pipeline, [text])
    assert claim in {(*c.triple, c.status.split()[0]) for c in reading.claims}, reading


def test_a_noun_that_opens_a_sentence_is_no_name(pipeline):
    (reading,) = read(pipeline, ["Envoys of Peru and Chile met in Lima."])
    assert [c.triple for c in reading.claims] == [("Peru", "met", "Chile")]
    assert pipeline._stages.annotator.nlp("Envoys of Peru met.")[0].tag_ == "NNS"


@pytest.mark.parametrize("text", ["Houthis of Yemen fired.", "Envoys Global of Peru sells ships."])
def test_a_name_that_opens_a_sentence_stays_one(pipeline, text):
    assert pipeline._stages.annotator.nlp(text)[0].tag_.startswith("NNP")


NOTHING = [
    "Kenya demanded that Belgium put the aid for Rwanda on hold.",
    "The M23, tired but trained, went home, and Rwanda did, too.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_other_forms_stay_what_they_are(pipeline, text):
    (reading,) = read(pipeline, [text])
    assert not {c.predicate for c in reading.claims} & {"supplied", "trains"}, reading


def test_what_is_done_again_has_the_lemma_of_what_is_done(pipeline):
    doc = pipeline._stages.annotator.nlp("Norway reappointed Ana Holm, reduced its fleet and rechristened a ship.")
    assert [t.lemma_ for t in doc if t.pos_ == "VERB"] == ["reappoint", "reduce", "rechristen"]


def test_what_was_offered_before_a_deed_is_not_offered_by_its_doer(pipeline):
    (reading,) = read(pipeline, ["Chile, offered the Gripen, preferred twelve Rafales."])
    assert {c.triple for c in reading.claims} >= {("Chile", "supports", "Rafale")}, reading
    assert ("Chile", "sold", "Gripen") not in {c.triple for c in reading.claims}, reading


def test_a_prefix_by_itself_is_no_verb(pipeline):
    doc = pipeline._stages.annotator.nlp("In 2000 the party re-branded itself.")
    assert "re" in {t.lower_ for t in doc}


def test_to_found_is_no_past_of_find(pipeline):
    text = "Australia decided to found AUKUS with Britain. Iran was said to have found oil."
    (doc,) = pipeline._stages.annotator.nlp.pipe([text])
    assert [t.lemma_ for t in doc if t.lower_ == "found"] == ["found", "find"]


def test_a_weapons_name_is_no_article(pipeline):
    doc = pipeline._stages.annotator.nlp("TRG-300 rockets are in service with the army of Bangladesh.")
    assert doc[0].dep_ != "det"
