"""The shape of the ontology's data files, checked as they are read.

Slots of a frame, as claims/propositions.py fills them (voice, clause type and light verbs
are normalised there):

    subj, obj, iobj     who does it, to what, to whom
    from, to, with ...  what stands behind that preposition
    poss, mod           owner of a noun ("Poland's purchase"), its adjective or compound
                        modifier ("the Polish purchase")
    between             both parties of a reciprocal noun ("talks between A and B")
    coobj               the object of the verb that this one is coordinated with
    holder              who is called by a noun ("X, the maker of Y")
    obj.of, on.to ...   a slot of the noun in a slot
    partner             with whom the agreement is that an infinitive fulfils
    travelling          who is on it ("on a visit to A, B said")
    purpose             what it is done for: "was picked by A to supply B"
    engaged             who is helped in it ("backs Iraq in the fight against X"), and
    engaging            who does something in it for themselves ("gains in their fight")
    action              the verb that a weapon is the subject of, in its user's hands
    bracket, brackets   the name, or the list of names, in brackets behind a name
    setting             in or at what the deed that a clause goes along with took place: "ran in
                        the election, losing to X"
    eponym              a place of the sentence that the thing's own name tells
    nationality         what a person is called by their people: "Jorge Vega, a Peruvian"
    home                the state that the document or a gazetteer gives a person
"""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

