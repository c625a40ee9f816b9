"""Rehangs subjects and clauses that the parser gives to a neighbour.

"Asked whether they had struck the port, the general declined to comment": the parser takes the
general for another thing that was struck. `insertions.py` has what a report cuts in two,
`gapping.py` what has no verb of its own.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.labels import (
    AUXILIARY,
    COLLECTIVE,
    FINITE,
    MODIFIER,
    NOMINAL,
    NOMINAL_SUBJECT,
    NON_FINITE,
    OBJECT,
    PARALLEL,
    PARTY,
    PAST,
    VERBAL,
)
from kg.nlp.gapping import GAPPED, mend_article, mend_gaps, mend_latter
from kg.nlp.hanging import give, hang, hang_subject, take_place
from kg.nlp.insertions import mend_report
from kg.nlp.parting import part
from kg.nlp.phrases import before_verb, way_up
from kg.nlp.recounting import mend_recount
from kg.nlp.shifting import mend_object

_TOPICAL = ("of", "about", "against", "over", "at")
_BLAMING = (*_TOPICAL, "for", "by", "on", "in", "with")
_ARTICLES = ("the", "a", "an")
_TIMES = ("after", "before", "until", "since")


class Rehanger:
    """Gives clauses their own subjects back.

    Args:
        verbs: Lemmas of verbs that report.
        nouns: Lemmas of nouns whose content a clause behind "of" is: "talk of Poland buying it".
        goods: Lemmas of nouns for things that are dealt in.
        imputing: Lemmas of verbs that lay a deed at somebody's door: "blame it on".
        mutual: Lemmas of verbs that two subjects need no object for: "A and B met".
        telling: Lemmas of verbs that govern a clause.
    """

    component = "kg_rehang"

    def __init__(
        self,
        verbs: Iterable[str],
        nouns: Iterable[str],
        goods: Iterable[str] = (),
        imputing: Iterable[str] = (),
        mutual: Iterable[str] = (),
        telling: Iterable[str] = (),
    ) -> None:
        self._telling = frozenset(telling)
        self._mutual = frozenset(mutual)
        self._verbs, self._nouns = frozenset(verbs), frozenset(nouns)
        self._goods, self._imputing = frozenset(goods), frozenset(imputing)

    def __call__(self, doc: Doc) -> Doc:
        """Rehangs what it finds in a parsed document."""
        for name in doc:
            if name.pos_ == "PROPN" and name.dep_ in GAPPED:
                mend_gaps(name)
            elif name.lower_ in _ARTICLES:
                mend_article(name)
            elif name.lower_ == "latter":
                mend_latter(name)
            elif name.dep_ == "pobj" and name.ent_type_ in PARTY and name.head.lower_ in _TOPICAL:
                self._prospect(name)
            elif name.tag_ == "CD":
                mend_recount(name)
        for verb in doc:
            if verb.tag_ == "MD" and verb.dep_ == "aux" and verb.head.tag_ == "VBD":
                verb.dep_ = "ccomp"  # "Ghana will not: its president sent": a clause of its own
            if verb.dep_ == "ccomp":
                part(verb, self._telling)
            if verb.tag_ in (*FINITE, "VBN") and verb.pos_ in VERBAL:
                self._content(verb)
                _mend(verb)
            if verb.tag_ == "VB" and verb.dep_ in ("advcl", "xcomp"):
                _thwarted(verb)
                self._aimed(verb)
            if verb.pos_ == "VERB" and verb.lemma_.lower() in self._verbs:
                mend_report(verb)
            elif verb.pos_ == "VERB":
                mend_object(verb, self._goods)
            if verb.lemma_.lower() in self._imputing and verb.pos_ == "VERB":
                _imputed(verb)
        return doc

    def _aimed(self, verb: Token) -> None:
        """ "criticised A for its drive to join": the infinitive is of the drive, no purpose of the critic's."""
        first = verb.left_edge
        noun = first.nbor(-1) if first.i and first.lower_ == "to" else verb
        if noun.dep_ != "pobj" or noun.head.lower_ not in _BLAMING or noun.lemma_.lower() not in self._nouns:
            return
        owned = any(c.dep_ == "poss" or (c.dep_ in MODIFIER and c.ent_type_ in COLLECTIVE) for c in noun.lefts)
        if noun.i > verb.head.i and owned:
            hang(verb, noun, "acl")

    def _content(self, verb: Token) -> None:
        """ "the report that Peru bought it is old": what is reported, for "that" is no second object."""
        above, objects = verb.head, [c for c in verb.children if c.dep_ in (*OBJECT, "dative")]
        # "that A met B": the parser takes B for a time
        objects += [c for c in verb.rights if c.dep_ == "npadvmod" and c.ent_type_ == "PERSON"]
        joint = verb.lemma_ in self._mutual and any(g.dep_ == "conj" for c in verb.lefts for g in c.rights)
        that = objects[0] if len(objects) > 1 or (objects and joint) else None
        if verb.dep_ != "relcl" or that is None or that.lower_ != "that" or that != verb.left_edge:
            return
        for name in objects[1:]:
            name.dep_ = "dobj" if name.dep_ == "npadvmod" else name.dep_
        if above.lemma_.lower() in self._nouns and any(c.dep_ == "nsubj" for c in verb.lefts):
            verb.dep_, that.dep_, that.tag_, that.pos_ = "acl", "mark", "IN", "SCONJ"

    def _prospect(self, name: Token) -> None:
        """ "talk of Poland buying it": the clause is what is talked of."""
        preposition, at = name.head, name.right_edge.i + 1
        above = preposition.head
        told = above.pos_ in ("VERB", "ADJ", "AUX") or above.lemma_.lower() in self._nouns
        gerunds = [t for t in name.doc[name.i + 1 : at + 2] if t.tag_ == "VBG" and t.pos_ == "VERB"]
        for gerund in gerunds if told else ():
            near = gerund.i == name.i + 1 or (gerund.i == name.i + 2 and gerund.nbor(-1).pos_ == "ADV")
            if near and gerund.dep_ in ("acl", "xcomp", "advcl", "pcomp") and gerund.head in (name, above, preposition):
                hang(gerund, preposition, "pcomp")
                hang(name, gerund, "nsubj")


