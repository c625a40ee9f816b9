"""No serious violation of WCAG in any of the page's states, light, dark, or on a phone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser import axe
from tests.browser.conftest import Opener

pytestmark = pytest.mark.browser

STATES = [
    "",
    "select=n:state%2FTürkiye",
    "table=relations",
    "table=disputed",
    "article=doc-1",
    'path=["state/Germany","organization/Acme Arms"]&pathDenied=true',
    "confidence=1",
]
LOOKS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 800}},
}


def serious(page: Page) -> list[tuple[str, str, str]]:
    """What axe finds that is serious or worse: rule, element, what is wrong."""
    page.evaluate(axe.source())
    found = page.evaluate("axe.run(document).then(r => r.violations)")
    return [
        (v["id"], node["html"][:160], node["failureSummary"][:300])
        for v in found
        if v["impact"] in ("serious", "critical")
        for node in v["nodes"]
    ]


@pytest.mark.parametrize("look", LOOKS)
def test_no_serious_violation(open_page: Opener, sample_page: Path, look: str) -> None:
    for state in STATES:
        assert serious(open_page(sample_page, state, **LOOKS[look])) == [], state


@pytest.mark.parametrize("look", LOOKS)
def test_none_while_something_is_open(open_page: Opener, sample_page: Path, look: str) -> None:
    page = open_page(sample_page, greet=True, **LOOKS[look])
    assert serious(page) == []
    page.click("#begin")
    if look == "phone":
        page.click("#open-facets")
        assert serious(page) == []
        page.click("#open-facets")
    page.fill("#query", "o")
    page.locator("#offers li").first.wait_for()
    assert serious(page) == []
    page.keyboard.press("Escape")
    page.click(".menu summary")
    assert serious(page) == []
    page.click(".menu summary")
    page.keyboard.press("?")
    page.locator("#keys").wait_for()
    assert serious(page) == []


def test_the_tab_key_reaches_every_control_and_is_never_caught(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page, "select=n:state%2FTürkiye&table=relations")
    every = page.evaluate(
        "[...document.querySelectorAll('button, a[href], input, summary, [tabindex=\"0\"]')]"
        ".filter(e => !e.disabled && e.checkVisibility({ visibilityProperty: true })).map((e, i) => e.dataset.at = i)"
    )
    page.evaluate("document.activeElement.blur()")
    reached = set()
    for _ in range(len(every) + 20):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement?.dataset.at ?? ''"))
    assert {str(at) for at in every} - reached == set()


def test_the_list_tells_all_that_the_canvas_shows(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page, "table=entities")
    rows = page.locator("#table tbody tr")
    text = rows.filter(has_text="Türkiye").inner_text()
    community = page.evaluate("explorer.model.communityName(explorer.model.node.get('state/Türkiye').community)")
    for told in ("State", "about Türkiye", community):
        assert told in text
    page.click("#tab-relations")
    for edge in page.evaluate(
        "explorer.shown.edges.map(id => { const e = explorer.model.edge.get(id); const { model, found } = explorer;"
        " return [id, model.node.get(e.from).label, e.label, model.node.get(e.to).label, found.edges.get(id),"
        " model.sentence(e.evidence[0])]; })"
    ):
        row = page.locator(f"#table tr[data-id='{edge[0]}']").inner_text()
        assert [told for told in edge[1:] if told not in row] == []
