"""Rehangs subjects that the parser gives to a neighbour.

"Poland, said the president, who was on a visit, bought the jets": the parser gives the
reported clause to the speaker ("the president bought"), or the reporting verb to both.
"Asked whether they had struck the port, the general declined to comment": it takes the
general for another thing that was struck. "Poland bought the jet, and Finland the drone": it
takes Finland, or the drone, for another thing that Poland bought; such ends of a clause
without a verb are cut off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.labels import (
    AUXILIARY,
    FINITE,
    NOMINAL,
    NOMINAL_SUBJECT,
    NON_FINITE,
    OPENING_CLAUSE,
    PARALLEL,
    PARTY,
    PAST,
    PREPOSITIONAL,
    VERBAL,
    WHEN,
)
from kg.nlp.hanging import hang

#: How far below the verb a misplaced subject is looked for.
_HIGHEST = 12
_TOPICAL = ("of", "about", "against", "over", "at")
_BLAMING = (*_TOPICAL, "for", "by", "on", "in", "with")
_LOOSE = ("appos", "conj", "dobj", "npadvmod", "oprd", "attr", "dep", "nmod")
_TIMES = ("after", "before", "until", "since")


class Rehanger:
    """Gives clauses their own subjects back.

    Args:
        verbs: Lemmas of verbs that report.
        nouns: Lemmas of nouns whose content a clause behind "of" is: "talk of Poland buying it".
    """

    component = "kg_rehang"

    def __init__(self, verbs: Iterable[str], nouns: Iterable[str]) -> None:
        self._verbs, self._nouns = frozenset(verbs), frozenset(nouns)

    def __call__(self, doc: Doc) -> Doc:
        """Rehangs what it finds in a parsed document."""
        for name in doc:
            if name.pos_ == "PROPN" and name.dep_ in PARALLEL:
                _gapped(name)
                _left_over(name)
                _judged_too(name)
            elif name.dep_ == "pobj" and name.ent_type_ in PARTY and name.head.lower_ in _TOPICAL:
                self._prospect(name)
        for verb in doc:
            if verb.tag_ in (*FINITE, "VBN") and verb.pos_ in VERBAL:
                _mend(verb)
            if verb.tag_ == "VB" and verb.dep_ in ("advcl", "xcomp"):
                self._aimed(verb)
            if verb.pos_ == "VERB" and verb.lemma_.lower() in self._verbs:
                _report(verb)
        return doc

    def _aimed(self, verb: Token) -> None:
        """ "criticised A for its drive to join": the infinitive is of the drive, no purpose of the critic's."""
        first = verb.left_edge
        noun = first.nbor(-1) if first.i and first.lower_ == "to" else verb
        if noun.dep_ != "pobj" or noun.head.lower_ not in _BLAMING or noun.lemma_.lower() not in self._nouns:
            return
        if noun.i > verb.head.i and any(c.dep_ == "poss" for c in noun.lefts):
            verb.head, verb.dep_ = noun, "acl"

    def _prospect(self, name: Token) -> None:
        """ "talk of Poland buying it": the clause is what is talked of."""
        preposition, at = name.head, name.right_edge.i + 1
        above = preposition.head
        told = above.pos_ in ("VERB", "ADJ", "AUX") or above.lemma_.lower() in self._nouns
        gerunds = [t for t in name.doc[name.i + 1 : at + 2] if t.tag_ == "VBG" and t.pos_ == "VERB"]
        for gerund in gerunds if told else ():
            near = gerund.i == name.i + 1 or (gerund.i == name.i + 2 and gerund.nbor(-1).pos_ == "ADV")
            if near and gerund.dep_ in ("acl", "xcomp", "advcl", "pcomp") and gerund.head in (name, above, preposition):
                gerund.head, gerund.dep_ = preposition, "pcomp"
                name.head, name.dep_ = gerund, "nsubj"


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
    if verb.tag_ in PAST:
        _timed(verb)


def _report(verb: Token) -> None:
    """The clauses around a verb that reports."""
    if verb.tag_ in FINITE:
        _closing(verb)
    before = [c for c in verb.lefts if c.dep_ in NOMINAL_SUBJECT]
    if len(before) == 1:
        _topic(verb, before[0])
    if before and not _split(before[0]):
        _inverted(verb, before[0]) if len(before) == 1 else _between(verb, before[0], before[-1])