def _mend(verb: Token) -> None:
    """The clause of a finite verb, or of one that stands with an auxiliary."""
    if verb.dep_ == "ROOT":
        _fronted(verb)
    if verb.lemma_ == "do":
        _supported(verb)
    if verb.tag_ in FINITE:
        _joined(verb)
    _piped(verb)
    if verb.tag_ == "VBD" and verb.dep_ == "conj":
        _raised(verb)
        _went_on(verb)
    if verb.tag_ in PAST:
        _timed(verb)
        _next(verb)


def _joined(verb: Token) -> None:
    """ "imposed sanctions on A and B left": B is taken for another thing under sanctions."""
    name = before_verb(verb)
    if name is None or name.dep_ != "conj" or name.pos_ not in NOMINAL or name.head.head == verb:
        return
    above = name.head
    open_ = [c for c in above.rights if c.dep_ == "cc" and c.i < name.i]
    if not open_ or open_[-1].lower_ not in ("and", "but", "or", "while") or open_[-1].i != name.left_edge.i - 1:
        return
    inside = above.dep_ in ("pobj", "dobj", "attr", "conj") and above.head.i < above.i
    between = above.dep_ == "pobj" and above.head.lower_ == "between"
    if inside and not between and not any(t.head == verb and t.dep_ in ("advcl", "prep") for t in way_up(name)):
        hang_subject(name, verb)


