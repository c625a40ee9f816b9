"""Every exporter writes one graph with odd names; an independent reader reads it back whole."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from kg import plugins
from kg.export._values import clean
from kg.graph.saved import load
from tests.contracts import odd_build
from tests.contracts.exporter_readers import MISSING, READERS

# rdflib's own reader of JSON-LD uses a class that rdflib has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
SCHEMAS = Path(__file__).parent / "schemas"
ROOT = Path(__file__).parents[2]
HASHED_IDS = {"ftm", "stix"}
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    return load(odd_build.write(tmp_path_factory.mktemp("odd")))


@pytest.fixture(scope="module")
def written(odd, tmp_path_factory):
    folder = tmp_path_factory.mktemp("written")
    done = {}

    def write(name):
        if name not in done:
            exporter = plugins.load("export", name)
            done[name] = folder / f"graph{exporter.suffix}"
            exporter.write(odd, done[name])
        return done[name]

    return write


def _kept(name):
    """How a format keeps text: JSON can say all, the others mark what they can't hold."""
    if name == "xlsx":  # a line break of Excel is a line feed
        return lambda text: clean(text).replace("\r\n", "\n")
    return str if name == "json" else clean


def test_every_format_has_a_reader_here():
    # The explorer's page is read back by the browser tests.
    assert set(plugins.names("export")) - {"html"} == set(READERS) | MISSING


def test_the_odd_graph_is_as_odd_as_it_should_be(odd):
    statuses = {d["status"] for *_, d in odd.edges(data=True)}
    assert statuses == {"asserted", "planned", "possible", "denied", "disputed"}
    assert max(Counter((a, b) for a, b in odd.edges()).values()) == len(odd_build.PREDICATES)
    assert max(len(d["evidence"]) for *_, d in odd.edges(data=True)) == 100_000


@pytest.mark.parametrize("name", sorted(READERS))
def test_every_node_comes_back_under_its_name(name, odd, written):
    back = READERS[name](written(name))
    names = [_kept(name)(d["label"]) for _, d in odd.nodes(data=True)]
    if name == "ftm":  # squeezes white space, and drops what can't be seen
        assert sorted(_squeezed(n) for n in back.nodes.values()) == sorted(map(_squeezed, names))
    elif name in HASHED_IDS:
        assert sorted(back.nodes.values()) == sorted(names)
    else:
        assert back.nodes == dict(zip(odd.nodes, names, strict=True))


def _squeezed(text):
    return re.sub(r"[\W\ufffd]+", "", text)


@pytest.mark.parametrize("name", sorted(READERS))
def test_every_parallel_edge_comes_back_between_its_ends(name, odd, written):
    back = READERS[name](written(name))
    pairs = Counter((odd.nodes[a]["label"], odd.nodes[b]["label"]) for a, b in odd.edges())
    assert len(back.edges) == odd.number_of_edges()
    fold = _squeezed if name == "ftm" else _kept(name)
    found = Counter((fold(back.nodes[a]), fold(back.nodes[b])) for a, b, _ in back.edges)
    assert found == Counter({(fold(a), fold(b)): n for (a, b), n in pairs.items()})
    if name not in HASHED_IDS:
        assert set(back.edges) == set(odd.edges(keys=True))


@pytest.mark.parametrize("name", sorted(READERS))
def test_status_and_evidence_come_back_whole(name, odd, written):
    back = READERS[name](written(name))
    wanted = Counter((d["status"], _kept(name)(d["evidence"])) for *_, d in odd.edges(data=True))
    found = Counter((str(d["status"]), str(d["evidence"])) for d in back.edges.values())
    if name == "xlsx":
        wanted, found = (Counter({(s, e[:32_000]): n for (s, e), n in c.items()}) for c in (wanted, found))
    if name == "ftm":  # holds 65,000 characters
        wanted, found = (Counter({(s, _squeezed(e)[:40_000]): n for (s, e), n in c.items()}) for c in (wanted, found))
    if name == "stix":  # caption and evidence share the description
        tails = {e for _, e in found}
        assert all(any(t.endswith(e[-50:]) for t in tails) for _, e in wanted)
        assert max(map(len, tails)) >= 100_000
        return
    assert found == wanted


