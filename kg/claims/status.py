"""Polarity and modality of a predicate, read off the words that govern it.

The walk goes up from the predicate to the root of its sentence; each governor that a cue
knows changes what is below it. What governs and is unknown leaves finite clauses as they
are, and makes bare infinitives planned: a purpose is no fact. Factuality as in FactBank
(Saurí & Pustejovsky 2009) and the implicative signatures of Karttunen (1971, 2012).
"""

from __future__ import annotations

from kg.claims.clause import ClauseReader
from kg.claims.credence import Credence
from kg.claims.cues import Cues
from kg.claims.eventnouns import EventNouns
from kg.claims.factuality import (
    Status,
    ahead,
    asks,
    content,
    dismissal,
    few,
    is_reason,
    later,
    negated,
    outer_status,
    sealed,
    to_infinitive,
    undone,
)
from kg.claims.gerunds import Gerunds, having
from kg.claims.grounds import Grounds
from kg.claims.nominal import light_verb
from kg.claims.nounstatus import NounStatus
from kg.claims.parse import answers, children, climb
from kg.claims.standing import Standing
from kg.claims.syntax import attached, detached, finite, passive, sharing, tensed
from kg.claims.tokens import Token
from kg.labels import (
    COMPLEMENT,
    FINITE,
    NOMINAL,
    NOMINAL_PATIENT,
    PARTICIPLE,
    PRESENT,
    VERBAL,
)
from kg.ontology import Ontology

#: How many governors above one are worked out from the inside; of more, the outermost first.
_DEEP = 20


