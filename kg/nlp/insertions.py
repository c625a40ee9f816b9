"""Gives clauses back their subjects where a report stands inside or behind them.

"Poland, said the president, who was on a visit, bought the jets": the parser gives the
reported clause to the speaker ("the president bought"), or the reporting verb to both.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.labels import (
    AUXILIARY,
    FINITE,
    NOMINAL_SUBJECT,
    OBJECT,
    OPENING_CLAUSE,
    PAST,
    PREDICATIVE,
    VERBAL,
)
from kg.nlp.hanging import give, hang, lift
from kg.nlp.phrases import LOOSE, before_verb, end_of

_INSERTED = ("parataxis", "ccomp", "advcl")
#: What a report may cut off from the clause that it stands in.
_CUT = (*PREDICATIVE, "ccomp", "xcomp")


def mend_report(verb: Token) -> None:
    """The clauses around a verb that reports."""
    if verb.tag_ in FINITE:
        _resumed(verb)
        _gone_on(verb)
    before = [c for c in verb.lefts if c.dep_ in NOMINAL_SUBJECT]
    if len(before) == 1:
        _topic(verb, before[0])
    if before and not _split(before[0]):
        _inverted(verb, before[0]) if len(before) == 1 else _between(verb, before[0], before[-1])


def _inverted(verb: Token, subject: Token) -> None:
    """ "Poland, said X, who ..., bought": X is taken for the buyer, or Poland for one who speaks."""
    between = verb.doc[end_of(subject) + 1 : verb.i]
    if not any(t.text == "," for t in between) or not all(t.is_punct for t in between):
        return
    for clause in _clauses(verb):
        heard = [*verb.rights, *clause.lefts]
        speaker = next((c for c in heard if c.left_edge.i == verb.i + 1 and c.dep_ in (*NOMINAL_SUBJECT, "dobj")), None)
        if speaker is None or not any(t.text == "," for t in verb.doc[speaker.i : clause.i]):
            continue
        give(subject, clause)
        clause.tag_ = "VBD" if _past(clause) else clause.tag_
        hang(speaker, verb, "nsubj")
        return


def _resumed(verb: Token) -> None:
    """ "Poland was, Belgium said, unable to buy it", "is no proof, X told them, that": what goes on is no report."""
    above = next((c for c in reversed(list(verb.lefts)) if c.dep_ == "ccomp"), verb.head)
    if above.i > verb.i:
        _told_first(verb, above)
        return
    if (verb.dep_ not in _INSERTED and above == verb.head) or above.pos_ not in VERBAL:
        return
    inside = [c for c in (*verb.lefts, *verb.rights) if c.dep_ not in _CUT and not c.is_punct]
    first = min((c.left_edge.i for c in inside), default=verb.i)
    if verb.doc[first - 1].text != ",":
        return
    cut = (*_CUT, "conj") if above.lemma_ == "have" and not any(c.dep_ == "cc" for c in verb.rights) else _CUT
    for part in [c for c in verb.rights if c.dep_ in cut and c.left_edge.nbor(-1).text == ","]:
        if _cut_off(part, above, first):
            for mark in [c for c in verb.rights if c.is_punct]:
                hang(mark, above)


def _gone_on(verb: Token) -> None:
    """ "A had bribed B, says C, and worked for D": A has, not C; but "'A has', said C, and left"."""
    told = next((c for c in verb.lefts if c.dep_ == "ccomp" and not any(m.dep_ == "mark" for m in c.lefts)), None)
    speaker = next((c for c in verb.rights if c.dep_ in NOMINAL_SUBJECT), None)
    if told is None or speaker is None or verb.dep_ != "ROOT" or any(t.is_quote for t in verb.sent):
        return
    for clause in [c for c in verb.rights if c.dep_ == "conj" and c.tag_ in FINITE and c.i > speaker.i]:
        joined = [c for c in verb.rights if c.dep_ == "cc" and speaker.i < c.i < clause.i]
        if joined and joined[0].nbor(-1).text == "," and not any(c.dep_ in NOMINAL_SUBJECT for c in clause.lefts):
            hang(clause, told, "conj")
            hang(joined[0], told, "cc")


def _told_first(verb: Token, clause: Token) -> None:
    """ "there is no proof, X said, that Y bought it": the parser takes the last clause for the main one."""
    main = next((c for c in clause.lefts if c.dep_ == "ccomp" and c.lemma_ == "be" and c.i < verb.i), None)
    marked = any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.lefts)
    if main is None or not marked or clause.dep_ != "ROOT":
        return
    for word in [c for c in main.rights if c.dep_ in PREDICATIVE][:1]:
        lift(main)
        hang(verb, main, "parataxis")
        hang(clause, word, "acl" if word.pos_ == "NOUN" else "ccomp")


def _cut_off(part: Token, above: Token, end: int) -> bool:
    """Gives a part back to the clause before the report, if it belongs there.

    Args:
        end: Where the report begins.
    """
    begins = part.left_edge
    if part.dep_ in PREDICATIVE:
        return above.lemma_ == "be" and hang(part, above)
    if part.tag_ == "VB" and begins.lower_ == "to":
        return above.tag_ in FINITE and hang(part, above, "xcomp")
    perfect = part.tag_ in PAST and above.lemma_ == "have" and not any(c.dep_ in OBJECT for c in above.rights)
    if begins == part and (perfect or (part.tag_ == "VB" and above.lemma_ == "do")):  # "has never, X says, bought"
        for child in [*above.lefts, *(c for c in above.rights if c.i < end)]:
            hang(child, part)
        part.dep_ = "ccomp"
        return hang(above, part, "aux")
    if begins.lower_ != "that" or begins.dep_ != "mark":
        return False
    words = [c for c in above.rights if c.dep_ in PREDICATIVE and c.i < end]
    return any(hang(part, word, "acl" if word.pos_ == "NOUN" else "ccomp") for word in words[-1:])


def _clauses(verb: Token) -> Iterator[Token]:
    """Clauses behind a reporting verb that may be what it reports."""
    if verb.dep_ in ("parataxis", "ccomp", "advcl") and verb.head.i > verb.i:
        yield verb.head
    for clause in verb.rights:
        finite = clause.tag_ in FINITE or any(c.dep_ in AUXILIARY for c in clause.lefts) or _past(clause)
        told = clause.dep_ in ("ccomp", "advcl", "conj") and clause.pos_ in VERBAL and finite
        if told and not any(c.dep_ in OPENING_CLAUSE for c in clause.lefts):
            yield clause


def _past(clause: Token) -> bool:
    """ "agents, says A, plotted to kill": a past tense that the tagger takes for a participle."""
    onward = any(c.dep_ in ("dobj", "xcomp", "ccomp") for c in clause.rights)
    return clause.tag_ == "VBN" and clause.left_edge == clause and onward


def _between(verb: Token, subject: Token, speaker: Token) -> None:
    """ "the drones, X told reporters, who ..., struck": X is taken for a second subject."""
    if speaker.left_edge.i != end_of(subject) + 2:
        return
    for clause in (c for c in verb.rights if c.dep_ in ("conj", "ccomp") and c.pos_ in VERBAL):
        joined = any(c.dep_ == "cc" for c in verb.rights if c.i < clause.i)
        before = before_verb(clause)
        if joined or before is None or before.text != "," or any(c.dep_ == "mark" for c in clause.lefts):
            continue
        give(subject, clause)
        return


def _topic(verb: Token, speaker: Token) -> None:
    """ "Poland, Belgium said when asked, bought the jets": Poland is left without a clause."""
    names = [c for c in verb.lefts if c.dep_ in LOOSE and c.pos_ == "PROPN" and c.ent_type_ != "DATE"]
    if len(names) != 1 or speaker.left_edge.i != end_of(names[0]) + 2:
        return
    if speaker.left_edge.nbor(-1).text != "," or any(c.dep_ in ("prep", "mark") for c in names[0].lefts):
        return
    for clause in _clauses(verb):
        before = before_verb(clause)
        if before is not None and before.text == ",":
            give(names[0], clause)
            return


def _split(subject: Token) -> bool:
    """Whether a comma stands within a subject, so that the next one may close an insertion; lists have theirs."""
    if any(c.dep_ == "conj" for c in subject.rights):
        return False
    return any(t.text == "," for t in subject.doc[subject.left_edge.i : end_of(subject) + 1])
