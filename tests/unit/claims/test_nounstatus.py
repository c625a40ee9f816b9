"""Whether what a noun says is so: deals that verbs lend their status to, what one is called."""

import pytest

from tests.readings import read_each

#: (sentence, subject, relation, object, its statuses)
SAID = [
    ("Norway signed no agreement with Chile.", "Norway", "signed_agreement_with", "Chile", {"negative asserted"}),
    ("Norway did not sign an agreement with Chile.", "Norway", "signed_agreement_with", "Chile", {"negative asserted"}),
    ("Norway signed an agreement with Chile.", "Norway", "signed_agreement_with", "Chile", {"positive asserted"}),
    (
        "The agreement between Norway and Chile was not made public.",
        "Norway",
        "signed_agreement_with",
        "Chile",
        {"positive asserted"},
    ),
    ("Norway pulled out of an order for the Gripen.", "Norway", "bought", "Gripen", {"negative asserted"}),
    ("Norway put the sanctions on Chile on hold.", "Norway", "sanctioned", "Chile", {"positive planned"}),
    (
        "Congress did not block the sale of the Gripen to Norway.",
        "Norway",
        "bought",
        "Gripen",
        {"positive possible"},
    ),
    ("Norway is at war with Chile.", "Norway", "fought", "Chile", {"positive asserted"}),
    ("Norway is not at war with Chile.", "Norway", "fought", "Chile", {"negative asserted"}),
    ("Norway may soon be at war with Chile.", "Norway", "fought", "Chile", {"positive possible"}),
    ("Norway is an ally of Chile.", "Norway", "allied_with", "Chile", {"positive asserted"}),
    ("Norway is no ally of Chile.", "Norway", "allied_with", "Chile", {"negative asserted"}),
    ("Peru called Norway an ally of Chile.", "Norway", "allied_with", "Chile", {"positive possible"}),
    ("Buyers of the Gripen include Norway.", "Norway", "bought", "Gripen", {"positive asserted"}),
    ("Would-be buyers of the Gripen include Norway.", "Norway", "bought", "Gripen", {"positive possible"}),
    ("Norway, a possible buyer of the Gripen, met Chile.", "Norway", "bought", "Gripen", {"positive possible"}),
]


@pytest.fixture(scope="module")
def readings(pipeline):
    return read_each(pipeline, [text for text, *_ in SAID])


@pytest.mark.parametrize(("text", "subject", "relation", "target", "statuses"), SAID)
def test_a_noun_is_as_sure_as_what_carries_it(readings, text, subject, relation, target, statuses):
    assert readings[text].states(subject, relation, target) == statuses, readings[text]
