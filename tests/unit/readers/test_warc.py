"""Web archives: pages once each, and only what a server answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Document
from kg.readers.warc import plugin

pytest.importorskip("warcio")


def record(kind: str, address: str, words: str) -> bytes:
    page = f"<html><head><title>T</title></head><body><article><p>{words}</p></article></body></html>"
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}".encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2024-06-01T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{len(words)}>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def test_a_page_that_was_fetched_twice_is_one_and_a_revisit_is_none(tmp_path: Path) -> None:
    first = "Poland bought 180 K2 tanks from South Korea in 2022, and the first of them came that year."
    second = "Norway chose the Leopard 2 over the K2 in 2023, which its minister called a matter of trust."
    path = tmp_path / "a.warc"
    path.write_bytes(
        record("response", "https://example.org/a", first)
        + record("response", "https://example.org/a", first + " Again.")
        + record("revisit", "https://example.org/c", second + " Old.")
        + record("response", "https://example.org/b", second)
    )
    found = [one for one in plugin.read(path) if isinstance(one, Document)]
    assert [(one.id, one.text.strip()) for one in found] == [
        ("https://example.org/a", first),
        ("https://example.org/b", second),
    ]
