"""What hangs on a noun, by parses made by hand."""

import pytest

from kg.claims import nominal
from kg.claims.parse import Parse
from kg.claims.tokens import Token
from tests.parses import parse

AUTHORING = frozenset({"tabled"})
GIVING = frozenset({"sell"})


def word(words: str, text: str) -> Token:
    """The first token with that text of a parse made by hand."""
    return next(t for t in Parse(parse(words)) if t.text == text)


def text_of(token: Token | None) -> str:
    return token.text if token is not None else ""


BUYING = "Oslo/PROPN/nsubj/sold sold/VBD/ROOT/sold"

#: (parse, noun, its slots)
SLOTS = [
    # an owner, modifiers, an object; no article
    (
        "the/DET/det/order Oslo/PROPN/poss/order big/ADJ/amod/order jet/NOUN/compound/order Saab/PROPN/nmod/order "
        "order/NOUN/ROOT/order talks/NNS/dobj/order",
        "order",
        {("poss", "Oslo"), ("mod", "big"), ("mod", "jet"), ("mod", "Saab"), ("obj", "talks")},
    ),
    # its own prepositions, and right behind an object those of the verb
    (
        f"{BUYING} jets/NOUN/dobj/sold with/ADP/prep/jets radars/NOUN/pobj/with to/ADP/prep/sold Rome/PROPN/pobj/to "
        "in/ADP/prep/sold May/PROPN/pobj/in",
        "jets",
        {("with", "radars"), ("to", "Rome"), ("in", "May")},
    ),
    # not those that stand further off, nor clauses, nor those before it
    (
        "to/ADP/prep/sold Rome/PROPN/pobj/to Oslo/PROPN/nsubj/sold sold/VBD/ROOT/sold jets/NOUN/dobj/sold "
        "gladly/ADV/advmod/sold in/ADP/prep/sold May/PROPN/pobj/in",
        "jets",
        set(),
    ),
    ("jets/NOUN/nsubjpass/sold to/ADP/prep/sold Rome/PROPN/pobj/to sold/VBN/ROOT/sold", "jets", set()),
    ("jets/NOUN/nsubj/sold sold/VBD/ROOT/sold to/ADP/prep/sold Rome/PROPN/pobj/to", "jets", set()),
    ("a/DET/det/fan fan/NOUN/dobj/like like/ADJ/ROOT/like of/ADP/prep/like Rome/PROPN/pobj/of", "fan", set()),
    (
        "jets/NOUN/dobj/like like/ADJ/ROOT/like of/ADP/prep/jets Rome/PROPN/pobj/of in/ADP/prep/like May/PROPN/pobj/in",
        "jets",
        {("of", "Rome")},
    ),
    ("jets/NOUN/attr/is is/VBZ/ROOT/is jets2/NOUN/attr/is in/ADP/prep/is May/PROPN/pobj/in", "jets2", set()),
    # who a charge is about
    (
        "charge/NOUN/ROOT/charge that/SCONJ/mark/hid Oslo/PROPN/nsubj/hid hid/VBD/acl/charge jets/NOUN/dobj/hid",
        "charge",
        {("about", "Oslo")},
    ),
    (
        "charge/NOUN/ROOT/charge that/SCONJ/mark/hid Oslo/PROPN/nsubj/hid hid/VBD/ccomp/charge",
        "charge",
        {("about", "Oslo")},
    ),
    ("charge/NOUN/ROOT/charge that/PRON/dobj/hid Oslo/PROPN/nsubj/hid hid/VBD/acl/charge", "charge", set()),
    ("charge/NOUN/ROOT/charge if/SCONJ/mark/hid Oslo/PROPN/nsubj/hid hid/VBD/acl/charge", "charge", set()),
    ("charge/NOUN/ROOT/charge that/SCONJ/mark/hid Oslo/PROPN/nsubj/hid hid/VBD/relcl/charge", "charge", set()),
    # whose motion it is; by whom jets were given
    (
        "motion/NOUN/ROOT/motion tabled/VBN/acl/motion by/ADP/agent/tabled Oslo/PROPN/pobj/by in/ADP/prep/tabled "
        "May/PROPN/pobj/in",
        "motion",
        {("by", "Oslo")},
    ),
    (
        "jets/NOUN/ROOT/jets given/VBN/acl/jets by/ADP/agent/given Oslo/PROPN/pobj/by",
        "jets",
        {("given_by", "Oslo")},
    ),
    ("jets/NOUN/ROOT/jets tabled/VBN/relcl/jets by/ADP/agent/tabled Oslo/PROPN/pobj/by", "jets", set()),
    ("jets/NOUN/ROOT/jets tabled/VBD/acl/jets by/ADP/agent/tabled Oslo/PROPN/pobj/by", "jets", set()),
    # "a report in which Oslo said"
    (
        "report/NOUN/ROOT/report in/ADP/prep/said which/PRON/pobj/in Oslo/PROPN/nsubj/said said/VBD/relcl/report "
        "no/PRON/dobj/said",
        "report",
        {("author", "Oslo")},
    ),
    ("report/NOUN/ROOT/report which/PRON/dobj/said Oslo/PROPN/nsubj/said said/VBD/relcl/report", "report", set()),
    (
        "report/NOUN/ROOT/report which/PRON/dobj/said Oslo/PROPN/nsubj/said said/VBD/relcl/report in/ADP/prep/said "
        "May/PROPN/pobj/in",
        "report",
        set(),
    ),
    (
        "report/NOUN/ROOT/report Oslo/PROPN/nsubj/said said/VBD/relcl/report in/ADP/prep/said May/PROPN/pobj/in",
        "report",
        set(),
    ),
    ("report/NOUN/ROOT/report in/ADP/prep/said Oslo/PROPN/nsubj/said said/VBD/acl/report", "report", set()),
    # what it is for
    (
        "contract/NOUN/ROOT/contract to/PART/aux/buy buy/VB/acl/contract jets/NOUN/dobj/buy from/ADP/prep/buy "
        "Saab/PROPN/pobj/from",
        "contract",
        {("buy_from", "Saab")},
    ),
    ("contract/NOUN/ROOT/contract buy/VBD/acl/contract from/ADP/prep/buy Saab/PROPN/pobj/from", "contract", set()),
    (
        "memo/NOUN/ROOT/memo on/ADP/prep/memo buying/VBG/pcomp/on from/ADP/prep/buying Saab/PROPN/pobj/from",
        "memo",
        {("buying_from", "Saab")},
    ),
    (
        "memo/NOUN/ROOT/memo by/ADP/prep/memo buying/VBG/pcomp/by from/ADP/prep/buying Saab/PROPN/pobj/from",
        "memo",
        set(),
    ),
]


