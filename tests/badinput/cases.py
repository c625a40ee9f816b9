"""Files that no build should stumble over: name -> bytes, and what is to be said of each."""

from __future__ import annotations

import gzip
import io
import json
import struct
import tarfile
import zipfile

TEXT = (
    "Poland bought 180 K2 tanks from South Korea for $3 billion, the defence ministry in Warsaw said on Friday. "
    "Norway had looked at the same tank and chose the Leopard 2 of Germany."
)


def packed(members: dict[str, bytes], **options: object) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def encrypted_flag(data: bytes) -> bytes:
    """A ZIP whose members say that they are encrypted."""
    found = bytearray(data)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = found.find(mark)
        while at >= 0:
            found[at + offset] |= 1
            at = found.find(mark, at + 4)
    return bytes(found)


def tarred(
    name: str, data: bytes = TEXT.encode(), kind: bytes = tarfile.REGTYPE, link: str = "", mode: str = "w"
) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        info = tarfile.TarInfo(name)
        info.type, info.linkname, info.size = kind, link, len(data) if kind == tarfile.REGTYPE else 0
        archive.addfile(info, io.BytesIO(data) if kind == tarfile.REGTYPE else None)
    return out.getvalue()


def pdf(content: bytes = b"", trailer: bytes = b"") -> bytes:
    """A PDF of one page, written by hand."""
    stream = b"BT /F1 12 Tf 72 720 Td (" + content + b") Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    return out + table + b"trailer<</Size 6/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (trailer, start)


def encrypted_pdf() -> bytes:
    import pypdf

    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(b"secret")))
    writer.encrypt("password", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "'
    + b"x" * 100
    + b'">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(9))
    + b"]><rss version='2.0'><channel><title>t</title><item><description>&j;</description></item></channel></rss>"
)
OUTER = b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
DEEP = b"<div>" * 200_000 + TEXT.encode() + b"</div>" * 200_000
CONTAINER = (
    b'<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    b'<rootfile full-path="p.opf"/></rootfiles></container>'
)

