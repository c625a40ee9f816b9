"""JSON: what an article is called that has no id."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.readers.json import plugin

ONE = {"text": "Poland bought the K2."}


@pytest.mark.parametrize(
    ("whole", "ids"),
    [
        (ONE, ["news"]),
        ([ONE], ["news-1"]),  # a list that may grow
        ({"articles": [ONE, {"text": "Norway did not."}]}, ["news-1", "news-2"]),
        ({"response": {"docs": [{**ONE, "id": "x"}]}}, ["x"]),
    ],
)
def test_the_id_of_an_article(tmp_path: Path, whole: object, ids: list[str]) -> None:
    path = tmp_path / "news.json"
    path.write_text(json.dumps(whole), encoding="utf-8")
    assert [one.id for one in plugin.read(path)] == ids
