"""What "he", "its", "they" stand for: the most prominent antecedent, if one stands out."""

from __future__ import annotations

from spacy.tokens import Token

from kg.labels import NOMINAL_SUBJECT, OBJECT, PARTICIPLE
from kg.mentions.agreement import Agreement
from kg.mentions.binding import barred, expletive, relative_subject
from kg.mentions.blame import Blame
from kg.mentions.descriptions import DEFINITE
from kg.mentions.discourse import BELOW, SUBORDINATE, Discourse, Entry, verb_above
from kg.mentions.disjoint import Disjoint
from kg.mentions.placed import Placed
from kg.mentions.resolved import Resolved
from kg.mentions.selection import Selection
from kg.ontology import Ontology

#: By how much the best antecedent must surpass the next.
MARGIN = 20
#: The same for an owner or object whose antecedent stands in the sentence before.
WIDER_MARGIN = 35
#: By how much one of two men must surpass the other for "him".
_AMONG_MEN = 50
_OBJECTS = ("him", "her")
_THOSE = ("these", "those")
_GOVERNED = 60
_HIGHER = 30
#: What the subject of a relative clause stands for: "by Waltz, who lost his job".
_RELATIVE = 110
_PARALLEL = 25
_WANTED = 25
#: For how many sentences a woman stays in mind of whom so many pronouns have told; what no sentence is next to.
_STILL, _OFTEN, _LONG_AGO = 2, 2, -9
#: By how much a kind of thing stands back behind what is plural itself.
_PIECES = 40


