"""Hangs appositions on the name that they stand beside.

"The boats were designed by Naval Group, a French shipbuilder": parsers often give the
apposition to a noun further off (here the boats), or, in front of a verb, take it for a second
subject ("Under CAATSA, a law which he signed, Washington may punish").
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.labels import ADNOMINAL, NOMINAL_SUBJECT, PARALLEL, PLURAL
from kg.nlp.hanging import hang

_ARTICLES = ("a", "an", "the")
_PERSON = "PERSON"
#: Within how many phrases the name may stand: "the head of the mission to Libya, who".
_WITHIN = 3
_TWO = 2


class Apposer:
    """Gives names their appositions back.

    Args:
        persons: Nouns that are said of persons: they are given to persons only, and others to
            other names only.
    """

    component = "kg_appositions"

    def __init__(self, persons: Iterable[str]) -> None:
        self._persons = frozenset(persons)

    def __call__(self, doc: Doc) -> Doc:
        """Rehangs the appositions of a parsed document."""
        for noun in doc:
            if noun.lower_ == "who" and noun.head.dep_ == "relcl":
                body = noun.head.head
                if noun.i and noun.nbor(-1).text == ",":
                    self._of_person(noun.head)
                if noun.dep_ == "nsubj" and noun.head.head == body:
                    self._acting(noun)
            elif noun.dep_ == "neg" and noun.head.pos_ == "PROPN":
                _not_so(noun)
            elif noun.tag_ == "NNS" and noun.dep_ in NOMINAL_SUBJECT:
                self._paired(noun)
            elif noun.dep_ == "conj" and noun.tag_ == "NN" and noun.head.tag_ == "NN":
                self._each(noun.head)
            elif noun.pos_ == "NOUN" and noun.dep_ in NOMINAL_SUBJECT and noun.left_edge.dep_ == "neg":
                _denied(noun)
            elif noun.pos_ == "NOUN" and (noun.dep_ == "appos" or _second_subject(noun)):
                name = _before(noun)
                if name is not None and self._fits(noun, name):
                    hang(noun, name, "appos")
            elif (
                noun.pos_ == "NOUN"
                and noun.dep_ in (*NOMINAL_SUBJECT, "npadvmod")
                and noun.lemma_.lower() in self._persons
            ):
                _same_subject(noun)
            elif noun.dep_ == "conj" and noun.pos_ == "NOUN" and noun.head.pos_ == "PROPN":
                self._further(noun)
        return doc

    def _acting(self, pronoun: Token) -> None:
        """ "X, the envoy to Libya, who resigned": the envoy did, and no country."""
        above = pronoun.head.head
        for _ in range(_WITHIN):
            if above.dep_ != "pobj" or above.head.dep_ != "prep" or above.ent_type_ == _PERSON or above.tag_ in PLURAL:
                return
            above = above.head.head
            if above.tag_ == "NN" and above.lemma_.lower() in self._persons:
                hang(pronoun.head, above, "relcl")
                return

    def _paired(self, noun: Token) -> None:
        """ "the ministers of A and B, X and Y, signed": these are their names, no others beside them."""
        if noun.lemma_.lower() not in self._persons:
            return
        owners = [t for c in noun.rights if c.lower_ == "of" for t in c.rights if t.dep_ == "pobj"][:1]
        closed = [c.i for t in owners for o in (t, *t.rights) for c in o.rights if c.dep_ == "cc"][:1]
        listed = [
            c for t in owners for c in t.rights if c.dep_ in PARALLEL and c.left_edge.i > min(closed, default=c.i)
        ]
        for name in (*listed, *(c for c in noun.head.lefts if c.dep_ in NOMINAL_SUBJECT)):
            first = name.left_edge
            if name.pos_ != "PROPN" or first.i <= noun.i or first.nbor(-1).text != "," or not _joined(name):
                continue
            if name in listed or first.i <= noun.right_edge.i + 2:
                hang(name, noun, "appos")
                return

    def _each(self, noun: Token) -> None:
        """ "the president and the chancellor, X and Y": the first is X, the second Y."""
        officers = [noun, *(c for c in noun.rights if c.dep_ == "conj")]
        names = [c for c in officers[-1].rights if c.dep_ == "appos" and c.pos_ == "PROPN"][:1]
        names += [c for t in names for c in t.rights if c.dep_ == "conj"]
        if len(officers) == len(names) == _TWO and all(o.lemma_.lower() in self._persons for o in officers):
            for officer, name in zip(officers, names, strict=True):
                hang(name, officer, "appos")

    def _of_person(self, clause: Token) -> None:
        """ "Ana Holm, head of the Unity party, who was defeated": no party is a "who"."""
        body = clause.head
        many = any(c.lower_ in ("were", "are", "have") for c in (clause, *clause.lefts))
        men = clause.left_edge.nbor(-2) if clause.left_edge.i > 1 else body
        if many and men.tag_ in PLURAL and men.dep_ == "pobj" and body in (men.head.head, men.head.head.head):
            hang(clause, men)  # "Ana Holm, the leader of the rebels, who were defeated"
        if many or body.dep_ != "pobj" or body.ent_type_ == _PERSON or body.tag_ in PLURAL:
            return
        post = body.head.head
        if post.dep_ == "appos" and post.head.ent_type_ == _PERSON and {post.lemma_.lower()} <= self._persons:
            hang(clause, post.head)

    def _further(self, post: Token) -> None:
        """ "the leader of the union and senator for Oslo": the parser takes the senator for another union."""
        body = post.head
        above = body.head.head if body.dep_ == "pobj" else body
        joined = next((c for c in body.rights if c.dep_ == "cc" and c.i == post.left_edge.i - 1), None)
        if joined is None or body.ent_type_ == _PERSON or above.pos_ != "NOUN" or above.i > body.i:
            return
        if {post.lemma_.lower(), above.lemma_.lower()} <= self._persons and hang(post, above):
            hang(joined, above)

    def _fits(self, noun: Token, name: Token) -> bool:
        return (noun.lemma_.lower() in self._persons) == (name.ent_type_ == _PERSON)


def _joined(name: Token) -> bool:
    return any(c.dep_ == "conj" for c in name.rights)


def _same_subject(noun: Token) -> None:
    """ "the tycoon Ana Holm paid", "A lawyer by training, she joined": two subjects for the parser, and one person."""
    for other in noun.head.lefts:
        if other.dep_ not in NOMINAL_SUBJECT or other.i <= noun.i:
            continue
        start, end = other.left_edge.i, noun.right_edge.i + 1
        named = other.ent_type_ == _PERSON
        if start == end and named:
            hang(other, noun, "appos")
            return
        opening = noun.left_edge.is_sent_start and noun.left_edge.lower_ in ("a", "an")
        if opening and start == end + 1 and noun.doc[end].text == "," and (named or other.lower_ in ("he", "she")):
            hang(noun, other, "appos")
        return


def _not_so(word: Token) -> None:
    """ "Peru, not a buyer of the K2, met B": what it is not, and not Peru, is denied."""
    for noun in word.head.rights:
        if noun.dep_ == "appos" and noun.pos_ == "NOUN" and noun.left_edge.i == word.i + 1:
            hang(word, noun, "neg")


def _denied(noun: Token) -> None:
    """ "Norway, never a member of the EU, bought it": two subjects for the parser."""
    first, last = noun.left_edge, noun.right_edge
    behind = last.i if last.is_punct else last.i + 1
    if first.i < _TWO or first.nbor(-1).text != "," or behind >= len(noun.doc) or noun.doc[behind].text != ",":
        return
    name = first.nbor(-2)
    if name.dep_ in NOMINAL_SUBJECT and name.head == noun.head and name.pos_ == "PROPN":
        hang(noun, name, "appos")


def _second_subject(noun: Token) -> bool:
    """Whether the verb has another subject, behind the noun with its own clause."""
    if noun.dep_ not in NOMINAL_SUBJECT or not any(c.dep_ in ADNOMINAL for c in noun.rights):
        return False
    return any(c.dep_ in NOMINAL_SUBJECT and c.i > noun.i for c in noun.head.lefts)


def _before(noun: Token) -> Token | None:
    """The name in front of the comma, where the noun may hang on something further off."""
    first = noun.left_edge
    if first.lower_ not in _ARTICLES or first.i < 2 or first.nbor(-1).text != ",":
        return None
    name = first.nbor(-2)
    listed = any(c.dep_ in PARALLEL and c != noun for c in name.rights)
    if listed or not name.text[0].isupper() or name.dep_ not in ("pobj", "dobj", *NOMINAL_SUBJECT):
        return None
    return name if name.sent == noun.sent else None


@Language.factory(Apposer.component, default_config={"persons": []})
def apposer(nlp: Language, name: str, persons: list[str]) -> Apposer:
    """The component for a pipeline, behind its lemmatizer."""
    del nlp, name
    return Apposer(persons)
