"""The layer of names that go on behind a preposition, and of those that an acronym in brackets sums up.

"the Ministry of Strategic Industries", "the Treaty of Narva", "the People's Front for the
Liberation of Oromia", "the Ostrava Arms Works (OAW)".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from kg.mentions.candidate import Candidate
from kg.mentions.gazetteer import Gazetteer
from kg.mentions.runs import capital, run_before, run_behind
from kg.ontology import Ontology

#: Above the gazetteer, whose "Narva" is a part of "Treaty of Narva".
RANK = 91
_CONFIDENCE = 0.8
_LINKS = ("of", "for", "on", "against")
#: What may stand between the capitals of a name that an acronym sums up.
_INSIDE = ("of", "for", "on", "and", "the", "&", "in", "to", "-", "'s", "’s", "’", "'")
_LONGEST = 9
_ACRONYM = range(2, 8)
#: Behind such a word a name goes on: "for the Liberation of Oromia".
_DEEDS = ("ion", "ment", "ence", "ense")


class Tailed:
    """Yields names with a tail."""

    def __init__(self, ontology: Ontology, gazetteer: Gazetteer) -> None:
        words = ontology.words
        self._organization = ontology.named("organization")
        kinds = {
            "tailed_bodies": self._organization,
            "tailed_laws": ontology.named("law"),
            "tailed_events": ontology.named("event"),
        }
        self._kinds = {word: kind for name, kind in kinds.items() for word in words[name]}
        self._heads = frozenset(map(get_string_id, self._kinds))
        self._brackets = {get_string_id("("): ")", get_string_id(","): ","}
        self._generic = words["generic_bodies"] | words["no_names"]
        self._titles = words["titles"]
        self._led = words["eponymous"]
        self._surfaces = gazetteer.surfaces
        self._weapon, self._weapon_nouns = ontology.named("weapon"), ontology.nouns("weapon")
        self._program, self._program_heads = ontology.named("program"), words["program_heads"]
        states = ontology.playing("state") | ontology.playing("place")
        self._places = {s.surface for s in ontology.surrogates} | {
            name for r in ontology.gazetteer if r.type in states for name in (r.name, *r.aliases)
        }

    def detect(self, doc: Doc) -> Iterator[Candidate]:
        """Candidates in textual order."""
        heads, brackets, last = self._heads, self._brackets, len(doc) - 2
        for i, (word, lower) in enumerate(doc.to_array(["ORTH", "LOWER"]).tolist()):
            if lower in heads and i < last and doc[i + 1].lower_ in _LINKS and capital(doc[i]):
                yield from self._tail(doc, i)
            elif word in brackets and 1 < i < last and doc[i + 2].text == brackets[word]:
                found = self._summed(doc, i)
                if found is not None:
                    yield found
                    yield from self._again(doc, doc[i + 1], found)

    def _tail(self, doc: Doc, head: int) -> Iterator[Candidate]:
        """A head with a capital, a preposition and more words with capitals."""
        start, end = run_before(doc, head), self._end(doc, head + 1)
        inside = doc[start:end]
        if end == head + 1 or self._known(inside.text):
            return
        tail = [t for t in doc[head + 2 : end] if t.lower_ not in self._generic]
        kind = self._kinds[doc[head].lower_]
        if not (tail or self._known(doc[head + 2 : end].text)) or (
            kind == self._organization and doc[head + 2 : end].text in self._places
        ):
            return  # "the Ministry of Defence"; "the Bank of England" and "the Party of Wales" are others' matter
        yield Candidate.named(doc, start, end, kind, rank=RANK, confidence=_CONFIDENCE)

    def _end(self, doc: Doc, link: int) -> int:
        """Where the name ends whose preposition stands there; the place before it where nothing follows."""
        end = link
        while link + 1 < len(doc) and doc[link].lower_ in _LINKS:
            at = link + 1 + (doc[link + 1].lower_ == "the")
            if _person(doc, at) and doc[link - 1].lower_ in self._led:
                break  # "the Popular Front of Ana Holm"
            behind = self._before_holder(doc, at, run_behind(doc, at, 5))
            if behind == at or behind - link > _LONGEST:
                break
            end = link = self._joined(doc, behind)
            last = doc[end - 1].lower_
            if not last.endswith(_DEEDS) or last in self._generic:
                break
        return end

    def _before_holder(self, doc: Doc, start: int, end: int) -> int:
        """ "Centre for Naval Analysis President Ana Holm": her office is no part of the name."""
        for at in range(start + 1, end):
            if doc[at].lower_ in self._titles or (doc[at].ent_type_ == "PERSON" and doc[at].ent_iob_ == "B"):
                return at
        return end

    @staticmethod
    def _joined(doc: Doc, end: int) -> int:
        """ "of Trade and Industry": where the model sees one name."""
        if (
            end + 1 < len(doc)
            and doc[end].lower_ in ("and", "&")
            and doc[end].ent_iob_ == "I"
            and capital(doc[end + 1])
        ):
            return run_behind(doc, end + 1, 4)
        return end

    def _summed(self, doc: Doc, bracket: int) -> Candidate | None:
        """ "the Baltic Maritime Watch (BMW)": the capitals before the bracket are the letters within it."""
        letters = doc[bracket + 1].text
        if not letters.isupper() or len(letters) not in _ACRONYM:
            return None
        start, left = bracket, letters
        while start and bracket - start < _LONGEST + 2 and left:
            word = doc[start - 1]
            initials = "".join(w[0] for w in word.text.split() if w[0].isupper())
            if initials and left.endswith(initials):
                left = left.removesuffix(initials)
            elif word.lower_ not in _INSIDE or start == bracket:
                return None
            start -= 1
        inside = doc[start:bracket]
        if left or self._known(inside.text):
            return None
        kind = self._kind(doc[bracket - 1], inside.text)
        return Candidate.named(doc, start, bracket, kind, rank=RANK + 1, confidence=_CONFIDENCE)

    @staticmethod
    def _again(doc: Doc, short: Token, long: Candidate) -> Iterator[Candidate]:
        """The acronym wherever the text has it: what it introduces stands above the gazetteer's."""
        for i, word in enumerate(doc.to_array("ORTH").tolist()):
            if word == short.orth:
                yield Candidate.named(doc, i, i + 1, long.type, rank=RANK + 2, confidence=_CONFIDENCE)

    def _kind(self, last: Token, name: str) -> str:
        low = last.lower_
        if low in self._weapon_nouns:
            return self._weapon
        if low in self._program_heads:
            return self._program
        found = [self._kinds[w] for w in name.lower().split() if w in self._kinds]
        return found[0] if found else self._organization

    def _known(self, text: str) -> bool:
        return text in self._surfaces


def _person(doc: Doc, start: int) -> bool:
    """Whether a person's name of several words begins there."""
    return start + 1 < len(doc) and all(t.ent_type_ == "PERSON" for t in doc[start : start + 2])