@pytest.mark.parametrize(("words", "noun", "slots"), SLOTS)
def test_slots_of_a_noun(words, noun, slots):
    found = nominal.inner_slots(word(words, noun), AUTHORING)
    assert {(slot, token.text) for slot, token in found} == slots


#: (parse, whose it is)
OWNERS = [
    ("Oslo/PROPN/poss/jets jets/NOUN/ROOT/jets", "Oslo"),
    # the noun that its clause is of; a company, not its country; the last of a list
    (
        "Saab/PROPN/nsubj/won ,/PUNCT/punct/Saab whose/WP$/poss/jet jet/NOUN/nsubj/flew "
        "flew/VBD/relcl/Saab won/VBD/ROOT/won",
        "Saab",
    ),
    (
        "Saab/PROPN/nsubj/won/ORG of/ADP/prep/Saab Oslo/PROPN/pobj/of/GPE ,/PUNCT/punct/Oslo whose/WP$/poss/jet "
        "jet/NOUN/nsubj/flew flew/VBD/relcl/Oslo won/VBD/ROOT/won",
        "Saab",
    ),
    (
        "jets/NOUN/nsubj/won of/ADP/prep/jets Oslo/PROPN/pobj/of/GPE ,/PUNCT/punct/Oslo whose/WP$/poss/jet "
        "jet/NOUN/nsubj/flew flew/VBD/relcl/Oslo won/VBD/ROOT/won",
        "Oslo",
    ),
    (
        "Saab/PROPN/nsubj/won/ORG near/ADP/prep/Saab Oslo/PROPN/pobj/near/GPE ,/PUNCT/punct/Oslo whose/WP$/poss/jet "
        "jet/NOUN/nsubj/flew flew/VBD/relcl/Oslo won/VBD/ROOT/won",
        "Oslo",
    ),
    # "Hamas, whose leader, X, fled"
    (
        "Hamas/PROPN/nsubj/fled ,/PUNCT/punct/Hamas whose/WP$/poss/leader leader/NOUN/appos/Hamas fled/VBD/ROOT/fled",
        "Hamas",
    ),
    # the name before the comma, where no clause is seen; unless the phrase hangs elsewhere
    ("Oslo/PROPN/ROOT/Oslo ,/PUNCT/punct/Oslo whose/WP$/poss/jets jets/NOUN/dep/Oslo", "Oslo"),
    ("in/ADP/ROOT/in Oslo/PROPN/pobj/in whose/WP$/poss/jets jets/NOUN/dep/Oslo", "Oslo"),
    ("in/ADP/ROOT/in Oslo/PROPN/pobj/in ,/PUNCT/punct/in whose/WP$/poss/jets jets/NOUN/dep/in", "whose"),
    ("Oslo/PROPN/ROOT/Oslo whose/WP$/poss/jets jets/NOUN/dep/Oslo", "whose"),
]


