"""A build is made anew when, and only when, something that shapes it has changed."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from kg import builder, fingerprint
from kg.builder import build

TEXT = "Poland bought the K2 from South Korea in 2022. Norway signed an agreement with Germany in Oslo."
ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_a_judgement_changes_the_files_though_nothing_is_read_again(folder: Path) -> None:
    build([folder / "in"], folder / "out")
    claims = (folder / "out" / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    rejected = claims[0].split('"')[3]
    (folder / "out" / "judgements.csv").write_text(f"verdict,left,right\nreject,{rejected},\n", encoding="utf-8")
    again = build([folder / "in"], folder / "out")
    assert again.read == 0
    assert (folder / "out" / "claims.jsonl").read_text(encoding="utf-8").splitlines() == claims[1:]
    (folder / "out" / "judgements.csv").unlink()
    build([folder / "in"], folder / "out")
    assert (folder / "out" / "claims.jsonl").read_text(encoding="utf-8").splitlines() == claims


def test_what_the_page_is_to_hold_is_obeyed_by_the_next_build(folder: Path) -> None:
    build([folder / "in"], folder / "out", texts=False)
    short = (folder / "out" / "graph.html").read_bytes()
    build([folder / "in"], folder / "out", texts=True)
    assert (folder / "out" / "graph.html").read_bytes() != short


@pytest.mark.parametrize("part", ["claims", "languages.py", "duplicates.py", "extraction.py", "ontology"])
def test_code_that_shapes_an_extraction_makes_documents_new(part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint.context("", None)
    tree = fingerprint._tree

    def changed(path: Path) -> str:
        return tree(path) + ("changed" if path.name == part else "")

    monkeypatch.setattr(fingerprint, "_tree", changed)
    assert fingerprint.context("", None) != before


@pytest.mark.parametrize("name", ["py3langid", "rensa"])
def test_so_does_another_version_of_a_library_that_decides(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint.context("", None)
    monkeypatch.setattr(fingerprint, "_version", lambda package: "0" if package == name else "1")
    first = fingerprint.context("", None)
    monkeypatch.setattr(fingerprint, "_version", lambda package: "1")
    assert len({before, first, fingerprint.context("", None)}) == 3


def test_the_model_is_not_even_imported_where_nothing_is_new(folder: Path) -> None:
    build([folder / "in"], folder / "out")
    script = (
        "import sys; from pathlib import Path; from kg.builder import build\n"
        f"done = build([Path({str(folder / 'in')!r})], Path({str(folder / 'out')!r}))\n"
        "print(done.read, 'spacy' in sys.modules, 'networkx' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "False", "False"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may become another user")
def test_a_user_without_rights_builds_too() -> None:
    """With a home that can't be written, as services have."""
    with tempfile.TemporaryDirectory() as name:  # pytest's own is closed to others
        Path(name).chmod(0o755)
        _as_another(Path(name))


def _as_another(folder: Path) -> None:
    (folder / "in").mkdir()
    (folder / "in" / "a.md").write_text(TEXT, encoding="utf-8")
    (folder / "out").mkdir()
    os.chown(folder / "out", 65534, 65534)
    source, output = str(folder / "in"), str(folder / "out")
    # Python itself may lie where only root may look: all that is needed is loaded by a first build.
    script = (
        "import os; from pathlib import Path; from kg.builder import build\n"
        f"build([Path({source!r})], Path({str(folder / 'first')!r}))\n"
        "os.setgroups([]); os.setgid(65534); os.setuid(65534); os.environ['HOME'] = '/nonexistent'\n"
        f"print(build([Path({source!r})], Path({output!r})).read, os.geteuid())"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["1", "65534"], done.stderr


def test_a_build_that_fails_in_the_middle_keeps_what_was_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr("kg.outputs.write", refused)
        with pytest.raises(builder.OutputError, match="what was read is kept"):
            build([folder / "in"], folder / "out")
    assert build([folder / "in"], folder / "out").read == 0


def test_what_was_wrong_with_a_file_is_said_by_every_build(folder: Path) -> None:
    line = f'{{"id": "x", "text": "{TEXT}"}}\n'
    (folder / "in" / "b.jsonl").write_text(line * 2, encoding="utf-8")
    first, again = (build([folder / "in"], folder / "out") for _ in range(2))
    assert [f.reason for f in first.failures] == [f.reason for f in again.failures]
    assert "the id 'x' was already read" in first.failures[0].reason
    assert again.read == 0


def test_a_file_that_somebody_changed_is_written_anew(folder: Path) -> None:
    build([folder / "in"], folder / "out")
    path = folder / "out" / "entities.jsonl"
    whole = path.read_bytes()
    for harm in (lambda: path.write_bytes(whole[:-9]), path.unlink):
        harm()
        build([folder / "in"], folder / "out")
        assert path.read_bytes() == whole
