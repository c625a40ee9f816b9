"""Judgements stand above what names and texts say; contradictions are named."""

import pytest

from kg.errors import JudgementError
from kg.model import Judgement
from kg.resolution.judged import check


def test_a_merge_joins_what_no_name_would(corpus):
    made = corpus(a="P:Anna Lind", b="O:Kestrel")
    made.resolve("merge: anna lind = Kestrel")
    assert made.same(("a", "Anna Lind"), ("b", "Kestrel"))


def test_a_split_parts_equal_names_of_two_documents(corpus):
    made = corpus(a="P:Anna Lind", b="P:Anna Lind", c="P:Anna Lind")
    made.resolve("split: Anna Lind @ a = Anna Lind @ b")
    assert not made.same(("a", "Anna Lind"), ("b", "Anna Lind"))
    assert len(made.ids) == 2


def test_the_narrower_side_is_taken_out_of_the_wider(corpus):
    made = corpus(a="P:Anna Lind", b="P:Anna Lind", c="P:Anna Lind")
    made.resolve("split: Anna Lind = Anna Lind @ b")
    assert made.same(("a", "Anna Lind"), ("c", "Anna Lind"))
    assert not made.same(("a", "Anna Lind"), ("b", "Anna Lind"))


def test_a_split_without_a_right_side_undoes_every_automatic_merge(corpus):
    made = corpus(a="P:Anna Lind", b="P:Anna Lind", c="P:Anna M. Lind")
    assert len(made.ids) == 1
    made.resolve("split: Anna Lind")
    assert len(made.ids) == 3
    assert not made.doubts


def test_what_is_merged_by_hand_stays_merged(corpus):
    made = corpus(a="P:Anna Lind", b="P:Anna Lind", c="P:Anna Lind")
    made.resolve("split: Anna Lind", "merge: Anna Lind @ a = Anna Lind @ c")
    assert made.same(("a", "Anna Lind"), ("c", "Anna Lind"))
    assert not made.same(("a", "Anna Lind"), ("b", "Anna Lind"))


def test_a_split_leaves_the_other_candidate(corpus):
    made = corpus(a="P:Boris Johnson, S!:Ukraine", b="P:Mike Johnson, S!:Ukraine", c="P:Johnson, S!:Ukraine")
    made.resolve("split: Johnson = Mike Johnson")
    assert made.same(("a", "Boris Johnson"), ("c", "Johnson"))


def test_an_answered_question_is_not_asked_again(corpus):
    made = corpus(a="P:J. D. Vance", b="P:James Vance")
    made.resolve("split: person/j-d-vance = person/james-vance")
    assert not made.doubts
    assert len(made.ids) == 2


def test_an_id_with_its_mark_means_one_of_several(corpus):
    made = corpus(a="P:Kim, S!:Peru", b="P:Kim, S!:Oman", c="P:Kim Jong Un, S!:Chad")
    made.resolve(f"merge: {made.entity('b', 'Kim')} = Kim Jong Un")
    assert made.same(("b", "Kim"), ("c", "Kim Jong Un"))
    assert not made.same(("a", "Kim"), ("c", "Kim Jong Un"))


def test_a_name_of_the_gazetteer_means_its_entry(corpus):
    made = corpus(a="S!:Türkiye", b="P:Anatolia")
    made.resolve("merge: turkey = Anatolia")
    assert made.same(("a", "Türkiye"), ("b", "Anatolia"))
    assert [(e.id, e.type) for e in made.linker.entities] == [("state/turkiye", "State")]


def test_judgements_that_name_nothing_here_are_reported(corpus):
    made = corpus(a="P:Anna Lind")
    made.resolve("merge: Anna Lind = Nobody", "split: Anna Lind")
    assert [j.line for j in made.linker.idle] == [2]


def test_verdicts_on_claims_are_not_for_resolution(corpus):
    made = corpus(a="P:Anna Lind")
    made.resolve(Judgement(verdict="reject", left="0123456789abcdef", line=2))
    assert not made.linker.idle


@pytest.mark.parametrize(
    "judged",
    [
        ["merge: Anna Lind = Kestrel", "split: Kestrel = Anna Lind"],
        ["merge: Anna Lind = Kestrel", "split: ANNA LIND = kestrel"],
        ["split: Anna Lind = Kestrel @ b", "merge: Anna Lind = Kestrel"],
    ],
)
def test_contradictions_name_both_lines(corpus, judged):
    made = corpus(a="P:Anna Lind", b="O:Kestrel")
    with pytest.raises(JudgementError, match=r"line 2 .*line 3 |line 3 .*line 2 "):
        made.resolve(*judged)


def test_a_contradiction_over_a_third_name_gives_the_whole_chain(corpus):
    made = corpus(a="P:Anna Lind", b="O:Kestrel", c="P:Ole Dahl")
    with pytest.raises(JudgementError) as raised:
        made.resolve("merge: Anna Lind = Ole Dahl", "merge: Ole Dahl = Kestrel", "split: Kestrel = Anna Lind")
    assert all(f"line {n} " in raised.value.message for n in (2, 3, 4))


def test_a_thing_is_not_split_from_itself(corpus):
    made = corpus(a="P:Anna Lind, P:A. Lind=Anna Lind")
    with pytest.raises(JudgementError, match=r"line 2 .*from itself"):
        made.resolve("split: Anna Lind = A. Lind")


def test_names_need_no_corpus_to_contradict_each_other():
    with pytest.raises(JudgementError, match=r"line 4 .*line 2 "):
        check(
            [
                Judgement(verdict="merge", left="A", right="B", line=2),
                Judgement(verdict="merge", left="C", right="D", line=3),
                Judgement(verdict="split", left="B", right="A", line=4),
            ]
        )
