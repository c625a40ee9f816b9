"""Tells whether an ambiguous name is meant: what stands around it speaks of such a thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from spacy.strings import get_string_id
from spacy.tokens import Doc, Span, Token

from kg.labels import NOMINAL, NOMINAL_PATIENT
from kg.mentions.apposition import called
from kg.mentions.corporate import Business
from kg.mentions.gazetteer import Gazetteer, Surface, window
from kg.mentions.selection import Selection
from kg.ontology import GazetteerRow, Ontology

#: How many tokens from an ambiguous name its cue may stand.
REACH = 5
#: The same for what the whole sentence speaks of; a list may be one sentence of thousands of tokens.
SENTENCE = 50
PERSON = "PERSON"
#: An acronym has so many letters, or more.
_ACRONYM = 3


@dataclass(frozen=True, slots=True)
class Told:
    """What one Doc tells without ambiguity.

    Attributes:
        sure: Names of entries that it names, and of the makers of those.
        types: Token -> type of the entry that it belongs to.
        states: Codes of the states that it speaks of.
        starts: Token -> the entries that a name which begins there may mean, ambiguous ones among them.
        ends: The same for the last token of a name.
    """

    doc: Doc
    sure: frozenset[str]
    types: dict[int, str]
    states: frozenset[str]
    starts: dict[int, list[GazetteerRow]]
    ends: dict[int, list[GazetteerRow]]

    @classmethod
    def of(cls, doc: Doc, matches: list[tuple[Span, list[Surface]]], cues: Cues) -> Told:
        """Collects it from the gazetteer's matches in a Doc."""
        plain = [(span, one.row) for span, readings in matches for one in readings if not one.cued]
        ambiguous = any(one.cued for _, readings in matches for one in readings)
        return cls(
            doc=doc,
            sure=frozenset(name for _, row in plain for name in (row.name, row.related.get("maker", ""))),
            types={t.i: row.type for span, row in plain for t in span},
            states=cues.states(doc, [row for _, row in plain]) if ambiguous else frozenset(),
            starts={span.start: [one.row for one in readings] for span, readings in matches},
            ends={span.end - 1: [one.row for one in readings] for span, readings in matches},
        )


