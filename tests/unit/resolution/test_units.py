"""Mentions gathered by what they stand for in their documents."""

from kg.model import Mention
from kg.resolution.units import Units


def mention(
    document: str, start: int, text: str, *, detector: str = "model", name: str = "Anna Kay", known: bool = True
):
    return Mention(
        id=f"{document}{start}", document=document, start=start, end=start + len(text), text=text, type="Person",
        referent="Person:Anna Kay", name=name, known=known, detector=detector, confidence=1.0,
    )  # fmt: skip


def units(*mentions: Mention) -> Units:
    return Units(mentions, frozenset({"Person"}))


def test_a_unit_is_shown_where_it_is_named_and_not_at_a_pronoun():
    one = units(mention("a", 5, "she", detector="pronoun"), mention("a", 40, "Kay"), mention("a", 90, "Kay"))
    assert one.first(0) == ("a", 40)
    one = units(
        mention("a", 5, "the minister", detector="description", known=False), mention("a", 40, "Kay", known=False)
    )
    assert one.first(0) == ("a", 40)


def test_a_document_that_names_it_goes_before_one_that_does_not():
    one = units(mention("a", 5, "she", detector="pronoun"), mention("b", 40, "Kay"))
    assert one.first(0) == ("b", 40)


def test_without_a_name_the_pronoun_is_shown():
    one = units(mention("a", 5, "she", detector="pronoun", known=False))
    assert one.first(0) == ("a", 5)
    assert one[0].spellings is None


def test_the_name_is_the_one_most_mentions_have_and_the_others_are_spellings():
    (one,) = units(mention("a", 1, "Kay", name="A. Kay"), mention("a", 9, "Anna Kay"), mention("b", 2, "Ms Kay"))
    assert (one.name, one.mentions) == ("Anna Kay", 3)
    assert one.spellings == {"Kay", "A. Kay", "Ms Kay"}


def test_where_a_mention_stands_is_told_of_anaphors_as_of_names():
    both = units(mention("a", 40, "Kay"), mention("a", 5, "she", detector="pronoun"))
    assert sorted(both.places("a")) == [(5, 0), (40, 0)]


def test_each_referent_gets_the_label_of_its_number():
    two = units(mention("a", 1, "Kay"), mention("b", 1, "Kay", known=False))
    assert two.labelled(lambda number: f"e{number}") == {("", "Person:Anna Kay"): "e0", ("b", "Person:Anna Kay"): "e1"}


def test_each_mention_by_a_name_counts_for_it():
    (one,) = units(mention("a", 1, "Kay", name="A. Kay"), mention("a", 9, "Kay"), mention("b", 2, "Kay", name="A. Kay"))
    assert one.name == "A. Kay"


def test_its_name_is_no_other_spelling():
    (one,) = units(mention("a", 1, "Anna Kay"))
    assert one.spellings is None
