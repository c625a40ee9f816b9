"""Coreference within a document, precision before recall.

What is found surely, in this order: names that repeat (a surname alone, an acronym that
was introduced in brackets), definite descriptions ("the missiles", "the Polish
president"), personal pronouns. What is not sure stays unresolved and yields no mention.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from kg.mentions.candidate import Candidate
from kg.ontology import Ontology
from kg.text import fold

_FEMALE = {"she", "her", "hers", "herself"}
_MALE = {"he", "him", "his", "himself"}
_THING = {"it", "its", "itself"}
_DEFINITE = {"the", "these", "those", "this", "that"}
_SUBJECTS = ("nsubj", "nsubjpass")


@dataclass(frozen=True, slots=True)
class Resolved:
    """A candidate with what it stands for."""

    candidate: Candidate
    referent: str
    name: str


def _referent(one: Candidate) -> str:
    return f"{one.type}:{one.row.name}" if one.row else f"{one.type}:{fold(one.name)}"


def _plural(name: str, names: set[str]) -> str:
    """ "F-16s" is "F-16" where that is a name, or where a digit stands before the s."""
    if name.endswith("s") and (name[:-1] in names or name[-2:-1].isdigit()):
        return name[:-1]
    return name


class Names:
    """Joins the names of one document that name the same thing."""

    def __init__(self, candidates: list[Candidate]) -> None:
        self.candidates = candidates
        self._full: dict[str, Candidate] = {}
        self._people()
        self._acronyms: dict[str, Candidate] = {}

    def _people(self) -> None:
        full = [c for c in self.candidates if c.type == "Person" and " " in c.name]
        by_last: dict[str, dict[str, Candidate]] = {}
        for one in full:
            words = fold(one.name).split()
            for key in {words[-1], " ".join(words[-2:])}:
                by_last.setdefault(key, {}).setdefault(_referent(one), one)
        for key, people in by_last.items():
            if len(people) == 1:
                self._full[key] = next(iter(people.values()))

    def antecedent(self, one: Candidate, surface: str) -> Candidate:
        """The fuller name that a short one repeats, or the candidate itself."""
        if surface in self._acronyms:
            return self._acronyms[surface]
        key = fold(one.name)
        short = " " not in one.name or one.type == "Person"
        if one.row is None and short and key in self._full:
            return self._full[key]
        return one

    def introduce(self, doc: Doc) -> None:
        """Notes acronyms given in brackets: "Government Accountability Office (GAO)"."""
        at = {c.end: c for c in self.candidates}
        for short in self.candidates:
            i = short.start
            if i < 2 or doc[i - 1].text != "(" or short.length != 1:
                continue
            long = at.get(i - 1)
            surface = doc[short.start].text
            # what the text introduces stands above a gazetteer's ambiguous acronym
            free = short.row is None or surface in short.row.cued
            if long and free and self._abbreviates(surface, long.name):
                self._acronyms[surface] = long

    @staticmethod
    def _abbreviates(short: str, long: str) -> bool:
        initials = "".join(w[0] for w in long.replace("-", " ").split() if w[0].isupper())
        return short.upper() == initials.upper() or (short.isupper() and short[0] == long[0])


class Anaphora:
    """Finds what definite descriptions and pronouns stand for."""

    def __init__(self, ontology: Ontology) -> None:
        self._nouns = {t.name: t.nouns for t in ontology.types.values() if t.nouns}
        self._titles = ontology.words["titles"]

    def descriptions(self, doc: Doc, named: list[Resolved]) -> Iterator[Resolved]:
        """ "the jets", "the missile systems": the last thing named that can be called so."""
        taken = {i for r in named for i in range(r.candidate.start, r.candidate.end)}
        by_start = sorted(named, key=lambda r: r.candidate.start)
        for token in doc:
            if token.i in taken or token.pos_ != "NOUN" or not self._definite(token):
                continue
            found = self._described(token, by_start)
            if found:
                yield self._anaphor(doc, token.left_edge.i, token.i + 1, found, "description", 0.75)

    @staticmethod
    def _definite(token: Token) -> bool:
        children = list(token.children)
        if not any(c.dep_ == "det" and c.lower_ in _DEFINITE for c in children):
            return False
        heavy = [c for c in children if c.dep_ in ("prep", "relcl", "acl", "appos", "poss", "nummod")]
        return not heavy and not any(c.pos_ == "PROPN" for c in token.subtree)

    def _described(self, token: Token, named: list[Resolved]) -> Resolved | None:
        noun = token.lemma_.lower()
        for kind in ("WeaponSystem", "Program", "Law", "Organization"):
            classes = self._nouns.get(kind, {}).get(noun)
            if not classes:
                continue
            before = [r for r in named if r.candidate.type == kind and r.candidate.end <= token.i]
            fitting = [r for r in before if self._fits(r, classes)]
            if "*" not in classes and kind == "Organization":
                fitting = [r for r in fitting if r.candidate.row is not None]
            if not fitting:
                continue
            last = fitting[-1]
            sentence = [r for r in fitting if r.candidate.start >= last_sentence_start(token)]
            if len({r.referent for r in sentence or fitting[-3:]}) == 1 or len({r.referent for r in fitting}) == 1:
                return last
        return None

    @staticmethod
    def _fits(one: Resolved, classes: tuple[str, ...]) -> bool:
        if "*" in classes:
            return True
        row = one.candidate.row
        return row is None or row.related.get("class", "") in ("", *classes)

    def pronouns(self, doc: Doc, known: list[Resolved]) -> Iterator[Resolved]:
        """ "he", "its": the one candidate that syntax and nearness leave."""
        by_start = sorted(known, key=lambda r: r.candidate.start)
        for token in doc:
            word = token.lower_
            if token.pos_ != "PRON" or word not in _MALE | _FEMALE | _THING:
                continue
            found = self._person(token, by_start) if word not in _THING else self._thing(token, by_start)
            if found:
                yield self._anaphor(doc, token.i, token.i + 1, found, "pronoun", 0.7)

    def _person(self, token: Token, known: list[Resolved]) -> Resolved | None:
        before = [r for r in known if r.candidate.type == "Person" and r.candidate.end <= token.i]
        people = [r for r in before if not self._barred(doc_token(token, r), token)]
        for scope in (token.sent.start, last_sentence_start(token)):
            near = [r for r in people if r.candidate.start >= scope]
            subjects = [r for r in near if head(doc_token(token, r)).dep_ in _SUBJECTS]
            for group in (subjects, near):
                if len({r.referent for r in group}) == 1:
                    return group[-1]
            if subjects and self._governs(doc_token(token, subjects[-1]), token):
                return subjects[-1]
        return None

    def _thing(self, token: Token, known: list[Resolved]) -> Resolved | None:
        if token.dep_ in _SUBJECTS and expletive(token):
            return None
        things = [r for r in known if r.candidate.type not in ("Person", "Location") and r.candidate.end <= token.i]
        same = [
            r for r in things if r.candidate.start >= token.sent.start and not self._barred(doc_token(token, r), token)
        ]
        subjects = [r for r in same if head(doc_token(token, r)).dep_ in _SUBJECTS]
        governing = [r for r in subjects if self._governs(doc_token(token, r), token)]
        if governing and (token.dep_ != "dobj" or len({r.referent for r in same}) == 1):
            return governing[-1]
        if subjects and token.dep_ != "dobj" and len({r.referent for r in subjects}) == 1:
            return subjects[-1]
        if not subjects and len({r.referent for r in same}) == 1:
            return same[-1]
        before = [r for r in things if last_sentence_start(token) <= r.candidate.start < token.sent.start]
        leading = [r for r in before if head(doc_token(token, r)).dep_ in _SUBJECTS]
        if not same and len({r.referent for r in leading}) == 1:
            return leading[0]
        return None

    @staticmethod
    def _barred(antecedent: Token, token: Token) -> bool:
        """A plain pronoun never means the subject of its own clause (Chomsky 1981, principle B)."""
        if token.dep_ == "poss" or token.lower_.endswith("self"):
            return False
        clause = next((a for a in token.ancestors if a.pos_ in ("VERB", "AUX")), None)
        while clause is not None and clause.dep_ == "conj" and not any(c.dep_ in _SUBJECTS for c in clause.children):
            clause = clause.head  # "signed but never ratified it": the subject is shared
        top = head(antecedent)
        while clause is not None and clause.dep_ == "xcomp":  # its subject is the one above
            if top.head == clause:
                return True
            clause = clause.head
        return clause is not None and top.dep_ in _SUBJECTS and top.head == clause

    @staticmethod
    def _governs(antecedent: Token, token: Token) -> bool:
        """Whether the antecedent is the subject of a clause that contains the pronoun."""
        return head(antecedent).head in token.ancestors

    @staticmethod
    def _anaphor(doc: Doc, start: int, end: int, to: Resolved, detector: str, confidence: float) -> Resolved:
        candidate = replace(
            to.candidate, start=start, end=end, detector=detector, confidence=confidence, name=doc[start:end].text
        )
        return Resolved(candidate, to.referent, to.name)


def doc_token(token: Token, one: Resolved) -> Token:
    """The syntactic head of a mention, in the Doc of `token`."""
    return token.doc[one.candidate.start : one.candidate.end].root


def head(token: Token) -> Token:
    """The first of the phrases that a token is coordinated with."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token


