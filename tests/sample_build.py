"""A small build with a dispute, a denial, a plan and a rumour, for tests of questions and exports."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

Record = dict[str, Any]

ENTITIES = {
    "state/turkiye": ("Türkiye", "State", ["Turkey", "Ankara"], {"wikidata": "Q43", "iso3166": "TUR"}),
    "state/russia": ("Russia", "State", ["Moscow"], {"wikidata": "Q159"}),
    "state/poland": ("Poland", "State", [], {}),
    "state/georgia": ("Georgia", "State", [], {}),
    "location/georgia": ("Georgia", "Location", [], {}),
    "person/erdogan": ("Recep Tayyip Erdoğan", "Person", ["Erdoğan"], {}),
    "weaponsystem/s-400": ("S-400", "WeaponSystem", ["Triumf"], {}),
    "weaponsystem/k2": ("K2", "WeaponSystem", ["Black Panther"], {}),
    "organization/lonely": ("Lonely Works", "Organization", [], {}),
}
DOCUMENTS = {
    "monday": ("Ankara buys missiles", "Daily Post", "2025-12-15"),
    "tuesday": ("Ankara denies it", "Evening Wire", "2025-12-16"),
    "undated": ("Notes", "Notebook", None),
}


def claim(number: int, document: str, subject: str, predicate: str, obj: str, evidence: str, **other: Any) -> Record:
    """One record; evidence stands at 1,000 * number."""
    start = 1000 * number

    def side(identifier: str) -> Record:
        name, kind, *_ = ENTITIES[identifier]
        return {"id": identifier, "name": name, "type": kind, "text": name, "start": start, "end": start + len(name)}

    speaker = other.pop("speaker", None)
    time = other.pop("time", None)
    return {
        "id": f"claim{number}",
        "document": document,
        "subject": side(subject),
        "predicate": predicate,
        "object": side(obj),
        "polarity": "positive",
        "modality": "asserted",
        "attribution": speaker
        and {"id": None, "name": speaker, "text": speaker, "start": start, "end": start + 3, "cue": "said"},
        "time": time and {"text": time, "start": start, "end": start + len(time), "value": time},
        "qualifiers": {},
        "evidence": {"text": evidence, "start": start, "end": start + len(evidence)},
        "confidence": 0.8,
        "extractor": "test",
        **other,
    }


CLAIMS = (
    claim(
        1, "monday", "state/turkiye", "bought", "weaponsystem/s-400", "Türkiye bought the S-400 in 2017.", time="2017"
    ),
    claim(
        2,
        "tuesday",
        "state/turkiye",
        "bought",
        "weaponsystem/s-400",
        "Türkiye did not buy the S-400, a minister said.",
        speaker="a minister",
        polarity="negative",
    ),
    claim(3, "tuesday", "state/russia", "sold", "weaponsystem/s-400", "Russia sold the S-400.", speaker="Daily Post"),
    claim(4, "monday", "state/poland", "bought", "weaponsystem/k2", "Poland plans to buy the K2.", modality="planned"),
    claim(5, "monday", "state/russia", "attacked", "state/georgia", "Russia may attack Georgia.", modality="possible"),
    claim(6, "undated", "person/erdogan", "has_role_in", "state/turkiye", "Erdoğan, Türkiye's president, ..."),
    claim(7, "tuesday", "state/poland", "supports", "state/georgia", "Poland backs Georgia.", time="2025-12-10"),
    claim(8, "monday", "state/turkiye", "sold", "weaponsystem/k2", "Türkiye never sold a K2.", polarity="negative"),
)


def quotation(number: int, document: str, speaker: str, kind: str, *content: str, citing: str = "") -> Record:
    """One record; its content stands at 1,000 * number."""
    start = 1000 * number
    return {
        "id": f"quote{number}",
        "document": document,
        "speaker": {"id": None, "name": speaker, "text": speaker, "start": 0, "end": len(speaker), "cue": "said"},
        "content": [{"text": text, "start": start, "end": start + len(text)} for text in content],
        "kind": kind,
        "citing": {"text": citing, "start": 9, "end": 9 + len(citing)} if citing else None,
    }


QUOTATIONS = (
    quotation(1, "monday", "Recep Tayyip Erdoğan", "direct", "We bought the S-400.", "It is ours."),
    quotation(2, "tuesday", "a minister", "indirect", "Türkiye did not buy the S-400"),
    quotation(3, "tuesday", "Daily Post", "mixed", 'it was "a done deal"', citing="two diplomats"),
)


def write(folder: Path, claims: tuple[Record, ...] = CLAIMS) -> Path:
    """The record files of a build."""
    entities = [
        {
            "id": identifier,
            "name": name,
            "type": kind,
            "aliases": aliases,
            "identifiers": identifiers,
            "documents": 1,
            "mentions": 3,
            "description": f"a {kind}",
        }
        for identifier, (name, kind, aliases, identifiers) in ENTITIES.items()
    ]
    documents = [
        {
            "id": identifier,
            "title": title,
            "source": source,
            "published": published,
            "language": "en",
            "sha256": sha256(title.encode()).hexdigest(),
            "words": 9,
            "status": "ok",
        }
        for identifier, (title, source, published) in DOCUMENTS.items()
    ]
    documents.append({**documents[0], "id": None, "source": "broken.txt", "sha256": None, "status": "it is empty"})
    folder.mkdir(parents=True, exist_ok=True)
    files = (
        ("claims", claims),
        ("mentions", ()),
        ("entities", entities),
        ("documents", documents),
        ("quotations", QUOTATIONS),
    )
    for name, records in files:
        text = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
        (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
    return folder
