"""What "he", "its", "they" stand for: the most prominent antecedent, if one stands out."""

from __future__ import annotations

from spacy.tokens import Token

from kg.labels import NOMINAL_PATIENT, NOMINAL_SUBJECT
from kg.mentions.binding import barred, expletive, grounded, relative_subject, within
from kg.mentions.descriptions import DEFINITE
from kg.mentions.discourse import (
    BELOW,
    SUBORDINATE,
    Discourse,
    Entry,
    first_conjunct,
    subject_of,
    verb_above,
)
from kg.mentions.disjoint import Disjoint
from kg.mentions.resolved import Resolved
from kg.mentions.selection import Selection
from kg.ontology import Ontology

#: By how much the best antecedent must surpass the next.
MARGIN = 20
#: The same for an owner or object whose antecedent stands in the sentence before.
WIDER_MARGIN = 35
#: What opens the clause with the ground of a judgement.
_BECAUSE = ("after", "because", "since", "when", "once", "as")
#: ... and nothing else: "praised B when it visited C" may be said of either.
_AFTER = ("after", "because", "since")
#: By how much one of two men must surpass the other for "him".
_AMONG_MEN = 50
_OBJECTS = ("him", "her")
_GOVERNED = 60
_HIGHER = 30
#: What the subject of a relative clause stands for: "by Waltz, who lost his job".
_RELATIVE = 110
_PARALLEL = 25
_WANTED = 25
#: By how much a kind of thing stands back behind what is plural itself.
_PIECES = 40


