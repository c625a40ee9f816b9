"""Pages and feeds from the web, asked for politely and with distrust.

Robots rules are kept, one request a second goes to a host, nothing is asked of private
addresses unless the user says so, and no answer may be endless.
"""

from __future__ import annotations

import ipaddress
import json
import re
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from kg.errors import InputError, ReaderError
from kg.plugins import installing
from kg.readers._dispatch import guess
from kg.readers._html import plain
from kg.readers.feed import body, dated

AGENT = "kg-claims"
#: Bytes of one answer, seconds of waiting for a byte and for the whole, redirects.
LARGEST = 20_000_000
WAIT = 20.0
WHOLE = 90.0
REDIRECTS = 5
#: Seconds between two requests to one host.
PAUSE = 1.0
#: An entry of a feed with so many characters is the article; with fewer its page is fetched.
_FULL = 1_000
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/json": ".json",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".rss",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address gave."""

    address: str
    data: bytes
    suffix: str


class Web:
    """Fetches addresses.

    Args:
        private: Whether addresses of this machine and its networks may be asked.

    Raises:
        InputError: The extra `web` is not installed.
    """

    def __init__(self, private: bool = False) -> None:
        try:
            import httpx
            import protego
        except ImportError as error:
            raise InputError(f"to read from the web, {error.name} is needed", installing("web")) from error
        self._httpx = httpx
        self._protego = protego.Protego
        self._private = private
        self._client = httpx.Client(timeout=WAIT, follow_redirects=False, headers={"User-Agent": AGENT}, trust_env=True)
        self._robots: dict[str, Any] = {}
        self._asked: dict[str, float] = {}

    def __enter__(self) -> Web:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes all connections."""
        self._client.close()

    def get(self, address: str) -> Answer:
        """Fetches an address, following redirects.

        Raises:
            ReaderError: It is forbidden, unreachable, no page, too large or too slow.
        """
        found = address
        for _ in range(REDIRECTS + 1):
            self._permitted(found)
            status, headers, data = self._request(found)
            if status in (301, 302, 303, 307, 308) and "location" in headers:
                found = urljoin(found, headers["location"])
                continue
            if status != 200:
                raise ReaderError(f"{address}: the server answered {status}", "open it in a browser to see why")
            kind = headers.get("content-type", "").partition(";")[0].strip().lower()
            # Servers call feeds text/xml, text/html, even text/plain.
            seen = guess(data)
            return Answer(found, data, seen if seen != ".txt" else _SUFFIXES.get(kind, ".txt"))
        raise ReaderError(f"{address}: more than {REDIRECTS} redirects")

    def _permitted(self, address: str) -> None:
        try:
            parts = urlsplit(address)
        except ValueError as error:
            raise ReaderError(f"{address} is no address: {error}", "check the address") from error
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ReaderError(f"{address}: only http and https are read")
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            self._robots[origin] = self._rules(origin)
        if not self._robots[origin].can_fetch(address, AGENT):
            raise ReaderError(f"{address}: the site's robots.txt asks not to fetch it", "save the page by hand")

    def _rules(self, origin: str) -> Any:
        """The site's rules (RFC 9309): none where there is no file; all is forbidden where it can't be had."""
        status, _, data = self._request(f"{origin}/robots.txt")
        if status == 200:
            return self._protego.parse(data.decode("utf-8", "replace"))
        return self._protego.parse("User-agent: *\nDisallow: /" if status >= 500 else "")

    def _request(self, address: str) -> tuple[int, dict[str, str], bytes]:
        host = urlsplit(address).hostname or ""
        self._public(address, host)
        time.sleep(max(0.0, self._asked.get(host, 0.0) + PAUSE - time.monotonic()))
        started = time.monotonic()
        try:
            with self._client.stream("GET", address) as answer:
                peer = answer.extensions["network_stream"].get_extra_info("server_addr")
                if peer:  # the name may have led elsewhere than a moment ago
                    self._public_ip(address, str(peer[0]))
                data = bytearray()
                for block in answer.iter_bytes():
                    data += block
                    if len(data) > LARGEST:
                        raise ReaderError(
                            f"{address}: larger than {LARGEST // 1_000_000} MB", "save it and give the file"
                        )
                    if time.monotonic() - started > WHOLE:
                        raise ReaderError(f"{address}: not whole after {WHOLE:.0f} s", "try again later")
                return answer.status_code, {k.lower(): v for k, v in answer.headers.items()}, bytes(data)
        except (self._httpx.HTTPError, self._httpx.InvalidURL) as error:
            raise ReaderError(f"{address}: {type(error).__name__}: {error}", "check address and network") from error
        finally:
            self._asked[host] = time.monotonic()

    def _public(self, address: str, host: str) -> None:
        try:
            found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise ReaderError(f"{address}: no such host", "check the address") from error
        for *_, place in found:
            self._public_ip(address, str(place[0]))

    def _public_ip(self, address: str, ip: str) -> None:
        if not self._private and not ipaddress.ip_address(ip.partition("%")[0]).is_global:
            raise ReaderError(f"{address} leads to the private address {ip}", "allow it with --private-addresses")


@dataclass(slots=True)
class Address:
    """A page that is fetched when it is opened."""

    name: str
    web: Web
    folder: Path
    _path: Path | None = field(default=None)

    def opened(self) -> Path:
        """A file with the page.

        Raises:
            ReaderError: It can't be had.
        """
        if self._path is None:
            answer = self.web.get(self.name)
            self._path = _spool(self.folder, self.name, answer.data, answer.suffix)
        return self._path


def addresses(address: str, web: Web, folder: Path) -> Iterator[Address]:
    """The page itself; of a feed, all its entries.

    Raises:
        ReaderError: The address can't be had.
    """
    answer = web.get(address)
    if answer.suffix != ".rss":
        yield Address(address, web, folder, _spool(folder, address, answer.data, answer.suffix))
        return
    import feedparser

    found = feedparser.parse(answer.data)
    for entry in found.entries:
        link = urljoin(answer.address, str(entry["link"])) if entry.get("link") else ""
        text = plain(body(entry))
        path = None
        if len(text) >= _FULL or not link:
            record = {
                "id": link or str(entry.get("id") or entry.get("title")),
                "text": text,
                "title": plain(str(entry.get("title", ""))),
                "source": str(found.feed.get("title", "")),
                "published": dated(entry),
            }
            path = _spool(folder, link or address, json.dumps(record).encode(), ".jsonl")
        yield Address(link or f"{address}#{entry.get('id', '')}", web, folder, path)


def _spool(folder: Path, name: str, data: bytes, suffix: str) -> Path:
    stem = re.sub(r"[^\w.-]+", "-", name.partition("://")[2]).strip("-.")[:100] or "page"
    number = sum(1 for _ in folder.iterdir())
    path = folder / f"{number}-{stem}{suffix}"
    path.write_bytes(data)
    return path
