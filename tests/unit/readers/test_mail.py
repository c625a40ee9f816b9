"""Mail: which part of a message is its text."""

from __future__ import annotations

from pathlib import Path

from kg.model import Document, Failure
from kg.readers.mail import plugin

HTML = "<html><body><p>Poland bought the <b>K2</b> from South Korea &amp; paid at once.</p></body></html>"


def message(body: str, kind: str = "plain", subject: str = "Tanks") -> str:
    head = f"From: Ana Ruiz <ana@example.org>\nDate: Mon, 5 May 2025 10:00:00 +0200\nSubject: {subject}\n"
    return f"{head}Content-Type: text/{kind}; charset=utf-8\n\n{body}\n"


def test_a_message_in_html_gives_its_words_without_tags(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_text(message(HTML, "html"), encoding="utf-8")
    (found,) = plugin.read(path)
    assert isinstance(found, Document)
    assert found.text.strip() == "Poland bought the K2 from South Korea & paid at once."
    assert (found.id, found.title, found.source, found.published) == ("a", "Tanks", "Ana Ruiz", "2025-05-05")


def test_the_messages_of_a_mailbox_are_numbered_and_an_empty_one_is_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "box.mbox"
    parts = ("Poland bought the K2.", "", "Norway did not.")
    path.write_text("".join(f"From x Mon May  5 10:00:00 2025\n{message(p)}\n" for p in parts), encoding="utf-8")
    found = list(plugin.read(path))
    assert [one.id if isinstance(one, Document) else "failed" for one in found] == ["box-1", "failed", "box-3"]
    assert [f.reason for f in found if isinstance(f, Failure)] == [
        f"{path}: message 2: there is no text in it (leave it out)"
    ]
