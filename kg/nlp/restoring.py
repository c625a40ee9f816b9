"""Gives a verb back its subject or object, where the parser has taken it for something else.

"When Goma fell on May 6, 2025, the men of Paul Kamau, known as the Wolf, had besieged it": the
parser lists the men beside the date, and leaves the main verb without a subject. "Britain
suspended aid, and Belgium, having listed X, froze its assets": it lists Belgium beside the first
verb, whose subject gets both deeds. "The army of Uganda attacked Goma": it takes the town for a
measure of time or way. "Dismissed as fabricated a report": it gives the report to "fabricated".
"""

from __future__ import annotations

from collections.abc import Iterable, Set

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.labels import (
    AUXILIARY,
    BEFORE_VERB,
    DETERMINING,
    FINITE,
    NOMINAL,
    NOMINAL_SUBJECT,
    OPENING_CLAUSE,
    PARALLEL,
    PARTICIPLE,
    PARTY,
    PAST,
    SUBJECT_PLACE,
    VERBAL,
    WHEN,
)
from kg.nlp.hanging import hang, lift, take_place

#: What a clause inside another may be for the parser.
_BELOW = ("advcl", "relcl", "ccomp", "parataxis", "dep", "nsubj", "csubj")
_INSIDE = ("prep", "acl", "relcl", "appos")
#: How many words up from a date its clause's verb is looked for.
_HIGHEST = 8


class Restorer:
    """Mends clauses that lack a subject or an object.

    Args:
        naming: Verbs behind which a thing's name stands: "an exercise dubbed X".
        describing: Verbs whose participles describe who is named: "visiting prime minister Y".
    """

    component = "kg_restore"

    def __init__(self, naming: Iterable[str] = (), describing: Iterable[str] = ()) -> None:
        self._naming, self._describing = frozenset(naming), frozenset(describing)

    def __call__(self, doc: Doc) -> Doc:
        """Rehangs what it finds in a parsed document."""
        for verb in doc:
            if verb.pos_ in VERBAL and verb.dep_ in _BELOW and verb.head.i > verb.i:
                _inserted(verb)
                _described(verb)
            elif verb.tag_ == "VBD" and verb.dep_ == "conj":
                _resumed(verb)
            elif verb.tag_ == "VBN" and verb.dep_ == "ROOT":
                _participial(verb)
            if verb.tag_ == "VBD" and verb.lemma_.lower() in self._naming:
                _christened(verb)
        self._nouns(doc)
        return doc

    def _nouns(self, doc: Doc) -> None:
        for noun in doc:
            before = noun.head
            if noun.dep_ in PARALLEL and noun.pos_ in NOMINAL and before.dep_ == "pobj":
                _behind_phrase(noun, before)
            elif noun.dep_ == "conj" and noun.pos_ in NOMINAL and noun.head.pos_ == "VERB" and noun.i > noun.head.i:
                _listed(noun)
            elif noun.dep_ == "pobj" and noun.pos_ == "PROPN" and before.head.i > noun.i:
                _swallowed(noun, before)
            elif noun.dep_ == "npadvmod" and noun.ent_type_ in (*PARTY, "FAC"):
                _object(noun)
            elif noun.dep_ == "amod" and noun.tag_ == "VBG" and noun.head.pos_ == "PROPN":
                _gerund(noun, self._describing)
            elif noun.dep_ == "oprd" and noun.pos_ == "PROPN" and before.dep_ == "acl":
                self._named(noun, before)
            elif noun.lower_ == "together" and noun.dep_ == "advmod" and noun.head.pos_ in (*NOMINAL, "VERB"):
                _gathered(noun)
            elif noun.lower_ == "having" and noun.dep_ in ("advcl", "acl"):
                _perfect(noun)
            elif noun.lower_ == "as" and noun.i and noun.nbor(-1).pos_ == "VERB":
                _judged(noun)

    def _named(self, name: Token, verb: Token) -> None:
        """ "an exercise dubbed X": X is its name."""
        if verb.tag_ == "VBN" and verb.lemma_.lower() in self._naming and verb.head.pos_ == "NOUN":
            hang(name, verb.head, "appos")


