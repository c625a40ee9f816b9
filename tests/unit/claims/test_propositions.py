"""Constructions that say the same: each must give the plain claim, and none the reverse."""

import pytest

from tests.readings import Reading, read, read_each

BUY = ("Poland", "bought", "Rafale")
SELL = ("France", "sold", "Rafale")
SUPPLY = ("France", "supplied", "Poland")

#: (construction, sentence, claim)
SAME = [
    ("active", "Poland bought the Rafale.", BUY),
    ("passive", "The Rafale was bought by Poland.", BUY),
    ("passive, perfect", "The Rafale has been acquired by Poland.", BUY),
    ("passive, future", "The Rafale will be purchased by Poland.", BUY),
    ("relative, subject", "Poland, which bought the Rafale, was content.", BUY),
    ("relative, object", "The Rafale, which Poland bought, is French.", BUY),
    ("relative, stranded", "The Rafale jets that Poland paid for are French.", ("Poland", "paid", "Rafale")),
    ("relative, passive", "The Rafale, which was bought by Poland, flew.", BUY),
    ("reduced relative", "The Rafale jets bought by Poland flew.", BUY),
    ("gerund with subject", "Poland, buying the Rafale, raised its budget.", BUY),
    ("control", "Poland agreed to buy the Rafale.", BUY),
    ("object control", "Belgium persuaded Poland to buy the Rafale.", BUY),
    ("object control, relative", "Poland, which Belgium blamed for buying the Rafale, denied it.", BUY),
    ("named behind their number", "Two of its men, Ana Holm and Per Lind, met.", ("Ana Holm", "met", "Per Lind")),
    ("listed, then described", "Poland and Peru, backed by Chile, met.", ("Chile", "supports", "Peru")),
    ("raising", "Poland seems to have bought the Rafale.", BUY),
    ("two verbs up", "Poland wants to try to buy the Rafale.", BUY),
    ("noun control", "Poland's decision to buy the Rafale was praised.", BUY),
    ("shared subject", "Poland held talks and bought the Rafale.", BUY),
    ("shared object", "Poland tested and bought the Rafale.", BUY),
    ("shared object, set off", "Poland bought, and later sold, the Rafale.", BUY),
    ("shared object, set off", "Poland bought, though it did not pay for, the Rafale.", BUY),
    ("shared object, set off", "Poland bought, without testing, the Rafale.", BUY),
    ("shared object, set off", "Poland ordered, then rejected, the Rafale.", ("Poland", "rejected", "Rafale")),
    ("cut off object", "Poland bought, for the first time, the Rafale.", BUY),
    ("shared agent", "The Rafale was tested, bought and flown by Poland.", BUY),
    ("shared agent, participles", "The Rafale, bought and flown by Poland, is French.", BUY),
    ("particle behind its object", "Poland gave the Rafale back.", ("Poland", "returned", "Rafale")),
    ("reduced, no known verb", "Ana Holm, impeached by Poland, fled.", ("Poland", "open:impeach", "Ana Holm")),
    ("in apposition", "Poland summoned Ana Holm, the French ambassador.", ("Poland", "criticized", "France")),
    ("listed subjects", "Belgium and Poland bought the Rafale.", BUY),
    ("listed subjects", "Belgium and Poland bought the Rafale.", ("Belgium", "bought", "Rafale")),
    ("one of two left out", "Poland but not Finland bought the Rafale.", BUY),
    ("one of two left out", "It was Poland, and not Finland, that bought the Rafale.", BUY),
    ("listed objects", "Poland bought the S-400 and the Rafale.", BUY),
    ("listed objects", "Poland bought the S-400 and the Rafale.", ("Poland", "bought", "S-400")),
    ("three of them", "Belgium, Spain and Poland bought the Rafale.", ("Spain", "bought", "Rafale")),
    ("nominal, possessive", "Poland's purchase of the Rafale was praised.", BUY),
    ("nominal, by", "The purchase of the Rafale by Poland was praised.", BUY),
    ("nominal, demonym", "The Polish purchase of the Rafale was praised.", BUY),
    ("light verb", "Poland placed an order for the Rafale.", BUY),
    ("light verb, passive", "An order for the Rafale was placed by Poland.", BUY),
    ("capital", "Warsaw bought the Rafale.", BUY),
    ("officials", "Polish officials bought the Rafale.", BUY),
    ("batch", "Poland bought a batch of Rafale jets.", BUY),
    ("fronted time", "In May, after long talks, Poland bought the Rafale.", BUY),
    # three parties
    ("to", "France sold the Rafale to Poland.", SELL),
    ("to", "France sold the Rafale to Poland.", BUY),
    ("to", "France sold the Rafale to Poland.", SUPPLY),
    ("two objects", "France sold Poland the Rafale.", SELL),
    ("two objects", "France sold Poland the Rafale.", BUY),
    ("from", "Poland bought the Rafale from France.", SELL),
    ("from", "Poland bought the Rafale from France.", SUPPLY),
    ("passive, to", "The Rafale was sold to Poland by France.", SELL),
    ("passive, to", "The Rafale was sold to Poland by France.", BUY),
    ("with", "France supplied Poland with the Rafale.", SUPPLY),
    ("nominal, to", "France's sale of the Rafale to Poland was praised.", SELL),
    # other light verbs and reciprocal nouns
    ("light", "The United States imposed sanctions on Iran.", ("United States", "sanctioned", "Iran")),
    ("light, passive", "Sanctions were imposed on Iran by the United States.", ("United States", "sanctioned", "Iran")),
    ("light", "Poland signed an agreement with Latvia.", ("Poland", "signed_agreement_with", "Latvia")),
    ("reciprocal", "Poland and Latvia signed an agreement.", ("Poland", "signed_agreement_with", "Latvia")),
    ("reciprocal", "Emmanuel Macron and Olaf Scholz met in Riga.", ("Emmanuel Macron", "met", "Olaf Scholz")),
    ("between", "Talks between Poland and Latvia resumed.", ("Poland", "negotiated_with", "Latvia")),
    # a preposition without its noun, two names before one noun, and the last of two
    ("stranded", "Poland is the country that France sold the Rafale to.", SUPPLY),
    ("two names", "Poland used the Storm Shadow and SCALP missiles.", ("Poland", "operates", "Storm Shadow")),
    ("two names", "Poland used the Storm Shadow and SCALP missiles.", ("Poland", "operates", "SCALP")),
    (
        "who was",
        "The pact was signed by Emmanuel Macron and Olaf Scholz, who was visiting Serbia.",
        ("Olaf Scholz", "visited", "Serbia"),
    ),
    (
        "their fight",
        "Iraqi forces won ground in their fight against Islamic State.",
        ("Iraq", "fought", "Islamic State"),
    ),
    # noun phrases
    ("built", "Russian-made S-400s arrived.", ("Russia", "manufactured", "S-400")),
    ("apposition", "Norway, a member of NATO, agreed.", ("Norway", "member_of", "NATO")),
    ("title", "Kremlin spokesman Dmitry Peskov objected.", ("Dmitry Peskov", "has_role_in", "Russia")),
    ("ambassador", "Anna Berg, the Swedish ambassador to Kenya, left.", ("Anna Berg", "ambassador_to", "Kenya")),
    # participles without an auxiliary, and what one has done to another
    ("fronted passive", "Boarded by Norway, the USS Nimitz left.", ("Norway", "captured", "USS Nimitz")),
    ("causative", "Emmanuel Macron had Olaf Scholz arrested.", ("Emmanuel Macron", "captured", "Olaf Scholz")),
    ("whose", "Rwanda, whose troops support the M23, left.", ("Rwanda", "supports", "M23")),
    ("what it called", "Iran fired at what it called Israeli troops.", ("Iran", "attacked", "Israel")),
    ("beside the subject", "Poland, along with Latvia, supports Kenya.", ("Latvia", "supports", "Kenya")),
    # nested slots: what hangs on the object
    ("obj.poss", "Belgium rejected Poland's request.", ("Belgium", "rejected", "Poland")),
    ("obj.from", "Belgium rejected a request from Poland.", ("Belgium", "rejected", "Poland")),
    ("obj.of", "Belgium blocked the sale of the Rafale.", ("Belgium", "rejected", "Rafale")),
]