@pytest.mark.parametrize(("words", "whose"), OWNERS)
def test_whose_something_is(words, whose):
    possessive = next(t for t in Parse(parse(words)) if t.dep_ == "poss")
    assert nominal.owner(possessive).text == whose


#: (parse, who gets the jets)
RECIPIENTS = [
    *(
        (f"{BUYING} Rome/PROPN/{label}/jets/GPE four/NUM/nummod/jets jets/NOUN/dobj/sold", "Rome")
        for label in ("compound", "nmod", "npadvmod", "amod")
    ),
    (f"{BUYING} Ana/PROPN/nmod/jets/PERSON jets/NOUN/dobj/sold", "Ana"),
    (f"{BUYING} Rome/ADJ/amod/jets/GPE jets/NOUN/dobj/sold", ""),
    (f"{BUYING} Rome/PROPN/poss/jets/GPE jets/NOUN/dobj/sold", ""),
    (f"{BUYING} Saab/PROPN/nmod/jets/ORG jets/NOUN/dobj/sold", ""),
    # behind an article it is a modifier
    (f"{BUYING} the/DET/det/jets Rome/PROPN/nmod/jets/GPE jets/NOUN/dobj/sold", ""),
    # part of a name, unless what it is part of is none
    (f"{BUYING} Ana/PROPN/compound/Holm/PERSON Holm/PROPN/dobj/sold/PERSON", ""),
    (f"{BUYING} Ana/PROPN/compound/F-16s/PERSON F-16s/PROPN/dobj/sold/PERSON", "Ana"),
    # no object, before the verb, of a verb that takes but one
    (f"{BUYING} Rome/PROPN/nmod/jets/GPE jets/NOUN/attr/sold", ""),
    ("Rome/PROPN/nmod/jets/GPE jets/NOUN/dobj/sold sold/VBD/ROOT/sold", ""),
    ("Oslo/PROPN/nsubj/bought bought/VBD/ROOT/bought Rome/PROPN/nmod/jets/GPE jets/NOUN/dobj/bought", ""),
]


@pytest.mark.parametrize(("words", "who"), RECIPIENTS)
def test_who_gets_a_thing(words, who):
    thing = next(t for t in Parse(parse(words)) if t.dep_ in ("dobj", "attr"))
    assert text_of(nominal.recipient(thing, GIVING)) == who


#: (parse, names that the noun is said of)
INVERTED = [
    ("leader/NOUN/nsubj/is is/AUX/ROOT/is Ana/PROPN/attr/is", ["Ana"]),
    ("leader/NOUN/nsubj/is is/AUX/ROOT/is wise/ADJ/attr/is", []),
    ("leader/NOUN/nsubj/is is/AUX/ROOT/is Ana/PROPN/dobj/is", []),
    ("leader/NOUN/nsubj/is ,/PUNCT/punct/leader Bo/PROPN/appos/leader is/AUX/ROOT/is Ana/PROPN/attr/is", []),
    ("is/AUX/ROOT/is leader/NOUN/nsubj/is Ana/PROPN/attr/is", []),
    ("leader/NOUN/dobj/is is/AUX/ROOT/is Ana/PROPN/attr/is", []),
    ("leader/NOUN/nsubj/include include/VBP/ROOT/include Oslo/PROPN/dobj/include", ["Oslo"]),
    ("leader/NOUN/nsubj/bought bought/VBD/ROOT/bought Oslo/PROPN/dobj/bought", []),
    # "among its leaders is Ana"
    ("among/ADP/prep/is leader/NOUN/pobj/among is/AUX/ROOT/is Ana/PROPN/nsubj/is", ["Ana"]),
    ("among/ADP/prep/is leader/NOUN/pobj/among is/AUX/ROOT/is she/PRON/nsubj/is", []),
    ("among/ADP/prep/is leader/NOUN/pobj/among is/AUX/ROOT/is Ana/PROPN/attr/is", []),
    ("Ana/PROPN/nsubj/is is/AUX/ROOT/is among/ADP/prep/is leader/NOUN/pobj/among", []),
    ("with/ADP/prep/is leader/NOUN/pobj/with is/AUX/ROOT/is Ana/PROPN/nsubj/is", []),
    ("among/ADP/prep/sat leader/NOUN/pobj/among sat/VBD/ROOT/sat Ana/PROPN/nsubj/sat", []),
    ("among/ADP/prep/is leader/NOUN/pcomp/among is/AUX/ROOT/is Ana/PROPN/nsubj/is", []),
]


