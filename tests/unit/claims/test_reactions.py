"""Who blames or praises another for what has just been told."""

import pytest

from kg.model import Document


def judged(pipeline, text):
    (extraction,) = pipeline.extract([Document(id="a", text=text)])
    names = {m.id: m.name for m in extraction.mentions}
    relations = {r.name for r in pipeline.ontology.relations.values() if r.reaction is not None}
    return {
        (names[c.subject], c.predicate, names[c.object])
        for c in extraction.claims
        if c.predicate in relations and c.extractor == "reaction"
    }


@pytest.mark.parametrize(
    ("text", "judge", "predicate", "doer"),
    [
        ("Israel struck Doha on September 9. Qatar condemned the attack.", "Qatar", "criticized", "Israel"),
        ("Israel struck Doha, a step condemned by Türkiye.", "Türkiye", "criticized", "Israel"),
        ("France boarded the Boracay, which Vladimir Putin called piracy.", "Vladimir Putin", "criticized", "France"),
        ("France boarded the Boracay; Vladimir Putin called it piracy.", "Vladimir Putin", "criticized", "France"),
        ("Norway expelled Peru's ambassador; Chile condemned the expulsion.", "Chile", "criticized", "Norway"),
        ("Spain arrested Jorge Glas; Peru applauded the arrest.", "Peru", "supports", "Spain"),
        ("Norway imposed sanctions on Peru; Chile condemned the ban.", "Chile", "criticized", "Norway"),
        ("Spain banned exports to Israel, and Poland denounced the move.", "Poland", "criticized", "Spain"),
        ("Chinese ships rammed Philippine boats. Japan described the act as illegal.", "Japan", "criticized", "China"),
        ("Germany sent Leopards to Ukraine. Poland welcomed the decision.", "Poland", "supports", "Germany"),
        (
            "The EU imposed sanctions on Rwanda. Kigali denounced the measures.",
            "Rwanda",
            "criticized",
            "European Union",
        ),
        (
            "Israel struck Doha. The raid, which killed six men, was condemned by Qatar.",
            "Qatar",
            "criticized",
            "Israel",
        ),
        ("Russia shelled Kharkiv. On Tuesday Poland, which condemned it, sent help.", "Poland", "criticized", "Russia"),
        ("Mark Rutte offered to visit Kyiv, which Ana Holm called a good idea.", "Ana Holm", "supports", "Mark Rutte"),
        ("Mark Rutte visited Minsk, which Ana Holm called a bad joke.", "Ana Holm", "criticized", "Mark Rutte"),
    ],
)
def test_the_deed_stands_for_whoever_did_it(pipeline, text, judge, predicate, doer):
    assert judged(pipeline, text) == {(judge, predicate, doer)}


@pytest.mark.parametrize(
    "text",
    [
        "Israel struck Doha. Qatar did not condemn the attack.",
        "Israel struck Doha. Qatar may condemn the attack.",
        "Israel may strike Doha. Qatar condemned the attack.",
        "Israel did not strike Doha. Qatar condemned the attack.",
        "Reuters said that Israel had struck Doha. Qatar condemned the attack.",
        "Israel struck Doha.\n\nQatar condemned the attack.",
        "Israel struck Doha. Qatar called the attack brief.",
        "Israel struck Doha. Qatar condemned the attack on Iran.",
        "Israel struck Doha. Qatar condemned the attack that Iran planned.",
        "Israel struck Doha. Qatar condemned the cyber attack.",
        "Israel struck Doha. Qatar condemned an attack.",
        "Israel struck Doha. Qatar condemned attacks.",
        "Israel struck Doha from a base that Qatar had condemned.",
        "Israel and Peru held talks. Qatar condemned the visit.",
        "Iran and Peru fought. America backed the latter, and China condemned the attack.",
        "A pact lets Israel bomb Doha; Donald Trump, who signed it, calls it a crime.",
        "Israel and Iran agreed on a truce. Qatar welcomed the decision.",
        "Israel struck Doha. Israel itself called it a mistake.",
        "Rebels struck Doha. Qatar condemned the attack.",
        "Germany bought the F-35. France praised it.",
    ],
)
def test_nobody_is_judged_where_it_is_not_sure_who_did_it(pipeline, text):
    assert not judged(pipeline, text)


def test_a_step_is_no_other_name_of_whom_it_concerns(pipeline):
    text = "A court in Warsaw freed Petar Novak, a ruling applauded by Donald Tusk."
    (extraction,) = pipeline.extract([Document(id="a", text=text)])
    names = {m.id: m.name for m in extraction.mentions}
    assert not [c for c in extraction.claims if (names[c.subject], names[c.object]) == ("Donald Tusk", "Petar Novak")]


@pytest.mark.parametrize(
    "text",
    [
        "Gustavo Petro urged Poland to free Jorge Glas; Peru applauded the arrest.",
        "Ecuador raided an embassy of Mexico to arrest Jorge Glas. Peru applauded the arrest.",
    ],
)
def test_a_word_for_one_kind_of_deed_takes_up_no_other(pipeline, text):
    assert not judged(pipeline, text)
