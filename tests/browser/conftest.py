"""A real Chromium, headless: Debian's, or the one that KG_CHROMIUM names."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

from kg.export.html import plugin

if TYPE_CHECKING:
    from kg.model import ClaimGraph
from tests.browser import graphs

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
Opener = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("KG_CHROMIUM") or shutil.which("chromium")
    if not path:
        message = "Chromium is missing: apt-get install chromium, or set KG_CHROMIUM to its path"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def sample_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "graph.html"
    plugin.write(graphs.sample(), path)
    return path


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Opens a page or a graph; the test fails if the page errs, warns, or asks for anything.

    `greet` leaves a first visitor's introduction standing.
    """
    contexts = []
    trouble: list[str] = []

    def watched(request: Request) -> None:
        if not request.url.startswith(("file:", "data:", "blob:")):
            trouble.append(f"request to {request.url}")

    def opened(what: Path | ClaimGraph, fragment: str = "", *, greet: bool = False, **options: object) -> Page:
        path = what if isinstance(what, Path) else tmp_path / "graph.html"
        if not isinstance(what, Path):
            plugin.write(what, path)
        context = browser.new_context(**{"viewport": {"width": 1300, "height": 820}, **options})  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("request", watched)
        page.on("pageerror", lambda error: trouble.append(f"error: {error}"))
        page.on("console", lambda said: trouble.append(said.text) if said.type in ("error", "warning") else None)
        page.goto(path.as_uri() + (f"#{fragment}" if fragment else ""))
        page.wait_for_selector("html[data-ready]")
        if not greet and page.locator("#begin").count():
            page.click("#begin")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert trouble == []