class Cues:
    """Decides on the readings of names that mean other things, too."""

    def __init__(self, ontology: Ontology, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._nouns = {t.name: frozenset(t.nouns) for t in ontology.types.values()}
        self._classes = {t.name: t.nouns for t in ontology.types.values()}
        self._ner = ontology.ner_types
        self._plural = {t.name for t in ontology.types.values() if t.plural}
        self._guesses = {label for label, kind in self._ner.items() if kind in ontology.playing("body")}
        self._states, self._places = ontology.playing("state"), ontology.playing("place")
        self._organizations, self._persons = ontology.playing("organization"), ontology.playing("person")
        self._programs = ontology.playing("program")
        self._of_states = self._organizations | ontology.playing("weapon")
        self._selection = Selection(ontology)
        self._business = Business(ontology)
        self._dealings = ontology.words["dealings"]
        self._goods = ontology.words["goods"]
        self._armed = ontology.words["armed_group_nouns"]
        self._parts = ontology.words["weapon_parts"]
        self._bodies = ontology.words["body_nouns"]
        self._generic = self._bodies | ontology.words["national_bodies"]
        self._elsewhere = ontology.tables["states_with"]
        self._armed_classes, self._forces = ontology.words["armed_classes"], ontology.words["force_classes"]
        self._used = ontology.words["used_things"]
        self._deals = ontology.words["firm_verbs"] | ontology.words["trading_verbs"]
        self._trading = ontology.words["firm_verbs"] | ontology.words["takeover_verbs"]
        self._of_firms = ontology.words["nouns_of_firms"] | ontology.words["premises"]
        self._raids = ontology.words["raid_verbs"]
        self._codes = ontology.state_codes
        self._demonyms = {s.surface: s.stands_for for s in ontology.surrogates if s.kind.startswith("demonym")}
        #: By hash, since each word of a text is looked up.
        self._surrogates = {get_string_id(s.surface): self._codes.get(s.stands_for, "") for s in ontology.surrogates}

    def states(self, doc: Doc, rows: Iterable[GazetteerRow]) -> frozenset[str]:
        """Codes of the states that a Doc names, or speaks of by nationality or capital."""
        named = {row.state for row in rows}
        words = set(doc.to_array("ORTH").tolist())
        return frozenset(named | {self._surrogates[word] for word in self._surrogates.keys() & words})

    def choose(self, span: Span, rows: list[GazetteerRow], told: Told) -> GazetteerRow | None:
        """The reading that the text gives an ambiguous name; the surest evidence first."""
        if part_of_name(span) and span.start - 1 not in told.types:  # "Robert Wagner, a rebel"
            rows = [row for row in rows if row.type not in self._organizations | self._programs]
        tests: tuple[Callable[[GazetteerRow], bool], ...] = (
            lambda row: row.name in told.sure,
            lambda row: self._made(span, row, told),
            lambda row: self._of_state(span, row),
            lambda row: self._dealer(span, row, told),
            lambda row: self._trader(span, row, told),
            lambda row: _home(row) in told.states and self._near(span, row),
            lambda row: self._near(span, row) and not self._shared(row, rows),
            lambda row: _home(row) in told.states and self._acronym(span, row),
        )
        if span[0].lower_ == "the":  # "the North": no name by itself
            return next((row for row in rows if row.name in told.sure), None)
        told_so = self.instead(span, rows)
        return told_so or next(
            (row for holds in tests for row in rows if holds(row) and self._only(span, row, told)), None
        )

    def _only(self, span: Span, row: GazetteerRow, told: Told) -> bool:
        """ "the Green Party", "the State Council": many states have one, so the text must be on that one alone."""
        words = span.text.lower().split()
        if len(words) == 1 and words[0] in self._elsewhere:
            return self._of_state(span, row) or self._at_home(row, told, words[0])
        generic = row.type in self._organizations and len(words) > 1 and words[-1] in self._generic
        if not generic or not _home(row) or self._of_state(span, row):
            return True
        return row.name in told.sure or told.states - {""} == {_home(row)}

    def _shared(self, row: GazetteerRow, rows: list[GazetteerRow]) -> bool:
        """ "SDF fighters", in a text on neither Syria nor Japan: a force of either is called so."""
        forces = [r for r in rows if r.type in self._organizations and r.related.get("class") in self._forces]
        return row in forces and len(forces) > 1

    def _at_home(self, row: GazetteerRow, told: Told, body: str) -> bool:
        """ "the Senate": not America's, where the text is on a state that has one, and on nothing American."""
        home = _home(row)
        if home in told.states or row.name in told.sure or told.states.isdisjoint(self._elsewhere[body]):
            return True
        others = (one for rows in told.starts.values() for one in rows if one.type not in self._organizations)
        return any(_home(one) == home for one in others)

    def instead(self, span: Span, rows: list[GazetteerRow]) -> GazetteerRow | None:
        """ "The Fujian, a carrier": a rarer reading that the text itself gives."""
        nouns = called(span.doc, span.start, span.end)
        if not nouns:
            return None
        said = next((row for row in rows if nouns & self._called(row)), None)
        return said or next((row for row in rows if row.type in self._organizations and nouns & self._bodies), None)

    def among(self, span: Span, rows: list[GazetteerRow], told: Told) -> GazetteerRow | None:
        """The reading that the other names of the text give, those chosen among them."""
        return next((row for row in rows if self._listed(span, row, told) or self._among_arms(span, row, told)), None)

    @staticmethod
    def _made(span: Span, row: GazetteerRow, told: Told) -> bool:
        """ "Rafael's Spike", "a Pilatus PC-21": a maker and what it makes tell each other."""
        doc, behind, before = span.doc, span.end, span.start - 1
        if behind + 1 < len(doc) and doc[behind].tag_ == "POS":
            return any(_by(made.related.get("maker", ""), row.name) for made in told.starts.get(behind + 1, ()))
        if before >= 0:
            maker, end = row.related.get("maker", ""), before - (doc[before].tag_ == "POS")
            return any(_by(maker, other.name) for other in told.ends.get(end, ()))
        return False

    def _dealer(self, span: Span, row: GazetteerRow, told: Told) -> bool:
        """ "24 M-346s from Leonardo", "ordered radars from Indra"."""
        source = span.root.head
        if row.type not in self._organizations or span.root.dep_ != "pobj" or source.lower_ != "from":
            return False
        if any(c.dep_ in ("det", "poss", "compound") for c in span.root.children):
            return False
        governor = source.head
        objects = (governor, *(c for c in governor.children if c.dep_ == "dobj"))
        return any(t.lemma_.lower() in self._goods or self._weapon_at(t, told) for t in objects)

    def _trader(self, span: Span, row: GazetteerRow, told: Told) -> bool:
        """ "Leonardo took over a rival", "shares in Leonardo", "Leonardo's factory": no man of that first name."""
        head = span.root
        if row.type not in self._organizations or len(span) > 1 or part_of_name(span) or not self._alone(span):
            return False
        above = head.head
        if head.dep_ == "nsubj" or (head.dep_ == "pobj" and above.dep_ == "agent"):
            verb = above if head.dep_ == "nsubj" else above.head
            particle = next((f"_{c.lower_}" for c in verb.children if c.dep_ == "prt"), "")
            bought = any(c.dep_ == "dobj" and told.types.get(c.i) in self._organizations for c in verb.children)
            base = verb.lemma_.lower()
            return base + particle in self._trading or (bought and base in self._deals)
        owned = above.head if head.dep_ == "pobj" else above
        return head.dep_ in ("poss", "pobj") and owned.lemma_.lower() in self._of_firms

    def _weapon_at(self, token: Token, told: Told) -> bool:
        return told.types.get(token.i) in self._plural or any(
            r.type in self._plural for r in told.ends.get(token.i, ())
        )

    def _acronym(self, span: Span, row: GazetteerRow) -> bool:
        """ "NIS, which runs the refinery", in a text on Serbia."""
        capitals = len(span) == 1 and span.text.isupper() and len(span.text) >= _ACRONYM
        return row.type in self._organizations and capitals and span[0].pos_ in NOMINAL

    def _listed(self, span: Span, row: GazetteerRow, told: Told) -> bool:
        """ "the S-400 and the Patriot", "BAE Systems, Leonardo and JAIEC": one of a list is what the others are."""
        listed = row.type in self._plural or row.type in self._organizations
        return listed and row.type in {told.types.get(t.i) for t in span.root.conjuncts}

    def _among_arms(self, span: Span, row: GazetteerRow, told: Told) -> bool:
        """ "the Kaan" beside known weapons; "Wagner" where a text speaks of mercenaries."""
        label = span[0].ent_type_
        if row.type in self._plural:
            determined = any(c.dep_ == "det" for c in span.root.children) and span.root.dep_ != "compound"
            around = any(told.types.get(t.i) == row.type for t in window(span.root, SENTENCE))
            return determined and around and label not in (PERSON, "GPE", "LOC") and not span[0].is_lower
        if row.related.get("class") not in self._armed_classes or not self._alone(span) or part_of_name(span):
            return False
        return any(t.lemma_.lower() in self._armed for t in told.doc)

    def _near(self, span: Span, row: GazetteerRow) -> bool:
        """Whether the neighbourhood speaks of a thing of this type."""
        nouns = self._called(row)
        head = span.root
        if called(span.doc, span.start, span.end) & nouns:
            return True
        after = span.doc[span.end : window(span[-1], REACH).end]
        if row.type in self._places or not nouns:
            return not span[0].is_lower and (self._agrees(span, row.type) or self._raided(head, row))
        if row.type in self._organizations and head.dep_ == "pobj" and head.head.dep_ == "agent":
            return row.type in self._selection.wanted(head)  # "built by Novator"
        if (
            row.type in self._organizations
            and not part_of_name(span)
            and (self._business.has(head) or self._business.founded(head))
        ):
            return True
        if self._ship_class(span.text, row):  # half of them are surnames
            kind = head.head.lemma_.lower() if head.dep_ == "compound" else ""
            if kind in nouns and not self._of_class(kind, row):
                return False  # "Hunter vehicles" are no frigates
            determined = any(c.dep_ == "det" for c in head.children) or span.text not in row.cued
            return kind in nouns or (determined and self._things(span, nouns))
        if row.type in self._plural and any(c.lower_ == "the" for c in head.children):
            nouns = nouns | self._parts  # "the Flamingo has a range of"
        before = span.doc[window(span[0], REACH).start : span.start]
        if any(t.lemma_.lower() in nouns for t in (*after, *before)):
            return True
        capital = not span[0].is_lower and not span[0].is_sent_start
        if capital and row.type in self._plural and self._things(span, nouns):
            return True
        return self._agrees(span, row.type) or self._bare(span, row)

    def _raided(self, head: Token, row: GazetteerRow) -> bool:
        """ "retook Lyman": it is no man's name there."""
        return row.type in self._places and head.dep_ in NOMINAL_PATIENT and head.head.lemma_.lower() in self._raids

    def _of_class(self, noun: str, row: GazetteerRow) -> bool:
        """Whether a noun is said of what is of the row's class."""
        return not {row.related.get("class"), "*"}.isdisjoint(self._classes[row.type].get(noun, ()))

    def _called(self, row: GazetteerRow) -> frozenset[str]:
        """Nouns for what a row names: those of its type, and for a body what its description calls it."""
        nouns = self._nouns[row.type]
        if row.type not in self._organizations:
            return nouns
        kind = row.description.partition(",")[0].split()
        armed = self._armed if row.related.get("class") in self._armed_classes else frozenset()
        return nouns | armed | frozenset(kind[-1:])

    def _of_state(self, span: Span, row: GazetteerRow) -> bool:
        """ "India's HAL", "the Turkish company TEI": its state stands before it."""
        code = _home(row)
        if not code or row.type not in self._of_states or span[0].is_lower:
            return False
        return any(
            c.i < span.start and self._codes.get(self._demonyms.get(c.text, c.text)) == code for c in span.root.children
        )

    @staticmethod
    def _ship_class(text: str, row: GazetteerRow) -> bool:
        """Whether a name is that of a class without the word: "Mogami" for "Mogami-class"."""
        classes = (row.name, *row.aliases)
        return f"{text}-class" in classes or f"{text.removesuffix('s')}-class" in classes

    def _things(self, span: Span, nouns: frozenset[str]) -> bool:
        """Whether the sentence speaks of such things: by a noun, a number, or what the verb takes."""
        head = span.root
        article = any(c.dep_ == "det" for c in head.children)
        nouns = nouns | self._goods if article else nouns
        if any(t.lemma_.lower() in nouns for t in window(head, SENTENCE)):
            return True
        first = head.sent.start if article and not span[0].ent_type_ else 0
        if first and any(t.lemma_.lower() in nouns for t in window(span.doc[first - 1], SENTENCE)):
            return True
        # "mothballed its Tornados", "three Tornados", "used Tornados"
        before = span.doc[span.start - 1].text if span.start else ""
        counted = before in self._used or any(c.dep_ == "nummod" or c.tag_ == "PRP$" for c in head.children)
        counted = counted and head.text.endswith("s")
        if head.dep_ == "pobj" and head.head.head.lemma_.lower() in self._dealings:
            return article or head.text.endswith("s")  # "the export of Typhoons"
        listed = any(c.dep_ == "det" for c in head.children) or head.text.endswith("s")
        return counted or (listed and self._plural <= self._selection.wanted(head))

    def _bare(self, span: Span, row: GazetteerRow) -> bool:
        """ "Typhon must leave", "halted the Ajax": no body and no man, as the model thinks."""
        if row.type not in self._plural or len(span) > 1:
            return False
        head, named = span.root, self._gazetteer.surfaces.get(span.text, ())
        man = span[0].ent_type_ == PERSON and any(c.text == "the" for c in head.children) and self._alone(span)
        if not man and span[0].ent_type_ not in self._guesses:
            return False
        if head.dep_ == "compound" or any(c.text == "The" and not c.is_sent_start for c in head.children):
            return False  # "in The Lancet"
        return all(one.row.type in self._plural for one in named)

    def _agrees(self, span: Span, kind: str) -> bool:
        labels = {self._ner.get(t.ent_type_) for t in span}
        if kind in self._states:  # the model knows states as places, and takes Jordan and Chad for first names
            return bool(labels & self._places) or (labels <= self._persons and self._alone(span))
        return kind in labels

    @staticmethod
    def _alone(span: Span) -> bool:
        """Whether no person of the text has the name as a part of theirs."""
        return not any(e.label_ == PERSON and len(e) > len(span) and span.text in e.text for e in span.doc.ents)


def part_of_name(span: Span) -> bool:
    """Whether a capitalised word right before it belongs to the same name: "Anna Wagner"."""
    before = span.doc[span.start - 1] if span.start else None
    return before is not None and before.pos_ == "PROPN" and before.dep_ == "compound" and before.head == span.root


def _by(maker: str, firm: str) -> bool:
    """Whether a maker is a firm or a branch of it: "Saab Kockums" of "Saab"."""
    return bool(maker) and maker.split(maxsplit=1)[0] == firm.split(maxsplit=1)[0]


def goes_on(span: Span) -> bool:
    """ "the North Pole", "the North of England": whether another name begins so."""
    behind = span.doc[span.end] if span.end < len(span.doc) else None
    return behind is not None and (behind.text[0].isupper() or behind.lower_ == "of")


def _home(row: GazetteerRow) -> str:
    """Code of the state that a row belongs to, or empty."""
    return row.related.get("origin", row.related.get("state", ""))
