"""What the gazetteers tell of those whom a relation may join: kind, home, maker."""

from __future__ import annotations

from kg.claims.mentionindex import Argument
from kg.model import Mention
from kg.ontology import Ontology


class Background:
    """Knows the rows of the gazetteers by what they refer to."""

    def __init__(self, ontology: Ontology) -> None:
        places = ontology.playing("place")
        classes = ontology.words["bystander_classes"]
        rows, codes = ontology.entries, ontology.state_codes
        self._classes = {name: row.related.get("class", "") for name, row in rows.items()}
        self._origins = {name: row.related.get("origin", "") for name, row in rows.items()}
        self._makers = {name: row.related.get("maker", "") for name, row in rows.items()}
        self._codes = {name: row.state for name, row in rows.items()}
        for one in ontology.surrogates:  # the Kremlin as a place
            self._codes.update({f"{p}:{one.surface.lower()}": codes.get(one.stands_for, "") for p in places})
        #: "Russian Mi-17s", of Soviet make: neither plainly its own nor another's.
        self._heirs = {(old, new) for old, heirs in ontology.tables["heirs"].items() for new in heirs}
        self._bystanders = {referent for referent, kind in self._classes.items() if kind in classes}

    def class_of(self, end: Mention) -> str:
        """The gazetteer's class; "unknown" for what no gazetteer knows."""
        return self._classes.get(end.referent) or "unknown"

    def of_origin(self, wanted: str, subject: Argument, obj: Argument) -> bool:
        """Whether object and subject are of the states that a frame's `origin` asks for."""
        if not wanted:
            return True
        if wanted == "home":
            code = self._codes.get(subject.mention.referent)
            return not code or code == self._codes.get(obj.mention.referent)
        if wanted == "abroad":
            code, other = (self._codes.get(end.mention.referent, "") for end in (subject, obj))
            return bool(code and other) and code != other
        origin = self._origins.get(obj.mention.referent, "")
        if wanted == "maker":
            return self._may_make(subject.mention.referent, obj.mention.referent)
        code = self._codes.get(subject.mention.referent, "")
        return bool(origin) and (origin, code) not in self._heirs and (origin == code) == (wanted == "same")

    def _may_make(self, firm: str, thing: str) -> bool:
        """ "sold fifty of its Leopards": a dealer of another state is no maker of what is known to be another's."""
        maker, home = self._makers.get(thing), self._origins.get(firm) or self._codes.get(firm)
        if not maker or not home or home == self._origins.get(thing):
            return True
        name = firm.partition(":")[2]
        return name.split()[0] == maker.split()[0]

    def bystander(self, *ends: Argument) -> bool:
        """Media report; they are no parties to what they report, though they have owners and editors."""
        return any(end.mention.referent in self._bystanders for end in ends)
