"""Puts what a correction affirms in the place of what it denies.

"Bought not from Japan but from South Korea", "not Boeing but Airbus won": the parser makes the
denied phrase the argument and the affirmed one its conjunct (Horn, A Natural History of
Negation, 1989, 6.3: "not X but Y" as contrastive, not concessive, conjunction). "Sold them to
Peru, not to Chile": it gives the negation to the verb.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.labels import AUXILIARY, NOMINAL_SUBJECT, PREPOSITIONAL, VERBAL
from kg.nlp.excepting import NONE, doubled, excepted, preferred
from kg.nlp.hanging import hang

#: Behind "not", these say that the phrase holds, too: "not only A but B".
_ADDING = ("only", "just", "merely", "simply", "solely")
_OTHERS = ("even", "yet", "least", "all", "every", "everyone", "many", "much", "long", "far")
_RATHER = ("rather", "instead")
_NAMES = ("NOUN", "PROPN", "NUM", "X")
_RELATIVES = ("that", "who", "which")
_ALL, _SAVE = ("all", "every", "everyone", "everybody"), ("but", "except", "save")
_SAVING = {*_ALL, "instead"}
#: Within how many words behind "all" its "but" is looked for.
_MEMBERS = 7
_NONE = ("no", "neither", "hardly", "scarcely", "barely", "few", "zero")
#: Within how many words behind "not" its "but" is looked for.
_LONGEST = 14


class Corrector:
    """Mends the parse of corrections."""

    component = "kg_corrections"

    def __call__(self, doc: Doc) -> Doc:
        """Rehangs what it finds in a parsed document."""
        for word in doc:
            lower = word.lower_
            if lower in _NONE and word.head.dep_ == "conj":
                _listed_none(word.head)
            if lower in NONE:
                excepted(word, ("PROPN",))
            if lower == "than":
                preferred(word)
            if word.dep_ == "preconj":
                doubled(word)
            if lower in _SAVING:
                _left_out(word)
            if word.dep_ == "neg" and word.head.pos_ == "VERB" and word.i < word.head.i:
                _spared(word.head)
            if lower in ("not", "neither") and word.i + 1 < len(doc):
                _corrected(word, word.nbor())
        return doc


def _corrected(negation: Token, following: Token) -> None:
    """ "not from A but from B": B takes the place of A, which is denied."""
    if following.lower_ in _ADDING:
        negation.dep_ = "preconj"
    denied = _phrase(following, negation.i) if following.lower_ not in (*_OTHERS, *_ADDING) else None
    if denied is None:
        return
    affirmed = _affirmed(denied, negation)
    before = denied.head  # "from neither A nor B but from C"
    if affirmed is not None and affirmed.pos_ == before.pos_ == "ADP" and before.i == negation.i - 1:
        denied = before
    if affirmed is None and negation.lower_ == "neither":
        if before.pos_ == "ADP" and before.i == negation.i - 1 and before.dep_ in PREPOSITIONAL:
            before.dep_ = "dep"  # "bought it from neither A nor B": they have no part in it
        return
    stray = _stray(negation, denied)
    if negation.is_ancestor(denied):
        hang(denied, negation.head)
    if affirmed is not None and _swap(denied, affirmed):
        hang(negation, denied, "neg")
    elif stray:
        hang(negation, denied, "neg")
        denied.dep_ = "dep"


def _phrase(first: Token, after: int) -> Token | None:
    """The top of the phrase of a noun or preposition that begins at a token."""
    top = first
    while top.dep_ != "ROOT" and top.head.i > after and top.head.pos_ not in VERBAL and top.pos_ != "ADP":
        top = top.head
    return top if (top.pos_ in _NAMES or top.pos_ == "ADP") and top.left_edge.i >= first.i - 1 else None


def _affirmed(denied: Token, negation: Token) -> Token | None:
    """What "but" puts in the place of the denied phrase."""
    doc = denied.doc
    end = min(negation.sent.end, denied.i + _LONGEST)
    but = next((t for t in doc[denied.i + 1 : end] if t.lower_ == "but"), None)
    if but is None or but.i + 1 >= negation.sent.end:
        return None
    commas = [t.i for t in doc[denied.i : but.i] if t.text == ","]
    inserted = len(commas) > 1 and commas[-1] == but.i - 1
    before = commas[0] if inserted else but.i  # "not by A, as B claimed, but by C", "not A, which B flies, but C"
    if any(t.pos_ in VERBAL for t in doc[denied.i : before]):
        return None
    first = next((t for t in doc[but.i + 1 : negation.sent.end] if t.lower_ not in (*_RATHER, ",")), but)
    if first.lower_ in ("also", "not"):
        return None
    top = _phrase(first, first.i - 1)
    if inserted and top is not None and top.dep_ in NOMINAL_SUBJECT and denied.dep_ not in NOMINAL_SUBJECT:
        return None  # "not A, which was old, but C flew": another clause
    return top if top is not None and (top.pos_ == "ADP" or denied.pos_ != "ADP" or _inside(denied)) else None


def _inside(preposition: Token) -> Token | None:
    return next((c for c in preposition.rights if c.dep_ in ("pobj", "pcomp")), None)


def _swap(denied: Token, affirmed: Token) -> bool:
    """Gives the affirmed phrase the place of the denied one; "dep" is no argument of anything."""
    inside = _inside(denied) if denied.pos_ == "ADP" and affirmed.pos_ != "ADP" else None
    place = inside or denied
    above, role = place.head, place.dep_
    if above in (place, affirmed) or affirmed.is_ancestor(above):
        return False
    hang(affirmed, above, role)
    if above.pos_ in VERBAL:
        for clause in [c for c in above.rights if c.dep_ in ("ccomp", "relcl") and c.i > affirmed.i]:
            if role == "attr" and any(c.lower_ in _RELATIVES and c.dep_ == "nsubj" for c in clause.lefts):
                hang(clause, affirmed, "relcl")
    for clause in [c for c in place.rights if c.i > affirmed.i]:
        hang(clause, affirmed)
    hang(place, affirmed, "dep")
    return True


def _stray(negation: Token, denied: Token) -> bool:
    """ "sold to Peru, not to Chile": a negation behind a full verb is that of a phrase."""
    verb = negation.head
    behind = negation.dep_ == "neg" and verb.pos_ == "VERB" and verb.i < negation.i
    auxiliary = any(c.dep_ in AUXILIARY for c in verb.children if verb.i < c.i)
    listed = negation.i > 0 and negation.nbor(-1).lower_ in (",", "and", "but")
    of_phrase = verb == denied and verb.pos_ == "ADP" and verb.dep_ != "agent"  # "sold boats not to Chile"
    return of_phrase or (behind and not auxiliary and listed)


def _left_out(word: Token) -> None:
    """ "all members but A voted for it"; "bought it instead of the B from C": C sold nothing."""
    doc, at = word.doc, word.i + 1
    while (
        word.lower_ in _ALL and at < min(len(doc), word.i + _MEMBERS) and doc[at].pos_ in (*_NAMES, "ADJ", "ADP", "DET")
    ):
        if doc[at].lower_ in _SAVE:
            break
        at += 1
    joined = doc[at].lower_ if at + 1 < len(doc) else ""
    top = _phrase(doc[at + 1], at) if joined in (*_SAVE, "of") else None
    if top is None or top.pos_ == "ADP":
        return
    if joined in _SAVE and word.lower_ in _ALL and top.pos_ == "PROPN":
        top.dep_ = "dep"
    elif joined == "of" and word.lower_ == "instead" and top.right_edge.i + 1 < len(doc):
        behind = doc[top.right_edge.i + 1]
        if behind.dep_ == "prep" and behind.head.pos_ in ("VERB", "ADV", "ADP") and behind.head.i < top.i:
            hang(behind, top)


def _listed_none(thing: Token) -> None:
    """ "bought jets from A but no missiles from B": the missiles are of no deed."""
    first = thing
    while first.dep_ == "conj" and first.head != first and first.pos_ in _NAMES:
        first = first.head
    if first.pos_ == "VERB" and first.i < thing.i:
        thing.dep_ = "dep"


def _spared(verb: Token) -> None:
    """ "did not attack A but B": the negation is not of B."""
    for first in verb.rights:
        top = _inside(first) if first.dep_ in PREPOSITIONAL else first
        if top is not None and top.dep_ in ("dobj", "pobj", "attr"):
            joined = any(c.dep_ == "cc" and c.lower_ == "but" for c in (*first.rights, *top.rights))
            for other in [c for c in (*first.rights, *top.rights) if joined and c.dep_ == "conj"]:
                if other.left_edge.nbor(-1).lower_ == "but" and (other.pos_ in _NAMES or other.pos_ == "ADP"):
                    other.dep_ = "dep"


@Language.component(Corrector.component)
def corrector(doc: Doc) -> Doc:
    """The component for a pipeline, behind its parser."""
    return Corrector()(doc)
