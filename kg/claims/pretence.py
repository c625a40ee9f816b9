"""Stretches of text that tell what did not happen: a war game, a scenario, a story taken back.

"In the game NATO sends a brigade. Poland attacks Kaliningrad." A fiction goes on after the
sentence that opens it, to where the text turns to what is real. Others are only called so when
they are over ("all of this happened on a screen", "none of it is likely"), and a story that its
paper has withdrawn was told by the sentence before. The words of the deeds are those of
real ones, so what they tell is left open.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kg.claims.factuality import negated
from kg.claims.parse import Parse, answers, children, climb, within
from kg.claims.syntax import lemma, of_kind, tensed
from kg.claims.tokens import Token
from kg.labels import NOMINAL_SUBJECT, OBJECT, PAST, VERBAL
from kg.ontology import Ontology

#: Before a fiction, in which things happen that do not.
_INSIDE = ("in", "under", "during")
#: How many tokens may stand before that at the head of a sentence.
_FRONT = 2
#: How many sentences back "none of this" reaches.
_BACK = 4
#: How many tokens a clause has at least.
_CLAUSE = 3
_WHOLE = ("this", "that", "it", "these", "which")
_PARTS = ("all", "none", "nothing", "much", "most", "little")
_FICTION, _WITHDRAWN = "fiction", "withdrawn"


class Pretence:
    """Knows which words of a document stand in what is not told in earnest."""

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        self._staged, self._playing, self._games = words["staged_fictions"], words["played"], words["games"]
        self._showing, self._imagining = words["staging_verbs"], words["imagining_verbs"]
        self._real, self._onward = words["reality_markers"], words["narrating_words"]
        self._screens, self._denied = words["unreal_places"], words["unreal_when_denied"]
        self._stories, self._retracting = words["statement_nouns"] | words["papers_told"], words["unsaying_verbs"]
        self._happening = words["occurrence_verbs"] | {"be"}
        self._negations = words["negations"] | words["negative_determiners"]
        self._manners, self._saying = words["manners"], words["speech_verbs"]
        self._banners = words["banners"]
        self._dubious, self._papers = words["dubious_sources"], words["papers_told"]
        self._denying, self._reports = words["dismissing_verbs"], words["statement_nouns"]
        triggers = (
            self._banners
            | self._papers
            | self._staged
            | self._playing
            | self._games
            | self._imagining
            | self._retracting
        )
        self._triggers = sorted(triggers | {"none", "all", "nothing", "such"})

    def fiction(self, token: Token) -> bool:
        """Whether a word stands in a story, a game or what is called untrue as a whole."""
        return self._of(token) == _FICTION

    def withdrawn(self, token: Token) -> bool:
        """Whether the next clause takes back what is reported here."""
        return self._of(token) == _WITHDRAWN

    def _of(self, token: Token) -> str:
        known = answers(token.doc, self)
        if -1 not in known:
            known[-1] = True
            if token.doc.marks or any(map(token.doc.places, self._triggers)):
                for start, end, kind in self._stretches(token.doc):
                    known.update((i, kind) for i in range(start, end) if known.get(i) != _FICTION)
        found: str = known.get(token.i, "")
        return "" if found == _FICTION and _aside(token) else found

    def _stretches(self, doc: Parse) -> Iterator[tuple[int, int, str]]:
        """From where to where (exclusive) something is not so."""
        game = any(map(doc.places, self._playing))
        for paragraph in _paragraphs(doc):
            opened: Token | None = None
            for n, (start, end) in enumerate(paragraph):
                root = doc.root(start, end)
                if opened is not None and self._ends(opened, root, start, end):
                    opened = None
                inside = self._inside(doc, start, end, game=game) or self._headline(doc, start, end)
                if inside or opened is not None:
                    opened = opened or root
                    yield start, end, _FICTION
                elif self._pictured(root):
                    opened = root
                if self._undone(doc, start, end, root):
                    for before in paragraph[max(0, n - _BACK) : n]:
                        yield *before, _FICTION
                for at in self._disputed(doc, start, end):
                    yield at, end, _FICTION
                for at in self._taken_back(doc, start, end):
                    # "they said so; two have since withdrawn the story", or the sentence before
                    yield (start if at > start + _CLAUSE or not n else paragraph[n - 1][0]), at, _WITHDRAWN

    def _inside(self, doc: Parse, start: int, end: int, *, game: bool) -> bool:
        """ "In the game, ...", "in it" behind a sentence that names one."""
        for token in doc[start : min(start + _FRONT, end)]:
            if token.dep_ not in ("prep", "ROOT") or token.lower_ not in _INSIDE:
                continue
            behind = [
                n for c in children(token) for n in (c, *children(c))
            ]  # "in the film Russia", "in five of his games"
            for noun in (n for b in behind for n in (b, *children(b))):
                name = noun.lemma_.lower()
                played = name in self._games and noun.lower_ == noun.text and (game or noun.tag_ == "NNS")
                if name in self._staged or played:
                    return True
                if name in self._papers and any(c.lower_ in self._dubious for c in children(noun)):
                    return True  # "in a fake video"
                if noun.lower_ == "it" and any(doc.lemmas[i] in self._staged for i in range(max(0, start - 40), start)):
                    return True
        return False

    def _disputed(self, doc: Parse, start: int, end: int) -> Iterator[int]:
        """ "denied the report: A had bombed B": what is told behind the colon may be what the report says."""
        for at in within(doc.marks, start, end):
            noun = doc[at - 1] if at > start and doc[at].text == ":" else None
            if noun is None or noun.lemma_.lower() not in self._reports or noun.dep_ not in OBJECT:
                continue
            if lemma(noun.head) in self._denying:
                yield at + 1

    def _headline(self, doc: Parse, start: int, end: int) -> bool:
        """ "'A loses to B,' ran the headline": no more than that."""
        for banner in (doc[i] for word in sorted(self._banners) for i in doc.places(word) if start <= i < end):
            if banner.dep_ in NOMINAL_SUBJECT and banner.head.pos_ == "VERB" and banner.head.i < banner.i:
                return True
        return False

    def _pictured(self, root: Token) -> bool:
        """ "a simulation had Finland close the Gulf", "imagine that", "picture this:": what follows is of it."""
        name = root.lemma_.lower()
        if name in self._imagining and root.tag_ == "VB" and not any(c.dep_ in NOMINAL_SUBJECT for c in children(root)):
            return True
        acting = (c for c in children(root) if c.dep_ in NOMINAL_SUBJECT)
        return name in self._showing and any(c.lemma_.lower() in self._staged for c in acting)

    def _ends(self, opened: Token, root: Token, start: int, end: int) -> bool:
        """Whether a sentence is about the real world again."""
        doc = root.doc
        lowered = [t.lower_ for t in doc[start:end]]
        if any(w in self._real for w in lowered) or any(f"{a} {b}" in self._real for a, b in pairwise(lowered)):
            return True
        if lemma(root) in self._saying and tensed(root).tag_ in PAST:
            return True
        if tensed(opened).tag_ in PAST:  # what was real is told in the past, too
            first = next((w for w in lowered if w.isalpha()), "")
            return tensed(root).tag_ in PAST and first not in self._onward
        return tensed(root).tag_ in PAST

    def _undone(self, doc: Parse, start: int, end: int, root: Token) -> bool:
        """ "all of this happened on a screen", "none of it is likely"."""
        words = doc[start:end]
        head = next((t for t in words[:_FRONT] if t.lower_ in _PARTS), None)
        if head is None or head.i + 2 >= end:
            return False
        following = doc[head.i + 1], doc[head.i + 2]
        whole = following[0].lower_ in _WHOLE or (following[0].lower_ == "of" and following[1].lower_ in _WHOLE)
        if not whole or root.pos_ not in VERBAL:
            return False
        if head.lower_ in ("all", "much", "most"):
            said = {t.lemma_.lower() for t in words}
            so = root.lemma_.lower() in self._happening  # "was shown on screens" all over the world
            return so and not said.isdisjoint(self._screens | self._staged) and not negated(root, self._negations)
        if any(c.dep_ == "xcomp" for b in (root, *children(root)) for c in children(b)):
            return False  # "none of this is likely to change"
        said = {root.lemma_.lower(), *(t.lemma_.lower() for c in children(root) for t in (c, *children(c)))}
        return not said.isdisjoint(self._denied) and said.isdisjoint(self._manners)

    def _taken_back(self, doc: Parse, start: int, end: int) -> Iterator[int]:
        """Where a story is withdrawn that was told before: "two have since withdrawn the story"."""
        for verb in doc[start:end]:
            if verb.pos_ != "VERB":
                continue
            if lemma(verb) in self._retracting and verb.tag_ in PAST and not negated(verb, self._negations):
                things = [c for c in children(verb) if c.dep_ in (*OBJECT, "nsubjpass")]
                if any(c.lemma_.lower() in self._stories and not _told(c) for c in things):
                    before = [c.left_edge.i for c in children(verb) if c.dep_ in NOMINAL_SUBJECT]
                    yield min([verb.i, *before])
            elif lemma(verb) in self._saying and any(_no_such(c) for c in children(verb) if c.dep_ in OBJECT):
                yield verb.left_edge.i


def _paragraphs(doc: Parse) -> Iterator[list[tuple[int, int]]]:
    """The sentences of each paragraph."""
    starts = doc.sentences
    first = {*doc.paragraphs}
    paragraph: list[tuple[int, int]] = []
    for start, end in pairwise(starts):
        if paragraph and any(i in first for i in range(paragraph[-1][0] + 1, start + 1)):
            yield paragraph
            paragraph = []
        paragraph.append((start, end))
    yield paragraph


def _aside(token: Token) -> bool:
    """Whether a word stands in a relative clause in the past: "NATO, which Sweden joined in 2024, sends"."""
    clause = climb(token, _aside, lambda t: t.head if t.dep_ != "relcl" and t.head != t else None)
    if clause.dep_ != "relcl" or tensed(clause).tag_ not in PAST:
        return False
    return tensed(clause.doc.root(*clause.doc.sentence(clause.i))).tag_ not in PAST


def _told(noun: Token) -> bool:
    """ "withdrew its claim that": what it says stands behind it, and is read there."""
    return any(c.dep_ in ("acl", "relcl", "prep") for c in children(noun))


def _no_such(noun: Token) -> bool:
    """ "said no such thing", "said nothing of the kind"."""
    such = any(c.lower_ == "such" for c in children(noun)) and any(c.lower_ == "no" for c in children(noun))
    return such or (noun.lower_ == "nothing" and of_kind(noun))
