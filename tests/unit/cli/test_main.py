import subprocess
import sys

import pytest

from kg import __version__
from kg.cli.main import COMMANDS

HEAVY = ("spacy", "thinc", "networkx", "numpy", "pyvis", "pydantic", "lxml", "rich", "yaml")


def test_help_lists_every_command_without_importing_heavy_libraries(root):
    code = (
        "import sys\n"
        "from kg.cli.main import main\n"
        "main(['--help'], standalone_mode=False)\n"
        f"print(sorted(m for m in {HEAVY!r} if m in sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, encoding="utf-8", check=True)
    *shown, imported = done.stdout.splitlines()
    assert imported == "[]"
    for name, (_, line) in COMMANDS.items():
        assert any(row.split() == [name, *line.split()] for row in shown), name


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_help_of_its_own(kg, name):
    done = kg(name, "--help")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"Usage: kg {name} ")


def test_the_version_is_the_distribution_s(kg):
    assert kg("--version").stdout == f"kg, version {__version__}\n"


def test_an_unknown_command_is_wrong_usage(kg):
    done = kg("biuld")
    assert done.returncode == 2
    assert "No such command 'biuld'. Did you mean 'build'?" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("option", ["-o", "--output"])
def test_a_question_that_names_the_folder_as_a_build_does_is_told_how(kg, option):
    done = kg("show", "Poland", option, "output")
    assert done.returncode == 2
    assert f"No such option '{option}'. Did you mean '--from'?" in done.stderr


def test_another_wrong_option_is_told_its_nearest(kg):
    assert "No such option '--statsu'. Did you mean '--status'?" in kg("show", "Poland", "--statsu", "x").stderr


def test_a_character_that_the_terminal_lacks_stops_nothing(kg_process, tmp_path):
    (tmp_path / "relations").mkdir()
    (tmp_path / "relations" / "odd.toml").write_text(
        'label = "łączy"\ninverse = "x"\ndescription = ""\nsubject = ["State"]\nobject = ["State"]\n', encoding="utf-8"
    )
    done = kg_process("ontology", "show", "odd", "--ontology", tmp_path, PYTHONIOENCODING="latin-1")
    assert done.returncode == 0, done.stderr
    assert r"\u0142" in done.stdout
