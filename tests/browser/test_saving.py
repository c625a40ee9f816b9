"""What leaves the page: the view as files, and the analyst's judgements."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest
from lxml import etree
from playwright.sync_api import Page, expect

from kg.resolution.judgements import load_judgements
from tests.browser.conftest import Opener
from tests.browser.graphs import Row, build

pytestmark = pytest.mark.browser
Save = Callable[[Page, str], Path]


@pytest.fixture
def save(tmp_path: Path) -> Save:
    def saved(page: Page, label: str) -> Path:
        page.click(".menu summary")
        with page.expect_download() as waiting:
            page.click(f".menu button:has-text('{label}')")
        path = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(path)
        return path

    return saved


def test_exports_hold_the_view_and_nothing_else(open_page: Opener, sample_page: Path, save: Save) -> None:
    page = open_page(sample_page, 'off={"type":[],"relation":["met"],"status":[],"document":[],"community":[]}')
    graph = nx.read_graphml(save(page, "GraphML"))
    assert len(graph.nodes) == 8
    assert sorted(d["label"] for *_, d in graph.edges(data=True)).count("met") == 0
    statuses = {
        (graph.nodes[a]["label"], d["label"], graph.nodes[b]["label"]): d["status"]
        for a, b, d in graph.edges(data=True)
    }
    assert statuses["Türkiye", "bought", "S-400"] == "disputed"
    assert statuses["Germany", "sold", "K2"] == "denied"
    with save(page, "CSV").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {(r["subject"], r["relation"], r["object"]): r["status"] for r in rows} == statuses
    assert {r["evidence"] for r in rows if r["object"] == "K2" and r["subject"] == "Germany"} == {
        "Germany denied that it sold the K2."
    }


def test_pictures_show_the_graph(open_page: Opener, sample_page: Path, save: Save) -> None:
    page = open_page(sample_page)
    drawing = etree.parse(save(page, "SVG"))
    assert "Türkiye" in drawing.xpath("//*[local-name()='text']/text()")
    titles = drawing.xpath("//*[local-name()='title']/text()")
    assert "Türkiye bought S-400 (disputed)" in titles
    looks = {}
    for group in drawing.xpath("//*[local-name()='g'][*[local-name()='path']]"):
        line = group.xpath("*[local-name()='path']")[0]
        sign = "".join(group.xpath("*[local-name()='text']/text()"))
        status = group.xpath("string(*[local-name()='title'])").rpartition("(")[2].rstrip(")")
        looks[status] = (line.get("stroke-dasharray"), sign)
    assert set(looks) == {"asserted", "planned", "possible", "denied", "disputed"}
    assert len(set(looks.values())) == 5  # to be told apart without colours
    png = save(page, "PNG").read_bytes()
    assert png.startswith(b"\x89PNG")
    assert len(png) > 5000


def test_a_rejected_claim_disappears_and_is_saved(open_page: Opener, sample_page: Path, tmp_path: Path) -> None:
    page = open_page(sample_page, "select=n:weaponsystem%2FS-400")
    page.click("#drawer .relations button:has-text('Türkiye')")
    denial = page.locator("#drawer .claim", has_text="never bought")
    denial.locator("button:has-text('Mark as wrong')").click()
    expect(page.locator("[data-facet=status]")).to_be_visible()
    expect(page.locator("#drawer .kicker").first).to_contain_text("asserted")
    page.locator("#drawer .claim", has_text="in 2017").locator("button:has-text('Mark as wrong')").click()
    expect(page.locator("#count")).to_contain_text("7 relations")
    page.keyboard.press("u")
    expect(page.locator("#count")).to_contain_text("8 relations")
    page.goto(
        page.url.split("#")[0] + "#" + page.url.split("#")[1].replace("select=e", "x=e") + "&select=n:state%2FTürkiye"
    )
    page.click("#drawer summary:has-text('Also written')")
    page.locator("#drawer .aliases li", has_text="Ankara").locator("button").click()
    expect(page.locator("#save-judgements")).to_have_text("Save judgements (2)")
    with page.expect_download() as waiting:
        page.click("#save-judgements")
    waiting.value.save_as(tmp_path / "judgements.csv")
    reject, split = load_judgements(tmp_path / "judgements.csv")
    assert (reject.verdict, reject.left) == ("reject", page.evaluate("explorer.state.now.wrong[0]"))
    assert (split.verdict, split.left, split.right) == ("split", "Ankara", "Türkiye")


def test_dark_and_phone_show_the_same(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page, color_scheme="dark", viewport={"width": 390, "height": 800})
    assert page.evaluate("getComputedStyle(document.body).colorScheme") == "dark"
    page.click("#open-facets")
    page.locator("[data-facet=status] li", has_text="denied").locator("input").uncheck()
    page.click("#open-facets")
    expect(page.locator("#count")).to_contain_text("7 relations")
    page.fill("#query", "russia")
    page.keyboard.press("Enter")
    expect(page.locator("#drawer h2")).to_have_text("Russia")
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390


def test_what_was_written_by_a_rejected_name_is_hidden(open_page: Opener) -> None:
    rows: list[Row] = [
        ("Türkiye", "met", "Russia", "", "Ankara met Russia. Türkiye was there.", "", "", 0),
        ("Türkiye", "bought", "S-400", "", "Türkiye bought the S-400.", "", "", 0),
    ]
    graph = build(rows, [])
    claim = next(c for c in graph.graph["claims"].values() if c["predicate"] == "met")
    claim["subject"] |= {"text": "Ankara", "start": 0, "end": 6}
    page = open_page(graph, "select=n:state%2FTürkiye")
    page.click("#drawer summary:has-text('Also written')")
    page.locator("#drawer .aliases li", has_text="Ankara").locator("button").click()
    expect(page.locator("#count")).to_contain_text("1 relation ")
    page.keyboard.press("u")
    expect(page.locator("#count")).to_contain_text("2 relations")


def test_exports_quote_no_rejected_claim(open_page: Opener, sample_page: Path, save: Save) -> None:
    page = open_page(sample_page)
    sentence = "Türkiye bought the S-400 in 2017."
    page.evaluate(
        "s => { const { model, state } = explorer;"
        " state.toggle('wrong', model.claims.find(c => model.sentence(c) === s).id); }",
        sentence,
    )
    for label in ("CSV", "GraphML"):
        text = save(page, label).read_text("utf-8")
        assert "Türkiye never bought the S-400" in text
        assert sentence not in text
