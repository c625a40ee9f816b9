"""Wheel and sdist build, hold what they must, and work in an environment of their own."""

import os
import shlex
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ARTICLE = "Norway bought 54 Leopard 2 tanks from Germany in 2023. It did not buy the K2, Støre said."


def run(*command, **options):
    done = subprocess.run(
        [*map(str, command)],
        capture_output=True,
        encoding="utf-8",
        errors="backslashreplace",
        timeout=300,
        check=False,
        **options,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def packages(tmp_path_factory):
    """The wheel is built from the sdist: so the sdist is complete."""
    made = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", made, ROOT)
    [wheel], [sdist] = made.glob("*.whl"), made.glob("*.tar.gz")
    return wheel, sdist


@pytest.fixture(scope="module")
def installed(packages, tmp_path_factory):
    """The folder of programs where the wheel, and it alone of kg, is installed; the folder's name is awkward.

    What kg needs is found where the tests run: downloading it is for `.ci/run`.
    """
    home = tmp_path_factory.mktemp("a place in Łódź")
    venv.create(home, with_pip=True)
    python = home / "bin" / "python"
    # "--target" would hide a missing program; "--no-index" shows that nothing is fetched.
    run(python, "-m", "pip", "install", "--no-index", "--no-deps", "--quiet", packages[0])
    [site] = home.glob("lib/python*/site-packages")
    # Python reads such files in the locale's encoding: the name in it is ASCII, whatever it points to.
    (site / "what-kg-needs").symlink_to(sysconfig.get_path("purelib"))
    (site / "what-kg-needs.pth").write_text("what-kg-needs\n", encoding="ascii")
    return home / "bin"


@pytest.fixture
def bare(tmp_path):
    """An environment with next to nothing in it: no home, plain C locale."""
    return {"PATH": os.defpath, "HOME": str(tmp_path / "nobody"), "LC_ALL": "C"}


def test_the_wheel_holds_code_data_and_types_and_nothing_else(packages):
    names = zipfile.ZipFile(packages[0]).namelist()
    inside = {name for name in names if not name.split("/")[0].endswith(".dist-info")}
    tracked = {path.relative_to(ROOT).as_posix() for path in (ROOT / "kg").rglob("*") if path.is_file()}
    assert inside == {name for name in tracked if "__pycache__" not in name}
    assert "kg/py.typed" in inside
    licences = {Path(name).name for name in names if "/licenses/" in name}
    assert licences == {"LICENSE", "ATTRIBUTION.md"}  # of the code; of the gazetteers


def test_the_sdist_holds_what_one_needs_to_build_and_test(packages):
    with tarfile.open(packages[1]) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}
    assert {
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "kg/py.typed",
        "mkdocs.yml",
        "docs/tutorial.md",
        "notebooks/tour.ipynb",
        "seeds/01-ankara-s400-way-out.md",
        "tests/quality/corpus/gold.jsonl",
    } <= inside
    assert not [name for name in inside if name.startswith((".venv", "output", "site"))]


def test_the_command_that_adds_an_extra_asks_nobody_for_this_package(installed, bare, tmp_path):
    """It is on no index: what is installed must do."""
    command = run(
        installed / "python", "-c", "from kg.plugins import installing as i; print(i('spark'))", cwd=tmp_path, env=bare
    )
    assert command.startswith(f"{shlex.quote(str(installed / 'python'))} -m pip install 'kg-claims[spark]'")
    run(*shlex.split(command), "--no-index", "--dry-run", cwd=tmp_path, env=bare)


@pytest.mark.parametrize("program", [["kg"], ["python", "-m", "kg"]], ids=" ".join)
def test_it_works_where_it_is_installed(installed, bare, tmp_path, program):
    folder = tmp_path / "mes articles – été"
    folder.mkdir()
    (folder / "é.txt").write_text(ARTICLE, encoding="utf-8")
    first, *rest = program
    kg = [installed / first, *rest]
    run(*kg, "build", folder.name, "-o", "aus gabe", cwd=tmp_path, env=bare)
    shown = run(*kg, "show", "Norway", "--from", "aus gabe", "--json", cwd=tmp_path, env=bare)
    assert "bought" in shown
    assert (tmp_path / "aus gabe" / "graph.html").stat().st_size > 100_000
    # what comes from data files of the package
    assert '"$schema"' in run(*kg, "schema", "claims", cwd=tmp_path, env=bare)
    assert "bought" in run(*kg, "ontology", "list", cwd=tmp_path, env=bare)


def test_the_package_that_runs_is_the_installed_one_and_knows_its_version(installed, bare, packages, tmp_path):
    where = run(installed / "python", "-c", "import kg; print(kg.__file__)", cwd=tmp_path, env=bare)
    assert Path(where.strip()).is_relative_to(installed.parent)
    version = packages[0].name.split("-")[1]
    assert run(installed / "kg", "--version", cwd=tmp_path, env=bare).strip() == f"kg, version {version}"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_can_complete(installed, bare, tmp_path, shell):
    script = run(installed / "kg", cwd=tmp_path, env={**bare, "_KG_COMPLETE": f"{shell}_source"})
    assert "_KG_COMPLETE" in script
    words = {"COMP_WORDS": "kg time", "COMP_CWORD": "time" if shell == "fish" else "1"}
    given = run(installed / "kg", cwd=tmp_path, env={**bare, **words, "_KG_COMPLETE": f"{shell}_complete"})
    assert "timeline" in given


def test_the_shell_completes_formats(installed, bare, tmp_path):
    words = {"COMP_WORDS": "kg export graphml-", "COMP_CWORD": "2", "_KG_COMPLETE": "bash_complete"}
    assert run(installed / "kg", cwd=tmp_path, env={**bare, **words}) == "plain,graphml-yed\n"
