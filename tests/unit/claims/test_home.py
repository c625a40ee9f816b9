"""The state of a person whose title names none."""

import pytest

from tests.readings import must_tell

#: (sentence, claims that it makes, claims that it does not make)
TITLED = [
    (
        "Peru voted. Peru chose. Peru, after all, is Peru. President Ana Holm smiled.",
        {("Ana Holm", "has_role_in", "Peru")},
        set(),
    ),
    (
        "Peru voted. Chile chose. Peru met Chile. Peru and Chile smiled, as did President Ana Holm.",
        set(),
        {("Ana Holm", "has_role_in", "Peru"), ("Ana Holm", "has_role_in", "Chile")},
    ),
    ("Peru voted. Peru chose. Peru is Peru. Minister Ana Holm smiled.", set(), {("Ana Holm", "has_role_in", "Peru")}),
    (
        "Peru voted. Peru chose. Peru is Peru. Defence Minister Ana Holm smiled.",
        {("Ana Holm", "has_role_in", "Peru")},
        set(),
    ),
    ("Peru voted. Peru chose. Peru is Peru. Captain Ana Holm smiled.", set(), {("Ana Holm", "has_role_in", "Peru")}),
    (
        "Peru voted. Peru chose. Peru is Peru. President Emmanuel Macron smiled at France.",
        {("Emmanuel Macron", "has_role_in", "France")},
        {("Emmanuel Macron", "has_role_in", "Peru")},
    ),
    (
        "Peru voted. Peru chose. Peru is Peru. The president of Saab, Ana Holm, smiled.",
        set(),
        {("Ana Holm", "has_role_in", "Peru")},
    ),
    ("Emmanuel Macron's spokesman, Jan Vos, spoke for France.", {("Jan Vos", "has_role_in", "France")}, set()),
    ("Chile's Ana Holm arrived. Her foreign minister, Jan Vos, did not.", {("Jan Vos", "has_role_in", "Chile")}, set()),
]


@pytest.mark.parametrize(("text", "true", "false"), TITLED)
def test_the_state_is_told_or_known(pipeline, text, true, false):
    must_tell(pipeline, text, true, false)
