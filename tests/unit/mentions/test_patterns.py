"""Names that a word inside them, or before them, gives away; in texts tagged by hand."""

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc, Span

from kg.mentions.patterns import Patterns
from kg.ontology import load

_VOCAB = English().vocab
SHIP, BODY, PLACE, LAW, EVENT = "WeaponSystem", "Organization", "Location", "Law", "Event"

#: (words: "Ana_Holm/PERSON" is what the model sees, "-" joins; names that are found, with their types)
NAMED = [
    # ships, and classes of them
    ("the HMS Trent sailed", {("HMS Trent", SHIP)}),
    ("the hms Trent sailed", set()),
    ("the HMS sailed", set()),
    ("the HMAS Stirling shut", set()),
    ("the Halifax - class sailed", {("Halifax-class", SHIP)}),
    ("the first - class sailed", set()),
    ("a Halifax class sailed", set()),
    ("- class", set()),
    # resolutions
    ("the Resolution 9876 stands", {("Resolution 9876", LAW)}),
    ("the Council Resolution 9876 stands", {("Council Resolution 9876", LAW)}),
    ("the resolution 9876 stands", set()),
    ("the Resolution 7 stands", set()),
    ("the Resolution", set()),
    # units
    ("the 47th Mechanized Brigade left", {("47th Mechanized Brigade", BODY)}),
    ("the 47th mechanized Brigade left", set()),
    ("the 47th brigade left", set()),
    ("the Sultan Murad Division left", {("Sultan Murad Division", BODY)}),
    ("a Sultan Murad Division left", set()),
    ("the Army Division left", set()),
    ("the Murad/GPE Division left", set()),
    ("the Unit 8871 left", {("Unit 8871", BODY)}),
    ("the Unit 88 left", set()),
    ("the unit 8871 left", set()),
    ("the Unit Murad left", set()),
    # facilities and bases
    ("they left Zorro Air Base", {("Zorro Air Base", PLACE)}),
    ("they left Zorro naval base", {("Zorro naval base", PLACE)}),
    ("they left Air Base 201", {("Air Base 201", PLACE)}),
    ("they left the naval base", set()),
    ("they left Zorro data base", set()),
    ("they left Syrian/NORP naval base", set()),
    ("they left Zorro bridge", {("Zorro bridge", PLACE)}),
    ("they left the bridge", set()),
    ("they left Syrian/NORP bridge", set()),
    ("the Zorro Shipyard shut", {("Zorro Shipyard", BODY)}),
    ("the Zorro shipyard shut", {("Zorro shipyard", PLACE)}),
    # courts
    ("the Zorro district court ruled", {("Zorro district court", BODY)}),
    ("the Zorro tennis court shut", set()),
    ("the district court ruled", set()),
    ("the Syrian/NORP district court ruled", set()),
    ("court", set()),
    # companies
    ("then Zorro Air flew", {("Zorro Air", BODY)}),
    ("then Zorro air flew", set()),
    ("then Zorro Air Holm flew", set()),
    ("the Air flew", set()),
    ("the National Air flew", set()),
    ("it paid Haldor & Sons Ltd more", {("Haldor & Sons Ltd", BODY)}),
    ("it paid Nord Stream 2 AG more", {("Nord Stream 2 AG", BODY)}),
    ("it paid haldor & Sons Ltd more", {("Sons Ltd", BODY)}),
    ("it paid haldor ltd more", set()),
    ("it paid Ltd more", set()),
    # coalitions
    ("the Zorro - led coalition won", {("Zorro-led coalition", BODY)}),
    ("the Zorro - led broad coalition won", {("Zorro-led broad coalition", BODY)}),
    ("the zorro - led coalition won", set()),
    ("the Zorro - fed coalition won", set()),
    ("then the Coalition won", {("Coalition", BODY)}),
    ("then the coalition won", set()),
    ("then Zorro Coalition won", set()),
    # operations, straits
    ("the Operation Zorro began", {("Operation Zorro", EVENT)}),
    ("the operation Zorro began", set()),
    ("the Operation began", set()),
    ("the Operation Syrian/NORP began", set()),
    ("the Strait of Zorro froze", {("Strait of Zorro", PLACE)}),
    # radios
    ("the Radio New Zorro said", {("Radio New Zorro", BODY)}),
    ("the radio New Zorro said", set()),
    ("the Radio said", set()),
    # bodies of people
    ("the Farmers 's League said", {("Farmers's League", BODY)}),
    ("the Farmers 's Progressive League said", {("Farmers's Progressive League", BODY)}),
    ("the Farmers 's League of Zorro said", {("Farmers's League of Zorro", BODY)}),
    ("the farmers 's League said", set()),
    ("the Farmers 's league said", set()),
    ("the Farmers 's League for all said", set()),
    ("the Zorro 's League said", set()),
    ("the Farmers League said", set()),
]


@pytest.fixture(scope="module")
def patterns():
    return Patterns(load())


@pytest.mark.parametrize(("words", "names"), NAMED)
def test_names_after_a_pattern(patterns, words, names):
    rows = [word.split("/") for word in words.split(" ")]
    texts = [row[0] for row in rows]
    tight = [n + 1 < len(texts) and (texts[n + 1] in ("-", "'s") or texts[n] == "-") for n in range(len(texts))]
    proper = [text[0].isupper() for text in texts]
    doc = Doc(
        _VOCAB,
        words=texts,
        spaces=[not one for one in tight],
        pos=["PROPN" if one else "ADJ" if text == "broad" else "NOUN" for one, text in zip(proper, texts, strict=True)],
        tags=["POS" if text == "'s" else "" for text in texts],
        sent_starts=[n == 0 for n in range(len(texts))],
    )
    doc.ents = [Span(doc, n, n + 1, label=row[1]) for n, row in enumerate(rows) if len(row) > 1]
    found = {(doc[c.start : c.end].text, c.type) for c in patterns.detect(doc)}
    assert found == names
