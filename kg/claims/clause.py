"""What a verb's own clause says of its status: negation, auxiliaries, adverbs, conjunctions."""

from __future__ import annotations

from collections.abc import Iterator

from kg.claims.cues import Cues
from kg.claims.factuality import (
    Status,
    asked,
    imperative,
    inverted_condition,
    lends_auxiliary,
    nearly,
    negated,
    never,
    rather_than,
    shared_negation,
    supposed,
)
from kg.claims.parse import children, climb
from kg.claims.syntax import auxiliaries
from kg.claims.tokens import Token
from kg.labels import ANY_SUBJECT, PAST, PREDICATIVE
from kg.ontology import Cue, Ontology

#: Before a fiction, in which things happen that do not.
_INSIDE = ("in", "under", "during")


class ClauseReader:
    """Reads what stands beside a verb."""

    def __init__(self, ontology: Ontology, cues: Cues) -> None:
        words = ontology.words
        self._cues = cues
        self._negations = words["negative_determiners"] | words["negations"]
        self._never, self._nearly = words["never_nouns"], words["near_misses"]
        self._fiction, self._all_but = words["fictions"] | words["staged_fictions"], words["all_but"]
        self._vainly = words["vainly"]
        self._confirming = words["confirming"]
        self._provisos, self._unreal, self._nominally = words["provisos"], words["unreal"], words["nominally"]

    def status(self, verb: Token, *, adverbs: bool = True) -> Status:
        """Polarity and modality, before what governs the verb is asked.

        Args:
            adverbs: Whether adverbs of doubt count.
        """
        status = Status()
        if negated(verb, self._negations) or shared_negation(verb, self._negations) or never(verb, self._never):
            status = status.under("negative")
        if self._in_vain(verb):
            status = status.under("negative")
        if nearly(verb, self._nearly, self._all_but) or rather_than(verb):
            status = status.under("negative")
        for cue in self._auxiliaries(verb):
            status = status.under("planned" if self._future_in_past(verb, cue) else cue.effect)
        for child in children(verb):
            if adverbs and child.dep_ in ("advmod", "npadvmod") and child.lower_ in self._cues.adverbs:
                status = status.under(self._cues.adverbs[child.lower_].effect)
            told = child.lower_ == "once" and _told(verb)
            if child.dep_ == "mark" and child.lower_ in self._cues.conjunctions and not told:
                status = status.under(self._cues.conjunctions[child.lower_].effect)
        if any(c.lower_ in self._provisos and _opening(c) for c in (*children(verb), *_behind(verb))):
            status = status.under("planned")
        if _or_so(verb) or self._imagined(verb) or imperative(verb) or _winking(verb) or self._unconfirmed(verb):
            status = status.under("possible")
        if asked(verb) or inverted_condition(verb) or supposed(verb):
            status = status.under("question")
        return status

    def _auxiliaries(self, verb: Token) -> Iterator[Cue]:
        own = children(climb(verb, lends_auxiliary, lends_auxiliary))
        # "would have cost": the parser may hang "would" on "have"
        chained = [c for aux in own if aux.dep_ == "aux" for c in children(aux)]
        for aux in (*own, *chained):
            cue = self._cues.modals.get(aux.lower_) if aux.dep_ == "aux" else None
            if cue is not None:
                yield cue

    def _future_in_past(self, verb: Token, cue: Cue) -> bool:
        """ "announced that it would build": a plan told in the past, not a condition."""
        told = verb.head
        if verb.dep_ != "ccomp" or told.tag_ not in PAST or "would" not in cue.modal:
            return False
        governor = self._cues.governing(told, clause=True)
        conditional = any(c.dep_ == "advcl" and any(m.lower_ == "if" for m in children(c)) for c in children(verb))
        only_would = any(c.dep_ == "aux" and c.lower_ in ("would", "'d", "’d") for c in children(verb))
        return governor is not None and governor.effect == "report" and only_would and not conditional

    def _unconfirmed(self, verb: Token) -> bool:
        """ "covers jets, if it exists", "has, if reports are true, bought them"."""
        for clause in children(verb):
            if clause.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "if" for c in children(clause)):
                said = (clause, *(c for c in children(clause) if c.dep_ in PREDICATIVE or c.dep_ == "xcomp"))
                if any(t.lemma_.lower() in self._confirming for t in said):
                    return True
        return False

    def _imagined(self, verb: Token) -> bool:
        """ "in a war game, China invades Taiwan"."""
        phrases = [c for c in children(verb) if c.dep_ == "prep"]
        behind = (n for c in phrases if c.lower_ in _INSIDE for n in children(c))
        mock = (
            n for n in behind if n.lemma_.lower() in self._fiction or any(c.lower_ in self._unreal for c in children(n))
        )
        if any(mock) or any(map(self.nominally, phrases)):
            return True
        acting = (c for c in children(verb) if c.dep_ in ANY_SUBJECT)  # "a mock regiment"
        return any(a.lower_ in self._unreal for c in acting for a in children(c))

    def _in_vain(self, verb: Token) -> bool:
        """ "tried in vain to sell it", "unsuccessfully sought to"."""
        if verb.dep_ != "xcomp" or verb.head.pos_ != "VERB":
            return False
        beside = children(verb.head)
        words = (f"{c.lower_}_{g.lower_}" for c in beside if c.dep_ == "prep" for g in children(c) if not children(g))
        return any(c.lower_ in self._vainly for c in beside) or any(w in self._vainly for w in words)

    def nominally(self, preposition: Token) -> bool:
        """ "on paper", "in name only"."""
        behind = children(preposition)
        return any(f"{preposition.lower_}_{n.lower_}" in self._nominally and not children(n) for n in behind)


def _or_so(verb: Token) -> bool:
    """ "flew to Rome, or so his rivals said", "has more or less left"."""
    words = (c for c in children(verb) if c.dep_ == "cc" and c.lower_ == "or" and c.i > verb.i)
    less = (
        c
        for c in children(verb)
        if c.lower_ == "more" and [t.lower_ for t in c.doc[c.i + 1 : c.i + 3]] == ["or", "less"]
    )
    return any(less) or any([t.lower_ for t in w.doc[w.i + 1 : w.i + 2]] == ["so"] for w in words)


def _opening(word: Token) -> bool:
    """ "provided that": a conjunction, and no verb of giving."""
    return word.i + 1 < len(word.doc) and word.nbor().lower_ == "that" and word.nbor().dep_ == "mark"


def _behind(verb: Token) -> Iterator[Token]:
    """What stands behind a second verb, but hangs on the first."""
    return (c for c in children(verb.head) if c.i > verb.i) if verb.dep_ == "conj" else iter(())


def _told(verb: Token) -> bool:
    """ "once they had met, it was over": both are past; not "could be removed once they had met"."""
    above = verb.head
    past = [any(t.tag_ == "VBD" for t in (v, *auxiliaries(v))) for v in (verb, above)]
    return verb.dep_ == "advcl" and all(past) and not any(t.tag_ == "MD" for t in auxiliaries(above))


def _winking(verb: Token) -> bool:
    """ "attacked" between quotation marks of its own: so called."""
    last = verb.i + 1 >= len(verb.doc)
    return verb.i > 0 and not last and verb.nbor(-1).is_quote and verb.nbor().is_quote