@pytest.mark.parametrize(("words", "names"), INVERTED)
def test_a_noun_in_front_is_said_of_a_name(words, names):
    found = nominal.inverted(word(words, "leader"), frozenset({"include"}))
    assert [t.text for t in found] == names


#: (parse, whose place in the clause the noun's is)
COUNTED = [
    ("Oslo/PROPN/nsubj/is is/AUX/ROOT/is one/NUM/attr/is of/ADP/prep/one members/NNS/pobj/of", "one"),
    (
        "Oslo/PROPN/nsubj/is is/AUX/ROOT/is Bonn/PROPN/attr/is and/CCONJ/cc/Bonn one/NOUN/conj/Bonn of/ADP/prep/one "
        "members/NNS/pobj/of",
        "Bonn",
    ),
    ("two/NUM/ROOT/two of/ADP/prep/two members/NNS/pobj/of", "members"),
    ("one/NUM/ROOT/one with/ADP/prep/one members/NNS/pobj/with", "members"),
    ("one/NUM/ROOT/one of/ADP/prep/one members/NOUN/pobj/of", "members"),
    ("one/NUM/ROOT/one of/ADP/prep/one members/NNS/pcomp/of", "members"),
    ("jets/NOUN/ROOT/jets and/CCONJ/cc/jets members/NNS/conj/jets", "jets"),
]


@pytest.mark.parametrize(("words", "place"), COUNTED)
def test_one_of_them_has_their_place(words, place):
    assert nominal.counted_out(word(words, "members")).text == place