Role = Literal[
    "agent", "body", "issuer", "item",
    "person", "state", "organization", "place", "weapon", "program", "event", "law", "date", "amount",
]  # fmt: skip
ROLES: tuple[Role, ...] = get_args(Role)
Effect = Literal["fact", "report", "negative", "planned", "possible", "question"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TypeCodes(_Strict):
    """The type in other vocabularies: a FollowTheMoney schema, a STIX 2.1 identity class."""

    followthemoney: str = ""
    stix: str = "unknown"


class EntityType(_Strict):
    """One type of entity or value (types/NAME.toml).

    Attributes:
        node: Whether entities of this type become nodes of the graph.
        ner: spaCy entity labels that are read as this type.
        color: For light and dark pages, as #rrggbb.
        shape: vis-network's name of the node shape.
        merge: Whether its multiword gazetteer names are made one token before parsing.
        stand_in: An ordinary word of the kind, singular and plural, whose features the model
            is given for a merged name.
        roles: What its entities do in a text: an agent acts, decides and speaks; a body acts
            through its people ("Turkish officials") and owns; an issuer says what its papers
            say ("a Bloomberg report") and acts through its members; an item comes in pieces
            and is counted by its own name. The other roles say what kind of thing a name is
            read as: a person has a gender and offices, a weapon has designators, ships and
            owners, a place neither acts nor owns.
        plural: Whether its names also stand in the plural ("S-400s").
        naming: How its names are compared across documents: persons (given names and
            surname), organizations (legal forms, acronyms), designators (letters and
            digits), or plainly.
        nouns: Common nouns for things of this type, each with the classes of thing (as
            the gazetteers' `class`) that it may stand for; "*" for any.
    """

    name: str
    label: str
    description: str
    node: bool = True
    ner: tuple[str, ...] = ()
    color: str = "#888888"
    shape: str = "dot"
    codes: TypeCodes = TypeCodes()
    merge: bool = False
    roles: tuple[Role, ...] = ()
    plural: bool = False
    stand_in: tuple[str, ...] = ()
    naming: Literal["plain", "person", "organization", "designator"] = "plain"
    nouns: dict[str, tuple[str, ...]] = Field(default_factory=dict)


class Frame(_Strict):
    """How one group of words expresses a relation.

    Attributes:
        verb: Lemmas; a particle is joined by "_" ("hand_over").
        noun: Lemmas of nominal predicates ("purchase").
        light: Verbs that lend the noun their arguments ("sign" an agreement).
        bare: Whether the noun states the relation without such a verb, too ("its sale of");
            false where the verb makes it ("lifted the sanctions").
        entity: Types of a named thing that is itself the predicate ("Boeing's F-15EX"):
            its slots are `self`, `poss`, `mod` and its prepositions.
        subject: Slots to look for the subject in; the first that is filled counts.
        object: Slots for the object, likewise.
        qualifier: Role -> slots.
        needs: Slots that must be filled, by anything, for the frame to apply.
        lacks: Slots that must be empty.
        heads: Slot -> lemmas, one of which its filler must be; "@NAME" stands for a list of
            cues/words.toml, "A|B" for either slot.
        subject_classes, object_classes: Gazetteer classes that an end must have; "-NAME"
            excludes one; "unknown" is what no gazetteer knows.
        apart: Slots that must hold neither end ("Ukraine dismissed its ambassador").
        origin: "same" or "other": whether the object's origin, as its gazetteer gives it,
            must be the subject; "home": the gazetteer must not put the subject into another
            state than the object, "abroad": it must; "maker": it must not give the object a foreign maker.
        reciprocal: Whether two fillers of the subject slot are each other's object.
        title: Whether the noun phrase is the claim's `role`.
        polarity: "negative" where the words deny the relation ("denied any part in").
        speaker: Whether the subject is the one who says so ("claimed responsibility").
        paired: Whether as many subjects as objects are each other's in their order ("A and B
            represent C and D"); of unequal lists nothing is told.
        conative: Whether trying is already doing it: who "tries to win over" another negotiates.
        inferred: Whether the deed only shows the relation: who denies it says nothing of that
            ("did not lose a jet", "fired no missile").
        presupposed: Whether the words take it for granted, whatever their clause says:
            "boats come from Saab's yard at Malmö"; what a verb presupposes
            ("hopes to retake Mosul from X") only as long as its own deed has not ended it.
        confidence: How far its author trusts it. Below 0.75 it is a doubtful frame, a kind of
            its own when claims' confidence is counted (kg/claims/confidence.py).
    """

    verb: tuple[str, ...] = ()
    noun: tuple[str, ...] = ()
    light: tuple[str, ...] = ()
    bare: bool = True
    entity: tuple[str, ...] = ()
    subject: tuple[str, ...]
    object: tuple[str, ...]
    qualifier: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    needs: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    heads: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    subject_types: tuple[str, ...] = ()
    object_types: tuple[str, ...] = ()
    subject_classes: tuple[str, ...] = ()
    object_classes: tuple[str, ...] = ()
    origin: Literal["", "same", "other", "home", "abroad", "maker"] = ""
    polarity: Literal["positive", "negative"] = "positive"
    speaker: bool = False
    reciprocal: bool = False
    title: bool = False
    paired: bool = False
    conative: bool = False
    inferred: bool = False
    presupposed: bool = False
    modality: Literal["asserted", "planned", "possible"] = "asserted"
    confidence: float = 0.8


class Implication(_Strict):
    """A claim that follows from one of this relation: the seller of what was bought sold it.

    `subject` and `object` are "subject", "object" or a qualifier's role.
    """

    relation: str
    subject: str
    object: str
    qualifier: dict[str, str] = Field(default_factory=dict)


class ExpectedClaim(_Strict):
    """A claim that an example must give."""

    subject: str
    object: str
    polarity: Literal["positive", "negative"] = "positive"
    modality: Literal["asserted", "planned", "possible"] = "asserted"
    speaker: str | None = None


class Example(_Strict):
    """A text with what it must give for the relation; no claims: it must give none."""

    text: str
    claims: tuple[ExpectedClaim, ...] = ()


class Codes(_Strict):
    """Identifiers of the relation in other vocabularies; empty where none fits."""

    cameo: str = ""
    plover: str = ""
    wikidata: str = ""
    followthemoney: str = ""


class Reaction(_Strict):
    """Words that judge a deed: lemmas of verbs, and words that a deed is called.

    Attributes:
        deed: Nouns for the deeds; where given, they must call it right before: "an offer that B spurned".
    """

    verb: tuple[str, ...] = ()
    word: tuple[str, ...] = ()
    deed: tuple[str, ...] = ()


class Once(_Strict):
    """Between which types of subject and of object something happens once; none: any."""

    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()


class Continued(_Strict):
    """Relations whose party is also that of a clause of another behind them that names none.

    Attributes:
        subject: Theirs is the agent: "flies 40 of them; 20 more were ordered in May".
        recipient: Their object is to whom: "sent Kyiv ten jets; Norway gave six".
        helped: Their object is to whom, where the same subject goes on: "helps Kyiv, but sends no jets".
        buyer: Their subject is to whom, where some of what was bought is given: "delivered the first".
        giving: The verbs of such clauses.
        affair: Theirs are the parties of what a word for the whole stands for: "lifted the sanctions", "brokered it".
        called: The nouns that it is called by.
        thing: Whether a noun that calls its subject so may leave out of what: "X, the maker".
    """

    subject: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    helped: tuple[str, ...] = ()
    buyer: tuple[str, ...] = ()
    giving: tuple[str, ...] = ()
    affair: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    thing: bool = False


class Relation(_Strict):
    """One relation (relations/NAME.toml); its name is the file's.

    Attributes:
        speech: Whether the subject says something by it that another may deny.
        official: Whether a state or body does it through whoever holds its office: "Norway's minister accused".
        answers: Whether denying what another said is an instance of it.
        reaction: Words that judge what another did, where that is an instance of it.
        once: Whether it happens but once between one subject and one object, always or for
            some types: sources that date it differently then dispute it. Leave it out where
            it may happen again (sanctions, purchases, visits).
        continues: Relations behind which a clause of this one may leave a party unsaid.
    """

    name: str
    label: str
    inverse: str
    description: str
    symmetric: bool = False
    speech: bool = False
    official: bool = False
    answers: bool = False
    reaction: Reaction | None = None
    once: bool | Once = False
    continues: Continued = Continued()
    subject: tuple[str, ...]
    object: tuple[str, ...]
    codes: Codes = Codes()
    frame: tuple[Frame, ...] = ()
    implies: tuple[Implication, ...] = ()
    example: tuple[Example, ...] = ()

    def happens_once(self, subject: str, obj: str) -> bool:
        """Whether it happens but once between entities of these types."""
        if isinstance(self.once, bool):
            return self.once
        return subject in (self.once.subject or (subject,)) and obj in (self.once.object or (obj,))


class Cue(_Strict):
    """Words that change the status of what they govern (cues/status.toml).

    Attributes:
        effect: On a complement, when the cue itself is affirmed:
            fact: none; report: none, and the subject says it; negative: it did not or does
            not happen; planned, possible: the modality; question: possible, whatever the
            cue's own polarity.
        negated: The effect when the cue is denied ("has no plans to").
        speaker: Whether the cue's subject is the one who says so.
        complement: The kind of clause that it governs: "told him to go" is no report.
        objects: Whether it also governs a nominal object ("blocked the sale").
        sealing: Verbs that make a fact of what the noun would leave open ("signed an
            agreement to buy").
        undoing: Verbs that take back what the noun forbids ("lifted its veto on").
    """

    name: str
    effect: Effect
    negated: Effect | None = None
    speaker: bool = False
    complement: Literal["any", "infinitive", "finite"] = "any"
    clauses: bool = True
    objects: bool = True
    sealing: tuple[str, ...] = ()
    undoing: tuple[str, ...] = ()
    verb: tuple[str, ...] = ()
    noun: tuple[str, ...] = ()
    adjective: tuple[str, ...] = ()
    adverb: tuple[str, ...] = ()
    preposition: tuple[str, ...] = ()
    modal: tuple[str, ...] = ()
    conjunction: tuple[str, ...] = ()


class CueFile(_Strict):
    """cues/status.toml."""

    cue: tuple[Cue, ...]


class GazetteerRow(_Strict):
    """One entry of a gazetteer (gazetteers/*.csv).

    Attributes:
        aliases: Surfaces that are safe anywhere.
        cued: Ambiguous surfaces, recognised only near a cue or after a safe one.
        related: What the entry is kin to: family, maker, origin, state, weapon, program;
            and its `class`, which is the gazetteer's name where the row gives none.
    """

    name: str
    type: str
    aliases: tuple[str, ...] = ()
    cued: tuple[str, ...] = ()
    identifiers: dict[str, str] = Field(default_factory=dict)
    description: str = ""
    related: dict[str, str] = Field(default_factory=dict)
    source: str = ""

    @property
    def referent(self) -> str:
        """What its mentions refer to."""
        return f"{self.type}:{self.name}"

    @property
    def iso(self) -> str:
        """The ISO 3166 code of a state."""
        return self.identifiers.get("iso3166", "")

    @property
    def state(self) -> str:
        """The code of the state that it is or belongs to."""
        return self.iso or self.related.get("state", "")


class Surrogate(_Strict):
    """A surface that stands for a state or organisation (gazetteers/surrogates.csv)."""

    surface: str
    stands_for: str
    kind: str
    source: str = ""


class Words(_Strict):
    """Word lists that the mention and claim layers ask for by name (cues/words.toml)."""

    lists: dict[str, tuple[str, ...]]
    tables: dict[str, dict[str, tuple[str, ...]]] = Field(default_factory=dict)
