"""Who denies what another has just said."""

import pytest

from kg.model import Document


def told(pipeline, text):
    (extraction,) = pipeline.extract([Document(id="a", text=text)])
    names = {m.id: m.name for m in extraction.mentions}
    return {
        (
            names[c.subject],
            c.predicate,
            names[c.object],
            c.polarity.value,
            names.get(c.attribution.mention, c.attribution.text) if c.attribution else None,
        )
        for c in extraction.claims
    }


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("Reuters reported that Egypt had bought the J-10C; Cairo denied it.", "Egypt"),
        ("Reuters reported that Egypt had bought the J-10C. Cairo dismissed the report as baseless.", "Egypt"),
        ("CNN said that Egypt had bought the J-10C, but Rajnath Singh rejected the claim.", "Rajnath Singh"),
        ("Paris says that Egypt has bought the J-10C; Sergei Lavrov called that a lie.", "Sergey Lavrov"),
        ("Kyiv says that Egypt bought the J-10C, which Cairo denies.", "Egypt"),
        ("Did Egypt buy the J-10C? Cairo denies it.", "Egypt"),
    ],
)
def test_what_was_said_comes_once_more_negative_from_whoever_denies_it(pipeline, text, denier):
    assert ("Egypt", "bought", "J-10C", "negative", denier) in told(pipeline, text)


@pytest.mark.parametrize(
    "text",
    [
        "Reuters reported that Egypt had bought the J-10C. Cairo did not deny it.",
        "Reuters reported that Egypt had bought the J-10C. Cairo may deny it.",
        "Reuters reported that Egypt had bought the J-10C. Cairo welcomed it.",
        "Reuters reported that Egypt had bought the J-10C. Cairo denied the visas.",
        "Greece signed the Prespa Agreement, which Egypt rejected.",
        "Egypt jailed Rached Ghannouchi on charges of fraud, which he denies.",
        "Egypt bought the J-10C.\n\nPakistan denied it.",
        "Reuters said that Egypt bought the J-10C; Reuters called it false.",  # of itself
    ],
)
def test_nothing_is_denied_where_nobody_says_so(pipeline, text):
    assert not [claim for claim in told(pipeline, text) if claim[3] == "negative"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Cairo denied that Egypt had bought the J-10C. Beijing denied it, too.", "Egypt"),
        ("Paris said that Egypt had not bought the J-10C. Beijing called this a lie.", "France"),
        ("Egypt did not buy the J-10C. Pakistan denied it.", None),
    ],
)
def test_denying_a_denial_affirms_nothing_and_denies_nothing_anew(pipeline, text, speaker):
    bought = [c for c in told(pipeline, text) if c[1] == "bought"]
    assert {(c[3], c[4]) for c in bought} == {("negative", speaker)}


def test_denying_a_possible_denial_is_no_sure_denial(pipeline):
    found = told(pipeline, "Paris said that Egypt might not have bought the J-10C. Beijing denied it.")
    assert {(c[3], c[4]) for c in found if c[1] == "bought"} == {("negative", "France")}


def test_who_rejects_an_accusation_answers_the_accuser(pipeline):
    found = told(pipeline, "Hungary accused Ukraine of espionage; Kyiv rejected the charge.")
    assert ("Ukraine", "rejected", "Hungary", "positive", None) in found


def test_who_denies_the_thing_answers_nobody(pipeline):
    found = told(pipeline, "Reuters reported that Egypt had bought the J-10C; Cairo denied it.")
    assert not [claim for claim in found if claim[1] == "rejected"]


def test_the_clause_that_is_answered_is_no_party(pipeline):
    found = told(pipeline, "Washington accused Beijing of arming Moscow, which Xie Feng rejected.")
    assert ("Xie Feng", "rejected", "Russia", "positive", None) not in found
    assert ("Xie Feng", "rejected", "United States", "positive", None) in found


def test_a_warning_is_answered_not_taken_back(pipeline):
    found = told(pipeline, "Emmanuel Macron warned Serbia. Belgrade rejected this.")
    assert ("Serbia", "rejected", "Emmanuel Macron", "positive", None) in found
    assert not [claim for claim in found if claim[3] == "negative"]


def test_the_evidence_runs_from_what_was_said_to_the_denial(pipeline):
    text = "Reuters reported that Egypt had bought the J-10C. Cairo dismissed the report."
    (extraction,) = pipeline.extract([Document(id="a", text=text)])
    (denial,) = [c for c in extraction.claims if c.polarity.value == "negative"]
    assert denial.evidence.of(text) == text


