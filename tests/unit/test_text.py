import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text import counted, fold, parts, printable, scalar_values, slug, squeeze, unaccent


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Türkiye", "Turkiye"),
        ("Erdoğan", "Erdogan"),
        ("Łódź", "Lodz"),
        ("Işık", "Isik"),
        ("Ærø", "Aero"),
        ("S-400", "S-400"),
    ],
)
def test_unaccent_leaves_the_plain_letters(text, plain):
    assert unaccent(text) == plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Türkiye", "TURKIYE"),
        ("S-400", "s 400"),
        ("Lockheed  Martin", "lockheed martin"),
        ("Russia's", "Russia"),
        ("Russia’s", "Russia"),
        ("U.S.", "u s"),
        ("NA\u200bTO", "nato"),
    ],
)
def test_names_that_differ_in_dress_only_fold_to_one(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("S-300", "S-400"), ("Иран", "Ирак"), ("Niger", "Nigeria"), ("", "a")])
def test_different_names_stay_different(one, other):
    assert fold(one) != fold(other)


def test_slug_has_neither_space_nor_accent():
    assert slug("Recep Tayyip Erdoğan") == "recep-tayyip-erdogan"


@pytest.mark.parametrize(
    ("number", "noun", "text"),
    [(1, "copy", "1 copy"), (0, "copy", "0 copies"), (2, "edge", "2 edges"), (3308, "word", "3,308 words")],
)
def test_counted_agrees_in_number(number, noun, text):
    assert counted(number, noun) == text


def test_squeeze_leaves_single_spaces_and_no_control_characters():
    assert squeeze(" a\n\tb\x00c \u202ed ") == "a b c d"


def test_scalar_values_keeps_offsets_and_can_be_encoded():
    text = "a\ud800b\udfffc"
    clean = scalar_values(text)
    assert len(clean) == len(text)
    assert clean.encode("utf-8").decode("utf-8") == "a\ufffdb\ufffdc"


def test_printable_is_one_line_without_terminal_codes():
    assert printable("a\nb\x1b[31m\u202ec é") == r"a\nb\x1b[31m\u202ec é"


@given(st.text())
def test_folding_twice_changes_nothing_more(text):
    once = fold(text)
    assert fold(once) == once


@given(st.text(alphabet=st.sampled_from("ab. \n"), max_size=200), st.integers(min_value=1, max_value=50))
def test_parts_are_the_whole_text_and_short_enough(text, longest):
    found = list(parts(text, longest))
    assert "".join(part for _, part in found) == text
    assert all(text[at : at + len(part)] == part for at, part in found)
    assert all(len(part) <= longest for _, part in found)
    assert text == "" or all(part for _, part in found)


def test_parts_end_where_a_paragraph_ends():
    text = "One sentence. Another.\n\nThe next paragraph is longer."
    assert next(parts(text, 30)) == (0, "One sentence. Another.\n\n")
