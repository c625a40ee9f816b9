"""Files where Spark finds them: HDFS, S3, Azure, Google and whatever else has a Hadoop file system."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import InputError, OutputError, ReaderError
from kg.readers import _dispatch as dispatch
from kg.spark.session import started


@dataclass(frozen=True, slots=True)
class Remote:
    """A file that is copied to this machine when it is opened."""

    name: str
    folder: Path
    session: Any

    def opened(self) -> Path:
        """A copy, under the file's own name.

        Raises:
            ReaderError: It can't be had.
        """
        place = Path(tempfile.mkdtemp(dir=self.folder)) / self.name.rpartition("/")[2]
        try:
            _copy_in(self.session, self.name, place)
        except Exception as error:
            raise ReaderError(f"{self.name} can't be read: {_said(error)}", "check address and permissions") from error
        return place


def inputs(addresses: Sequence[str], folder: Path, jobs: int = 0) -> list[Remote]:
    """The articles at addresses of files and folders, sorted; in folders what a reader reads.

    Args:
        folder: Where copies are put.
        jobs: Cores to use on this machine, where no master is set; 0 takes all.

    Raises:
        InputError: An address is wrong, or nothing is there.
    """
    session = started(jobs)
    found: list[str] = []
    for address in addresses:
        try:
            files = list(_listed(session, address))
        except Exception as error:
            raise InputError(f"{address} can't be read: {_said(error)}", "check address and permissions") from error
        if not files:
            raise InputError(f"{address} holds no articles", "check the address")
        found += sorted(files)
    return [Remote(name, folder, session) for name in dict.fromkeys(found)]


def _listed(session: Any, address: str) -> Iterator[str]:
    files, path = _system(session, address)
    if not files.getFileStatus(path).isDirectory():
        yield address
        return
    below = files.listFiles(path, True)
    while below.hasNext():
        name = str(below.next().getPath().toString())
        inner = name.removeprefix(str(files.makeQualified(path).toString())).split("/")
        if not any(part.startswith((".", "_")) for part in inner) and dispatch.is_article(inner[-1]):
            yield name


@contextmanager
def mirrored(address: str) -> Iterator[Path]:
    """A folder on this machine for a build whose output is elsewhere.

    What is there comes here first, so that the build goes on from it; what changed goes
    back, also when the build fails. There is no lock: let one build at a time have it.

    Raises:
        OutputError: The address can't be read or written.
    """
    session = started()
    with tempfile.TemporaryDirectory(prefix="kg-") as name:
        folder = Path(name)
        try:
            files, path = _system(session, address)
            files.mkdirs(path)
            for status in files.listStatus(path):
                if status.isFile():
                    _copy_in(session, str(status.getPath().toString()), folder / str(status.getPath().getName()))
        except Exception as error:
            raise OutputError(f"{address} can't be written: {_said(error)}", "check address and permissions") from error
        before = _stamps(folder)
        try:
            yield folder
        finally:
            try:
                for one in sorted(_stamps(folder).items() - before.items()):
                    _copy_out(started(), folder / one[0], f"{address.rstrip('/')}/{one[0]}")
            except Exception as error:
                raise OutputError(f"{address} can't be written: {_said(error)}", "check permissions") from error


def _stamps(folder: Path) -> dict[str, int]:
    return {p.name: p.stat().st_mtime_ns for p in folder.iterdir() if p.is_file() and not p.name.startswith(".")}


def _system(session: Any, address: str) -> tuple[Any, Any]:
    path = session._jvm.org.apache.hadoop.fs.Path(address)
    return path.getFileSystem(session._jsc.hadoopConfiguration()), path


def _copy_in(session: Any, address: str, place: Path) -> None:
    files, path = _system(session, address)
    # The raw system: no .crc files beside the copy.
    files.copyToLocalFile(False, path, session._jvm.org.apache.hadoop.fs.Path(place.as_uri()), True)


def _copy_out(session: Any, place: Path, address: str) -> None:
    files, path = _system(session, address)
    files.copyFromLocalFile(False, True, session._jvm.org.apache.hadoop.fs.Path(place.as_uri()), path)


def _said(error: Exception) -> str:
    """The first line of what Java threw."""
    thrown = getattr(error, "java_exception", None)
    text = str(thrown.toString()) if thrown is not None else f"{type(error).__name__}: {error}"
    return text.splitlines()[0]
