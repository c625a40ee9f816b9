"""Mail: single messages and mailboxes."""

from __future__ import annotations

import mailbox
from collections.abc import Iterator
from contextlib import closing
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr
from pathlib import Path

from kg.errors import ReaderError
from kg.model import Document, Failure
from kg.readers._date import iso_date
from kg.readers._decode import read_bytes
from kg.readers._html import article, plain

_PARSER = BytesParser(policy=policy.default)


class MailReader:
    """Reads the body of messages; subject, date and sender become title, date and source."""

    suffixes = (".eml", ".mbox")

    def read(self, path: Path) -> Iterator[Document | Failure]:
        """Yields one document a message; one without text as a Failure.

        Raises:
            ReaderError: The file is no mail.
        """
        if path.suffix.lower() == ".eml":
            yield _document(read_bytes(path), path.stem, str(path))
            return
        try:
            box = mailbox.mbox(path, create=False)
        except (OSError, mailbox.Error) as error:
            raise ReaderError(f"{path} can't be read: {error}", "check its permissions") from error
        with closing(box):
            yield from _messages(box, path)


def _messages(box: mailbox.mbox, path: Path) -> Iterator[Document | Failure]:
    keys = box.keys()
    if not keys:
        raise ReaderError(f"{path} holds no messages", "is it a mailbox in mbox format?")
    for number, key in enumerate(keys, start=1):
        try:
            yield _document(box.get_bytes(key), f"{path.stem}-{number}", f"{path}: message {number}")
        except ReaderError as error:
            yield Failure(source=str(path), reason=str(error))


def _document(data: bytes, name: str, where: str) -> Document:
    try:
        message = _PARSER.parsebytes(data)
        text = _text(message) if isinstance(message, EmailMessage) else ""
        headers = {key: str(message[key] or "") for key in ("subject", "from", "date")}
    except Exception as error:
        raise ReaderError(f"{where} is no sound message: {type(error).__name__}", "save it anew") from error
    if not text.strip():
        raise ReaderError(f"{where}: there is no text in it", "leave it out")
    return Document(
        id=name,
        text=text,
        title=headers["subject"],
        source=next(filter(None, parseaddr(headers["from"])), ""),
        published=iso_date(headers["date"]),
    )


def _text(message: EmailMessage) -> str:
    body = message.get_body(("plain", "html"))
    if body is None:
        return ""
    content = str(body.get_content()).replace("\r\n", "\n")
    if body.get_content_subtype() == "html":
        return article(content).text or plain(content)
    return content


plugin = MailReader()