def _piped(verb: Token) -> None:
    """ "Moon, under whom both signed a pact, urged him": Moon is taken for one who signed."""
    subjects = [c for c in verb.lefts if c.dep_ in NOMINAL_SUBJECT]
    piped = [c for c in verb.lefts if c.dep_ == "prep" and any(t.lower_ in ("whom", "which") for t in c.rights)]
    if len(subjects) < 2 or not piped or not subjects[0].i < piped[0].i < subjects[1].i:
        return
    first, behind = subjects[0], [verb.head] if verb.head.i > verb.i else list(verb.rights)
    bare = (c for c in behind if c.tag_ in FINITE and not any(s.dep_ in NOMINAL_SUBJECT for s in c.lefts))
    main = next(bare, None)
    if main is None:
        first.dep_ = "dep"
        return
    hang(first, main, "nsubj")
    if main == verb.head:
        hang(verb, first, "relcl")
    else:
        main.dep_ = "ccomp"  # "signed" stays on top; a clause of its own either way


def _raised(verb: Token) -> None:
    """ "ruled out handing it back but promised": what is told in the past is not joined to a gerund."""
    first = verb.head
    if first.tag_ not in NON_FINITE or first.dep_ not in ("xcomp", "pcomp", "advcl", "acl") or _aided(first):
        return
    above = next((t for t in way_up(first.head) if t.pos_ in VERBAL and t.tag_ not in NON_FINITE), None)
    subject = any(c.dep_ in NOMINAL_SUBJECT for c in verb.lefts)
    if above is not None and above.tag_ == "VBD" and not subject and not _aided(verb):
        hang(verb, above)


def _went_on(verb: Token) -> None:
    """ "denied that it had hired X, and blamed Y": who denies goes on; not so in "had hired X, paid Y, and left"."""
    first, before = verb.head, before_verb(verb)
    told = first.dep_ == "ccomp" and first.head.tag_ == "VBD" and first.head.i < first.i and _aided(first)
    opened = told and any(c.lower_ == "that" and c.dep_ == "mark" for c in first.lefts)
    comma = before is not None and before.lower_ in ("and", "but") and before.nbor(-1).text == ","
    if opened and comma and not _aided(verb):
        hang(verb, first.head)


def _aided(verb: Token) -> bool:
    return any(c.dep_ in AUXILIARY and c.lower_ != "to" for c in verb.lefts)


def _imputed(verb: Token) -> None:
    """ "blamed the raid on Kherson on Moscow": Kherson does not lie on Moscow; "the raid on X, which A blamed on B"."""
    named = ("on", "to")
    if not any(c.dep_ == "prep" and c.lower_ in named for c in verb.rights):
        for deed in (c for c in verb.rights if c.dep_ == "dobj"):
            own = [p for p in deed.rights if p.dep_ == "prep"]
            nested = [p for q in own for t in q.rights if t.dep_ == "pobj" for p in t.rights if p.dep_ == "prep"]
            for last in [p for p in (*own[1:], *nested) if p.lower_ in named][-1:]:
                hang(last, verb)
    if verb.dep_ == "relcl" and any(c.lower_ == "which" and c.dep_ == "dobj" for c in verb.lefts):
        deed = verb.head
        if deed.ent_type_ == "DATE" and deed.dep_ == "pobj":  # "began with the murder of X on May 3, which"
            above = deed.head.head
            while above.pos_ == "ADP" and above.head != above:  # "in Kashmir, on May 3"
                above = above.head
            phrases = [p for p in above.rights if p.dep_ == "prep" and p.i < deed.head.i]
            deed = next((t for p in phrases for t in p.rights if t.dep_ == "pobj" and t.pos_ == "NOUN"), deed)
        while deed.dep_ == "pobj" and deed.head.head.pos_ == "NOUN":
            deed = deed.head.head
        hang(verb, deed)


def _thwarted(verb: Token) -> None:
    """ "ordered it, only for its successor, X, to cancel it": the successor is no receiver."""
    above = verb.head
    behind = [c for c in above.rights if c.dep_ == "prep" and c.lower_ == "for" and above.i < c.i < verb.i]
    if not behind or behind[-1].nbor(-1).lower_ != "only":
        return
    for name in [c for c in behind[-1].rights if c.dep_ == "pobj"]:
        hang(name, verb, "nsubj")
        hang(behind[-1].nbor(-1), verb, "advmod")
        hang(behind[-1], verb, "mark")
        verb.dep_ = "advcl"


