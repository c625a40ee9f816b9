"""Writes a build whose names, predicates and evidence are as nasty as article text can be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

Record = dict[str, Any]

NAMES = (
    "Plain Name",
    "Quotes \"double\" 'single' `back` „low“",
    "Line\nfeed, carriage\r\nreturn,\ttab",
    "Controls \x00\x01\x08\x0b\x1b[31m\x1f\x7f\x85 end",
    "Emoji 🚀 👩‍🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "Right-to-left עברית العربية \u202eevil\u202c",
    '=HYPERLINK("http://example.org","press")',
    "+441234",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "</script><script>alert(1)</script><!-- ]]> &amp;",
    "Lone \ud800 surrogate \udfff",
    "Back\\slash \\u0027 \\' ends\\",
    "a | b; c, d = e",
    "NULL",
    "007",
    "1e5",
    "Robert'); DROP TABLE claims;-- $(rm -rf ~)",
)
LONG = "It said so. " * 8333 + "End."  # 100,000 characters
STATUSES = (("positive", "asserted"), ("positive", "planned"), ("positive", "possible"), ("negative", "asserted"))
PREDICATES = ("bought", "criticized", "open:buy \"it\"\n=up 'now' \\u0027")
HUB = "state/hub"


def entity_id(number: int) -> str:
    return f"organization/odd-{number}"


def _entities() -> list[Record]:
    hub = {"id": HUB, "name": "Hub", "type": "State", "identifiers": {"wikidata": "Q43", "iso3166": "TUR"}}
    odd = [
        {"id": entity_id(i), "name": n, "type": "Organization", "identifiers": {}, "aliases": [n, f"{n} (alias)"]}
        for i, n in enumerate(NAMES)
    ]
    return [{"aliases": [], "documents": 1, "mentions": 2, "description": "=1+1", **e} for e in [hub, *odd]]


def _claim(number: int, name: str, predicate: str, status: tuple[str, str]) -> Record:
    evidence = LONG if number == 0 else f"Hub did it to {name}."
    return {
        "id": f"claim-{number}-{PREDICATES.index(predicate)}-{status[0]}-{status[1]}",
        "document": "news",
        "subject": {"id": HUB, "name": "Hub", "type": "State", "text": "Hub", "start": 0, "end": 3},
        "predicate": predicate,
        "object": {
            "id": entity_id(number),
            "name": name,
            "type": "Organization",
            "text": name,
            "start": 14,
            "end": 14 + len(name),
        },
        "polarity": status[0],
        "modality": status[1],
        "attribution": {"id": None, "name": name, "text": name, "start": 0, "end": len(name), "cue": "said"},
        "time": {
            "text": "2017",
            "start": 0,
            "end": 4,
            "value": ("2017", "2017-03", "2017-03-05/2017-03-11")[number % 3],
        },
        "qualifiers": {
            "amount": {"text": "$2.5 billion", "value": 2.5e9, "currency": "USD"},
            "from": {"text": name, "id": entity_id(number), "name": name},
        },
        "evidence": {"text": evidence, "start": 200_000 * number, "end": 200_000 * number + len(evidence)},
        "confidence": 0.8,
        "extractor": "test",
    }


def write_lines(path: Path, records: list[Record]) -> None:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")


def write(folder: Path) -> Path:
    """The four record files of a build: three parallel edges from Hub to each odd name."""
    claims = [
        _claim(i, name, predicate, STATUSES[(i + j) % 4])
        for i, name in enumerate(NAMES)
        for j, predicate in enumerate(PREDICATES)
    ]
    claims += [_claim(0, NAMES[0], "bought", ("negative", "asserted"))]  # disputed
    document = {
        "id": "news",
        "title": "=cmd|' /C calc'!A0",
        "source": 'https://example.org/news?a=1&b="2"',
        "published": "2025-12-18",
        "language": "en",
        "sha256": "0" * 64,
        "words": 9,
        "status": "ok",
    }
    folder.mkdir(parents=True, exist_ok=True)
    write_lines(folder / "claims.jsonl", claims)
    write_lines(folder / "mentions.jsonl", [])
    write_lines(folder / "entities.jsonl", _entities())
    write_lines(folder / "documents.jsonl", [document])
    return folder
