"""Appositions hang on the name that they stand beside."""

import pytest

from kg.model import Document
from kg.nlp.appositions import Apposer
from tests.parses import parse, shown
from tests.readings import must_tell


def hangs(pipeline, text, noun):
    (annotated,) = pipeline._stages.annotator.annotate([Document(id="a", text=text)])
    token = next(t for t in annotated.doc if t.text == noun)
    return token.dep_, token.head.text


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("The boats were designed by Naval Group, a French shipbuilder chosen in 2016.", "shipbuilder", "Naval Group"),
        ("Under CAATSA, a law which Donald Trump signed in 2017, Washington may punish anyone.", "law", "CAATSA"),
    ],
)
def test_an_apposition_belongs_to_the_name_before_its_comma(pipeline, text, noun, name):
    assert hangs(pipeline, text, noun) == ("appos", name)


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("Marko Petrov met Ana Novak of Peru, the minister.", "minister", "Peru"),
        ("The law, a gift to Saab, was passed.", "gift", "Saab"),
    ],
)
def test_what_does_not_fit_the_name_stays_where_it_is(pipeline, text, noun, name):
    assert hangs(pipeline, text, noun) != ("appos", name)


#: "boats designed by Saab, a firm": the firm hangs on the boats.
FIRM = (
    "boats/NOUN/nsubjpass/designed designed/VBN/ROOT/designed by/ADP/agent/designed Saab/PROPN/pobj/by/ORG "
    ",/PUNCT/punct/designed a/DET/det/firm firm/NOUN/appos/boats"
)


def mended(words):
    return shown(Apposer(["captain"])(parse(words)))


def test_a_noun_behind_article_and_comma_is_said_of_the_name_before_them():
    assert mended(FIRM)["firm"] == ("appos", "Saab")


@pytest.mark.parametrize(
    "words",
    [
        FIRM.replace("firm/NOUN", "firm/PROPN"),
        FIRM.replace("firm", "captain"),
        FIRM.replace("a/DET", "one/DET"),
        FIRM.replace(",/", "-/"),
        FIRM.replace("Saab", "saab"),
        FIRM.replace("Saab/PROPN/pobj", "Saab/PROPN/npadvmod"),
        f"{FIRM} and/CCONJ/cc/Saab Boeing/PROPN/conj/Saab/ORG",
        "A/DET/det/firm firm/NOUN/appos/Saab ,/PUNCT/punct/Saab Saab/PROPN/ROOT/Saab/ORG",
        # two sentences
        "by/ADP/ROOT/by Saab/PROPN/pobj/by/ORG ,/PUNCT/punct/order a/DET/det/firm firm/NOUN/appos/order "
        "order/NOUN/ROOT/order",
    ],
)
def test_what_else_it_may_be(words):
    assert mended(words) == shown(parse(words))


#: "Under CAATSA, a law signed early, Washington may punish": the law is a second subject.
SECOND = (
    "Under/ADP/prep/punishes CAATSA/PROPN/pobj/Under/LAW ,/PUNCT/punct/punishes a/DET/det/law law/NOUN/nsubj/punishes "
    "signed/VBN/acl/law early/ADV/advmod/signed ,/PUNCT/punct/punishes Washington/PROPN/nsubj/punishes/GPE "
    "punishes/VBZ/ROOT/punishes"
)


def test_a_second_subject_is_said_of_the_name_before_it():
    assert mended(SECOND)["law"] == ("appos", "CAATSA")


@pytest.mark.parametrize(
    "words",
    [
        SECOND.replace("law/NOUN/nsubj", "law/NOUN/dep"),
        SECOND.replace("signed/VBN/acl", "signed/VBN/amod"),
        SECOND.replace("Washington/PROPN/nsubj", "Washington/PROPN/npadvmod"),
    ],
)
def test_an_only_subject_stays(words):
    assert mended(words) == shown(parse(words))


@pytest.mark.parametrize(
    ("text", "claims", "false"),
    [
        (
            "Anna Berg, the UN's envoy to Libya, who visited Tripoli in May, praised Qatar.",
            [("Anna Berg", "visited", "Tripoli")],
            ("Libya", "Tripoli"),
        ),
        (
            "Anna Berg, head of the delegation in Geneva, who visited Tripoli in May, praised Qatar.",
            [("Anna Berg", "visited", "Tripoli")],
            ("Geneva", "Tripoli"),
        ),
        (
            "The prime minister, Anna Berg, praised the Poles, who had sent Kyiv tanks.",
            [("Poland", "supplied", "Ukraine")],
            ("Anna Berg", "supplied", "Ukraine"),
        ),
    ],
)
def test_a_person_is_who_does_it_and_not_the_country_before_the_comma(pipeline, text, claims, false):
    must_tell(pipeline, text, claims, [false])


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "The presidents of Chad and Niger, Mahamat Idriss Déby and Mohamed Bazoum, met in Cairo.",
            ("Mahamat Idriss Déby", "Chad"),
            ("Mohamed Bazoum", "Niger"),
        ),
        (
            "The French president and the German chancellor, Emmanuel Macron and Friedrich Merz, met in Berlin.",
            ("Emmanuel Macron", "France"),
            ("Friedrich Merz", "Germany"),
        ),
    ],
)
def test_offices_of_two_and_their_two_names_go_together_in_order(pipeline, text, first, second):
    must_tell(
        pipeline,
        text,
        [(first[0], "has_role_in", first[1]), (second[0], "has_role_in", second[1]), (first[0], "met", second[0])],
        [(first[0], "has_role_in", second[1]), (second[0], "has_role_in", first[1]), (first[1], "met", second[1])],
    )


def test_a_list_of_states_stays_one(pipeline):
    text = "The leaders of Egypt, Greece and Cyprus met in Cairo."
    must_tell(pipeline, text, [("Egypt", "met", "Greece"), ("Egypt", "met", "Cyprus")])


OPENINGS = [
    ("A lawyer by training, Ana Holm joined Saab.", "lawyer", ("appos", "Holm")),
    ("The tycoon Ana Holm paid Saab.", "tycoon", ("nsubj", "paid")),
]


@pytest.mark.parametrize(("text", "noun", "place"), OPENINGS)
def test_a_noun_is_no_second_subject_beside_its_name(pipeline, text, noun, place):
    assert hangs(pipeline, text, noun) == place
