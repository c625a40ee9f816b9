"""kg: entity knowledge graphs from news articles, every edge with its evidence.

    import kg

    summary = kg.build("articles", "output")       # as `kg build articles`
    graph = kg.load("output")                      # a networkx MultiDiGraph
    claims = graph.graph["claims"]                 # the records behind it, by id

`kg.questions` has what the other commands do (show, path, timeline, disputes, sources, stats,
search, cypher, diff, report, write), `kg.Pipeline` the stages one by one.
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.builder import Summary, build
    from kg.finished import load
    from kg.model import Claim, Document, Entity, Mention
    from kg.pipeline import Pipeline

try:
    __version__ = version("kg-claims")
except PackageNotFoundError:  # a source tree that is not installed
    __version__ = "0+unknown"

_HOMES = {
    "Claim": "kg.model",
    "Document": "kg.model",
    "Entity": "kg.model",
    "Mention": "kg.model",
    "Pipeline": "kg.pipeline",
    "Summary": "kg.builder",
    "build": "kg.builder",
    "load": "kg.finished",
}
__all__ = ["Claim", "Document", "Entity", "Mention", "Pipeline", "Summary", "__version__", "build", "load"]


def __getattr__(name: str) -> Any:
    """Imports the public names on first use, so that `import kg` stays light."""
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
