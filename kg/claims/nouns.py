"""From a noun to a proposition: its arguments, its holder, and the verb that carries it."""

from __future__ import annotations

from kg.claims.grounds import Grounds
from kg.claims.holders import Holders, before_name
from kg.claims.lists import coordinated
from kg.claims.nominal import STATES_OF, engaged, engaging, inner_slots
from kg.claims.proposition import Proposition
from kg.claims.syntax import auxiliaries, children, session
from kg.claims.tokens import Token
from kg.claims.verbs import Verbs
from kg.labels import NOMINAL, PREMODIFIER, VERBAL
from kg.ontology import Ontology

#: Prepositions before an occasion on which somebody acts.
_ON = ("at", "in", "during", "after", "following", "on", "under")
#: Prepositions before what makes somebody act.
_MOVING = ("under", "after", "amid", "following", "at")


class Nouns:
    """Reads nominal propositions."""

    def __init__(self, ontology: Ontology, verbs: Verbs) -> None:
        self._authoring = ontology.words["authoring_verbs"]
        self._verbs = verbs
        self._identifying, self._bearing = ontology.words["identifying_verbs"], ontology.words["bearing_verbs"]
        self._holders = Holders(ontology, verbs)
        self._grounds = Grounds(ontology)

    def read(self, noun: Token, light: Token | None) -> Proposition:
        """A nominal predicate with its arguments, those of the verb that carries it among them."""
        one = Proposition(token=noun, lemma=noun.lemma_.lower(), kind="noun")
        for name, token in inner_slots(noun, self._authoring):
            if not (name == "mod" and _adverbial(token)):
                one.add(name, token)
                if name == "poss" and token.i < noun.left_edge.i:  # "Chile, whose president"
                    one.alone.add(token.i)
        for token in self._holders.of(noun):
            one.add("holder", token)
            if noun.tag_ != "NNS":
                one.alone.add(token.i)
        self._modifiers_of_name(noun, one)
        self._parties(noun, one)
        if light is not None:
            self._lend(light, noun, one)
        return one

    def _parties(self, noun: Token, one: Proposition) -> None:
        """Who takes part by the noun's place in its clause; most by the preposition before it."""
        slots: list[tuple[str, list[Token]]] = []
        if noun.dep_ == "pobj":
            slots += [("bearer", self._bearers(noun)), ("moved", self._moved(noun))]
            slots.append(("attending", self._attending(noun)))
            slots += [("travelling", self._travelling(noun)), ("engaged", engaged(noun)), ("engaging", engaging(noun))]
        if not {"by", "poss"} & one.slots.keys():
            slots.append(("by", self._culprits(noun)))
        if noun.dep_ == "attr" and noun.head.lemma_ in self._identifying:
            # "X, in which Saab is a shareholder"
            around = self._verbs.read(noun.head).slots.items()
            slots += [(slot, tokens) for slot, tokens in around if slot not in ("subj", "obj", "attr", "comp")]
        for slot, tokens in slots:
            for token in tokens:
                one.add(slot, token)

    def _culprits(self, noun: Token) -> list[Token]:
        """Who is blamed or punished for the deed: "jailed X for the murder of Y"."""
        verb = self._grounds.deed(noun)
        if verb is None or any(c.dep_ in ("amod", "compound") and c.ent_type_ for c in children(noun)):
            return []
        return self._grounds.culprits(verb) or self._verbs.read(verb).slots.get("obj", [])

    def _bearers(self, noun: Token) -> list[Token]:
        """What is under it, or at it: "the tanker, under British sanctions", "Kenya, at war with B"."""
        if noun.dep_ != "pobj" or noun.head.lower_ not in STATES_OF:
            return []
        above = noun.head.head
        if above.pos_ in NOMINAL:
            return [above]
        subjects = self._verbs.read(above).slots.get("subj", []) if above.pos_ in VERBAL else []
        if above.lemma_ in self._bearing:
            return subjects
        # "Kenya, at war with B, sent": between commas it is the subject's
        return [t for t in subjects if t.right_edge.i == noun.head.i - 2 and noun.head.nbor(-1).text == ","]

    def _moved(self, noun: Token) -> list[Token]:
        """Who acts under or after it: "under pressure from A, B dropped it"; "after weeks of pressure"."""
        preposition = noun.head
        if preposition.lower_ == "of" and preposition.head.dep_ == "pobj":
            preposition = preposition.head.head
        if preposition.lower_ not in _MOVING or preposition.head.pos_ != "VERB":
            return []
        return self._verbs.read(preposition.head).slots.get("subj", [])

    def _attending(self, noun: Token) -> list[Token]:
        """Who took part in what came before: "at talks with A, B said", "B, after a meeting with A, said"."""
        preposition = noun.head
        if preposition.lower_ == "of" and preposition.head.dep_ == "pobj":  # "on the sidelines of", "two days of"
            preposition = preposition.head.head
        above = preposition.head
        if preposition.lower_ not in _ON:
            return []
        if above.pos_ == "PROPN":
            return [above]
        helping = auxiliaries(above) if above.pos_ == "VERB" else []
        # what is still to be done may come after talks that are still to be held
        if above.tag_ not in ("VBD", "VBG", "VBN") or any(a.tag_ in ("MD", "TO") or a.lower_ == "be" for a in helping):
            return []
        return self._verbs.read(above).slots.get("subj", [])

    def _travelling(self, noun: Token) -> list[Token]:
        """Who is on it: "on a visit to A, B said", "B, on a visit to A, said"."""
        preposition = noun.head
        if preposition.lower_ not in ("on", "during"):
            return []
        above = preposition.head
        if above.pos_ == "PROPN":
            return [above]
        if above.pos_ != "VERB" or any(a.tag_ == "MD" for a in auxiliaries(above)):
            return []  # "on a visit to A next week B will say": not yet made
        return self._verbs.read(above).slots.get("subj", [])

    @staticmethod
    def _modifiers_of_name(noun: Token, one: Proposition) -> None:
        """In "Iranian minister X" the parser may hang "Iranian" on X."""
        if before_name(noun):
            for child in children(noun.head):
                if _adverbial(child):
                    continue
                if child.dep_ in PREMODIFIER and child.i < noun.i and child != noun:
                    one.add("poss" if child.dep_ == "poss" else "mod", child)

    def _lend(self, verb: Token, noun: Token, one: Proposition) -> None:
        one.light = verb
        one.lent = {slot: list(tokens) for slot, tokens in one.slots.items()}
        own = (noun, session(noun))
        for slot, tokens in self._verbs.read(verb).slots.items():
            others = [t for t in tokens if t not in own and not coordinated(t, noun)]
            if others:
                one.lent.setdefault("iobj" if slot == "obj" else slot, []).extend(others)


def _adverbial(modifier: Token) -> bool:
    """ "In Turkey Minister X met them": a place that opens the sentence, and no minister of its own."""
    first = modifier.left_edge
    return modifier.ent_type_ == "GPE" and first.i > 0 and first.nbor(-1).lower_ == "in" and first.nbor(-1).is_title
