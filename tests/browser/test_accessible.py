"""No serious violation of WCAG in any of the page's states, light, dark, or on a phone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

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


@pytest.mark.parametrize("look", LOOKS)
def test_no_serious_violation(open_page: Opener, sample_page: Path, look: str) -> None:
    code = axe.source()
    for state in STATES:
        page = open_page(sample_page, state, **LOOKS[look])
        page.evaluate(code)
        found = page.evaluate("axe.run(document).then(r => r.violations)")
        serious = [
            (state, v["id"], node["html"][:160], node["failureSummary"][:300])
            for v in found
            if v["impact"] in ("serious", "critical")
            for node in v["nodes"]
        ]
        assert serious == []
