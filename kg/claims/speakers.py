"""From the head of a noun phrase to the speaker that it names."""

from __future__ import annotations

from kg.claims.factuality import few
from kg.claims.mentionindex import MentionIndex
from kg.claims.propositions import Propositions
from kg.claims.syntax import RELATIVES, children, passive, prepositions, relative_target
from kg.claims.tokens import Token
from kg.labels import WHEN
from kg.model import Annotated, Attribution, Mention, Span
from kg.ontology import Ontology

_NOBODY = frozenset({"this", "these", "those", "there", "what", "nobody", "none", "everything"})
#: What may stand before it without belonging to it: "a month later the paper said".
_BESIDE = ("punct", "relcl", "npadvmod", "advmod")
#: What may follow the noun of an unnamed speaker: "officials at the ministry".
_FURTHER = ("of", "at", "from", "by", "with", "in", "on", "for", "inside", "within", "close", "near")


class Speakers:
    """Finds who speaks a verb or owns a report, and says it as an `Attribution`."""

    def __init__(self, ontology: Ontology, propositions: Propositions) -> None:
        self._propositions = propositions
        self._nodes = ontology.nodes
        self._agents = ontology.playing("agent")
        self._persons = self._agents - ontology.playing("body")
        self.utterances = ontology.words["utterances"]
        self._person_nouns = ontology.words["titles"] | ontology.words["person_nouns"]
        self._showing = ontology.words["showing_verbs"]
        #: The parser takes these for adjectives.
        self._quantifiers, self._few = ontology.words["quantifiers"], ontology.words["few_words"]

    def of_verb(self, verb: Token) -> Token | None:
        """The subject of a reporting verb; the agent of a passive one; None where it has none."""
        own = [c for c in children(verb) if c.dep_ in ("nsubj", "dep") and c.pos_ in ("NOUN", "PROPN", "PRON", "NUM")]
        agents = [g for c in children(verb) if c.dep_ == "agent" for g in children(c) if g.dep_ == "pobj"]
        suffered = passive(verb)  # "Russia, accused of": it does not accuse
        own = [c for c in own if c.dep_ == "nsubj"] or ([c for c in own if c.i == verb.i + 1] if not suffered else [])
        some = next((c for c in children(verb) if c.dep_ == "nsubj" and c.lower_ in self._quantifiers), None)
        if some is not None:  # "some say"; "few say" is no report
            return None if some.lower_ in self._few else some
        if any(few(c, self._few) for c in own):
            return None
        found = agents or ([] if suffered else own or self._propositions.subjects(verb))
        for token in found:
            if token.lower_ in RELATIVES and token.tag_ != "DT":
                target = relative_target(verb)
                if target is not None:
                    return target
            elif token.lower_ == "it" and (verb.lemma_.lower() in self._showing or token.head.lemma_ == "be"):
                continue  # "it shows that", "it is wrong to say that": what does, is no speaker
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
        """The speaker as written, with its mention where it has one."""
        mention = self._known(speaker, index)
        paper = speaker.lemma_.lower() in self.utterances
        if mention is not None and (index.at(speaker) == mention or not paper):
            span = Span(start=mention.start, end=mention.end)
        else:
            first, last = extent(speaker, further=True)
            end = speaker.doc[last - 1]
            span = Span(start=speaker.doc[first].idx + annotated.offset, end=end.idx + len(end) + annotated.offset)
        return Attribution(
            mention=mention.id if mention else "", text=span.of(annotated.document.text), span=span, cue=cue
        )

    def _known(self, speaker: Token, index: MentionIndex) -> Mention | None:
        """The speaker's mention: of "the newspaper X" it is X, of "a Bloomberg report" Bloomberg."""
        mention = index.at(speaker)
        if mention is not None:
            return mention if mention.type in self._nodes else None  # "40 percent said": a value is nobody
        word = speaker.lemma_.lower()
        wanted = self._persons if word in self._person_nouns else self._agents
        named = (index.at(c) for c in children(speaker) if c.dep_ == "appos")
        apposed = next((m for m in named if m is not None and m.type in wanted), None)
        if apposed is not None or word in self._person_nouns:
            return apposed
        inside = [c for c in children(speaker) if c.dep_ in ("compound", "poss", "nmod")]
        inside += [t for name, t in prepositions(speaker) if name in ("by", "from", "of")]
        for child in inside if word in self.utterances else ():
            inner = index.at(child)
            if inner is not None and inner.type in self._agents:
                return inner
        return None


def extent(noun: Token, *, further: bool = False) -> tuple[int, int]:
    """Token range of a noun phrase.

    Adjectives behind the noun stay: "people familiar with the matter".

    Args:
        further: Whether prepositions and participles behind it that say who it is stay too:
            "officials at the ministry", "a database built by the Post".
    """
    first = min((t.left_edge.i for t in children(noun) if t.i < noun.i and t.dep_ not in _BESIDE), default=noun.i)
    last = noun.i
    for child in noun.rights:
        stays = child.dep_ == "amod" or (further and _tells(child))
        if stays and child.left_edge.i == last + 1:
            last = child.right_edge.i
    return min(first, noun.i), last + 1


def _tells(child: Token) -> bool:
    """Whether what follows a noun says who it is, not when or what about."""
    kind = child.dep_ == "prep" and child.lower_ in _FURTHER
    made = child.dep_ == "acl" and child.tag_ == "VBN" and any(c.dep_ in ("agent", "prep") for c in children(child))
    plain = [t for t in child.subtree if t.text in (",", ";", ":") or t.ent_type_ in WHEN or t.dep_ == "relcl"]
    return (kind or made) and not plain
