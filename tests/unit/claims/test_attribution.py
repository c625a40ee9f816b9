"""Who says so."""

import pytest

from tests.readings import Reading, read, read_each

NARRATOR = ""
BUY = ("Poland", "bought", "Rafale")

#: (sentence, claim, speaker)
SPEAKERS = [
    # reporting verbs
    ("Belgium said that Poland bought the Rafale.", BUY, "Belgium"),
    ("Belgium said Poland had bought the Rafale.", BUY, "Belgium"),
    ("Belgium announced on Monday that Poland bought the Rafale.", BUY, "Belgium"),
    ("Reuters reported that Poland bought the Rafale.", BUY, "Reuters"),
    ("Reuters quoted Emmanuel Macron as saying that Poland bought the Rafale.", BUY, "Emmanuel Macron"),
    ("Officials in Brussels admit that Poland bought the Rafale.", BUY, "Officials in Brussels"),
    ("A senior diplomat claimed that Poland bought the Rafale.", BUY, "A senior diplomat"),
    ("The Kremlin insisted that Poland had bought the Rafale.", BUY, "Russia"),
    ("Emmanuel Macron confirmed that Poland bought the Rafale.", BUY, "Emmanuel Macron"),
    # behind, in the middle, inverted
    ("Poland bought the Rafale, Belgium said.", BUY, "Belgium"),
    ("Poland bought the Rafale, said Belgium.", BUY, "Belgium"),
    ("Poland, Belgium said, bought the Rafale.", BUY, "Belgium"),
    ("“Poland bought the Rafale,” Emmanuel Macron said.", BUY, "Emmanuel Macron"),
    ("“Poland bought the Rafale,” said Emmanuel Macron.", BUY, "Emmanuel Macron"),
    ('"Poland bought the Rafale," Belgium said on Monday.', BUY, "Belgium"),
    # according to
    ("According to Belgium, Poland bought the Rafale.", BUY, "Belgium"),
    ("Poland bought the Rafale, according to Belgium.", BUY, "Belgium"),
    ("Poland bought the Rafale, according to a senior diplomat.", BUY, "a senior diplomat"),
    (
        "Poland raised its offer to the maker, signed on as a client and bought the Rafale, Belgium wrote.",
        BUY,
        "Belgium",
    ),
    ("In a recent survey, Poland bought the Rafale.", BUY, "a recent survey"),
    ("Poland bought the Rafale in a poll.", BUY, NARRATOR),
    ("According to Reuters, Poland bought the Rafale in May.", BUY, "Reuters"),
    # the innermost speaker
    ("Reuters reported that Belgium said that Poland bought the Rafale.", BUY, "Belgium"),
    # denials and doubts have a speaker too
    ("Poland denied that it had bought the Rafale.", BUY, "Poland"),
    ("Belgium denied that Poland had bought the Rafale.", BUY, "Belgium"),
    ("Belgium warned that Poland could buy the Rafale.", BUY, "Belgium"),
    # papers are their authors', and keep their own words
    ("Poland bought the Rafale, according to a Reuters report.", BUY, "Reuters"),
    ("A study by Airbus shows that Poland bought the Rafale.", BUY, "Airbus"),
    # an officer of a body is not the body
    ("The NATO spokesman said that Poland bought the Rafale.", BUY, "The NATO spokesman"),
    # pronouns
    ("Belgium, which said that Poland bought the Rafale, protested.", BUY, "Belgium"),
    # unnamed, with what says who they are
    ("Poland bought the Rafale, according to officials at the ministry.", BUY, "officials at the ministry"),
    ("Officials on Monday said that Poland bought the Rafale.", BUY, "Officials"),
    # whoever gives it for a ground
    ("Belgium criticised Poland for buying the Rafale.", BUY, "Belgium"),
    ("Belgium punished Poland for buying the Rafale.", BUY, "Belgium"),
    ("Belgium questioned whether Poland would buy the Rafale.", BUY, "Belgium"),
    ("The newspaper Le Monde said that Poland bought the Rafale.", BUY, "Le Monde"),
    ("A day later the minister said that Poland bought the Rafale.", BUY, "the minister"),
    # thoughts, hints, notes
    ("Prosecutors believe that Poland bought the Rafale.", BUY, "Prosecutors"),
    ("Belgium suggested that Poland had bought the Rafale.", BUY, "Belgium"),
    ("Press reports suggested that Poland had bought the Rafale.", BUY, NARRATOR),
    # in the middle and beside
    ("Poland bought the Rafale, as Emmanuel Macron put it.", BUY, "Emmanuel Macron"),
    ("In Belgium's view, Poland bought the Rafale.", BUY, "Belgium"),
    ("In a statement, Belgium said Poland bought the Rafale.", BUY, "Belgium"),
    ("A statement from Belgium said Poland bought the Rafale.", BUY, "Belgium"),
    ("Poland bought the Rafale, Reuters reported, citing people who know of the talks.", BUY, "Reuters"),
    ("Emmanuel Macron: Poland bought the Rafale.", BUY, "Emmanuel Macron"),
    # nouns
    ("Belgium's claim that Poland bought the Rafale was bold.", BUY, "Belgium"),
    ("Reports that Poland bought the Rafale came on Monday.", BUY, "Reports"),
    ("Belgium's boast that Poland bought the Rafale was odd.", BUY, "Belgium"),
    # who takes a report back says so
    ("Belgium dismissed reports that Poland had bought the Rafale.", BUY, "Belgium"),
    ("Reports that Poland had bought the Rafale were denied by Belgium.", BUY, "Belgium"),
    # quotations: all their sentences
    ('"The talks are over. Poland bought the Rafale," said Belgium.', BUY, "Belgium"),
    ('"The talks are over," said Belgium. "Poland bought the Rafale."', BUY, "Belgium"),
    ('Belgium explained:\n\n"Poland bought the Rafale. It was cheap."', BUY, "Belgium"),
    # of words quoted in somebody's speech, the one quoted is the speaker
    ('Emmanuel Macron: We heard it. "Poland bought the Rafale. It was cheap," said Belgium.', BUY, "Belgium"),
    # an agreement to act is no report
    ("Belgium agreed to let Poland buy the Rafale.", BUY, NARRATOR),
    # a participle beside a noun tells what is known
    ("Belgium said the Rafale, bought by Poland, was old.", BUY, NARRATOR),
    # a thing that shows it is no speaker
    ("The chart is old, but it shows that Poland bought the Rafale.", BUY, NARRATOR),
    # the narrator
    ("Poland bought the Rafale.", BUY, NARRATOR),
    ("Poland bought the Rafale and Belgium said nothing.", BUY, NARRATOR),
    ("Poland, which bought the Rafale, said nothing.", BUY, NARRATOR),
    ("Poland refused to buy the Rafale.", BUY, NARRATOR),
    ("Belgium urged Poland to buy the Rafale.", BUY, NARRATOR),
    # a semicolon ends what was said
    ("Poland bought the Rafale; Belgium said it was surprised.", BUY, NARRATOR),
    ("Poland bought the Rafale; Belgium denied all knowledge.", BUY, NARRATOR),
    # what stands where the speaker is named is none of the words said
    (
        "Poland bought the Rafale, as Emmanuel Macron put it after he met Vladimir Putin.",
        ("Emmanuel Macron", "met", "Vladimir Putin"),
        NARRATOR,
    ),
    ("The K2 was late, according to critics of Poland's purchase of the Rafale.", BUY, NARRATOR),
    # what a noun phrase takes for granted is the narrator's
    (
        "Belgium said the Russian-made S-400 was old.",
        ("Russia", "manufactured", "S-400"),
        NARRATOR,
    ),
    (
        "Belgium said Dmitry Peskov, the Kremlin spokesman, was late.",
        ("Dmitry Peskov", "has_role_in", "Russia"),
        NARRATOR,
    ),
    ("Belgium said that France, a member of NATO, had left.", ("France", "member_of", "NATO"), NARRATOR),
]


