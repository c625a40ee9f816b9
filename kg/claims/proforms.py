"""What stands for a clause said before: "denies doing so", "says it had not", "denied any part in it".

Verb phrase ellipsis and the pro-verb "do" (Hardt 1993), as far as those use them who answer
a charge.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.claims.factuality import negated
from kg.claims.mentionindex import MentionIndex
from kg.claims.nominal import definite
from kg.claims.syntax import children, lemma, of_kind, prepositions
from kg.claims.tokens import Token
from kg.labels import COMPLEMENT, MODIFIER, NOMINAL_SUBJECT, OBJECT
from kg.ontology import Ontology

_AUXILIARIES = ("do", "have", "be", "will", "would", "did", "had")
_EMPTY = ("neg", "mark", "aux", "auxpass", "punct", "advmod", "cc")
_WHOLE = ("so", "it", "that", "this")
_SORT = ("thing", "nothing", "anything", "kind", "sort")
_COUNTED = ("any", "none", "one")
_NOBODY = ("nobody", "none")


@dataclass(frozen=True, slots=True)
class ProForm:
    """A denial of what was said before, by a clause without words of its own.

    Attributes:
        agents: Referents, one of which the subject of the denied claim is; None for anybody.
        verb: Lemma that the denied claim's relation must know; empty for any.
    """

    agents: frozenset[str] | None = None
    verb: str = ""


class ProForms:
    """Finds such clauses under verbs of denial and of speech.

    Attributes:
        verbs: Those verbs.
    """

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        self._deny = words["denial_verbs"]
        self._say = words["speech_verbs"] | {
            v for c in ontology.cues if c.speaker and c.effect == "report" for v in c.verb
        }
        self.verbs = self._deny | self._say
        self._negations = words["negations"] | words["negative_determiners"]
        self._shares = words["shares_in_deeds"] | words["responsibility"]
        self._deeds = words["offences"] | words["charged_nouns"]

    def any_under(self, verb: Token) -> bool:
        """Whether a verb may have such a clause: a quick look, as most have none."""
        if lemma(verb) not in self._deny and lemma(verb) not in self._say:
            return False
        if any(c.dep_ in OBJECT and c.lemma_.lower() in self._shares for c in children(verb)):
            return lemma(verb) in self._deny
        clauses = [c for c in children(verb) if c.dep_ in COMPLEMENT]
        return any(self._empty(c) or any(t.lower_ in _COUNTED for t in children(c)) for c in clauses)

    def under(self, verb: Token, speaker: str, index: MentionIndex) -> ProForm | None:
        """What the clause below a verb denies.

        Args:
            speaker: Referent of the verb's subject: who an unresolved "it" stands for.
        """
        deny = lemma(verb) in self._deny
        if not deny and lemma(verb) not in self._say:
            return None
        if deny and any(self._share(c, index) for c in children(verb)):
            return ProForm(agents=frozenset({speaker}))
        for clause in children(verb):
            if clause.dep_ not in COMPLEMENT or clause.i < verb.i or deny == self._negative(clause):
                continue
            subject = next((c for c in children(clause) if c.dep_ in NOMINAL_SUBJECT), None)
            if self._empty(clause):
                return self._by(subject, speaker, index)
            if subject is not None and self._quantified(subject, index):
                return ProForm(verb=lemma(clause))
        return None

    def _share(self, noun: Token, index: MentionIndex) -> bool:
        """ "denied any part in it", "denies involvement in the raid", "denied responsibility"."""
        if noun.dep_ not in OBJECT or noun.lemma_.lower() not in self._shares:
            return False
        behind = (
            *prepositions(noun),
            *((n, t) for n, t in prepositions(noun.head) if t.i > noun.i and n in ("in", "for")),
        )
        return all(name in ("in", "for") and self._taken_up(told, index) for name, told in behind)

    def _taken_up(self, noun: Token, index: MentionIndex) -> bool:
        """ "it", "the raid": a deed that was told before."""
        if noun.lower_ in _WHOLE:
            return True
        bare = not any(c.dep_ in ("prep", "poss", "acl", "relcl", *MODIFIER) for c in children(noun))
        return index.at(noun) is None and noun.lemma_.lower() in self._deeds and bare and definite(noun)

    def _negative(self, clause: Token) -> bool:
        return negated(clause, self._negations) or any(c.lower_ in ("nothing", "none") for c in children(clause))

    @staticmethod
    def _empty(clause: Token) -> bool:
        """Whether a clause has a subject and an auxiliary, "so" or "no such thing" only."""
        if clause.lemma_.lower() not in _AUXILIARIES:
            return False
        rest = [c for c in children(clause) if c.dep_ not in (*_EMPTY, *NOMINAL_SUBJECT)]
        return all(c.lower_ in _WHOLE or _sort(c) for c in rest)

    @staticmethod
    def _quantified(subject: Token, index: MentionIndex) -> bool:
        """ "denies that any were sent", "says none was"."""
        return subject.lower_ in _COUNTED and index.at(subject) is None

    def _by(self, subject: Token | None, speaker: str, index: MentionIndex) -> ProForm | None:
        if subject is None:
            return ProForm(agents=frozenset({speaker}))
        if subject.lower_ in _NOBODY or any(c.lower_ in ("no", "not") for c in children(subject)):
            return ProForm()
        mention = index.at(subject)
        if mention is not None:
            return ProForm(agents=frozenset({mention.referent}))
        return ProForm(agents=frozenset({speaker})) if subject.pos_ == "PRON" else None


def _sort(token: Token) -> bool:
    """ "no such thing", "nothing of the kind"."""
    such = any(c.lower_ == "such" for c in children(token))
    return token.lower_ in _SORT and (such or of_kind(token))
