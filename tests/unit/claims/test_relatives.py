"""Which noun a relative clause is of, and what it is in it."""

import pytest

from tests.readings import must_tell, read

#: (sentence, claims that it makes, claims that it does not make)
RELATIVE = [
    (
        "Poland operates the Gripen, which Sweden built.",
        {("Sweden", "manufactured", "Gripen")},
        {("Poland", "manufactured", "Gripen")},
    ),
    (
        "Poland met Saab, which builds the Gripen.",
        {("Saab", "manufactured", "Gripen")},
        {("Poland", "manufactured", "Gripen")},
    ),
    (
        "The Gripen that Peru paid for was built by Saab.",
        {("Peru", "paid", "Gripen"), ("Saab", "manufactured", "Gripen")},
        set(),
    ),
    (
        "The Kalibr with which Peru attacked Bogotá was old.",
        {("Peru", "attacked", "Colombia"), ("Peru", "operates", "Kalibr")},
        set(),
    ),
    (
        "Bogotá, where Peru attacked Chile, is quiet.",
        {("Peru", "attacked", "Chile")},
        {("Bogotá", "attacked", "Chile")},
    ),
    (
        "The Gripen, which was built by Saab, flew.",
        {("Saab", "manufactured", "Gripen")},
        {("Gripen", "manufactured", "Saab")},
    ),
    ("The Gripen, which France fined Peru for buying, flew.", set(), {("France", "bought", "Gripen")}),
    ("Saab, whose jet Peru bought, is Swedish.", set(), {("Peru", "bought", "Saab")}),
    ("It was Peru that bought the Gripen.", {("Peru", "bought", "Gripen")}, set()),
    # what is judged is the deed
    (
        "Turkey backed Azerbaijan, which Russia condemned.",
        {("Russia", "criticized", "Türkiye")},
        {("Russia", "criticized", "Azerbaijan")},
    ),
    ("The Rafale is the jet with which Peru is to replace the Gripen.", set(), {("Rafale", "replaced", "Peru")}),
]


@pytest.mark.parametrize(("text", "true", "false"), RELATIVE)
def test_the_gap_is_filled_by_the_right_noun(pipeline, text, true, false):
    must_tell(pipeline, text, true, false)


def test_the_name_that_is_not_denied_did_it(pipeline):
    (reading,) = read(pipeline, ["It was Peru, and not Chile, that bought the Gripen."])
    assert reading.states("Peru", "bought", "Gripen") == {"positive asserted"}, reading
    assert reading.states("Chile", "bought", "Gripen") == {"negative asserted"}, reading
