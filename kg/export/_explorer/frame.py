"""The explorer inside a notebook's cell."""

from __future__ import annotations

from html import escape

HEIGHT = 640


def frame(page: str) -> str:
    """An element that holds a whole page, closed off from the notebook around it."""
    return (
        f'<iframe title="Knowledge graph" width="100%" height="{HEIGHT}" style="border:1px solid #ccc" '
        f'sandbox="allow-scripts allow-downloads allow-popups" srcdoc="{escape(page, quote=True)}"></iframe>'
    )