def _gapped(name: Token) -> None:
    """ "and Finland the drone": a name and a thing side by side, in a list of neither."""
    first, following = name.left_edge, name.i + 1
    if first.i < 3 or first.nbor(-1).lower_ not in (",", "and", "but", "while"):
        return
    if following < len(name.doc) and name.doc[following].pos_ in ("DET", "NUM", "PRON") and name.ent_type_ in PARTY:
        thing = name.doc[following].head
        if thing.left_edge.i == following and thing.pos_ in NOMINAL and thing.dep_ in _LOOSE:
            name.dep_ = thing.dep_ = "dep"
            after = thing.right_edge.i + 1
            _behind(thing, name.doc[after] if after < len(name.doc) else thing)
    elif any(c.dep_ == "compound" and _another(c, name) for c in name.lefts):
        name.dep_ = "dep"  # "and Ukraine Belgorod"


def _left_over(name: Token) -> None:
    """ "A left the treaty, and B, C and D from the pact": the last phrase is not of A's clause."""
    verb = name.head
    if name.dep_ != "conj" or verb.pos_ != "VERB" or name.i < verb.i or name.ent_type_ not in PARTY:
        return
    for phrase in verb.rights:
        if phrase.dep_ in PREPOSITIONAL and phrase.i == name.right_edge.i + 1:
            phrase.dep_ = "dep"


def _judged_too(name: Token) -> None:
    """ "blamed A for the attack on B and C for its silence": C is no second place, and "its" is not A's."""
    behind = name.right_edge.i + 1
    if name.dep_ != "conj" or name.ent_type_ not in PARTY or behind >= len(name.doc):
        return
    phrase = name.doc[behind]
    verb, top = phrase.head, next((t for t in _way_up(name) if t.head == phrase.head), None)
    if phrase.lower_ != "for" or phrase.dep_ != "prep" or verb.pos_ != "VERB" or verb.i > name.i or top is None:
        return
    if top.dep_ == "prep" and top.lower_ == "for" and top != phrase:
        name.dep_ = "dep"
        hang(phrase, name, "dep")


def _behind(thing: Token, preposition: Token) -> None:
    """What stands behind the thing is of its clause."""
    if preposition.dep_ == "prep" and preposition.head.i < thing.i:
        preposition.head = thing


def _another(before: Token, name: Token) -> bool:
    """Whether a name stands right before another that it is no part of."""
    apart = name.ent_iob_ == "B" or before.ent_type_ != name.ent_type_
    return apart and before.ent_type_ == "GPE" and name.ent_type_ in ("GPE", "LOC", "FAC")


def _joined(verb: Token) -> None:
    """ "imposed sanctions on A and B left": B is taken for another thing under sanctions."""
    name = _before(verb)
    if name is None or name.dep_ != "conj" or name.pos_ not in NOMINAL or name.head.head == verb:
        return
    above = name.head
    open_ = [c for c in above.rights if c.dep_ == "cc" and c.i < name.i]
    if not open_ or open_[-1].lower_ not in ("and", "but", "or", "while") or open_[-1].i != name.left_edge.i - 1:
        return
    inside = above.dep_ in ("pobj", "dobj", "attr", "conj") and above.head.i < above.i
    between = above.dep_ == "pobj" and above.head.lower_ == "between"
    if inside and not between and not any(t.head == verb and t.dep_ in ("advcl", "prep") for t in _way_up(name)):
        subject = "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.lefts) else "nsubj"
        name.head, name.dep_ = verb, subject


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
    first.head, first.dep_ = main, "nsubj"
    if main == verb.head:
        verb.head, verb.dep_ = first, "relcl"
    else:
        main.dep_ = "ccomp"  # "signed" stays on top; a clause of its own either way


def _raised(verb: Token) -> None:
    """ "ruled out handing it back but promised": what is told in the past is not joined to a gerund."""
    first = verb.head
    if first.tag_ not in NON_FINITE or first.dep_ not in ("xcomp", "pcomp", "advcl", "acl") or _aided(first):
        return
    above = next((t for t in _way_up(first.head) if t.pos_ in VERBAL and t.tag_ not in NON_FINITE), None)
    subject = any(c.dep_ in NOMINAL_SUBJECT for c in verb.lefts)
    if above is not None and above.tag_ == "VBD" and not subject and not _aided(verb):
        verb.head = above


