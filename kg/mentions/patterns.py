"""The layer of names made after a pattern: ships, units, operations, facilities, bodies.

"HMS Trent", "Halifax-class", "the 47th Mechanized Brigade", "Operation Sindoor", "the Kerch
bridge", "the Helsinki district court", "Iran Air".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from kg.mentions.candidate import Candidate
from kg.mentions.runs import capital, joins, run_before, run_behind
from kg.ontology import Ontology

RANK = 60
#: Above the gazetteer, whose "Kerch" is a part of "Kerch bridge".
OVER = 90
#: Names have no more words than this.
_LONGEST = 6
_LAW_NUMBER = re.compile(r"\d{2,5}|\d{1,5}/\d{2,5}")

_Handler = Callable[[Doc, int], "Candidate | None"]


class Patterns:
    """Yields names that a word inside them, or before them, gives away."""

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        self._courts = words["court_kinds"]
        self._generic, self._formations = words["generic_bodies"] | words["org_heads"], words["formation_heads"]
        self._weapon, self._organization = ontology.named("weapon"), ontology.named("organization")
        self._place, self._program = ontology.named("place"), ontology.named("program")
        self._event = ontology.named("event")
        self._openers = {
            word: kind
            for name, kind in (
                ("event_openers", self._event),
                ("place_openers", self._place),
                ("program_openers", self._program),
            )
            for word in words[name]
        }
        self._prefixes, self._people = words["ship_prefixes"], words["people_of_bodies"]
        self._law = ontology.named("law")
        self._laws = {n for r in ontology.gazetteer if r.type == self._law for n in (r.name, *r.aliases)}
        self._classes = {n for r in ontology.gazetteer if r.type == self._weapon for n in (r.name, *r.aliases, *r.cued)}
        self._base_kinds, self._yards = words["base_kinds"], words["yard_heads"]
        self._ashore = {n for r in ontology.gazetteer if r.type == self._place for n in (r.name, *r.aliases)}
        self._triggers: dict[int, tuple[_Handler, ...]] = {}  # by the word's hash
        for names, handler in (
            (("class",), self._class),
            (words["unit_heads"], self._unit),
            (words["facility_heads"], self._facility),
            (words["base_heads"], self._base),
            (words["line_heads"], self._line),
            (("court",), self._court),
            (words["company_heads"], self._company),
            (words["company_forms"], self._incorporated),
            (words["unit_openers"], self._numbered_unit),
            (self._openers, self._opened),
            (words["org_openers"], self._radio),
            (words["body_heads"], self._people_s),
            (words["led_bodies"], self._led),
            (words["numbered_laws"], self._numbered),
            ({w.lower() for w in self._prefixes}, self._ship),
        ):
            for word in map(get_string_id, names):
                self._triggers[word] = (*self._triggers.get(word, ()), handler)

    def detect(self, doc: Doc) -> Iterator[Candidate]:
        """Candidates in textual order."""
        triggers = self._triggers
        for i, word in enumerate(doc.to_array("LOWER").tolist()):
            if word in triggers:
                found = [handler(doc, i) for handler in triggers[word]]
                yield from (one for one in found if one is not None)

    def _ship(self, doc: Doc, i: int) -> Candidate | None:
        if doc[i].text not in self._prefixes:
            return None
        end = run_behind(doc, i + 1, 3)
        if end == i + 1 or doc[i:end].text in self._ashore:  # "HMAS Stirling" is a base
            return None
        return self._named(doc, i, end, self._weapon, OVER)

    def _numbered(self, doc: Doc, i: int) -> Candidate | None:
        """ "UN Security Council Resolution 1970": its number is its name."""
        if i + 1 == len(doc) or not capital(doc[i]) or not _LAW_NUMBER.fullmatch(doc[i + 1].text):
            return None
        name = doc[i : i + 2].text
        if name in self._laws:
            return None
        joined = i >= 2 and doc[i - 1].text == "-" and capital(doc[i - 2])  # "Royal Decree-Law 3/2024"
        found = self._named(doc, run_before(doc, i - 2 if joined else i), i + 2, self._law, OVER)
        return found if joined else found._replace(name=name)

    def _class(self, doc: Doc, i: int) -> Candidate | None:
        """ "Halifax-class"; not "first-class"."""
        if i < 2 or doc[i - 1].text != "-" or doc[i - 1].whitespace_ or not capital(doc[i - 2]):
            return None
        start = run_before(doc, i - 2)
        # "Guardian-class" is no newspaper
        rank = RANK if doc[start : i + 1].text in self._classes else OVER
        return self._named(doc, start, i + 1, self._weapon, rank)

    def _unit(self, doc: Doc, i: int) -> Candidate | None:
        """A number, capitalised words and the kind of unit: "1st Armoured Division"."""
        if not capital(doc[i]):
            return None
        start = i
        while start and i - start < _LONGEST and capital(doc[start - 1]) and not _ordinal(doc[start - 1]):
            start -= 1
        if start and _ordinal(doc[start - 1]):
            return self._named(doc, start - 1, i + 1, self._organization, OVER)
        return self._unnumbered(doc, start, i)

    def _unnumbered(self, doc: Doc, start: int, i: int) -> Candidate | None:
        """ "the Sultan Murad Division"; not "the Army Group"."""
        named = [
            t for t in doc[start:i] if t.lower_ not in self._generic and t.ent_type_ not in ("NORP", "DATE", "GPE")
        ]
        if doc[i].lower_ not in self._formations or not named or not start or doc[start - 1].lower_ != "the":
            return None
        return self._named(doc, start, i + 1, self._organization, OVER)

    def _base(self, doc: Doc, i: int) -> Candidate | None:
        """ "Ali Al Salem Air Base", "Souda naval base", "Air Base 201"."""
        kind = i - 1
        while kind > 0 and doc[kind - 1].lower_ in self._base_kinds:
            kind -= 1
        if i < 1 or doc[i - 1].lower_ not in self._base_kinds:
            return None
        if capital(doc[i]) and i + 1 < len(doc) and doc[i + 1].is_digit:
            return self._named(doc, kind, i + 2, self._place, OVER)
        start = run_before(doc, kind)
        if start == kind or not self._names(doc, start, kind):
            return None
        return self._named(doc, start, i + 1, self._place, OVER)

    def _facility(self, doc: Doc, i: int) -> Candidate | None:
        start = run_before(doc, i)
        if start == i or not self._names(doc, start, i):
            return None
        yard = doc[i].lower_ in self._yards and capital(doc[i])  # "Helsinki Shipyard" is a company
        return self._named(doc, start, i + 1, self._organization if yard else self._place, OVER)

    def _line(self, doc: Doc, i: int) -> Candidate | None:
        """ "the C-Lion1 cable", "the Estlink 2 power link"."""
        end = i
        while end and doc[end - 1].is_lower and doc[end - 1].pos_ in ("NOUN", "ADJ", "PROPN") and i - end < 2:
            end -= 1
        numbered = end - 1 if end and doc[end - 1].is_digit else end
        start = run_before(doc, numbered, 4)
        if start == numbered or not capital(doc[start]) or not self._names(doc, start, end) or doc[start].is_sent_start:
            return None
        if all(t.ent_type_ in ("GPE", "PERSON") for t in doc[start:end]):
            return None
        return self._named(doc, start, end, self._place, RANK)

    def _court(self, doc: Doc, i: int) -> Candidate | None:
        if i < 2 or doc[i - 1].lower_ not in self._courts:
            return None
        start = run_before(doc, i - 1)
        if start == i - 1 or any(t.ent_type_ == "NORP" for t in doc[start:i]):
            return None
        return self._named(doc, start, i + 1, self._organization, OVER)

    def _company(self, doc: Doc, i: int) -> Candidate | None:
        """ "Iran Air": a run of capitalised words that ends in what companies are called."""
        if not capital(doc[i]) or (i + 1 < len(doc) and capital(doc[i + 1])):
            return None
        start = run_before(doc, i)
        if start == i or all(t.lower_ in self._generic for t in doc[start:i]):
            return None
        known = doc[start : i + 1].text in self._ashore
        return self._named(doc, start, i + 1, self._organization, RANK if known else OVER)

    def _incorporated(self, doc: Doc, i: int) -> Candidate | None:
        """ "Nord Stream 2 AG", "Haldor & Sons Ltd": whatever stands before it, it is a company."""
        if not doc[i].text[0].isupper() or i < 1:
            return None
        end, start = i + 1, i
        while start and i - start < _LONGEST:
            before = doc[start - 1]
            between = before.text == "&" or joins(before) or before.is_digit
            inside = between and start > 1 and capital(doc[start - 2])
            if not inside and (not before.text[0].isupper() or before.is_punct or before.is_stop):
                break
            start -= 1
        if start == i:
            return None
        return self._named(doc, start, end, self._organization, OVER + 1)

    def _numbered_unit(self, doc: Doc, i: int) -> Candidate | None:
        """ "Unit 8871"."""
        if not capital(doc[i]) or i + 1 == len(doc) or not doc[i + 1].is_digit or len(doc[i + 1]) < 3:
            return None
        return self._named(doc, i, i + 2, self._organization, OVER)

    def _led(self, doc: Doc, i: int) -> Candidate | None:
        """ "the US-led coalition"; and "the Coalition", with a capital."""
        led = i - 2 if doc[i - 1].pos_ == "ADJ" and doc[i - 1].is_lower else i - 1
        if led >= 2 and doc[led].lower_ == "led" and doc[led - 1].text == "-" and capital(doc[led - 2]):
            return self._named(doc, led - 2, i + 1, self._organization, OVER)
        beside = [doc[j] for j in (i - 1, i + 1) if 0 <= j < len(doc)]
        if not capital(doc[i]) or any(capital(t) and not t.is_sent_start for t in beside) or doc[i].is_sent_start:
            return None
        return self._named(doc, i, i + 1, self._organization, RANK)

    def _opened(self, doc: Doc, i: int) -> Candidate | None:
        """ "Operation Sindoor", "Strait of Hormuz", "Camp Lemonnier"."""
        if not capital(doc[i]):
            return None
        at = i + 1
        if at < len(doc) and doc[at].lower_ == "of":
            at += 1
        end = run_behind(doc, at, 4)
        kind = self._openers[doc[i].lower_]
        if end == at or (kind == self._program and doc[i].is_sent_start and doc[at].ent_type_ == "PERSON"):
            return None
        if any(t.ent_type_ in ("NORP", "DATE") for t in doc[at:end]):
            return None
        return self._named(doc, i, end, kind, RANK + 10 if kind == self._event else RANK)

    def _radio(self, doc: Doc, i: int) -> Candidate | None:
        """ "Radio New Zealand": no state."""
        end = run_behind(doc, i + 1, 3)
        if not capital(doc[i]) or end == i + 1:
            return None
        return self._named(doc, i, end, self._organization, OVER)

    def _people_s(self, doc: Doc, i: int) -> Candidate | None:
        """ "the Farmers' League", "the People's Progressive Movement"."""
        at = i - 1
        while at > 1 and i - at < 4 and capital(doc[at]) and doc[at].tag_ != "POS":
            at -= 1
        if not capital(doc[i]) or at < 1 or doc[at].tag_ != "POS" or doc[at - 1].lower_ not in self._people:
            return None
        end = run_behind(doc, i + 2) if i + 2 < len(doc) and doc[i + 1].lower_ == "of" else i + 2
        if not doc[at - 1].text[0].isupper() or (i + 1 < len(doc) and doc[i + 1].lower_ == "for"):
            return None
        end = end if end > i + 2 else i + 1
        return self._named(doc, run_before(doc, at - 1), end, self._organization, RANK + 1)

    @staticmethod
    def _names(doc: Doc, start: int, end: int) -> bool:
        """Whether something in the run is a name of its own, and not a nationality or a number."""
        return all(t.ent_type_ not in ("NORP", "DATE", "CARDINAL") or t.like_num for t in doc[start:end]) and any(
            not t.like_num for t in doc[start:end]
        )

    @staticmethod
    def _named(doc: Doc, start: int, end: int, kind: str, rank: int) -> Candidate:
        return Candidate.named(doc, start, end, kind, rank=rank, confidence=0.8)


def _ordinal(token: Token) -> bool:
    text = token.lower_
    return text[:1].isdigit() and text.endswith(("st", "nd", "rd", "th"))