class Pronouns:
    """Finds the antecedents of personal pronouns."""

    def __init__(self, ontology: Ontology, selection: Selection) -> None:
        self._selection = selection
        words = ontology.words
        self._kinds = {word: kind for kind, words in ontology.tables["pronouns"].items() for word in words}
        self._owners = ontology.playing("body")
        self._persons, self._weapons = ontology.playing("person"), ontology.playing("weapon")
        self._never_it = self._persons | ontology.playing("place")
        self._many = self._owners | {t.name for t in ontology.types.values() if t.plural}
        self._person_nouns = words["titles"] | words["person_nouns"] | ontology.nouns("person")
        self._bodies = words["org_heads"] | words["group_nouns"] | ontology.nouns("organization")
        self._assisting = words["assisting_verbs"]
        self._judging = words["reason_verbs"] | words["ground_verbs"] | words["suspicion_verbs"] - words["aimed_verbs"]
        self._striking = words["striking_verbs"]
        self._impositions = words["impositions"]
        self._goods, self._impersonal = words["goods"], words["impersonal_verbs"]
        self._directing = words["directive_verbs"]
        self._answers = words["ditransitive_verbs"] | words["answering_verbs"]
        self._paying = words["paying_verbs"]
        self._giving = words["ditransitive_verbs"]
        self._offices, self._crew = words["titles"], words["crew"]
        self._state_titles = words["state_titles"]
        self._ministers, self._states = words["ministerial"], ontology.playing("state")
        self._asking, self._charging = words["asking_verbs"], words["charging_verbs"]
        self._never = Disjoint(ontology)
        self._gender = dict.fromkeys(words["female_words"], "f") | dict.fromkeys(words["male_words"], "m")

    def resolve(self, token: Token, discourse: Discourse) -> Resolved | None:
        """The antecedent, or None where none is sure."""
        kind = self._kinds.get(token.lower_, "")
        if not kind or self._says_nothing(token, kind) or self._torn(token, discourse, kind):
            return None
        blamed = self._blamed(token, discourse, kind)
        if blamed is not None:
            return blamed[0]
        wanted = self._wanted(token, discourse)
        beside = self._beside(token, discourse, kind) if token.dep_ == "poss" else None
        if beside is not None:
            return beside
        scores, best = self._scored(token, discourse, kind, wanted)
        women = {key for key, one in best.items() if kind == "f" and self.gender(one) == kind}
        if women:  # few names that tell no gender are women's
            first = max(scores.values())
            scores = {key: score for key, score in scores.items() if key in women}
            if first - max(scores.values()) > MARGIN:
                return None
        found = self._outstanding(scores, best, MARGIN)
        if found is None or self._either_man(token, found, scores, discourse):
            return None
        if token.dep_ in NOMINAL_SUBJECT:
            return found
        if token.dep_ != "poss" and kind == "n" and self._nearer(found, token, wanted, discourse):
            return None
        if token.dep_ == "poss" and self._dealt(token, found, discourse):
            return None
        if discourse.sentence[found.candidate.start] == discourse.sentence[token.i]:
            return found
        return self._outstanding(scores, best, WIDER_MARGIN)

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
            one = entry.resolved if self._may_stand(entry, kind) else None
            key = one.referent if one is not None else f"{entry.head.i}"
            if score > scores.get(key, 0):
                scores[key] = score
                if one is not None:
                    best[key] = one
        return scores, best

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
        clause = verb_above(token) if kind in ("m", "f") and token.dep_ in NOMINAL_SUBJECT else None
        if clause is None or clause.dep_ != "relcl" or not any(c.lower_ == "where" for c in clause.children):
            return self._answering(token)
        host = verb_above(clause.head)
        arguments = [] if host is None else [c for c in host.children if c.dep_ in (*NOMINAL_SUBJECT, "dobj", "dative")]
        heads = {c.i for c in arguments}
        fit = (e for e in discourse.near(token) if e.head.i in heads and self._agrees(e, token, kind))
        return len({e.resolved.referent if e.resolved is not None else str(e.head.i) for e in fit}) > 1

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

    def _answering(self, token: Token) -> bool:
        """ "A asked B for its jets, and it gave ten": B did, or A something else."""
        clause = token.head
        if token.dep_ not in NOMINAL_SUBJECT or clause.dep_ != "conj" or clause.head.pos_ != "VERB":
            return False
        asked = clause.head.lemma_.lower() in self._directing
        answers = clause.lemma_.lower() in self._answers
        return asked and answers and any(c.dep_ in ("dobj", "dative") for c in clause.head.children)

    def _dealt(self, token: Token, found: Resolved, discourse: Discourse) -> bool:
        """ "the price that A charged for its order": the order is the other's as a rule."""
        verb = grounded(token, ("for",))
        if verb is None or not (
            verb.lemma_.lower() in self._charging or any(c.dep_ == "dative" for c in verb.children)
        ):
            return False
        subject = subject_of(verb)
        one = discourse.covered.get(first_conjunct(subject).i) if subject is not None else None
        return one is not None and one.referent == found.referent

    def _blamed(self, token: Token, discourse: Discourse, kind: str) -> tuple[Resolved | None] | None:
        """ "A condemned B for its attack": whoever is judged did it; nobody if that is no name."""
        if token.dep_ in NOMINAL_SUBJECT:
            return self._charged(token, discourse, kind)
        if token.dep_ != "poss":
            return None
        if first_conjunct(token.head).head.dep_ == "dep":
            return (None,)  # "condemned A for its war and B for its silence"
        verb = grounded(token, ("for", "over")) or self._judged_too(token)
        helped = grounded(token, ("in",))  # "supports A in its fight"
        if helped is not None and helped.lemma_.lower() in self._assisting:
            verb = helped
        elif verb is None or verb.lemma_.lower() not in self._judging:
            return None
        objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass", "dative")]
        entry = next((e for e in discourse.near(token) if objects and e.head == objects[0]), None)
        if entry is None or entry.resolved is None:
            return (None,)
        fits = self._agrees(entry, token, kind) and self._may_stand(entry, kind)
        return (entry.resolved if fits else None,)

    def _charged(self, token: Token, discourse: Discourse, kind: str) -> tuple[Resolved | None] | None:
        """ "A sanctioned B after it had attacked C": B had."""
        clause = token.head
        if clause.dep_ != "advcl" or not any(c.lower_ in _BECAUSE for c in clause.children):
            return None
        verb = clause.head.head if clause.head.dep_ == "xcomp" else clause.head
        objects = [c for c in verb.children if c.dep_ in NOMINAL_PATIENT]
        imposed = [c for c in objects if c.lemma_.lower() in self._impositions]
        if imposed:
            behind = (*imposed[0].children, *verb.children)
            objects = [g for c in behind if c.lower_ in ("on", "against") for g in c.children if g.dep_ == "pobj"]
        elif verb.lemma_.lower() not in self._judging | self._directing | self._striking:
            return None
        entry = next((e for e in discourse.near(token) if e.head in objects), None)
        if entry is None or not self._agrees(entry, token, kind):
            return None
        cause = any(c.lower_ in _AFTER for c in clause.children)
        judged = cause and (imposed or verb.lemma_.lower() in self._judging)
        if not judged and entry.head.dep_ != "dobj":
            return None
        # "told B to leave after it had", "struck B after it had": either
        return (entry.resolved if judged and self._may_stand(entry, kind) else None,)

    def _judged_too(self, token: Token) -> Token | None:
        """ "condemned A for its sale and, in May, its attack": the parser hangs the second on the date."""
        preposition = token.head.head
        verb = preposition.head
        before = preposition.doc[preposition.i - 1 : preposition.i].text
        if token.head.dep_ != "pobj" or verb.pos_ != "VERB" or before not in (",", "and"):
            return None
        dates = [c for c in preposition.children if c.dep_ == "pobj"]
        grounds = any(c.lower_ in ("for", "over") and c.i < preposition.i for c in verb.children)
        return verb if grounds and len(dates) > 1 and dates[0] != token.head else None

    def _nearer(self, found: Resolved, token: Token, wanted: frozenset[str], discourse: Discourse) -> bool:
        """ "Indra is a partner in the programme; Belgium is to join it": a thing without a name lies nearer."""
        last = max((e.head.i for e in discourse.near(token) if _same(e, found)), default=0)
        if discourse.unit[last] == discourse.unit[token.i]:
            return False
        return any(
            e.resolved is None
            and last < e.head.i
            and any(c.dep_ == "det" and c.lower_ in DEFINITE for c in e.head.children)
            and self._agrees(e, token, "n")
            and not barred(e, token)
            and self._fits(e, "n", wanted)
            for e in discourse.near(token)
        )

    def _beside(self, token: Token, discourse: Discourse, kind: str) -> Resolved | None:
        """ "sanctions on the company and its founder": what the possession is coordinated with."""
        noun = token.head
        if any(c.lower_ == "own" for c in noun.children):
            return None
        top = noun.head if noun.dep_ == "appos" else noun  # "on the company and on A, its founder"
        if top.dep_ == "conj":
            first = top.head
        elif top.dep_ == "pobj" and top.head.dep_ == "conj":
            first = next((c for c in top.head.head.children if c.dep_ == "pobj"), top)
        else:
            return None
        one = discourse.covered.get(first.i)
        if one is None or first == top or (token.head.dep_ == "appos" and kind != "n"):
            return None
        fits = one.type in self._persons and self.gender(one) in ("", kind) if kind in ("m", "f") else kind == "n"
        return one if fits and (kind != "n" or one.type not in self._never_it) else None

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
            return self._many  # a treaty has no missiles
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
        if "sel" in token.lower_:
            return token.dep_ not in ("dobj", "pobj")
        return (
            kind == "n"
            and token.dep_ != "poss"
            and (expletive(token, self._impersonal) or self._selection.propositional(token))
        )

    def _score(self, entry: Entry, token: Token, kind: str, wanted: frozenset[str], discourse: Discourse) -> int:
        nearness = discourse.nearness(entry, token)
        if not nearness or not self._agrees(entry, token, kind) or barred(entry, token):
            return 0
        score = nearness + entry.weight - (0 if kind != "p" or entry.plural or entry.listed else _PIECES)
        if not self._fits(entry, kind, wanted):
            return 0
        if entry.resolved is not None and wanted:
            score += _WANTED
        top = entry.first
        return score + self._syntax(top, token, near=discourse.unit[top.i] == discourse.unit[token.i])

    def _syntax(self, top: Token, token: Token, *, near: bool) -> int:
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
            asked = top.head.lemma_.lower() in self._asking  # "asked Poland to train its pilots"
            return _GOVERNED if token.dep_ == "poss" and not asked else 0  # "ordered the plane to leave its rival"
        elif top.dep_ == "poss" and top.head in token.ancestors and token.dep_ in NOMINAL_SUBJECT:
            return _GOVERNED  # "Pakistan's boast that it had"
        return 0

    def _agrees(self, entry: Entry, token: Token, kind: str) -> bool:
        """Number, and whether it is a human being."""
        one = entry.resolved
        if kind in ("m", "f"):
            if one is None:
                return not entry.plural and entry.head.lemma_.lower() in self._person_nouns
            return one.type in self._persons and self.gender(one) in ("", kind)
        if kind == "p":
            return entry.plural or entry.listed or self._kind_of_thing(entry, token)
        if one is None:
            human = entry.head.lemma_.lower() in self._person_nouns
            return not entry.plural and not human and not entry.listed
        counted = entry.head.tag_ == "CD"  # "24 were ordered": they
        if one.type in self._persons or counted or entry.plural:
            return False
        return not self._one_of_many(entry, token)

    def _kind_of_thing(self, entry: Entry, token: Token) -> bool:
        """ "bought the Gripen and paid for them": the pieces, where no agent can be meant."""
        piece = entry.resolved is not None and entry.resolved.type in self._weapons
        return piece and token.dep_ in ("dobj", "pobj", "nsubjpass")

    def gender(self, one: Resolved) -> str:
        """By given name or title, where they tell."""
        return self._gender.get(one.name.split()[0].lower(), "")

    @staticmethod
    def _one_of_many(entry: Entry, token: Token) -> bool:
        """ "the EU and Britain sanctioned its maker": one of two is no "it"."""
        if not entry.listed:
            return False
        top = entry.first
        return not within(top, token)

    def _may_stand(self, entry: Entry, kind: str) -> bool:
        """Whether the entry can be the antecedent; else it only competes."""
        one = entry.resolved
        if one is None:
            return False
        if kind == "p":
            return one.type in self._many and not entry.listed
        return one.type in self._persons if kind in ("m", "f") else one.type not in self._never_it

    def _fits(self, entry: Entry, kind: str, wanted: frozenset[str]) -> bool:
        """Whether the place that the pronoun holds takes such a thing."""
        if not wanted or kind in ("m", "f"):
            return True
        if entry.resolved is not None:
            return entry.resolved.type in wanted
        if wanted <= self._selection.agents:
            return entry.head.lemma_.lower() in self._bodies or entry.head.pos_ == "PROPN"
        return True


def _iso(one: Resolved) -> str:
    row = one.candidate.row
    return row.identifiers.get("iso3166", "") if row is not None else ""


def _same(entry: Entry, one: Resolved) -> bool:
    return entry.resolved is not None and entry.resolved.referent == one.referent
