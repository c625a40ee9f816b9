import json

import pytest
from jsonschema import Draft202012Validator

from kg.cli.schema import FOLDER, RECORDS, WRITTEN


@pytest.mark.parametrize("name", [*RECORDS, *WRITTEN])
def test_the_command_prints_a_valid_schema(kg, name):
    done = kg("schema", name)
    assert done.returncode == 0, done.stderr
    Draft202012Validator.check_schema(json.loads(done.stdout))


def test_every_schema_can_be_asked_for():
    assert {p.name for p in FOLDER.iterdir()} == {f"{name}.schema.json" for name in (*RECORDS, *WRITTEN)}


def test_an_unknown_name_lists_the_right_ones(kg):
    done = kg("schema", "claim")
    assert done.returncode == 2
    assert "claims" in done.stderr


def test_the_schema_of_gold_files_is_that_of_its_model():
    from kg.evaluation.gold import GoldDocument

    schema = json.loads((FOLDER / "gold.schema.json").read_text(encoding="utf-8"))
    assert {key: value for key, value in schema.items() if not key.startswith("$") or key == "$defs"} == (
        GoldDocument.model_json_schema()
    )