class StatusReader:
    """Reads the status of predicates."""

    def __init__(self, ontology: Ontology, cues: Cues, standing: Standing) -> None:
        self._negations = ontology.words["negative_determiners"] | ontology.words["negations"]
        self._cues = cues
        self._clauses = ClauseReader(ontology, self._cues)
        self._dismissing = ontology.words["dismissing_verbs"]
        self._gerunds = Gerunds(ontology, self._cues)
        self._temporal = ontology.words["temporal_conjunctions"]
        self._hearsay = ontology.words["hearsay_verbs"]
        self._grounds = Grounds(ontology)
        self._credence = Credence(ontology)
        self._standing = standing
        self._moments = ontology.words["moments"]
        self._falsely, self._few = ontology.words["false_adverbs"], ontology.words["few_words"]
        self._events = EventNouns(ontology, self._cues, self._clauses, self._standing, self)
        self._nouns = NounStatus(ontology, self._cues, self._clauses, self._standing, self._events, self)

    def verbal(self, verb: Token) -> Status:
        """Status of the event that a verb names."""
        known = answers(verb.doc, (self, "verbal"))
        if verb.i not in known:
            own = known[verb.i] = self._clauses.status(verb)  # for what asks for it on the way, whatever the parse
            known[verb.i] = self.above(verb, own)
        status: Status = known[verb.i]
        return status

    def given_up(self, noun: Token) -> Token | None:
        """The verb by which what a noun names is given up: "backed out of the deal"."""
        return self._events.left(noun)

    def nominal(self, noun: Token, light: Token | None) -> Status:
        """Status of the event that a noun names; a light verb's status is the noun's."""
        return self._nouns.event(noun, light)

    def holding(self, noun: Token) -> Status:
        """Status of being what a noun says."""
        return self._nouns.held(noun)

    def above(self, token: Token, status: Status) -> Status:
        """A clause's status under its governors, from the inside out."""
        seen: set[int] = set()
        while token.i not in seen:
            seen.add(token.i)
            head, dep = token.head, token.dep_
            if head == token or detached(token) or dep in ("ROOT", "appos", "amod", "compound", "nmod"):
                # "boats, to be built by A, were ordered": the parser may take it for the clause
                return status.under("planned") if len(seen) == 1 and to_infinitive(token) else status
            if dep == "relcl" and content(token) and self._cues.noun(head):
                return self.governed(head, status, clause=True)
            if dep == "relcl" and self._moment(token):
                return status.under("possible")
            if self._apart(token):
                return status
            if dep == "conj" and to_infinitive(token) and head.tag_ in FINITE:  # "agreed, but not in writing, to buy"
                return self.governed(head, status, clause=True, infinitive=True)
            if dep == "conj":
                if attached(token):
                    return status
                token = climb(token, sharing, sharing)
                continue
            ground = self._grounds.verb(token)
            if ground is not None:
                return self._grounds.status(ground, status, self.verbal(ground))
            if dep == "pcomp":
                return self._gerund(token, status)
            if dep == "prep":
                status = self._through(token, status)
                token = head
                continue
            if dep == "advcl" or (dep == "ccomp" and is_reason(token)):
                return self._adverbial(token, status)
            if dep == "acl" and token.tag_ in PARTICIPLE and not to_infinitive(token) and not finite(token):
                return status
            bare = "-" if token.tag_ == "VBG" and dep in COMPLEMENT and not finite(token) else ""
            return self.governed(head, status, clause=True, infinitive=to_infinitive(token), behind=bare)
        return status

    def _apart(self, clause: Token) -> bool:
        """Whether nothing above a clause says anything of it."""
        if clause.dep_ == "relcl" and not to_infinitive(clause):
            return True
        first = clause.left_edge
        if first.i and clause.dep_ in ("ccomp", "parataxis") and first.nbor(-1).text == ":":
            cue = self._cues.governing(clause.head, clause=True)  # "Seoul refused: Warsaw bought the Leopard instead"
            if cue is not None and cue.effect == "negative":
                return True
        before = clause.dep_ in ("advcl", "parataxis", "acl", "dep") and having(clause) is not None
        return asks(clause) or (before and not self._gerunds.complement(clause))  # "having tested it, India may order"

    def _moment(self, clause: Token) -> bool:
        """ "the day it buys the jets, Athens will": a clause of time in the present tense."""
        noun = clause.head
        if noun.lemma_.lower() not in self._moments or noun.dep_ not in ("npadvmod", "dep", "pobj", "advmod"):
            return False
        return tensed(clause).tag_ in PRESENT

    def _gerund(self, token: Token, status: Status) -> Status:
        """What stands behind a preposition as a clause."""
        preposition = token.head
        left_out = self._left_out(preposition, status) if preposition.dep_ == "prep" else None
        if left_out is not None:
            return left_out
        before, status = status, self._through(preposition, status)
        if self._gerunds.stands_alone(preposition):
            return self._alongside(preposition, status)
        known = status != before  # "paid for buying", "waited instead of buying"
        return self.governed(
            self._gerunds.governor(preposition), status, clause=True, behind="" if known else preposition.lower_
        )

    def _alongside(self, preposition: Token, status: Status) -> Status:
        """ "will train its crews after buying it", "threatened to answer by bombing it": no surer than the verb."""
        if not self._gerunds.alongside(preposition):
            return status
        own = self.verbal(preposition.head)
        if preposition.lower_ in ("by", "with") and own.negative:
            status = status.under("question")
        return Status(status.negative, later(status.modality, own.modality))

    def _left_out(self, preposition: Token, status: Status) -> Status | None:
        """ "suspended it without leaving", "decided against leaving": what was done takes nothing back."""
        verb, cue = preposition.head, self._cues.prepositions.get(preposition.lower_)
        if preposition.lower_ == "from" and preposition.i and preposition.nbor(-1).lower_ == "far":
            return status.under("negative")
        if self._gerunds.missed(preposition):
            return outer_status(status.under("negative"), self.own(preposition.head.head.head), sign=False)
        decided = self._gerunds.decided_against(preposition)
        if verb.pos_ != "VERB" or (not decided and (cue is None or cue.effect != "negative")):
            return None
        outer = self.own(verb)
        # "did not leave without bombing it": the denial may be of either
        doubtful = outer.negative if decided else negated(verb, self._negations)
        under = status.under("question" if doubtful else "negative")
        return Status(under.negative, later(under.modality, outer.modality))

    def governed(
        self, governor: Token, status: Status, *, clause: bool, infinitive: bool = False, behind: str = ""
    ) -> Status:
        """A status under what governs it.

        Args:
            behind: The preposition before a gerund; "-" for a gerund without one.
        """
        governor = self._cues.said_of_clause(governor) if clause else governor
        taken_back = self._taken_back(governor, status) if clause else None
        if taken_back is not None:
            return taken_back
        own = self.own(governor)
        doubt = self._credence.effect(governor) if clause else None
        if doubt is not None:
            return outer_status(status.under(doubt), own, sign=False)
        # "agreed to selling it", "decided on selling it": as good as "agreed to sell it"
        cue = self._cues.governing(governor, clause=clause, infinitive=infinitive or behind in ("-", "to", "on"))
        if behind and not self._gerunds.told(governor, cue, behind):
            return outer_status(status.under("possible"), own, sign=False)
        if cue is None:
            status = self._purpose(governor, status) if infinitive else status
            return outer_status(status, own, sign=self._gerunds.turned(governor, behind))
        if cue.effect == "report" and any(c.lower_ in self._falsely for c in children(governor)):
            status = status.under("negative")
        elif cue.effect == "report" and self._nobodys(governor):
            status = status.under("possible")
        if cue.effect == "question":
            return status.under("question")
        if sealed(governor, cue) and not own.negative:
            return outer_status(status, own, sign=False)
        if undone(governor, cue):  # "lifted its veto on the purchase": it may go on; "refused to lift": it stands
            stands = self.own(governor.head).negative
            return status.under(cue.effect) if stands else outer_status(status.under("planned"), own, sign=False)
        if own.negative and cue.negated:
            return outer_status(status.under(cue.negated), Status(False, own.modality), sign=False)
        return outer_status(status.under(cue.effect), own, sign=cue.effect in ("fact", "planned", "negative"))

    def _nobodys(self, report: Token) -> bool:
        """ "it was reported that", "was claimed to have": whose report it is remains unsaid; "few experts say"."""
        if any(few(c, self._few) for c in children(report) if c.dep_ == "nsubj"):
            return True
        hearsay = report.pos_ == "VERB" and report.lemma_.lower() in self._hearsay and passive(report)
        return hearsay and not any(c.dep_ == "agent" for c in children(report))

    def _purpose(self, governor: Token, status: Status) -> Status:
        """ "raised taxes to buy it" is a plan, "is too poor to buy it" a denial."""
        if governor.pos_ == "ADJ" and any(c.lower_ == "too" for c in children(governor)):
            return status.under("negative")
        return status if self._cues.singled_out(governor) else status.under("planned")

    def _taken_back(self, report: Token, status: Status) -> Status | None:
        """ "reports that it had bought were denied", "turned out to be false"."""
        if self._standing.contrary(report) or self._standing.mistaken(report):
            return status.under("negative")
        verb = dismissal(report, self._dismissing)
        if verb is not None:
            outer = self.own(verb)
            denied = status.under("question" if outer.negative else "negative")
            return Status(denied.negative, later(denied.modality, outer.modality))
        verb = self._standing.untrue(report)
        if verb is None:
            return None
        return status.under("negative" if self._standing.disproved(verb) else "question")

    def own(self, governor: Token) -> Status:
        """Status of the governor itself."""
        known = answers(governor.doc, (self, "own"))
        if governor.i not in known:
            above, token = [governor], governor
            while token.head != token and token.head.i not in known:
                token = token.head
                above.append(token)
            # "A said that B said that ...": each asks the one above it
            for one in reversed(above) if len(above) > _DEEP else above[:1]:
                known[one.i] = self._of_governor(one)
        status: Status = known[governor.i]
        return status

    def _of_governor(self, governor: Token) -> Status:
        if governor.pos_ in VERBAL:
            return self.verbal(governor)
        if governor.pos_ in NOMINAL:
            status = self.nominal(governor, light_verb(governor) if self._carried(governor) else None)
            leaving = self._events.left(governor)
            if leaving is not None:
                own = self.verbal(leaving)
                status = Status(not own.negative, own.modality)
            if governor.dep_ != "attr" or governor.head.pos_ not in VERBAL:
                return status
            # "could become the first country to buy", "it is not the case that"
            above = self.verbal(governor.head)
            beside = children(governor.head)
            said = any(c.dep_ == "expl" or (c.lower_ == "it" and c.dep_ == "nsubj") for c in beside)
            return Status(status.negative != (said and above.negative), later(status.modality, above.modality))
        if (
            governor.pos_ == "ADJ"
            and governor.dep_ in ("acomp", "attr", "oprd", "ccomp", "xcomp")
            and governor.head != governor
        ):
            own = self.verbal(governor.head) if governor.head.pos_ in VERBAL else Status()
            # "is no nearer to buying it"
            return own.under("negative") if any(c.dep_ == "neg" for c in children(governor)) else own
        return Status()

    def _carried(self, noun: Token) -> bool:
        verb = light_verb(noun)
        # a clause below the noun that tells what it says takes its status from the noun, not the noun from it
        if verb is None or verb.dep_ == "acl" or content(verb):
            return False
        return self._cues.governing(verb, clause=False) is None

    def _through(self, preposition: Token, status: Status) -> Status:
        cue = self._cues.preposition(preposition)
        return status if cue is None else status.under(cue.effect)

    def _adverbial(self, token: Token, status: Status) -> Status:
        """An adverbial clause stands for itself, unless it is a purpose."""
        if self._gerunds.complement(token):
            return self.governed(token.head, status, clause=True, behind="-")
        mark = (g for c in children(token) if c.lower_ == "for" for g in children(c))  # "only for B to cancel it"
        sequel = any(c.lower_ == "only" and c.dep_ == "advmod" for c in (*children(token), *mark))
        if sequel or not to_infinitive(token):  # "ordered it, only to cancel it"
            if not sequel and not ahead(token, self._temporal):
                return status
            return Status(status.negative, later(status.modality, self.own(token.head).modality))
        governor = token.head
        commitment = [c for c in children(governor) if c.dep_ in NOMINAL_PATIENT]
        for noun in commitment:
            if self._cues.noun(noun):
                return self.governed(noun, status, clause=True, infinitive=True)
        return self.governed(governor, status, clause=True, infinitive=True)