def _aided(verb: Token) -> bool:
    return any(c.dep_ in AUXILIARY and c.lower_ != "to" for c in verb.lefts)


def _timed(verb: Token) -> None:
    """ "after X, the envoy, called Y": X is taken for what "after" governs, and not for who called."""
    phrase = verb.doc[verb.left_edge.i - 1] if verb.left_edge.i else verb
    if phrase.text != "," or _aided(verb) or any(c.dep_ in NOMINAL_SUBJECT for c in verb.lefts):
        return
    for name in _way_up(phrase):
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
    verb.head, verb.dep_, verb.tag_ = above, "advcl", "VBD"
    name.head, name.dep_ = verb, "nsubj"
    preposition.head, preposition.dep_ = verb, "mark"
    for child in list(verb.rights):
        if child.dep_ == "oprd" and child.ent_type_ in PARTY:
            child.dep_ = "dobj"


def _before(verb: Token) -> Token | None:
    """The word before a verb without a subject, its auxiliaries and adverbs passed."""
    if any(c.dep_ in (*NOMINAL_SUBJECT, "expl", "csubj") for c in verb.lefts):
        return None
    at = verb.i - 1
    while at > 0 and verb.doc[at].head == verb and verb.doc[at].dep_ in ("aux", "auxpass", "neg", "advmod"):
        at -= 1
    return verb.doc[at] if at > 0 else None


def _way_up(token: Token) -> Iterator[Token]:
    for _ in range(_HIGHEST):
        yield token
        if token.head == token:
            return
        token = token.head


def _fronted(verb: Token) -> None:
    """ "asked whether it had struck A, B declined": B is taken for a second thing struck."""
    name = _before(verb)
    if name is None:
        return
    if name.text == "," and name.i > 1:  # "sanctioned by B over the C, its agency, A, declined"
        apposed = [t for t in _way_up(name.nbor(-1)) if t.dep_ == "appos" and t.left_edge.nbor(-1).text == ","]
        name = next((t for t in reversed(apposed) if _leads_up(t, verb)), name)
    if name.dep_ not in PARALLEL or name.pos_ not in NOMINAL or name.left_edge.i < 2:
        return
    joined = any(c.dep_ == "cc" for c in (*name.head.rights, *name.lefts) if name.head.i < c.i < name.i)
    if not joined and name.left_edge.nbor(-1).text == "," and _leads_up(name, verb):
        _give(name, verb)


def _leads_up(name: Token, verb: Token) -> bool:
    """Whether a name stands in a clause or phrase in front of a verb."""
    top = next((t for t in _way_up(name) if t.head == verb), None)
    return top is not None and top.dep_ in ("advcl", "prep", "ccomp")


def _inverted(verb: Token, subject: Token) -> None:
    """ "Poland, said X, who ..., bought": X is taken for the buyer, or Poland for one who speaks."""
    between = verb.doc[_end(subject) + 1 : verb.i]
    if not any(t.text == "," for t in between) or not all(t.is_punct for t in between):
        return
    for clause in _clauses(verb):
        heard = [*verb.rights, *clause.lefts]
        speaker = next((c for c in heard if c.left_edge.i == verb.i + 1 and c.dep_ in (*NOMINAL_SUBJECT, "dobj")), None)
        if speaker is None or not any(t.text == "," for t in verb.doc[speaker.i : clause.i]):
            continue
        _give(subject, clause)
        speaker.head, speaker.dep_ = verb, "nsubj"
        return


def _closing(verb: Token) -> None:
    """ "paused deliveries to Kyiv, Politico reported": the paper is taken for one more place."""
    name = _before(verb)
    if name is None or name.i != verb.i - 1 or name.ent_type_ not in PARTY or name.dep_ not in PARALLEL:
        return
    first, behind = name.left_edge, verb.doc[verb.i + 1 :]
    comma = first.i > 2 and first.nbor(-1).text == ","
    dated = len(behind) > 1 and behind[0].dep_ == "prep" and behind[1].ent_type_ in WHEN
    if not comma or not (dated or not len(behind) or behind[0].text in (",", ".", ";")):
        return
    main = next((t for t in _way_up(name) if t.dep_ == "ROOT"), name)
    if main.i > first.i or main == verb or main.pos_ not in VERBAL or main.tag_ in NON_FINITE:
        return
    later = [c for c in main.rights if c.i > verb.i]
    name.head = verb
    name.dep_ = "nsubj"
    verb.head, verb.dep_ = verb, "ROOT"
    main.head, main.dep_ = verb, "ccomp"
    for part in later:
        part.head = verb


