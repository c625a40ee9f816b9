"""What became of a plan: "but it never completed the purchase", "the deal fell through", "but it did not".

The narrator takes up what was planned by a noun ("the sale"), by the thing itself ("the
jets never came") or by an auxiliary alone ("had planned to buy it, but never did") and says
that it did not happen. Only plans and possibilities are denied so: what was told as a fact
stands beside what became of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from kg.claims.attribution import Voices
from kg.claims.denied import denied
from kg.claims.evidence import joint_evidence
from kg.claims.factuality import negated
from kg.claims.mentionindex import MentionIndex
from kg.claims.nominal import definite
from kg.claims.standing import phrasal
from kg.claims.status import StatusReader
from kg.claims.syntax import children
from kg.claims.time import TimeReader
from kg.claims.tokens import Token
from kg.claims.told import Said, Told
from kg.labels import ANY_PATIENT, ANY_SUBJECT, PREMODIFIER
from kg.model import Annotated, Claim, Modality, Polarity
from kg.ontology import Ontology

#: Auxiliaries that may stand for a whole clause, and what may stand beside them there.
_STANDING_FOR = ("do", "does", "did", "has", "have", "had", "could")
_BESIDE = ("nsubj", "neg", "advmod", "punct", "cc", "mark")


class Outcomes:
    """Finds verbs that say that a plan came to nothing, and denies the plan's claims."""

    def __init__(self, ontology: Ontology, status: StatusReader) -> None:
        words = ontology.words
        self._status = status
        self._negations = words["negations"] | words["negative_determiners"]
        self._failing, self._happening = words["failing_verbs"], words["happening_verbs"]
        self._completing, self._arriving = words["completing_verbs"], words["arriving_verbs"]
        self._undoing = words["undoing_verbs"]
        self._phrases = self._failing | self._happening | self._completing | self._arriving | self._undoing
        self._verbs = {phrase.partition("_")[0] for phrase in self._phrases}
        self._bodies = ontology.playing("body")
        self._general = words["resuming_nouns"]
        relations = ontology.relations.values()
        self._nouns = {r.name: {n for f in r.frame for n in f.noun} for r in relations}
        self._deals = ontology.stated_by(words["bargaining_verbs"])
        self._delivering = ontology.stated_by(words["delivering_verbs"])

    def claims(
        self, told: Told, annotated: Annotated, index: MentionIndex, times: TimeReader, voices: Voices
    ) -> Iterator[Claim]:
        """What did not happen after all.

        Args:
            told: The document's claims.
        """
        for verb in index.doc.verbal if any(map(_affirmed, told)) else ():
            if verb.lower_ not in _STANDING_FOR and verb.lemma_.lower() not in self._verbs:
                continue
            for one in self._left_undone(verb, told, index) or self._undone(verb, told, index):
                evidence = joint_evidence(one.claim.evidence, verb, annotated)
                time = times.read(verb, None)
                if time is not None and time.span.start < verb.left_edge.idx + annotated.offset:
                    time = None  # the day of the plan, not of its end
                yield denied(one.claim, Modality.ASSERTED, evidence, voices.by(verb), time, "outcome")

    def _undone(self, verb: Token, told: Told, index: MentionIndex) -> list[Said]:
        name = phrasal(verb, self._phrases) if verb.lemma_.lower() in self._verbs else ""
        if name not in self._phrases:
            return []
        subjects = [c for c in children(verb) if c.dep_ in ANY_SUBJECT]
        objects = [c for c in children(verb) if c.dep_ in ANY_PATIENT]
        if name in self._failing:
            taken = [t for t in subjects if self._takes_up(t, index)]
            return self._meant(taken, verb, told) if taken and self._plain(verb) else []
        ended = [t for t in objects if self._takes_up(t, index)]
        owners = self._owners(ended, subjects, index)
        if name in self._undoing:  # "ordered them; threats killed the deal": also where it was agreed
            return self._ended(ended, owners, verb, told, index) if self._plain(verb) else []
        if not self._never(verb):
            return []
        if name in self._completing:
            return self._ended(ended, owners, verb, told, index)
        if name in self._happening:
            taken = [t for t in subjects if self._takes_up(t, index)]
            return self._meant(taken, verb, told) if taken else []
        if name in self._arriving:
            return [s for t in subjects for s in self._near(verb, told, _planned) if self._is_item(t, s, index)]
        return []

    def _owners(self, deals: list[Token], subjects: list[Token], index: MentionIndex) -> set[str]:
        """Whose deal it was that came to nothing: "Chad cancelled its order"."""
        possessive = [c for t in deals for c in children(t) if c.dep_ == "poss"]
        owners = [m for m in map(index.at, possessive) if m is not None]
        if possessive and not owners:
            owners = [m for m in map(index.at, subjects) if m is not None and m.type in self._bodies]
        return {m.referent for m in owners}

    def _ended(self, deals: list[Token], owners: set[str], verb: Token, told: Told, index: MentionIndex) -> list[Said]:
        """What was planned or agreed to be dealt, and is not."""
        meant = self._meant(deals, verb, told, agreed=True) if deals else []
        parties = {m.referent for s in meant for m in (s.subject, index.mentions[s.claim.object])}
        return meant if owners <= parties else []

    def _left_undone(self, verb: Token, told: Told, index: MentionIndex) -> list[Said]:
        """ "had planned to buy it, but never did": the negated auxiliary repeats the clause before it."""
        if verb.lower_ not in _STANDING_FOR or not negated(verb, self._negations):
            return []
        beside = children(verb)
        open_ = any(c.dep_ not in _BESIDE or c.lower_ in ("yet", "still", "so", "either") for c in beside)
        last = max((c.i for c in beside if c.dep_ in ("neg", "advmod")), default=verb.i)
        following = verb.doc[max(last, verb.i) + 1 : max(last, verb.i) + 2]
        if open_ or any(t.pos_ not in ("PUNCT", "SPACE") for t in following):
            return []
        subjects = [c for c in beside if c.dep_ in ANY_SUBJECT]
        if any(t.pos_ != "PRON" or t.tag_ == "DT" for t in subjects):
            return []
        near = self._near(verb, told, _planned)
        mentions = [m for m in map(index.at, subjects) if m is not None]
        near = [s for s in near if all(m.referent == s.subject.referent for m in mentions)]
        opposed = subjects or any(t.lower_ == "but" for t in verb.doc[max(0, verb.i - 4) : verb.i])
        return [s for s in near if s.token.i == max(n.token.i for n in near)] if opposed else []

    def _plain(self, verb: Token) -> bool:
        status = self._status.verbal(verb)
        return not status.negative and status.modality is Modality.ASSERTED

    def _never(self, verb: Token) -> bool:
        """ "never came", "did not come": it is over; "has not come yet" leaves it open."""
        status = self._status.verbal(verb)
        open_ = any(c.lower_ in ("yet", "still") for c in children(verb))
        return status.negative and status.modality is Modality.ASSERTED and not open_ and negated(verb, self._negations)

    def _takes_up(self, noun: Token, index: MentionIndex) -> bool:
        """ "the purchase", "that deal": a definite noun that says no more."""
        if index.at(noun) is not None or noun.pos_ != "NOUN" or noun.tag_ == "NNS":
            return False
        known = definite(noun) or any(c.dep_ == "poss" for c in children(noun))
        told = any(c.dep_ in ("prep", "acl", "relcl", "compound", "amod") for c in children(noun))
        return known and not told

    def _meant(self, taken: Sequence[Token], verb: Token, told: Told, *, agreed: bool = False) -> list[Said]:
        """The claims of the last plan before the verb that the noun can stand for.

        Args:
            agreed: Whether a deal that the text tells as done counts as well.
        """
        near = self._near(verb, told, self._agreed if agreed else _planned)
        nouns = {t.lemma_.lower() for t in taken}
        general = bool(nouns & self._general)
        fitting = {
            s.token.i for s in near if self._nouns.get(s.claim.predicate, set()) & (self._general if general else nouns)
        }
        if not fitting or (general and len(fitting) > 1):
            return []
        meant = [s for s in near if s.token.i == max(fitting)]
        several = Counter((s.claim.predicate, s.subject.referent) for s in meant)
        return [] if agreed and max(several.values()) > 1 else meant  # two deals in one clause

    @staticmethod
    def _near(verb: Token, told: Told, wanted: Callable[[Said], bool]) -> list[Said]:
        """The plans of the same sentence before the verb, else those of the one before it."""
        return next(filter(None, (list(filter(wanted, before)) for before in told.before(verb))), [])

    def _agreed(self, one: Said) -> bool:
        """A plan, or a deal; a treaty that is torn up was signed."""
        return _planned(one) or (_affirmed(one) and one.claim.predicate in self._deals)

    def _is_item(self, noun: Token, one: Said, index: MentionIndex) -> bool:
        """Whether what did not arrive is what the plan was to deliver."""
        if one.claim.predicate not in self._delivering:
            return False
        inside = (noun, *(c for c in children(noun) if c.dep_ in PREMODIFIER))
        named = [m for m in (index.at(t) for t in inside) if m is not None]
        things = {m.referent for m in named if m.type not in self._bodies}
        origins = {m.referent for m in named if m.type in self._bodies}  # "the Russian jets": from Russia
        items = [q.mention for q in one.claim.qualifiers if q.role == "item"]
        found = (index.mentions.get(item) for item in items)
        fits = any(m is not None and m.referent in things for m in found)
        return fits and (not origins or one.subject.referent in origins)


def _affirmed(one: Said) -> bool:
    return one.claim.polarity is Polarity.POSITIVE


def _planned(one: Said) -> bool:
    return one.claim.modality is not Modality.ASSERTED and one.claim.polarity is Polarity.POSITIVE
