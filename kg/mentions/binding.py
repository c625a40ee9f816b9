"""What syntax says of a pronoun: which nouns it can't stand for, and what governs it."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Token

from kg.labels import NOMINAL_PATIENT, NOMINAL_SUBJECT, PREDICATIVE, RELATIVE, VERBAL
from kg.mentions.discourse import Entry, first_conjunct, subject_of, verb_above

#: Particles that the parser may take for prepositions: "threw it out of".
_PARTICLES = ("out", "off", "away", "back")

#: A gerund behind one of these is the subject's: "left NATO without telling it".
_SUBJECTS_OWN = ("without", "by", "before", "after", "while", "upon", "besides", "despite")


def barred(entry: Entry, token: Token) -> bool:
    """Whether syntax forbids the two to be one (Chomsky 1981, principles B and i-within-i)."""
    head = entry.first
    if apposed(token, entry.head):
        return True  # "Annalena Baerbock, his German counterpart"
    if entry.resolved is None and within(entry.head, token):
        return True  # "the claim that it had"
    if token.dep_ == "poss":
        return False
    clause = verb_above(token)
    if clause is None:
        return False
    subject = agent_of_gerund(clause) or subject_of(clause)
    same = subject is not None and first_conjunct(subject) == head
    if "sel" in token.lower_:
        return not same
    if token.dep_ in NOMINAL_SUBJECT:
        return False
    # "took A to court, accusing it": a participle's agent is the subject
    agents = ("nsubj",) if clause.dep_ == "advcl" and clause.tag_ == "VBG" else ("dobj", "nsubj")
    controlled = clause.dep_ in ("xcomp", "advcl", "acl") and head.dep_ in agents
    if same or (controlled and head.head == clause.head):  # "ordered X to replace it"
        return True
    return _antecedent(clause) == head


def relative_subject(verb: Token) -> bool:
    """Whether a verb is that of a relative clause whose pronoun is its subject."""
    return verb.dep_ == "relcl" and any(c.dep_ in NOMINAL_SUBJECT and c.tag_ in RELATIVE for c in verb.children)


def grounded(token: Token, prepositions: tuple[str, ...]) -> Token | None:
    """The verb of which a preposition before an owned noun gives the ground."""
    noun = first_conjunct(token.head)
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.lower_ not in prepositions:
        return None
    above = preposition.head
    verb = above.head if above.dep_ in NOMINAL_PATIENT else above
    return verb if verb.pos_ == "VERB" else None


def punished(verb: Token, objects: list[Token], impositions: Collection[str]) -> list[Token]:
    """On whom sanctions or the like are imposed.

    Args:
        objects: The verb's.
        impositions: Lemmas of nouns for what is imposed.
    """
    imposed = [c for c in objects if c.lemma_.lower() in impositions]
    behind = (*imposed[0].children, *verb.children) if imposed else ()
    return [g for c in behind if c.lower_ in ("on", "against") for g in c.children if g.dep_ == "pobj"]


def phrasal(verb: Token) -> set[str]:
    """A verb's lemma, alone and with each of its particles: "throw", "throw_out"."""
    lemma = verb.lemma_.lower()
    particles = (c for c in verb.rights if c.dep_ == "prt" or (c.dep_ in ("prep", "advmod") and c.lower_ in _PARTICLES))
    return {lemma, *(f"{lemma}_{c.lower_}" for c in particles)}


def agent_of_gerund(verb: Token) -> Token | None:
    """Who does what a gerund behind a preposition says: "accused X of arming", "X won by arming"."""
    if verb.dep_ != "pcomp" or verb.head.dep_ != "prep" or verb.head.head.pos_ not in VERBAL:
        return None
    children = list(verb.head.head.children)
    roles = ("nsubj",) if verb.head.lower_ in _SUBJECTS_OWN else ("dobj", "nsubj")
    return next((c for role in roles for c in children if c.dep_ == role and c.i < verb.i), None)


def _antecedent(verb: Token) -> Token | None:
    """The noun that a relative pronoun in the verb's own clause stands for: "jets, which it refused to sell it"."""
    if not any(c.tag_ in RELATIVE for c in verb.children):
        return None
    while verb.dep_ in ("xcomp", "ccomp", "conj") and verb.head != verb:
        verb = verb.head
    return verb.head if verb.dep_ == "relcl" else None


def apposed(token: Token, to: Token) -> bool:
    """Whether a token stands inside what is apposed to another."""
    while token.head not in (token, to):
        token = token.head
    return token.head == to and token.dep_ == "appos"


def expletive(token: Token, verbs: frozenset[str]) -> bool:
    """ "it is unclear whether", "it was Romania that": an `it` that stands for nothing.

    Args:
        verbs: Lemmas of those that may have such a subject.
    """
    verb = token.head
    if token.dep_ not in NOMINAL_SUBJECT or verb.lemma_ not in verbs:
        return token.dep_ == "expl"
    complements = [c for c in verb.children if c.dep_ in PREDICATIVE]
    if any(c.dep_ == "relcl" for top in complements for c in top.children):
        return True
    return any(c.dep_ in ("ccomp", "xcomp", "csubj", "advcl") for top in (verb, *complements) for c in top.children)


def within(phrase: Token, token: Token) -> bool:
    """Whether a token stands below another one; the edges save most climbs."""
    return phrase.left_edge.i <= token.i <= phrase.right_edge.i and phrase.is_ancestor(token)