class Pronouns:
    """Finds the antecedents of personal pronouns."""

    def __init__(self, ontology: Ontology, selection: Selection) -> None:
        self._selection = selection
        self._agreement = Agreement(ontology)
        self._blame = Blame(ontology, self._agreement)
        self._placed = Placed(ontology, self._agreement, self._blame)
        words = ontology.words
        self._kinds = {word: kind for kind, words in ontology.tables["pronouns"].items() for word in words}
        self._owners = ontology.playing("body")
        self._persons, self._weapons = ontology.playing("person"), ontology.playing("weapon")
        self._bodies = words["org_heads"] | words["group_nouns"] | ontology.nouns("organization")
        self._goods, self._impersonal = words["goods"], words["impersonal_verbs"]
        self._paying = words["paying_verbs"]
        self._giving = words["ditransitive_verbs"]
        self._offices, self._crew = words["titles"], words["crew"]
        self._state_titles = words["state_titles"]
        self._ministers, self._states = words["ministerial"], ontology.playing("state")
        self._asking = words["asking_verbs"]
        self._withdrawing = words["withdrawing_verbs"]
        self._yielding = words["yielding_verbs"] | words["parting_verbs"]
        self._never = Disjoint(ontology)

    def resolve(self, token: Token, discourse: Discourse) -> Resolved | None:
        """The antecedent, or None where none is sure."""
        found = self._found(token, discourse)
        if token.lower_ in _THOSE and found is not None and found.type not in self._weapons:
            return None
        kind = self._kinds.get(token.lower_, "")
        if kind in ("m", "f"):
            here = discourse.sentence[token.i]
            if found is not None:
                told = discourse.latest.get(kind)
                times = told[2] + 1 if told is not None and told[1].referent == found.referent else 1
                discourse.latest[kind] = (here, found, times)
                discourse.called.setdefault(found.referent, kind)
            elif token.dep_ in (*NOMINAL_SUBJECT, *OBJECT):
                discourse.unsure[kind] = (here, token.lower_ in _OBJECTS)
        return found

    def _found(self, token: Token, discourse: Discourse) -> Resolved | None:
        kind = self._kinds.get(token.lower_, "")
        if kind in ("m", "f") and token.dep_ == "dobj" and _left_open(token, discourse):
            return None
        if not kind:
            return None
        echoed = self._placed.echoed(token, discourse, kind)
        if echoed is not None:
            return echoed[0]
        if self._says_nothing(token, kind) or self._torn(token, discourse, kind):
            return None
        placed = self._placed.one(token, discourse, kind)
        if placed is not None:
            return placed[0]
        wanted = self._wanted(token, discourse)
        scores, best = self._scored(token, discourse, kind, wanted)
        if kind == "f":
            scores = self._among_women(token, scores, best, discourse)
        found = self._outstanding(scores, best, MARGIN)
        if self._unsure(token, kind, discourse) or found is None or self._either_man(token, found, scores, discourse):
            return None
        if kind in ("m", "f") and len(scores) == 1:
            discourse.genders[found.referent] = kind  # nobody else can be meant
        if token.dep_ in NOMINAL_SUBJECT:
            return found
        if token.dep_ == "poss":
            ruled_out = self._blame.dealt(token, found, discourse)
        else:
            ruled_out = kind == "n" and self._nearer(found, token, wanted, discourse)
        if ruled_out:
            return None
        if discourse.sentence[found.candidate.start] == discourse.sentence[token.i]:
            return found
        return self._outstanding(scores, best, WIDER_MARGIN)

    @staticmethod
    def _unsure(token: Token, kind: str, discourse: Discourse) -> bool:
        """Whether "he" of the sentence before, or "him" of this one, may be anybody."""
        at, object_ = discourse.unsure.get(kind, (_LONG_AGO, False))
        return bool(discourse.sentence[token.i] - at == (0 if object_ and token.dep_ in NOMINAL_SUBJECT else 1))

    def _among_women(
        self, token: Token, scores: dict[str, int], best: dict[str, Resolved], discourse: Discourse
    ) -> dict[str, int]:
        """The scores of women; few names that tell no gender are women's, so that one whom the text was on goes on."""
        women = {key for key, one in best.items() if self._gender(one, discourse) == "f"}
        at, her, times = discourse.latest.get("f", (0, None, 0))
        minded = her is not None and times >= _OFTEN and discourse.sentence[token.i] - at <= _STILL
        if minded and her is not None and women <= {her.referent}:
            best[her.referent] = her
            return {her.referent: 1}
        if not women:
            return scores
        kept = {key: score for key, score in scores.items() if key in women}
        return kept if max(scores.values()) - max(kept.values()) <= MARGIN else {}

    def _scored(
        self, token: Token, discourse: Discourse, kind: str, wanted: frozenset[str]
    ) -> tuple[dict[str, int], dict[str, Resolved]]:
        """The scores of all candidates, and those of them that it may stand for, by what they refer to."""
        scores: dict[str, int] = {}
        best: dict[str, Resolved] = {}
        barred = self._never.ones(token, discourse)
        governed = self._governed(token, discourse)
        for entry in discourse.near(token):
            score = self._score(entry, token, kind, wanted, discourse)
            if score <= 0 or (entry.resolved is not None and entry.resolved.referent in barred):
                continue
            if governed and entry.resolved is not None and _iso(entry.resolved) not in ("", governed):
                continue  # "its president, Nicolás Maduro": Venezuela's
            if (
                kind in ("m", "f")
                and entry.resolved is not None
                and self._gender(entry.resolved, discourse) not in ("", kind)
            ):
                continue
            one = entry.resolved if self._agreement.may_stand(entry, kind) else None
            if one is not None and kind in ("m", "f") and discourse.called.get(one.referent, kind) != kind:
                one = None  # once "he", never "she"; but which of the two was right?
            key = one.referent if one is not None else f"{entry.head.i}"
            if score > scores.get(key, 0):
                scores[key] = score
                if one is not None:
                    best[key] = one
        return scores, best

    def _gender(self, one: Resolved, discourse: Discourse) -> str:
        """By name or title, or as the text has called that person before."""
        if one.referent not in discourse.genders:
            told = {self._agreement.called(e.head) for e in discourse.entries if _same(e, one)} - {""}
            discourse.genders[one.referent] = self._agreement.gender(one) or (told.pop() if len(told) == 1 else "")
        return discourse.genders[one.referent]

    def _governed(self, token: Token, discourse: Discourse) -> str:
        """The code of the state whose known minister or president stands beside "its": "its president, NAME"."""
        noun = token.head
        if token.dep_ != "poss" or noun.lemma_.lower() not in self._state_titles:
            return ""
        beside = (discourse.covered.get(c.i) for c in noun.children if c.dep_ == "appos")
        rows = (one.candidate.row for one in beside if one is not None and one.type in self._persons)
        return next((row.related.get("state", "") for row in rows if row is not None), "")

    def _torn(self, token: Token, discourse: Discourse, kind: str) -> bool:
        """ "A accompanied B to Kyiv, where he met C": either of the two."""
        clause = verb_above(token) if token.dep_ in NOMINAL_SUBJECT else None
        if clause is not None and clause.dep_ == "ccomp" and self._either_told(clause, token, discourse, kind):
            return True
        if (
            kind not in ("m", "f")
            or clause is None
            or clause.dep_ != "relcl"
            or not any(c.lower_ == "where" for c in clause.children)
        ):
            return self._blame.either_answers(token)
        host = verb_above(clause.head)
        arguments = [] if host is None else [c for c in host.children if c.dep_ in (*NOMINAL_SUBJECT, "dobj", "dative")]
        heads = {c.i for c in arguments}
        fit = (e for e in discourse.near(token) if e.head.i in heads and self._agreement.agrees(e, token, kind))
        return len({e.resolved.referent if e.resolved is not None else str(e.head.i) for e in fit}) > 1

    def _either_told(self, clause: Token, token: Token, discourse: Discourse, kind: str) -> bool:
        """ "A was told by B that it would sell", "A refused B, fearing that he would go": either of the two."""
        above = clause.head
        if kind == "n":
            agents = (g for c in above.children if c.dep_ == "agent" for g in c.children)
            parties = [*agents, *(c for c in above.children if c.dep_ == "nsubjpass")]
        elif above.dep_ == "advcl" and above.tag_ == "VBG" and above.i > above.head.i:
            parties = [c for c in above.head.children if c.dep_ in (*NOMINAL_SUBJECT, "dobj", "dative")]
        else:
            return False
        fit = (e for e in discourse.near(token) if any(e.head == p for p in parties))
        return sum(self._agreement.agrees(e, token, kind) for e in fit) > 1

    @staticmethod
    def _either_man(token: Token, found: Resolved, scores: dict[str, int], discourse: Discourse) -> bool:
        """Of two men "him" may be either, unless the sentence has told of one as its subject."""
        if token.lower_ not in _OBJECTS or token.dep_ == "poss":
            return False
        first, *others = sorted(scores.values(), reverse=True)
        if not others or first - others[0] >= _AMONG_MEN:
            return False
        here = (e for e in discourse.near(token) if discourse.sentence[e.head.i] == discourse.sentence[token.i])
        tops = (e.first.head if e.first.dep_ == "appos" else e.first for e in here if _same(e, found))
        return not any(top.dep_ in NOMINAL_SUBJECT for top in tops)

    def _nearer(self, found: Resolved, token: Token, wanted: frozenset[str], discourse: Discourse) -> bool:
        """ "Indra is a partner in the programme; Belgium is to join it": a thing without a name lies nearer."""
        last = max((e.head.i for e in discourse.near(token) if _same(e, found)), default=0)
        if discourse.unit[last] == discourse.unit[token.i]:
            return False
        return any(
            e.resolved is None
            and last < e.head.i
            and any(c.dep_ == "det" and c.lower_ in DEFINITE for c in e.head.children)
            and self._agreement.agrees(e, token, "n")
            and not barred(e, token)
            and self._fits(e, "n", wanted)
            for e in discourse.near(token)
        )

    @staticmethod
    def _outstanding(scores: dict[str, int], best: dict[str, Resolved], margin: int) -> Resolved | None:
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or ranked[0][0] not in best:
            return None
        if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < margin:
            return None
        return best[ranked[0][0]]

    def _wanted(self, token: Token, discourse: Discourse) -> frozenset[str]:
        owned = discourse.covered.get(token.head.i) if token.dep_ == "poss" else None
        if owned is not None and owned.type in self._weapons:
            return self._owners
        if token.dep_ == "poss" and owned is None and token.head.lemma_.lower() in self._goods:
            return self._agreement.many  # a treaty has no missiles
        if token.dep_ == "poss" and owned is None and token.head.lemma_.lower() in self._offices:
            office = token.head.lemma_.lower()
            if office in self._ministers:
                return self._states
            return self._weapons if office in self._crew else self._owners
        wanted = self._selection.wanted(token)
        if token.dep_ == "pobj" and token.head.lower_ == "for" and token.head.head.lemma_.lower() in self._paying:
            return wanted - self._owners  # "which paid for it"
        if token.dep_ == "dobj" and token.head.lemma_.lower() in self._giving:
            things = wanted - self._owners  # "would not sell it": no state is sold
            alone = not any(c.dep_ in ("dobj", "dative", "iobj") and c != token for c in token.head.children)
            return things if alone and things else wanted
        return wanted

    def _says_nothing(self, token: Token, kind: str) -> bool:
        if "sel" in token.lower_ or token.lower_ in _THOSE:  # "to replace these with", but "these are lies"
            return token.dep_ not in ("dobj", "pobj")
        return (
            kind == "n"
            and token.dep_ != "poss"
            and (expletive(token, self._impersonal) or self._selection.propositional(token))
        )

    def _score(self, entry: Entry, token: Token, kind: str, wanted: frozenset[str], discourse: Discourse) -> int:
        nearness = discourse.nearness(entry, token)
        if not nearness or not self._agreement.agrees(entry, token, kind) or barred(entry, token):
            return 0
        if token.dep_ in NOMINAL_SUBJECT and _in_participle(entry.first, token.head):
            return 0
        score = nearness + entry.weight - (0 if kind != "p" or entry.plural or entry.listed else _PIECES)
        if not self._fits(entry, kind, wanted):
            return 0
        if entry.resolved is not None and wanted:
            score += _WANTED
        top = entry.first
        if top.dep_ == "poss" and top.head.i in discourse.covered and token.dep_ == "poss":
            score -= _PIECES  # "Norway's Saga, its founder said"
        owned = discourse.covered.get(token.head.i)
        goods = token.head.lemma_.lower() in self._goods or (owned is not None and owned.type in self._weapons)
        return score + self._syntax(top, token, near=discourse.unit[top.i] == discourse.unit[token.i], goods=goods)

    def _syntax(self, top: Token, token: Token, *, near: bool, goods: bool) -> int:
        """What a subject has ahead of others: in the clause nearest above, and before a subject."""
        clause = verb_above(token)
        if clause is not None and token.dep_ == "poss" and relative_subject(clause) and clause.head == top:
            return _RELATIVE
        if clause is not None and token.dep_ in NOMINAL_SUBJECT:
            clause = verb_above(clause)
        if top.dep_ in NOMINAL_SUBJECT:
            if clause is not None and top.head == clause and token.dep_ in (*NOMINAL_SUBJECT, "poss"):
                return _GOVERNED + (SUBORDINATE if clause.dep_ in BELOW else 0)
            if near and top.head in token.ancestors:
                return _HIGHER
            if token.dep_ in NOMINAL_SUBJECT:
                return _PARALLEL
        elif top.dep_ == "dobj" and clause is not None and clause.dep_ == "xcomp" and clause.head == top.head:
            # "asked Poland to train its pilots", but "to withdraw its troops" may be of either's
            asked = top.head.lemma_.lower() in self._asking and clause.lemma_.lower() not in self._withdrawing
            if clause.lemma_.lower() in self._yielding and goods:
                asked = False  # "asked Sweden to send its Gripens": who sends them has them
            return _GOVERNED if token.dep_ == "poss" and not asked else 0  # "ordered the plane to leave its rival"
        elif top.dep_ == "poss" and top.head in token.ancestors and token.dep_ in NOMINAL_SUBJECT:
            return _GOVERNED  # "Pakistan's boast that it had"
        return 0

    def _fits(self, entry: Entry, kind: str, wanted: frozenset[str]) -> bool:
        """Whether the place that the pronoun holds takes such a thing."""
        if not wanted or kind in ("m", "f"):
            return True
        if entry.resolved is not None:
            return entry.resolved.type in wanted
        if wanted <= self._selection.agents:
            return entry.head.lemma_.lower() in self._bodies or entry.head.pos_ == "PROPN"
        return True


def _in_participle(top: Token, verb: Token) -> bool:
    """ "Spared last year, when A gave in, he left": A stands below what is said of another."""
    if not verb.left_edge.i <= top.i < verb.i:
        return False
    fronted = (c for c in verb.lefts if c.dep_ == "advcl" and c.tag_ in PARTICIPLE and c.i < top.i)
    return any(not any(g.dep_ in (*NOMINAL_SUBJECT, "aux", "auxpass", "mark") for g in c.children) for c in fronted)


def _left_open(token: Token, discourse: Discourse) -> bool:
    """ "A called him, or B threw him out": the same man, whom nothing named so far."""
    clause = token.head
    first = clause.head if clause.dep_ == "conj" else clause
    same = (c for c in first.children if c.dep_ == "dobj" and c.lower_ == token.lower_ and c.i < token.i)
    return first != clause and any(discourse.covered.get(c.i) is None for c in same)


def _iso(one: Resolved) -> str:
    row = one.candidate.row
    return row.iso if row is not None else ""


def _same(entry: Entry, one: Resolved) -> bool:
    return entry.resolved is not None and entry.resolved.referent == one.referent
