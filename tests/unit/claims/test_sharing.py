"""What verbs side by side share."""

import pytest

from tests.readings import must_tell

#: (sentence, claims that it makes, claims that it does not make)
SHARED = [
    ("Peru bought and deployed the S-400.", {("Peru", "bought", "S-400"), ("Peru", "operates", "S-400")}, set()),
    (
        "Peru bought, and Chile leased, the Gripen.",
        {("Chile", "bought", "Gripen"), ("Peru", "bought", "Gripen")},
        set(),
    ),
    ("Peru suspended, though it did not cancel, the purchase of the Gripen.", {("Peru", "suspended", "Gripen")}, set()),
    (
        "The M23 was armed, trained and supported by Rwanda.",
        {("Rwanda", "supports", "M23"), ("Rwanda", "supplied", "M23")},
        set(),
    ),
    ("The M23 was armed and Chile was paid by Rwanda.", set(), {("Rwanda", "supplied", "M23")}),
    (
        "Peru bought the Rafale and sold the Gripen.",
        {("Peru", "bought", "Rafale"), ("Peru", "sold", "Gripen")},
        {("Peru", "bought", "Gripen")},
    ),
    ("Peru was attacked and bought the Gripen.", {("Peru", "bought", "Gripen")}, set()),
]


@pytest.mark.parametrize(("text", "true", "false"), SHARED)
def test_an_object_or_agent_is_lent(pipeline, text, true, false):
    must_tell(pipeline, text, true, false)
