"""Takes the picture of the explorer that README and docs show.

    python docs/build/picture.py output/graph.html docs/images/explorer.png

Needs Playwright and a Chromium (`KG_CHROMIUM`, or one on the path).
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import ViewportSize, sync_playwright

SIZE: ViewportSize = {"width": 1280, "height": 760}
#: What is shown: a relation of this entity that is planned, with its sentence and who says so.
SOUGHT = "Ukraine"
STATUS = "planned"


def take(page: Path, picture: Path) -> None:
    """Opens the page, looks up an entity, one of its relations, and saves what is seen as PNG."""
    names = ("chromium", "chromium-browser", "google-chrome")
    browser = os.environ.get("KG_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        view = chromium.new_page(viewport=SIZE, color_scheme="light", reduced_motion="reduce")
        view.goto(page.resolve().as_uri())
        begin = view.locator("#begin")
        if begin.is_visible():
            begin.click()
        view.locator("#query").fill(SOUGHT)
        view.locator("#query").press("Enter")
        line = view.locator("#drawer .relations ul li", has=view.get_by_text(STATUS, exact=True)).first
        line.locator("button").first.click()
        view.locator("#drawer blockquote").first.wait_for()
        view.wait_for_timeout(1500)  # until the canvas has moved there
        view.get_by_label("Show all").click()
        view.wait_for_timeout(1000)
        view.screenshot(path=picture)
        chromium.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]), Path(sys.argv[2]))
