"""Web archives (WARC), by warcio."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.errors import ReaderError
from kg.model import Document, Failure
from kg.readers._decode import opened
from kg.readers._extra import needed
from kg.readers._html import article

_LARGEST = 20_000_000


class WarcReader:
    """Reads the pages of an archive; each one's address is its id."""

    suffixes = (".warc", ".warc.gz")

    def read(self, path: Path) -> Iterator[Document | Failure]:
        """Yields one document a page on which an article is found.

        Raises:
            ReaderError: The file is no WARC, or is cut off.
        """
        warcio = needed("warcio.archiveiterator", "warc", path)
        seen: set[str] = set()
        with opened(path) as data:
            try:
                for record in warcio.ArchiveIterator(data):
                    kind = record.http_headers.get_header("Content-Type", "") if record.http_headers else ""
                    address = record.rec_headers.get_header("WARC-Target-URI") or ""
                    if record.rec_type != "response" or "html" not in (kind or "") or address in seen:
                        continue
                    seen.add(address)
                    found = article(record.content_stream().read(_LARGEST))
                    if found.text:
                        yield Document(
                            id=address or f"{path.stem}-{len(seen)}",
                            text=found.text,
                            title=found.title,
                            source=found.site or address,
                            published=found.published,
                            language=found.language,
                        )
            except Exception as error:
                raise ReaderError(f"{path} is no sound WARC: {type(error).__name__}", "get it anew") from error
        if not seen:
            raise ReaderError(f"{path} holds no pages", "response records with HTML are read")


plugin = WarcReader()
