"""Joins the names of one document that name the same thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Doc

from kg.mentions.candidate import Candidate
from kg.mentions.resolved import Resolved, referent_of
from kg.ontology import GazetteerRow, Ontology
from kg.text import fold


class Names:
    """The names of one document: full ones, surnames, acronyms introduced in brackets."""

    def __init__(self, doc: Doc, candidates: list[Candidate], ontology: Ontology) -> None:
        self._doc = doc
        self._royal = ontology.words["royal_titles"]
        self._persons, self._weapons = ontology.playing("person"), ontology.playing("weapon")
        self._full: dict[str, Candidate] = {}
        self._given: dict[str, Candidate] = {}
        self._acronyms: dict[str, Candidate] = {}
        self._surfaces = {c.name for c in candidates}
        self._endings = ontology.words["company_endings"]
        self._organizations = ontology.playing("organization")
        self._people([c for c in candidates if c.type in self._persons and " " in c.name])
        self._short = self._shortened(candidates)
        self._introduced(candidates)

    def _people(self, full: list[Candidate]) -> None:
        last: dict[str, dict[str, Candidate]] = {}
        middle: dict[str, dict[str, Candidate]] = {}
        first: dict[str, dict[str, Candidate]] = {}
        written = [(one, {fold(one.name), fold(self._doc[one.start : one.end].text)}) for one in full]
        doubled = {" ".join(words[-2:]) for _, names in written for n in names if len(words := n.split()) > 2}
        for one, names in written:
            if names <= doubled:
                continue  # "Đedović Handanović", the surname of one named in full
            for name in names:
                words = name.split()
                for key in {words[-1], " ".join(words[-2:])}:
                    last.setdefault(key, {}).setdefault(referent_of(one), one)
                first.setdefault(words[0], {}).setdefault(referent_of(one), one)
                if len(words) > 2:
                    middle.setdefault(words[-2], {}).setdefault(referent_of(one), one)
        last = {
            key: people for key, people in middle.items() if key not in first
        } | last  # "Jorge Chávez Cresta ... Chávez"
        self._full = {key: next(iter(people.values())) for key, people in last.items() if len(people) == 1}
        self._given = {key: next(iter(people.values())) for key, people in first.items() if len(people) == 1}

    def _shortened(self, candidates: list[Candidate]) -> dict[str, Candidate]:
        """Organisations by the first word of their names: "WB Group ... WB"."""
        found: dict[str, dict[str, Candidate]] = {}
        for one in candidates:
            words = one.name.split()
            if one.type in self._organizations and len(words) > 1 and words[-1].lower() in self._endings:
                found.setdefault(" ".join(words[:-1]), {}).setdefault(referent_of(one), one)
        return {short: next(iter(full.values())) for short, full in found.items() if len(full) == 1}

    def _introduced(self, candidates: list[Candidate]) -> None:
        """Notes acronyms given in brackets: "Government Accountability Office (GAO)"."""
        at = {c.end: c for c in candidates}
        for short in candidates:
            i = short.start
            if i < 2 or short.length != 1 or self._doc[i - 1].text != "(":
                continue
            long = at.get(i - 1)
            surface = self._doc[i].text
            # what the text introduces stands above a gazetteer's ambiguous acronym
            free = short.row is None or surface in short.row.cued
            if long and free and _abbreviates(surface, long.name):
                self._acronyms[surface] = long
            elif long and not free and long.row is None and _within(long.name, short.row):
                self._short[long.name] = short  # "Ukraine's Security Service (SBU)"

    def resolve(self, found: Candidate) -> Resolved:
        """The candidate with its referent, which a fuller name may give."""
        unlisted = found.type in self._weapons and found.row is None
        one = found._replace(name=_plural(found.name, self._surfaces)) if unlisted else found
        to = self._antecedent(one)
        again = one if to is one else one._replace(type=to.type, row=to.row)
        return Resolved(again, referent_of(to), to.row.name if to.row else to.name)

    def _antecedent(self, one: Candidate) -> Candidate:
        """The fuller name that a short one repeats, or the candidate itself."""
        surface = self._doc[one.start].text if one.length == 1 else ""
        if surface in self._acronyms:
            return self._acronyms[surface]
        if one.row is not None:
            return one
        if one.type in self._organizations and one.name in self._short:
            return self._short[one.name]
        key = fold(one.name)
        if (" " not in one.name or one.type in self._persons) and key in self._full:
            return self._full[key]
        if surface and key in self._given and one.start and self._doc[one.start - 1].lower_ in self._royal:
            return self._given[key]
        if surface and one.type in self._persons and key in self._given:
            return self._given[key]  # "Xi Jinping ... Mr Xi", "Abiy Ahmed ... Abiy"
        return one


def best_names(resolved: list[Resolved]) -> Iterator[Resolved]:
    """One name a referent: the longest, then the most frequent spelling."""
    spellings: dict[str, Counter[str]] = {}
    for one in resolved:
        spellings.setdefault(one.referent, Counter())[one.name] += 1
    best = {ref: min(c, key=lambda n: (-len(n), -c[n], n)) for ref, c in spellings.items()}
    for one in resolved:
        yield one if one.candidate.row else Resolved(one.candidate, one.referent, best[one.referent])


def _within(name: str, row: GazetteerRow | None) -> bool:
    """Whether a name of some words is part of what a gazetteer calls an entity."""
    words = {w.lower() for w in name.split()}
    return row is not None and len(words) > 1 and any(words <= {*other.lower().split()} for other in row.aliases)


def _plural(name: str, names: set[str]) -> str:
    """ "F-16s" is "F-16" where that is a name, or where a digit stands before the s."""
    if name.endswith("s") and (name[:-1] in names or name[-2:-1].isdigit()):
        return name[:-1]
    return name


def _abbreviates(short: str, long: str) -> bool:
    initials = "".join(w[0] for w in long.replace("-", " ").split() if w[0].isupper())
    return short.upper() == initials.upper() or (short.isupper() and short[0] == long[0])
