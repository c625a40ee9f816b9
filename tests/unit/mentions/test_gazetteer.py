"""The names of the lists, as the matcher gets them."""

from kg.mentions.gazetteer import _tokenized
from kg.ontology import load


def test_every_name_is_cut_as_the_tokenizer_cuts_it_in_a_text(pipeline):
    nlp = pipeline._stages.annotator.nlp
    rows = [name for row in load().gazetteer for name in (row.name, *row.aliases)][::7]
    names = [*rows, "Saab", "Wed Ill", "Saudi Arabia", "dont", "F-35s", "Xi'an H-6", "St. Croix", "Al  Sudani"]
    for name, tokens in zip(names, _tokenized(names, nlp), strict=True):
        assert [t.orth for t in tokens] == [t.orth for t in nlp.tokenizer(name)], name