def _clauses(verb: Token) -> Iterator[Token]:
    """Clauses behind a reporting verb that may be what it reports."""
    if verb.dep_ in ("parataxis", "ccomp", "advcl") and verb.head.i > verb.i:
        yield verb.head
    for clause in verb.rights:
        finite = clause.tag_ in FINITE or any(c.dep_ in AUXILIARY for c in clause.lefts)
        told = clause.dep_ in ("ccomp", "advcl", "conj") and clause.pos_ in VERBAL and finite
        if told and not any(c.dep_ in OPENING_CLAUSE for c in clause.lefts):
            yield clause


def _between(verb: Token, subject: Token, speaker: Token) -> None:
    """ "the drones, X told reporters, who ..., struck": X is taken for a second subject."""
    if speaker.left_edge.i != _end(subject) + 2:
        return
    for clause in (c for c in verb.rights if c.dep_ in ("conj", "ccomp") and c.pos_ in VERBAL):
        joined = any(c.dep_ == "cc" for c in verb.rights if c.i < clause.i)
        before = _before(clause)
        if joined or before is None or before.text != "," or any(c.dep_ == "mark" for c in clause.lefts):
            continue
        _give(subject, clause)
        return


def _supported(verb: Token) -> None:
    """ "did not materialise": behind "do" the tagger takes a verb in its British spelling for an adjective."""
    behind = [verb.head] if verb.dep_ == "aux" else [c for c in verb.rights if c.dep_ == "acomp"]
    bare = next((c for c in behind if c.pos_ == "ADJ" and c.lower_.endswith("ise")), None)
    if bare is None:
        return
    bare.pos_, bare.tag_, bare.lemma_ = "VERB", "VB", bare.lower_
    if verb.dep_ != "aux":
        bare.head, bare.dep_ = (bare, "ROOT") if verb.dep_ == "ROOT" else (verb.head, verb.dep_)
    for child in (*verb.lefts, *verb.rights):
        child.head = bare
    verb.head, verb.dep_, verb.pos_ = bare, "aux", "AUX"


def _topic(verb: Token, speaker: Token) -> None:
    """ "Poland, Belgium said when asked, bought the jets": Poland is left without a clause."""
    names = [c for c in verb.lefts if c.dep_ in _LOOSE and c.pos_ == "PROPN" and c.ent_type_ != "DATE"]
    if len(names) != 1 or speaker.left_edge.i != _end(names[0]) + 2 or names[0].i > speaker.i:
        return
    if speaker.left_edge.nbor(-1).text != "," or any(c.dep_ in ("prep", "mark") for c in names[0].lefts):
        return
    for clause in _clauses(verb):
        before = _before(clause)
        if before is not None and before.text == ",":
            _give(names[0], clause)
            return


def _give(subject: Token, clause: Token) -> None:
    if clause.head == subject.head and clause.head != clause:
        clause.dep_ = "ccomp"
    subject.dep_ = "nsubjpass" if any(c.dep_ == "auxpass" for c in clause.lefts) else "nsubj"
    subject.head = clause


def _end(subject: Token) -> int:
    """Where a phrase ends, marks behind it left out."""
    edge = subject.right_edge
    while edge.is_punct and edge.i > subject.i:
        edge = edge.nbor(-1)
    return edge.i


def _split(subject: Token) -> bool:
    """Whether a comma stands within a subject, so that the next one may close an insertion; lists have theirs."""
    if any(c.dep_ == "conj" for c in subject.rights):
        return False
    return any(t.text == "," for t in subject.doc[subject.left_edge.i : _end(subject) + 1])


@Language.factory(Rehanger.component, default_config={"verbs": [], "nouns": []})
def rehanger(nlp: Language, name: str, verbs: list[str], nouns: list[str]) -> Rehanger:
    """The component for a pipeline, behind its lemmatizer."""
    del nlp, name
    return Rehanger(verbs, nouns)
