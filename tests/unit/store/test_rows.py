"""The finished graph as rows: what is written comes back, in its order, and nothing else is read."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing

import pytest

from kg.errors import StoreError
from kg.store import rows

NODES = {"name": "text", "claims": "number"}
EDGES = {"source": "text"}
HOSTILE = "Robert'); DROP TABLE nodes;-- \u202e<b>"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "with space #1 %41" / rows.NAME
    path.parent.mkdir()
    nodes = [(True, ("Peru", "3")), (False, (HOSTILE, None)), (True, ("Chile", "1"))]
    rows.write(path, {"nodes": (NODES, nodes), "edges": (EDGES, [])}, "made by a test")
    return path


def test_what_is_written_comes_back_in_its_order(path):
    found = rows.RowStore(path)
    assert found.note == "made by a test"
    assert found.columns("nodes") == NODES
    assert list(found.columns("nodes")) == ["name", "claims"]
    assert list(found.rows("nodes", ["name", "claims"])) == [(1, "Peru", "3"), (0, HOSTILE, None), (1, "Chile", "1")]
    assert list(found.rows("nodes", ["claims"])) == [(1, "3"), (0, None), (1, "1")]
    assert next(iter(found.rows("nodes", ["claims", "name"]))) == (1, "3", "Peru")
    assert list(found.rows("nodes", [])) == [(1,), (0,), (1,)]
    assert (found.count("nodes"), found.count("edges")) == (3, 0)
    assert list(found.rows("edges", ["source"])) == []


def test_more_rows_than_one_batch(tmp_path):
    many = 25_000
    rows.write(tmp_path / "g", {"n": ({"a": "number"}, ((True, (str(i),)) for i in range(many)))}, "")
    assert [int(cell) for _, cell in rows.RowStore(tmp_path / "g").rows("n", ["a"])] == list(range(many))


def test_it_is_made_anew(path):
    rows.write(path, {"nodes": (NODES, [(True, ("Ghana", "9"))])}, "again")
    found = rows.RowStore(path)
    assert found.note == "again"
    assert list(found.rows("nodes", ["name"])) == [(1, "Ghana")]
    with pytest.raises(KeyError):
        found.columns("edges")


def test_passes_do_not_disturb_each_other(path):
    found = rows.RowStore(path)
    first, second = found.rows("nodes", ["name"]), found.rows("nodes", ["claims"])
    assert [next(first)[1], next(second)[1], next(first)[1]] == ["Peru", "3", HOSTILE]
    elsewhere: list[int] = []
    thread = threading.Thread(target=lambda: elsewhere.append(found.count("nodes")))
    thread.start()
    thread.join()
    assert elsewhere == [3]


def test_reading_changes_nothing(path):
    before = path.read_bytes()
    list(rows.RowStore(path).rows("nodes", ["name"]))
    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir()] == [rows.NAME]


def test_the_same_rows_are_the_same_bytes(tmp_path):
    for name in ("one", "two"):
        rows.write(tmp_path / name, {"nodes": (NODES, [(True, ("Peru", "3"))])}, "note")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_another_layout_is_not_read(path):
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")
        db.commit()
    with pytest.raises(StoreError, match=r"layout 99.*build again"):
        rows.RowStore(path)


def test_damage_and_absence_name_the_file(path, tmp_path):
    path.write_bytes(b"SQLite format 3\0" + b"\xff" * 4096)
    with pytest.raises(StoreError, match=r"can't be read.*build again"):
        rows.RowStore(path)
    with pytest.raises(StoreError, match="absent"):
        rows.RowStore(tmp_path / "absent")
    assert not (tmp_path / "absent").exists()