#: (why, sentence, claim that must not be made in any status)
NEVER = [
    (
        "of two, the last was",
        "The pact was signed by Emmanuel Macron and Olaf Scholz, who was visiting Serbia.",
        ("Emmanuel Macron", "visited", "Serbia"),
    ),
    ("reversed", "Poland bought the Rafale.", ("Rafale", "bought", "Poland")),
    ("another agent", "Poland watched as Belgium bought the Rafale.", BUY),
    ("another agent", "Poland's neighbour Belgium bought the Rafale.", BUY),
    ("another object", "Poland bought ammunition for the Rafale.", BUY),
    ("the seller is no buyer", "Poland bought the Rafale from France.", ("France", "bought", "Rafale")),
    (
        "the patient of sanctions",
        "The United States imposed sanctions on Iran.",
        ("Iran", "sanctioned", "United States"),
    ),
    ("two agents", "The Rafale was bought in May and flown by Poland.", BUY),
    ("no agent", "Arrested in Riga, Emmanuel Macron left.", ("Emmanuel Macron", "captured", "Riga")),
    ("beside the subject", "Poland, along with Latvia, supports Kenya.", ("Poland", "supports", "Latvia")),
    ("his own court", "Emmanuel Macron defied his High Court.", ("Emmanuel Macron", "has_role_in", "High Court")),
    ("whose", "Poland, whose jet lost to France's, left.", ("jet", "open:lose", "Poland")),
    ("but by", "Poland was attacked not by Belgium but by France.", ("Belgium", "attacked", "France")),
    (
        "a gap further in",
        "The S-400, which Americans punished Poland for buying, flew.",
        ("S-400", "open:punish", "Poland"),
    ),
    ("left out", "The Argentines say they, not the British, own Eurotunnel.", ("United Kingdom", "owns", "Eurotunnel")),
    (
        "the court ordered nothing",
        "Poland was accused by a Belgian court of buying the Rafale.",
        ("Belgium", "bought", "Rafale"),
    ),
    ("left out", "Belgium but not Poland bought the Rafale.", BUY),
    ("left out", "It was Belgium, and not Poland, that bought the Rafale.", BUY),
    (
        "a plan is no place",
        "Qatar trained police in Gaza, a plan that Israel rejected.",
        ("Israel", "rejected", "Gaza"),
    ),
    (
        "the sale, not Riyadh",
        "The sale of jets to Riyadh, which Israel rejected, goes on.",
        ("Israel", "rejected", "Saudi Arabia"),
    ),
    ("that it backed", "Turkey backed Azerbaijan, which Russia condemned.", ("Russia", "criticized", "Azerbaijan")),
    ("a new subject", "Poland waited and Belgium bought the Rafale.", BUY),
    ("place is no party", "France sold the Rafale in Warsaw.", SUPPLY),
    ("left out", "Belgium, but not Poland, bought the Rafale.", BUY),
    ("compared", "Unlike Poland, Belgium bought the Rafale.", BUY),
    ("punished for it", "Belgium punished Spain for buying the Rafale.", ("Belgium", "bought", "Rafale")),
    ("accused of it", "Poland accused Belgium of buying the Rafale.", BUY),
    ("object control", "Poland persuaded Belgium to buy the Rafale.", BUY),
]


