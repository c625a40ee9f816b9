"""Sources that date one event differently stand side by side, as claim and denial do."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener
from tests.browser.graphs import build

pytestmark = pytest.mark.browser
ROWS = [
    ("Russia", "killed", "Łukasz Żak", "", "Russia killed Łukasz Żak in 2015.", "", "2015", 0),
    ("Russia", "killed", "Łukasz Żak", "", "In 2016 Russia killed Łukasz Żak.", "", "2016", 1),
    ("Russia", "killed", "Łukasz Żak", "", "Russia killed Łukasz Żak.", "", "", 2),
]


def test_each_date_has_a_column_and_the_list_of_disputes_the_relation(open_page: Opener) -> None:
    page = open_relation(open_page)
    expect(page.locator("#drawer .kicker .chip")).to_have_text("disputed")
    columns = page.locator("#drawer .sides > div")
    expect(columns).to_have_count(3)
    for at, (title, row) in enumerate(zip(("They say 2015", "They say 2016", "Others"), ROWS, strict=True)):
        expect(columns.nth(at).locator("h3")).to_have_text(title)
        expect(columns.nth(at).locator("blockquote")).to_have_text(row[4])
    page.keyboard.press("Escape")
    page.keyboard.press("d")
    expect(page.locator(".dispute")).to_have_count(1)


def test_an_edge_that_is_left_with_one_date_is_disputed_no_more(open_page: Opener) -> None:
    page = open_relation(open_page)
    page.locator("#drawer .claim", has_text="in 2015").locator("button:has-text('Mark as wrong')").click()
    expect(page.locator("#drawer .kicker .chip")).to_have_text("asserted")


def open_relation(open_page: Opener) -> Page:
    """The page with the disputed relation in its drawer."""
    graph = build(ROWS, [])
    for *_, data in graph.edges(data=True):
        data.update(status="disputed", disputed=["time"])
    page = open_page(graph, "select=n:state%2FRussia")
    page.click("#drawer .relations button:has-text('Łukasz Żak')")
    return page


SALES = [
    ("Germany", "sold", "K2", "", "Germany sold the K2 to Italy.", "", "", 0),
    ("Germany", "sold", "K2", "not", "Germany denied selling the K2 to Poland.", "", "", 1),
    ("Germany", "sold", "K2", "not", "Germany never sold Italy the K2.", "", "", 2),
]
BUYERS = dict(zip((row[4] for row in SALES), ("Italy", "Poland", "Italy"), strict=True))


def test_denials_that_name_another_partner_are_on_no_side(open_page: Opener) -> None:
    page = open_page(build(SALES, ["Italy", "Poland"], to=BUYERS), "select=n:state%2FGermany")
    page.click("#drawer .relations button:has-text('K2')")
    columns = page.locator("#drawer .sides > div")
    expect(columns).to_have_count(3)
    for at, (title, row) in enumerate(zip(("They say so", "They deny it", "Others"), (0, 2, 1), strict=True)):
        expect(columns.nth(at).locator("h3")).to_have_text(title)
        expect(columns.nth(at).locator("blockquote")).to_have_text(SALES[row][4])


@pytest.mark.parametrize(
    ("wrong", "status"),
    [("to Poland", "disputed"), ("never sold Italy", "asserted"), ("sold the K2 to Italy", "denied")],
)
def test_a_denial_that_is_left_disputes_only_its_own_partner(open_page: Opener, wrong: str, status: str) -> None:
    page = open_page(build(SALES, ["Italy", "Poland"], to=BUYERS), "select=n:state%2FGermany")
    page.click("#drawer .relations button:has-text('K2')")
    page.locator("#drawer .claim", has_text=wrong).locator("button:has-text('Mark as wrong')").click()
    expect(page.locator("#drawer .kicker .chip")).to_have_text(status)
