"""The house keeps its shape: layers one way, modules and functions small."""

import ast
from statistics import median

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from kg import labels


@pytest.fixture(scope="module")
def modules(root):
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in sorted(root.glob("kg/**/*.py"))
    }


def test_a_level_imports_only_from_below(root, monkeypatch, capsys):
    monkeypatch.chdir(root)
    status = lint_imports(config_filename="pyproject.toml", cache_dir=None)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_modules_are_small(modules):
    lines = {name: text.count("\n") for name, text in modules.items()}
    assert {name: count for name, count in lines.items() if count > 400} == {}
    assert median(lines.values()) <= 120


def test_functions_are_small(modules):
    long = []
    count = 0
    for name, text in modules.items():
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                count += 1
                first = node.body[1:] if ast.get_docstring(node) else node.body
                length = (node.end_lineno or 0) - (first[0].lineno if first else node.lineno) + 1
                if length > 40:
                    long.append(f"{name}:{node.lineno} {node.name}: {length} lines")
    assert len(long) <= 0.05 * count, "\n".join(long)


def test_classes_of_labels_stand_in_one_module(modules):
    classes = {frozenset(value): name for name, value in vars(labels).items() if isinstance(value, tuple)}
    assert len(classes) > 20
    again = []
    for name, text in modules.items():
        if name.startswith(("kg/nlp/", "kg/mentions/", "kg/claims/")):
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.Tuple | ast.Set | ast.List) and len(node.elts) > 1:
                    values = frozenset(e.value for e in node.elts if isinstance(e, ast.Constant))
                    if len(values) == len(node.elts) and values in classes:
                        again.append(f"{name}:{node.lineno} is kg.labels.{classes[values]}")
    assert not again, "\n".join(again)


def test_heads_change_in_one_module(modules):
    """A parse stays a tree where only `hang` and `lift` set heads."""
    elsewhere = {
        name
        for name, text in modules.items()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Attribute) and node.attr == "head" and isinstance(node.ctx, ast.Store)
    }
    assert elsewhere == {"kg/nlp/hanging.py", "kg/claims/parse.py"}
