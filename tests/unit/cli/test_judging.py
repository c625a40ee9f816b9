"""The user decides: kg review, merge, split and judgements, on a folder as a build leaves it."""

import contextlib
import json
import os
import pty
import select
import subprocess
import sys
import termios
import time

import pytest

from kg.errors import KgError
from kg.model import Document, Extraction, Mention
from kg.ontology import load
from kg.records import document_record, entity_record, write_lines
from kg.resolution import Resolver
from kg.resolution.judgements import load_judgements
from kg.resolution.review import doubt_records

TEXTS = {
    "one": "Ankara heard James Vantz. James Vantz spoke. Kim left.",
    "two": "J. D. Vantz met Rakip Tayyar Ordoğan.\x1b[31m",
    "three": "Kim met Alan Smith.",
    "four": "Tayyar Ordogan met Allen Smith.",
}
NAMES = ["James Vantz", "J. D. Vantz", "Rakip Tayyar Ordoğan", "Tayyar Ordogan", "Kim", "Alan Smith", "Allen Smith"]


def mentions():
    for document, text in TEXTS.items():
        for name in NAMES:
            if name in text:
                yield Mention(
                    id=f"{document}-{name}",
                    document=document,
                    start=text.index(name),
                    end=text.index(name) + len(name),
                    text=name,
                    type="Person",
                    referent=f"Person:{name}",
                    name=name,
                    known=False,
                    detector="test",
                    confidence=1.0,
                )


@pytest.fixture
def output(tmp_path):
    linker = Resolver(load()).resolve(mentions(), load_judgements(tmp_path / "judgements.csv"))
    documents = [Extraction(document=Document(id=d, text=t), mentions=(), claims=(), words=0) for d, t in TEXTS.items()]
    write_lines(tmp_path / "documents.jsonl", map(document_record, documents))
    write_lines(tmp_path / "entities.jsonl", map(entity_record, linker.entities))
    doubts = doubt_records(linker.doubts, {e.id: e for e in linker.entities}, TEXTS)
    write_lines(tmp_path / "doubts.jsonl", doubts)
    return tmp_path


def judged(output):
    return [(j.verdict, j.left, j.right) for j in load_judgements(output / "judgements.csv")]


def test_review_lists_the_doubts_where_there_is_no_terminal(kg, output):
    done = kg("review", "-o", output)
    assert done.returncode == 0
    assert "person/james-vantz" in done.stdout
    assert "one: Ankara heard James Vantz." in done.stdout
    assert "two: J. D. Vantz met Rakip Tayyar Ordoğan." in done.stdout
    assert "\x1b" not in done.stdout


def test_review_as_json_gives_both_sides_with_evidence(kg, output):
    records = [json.loads(line) for line in kg("review", "-o", output, "--json").stdout.splitlines()]
    assert {frozenset((r["left"]["name"], r["right"]["name"])) for r in records} == {
        frozenset(("J. D. Vantz", "James Vantz")),
        frozenset(("Alan Smith", "Allen Smith")),
        frozenset(("Kim",)),
    }
    for one in records:
        for side in (one["left"], one["right"]):
            evidence = side["evidence"]
            assert TEXTS[evidence["document"]][evidence["start"] : evidence["end"]] == evidence["text"]
            assert side["name"] in evidence["text"]


class Terminal:
    """`kg review` on a terminal of its own."""

    def __init__(self, root, *args):
        self._master, slave = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "kg", *map(str, args)],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**os.environ, "PYTHONPATH": str(root)},
        )
        os.close(slave)
        self.seen = ""

    def answer(self, key, question):
        """Waits for the question of that number, then presses a key.

        What is typed before the program listens, key by key, is thrown away.
        """
        self._read_until(lambda: self.seen.count("[y/n/s/q] ") >= question)
        self._read_until(lambda: not termios.tcgetattr(self._master)[3] & termios.ICANON)
        before = len(self.seen)
        os.write(self._master, key.encode())
        self._read_until(lambda: len(self.seen) > before)

    def end(self):
        self._read_until(lambda: self._process.poll() is not None)
        os.close(self._master)
        return self._process.returncode

    def _read_until(self, done):
        give_up = time.monotonic() + 60
        while not done():
            assert time.monotonic() < give_up, self.seen
            self._read(0.2)

    def _read(self, seconds):
        if select.select([self._master], [], [], seconds)[0]:
            with contextlib.suppress(OSError):  # the other side is closed
                self.seen += os.read(self._master, 4096).decode(errors="replace")


def test_review_asks_writes_each_answer_and_goes_on_where_it_stopped(kg, output, root):
    terminal = Terminal(root, "review", "-o", output)
    terminal.answer("y", question=1)
    terminal.answer("s", question=2)
    terminal.answer("q", question=3)
    assert terminal.end() == 0
    first = judged(output)
    assert [v for v, *_ in first] == ["merge"]
    again = Terminal(root, "review", "-o", output)
    again.answer("x", question=1)
    again.answer("n", question=2)
    again.answer("q", question=3)
    assert again.end() == 0
    assert "1/2" in again.seen
    assert [v for v, *_ in judged(output)] == ["merge", "split"]
    assert judged(output)[0] == first[0]


def test_review_ends_where_it_is_told_to(kg, output, root):
    terminal = Terminal(root, "review", "-o", output)
    terminal.answer("q", question=1)
    assert terminal.end() == 0
    assert "2/3" not in terminal.seen
    assert judged(output) == []


def test_merge_finds_names_whatever_their_accents(kg, output):
    assert kg("merge", "JAMES VANTZ", "j. d. vantz", "-o", output, "--who", "anna", "--note", "seen").returncode == 0
    (one,) = load_judgements(output / "judgements.csv")
    assert (one.verdict, one.left, one.right, one.who, one.note) == (
        "merge",
        "person/james-vantz",
        "person/j-d-vantz",
        "anna",
        "seen",
    )


