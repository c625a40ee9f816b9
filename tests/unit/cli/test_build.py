"""The real command, as a user meets it: exit status, one line, no traceback."""

import json
import os
from pathlib import Path

import pytest


def one_line(done) -> str:
    """The only line on standard error."""
    assert "Traceback" not in done.stderr
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    return lines[0]


@pytest.fixture
def articles(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "good.txt").write_text("Poland bought the K2 from South Korea in 2022.", encoding="utf-8")
    return folder


def test_a_build_ends_with_a_summary_of_what_was_made(kg_process, articles, tmp_path):
    done = kg_process("build", articles, "-o", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("1 document, 9 words in ")
    for name in ("graph.html", "graph.graphml", "claims.jsonl"):
        assert str(tmp_path / "out" / name) in done.stdout
        assert (tmp_path / "out" / name).stat().st_size
    assert not [p.name for p in (tmp_path / "out").iterdir() if p.name.endswith(".part")]


def test_quiet_prints_nothing(kg, articles, tmp_path):
    done = kg("build", articles, "-o", tmp_path / "out", "-q")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_files_of_other_kinds_are_told_and_no_failure(kg, articles, tmp_path):
    for name in ("old.doc", "scan.jpg", "b.doc"):
        (articles / name).write_bytes(b"\xd0\xcf\x11\xe0")
    done = kg("build", articles, "-o", tmp_path / "out", "-q")
    assert done.returncode == 0
    assert one_line(done) == "kg: not looked at: 3 files of kinds that kg can't read (.doc, .jpg)"


def test_a_missing_path(kg_process, tmp_path):
    done = kg_process("build", tmp_path / "nowhere", "-o", tmp_path / "out")
    assert done.returncode == 1
    assert one_line(done) == f"kg: {tmp_path}/nowhere does not exist (check the path)"
    assert not (tmp_path / "out").exists()


def test_an_empty_folder(kg, tmp_path):
    (tmp_path / "in").mkdir()
    done = kg("build", tmp_path / "in", "-o", tmp_path / "out")
    assert done.returncode == 1
    assert "in holds no articles (put files in it that end in" in one_line(done)


def test_no_source_at_all_is_wrong_usage(kg_process, tmp_path):
    done = kg_process("build", cwd=tmp_path)
    assert done.returncode == 2
    assert "Missing argument 'SOURCES...'" in done.stderr


BAD = [
    ("binary.txt", b"\x7fELF\x02\x01\x01\x00\x00", "binary.txt is a binary file, not text (convert it"),
    ("broken.txt", "Türkiye".encode("latin-1"), "broken.txt is not in UTF-8 (byte 1) (convert it: iconv"),
    ("empty.txt", b"", "empty.txt: there is no text in it (remove it or fill it)"),
    ("front.md", b"---\na: [\n---\nText.", "front.md: the front matter is no YAML (mend or remove it)"),
    ("wire.jsonl", b"{", "wire.jsonl:1: no JSON"),
]


def test_bad_documents_beside_a_good_one_are_left_out_each_in_one_line(kg_process, articles, tmp_path):
    for name, data, _ in BAD:
        (articles / name).write_bytes(data)
    (articles / "good.text").write_text("Its name is taken.", encoding="utf-8")
    done = kg_process("build", articles, "-o", tmp_path / "out")
    assert done.returncode == 3
    assert done.stdout.startswith("1 document,")
    said = [*(said for *_, said in BAD[:4]), "good.txt: the id 'good' was already read from", BAD[4][2]]
    for line, expected in zip(done.stderr.splitlines(), said, strict=True):
        assert line.startswith("kg: left out: ")
        assert expected in line
    lines = (tmp_path / "out" / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(one)["status"] == "ok" for one in lines] == [True] + [False] * 6


@pytest.mark.parametrize(("name", "data", "said"), BAD)
def test_a_bad_document_alone(kg, articles, tmp_path, name, data, said):
    (articles / name).write_bytes(data)
    done = kg("build", articles / name, "-o", tmp_path / "out")
    assert done.returncode == 1
    line = one_line(done)
    assert line.startswith("kg: no document could be read: ")
    assert said in line
    assert [p.name for p in (tmp_path / "out").iterdir()] == [".build.lock"]


def test_an_output_folder_below_a_file(kg, articles, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = kg("build", articles, "-o", tmp_path / "file" / "out")
    assert done.returncode == 1
    assert one_line(done).endswith("file/out can't be written: Not a directory (choose another folder with -o)")


@pytest.mark.skipif(os.name != "posix", reason="needs /proc")
def test_an_output_folder_on_a_file_system_that_takes_no_files(kg, articles):
    done = kg("build", articles, "-o", "/proc/kg-output")
    assert done.returncode == 1
    assert "/proc/kg-output can't be written" in one_line(done)


def test_an_unknown_model(kg, articles, tmp_path):
    done = kg("build", articles, "-o", tmp_path / "out", "--model", "en_core_web_none")
    assert done.returncode == 1
    assert "'en_core_web_none' can't be loaded" in one_line(done)
    assert "omit --model" in done.stderr
    assert "pip install" not in done.stderr


def test_an_ontology_that_is_no_folder(kg, articles, tmp_path):
    done = kg("build", articles, "-o", tmp_path / "out", "--ontology", tmp_path / "nowhere")
    assert done.returncode == 1
    assert "nowhere is no folder (give a folder with types/" in one_line(done)


def test_a_name_that_steers_terminals_is_shown_escaped(kg_process, tmp_path):
    bad = tmp_path / "a\nb\x1b[2J.txt"
    bad.write_bytes(b"\x00")
    done = kg_process("build", bad, "-o", tmp_path / "out")
    assert done.returncode == 1
    assert r"a\nb\x1b[2J.txt is a binary file" in one_line(done)


@pytest.mark.parametrize("env", [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}])
def test_in_the_c_locale_with_a_name_that_is_not_utf_8(kg_process, tmp_path, env):
    folder = tmp_path / "Größe und Maß"
    folder.mkdir()
    odd = os.fsencode(folder) + b"/odd\xff\xfename.txt"
    Path(os.fsdecode(odd)).write_bytes("Türkiye bought the S-400 from Russia in 2017.".encode())
    done = kg_process("build", folder, "-o", tmp_path / "Ausgabe ü", **env)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    record = json.loads((tmp_path / "Ausgabe ü" / "claims.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert record["evidence"]["text"].startswith("Türkiye bought")


def test_results_in_a_folder_of_articles_are_not_read_again(kg_process, articles):
    for _ in range(2):
        done = kg_process("build", ".", cwd=articles)
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith("1 document,")


def test_a_place_elsewhere_is_written_by_spark_only(kg, tmp_path):
    done = kg("build", tmp_path, "-o", "hdfs://there/out")
    assert done.returncode == 2
    assert "only --engine spark writes there" in done.stderr
    done = kg("build", tmp_path, "-o", "hdfs://there/out", "--engine", "spark", "--open")
    assert done.returncode == 2
    assert "--open needs an output folder on this machine" in done.stderr
