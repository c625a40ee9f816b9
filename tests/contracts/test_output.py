"""A real build keeps the output contract: its JSON Schema, and what a schema can't say."""

import json

import pytest
from jsonschema import Draft202012Validator

from kg.cli.schema import FOLDER, RECORDS


def validator(name: str) -> Draft202012Validator:
    schema = json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema)


def errors(name: str, record: object) -> list[str]:
    return [f"{e.json_path}: {e.message}" for e in validator(name).iter_errors(record)]


COPIED = (
    "James Vantz met Recep Tayyip Erdogan in Ankara on Monday to speak about the missiles. The defence ministry said "
    "that nothing was decided, and that both would meet again before the winter, when the parliament votes on it."
)
OTHER = "J. D. Vantz visited Poland in 2024. Poland bought the K2 from South Korea."


@pytest.fixture(scope="module")
def written(seed_records, tmp_path_factory):
    """Records of every kind: those of the sample corpus, and those of a build with a copy and a doubt."""
    from kg import build

    folder, output = tmp_path_factory.mktemp("in"), tmp_path_factory.mktemp("out")
    for name, text in (("a", COPIED), ("b", COPIED), ("c", OTHER)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    build([folder], output)
    found = {
        name: [json.loads(line) for line in (output / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
        for name in RECORDS
    }
    return {name: seed_records.get(name, []) + records for name, records in found.items()}


@pytest.mark.parametrize("name", RECORDS)
def test_every_record_of_a_build_fits_its_schema(written, name):
    assert written[name]
    for record in written[name]:
        assert errors(name, record) == []


def test_a_copy_and_a_doubt_name_what_there_is(written):
    documents, entities = ({r["id"] for r in written[name]} for name in ("documents", "entities"))
    assert [(r["document"], r["of"]) for r in written["duplicates"]] == [("b", "a")]
    for doubt in written["doubts"]:
        for side in (doubt["left"], doubt["right"]):
            assert side["id"] in entities
            assert side["evidence"]["document"] in documents


def test_a_failed_document_fits_the_schema():
    from kg.model import Failure
    from kg.records import failure_record

    assert errors("documents", failure_record(Failure(source="x.txt", reason="x.txt is a binary file"))) == []


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_that_lacks_a_field_or_has_another_does_not_fit(written, name):
    record = written[name][0]
    for field in record:
        assert errors(name, {k: v for k, v in record.items() if k != field}), field
    assert errors(name, {**record, "extra": 1})


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("id", "not a hash"),
        ("predicate", "Open"),
        ("polarity", "neutral"),
        ("modality", "likely"),
        ("confidence", 1.5),
        ("confidence", "high"),
        ("attribution", "Reuters"),
        ("time", {"text": "2017", "start": 0, "end": 4, "value": "next year"}),
        ("evidence", {"text": "", "start": 0, "end": 0}),
        ("evidence", {"text": "a", "start": -1, "end": 0}),
        ("qualifiers", {"amount": {"text": "$1", "value": "1"}}),
        ("qualifiers", {"amount": {"text": "$1", "value": 1, "currency": "dollar"}}),
    ],
)
def test_a_wrong_value_does_not_fit(seed_records, field, wrong):
    assert errors("claims", {**seed_records["claims"][0], field: wrong})


@pytest.mark.parametrize("value", ["2017", "2017-12", "2017-12-29", "2017/2019", "2017-01/2017-03", "2017/..", ""])
def test_dates_months_years_and_intervals_fit(seed_records, value):
    time = {"text": "then", "start": 0, "end": 4, "value": value}
    assert errors("claims", {**seed_records["claims"][0], "time": time}) == []
