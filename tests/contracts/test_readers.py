"""Every reader keeps the text, and what the file says of title, date, source and language."""

from __future__ import annotations

import email.message
import gzip
import io
import json
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kg import plugins, sources
from kg.errors import ReaderError
from kg.model import Document, Failure
from kg.readers import _dispatch

FIRST = "Poland bought 180 K2 tanks from South Korea for $3 billion, the defence ministry in Warsaw said on Friday."
SECOND = "Norway had looked at the same tank and chose the Leopard 2 of Germany, according to officials in Oslo."
PAGE = f"""<!doctype html><html lang="en"><head><title>Tanks | Example Times</title>
<meta property="og:title" content="Tanks for Poland"><meta property="og:site_name" content="Example Times">
<meta property="article:published_time" content="2024-05-03T10:00:00Z"></head><body>
<nav><a href="/">Home</a><a href="/world">World</a></nav><article><h1>Tanks for Poland</h1>
<p>{FIRST}</p><p>{SECOND}</p></article><footer><p>© 2024 Example Times</p></footer></body></html>"""
FEED = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Example Times</title>
<language>en-gb</language><item><title>Tanks for Poland</title><link>https://example.org/tanks</link>
<pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate>
<description>&lt;p&gt;{FIRST}&lt;/p&gt;&lt;p&gt;{SECOND}&lt;/p&gt;</description></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Example Times</title><entry><id>urn:1</id>
<title>Tanks for Poland</title><published>2024-05-03T10:00:00Z</published>
<content type="html">&lt;p&gt;{FIRST}&lt;/p&gt;&lt;p&gt;{SECOND}&lt;/p&gt;</content></entry></feed>"""
RECORD = {
    "id": "tanks",
    "title": "Tanks for Poland",
    "text": f"{FIRST}\n\n{SECOND}",
    "published": "2024-05-03",
    "source": "Example Times",
    "language": "en",
}
FRONT = "---\ntitle: Tanks for Poland\ndate: 2024-05-03\nsource: Example Times\n---\n"


def write_text(path: Path) -> None:
    path.write_text(f"{FRONT}{FIRST}\n\n{SECOND}\n", encoding="utf-8")


def write_html(path: Path) -> None:
    path.write_text(PAGE, encoding="utf-8")


def write_feed(path: Path) -> None:
    path.write_text(ATOM if path.suffix == ".atom" else FEED, encoding="utf-8")


def write_jsonl(path: Path) -> None:
    path.write_text(json.dumps(RECORD) + "\n", encoding="utf-8")


def write_json(path: Path) -> None:
    """As NewsAPI answers."""
    article = {
        "source": {"id": None, "name": "Example Times"},
        "title": "Tanks for Poland",
        "publishedAt": "2024-05-03T10:00:00Z",
        "content": f"<p>{FIRST}</p><p>{SECOND}</p>",
    }
    path.write_text(json.dumps({"status": "ok", "totalResults": 1, "articles": [article]}), encoding="utf-8")


def write_csv(path: Path) -> None:
    mark = "\t" if path.suffix == ".tsv" else ";"
    row = ["tanks", "Tanks for Poland", f'"{FIRST}\n\n{SECOND}"', "2024-05-03", "Example Times"]
    head = ["id", "headline", "body", "date", "publisher"]
    path.write_text(mark.join(head) + "\n" + mark.join(row) + "\n", encoding="utf-8-sig")


def message() -> bytes:
    found = email.message.EmailMessage()
    found["Subject"] = "Tanks for Poland"
    found["From"] = "Example Times <news@example.org>"
    found["Date"] = "Fri, 03 May 2024 10:00:00 +0000"
    found.set_content(f"{FIRST}\n\n{SECOND}\n")
    found.add_alternative(PAGE, subtype="html")
    return bytes(found)


def write_mail(path: Path) -> None:
    separator = b"From x@example.org Fri May  3 10:00:00 2024\n" if path.suffix == ".mbox" else b""
    path.write_bytes(separator + message())


def write_docx(path: Path) -> None:
    docx = pytest.importorskip("docx")
    made = docx.Document()
    made.core_properties.title = "Tanks for Poland"
    made.add_paragraph(FIRST)
    made.add_table(1, 1).cell(0, 0).text = SECOND
    made.save(str(path))


def write_pptx(path: Path) -> None:
    pptx = pytest.importorskip("pptx")
    made = pptx.Presentation()
    made.core_properties.title = "Tanks for Poland"
    slide = made.slides.add_slide(made.slide_layouts[1])
    slide.placeholders[1].text = FIRST
    slide.notes_slide.notes_text_frame.text = SECOND
    made.save(str(path))


def write_odt(path: Path) -> None:
    odfdo = pytest.importorskip("odfdo")
    made = odfdo.Document("text")
    made.meta.title = "Tanks for Poland"
    made.body.clear()
    made.body.append(odfdo.Paragraph(FIRST))
    made.body.append(odfdo.Paragraph(SECOND))
    made.save(str(path))


def write_rtf(path: Path) -> None:
    path.write_text(rf"{{\rtf1\ansi\deff0 {{\fonttbl{{\f0 Arial;}}}}{FIRST}\par\par {SECOND}\par}}", encoding="ascii")


def write_pdf(path: Path) -> None:
    lines = " ".join((FIRST, SECOND)).split()
    rows = [" ".join(lines[i : i + 9]) for i in range(0, len(lines), 9)]
    text = b"BT /F1 11 Tf 60 760 Td 16 TL " + b" ".join(b"(%s) '" % row.encode() for row in rows) + b" ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Title(Tanks for Poland)>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    table = b"xref\n0 7\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % p for p in places)
    path.write_bytes(out + table + b"trailer<</Size 7/Root 1 0 R/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF" % start)


def write_epub(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as book:
        book.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="O/p.opf"/></rootfiles></container>',
        )
        book.writestr(
            "O/p.opf",
            '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
            "<dc:title>Tanks for Poland</dc:title><dc:publisher>Example Times</dc:publisher>"
            "<dc:date>2024-05-03</dc:date>"
            '<dc:language>en</dc:language></metadata><manifest><item id="b" href="2.xhtml"/><item id="a" '
            'href="a%20b.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
        )
        book.writestr("O/2.xhtml", f"<html><body><p>{SECOND}</p></body></html>")
        book.writestr("O/a b.xhtml", f"<html><head><title>no text</title></head><body><p>{FIRST}</p></body></html>")


def write_warc(path: Path) -> None:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE.encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/tanks\r\n"
        "WARC-Date: 2024-06-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    record = head.encode() + answer + b"\r\n\r\n"
    path.write_bytes(gzip.compress(record) if path.name.endswith(".gz") else record)


def write_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("__MACOSX/._tanks.md", "not an article")
        archive.writestr("README.md", "not an article")
        archive.writestr("news/tanks.md", f"{FRONT}{FIRST}\n\n{SECOND}\n")


def write_tar(path: Path) -> None:
    data = f"{FRONT}{FIRST}\n\n{SECOND}\n".encode()
    with tarfile.open(path, "w:" + {".tgz": "gz", ".gz": "gz", ".bz2": "bz2", ".xz": "xz"}.get(path.suffix, "")) as out:
        info = tarfile.TarInfo("news/tanks.md")
        info.size = len(data)
        out.addfile(info, io.BytesIO(data))


WRITERS: dict[str, Callable[[Path], None]] = {
    **dict.fromkeys((".txt", ".md", ".markdown", ".text"), write_text),
    **dict.fromkeys((".html", ".htm", ".xhtml"), write_html),
    **dict.fromkeys((".rss", ".xml", ".atom"), write_feed),
    **dict.fromkeys((".jsonl", ".ndjson"), write_jsonl),
    ".json": write_json,
    **dict.fromkeys((".csv", ".tsv"), write_csv),
    **dict.fromkeys((".eml", ".mbox"), write_mail),
    ".docx": write_docx,
    ".pptx": write_pptx,
    ".odt": write_odt,
    ".rtf": write_rtf,
    ".pdf": write_pdf,
    ".epub": write_epub,
    **dict.fromkeys((".warc", ".warc.gz"), write_warc),
    ".zip": write_zip,
    **dict.fromkeys((".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz"), write_tar),
}
#: Formats that do not tell.
NO_TITLE = {".rtf"}
NO_DATE = {".rtf", ".docx", ".odt", ".pptx", ".pdf"}
NO_SOURCE = NO_DATE


def read_one(path: Path, folder: Path) -> Document:
    (one,) = sources.inputs([path], folder)
    (document,) = sources.documents(one)
    assert isinstance(document, Document), document
    return document


def test_every_suffix_that_a_reader_reads_is_tested_here() -> None:
    assert set(_dispatch.suffixes()) == WRITERS.keys()


def test_readers_satisfy_their_protocol() -> None:
    for name in plugins.names("readers"):
        reader = plugins.load("readers", name)
        assert all(s.startswith(".") and s == s.lower() for s in reader.suffixes)


@pytest.mark.parametrize("suffix", WRITERS)
def test_it_keeps_what_the_file_says(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"tanks{suffix}"
    WRITERS[suffix](path)
    found = read_one(path, tmp_path)
    words = " ".join(found.text.split())
    assert f"{FIRST} {SECOND}" in words
    assert words.removeprefix("Tanks for Poland ").strip() == f"{FIRST} {SECOND}"
    if suffix not in NO_TITLE:
        assert found.title == "Tanks for Poland"
    assert found.published == ("" if suffix in NO_DATE else "2024-05-03")
    assert found.source == (str(path) if suffix in NO_SOURCE else "Example Times")
    assert found.id in ("tanks", "tanks-1", "https://example.org/tanks", "urn:1")


@pytest.mark.parametrize("suffix", WRITERS)
def test_the_same_file_gives_the_same_document(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"tanks{suffix}"
    WRITERS[suffix](path)
    assert read_one(path, tmp_path) == read_one(path, tmp_path)


@pytest.mark.parametrize("suffix", WRITERS)
def test_standard_input_is_read_by_what_it_is(suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if suffix in (
        ".csv",
        ".tsv",
        ".eml",
        ".mbox",
        ".docx",
        ".pptx",
        ".odt",
        ".epub",
        ".tar",
        ".warc.gz",
    ) or suffix.startswith((".tar.", ".tgz")):
        pytest.skip("such a file does not say what it is by its beginning")
    path = tmp_path / f"tanks{suffix}"
    WRITERS[suffix](path)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(path.read_bytes())))
    (one,) = sources.inputs(["-"], tmp_path)
    (found,) = sources.documents(one)
    assert isinstance(found, Document)
    assert FIRST in " ".join(found.text.split())


@pytest.mark.parametrize(
    ("module", "suffix", "extra"),
    [("pypdf", ".pdf", "pdf"), ("docx", ".docx", "office"), ("odfdo", ".odt", "office"), ("warcio", ".warc", "warc")],
)
def test_a_missing_extra_is_named_with_its_command(module: str, suffix: str, extra: str, tmp_path: Path) -> None:
    path = tmp_path / f"tanks{suffix}"
    WRITERS[suffix](path)
    script = (
        f"import sys; sys.modules[{module!r}] = None\n"
        f"from pathlib import Path; from kg import sources\n"
        f"(one,) = sources.inputs([Path({str(path)!r})], Path({str(tmp_path)!r})); print(*sources.documents(one))"
    )
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert plugins.installing(extra) in found.stdout


def test_the_text_of_a_record_is_kept_to_the_character(tmp_path: Path) -> None:
    text = "  Ankara’s\r\n\tS-400 \u200b\x0b ends here  "
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"id": "a", "text": text}), encoding="utf-8")
    assert read_one(path, tmp_path).text == text


@pytest.mark.parametrize(
    "answer",
    [
        {"response": {"results": [{"webTitle": "Tanks for Poland", "fields": {"bodyText": FIRST}}]}},
        {"response": {"docs": [{"headline": {"main": "Tanks for Poland"}, "body": FIRST}]}},
        {"hits": {"hits": [{"_source": {"title": "Tanks for Poland", "content": FIRST}}]}},
        {"items": [{"title": "Tanks for Poland", "content": FIRST}]},
        [{"title": "Tanks for Poland", "maintext": FIRST}],
        {"title": "Tanks for Poland", "text": FIRST},
    ],
)
def test_answers_of_news_services_are_understood(answer: object, tmp_path: Path) -> None:
    path = tmp_path / "answer.json"
    path.write_text(json.dumps(answer), encoding="utf-8")
    found = read_one(path, tmp_path)
    assert (found.title, found.text) == ("Tanks for Poland", FIRST)


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02\x03" * 64, b"\xff\xfe\xfd", b"\x80\x81\x82", b"{", b"PK\x03\x04"])
@pytest.mark.parametrize("suffix", WRITERS)
def test_bad_bytes_are_a_failure_and_nothing_else(suffix: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / f"bad{suffix}"
    path.write_bytes(data)
    failed = None
    try:
        found = list(_dispatch.read(path))
    except ReaderError as error:
        failed, found = error, []
    assert found or str(path) in str(failed)
    for one in found:
        assert str(path) in one.reason if isinstance(one, Failure) else one.text.strip()


@pytest.mark.parametrize("suffix", WRITERS)
def test_a_file_that_is_gone_is_an_error_that_names_it(suffix: str, tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="gone"):
        list(_dispatch.read(tmp_path / f"gone{suffix}"))


def test_no_two_readers_claim_one_suffix() -> None:
    suffixes = [s for name in plugins.names("readers") for s in plugins.load("readers", name).suffixes]
    assert len(set(suffixes)) == len(suffixes)
