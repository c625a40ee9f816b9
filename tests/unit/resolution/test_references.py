"""How a judgement names what it is about."""

import pytest


def ids(made):
    return {e.id for e in made.linker.entities}


def test_a_document_tells_which_of_two_is_meant(corpus):
    made = corpus(a="P:Kim, S!:Peru", b="P:Kim, S!:Oman", c="P:Kim Jong Su, S!:Chad")
    made.resolve("merge: Kim @ b = Kim Jong Su")
    assert made.same(("b", "Kim"), ("c", "Kim Jong Su"))
    assert not made.same(("a", "Kim"), ("c", "Kim Jong Su"))


def test_in_its_document_a_thing_goes_by_what_it_is_called_there(corpus):
    made = corpus(a="P:Olaf Lind, P:Ole=Olaf Lind, P:Eva Lund", b="P:Ole, S!:Peru")
    made.resolve("merge: Ole @ a = Eva Lund")
    assert made.same(("a", "Ole"), ("a", "Eva Lund"))
    assert not made.same(("b", "Ole"), ("a", "Eva Lund"))


def test_a_name_with_an_at_that_is_no_document_is_a_name(corpus):
    made = corpus(a="O:Works @ Sea", b="O:Sea Works")
    made.resolve("merge: Works @ Sea = Sea Works")
    assert made.same(("a", "Works @ Sea"), ("b", "Sea Works"))


@pytest.mark.parametrize("reference", ["state/turkiye", "Türkiye", "turkey", "TURKEY"])
def test_an_entry_of_the_gazetteer_goes_by_its_id_and_all_its_names(corpus, reference):
    made = corpus(a="S:Turkey", b="O:Sublime Porte")
    made.resolve(f"merge: {reference} = Sublime Porte")
    assert made.same(("a", "Turkey"), ("b", "Sublime Porte"))


def test_a_name_with_a_stroke_is_no_id(corpus):
    made = corpus(a="W:AN/TPQ-36", b="O:Radar Works, W:Zx-1")
    made.resolve("merge: AN/TPQ-36 = Zx-1")
    assert made.same(("a", "AN/TPQ-36"), ("b", "Zx-1"))


def test_an_id_whose_mark_nobody_bears_names_nothing(corpus):
    made = corpus(a="P:Kim, S!:Peru", b="P:Kim, S!:Oman", c="P:Olaf Lind")
    before = ids(made)
    made.resolve("merge: person/kim~00000000 = Olaf Lind")
    assert ids(made) == before
    assert [one.left for one in made.linker.idle] == ["person/kim~00000000"]