def test_who_judges_is_the_user_unless_it_is_said(kg, output, monkeypatch):
    monkeypatch.setenv("LOGNAME", "ana")
    assert kg("merge", "James Vantz", "Alan Smith", "-o", output).returncode == 0
    assert [j.who for j in load_judgements(output / "judgements.csv")] == ["ana"]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("merge", "James Vanz", "Alan Smith"), "did you mean 'James Vantz'"),
        (("merge", "Kim @ nowhere", "Alan Smith"), "no entity is called 'Kim @ nowhere'"),
        (("merge", "Kim", "Alan Smith"), "2 entities are called 'Kim'"),
        (("merge", "Rakip Tayyar Ordogan", "Tayyar Ordoğan"), "one entity already"),
        (("split", "Alan Smith", "alan smith"), "same name"),
        (("merge", " @ three", "Alan Smith"), "no entity is called"),
        (("merge", "Alan", "Kim @ three"), "no entity is called 'Alan'"),  # a part of a name is no judgement
    ],
)
def test_what_can_not_be_judged_writes_nothing(kg, output, args, said):
    done = kg(*args, "-o", output)
    assert done.returncode == 1
    assert said in done.stderr
    assert judged(output) == []


def test_one_document_can_be_named(kg, output):
    assert kg("merge", "Kim @ three", "Alan Smith", "-o", output).returncode == 0
    assert judged(output) == [("merge", "Kim @ three", "person/alan-smith")]


@pytest.mark.parametrize("order", [1, -1])
def test_a_part_of_an_entity_is_split_off_by_its_own_name(kg, output, order):
    assert kg("split", *("Tayyar Ordoğan", "Rakip Tayyar Ordoğan")[::order], "-o", output).returncode == 0
    linker = Resolver(load()).resolve(mentions(), load_judgements(output / "judgements.csv"))
    of = linker.link(mentions())
    assert of["four-Tayyar Ordogan"] != of["two-Rakip Tayyar Ordoğan"]


def test_a_contradiction_is_refused_and_names_the_line(kg, output):
    kg("merge", "James Vantz", "Alan Smith", "-o", output)
    done = kg("split", "Alan Smith", "James Vantz", "-o", output)
    assert done.returncode == 1
    assert "line 2 " in done.stderr
    assert len(judged(output)) == 1


def test_the_same_judgement_stands_once(kg, output):
    for sides in (("James Vantz", "Alan Smith"), ("Alan Smith", "James Vantz")):
        assert kg("merge", *sides, "-o", output).returncode == 0
    assert len(judged(output)) == 1


def test_list_and_undo(kg, output):
    kg("merge", "James Vantz", "Alan Smith", "-o", output)
    before = (output / "judgements.csv").read_bytes()
    kg("split", "Allen Smith", "-o", output)
    assert "person/allen-smith" in kg("judgements", "list", "-o", output).stdout
    assert [json.loads(x)["line"] for x in kg("judgements", "list", "-o", output, "--json").stdout.splitlines()] == [
        2,
        3,
    ]
    assert kg("judgements", "undo", "7", "-o", output).returncode == 1
    assert kg("judgements", "undo", "3", "-o", output).returncode == 0
    assert (output / "judgements.csv").read_bytes() == before


def test_without_a_build_the_way_is_told(kg, tmp_path):
    for args in (("review",), ("merge", "A", "B"), ("split", "A")):
        done = kg(*args, "-o", tmp_path / "none")
        assert done.returncode == 1
        assert "kg build" in done.stderr


def test_a_file_elsewhere_is_read_and_written(kg, output, tmp_path_factory):
    path = tmp_path_factory.mktemp("team") / "team.csv"
    assert kg("merge", "James Vantz", "J. D. Vantz", "-o", output, "--judgements", path).returncode == 0
    assert path.exists()
    assert "person/james-vantz" not in kg("review", "-o", output, "--judgements", path).stdout
    assert "person/james-vantz" in kg("review", "-o", output).stdout


def test_a_build_reads_judgements_and_undoing_restores_it(tmp_path):
    from kg import build

    source, output = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    (source / "a.txt").write_text("Poland bought the K2 from South Korea.", encoding="utf-8")
    (source / "b.txt").write_text("Norway bought the K2 from South Korea.", encoding="utf-8")
    build([source], output)
    before = {p.name: p.read_bytes() for p in sorted(output.iterdir()) if p.suffix != ".sqlite"}
    path = output / "judgements.csv"
    path.write_text("verdict,left,right\nmerge,Poland,norway\nmerge,Poland,Atlantis\n", encoding="utf-8")
    summary = build([source], output)
    assert [j.line for j in summary.idle] == [3]
    entities = [json.loads(line) for line in (output / "entities.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len([e for e in entities if {"Poland", "Norway"} & {e["name"], *e["aliases"]}]) == 1
    path.unlink()
    build([source], output)
    assert {p.name: p.read_bytes() for p in sorted(output.iterdir()) if p.suffix != ".sqlite"} == before


def test_a_missing_or_wrong_file_stops_a_build_before_it_starts(tmp_path):
    from kg import build

    source = tmp_path / "a.txt"
    source.write_text("Poland bought the K2.", encoding="utf-8")
    with pytest.raises(KgError, match="--judgements"):
        build([source], tmp_path / "out", judged=tmp_path / "none.csv")
    (tmp_path / "out" / "judgements.csv").write_text("verdict,left\nmrege,A\n", encoding="utf-8")
    with pytest.raises(KgError, match=r"judgements\.csv:2"):
        build([source], tmp_path / "out")