def _next(verb: Token) -> None:
    """ "ordered, then cancelled, the jets": what came next was done like what came before."""
    adverb = verb.nbor(-1) if verb.i > 1 else verb
    told = verb.dep_ == "dep" and verb.head.i < verb.i and verb.head.tag_ in PAST
    if told and adverb.lower_ in ("then", "later") and adverb.nbor(-1).text == ",":
        hang(verb, verb.head, "conj")


def _timed(verb: Token) -> None:
    """ "after X, the envoy, called Y": X is taken for what "after" governs, and not for who called."""
    phrase = verb.doc[verb.left_edge.i - 1] if verb.left_edge.i else verb
    if phrase.text != "," or _aided(verb) or any(c.dep_ in NOMINAL_SUBJECT for c in verb.lefts):
        return
    for name in way_up(phrase):
        preposition = name.head
        if name.dep_ == "pobj" and preposition.lower_ in _TIMES and preposition.dep_ == "prep":
            break
    else:
        return
    apposed = [c for c in name.rights if c.dep_ == "appos"]
    inside = verb.head == name or verb.head in apposed or verb.dep_ == "conj"
    told = any(c.dep_ in ("dobj", "oprd", "ccomp", "xcomp", "prep", "attr") for c in verb.rights)
    if not (apposed and inside and told and name.ent_type_ in PARTY) or any(c.dep_ == "agent" for c in verb.rights):
        return
    above = preposition.head
    hang(verb, above, "advcl")
    verb.tag_ = "VBD"
    hang(name, verb, "nsubj")
    hang(preposition, verb, "mark")
    for child in list(verb.rights):
        if child.dep_ == "oprd" and child.ent_type_ in PARTY:
            child.dep_ = "dobj"


def _fronted(verb: Token) -> None:
    """ "asked whether it had struck A, B declined": B is taken for a second thing struck."""
    name = before_verb(verb)
    if name is None:
        return
    if name.text == "," and name.i > 1:  # "sanctioned by B over the C, its agency, A, declined"
        apposed = [t for t in way_up(name.nbor(-1)) if t.dep_ == "appos" and t.left_edge.nbor(-1).text == ","]
        name = next((t for t in reversed(apposed) if _leads_up(t, verb)), name)
    if name.dep_ not in PARALLEL or name.pos_ not in NOMINAL or name.left_edge.i < 2:
        return
    joined = any(c.dep_ == "cc" for c in (*name.head.rights, *name.lefts) if name.head.i < c.i < name.i)
    if not joined and name.left_edge.nbor(-1).text == "," and _leads_up(name, verb):
        give(name, verb)


def _leads_up(name: Token, verb: Token) -> bool:
    """Whether a name stands in a clause or phrase in front of a verb."""
    top = next((t for t in way_up(name) if t.head == verb), None)
    return top is not None and top.dep_ in ("advcl", "prep", "ccomp")


def _supported(verb: Token) -> None:
    """ "did not materialise": behind "do" the tagger takes a verb in its British spelling for an adjective."""
    behind = [verb.head] if verb.dep_ == "aux" else [c for c in verb.rights if c.dep_ == "acomp"]
    bare = next((c for c in behind if c.pos_ == "ADJ" and c.lower_.endswith("ise")), None)
    if bare is None:
        return
    bare.pos_, bare.tag_, bare.lemma_ = "VERB", "VB", bare.lower_
    if verb.dep_ != "aux":
        take_place(bare, verb)
    for child in (*verb.lefts, *verb.rights):
        hang(child, bare)
    hang(verb, bare, "aux")
    verb.pos_ = "AUX"


@Language.factory(
    Rehanger.component,
    default_config={"verbs": [], "nouns": [], "goods": [], "imputing": [], "mutual": [], "telling": []},
)
def rehanger(
    nlp: Language,
    name: str,
    verbs: list[str],
    nouns: list[str],
    goods: list[str],
    imputing: list[str],
    mutual: list[str],
    telling: list[str],
) -> Rehanger:
    """The component for a pipeline, behind its lemmatizer."""
    del nlp, name
    return Rehanger(verbs, nouns, goods, imputing, mutual, telling)
