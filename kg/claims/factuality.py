"""Polarity and modality together, and the words of negation at a token."""

from __future__ import annotations

from dataclasses import dataclass

from kg.claims.nominal import light_verb
from kg.claims.parse import children, remembered
from kg.claims.syntax import lemma, tensed
from kg.claims.tokens import Token
from kg.labels import AUXILIARY, NOMINAL_PATIENT, NOMINAL_SUBJECT, OBJECT, OPENING_CLAUSE, PRESENT, VERBAL
from kg.model import Modality, Polarity
from kg.ontology import Cue

#: "nothing but jets", "nothing less than jets": something.
#: Where those stand to whom something is done, or it.
_GETTING = ("dobj", "iobj", "dative", "prep")
_EXCEPT = ("but", "except", "other", "less", "short", "more")
_ANY = ("anyone", "anybody", "anything")
ORDER = (Modality.ASSERTED, Modality.PLANNED, Modality.POSSIBLE)


@dataclass(frozen=True, slots=True)
class Status:
    """Polarity and modality, with what the walk met on its way."""

    negative: bool = False
    modality: Modality = Modality.ASSERTED

    def under(self, effect: str) -> Status:
        """The status of what is said under a cue with that effect."""
        if effect == "negative":
            return Status(not self.negative, self.modality)
        if effect in ("possible", "question"):
            return Status(self.negative, Modality.POSSIBLE)
        if effect == "planned":
            return Status(self.negative, later(self.modality, Modality.PLANNED))
        return self

    @property
    def polarity(self) -> Polarity:
        """As a claim carries it."""
        return Polarity.NEGATIVE if self.negative else Polarity.POSITIVE


def later(one: Modality, other: Modality) -> Modality:
    """The less sure of two modalities."""
    return max(one, other, key=ORDER.index)


def negated(token: Token, words: frozenset[str]) -> bool:
    """Whether a word of negation stands at the token itself."""
    return any(_negating(child, words) for child in children(token)) or _elsewhere(token)


def _negating(beside: Token, words: frozenset[str]) -> bool:
    """Whether a word denies what it hangs on."""
    dep, word = beside.dep_, beside.lower_
    plain = dep == "neg" or (word in words and dep in ("advmod", "det", "preconj", "cc"))
    if plain and not _exceeded(beside):
        return True
    if word == "once" and beside.i and beside.nbor(-1).lower_ == "not":
        return True  # "not once has it"
    if word == "ever" and any(g.lower_ in words for g in children(beside)):
        return True  # "has hardly ever"
    if word == "longer" and any(n.lower_ == "no" for n in children(beside)):
        return True
    if dep in ("nsubj", "nsubjpass", "dobj", "agent", "pobj") and _negative(beside, words):
        return True
    if dep == "oprd" and any(g.lower_ in words for g in children(beside)):
        return True  # "called it no threat", "hardly a threat"
    return dep in _GETTING and _nobody(beside, words)


def _nobody(argument: Token, words: frozenset[str]) -> bool:
    """ "sold nothing to Kyiv", "sold it to nobody", "sold it to no state"; not "nothing but jets"."""
    if argument.dep_ in ("dobj", "iobj", "dative") and argument.lower_ in words:
        following = argument.doc[argument.i + 1 : argument.i + 2]
        return not any(t.lower_ in _EXCEPT for t in following)
    if argument.dep_ in ("prep", "dative") and argument.lower_ in ("to", "against"):
        told = [c for c in children(argument) if c.dep_ == "pobj" and c.lower_ != "nothing"]  # "came to nothing"
        return any(c.lower_ in words or _negative(c, words) for c in told)
    return False


def _elsewhere(verb: Token) -> bool:
    """ "nor arrested him", "sent it neither to A nor to B", "has not, as A said, sent it"."""
    if verb.dep_ == "conj":
        joined = [c for c in children(verb.head) if c.dep_ == "cc" and c.i < verb.i]
        if joined and joined[-1].lower_ == "nor":
            return True
    for child in children(verb):
        if child.dep_ in AUXILIARY and any(c.dep_ == "neg" for c in children(child)):
            return True
        if child.dep_ in ("prep", "dative") and any(c.lower_ == "neither" for c in children(child)):
            return True
    return False


def _exceeded(word: Token) -> bool:
    """ "not only bought it", "not until it had bought it did it": nothing is denied."""
    following = word.nbor().lower_ if word.i + 1 < len(word.doc) else ""
    if left_out(word) or (word.lower_ in ("hardly", "scarcely", "barely") and following == "had"):
        return True
    if word.lower_ == "no" and following in ("fewer", "more", "less"):  # "no fewer than 12 jets"
        return any(t.lower_ == "than" for t in word.doc[word.i + 2 : word.i + 3])
    return word.lower_ == "not" and following in ("only", "just", "merely", "simply", "until", "long")