def expletive(token: Token) -> bool:
    """ "it is unclear whether": an `it` that stands for nothing."""
    verb = token.head
    if verb.lemma_ not in ("be", "seem", "appear"):
        return False
    complements = [c for c in verb.children if c.dep_ in ("acomp", "attr")]
    return any(c.dep_ in ("ccomp", "xcomp", "csubj", "advcl") for top in (verb, *complements) for c in top.children)


def last_sentence_start(token: Token) -> int:
    """Where the sentence before the token's begins."""
    start = int(token.sent.start)
    return int(token.doc[start - 1].sent.start) if start else 0


def corefer(doc: Doc, candidates: list[Candidate], anaphora: Anaphora) -> list[Resolved]:
    """Gives each candidate its referent and adds the anaphors that are sure."""
    names = Names(candidates)
    names.introduce(doc)
    surfaces = {c.name for c in candidates}
    named = []
    for found in candidates:
        unlisted = found.type == "WeaponSystem" and found.row is None
        one = replace(found, name=_plural(found.name, surfaces)) if unlisted else found
        to = names.antecedent(one, doc[one.start : one.end].text)
        named.append(
            Resolved(replace(one, type=to.type, row=to.row), _referent(to), to.row.name if to.row else to.name)
        )
    named = list(_best_names(named))
    described = list(anaphora.descriptions(doc, named))
    return [*named, *described, *anaphora.pronouns(doc, [*named, *described])]


def _best_names(resolved: list[Resolved]) -> Iterator[Resolved]:
    """One name a referent: the longest, then the most frequent spelling."""
    spellings: dict[str, Counter[str]] = {}
    for one in resolved:
        spellings.setdefault(one.referent, Counter())[one.name] += 1
    best = {ref: min(c, key=lambda n: (-len(n), -c[n], n)) for ref, c in spellings.items()}
    for one in resolved:
        yield Resolved(one.candidate, one.referent, one.name if one.candidate.row else best[one.referent])
