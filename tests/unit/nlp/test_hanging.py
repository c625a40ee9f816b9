"""A word gets a new head only where the parse stays a tree."""

from spacy.lang.en import English
from spacy.tokens import Doc

from kg.nlp.hanging import hang


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