@pytest.mark.parametrize("name", sorted(set(READERS) - {"ftm"}))
def test_numbers_come_back_as_numbers(name, odd, written):
    back = READERS[name](written(name))
    found = Counter(round(float(d["confidence"]), 3) for d in back.edges.values())
    assert not any(isinstance(d["confidence"], str) for d in back.edges.values())
    assert found == Counter(round(d["confidence"], 2 if name == "stix" else 3) for *_, d in odd.edges(data=True))


_AGAIN = """
import sys
from pathlib import Path
from kg import plugins
from kg.graph.saved import load
graph = load(sys.argv[1])
for name in sys.argv[3:]:
    exporter = plugins.load("export", name)
    exporter.write(graph, Path(sys.argv[2]) / f"graph{exporter.suffix}")
"""


def test_another_process_writes_the_same_bytes(odd, written, tmp_path):
    odd_build.write(tmp_path / "build")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "123"}
    command = [sys.executable, "-c", _AGAIN, str(tmp_path / "build"), str(tmp_path), *READERS]
    subprocess.run(command, check=True, env=environment)
    for name in READERS:
        first = written(name)
        files = sorted(first.rglob("*")) if first.is_dir() else [first]
        assert files
        for file in files:
            assert file.read_bytes() == (tmp_path / file.relative_to(first.parent)).read_bytes(), file


@pytest.mark.parametrize("name", ["graphml", "graphml-yed", "gexf"])
def test_xml_is_valid_against_its_schema(name, written):
    schema = etree.XMLSchema(file=str(SCHEMAS / f"{name.partition('-')[0]}.xsd"))
    schema.assertValid(etree.parse(written(name), etree.XMLParser(huge_tree=True)))


def test_gephi_s_time_slider_gets_whole_days_and_no_timestamps(written):
    gexf = "{http://gexf.net/1.3}"
    tree = etree.parse(written("gexf"), etree.XMLParser(huge_tree=True))
    edges = list(tree.iter(f"{gexf}edge"))
    assert {(e.get("start"), e.get("end")) for e in edges} == {
        ("2017-01-01", "2017-12-31"),
        ("2017-03-01", "2017-03-31"),
        ("2017-03-05", "2017-03-11"),
    }
    assert not any(e.get("timestamp") for e in tree.iter())
    kinds = Counter((e.get("source"), e.get("target"), e.get("kind")) for e in edges)
    assert max(kinds.values()) == 1  # Gephi keeps parallel edges of different kinds only


def test_yed_draws_a_label_on_every_node_and_edge_and_marks_denials(written, odd):
    yfiles = "{http://www.yworks.com/xml/graphml}"
    tree = etree.parse(written("graphml-yed"), etree.XMLParser(huge_tree=True))
    names = [e.text for e in tree.iter(f"{yfiles}NodeLabel")]
    assert sorted(names) == sorted(clean(d["label"]) for _, d in odd.nodes(data=True))
    labels = [e.text for e in tree.iter(f"{yfiles}EdgeLabel")]
    assert len(labels) == odd.number_of_edges()
    assert sum(label.endswith("(denied)") for label in labels) == sum(
        d["status"] == "denied" for *_, d in odd.edges(data=True)
    )


def test_no_cell_of_the_csv_is_a_formula(written):
    import csv

    csv.field_size_limit(1_000_000)
    for name in ("nodes", "edges", "claims"):
        raw = (written("csv") / f"{name}.csv").read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf")
        for row in csv.reader(raw.decode("utf-8-sig").splitlines(keepends=True)):
            assert not [c for c in row if c[:1] in set("=+-@\t\r\n")]


