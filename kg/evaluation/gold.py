"""Gold annotations: one document a line, made by reading."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from kg.errors import InputError
from kg.model import Modality, Polarity


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class GoldEntity(_Strict):
    """Something named in the document.

    Attributes:
        aliases: Further forms of its name, in the text or known otherwise.
    """

    name: str
    type: str
    aliases: tuple[str, ...] = ()


class _Pair(_Strict):
    """Two entities and the predicates that relate them.

    Attributes:
        s: The subject: an entity's name.
        p: Predicates that are right; `open:LEMMA` for verbs outside the ontology, `*` for any.
        o: The object: an entity's name.
        s_alt: Subjects that are as right.
        o_alt: Objects that are as right.
    """

    s: str
    p: tuple[str, ...]
    o: str
    s_alt: tuple[str, ...] = ()
    o_alt: tuple[str, ...] = ()

    @field_validator("p", mode="before")
    @classmethod
    def _as_many(cls, value: object) -> object:
        return [value] if isinstance(value, str) else value

    @property
    def subjects(self) -> frozenset[str]:
        """All subjects that are right."""
        return frozenset((self.s, *self.s_alt))

    @property
    def objects(self) -> frozenset[str]:
        """All objects that are right."""
        return frozenset((self.o, *self.o_alt))


class GoldClaim(_Pair):
    """A claim that the text makes.

    Attributes:
        core: Whether one sentence states it, naming both entities.
        time: An ISO 8601 date or month or year, or words of the text.
        amount: A sum or a number, as written.
        attribution: Who says so, where the text cites one.
        from_: With `to`, `item`, `role`, `under`, `by`: for the reader; not scored.
        evidence: The sentence, or its beginning.
    """

    polarity: Polarity
    modality: Modality
    core: bool = True
    time: str | None = None
    amount: str | None = None
    attribution: str | None = None
    from_: str | None = Field(default=None, alias="from")
    to: str | None = None
    item: str | None = None
    role: str | None = None
    under: str | None = None
    by: str | None = None
    evidence: str | None = None


class Trap(_Pair):
    """What a careless reader would report as a fact.

    Attributes:
        why: What the text says instead.
        allow_attributed: Whether it is no false fact when it is said in somebody's name.
    """

    why: str
    allow_attributed: bool = False


class GoldDocument(_Strict):
    """The annotation of one document.

    Attributes:
        doc: The document's id: the article's file name without suffix.
        claims: What must be found.
        optional: What may be found: right, but implied or of little weight.
        traps: What must not be reported as a fact.
    """

    doc: str
    entities: tuple[GoldEntity, ...]
    claims: tuple[GoldClaim, ...]
    optional: tuple[GoldClaim, ...] = ()
    traps: tuple[Trap, ...] = ()


def read_gold(path: Path) -> list[GoldDocument]:
    """Reads a gold file.

    Raises:
        InputError: It can't be read, a line is no gold document, or one document comes twice.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise InputError(f"{path} can't be read: {reason}", "give a gold file: JSON Lines in UTF-8") from error
    found: dict[str, GoldDocument] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            one = GoldDocument.model_validate_json(line)
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(map(str, first["loc"]))
            raise InputError(f"{path}, line {number}: {place}: {first['msg']}", "see `kg schema gold`") from error
        if one.doc in found:
            raise InputError(f"{path}, line {number}: {one.doc} is there twice", "keep one line a document")
        found[one.doc] = one
    if not found:
        raise InputError(f"{path} has no gold document", "see `kg schema gold`")
    return list(found.values())
