"""Footers and navigation are hidden from analysis; articles are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.nlp.boilerplate import masked

HIDDEN = (
    "© 2025, Example Times. Unauthorized use of this article is prohibited.",
    "Copyright 2024 Example Media Ltd",
    "(c) 2023 Example. All rights reserved.",
    "Example Media. All rights reserved. No part of it may be copied.",
    "Read more: Poland buys 180 tanks",
    "READ ALSO | Norway orders missiles",
    "Related articles",
    "Related: What is CAATSA?",
    "Advertisement",
    "Subscribe to our newsletter for more on Ukraine",
    "Sign up for the Morning Brief",
    "Follow us on Twitter and Facebook",
    "Share this article",
    "Photo: Jane Doe/Example Agency",
    "Image credit: Ministry of Defence",
    "We use cookies to improve your experience.",
    "Click here to read the full report",
    "Skip to main content",
    ">> Read more",
    "More from Example Times",
    "Continue reading the main story",
)
KEPT = (
    "Poland bought the K2 from South Korea.",
    "Read in full, the agreement obliges Turkey to return the batteries.",
    "Related to this, Washington sanctioned the agency under CAATSA.",
    "Share prices of Rheinmetall rose after Germany ordered the tanks.",
    "The copyright dispute between the two firms ended in 2019.",
    "Next week Scholz will visit Beijing.",
    "Home Secretary Yvette Cooper met her French counterpart.",
    "Register of arms transfers shows that India bought Rafale jets.",
    "More than 300 soldiers left Niger.",
    "Search teams from Turkey joined the operation.",
    "Print and television reporters were expelled from Mali.",
    "Subscribers of the treaty include Iran.",
    "Use of the site by Russia was prohibited by the court.",
    "Save the Children withdrew its staff from Sudan.",
    "Read more: " + "Poland bought the K2 from South Korea, and Norway did not. " * 8,
    # as long as a paragraph, and so one
    "Oslo " + "and Warsaw " * 10 + "had all rights reserved " + "for the K2 of South Korea, " * 10,
    "Save for Hungary, all members of NATO approved.",
)


@pytest.mark.parametrize("line", HIDDEN)
def test_boilerplate_is_blanked(line: str) -> None:
    text = f"Poland bought the K2.\n{line}\nNorway did not."
    hidden = masked(text)
    assert len(hidden) == len(text)
    assert hidden.split("\n") == ["Poland bought the K2.", " " * len(line), "Norway did not."]


@pytest.mark.parametrize("line", KEPT)
def test_prose_is_kept(line: str) -> None:
    assert masked(line) == line


def test_a_footer_behind_the_last_sentence_is_cut_off() -> None:
    text = "Poland bought the K2. © 2025, Example Times. Unauthorized use is prohibited."
    assert masked(text).rstrip() == "Poland bought the K2."
    assert len(masked(text)) == len(text)


@given(st.text(st.characters(codec=None), max_size=200))
def test_no_offset_shifts(text: str) -> None:
    hidden = masked(text)
    assert len(hidden) == len(text)
    assert all(a == b or b in " \ufffd" for a, b in zip(text, hidden, strict=True))
    hidden.encode()
