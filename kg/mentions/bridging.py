"""Whose "the army", "the air force", "the cabinet" is that no word says to be anybody's: the one state's at hand.

Bridging by a part that every state has (Clark 1975): where the sentence before the noun, and
the one before that, speak of one state; among several the one whose army was named before.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from spacy.tokens import Token

from kg.labels import MODIFIER, NOMINAL_PATIENT, NOMINAL_SUBJECT, PLURAL, PREMODIFIER
from kg.mentions.candidate import Candidate
from kg.mentions.descriptions import DEFINITE, definite
from kg.mentions.discourse import Discourse, Entry, subject_of
from kg.mentions.resolved import Resolved, referent_of
from kg.ontology import GazetteerRow, Ontology

_CONFIDENCE = 0.7
#: Where it stands for its state.
_ACTING = ("nsubj", "dative", "poss")
#: How often, and how many times as often as the next, a state is named that a text is about.
_ENOUGH, _LEAD = 3, 2
_CAPITAL = "capital"
_TO, _WITH = "to", "with"
#: In or of what the text tells: "in Islamabad the army denied it"; not "bought jets from Russia".
_ABOUT = ("in", "of", "at", "inside", "within", "across")


class _Spoken(NamedTuple):
    """A state that is spoken of; without row, that of a person of whom nobody knows it.

    Attributes:
        acting: Whether it does or has something.
        prominent: Whether the text is about it there.
    """

    row: GazetteerRow | None
    acting: bool
    prominent: bool


class Bridging:
    """Finds the state that such a noun belongs to."""

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        self._addressing = words["addressing"]
        self._siding = words["siding_verbs"] | words["assisting_verbs"]
        self._giving = words["parting_verbs"] | words["yielding_verbs"]
        self._dealing = words["contract_nouns"] | words["shared_doings"]
        self._parts, self._kinds = words["state_parts"], ontology.tables["parts_of_states"]
        self._ruled = {noun: frozenset(codes) for noun, codes in ontology.tables["juntas"].items()}
        self._goods = words["goods"] | ontology.nouns("item")
        self._armed, self._opponents = words["armed_parts"], words["opponents"]
        self._states, self._persons = ontology.playing("state"), ontology.playing("person")
        named = {r.name: r for r in ontology.gazetteer if r.type in self._states}
        capitals = ((s.surface, s.stands_for) for s in ontology.surrogates if s.kind.startswith("capital"))
        self._seats = {s.stands_for: s.surface for s in ontology.surrogates if s.kind == "capital"}
        self._place = ontology.named("place")
        self._entering = words["place_verbs"]
        self._towards = words["place_prepositions"] | words["goal_prepositions"]
        self._capitals = {surface: named[state] for surface, state in capitals if state in named}
        self._rows = ontology.states

    def resolve(self, token: Token, discourse: Discourse) -> Resolved | None:
        """The state, or None where more than one or none is spoken of."""
        if token.lower_ == _CAPITAL:
            return self._capital(token, discourse)
        if not self._part(token):
            return None
        towards = self._done_towards(token)
        by = token.dep_ == "pobj" and token.head.dep_ == "agent"
        if not (token.dep_ in _ACTING or by or towards is not None):
            return None  # "left the government": a coalition
        doer = self._doer(towards, discourse) if towards is not None else ""
        if doer is None:
            return None
        row = self._whose(token, discourse, doer)
        if row is None:
            return None
        found = Candidate(
            start=token.left_edge.i,
            end=token.i + 1,
            type=row.type,
            name=row.name,
            detector="description",
            confidence=_CONFIDENCE,
            rank=0,
            row=row,
        )
        return Resolved(found, referent_of(found), row.name)

    def _capital(self, noun: Token, discourse: Discourse) -> Resolved | None:
        """ "fighting broke out in the capital", "in the Lebanese capital": the town, where one state is spoken of."""
        into = noun.dep_ == "pobj" and noun.head.lower_ in self._towards
        if not into and not (noun.dep_ in NOMINAL_PATIENT and noun.head.lemma_.lower() in self._entering):
            return None
        before = [c for c in noun.children if c.dep_ in PREMODIFIER]
        if not definite(noun) or len(before) > 1:
            return None
        if before:
            one = discourse.covered.get(before[0].i)
            row = one.candidate.row if one is not None and one.type in self._states else None
        else:
            row = self._whose(noun, discourse, "")
        if row is None or row.name not in self._seats:
            return None
        name = self._seats[row.name]
        found = Candidate(
            start=noun.left_edge.i,
            end=noun.i + 1,
            type=self._place,
            name=name,
            detector="description",
            confidence=_CONFIDENCE,
            rank=0,
        )
        return Resolved(found, referent_of(found), name)

    def _done_towards(self, noun: Token) -> Token | None:
        """The verb of a deed towards such a part: "accused the army", "arms the army", "sold jets to the navy"."""
        above = noun.head
        if noun.dep_ in NOMINAL_PATIENT:
            aimed = above.lemma_.lower() in self._addressing
            return above if aimed or (noun.dep_ == "dobj" and above.lemma_.lower() in self._siding) else None
        if noun.dep_ != "pobj":
            return None
        governor, lemma = above.head, above.head.lemma_.lower()
        if above.lower_ == _TO:
            return governor if lemma in self._giving else None
        if above.lower_ != _WITH or lemma not in self._dealing:
            return None
        while governor.dep_ in ("dobj", "pobj", "prep", "attr") and governor.head != governor:
            governor = governor.head
        return governor

    def _doer(self, verb: Token, discourse: Discourse) -> str | None:
        """Whose deed it is, since nobody does it to himself; None where that is not known."""
        subject = subject_of(verb)
        if subject is None:
            return "" if any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children) else None
        one = discourse.covered.get(subject.i)
        return "" if one is None or one.candidate.row is None else one.candidate.row.name

    def _whose(self, token: Token, discourse: Discourse, doer: str) -> GazetteerRow | None:
        spoken = self._spoken_of(token, discourse)
        unsure = any(one.row is None for one in spoken)
        rulers = self._ruled.get(token.lemma_.lower(), frozenset())
        known = [one for one in spoken if one.row is not None and one.row.name != doer]
        known = [one for one in known if one.row and one.row.identifiers.get("iso3166") in rulers] or known
        near = {one.row.name: one.row for one in known if one.row}
        owners = {row.name: row for row in self._introduced(token, discourse) if row.name != doer}
        if len(owners) == 1 and not unsure:
            owner = next(iter(owners.values()))
            lone = not near or (len(near) > 1 and token.lemma_.lower() in self._armed)
            return owner if owner.name in near or lone else None
        if len(near) == 1 and not unsure:
            about = {one.row.name for one in known if one.row and one.prominent}
            return next(iter(near.values())) if about.issuperset(near) else None
        home = self._home(discourse)
        if home is None or home.name == doer or owners:
            return None
        acting = {one.row.name for one in known if one.row and one.acting}
        ours = near.keys() <= {home.name} or (not unsure and (home.name in acting or _opening(token)))
        return home if ours else None

    def _home(self, discourse: Discourse) -> GazetteerRow | None:
        """The state that the whole text is about, if one stands out."""
        rows = [row for e in discourse.entries if e.head.pos_ != "NOUN" and (row := self._row(e)) is not None]
        counts = Counter(row.name for row in rows).most_common(2)
        ahead = bool(counts) and counts[0][1] >= _ENOUGH and (len(counts) < 2 or counts[0][1] >= _LEAD * counts[1][1])
        return next((row for row in rows if row.name == counts[0][0]), None) if ahead else None

    def _part(self, noun: Token) -> bool:
        """ "the army", "the air force", "the defence ministry"; not "the rebel army", "the party's army"."""
        lemma = noun.lemma_.lower()
        if lemma not in self._parts and lemma not in self._kinds:
            return False
        if noun.tag_ in PLURAL or not definite(noun) or not any(c.lower_ == DEFINITE[0] for c in noun.children):
            return False
        before = {c.lower_ for c in noun.children if c.dep_ in MODIFIER}
        if lemma in self._kinds:
            return bool(before) and before <= set(self._kinds[lemma])
        return not before

    def _introduced(self, token: Token, discourse: Discourse) -> list[GazetteerRow]:
        """Whose army the text has named: "Sudan's army"; nobody's where it names one of no state, too."""
        wanted, found = _beside(token), []
        for entry in discourse.entries:
            head = entry.head
            if head.i >= token.i:
                break
            if head.lemma_.lower() != token.lemma_.lower() or not wanted <= _beside(head):
                continue
            if not self._opponents.isdisjoint(c.lemma_.lower() for c in head.children):
                return []
            row = self._row(entry)
            found += [row] if row is not None and head.pos_ == "NOUN" else []
        return found

    def _row(self, entry: Entry) -> GazetteerRow | None:
        one = entry.resolved
        return one.candidate.row if one is not None and one.type in self._states else None

    def _spoken_of(self, token: Token, discourse: Discourse) -> list[_Spoken]:
        """The states, and those of the persons, of the sentence before the noun and of the one before that.

        Where nobody knows whose a person is, none is sure: "Holm met Ruiz in Oslo. The army".
        """
        found = []
        for entry in discourse.near(token):
            one = entry.resolved
            row = one.candidate.row if one is not None else None
            if one is not None and one.name in self._capitals:
                row = self._capitals[one.name]  # "in Islamabad the army denied it"
            elif one is None or one.type not in self._states | self._persons or self._of_goods(entry):
                continue
            elif one.type in self._persons:
                row = self._rows.get(row.related.get("state", "")) if row is not None else None
            acting = entry.first.dep_ in (*NOMINAL_SUBJECT, "poss")
            found.append(_Spoken(row, acting, acting or _prominent(entry)))
        return found

    def _of_goods(self, entry: Entry) -> bool:
        """ "Chinese drones": where a thing is from says nothing of who is spoken of."""
        return entry.head.dep_ in MODIFIER and entry.head.head.lemma_.lower() in self._goods


def _prominent(entry: Entry) -> bool:
    """Whether a text is about such a state, by the place of its name: "Peru waits", "in Peru"."""
    top = entry.first
    if top.dep_ == "pobj":
        return top.head.lower_ in _ABOUT
    return top.dep_ in ("dobj", "attr", "ROOT", *MODIFIER)


def _opening(token: Token) -> bool:
    """Whether a noun begins a paragraph: what it tells is of the text's own state again."""
    start = token.left_edge
    return start.i == 0 or "\n" in start.nbor(-1).text


def _beside(noun: Token) -> set[str]:
    """The words before a noun that no name is: "air" of "the Polish air force"."""
    return {c.lower_ for c in noun.children if c.dep_ in MODIFIER and c.text.islower()}
