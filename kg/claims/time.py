"""When it happened: which date in the text is that of a predicate."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import zip_longest

from kg.claims.lists import first_verb, respective
from kg.claims.mentionindex import MentionIndex
from kg.claims.nominal import definite
from kg.claims.parse import answers, children, remembered
from kg.claims.quotemarks import break_before
from kg.claims.syntax import detached, prepositions
from kg.claims.timewords import COARSE, COUNTED, COUNTED_LENGTH, LENGTH, OPENING, SAME_DAY
from kg.claims.timex import YEAR, dateline, interval, normalise
from kg.claims.tokens import Token
from kg.labels import NOMINAL, NON_FINITE, OPENING_CLAUSE, VERBAL
from kg.model import Annotated, Mention, Span, Time
from kg.ontology import Ontology

_OPEN = {"since": "{}/..", "until": "../{}", "till": "../{}", "by": "../{}", "before": "../{}"}
_BETWEEN = re.compile(r"^\s*(?:and|to|until|through|-|–)?\s*$", re.I)
_HEADING = re.compile(r"\s*((?:[A-Z][a-z]+\.? (?:\d{1,2}, )?)?\d{4}|[A-Z][a-z]+ \d{1,2})\s*:\s")
_DAY = re.compile(r"\d{4}-\d\d-\d\d$")
#: How many characters back the day may be told that is "the same day".
_NEAR = 400
_FUTURE = ("will", "wo", "shall", "would", "'ll", "’ll", "to")
_PRO_VERBS = ("do", "have", "be")
_SUBORDINATE = ("when", "as", "while", "where")
_LEFT_BEFORE = ("ccomp", "advcl")
_OTHER_CLAUSE = ("relcl", "ccomp", "advcl", "conj", "parataxis", "acl", "xcomp", "pcomp")


class TimeReader:
    """Finds and normalises the time of a predicate, for one document."""

    def __init__(self, annotated: Annotated, index: MentionIndex, ontology: Ontology) -> None:
        self._index = index
        self._resuming = ontology.words["resuming_nouns"]
        self._authoring = ontology.words["authoring_verbs"]
        self._text = annotated.document.text
        self._offset = annotated.offset
        kinds = ontology.playing("date")
        dates = [m for m in index.all() if m.type in kinds and m.detector != "pronoun"]
        published = annotated.document.published or dateline(self._text)
        supposed = published or self._supposed(dates)
        self._headings = self._headed(supposed)
        self._heads = [start for start, _, _ in self._headings]
        self._times: dict[str, Time] = {}
        latest = ""
        day: tuple[int, str] | None = None
        for mention, following in zip_longest(dates, dates[1:]):
            headed = self._heading(index.span(mention)[0])
            if headed is not None and not COUNTED.search(mention.text) and COARSE.search(mention.text):
                sure = f"{headed.value[:4]}-12-31"  # "2023: ... in November"
            else:
                sure = published or self._anchor(mention, supposed, latest)
            value = normalise(mention.text, sure, latest)
            if not value and SAME_DAY.search(mention.text) and day is not None and mention.start - day[0] < _NEAR:
                value = day[1]  # "on May 3, A bought it; it had ten by June. The same day, B"
            elif _DAY.match(value):
                day = mention.start, value
            self._times[mention.id] = self._bounded(mention, following, value, sure, latest)
            if YEAR.search(mention.text) or (value and latest):
                latest = value or latest
        self._read: dict[tuple[int, int], Time | None] = {}
        self._dated = self._clauses(dates)

    def _supposed(self, dates: list[Mention]) -> str:
        """The article's date where it gives none: the last day or month that it tells of as past.

        Years alone ("due in 2029") count only where there is nothing better.
        """
        told = [
            normalise(m.text, "", "").rpartition("/")[2]
            for m in dates
            if YEAR.search(m.text) and not self._preposition(m) and not _lies_ahead(self._index.head(m))
        ]
        return max((v for v in told if len(v) > 4), default="") or max(told, default="")

    @staticmethod
    def _anchor(mention: Mention, supposed: str, latest: str) -> str:
        """What a phrase counts from in an article without a date.

        A bare month belongs to the year that is being told: it follows the date before it,
        or stands in the last year of the text. "On Monday" could be any Monday.
        """
        if not COARSE.search(mention.text) or not supposed:
            return ""
        if COUNTED.search(mention.text):
            return supposed
        before, month = latest[:7], normalise(mention.text, f"{latest[:4] or supposed[:4]}-12-31", "")[:7]
        told = len(before) == 7 and before <= month and latest[:4] < supposed[:4]
        return f"{latest[:4] if told else supposed[:4]}-12-31"

    def _preposition(self, mention: Mention) -> str:
        found = OPENING.search(self._text, max(0, mention.start - 30), mention.start)
        return found.group(1).lower() if found else ""

    def _bounded(self, mention: Mention, following: Mention | None, value: str, published: str, latest: str) -> Time:
        """A date with the word that makes it a beginning or an end: "since 2019", "by 2030"."""
        span = Span(start=mention.start, end=mention.end)
        found = OPENING.search(self._text, max(0, mention.start - 30), mention.start)
        word = found.group(1).lower() if found else ""
        if word in _OPEN and found and value and "/" not in value:
            span = Span(start=found.start(), end=mention.end)
            value = _OPEN[word].format(value)
        opens = word in ("between", "from") or mention.text.lower().startswith("between")
        if opens and following is not None and _BETWEEN.match(self._text[mention.end : following.start]):
            both = interval(value, normalise(following.text, published, value or latest))
            if both:
                span = Span(start=found.start() if found else mention.start, end=following.end)
                value = both
        return Time(text=span.of(self._text), span=span, value=value)

    def _headed(self, supposed: str) -> list[tuple[int, int, Time]]:
        """Paragraphs that a date and a colon head: "2010: the treaty is signed"."""
        doc, found = self._index.doc, []
        starts = [doc[at] for at in doc.paragraphs if not doc[at].is_space]
        for start, following in zip_longest(starts, starts[1:]):
            match = _HEADING.match(doc.text, start.idx)
            value = normalise(match.group(1), supposed, "") if match else ""
            if match and value:
                span = Span(start=match.start(1) + self._offset, end=match.end(1) + self._offset)
                end = following.i if following is not None else len(doc)
                found.append((start.i, end, Time(text=match.group(1), span=span, value=value)))
        return found

    def _heading(self, at: int) -> Time | None:
        n = bisect_right(self._heads, at) - 1
        return self._headings[n][2] if n >= 0 and at < self._headings[n][1] else None

    def read(self, predicate: Token, light: Token | None) -> Time | None:
        """The date in the predicate's own clause, else in the clauses that it hangs on."""
        key = predicate.i, light.i if light is not None else -1
        if key not in self._read:  # a predicate with a long list makes many claims
            self._read[key] = None if self._shared(predicate) else self._find(predicate, light)
        return self._read[key]

    def _shared(self, predicate: Token) -> bool:
        """ "in 2022 and 2020 respectively": which of the dates is whose stays open."""
        if not respective(predicate):
            return False
        start, end = predicate.doc.sentence(predicate.i)
        return any(t.dep_ == "conj" and t.ent_type_ == t.head.ent_type_ == "DATE" for t in predicate.doc[start:end])

    def _find(self, predicate: Token, light: Token | None) -> Time | None:
        found = self._at(predicate) or (self._at(light) if light is not None else None)
        found = found or self._above(light or predicate)
        if found is not None:
            return found
        resumed = self._resumed(light or predicate)
        if resumed is not None:
            return resumed
        head = self._heading(predicate.i)
        return head if head is not None and predicate.pos_ in ("VERB", "AUX", "NOUN") else None

    def _above(self, token: Token) -> Time | None:
        """The date of the nearest clause above that has one."""
        known = answers(token.doc, (self, "above"))
        passed: list[int] = []
        found: Time | None = None
        while token.i not in known:
            passed.append(token.i)
            above = clause_above(token)
            found = self._at(above) if above is not None and above.pos_ in VERBAL else None
            if above is None or found is not None:
                known[token.i] = found
                break
            token = above
        found = known[token.i]
        known.update(dict.fromkeys(passed, found))
        return found

    def _at(self, anchor: Token) -> Time | None:
        known = answers(anchor.doc, (self, "at"))
        if anchor.i not in known:
            known[anchor.i] = self._within(anchor) or self._beside(anchor)
        found: Time | None = known[anchor.i]
        return found

    def _within(self, anchor: Token) -> Time | None:
        """A date in the clause; one that names a day or year before one that names none."""
        return self._dated.get(anchor.i)

    def _clauses(self, dates: list[Mention]) -> dict[int, Time]:
        """The date of each clause that has any, by the token that the clause hangs on."""
        found: dict[int, Time] = {}
        below: dict[int, set[int]] = {}
        depths: dict[int, int] = {}
        for mention in dates:
            if duration(mention, self._index.head(mention)):
                continue
            for token in self._index.tokens(mention):
                found[token.i] = self._times[mention.id]
                self._trace(token, below, depths)
        for at in sorted(below, key=lambda i: -depths[i]):
            times = [found[i] for i in sorted(below[at])]
            if at in found:
                times.insert(0, found[at])
            found[at] = next((time for time in times if time.value), times[0])
        return found

    @staticmethod
    def _trace(token: Token, below: dict[int, set[int]], depths: dict[int, int]) -> None:
        """Goes up to the top of the token's clause, or to where another date has gone before."""
        path = [token.i]
        while path[-1] not in depths and (above := _part_of(token)) is not None:
            below.setdefault(above.i, set()).add(token.i)
            token = above
            path.append(token.i)
        start = depths.get(path[-1], 0)
        depths.update((at, start + n) for n, at in enumerate(reversed(path)))

    def _beside(self, anchor: Token) -> Time | None:
        """The date that the clause describes, or that a clause beside it gives.

        "July 23, the day they signed"; "2019, when it left"; "ordered jets, sealing in May a
        deal"; "when it tried in May, a jet came".
        """
        clause = first_verb(anchor)
        if clause.dep_ == "relcl":
            described = [
                clause.head,
                *([clause.head.nbor(-3)] if clause.head.lower_ == "day" and clause.head.i > 2 else []),
            ]
            when = any(c.lower_ in ("when", "after") for c in children(clause)) or clause.head.lower_ == "day"
            for token in described if when else ():
                mention = self._index.at(token)
                if mention is not None and mention.id in self._times:
                    return self._times[mention.id]
        for child in children(anchor):
            opened = self._since(child)
            if opened is not None:
                return opened
            told = child.tag_ == "VBG" and not any(c.dep_ in ("mark", "nsubj") for c in children(child))
            told = told or any(c.lower_ in _SUBORDINATE and c.dep_ in OPENING_CLAUSE for c in children(child))
            told = told and child.lemma_ not in _PRO_VERBS  # "bought it, as did B in May"
            # "the request, submitted in May": a participle on the noun of the event
            dated = child.dep_ == "acl" and child.tag_ == "VBN" and anchor.pos_ == "NOUN"
            found = self._within(child) if dated or (child.dep_ == "advcl" and told) else None
            if found is not None and found.value:
                return found
        return self._submitted(anchor)

    def _since(self, clause: Token) -> Time | None:
        """ "has shelled it since the war began in 2014": from then on."""
        if clause.dep_ != "advcl":
            return None
        since = next((c for c in children(clause) if c.dep_ == "mark" and c.lower_ == "since"), None)
        begun = (clause, *(c for c in children(clause) if c.dep_ == "xcomp"))
        dated = (self._within(c) for c in begun) if since is not None else ()
        found = next((t for t in dated if t is not None), None)
        if found is None or since is None or not found.value or "/" in found.value:
            return None
        start = since.idx + self._offset
        if not start < found.span.start:
            return None
        span = Span(start=start, end=found.span.end)
        return Time(text=span.of(self._text), span=span, value=f"{found.value}/..")

    def _submitted(self, noun: Token) -> Time | None:
        """ "a request for 40 jets, submitted in May": the parser gives the participle to the jets."""
        for _, item in prepositions(noun) if noun.pos_ == "NOUN" else ():
            for clause in children(item):
                comma = clause.left_edge.i > 0 and clause.left_edge.nbor(-1).text == ","
                if clause.dep_ == "acl" and clause.lemma_.lower() in self._authoring and comma:
                    return self._within(clause)
        return None

    def _resumed(self, verb: Token) -> Time | None:
        """ "The agreement was signed by": the event of the sentence before, taken up by name."""
        subject = next((c for c in children(verb) if c.dep_ == "nsubjpass"), None)
        if subject is None or verb.dep_ != "ROOT" or subject.lemma_.lower() not in self._resuming:
            return None
        doc = verb.doc
        start = doc.sentence(verb.i)[0]
        if not definite(subject) or start == 0 or break_before(doc[start]):
            return None
        before = doc.root(*doc.sentence(start - 1))
        return self._within(before) or self._beside(before)


