"""A word gets a new head only where the parse stays a tree."""

from spacy.lang.en import English
from spacy.tokens import Doc

from kg.nlp.hanging import give, hang, hang_subject, lift


def test_a_word_hangs_on_another_but_never_on_what_is_below_it():
    words = ["Peru", "bought", "new", "jets"]
    doc = Doc(English().vocab, words=words, heads=[1, 1, 3, 1], deps=["nsubj", "ROOT", "amod", "dobj"])
    peru, bought, new, jets = doc
    assert hang(new, bought, "advmod")
    assert (new.head, new.dep_) == (bought, "advmod")
    assert hang(new, jets)
    assert (new.head, new.dep_) == (jets, "advmod")
    assert not hang(jets, new, "compound")
    assert not hang(peru, peru)
    assert (jets.head, jets.dep_, peru.head) == (bought, "dobj", bought)


def test_a_clause_gets_its_subject_and_is_what_is_reported():
    words = ["Peru", "Chile", "said", "jets", "were", "bought"]
    heads, deps = [2, 2, 2, 5, 5, 2], ["nsubj", "nsubj", "ROOT", "dep", "auxpass", "conj"]
    peru, chile, said, jets, _, bought = Doc(English().vocab, words=words, heads=heads, deps=deps)
    give(peru, bought)
    assert (peru.head, peru.dep_, bought.dep_) == (bought, "nsubjpass", "ccomp")
    assert hang_subject(jets, said)
    assert (jets.head, jets.dep_, said.dep_) == (said, "nsubj", "ROOT")
    give(chile, said)
    assert (chile.head, said.dep_) == (said, "ROOT")
    lift(bought)
    assert (bought.head, bought.dep_) == (bought, "ROOT")
