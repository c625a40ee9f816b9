"""Notebooks run from top to bottom, as they are, and define nothing."""

import ast
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def notebook(request):
    return nbformat.read(request.param, as_version=4)


def code(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


@pytest.fixture(scope="session", autouse=True)
def _fonts_are_known():
    """Matplotlib tells on stderr when it looks for fonts the first time: here, not in a cell."""
    import matplotlib.font_manager  # noqa: F401


def test_a_tour_an_analysis_and_a_relation_of_one_s_own_are_there():
    assert {path.stem for path in NOTEBOOKS} == {"tour", "analysis", "own-relation"}


@pytest.mark.filterwarnings("default")  # Jupyter's own
def test_it_runs_and_shows_something(notebook, tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path / "config"))
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / "runtime"))
    before = set(ROOT.iterdir())
    client = NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": ROOT / "notebooks"}}
    )
    client.execute()
    outputs = [output for cell in code(notebook) for output in cell.outputs]
    assert outputs
    assert not [o for o in outputs if o.output_type == "error" or o.get("name") == "stderr"]
    assert set(ROOT.iterdir()) == before
    shown = [output["data"] for output in outputs if "data" in output]
    assert any("<iframe" in data.get("text/html", "") for data in shown), "no explorer"
    plots = sum(cell.source.count("plt.show()") for cell in code(notebook))
    assert sum("image/png" in data for data in shown) == plots


def test_it_defines_nothing_and_uses_the_public_names_only(notebook):
    import kg

    for cell in code(notebook):
        for node in ast.walk(ast.parse(cell.source)):
            assert not isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Lambda), cell.source
            if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "kg":
                assert node.module == "kg"
                assert {name.name for name in node.names} <= set(kg.__all__)
            if isinstance(node, ast.Import):
                assert not [name.name for name in node.names if name.name.startswith("kg.")]


def test_it_is_kept_without_outputs(notebook):
    assert all(not cell.outputs and cell.execution_count is None for cell in code(notebook))
