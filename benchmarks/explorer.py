"""The explorer's speed in headless Chromium, beside what plain pyvis does in the same run.

    PYTHONPATH=. python benchmarks/explorer.py [--plain SECONDS] [SIZES...]

Each size is a synthetic graph with 2.5 edges a node and a claim with its sentence for each
edge. "first" is from navigation until the first picture stands; "filter" from unticking a
status until the new picture stands; "drag" counts pictures per second while the view is
dragged. Plain pyvis (its defaults, physics on) is given --plain seconds to draw.
Wall-clock times hold on an idle machine only; "CPU" is what the page's own thread worked, which
says on a busy machine how long the same would take on an idle one.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Error, Page, TimeoutError, sync_playwright
from pyvis.network import Network

from kg.export.html import plugin
from kg.graph.layout import place
from tests.browser.graphs import synthetic

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
STAND = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"
#: Counts pictures while the pointer drags the view to and fro.
DRAG = """async () => {
  const canvas = document.querySelector('canvas'), box = canvas.getBoundingClientRect();
  const at = (type, x, y) => canvas.dispatchEvent(new PointerEvent(type, {bubbles: true, pointerId: 1, isPrimary: true,
    pointerType: 'mouse', button: 0, buttons: 1, clientX: box.x + x, clientY: box.y + y}));
  at('pointerdown', 12, 90);
  const start = performance.now(); let frames = 0;
  while (performance.now() - start < 2000) {
    at('pointermove', 40 + 30 * Math.sin(frames / 5), 90 + frames % 40);
    await new Promise(requestAnimationFrame); frames += 1;
  }
  at('pointerup', 40, 90);
  return {frames, rate: frames / (performance.now() - start) * 1000};
}"""


def made(size: int, folder: Path) -> tuple[Path, float, float]:
    """A page, the CPU seconds that layout and page took, and the peak memory in MB, in a process of its own."""
    path = folder / f"{size}.html"
    done = subprocess.run(
        [sys.executable, __file__, "--make", str(path), str(size)],
        check=True,
        capture_output=True,
        text=True,
    )
    seconds, memory = done.stdout.split()
    return path, float(seconds), float(memory)


def make(path: Path, size: int) -> None:
    """Writes a page; prints CPU seconds of layout and writing, and peak memory in MB."""
    graph = synthetic(size)
    started = time.process_time()
    place(graph)
    plugin.write(graph, path)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{time.process_time() - started:.2f} {memory:.0f}")


class Clock:
    """CPU time of the page's main thread."""

    def __init__(self, page: Page) -> None:
        self._session = page.context.new_cdp_session(page)
        self._session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def milliseconds(self) -> float:
        """Since the page was made."""
        metrics = self._session.send("Performance.getMetrics")["metrics"]
        return 1000 * float(next(m["value"] for m in metrics if m["name"] == "TaskDuration"))


def ours(page: Page, path: Path) -> dict[str, float]:
    """Milliseconds, wall-clock and CPU, to the first picture and of a filter; pictures per second while dragging."""
    clock = Clock(page)
    page.goto(path.as_uri(), wait_until="commit")
    page.wait_for_selector("html[data-ready]", timeout=120_000, state="attached")
    first = page.evaluate(STAND)
    first_cpu = clock.milliseconds()
    page.evaluate("document.getElementById('begin')?.click()")
    page.wait_for_timeout(300)
    box = "document.querySelector('[data-facet=status] input')"
    before = clock.milliseconds()
    filtered = page.evaluate(
        f"(() => {{ const t = performance.now(); {box}.click(); return {STAND}.then(e => e - t); }})()"
    )
    filtered_cpu = clock.milliseconds() - before
    page.evaluate(f"{box}.click()")
    page.wait_for_timeout(300)
    before, drag = clock.milliseconds(), page.evaluate(DRAG)
    picture_cpu = (clock.milliseconds() - before) / (drag["frames"])
    return {
        "first": first,
        "first_cpu": first_cpu,
        "filter": filtered,
        "filter_cpu": filtered_cpu,
        "drag": drag["rate"],
        "drag_cpu": picture_cpu,
    }


def plain(browser: Browser, size: int, folder: Path, patience: float) -> str:
    """Milliseconds until plain pyvis has stabilised its picture, as its users get it.

    Args:
        browser: One of its own: a page that computes without end can only be ended with it.
    """
    network = Network(directed=True, cdn_resources="in_line")
    graph = synthetic(size)
    for node, data in graph.nodes(data=True):
        network.add_node(node, label=data["label"])
    network.edges = [{"from": a, "to": b, "title": d["label"], "arrows": "to"} for a, b, d in graph.edges(data=True)]
    path = folder / f"plain-{size}.html"
    path.write_text(network.generate_html(), encoding="utf-8")
    page = browser.new_page()
    page.route("http*://**", lambda route: route.abort())
    page.add_init_script(
        "addEventListener('load', () => network.once('stabilized', () => window.done = performance.now()))"
    )
    started = time.monotonic()
    try:
        page.goto(path.as_uri(), wait_until="commit", timeout=patience * 1000)
        page.wait_for_function("window.done", timeout=max(1.0, patience - (time.monotonic() - started)) * 1000)
        return f"{page.evaluate('window.done'):.0f}"
    except TimeoutError:
        return f"not in {patience:.0f} s"
    finally:
        # Closing waits for the page, which may never answer.
        with suppress(Error):
            browser.new_browser_cdp_session().send("Browser.crash")


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 500, 2000, 5000, 20000])
    parser.add_argument(
        "--plain", type=float, default=60, help="patience with plain pyvis, in seconds; 0 leaves it out"
    )
    parser.add_argument("--make", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.make:
        make(options.make, options.sizes[0])
        return
    chromium = os.environ.get("KG_CHROMIUM") or shutil.which("chromium")
    print(
        "| nodes | made, CPU s | peak MB | page MB | first ms (CPU) | filter ms (CPU) | dragging: pictures a second "
        "(CPU ms each) | plain pyvis ms |"
    )
    print("|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        for size in options.sizes:
            start = partial(playwright.chromium.launch, executable_path=chromium, args=ARGUMENTS)
            path, seconds, memory = made(size, folder)
            browser = start()
            found = ours(browser.new_page(viewport={"width": 1300, "height": 820}), path)
            browser.close()
            other = plain(start(), size, folder, options.plain) if options.plain else "-"
            weight = path.stat().st_size / 1e6
            cells = [f"{found[name]:.0f} ({found[f'{name}_cpu']:.0f})" for name in ("first", "filter", "drag")]
            print(
                f"| {size:,} | {seconds:.1f} | {memory:.0f} | {weight:.1f} | {' | '.join(cells)} | {other} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
