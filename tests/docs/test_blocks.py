"""Every command and code block of README and docs does what the page says."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.blocks import blocks

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
WITH_CODE = [page for page in PAGES if any(block.language in ("sh", "python") for block in blocks(page))]


def name(page):
    return page.relative_to(ROOT).as_posix() if page.is_relative_to(ROOT) else page.name


@pytest.fixture
def folder(tmp_path, seed_build):
    """What a reader has before them: the project's folder after `make`, with `kg` at hand."""
    for part in ("seeds", "tests", "notebooks", "docs"):
        (tmp_path / part).symlink_to(ROOT / part)
    for made in ("output", "results"):  # what is built again is quick, as for a reader who goes on
        shutil.copytree(seed_build, tmp_path / made)
    programs = tmp_path / ".venv" / "bin"
    programs.mkdir(parents=True)
    python = programs / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    (programs / "kg").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kg "$@"\n', encoding="utf-8")
    for program in programs.iterdir():
        program.chmod(0o755)
    return tmp_path


def run(page, folder):
    """Runs the blocks of a page one after the other; what one prints must be in the `text` block after it."""
    python = []
    printed = ""
    environment = {
        **os.environ,
        "PATH": f"{folder / '.venv' / 'bin'}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "COLUMNS": "200",
    }
    for block in blocks(page):
        if block.reason or block.language not in ("sh", "python", "text"):
            continue
        if block.language == "text":
            missing = [line for line in block.text.splitlines() if squeezed(line) not in squeezed(printed)]
            assert not printed or not missing, f"{name(page)}:{block.line} {missing}, printed: {printed}"
            printed = ""
            continue
        if block.language == "sh":
            command = ["bash", "-euo", "pipefail", "-c", block.text]
        else:
            python.append(block.text)
            command = [sys.executable, "-c", "\n".join([*python[:-1], "print('<here>')", python[-1]])]
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=300, check=False
        )
        assert done.returncode == 0, f"{name(page)}:{block.line}\n{block.text}\n{done.stdout}\n{done.stderr}"
        printed = done.stdout.rpartition("<here>")[2]


def squeezed(text):
    return " ".join(text.split())


@pytest.mark.parametrize("page", WITH_CODE, ids=name)
def test_what_a_page_shows_runs(page, folder):
    run(page, folder)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_block_says_what_it_is_and_why_it_is_not_run(page):
    for block in blocks(page):
        assert block.language or page.name == "README.md", f"{name(page)}:{block.line} has no language"
        if block.reason:
            assert re.search(r"network|registry|folder|cluster|docker|model", block.reason), block.reason


def test_every_page_is_run_that_shows_a_command():
    shown = [page for page in PAGES if re.search(r"^ *(kg|pip|python|make) ", page.read_text("utf-8"), re.MULTILINE)]
    assert set(shown) <= {*WITH_CODE, ROOT / "README.md"}


def test_the_extras_that_pages_name_are_there():
    import tomllib

    known = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    named = {
        (name(page), extra)
        for page in PAGES
        for extras in re.findall(r"(?:kg-claims|\.)\[([\w,]+)\]", page.read_text("utf-8"))
        for extra in extras.split(",")
    }
    assert named
    assert not [(page, extra) for page, extra in sorted(named) if extra not in known]


@pytest.mark.parametrize(
    "page", ["```sh\necho right\n```\n\n```text\nwrong\n```\n", "```sh\nfalse\n```\n", "```python\n1 / 0\n```\n"]
)
def test_a_page_that_is_wrong_is_noticed(page, folder):
    made = folder / "wrong.md"
    made.write_text(page, encoding="utf-8")
    with pytest.raises(AssertionError, match=r"wrong\.md"):
        run(made, folder)
