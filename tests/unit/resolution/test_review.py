import pytest

from kg.model import Judgement
from kg.resolution.review import passage, pending

TEXT = 'Kim came. "Mr. J. Lee left," said Kim. Then Kim went\nHeadline Kim'


@pytest.mark.parametrize(
    ("offset", "sentence"),
    [
        (0, "Kim came."),
        (TEXT.index("said"), '"Mr. J. Lee left," said Kim.'),
        (TEXT.index("went"), "Then Kim went"),
        (len(TEXT) - 1, "Headline Kim"),
    ],
)
def test_the_sentence_around_an_offset(offset, sentence):
    start, end = passage(TEXT, offset)
    assert TEXT[start:end] == sentence


def test_a_text_without_ends_is_cut():
    start, end = passage("word " * 10_000, 25_000)
    assert start <= 25_000 < end
    assert end - start < 1000


def test_what_is_judged_is_not_pending():
    records = [{"left": {"id": "a"}, "right": {"id": "b"}}, {"left": {"id": "a"}, "right": {"id": "c"}}]
    assert pending(records, [Judgement(verdict="split", left="b", right="a")]) == records[1:]
