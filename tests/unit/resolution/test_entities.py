"""The name, type, id and aliases of what several units are."""

import pytest


def test_its_name_is_one_of_the_type_that_it_has(corpus):
    made = corpus(a="P:Olaf Lind, P:Olaf Lind, P:Olaf Lind", b="O:Lind Yards", c="O:Lind Yards")
    made.resolve("merge: Olaf Lind = Lind Yards")
    (entity,) = made.linker.entities
    assert (entity.name, entity.type, entity.aliases) == ("Olaf Lind", "Person", ("Lind Yards",))


def test_an_entry_of_the_gazetteer_has_its_own_name_whatever_texts_call_it(corpus):
    (entity,) = corpus(a="S:Turkey", b="S:Turkey").linker.entities
    assert (entity.id, entity.name, entity.aliases) == ("state/turkiye", "Türkiye", ("Turkey",))


@pytest.mark.parametrize(("shouted", "written", "shown"), [("KAMAZ", "Kamaz", "Kamaz"), ("UVZR", "Uvzr", "UVZR")])
def test_five_capitals_are_shouted_and_four_may_be_an_acronym(corpus, shouted, written, shown):
    made = corpus(a=f"O:{shouted}", b=f"O:{written}", c=f"O:{shouted}")
    assert made.linker.entities[0].name == shown


def test_what_its_only_text_also_calls_it_is_an_alias(corpus):
    (entity,) = corpus(a="P:Olaf Lind, P:Lind=Olaf Lind").linker.entities
    assert entity.aliases == ("Lind",)


def test_names_of_the_length_of_a_page_have_ids_that_tell_them_apart(corpus):
    one, other = "Office " + "for Works " * 20 + "North", "Office " + "for Works " * 20 + "South"
    made = corpus(a=f"O:{one}", b=f"O:{other}")
    assert len(set(made.ids)) == 2
    assert all(len(i) < 120 for i in made.ids)
