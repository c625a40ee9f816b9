"""Finds the names that a gazetteer knows, in a tokenised text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans
from spacy.vocab import Vocab

from kg.ontology import GazetteerRow, Ontology
from kg.ontology.schema import Role
from kg.text import unaccent

#: Role of a type, and the list of nouns that end its names and are also written small: "Gulf war", "Oslo accords".
_SMALL_HEADS: tuple[tuple[Role, str], ...] = (
    ("law", "law_heads"),
    ("event", "event_heads"),
    ("program", "program_heads"),
)
#: A name is not written in more ways than this.
_MOST_SPELLINGS = 24
#: The Arabic article before a name.
_ARTICLE = re.compile(r"\b(?:[Aa]l|[Ee]l)[- ](?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Surface:
    """One way to write one entry."""

    row: GazetteerRow
    cued: bool


class Gazetteer:
    """All surfaces of all entries, ready to be matched.

    Matching is case-sensitive: "turkey" is no state and "patriot" no missile. A surface
    shared by several entries is kept for the first by file and row that has it uncued.
    """

    def __init__(self, ontology: Ontology, nlp: Language) -> None:
        self.rows = ontology.entries
        self.surfaces: dict[str, list[Surface]] = defaultdict(list)
        self._stand_ins = {t.name: t.stand_in for t in ontology.types.values()}
        self._merged = frozenset(t.name for t in ontology.types.values() if t.merge)
        heads = {kind: ontology.words[name] for role, name in _SMALL_HEADS for kind in ontology.playing(role)}
        spellings = {w: group for group in ontology.tables["name_spellings"].values() for w in group}
        for row in ontology.gazetteer:
            kind = ontology.types[row.type]
            forms: dict[str, bool] = {}
            small = heads.get(row.type, frozenset())
            for text in dict.fromkeys((row.name, *row.aliases, *row.cued)):
                written = (
                    respelt(text, spellings)
                    if kind.naming == "person" and text not in row.cued
                    else _headed(text, small)
                )
                for form in (f for one in written for f in _forms(one, kind.plural)):
                    forms.setdefault(form, text in row.cued)
            for form, cued in forms.items():
                self.surfaces[form].append(Surface(row, cued))
        self._matcher = PhraseMatcher(nlp.vocab, attr="ORTH")
        patterns = dict(zip(self.surfaces, _tokenized(self.surfaces, nlp), strict=True))
        self._matcher.add("names", list(patterns.values()))
        #: What a token holds that `merge` made; not to be matched by words again.
        self._merged_names = frozenset(nlp.vocab.strings.add(s) for s, tokens in patterns.items() if len(tokens) > 1)

    def spans(self, doc: Doc) -> Iterator[tuple[Span, list[Surface]]]:
        """Every match with its readings, longest first where they overlap."""
        found = [doc[start:end] for _, start, end in self._matcher(doc)]
        found += [
            doc[at : at + 1] for at, orth in enumerate(doc.to_array("ORTH").tolist()) if orth in self._merged_names
        ]
        for span in filter_spans(found):
            yield span, self.surfaces[_flat(span.text)]

    def merge(self, doc: Doc) -> Doc:
        """Makes each multiword name of the merged types one token."""
        found = [(s, readings) for s, readings in self.spans(doc) if len(s) > 1 and self._mergeable(readings)]
        for span, readings in found:
            self._disguise(doc.vocab, span.text, readings[0].row)
        with doc.retokenize() as retokenizer:
            for span, _ in found:
                retokenizer.merge(span)
        return doc

    def _disguise(self, vocab: Vocab, text: str, row: GazetteerRow) -> None:
        """Gives a merged name the features of an ordinary word, which tagger and parser know.

        They read norm, affixes, shape and vector; those of "Leopard 2A6s" as one token would
        be like nothing that they were trained on.
        """
        forms = self._stand_ins[row.type]
        if not forms:
            return
        plural = text.endswith("s") and text[:-1] in self.surfaces
        model, lexeme = vocab[forms[-1 if plural else 0]], vocab[text]
        lexeme.norm_, lexeme.shape_ = model.norm_, model.shape_
        lexeme.prefix_, lexeme.suffix_ = model.prefix_, model.suffix_
        if vocab.vectors.n_keys and model.orth in vocab.vectors.key2row:
            vocab.vectors.add(lexeme.orth, row=vocab.vectors.key2row[model.orth])

    def _mergeable(self, readings: Iterable[Surface]) -> bool:
        return any(s.row.type in self._merged and not s.cued for s in readings)


def _tokenized(surfaces: Iterable[str], nlp: Language) -> Iterator[Doc]:
    """What the tokenizer makes of each: two in three are words of letters alone, which it leaves as they are.

    Those get a vocabulary without features of words: it is their text that is matched, and
    working out the features of each takes a fifth of the time in which a pipeline is loaded.
    """
    bare, rules = Vocab(), nlp.tokenizer.rules  # type: ignore[union-attr]
    for surface in surfaces:
        words = surface.split(" ")
        plain = all(word.isalpha() and word not in rules for word in words)
        yield Doc(bare, words=words) if plain else nlp.tokenizer(surface)


def respelt(name: str, spellings: Mapping[str, Sequence[str]]) -> list[str]:
    """A person's name in all spellings: "Mohammed" and "Muhammad", "al-Sudani" and "Al Sudani", no accents.

    Args:
        spellings: Word -> the ways to write it.
    """
    words = [(*spellings.get(word, ()), word) for word in name.split()]
    if len(words) < 2 or prod(map(len, words)) > _MOST_SPELLINGS:
        return list(dict.fromkeys((name, unaccent(name))))
    written = [" ".join(one) for one in product(*words)]
    written += [_ARTICLE.sub(article, one) for one in written for article in ("al-", "Al-", "al ", "Al ", "el-")]
    return list(dict.fromkeys(form for one in (name, *written) for form in (one, unaccent(one))))


def _headed(name: str, heads: frozenset[str]) -> list[str]:
    """A name, and with its last word written small where that says what it is."""
    first, _, last = name.rpartition(" ")
    return [name, f"{first} {last.lower()}"] if first and last.lower() in heads else [name]


def _forms(text: str, plural: bool) -> set[str]:
    """A surface with either apostrophe, and its plural where names of its type have one."""
    forms = {text, text + "s"} if plural else {text}
    return forms | {form.replace("'", "’") for form in forms}


def _flat(text: str) -> str:
    return " ".join(text.split())


def window(token: Token, width: int) -> Span:
    """The tokens around one, within its sentence, which is not asked for its ends: it may be long."""
    doc, start, end = token.doc, token.i, token.i + 1
    while start > max(0, token.i - width) and not doc[start].is_sent_start:
        start -= 1
    while end < min(len(doc), token.i + width + 1) and not doc[end].is_sent_start:
        end += 1
    return doc[start:end]
