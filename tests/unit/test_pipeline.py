import json

import networkx as nx
import pytest

from kg.builder import build
from kg.errors import InputError
from kg.model import Document


def test_the_plainest_purchase_is_found_with_its_sentence(pipeline):
    text = "Poland bought the K2 from South Korea in 2022."
    (extraction,) = pipeline.extract([Document(id="a", text=text)])
    linker = pipeline.resolve([extraction])
    mentions = {m.id: m for m in extraction.mentions}
    found = {(linker.entity(mentions[c.subject]).name, c.predicate) for c in extraction.claims}
    assert ("Poland", "bought") in found
    assert all(c.evidence.of(text) == text for c in extraction.claims)


def test_no_document_looks_at_another(pipeline):
    one = Document(id="a", text="Poland bought the K2 from South Korea in 2022.")
    two = Document(id="b", text="It also bought the FA-50. Finland joined NATO.")
    alone = list(pipeline.extract([two]))
    assert list(pipeline.extract([one, two]))[1:] == alone


def test_extraction_is_lazy(pipeline):
    def documents():
        for number in range(10_000):
            taken.append(number)
            yield Document(id=str(number), text="Finland joined NATO.")

    taken: list[int] = []
    next(iter(pipeline.extract(documents())))
    assert len(taken) < 1000


def test_the_sample_corpus_gives_all_files(seed_build):
    names = {p.name for p in seed_build.iterdir()}
    assert names == {
        "claims.jsonl", "mentions.jsonl", "entities.jsonl", "documents.jsonl", "doubts.jsonl",
        "quotations.jsonl",
        "graph.graphml", "graph.html",
        "duplicates.jsonl", "graph.sqlite", "store.sqlite", ".build.lock",
    }  # fmt: skip


def test_the_sample_corpus_gives_what_nobody_may_miss(seed_records):
    found = {
        (c["subject"]["name"], c["predicate"], c["object"]["name"])
        for c in seed_records["claims"]
        if (c["polarity"], c["modality"]) == ("positive", "asserted")
    }
    assert ("Türkiye", "bought", "S-400") in found


def test_every_claim_of_the_sample_corpus_stands_in_its_document(seed_records, seeds):
    from kg.sources import files, read

    texts = {d.id: d.text for d in read(files([seeds]))}
    assert seed_records["claims"]
    for claim in seed_records["claims"]:
        text = texts[claim["document"]]
        evidence = claim["evidence"]
        assert text[evidence["start"] : evidence["end"]] == evidence["text"]
        for part in (claim["subject"], claim["object"], claim["attribution"], claim["time"]):
            if part is not None:
                assert text[part["start"] : part["end"]] == part["text"]


def test_every_id_of_a_record_leads_somewhere(seed_records):
    entities = {e["id"] for e in seed_records["entities"]}
    documents = {d["id"] for d in seed_records["documents"]}
    for claim in seed_records["claims"]:
        assert {claim["subject"]["id"], claim["object"]["id"]} <= entities
        assert claim["document"] in documents
    assert {m["entity"] for m in seed_records["mentions"]} - {None} <= entities
    for name in ("claims", "mentions", "entities", "documents"):
        ids = [record["id"] for record in seed_records[name]]
        assert len(set(ids)) == len(ids), name


def test_the_graph_holds_every_claim_between_two_entities(seed_build, seed_records):
    graph = nx.read_graphml(seed_build / "graph.graphml", force_multigraph=True)
    claims = {c["id"] for c in seed_records["claims"] if c["subject"]["id"] != c["object"]["id"]}
    shown = {one for *_, data in graph.edges(data=True) for one in data["claims"].split(" | ")}
    assert shown == claims


@pytest.mark.parametrize("hash_seed", ["1", "2"])
def test_the_same_input_gives_the_same_bytes(kg_process, tmp_path, seed_build, seeds, root, hash_seed):
    done = kg_process("build", "seeds", "-o", tmp_path / "again", "-q", cwd=root, PYTHONHASHSEED=hash_seed)
    assert done.returncode == 0, done.stderr
    for path in seed_build.iterdir():
        if path.name == "store.sqlite":  # tells which inputs were read
            continue
        assert (tmp_path / "again" / path.name).read_bytes() == path.read_bytes(), path.name


def test_progress_is_told_from_first_to_last(tmp_path):
    (tmp_path / "in").mkdir()
    for name in "ab":
        (tmp_path / "in" / f"{name}.txt").write_text("Finland joined NATO.", encoding="utf-8")
    told: list[tuple[int, int]] = []
    build([tmp_path / "in"], tmp_path / "out", progress=lambda done, total: told.append((done, total)))
    assert told[0] == (0, 2)
    assert told[-1] == (2, 2)
    assert told == sorted(told)


def test_progress_counts_what_is_analysed_not_what_is_read(tmp_path):
    lines = [json.dumps({"id": f"d{n}", "text": "Finland joined NATO."}) for n in range(40)]
    (tmp_path / "wire.jsonl").write_text("\n".join(lines), encoding="utf-8")
    told: list[tuple[int, int]] = []
    for _ in range(2):  # the second build finds nothing new in the one file
        build(tmp_path / "wire.jsonl", tmp_path / "out", jobs=1, progress=lambda *counts: told.append(counts))
    first, again = told[:-2], told[-2:]
    assert first[-1] == (40, 40)
    assert sorted({done for done, _ in first}) == [0, 16, 32, 40]
    assert again == [(0, 1), (1, 1)]


def test_good_documents_beside_a_bad_one_are_built_and_the_bad_one_is_on_record(tmp_path):
    source = tmp_path / "in"
    source.mkdir()
    (source / "good.txt").write_text("Finland joined NATO in 2023.", encoding="utf-8")
    (source / "bad.txt").write_bytes(b"\x00\x01")
    summary = build([source], tmp_path / "out")
    assert (summary.documents, len(summary.failures)) == (1, 1)
    lines = (tmp_path / "out" / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    status = {record["id"]: record["status"] for record in map(json.loads, lines)}
    assert status["good"] == "ok"
    assert "bad.txt is a binary file" in status[None]


def test_when_nothing_can_be_read_what_was_there_before_stays(tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"\x00")
    output = tmp_path / "out"
    output.mkdir()
    (output / "claims.jsonl").write_text("before", encoding="utf-8")
    with pytest.raises(InputError, match=r"no document could be read: .*bad\.txt is a binary file"):
        build([tmp_path / "bad.txt"], output)
    assert {p.name for p in output.iterdir()} == {"claims.jsonl", ".build.lock"}
    assert (output / "claims.jsonl").read_text(encoding="utf-8") == "before"
