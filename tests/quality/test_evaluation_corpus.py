"""The evaluation corpus is sound, and the program keeps what it has reached on it."""

import json
import tomllib
from pathlib import Path

import pytest

from kg import build
from kg.evaluation import evaluate, read_gold
from kg.ontology import load

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
UNREAD, HELD_OUT = HERE / "corpus" / "articles", HERE / "corpus" / "heldout"
ARTICLES = {
    path.stem: path.read_text(encoding="utf-8")
    for folder in (ROOT / "seeds", UNREAD, HELD_OUT)
    for path in folder.glob("[0-9]*.md")
}
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
OPEN, CLOSED = (read_gold(HERE / "corpus" / name) for name in ("gold.jsonl", "heldout.jsonl"))
GOLD = [*OPEN, *CLOSED]
PARTS = {
    "all": OPEN,
    "unread": [document for document in OPEN if (UNREAD / f"{document.doc}.md").exists()],
    "heldout": CLOSED,
}


@pytest.fixture(scope="module")
def records(seed_build, tmp_path_factory):
    unread = tmp_path_factory.mktemp("unread")
    build([UNREAD, HELD_OUT], unread)
    return {
        name: [
            json.loads(line)
            for folder in (seed_build, unread)
            for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        ]
        for name in ("claims", "mentions")
    }


@pytest.fixture(scope="module")
def reached(records):
    """Counts and shares of each part, by the names that floors.toml uses."""
    symmetric = {name for name, relation in load().relations.items() if relation.symmetric}
    scores = {part: evaluate(gold, records["claims"], records["mentions"], symmetric) for part, gold in PARTS.items()}
    return {part: {**score.counts, **score.figures()} for part, score in scores.items()}


@pytest.mark.parametrize(("part", "name"), [(part, name) for part, floors in FLOORS.items() for name in floors])
def test_what_was_reached_is_kept(reached, part, name):
    if name == "false_facts":
        assert reached[part][name] <= FLOORS[part][name]
    else:
        assert reached[part][name] >= FLOORS[part][name]


def test_every_article_is_annotated():
    assert {document.doc for document in GOLD} == set(ARTICLES)


def test_it_is_large_enough_and_has_every_status():
    claims = [claim for document in GOLD for claim in document.claims]
    assert len(claims) >= 200
    assert sum(len(document.traps) for document in GOLD) >= 30
    status = {(claim.polarity, claim.modality) for claim in claims}
    assert {
        ("positive", "asserted"),
        ("positive", "planned"),
        ("positive", "possible"),
        ("negative", "asserted"),
    } <= status


@pytest.mark.parametrize("document", GOLD, ids=lambda document: document.doc)
def test_the_gold_speaks_of_its_article(document):
    known, text = load(), " ".join(ARTICLES[document.doc].split())
    names = {entity.name for entity in document.entities}
    for entity in document.entities:
        assert entity.type in known.types
        assert any(form.casefold() in text.casefold() for form in (entity.name, *entity.aliases)), entity.name
    for claim in (*document.claims, *document.optional, *document.traps):
        assert claim.subjects | claim.objects <= names, claim
        assert all(one in known.relations or one.startswith("open:") for one in claim.p), claim
    for claim in (*document.claims, *document.optional):
        assert claim.evidence in text, claim.evidence


@pytest.mark.parametrize("document", GOLD, ids=lambda document: document.doc)
def test_no_trap_is_a_fact_of_the_gold(document):
    facts = [c for c in (*document.claims, *document.optional) if (c.polarity, c.modality) == ("positive", "asserted")]
    for trap in document.traps:
        for fact in facts:
            same = (fact.s, fact.o) == (trap.s, trap.o) and set(fact.p) & set(trap.p)
            assert not same or (trap.allow_attributed and fact.attribution), (trap, fact)
