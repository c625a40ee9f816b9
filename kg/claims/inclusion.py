"""What a phrase is said to include: "12 vehicles, among them four A", "the arms it bought include the B"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set

from kg.claims.parse import answers
from kg.claims.syntax import auxiliaries, children
from kg.claims.tokens import Token
from kg.labels import ANY_PATIENT, ANY_SUBJECT, NOMINAL_SUBJECT, OBJECT, PLURAL, RELATIVE
from kg.ontology import Ontology

_AMONG, _SOME = "among", ("them", "whom", "which")


class Inclusion:
    """Finds the members that verbs and "among" give to a phrase."""

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        self._verbs, self._wholes = (
            words["containing_verbs"] | words["carrying_verbs_of_goods"],
            words["wholes_of_goods"],
        )

    def of(self, head: Token) -> list[Token]:
        """Heads of what the phrase of a noun includes; most include nothing."""
        known: dict[int, list[Token]] = answers(head.doc, Inclusion)
        if not known:
            known[-1] = []  # read
            known.update(self._read(head))
        return known.get(head.i, [])

    def _read(self, any_: Token) -> dict[int, list[Token]]:
        doc = any_.doc
        found: defaultdict[int, list[Token]] = defaultdict(list)
        for verb in (doc[at] for word in sorted(self._verbs) for at in doc.places(word)):
            things = [c for c in children(verb) if c.dep_ in OBJECT and c.i > verb.i]
            if verb.pos_ == "VERB" and things and not auxiliaries(verb) and verb.tag_ != "VB":
                for whole in self._told_of(verb):
                    found[whole.i] += things
        for among in (doc[at] for at in doc.places(_AMONG)):
            opened = among.i == doc.sentence(among.i)[0]
            for whole, things in _of_opening(among) if opened else _of_aside(among):
                found[whole.i] += things
        return found

    def _told_of(self, verb: Token) -> list[Token]:
        """The noun that contains, behind a relative pronoun, too; goods alone if it is one thing."""
        subjects = [c for c in children(verb) if c.dep_ in NOMINAL_SUBJECT and c.i < verb.i]
        wholes = [verb.head] if verb.dep_ == "relcl" and any(c.tag_ in RELATIVE for c in subjects) else subjects
        return [w for w in wholes if w.pos_ == "NOUN" and _several(w, self._wholes)]


def _several(whole: Token, wholes: Set[str]) -> bool:
    """ "the package includes"; what "the alliance" does, its members may not do."""
    return whole.tag_ in PLURAL or whole.lemma_.lower() in wholes


def _of_aside(among: Token) -> Iterable[tuple[Token, list[Token]]]:
    """ "received 12 vehicles from A, among them four B"."""
    named = [c for c in children(among) if c.dep_ == "pobj"]
    things = [c for c in named if c.lower_ not in _SOME]
    if len(things) == len(named) or not things or among.nbor(-1).text != ",":
        return []
    places = (among.head, *(c for c in children(among.head) if c.dep_ in (*ANY_PATIENT, *ANY_SUBJECT)))
    before = [t for t in places if t.i < among.i and t.tag_ in PLURAL and t.pos_ == "NOUN"]
    return [(max(before, key=lambda t: t.i), things)] if before else []


def _of_opening(among: Token) -> Iterable[tuple[Token, list[Token]]]:
    """ "Among the weapons that A has bought are the B and the C"."""
    copula = among.head
    wholes = [c for c in children(among) if c.dep_ == "pobj" and c.tag_ in PLURAL and c.pos_ == "NOUN"]
    if copula.lemma_ != "be" or auxiliaries(copula) or copula.i < among.i:
        return []
    things = [c for c in children(copula) if c.dep_ in (*NOMINAL_SUBJECT, "attr") and c.i > copula.i]
    return [(whole, things) for whole in wholes]
