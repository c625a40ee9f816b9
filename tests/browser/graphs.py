"""Graphs for the page: small ones with everything in them, hostile ones, and big ones."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import networkx as nx

from kg.graph.layout import place
from kg.model import content_id
from kg.ontology import load
from kg.partners import Partners

if TYPE_CHECKING:
    from kg.model import ClaimGraph

#: (subject, predicate, object, status words, sentence, speaker, time, document)
Row = tuple[str, str, str, str, str, str, str, int]

TYPES = {
    "Türkiye": "State",
    "Russia": "State",
    "Poland": "State",
    "Germany": "State",
    "Italy": "State",
    "S-400": "WeaponSystem",
    "K2": "WeaponSystem",
    "Łukasz Żak": "Person",
    "Acme Arms": "Organization",
    "Export Act": "Law",
    "Desk 7": "Organization",
}
ALIASES = {"Türkiye": ["Türkiye", "Turkey", "Ankara"]}
ROWS: list[Row] = [
    ("Türkiye", "bought", "S-400", "", "Türkiye bought the S-400 in 2017.", "", "2017", 0),
    ("Türkiye", "bought", "S-400", "not", "Türkiye never bought the S-400, Łukasz Żak said.", "Łukasz Żak", "", 1),
    ("Russia", "supplied", "S-400", "", "Russia supplied the S-400 in July 2019.", "", "2019-07", 0),
    ("Poland", "bought", "K2", "plan", "Poland will buy the K2 by 2026, Acme Arms said.", "Acme Arms", "2026", 1),
    ("Poland", "met", "Germany", "may", "Poland may meet Germany.", "", "", 1),
    ("Germany", "sold", "K2", "not", "Germany denied that it sold the K2.", "Germany", "", 2),
    ("Acme Arms", "manufactured", "K2", "", "Acme Arms makes the K2 🛠 in Łódź.", "", "", 2),
    ("Russia", "met", "Türkiye", "", "Russia met Türkiye on 12 May 2020.", "", "2020-05-12", 2),
    ("Łukasz Żak", "has_role_in", "Poland", "", "Łukasz Żak is Poland's envoy.", "", "", 1),
]
LONE = ["Italy", "Export Act", "Desk 7"]
PUBLISHED = ["2019-08-01", "2021-03-05", "2022-11-30"]


def node_id(name: str) -> str:
    return f"{TYPES.get(name, 'Person').lower()}/{name}"


def build(
    rows: list[Row],
    lone: list[str],
    *,
    titles: list[str] | None = None,
    sources: list[str] | None = None,
    texts: bool = True,
    types: dict[str, str] | None = None,
    to: dict[str, str] | None = None,
) -> ClaimGraph:
    """The graph that the pipeline would make of these rows: the records first, then nodes and edges.

    Args:
        to: Sentence -> to whom, where its claim says so.
    """
    kinds = types or TYPES
    bodies = [""] * (max((row[7] for row in rows), default=0) + 1)
    claims: dict[str, dict[str, Any]] = {}
    edges: dict[tuple[str, str, str], list[str]] = {}
    for row in rows:
        one = claim(row, len(bodies[row[7]]), kinds, to or {})
        bodies[row[7]] += row[4] + "\n\n"
        claims[one["id"]] = one
        edges.setdefault(row[:3], []).append(one["id"])
    graph: ClaimGraph = nx.MultiDiGraph()
    for name in sorted({r[0] for r in rows} | {r[2] for r in rows} | {r[5] for r in rows if r[5]} | set(lone)):
        graph.add_node(node_id(name), **node(name, kinds.get(name, "Person")))
    for (subject, predicate, obj), found in edges.items():
        data = edge(subject, predicate, obj, [claims[c] for c in found])
        graph.add_edge(node_id(subject), node_id(obj), key=data["id"], **data)
    graph.graph["claims"] = claims
    graph.graph["documents"] = documents(bodies, titles or ["The deal", "The denial", "The makers"], sources, texts)
    graph.graph["mentions"] = [
        {"document": one["document"], "entity": one[role]["id"], **span(one[role])}
        for one in claims.values()
        for role in ("subject", "object")
    ]
    graph.graph["partners"] = Partners({"to"})
    graph.graph["types"] = {t.name: t for t in load(None).types.values() if t.node}
    place(graph)
    return graph


def claim(row: Row, start: int, kinds: dict[str, str], to: dict[str, str]) -> dict[str, Any]:
    """The record of a row whose sentence begins at `start`."""
    subject, predicate, obj, word, sentence, speaker, time, at = row

    def place_of(text: str) -> dict[str, Any]:
        found = max(sentence.find(text), 0)
        return {"text": text, "start": start + found, "end": start + found + len(text)}

    def party(name: str) -> dict[str, Any]:
        return {"id": node_id(name), "name": name, "type": kinds.get(name, "Person"), **place_of(name)}

    qualifiers: dict[str, Any] = {"amount": {"text": "$2.5 billion", "value": 2.5e9}} if predicate == "bought" else {}
    if sentence in to:
        qualifiers = {"to": {"text": to[sentence], "id": node_id(to[sentence]), "name": to[sentence]}}
    by = {"id": node_id(speaker), "name": speaker, **place_of(speaker), "cue": "said"} if speaker else None
    return {
        "id": content_id(subject, predicate, obj, sentence),
        "document": f"doc-{at}",
        "subject": party(subject),
        "predicate": predicate,
        "object": party(obj),
        "polarity": "negative" if word == "not" else "positive",
        "modality": {"plan": "planned", "may": "possible"}.get(word, "asserted"),
        "attribution": by,
        "time": {"value": time, **place_of(time[:4])} if time else None,
        "qualifiers": qualifiers,
        "evidence": {"text": sentence, "start": start, "end": start + len(sentence)},
        "confidence": 0.8,
        "extractor": "frame:verb",
    }


def documents(
    bodies: list[str], titles: list[str], sources: list[str] | None, texts: bool
) -> dict[str, dict[str, Any]]:
    """The records of the documents that the rows stand in."""
    return {
        f"doc-{at}": {
            "id": f"doc-{at}",
            "title": titles[at % len(titles)],
            "source": sources[at] if sources else f"https://news.example/{at}",
            "published": PUBLISHED[at % 3],
            **({"text": body} if texts else {}),
        }
        for at, body in enumerate(bodies)
    }


def span(place: dict[str, Any]) -> dict[str, int]:
    return {"start": place["start"], "end": place["end"]}


def node(name: str, kind: str) -> dict[str, Any]:
    return {
        "label": name,
        "type": kind,
        "aliases": ALIASES.get(name, [name]),
        "identifiers": {"wikidata": "Q43"} if name == "Türkiye" else {},
        "description": f"about {name}",
        "documents": 1,
        "mentions": 2,
    }


def edge(subject: str, predicate: str, obj: str, claims: list[dict[str, Any]]) -> dict[str, Any]:
    affirmed = [c for c in claims if c["polarity"] == "positive"]
    denied = [c for c in claims if c["polarity"] == "negative"]
    status = "disputed" if affirmed and denied else "denied" if denied else affirmed[0]["modality"]
    times = sorted(c["time"]["value"] for c in claims if c["time"])
    return {
        "id": content_id(subject, predicate, obj),
        "label": predicate.replace("_", " "),
        "predicate": predicate,
        "weight": len(claims),
        "claims": [c["id"] for c in claims],
        "documents": sorted({c["document"] for c in claims}),
        "status": status,
        "confidence": 0.8,
        "first": times[0] if times else "",
        "last": times[-1] if times else "",
        "sources": [f"https://news.example/{at}" for at in range(len(claims))],
        "evidence": claims[0]["evidence"]["text"],
    }


def sample(*, texts: bool = True) -> ClaimGraph:
    """Eleven entities, nine claims, one of each status."""
    return build(ROWS, LONE, texts=texts)


def synthetic(size: int, per_node: float = 2.5, seed: int = 5) -> ClaimGraph:
    """A graph with communities and hubs, as news gives: `per_node` edges a node, a claim each."""
    draw = random.Random(seed)
    kinds = ["Person", "State", "Organization", "WeaponSystem", "Location", "Law", "Program", "Event"]
    predicates = ["bought", "supplied", "met", "accused", "visited", "has_role_in", "supports", "threatened"]
    groups = max(1, size // 60)
    home = [
        min(int(draw.paretovariate(0.7)) - 1, groups - 1) if draw.random() < 0.3 else draw.randrange(groups)
        for _ in range(size)
    ]
    members: dict[int, list[str]] = {}
    names = [f"{draw.choice(SYLLABLES)}{draw.choice(SYLLABLES).lower()} {at}" for at in range(size)]
    for name, group in zip(names, home, strict=True):
        members.setdefault(group, []).append(name)
    types = {name: draw.choice(kinds) for name in names}
    rows: dict[tuple[str, str, str], Row] = {}
    while len(rows) < size * per_node:
        at = draw.randrange(size)
        pool = members[home[at]] if draw.random() < 0.85 else names
        other = pool[min(int(draw.expovariate(4 / len(pool))), len(pool) - 1)]
        predicate = draw.choice(predicates)
        if other == names[at]:
            continue
        word = draw.choices(["", "plan", "may", "not"], [80, 9, 6, 5])[0]
        sentence = f"{names[at]} {predicate} {other}, people who know both of them and the matter said on {len(rows)}."
        time = f"{draw.randrange(2014, 2026)}-{draw.randrange(1, 13):02}" if draw.random() < 0.5 else ""
        rows[names[at], predicate, other] = (names[at], predicate, other, word, sentence, "", time, draw.randrange(3))
    return build(list(rows.values()), names, types=types)


SYLLABLES = [
    "Mar",
    "Tel",
    "Oss",
    "Vik",
    "Ran",
    "Dor",
    "Kel",
    "Bri",
    "San",
    "Lun",
    "Ash",
    "Qor",
    "Yev",
    "Zam",
    "Pol",
    "Hel",
]
