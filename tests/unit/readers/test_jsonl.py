import json

import pytest

from kg.errors import ReaderError
from kg.model import Document, Failure
from kg.readers.jsonl import plugin


@pytest.fixture
def read(tmp_path):
    def them(*lines: str):
        path = tmp_path / "wire.jsonl"
        path.write_text("\n".join(lines), encoding="utf-8")
        return list(plugin.read(path))

    return them


def test_a_record_keeps_its_fields(read):
    record = {"id": "x1", "text": "T.", "title": "A", "published": "2025-03-04", "source": "Desk", "language": "en"}
    assert read(json.dumps(record)) == [
        Document(id="x1", text="T.", title="A", published="2025-03-04", source="Desk", language="en")
    ]


def test_a_record_without_an_id_is_named_after_file_and_line(read):
    assert [d.id for d in read('{"text": "a"}', "", '{"text": "b"}')] == ["wire-1", "wire-3"]


def test_a_url_is_a_source_and_a_date_a_publication_date(read):
    (document,) = read('{"text": "a", "url": "https://example.org/a", "date": "2025-03-04T10:00:00+02:00"}')
    assert (document.source, document.published) == ("https://example.org/a", "2025-03-04")


def test_unicode_line_ends_inside_a_string_part_no_record(read):
    (document,) = read('{"id": "1", "text": "a\u2028b\x85c\x0bd"}'.replace("\x0b", "\\u000b"))
    assert document.text == "a\u2028b\x85c\x0bd"


def test_a_lone_surrogate_becomes_the_replacement_character(read):
    (document,) = read('{"id": "\\udc00", "text": "a\\ud800b"}')
    assert (document.id, document.text) == ("\ufffd", "a\ufffdb")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "no JSON"),
        ("[1]", "not an object"),
        ('{"id": "1"}', "no text"),
        ('{"text": ""}', "no text"),
        ('{"text": 5}', "no text"),
        ("[" * 100_000, "no JSON"),
        ("1" * 5000, "no JSON"),
    ],
)
def test_a_bad_line_is_named_and_costs_no_other(read, line, said):
    first, bad, last = read('{"text": "a"}', line, '{"text": "b"}')
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert isinstance(bad, Failure)
    assert f"wire.jsonl:2: {said}" in bad.reason
    assert bad.source.endswith("wire.jsonl:2")


def test_a_file_without_records_is_bad(read):
    with pytest.raises(ReaderError, match=r"wire\.jsonl: there is no record in it"):
        read("", " ")
