"""From the page to the next build: what an analyst marks as wrong is gone, and stays gone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.browser.conftest import Opener

pytestmark = pytest.mark.browser

TEXT = "Poland bought the K2 tank from South Korea in 2022. Germany supplied Leopard 2 tanks to Ukraine in 2023.\n"


def claims(folder: Path) -> dict[str, str]:
    """Sentences of the claims, by the claim's id."""
    lines = (folder / "claims.jsonl").read_text("utf-8").splitlines()
    return {record["id"]: record["evidence"]["text"] for record in map(json.loads, lines)}


def test_the_next_build_obeys_what_was_marked_in_the_page(
    open_page: Opener, kg_process: Callable[..., CompletedProcess[str]], tmp_path: Path
) -> None:
    article, out = tmp_path / "a.txt", tmp_path / "out"
    article.write_text(TEXT, encoding="utf-8")
    assert kg_process("build", article, "-o", out).returncode == 0
    before = claims(out)
    page = open_page(out / "graph.html")
    wrong = page.evaluate("explorer.model.claims.find(c => explorer.model.sentence(c).includes('Poland')).edge")
    page.evaluate("id => explorer.state.set({ select: `e:${id}` })", wrong)
    cards = page.locator("#drawer .claim")
    for card in cards.all():
        card.locator("button:has-text('Mark as wrong')").click()
    rejected = page.evaluate("explorer.state.now.wrong")
    assert rejected
    assert set(rejected) < set(before)
    with page.expect_download() as waiting:
        page.click("#save-judgements")
    waiting.value.save_as(out / "judgements.csv")

    assert kg_process("build", article, "-o", out).returncode == 0
    after = claims(out)
    assert set(after) == set(before) - set(rejected)
    again = open_page(out / "graph.html")
    assert again.evaluate("id => explorer.model.edge.has(id)", wrong) is False
    assert again.evaluate("explorer.model.edges.length") == page.evaluate("explorer.model.edges.length") - 1
