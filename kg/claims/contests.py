"""Words of war for what is none: "shot down Norway on penalties", "in the exercise Poland attacks".

A deed of force is told of a sport, where its sentence keeps score or names the sport, and of
soldiers at play, where it takes place in an exercise.
"""

from __future__ import annotations

import re

from kg.claims.frames import Match
from kg.claims.parse import answers, children
from kg.claims.syntax import prepositions
from kg.claims.tokens import Token
from kg.ontology import Ontology

#: Assault, fight and mass violence in CAMEO.
_FORCE, _ASSAULT = ("18", "19", "20"), "19"
#: A score stands behind the loser's name: no date, no hour, no vote.
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_SCORE = re.compile(rf"\b(?!{_MONTHS} )[A-Z][\w'’.]+ \d{{1,2}}[-–]\d{{1,2}}(?= (?:in|at|on|after|thanks)\b|[.,;)])")
#: "attacked it during the exercise" was no part of it.
_WITHIN = ("in",)


class Contests:
    """Knows what deeds of force are played."""

    def __init__(self, ontology: Ontology) -> None:
        relations = [*ontology.relations.values()]
        self._force = {r.name for r in relations if r.codes.cameo.startswith(_FORCE)}
        self._deeds = {r.name for r in relations if r.codes.cameo.startswith(_ASSAULT)}  # who dies in one is dead
        words = ontology.words
        self._sports, self._parts = words["sports"], words["parts_of_play"]
        self._drills = words["drills"]
        self._words = sorted(self._sports | self._parts | {"penalty"})

    def sport(self, match: Match) -> bool:
        """Whether a match of a relation of force tells of a sport."""
        return match.relation.name in self._force and self._plays(match.proposition.token)

    def drill(self, match: Match) -> bool:
        """Whether it tells of an exercise."""
        if match.relation.name not in self._deeds:
            return False
        behind = prepositions(match.proposition.token)
        return any(name in _WITHIN and target.lemma_.lower() in self._drills for name, target in behind)

    def _plays(self, token: Token) -> bool:
        doc = token.doc
        start, end = doc.sentence(token.i)
        known = answers(doc, self)
        if start not in known:
            known[start] = any(
                start <= i < end and self._played(doc[i]) for word in self._words for i in doc.places(word)
            ) or bool(_SCORE.search(doc.text_of(start, end)))
        played: bool = known[start]
        return played

    def _played(self, noun: Token) -> bool:
        """ "in futsal", "on penalties": not "at a football pitch"."""
        if noun.dep_ != "pobj":
            return False
        name = noun.lemma_.lower()
        if noun.lower_ in self._parts and noun.head.lower_ == "on":
            return True
        if name in self._sports:
            return noun.head.lower_ in ("in", "at") and not any(c.dep_ == "det" for c in children(noun))
        return name in self._parts
