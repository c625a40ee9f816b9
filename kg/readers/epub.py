"""Books in EPUB: a ZIP archive of pages, in the order of its spine."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from kg.errors import ReaderError
from kg.model import Document, Failure
from kg.readers._date import iso_date
from kg.readers._html import plain
from kg.readers._package import checked

_CONTAINER = "META-INF/container.xml"
_DC = "{http://purl.org/dc/elements/1.1/}"


class EpubReader:
    """Reads all chapters as one document."""

    suffixes = (".epub",)

    def read(self, path: Path) -> Iterator[Document | Failure]:
        """Yields the file's one document.

        Raises:
            ReaderError: It is no EPUB, or is empty.
        """
        checked(path)
        try:
            with zipfile.ZipFile(path) as archive:
                package, home = _package(archive)
                chapters = [plain(archive.read(n).decode("utf-8", "replace")) for n in _spine(package, home, archive)]
        except Exception as error:  # damaged archives raise what they like: EOFError, zlib.error ...
            raise ReaderError(f"{path} is no sound EPUB: {type(error).__name__}", "get it anew") from error
        text = "\n\n".join(chapter for chapter in chapters if chapter)
        if not text:
            raise ReaderError(f"{path}: there is no text in it", "it may hold scanned pages: run OCR first")
        yield Document(
            id=path.stem,
            text=text,
            title=_said(package, "title"),
            source=_said(package, "publisher"),
            published=iso_date(_said(package, "date")),
            language=_said(package, "language")[:2],
        )


def _xml(data: bytes) -> etree._Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def _package(archive: zipfile.ZipFile) -> tuple[etree._Element, str]:
    container = _xml(archive.read(_CONTAINER))
    name = next(str(e.get("full-path")) for e in container.iter("{*}rootfile"))
    return _xml(archive.read(name)), posixpath.dirname(name)


def _spine(package: etree._Element, home: str, archive: zipfile.ZipFile) -> Iterator[str]:
    places = {e.get("id"): unquote(str(e.get("href"))) for e in package.iter("{*}item")}
    names = set(archive.namelist())
    for item in package.iter("{*}itemref"):
        name = posixpath.normpath(posixpath.join(home, places.get(item.get("idref"), "")))
        if name in names:
            yield name


def _said(package: etree._Element, name: str) -> str:
    found = package.find(f".//{_DC}{name}")
    return (found.text or "").strip() if found is not None else ""


plugin = EpubReader()
