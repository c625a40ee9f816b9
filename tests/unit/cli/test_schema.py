import json

import pytest
from jsonschema import Draft202012Validator

from kg.cli.schema import FOLDER, RECORDS


@pytest.mark.parametrize("name", RECORDS)
def test_the_command_prints_a_valid_schema(kg, name):
    done = kg("schema", name)
    assert done.returncode == 0, done.stderr
    Draft202012Validator.check_schema(json.loads(done.stdout))


def test_every_schema_can_be_asked_for():
    assert {p.name for p in FOLDER.iterdir()} == {f"{name}.schema.json" for name in RECORDS}


def test_an_unknown_name_lists_the_right_ones(kg):
    done = kg("schema", "claim")
    assert done.returncode == 2
    assert "claims" in done.stderr
