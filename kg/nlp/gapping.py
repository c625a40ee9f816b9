"""Cuts off ends of a clause that have no verb: "Poland bought the jet, and Finland the drone".

The parser takes Finland, or the drone, for another thing that Poland bought.
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.labels import MODIFIER, NOMINAL, PARTY, PLACE, PREPOSITIONAL
from kg.nlp.hanging import hang, take_place
from kg.nlp.phrases import LOOSE, way_up

#: How the parser hangs the subject of a clause without a verb.
GAPPED = ("conj", "appos", "npadvmod", "dep")
_SUMS = ("MONEY", "PERCENT", "QUANTITY")
#: Prepositions before a party to a deal.
_SIDES = ("from", "to", "with")


def mend_gaps(name: Token) -> None:
    """What stands beside a name that the parser has put into a list."""
    _gapped(name)
    _left_over(name)
    _judged_too(name)
    _partnered(name)


def _gapped(name: Token) -> None:
    """ "and Finland the drone": a name and a thing side by side, in a list of neither."""
    first, following = name.left_edge, name.i + 1
    if first.i < 3 or first.nbor(-1).lower_ not in (",", "and", "but", "while"):
        return
    beside = name.doc[following] if following < len(name.doc) else name
    party = name.ent_type_ in PARTY or (name.dep_ in GAPPED[2:] and name.pos_ == "PROPN")
    if _so_many(name, beside):
        return
    if beside.dep_ == "nummod" and beside.head == name and name.ent_type_ == "GPE" and name.dep_ == "appos":
        name.dep_ = "dep"  # "sold Poland ten jets, Latvia two"
    elif name.head.dep_ in MODIFIER and name.head.head == beside and _another(name, beside):
        take_place(name.head, beside)  # "attacked Erbil and Turkey Dohuk"
        hang(name, name.head, "dep")
        hang(beside, name, "dep")
    elif party and following < len(name.doc) and beside.pos_ in ("DET", "NUM", "PRON"):
        thing = name.doc[following].head
        if thing.left_edge.i == following and (thing.pos_ in NOMINAL or _figured(thing)) and thing.dep_ in LOOSE:
            _clause(name, thing)
            after = thing.right_edge.i + 1
            _behind(thing, name.doc[after] if after < len(name.doc) else thing)
    elif any(c.dep_ == "compound" and _another(c, name) for c in name.lefts):
        name.dep_ = "dep"  # "and Ukraine Belgorod"


def mend_article(article: Token) -> None:
    """ "Airbus ordered the engine and Turkey the A400M": no article stands within a name."""
    name = article.nbor(-1) if article.i > 3 else article
    if name.dep_ != "compound" or name.ent_type_ not in PARTY or name.head != article.head or article.dep_ != "det":
        return
    if name.left_edge.nbor(-1).lower_ in ("and", "but", "while") and name.head.dep_ in GAPPED:
        name.head.dep_, thing = "dep", name.head
        verb = next((t for t in way_up(thing) if t.pos_ == "VERB"), None)
        if verb is not None and hang(name, verb, "dep"):
            hang(thing, name, "dep")


def mend_latter(latter: Token) -> None:
    """ "the former bought the K2, the latter the K9": the parser takes it for a word of the K9's."""
    doc, article = latter.doc, latter.i - 1
    if article < 2 or latter.i + 1 >= len(doc) or doc[article].lower_ != "the":
        return
    if doc[article - 1].lower_ not in (",", ";", "and", "but", "while"):
        return
    thing = doc[latter.i + 1]
    while thing.dep_ in ("det", "nummod", *MODIFIER) and thing.head.i > thing.i:
        thing = thing.head
    verb = next((t for t in way_up(thing) if t.pos_ == "VERB"), None)
    apart = thing.left_edge.i in (article, latter.i + 1) and thing.dep_ in ("dobj", *GAPPED)
    if not apart or thing.pos_ not in NOMINAL or verb is None or verb.i > article:
        return
    if hang(latter, verb, "dep") and hang(thing, latter, "dep"):
        hang(doc[article], latter, "det")
        after = thing.right_edge.i + 1
        _behind(thing, doc[after] if after < len(doc) else thing)


def _so_many(name: Token, number: Token) -> bool:
    """ "Romania ordered 32 jets in May, and Greece 20": a number alone, of what was counted before."""
    verb = next((t for t in way_up(name) if t.pos_ == "VERB"), None)
    if number.tag_ != "CD" or number.ent_type_ in _SUMS or name.ent_type_ not in PARTY or verb is None:
        return False
    behind = number.nbor() if number.i + 1 < len(number.doc) else number
    alone = behind.pos_ in ("PUNCT", "ADP", "CCONJ", "SCONJ", "DET") or behind == number
    counted = (c for c in verb.rights if c.dep_ == "dobj" and c.i < name.i)
    if not alone or not any(g.dep_ == "nummod" for c in counted for g in c.children) or verb.i > name.i:
        return False
    given, counted_by = verb.doc[verb.i + 1], verb.doc[verb.i + 2]  # the name and its number stand behind the verb
    if given.ent_type_ in PARTY and counted_by.pos_ == "NUM":
        return False  # "sold Poland ten jets, Latvia two"
    span = number.head if number.head.i > number.i and number.head != name else number
    if not hang(name, verb, "dep") or not hang(number, name, "dep"):
        return False
    if span != number:  # "20 a few months earlier"
        hang(span, number, "npadvmod")
    elif behind.pos_ == "ADP":
        hang(behind, number, "prep")
    return True


def _clause(name: Token, thing: Token) -> None:
    """Ties the two to one another, and to the verb that both leave out."""
    name.dep_ = thing.dep_ = "dep"
    verb = next((t for t in way_up(name) if t.pos_ == "VERB"), None)
    if verb is not None and verb.i < name.i and hang(name, verb, "dep"):
        hang(thing, name, "dep")


def _figured(thing: Token) -> bool:
    """ "the S-80": the tagger may take it for a number."""
    return any(c.isdigit() for c in thing.text) and any(c.isupper() for c in thing.text)


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
    verb, top = phrase.head, next((t for t in way_up(name) if t.head == phrase.head), None)
    if phrase.lower_ != "for" or phrase.dep_ != "prep" or verb.pos_ != "VERB" or verb.i > name.i or top is None:
        return
    if top.dep_ == "prep" and top.lower_ == "for" and top != phrase:
        name.dep_ = "dep"
        hang(phrase, name, "dep")


def _partnered(name: Token) -> None:
    """ "bought from A the B, and C from D the E": C is no second A."""
    preposition = name.head.head
    if name.dep_ != "conj" or name.ent_type_ not in PARTY or name.head.dep_ != "pobj":
        return
    again, party = (*name.doc[name.i + 1 : name.i + 3], name, name)[:2]
    thing = name.doc[party.i + 1] if party.i + 1 < len(name.doc) else party
    alike = again.dep_ == "prep" and again.lower_ == preposition.lower_ and party.head == again
    if preposition.lower_ in _SIDES and alike and thing.pos_ in ("DET", "NUM", "PRON"):
        name.dep_ = "dep"
        hang(again, name, "dep")


def _behind(thing: Token, preposition: Token) -> None:
    """What stands behind the thing is of its clause."""
    if preposition.dep_ == "prep" and preposition.head.i < thing.i:
        hang(preposition, thing)


def _another(before: Token, name: Token) -> bool:
    """Whether a name stands right before another that it is no part of."""
    apart = name.ent_iob_ == "B" or before.ent_type_ != name.ent_type_
    return apart and before.ent_type_ == "GPE" and name.ent_type_ in PLACE
