"""What a click shows: the sentence, who says so, when, and whether it happened."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opener
from tests.browser.graphs import sample

pytestmark = pytest.mark.browser


def test_an_entity_opens_with_its_relations(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page, "select=n:state%2FTürkiye")
    drawer = page.locator("#drawer")
    expect(drawer.locator("h2")).to_have_text("Türkiye")
    expect(drawer).to_contain_text("2 relations")
    assert drawer.locator("a", has_text="Q43").get_attribute("href") == "https://www.wikidata.org/wiki/Q43"
    assert set(drawer.locator(".relations .chip").all_inner_texts()) == {"disputed", "asserted"}


def test_a_claim_shows_all_that_backs_it(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page, "select=n:state%2FPoland")
    page.click("#drawer .relations button:has-text('K2')")
    card = page.locator("#drawer .claim")
    assert card.locator("blockquote").inner_text() == "Poland will buy the K2 by 2026, Acme Arms said."
    assert card.locator("mark").all_inner_texts() == ["Poland", "K2", "2026", "Acme Arms"]
    facts = card.inner_text()
    for said in ("planned", "Acme Arms", "2026", "The denial", "2021-03-05", "80 %", "frame:verb", "$2.5 billion"):
        assert said in facts
    assert card.locator("a").get_attribute("href") == "https://news.example/1"


def test_marks_stand_right_behind_wide_characters(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page)
    page.keyboard.press("/")
    page.keyboard.type("acme")
    page.keyboard.press("Enter")
    page.click("#drawer .relations button:has-text('K2')")
    page.locator("#drawer blockquote", has_text="🛠").wait_for()
    assert page.locator("#drawer .claim mark").all_inner_texts() == ["Acme Arms", "K2"]


def test_a_click_on_the_canvas_opens_nodes_and_lines(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page)
    node = page.evaluate("explorer.canvas.where(explorer.model.node.get('state/Russia'))")
    page.mouse.click(node["x"], node["y"])
    expect(page.locator("#drawer h2")).to_have_text("Russia")
    page.keyboard.press("Escape")
    phrase = "Russia supplied S-400"
    edge = page.evaluate(
        "phrase => { const { canvas, model } = explorer; const edge = model.edges.find(e => model.phrase(e) == phrase);"
        " return canvas.where(canvas.middle(edge.id)); }",
        phrase,
    )
    page.mouse.click(edge["x"], edge["y"])
    expect(page.locator("#drawer h2")).to_have_text(phrase)


def test_claim_and_denial_stand_side_by_side(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page)
    page.click("#disputed")
    sides = page.locator("#table .sides > div")
    expect(sides).to_have_count(2)
    assert "Türkiye bought the S-400 in 2017." in sides.nth(0).inner_text()
    assert "Türkiye never bought the S-400" in sides.nth(1).inner_text()


def test_an_article_opens_and_leads_back_to_the_graph(open_page: Opener, sample_page: Path) -> None:
    page = open_page(sample_page, "select=n:state%2FPoland")
    page.click("#drawer .relations button:has-text('K2')")
    page.click("#drawer .claim button:has-text('The denial')")
    expect(page.locator("#drawer .sentence.found")).to_contain_text("Poland will buy the K2 by 2026")
    page.click("#drawer .mention:has-text('Germany')")
    assert "select=n" in page.url
    page.click("#drawer .sentence.found .claim-link")
    expect(page.locator("#drawer h2")).to_have_text("Poland bought K2")


def test_without_texts_the_sentences_stay(open_page: Opener) -> None:
    page = open_page(sample(texts=False), "select=n:state%2FPoland")
    page.click("#drawer .relations button:has-text('K2')")
    assert page.locator("#drawer blockquote").inner_text() == "Poland will buy the K2 by 2026, Acme Arms said."
    assert page.locator("#drawer mark").all_inner_texts() == ["Poland", "K2", "2026", "Acme Arms"]
    assert page.locator("#drawer .claim button:has-text('The denial')").count() == 0
