"""A graph displays itself in a notebook, and the explorer runs in the cell."""

from __future__ import annotations

import os
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from playwright.sync_api import expect

from tests.browser.conftest import Opener

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]  # Jupyter's own

CELL = """
from kg import Document, Pipeline
pipeline = Pipeline()
found = list(pipeline.extract([Document(id="a", text="Poland bought the K2 tank from South Korea in 2022.")]))
graph = pipeline.graph(found, pipeline.resolve(found))
graph
"""


def test_the_last_line_of_a_cell_shows_the_explorer(
    open_page: Opener, sample_page: Path, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(root), os.environ.get("PYTHONPATH", "")]))
    for name in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(tmp_path / name))
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(CELL)])
    NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    shown = notebook.cells[0].outputs[-1]["data"]["text/html"]
    page = open_page(sample_page)
    cell = tmp_path / "cell.html"
    cell.write_text(f"<!doctype html><meta charset=utf-8>{shown}", encoding="utf-8")
    page.goto(cell.as_uri())
    frame = page.frame_locator("iframe")
    frame.locator("#begin").click()
    expect(frame.locator("#count")).to_contain_text("relation")
    frame.locator("#query").fill("poland")
    frame.locator("#query").press("Enter")
    expect(frame.locator("#drawer h2")).to_have_text("Poland")
