"""The engine for those who outgrow one machine: documents go through the pipeline in Spark.

Documents are mapped partition by partition, with one pipeline a Python worker, and come back
as rows of mentions and claims; Spark does again what a dying worker left. What is stored,
and so every output file, is the same to the byte as with the local engine.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.extraction import Extracted, Result, batches, extract
from kg.model import Document, Extraction, Failure
from kg.spark.session import gave_up, started
from kg.store import codec
from kg.text import scalar_values

if TYPE_CHECKING:
    from kg.pipeline import Pipeline

#: Spark's setting with the folder, anywhere, that gets results as Parquet: a row a document, with
#: its mentions and claims as JSON. Without one they stay on the workers' disks.
PARQUET = "spark.kg.parquet"
#: Documents of one Spark job: what the driver holds at once.
_JOB = 20_000
#: Tasks for each core: so many that none is long, and a lost one costs little.
_TASKS = 4
_FIELDS = ("id", "text", "title", "source", "published", "language")
_DOCUMENT = ", ".join(f"{name} string" for name in _FIELDS)
_RESULT = (
    "id string, reason string, words long, signature binary, mentions string, claims string, quotations string, "
    "language string"
)


class Spark:
    """Runs documents through Spark.

    Args:
        jobs: Cores to use on this machine, where no master is set; 0 takes all.

    Raises:
        KgError: The extra `spark` is not installed, or there is no Java.
    """

    def __init__(self, jobs: int = 0, model_name: str = "", ontology: Path | None = None) -> None:
        self._jobs = jobs
        self._number = 0
        self._work = _Work(model_name, str(ontology.resolve()) if ontology else "")

    def run(self, documents: Iterable[Document]) -> Generator[list[Result], None, None]:
        """Yields results as partitions end."""
        session = started(self._jobs)
        rest = iter(documents)
        while job := list(islice(rest, _JOB)):
            yield from self._job(session, job)

    def _job(self, session: Any, documents: list[Document]) -> Generator[list[Result], None, None]:
        from pyspark import StorageLevel

        by_id = {d.id: d for d in documents}
        rows = [tuple(scalar_values(getattr(d, name)) for name in _FIELDS) for d in documents]
        tasks = min(len(rows), _TASKS * session.sparkContext.defaultParallelism)
        # By id: which task gets a document does not hang on the order of files.
        frame = session.createDataFrame(rows, _DOCUMENT).repartition(tasks, "id")
        results = frame.mapInArrow(self._work, _RESULT)
        kept = session.conf.get(PARQUET, "")
        try:
            if kept:
                self._number += 1
                results.write.mode("overwrite").parquet(f"{kept.rstrip('/')}/job={self._number}")
                results = session.read.parquet(f"{kept.rstrip('/')}/job={self._number}")
            else:
                results.persist(StorageLevel.DISK_ONLY)
                results.count()  # all tasks side by side; the iterator takes one partition after the other
            for row in results.toLocalIterator():
                yield [_result(row, by_id[row["id"]])]
        except Exception as error:
            raise gave_up(error) from error
        finally:
            results.unpersist()


class _Work:
    """What a Python worker does with a partition; it travels to the workers by pickle."""

    def __init__(self, model_name: str, ontology: str) -> None:
        self._model_name = model_name
        self._ontology = ontology

    def __call__(self, partition: Iterator[Any]) -> Iterator[Any]:
        """From record batches of documents to record batches of results."""
        import pyarrow

        pipeline = _pipeline(self._model_name, self._ontology)
        documents = (Document(**row) for part in partition for row in part.to_pylist())
        for batch in batches(documents):
            rows = [_row(one) for one in extract(pipeline, batch)]
            if rows:
                yield pyarrow.RecordBatch.from_pylist(rows, schema=_schema())


@cache
def _pipeline(model_name: str, ontology: str) -> Pipeline:
    from kg.pipeline import Pipeline

    return Pipeline(model_name, Path(ontology) if ontology else None)


@cache
def _schema() -> Any:
    import pyarrow

    kinds = {"string": pyarrow.string(), "long": pyarrow.int64(), "binary": pyarrow.binary()}
    return pyarrow.schema([(n, kinds[k]) for n, k in (field.split() for field in _RESULT.split(", "))])


def _row(result: Result) -> dict[str, Any]:
    if isinstance(result, Failure):
        document = result.document
        return {
            "id": document.id if document else "",
            "reason": result.reason,
            "words": 0,
            "signature": b"",
            "mentions": "[]",
            "claims": "[]",
            "quotations": "[]",
            "language": document.language if document else "",
        }
    one = result.extraction
    return {
        "id": one.document.id,
        "reason": None,
        "words": one.words,
        "signature": result.signature,
        "mentions": json.dumps([codec.mention_row(m) for m in one.mentions]),
        "claims": json.dumps([codec.claim_row(c) for c in one.claims]),
        "quotations": json.dumps([codec.quotation_row(q) for q in one.quotations]),
        "language": one.document.language,
    }


def _result(row: Any, document: Document) -> Result:
    if row["reason"] is not None:
        kept = replace(document, language=row["language"])
        return Failure(source=document.source, reason=row["reason"], document=kept)
    extraction = Extraction(
        document=document,
        mentions=tuple(codec.mention(m, document.id) for m in json.loads(row["mentions"])),
        claims=tuple(codec.claim(c, document.id) for c in json.loads(row["claims"])),
        words=row["words"],
        quotations=tuple(codec.quotation(q, document.id) for q in json.loads(row["quotations"])),
    )
    return Extracted(extraction, bytes(row["signature"]))
