"""Reads each format back with a reader that is not ours, into one shape."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import networkx as nx


@dataclass
class Back:
    """What a reader found: node id -> name; (source, target, edge id) -> attributes of the edge."""

    nodes: dict[str, str] = field(default_factory=dict)
    edges: dict[tuple[str, str, str], dict[str, object]] = field(default_factory=dict)


def _networkx(graph) -> Back:
    return Back(
        {n: d["label"] for n, d in graph.nodes(data=True)},
        {(a, b, str(k)): {**d} for a, b, k, d in graph.edges(keys=True, data=True)},
    )


def graphml(path: Path) -> Back:
    return _networkx(nx.read_graphml(path, force_multigraph=True))


def gexf(path: Path) -> Back:
    graph = nx.read_gexf(path, version="1.3")
    assert graph.is_multigraph()
    return Back(
        {n: d["label"] for n, d in graph.nodes(data=True)},
        {(a, b, d["id"]): d for a, b, d in graph.edges(data=True)},
    )


def _spread(text: object) -> object:
    """Undoes the apostrophe that keeps a spreadsheet from running a cell."""
    return text[1:] if isinstance(text, str) and text[:1] == "'" and text[1:2] in set("=+-@\t\r\n") else text


def _duckdb(nodes: str, edges: str, names: tuple[str, str, str, str] = ("id", "source", "target", "id")) -> Back:
    import duckdb

    with duckdb.connect() as db:
        found = db.execute(f"SELECT * FROM {nodes}").fetchall()
        columns = [c[0] for c in db.description]
        rows = [dict(zip(columns, map(_spread, row), strict=True)) for row in found]
        found = db.execute(f"SELECT * FROM {edges}").fetchall()
        columns = [c[0] for c in db.description]
        links = [dict(zip(columns, map(_spread, row), strict=True)) for row in found]
    key, source, target, edge = names
    return Back({row[key]: row["label"] for row in rows}, {(row[source], row[target], row[edge]): row for row in links})


_CSV = "read_csv('{}', header=true, delim=',', quote='\"', escape='\"', max_line_size=10000000)"


def csv(path: Path) -> Back:
    return _duckdb(_CSV.format(path / "nodes.csv"), _CSV.format(path / "edges.csv"))


def neo4j(path: Path) -> Back:
    names = ("id:ID", ":START_ID", ":END_ID", "id")
    back = _duckdb(_CSV.format(path / "nodes.csv"), _CSV.format(path / "edges.csv"), names)
    for row in back.edges.values():
        row["confidence"], row["weight"] = row["confidence:double"], row["weight:long"]
    return back


def parquet(path: Path) -> Back:
    return _duckdb(f"'{path / 'nodes.parquet'}'", f"'{path / 'edges.parquet'}'")


def json_(path: Path) -> Back:
    return _networkx(nx.node_link_graph(json.loads(path.read_text(encoding="utf-8")), edges="edges"))


def cytoscape(path: Path) -> Back:
    graph = nx.cytoscape_graph(json.loads(path.read_text(encoding="utf-8")))
    return Back(
        {n: d["name"] for n, d in graph.nodes(data=True)},
        {(a, b, k): d for a, b, k, d in graph.edges(keys=True, data=True)},
    )


def xlsx(path: Path) -> Back:
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True)
    sheets = {}
    for name in ("Nodes", "Edges"):
        head, *rows = book[name].iter_rows(values_only=True)
        sheets[name] = [dict(zip(head, row, strict=True)) for row in rows]
    book.close()
    return Back(
        {row["id"]: row["label"] for row in sheets["Nodes"]},
        {(row["source"], row["target"], row["id"]): row for row in sheets["Edges"]},
    )


def _rdf(path: Path, form: str) -> Back:
    from urllib.parse import unquote

    import rdflib

    graph = rdflib.Graph().parse(path, format=form)
    kg = rdflib.Namespace("urn:kg:vocabulary:")

    def tail(iri: object) -> str:
        return unquote(str(iri).split(":", 3)[3])

    nodes = {
        tail(s): str(o)
        for s, o in graph.subject_objects(rdflib.RDFS.label)
        if str(s).startswith("urn:kg:entity:") and (s, kg.mentions, None) in graph
    }
    edges = {}
    for edge in graph.subjects(rdflib.RDF.type, kg.Edge):
        ends = [tail(graph.value(edge, p)) for p in (rdflib.RDF.subject, rdflib.RDF.object)]
        values = {n: graph.value(edge, kg[n]) for n in ("status", "evidence", "confidence", "weight")}
        plain = {n: v.toPython() for n, v in values.items()}
        edges[ends[0], ends[1], tail(edge)] = {**plain, "predicate": tail(graph.value(edge, rdflib.RDF.predicate))}
    return Back(nodes, edges)


def rdf(path: Path) -> Back:
    return _rdf(path, "turtle")


def rdf_jsonld(path: Path) -> Back:
    return _rdf(path, "json-ld")


def ftm(path: Path) -> Back:
    """FollowTheMoney hashes ids: names stand for them (the odd ones differ enough)."""
    from followthemoney import model

    proxies = [model.get_proxy(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]
    for proxy in proxies:
        proxy.schema.validate(proxy.to_dict())
    nodes = {p.id: p.first("name") for p in proxies if "keywords" in p.schema.properties and p.has("keywords")}
    edges = {
        (p.first("subject"), p.first("object"), p.first("recordId")): {
            "status": p.first("status"),
            "evidence": p.first("summary"),
        }
        for p in proxies
        if p.schema.name == "UnknownLink"
    }
    return Back(nodes, edges)


def stix(path: Path) -> Back:
    import stix2

    bundle = stix2.parse(path.read_text(encoding="utf-8"), allow_custom=False)
    nodes = {o.id: o.name for o in bundle.objects if o.type == "identity" and "labels" in o}
    edges = {
        (o.source_ref, o.target_ref, o.id): {
            "status": o.labels[0],
            "evidence": o.description.partition(": ")[2] if ": " in o.description else "",
            "confidence": o.confidence / 100,
        }
        for o in bundle.objects
        if o.type == "relationship"
    }
    return Back(nodes, edges)


READERS: dict[str, Callable[[Path], Back]] = {
    "graphml": graphml,
    "graphml-yed": graphml,
    "gexf": gexf,
    "csv": csv,
    "json": json_,
    "cytoscape": cytoscape,
    "neo4j": neo4j,
    "rdf": rdf,
    "rdf-jsonld": rdf_jsonld,
    "ftm": ftm,
    "stix": stix,
    "xlsx": xlsx,
    "parquet": parquet,
}
