"""Who says so: the speaker of a claim, read off reporting verbs and "according to"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.claims.arguments import Argument, MentionIndex
from kg.claims.propositions import Propositions
from kg.claims.syntax import detached, lemma
from kg.model import Annotated, Attribution, Mention, Span
from kg.ontology import Ontology


class AttributionReader:
    """Finds the speaker of what a predicate says."""

    def __init__(self, ontology: Ontology, propositions: Propositions) -> None:
        self._propositions = propositions
        self._speaking = {v for c in ontology.cues if c.speaker for v in c.verb}
        self._nouns = {n for c in ontology.cues if c.speaker for n in c.noun}
        self._cues_with_nominal = {v for c in ontology.cues if c.speaker and c.objects for v in c.verb}

    def read(self, anchor: Token, annotated: Annotated, index: MentionIndex) -> Attribution | None:
        """The innermost speaker above a predicate, or None where the narrator speaks."""
        token = anchor
        below = anchor
        seen: set[int] = set()
        while token.i not in seen:
            seen.add(token.i)
            found = self._according(token, annotated, index) or self._inserted(token, annotated, index)
            if found is not None:
                return found
            head, dep = token.head, token.dep_
            if head == token or detached(token):
                return None
            if dep in ("relcl", "appos") and token.pos_ in ("VERB", "AUX"):
                return None
            if head.pos_ == "VERB" and lemma(head) in self._speaking and self._governs(head, dep):
                speaker = self._speaker(head, below)
                if speaker is not None:
                    return self._attribution(speaker, head.text, annotated, index)
            below = token
            token = head
        return None

    @staticmethod
    def own(speaker: Argument, cue: Token, annotated: Annotated) -> Attribution:
        """The speaker of a claim about its own subject."""
        span = Span(start=speaker.mention.start, end=speaker.mention.end)
        text = span.of(annotated.document.text)
        return Attribution(mention=speaker.mention.id, text=text, span=span, cue=cue.text)

    def _governs(self, verb: Token, dep: str) -> bool:
        if dep in ("ccomp", "xcomp", "pcomp", "prep", "parataxis"):
            return True
        return dep == "dobj" and lemma(verb) in self._cues_with_nominal

    def _speaker(self, verb: Token, below: Token) -> Token | None:
        own = [c for c in verb.children if c.dep_ == "nsubj"]
        agents = [g for c in verb.children if c.dep_ == "agent" for g in c.children]
        found = own or agents or self._propositions.subjects(verb)
        return next((t for t in found if t != below and t.lower_ not in ("which", "that", "who")), None)

    def _according(self, token: Token, annotated: Annotated, index: MentionIndex) -> Attribution | None:
        for child in token.children:
            if child.lower_ == "according":
                for to in child.children:
                    for speaker in to.children:
                        if speaker.dep_ == "pobj":
                            return self._attribution(speaker, "according to", annotated, index)
        return None

    def _inserted(self, token: Token, annotated: Annotated, index: MentionIndex) -> Attribution | None:
        """ "Poland, Belgium said, bought": the report stands inside what is reported."""
        for child in token.children:
            if child.dep_ == "parataxis" and lemma(child) in self._speaking:
                for speaker in child.children:
                    if speaker.dep_ == "nsubj":
                        return self._attribution(speaker, child.text, annotated, index)
        return None

    def _attribution(self, speaker: Token, cue: str, annotated: Annotated, index: MentionIndex) -> Attribution:
        mention = self._known(speaker, index)
        if mention is not None:
            span = Span(start=mention.start, end=mention.end)
        else:
            tokens = [t for t in speaker.subtree if t.i <= speaker.i or (t.head == speaker and t.dep_ == "prep")]
            start = min(t.idx for t in tokens) + annotated.offset
            span = Span(start=start, end=speaker.idx + len(speaker) + annotated.offset)
        return Attribution(
            mention=mention.id if mention else "", text=span.of(annotated.document.text), span=span, cue=cue
        )

    @staticmethod
    def _known(speaker: Token, index: MentionIndex) -> Mention | None:
        """The speaker's mention; "a Bloomberg report" is Bloomberg's."""
        mention = index.at(speaker)
        if mention is not None:
            return mention
        for child in speaker.children:
            if child.dep_ in ("compound", "poss", "nmod"):
                inner = index.at(child)
                if inner is not None and inner.type == "Organization":
                    return inner
        return None