def few(noun: Token, words: frozenset[str]) -> bool:
    """ "few experts say", which is no report; "a few experts say" is one."""
    beside = [c.lower_ for c in children(noun)]
    return not words.isdisjoint(beside) and "a" not in beside


def left_out(word: Token) -> bool:
    """ "Qatar but not Oman bought it": whether a negation is of a second subject alone."""
    if word.lower_ != "not":
        return False
    subjects = [c for c in children(word.head) if c.dep_ in NOMINAL_SUBJECT]
    return len(subjects) > 1 and subjects[0].i < word.i == subjects[-1].left_edge.i - 1


def never(token: Token, nouns: frozenset[str]) -> bool:
    """ "by no means", "under no circumstances", wherever they stand in the clause."""
    behind = (n for c in children(token) if c.dep_ == "prep" for n in children(c) if n.lemma_.lower() in nouns)
    return any(c.lower_ == "no" and c.dep_ == "det" for n in behind for c in children(n))


def nearly(verb: Token, words: frozenset[str], all_but: frozenset[str]) -> bool:
    """ "almost bought", "all but bought", "did anything but buy"; "almost certainly bought" is another thing."""
    if any(c.dep_ == "advmod" and c.lower_ in words for c in children(verb)):
        return True
    return verb.i > 1 and verb.nbor(-1).lower_ == "but" and verb.nbor(-2).lower_ in all_but


def imperative(verb: Token) -> bool:
    """ "buy the jets, Athens was told", "let them attack": a bare verb without a subject that heads its clause."""
    if verb.tag_ != "VB" or verb.dep_ not in ("ROOT", "advcl", "ccomp", "parataxis"):
        return False
    before = [c for c in children(verb) if c.i < verb.i]
    return (
        not any(c.dep_ in ("aux", "mark", "nsubj", "nsubjpass", "expl") for c in before) and verb.i == verb.left_edge.i
    )


def rather_than(verb: Token) -> bool:
    """ "rather than buy it", wherever the parser hangs that."""
    if verb.dep_ == "pcomp":
        return False
    first = min((c.i for c in children(verb) if c.dep_ == "mark" and c.lower_ == "than"), default=verb.i)
    before = verb.doc[max(0, first - 2) : first + 1]
    bare = before[-1].lower_ == "than" and verb.tag_ == "VB" and verb.head != verb
    if bare and any(c.lower_ in ("sooner", "rather") and c.i < first for c in children(verb.head)):
        return True  # "would sooner leave than buy it"
    return [t.lower_ for t in before][-2:] == ["rather", "than"] or (
        len(before) == 3 and [t.lower_ for t in before[:2]] == ["rather", "than"] and verb.tag_ != "VBG"
    )


def inverted_condition(verb: Token) -> bool:
    """ "had it bought the jets, ...": an auxiliary before the subject of a clause makes it a condition."""
    if verb.dep_ not in ("advcl", "ccomp", "parataxis"):
        return False
    auxiliaries = [c for c in children(verb) if c.dep_ == "aux" and c.lower_ in ("had", "should", "were")]
    subjects = [c for c in children(verb) if c.dep_ in NOMINAL_SUBJECT]
    return bool(auxiliaries and subjects) and auxiliaries[0].i < subjects[0].i and auxiliaries[0] == verb.left_edge


def supposed(clause: Token) -> bool:
    """ "acted as though it had bought": as if it had."""
    marks = [c for c in children(clause) if c.dep_ == "mark" and c.lower_ in ("though", "if")]
    return any(m.i and m.nbor(-1).lower_ == "as" for m in marks)


def ahead(clause: Token, conjunctions: frozenset[str]) -> bool:
    """ "when it buys the jets": a clause of time in the present tense."""
    timed = any(c.lower_ in conjunctions and c.dep_ in OPENING_CLAUSE for c in children(clause))
    return timed and tensed(clause).tag_ in PRESENT


def content(clause: Token) -> bool:
    """ "the claim that it bought the jets": the parser may take what a noun says for a relative clause."""
    if clause.dep_ != "relcl":
        return False
    thats = [c for c in children(clause) if c.lower_ == "that" and c.i < clause.i]
    objects = [c for c in children(clause) if c.dep_ == "dobj" and c.i > clause.i]
    return any(c.dep_ == "mark" or (c.dep_ in (*OBJECT, "dative") and objects) for c in thats)


