"""How things stand with an event that a noun names: "the sale fell through", "is off the table".

What is said of the event itself, by a verb whose subject or object it is; and what is said
of a report of it: "claims that it had bought turned out to be false".
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from kg.claims.factuality import negated
from kg.claims.parse import children
from kg.claims.syntax import lemma, passive, prepositions
from kg.claims.tokens import Token
from kg.labels import OBJECT, PREDICATIVE, SUBJECT, VERBAL
from kg.ontology import Ontology

#: What the kinds of phrases say of an event, affirmed and denied.
_EFFECTS = {
    "void": ("negative", "possible"),
    "begun": ("fact", "negative"),
    "open": ("possible", "negative"),
    "doubtful": ("possible", None),
    "coming": ("planned", "negative"),
    "pending": ("planned", None),
    "remote": ("possible", "planned"),
}


class Standing:
    """Knows the phrases that say that something is off, open or still to come."""

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        self._negations = words["negations"] | words["negative_determiners"]
        self._copulas = words["copular_verbs"]
        self._placing = words["copular_verbs"] | words["placing_verbs"]
        self._kinds = {p: kind for kind, phrases in ontology.tables["standing"].items() for p in phrases}
        self._nouns = {n: effect for effect, nouns in ontology.tables["standing_nouns"].items() for n in nouns}
        self._failing, self._stalling = words["failing_verbs"], words["stalling_verbs"]
        acts = {n for r in ontology.relations.values() for f in r.frame for n in f.noun}
        plans = {n for cue in ontology.cues if cue.effect == "planned" for n in cue.noun}
        self._dealings = words["dealings"] | (plans - acts)  # "its bid failed"; talks that failed were held
        self._false = words["falsehood"] | words["disproved"]
        self._proving = words["proving_verbs"]

    def effect(self, noun: Token, verb: Token) -> str | None:
        """What a verb says of the event that its subject or object names: an effect of a cue."""
        off = negated(verb, self._negations)
        for phrase in self._phrases(noun, verb):
            kind = self._kinds.get(phrase)
            if kind is not None:  # "no truce is in sight": the noun is denied already
                return _EFFECTS[kind][off and (kind == "void" or not negated(noun, self._negations))]
        if noun.dep_ in (*OBJECT, "pobj"):  # "died in an exchange of fire": that took place
            return None
        if noun.dep_ == "nsubjpass" and verb.lemma_.lower() in self._proving and off:
            return "possible"  # "the sale was never confirmed"
        name = phrasal(verb, self._failing | self._stalling)
        if not self.undone_by_failure(noun) or name not in self._failing | self._stalling:
            return None
        return "possible" if off or name in self._stalling else "negative"

    def undone_by_failure(self, noun: Token) -> bool:
        """Whether what a noun names is not made when it fails: a sale is not, an attack is."""
        return noun.lemma_.lower() in self._dealings

    def _phrases(self, noun: Token, verb: Token) -> Iterator[str]:
        name = lemma(verb)
        yield name
        yield phrasal(verb, self._kinds.keys())
        for preposition, target in prepositions(verb):
            behind = f"{preposition}_{target.lemma_.lower()}"
            if verb.lemma_.lower() in self._placing:
                yield behind
            yield f"{name}_{behind}"
            yield f"{name}_{preposition}"
        for child in children(verb):
            if child.dep_ in ("prep", "prt", "advmod", "acomp") and child.lower_ in ("off", "over", "away"):
                if not any(True for _ in children(child)):
                    yield f"{name}_{child.lower_}"
                elif verb.lemma_.lower() in self._placing:
                    yield f"far_{child.lower_}"  # "is far off", "a long way off"
            elif child.dep_ == "xcomp" and passive(child) and any(c.tag_ == "TO" for c in children(child)):
                yield f"{name}_to_be"  # "remains to be seen"
            elif child != noun and (child.dep_ in ("dobj", "oprd") or (child.dep_ == "acomp" and noun.dep_ in OBJECT)):
                yield f"{name}_{child.lemma_.lower()}"

    def predicate(self, verb: Token) -> Token | None:
        """What a copula says of its subject; also in "turned out to be", "proved to be"."""
        if verb.lemma_.lower() not in self._copulas and lemma(verb) not in self._copulas:
            return None
        inner = next((c for c in children(verb) if c.dep_ == "xcomp" and c.lemma_ == "be"), verb)
        return next((c for c in children(inner) if c.dep_ in PREDICATIVE), None)

    def noun(self, predicate: Token) -> str | None:
        """What a noun says of the event that it is predicated of: "is a myth", "is a possibility"."""
        return self._nouns.get(predicate.lemma_.lower())

    def untrue(self, report: Token) -> Token | None:
        """The verb by which a report, idea or fear is called false."""
        verb = report.head
        if verb.pos_ not in VERBAL:
            return None
        if report.dep_ == "nsubjpass" and verb.lemma_.lower() in self._proving:
            return verb if negated(verb, self._negations) else None
        predicate = self.predicate(verb) if report.dep_ in SUBJECT else None
        words = [] if predicate is None else [predicate, *(c for c in children(predicate) if c.dep_ == "amod")]
        return verb if any(w.lower_ in self._false or w.lemma_.lower() in self._false for w in words) else None

    def disproved(self, verb: Token) -> bool:
        """ "turned out to be false" denies what "could not be confirmed" leaves open."""
        return verb.lemma_.lower() not in self._proving and not negated(verb, self._negations)

    def mistaken(self, report: Token) -> bool:
        """ "it is wrong to say that it had bought"."""
        said = report.dep_ in ("xcomp", "csubj") or (report.dep_ == "advcl" and report.i < report.head.i)
        if not said or not any(c.tag_ == "TO" for c in children(report)):
            return False
        words = (report.head, *(c for c in children(report.head) if c.dep_ in PREDICATIVE))
        return any(w.lemma_.lower() in self._false for w in words)

    @staticmethod
    def contrary(report: Token) -> bool:
        """ "contrary to reports that it had bought"."""
        preposition = report.head
        return (
            report.dep_ == "pobj"
            and preposition.lower_ == "to"
            and preposition.i > 0
            and (preposition.nbor(-1).lower_ in ("contrary", "counter"))
        )


def phrasal(verb: Token, known: Set[str]) -> str:
    """Lemma with its particle, also where the parser takes that for an adverb: "fell through"."""
    name = lemma(verb)
    following = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    adverb = following.head == verb and following.dep_ in ("advmod", "prep", "prt", "dobj")
    phrase = f"{name}_{following.lower_}"
    return phrase if adverb and phrase in known else name
