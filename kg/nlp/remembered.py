"""The model's rules for attributes and lemmas, with their answers remembered: a quarter of its time.

Both look at one token after the other and come to the same answer for the same token. The
results are the model's own, token by token; rules that look at several tokens are asked each time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc
from spacy.tokens._retokenize import set_token_attrs

_SEEN = frozenset({"TAG", "DEP", "LOWER", "IS_SPACE"})
_SETS = ("IN", "NOT_IN")
Key = tuple[int, int, int, int]


class RememberedRules:
    """Does what an `AttributeRuler` does."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self._ruler = ruler
        self._words: set[int] = set()
        self._shapes: list[re.Pattern[str]] = []
        self._wide = Matcher(ruler.vocab, validate=False)
        self._known: dict[Key, tuple[tuple[int, ...], dict[Any, Any]]] = {}
        wide = set()
        for number, rule in enumerate(ruler.patterns):
            patterns: list[list[dict[str, Any]]] = rule["patterns"]  # type: ignore[assignment]
            if all(len(p) == 1 and _plain(p[0]) for p in patterns):
                for (token,) in patterns:
                    self._note(token.get("LOWER"))
            else:
                wide.add(number)
                self._wide.add(str(number), patterns)
        self._narrow = frozenset(range(len(ruler.attrs))) - wide

    def _note(self, wanted: Any) -> None:
        """Keeps apart the words that a rule names."""
        if isinstance(wanted, str):
            self._words.add(self._ruler.vocab.strings.add(wanted))
        elif isinstance(wanted, Mapping):
            self._words.update(self._ruler.vocab.strings.add(w) for kind in _SETS for w in wanted.get(kind, ()))
            if "REGEX" in wanted:
                self._shapes.append(re.compile(wanted["REGEX"]))

    def __call__(self, doc: Doc) -> Doc:
        """Sets the attributes in place."""
        cells = doc.to_array(["TAG", "DEP", "LOWER", "IS_SPACE"]).tolist()
        own = self._own({row[2] for row in cells})
        more = self._across(doc)
        for at, (tag, dep, lower, space) in enumerate(cells):
            key = (tag, dep, lower if lower in own else 0, space)
            known = self._known.get(key)
            if known is None:
                known = self._known[key] = self._asked(doc, at)
            rules, attributes = known
            if at in more:
                attributes = self._merged(sorted({*rules, *more[at]}))
            if attributes:
                set_token_attrs(doc[at], attributes)
        return doc

    def _own(self, lowers: set[int]) -> set[int]:
        """The words among them that some rule treats in a way of its own."""
        own = lowers & self._words
        if self._shapes:
            strings = self._ruler.vocab.strings
            own |= {w for w in lowers - own if any(shape.search(strings[w]) for shape in self._shapes)}
        return own

    def _across(self, doc: Doc) -> dict[int, list[int]]:
        """Numbers of the rules on several tokens, by the token that they change."""
        found: dict[int, list[int]] = {}
        for name, start, end in self._wide(doc, allow_missing=True):
            number = int(doc.vocab.strings[name])
            at = self._ruler.indices[number]
            found.setdefault(end + at if at < 0 else start + at, []).append(number)
        return found

    def _asked(self, doc: Doc, at: int) -> tuple[tuple[int, ...], dict[Any, Any]]:
        """What the ruler says of a token that stands alone."""
        alone = Doc(doc.vocab, words=[doc[at].text])
        alone[0].tag, alone[0].dep = doc[at].tag, doc[at].dep
        numbers = {int(doc.vocab.strings[m[0]]) for m in self._ruler.matcher(alone, allow_missing=True)}
        rules = sorted(numbers & self._narrow)
        return tuple(rules), self._merged(rules)

    def _merged(self, rules: list[int]) -> dict[Any, Any]:
        """All attributes that rules set; the later rule wins."""
        return {name: value for number in rules for name, value in self._ruler.attrs[number].items()}


def _plain(token: Mapping[str, Any]) -> bool:
    """Whether a pattern's token looks at nothing but what the key of an answer holds."""
    if not set(token) <= _SEEN:
        return False
    values = [v for v in token.values() if isinstance(v, Mapping)]
    lower = token.get("LOWER")
    return all(set(v) <= {*_SETS, "REGEX"} and ("REGEX" not in v or v is lower) for v in values)


class RememberedLemmas:
    """Does what a `Lemmatizer` by rules does, which looks at text, part of speech and features."""

    def __init__(self, lemmatizer: Lemmatizer) -> None:
        self._lemmatizer = lemmatizer
        self._known: dict[tuple[int, int, int], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Sets the lemmas in place, where there is none."""
        for at, lemma, key in self._cells(doc):
            if lemma:
                continue
            known = self._known.get(key)
            if known is None:
                known = self._known[key] = doc.vocab.strings.add(self._lemmatizer.lemmatize(doc[at])[0])
            doc[at].lemma = known
        return doc

    @staticmethod
    def _cells(doc: Doc) -> Iterator[tuple[int, int, tuple[int, int, int]]]:
        for at, (orth, pos, morph, lemma) in enumerate(doc.to_array(["ORTH", "POS", "MORPH", "LEMMA"]).tolist()):
            yield at, lemma, (orth, pos, morph)


@Language.factory("kg_rules")
def _rules(nlp: Language, name: str) -> RememberedRules:  # noqa: ARG001
    return RememberedRules(nlp.get_pipe("attribute_ruler"))  # type: ignore[arg-type]


@Language.factory("kg_lemmas")
def _lemmas(nlp: Language, name: str) -> RememberedLemmas:  # noqa: ARG001
    return RememberedLemmas(nlp.get_pipe("lemmatizer"))  # type: ignore[arg-type]


def remember(nlp: Language) -> None:
    """Puts ours in the place of the model's, where the model's are of the kind that can be remembered."""
    if "attribute_ruler" in nlp.pipe_names and type(nlp.get_pipe("attribute_ruler")) is AttributeRuler:
        nlp.add_pipe("kg_rules", before="attribute_ruler")
        nlp.disable_pipe("attribute_ruler")
    lemmatizer = nlp.get_pipe("lemmatizer") if "lemmatizer" in nlp.pipe_names else None
    if isinstance(lemmatizer, Lemmatizer) and lemmatizer.mode == "rule" and not lemmatizer.overwrite:
        nlp.add_pipe("kg_lemmas", before="lemmatizer")
        nlp.disable_pipe("lemmatizer")
