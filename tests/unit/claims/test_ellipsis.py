"""Clauses that repeat one before for another subject."""

import pytest

from kg.model import Document


def repeated(pipeline, text):
    (extraction,) = pipeline.extract([Document(id="a", text=text, published="2025-12-01")])
    names = {m.id: m.name for m in extraction.mentions}
    return {
        (names[c.subject], c.predicate, names[c.object], c.polarity.value, c.modality.value, c.time and c.time.value)
        for c in extraction.claims
        if c.extractor == "ellipsis"
    }


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Poland bought the F-35 in 2020, as did Finland in 2021.",
            ("Finland", "bought", "F-35", "positive", "asserted", "2021"),
        ),
        (
            "Kaja Kallas urged Tehran to let them in; so did Rafael Grossi in Cairo.",
            ("Rafael Grossi", "demanded", "Iran", "positive", "asserted", None),
        ),
        (
            "Hamas bombed Sderot. António Guterres condemned the attack, as did Finland.",
            ("Finland", "criticized", "Hamas", "positive", "asserted", None),
        ),
        (
            "Angola left OPEC in 2023; Qatar had quit in 2019.",
            ("Qatar", "left", "OPEC", "positive", "asserted", "2019"),
        ),
        (
            "Niger withdrew from ECOWAS, and Togo may leave, too.",
            ("Togo", "left", "ECOWAS", "positive", "possible", None),
        ),
        (
            "Poland has not bought the Su-57, and nor has Finland.",
            ("Finland", "bought", "Su-57", "negative", "asserted", None),
        ),
        (
            "Poland will buy the F-35, as will Finland.",
            ("Finland", "bought", "F-35", "positive", "planned", None),
        ),
        (
            "Poland bought the F-35, as may Finland.",
            ("Finland", "bought", "F-35", "positive", "possible", None),
        ),
        (
            "Poland wants the F-35, as did Finland.",
            ("Finland", "bought", "F-35", "positive", "planned", None),
        ),
        (
            "Poland left the Ottawa Convention, and Finland followed suit in 2024.",
            ("Finland", "left", "Ottawa Convention", "positive", "asserted", "2024"),
        ),
        (
            "Poland refused to buy the F-35. Finland did the same.",
            ("Finland", "bought", "F-35", "negative", "asserted", None),
        ),
        (
            "Poland bought the F-35, but Finland did not follow suit.",
            ("Finland", "bought", "F-35", "negative", "asserted", None),
        ),
        (
            "Kenya promised to respect the Ottawa Convention if Egypt did likewise.",
            ("Egypt", "open:respect", "Ottawa Convention", "positive", "possible", None),
        ),
        (
            "Poland left the Ottawa Convention and urged Finland to follow suit.",
            ("Finland", "left", "Ottawa Convention", "positive", "planned", None),
        ),
        (
            "Poland left the Ottawa Convention; Finland may follow.",
            ("Finland", "left", "Ottawa Convention", "positive", "possible", None),
        ),
        (
            "Poland left the Ottawa Convention. Finland followed in 2024.",
            ("Finland", "left", "Ottawa Convention", "positive", "asserted", "2024"),
        ),
        (
            "Poland rejected the F-35. So did Finland.",
            ("Finland", "rejected", "F-35", "positive", "asserted", None),
        ),
        (
            "Poland bought the F-35, as did Finland this year.",
            ("Finland", "bought", "F-35", "positive", "asserted", "2025"),
        ),
        (
            "Poland said that it had bought the F-35. So did Finland.",
            ("Finland", "bought", "F-35", "positive", "asserted", None),
        ),
        (
            "Poland sanctioned Belarus. So did Latvia.",
            ("Latvia", "sanctioned", "Belarus", "positive", "asserted", None),
        ),
    ],
)
def test_the_clause_before_holds_for_the_other_subject_too(pipeline, text, claim):
    assert repeated(pipeline, text) == {claim}


def test_all_of_a_list_do_it(pipeline):
    found = repeated(pipeline, "Poland has sanctioned Belarus, and so have Lithuania and Latvia.")
    assert {subject for subject, *_ in found} == {"Lithuania", "Latvia"}


def test_what_several_did_is_repeated_once(pipeline):
    text = "Poland and Latvia bought the F-35, as did Finland."
    (extraction,) = pipeline.extract([Document(id="a", text=text)])
    assert len({c.id for c in extraction.claims}) == len(extraction.claims) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Poland bought the F-35, as has been said in Finland.",
        "Poland bought the F-35, and so has Finland grown richer.",
        "Poland bought the F-35; so far Finland has not.",
        "Poland bought the F-35.\n\nSo did Finland.",
        "Poland bought the F-35, as did others.",
        "Poland has not bought the F-35, as has Finland.",
        "Poland left the Ottawa Convention. Talks with Finland followed.",
        "Poland left the Ottawa Convention. Finland followed the talks.",
        "Poland left the Ottawa Convention. Finland followed with a protest.",
        "Poland bombed Sderot, a raid that Norway called a crime, as did Finland.",
        "Saab of Sweden plays the enemy for Poland; Finland does the same from Norway.",
        "Britain left the European Union in 2020; Boris Johnson left in 2022.",
        "Mali joined BRICS in 2024; Ghana left early.",
        "Estonia may leave the Ottawa Convention; Latvia left in May.",
        "Peru left the CFE Treaty; Chile sent troops, and Bolivia left.",
        "Peru left OPEC; Chile left Santiago alone.",
        "Poland bought the F-35, as did Finland the Rafale.",
        "Poland bought the F-35, as did Finland its Rafale.",
        "Poland bought 32 F-35s, as did Finland 64 Rafales.",
        "Poland bought the F-35, as Finland did the Rafale.",
        "Poland has not bought the F-35, as Finland did.",
        "Poland bought the F-35 and so on.",
        "Poland bought the F-35. So did others, Finland said.",
    ],
)
def test_other_clauses_repeat_nothing(pipeline, text):
    assert not repeated(pipeline, text)
