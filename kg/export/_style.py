"""How nodes and edges look in viewers that take colours and sizes from the file."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt

from kg.export._rows import Attributes

_GREY = "#888888"
#: Line style of an edge by its status, in yEd's names.
LINES = {"asserted": "line", "planned": "dashed", "possible": "dotted", "denied": "dashed_dotted", "disputed": "line"}
#: Colours that the colour-blind tell apart (Okabe & Ito 2008).
EDGE_COLORS = {"denied": "#D55E00", "disputed": "#CC79A7"}


def color(colors: Mapping[str, str], type_: object) -> tuple[int, int, int]:
    """Red, green and blue (0 to 255) of an entity type."""
    value = colors.get(str(type_), _GREY)
    try:
        return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)
    except ValueError:
        return color({}, "")


def size(data: Attributes) -> float:
    """The diameter of a node: 10 and up, its area growing with the mentions."""
    mentions = data.get("mentions", 0)
    return round(10 + 6 * sqrt(mentions if isinstance(mentions, (int, float)) else 0), 1)


def caption(data: Attributes) -> str:
    """An edge's label that never lets a denial pass for a fact: "bought (denied)"."""
    status = data.get("status", "asserted")
    return str(data.get("label", "")) + ("" if status == "asserted" else f" ({status})")
