"""What "the jets", "the Swedish aircraft", "the ministry" stand for."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass

from spacy.tokens import Token

from kg.labels import ADNOMINAL, MODIFIER, NOMINAL_PATIENT, NOMINAL_SUBJECT, PLURAL
from kg.mentions.discourse import Discourse, Entry
from kg.mentions.disjoint import Disjoint
from kg.mentions.resolved import Resolved
from kg.ontology import GazetteerRow, Ontology
from kg.text import fold

DEFINITE = ("the", "these", "those", "this", "that")
_THOSE = ("these", "those")
_HEAVY = ("prep", "relcl", "acl", "appos", "poss", "nummod")


@dataclass(frozen=True, slots=True)
class Described:
    """Noun -> what may be called so in one Doc, in textual order; without referent, it is another thing.

    Attributes:
        so_called: Which referents the text or a gazetteer does call by which noun.
    """

    by_noun: dict[str, list[Entry]]
    so_called: set[tuple[str, str]]

    def add(self, entry: Entry) -> None:
        """A description that was resolved."""
        insort(self.by_noun.setdefault(entry.head.lemma_.lower(), []), entry, key=_place)


#: How many things that fit are looked at, the nearest first.
_REACH = 30


class Descriptions:
    """Finds the named thing that a definite description repeats."""

    def __init__(self, ontology: Ontology) -> None:
        self._classes = {
            kind: {noun: frozenset(classes) for noun, classes in ontology.types[kind].nouns.items()}
            for kind in sorted(ontology.nodes - ontology.playing("person"))
        }
        self._weapons, self._states = ontology.playing("weapon"), ontology.playing("state")
        self._organizations = ontology.playing("organization")
        self._arms = {n for kind in self._weapons for n in self._classes[kind]}
        self._bands = {n for kind in self._organizations for n in self._classes[kind]}
        self._headed = self._classes.keys() - self._weapons - self._states
        self._codes = ontology.state_codes
        self._country = ontology.words["country_nouns"]
        self._regions = {where: frozenset(codes) for where, codes in ontology.tables["regions"].items()}
        self._places = ontology.playing("place")
        self._never = Disjoint(ontology)
        self._kinds, self._also = ontology.tables["kinds_of_states"], ontology.tables["also_called"]
        self._changing = ontology.words["changing_adjectives"]
        self._acquiring = {
            v for r in ontology.relations.values() if r.continues.subject for f in r.frame for v in f.verb
        }
        self._further = ontology.words["additional_adjectives"]
        self._rows: dict[str, frozenset[str]] = {}

    def of(self, discourse: Discourse) -> Described:
        """What can be described in one Doc, and by which nouns."""
        called: dict[str, set[str]] = {}
        so_called: set[tuple[str, str]] = set()
        named = [(e, e.resolved) for e in discourse.entries if e.resolved is not None]
        for entry, one in named:
            if one.type in self._classes:
                nouns = called.setdefault(one.referent, set(self._inherent(one)))
                row = one.candidate.row
                for noun in (*_predicated(entry.head), *(row.description.split() if row is not None else ())):
                    so_called.add((one.referent, noun))
                for noun in _predicated(entry.head):
                    nouns |= self._alike(noun, one.type)
        by_noun: dict[str, list[Entry]] = {}
        for entry, one in named:
            nouns = called.get(one.referent, set())
            if not nouns and one.type in self._weapons:  # nothing is known of it: any weapon's noun may do
                nouns = set(self._classes[one.type])
            if one.type in self._states and entry.head.tag_ in PLURAL and entry.head.text not in one.name:
                nouns = nouns - self._country  # "the Americans" are no country
            for noun in nouns:
                by_noun.setdefault(noun, []).append(entry)
        for entry in discourse.entries:
            if entry.resolved is not None or _definite_article(entry.head):
                continue
            if _singled(entry.head) or self._some(entry, discourse):
                by_noun.setdefault(entry.head.lemma_.lower(), []).append(entry)
        for entries in by_noun.values():
            entries.sort(key=_place)
        return Described(by_noun, so_called)

    def _some(self, entry: Entry, discourse: Discourse) -> bool:
        """ "rebels took the town": others than those named before; not "JNIM militants"."""
        if entry.head.tag_ not in PLURAL or entry.head.lemma_.lower() not in self._bands:
            return False
        return not any(
            c.i in discourse.covered and discourse.covered[c.i].type in self._organizations for c in entry.head.children
        )

    def _inherent(self, one: Resolved) -> frozenset[str]:
        row = one.candidate.row
        if row is None:
            words = fold(one.name).split()
            return frozenset(words[-1:] if len(words) > 1 and one.type in self._headed else ())
        if one.referent not in self._rows:
            self._rows[one.referent] = frozenset(self._row_nouns(row))
        return self._rows[one.referent]

    def _row_nouns(self, row: GazetteerRow) -> set[str]:
        group = row.related.get("class", "")
        known = self._classes.get(row.type, {})
        nouns = {n for n, classes in known.items() if "*" in classes or group in classes}
        if row.type in self._states:
            kinds = {noun for noun, codes in self._kinds.items() if row.iso in codes}
            return nouns | kinds | {w for n in (row.name, *row.aliases) for w in fold(n).split() if w in self._country}
        kind = row.description.partition(",")[0].partition(" of ")[0]
        told = set(kind.split())
        told |= {other for word in (kind, *told) for other in self._also.get(word, ())}
        if not any(group in classes for classes in known.values()):  # a cruiser without a class is a ship
            told |= {other for noun in told & known.keys() for other in self._alike(noun, row.type)}
        nouns |= told if row.type in self._weapons else told - self._arms  # a drone maker is no drone
        if row.type in self._headed:
            nouns |= {fold(n).split()[-1] for n in (row.name, *row.aliases) if " " in n} - self._arms
        return nouns

    def _alike(self, noun: str, kind: str) -> set[str]:
        """A noun and those for the same classes of thing: a frigate is a warship."""
        classes = self._classes[kind].get(noun)
        if classes is None or "*" in classes:
            return {noun}
        return {noun, *(n for n, others in self._classes[kind].items() if classes <= others)}

    def resolve(self, token: Token, discourse: Discourse, described: Described) -> Resolved | None:
        """The thing described, or None where none is sure."""
        if token.dep_ in ("attr", "appos", "compound"):
            return None
        if self._more_of_them(token):
            return self._alike_before(token, discourse, described)
        if not (definite(token) or self._made_by(token, discourse)) or _counted_before(token, discourse):
            return None
        entries = described.by_noun.get(token.lemma_.lower(), [])
        fitting: list[Entry] = []
        barred = self._never.of_description(token, discourse)
        end = bisect_left(entries, token.i, key=_place)
        for entry in reversed(entries[max(0, end - _REACH) : end]):
            if entry.resolved is None:
                break  # "a tanker ... the tanker": another one has come in
            if self._modified(token, entry.resolved, discourse):
                fitting.append(entry)
        others = [e for e in reversed(fitting) if e.resolved is not None and e.resolved.referent not in barred]
        wide = len(others) < len(fitting)
        found = self._unique(token, others, discourse, wide=wide)
        noun = token.lemma_.lower()
        so_called = [e for e in others if e.resolved and (e.resolved.referent, noun) in described.so_called]
        if found is None:  # "M23 rebels ... a militia, the FDLR ... the rebels"
            return self._unique(token, so_called, discourse, wide=wide)
        doubted = noun in self._bands and so_called and (found.referent, noun) not in described.so_called
        return None if doubted else found

    def _made_by(self, noun: Token, discourse: Discourse) -> bool:
        """ "Boeing's jet": its maker says which; what a state has may be many things."""
        owners = [c for c in noun.children if c.dep_ == "poss" and c.i in discourse.covered]
        heavy = any(c.dep_ in _HEAVY and c not in owners for c in noun.children)
        made = any(noun.lemma_.lower() in self._classes[kind] for kind in self._weapons)
        return made and not heavy and any(discourse.covered[c.i].type in self._organizations for c in owners)

    def _more_of_them(self, noun: Token) -> bool:
        """ "four more aircraft", "the 24 extra jets that Oslo wants": of the kind spoken of."""
        verbs = [noun.head, *(c for c in noun.children if c.dep_ == "relcl")]
        if not any(v.lemma_.lower() in self._acquiring for v in verbs):
            return False  # "lost two more aircraft": whatever they were
        counted = noun.tag_ in PLURAL or any(c.dep_ == "nummod" for c in noun.children)
        if not counted or not any(noun.lemma_.lower() in self._classes[kind] for kind in self._weapons):
            return False
        before = [c for c in noun.children if c.i < noun.i and c.dep_ != "det"]
        words = {w.lower_ for c in before for w in (c, *c.children)}
        return bool(words & self._further) and all(c.dep_ == "nummod" or c.lower_ in self._further for c in before)

    def _alike_before(self, noun: Token, discourse: Discourse, described: Described) -> Resolved | None:
        """The one kind of thing that the sentence, or the one before, calls by such a noun."""
        here, entries = discourse.sentence[noun.i], described.by_noun.get(noun.lemma_.lower(), [])
        for reach in (0, 1):
            near = [e for e in entries if e.head.i < noun.i and 0 <= here - discourse.sentence[e.head.i] <= reach]
            if near:
                things = {e.resolved.referent if e.resolved is not None else "": e.resolved for e in near}
                return next(iter(things.values())) if len(things) == 1 else None
        return None

    @staticmethod
    def _unique(token: Token, fitting: list[Entry], discourse: Discourse, *, wide: bool) -> Resolved | None:
        """The one thing of the sentence, else of the last two, else of all.

        Args:
            wide: Whether one was left out because its sentence is on it.
        """
        here = discourse.sentence[token.i]
        same = [] if wide else [e for e in fitting if discourse.sentence[e.head.i] == here]
        near = [e for e in fitting if discourse.sentence[e.head.i] >= here - 1 - wide]
        for group in (same, near or fitting[-3:], fitting):
            things = {e.resolved.referent for e in group if e.resolved is not None}
            if len(things) == 1:
                return group[-1].resolved
        return None

    def _modified(self, token: Token, one: Resolved, discourse: Discourse) -> bool:
        """Whether the modifiers agree: "the Swedish aircraft" is of Swedish make."""
        for child in token.children:
            if child.dep_ not in (*MODIFIER, "poss"):
                continue
            if child.lower_ in self._changing:
                return False
            modifier, row = discourse.covered.get(child.i), one.candidate.row
            if child.text[0].isupper() and not (self._of_origin(modifier, row) or self._lies_in(child, one)):
                return False
        return True

    def _lies_in(self, modifier: Token, one: Resolved) -> bool:
        """ "the Balkan country", "the West African country"."""
        if one.type not in self._states or one.candidate.row is None:
            return False
        inner = [c.lower_ for c in modifier.children if c.dep_ in MODIFIER]
        codes = self._regions.get(" ".join((*inner, modifier.lower_)), frozenset())
        return one.candidate.row.identifiers.get("iso3166") in codes

    def _of_origin(self, modifier: Resolved | None, row: GazetteerRow | None) -> bool:
        if modifier is None or row is None:
            return False
        if modifier.type in self._states:
            return self._codes.get(modifier.name, "?") in (row.related.get("origin"), row.related.get("state"))
        if modifier.type in self._places and row.type in self._organizations and modifier.candidate.row is not None:
            seat = modifier.candidate.row.related.get("state", "?")  # "the Munich firm"
            return seat in (row.related.get("origin"), row.related.get("state"))
        return modifier.type in self._organizations and modifier.name == row.related.get("maker")


def _counted_before(token: Token, discourse: Discourse) -> bool:
    """ "first, 60 were bought; ten of those tanks came": those 180, whatever they are."""
    if not any(c.lower_ in _THOSE for c in token.children):
        return False
    sentence = discourse.sentence[token.i]
    numbers = (token.doc[i] for i in discourse.numbers if i < token.i and discourse.sentence[i] == sentence)
    return any(n.dep_ in (*NOMINAL_PATIENT, "pobj", "nsubj") and n.head.i < token.left_edge.i for n in numbers)


def _place(entry: Entry) -> int:
    return entry.head.i


def definite(token: Token) -> bool:
    """Whether a noun phrase is definite and nothing in it singles out another thing."""
    children = list(token.children)
    if not any(c.dep_ == "det" and c.lower_ in DEFINITE for c in children):
        return False
    return not any(c.dep_ in _HEAVY and not _beside(token, c) for c in children)


def _beside(noun: Token, clause: Token) -> bool:
    """Whether a clause tells more of a thing that is known: "the rebels, who hold it", "the army, armed by".

    Behind an object "which" may be all that was said: "blamed the missile, which pleased nobody".
    """
    if clause.dep_ not in ADNOMINAL or clause.left_edge.i <= noun.i + 1 or noun.nbor().text != ",":
        return False
    return noun.dep_ in NOMINAL_SUBJECT or not any(
        c.dep_ in NOMINAL_SUBJECT and c.lower_ == "which" for c in clause.children
    )


def _predicated(head: Token) -> list[str]:
    """The nouns that the text itself uses of a name: "the tanker Jaguar", "Jaguar, a tanker"."""
    found = []
    if head.dep_ in ("compound", "appos") and head.head.pos_ == "NOUN":
        found.append(head.head)
    found += [c for c in head.children if c.dep_ in ("appos", "compound") and c.pos_ == "NOUN"]
    if head.dep_ == "nsubj" and head.head.lemma_ == "be":
        found += [c for c in head.head.children if c.dep_ == "attr" and c.pos_ == "NOUN"]
    return [t.lemma_.lower() for t in found]


def _definite_article(token: Token) -> bool:
    return any(c.dep_ == "det" and c.lower_ in DEFINITE for c in token.children)


def _singled(token: Token) -> bool:
    """Whether a noun brings in a thing of its own: "a tanker", "two jets"; not "Patriot missiles"."""
    return any(c.dep_ in ("det", "nummod") for c in token.children)