#: (parse, the verb that lends "deal" its arguments, the same where "on" merely goes along)
LIGHT = [
    ("Oslo/PROPN/nsubj/signed signed/VBD/ROOT/signed deal/NOUN/dobj/signed", "signed"),
    ("deal/NOUN/nsubjpass/signed signed/VBN/ROOT/signed", "signed"),
    ("deal/NOUN/nsubj/ended ended/VBD/ROOT/ended", ""),
    ("deal/NOUN/dobj/fond fond/ADJ/ROOT/fond", ""),
    # "summoned X, the ambassador"
    ("met/VBD/ROOT/met Ana/PROPN/dobj/met ,/PUNCT/punct/Ana deal/NOUN/appos/Ana", "met"),
    ("met/VBD/ROOT/met man/NOUN/dobj/met ,/PUNCT/punct/man deal/NOUN/appos/man", ""),
    ("Ana/PROPN/nsubj/met ,/PUNCT/punct/Ana deal/NOUN/appos/Ana met/VBD/ROOT/met", ""),
    ("fond/ADJ/ROOT/fond Ana/PROPN/dobj/fond ,/PUNCT/punct/Ana deal/NOUN/appos/Ana", ""),
    # behind a preposition; behind an adverb before one
    ("sat/VBD/ROOT/sat on/ADP/prep/sat deal/NOUN/pobj/on", "sat"),
    ("fond/ADJ/ROOT/fond of/ADP/prep/fond deal/NOUN/pobj/of", ""),
    ("by/ADP/agent/held held/VBD/ROOT/held deal/NOUN/pobj/by", ""),
    ("ran/VBD/ROOT/ran away/ADV/advmod/ran from/ADP/prep/away deal/NOUN/pobj/from", "ran"),
    ("ran/VBD/ROOT/ran out/ADP/prep/ran of/ADP/prep/out deal/NOUN/pobj/of", "ran"),
    ("ran/VBD/ROOT/ran north/ADV/advmod/ran from/ADP/prep/north deal/NOUN/pobj/from", ""),
    ("ran/VBD/ROOT/ran out/ADP/prt/ran of/ADP/prep/out deal/NOUN/pobj/of", ""),
    ("fond/ADJ/ROOT/fond out/ADP/prep/fond of/ADP/prep/out deal/NOUN/pobj/of", ""),
    # "flew raids in support of"
    ("flew/VBD/ROOT/flew raids/NOUN/dobj/flew in/ADP/prep/raids deal/NOUN/pobj/in", "flew"),
    ("flew/VBD/ROOT/flew raids/NOUN/dobj/flew by/ADP/prep/raids deal/NOUN/pobj/by", ""),
    ("raids/NOUN/nsubj/flew in/ADP/prep/raids deal/NOUN/pobj/in flew/VBD/ROOT/flew", ""),
    ("fond/ADJ/ROOT/fond raids/NOUN/dobj/fond in/ADP/prep/raids deal/NOUN/pobj/in", ""),
    # its own participle, or relative clause
    ("deal/NOUN/ROOT/deal signed/VBN/acl/deal", "signed"),
    ("deal/NOUN/ROOT/deal signed/VBD/acl/deal", ""),
    ("deal/NOUN/ROOT/deal signed/VBN/conj/deal", ""),
    ("deal/NOUN/ROOT/deal that/SCONJ/mark/signed signed/VBN/acl/deal", ""),
    ("deal/NOUN/ROOT/deal that/PRON/dobj/signed Oslo/PROPN/nsubj/signed signed/VBD/relcl/deal", "signed"),
    ("deal/NOUN/ROOT/deal that/PRON/nsubj/ended ended/VBD/relcl/deal", ""),
    ("deal/NOUN/ROOT/deal it/PRON/dobj/signed Oslo/PROPN/nsubj/signed signed/VBD/relcl/deal", ""),
    ("deal/NOUN/ROOT/deal that/PRON/dobj/fond fond/ADJ/relcl/deal", ""),
    ("deal/NOUN/ROOT/deal that/PRON/dobj/signed signed/VBD/ccomp/deal what/PRON/relcl/deal", ""),
]


@pytest.mark.parametrize(("words", "verb"), LIGHT)
def test_a_verb_lends_a_noun_its_arguments(words, verb):
    assert text_of(nominal.light_verb(word(words, "deal"))) == verb


#: (parse, the verb that lends "deal" its arguments)
LENDING = [
    # "signed a memorandum on the deal": it is the memorandum that is signed
    ("signed/VBD/ROOT/signed memo/NOUN/dobj/signed on/ADP/prep/signed deal/NOUN/pobj/on", ""),
    ("signed/VBD/ROOT/signed it/PRON/dobj/signed on/ADP/prep/signed deal/NOUN/pobj/on", "signed"),
    ("signed/VBD/ROOT/signed on/ADP/prep/signed deal/NOUN/pobj/on memo/NOUN/dobj/signed", "signed"),
    ("memo/NOUN/nsubj/sat sat/VBD/ROOT/sat on/ADP/prep/sat deal/NOUN/pobj/on", "sat"),
    ("signed/VBD/ROOT/signed memo/NOUN/dobj/signed by/ADP/prep/signed deal/NOUN/pobj/by", "signed"),
    # what goes along with what happens lends it nothing
    ("sat/VBD/ROOT/sat amid/ADP/prep/sat deal/NOUN/pobj/amid", ""),
    ("amid/ADP/ROOT/amid sat/VBD/dep/amid deal/NOUN/dobj/sat", "sat"),
]


@pytest.mark.parametrize(("words", "verb"), LENDING)
def test_what_a_paper_is_on_is_not_signed(words, verb):
    assert text_of(nominal.lending_verb(word(words, "deal"), frozenset({"amid"}))) == verb


#: (parse, the copula that says of something that it is at war)
BORNE = [
    ("Oslo/PROPN/nsubj/is is/AUX/ROOT/is at/ADP/prep/is war/NOUN/pobj/at", "is"),
    (
        "Oslo/PROPN/nsubj/is is/AUX/ROOT/is under/ADP/prep/is fire/NOUN/pobj/under and/CCONJ/cc/fire "
        "war/NOUN/conj/fire",
        "is",
    ),
    ("Oslo/PROPN/nsubj/is is/AUX/ROOT/is in/ADP/prep/is war/NOUN/pobj/in", ""),
    ("Oslo/PROPN/nsubj/sat sat/VBD/ROOT/sat at/ADP/prep/sat war/NOUN/pobj/at", ""),
    ("is/NOUN/ROOT/is at/ADP/prep/is war/NOUN/pobj/at", ""),
    ("is/AUX/ROOT/is at/ADP/prep/is war/NOUN/pcomp/at", ""),
]


