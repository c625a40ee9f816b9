"""Articles, and what they become when nothing happens."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.builds import files, run

STATES = ("Poland", "Norway", "Finland", "Romania", "Greece", "Spain", "Italy")
WEAPONS = ("K2", "Patriot", "F-35", "Leopard 2", "HIMARS")


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ninety short articles in ninety files."""
    folder = tmp_path_factory.mktemp("articles")
    for number in range(90):
        buyer, seller = STATES[number % 7], STATES[(number // 7 + 3) % 7]
        text = (
            f"{buyer} bought {number + 2} {WEAPONS[number % 5]} systems from {seller} in {1990 + number % 30}. "
            f"{seller}'s defence minister met officials of {buyer} in Brussels. "
            f"A spokesman said {buyer} did not sign an agreement with Russia.\n\n"
        )
        (folder / f"article-{number:03}.txt").write_text(text * 4, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def undisturbed(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a build that nothing happened to."""
    output = tmp_path_factory.mktemp("undisturbed")
    code, _, err = run(corpus, "-o", output, "--jobs", 1)
    assert code == 0, err
    found = files(output)
    assert {"claims.jsonl", "mentions.jsonl", "entities.jsonl", "documents.jsonl", "graph.html"} <= found.keys()
    assert len(found["claims.jsonl"].splitlines()) >= 90
    return found
