import shlex
import sys
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from kg import plugins
from kg.errors import PluginError


@pytest.fixture
def fresh():
    """Plug-ins are looked up once a process; these tests change what there is."""
    plugins.names.cache_clear()
    plugins.load.cache_clear()
    yield
    plugins.names.cache_clear()
    plugins.load.cache_clear()


def test_a_module_of_the_package_is_a_plugin_and_a_private_one_is_not():
    assert {"txt", "jsonl"} <= set(plugins.names("readers"))
    assert {"graphml", "html"} <= set(plugins.names("export"))
    assert not [n for kind in ("readers", "export") for n in plugins.names(kind) if n.startswith("_")]


def test_every_plugin_loads():
    for name in ("graphml", "html"):
        assert plugins.load("export", name).suffix == f".{name}"


def test_an_unknown_name_tells_the_nearest():
    with pytest.raises(PluginError, match=r"no export plug-in called 'graphlm' \(did you mean 'graphml'\?\)"):
        plugins.load("export", "graphlm")


def test_a_name_like_no_other_lists_what_there_is():
    with pytest.raises(PluginError, match=r"known: .*graphml"):
        plugins.load("export", "zzzz")


def test_an_unknown_kind_is_named():
    with pytest.raises(PluginError, match="'importers'"):
        plugins.names("importers")


@pytest.mark.usefixtures("fresh")
def test_another_distribution_offers_one_by_entry_point(tmp_path, monkeypatch):
    info = tmp_path / "outside-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: outside\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[kg.readers]\nodd = outside_odd:plugin\n", encoding="utf-8")
    (tmp_path / "outside_odd.py").write_text("plugin = 'the odd reader'\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    assert "odd" in plugins.names("readers")
    assert plugins.load("readers", "odd") == "the odd reader"


def test_the_command_for_an_extra_names_the_python_that_runs(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/home/a user/bin/python")
    first, *rest = shlex.split(plugins.installing("pdf"))
    assert first == "/home/a user/bin/python"
    assert rest[:3] == ["-m", "pip", "install"]
    assert rest[3].endswith("[pdf]")


def test_a_source_tree_that_is_not_installed_is_named_by_its_folder(monkeypatch):
    def missing(name):
        raise PackageNotFoundError(name)

    monkeypatch.setattr(plugins, "distribution", missing)
    named = shlex.split(plugins.installing("pdf"))[-1].removesuffix("[pdf]")
    assert (Path(named) / "pyproject.toml").is_file()
