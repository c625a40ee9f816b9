import json

import pytest

from kg.errors import InputError
from kg.evaluation import read_gold

DOCUMENT = {
    "doc": "a",
    "entities": [{"name": "Norway", "type": "State"}, {"name": "Leopard 2", "type": "WeaponSystem"}],
    "claims": [
        {
            "s": "Norway",
            "p": ["bought"],
            "o": "Leopard 2",
            "polarity": "positive",
            "modality": "asserted",
            "from": "Germany",
        }
    ],
}


def test_it_reads_one_document_a_line_and_skips_empty_ones(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text(f"{json.dumps(DOCUMENT)}\n\n{json.dumps({**DOCUMENT, 'doc': 'b'})}\n", encoding="utf-8")
    first, second = read_gold(path)
    assert (first.doc, second.doc) == ("a", "b")
    assert first.claims[0].from_ == "Germany"
    assert first.claims[0].core
    assert first.optional == first.traps == ()


def test_a_trap_may_have_one_predicate_or_several(tmp_path):
    path = tmp_path / "gold.jsonl"
    traps = [{"s": "x", "p": "sold", "o": "y", "why": "no"}, {"s": "x", "p": ["sold", "lent"], "o": "y", "why": "no"}]
    path.write_text(json.dumps({**DOCUMENT, "traps": traps}), encoding="utf-8")
    assert [trap.p for trap in read_gold(path)[0].traps] == [("sold",), ("sold", "lent")]


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        ("", "has no gold document"),
        ("{", "line 1"),
        (json.dumps({**DOCUMENT, "claim": []}), "line 1: claim"),
        (json.dumps({**DOCUMENT, "claims": [{**DOCUMENT["claims"][0], "modality": "likely"}]}), "claims.0.modality"),
        (f"{json.dumps(DOCUMENT)}\n{json.dumps(DOCUMENT)}", "line 2: a is there twice"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path, lines, complaint):
    path = tmp_path / "gold.jsonl"
    path.write_text(lines, encoding="utf-8")
    with pytest.raises(InputError, match=complaint) as caught:
        read_gold(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_file_that_cannot_be_read_is_an_input_error(tmp_path, content):
    path = tmp_path / "gold.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=r"gold\.jsonl can't be read"):
        read_gold(path)