def _lies_ahead(token: Token) -> bool:
    """Whether the clause around a date speaks of the future."""
    while token.head != token:
        token = token.head
        if token.pos_ in VERBAL:
            return any(c.dep_ == "aux" and c.lower_ in _FUTURE for c in children(token))
    return False


def clause_above(token: Token) -> Token | None:
    """The next token up whose time is also that of what is below it.

    A complement, an infinitive and a coordinated verb share the time of their governor, and
    so does a clause with "when"; a relative clause has its own.
    """
    if token.head == token or detached(token):
        return None
    if token.dep_ == "advcl" and not _simultaneous(token):
        return None
    if token.dep_ == "acl" and token.tag_ == "VBN":  # "the jets, bought from A, arrived in May"
        return None
    # "became the first to buy it": an infinitive has no time of its own
    if token.dep_ == "appos" or (token.dep_ == "relcl" and token.tag_ != "VB"):
        return None
    return token.head


def _simultaneous(clause: Token) -> bool:
    if clause.tag_ in NON_FINITE:
        return True
    return any(c.lower_ in _SUBORDINATE and c.dep_ in OPENING_CLAUSE for c in children(clause))


@remembered
def _ahead(clause: Token) -> list[int]:
    """What stands before the word that opens an adverbial clause is the main clause's.

    "On May 6, a day after A had signed, did B ratify": the parser gives the date to "signed".
    """
    if clause.dep_ not in _LEFT_BEFORE or clause.i > clause.head.i:
        return []
    mark = next((c for c in children(clause) if c.dep_ == "mark" and c.lower_ in ("after", "before")), None)
    if mark is None:
        return []
    return [c.i for c in children(clause) if c.dep_ in ("prep", "npadvmod") and c.right_edge.i + 1 < mark.i]


