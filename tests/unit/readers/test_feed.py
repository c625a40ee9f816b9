"""Feeds: which text and which date of an entry."""

from __future__ import annotations

from pathlib import Path

from kg.readers.feed import plugin

ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Daily Post</title>
<entry><id>a</id><title>One</title><updated>2025-05-05T10:00:00Z</updated>
<summary>Short.</summary>
<content type="html">&lt;p&gt;Poland bought the K2 from South Korea.&lt;/p&gt;</content></entry>
<entry><id>b</id><title>Two</title><published>2025-05-01T10:00:00Z</published><updated>2025-05-05T10:00:00Z</updated>
<summary>Norway did not buy the K2, as its minister said.</summary><content>Cut.</content></entry></feed>"""


def test_the_longest_text_and_the_day_of_publication_count(tmp_path: Path) -> None:
    path = tmp_path / "a.atom"
    path.write_text(ATOM, encoding="utf-8")
    assert [(d.text, d.published) for d in plugin.read(path)] == [
        ("Poland bought the K2 from South Korea.", "2025-05-05"),
        ("Norway did not buy the K2, as its minister said.", "2025-05-01"),
    ]
