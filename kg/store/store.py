"""Keeps documents, mentions and claims in SQLite (WAL mode), one transaction a batch."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import Enum
from hashlib import blake2b
from pathlib import Path
from types import TracebackType

from kg.errors import OutputError, StoreError
from kg.model import Document, Extraction, Failure
from kg.store import codec
from kg.store.schema import migrate

NAME = "store.sqlite"


class Seen(Enum):
    """What the store knows of a document that was just read."""

    NEW = "new or changed"
    KNOWN = "read before, unchanged"
    TWICE = "its id was taken by another document of this build"


class Store:
    """What one output folder's builds have read.

    A build calls `begin`, then `skip` or `meet` for what it reads, `save` for what it
    extracts, and `finish`. What `save` committed stays, whatever happens afterwards.

    Raises:
        StoreError: The file is damaged, or was made by a newer version.
        OutputError: The disk is full, or the file can't be written.
    """

    def __init__(self, output: Path) -> None:
        self.path = output / NAME
        self._made = not self.path.exists()
        with self._errors():
            self._context = ""
            self._db = sqlite3.connect(self.path, isolation_level=None)
            try:
                self._db.execute("PRAGMA journal_mode = WAL")
                self._db.execute("PRAGMA synchronous = NORMAL")
                self._db.execute("PRAGMA foreign_keys = ON")
                migrate(self._db, self.path)
            except BaseException:
                self._db.close()
                raise

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        empty = self._made and value is not None and not self._db.in_transaction and not self._filled()
        self._db.close()
        if empty:
            self.path.unlink(missing_ok=True)

    def _filled(self) -> bool:
        return self._db.execute("SELECT 1 FROM documents").fetchone() is not None

    # -- while reading

    def begin(self, context: str) -> None:
        """Starts a build: nothing is seen yet.

        Args:
            context: Digest of all but the documents that shapes what is extracted; what
                was read under another one is read again.
        """
        self._context = context
        with self._errors():
            self._db.executescript(
                "DROP TABLE IF EXISTS temp.seen; DROP TABLE IF EXISTS temp.passed;"
                "CREATE TEMP TABLE seen (id TEXT PRIMARY KEY, input TEXT NOT NULL) WITHOUT ROWID;"
                "CREATE TEMP TABLE passed (name TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;"
            )

    def skip(self, name: str, digest: str) -> int:
        """Whether an input is as it was when it was last read whole.

        Returns:
            How many documents of it count as seen; 0 where it has to be read (again).
        """
        with self._transaction() as db:
            row = db.execute("SELECT documents FROM inputs WHERE name = ? AND digest = ?", (name, digest)).fetchone()
            if row is None:
                return 0
            ids = db.execute(
                "SELECT id, input FROM documents WHERE input = ? AND context = ?", (name, self._context)
            ).fetchall()
            taken = db.execute(
                "SELECT 1 FROM documents d JOIN temp.seen s ON s.id = d.id WHERE d.input = ?", (name,)
            ).fetchone()
            if taken or len(ids) != row[0]:
                return 0
            db.executemany("INSERT INTO temp.seen VALUES (?, ?)", ids)
            db.execute("INSERT INTO temp.passed VALUES (?, ?)", (name, digest))
            return len(ids)

    def has(self, name: str) -> bool:
        """Whether an input was read whole by an earlier build."""
        with self._errors():
            return self._db.execute("SELECT 1 FROM inputs WHERE name = ?", (name,)).fetchone() is not None

    def meet(self, document: Document, fingerprint: str, name: str) -> Seen:
        """Notes a document of this build, and tells whether it has to be extracted."""
        with self._transaction() as db:
            try:
                db.execute("INSERT INTO temp.seen VALUES (?, ?)", (document.id, name))
            except sqlite3.IntegrityError:
                return Seen.TWICE
            known = db.execute(
                "UPDATE documents SET input = ? WHERE id = ? AND fingerprint = ? AND context = ?",
                (name, document.id, fingerprint, self._context),
            ).rowcount
            return Seen.KNOWN if known else Seen.NEW

    def origin(self, document_id: str) -> str:
        """The input that a document of this build came from."""
        with self._errors():
            row = self._db.execute("SELECT input FROM temp.seen WHERE id = ?", (document_id,)).fetchone()
        return str(row[0])

    def passed(self, name: str, digest: str) -> None:
        """Notes that an input was read to its end, without a failure."""
        with self._errors():
            self._db.execute("INSERT OR REPLACE INTO temp.passed VALUES (?, ?)", (name, digest))

    def save(self, batch: Iterable[tuple[Extraction, str, bytes]]) -> None:
        """Commits extractions with their fingerprints and near-duplicate signatures."""
        with self._transaction() as db:
            for extraction, fingerprint, signature in batch:
                document_id = extraction.document.id
                db.execute("DELETE FROM documents WHERE id = ?", (document_id,))
                number = db.execute(
                    f"INSERT INTO documents ({codec.DOCUMENT}, input, context, fingerprint, signature) "
                    "SELECT ?, ?, ?, ?, ?, ?, ?, input, ?, ?, ? FROM temp.seen WHERE id = ?",
                    (*codec.document_row(extraction), self._context, fingerprint, signature, document_id),
                ).lastrowid
                db.executemany(
                    f"INSERT INTO mentions (document, seq, {codec.MENTION}) VALUES (?{', ?' * 11})",
                    ((number, seq, *codec.mention_row(m)) for seq, m in enumerate(extraction.mentions)),
                )
                db.executemany(
                    f"INSERT INTO claims (document, seq, {codec.CLAIM}) VALUES (?{', ?' * 14})",
                    ((number, seq, *codec.claim_row(c)) for seq, c in enumerate(extraction.claims)),
                )
                db.executemany(
                    f"INSERT INTO quotations (document, seq, {codec.QUOTATION}) VALUES (?{', ?' * 6})",
                    ((number, seq, *codec.quotation_row(q)) for seq, q in enumerate(extraction.quotations)),
                )

    def finish(self, failures: Sequence[Failure], keep: bool = False) -> int:
        """Ends the reading: what was not seen leaves, failures are those of this build.

        Args:
            keep: Documents that were not seen stay.

        Returns:
            How many documents left.
        """
        with self._transaction() as db:
            lost = [codec.failure_row(f) for f in failures]
            # A document that failed now is not to be answered for by what it once was.
            db.executemany("DELETE FROM documents WHERE id = ?", ((f.document.id,) for f in failures if f.document))
            db.executemany(
                "DELETE FROM temp.passed WHERE name = (SELECT input FROM temp.seen WHERE id = ?)",
                ((f.document.id,) for f in failures if f.document),
            )
            gone = 0
            if not keep:
                gone = db.execute("DELETE FROM documents WHERE id NOT IN (SELECT id FROM temp.seen)").rowcount
                db.execute("DELETE FROM inputs")
            db.execute(
                "INSERT OR REPLACE INTO inputs SELECT name, digest, "
                "(SELECT count(*) FROM documents d WHERE d.input = name) FROM temp.passed"
            )
            db.execute("DELETE FROM failures")
            db.executemany("INSERT INTO failures VALUES (?, ?, ?)", lost)
            return gone

    # -- afterwards

    def extractions(self, claims: bool = True) -> Iterator[Extraction]:
        """All documents with their mentions, claims and quotations, in the order of their ids.

        Args:
            claims: Whether claims and quotations are wanted; without them it goes faster.
        """
        with self._errors():
            documents = self._db.execute(f"SELECT number, {codec.DOCUMENT} FROM documents ORDER BY id")
            for number, *row in documents:
                document = codec.document(tuple(row))
                mentions = self._rows("mentions", codec.MENTION, number)
                found = self._rows("claims", codec.CLAIM, number) if claims else []
                said = self._rows("quotations", codec.QUOTATION, number) if claims else []
                yield Extraction(
                    document=document,
                    mentions=tuple(codec.mention(m, document.id) for m in mentions),
                    claims=tuple(codec.claim(c, document.id) for c in found),
                    words=row[-1],
                    quotations=tuple(codec.quotation(q, document.id) for q in said),
                )

    def _rows(self, table: str, columns: str, number: int) -> list[codec.Row]:
        return self._db.execute(f"SELECT {columns} FROM {table} WHERE document = ? ORDER BY seq", (number,)).fetchall()

    def document(self, document_id: str) -> Extraction:
        """A document with its number of words; without its mentions and claims.

        Raises:
            KeyError: There is none of that id.
        """
        with self._errors():
            row = self._db.execute(f"SELECT {codec.DOCUMENT} FROM documents WHERE id = ?", (document_id,)).fetchone()
        if row is None:
            raise KeyError(document_id)
        return Extraction(document=codec.document(row), mentions=(), claims=(), words=row[-1])

    def ids(self) -> list[str]:
        """Ids of all documents, sorted."""
        with self._errors():
            return [row[0] for row in self._db.execute("SELECT id FROM documents ORDER BY id")]

    def signatures(self) -> Iterator[tuple[str, str, bytes]]:
        """Id, publication date and near-duplicate signature of every document, by id."""
        with self._errors():
            yield from self._db.execute("SELECT id, published, signature FROM documents ORDER BY id")

    def failures(self) -> tuple[Failure, ...]:
        """What failed in the last build, sorted by source."""
        with self._errors():
            rows = self._db.execute("SELECT source, reason, document FROM failures ORDER BY source, reason, document")
            return tuple(map(codec.failure, rows))

    def counts(self) -> dict[str, int]:
        """Numbers of documents, words, mentions and claims."""
        with self._errors():
            documents, words = self._db.execute("SELECT count(*), coalesce(sum(words), 0) FROM documents").fetchone()
            found = {"documents": documents, "words": words}
            for table in ("mentions", "claims"):
                found[table] = self._db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            return found

    def state(self) -> str:
        """Digest of all that is kept: equal states give equal output files."""
        digest = blake2b(digest_size=16)
        with self._errors():
            for row in self._db.execute("SELECT id, fingerprint, context FROM documents ORDER BY id"):
                digest.update("\x1f".join(row).encode())
            for lost in self._db.execute("SELECT source, reason, document FROM failures ORDER BY 1, 2, 3"):
                digest.update(repr(lost).encode())
        return digest.hexdigest()

    def note(self, key: str, default: str = "") -> str:
        """A remark that an earlier build left."""
        with self._errors():
            row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else default

    def leave(self, key: str, value: str) -> None:
        """Leaves a remark for later builds."""
        with self._errors():
            self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    # -- errors and transactions

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._errors():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.OperationalError, OSError) as error:
            raise OutputError(
                f"{self.path} can't be written: {error}", "make room or choose another folder; what is done is kept"
            ) from error
        except sqlite3.DatabaseError as error:
            raise StoreError(
                f"{self.path} is damaged: {error}", "delete it: the next build reads everything again"
            ) from error
