"""The word lists of cues/words*.toml."""

import ast
import re
import tomllib
from collections import Counter

import pytest

from kg.ontology import BUILT_IN, load

PACKAGE = BUILT_IN.parent


def asked_for() -> set[str]:
    """Whatever the code could ask for by name, and the lists that relations name as "@list"."""
    literals = {
        node.value
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    relations = "\n".join(p.read_text(encoding="utf-8") for p in sorted((BUILT_IN / "relations").glob("*.toml")))
    return literals | set(re.findall(r'"-?@(\w+)"', relations))


def test_every_list_and_table_is_read():
    ontology = load()
    assert sorted({*ontology.words, *ontology.tables} - asked_for()) == []


@pytest.mark.parametrize("path", sorted((BUILT_IN / "cues").glob("words*.toml")), ids=lambda p: p.stem)
def test_no_list_names_a_word_twice(path):
    lists = tomllib.loads(path.read_text(encoding="utf-8")).get("lists", {})
    twice = {name: [w for w, n in Counter(words).items() if n > 1] for name, words in lists.items()}
    assert {name: words for name, words in twice.items() if words} == {}


def test_no_list_stands_in_two_files():
    names = Counter(
        name
        for path in (BUILT_IN / "cues").glob("words*.toml")
        for name in tomllib.loads(path.read_text(encoding="utf-8")).get("lists", {})
    )
    assert [name for name, n in names.items() if n > 1] == []
