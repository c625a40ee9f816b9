"""Article text, titles, addresses, names and the ontology's own words are hostile."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from playwright.sync_api import Page

from kg.ontology.schema import EntityType
from tests.browser.conftest import Opener
from tests.browser.graphs import Row, build
from tests.browser.payloads import PAYLOADS

if TYPE_CHECKING:
    from kg.model import ClaimGraph

pytestmark = pytest.mark.browser


def hostile() -> ClaimGraph:
    """Every payload in every field: names, ids, relation, sentence, speaker, time, article, ontology."""
    rows: list[Row] = [
        (p + "1", p, p + "2", ["", "plan", "may", "not"][at % 4], f"{p}1 {p} {p}2 {p}3", p + "3", p, at)
        for at, p in enumerate(PAYLOADS)
    ]
    rows += [(a, b, c, "not", f"no: {s}", d, "", at) for at, (a, b, c, _, s, d, _, _) in enumerate(rows) if at % 4 == 0]
    graph = build(rows, [], titles=PAYLOADS, sources=PAYLOADS)
    for at, (_, data) in enumerate(sorted(graph.nodes(data=True))):
        p = PAYLOADS[at % len(PAYLOADS)]
        data.update(aliases=[p, data["label"]], identifiers={p: p, "wikidata": p}, description=p, type=p)
    for at, (*_, data) in enumerate(sorted(graph.edges(data=True), key=lambda e: e[2]["id"])):
        p = PAYLOADS[at % len(PAYLOADS)]
        data.update(sources=[p], first=p, last=p, predicate=p)
    for at, claim in enumerate(graph.graph["claims"].values()):
        p = PAYLOADS[at % len(PAYLOADS)]
        claim["qualifiers"] = {p: {"text": p}}
        claim["extractor"] = p
        claim["subject"]["text"] = p
        if claim["attribution"]:
            claim["attribution"]["cue"] = p
        if claim["time"]:
            claim["time"]["text"] = p
    for at, document in enumerate(graph.graph["documents"].values()):
        document["published"] = PAYLOADS[at]
    rename(graph, {f"doc-{at}": f"{p}@{at}" for at, p in enumerate(PAYLOADS)})
    graph.graph["types"] = {
        p: EntityType(name=p, label=p, description=p, color=p, shape=PAYLOADS[-at - 1]) for at, p in enumerate(PAYLOADS)
    }
    return graph


def rename(graph: ClaimGraph, names: dict[str, str]) -> None:
    """Gives the articles other ids, wherever they are named."""
    graph.graph["documents"] = {names[i]: {**d, "id": names[i]} for i, d in graph.graph["documents"].items()}
    for record in (*graph.graph["claims"].values(), *graph.graph["mentions"]):
        record["document"] = names[record["document"]]
    for *_, data in graph.edges(data=True):
        data["documents"] = [names[i] for i in data["documents"]]


def unharmed(page: Page) -> None:
    assert page.evaluate("typeof pwned") == "undefined"
    links = page.evaluate("[...document.querySelectorAll('[href]')].map(e => e.protocol || e.getAttribute('href'))")
    assert set(links) <= {"http:", "https:", "file:", "data:,", "data:"}
    assert page.locator("iframe, object, embed, base, form, img, video, script[src]").count() == 0


def test_no_payload_runs_anywhere_on_the_page(open_page: Opener) -> None:
    assert len(PAYLOADS) >= 40
    page = open_page(hostile(), "lone=true")
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    unharmed(page)
    steps = page.evaluate(
        "[...explorer.model.nodes.map(n => 'n:' + n.id), ...explorer.model.edges.map(e => 'e:' + e.id)]"
    )
    assert len(steps) > 4 * len(PAYLOADS) - len(PAYLOADS) // 4
    frame = "new Promise(done => requestAnimationFrame(() => setTimeout(done)))"
    for step in steps:
        page.evaluate(f"s => {{ explorer.state.set({{ select: s }}); return {frame}; }}", step)
        assert page.locator("#drawer h2").count() == 1
    unharmed(page)
    for table in ("entities", "relations", "disputed"):
        page.evaluate(f"t => {{ explorer.state.set({{ table: t }}); return {frame}; }}", table)
        unharmed(page)
    for at in range(len(PAYLOADS)):
        page.evaluate(
            f"i => {{ explorer.state.set({{ article: explorer.model.documents[i].id }}); return {frame}; }}", at
        )
        assert page.locator("#drawer .body").count() == 1
    for kind, items in (("node", "nodes"), ("edge", "edges")):
        shown = page.evaluate(
            f"explorer.model.{items}.map(one => {{ explorer.show({{ {kind}: one.id }}, {{ clientX: 1, clientY: 1 }});"
            " return document.querySelector('#hover').innerText.length; })"
        )
        assert len(shown) == page.evaluate(f"explorer.model.{items}.length")
        assert min(shown) > 0
        unharmed(page)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    for facet in ("type", "relation", "status", "document", "community"):
        page.evaluate(f"[...document.querySelectorAll('[data-facet={facet}] .quiet')].at(-1)?.click()")
    for payload in PAYLOADS:
        page.fill("#query", payload)
    unharmed(page)


def test_a_claim_in_an_article_of_any_name_is_found(open_page: Opener) -> None:
    page = open_page(hostile(), "lone=true")
    for at in range(0, len(PAYLOADS), 7):
        page.evaluate(
            "i => { const { model, state } = explorer;"
            " const claim = model.claims.find(c => model.sentences[c.sentence].document === i);"
            " state.set({ article: `${model.documents[i].id}@${claim.id}` }); }",
            at,
        )
        page.locator("#drawer .sentence.found").wait_for()
        page.evaluate("explorer.state.set({ article: '' })")


@pytest.fixture
def exported(open_page: Opener, tmp_path: Path) -> dict[str, Path]:
    page = open_page(hostile(), "lone=true")
    saved = {}
    for label in ("SVG", "CSV", "GraphML"):
        page.click(".menu summary")
        with page.expect_download() as waiting:
            page.click(f".menu button:has-text('{label}')")
        saved[label] = tmp_path / label
        waiting.value.save_as(saved[label])
    return saved


def test_exports_carry_no_script_and_no_formula(exported: dict[str, Path]) -> None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    drawing = etree.parse(exported["SVG"], parser).getroot()
    tags = {etree.QName(element).localname for element in drawing.iter()}
    assert tags == {"svg", "rect", "g", "title", "path", "text", "circle"} | (tags & {"polygon"})
    assert not [
        name for element in drawing.iter() for name in element.attrib if name.startswith("on") or "href" in name
    ]
    graph = etree.parse(exported["GraphML"], parser).getroot()
    assert len(graph.findall(".//{*}node")) == 3 * len(PAYLOADS)
    with exported["CSV"].open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 1 + len(graph.findall(".//{*}edge"))
    assert {len(row) for row in rows} == {12}
    assert [c for row in rows for c in row if c.startswith(("=", "+", "@", "\t", "\r"))] == []
    assert [c for row in rows for c in row if c.startswith("-")] == []