#: File name -> (bytes, pattern of the line that is printed).
CASES: dict[str, tuple[bytes, str]] = {
    # text
    "empty.txt": (b"", "no text in it"),
    "blank.txt": (b" \n\t\r\n  ", "no text in it"),
    "only-bom.txt": (b"\xef\xbb\xbf", "no text in it"),
    "binary.txt": (bytes(range(256)) * 40, "binary file"),
    "nul.txt": (b"Poland\x00bought", "binary file"),
    "jpeg.txt": (b"\xff\xd8\xff\xe0\x00\x10JFIF", "binary file"),
    "pdf-inside.txt": (pdf(b"x") + b"\x00" * 10 + b"\xff", "binary file|not in UTF-8"),
    "cp1252.txt": ("Erdoğan’s café".encode("cp1254"), r"not in UTF-8 \(byte 4\).*iconv"),
    "latin1.md": ("François Hollande".encode("latin-1"), "not in UTF-8"),
    "mixed.txt": ("Müller".encode() + "Müller".encode("latin-1"), "not in UTF-8"),
    "cut-utf8.txt": ("Ankara’s ğ".encode()[:-1], "not in UTF-8"),
    "utf16-odd.txt": (b"\xff\xfeP\x00o\x00l", "not in UTF-8|UTF-16"),
    "utf32.txt": ("Poland".encode("utf-32-le"), "binary file"),
    "front.md": (b"---\ntitle: [unclosed\ndate: x\n---\n" + TEXT.encode(), "front matter"),
    "front-only.md": (b"---\ntitle: T\n---\n", "no text in it"),
    "future.md": (b"---\ndate: 2999-01-01\n---\n" + TEXT.encode(), "in the future"),
    "french.txt": (
        (
            "La Turquie a commandé le système S-400 à la Russie en 2017 pour deux milliards et demi de dollars, "
            "malgré les menaces de Washington, et les livraisons ont commencé en juillet 2019."
        ).encode(),
        "the text is in 'fr'",
    ),
    "turkish.txt": (
        (
            "Türkiye, Rusya'dan S-400 hava savunma sistemini 2017 yılında iki buçuk milyar dolara satın aldı ve "
            "Amerika Birleşik Devletleri bu alıma sert tepki gösterdi."
        ).encode(),
        "the text is in 'tr'",
    ),
    # JSON
    "broken.jsonl": (b'{"id": "x1", "text": "unclosed', "broken.jsonl:1: no JSON"),
    "list.jsonl": (b'["text"]\n', "list.jsonl:1: not an object"),
    "notext.jsonl": (b'{"id": "x2", "title": "T"}\n', "notext.jsonl:1: no text"),
    "nulltext.jsonl": (b'{"id": "x3", "text": null}\n', "no text"),
    "numbertext.jsonl": (b'{"id": "x4", "text": 7}\n', "no text"),
    "blanktext.jsonl": (b'{"id": "x5", "text": "   "}\n', "no text"),
    "second.jsonl": (
        json.dumps({"id": "good-of-second", "text": TEXT}).encode() + b"\n{oops\n",
        "second.jsonl:2: no JSON",
    ),
    "twice.jsonl": (
        b"\n".join(json.dumps({"id": "twin", "text": TEXT + str(i)}).encode() for i in range(2)),
        "the id 'twin' was already read",
    ),
    "deep.jsonl": (b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}\n", "no JSON|no text"),
    "binary.jsonl": (b"\x00\x01\x02{}", "binary file"),
    "latin1.jsonl": ('{"id": "é", "text": "é"}'.encode("latin-1"), "not in UTF-8"),
    "broken.json": (b'{"articles": [', "no JSON"),
    "empty.json": (b"", "no JSON"),
    "other.json": (b'{"version": 1, "name": "x"}', "no articles"),
    "number.json": (b"42", "no articles"),
    "strings.json": (b'["a", "b"]', "article 1: not an object"),
    "deep.json": (b"[" * 200_000, "no JSON"),
    # tables
    "nocolumn.csv": (b"id,headline\n1,T\n", "no column is called text"),
    "empty.csv": (b"", "no column is called text"),
    "blankrow.csv": (b"id,text\n1,\n", "row 2: no text"),
    "unclosed.csv": (b'id,text\n1,"never closed\n', "line|no text"),
    "latin1.csv": ("id,text\n1,é\n".encode("latin-1"), "not in UTF-8"),
    # pages and feeds
    "empty.html": (b"", "no article"),
    "nav.html": (b"<html><body><nav><a href=/>Home</a></nav></body></html>", "no article"),
    "deep.html": (DEEP, "no article|can't be read"),
    "binary.html": (b"\x00\xff\xfe\x01" * 500, "no article|can't be read"),
    "empty.xml": (b"<a/>", "no feed"),
    "outer.xml": (
        OUTER + b"<rss version='2.0'><channel><item><title>&x;</title></item></channel></rss>",
        "no (feed|text)",
    ),
    "blank.atom": (b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id></entry></feed>', "no feed|no text"),
    # office and PDF
    "empty.pdf": (b"", "damaged PDF"),
    "nopdf.pdf": (TEXT.encode(), "damaged PDF"),
    "cut.pdf": (pdf(b"Poland")[:200], "damaged PDF|holds no text"),
    "scan.pdf": (pdf(b""), "holds no text"),
    "encrypted.pdf": (encrypted_pdf(), "is encrypted"),
    "nodocx.docx": (b"not a zip", r"no sound \.docx"),
    "empty.docx": (packed({"word/document.xml": b"<x/>"}), "no sound Word document"),
    "bomb.docx": (packed({"word/document.xml": b"\0" * 40_000_000}), "zip bomb"),
    "old.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, r"no sound \.docx"),
    "nopptx.pptx": (packed({"a": b"b"}), "no sound presentation"),
    "noodt.odt": (packed({"a": b"b"}), "no sound OpenDocument"),
    "nortf.rtf": (TEXT.encode(), "is no RTF"),
    "empty.rtf": (rb"{\rtf1\ansi }", "no text in it"),
    "noepub.epub": (packed({"a": b"b"}), "no sound EPUB"),
    "bomb.epub": (packed({"META-INF/container.xml": CONTAINER, "p.opf": BOMB}), "no sound EPUB|no text"),
    # mail and archives
    "empty.eml": (b"", "no text in it"),
    "picture.eml": (
        b"Subject: x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0K\n",
        "no text in it",
    ),
    "nombox.mbox": (TEXT.encode(), "holds no messages"),
    "nozip.zip": (b"PK\x03\x04 not really", "damaged archive"),
    "cut.zip": (packed({"cut-in.txt": TEXT.encode() * 99})[:-30], "damaged archive"),
    "none.zip": (packed({"picture.png": b"x"}), "holds no articles"),
    "escape.zip": (packed({"../../escape-in.txt": TEXT.encode()}), "leads out of the archive"),
    "absolute.zip": (packed({"/etc/absolute-in.txt": TEXT.encode()}), "leads out of the archive"),
    "bomb.zip": (packed({"bomb-in.txt": b"a" * 60_000_000}), "may be a bomb"),
    "locked.zip": (encrypted_flag(packed({"locked-in.txt": TEXT.encode()})), "encrypted"),
    "badmember.zip": (packed({"badmember-in.jsonl": b"{nope"}), "badmember.zip/badmember-in.jsonl:1: no JSON"),
    "nested.zip": (
        packed({"1.zip": packed({"2.zip": packed({"nested-in.txt": TEXT.encode()})})}),
        "archives within archives",
    ),
    "notar.tar": (b"\x01" * 2000, "damaged archive"),
    "escape.tar": (tarred("../escape-tar-in.txt"), "leads out of the archive"),
    "link.tar": (tarred("link-in.txt", kind=tarfile.SYMTYPE, link="/etc/passwd"), "link or a device"),
    "device.tar": (tarred("device-in.txt", kind=tarfile.CHRTYPE), "link or a device"),
    "cut.tar.gz": (
        tarred("cut-tar-in.txt", TEXT.encode() * 3000, mode="w:gz")[:200],
        "damaged archive|can't be unpacked",
    ),
    "nowarc.warc": (TEXT.encode(), "no sound WARC|holds no pages"),
    "cut.warc.gz": (gzip.compress(b"WARC/1.0\r\nWARC-Type: response\r\n" * 50)[:40], "no sound WARC|holds no pages"),
}
#: Files that look bad and are not: they are to be built.
FINE: dict[str, bytes] = {
    "good.txt": TEXT.encode(),
    "utf16.txt": b"\xff\xfe" + TEXT.encode("utf-16-le"),
    "bom.txt": b"\xef\xbb\xbf" + TEXT.encode(),
    "crlf.txt": TEXT.replace(". ", ".\r\n\r\n").encode(),
    "control.jsonl": json.dumps({"id": "control", "text": "\x07\u202e " + TEXT}).encode(),
    "surrogate.jsonl": b'{"id": "sur\\ud83drogate", "text": "\\ud83d ' + TEXT.encode() + b'"}',
    "nulescape.jsonl": b'{"id": "nulescape", "text": "a\\u0000b ' + TEXT.encode() + b'"}',
    "odd name 'quoted' \"and\" <b>&.txt": TEXT.encode(),
    "emoji-\U0001f680.txt": TEXT.encode(),
    "hostile.jsonl": json.dumps(
        {"id": "'; DROP TABLE documents; --", "text": "<script>alert(1)</script> " + TEXT, "title": "=cmd|'/c calc'!A1"}
    ).encode(),
    "oneword.txt": b"Poland",
    "punctuation.txt": b"... !!! ??? ---",
    "double.tar.gz": tarred("in/double-in.txt", mode="w:gz"),
    "sniff.json": json.dumps({"response": {"results": [{"webTitle": "T", "fields": {"bodyText": TEXT}}]}}).encode(),
    "front-list.md": b"---\n- a\n- b\n---\n" + TEXT.encode(),
    "bomb.rss": BOMB,  # its entities stay what they are
    "float.wav.txt": struct.pack("<4s", b"RIFF") + TEXT.encode(),
}
