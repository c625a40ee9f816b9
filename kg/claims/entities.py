"""Named things as predicates: "Boeing's F-15EX", "Poland's Armament Agency", "Palmdale in California"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.claims.arguments import MentionIndex
from kg.claims.propositions import Proposition
from kg.claims.syntax import prepositions, recipient
from kg.ontology import Ontology


def entity_propositions(index: MentionIndex, ontology: Ontology) -> Iterator[Proposition]:
    """One proposition for each named mention that something hangs on."""
    for mention in index.all():
        if mention.detector in ("pronoun", "description", "demonym"):
            continue
        head = index.head(mention)
        one = Proposition(token=head, lemma=mention.type, kind="entity")
        bearer = head
        givers = ontology.words["ditransitive_verbs"]
        nouns = ontology.types[mention.type].nouns
        if head.dep_ == "compound" and head.head.lemma_.lower() in nouns and index.at(head.head) is None:
            bearer = head.head  # "Boeing's F-15EX fighter"
        for token in {head, bearer}:
            for child in token.children:
                if index.at(child) is mention or in_other_cell(child, head):
                    continue
                if child.dep_ == "poss":
                    one.add("poss", child)
                elif child.dep_ in ("compound", "amod", "nmod") and child.i < head.i:
                    if child != recipient(token, givers) and not _counted(child, token):
                        one.add("mod", child)
                elif child.dep_ == "appos":
                    one.add("appos", child)
            for name, inner in prepositions(token):
                one.add(name, inner)
        if one.slots:
            one.add("self", head)
            yield one


def _counted(modifier: Token, noun: Token) -> bool:
    """ "Thailand four jets": behind a number another phrase begins."""
    return any(c.dep_ in ("nummod", "det", "poss") and modifier.i < c.i for c in noun.lefts)


def in_other_cell(one: Token, other: Token) -> bool:
    """Whether a tab, a bar or a blank line stands between two words: a table, not a phrase."""
    between = one.doc[min(one.i, other.i) : max(one.i, other.i)]
    return any("\t" in t.text or "\n\n" in t.text or t.text == "|" for t in between)
