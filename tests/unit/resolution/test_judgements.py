"""The judgements file: read strictly, written so that nothing else changes."""

import pytest

from kg.errors import JudgementError
from kg.model import Judgement
from kg.resolution.judgements import appended, load_judgements, without


def loaded(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "judgements.csv"
    path.write_bytes(text.encode(encoding))
    return load_judgements(path)


def test_no_file_is_no_judgements(tmp_path):
    assert load_judgements(tmp_path / "none.csv") == []


def test_what_is_appended_is_read_back(tmp_path):
    given = [
        Judgement(
            verdict="merge", left='Erdoğan, "the Tall"', right="person/x~1", who="anna", when="2026-03-01", line=2
        ),
        Judgement(verdict="split", left="Kim @ article-12", note="two\nlines", line=4),
        Judgement(verdict="reject", left="0123456789abcdef", line=5),
    ]
    text = ""
    for one in given:
        text = appended(text, [one])
    assert loaded(tmp_path, text) == given


def test_other_columns_orders_and_encodings_are_kept(tmp_path):
    text = "left,right,verdict,colour\r\nA,B,Merge,red\r\n"
    assert loaded(tmp_path, text, "utf-8-sig") == [Judgement(verdict="merge", left="A", right="B", line=2)]
    more = appended(text, [Judgement(verdict="split", left="C", right="D")])
    assert more == text + "C,D,split,\n"


def test_a_file_without_a_last_newline(tmp_path):
    text = appended("verdict,left,right\nmerge,A,B", [Judgement(verdict="split", left="C", right="D")])
    assert [j.verdict for j in loaded(tmp_path, text)] == ["merge", "split"]


def test_undoing_one_leaves_the_rest_as_it_is(tmp_path):
    text = 'verdict,left,right,note\nmerge,A,B,"two\nlines"\n\nsplit,C,D,\nmerge,E,F,\n'
    found = loaded(tmp_path, text)
    assert [j.line for j in found] == [3, 5, 6]
    assert without(text, found[0]) == "verdict,left,right,note\n\nsplit,C,D,\nmerge,E,F,\n"
    assert without(text, found[1]) == 'verdict,left,right,note\nmerge,A,B,"two\nlines"\n\nmerge,E,F,\n'


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("verdict,left,right\nmerge,A,B\nmrege,A,C\n", ":3", "merge"),
        ("verdict,left,right\nmerge,A,\n", ":2", ""),
        ("verdict,left,right\nsplit,,A\n", ":2", ""),
        ("what,left,right\nmerge,A,B\n", "verdict", "verdict,left,right"),
        ('verdict,left,right\nmerge,"A,B\n', ":2", "quotes"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path, text, place, hint):
    with pytest.raises(JudgementError) as raised:
        loaded(tmp_path, text)
    assert "judgements.csv" in raised.value.message
    assert place in raised.value.message
    assert hint in raised.value.hint


def test_a_file_that_is_no_text_is_named(tmp_path):
    with pytest.raises(JudgementError, match=r"judgements\.csv"):
        loaded(tmp_path, "verdict,left\nmerge,Å", "latin-1")


def test_an_empty_file_is_no_judgements(tmp_path):
    assert loaded(tmp_path, "") == []