def duration(mention: Mention, token: Token) -> bool:
    """ "for more than six years" says how long, not when."""
    top = token
    while top.dep_ in ("nummod", "amod", "quantmod", "compound") and top.head != top:
        top = top.head
    bare = not any(c.isalpha() for c in mention.text)
    if (LENGTH.search(mention.text) or bare or COUNTED_LENGTH.search(mention.text)) and not YEAR.search(mention.text):
        return True
    if top.dep_ != "pobj":
        return False
    word = top.head.lower_
    return word in ("within", "than", "after") or (word == "for" and not YEAR.search(mention.text))


def _part_of(token: Token) -> Token | None:
    """The token whose clause this one belongs to; None where it begins a clause of its own."""
    above = token.head
    if above.dep_ in _LEFT_BEFORE and token.i in _ahead(above):
        return above.head if _other_clause(above) else None
    if token.dep_ == "dep" and token.pos_ == "NUM" and (above.dep_ == "dep" or above.i < token.i):
        return None  # "Peru ordered 24, and Chile 12 in 2026"; "ordered 24 in 2024 and 12 in 2026"
    if above == token or _other_clause(token) or token.dep_ == "appos" or _added(token) or _of_apposed(token):
        return None
    return above


def _of_apposed(preposition: Token) -> bool:
    """ "Ana Holm, minister since 2023, said": of when she became one."""
    above = preposition.head
    if preposition.dep_ != "prep" or above.pos_ not in NOMINAL or "appos" not in above.deps:
        return False
    return any(c.dep_ == "appos" and above.i < c.i < preposition.i for c in children(above))


def _added(token: Token) -> bool:
    """ "bombed Tyre and, in May, Beirut": Tyre was not bombed in May."""
    before = (c for c in children(token) if c.i < token.i and c.dep_ == "prep")
    return token.dep_ == "conj" and token.pos_ in NOMINAL and next(before, None) is not None


def _other_clause(token: Token) -> bool:
    # "whose jets date from 1980": the tagger takes the verb for a noun
    return token.dep_ == "relcl" or (token.pos_ in VERBAL and token.dep_ in _OTHER_CLAUSE)
