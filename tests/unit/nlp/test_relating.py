"""Relative clauses behind a preposition are of what they can be of."""

import pytest

from tests.readings import must_tell

#: (sentence, claims that it makes, claims that it does not make)
RELATED = [
    (
        "Baltic Sentry, announced by Mark Rutte, the alliance's chief, to which Peru contributes ships, goes on.",
        {("Peru", "participates_in", "Operation Baltic Sentry")},
        {("Peru", "supplied", "Mark Rutte")},
    ),
    (
        "Baltic Sentry, the NATO patrol announced by Mark Rutte, to which Peru contributes ships, goes on.",
        {("Peru", "participates_in", "Operation Baltic Sentry")},
        {("Peru", "supplied", "NATO")},
    ),
    # "whom" is a person
    (
        "Operation Aspides was praised by Mark Rutte, with whom Ana Holm negotiated.",
        {("Ana Holm", "negotiated_with", "Mark Rutte")},
        set(),
    ),
]


@pytest.mark.parametrize(("text", "true", "false"), RELATED)
def test_which_is_no_person(pipeline, text, true, false):
    must_tell(pipeline, text, true, false)
