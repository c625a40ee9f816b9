"""Types names that no list knows by what stands around them.

spaCy's model takes the tanker Vezhen for a person and the airfield Nur Khan for a man: it
learned on news about other things. The words around a name say what it names: "the Jaguar,
a tanker", "at Warton", "bombing Muridke", "China's Chengdu, which builds". What one mention
of a name is told to be, its other mentions in the text are, too.
"""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Doc, Token

from kg.labels import DETERMINING, NOMINAL_PATIENT
from kg.mentions.apposition import called
from kg.mentions.biographies import Biographies
from kg.mentions.candidate import Candidate
from kg.mentions.corporate import Business
from kg.mentions.gazetteer import window
from kg.mentions.kinds import noun_kinds
from kg.mentions.listing import listed_kinds
from kg.mentions.selection import Selection
from kg.ontology import Ontology
from kg.text import fold

#: Layers whose types are guesses.
_GUESSED = ("ner", "surname")


class ContextTypes:
    """Retypes candidates whose type the model guessed."""

    def __init__(self, ontology: Ontology, selection: Selection) -> None:
        words = ontology.words
        self._persons, self._organizations = ontology.playing("person"), ontology.playing("organization")
        self._places, self._events = ontology.playing("place"), ontology.playing("event")
        self._organization, self._place = ontology.named("organization"), ontology.named("place")
        self._weapon, self._person = ontology.named("weapon"), ontology.named("person")
        self._named = frozenset(ontology.ner_types.values()) & ontology.nodes - ontology.playing("law")
        self._named |= ontology.playing("program")
        self._listed = self._persons | self._organizations | self._places
        self._selection, self._business = selection, Business(ontology)
        self._biographies = Biographies(ontology)
        self._kinds = noun_kinds(ontology, self._named | ontology.playing("law"))
        self._bodies = words["org_heads"]
        self._place_prepositions = words["site_prepositions"]
        self._aiming = words["aiming_verbs"] | words["no_site_governors"]
        self._governing, self._seated = words["governing_offices"], words["seat_offices"]
        self._chambers = words["legislatures"]
        self._firms = words["company_endings"]
        self._raids = words["raid_verbs"]
        self._reporting = words["reporting_verbs"]
        self._ship_words = words["ship_words"]
        self._ship_verbs, self._custody = words["ship_verbs"], words["custody_verbs"]
        self._trading, self._making = words["firm_verbs"] | words["trading_verbs"], words["supplier_verbs"]
        self._goods = words["goods"] | words["ship_nouns"] | ontology.nouns("weapon")
        self._surnames = {fold(r.name.split()[-1]) for r in ontology.gazetteer if r.type in self._persons}

    def apply(self, doc: Doc, candidates: list[Candidate]) -> list[Candidate]:
        """The candidates, with better types where the text gives them."""
        told: dict[str, Counter[str]] = {}
        full = {c.name.split()[-1] for c in candidates if c.type in self._persons and " " in c.name}
        for one in candidates:
            if self._open(one):
                kind = self._told(doc, one, one.name in full)
                if kind:
                    told.setdefault(one.name, Counter())[kind] += 1
        for one, kind in listed_kinds(doc, candidates, self._listed):
            if one.row is None and self._open(one) and one.name not in full:
                told.setdefault(one.name, Counter())[kind] += 1
        candidates = [
            c for c in candidates if c.name in told or c.type not in self._persons or not c.name[-1].isdigit()
        ]
        if not told:
            return candidates
        kinds = {name: min(found, key=lambda k: (-found[k], k)) for name, found in told.items()}
        return [
            c._replace(type=kinds[c.name], row=None, detector="context") if self._open(c) and c.name in kinds else c
            for c in candidates
        ]

    def _open(self, one: Candidate) -> bool:
        if one.type in self._places and one.row is not None:
            return one.length == 1
        if one.row is None and one.type in self._places and one.detector == "pattern":
            return True  # "the Sea Star III, a tanker"
        return one.row is None and one.type in self._named and one.detector in _GUESSED

    def _told(self, doc: Doc, one: Candidate, surname: bool) -> str:
        head = doc[one.start] if one.length == 1 else doc[one.start : one.end].root
        if one.row is not None:
            return self._owned_agent(head, one)
        apposed = self._apposed(doc, one)
        if apposed or surname or one.detector not in _GUESSED:
            return apposed
        return (
            self._firm(one)
            or self._biography(head, one)
            or self._countryman(head, one)
            or self._prisoner(head, one)
            or self._owned_agent(head, one)
            or self._trader(head, one)
            or self._trading_in(head, one)
            or self._builder(head, one)
            or self._compound(head, one)
            or self._ship(head, one)
            or self._site(head, one)
            or self._quoted(head, one)
        )

    def _apposed(self, doc: Doc, one: Candidate) -> str:
        """ "the Jaguar, a tanker", "the newspaper Handelsblatt"."""
        found = {self._kinds[noun] for noun in called(doc, one.start, one.end) if noun in self._kinds}
        if len(found) != 1:
            return ""
        kind = found.pop()
        return kind if kind != one.type else ""

    def _firm(self, one: Candidate) -> str:
        """ "Sheng Lu Holdings" is no person."""
        last = one.name.rsplit(" ", 1)[-1].lower()
        return self._organization if one.type in self._persons and one.length > 1 and last in self._firms else ""

    def _biography(self, head: Token, one: Candidate) -> str:
        """ "Adams studied law": no body and no place."""
        if one.length > 1 or one.type in self._persons or one.name.isupper() or one.name.lower() in self._bodies:
            return ""
        articled = any(c.dep_ in DETERMINING for c in head.children)
        return self._person if not articled and self._biographies.personal(head) else ""

    def _countryman(self, head: Token, one: Candidate) -> str:
        """ "Mongolia's Zandan Gombo said": what does as people do, and has two names, is no place."""
        if one.type not in self._places or one.length < 2 or not any(c.dep_ == "poss" for c in head.children):
            return ""
        wanted = self._selection.wanted(head)
        acts = head.dep_ == "nsubj" and wanted & self._persons and not wanted & self._places
        return self._person if acts else ""

    def _prisoner(self, head: Token, one: Candidate) -> str:
        """ "Kizza Besigye, kidnapped in Nairobi": a body is not arrested, and has an article."""
        if one.type not in self._organizations or one.length < 2 or any(c.dep_ == "det" for c in head.children):
            return ""
        return self._person if self._done_to(head, self._custody) else ""

    @staticmethod
    def _done_to(head: Token, verbs: frozenset[str]) -> bool:
        """Whether a name is the patient of one of these verbs, or of a participle behind its comma."""
        if head.dep_ in NOMINAL_PATIENT and head.head.lemma_.lower() in verbs:
            return True
        end = head.i + 1
        apart = end + 1 < len(head.doc) and head.doc[end].text == ","
        behind = head.doc[end + 1] if apart else head
        return behind.tag_ == "VBN" and behind.lemma_.lower() in verbs

    def _compound(self, head: Token, one: Candidate) -> str:
        """ "used Abukuma escorts", "the SILAM launcher"; but "Boeing jets" are Boeing's."""
        noun = head.head
        if head.dep_ != "compound" or noun.pos_ != "NOUN" or noun.i < head.i:
            return ""
        if self._kinds.get(noun.lemma_.lower()) != self._weapon:
            return ""
        single = noun.tag_ == "NN" and any(c.dep_ == "det" and c.lower_ == "the" for c in noun.children)
        owned = any(c.dep_ == "poss" for c in noun.children)
        acronym = one.type in self._places and one.name.isupper()  # "the HASTE rocket"
        doubted = one.type in self._organizations or acronym
        return self._weapon if one.type in self._persons or (doubted and single and not owned) else ""

    def _owned_agent(self, head: Token, one: Candidate) -> str:
        """ "built by China's Chengdu": a place neither builds nor has an owner."""
        if one.type not in self._places or not any(c.dep_ == "poss" and c.ent_type_ == "GPE" for c in head.children):
            return ""
        agent = head.dep_ == "pobj" and head.head.dep_ == "agent"
        return self._organization if agent else ""

    def _trader(self, head: Token, one: Candidate) -> str:
        """ "Viettel sells radars": places that no list knows do not."""
        if one.type not in self._places or one.length > 2 or head.dep_ != "nsubj" or head.text.isupper():
            return ""
        if (
            any(c.dep_ in DETERMINING or c.dep_ == "amod" for c in head.children)
            or head.head.lemma_.lower() not in self._trading
        ):
            return ""
        elsewhere = (t for t in head.doc if t.orth == head.orth and t.dep_ == "pobj")
        return "" if any(t.head.lower_ in self._place_prepositions for t in elsewhere) else self._organization

    def _trading_in(self, head: Token, one: Candidate) -> str:
        """ "took a stake in Jeppesen": a man would have been named in full, and no place has shares."""
        if one.type not in self._persons | self._places:
            return ""
        if self._business.founded(head) and one.type in self._persons:
            return self._organization
        if one.length > 1 or fold(one.name) in self._surnames:
            return ""
        return self._organization if self._business.has(head) else ""

    def _builder(self, head: Token, one: Candidate) -> str:
        """ "Bollinger builds the icebreaker": a man would have been named in full."""
        if one.type not in self._persons or one.length > 1 or head.dep_ != "nsubj" or fold(one.name) in self._surnames:
            return ""
        verb = head.head
        goods = any(c.dep_ == "dobj" and c.lemma_.lower() in self._goods for c in verb.children)
        return self._organization if goods and verb.lemma_.lower() in self._making else ""

    def _ship(self, head: Token, one: Candidate) -> str:
        """ "boarded the Boracay", "the Vezhen ... its anchor": only ships have both article and first name."""
        if not any(c.dep_ == "det" and c.lower_ == "the" and c.i == one.start - 1 for c in head.children):
            return ""
        verb = head.head
        if self._done_to(head, self._ship_verbs) and one.type not in self._events:
            return self._weapon
        if head.dep_ == "pobj" and verb.lower_ == "aboard":
            return self._weapon
        if one.type not in self._persons or head.dep_ not in ("nsubj", "nsubjpass", "dobj", "appos", "poss"):
            return ""
        return self._weapon if any(t.lemma_.lower() in self._ship_words for t in window(head, 50)) else ""

    def _site(self, head: Token, one: Candidate) -> str:
        """ "assembled at Warton", "bombing Muridke"."""
        if one.type not in self._persons | self._organizations or one.name.split()[-1].lower() in self._bodies:
            return ""
        above = head.head
        if head.dep_ == "pobj" and self._seat(above, one):
            return self._place
        if head.dep_ == "pobj" and above.lower_ in self._place_prepositions:
            acronym = one.name.isupper() and one.type in self._organizations
            governed = above.head.lemma_.lower() in self._aiming or above.head.pos_ not in ("VERB", "NOUN", "PROPN")
            plain = not any(c.dep_ in DETERMINING for c in head.children)
            return self._place if plain and not acronym and not governed else ""
        raided = head.dep_ in NOMINAL_PATIENT and above.lemma_.lower() in self._raids
        return self._place if raided and one.length == 1 and one.type in self._persons else ""

    def _seat(self, preposition: Token, one: Candidate) -> bool:
        """ "the governor of Homa Bay", "the member of parliament for Jaro Wells": what they hold is a place."""
        if one.type not in self._persons:
            return False
        office = preposition.head
        if office.dep_ == "pobj" and office.head.lower_ == "of":  # "member of parliament"
            office = office.head.head if office.lemma_.lower() in self._chambers else office
        offices = {"of": self._governing, "for": self._seated}.get(preposition.lower_, frozenset())
        return office.lemma_.lower() in offices

    def _quoted(self, head: Token, one: Candidate) -> str:
        """ "was quoted by Pronews": a person would have been introduced in full."""
        if one.length > 1 or one.type not in self._persons | self._places or head.dep_ != "pobj":
            return ""
        by = head.head
        return self._organization if by.dep_ == "agent" and by.head.lemma_.lower() in self._reporting else ""
