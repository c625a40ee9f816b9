"""Reads the ontology's files; a user's folder is laid over the built-in one."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from kg.errors import OntologyError
from kg.ontology.schema import ROLES, Cue, CueFile, EntityType, GazetteerRow, Relation, Role, Surrogate, Words

BUILT_IN = Path(__file__).parent
_Model = TypeVar("_Model", bound=BaseModel)
_LISTS = {"aliases", "cued"}
#: Folders of an ontology, and how their files end.
_LAYOUT = {"types": ".toml", "relations": ".toml", "cues": ".toml", "gazetteers": ".csv"}
_TABLES = {"identifiers", "related"}
_AS_CSV = "save it as CSV with commas, in UTF-8"


def _complaint(error: ValidationError, model: type[BaseModel]) -> str:
    # A misspelt key is also a missing one: the spelling is what to mend.
    first = min(error.errors(), key=lambda e: e["type"] != "extra_forbidden")
    where = ".".join(map(str, first["loc"]))
    if first["type"] == "extra_forbidden":
        known: list[str] = []
        for sub in (model, *_parts(model)):
            known += sub.model_fields
        near = get_close_matches(str(first["loc"][-1]), known, n=1)
        return f"unknown key {where!r}" + (f"; did you mean {near[0]!r}?" if near else "")
    return f"{where}: {first['msg']}"


def _parts(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for item in model.model_fields.values():
        for arg in getattr(item.annotation, "__args__", ()):
            if isinstance(arg, type) and issubclass(arg, BaseModel):
                yield arg
                yield from _parts(arg)


def _checked(model: type[_Model], data: dict[str, Any], path: Path, line: int = 0) -> _Model:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        place = f"{path}:{line}" if line else str(path)
        raise OntologyError(f"{place}: {_complaint(error, model)}") from error


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OntologyError(f"{path}: {error}", "mend the file") from error


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            table = csv.DictReader(lines)
            if len(table.fieldnames or ()) == 1 and ";" in (table.fieldnames or ("",))[0]:
                raise OntologyError(f"{path}: its columns are parted by semicolons", _AS_CSV)
            for number, row in enumerate(table, start=2):
                if None in row:
                    quoted = "put a text that has a comma in it between quotation marks"
                    raise OntologyError(f"{path}:{number}: more fields than columns", quoted)
                yield number, {k: (v or "").strip() for k, v in row.items() if k}
    except (csv.Error, UnicodeDecodeError) as error:
        raise OntologyError(f"{path}: {error}", _AS_CSV) from error


def _gazetteer_row(row: dict[str, str], path: Path, line: int) -> GazetteerRow:
    data: dict[str, Any] = dict(row)
    for key in _LISTS & data.keys():
        data[key] = tuple(part.strip() for part in row[key].split("|") if part.strip())
    for key in _TABLES & data.keys():
        pairs = (part.partition("=") for part in row[key].split("|") if part.strip())
        data[key] = {k.strip(): v.strip() for k, _, v in pairs}
    if "related" in data:
        data["related"].setdefault("class", path.stem)
    return _checked(GazetteerRow, data, path, line)


@dataclass(frozen=True)
class Ontology:
    """Types, relations, cues, word lists and gazetteers, checked and cross-checked."""

    types: dict[str, EntityType]
    relations: dict[str, Relation]
    cues: tuple[Cue, ...]
    words: dict[str, frozenset[str]]
    tables: dict[str, dict[str, tuple[str, ...]]]
    gazetteer: tuple[GazetteerRow, ...]
    surrogates: tuple[Surrogate, ...]

    @cached_property
    def ner_types(self) -> dict[str, str]:
        """SpaCy entity label -> our type."""
        return {label: t.name for t in self.types.values() for label in t.ner}

    @cached_property
    def nodes(self) -> frozenset[str]:
        """Names of the types that become nodes."""
        return frozenset(t.name for t in self.types.values() if t.node)

    @cached_property
    def _playing(self) -> dict[Role, frozenset[str]]:
        return {role: frozenset(t.name for t in self.types.values() if role in t.roles) for role in ROLES}

    def playing(self, role: Role) -> frozenset[str]:
        """Names of the types whose entities play a role in a text."""
        return self._playing[role]

    def named(self, role: Role) -> str:
        """The type of what a text shows to play a role and no list knows: ours before a user's."""
        return next(t.name for t in self.types.values() if role in t.roles)

    def stated_by(self, verbs: Set[str]) -> frozenset[str]:
        """Names of the relations that one of some verbs states."""
        return frozenset(r.name for r in self.relations.values() for f in r.frame if verbs & set(f.verb))

    @cached_property
    def partner_roles(self) -> frozenset[str]:
        """The qualifiers' roles that name a partner: whom or what another claim may follow for."""
        follows = [i for r in self.relations.values() for i in r.implies]
        ends = {end for i in follows for end in (i.subject, i.object, *i.qualifier)}
        return frozenset(ends - {"subject", "object"})

    @cached_property
    def entries(self) -> dict[str, GazetteerRow]:
        """The gazetteers' entries by what their mentions refer to."""
        return {row.referent: row for row in self.gazetteer}

    @cached_property
    def states(self) -> dict[str, GazetteerRow]:
        """States by their ISO 3166 code."""
        return {row.iso: row for row in self.gazetteer if row.iso}

    @cached_property
    def state_codes(self) -> dict[str, str]:
        """ISO 3166 codes by the state's name."""
        return {row.name: code for code, row in self.states.items()}

    def nouns(self, role: Role) -> frozenset[str]:
        """Common nouns for things that play a role."""
        return frozenset(noun for t in self.types.values() if role in t.roles for noun in t.nouns)

    def label(self, predicate: str) -> str:
        """How a predicate is shown."""
        relation = self.relations.get(predicate)
        return relation.label if relation else predicate.removeprefix("open:").replace("_", " ")


