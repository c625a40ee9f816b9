"""A briefing: key actors, timeline, disputed points, what is denied or only possible, sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from kg.graph.query import disputes, profile, sources, timeline
from kg.graph.statistics import statistics
from kg.text import squeeze

if TYPE_CHECKING:
    from kg.model import ClaimGraph

Record = dict[str, Any]
FORMATS = ("md", "html")
_CLAIMS = 5
#: What Markdown reads in mid-line: emphasis, code, links, mathematics, mentions, bare addresses.
_MARKUP = re.compile(r"[\\`*_{}\[\]~$|@]|:(?=//)|(?<=www)\.")


def briefing(graph: ClaimGraph, *, most: int = 10, events: int = 50) -> Record:
    """What the briefing says, as plain records.

    Args:
        most: Actors at most, by PageRank; denied and merely possible claims do not count.
        events: Lines of the timeline at most, the best backed.
    """
    figures = statistics(graph, most=most)
    dated = [claim for claim in timeline(graph) if claim["dated"]]
    kept = {c["id"] for c in sorted(dated, key=lambda c: (-c["confidence"], c["id"]))[:events]}
    doubtful = [c for c in timeline(graph) if c["status"] in ("denied", "possible")]
    return {
        "figures": {k: figures[k] for k in ("documents", "entities", "claims", "edges")},
        "actors": [_actor(graph, entity) for entity in figures["central"]],
        "timeline": [claim for claim in dated if claim["id"] in kept],
        "left_out": len(dated) - len(kept),
        "disputes": disputes(graph),
        "doubtful": doubtful,
        "sources": sources(graph),
    }


def _actor(graph: ClaimGraph, entity: Record) -> Record:
    whole = profile(graph, entity["id"])
    found = {c["id"]: c for group in whole["relations"] for c in group["claims"]}.values()
    best = sorted(found, key=lambda c: (c["status"] != "asserted", -c["confidence"], c["id"]))[:_CLAIMS]
    return {**entity, "description": whole["description"], "total": len(found), "claims": best}


def render(found: Record, form: str) -> str:
    """The briefing as Markdown ("md") or as a self-contained HTML page ("html").

    Texts of articles are escaped for the form: they stay text.
    """
    environment = Environment(
        loader=PackageLoader("kg.graph"),
        autoescape=select_autoescape(("html.j2",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["text"] = squeeze if form == "html" else markdown
    text = environment.get_template(f"briefing.{form}.j2").render(found)
    return text.encode("utf-8", "replace").decode("utf-8")


def markdown(text: object) -> str:
    """A text on one line in the middle of which Markdown and HTML find nothing to read."""
    plain = squeeze(str(text)).replace("&", "&amp;").replace("<", "&lt;")
    return _MARKUP.sub(r"\\\g<0>", plain)
