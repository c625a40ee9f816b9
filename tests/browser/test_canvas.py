"""What stands on the canvas, what the pointer does there, and what a newcomer is told."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

from kg.graph.layout import place
from tests.browser.conftest import Opener
from tests.browser.graphs import Row, build, synthetic

pytestmark = pytest.mark.browser


def at(page: Page, node: str) -> tuple[float, float]:
    """Where an entity stands in the window."""
    spot = page.evaluate("id => explorer.canvas.where(explorer.model.node.get(id))", node)
    return spot["x"], spot["y"]


def test_a_first_visitor_is_told_once_what_can_be_done(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page, greet=True)
    hints = page.locator("#hints")
    for word in ("Click", "Double-click", "search", "Untick"):
        expect(hints).to_contain_text(word)
    page.click("#begin")
    expect(hints).to_have_count(0)
    page.reload()
    page.wait_for_selector("html[data-ready]")
    expect(hints).to_have_count(0)


def test_who_was_sent_a_view_sees_the_view(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page, "table=relations", greet=True)
    expect(page.locator("#hints")).to_have_count(0)


def test_an_empty_graph_says_so(open_page: Opener) -> None:
    graph = build([], [])
    place(graph)
    page = open_page(graph)
    expect(page.locator("#notes h2")).to_have_text("This graph is empty")
    page.keyboard.press("l")
    expect(page.locator("#table")).to_contain_text("Nothing passes the filters")


def test_filters_that_hide_everything_offer_the_way_back(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page)
    for line in page.locator("[data-facet=type] input").all():
        line.uncheck()
    expect(page.locator("#notes h2")).to_have_text("The filters hide everything")
    page.click("#way-back")
    expect(page.locator("#count")).to_contain_text("8 entities")


def test_the_pointer_previews_nodes_and_lines(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page)
    page.mouse.move(*at(page, "state/Russia"))
    expect(page.locator("#hover")).to_contain_text("Russia")
    expect(page.locator("#hover")).to_contain_text("2 relations")
    page.mouse.move(5, 300)
    expect(page.locator("#hover")).to_be_hidden()
    line = page.evaluate(
        "() => { const { canvas, model } = explorer; const edge = model.edges.find(e => e.status === 'planned');"
        " return canvas.where(canvas.middle(edge.id)); }"
    )
    page.mouse.move(line["x"], line["y"])
    expect(page.locator("#hover")).to_contain_text("Poland bought K2")
    expect(page.locator("#hover")).to_contain_text("Poland will buy the K2 by 2026")


def resting(page: Page, entity: str) -> tuple[float, float]:
    """Where an entity is once the view no longer moves."""
    before = at(page, entity)
    for _ in range(100):
        page.wait_for_timeout(100)
        now = at(page, entity)
        if now == before:
            return now
        before = now
    raise AssertionError(f"{entity} never comes to rest")


def double_click(page: Page, entity: str, left: str) -> None:
    """Until the page says what is left: on a busy machine two clicks may come too far apart to be one."""
    for _ in range(5):
        page.mouse.dblclick(*resting(page, entity))
        try:
            expect(page.locator("#count")).to_contain_text(left, timeout=3000)
        except AssertionError:
            continue
        return
    raise AssertionError(f"a double click on {entity} does not leave {left}")


def test_a_double_click_leaves_the_neighbours_and_another_all(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page)
    double_click(page, "state/Russia", "3 entities")
    page.wait_for_timeout(400)  # as people pause between two double clicks
    double_click(page, "state/Russia", "8 entities")


def test_a_dragged_entity_takes_its_lines_along(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page)
    middle = "() => explorer.canvas.middle(explorer.model.edges.find(e => e.status === 'planned').id)"
    before = page.evaluate(middle)
    x, y = at(page, "weaponsystem/K2")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 30, y + 90, steps=4)
    page.mouse.up()
    after = page.evaluate(middle)
    assert after["y"] > before["y"] + 20
    now = at(page, "weaponsystem/K2")
    assert now == pytest.approx((x + 30, y + 90), abs=3)


def test_visited_entities_leave_a_trail(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page)
    for name in ("russia", "poland"):
        page.fill("#query", name)
        page.keyboard.press("Enter")
    expect(page.locator("#trail button")).to_have_text(["Poland", "Russia"])
    page.click("#trail button:has-text('Russia')")
    expect(page.locator("#drawer h2")).to_have_text("Russia")


def test_pinned_stays_hidden_goes_and_undo_brings_back(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page, "select=n:state%2FPoland")
    page.locator("#canvas").focus()
    page.keyboard.press("p")
    page.locator("[data-facet=type] li", has_text="State").locator("input").uncheck()
    page.keyboard.press("Escape")
    drawn = "explorer.shown.nodes.includes('state/Poland')"
    assert page.evaluate(drawn)
    page.click("#clear")
    page.evaluate("explorer.state.set({ select: 'n:state/Poland' })")
    page.locator("#canvas").focus()
    page.keyboard.press("h")
    expect(page.locator("#count")).to_contain_text("6 entities")  # its envoy has no other relation
    assert not page.evaluate(drawn)
    page.keyboard.press("Control+z")
    expect(page.locator("#count")).to_contain_text("8 entities")


def test_a_community_can_be_left_out_or_seen_alone(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page)
    page.click("[data-facet=community] summary")
    lines = page.locator("[data-facet=community] li")
    assert lines.count() >= 2
    size = int(lines.first.locator(".count").inner_text())
    lines.first.hover()
    lines.first.locator(".only").click()
    expect(page.locator("#count")).to_contain_text(f"{size} entities")
    page.keyboard.press("u")
    expect(page.locator("#count")).to_contain_text("8 entities")


def test_an_article_can_be_seen_alone(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page)
    page.click("[data-facet=document] summary")
    line = page.locator("[data-facet=document] li", has_text="The makers")
    line.hover()
    line.locator(".only").click()
    expect(page.locator("#count")).to_contain_text("3 relations")


PARALLEL: list[Row] = [
    ("Russia", predicate, "Poland", "", f"Russia {predicate} Poland.", "", "", 0)
    for predicate in ("accused", "met", "threatened")
] + [("Poland", "accused", "Russia", "not", "Poland never accused Russia.", "", "", 0)]
PARALLEL += [("Poland", "accused", "Poland", "", "Poland accused Poland.", "", "", 0)]


def test_parallel_relations_stand_apart_and_a_loop_is_seen(open_page: Opener) -> None:
    page = open_page(build(PARALLEL, []))
    middles = page.evaluate("explorer.model.edges.map(e => explorer.canvas.where(explorer.canvas.middle(e.id)))")
    assert len(middles) == 5
    for one, other in combinations(middles, 2):
        assert abs(one["x"] - other["x"]) + abs(one["y"] - other["y"]) > 12
    for edge in page.evaluate("explorer.model.edges.map(e => e.id)"):
        spot = page.evaluate("id => explorer.canvas.where(explorer.canvas.middle(id))", edge)
        page.mouse.click(spot["x"], spot["y"])
        page.wait_for_function("id => explorer.state.now.select === `e:${id}`", arg=edge)
        page.keyboard.press("Escape")
        expect(page.locator("#drawer")).to_be_hidden()
        page.wait_for_timeout(350)  # or two clicks make a double click


def names(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(
        "explorer.canvas.named.map(({ id, x, y, half, size }) => ({ id, x, y, half, size }))"
    )
    return found


@pytest.mark.parametrize("size", [60, 700])
def test_no_name_lies_on_another_and_the_important_are_named(open_page: Opener, size: int) -> None:
    page = open_page(synthetic(size))
    found = names(page)
    assert len(found) > 40
    for one, other in combinations(found, 2):
        apart = abs(one["x"] - other["x"]) >= one["half"] + other["half"] - 4.5
        assert apart or abs(one["y"] - other["y"]) >= (one["size"] + other["size"]) / 2
    best = page.evaluate("explorer.canvas.order.slice(0, 5)")
    assert set(best) <= {name["id"] for name in found}


def test_each_entity_is_named_once_where_relations_are_parallel(open_page: Opener) -> None:
    page = open_page(build(PARALLEL, []), "select=n:state%2FPoland")
    assert sorted(name["id"] for name in names(page)) == ["state/Poland", "state/Russia"]


def test_a_phone_is_shown_fewer_of_many(open_page: Opener) -> None:
    graph = synthetic(1200)
    wide = open_page(graph)
    narrow = open_page(graph, viewport={"width": 390, "height": 800})
    most = [int(page.locator("#count").inner_text().split()[0].replace(",", "")) for page in (wide, narrow)]
    assert most[1] < most[0] <= 1000
    # Upright on an upright screen.
    spans = (
        "axis => { const at = explorer.model.nodes.filter(n => n.degree).map(n => n[axis]);"
        " return Math.max(...at) - Math.min(...at); }"
    )
    assert wide.evaluate(spans, "x") > wide.evaluate(spans, "y")
    assert narrow.evaluate(spans, "x") < narrow.evaluate(spans, "y")


def test_what_the_overview_leaves_out_is_found_by_search(open_page: Opener) -> None:
    graph = synthetic(1500)
    page = open_page(graph)
    missing = page.evaluate(
        "explorer.model.nodes.find(n => n.degree === 1 && !explorer.shown.nodes.includes(n.id)).label"
    )
    assert nx.number_of_nodes(graph) == 1500
    page.fill("#query", missing)
    page.keyboard.press("Enter")
    expect(page.locator("#drawer h2")).to_have_text(missing)
    assert page.evaluate("explorer.canvas.named.map(n => n.text)").count(missing) == 1
