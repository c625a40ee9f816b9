"""Names that go on behind a preposition, and those that an acronym in brackets sums up."""

import re
from types import SimpleNamespace

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc, Span

from kg.mentions.tailed import Tailed
from kg.ontology import load

_VOCAB = English().vocab

#: (words, names that are found: their text and type); "Ana_Holm" is a person to the model, "Saab=Works" a body
TAILS = [
    ("the Ministry of Strategic Industries said", {("Ministry of Strategic Industries", "Organization")}),
    ("the Treaty of Narva", {("Treaty of Narva", "Law")}),
    ("the Battle of Narva ended", {("Battle of Narva", "Event")}),
    ("the Front for the Liberation of Oromia won", {("Front for the Liberation of Oromia", "Organization")}),
    ("the Treaty on Seabed Cables and more", {("Treaty on Seabed Cables", "Law")}),
    # not in lower case, without more words with capitals, at the end
    ("the ministry of Strategic Industries said", set()),
    ("the Ministry of strategic industries said", set()),
    ("the Ministry in Strategic Industries said", set()),
    ("they left the Ministry", set()),
    ("they left the Ministry of", set()),
    # of what every state has, of a state
    ("the Ministry of Defence said", set()),
    ("the Bank of England said", set()),
    ("the Party of Wales said", set()),
    ("the Ministry of Known Things said", set()),
    # a new line ends it
    ("the Ministry of \n Strategic Industries said", set()),
    # whom it is called after is no part of it; nor is who heads it
    ("the Front of Ana_Holm won", set()),
    (
        "the Centre for Baltic Cables President Ana_Holm said",
        {("Centre for Baltic Cables", "Organization")},
    ),
    (
        "the Centre for Baltic Cables Ana_Holm said",
        {("Centre for Baltic Cables", "Organization")},
    ),
    ("the University of Ana_Holm said", {("University of Ana Holm", "Organization")}),
    ("the Centre for Baltic Saab=Works said", {("Centre for Baltic Saab Works", "Organization")}),
    # "and" goes on where the model sees one name
    ("the Ministry=of=Cables=and=Tunnels said", {("Ministry of Cables and Tunnels", "Organization")}),
    ("the Ministry=of=Cables=&=Tunnels said", {("Ministry of Cables & Tunnels", "Organization")}),
    ("the Ministry of Cables and Tunnels said", {("Ministry of Cables", "Organization")}),
    ("the Ministry=of=Cables=and=tunnels said", {("Ministry of Cables", "Organization")}),
    ("the Ministry=of=Cables=or=Tunnels said", {("Ministry of Cables", "Organization")}),
    # it goes on only behind what is done
    ("the Front for the Liberation of all won", {("Front for the Liberation", "Organization")}),
    ("the Ministry of Maritime Defence of Narva said", {("Ministry of Maritime Defence", "Organization")}),
    ("the Ministry of Seabed Cables of Narva said", {("Ministry of Seabed Cables", "Organization")}),
    ("the Front for the Salvation against Narva", {("Front for the Salvation against Narva", "Organization")}),
]


#: (words, names that are found, with their types)
SUMMED = [
    ("the Ostrava Arms Works ( OAW ) shut", {("Ostrava Arms Works", "Organization"), ("OAW", "Organization")}),
    ("the Ostrava Arms Works , OAW , shut", {("Ostrava Arms Works", "Organization"), ("OAW", "Organization")}),
    ("the Arms Works of Ostrava ( AWO ) shut", {("Arms Works of Ostrava", "Organization"), ("AWO", "Organization")}),
    ("the New Light Missile ( NLM ) flew", {("New Light Missile", "WeaponSystem"), ("NLM", "WeaponSystem")}),
    ("the Next Engine Programme ( NEP ) ends", {("Next Engine Programme", "Program"), ("NEP", "Program")}),
    ("the Arms Trade Treaty ( ATT ) holds", {("Arms Trade Treaty", "Law"), ("ATT", "Law")}),
    (
        "OAW fell , as the Ostrava Arms Works ( OAW ) knew",
        {("Ostrava Arms Works", "Organization"), ("OAW", "Organization")},
    ),
    # other letters, too few words, no letters, one letter, too many
    ("the Ostrava Arms Works ( OAV ) shut", set()),
    ("Arms Works ( OAW ) shut", set()),
    ("the Ostrava Arms Works ( Oaw ) shut", set()),
    ("the Ostrava Arms Works ( OA1 ) shut", set()),
    ("the great Works ( W ) shut", set()),
    ("A B C D E F G H ( ABCDEFGH ) shut", set()),
    ("the Ostrava Arms Great Works ( OAW ) shut", set()),
    # a word that the letters leave out; a bracket that does not close; a line between; a known name
    ("the Ostrava Arms Works shop ( OAW ) shut", set()),
    ("the Ostrava Arms Works ( OAW ; shut", set()),
    ("the Ostrava \n Arms Works ( OAW ) shut", set()),
    ("the Oslo Arms Works ( OAW ) shut", set()),
]
KNOWN = {"Oslo Arms Works": [], "Ministry of Known Things": []}


@pytest.fixture(scope="module")
def tailed():
    return Tailed(load(), SimpleNamespace(surfaces=KNOWN))


@pytest.mark.parametrize(("words", "names"), [*TAILS, *SUMMED])
def test_names_with_a_tail(tailed, words, names):
    texts, spans = [], []
    for word in words.split(" "):
        parts = re.split("[_=]", word)
        if len(parts) > 1:
            spans.append((len(texts), len(texts) + len(parts), "PERSON" if "_" in word else "ORG"))
        texts += parts
    capitals = [text[0].isupper() for text in texts]
    doc = Doc(_VOCAB, words=texts, pos=["PROPN" if one else "X" for one in capitals])
    doc.ents = [Span(doc, *span) for span in spans]
    candidates = tailed.detect(doc)
    assert {(doc[c.start : c.end].text, c.type) for c in candidates} == names
