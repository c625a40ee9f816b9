"""The page opens from disk in Firefox too, draws, searches, filters, and breaks none of its own rules."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.firefox import Firefox

pytestmark = pytest.mark.browser

ENTER = "\ue007"
#: How many colours stand on the canvas: an empty one has one.
COLOURS = """
const canvas = document.querySelector('canvas'), ctx = canvas.getContext('2d');
const pixels = new Uint32Array(ctx.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
return new Set(pixels).size;
"""


@pytest.fixture(scope="module")
def firefox() -> Iterator[Firefox]:
    path = os.environ.get("KG_FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    if not path:
        message = "Firefox is missing: apt-get install firefox-esr, or set KG_FIREFOX to its path"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with Firefox(path) as running:
        yield running


def test_the_page_works_in_firefox(firefox: Firefox, sample_page: Path) -> None:
    firefox.open(sample_page.as_uri())
    firefox.wait("document.documentElement.dataset.ready")
    firefox.run("window.broken = []; addEventListener('securitypolicyviolation', e => broken.push(e.blockedURI))")
    firefox.click("#begin")
    assert firefox.run(COLOURS) > 20
    firefox.type("#query", f"turk{ENTER}")
    firefox.wait("document.querySelector('#drawer h2')?.textContent === 'Türkiye'")
    firefox.click("#drawer .relations button")
    firefox.wait("document.querySelector('#drawer blockquote mark')")
    firefox.wait("document.querySelector('#drawer h2').textContent === 'Russia met Türkiye'")
    firefox.click("#facet-status-3")
    firefox.wait("document.querySelector('#count').textContent.includes('7 relations')")
    firefox.click("#dark")
    firefox.click("#list")
    firefox.wait("document.querySelectorAll('#table tbody tr').length === 11")
    assert firefox.run("return broken") == []
    assert firefox.run("return performance.getEntriesByType('resource').map(r => r.name)") == []
