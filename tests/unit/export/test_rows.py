"""The kinds of columns that the formats with types write."""

from kg.export._claims import flat
from kg.export._rows import columns
from tests.sample_build import CLAIMS


def test_a_truth_value_is_no_number():
    assert columns([{"disputed": True, "weight": 2, "confidence": 0.5}, {"weight": 1.5, "disputed": None}]) == {
        "confidence": "number",
        "disputed": "boolean",
        "weight": "number",
    }
    assert columns([{"odd": True}, {"odd": 1}]) == {"odd": "text"}


def test_what_a_document_leaves_empty_is_nothing():
    document = {"id": "monday", "title": "", "source": "", "published": None}
    row = flat(CLAIMS[0], {"monday": document})
    assert (row["title"], row["source"], row["published"], row["qualifiers"]) == (None, None, None, None)
