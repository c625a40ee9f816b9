"""Finds a plug-in by name: a module of one of our packages, or an entry point.

A plug-in of kind `readers` or `export` is a module with a `plugin` attribute. From
outside the package, a distribution offers one through the entry-point group
`kg.readers` or `kg.export`. Only the one that is used is imported. A name with a hyphen
("graphml-yed") is the module with an underscore.
"""

from __future__ import annotations

import ast
import pkgutil
import shlex
import sys
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, distribution, entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from kg.errors import PluginError


@cache
def names(kind: str) -> tuple[str, ...]:
    """Names of all plug-ins of a kind, sorted."""
    spec = find_spec(f"kg.{kind}")
    if spec is None or spec.submodule_search_locations is None:
        raise PluginError(f"there is no kind of plug-in called {kind!r}")
    ours = {
        m.name.replace("_", "-")
        for m in pkgutil.iter_modules(spec.submodule_search_locations)
        if not m.name.startswith("_")
    }
    return tuple(sorted(ours | {e.name for e in entry_points(group=f"kg.{kind}")}))


def summaries(kind: str) -> dict[str, str]:
    """Name and first line of the docstring of each plug-in; imports none of ours."""
    found = {}
    for name in names(kind):
        spec = find_spec(f"kg.{kind}.{name.replace('-', '_')}")
        if spec is not None and spec.origin is not None:
            doc = ast.get_docstring(ast.parse(Path(spec.origin).read_text(encoding="utf-8")))
        else:
            doc = type(load(kind, name)).__doc__
        found[name] = (doc or "").partition("\n")[0]
    return found


@cache
def load(kind: str, name: str) -> Any:
    """The plug-in of that kind and name.

    Raises:
        PluginError: None of that name; the message lists the nearest.
    """
    for entry in entry_points(group=f"kg.{kind}", name=name):
        return entry.load()
    if name not in names(kind):
        near = get_close_matches(name, names(kind), n=1)
        hint = f"did you mean {near[0]!r}?" if near else "known: " + ", ".join(names(kind))
        raise PluginError(f"no {kind} plug-in called {name!r}", hint)
    return import_module(f"kg.{kind}.{name.replace('-', '_')}").plugin


def installing(extra: str) -> str:
    """The command that adds an extra of this package to the environment that runs it.

    It names the Python, as the first pip of the PATH is often another's. For an installed package pip
    reads the extras in its metadata and asks no index for it; a source tree that is not installed is named
    by its path, as an index has no such package.
    """
    return f"{shlex.quote(sys.executable)} -m pip install {shlex.quote(f'{_installed()}[{extra}]')}"


def _installed() -> str:
    """What pip knows this package by: its name, or its folder."""
    try:
        return distribution("kg-claims").name
    except PackageNotFoundError:
        return str(Path(__file__).resolve().parents[1])


def need(module: str, extra: str) -> Any:
    """Imports a library that comes with an extra of this package.

    Raises:
        PluginError: It is not installed; the hint names the command that installs it.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != module.partition(".")[0]:
            raise
        raise PluginError(f"this needs the library {module.partition('.')[0]!r}", installing(extra)) from error
