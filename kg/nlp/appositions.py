"""Hangs appositions on the name that they stand beside.

"The boats were designed by Naval Group, a French shipbuilder": parsers often give the
apposition to a noun further off (here the boats), or, in front of a verb, take it for a second
subject ("Under CAATSA, a law which he signed, Washington may punish").
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.labels import ADNOMINAL, NOMINAL_SUBJECT, PARALLEL
from kg.nlp.hanging import hang

_ARTICLES = ("a", "an", "the")
_PERSON = "PERSON"


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
            if noun.pos_ == "NOUN" and (noun.dep_ == "appos" or _second_subject(noun)):
                name = _before(noun)
                if name is not None and self._fits(noun, name):
                    hang(noun, name, "appos")
        return doc

    def _fits(self, noun: Token, name: Token) -> bool:
        return (noun.lemma_.lower() in self._persons) == (name.ent_type_ == _PERSON)


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