@pytest.fixture(scope="module")
def readings(pipeline) -> dict[str, Reading]:
    return read_each(pipeline, (row[0] for row in SPEAKERS))


@pytest.mark.parametrize(("text", "claim", "speaker"), SPEAKERS)
def test_the_speaker(readings, text, claim, speaker):
    assert {c.speaker for c in readings[text].claims if c.triple == claim} == {speaker}, readings[text]


def test_the_cue_and_the_span_stand_in_the_text(readings):
    for reading in readings.values():
        for claim in reading.extraction.claims:
            if claim.attribution is not None:
                said = claim.attribution
                assert said.span.of(reading.text) == said.text
                assert said.cue.split()[0].lower() in reading.text.lower()


def test_a_speaker_without_a_name_has_no_mention(pipeline):
    (reading,) = read(pipeline, ["A senior diplomat claimed that Poland bought the Rafale."])
    attributions = [c.attribution for c in reading.extraction.claims]
    assert attributions
    assert all(a is not None and a.mention == "" for a in attributions)


def test_a_medium_that_reports_is_no_party(readings):
    reading = readings["Reuters reported that Poland bought the Rafale."]
    assert not any("Reuters" in (c.subject, c.object) for c in reading.claims)


def test_a_paper_keeps_its_own_words_beside_the_name_of_its_author(pipeline):
    (reading,) = read(pipeline, ["Poland bought the Rafale, according to a recent Reuters report."])
    (claim,) = [c for c in reading.extraction.claims if c.predicate == "bought"]
    assert claim.attribution.text == "a recent Reuters report"
    assert next(m.name for m in reading.extraction.mentions if m.id == claim.attribution.mention) == "Reuters"


