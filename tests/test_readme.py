"""What the README says is so: its commands, its examples, its table of fields."""

import json
import re
import shutil

import pytest

from kg.cli.schema import FOLDER

STATUS = {
    "asserted": ("positive", "asserted"),
    "planned": ("positive", "planned"),
    "possible": ("positive", "possible"),
    "denied": ("negative", "asserted"),
}


@pytest.fixture(scope="module")
def readme(root):
    return (root / "README.md").read_text(encoding="utf-8")


def rows(readme: str, heading: str) -> list[list[str]]:
    section = readme.split(f"## {heading}\n")[1].split("\n## ", maxsplit=1)[0]
    table = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table[2:]]


def test_it_gives_one_real_example_of_each_status(readme, seed_records):
    real = {
        (
            " ".join((c["subject"]["name"], c["predicate"], c["object"]["name"])),
            c["polarity"],
            c["modality"],
            c["attribution"]["name"] if c["attribution"] else "the narrator",
            c["evidence"]["text"],
        )
        for c in seed_records["claims"]
    }
    examples = rows(readme, "What it extracts")
    assert [row[0] for row in examples] == list(STATUS)
    for status, claim, speaker, sentence in examples:
        assert (claim, *STATUS[status], speaker, sentence) in real, claim


def test_it_explains_every_field_of_a_claim(readme):
    schema = json.loads((FOLDER / "claims.schema.json").read_text(encoding="utf-8"))
    explained = [name for row in rows(readme, "How to read a claim") for name in re.findall(r"`(\w+)`", row[0])]
    assert sorted(explained) == sorted(schema["required"])


def test_it_names_every_kind_of_construction(readme, root):
    """Each module that makes claims of its own calls them by a name in `extractor`."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in (root / "kg" / "claims").glob("*.py"))
    (row,) = [row for row in rows(readme, "How to read a claim") if row[0] == "`extractor`"]
    made = set(re.findall(r'calibrated\(\)\.of\("(\w+)"', code)) | {"outcome"}
    assert {"retort", "reaction", "ellipsis"} <= made
    assert made == {name for name in re.findall(r"`(\w+)`", row[1]) if name != "anaphor"}


def test_the_numbers_it_names_are_those_of_the_corpus(readme, root, seeds):
    lines = (root / "tests" / "quality" / "corpus" / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    gold = [json.loads(line) for line in lines]
    claims, traps = (sum(len(document[part]) for document in gold) for part in ("claims", "traps"))
    assert f"({len(gold)} articles, {claims} claims, {traps} traps)" in readme
    assert "the ten sample articles" in readme
    assert len(list(seeds.glob("[0-9]*.md"))) == 10


def test_its_two_commands_are_the_makefile_s(readme, root):
    assert re.findall(r"```\n(make.*)\n```", readme) == ["make", "make test"]
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    assert ".DEFAULT_GOAL := demo" in makefile
    assert re.search(r"^test:", makefile, re.MULTILINE)


def test_the_files_it_names_are_there(readme, root):
    for name in re.findall(r"`([\w/]+\.(?:md|ipynb))`|`(LICENSE)`", readme):
        assert (root / "".join(name)).is_file(), name


def test_the_commands_it_shows_are_understood(readme, kg):
    shown = set(re.findall(r"(?:\.venv/bin/|`)kg ((?:ontology )?[a-z]+)", readme))
    assert {"build", "ontology list", "ontology init", "ontology check", "schema"} <= shown
    for command in shown:
        assert kg(*command.split(), "--help").returncode == 0, command


def test_its_python_runs(readme, seeds, tmp_path, monkeypatch, capsys):
    (block,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    shutil.copytree(seeds, tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    found = {}
    exec(block, found)
    assert found["summary"].documents == 10
    assert "asserted" in capsys.readouterr().out
    assert (tmp_path / "results" / "graph.gexf").stat().st_size > 10_000