def _hardly_any(argument: Token, words: frozenset[str]) -> bool:
    """ "few blamed", "few in Beirut blame", "hardly anyone", but not "a few"."""
    first = argument.left_edge
    return (first == argument and argument.lower_ == "few") or (argument.lower_ in _ANY and first.lower_ in words)


def _negative(argument: Token, words: frozenset[str]) -> bool:
    """ "no deal", "nobody", "neither by A nor by B"."""
    if argument.dep_ in NOMINAL_SUBJECT and (argument.lower_ in words or _hardly_any(argument, words)):
        return True
    nearest = argument.nbor(-1).lower_ if argument.i else ""
    if argument.dep_ == "agent" and nearest in words:
        return True
    if any(c.dep_ in ("det", "preconj") and c.lower_ in words and not _exceeded(c) for c in children(argument)):
        return True
    if any(c.dep_ == "nummod" and c.lower_ == "zero" for c in children(argument)):
        return True
    first = argument.left_edge  # "not a single jet", "not one jet"
    following = first.nbor().lower_ if first.i < argument.i else ""
    return first.lower_ == "not" and following in ("a", "an", "one", "single")


def dismissal(report: Token, verbs: frozenset[str]) -> Token | None:
    """The verb that takes a report back: "dismissed reports that", "the claim that ... was denied"."""
    verb = report.head
    taken = report.dep_ in NOMINAL_PATIENT and verb != report and verb.pos_ == "VERB" and lemma(verb) in verbs
    return verb if taken else None


def asked(verb: Token) -> bool:
    """Whether the sentence that a verb heads is a question."""
    if verb.dep_ != "ROOT":
        return False
    start, end = verb.doc.sentence(verb.i)
    words = (verb.doc[at] for at in reversed(range(start, end)))
    return next((t.text == "?" for t in words if not t.is_space), False)


def lends_auxiliary(verb: Token) -> Token | None:
    """The verb that one without an auxiliary of its own has it from: "would have received and passed"."""
    if verb.dep_ != "conj" or any(c.dep_ in ("aux", "nsubj", "nsubjpass") for c in children(verb)):
        return None
    shares = verb.tag_ in ("VB", "VBN", "VBG") or (verb.tag_ == "VBD" and _perfect(verb.head))
    return verb.head if shares else None


def shared_negation(verb: Token, words: frozenset[str]) -> bool:
    """ "did not buy or deploy": the second verb shares the first's auxiliary."""
    if verb.dep_ != "conj" or verb.tag_ not in ("VB", "VBN", "VBG") or verb.head.pos_ not in VERBAL:
        return False
    if any(c.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass") for c in children(verb)):
        return False
    joined = [c.lower_ for c in children(verb.head) if c.dep_ == "cc"]
    return "but" not in joined and negated(verb.head, words)


@remembered
def _perfect(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lemma_ == "have" for c in children(verb))


def asks(clause: Token) -> bool:
    """ "nobody knows whether": what governs a question says nothing of the answer."""
    return clause.dep_ == "ccomp" and any(c.dep_ == "mark" and c.lower_ in ("whether", "if") for c in children(clause))


def is_reason(clause: Token) -> bool:
    """ "after it had ratified, did they clear": the parser may take an adverbial clause for an object."""
    return any(c.dep_ == "mark" and c.lower_ in ("after", "because", "although", "though") for c in children(clause))


def sealed(noun: Token, cue: Cue) -> bool:
    """Whether the noun's verb makes what it names done: "clinched a deal"."""
    verb = light_verb(noun) if cue.sealing else None
    return verb is not None and verb.lemma_.lower() in cue.sealing


def undone(noun: Token, cue: Cue) -> bool:
    """Whether the noun's verb takes back what it names: "lifted its veto"."""
    verb = noun.head if cue.undoing and noun.dep_ in NOMINAL_PATIENT else None
    return verb is not None and lemma(verb) in cue.undoing


def to_infinitive(token: Token) -> bool:
    """Whether a verb stands in the infinitive with "to"."""
    return (token.tag_ == "VB" and any(c.tag_ == "TO" for c in children(token))) or (
        token.tag_ == "VBN" and any(c.tag_ == "TO" and c.dep_ != "prep" for c in children(token))
    )


def outer_status(inner: Status, own: Status, *, sign: bool) -> Status:
    """A status under that of what governs it.

    Args:
        sign: Whether the denial of the governor turns what is below it.
    """
    negative = inner.negative != own.negative if sign else inner.negative
    return Status(negative, later(inner.modality, own.modality))
