"""Which names a pronoun can stand for by number, by gender, and as a human being."""

import pytest

from tests.readings import Reading, read_each

NOBODY = ""
NAMES = [
    # a woman's pronoun stands for a name that is a woman's
    ("Maria Lindholm spoke; Chen Zhao wrote of her.", "her", "Maria Lindholm"),
    # several are no "it"
    ("Sweden has the Gripen. A further 24 were ordered in 2023. It hums.", "It", NOBODY),
    # one is no several
    ("America keeps B-2s there, and its ally, Britain, owns it.", "it", NOBODY),
    ("The Houthis fired again. They hit nothing.", "They", "Houthis"),
    ("Romania sent Patriots to Kyiv and never saw them again.", "them", "Patriot"),
    ("Angela Merkel met an envoy. He was late.", "He", NOBODY),
]


@pytest.fixture(scope="module")
def readings(pipeline) -> dict[str, Reading]:
    return read_each(pipeline, (row[0] for row in NAMES))


@pytest.mark.parametrize(("text", "pronoun", "expected"), NAMES)
def test_a_pronoun_agrees_with_what_it_stands_for(readings, text, pronoun, expected):
    assert readings[text].last(pronoun) == expected, readings[text]
