"""Gives relative clauses and lists of goods back to the words that they belong to.

"Peru met Chile, whose president, X, ordered the jets": the parser takes the president for
another name of Chile, and Peru for the buyer. "A turned to B, from which it ordered jets": it
takes the clause for an adverbial one. "Bought jets from A, missiles from B and radars from C":
it takes the missiles for another seller; they become a conjunct of the verb.
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
    PARALLEL,
    PARTY,
    PAST,
    PLURAL,
    PREPOSITIONAL,
    SUBJECT_PLACE,
)
from kg.nlp.contents import mend_designator, mend_infinitive, mend_number, mend_version
from kg.nlp.dating import mend_date
from kg.nlp.gerunding import mend_gerund
from kg.nlp.hanging import hang
from kg.nlp.listing import mend_first, mend_list, mend_seated
from kg.nlp.outlying import mend_participle, mend_purchase
from kg.nlp.partnering import mend_content, mend_partner
from kg.nlp.relating import mend_gapped, mend_owned, mend_piped, mend_two_subjects, mend_where

#: Labels of gerunds that may belong to the preposition before them.
_LOOSE = ("advcl", "acl", "xcomp", "pcomp")
#: Prepositions before a party to a deal.
_SIDES = ("from", "to", "with", "by", "for")
#: Prepositions whose phrase may stand between a verb and a long object.
_SHIFTING = ("from", "to", "in", "at", "with")
#: Where a noun stands whose members are named behind it, and how far behind.
_NAMED, _FAR = ("dobj", "nsubjpass", "pobj", "nsubj"), 15
_LISTED = ("conj", "dobj", "appos", "dep", "npadvmod")
#: How many words up a list or its verb is looked for.
_HIGHEST = 8
#: How far behind a thing a word may deny it.
_NEAR = 4


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
                self._dealt(token)
            else:
                self._cut_off(token)
        return doc

    def _cut_off(self, token: Token) -> None:
        """What a phrase between commas, or before one, cuts off."""
        if token.lower_ in ("and", "or"):
            mend_list(token)
            mend_seated(token)
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

    def _thing(self, noun: Token) -> bool:
        if noun.ent_type_ in PARTY and not any(c.dep_ == "nummod" for c in noun.lefts):
            return False
        return noun.lemma_.lower() in self._goods or any(c.dep_ == "nummod" for c in noun.lefts)

    def _dealt(self, thing: Token) -> None:
        """ "bought jets from A, missiles from B": the missiles were bought, too."""
        if (thing.dep_ == "appos" and _inverted(thing)) or (
            thing.lemma_.lower() not in self._goods and _calling(thing)
        ):
            return
        party = thing.head
        for _ in range(_HIGHEST):
            if party.dep_ != "conj" or party.pos_ not in NOMINAL:
                break
            party = party.head
        second = thing.dep_ == "dobj" and _sided(thing) and thing.head.pos_ == "VERB"
        # "the C-390 from the former and the P-8 from the latter"
        somebody = party.ent_type_ in PARTY or party.lower_ == "former"
        listed = thing.dep_ in PARALLEL and somebody and party.dep_ == "pobj"
        if listed and not _parallel(thing, party.head) and not self._thing(thing):
            return
        start = thing.left_edge.i
        if (
            not (listed or second or (self._thing(thing) and _sided(thing)))
            or start < 3
            or thing.doc[start - 1].lower_ not in (",", "and", "or")
        ):
            return
        if any(t.lower_ in self._negations for t in thing.doc[start - 1 : thing.i + _NEAR]):
            thing.dep_ = "dep"  # "and no missiles from C", "missiles from neither C nor D"
            return
        verb = _verb_above(thing)
        first = next((c for c in verb.rights if c.dep_ == "dobj"), None)
        if first is None or first.i >= start:
            return
        before = [c for c in (*verb.rights, *first.rights) if c.dep_ in PREPOSITIONAL and first.i < c.i < start]
        if any(c.lower_ in _SIDES for c in before) and hang(thing, verb, "conj"):
            _sides(thing, verb)
            _share_out(thing)


def _share_out(thing: Token) -> None:
    """ "the Rafale from A and the F-15 from B", "the Rafale from A and, from B, the F-15": B sells another thing."""
    joined = next((c.i for c in thing.rights if c.dep_ == "cc"), thing.right_edge.i)
    for phrase in [c for c in thing.rights if c.dep_ == "prep" and c.i > joined]:
        other = next((c for c in thing.rights if c.dep_ == "conj" and c.right_edge.i == phrase.i - 1), None)
        if other is None or not hang(phrase, other):
            phrase.dep_ = "dep"


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
    if thing.ent_type_ in ("DATE", "TIME", "") or verb.pos_ != "VERB" or thing.pos_ not in NOMINAL:
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


def _inverted(thing: Token) -> bool:
    """ "to buy from A the B and from C the D", "saw in A the B": the B is no other name of A."""
    party = thing.head
    first = thing.left_edge
    if first.pos_ not in ("DET", "NUM") or first.i != party.i + 1 or party.dep_ != "pobj":
        return False
    preposition = party.head
    above = preposition.head if preposition.dep_ == "conj" else preposition
    verb = above.head
    if preposition.lower_ not in _SHIFTING or verb.pos_ != "VERB" or not thing.is_ancestor(first):
        return False
    had = any(c.dep_ == "dobj" for c in verb.rights)
    if had and preposition.dep_ != "conj":
        return False
    hang(thing, verb, "conj" if had else "dobj")
    if had:
        hang(preposition, thing, "prep")
    return True


def _calling(noun: Token) -> bool:
    """ "bought jets from Saab, a Swedish firm led by X": no second thing that is bought."""
    start, verb = noun.left_edge.i, noun.head
    if noun.dep_ != "dobj" or noun.tag_ != "NN" or start < 2 or noun.doc[start - 1].text != ",":
        return False
    name = noun.doc[start - 2]
    article = noun.doc[start].lower_ in ("a", "an")
    if (
        not article
        or name.pos_ != "PROPN"
        or name.dep_ != "pobj"
        or not any(c.dep_ == "dobj" and c.i < start for c in verb.rights)
    ):
        return False
    return hang(noun, name, "appos")


def _parallel(thing: Token, preposition: Token) -> bool:
    """ "from A and CAESARs from B": the same preposition again, which may hang elsewhere."""
    at = thing.right_edge.i + 1 if not _sided(thing) else thing.i + 1
    again = thing.doc[at] if at < len(thing.doc) else thing
    if again.lower_ != preposition.lower_ or not any(
        c.ent_type_ in PARTY or c.lower_ == "latter" for c in again.rights
    ):
        return False
    return hang(again, thing, "prep")


def _sides(thing: Token, verb: Token) -> None:
    """ "jets from A and tanks from B's C": the party right behind a thing is its own."""
    at = thing.right_edge.i + 1
    behind = thing.doc[at] if at < len(thing.doc) else thing
    if behind.dep_ == "prep" and behind.lower_ in _SIDES and behind.head == verb:
        hang(behind, thing)


def _sided(thing: Token) -> bool:
    """Whether a party of its own stands right behind a thing."""
    return any(c.dep_ == "prep" and c.lower_ in _SIDES and c.i == thing.i + 1 for c in thing.rights)


def _verb_above(token: Token) -> Token:
    for _ in range(_HIGHEST):
        token = token.head
        if token.pos_ == "VERB" or token.head == token:
            break
    return token


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