def test_no_cell_of_the_workbook_is_a_formula(written):
    import openpyxl

    book = openpyxl.load_workbook(written("xlsx"))
    cells = [c for sheet in book for row in sheet.iter_rows() for c in row if c.value is not None]
    assert {c.data_type for c in cells} <= {"s", "n", "inlineStr"}
    assert any(c.value == '=HYPERLINK("http://example.org","press")' for c in cells)


def test_claims_of_the_tables_carry_speaker_time_and_price(written, odd):
    import duckdb

    found = duckdb.sql(
        f"SELECT id, speaker, time, amount, currency, modality, published FROM '{written('parquet')}/claims.parquet'"
    ).fetchall()
    assert len(found) == len(odd.graph["claims"])
    for key, *rest in found:
        claim = odd.graph["claims"][key]
        assert rest == [
            clean(claim["attribution"]["name"]),
            claim["time"]["value"],
            2.5e9,
            "USD",
            claim["modality"],
            "2025-12-18",
        ]


def test_cypher_literals_mean_the_texts(written):
    """Ladybug, a Cypher database, evaluates what load.cypher has in its braces."""
    import ladybug

    from kg.export.neo4j import literal

    script = (written("neo4j") / "load.cypher").read_text(encoding="utf-8")
    assert "\\u" not in script  # Neo4j would replace it before it reads the string
    with ladybug.Database(":memory:") as database, ladybug.Connection(database) as connection:
        for name in (*odd_build.NAMES, odd_build.PREDICATES[2]):
            assert literal(name) in script
            assert connection.execute(f"RETURN {literal(name)}").get_next() == [clean(name)]


def test_rdf_states_plainly_only_what_is_asserted(written, odd):
    import rdflib

    graph = rdflib.Graph().parse(written("rdf"))
    plain = {(s, o) for s, p, o in graph if str(p).startswith("urn:kg:relation:")}
    asserted = {(a, b) for a, b, d in odd.edges(data=True) if d["status"] == "asserted"}
    assert len(plain) == len(asserted)
    turkiye = rdflib.URIRef("urn:kg:entity:state/hub")
    assert (turkiye, rdflib.OWL.sameAs, rdflib.URIRef("http://www.wikidata.org/entity/Q43")) in graph
    assert (turkiye, rdflib.URIRef("http://www.wikidata.org/prop/direct/P298"), rdflib.Literal("TUR")) in graph
    quoted = set(graph.subjects(rdflib.PROV.wasQuotedFrom))
    assert len(quoted) == len(odd.graph["claims"])


def test_stix_says_in_the_type_that_a_relationship_was_denied(written):
    import stix2

    bundle = stix2.parse(written("stix").read_text(encoding="utf-8"), allow_custom=False)
    for found in bundle.objects:
        if found.type == "relationship":
            status = found.labels[0]
            assert found.relationship_type.startswith(f"{status}-") == (status != "asserted")


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [
        ("rdf", "rdflib", "rdf"),
        ("ftm", "followthemoney", "ftm"),
        ("stix", "stix2", "stix"),
        ("xlsx", "xlsxwriter", "xlsx"),
        ("parquet", "pyarrow", "parquet"),
    ],
)
def test_a_missing_library_names_the_command_that_installs_it(name, module, extra, odd, tmp_path, monkeypatch):
    from kg.errors import PluginError

    for loaded in [m for m in sys.modules if m.partition(".")[0] == module]:
        monkeypatch.delitem(sys.modules, loaded)
    monkeypatch.setattr(sys, "meta_path", [_Missing(module), *sys.meta_path])
    with pytest.raises(PluginError) as caught:
        plugins.load("export", name).write(odd, tmp_path / "x")
    assert caught.value.hint == plugins.installing(extra)


class _Missing:
    """A finder for which one library is not installed."""

    def __init__(self, module):
        self.module = module

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == self.module:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
