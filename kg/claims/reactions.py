"""Who blames or praises another for what the text has just told: "A raided B, which C condemned".

The reaction names the deed by a word that stands for the whole of it ("it", "the raid", "a
step that"), so its object is whoever did it: the one agent of the clause before. Where that
clause has none, or is itself only a report, nobody is surely meant. Discourse deixis as in
retorts.py (Webber, 1991).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.claims.arguments import Arguments
from kg.claims.attribution import Voices
from kg.claims.confidence import calibrated
from kg.claims.doers import Doers
from kg.claims.evidence import evidence, joint_evidence
from kg.claims.mentionindex import Argument, MentionIndex
from kg.claims.nominal import definite
from kg.claims.parse import climb
from kg.claims.proposition import Slots
from kg.claims.propositions import Propositions
from kg.claims.status import StatusReader
from kg.claims.syntax import called, children, lemma, passive
from kg.claims.time import TimeReader
from kg.claims.tokens import Token
from kg.claims.told import Said, Told
from kg.labels import ADNOMINAL, ANY_PATIENT, ANY_SUBJECT, OBJECT, PASSIVE, PREDICATIVE
from kg.model import Annotated, Claim, Mention, Modality, Polarity, content_id
from kg.ontology import Ontology, Relation

#: Clauses whose deed a word for the whole may stand for.
_MAIN = ("ROOT", "conj", "ccomp", "parataxis", "advcl")


@dataclass(frozen=True, slots=True)
class _Reaction:
    """A verb that judges a deed; `deed` is the word that stands for it."""

    verb: Token
    deed: Token
    speaker: Argument
    relation: Relation


class Reactions:
    """Finds reactions to deeds, and claims that they are to whoever did them."""

    def __init__(
        self,
        ontology: Ontology,
        propositions: Propositions,
        status: StatusReader,
        arguments: Arguments,
        doers: Doers,
    ) -> None:
        words = ontology.words
        relations = ontology.relations.values()
        self._judging = [
            (r, frozenset(r.reaction.verb), _listed(r.reaction.word, words))
            for r in relations
            if r.reaction is not None
        ]
        self._call = words["naming_verbs"]
        self._verbs = self._call.union(*(verbs for _, verbs, _ in self._judging))
        self._deictic = words["event_pronouns"]
        self._deeds = words["deed_nouns"].union(*(r.reaction.deed for r in relations if r.reaction is not None))
        self._static = {r.name for r in relations if r.symmetric or not any(f.verb for f in r.frame)}
        violent = [r for r in relations if r.codes.plover.lower() in words["violent_classes"]]
        self._violent = {r.name for r in violent}
        self._violence = {n for r in violent for f in r.frame for n in f.noun}
        #: Of which relations, or of what verb, a noun names the deed.
        self._meaning: dict[str, set[str]] = {}
        for noun, relation in ((n, r) for r in relations for f in r.frame for n in (*f.noun, *f.verb)):
            if noun in self._deeds - words["vague_deeds"]:
                self._meaning.setdefault(noun, {noun}).add(relation.name)
        self._propositions = propositions
        self._status = status
        self._arguments, self._doers = arguments, doers
        self._agents, self._items = ontology.playing("agent"), ontology.playing("item")

    def said(
        self, told: Told, annotated: Annotated, index: MentionIndex, times: TimeReader, voices: Voices
    ) -> Iterator[Said]:
        """What the reactions of a document claim, with the verb of each.

        Args:
            told: The document's claims.
        """
        for one in self._reactions(index):
            doer = self._doer(one, told, index)
            speaker = one.speaker.mention
            if doer is None or doer[1].referent == speaker.referent:
                continue
            deed, target = doer
            if voices.by(deed) is not None:
                continue  # who did it is itself only said
            if speaker.type not in one.relation.subject or target.type not in one.relation.object:
                continue
            span = joint_evidence(evidence(deed, annotated), one.verb, annotated)
            name = one.relation.name
            attribution = voices.by(one.verb)
            claim = Claim(
                id=content_id(annotated.document.id, span.start, speaker.id, name, target.id, "reaction"),
                document=annotated.document.id,
                subject=speaker.id,
                predicate=name,
                object=target.id,
                polarity=Polarity.POSITIVE,
                modality=Modality.ASSERTED,
                attribution=attribution,
                time=times.read(one.verb, None),
                qualifiers=(),
                evidence=span,
                confidence=calibrated().of("reaction", hedged=False),
                extractor="reaction",
            )
            by = index.mentions.get(attribution.mention) if attribution is not None else None
            yield Said(claim, one.verb, speaker, by)

    # --- the reaction

    def _reactions(self, index: MentionIndex) -> Iterator[_Reaction]:
        for verb in index.doc.verbs:
            if lemma(verb) not in self._verbs:
                continue
            for relation, verbs, words in self._judging:
                deed = self._deed(verb, verbs, words, index)
                if deed is None or not _so_called(deed, verb, relation):
                    continue
                for speaker in self._doers.plain(verb, index):
                    yield _Reaction(verb, deed, speaker, relation)

    def _deed(self, verb: Token, verbs: frozenset[str], words: frozenset[str], index: MentionIndex) -> Token | None:
        """The word for a deed that a verb judges: "condemned it", "calls the raid a crime"."""
        name = lemma(verb)
        if name not in verbs and not self._calls(verb, name, words):
            return None
        taken = any(c.tag_ == "WDT" and c.dep_ in ANY_PATIENT for c in children(verb)) or (
            verb.dep_ == "acl" and passive(verb)
        )
        if verb.dep_ in ADNOMINAL and taken:
            return verb.head if self._takes_up(verb) else None
        inner = [c for c in children(verb) if c.dep_ in ("ccomp", "xcomp", *(PASSIVE if passive(verb) else OBJECT))]
        named = (t for c in inner for t in (c, *children(c)) if t.dep_ in (*ANY_SUBJECT, *OBJECT))
        return next((t for t in named if self._stands_for_deed(t, index)), None)

    def _calls(self, verb: Token, name: str, words: frozenset[str]) -> bool:
        """ "called it a crime", "described the raid as illegal"."""
        if name not in self._call:
            return False
        inside, roles = called(verb)
        # "a historic day" is no praise of a deed
        heads = [t for c in (*inside, *roles) for t in (c, *(g for g in children(c) if g.dep_ in PREDICATIVE))]
        adjectives = [(g, t.lemma_.lower()) for t in heads for g in children(t) if g.dep_ == "amod"]
        if any(f"{g.lemma_.lower()} {noun}" in words for g, noun in adjectives):
            return True  # "a good idea"
        modified = (g for g, noun in adjectives if noun in self._deeds)
        return any(t.lemma_.lower() in words for t in (*heads, *modified))

    def _takes_up(self, verb: Token) -> bool:
        """ "..., which C condemned", "..., a step condemned by C": of the clause before."""
        head = verb.head
        if head.lemma_.lower() in self._deeds and head.left_edge.i > 0 and head.left_edge.nbor(-1).text == ",":
            return True
        which = next((c for c in children(verb) if c.tag_ == "WDT"), None)
        return which is not None and which.lower_ == "which" and which.i > 0 and which.nbor(-1).text == ","

    def _stands_for_deed(self, token: Token, index: MentionIndex) -> bool:
        mention = index.at(token)
        if mention is not None and mention.type in self._agents:
            return False
        if token.lower_ in self._deictic:
            return True
        bare = not any(
            c.dep_ in ("poss", "prep", "acl", "amod", "compound") or _restricting(c) for c in children(token)
        )
        return token.lemma_.lower() in self._deeds and bare and definite(token)

    # --- who did it

    def _doer(self, one: _Reaction, told: Told, index: MentionIndex) -> tuple[Token, Mention] | None:
        """The one agent of the clause that the reaction takes up, with the verb of that clause."""
        verb = self._above(one.verb) if one.deed == one.verb.head else self._before(one, told)
        if verb is None:
            return None
        status = self._status.verbal(verb)
        slots = self._propositions.verbal(verb).slots
        if status.negative or status.modality == "possible" or (self._of_thing(one) and self._items_in(slots, index)):
            return None
        agents = {a.mention.referent: a.mention for a in self._doers.of(verb, index)}
        return (verb, next(iter(agents.values()))) if len(agents) == 1 else None

    def _of_thing(self, one: _Reaction) -> bool:
        """ "bought the jet; B praised it" may be of the jet; "B called it piracy" is of the deed."""
        return one.deed.lower_ == "it" and lemma(one.verb) not in self._call

    def _items_in(self, slots: Slots, index: MentionIndex) -> bool:
        return any(self._arguments.expand(token, index, self._items) for token in slots.get("obj", []))

    @staticmethod
    def _above(verb: Token) -> Token | None:
        """The verb whose clause a relative clause behind a comma takes up."""
        above = climb(verb.head, "clause", lambda t: None if t.pos_ == "VERB" or t.head == t else t.head)
        return above if above.pos_ == "VERB" else None

    def _before(self, one: _Reaction, told: Told) -> Token | None:
        """The verb of the last deed told before it, in the same sentence or the one before."""
        for before in told.before(one.verb):
            verbs = ((s, _verb(s.token)) for s in before)
            deeds = [
                v
                for s, v in verbs
                if _main(v)
                and not _governed(v)
                and self._is_deed(s, v)
                and self._called(one.deed, s)
                # "A condemned the raid, and B denounced it, too": the raid, not that A condemned it
                and lemma(v) not in self._verbs
            ]
            if deeds:
                return max(deeds, key=lambda t: t.i)
        return None

    def _called(self, deed: Token, one: Said) -> bool:
        """ "A backed B, and C condemned the attack": to back B is none."""
        noun, predicate = deed.lemma_.lower(), one.claim.predicate
        if noun in self._violence:
            return predicate in self._violent or predicate.startswith("open:")
        # "A urged B to free X, and C hailed the arrest": to urge is none
        return noun not in self._meaning or not self._meaning[noun].isdisjoint((predicate, lemma(one.token)))

    def _is_deed(self, one: Said, verb: Token) -> bool:
        return verb.pos_ == "VERB" and one.claim.predicate not in self._static


def _so_called(deed: Token, verb: Token, relation: Relation) -> bool:
    """Whether the relation is about deeds of this name, or of any."""
    names = relation.reaction.deed if relation.reaction is not None else ()
    return not names or (deed == verb.head and deed.lemma_.lower() in names)


def _listed(words: Iterable[str], lists: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Words, those of a list in the place of its "@NAME"."""
    return frozenset(w for word in words for w in (lists[word[1:]] if word.startswith("@") else (word,)))


def _verb(token: Token) -> Token:
    """The verb of a claim, also where its object tells what is done: "imposed sanctions"."""
    return token.head if token.dep_ in OBJECT and token.head.pos_ == "VERB" else token


def _main(verb: Token) -> bool:
    """ "raided it to arrest A": the raid is what is told, not what it was for."""
    return verb.dep_ in _MAIN and not (verb.dep_ == "advcl" and verb.tag_ == "VB")


def _restricting(clause: Token) -> bool:
    """ "the attack that killed him", but not "the attack, which killed him,": another one may be meant."""
    return clause.dep_ == "relcl" and clause.left_edge.i > 0 and clause.left_edge.nbor(-1).text != ","


def _governed(verb: Token) -> bool:
    """ "lets the Americans keep their base": what another verb brings about is no deed that is taken up."""
    return verb.dep_ == "ccomp" and verb.head.i < verb.i and verb.head.pos_ == "VERB"