@pytest.fixture(scope="module")
def readings(pipeline) -> dict[str, Reading]:
    return read_each(pipeline, (row[1] for row in (*SAME, *NEVER)))


@pytest.mark.parametrize(("construction", "text", "claim"), SAME)
def test_a_construction_gives_its_claim(readings, construction, text, claim):
    found = {c.triple for c in readings[text].claims}
    mirrored = (claim[2], claim[1], claim[0])
    symmetric = claim[1] in ("signed_agreement_with", "met", "negotiated_with")
    assert claim in found or (symmetric and mirrored in found), readings[text]


@pytest.mark.parametrize(("why", "text", "claim"), NEVER)
def test_a_claim_that_nobody_makes(readings, why, text, claim):
    denied = ("negative asserted",) if why == "left out" else ()
    assert claim not in {c.triple for c in readings[text].claims if c.status not in denied}, readings[text]


def test_no_sentence_gives_a_claim_twice(readings):
    for reading in readings.values():
        ids = [c.id for c in reading.extraction.claims]
        assert len(ids) == len(set(ids))


def test_six_coordinated_verbs_share_their_subject(pipeline):
    (reading,) = read(
        pipeline,
        [
            "Under pressure from its neighbours and after months of debate, Poland bought the Rafale, ordered the "
            "F-35, leased the Gripen, tested the S-400, praised NATO and, in the end, sanctioned Belarus, which had "
            "closed the border and expelled a diplomat."
        ],
    )
    found = {(c.predicate, c.object, c.status) for c in reading.claims if c.subject == "Poland"}
    assert {
        ("bought", "Rafale", "positive asserted"),
        ("bought", "F-35", "positive asserted"),
        ("supports", "NATO", "positive asserted"),
        ("sanctioned", "Belarus", "positive asserted"),
    } <= found
    assert not any(c.subject in ("NATO", "Rafale", "F-35") for c in reading.claims)
