"""Gives relative clauses and what else hangs on a neighbour back to the words that they belong to.

"Peru met Chile, whose president, X, ordered the jets": the parser takes the president for
another name of Chile, and Peru for the buyer. "A turned to B, from which it ordered jets": it
takes the clause for an adverbial one.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.labels import (
    ANY_SUBJECT,
    AUXILIARY,
    COLLECTIVE,
    COMPLEMENT,
    MODIFIER,
    NOMINAL,
    PARTY,
    PAST,
    PLURAL,
    SUBJECT_PLACE,
    WHEN,
)
from kg.nlp.contents import mend_designator, mend_infinitive, mend_number, mend_version
from kg.nlp.dating import mend_date
from kg.nlp.dealing import mend_deal
from kg.nlp.gerunding import mend_gerund
from kg.nlp.hanging import hang
from kg.nlp.listing import mend_first, mend_list, mend_seated, mend_timed
from kg.nlp.outlying import mend_participle, mend_purchase
from kg.nlp.partnering import mend_content, mend_partner
from kg.nlp.relating import mend_gapped, mend_owned, mend_piped, mend_two_subjects, mend_where

#: Labels of gerunds that may belong to the preposition before them.
_LOOSE = ("advcl", "acl", "xcomp", "pcomp")
#: Where a noun stands whose members are named behind it, and how far behind.
_NAMED, _FAR = ("dobj", "nsubjpass", "pobj", "nsubj"), 15
_LISTED = ("conj", "dobj", "appos", "dep", "npadvmod")


class Reattacher:
    """Mends what a parser hangs on a neighbour.

    Args:
        goods: Lemmas of nouns for things that are dealt in.
        agentive: Lemmas of verbs for what states and firms do, and things do not.
        courses: Lemmas of nouns for what leads to a deed: "way", "chance".
        contracts: Lemmas of nouns for what two parties sign, and
        contents: for what that is about.
        handling: Lemmas of verbs for what is done to things.
        attitudes: Words for what one thinks of a matter, with a preposition: "opposition_to".
        versions: Lemmas of nouns for what has been made from a thing.
    """

    component = "kg_reattach"

    def __init__(
        self,
        goods: Iterable[str],
        agentive: Iterable[str],
        negations: Iterable[str] = (),
        courses: Iterable[str] = (),
        contracts: Iterable[str] = (),
        contents: Iterable[str] = (),
        handling: Iterable[str] = (),
        attitudes: Iterable[str] = (),
        versions: Iterable[str] = (),
    ) -> None:
        self._goods, self._agentive = frozenset(goods), frozenset(agentive)
        self._contracts, self._contents = frozenset(contracts), frozenset(contents)
        self._negations, self._courses = frozenset(negations), frozenset(courses)
        self._handling, self._attitudes = frozenset(handling), frozenset(attitudes)
        self._versions = frozenset(versions)

    def __call__(self, doc: Doc) -> Doc:
        """Reattaches what it finds in a parsed document."""
        for token in doc:
            if token.lower_ == "whose" and token.dep_ == "poss":
                mend_owned(token.head)
                mend_two_subjects(token.head)
            elif token.lower_ in ("which", "whom", "where") and token.dep_ in ("pobj", "advmod"):
                mend_where(token) if token.dep_ == "advmod" else mend_piped(token.head)
            elif token.lower_ in ("that", "which") and token.dep_ != "nsubj" and token.head.dep_ == "relcl":
                mend_gapped(token)
            elif token.lower_ in ("which", "who") and token.dep_ == "nsubj" and token.head.dep_ == "relcl":
                self._acting(token)
            elif token.dep_ == "acl" and token.tag_ == "VBN" and token.lemma_.lower() in self._agentive:
                _nearest(token)
                mend_version(token, self._versions)
            elif token.tag_ == "VB" and token.dep_ in ("relcl", "advcl", "acl"):
                mend_infinitive(token, self._courses, self._contracts, self._handling)
            elif token.ent_type_ == "DATE" and token.dep_ in (*MODIFIER, "poss"):
                mend_date(token)
            elif token.lower_ == "with" and token.dep_ == "prep":
                mend_partner(token, self._contracts, self._contents)
            elif token.lower_ in ("of", "from") and token.dep_ == "prep":
                mend_content(token, self._contracts, self._contents) if token.lower_ == "of" else _bought_by(token)
            elif token.dep_ == "conj" and _conjoined(token):
                continue
            elif token.lower_ == "them" and token.dep_ == "pobj" and token.head.lower_ == "among":
                _among(token.head)
            elif token.dep_ == "npadvmod" and token.head.pos_ == "VERB":
                _flown(token)
                mend_first(token)
            elif token.dep_ in _LISTED and token.pos_ in NOMINAL:
                mend_deal(token, self._goods, self._negations)
            else:
                self._cut_off(token)
        return doc

    def _cut_off(self, token: Token) -> None:
        """What a phrase between commas, or before one, cuts off."""
        if token.lower_ in ("and", "or"):
            mend_list(token)
            mend_seated(token)
            mend_timed(token)
        elif token.lower_ == "but":
            mend_timed(token)
        elif token.tag_ == "VBG" and token.dep_ in _LOOSE:
            mend_gerund(token, self._attitudes)
        elif token.tag_ in PAST:
            mend_participle(token, self._handling, self._goods)
            mend_purchase(token, self._handling, self._goods)
            mend_version(token, self._versions)
        elif token.tag_ == "CD":
            mend_number(token)
            if token.dep_ == "dep":
                mend_designator(token, self._goods)

    def _acting(self, pronoun: Token) -> None:
        """ "builds jets for Brazil, which has ordered 36": things order nothing."""
        verb, at = pronoun.head, pronoun.i - 2
        if at < 0 or verb.lemma_.lower() not in self._agentive or pronoun.nbor(-1).text != ",":
            return
        name = pronoun.doc[at]
        passive = any(c.dep_ == "auxpass" for c in verb.lefts)
        party = name.ent_type_ in COLLECTIVE or " " in name.text  # a known name of several words is one token
        named = name.pos_ == "PROPN" and party and verb.head.i < name.i
        if named and not passive and verb.head.ent_type_ not in PARTY:
            hang(verb, name)


def _bought_by(preposition: Token) -> None:
    """ "ordered by Peru from Saab": Saab sells, Peru is not from there."""
    buyer = preposition.head
    if buyer.dep_ == "pobj" and buyer.head.dep_ == "agent" and buyer.ent_type_ in COLLECTIVE and buyer.pos_ == "PROPN":
        hang(preposition, buyer.head.head)


def _again(preposition: Token) -> None:
    """ "quarrelled with A, then a minister, and with B": the parser takes the second phrase for another deed."""
    if any(c.dep_ == "prep" and c.lower_ == preposition.lower_ for c in preposition.head.rights):
        preposition.dep_ = "prep"


def _nearest(participle: Token) -> None:
    """ "the buyer of the Rafale, built by Dassault": the Rafale was."""
    at, above = participle.left_edge.i - 2, participle.head
    if at <= above.i or participle.left_edge.nbor(-1).text != ",":
        return
    name = participle.doc[at]
    thing = name.dep_ == "pobj" and name.ent_type_ not in PARTY and name.pos_ in NOMINAL
    if thing and above.pos_ == "NOUN" and name.head.head == above:
        hang(participle, name)


def _dated(thing: Token) -> None:
    """ "seized A in January and B in February": B is no second month, and was seized, too."""
    verb, behind = thing.head.head.head, thing.right_edge.i + 1
    nameless = thing.ent_type_ == "" and thing.pos_ != "PROPN"
    if nameless or thing.ent_type_ in WHEN or verb.pos_ != "VERB" or thing.pos_ not in NOMINAL:
        return
    if not any(c.dep_ == "dobj" and c.i < thing.i for c in verb.rights) or behind >= len(thing.doc):
        return
    phrase = thing.doc[behind]
    hang(thing, verb, "conj")
    if phrase.dep_ == "prep" and phrase.head == verb:
        hang(phrase, thing)


def _conjoined(token: Token) -> bool:
    """Mends what the parser takes for a second verb, phrase or date; whether it was one."""
    above = token.head
    if token.tag_ in PAST and above.tag_ == "VB":
        _further(token)
    elif token.pos_ == "ADP" and above.pos_ == "VERB":
        _again(token)
    elif above.ent_type_ == "DATE" and above.dep_ == "pobj":
        _dated(token)
    else:
        return False
    return True


def _further(verb: Token) -> None:
    """ "having failed to get parts and lost a ship": a past tense goes on with no infinitive."""
    if verb.lower_ == verb.lemma_:
        return  # "to build and set up": no past tense
    first = verb.head
    while (
        first.tag_ == "VB"
        and first.dep_ in (*COMPLEMENT, "conj", "advcl", "acl")
        and first.head.pos_ in (*NOMINAL, "VERB")
    ):
        first = first.head
    past = first.tag_ in PAST or any(c.dep_ in ANY_SUBJECT for c in first.lefts)  # "let" is either
    if first.pos_ == "VERB" and past and not any(c.dep_ in AUXILIARY for c in (*verb.lefts, *_bare_of(first))):
        hang(verb, first)


def _bare_of(verb: Token) -> list[Token]:
    """The auxiliaries of what may be an infinitive: "will let it stand and sold" is no past tense."""
    return list(verb.lefts) if verb.tag_ == "VB" else []


def _flown(thing: Token) -> None:
    """ "has long flown the F-16": a name with figures is no measure of time."""
    verb, text = thing.head, thing.text
    named = any(c.isdigit() for c in text) and any(c.isupper() for c in text)
    definite = any(c.dep_ == "det" for c in thing.lefts)
    if named and definite and thing.i > verb.i and not any(c.dep_ == "dobj" for c in verb.rights):
        thing.dep_ = "dobj"


def _among(preposition: Token) -> None:
    """ "put 37 firms on its list, among them A and B": A and B are of the firms."""
    name = preposition.head
    if name.pos_ != "PROPN" or name.i < preposition.i or name.dep_ == "conj":
        name = next((c for c in preposition.rights if c.pos_ == "PROPN" and c.i == preposition.i + 2), name)
    if name.pos_ != "PROPN" or name.i < preposition.i or name.dep_ in SUBJECT_PLACE:
        return
    before = preposition.doc[max(preposition.sent.start, preposition.i - _FAR) : preposition.i]
    many = next((t for t in reversed(before) if t.tag_ in PLURAL and t.dep_ in _NAMED), None)
    if many is not None and not many.is_ancestor(name) and not name.is_ancestor(many):
        hang(name, many, "conj")


@Language.factory(
    Reattacher.component,
    default_config={
        "goods": [],
        "agentive": [],
        "negations": [],
        "courses": [],
        "contracts": [],
        "contents": [],
        "handling": [],
        "attitudes": [],
        "versions": [],
    },
)
def reattacher(
    nlp: Language,
    name: str,
    goods: list[str],
    agentive: list[str],
    negations: list[str],
    courses: list[str],
    contracts: list[str],
    contents: list[str],
    handling: list[str],
    attitudes: list[str],
    versions: list[str],
) -> Reattacher:
    """The component for a pipeline, behind its lemmatizer."""
    del nlp, name
    return Reattacher(goods, agentive, negations, courses, contracts, contents, handling, attitudes, versions)
