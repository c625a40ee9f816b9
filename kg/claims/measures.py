"""Amounts of money and quantities that claims are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from kg.claims.mentionindex import MentionIndex
from kg.claims.numbers import Numbers
from kg.claims.parse import any_within, children, preorder
from kg.claims.tokens import Token
from kg.labels import ADNOMINAL, NOMINAL
from kg.model import Qualifier
from kg.ontology import Ontology

#: How deep within a phrase a name may stand.
_DEEPEST = 6


#: Labels of numbers, and of names on which the parser may hang them.
_COUNTING = frozenset(("nummod", "compound"))


class Measures:
    """Reads how much, and how many, a claim is about."""

    def __init__(self, ontology: Ontology) -> None:
        self._numbers = Numbers(ontology)
        self._nouns = ontology.words["number_nouns"]
        self._pricing, self._dealings = ontology.words["pricing_verbs"], ontology.words["dealings"]
        self._amounts = ontology.playing("amount")
        self._uncounted = {*ontology.nodes, *self._amounts, *ontology.playing("date")}

    def amounts(
        self, predicate: Token, light: Token | None, ends: Iterable[Token], index: MentionIndex
    ) -> Iterator[Qualifier]:
        """Amounts of money in the predicate's own clause, or else in the one that it serves.

        "signed a $2.5 billion agreement to acquire": the price stands by the agreement.

        Args:
            ends: Heads of what the claim is on, which clauses of their own may price.
        """
        sentence = predicate.doc.sentence(predicate.i)
        if not any(any_within(index.positions(kind), *sentence) for kind in self._amounts):
            return
        beside = (c for c in children(light or predicate) if c.dep_ == "advcl" and c.tag_ == "VBG")
        priced = {end.i for end in ends}
        for anchor in (predicate, light, _served(predicate), *beside):
            found = list(self._of(anchor, priced, index)) if anchor is not None else []
            if found:
                yield from found
                return

    def _of(self, anchor: Token, priced: Set[int], index: MentionIndex) -> Iterator[Qualifier]:
        seen: set[str] = set()
        clause = preorder(anchor, lambda t: (c for c in children(t) if self._belongs(c, priced)))
        for token in sorted(clause, key=lambda t: t.i):
            mention = index.at(token)
            if mention is not None and mention.type in self._amounts and mention.id not in seen:
                seen.add(mention.id)
                value, unit = self._numbers.money(mention.text)
                yield Qualifier(role="amount", text=mention.text, mention=mention.id, value=value, unit=unit)

    def _belongs(self, child: Token, priced: Set[int]) -> bool:
        """Whether a token is of the clause of the one that it hangs on."""
        if child.dep_ in ADNOMINAL and child.lemma_.lower() in self._pricing:
            # "valued at", "which cost"; "chose A over B, for which it pays": that is the price of B
            return child.head.pos_ != "PROPN" or child.head.i in priced
        if child.lower_ == "worth" and child.dep_ == "advcl":  # "cleared the sale of 18 launchers, worth $2 billion"
            return True
        if child.dep_ == "dep" and child.i > child.head.i and child.pos_ in (*NOMINAL, "NUM"):
            return False  # "ordered 12 for $2 billion and six for $1 billion"
        if child.dep_ == "appos":  # "ordered 24 jets, a deal worth $3 billion"
            return child.lemma_.lower() in self._dealings
        if child.dep_ in ("relcl", "ccomp", "advcl", "conj", "parataxis"):
            return False
        return not (child.pos_ == "VERB" and child.dep_ in ("acl", "xcomp", "pcomp"))

    def quantity(self, head: Token, index: MentionIndex, *, named: bool = True) -> Qualifier | None:
        """How many: the number that modifies a noun phrase, or a phrase behind its "of".

        Args:
            named: Whether the claim itself says of what; else the noun joins the number
                ("five Pakistani fighters").
        """
        heads = [head, head.head] if head.dep_ in ("pobj", "compound") else [head]
        heads += [
            n for c in children(head) if c.dep_ == "prep" and c.lower_ == "of" for n in children(c) if n.dep_ == "pobj"
        ]
        for token in heads:
            found = self._counting(token, index)
            if found is not None:
                told = named or index.at(token) is not None or token.i <= found[1]
                last = token.doc[found[1]] if told else token
                return self._counted(token.doc.text_of(found[0], last.i + 1))
        counted = index.at(head)
        alone = head.pos_ == "NUM" and (counted is None or counted.detector == "pronoun")
        return self._counted(head.doc.text_of(_first(head), head.i + 1)) if alone else None

    def _counting(self, noun: Token, index: MentionIndex) -> tuple[int, int] | None:
        """First and last token of the number of a noun: "up to 40 jets", "a batch of", "dozens of"."""
        above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
        if above is not None and above.pos_ == "NUM" and index.at(above) is None:  # "16 of its 88 jets"
            return _first(above), above.i
        # "six T129 helicopters": the parser may hang the number on the name
        inside = (c for name in children(noun) if name.dep_ == "compound" for c in children(name))
        for child in () if noun.deps.isdisjoint(_COUNTING) else (*children(noun), *inside):
            mention = index.at(child)
            # "the Type 26", "the first FK-3 batteries": names count nothing
            valued = mention is not None and mention.type in self._uncounted
            if child.dep_ == "nummod" and not valued and child.ent_type_ not in ("DATE", "MONEY", "TIME"):
                return _first(child), child.i
        if above is not None and index.at(above) is None and above.lower_ in self._nouns:
            return _first(above), above.i
        return None

    def _counted(self, text: str) -> Qualifier:
        return Qualifier(role="quantity", text=text, value=self._numbers.number(text))


def _served(predicate: Token) -> Token | None:
    """The verb or noun whose purpose or content an infinitive gives."""
    infinitive = predicate.pos_ == "VERB" and predicate.dep_ in ("acl", "advcl", "xcomp") and predicate.tag_ == "VB"
    did = any(c.dep_ == "aux" and c.tag_ != "TO" for c in children(predicate))  # "though it did order more"
    return predicate.head if infinitive and not did else None


def _first(number_: Token) -> int:
    return min(
        (t.i for t in number_.lefts if t.dep_ in ("compound", "quantmod", "amod", "det", "nummod", "advmod")),
        default=number_.i,
    )


def holds(phrase: Token, inner: Token) -> bool:
    """Whether a phrase is what a noun in it is: "a batch of K2s", "20 K9 howitzers"."""
    for _ in range(_DEEPEST):
        if inner == phrase:
            return True
        contained = inner.dep_ == "pobj" and inner.head.lower_ in ("of", "among")
        if not (contained or inner.dep_ in ("prep", "compound", "nmod", "amod", "appos", "nummod")):
            return False
        inner = inner.head
    return False
