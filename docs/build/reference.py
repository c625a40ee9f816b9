"""Writes the reference pages that are made from the package: ontology, output, errors.

A hook of MkDocs: the pages exist only while the site is built, so they can't be out of date.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from kg import errors
from kg.cli.build import FAILED
from kg.cli.main import INTERRUPTED
from kg.cli.schema import FOLDER, RECORDS, WRITTEN
from kg.ontology import load
from kg.ontology.schema import Relation

Json = Mapping[str, Any]


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Adds how-to guides that `nav` does not name, so that a new one needs no entry there."""
    guides: list[str] = next(part["How to"] for part in config.nav or [] if "How to" in part)
    there = (path.relative_to(config.docs_dir).as_posix() for path in Path(config.docs_dir).glob("how-to/*.md"))
    guides.extend(sorted(set(there) - set(guides)))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the pages to what MkDocs builds."""
    for name, lines in (("ontology", ontology()), ("output", output()), ("errors", failures())):
        files.append(File.generated(config, f"reference/{name}.md", content="\n".join(lines) + "\n"))
    return files


def ontology() -> Iterator[str]:
    """Types and relations, from their data files."""
    known = load()
    yield "# Ontology\n\nMade from the files in `kg/ontology/`. `kg ontology show NAME` prints one of them.\n"
    yield "## Types\n"
    yield from _table(
        ("type", "what it is", "node of the graph"),
        ((f"`{t.name}`", t.description, "yes" if t.node else "no: a value") for t in known.types.values()),
    )
    yield f"\n## Relations\n\n{len(known.relations)} relations; `open:LEMMA` stands for other verbs.\n"
    for relation in known.relations.values():
        yield from _relation(relation)


def _relation(relation: Relation) -> Iterator[str]:
    verbs = sorted({word for frame in relation.frame for word in frame.verb})
    nouns = sorted({word for frame in relation.frame for word in frame.noun})
    yield f"\n### {relation.name}\n\n{relation.description}\n"
    yield f"- from {_names(relation.subject)} to {_names(relation.object)}" + (
        "; either order" if relation.symmetric else f"; the other way round: *{relation.inverse}*"
    )
    if verbs:
        yield f"- verbs: {', '.join(verbs).replace('_', ' ')}"
    if nouns:
        yield f"- nouns: {', '.join(nouns).replace('_', ' ')}"
    if relation.implies:
        yield f"- implies: {', '.join(sorted({f'`{one.relation}`' for one in relation.implies}))}"
    example = next((one for one in relation.example if one.claims), None)
    if example is not None:
        yield f"\n> {_cell(example.text)}"


def _names(types: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in types)


def output() -> Iterator[str]:
    """The fields of the record files, from their JSON Schemas."""
    yield "# Output\n\nMade from the JSON Schemas that `kg schema` prints; every build keeps them.\n"
    for name in (*RECORDS, *WRITTEN):
        schema = json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
        yield f"\n## {name}.jsonl\n\n{schema['description'].splitlines()[0]}\n"
        yield from _fields(schema, schema)
        for part, inner in schema.get("$defs", {}).items():
            if "properties" in inner:
                said = inner.get("description", "").partition("\n")[0]
                yield f"\n### {part} ({name})\n\n{said}\n"
                yield from _fields(inner, schema)


def _fields(schema: Json, whole: Json) -> Iterator[str]:
    required = schema.get("required", ())
    yield from _table(
        ("field", "type", "meaning"),
        (
            (f"`{name}`" + ("" if name in required else " (optional)"), _type(field), _meaning(field, whole))
            for name, field in schema["properties"].items()
        ),
    )


def _type(field: Json) -> str:
    if "$ref" in field:
        return str(field["$ref"]).rpartition("/")[2]
    if "anyOf" in field:
        return " or ".join(_type(one) for one in field["anyOf"])
    if "enum" in field:
        return ", ".join(map(str, field["enum"]))
    kind = field.get("type", "any")
    return " or ".join(kind) if isinstance(kind, list) else str(kind)


def _meaning(field: Json, whole: Json) -> str:
    if "description" in field:
        return str(field["description"])
    if "$ref" in field:
        inner = whole["$defs"].get(str(field["$ref"]).rpartition("/")[2], {})
        return str(inner.get("description", ""))
    return ""


def failures() -> Iterator[str]:
    """The tree of errors and the statuses with which the command ends."""
    yield "# Errors\n\nMade from `kg/errors.py`. Each is one line that names what is wrong and what to do.\n"
    tree = (errors.__doc__ or "").partition("\n\n")[2].strip()
    yield f"```text\n{tree}\n```\n"
    yield "## Exit status\n"
    yield from _table(
        ("status", "meaning"),
        (
            ("0", "all is well"),
            ("1", "an error of the tree above"),
            ("2", "wrong usage"),
            (str(FAILED), "`kg build` left some documents out and built the others"),
            (str(INTERRUPTED), "interrupted; what was read is kept"),
        ),
    )


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    titles = list(head)
    yield "| " + " | ".join(titles) + " |"
    yield "|" + "---|" * len(titles)
    for row in rows:
        yield "| " + " | ".join(map(_cell, row)) + " |"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")
