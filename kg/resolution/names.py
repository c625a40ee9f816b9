"""Reads names for comparison: what to leave out, what to expand, what is too bare to trust."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kg.ontology import Ontology
from kg.text import fold

#: "JD Vance": capitals that can be no syllable are initials.
_INITIALS = re.compile(r"\b[B-DF-HJ-NP-TV-Z]{2,3}\b(?= )")
_GAP = re.compile(r"(?<=[a-z]) (?=\d)|(?<=\d) (?=[a-z](?![a-z]))|(?<=\d) (?=\d)")
#: The longest name that is compared by likeness; longer ones must agree to the letter.
LONGEST = 120
_TWO_LETTERS = 2
#: Words of the longest legal form: "gmbh and co kg".
_LONGEST_FORM = 4


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in its parts, folded.

    Attributes:
        given: Given names and initials, in order.
        generation: "jr", "iii" or empty.
    """

    given: tuple[str, ...]
    surname: str
    generation: str = ""

    @property
    def tokens(self) -> tuple[str, ...]:
        """Given names and surname."""
        return (*self.given, self.surname)


class NameReader:
    """Makes the key under which equal names of a kind fall together.

    A key is folded text: two names with one key are the same name.
    """

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        self._honorifics = frozenset(fold(w) for w in words["honorifics"])
        self._particles = words["name_particles"]
        self._generations = words["generations"]
        self._surnames_first = words["surnames_first"]
        self._generic = words["generic_bodies"]
        self._legal = words["legal_forms"]
        self._spellings: Mapping[str, str] = {
            other: spelling for spelling, others in ontology.tables["spellings"].items() for other in others
        }

    def key(self, naming: str, name: str) -> str:
        """The key of a name of that kind of naming (see `EntityType.naming`)."""
        if naming == "person":
            return self._person_key(name)
        if naming == "designator":
            return _GAP.sub("", fold(name).removeprefix("the "))
        return self._body_key(name, legal=naming == "organization")

    def bare(self, naming: str, key: str) -> bool:
        """Whether many things bear the name: a surname alone, "Ministry of Defence"."""
        if naming == "person":
            return " " not in key or len(key.replace(" ", "")) <= _TWO_LETTERS
        return naming == "organization" and all(w in self._generic for w in key.split(" "))

    def person(self, key: str) -> PersonName:
        """The parts of a person's key of two or more words."""
        words = key.split(" ")
        generation = words.pop() if len(words) > 2 and words[-1] in self._generations else ""
        inner = [w for w in words[1:-1] if w not in self._particles]
        return PersonName(given=(words[0], *inner), surname=words[-1], generation=generation)

    def surnames(self, key: str) -> tuple[str, ...]:
        """The words of a full name that may stand for it alone: its surname, or both ends."""
        name = self.person(key)
        first = name.given[0]
        return (name.surname, first) if first in self._surnames_first else (name.surname,)

    def _person_key(self, name: str) -> str:
        if not name.isupper():
            name = _INITIALS.sub(lambda m: " ".join(m.group()), name)
        words = fold(name).split(" ")
        while len(words) > 1 and words[0] in self._honorifics:
            del words[0]
        return " ".join(words)

    def _body_key(self, name: str, *, legal: bool) -> str:
        words = [self._spellings.get(w, w) for w in self._words(name)]
        while legal and (form := self._legal_form(words)):
            del words[-form:]
        return " ".join(words)

    @staticmethod
    def _words(name: str) -> list[str]:
        if "&" in name:
            name = name.replace("&", " and ")
        return fold(name).removeprefix("the ").split(" ")

    def _legal_form(self, words: list[str]) -> int:
        """How many words at the end are a legal form; never all of them."""
        for length in range(min(_LONGEST_FORM, len(words) - 1), 0, -1):
            if " ".join(words[-length:]) in self._legal:
                return length
        return 0
