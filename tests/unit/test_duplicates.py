"""Copies are found; other articles on the same event are none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.duplicates import copies, signature

ARTICLE = (
    "Poland bought 180 K2 tanks from South Korea for three billion dollars, the defence ministry in Warsaw said on "
    "Friday. The first tanks are to arrive in December, and half of them will be built in Poland under licence. "
    "Norway had looked at the same tank and chose the Leopard 2 of Germany. Officials in Seoul called the contract "
    "the largest in the history of the country's arms industry and said that more would follow within the year."
)
OTHER = (
    "South Korea will deliver tanks to Poland before the end of the year, according to the ministry in Seoul, which "
    "put the worth of the deal at three billion dollars. Warsaw wants to replace vehicles that it gave to Ukraine. "
    "Germany had hoped to sell its Leopard 2 there, as it did in Norway, but the Koreans could deliver sooner."
)


def found(**texts: str) -> list[tuple[str, str]]:
    return [(c.document, c.original) for c in copies((n, "", signature(t)) for n, t in sorted(texts.items()))]


def test_an_agencys_article_in_three_papers_is_one() -> None:
    edited = ARTICLE.replace("three billion", "$3 billion") + " The newspaper asked the embassy for comment."
    assert found(a=ARTICLE, b=ARTICLE, c=edited, d=OTHER) == [("b", "a"), ("c", "a")]


def test_another_article_on_the_same_event_is_no_copy() -> None:
    assert found(a=ARTICLE, b=OTHER) == []


def test_the_oldest_is_the_original() -> None:
    dated = [
        ("a", "2024-05-04", signature(ARTICLE)),
        ("b", "2024-05-03", signature(ARTICLE)),
        ("c", "", signature(ARTICLE)),
    ]
    assert [(c.document, c.original) for c in copies(dated)] == [("a", "b"), ("c", "b")]


def test_texts_too_short_to_tell_are_never_copies() -> None:
    assert found(a="Poland bought tanks.", b="Poland bought tanks.") == []


@given(st.permutations(["a", "b", "c", "d"]))
def test_the_order_of_documents_does_not_matter(order: list[str]) -> None:
    texts = {"a": ARTICLE, "b": OTHER, "c": ARTICLE + " More soon.", "d": OTHER}
    assert copies((n, "", signature(texts[n])) for n in order) == copies((n, "", signature(texts[n])) for n in "abcd")


def test_a_signature_is_the_same_on_every_machine() -> None:
    assert signature(ARTICLE)[:8].hex() == signature(ARTICLE.upper())[:8].hex()
    assert len(signature(ARTICLE)) == 512
