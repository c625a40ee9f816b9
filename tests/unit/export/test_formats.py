"""What single formats ask for beyond the contract that all of them keep."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg import plugins
from kg.export import neo4j, stix
from kg.graph.saved import load
from tests import sample_build


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("nodes", ["id", "label", "type"]),
        ("edges", ["source", "target", "id", "label", "status", "weight", "confidence", "evidence"]),
    ],
)
def test_the_columns_worth_reading_first_stand_first(tmp_path: Path, table: str, columns: list[str]) -> None:
    graph = load(sample_build.write(tmp_path / "build"))
    plugins.load("export", "csv").write(graph, tmp_path / "csv")
    header = (tmp_path / "csv" / f"{table}.csv").read_text("utf-8-sig").splitlines()[0]
    assert header.replace('"', "").split(",")[: len(columns)] == columns
    assert header.count('"id"') == 1


@pytest.mark.parametrize(
    ("value", "name"),
    [("bought", "bought"), ("open:buy up", "open_buy_up"), ("47th", "_47th"), ("", "Thing"), ("é`x", "__x")],
)
def test_a_label_of_cypher_needs_no_quotes(value: str, name: str) -> None:
    assert neo4j.name(value) == name


def test_a_property_of_cypher_can_not_end_its_own_quotes() -> None:
    assert neo4j.literal({"a`b": 1, "c": [True, "it's"]}) == "{`a``b`: 1, `c`: [true, 'it\\'s']}"


def test_a_colon_in_the_name_of_a_column_is_no_type() -> None:
    assert neo4j._headers({"related:maker": "text", "weight": "integer"}) == ["related_maker", "weight:long"]


@pytest.mark.parametrize(
    ("first", "last", "stop"),
    [
        ("2016", "2017-06", "2017-06-30"),
        ("2017", "2017-06-01", "2017-12-31"),  # the first may reach beyond the last
        ("2017-06-01", "", None),
    ],
)
def test_a_relationship_of_stix_ends_with_the_last_day_of_its_times(first: str, last: str, stop: str | None) -> None:
    assert stix._lifetime({"first": first, "last": last}).get("stop_time") == (stop and f"{stop}T23:59:59Z")


def test_an_entity_of_stix_keeps_its_description(tmp_path: Path) -> None:
    graph = load(sample_build.write(tmp_path / "build"))
    graph.nodes["weaponsystem/k2"]["description"] = "main battle tank"
    plugins.load("export", "stix").write(graph, tmp_path / "g.json")
    told = [o.get("description") for o in json.loads((tmp_path / "g.json").read_text("utf-8"))["objects"]]
    assert "main battle tank" in told


@pytest.mark.parametrize(
    ("source", "url"), [("https://example.org/a", True), ("javascript:alert(1)", False), ("Daily Post", False)]
)
def test_only_an_address_of_the_web_is_a_url_in_stix(tmp_path: Path, source: str, url: bool) -> None:
    folder = sample_build.write(tmp_path)
    records = [json.loads(line) for line in (folder / "documents.jsonl").read_text("utf-8").splitlines()]
    text = "".join(json.dumps({**record, "source": source}) + "\n" for record in records)
    (folder / "documents.jsonl").write_text(text, "utf-8")
    plugins.load("export", "stix").write(load(folder), tmp_path / "graph.json")
    bundle = json.loads((tmp_path / "graph.json").read_text("utf-8"))
    references = [r for o in bundle["objects"] for r in o.get("external_references", ()) if "description" in r]
    assert references
    assert {r.get("url") for r in references} == {source if url else None}


def test_a_membership_of_followthemoney_has_a_member_that_can_be_one(tmp_path: Path) -> None:
    pytest.importorskip("followthemoney")
    ends = (("state/poland", "state/russia"), ("state/poland", "weaponsystem/k2"))
    claims = tuple(
        sample_build.claim(n, "monday", a, "member_of", b, "It is a member.") for n, (a, b) in enumerate(ends, start=1)
    )
    plugins.load("export", "ftm").write(load(sample_build.write(tmp_path, claims)), tmp_path / "graph.ftm.json")
    found = [json.loads(line)["schema"] for line in (tmp_path / "graph.ftm.json").read_text("utf-8").splitlines()]
    assert (found.count("Membership"), found.count("UnknownLink")) == (1, 2)