@pytest.mark.parametrize(("words", "copula"), BORNE)
def test_a_copula_bears_a_state(words, copula):
    assert text_of(nominal.borne(word(words, "war"), frozenset({"be"}))) == copula


#: (parse, whose fight it is that another helps in, who fights it for themselves)
FIGHTS = [
    (
        "Oslo/PROPN/nsubj/backs backs/VBZ/ROOT/backs Iraq/PROPN/dobj/backs in/ADP/prep/backs "
        "the/DET/det/fight fight/NOUN/pobj/in",
        ["Iraq"],
        [],
    ),
    (
        "Oslo/PROPN/nsubj/won won/VBD/ROOT/won ground/NOUN/dobj/won in/ADP/prep/won its/PRON/poss/fight "
        "fight/NOUN/pobj/in",
        ["ground"],
        ["Oslo"],
    ),
    (
        "Oslo/PROPN/nsubj/won won/VBD/ROOT/won in/ADP/prep/won Rome/PROPN/poss/fight fight/NOUN/pobj/in "
        "ground/NOUN/dobj/won",
        [],
        [],
    ),
    (
        "help/NOUN/ROOT/help for/ADP/prep/help Iraq/PROPN/pobj/for in/ADP/prep/help fight/NOUN/pobj/in",
        ["help", "Iraq"],
        [],
    ),
    ("help/NOUN/ROOT/help by/ADP/prep/help Iraq/PROPN/pobj/by in/ADP/prep/help fight/NOUN/pobj/in", ["help"], []),
    (
        "lent/VBD/ROOT/lent help/NOUN/dobj/lent for/ADP/prep/help Iraq/PROPN/pobj/for by/ADP/prep/help "
        "Rome/PROPN/pobj/by "
        "in/ADP/prep/lent fight/NOUN/pobj/in",
        ["help", "Iraq"],
        [],
    ),
    (
        "Oslo/PROPN/nsubj/won won/VBD/ROOT/won Iraq/PROPN/dobj/won by/ADP/prep/won its/PRON/poss/fight "
        "fight/NOUN/pobj/by",
        [],
        [],
    ),
    (
        "Oslo/PROPN/nsubj/won won/VBD/ROOT/won Iraq/PROPN/dobj/won in/ADP/prep/won its/PRON/poss/fight "
        "fight/NOUN/pcomp/in",
        [],
        [],
    ),
]


@pytest.mark.parametrize(("words", "helped", "fighting"), FIGHTS)
def test_whose_fight_it_is(words, helped, fighting):
    fight = word(words, "fight")
    assert [t.text for t in nominal.engaged(fight)] == helped
    assert [t.text for t in nominal.engaging(fight)] == fighting


#: (parse, whether the talks merely tell when something else happened)
OCCASIONS = [
    ("met/VBD/ROOT/met during/ADP/prep/met the/DET/det/talks talks/NNS/pobj/during", True),
    ("met/VBD/ROOT/met during/ADP/prep/met their/PRON/poss/talks talks/NNS/pobj/during", True),
    ("met/VBD/ROOT/met during/ADP/prep/met talks/NNS/pobj/during", False),
    ("met/VBD/ROOT/met during/ADP/prep/met any/DET/det/talks talks/NNS/pobj/during", False),
    ("met/VBD/ROOT/met after/ADP/prep/met the/DET/det/talks talks/NNS/pobj/after", False),
    ("met/VBD/ROOT/met during/ADP/prep/met the/DET/det/talks talks/PROPN/pobj/during", False),
    ("met/VBD/ROOT/met during/ADP/prep/met the/DET/det/talks talks/NNS/pcomp/during", False),
    ("met/VBD/ROOT/met during/ADP/prep/met the/PRON/advmod/talks talks/NNS/pobj/during", False),
]


@pytest.mark.parametrize(("words", "occasion"), OCCASIONS)
def test_what_is_taken_for_granted_is_an_occasion(words, occasion):
    assert nominal.occasion(word(words, "talks")) is occasion
