"""The page as a file: whole, closed, the same each time."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.export._explorer.offsets import Units
from kg.export.html import plugin
from tests.browser.graphs import sample


def test_the_same_graph_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        plugin.write(sample(), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_nothing_is_fetched() -> None:
    page = plugin.page(sample())
    head, _, rest = page.partition("<script>")
    outside = re.findall(r"""(?:src|href)\s*=\s*["'](?!data:|#)[^"']*""", head)
    assert outside == []
    assert "sourceMappingURL" not in rest


def test_the_policy_lets_only_the_two_scripts_and_the_style_run() -> None:
    page = plugin.page(sample())
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    allowed = policy[1].replace("&#39;", "'").replace("&#43;", "+")
    codes = re.findall(r"<script>(.*?)</script>", page, re.DOTALL) + re.findall(
        r"<style>(.*?)</style>", page, re.DOTALL
    )
    assert len(codes) == 3
    for code in codes:
        assert f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'" in allowed
    assert "default-src 'none'" in allowed
    assert "unsafe" not in allowed


def test_the_data_hold_every_claim() -> None:
    graph = sample()
    found = re.search(r'id="payload">(.*?)</script>', plugin.page(graph), re.DOTALL)
    assert found is not None
    data = json.loads(found[1])
    assert {row[0] for row in data["records"]["claims"]["rows"]} == set(graph.graph["claims"])
    assert {e["id"] for e in data["edges"]} == {k for *_, k in graph.edges(keys=True)}


def test_a_graph_without_places_is_refused(tmp_path: Path) -> None:
    graph = sample()
    for _, data in graph.nodes(data=True):
        del data["x"]
    with pytest.raises(OutputError, match="layout"):
        plugin.write(graph, tmp_path / "graph.html")


def test_lone_surrogates_do_not_stop_the_file(tmp_path: Path) -> None:
    graph = sample()
    next(iter(graph.nodes.values()))["label"] = "half \ud83d a pair"
    plugin.write(graph, tmp_path / "graph.html")
    assert "half ? a pair" in (tmp_path / "graph.html").read_text("utf-8")


def test_offsets_count_as_browsers_do() -> None:
    text = "a😀b😀c"
    units = Units(text)
    assert [units(at) for at in range(len(text) + 1)] == [
        len(text[:at].encode("utf-16-le")) // 2 for at in range(len(text) + 1)
    ]