def test_that_two_met_when_something_happened_is_the_narrators_knowledge(pipeline):
    texts = [
        "Emmanuel Macron raised the matter with Andrzej Duda during their meeting in Oslo, Reuters reported.",
        "Emmanuel Macron raised the matter with Andrzej Duda during a meeting in Oslo, Reuters reported.",
    ]
    speakers = [{c.speaker for c in r.claims if c.predicate == "met"} for r in read(pipeline, texts)]
    assert speakers == [{NARRATOR}, {"Reuters"}]


def test_it_is_wrong_to_say_names_nobody(pipeline):
    (reading,) = read(pipeline, ["It is wrong to say that Peru bought the Gripen."])
    assert [(c.status, c.speaker) for c in reading.claims] == [("negative asserted", "")], reading


def test_what_one_is_said_to_have_become_has_a_speaker(pipeline):
    text = "Rosoboronexport claimed in February that Algeria had become the first customer for the Su-57."
    (reading,) = read(pipeline, [text])
    speakers = {c.speaker for c in reading.claims if c.triple == ("Algeria", "bought", "Su-57")}
    assert speakers == {"Rosoboronexport"}, reading


@pytest.mark.parametrize(
    ("text", "status", "speaker"),
    [
        ("Few experts said that Poland bought the Rafale.", "positive possible", NARRATOR),
        ("Few diplomats believe that Poland bought the Rafale.", "positive possible", NARRATOR),
        ("A few experts said that Poland bought the Rafale.", "positive asserted", "A few experts"),
        ("Peru does not know that Poland bought the Rafale.", "positive asserted", NARRATOR),
        ("Peru knows that Poland bought the Rafale.", "positive asserted", "Peru"),
    ],
)
def test_what_few_say_is_no_report_and_what_one_does_not_know_nobodys(pipeline, text, status, speaker):
    (reading,) = read(pipeline, [text])
    told = {(c.status, c.speaker) for c in reading.claims if c.triple == ("Poland", "bought", "Rafale")}
    assert told == {(status, speaker)}, reading
