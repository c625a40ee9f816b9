"""Reads the code blocks of a Markdown page."""

import re
from dataclasses import dataclass
from pathlib import Path

#: A comment before a block that no test can run; it must say why.
_NOT_RUN = re.compile(r"<!-- not run: (.+?) -->\s*\Z")
_FENCE = re.compile(r"^```([a-z]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A fenced block; `reason` says why it is not run, if it is not."""

    language: str
    text: str
    line: int
    reason: str


def blocks(page: Path) -> list[Block]:
    """All fenced blocks of a page, in order."""
    text = page.read_text(encoding="utf-8")
    found = []
    for match in _FENCE.finditer(text):
        excuse = _NOT_RUN.search(text[: match.start()])
        line = text[: match.start()].count("\n") + 1
        found.append(Block(match[1], match[2], line, excuse[1] if excuse else ""))
    return found