def _folders(extra: Path | None) -> list[Path]:
    if extra is not None and not extra.is_dir():
        raise OntologyError(f"{extra} is no folder", "give a folder with types/, relations/ or gazetteers/")
    if extra is not None:
        _known_folders(extra)
    return [BUILT_IN, *([extra] if extra else [])]


def _files(folders: list[Path], pattern: str) -> dict[str, Path]:
    """Files by name; a later folder's file replaces an earlier one's."""
    return {path.stem: path for folder in folders for path in sorted(folder.glob(pattern))}


def _words(folders: list[Path]) -> Words:
    lists: dict[str, tuple[str, ...]] = {}
    tables: dict[str, dict[str, tuple[str, ...]]] = {}
    for path in _files(folders, "cues/words*.toml").values():
        words = _checked(Words, _toml(path), path)
        lists |= words.lists
        tables |= words.tables
    return Words(lists=lists, tables=tables)


def _near(word: str, known: Iterable[str]) -> str:
    near = get_close_matches(word, list(known), n=1)
    return f"did you mean {near[0]!r}?" if near else ""


def _cross_check(types: dict[str, EntityType], relations: dict[str, Relation], paths: dict[str, Path]) -> None:
    for relation in relations.values():
        place = paths[relation.name]
        named = [*relation.subject, *relation.object]
        for frame in relation.frame:
            named += [*frame.entity, *frame.subject_types, *frame.object_types]
        if not isinstance(relation.once, bool):
            named += [*relation.once.subject, *relation.once.object]
        for kind in named:
            if kind not in types:
                raise OntologyError(f"{place}: there is no type {kind!r}", _near(kind, types))
        for implied in relation.implies:
            if implied.relation not in relations:
                raise OntologyError(
                    f"{place}: it implies an unknown relation {implied.relation!r}", _near(implied.relation, relations)
                )


def _all_played(types: dict[str, EntityType]) -> None:
    """A user's file may take the place of ours, and leave a role to nobody."""
    for role in ROLES:
        if not any(role in t.roles for t in types.values()):
            raise OntologyError(f"no entity type has the role {role!r}", "give it to one: roles = [...] in types/")


def _known_folders(extra: Path) -> None:
    """A misspelt folder, or a file beside the folders, would be passed over in silence."""
    for path in sorted(extra.iterdir()):
        fit = [f"{name}/" for name, ending in _LAYOUT.items() if path.suffix.lower() == ending and path.is_file()]
        if fit and not path.name.startswith("."):
            raise OntologyError(f"{path} is in no folder of the ontology", f"put it into {' or '.join(fit)}")
        if path.is_dir() and not path.name.startswith(".") and path.name not in _LAYOUT:
            raise OntologyError(f"{path} is no part of an ontology", _near(path.name, _LAYOUT))
        for inside in sorted(path.iterdir()) if path.is_dir() and path.name in _LAYOUT else ():
            if inside.suffix.lower() != _LAYOUT[path.name] and not inside.name.startswith("."):
                raise OntologyError(f"{inside} does not end in {_LAYOUT[path.name]}", "rename it or take it out")


@cache
def load(extra: Path | None = None) -> Ontology:
    """Reads and checks the ontology.

    Args:
        extra: A user's folder of the same layout, laid over the built-in one: files of
            the same name replace ours, gazetteer rows are added.

    Raises:
        OntologyError: A file is wrong; names file and key, and the nearest right word.
    """
    folders = _folders(extra)
    types = {s: _checked(EntityType, {"name": s, **_toml(p)}, p) for s, p in _files(folders, "types/*.toml").items()}
    paths = _files(folders, "relations/*.toml")
    relations = {s: _checked(Relation, {"name": s, **_toml(p)}, p) for s, p in paths.items()}
    _cross_check(types, relations, paths)
    _all_played(types)
    cue_files = _files(folders, "cues/status*.toml").values()
    words = _words(folders)
    gazetteer: list[GazetteerRow] = []
    surrogates: list[Surrogate] = []
    for folder in folders:
        for path in sorted(folder.glob("gazetteers/*.csv")):
            for line, row in _rows(path):
                if "surface" in row:
                    surrogates.append(_checked(Surrogate, row, path, line))
                else:
                    gazetteer.append(_gazetteer_row(row, path, line))
                    if gazetteer[-1].type not in types:
                        wrong = gazetteer[-1].type
                        raise OntologyError(f"{path}:{line}: there is no type {wrong!r}", _near(wrong, types))
    return Ontology(
        types=types,
        relations=relations,
        cues=tuple(cue for path in cue_files for cue in _checked(CueFile, _toml(path), path).cue),
        words={name: frozenset(items) for name, items in words.lists.items()},
        tables=words.tables,
        gazetteer=tuple(gazetteer),
        surrogates=tuple(surrogates),
    )
