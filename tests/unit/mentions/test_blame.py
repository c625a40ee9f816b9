"""Whose deed a pronoun tells of, where one party judges, charges, asks or serves another."""

import pytest

from tests.readings import Reading, read_each

NOBODY = ""
DEEDS = [
    # what one is charged for is one's own
    ("Israel struck Iran after it had attacked Iraq.", "it", NOBODY),
    ("France praised Chad when it visited Mali.", "it", NOBODY),
    ("The price that Finland exacted for its order was high.", "its", NOBODY),
    ("The discount that Finland gave Norway for its order was small.", "its", NOBODY),
    # who is judged, and not who judges
    ("Finland condemned Norway for its attack.", "its", "Norway"),
    ("Norway was punished by Finland for its purchase.", "its", "Norway"),
    ("Finland fined the shipyard for its delay.", "its", NOBODY),
    ("Chad condemned Togo for its threats and, in May, its seizure of a ship.", "its", "Togo"),
    # what is judged was done by whom it is judged of
    ("America sanctioned Turkey after it had bought the S-400.", "it", "Türkiye"),
    ("America imposed sanctions on Turkey because it had bought the S-400.", "it", "Türkiye"),
    ("Turkey was punished by America when it had bought the S-400.", "it", "Türkiye"),
    ("America visited Turkey after it had bought the S-400.", "it", "United States"),
    ("America sanctioned the yard after it had built the ship.", "it", NOBODY),
    ("America sanctioned Turkey but it had bought the S-400.", "it", "United States"),
    ("America jailed two spies after it had lost the ship.", "it", "United States"),
    ("Iraq told Turkey to leave after it had bombed Sinjar.", "it", NOBODY),
    ("Iraq was told to leave after it had bombed Sinjar.", "it", "Iraq"),
    # who answers is asked, and does not ask
    ("Ukraine asked Poland for its jets, and it gave ten.", "it", NOBODY),
    ("Ukraine asked Poland for its jets, and it began to train.", "it", "Ukraine"),
    ("Ukraine armed Poland in May, and it gave ten.", "it", "Ukraine"),
    ("Chad met Togo and, in May, its neighbour.", "its", "Chad"),
    # who is asked to send a thing has it, or who asks paid for it; who gets a chance to show it
    ("Peru asked Sweden to send its Gripens.", "its", NOBODY),
    ("Peru asked Sweden to return its Gripens.", "its", "Peru"),
    ("Peru gave Saab a chance to present its Gripen.", "its", "Saab"),
    ("Peru gave Saab an order to build its Gripens.", "its", NOBODY),
    ("Peru was told by Saab that it would sell the Gripen.", "it", NOBODY),
    # who stands in what is said of the one meant, or is left open beside
    ("Ivan Dan left. Spared in May, when Ana Holm's aide Jon Moe gave in, he met Bo Lind.", "he", "Ivan Dan"),
    ("Jon Moe called him, and Mali threw him out.", "him", NOBODY),
    ("Peru told Saab that it would buy the Gripen.", "it", "Peru"),
]


@pytest.fixture(scope="module")
def readings(pipeline) -> dict[str, Reading]:
    return read_each(pipeline, (row[0] for row in DEEDS))


@pytest.mark.parametrize(("text", "pronoun", "expected"), DEEDS)
def test_the_deed_is_of_whom_it_is_said(readings, text, pronoun, expected):
    assert readings[text].last(pronoun) == expected, readings[text]
