"""Values for formats that know only plain strings and numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from kg.export._values import attribute, clean, escaped, formula, plain


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("text", "text"),
        (7, 7),
        (0.5, 0.5),
        (True, True),
        (["a", "b"], "a | b"),
        (("a", 1), "a | 1"),
        ({"maker": "Saab", "year": 2020}, "maker=Saab | year=2020"),
        ([], ""),
        ({}, ""),
        (None, ""),
    ],
)
def test_lists_and_tables_become_text_and_what_is_plain_stays(value: object, written: object) -> None:
    assert plain(value) == written
    assert type(plain(value)) is type(written)


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\t1", "\r1", "\n1", "＝1"])
def test_a_formula_is_known_by_its_first_character(text: str) -> None:
    assert formula(text)
    assert not formula("a" + text)


def test_what_no_encoding_holds_is_marked() -> None:
    assert clean("a\x00b\ud800c\x1b") == "a\ufffdb\ufffdc\ufffd"
    assert clean("a\tb\nc\rd é 😀") == "a\tb\nc\rd é 😀"


@given(st.text())
def test_xml_gives_back_what_was_escaped(text: str) -> None:
    element = etree.fromstring(f'<e a="{attribute(text)}">{escaped(text)}</e>'.encode())
    assert (element.text or "") == clean(text)
    assert element.get("a") == clean(text)
