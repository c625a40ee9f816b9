"""Pages and feeds from a real server, and what is refused."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from typing import ClassVar

import pytest

from kg import plugins, sources, web
from kg.errors import InputError, ReaderError
from kg.model import Document, Failure

TEXT = (
    "Poland bought 180 K2 tanks from South Korea for $3 billion, the defence ministry in Warsaw said on Friday. "
    "Norway had looked at the same tank and chose the Leopard 2 of Germany, according to officials in Oslo."
)
PAGE = f"<html><head><title>Tanks</title></head><body><article><h1>Tanks</h1><p>{TEXT}</p></article></body></html>"
FEED = """<rss version="2.0"><channel><title>Example Times</title>
<item><title>Short</title><link>/page</link><description>Only a summary.</description></item>
<item><title>Whole</title><link>/whole</link><description>{}</description></item>
<item><title>Gone</title><link>/gone</link><description>No more.</description></item></channel></rss>"""


class Site(BaseHTTPRequestHandler):
    asked: ClassVar[list[str]] = []
    robots: ClassVar[int] = 200

    def do_GET(self) -> None:
        self.asked.append(self.path)
        status, kind, data = 200, "text/html; charset=utf-8", b""
        if self.path == "/robots.txt":
            status, kind, data = self.robots, "text/plain", b"User-agent: *\nDisallow: /secret\n"
        elif self.path in ("/page", "/secret/page"):
            data = PAGE.encode()
        elif self.path == "/feed":
            kind, data = "text/xml", FEED.format(TEXT * 6).encode()
        elif self.path.startswith("/moved"):
            status = 302
        elif self.path == "/endless":
            self.send_response(200)
            self.end_headers()
            with_data = b"x" * 1_000_000
            try:
                while True:
                    self.wfile.write(with_data)
            except OSError:
                return
        elif self.path == "/slow":
            self.send_response(200)
            self.end_headers()
            try:
                for _ in range(100):
                    self.wfile.write(b"x")
                    time.sleep(0.05)
            except OSError:
                pass
            return
        else:
            status = 404
        self.send_response(status)
        if status == 302:
            self.send_header(
                "Location", {"/moved": "/page", "/moved-round": "/moved-round"}.get(self.path, self.path[7:])
            )
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[web.Web]:
    monkeypatch.setattr(web, "PAUSE", 0.0)
    Site.asked.clear()
    with web.Web(private=True) as found:
        yield found


def read(address: str, client: web.Web, folder: Path) -> list[Document | Failure]:
    return [found for one in web.addresses(address, client, folder) for found in sources.documents(one)]


def test_a_page_becomes_a_document_with_its_address_as_id(site: str, client: web.Web, tmp_path: Path) -> None:
    (found,) = read(f"{site}/page", client, tmp_path)
    assert isinstance(found, Document)
    assert (found.id, found.source) == (f"{site}/page", f"{site}/page")
    assert TEXT in found.text


def test_a_redirect_is_followed(site: str, client: web.Web, tmp_path: Path) -> None:
    (found,) = read(f"{site}/moved", client, tmp_path)
    assert isinstance(found, Document)


def test_a_feed_gives_whole_entries_itself_and_fetches_the_pages_of_short_ones(
    site: str, client: web.Web, tmp_path: Path
) -> None:
    short, whole, gone = read(f"{site}/feed", client, tmp_path)
    assert isinstance(short, Document)
    assert TEXT in short.text
    assert isinstance(whole, Document)
    assert (whole.id, whole.title, whole.source) == (f"{site}/whole", "Whole", "Example Times")
    assert "/whole" not in Site.asked
    assert isinstance(gone, Failure)
    assert "the server answered 404" in gone.reason


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/secret/page", "robots.txt asks not to fetch it"),
        ("/nothing", "the server answered 404"),
        ("/endless", "larger than"),
        ("/slow", "not whole after"),
        ("/moved-round", "more than 5 redirects"),
        ("/moved/file:///etc/passwd", "only http and https"),
    ],
)
def test_what_can_not_be_had_says_why(
    site: str, client: web.Web, monkeypatch: pytest.MonkeyPatch, path: str, said: str
) -> None:
    if path == "/slow":
        monkeypatch.setattr(web, "WHOLE", 1.0)
    with pytest.raises(ReaderError, match=said):
        client.get(site + path)


def test_a_forbidden_page_is_not_even_asked_for(site: str, client: web.Web) -> None:
    with pytest.raises(ReaderError):
        client.get(f"{site}/secret/page")
    assert Site.asked == ["/robots.txt"]


@pytest.mark.parametrize(("status", "read"), [(404, True), (403, True), (500, False), (503, False)])
def test_a_site_without_rules_is_read_and_one_that_can_not_tell_its_rules_is_not(
    site: str, client: web.Web, monkeypatch: pytest.MonkeyPatch, status: int, read: bool
) -> None:
    monkeypatch.setattr(Site, "robots", status)
    if read:
        assert TEXT in client.get(f"{site}/secret/page").data.decode()
        return
    with pytest.raises(ReaderError, match=r"robots\.txt asks not to fetch it"):
        client.get(f"{site}/page")
    assert Site.asked == ["/robots.txt"]


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:{port}/page",
        "http://localhost:{port}/page",
        "http://[::1]:{port}/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest",
    ],
)
def test_private_addresses_are_not_asked_unless_told(site: str, address: str) -> None:
    Site.asked.clear()
    with web.Web() as guarded, pytest.raises(ReaderError, match="private address"):
        guarded.get(address.format(port=site.rpartition(":")[2]))
    assert Site.asked == []


def test_a_name_that_leads_elsewhere_once_it_was_looked_up_is_refused(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DNS rebinding: public when it is checked, private when it is asked."""
    public = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", 0))]
    looked_up = SimpleNamespace(getaddrinfo=lambda *_, **__: public, SOCK_STREAM=socket.SOCK_STREAM)
    monkeypatch.setattr(web, "socket", looked_up)
    with web.Web() as guarded, pytest.raises(ReaderError, match=r"leads to the private address 127\.0\.0\.1"):
        guarded.get(f"{site}/page")


def test_without_the_extra_its_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "httpx", None)
    with pytest.raises(InputError) as caught:
        web.Web()
    assert caught.value.hint == plugins.installing("web")


def test_a_host_is_asked_once_a_second(site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "PAUSE", 0.3)
    with web.Web(private=True) as polite:
        started = time.monotonic()
        polite.get(f"{site}/page")
        polite.get(f"{site}/page")
    assert time.monotonic() - started >= 0.6  # robots.txt, page, page