def _christened(verb: Token) -> None:
    """ "the jet, renamed X by the French, flew": it was renamed, and renamed nothing."""
    named = [c for c in verb.lefts if c.dep_ == "nsubj"]
    name = [c for c in verb.rights if c.dep_ == "dobj"]
    by = [c for c in verb.rights if c.lower_ == "by" and name and c.i == name[0].right_edge.i + 1]
    if len(named) == 1 and len(name) == 1 and by and verb.nbor(-1).text == ",":
        verb.tag_, named[0].dep_, name[0].dep_, by[0].dep_ = "VBN", "nsubjpass", "oprd", "agent"


def _inserted(verb: Token) -> None:
    """ "Goma, which the army held, fell", "the Council, China abstaining, voted": the first does what follows."""
    subjects = [c for c in verb.lefts if c.dep_ in NOMINAL_SUBJECT]
    main = verb.head
    if (
        len(subjects) != 2
        or main.pos_ not in VERBAL
        or any(c.dep_ in SUBJECT_PLACE and c != verb for c in main.children)
    ):
        return
    first, second = subjects
    between = verb.doc[first.i : second.left_edge.i]
    if not any(t.text == "," for t in between) or not any(t.text == "," for t in verb.doc[verb.i : main.i]):
        return
    if not _told(main) or any(c.dep_ == "cc" for c in verb.lefts):
        return
    for word in [c for c in verb.lefts if c.dep_ in OPENING_CLAUSE and c.i < first.left_edge.i]:
        hang(word, main)
    hang(first, main, "nsubjpass" if any(c.dep_ == "auxpass" for c in main.lefts) else "nsubj")
    if any(c.lower_ in ("that", "which", "who", "whom") for c in verb.lefts):
        hang(verb, first, "relcl")
    elif verb.dep_ in SUBJECT_PLACE:
        verb.dep_ = "advcl"


def _resumed(verb: Token) -> None:
    """ "expelled A after a drone had crossed it, and summoned B": the drone has summoned nobody."""
    told = verb.head
    main = told.head
    if told.dep_ != "advcl" or told.tag_ != "VBN" or main.tag_ != "VBD" or main.i > told.i:
        return
    before = verb.left_edge.i - 1
    joined = any(c.dep_ == "cc" and c.i == before for c in told.rights) and verb.doc[before - 1].text == ","
    perfect = any(c.dep_ == "aux" and c.lower_ == "had" for c in told.lefts)
    if joined and perfect and not any(c.dep_ in SUBJECT_PLACE for c in verb.lefts):
        hang(verb, main)


def _participial(verb: Token) -> None:
    """ "Lukoil, put on a list in May, owns the depot": who is described by the participle does what follows."""
    subjects = [c for c in verb.lefts if c.dep_ in NOMINAL_SUBJECT]
    if len(subjects) != 1 or verb.nbor(-1).text != "," or any(c.dep_ in AUXILIARY for c in verb.lefts):
        return
    for main in verb.rights:
        if main.dep_ != "conj" or main.tag_ not in FINITE or main.left_edge.nbor(-1).text != ",":
            continue
        if any(c.dep_ in (*SUBJECT_PLACE, "cc") for c in main.lefts) or any(c.dep_ == "dobj" for c in verb.rights):
            return
        later = [c for c in verb.rights if c.i > main.i]
        lift(main)
        hang(subjects[0], main, "nsubj")
        hang(verb, subjects[0], "acl")
        for part in later:
            hang(part, main)
        return


def _described(verb: Token) -> None:
    """ "Lukoil, put on a list, bought it": the participle is taken for a past tense with the subject."""
    subjects, main = [c for c in verb.lefts if c.dep_ in NOMINAL_SUBJECT], verb.head
    if verb.dep_ != "advcl" or verb.tag_ not in PAST or len(subjects) != 1 or verb.nbor(-1).text != ",":
        return
    if any(c != subjects[0] and not c.is_punct for c in verb.lefts) or not _told(main):
        return
    if main.left_edge.i > subjects[0].left_edge.i or any(c.dep_ in SUBJECT_PLACE for c in main.children):
        return
    if verb.doc[verb.right_edge.i].text != "," and verb.doc[verb.right_edge.i + 1].text != ",":
        return
    if hang(subjects[0], main, "nsubj") and hang(verb, subjects[0], "acl"):
        verb.tag_ = "VBN"


def _told(verb: Token) -> bool:
    return verb.tag_ in FINITE or any(c.dep_ in AUXILIARY and c.tag_ in (*FINITE, "MD") for c in verb.lefts)