@pytest.mark.parametrize(
    "answer",
    [
        "Minsk denied doing so.",
        "Minsk denies having done so.",
        "Minsk denied that it had.",
        "Belarus said it had not.",
        "Belarus insisted that it had done no such thing.",
        "Belarus said it had done nothing of the kind.",
        "Belarus insists that nobody did.",
        "Belarus denied that any were sent.",
        "Belarus said none were sent.",
    ],
)
def test_a_clause_without_words_of_its_own_denies_what_was_said(pipeline, answer):
    found = told(pipeline, f"Kyiv said that Minsk had sent Iskanders to Serbia. {answer}")
    assert ("Belarus", "supplied", "Serbia", "negative", "Belarus") in found
    assert not [claim for claim in found if claim[1] == "rejected"]


@pytest.mark.parametrize(
    "answer",
    [
        "Poland said it had not.",  # of itself
        "Belarus said it had not decided.",
        "Belarus said it did.",
        "Belarus did not deny doing so.",
        "Belarus said none were hurt.",  # another thing
        "Belarus may deny doing so.",
    ],
)
def test_other_clauses_deny_nothing(pipeline, answer):
    found = told(pipeline, f"Kyiv said that Minsk had sent Iskanders to Serbia. {answer}")
    assert not [claim for claim in found if claim[3] == "negative"]


@pytest.mark.parametrize(
    ("text", "rejected"),
    [
        ("CNN reported that the talks had failed; Marco Rubio called that false.", {("Marco Rubio", "CNN")}),
        ("Kenya says that the talks go well. Uganda called that nonsense.", {("Uganda", "Kenya")}),
        ("Mali accused Chad of arming rebels, a charge that Ana Holm dismissed.", {("Ana Holm", "Mali")}),
        ("Mali accused Chad of arming rebels, a charge which Ana Holm called absurd.", {("Ana Holm", "Mali")}),
        ("Mali accused Chad of arming rebels, a charge dismissed by Ana Holm.", {("Ana Holm", "Mali")}),
        ("Mali accused Chad of arming rebels, a charge that Ana Holm repeated.", set()),
        ("Ana Holm was jailed for spying, a charge that she rejects.", set()),
        ("Marco Rubio said that the talks had failed, and later called that false.", set()),
        ("CNN reported that the talks had failed. Rain fell. Marco Rubio called that false.", set()),
    ],
)
def test_who_retorts_rejects_the_speaker_even_if_nothing_was_read_from_what_he_said(pipeline, text, rejected):
    assert {(s, o) for s, predicate, o, *_ in told(pipeline, text) if predicate == "rejected"} == rejected


def test_whoever_is_punished_for_a_deed_may_deny_it(pipeline):
    found = told(pipeline, "Joseph Kabila was sentenced to death for aiding the M23, which he denies.")
    assert ("Joseph Kabila", "supports", "M23", "negative", "Joseph Kabila") in found


def test_which_reaches_into_no_sentence_before(pipeline):
    text = "Saab sold Brazil the Gripen. Peru alleged that the guarantee was false, which Ana Ruiz, the owner, denies."
    assert not [c for c in told(pipeline, text) if c[3] == "negative"]


def test_who_denies_a_deed_does_not_deny_the_means(pipeline):
    claims = told(pipeline, "Iran said it had hit a frigate of Israel with a Noor missile; Israel called that a lie.")
    assert ("Iran", "attacked", "Israel", "negative", "Israel") in claims
    assert not {c for c in claims if c[1] == "operates" and c[3] == "negative"}


def test_with_whom_it_was_signed_is_no_means(pipeline):
    claims = told(pipeline, "Iran said that it had signed a treaty with Mali; Mali denied it.")
    assert ("Iran", "signed_agreement_with", "Mali", "negative", "Mali") in claims
    claims = told(pipeline, "Iran said that it had fought with Mali; Mali denied it.")
    assert {c[3] for c in claims if c[1] == "fought"} == {"positive", "negative"}


def test_whoever_is_left_denies_what_it_was_told_and_not_the_break(pipeline):
    text = (
        "Ana Novak hinted that Kyiv armed rebels; Mali severed ties with Ukraine, which called the charge groundless."
    )
    found = told(pipeline, text)
    assert not [row for row in found if row[3] == "negative"], found
    assert not [row for row in found if row[1] == "rejected"], found


def test_who_denies_a_complaint_does_not_deny_that_it_was_made(pipeline):
    claims = told(
        pipeline, "Mali lodged a complaint with the International Court of Justice. Algeria rejected the accusations."
    )
    assert ("Algeria", "rejected", "Mali", "positive", None) in claims
    assert not any(polarity == "negative" for *_, polarity, _ in claims)


def test_what_its_own_sentence_tells_is_denied_and_not_what_the_one_before_does(pipeline):
    text = "Jan Berg visited Peru. Ana Holm says that the Stasi hired her cousin; Jan Berg always disputed it."
    assert not [c for c in told(pipeline, text) if c[1] == "visited" and c[3] == "negative"]
