"""From the head of a noun phrase to the speaker that it names."""

from __future__ import annotations

from spacy.tokens import Token

from kg.claims.arguments import MentionIndex
from kg.claims.propositions import Propositions
from kg.claims.syntax import RELATIVES, children, prepositions, relative_target
from kg.model import Annotated, Attribution, Mention, Span
from kg.ontology import Ontology

#: Whose name on a noun makes them the speaker: of people and bodies, and of papers.
_NOBODY = RELATIVES - {"who"} | {"it", "this", "these", "those", "there", "what", "nobody", "none", "everything"}


class Speakers:
    """Finds who speaks a verb or owns a report, and says it as an `Attribution`."""

    def __init__(self, ontology: Ontology, propositions: Propositions) -> None:
        self._propositions = propositions
        self._nodes = ontology.nodes
        self._agents = ontology.playing("agent")
        self._issuers = ontology.playing("issuer")
        self.utterances = ontology.words["utterances"]

    def of_verb(self, verb: Token) -> Token | None:
        """The subject of a reporting verb; the agent of a passive one; None where it has none."""
        own = [c for c in children(verb) if c.dep_ in ("nsubj", "dep") and c.pos_ in ("NOUN", "PROPN", "PRON", "NUM")]
        agents = [g for c in children(verb) if c.dep_ == "agent" for g in children(c) if g.dep_ == "pobj"]
        passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in children(verb))
        own = [c for c in own if c.dep_ == "nsubj"] or ([c for c in own if c.i == verb.i + 1] if not passive else [])
        found = agents or ([] if passive else own or self._propositions.subjects(verb))
        for token in found:
            if token.lower_ == "who":
                target = relative_target(verb)
                if target is not None:
                    return target
            elif token.lower_ not in _NOBODY and token != verb:
                return token
        return None

    @staticmethod
    def of_noun(noun: Token) -> Token | None:
        """Whose report it is: "Poland's claim", "a report by Reuters", "a Bloomberg report"."""
        owners = [c for c in children(noun) if c.dep_ == "poss"]
        owners += [t for name, t in prepositions(noun) if name in ("by", "from")]
        return owners[0] if owners else None

    def attribution(self, speaker: Token, cue: str, annotated: Annotated, index: MentionIndex) -> Attribution:
        """The speaker with its mention where it has one, else as written."""
        mention = self._known(speaker, index)
        if mention is not None:
            span = Span(start=mention.start, end=mention.end)
        else:
            first, last = extent(speaker)
            end = speaker.doc[last - 1]
            span = Span(start=speaker.doc[first].idx + annotated.offset, end=end.idx + len(end) + annotated.offset)
        return Attribution(
            mention=mention.id if mention else "", text=span.of(annotated.document.text), span=span, cue=cue
        )

    def _known(self, speaker: Token, index: MentionIndex) -> Mention | None:
        """The speaker's mention; "a Bloomberg report" is Bloomberg's."""
        mention = index.at(speaker)
        if mention is not None:
            return mention if mention.type in self._nodes else None  # "40 percent said": a value is nobody
        inside = [c for c in children(speaker) if c.dep_ in ("compound", "poss", "nmod")]
        if speaker.lemma_.lower() in self.utterances:
            inside += [t for name, t in prepositions(speaker) if name in ("by", "from", "of")]
        wanted = self._agents if speaker.lemma_.lower() in self.utterances else self._issuers
        for child in inside:
            inner = index.at(child)
            if inner is not None and inner.type in wanted:
                return inner
        return None


def extent(noun: Token) -> tuple[int, int]:
    """Token range of a noun phrase without its clauses and prepositions.

    Adjectives behind the noun stay: "people familiar with the matter".
    """
    first = min(
        (t.left_edge.i for t in children(noun) if t.i < noun.i and t.dep_ not in ("punct", "relcl")), default=noun.i
    )
    last = noun.i
    for child in noun.rights:
        if child.dep_ == "amod" and child.i == last + 1:
            last = child.right_edge.i
    return min(first, noun.i), last + 1