def _listed(name: Token) -> None:
    """ "and Belgium, having listed X, froze": who is listed beside a verb does what follows."""
    before, doc = name.head, name.doc
    first = name.left_edge.i
    if first == 0 or doc[first - 1].lower_ not in ("and", "but", "while", "or", ","):
        return
    for verb in doc[name.right_edge.i + 1 : name.sent.end]:
        joined = verb.dep_ == "conj" and (verb.head == before or (verb.head.i > name.i and verb.head.head == before))
        if not joined or verb.pos_ != "VERB" or doc[verb.left_edge.i - 1].text != ",":
            continue
        aided = any(c.dep_ in AUXILIARY for c in verb.lefts)
        if verb.tag_ == "VBG" or any(c.dep_ in (*SUBJECT_PLACE, "cc") for c in verb.lefts):
            return
        between = [c for c in before.rights if name.i < c.i < verb.i and c.dep_ == "advcl" and c.tag_ in PARTICIPLE]
        if not between or not hang(verb, before, "conj"):
            return
        hang(name, verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.lefts) else "nsubj")
        for clause in between:
            hang(clause, verb)
        if verb.tag_ == "VBN" and not aided:
            verb.tag_ = "VBD"
        return


def _gerund(verb: Token, describing: Set[str]) -> None:
    """ "met A in May, upstaging Angola": what comes of it, and no second object or other name."""
    name, first = verb.head, verb.left_edge
    if first != verb or verb.i == 0 or verb.nbor(-1).text != "," or verb.lemma_.lower() in describing:
        return
    if name.left_edge != verb or name.dep_ not in ("dobj", "appos"):
        return
    above = name.head
    for _ in range(_HIGHEST):
        if above.pos_ == "VERB" or above.head == above:
            break
        above = above.head
    second = name.dep_ == "appos" or any(c.dep_ == "dobj" and c.i < verb.i for c in above.rights)
    if above.pos_ == "VERB" and above.i < verb.i and second and hang(verb, above, "advcl"):
        verb.pos_ = "VERB"
        hang(name, verb, "dobj")


def _perfect(having: Token) -> None:
    """ "having annexed Crimea": a deed, and not what one has."""
    deed = having.nbor() if having.i + 1 < len(having.doc) else having
    thing = deed.head
    if deed.dep_ != "amod" or deed.tag_ != "VBN" or thing.dep_ != "dobj" or thing.head != having:
        return
    take_place(deed, having)
    deed.pos_ = "VERB"
    hang(thing, deed)
    for other in [c for c in having.children if c != deed]:
        hang(other, deed)
    hang(having, deed, "aux")


def _gathered(adverb: Token) -> None:
    """ "brought A and B together": of the verb, as a particle is."""
    verb = adverb.head
    for _ in range(_HIGHEST):
        if verb.pos_ == "VERB" or verb.head == verb:
            break
        verb = verb.head
    if verb.pos_ == "VERB" and any(c.dep_ == "dobj" and c.i < adverb.i for c in verb.rights):
        hang(adverb, verb, "prt")


def _judged(word: Token) -> None:
    """ "dismissed as fabricated a report": the report is what was dismissed."""
    verb = word.nbor(-1)
    if any(c.dep_ in ("dobj", "ccomp") for c in verb.rights) or any(
        c.dep_ in ("auxpass", "nsubjpass") for c in verb.lefts
    ):
        return
    bare = not any(c.dep_ in (*SUBJECT_PLACE, *AUXILIARY) for c in word.head.lefts)
    if word.dep_ == "mark" and word.head.head == verb and word.head.tag_ == "VBN" and bare:
        judged = [c for c in word.head.rights if c.dep_ == "dobj"]
    elif word.dep_ == "prep" and word.head == verb:
        inside = [c for c in word.rights if c.dep_ == "pobj"]
        judged = inside[1:] or [c for c in inside if _behind_adjective(c, word)]
    else:
        return
    for thing in judged[:1]:
        hang(thing, verb, "dobj")


def _behind_adjective(thing: Token, word: Token) -> bool:
    """ "as reckless Kosovo's raid": an adjective before a determiner or owner is no part of the phrase."""
    adjective = next((c for c in thing.lefts if c.dep_ == "amod" and c.i == word.i + 1), None)
    if adjective is None or not any(c.dep_ in DETERMINING and c.i > adjective.i for c in thing.lefts):
        return False
    return hang(adjective, word, "pobj")


