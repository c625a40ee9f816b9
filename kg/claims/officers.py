"""Who acts through a holder of its office whom the text does not name: "Norway's foreign minister accused Iran".

Only what is said and agreed in an office is done by the state or body that it is of (the relations
that are `official`), and only towards others: a president who scolds a party at home does so for nobody.
"""

from __future__ import annotations

from kg.claims.mentionindex import Argument, MentionIndex
from kg.claims.nominal import definite, owner
from kg.claims.parse import children
from kg.claims.tokens import Token
from kg.labels import MODIFIER, PREMODIFIER
from kg.model import Mention
from kg.ontology import Ontology, Relation

#: Before whose an office is, and before where its holder is sent.
_OF, _AT = "of", ("to", "in", "at")


class Officers:
    """Knows the state or body of an office, and what its holder does for it."""

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        self._offices, self._parts = words["official_titles"], words["partial_titles"]
        self._bare, self._portfolios = words["bare_titles"], words["portfolios"]
        self._barred = words["former"] | words["opponents"] | words["unofficial"]
        self._bodies = ontology.playing("body")
        self._persons, self._laws = ontology.playing("person"), ontology.playing("law")
        #: Words that such a phrase has at its head.
        self.words = self._offices | self._parts
        self._codes = {name: row.state or row.related.get("origin", "") for name, row in ontology.entries.items()}

    def of(self, head: Token, index: MentionIndex) -> list[Mention]:
        """Whose office the one whom a phrase names by it alone has; nobody where that is not sure."""
        noun = head.lemma_.lower()
        if noun not in self.words or head.tag_ != "NN" or not self._plain(head, noun, index):
            return []
        owners = [m for c in children(head) if c.dep_ in PREMODIFIER and (m := index.at(owner(c))) is not None]
        behind = [t for c in children(head) if c.dep_ == "prep" and c.lower_ == _OF for t in children(c)]
        if any(index.at(t) is None and t.lemma_.lower() not in self._portfolios for t in behind):
            return []  # "the Polish president of the bank"
        if any(c.dep_ == "poss" and index.at(owner(c)) is None for c in children(head)):
            return []  # "the bank's Polish president"
        owners += [m for t in behind if (m := index.at(t)) is not None]
        if not definite(head) and not any(c.dep_ == "poss" for c in children(head)):
            return []  # "a Polish minister": one of them
        return owners if len(owners) == 1 and owners[0].type in self._bodies else []

    def _plain(self, head: Token, noun: str, index: MentionIndex) -> bool:
        """Whether nothing in the phrase makes it another's office, none any more, or a named person's."""
        behind = head.doc[head.i + 1 : head.i + 3]
        if any(t.ent_type_ == "PERSON" for t in behind[-1:] if behind[0].text == ",") or (
            behind and behind[0].ent_type_ == "PERSON"
        ):
            return False  # "Saab's chief executive, NAME", whatever the parser makes of the name
        portfolio, modified = False, False
        for child in children(head):
            low = child.lower_
            if child.tag_ == "VBN":
                return False  # "the impeached president"
            if child.dep_ in MODIFIER and index.at(child) is None:
                words = [low, *(c.lower_ for c in children(child) if index.at(c) is None and c.is_alpha)]
                known = self._portfolios.issuperset(words)
                portfolio, modified = portfolio or known, True
                if not known and (
                    child.pos_ != "ADJ" or not self._barred.isdisjoint(words) or not child.text.islower()
                ):
                    return False
            elif child.dep_ in ("appos", "nummod", "conj"):
                return False  # "the Polish president, NAME": that is who it is
            elif child.dep_ == "prep" and low != _OF and low not in _AT:
                return False
        return portfolio or noun in self._offices or (noun in self._bare and not modified)

    def acts(self, relation: Relation, subject: Argument, obj: Argument, *, personal: bool) -> bool:
        """Whether the deed is one of the state or body whose office an end is told by, if one is.

        Args:
            personal: Whether those who do it are otherwise persons only.
        """
        for one in ((subject, obj) if relation.symmetric else (subject,)) if personal else ():
            if not one.office and one.mention.type not in self._persons:
                return False
        if not (subject.office or obj.office):
            return True
        if not relation.official or (obj.office and not relation.symmetric):
            return False
        state, other = (subject, obj) if subject.office else (obj, subject)
        return self._abroad(state.mention, other.mention)

    def _abroad(self, state: Mention, other: Mention) -> bool:
        """Whether the other party is known not to be of the state whose office it is."""
        if other.type in self._laws:
            return False
        here, there = self._codes.get(state.referent, ""), self._codes.get(other.referent)
        if there is None or (other.type in self._persons and not there):
            return False  # whoever no list knows may be at home there
        return not here or there != here
