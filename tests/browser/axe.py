"""axe-core, from the copy that a package of the test group carries."""

from __future__ import annotations

from importlib.resources import files


def source() -> str:
    """The code of axe-core."""
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
