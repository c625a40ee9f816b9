"""From a page to its article."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass

from lxml import etree, html

#: Larger pages are no articles; deeper ones are made to hurt.
_LARGEST = 20_000_000
#: Fewer words are a menu, not an article.
_SHORTEST = 8
_BLOCKS = frozenset(
    (
        *("article", "blockquote", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "pre", "section"),
        *("table", "td", "tr", "ul"),
    )
)
_SILENT = frozenset(
    ("script", "style", "title", "noscript", "template", "head", "nav", "footer", "aside", "form", "button")
)
_BREAKS = re.compile(r"[ \t\r\f\v\xa0]*\n\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page says; empty where it does not say."""

    text: str
    title: str = ""
    published: str = ""
    site: str = ""
    language: str = ""


def article(data: bytes | str) -> Page:
    """The article of a page, without navigation, comments and footers (trafilatura, Barbaresi 2021).

    A page on which no article is found gives an empty text.
    """
    import trafilatura

    if len(data) > _LARGEST:
        return Page(text="")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about dates that it tries and drops
        found = trafilatura.bare_extraction(data, with_metadata=True, include_comments=False, include_tables=False)
    if found is None or isinstance(found, dict) or len((found.text or "").split()) < _SHORTEST:
        return Page(text="")
    return Page(
        text=_paragraphs(found.text or ""),
        title=found.title or "",
        published=found.date or "",
        site=found.sitename or "",
        language=(found.language or "")[:2],
    )


def plain(markup: str) -> str:
    """The text of a fragment of HTML, one paragraph a block."""
    try:
        tree = html.fromstring(f"<div>{markup}</div>", parser=html.HTMLParser(huge_tree=False, encoding="utf-8"))
    except (etree.LxmlError, ValueError):
        return re.sub(r"<[^>]*>", " ", markup)
    parts: list[str] = []
    silent = 0
    # Events, not recursion: fragments may be nested thousands deep.
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            if not silent:
                parts.append(element.tail or "")
            continue
        name = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            silent += name in _SILENT
            parts.append("\n" if name in _BLOCKS else "")
            parts.append("" if silent else element.text or "")
        else:
            silent -= name in _SILENT
            parts.append("\n" if name in _BLOCKS else "")
            parts.append("" if silent else element.tail or "")
    return _paragraphs("".join(parts))


def _paragraphs(text: str) -> str:
    """Paragraphs set apart by empty lines, so that a heading does not run into a sentence."""
    return "\n\n".join(line.strip() for line in _BREAKS.split(text) if line.strip())