def _object(name: Token) -> None:
    verb = name.head
    if verb.pos_ != "VERB" or name.pos_ != "PROPN" or name.left_edge.i != verb.i + 1:
        return
    if not any(c.dep_ in ("dobj", "prt", "ccomp", "xcomp", "auxpass") for c in verb.children):
        name.dep_ = "dobj"


def _behind_phrase(noun: Token, before: Token) -> None:
    """ "on May 6, the men of X had"; "off the island, a Chinese frigate fired": no further date or other name."""
    first = noun.left_edge
    # "in a survey of buyers Poland came first": plural nouns have no name right behind them
    bare = first.i == before.i + 1 and before.tag_ == "NNS" and noun.ent_type_ in PARTY
    if noun.ent_type_ in WHEN or first.i == 0 or not (bare or first.nbor(-1).text == ","):
        return
    verb = _clause_behind(before, noun)
    if verb is None:
        return
    for stray in [c for c in verb.lefts if c.dep_ in SUBJECT_PLACE]:  # "off" taken for the subject
        stray.dep_ = "prep"
    inside = [c for c in before.rights if noun.i < c.i < verb.i and c.dep_ in _INSIDE]
    hang(noun, verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.lefts) else "nsubj")
    for part in inside:  # ", known as the Wolf,": of the name before its comma
        name = noun.doc[part.left_edge.i - 2] if part.left_edge.nbor(-1).text == "," else noun
        hang(part, name if name.pos_ in NOMINAL else noun)


def _swallowed(name: Token, preposition: Token) -> None:
    """ "in the Winter War Finland used it": two names side by side, the second of which acts."""
    verb = preposition.head
    inside = [c for c in name.lefts if c.dep_ == "compound" and c.i == name.i - 1]
    # a known name of several words is one token
    apart = inside and (" " in inside[0].text or (name.ent_iob_ == "B" and "" != inside[0].ent_type_ != name.ent_type_))
    bare = not any(c.dep_ in SUBJECT_PLACE for c in verb.children)
    if not apart or not bare or verb.tag_ not in FINITE or verb.i != name.i + 1:
        return
    for part in [c for c in name.lefts if c.i < inside[0].i]:
        hang(part, inside[0])
    hang(inside[0], preposition, "pobj")
    hang(name, verb, "nsubj")


def _clause_behind(before: Token, noun: Token) -> Token | None:
    """The verb right behind the phrase that has no subject, and in front of which the other phrase stands."""
    verb = before.head
    for _ in range(_HIGHEST):
        if verb.i > noun.i or verb.head == verb:
            break
        verb = verb.head
    if verb.i < noun.i:
        verb = _turned(verb, noun)
    if verb.i < noun.i or verb.pos_ not in VERBAL or not _told(verb):
        return None
    if any(c.dep_ in SUBJECT_PLACE and c.pos_ not in ("ADP", "SCONJ") for c in verb.children):
        return None
    # an apposition that a fronted phrase closes with is followed by the subject; here, the verb
    at = verb.i - 1
    while at > noun.i and verb.doc[at].head == verb and verb.doc[at].dep_ in BEFORE_VERB:
        at -= 1
    end = max(t.i for t in (noun.right_edge, before.right_edge))
    return verb if at <= end or verb.doc[at].text == "," else None


def _turned(verb: Token, noun: Token) -> Token:
    """ "when A fell on May 6, the men of X had": the clause with "when" is taken for the main one."""
    if verb.dep_ != "ROOT" or not any(c.tag_ == "WRB" or c.dep_ == "mark" for c in verb.lefts):
        return verb
    for main in verb.rights:
        joined = main.dep_ in ("conj", "ccomp", "dep") and main.i > noun.i and main.pos_ in VERBAL
        if joined and not any(c.dep_ in SUBJECT_PLACE for c in main.children):
            lift(main)
            hang(verb, main, "advcl")
            return main
    return verb


@Language.factory(Restorer.component, default_config={"naming": [], "describing": []})
def restorer(nlp: Language, name: str, naming: list[str], describing: list[str]) -> Restorer:
    """The component for a pipeline, behind its parser."""
    del nlp, name
    return Restorer(naming, describing)
