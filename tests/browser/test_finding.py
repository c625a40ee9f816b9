"""Search, legend, focus, path, time, list, keys, address."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener

pytestmark = pytest.mark.browser


def counts(page: Page) -> tuple[int, int]:
    """Entities and relations on the canvas, as the page says."""
    words = page.locator("#count").inner_text().split()
    return int(words[0]), int(words[2])


@pytest.mark.parametrize(
    ("words", "name"), [("turk", "Türkiye"), ("ANKARA", "Türkiye"), ("zak", "Łukasz Żak"), ("luk", "Łukasz Żak")]
)
def test_search_folds_diacritics_and_knows_aliases(open_page: Opener, sample_page: Path, words: str, name: str) -> None:
    page = open_page(sample_page)
    page.keyboard.press("/")
    page.keyboard.type(words)
    expect(page.locator("#offers li").first).to_contain_text(name)
    page.keyboard.press("Enter")
    expect(page.locator("#drawer h2")).to_have_text(name)


def test_the_legend_filters_and_counts(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page)
    assert counts(page) == (8, 8)
    line = page.locator("[data-facet=status] li", has_text="disputed")
    expect(line.locator(".count")).to_have_text("1")
    line.locator("input").uncheck()
    expect(page.locator("#count")).to_contain_text("7 relations")
    page.locator("[data-facet=type] li", has_text="Weapon system").locator("input").uncheck()
    expect(page.locator("#count")).to_contain_text("3 relations")
    page.keyboard.press("u")
    expect(page.locator("#count")).to_contain_text("7 relations")


def test_a_view_without_anything_offers_the_way_back(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page)
    page.locator("#least-confidence").fill("0.95")
    expect(page.locator("#notes h2")).to_be_visible()
    page.click("#way-back")
    expect(page.locator("#count")).to_contain_text("8 relations")


def test_entities_without_a_relation_stay_reachable(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page)
    page.check("#lone")
    expect(page.locator("#count")).to_contain_text("11 entities")
    page.uncheck("#lone")
    page.keyboard.press("/")
    page.keyboard.type("italy")
    page.keyboard.press("Enter")
    expect(page.locator("#count")).to_contain_text("9 entities")


def test_focus_grows_step_by_step(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page, "select=n:state%2FTürkiye")
    page.click("#drawer button:has-text('Isolate')")
    expect(page.locator("#count")).to_contain_text("3 entities")
    page.click("#drawer button:has-text('Show all again')")
    expect(page.locator("#count")).to_contain_text("8 entities")
    page.goto(page.url.split("#")[0] + "#focus=state%2FGermany&select=n:state%2FGermany")
    expect(page.locator("#count")).to_contain_text("3 entities")
    page.click("#drawer button:has-text('Expand')")
    expect(page.locator("#count")).to_contain_text("5 entities")


def test_a_path_says_whether_denials_count(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page, "select=n:state%2FGermany")
    page.click("#drawer button:has-text('Path from here')")
    page.keyboard.press("/")
    page.keyboard.type("acme")
    page.keyboard.press("Enter")
    expect(page.locator("#drawer .path > li")).to_have_count(3)
    expect(page.locator("#drawer")).to_contain_text("denied relations do not count")
    page.check("#path-denied")
    expect(page.locator("#drawer .path > li")).to_have_count(2)
    page.goto(page.url.split("#")[0] + "#path=" + '["state/Germany","state/Russia"]')
    expect(page.locator("#drawer")).to_contain_text("Nothing that passes the filters links the two")


def test_time_narrows_and_plays(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page)
    page.locator("#until").evaluate("(slider) => { slider.value = 40; slider.dispatchEvent(new Event('input')); }")
    expect(page.locator("#count")).to_contain_text("3 relations")
    page.click("#all-time")
    expect(page.locator("#count")).to_contain_text("8 relations")
    page.click("#play")
    expect(page.locator("#count")).to_contain_text("1 relation ")
    page.click("#play")


def test_the_list_holds_all_that_the_canvas_holds(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page)
    page.keyboard.press("l")
    expect(page.locator("#table tbody tr")).to_have_count(11)
    page.click("#tab-relations")
    expect(page.locator("#table tbody tr")).to_have_count(8)
    page.click("#sort-to")
    first = page.locator("#table tbody tr").first
    assert "Germany" in first.inner_text()
    first.locator("button").click()
    expect(page.locator("#drawer h2")).to_have_text("Poland met Germany")


def test_a_view_can_be_sent(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page)
    page.locator("[data-facet=relation] li", has_text="met").locator("input").uncheck()
    page.keyboard.press("/")
    page.keyboard.type("russia")
    page.keyboard.press("Enter")
    expect(page.locator("#drawer h2")).to_have_text("Russia")
    other = open_page(sample_page, page.url.split("#")[1])
    expect(other.locator("#drawer h2")).to_have_text("Russia")
    assert counts(other) == counts(page)


@pytest.mark.parametrize(
    "fragment", ["select=n:nobody", "off=null", "focus=x&hops=-1", "path=[1,2]", "=&&%", "pinned=[{}]", "article=no@x"]
)
def test_an_odd_address_does_no_harm(open_page: Opener, sample_page: Path, fragment: str) -> None:
    page = open_page(sample_page, fragment)
    expect(page.locator("#facets")).to_contain_text("Status of relations")


def test_keys_reach_everything(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page)
    page.locator("#canvas").focus()
    page.keyboard.press("Enter")
    first = page.locator("#drawer h2").inner_text()
    for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
        page.keyboard.press(key)
    expect(page.locator("#drawer h2")).not_to_have_text(first)
    page.keyboard.press("f")
    assert "focus=" in page.url
    page.keyboard.press("Escape")
    expect(page.locator("#drawer")).to_be_hidden()
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_contain_text("undo")
