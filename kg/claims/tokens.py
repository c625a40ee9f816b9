"""The tokens of one parsed document as plain objects.

spaCy looks each label up in its table of strings whenever a token is asked for it, and makes a
new object for each head. The claim layer asks for some fifty labels a token, so it
reads them all once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from spacy.lang.lex_attrs import is_quote

if TYPE_CHECKING:
    from kg.claims.parse import Parse


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """One token, under spaCy's names; each stands for itself, so `is` and `==` are one.

    Attributes:
        doc: The parse that it is of.
        i: Its position there, from 0.
        idx: Where it begins in the text, in characters.
        name: Its lemma in lower case, with a particle joined to it ("give_up").
        children: What hangs on it, in textual order.
        deps: The labels of that: most questions to the children of a word are answered no by a look here.
        head: What it hangs on; itself at the top of a sentence.
        left_edge, right_edge: The first and last token of what it heads.
    """

    doc: Parse
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    name: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    children: Sequence[Token] = ()
    deps: Set[str] = frozenset()
    head: Token = field(init=False)
    left_edge: Token = field(init=False)
    right_edge: Token = field(init=False)

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    def nbor(self, by: int = 1) -> Token:
        """The token so many further on.

        Raises:
            IndexError: There is none.
        """
        at = self.i + by
        if at < 0:
            raise IndexError(at)
        return self.doc[at]

    @property
    def lefts(self) -> list[Token]:
        """What hangs on it and stands before it."""
        return [c for c in self.children if c.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """What hangs on it and stands behind it."""
        return [c for c in self.children if c.i > self.i]

    @property
    def subtree(self) -> Iterator[Token]:
        """All that it heads, itself first."""
        open_ = [self]
        while open_:
            one = open_.pop()
            yield one
            open_ += one.children

    def is_ancestor(self, other: Token) -> bool:
        """Whether another token hangs below it."""
        while other.head is not other:
            other = other.head
            if other is self:
                return True
        return False

    @property
    def whitespace_(self) -> str:
        """The space behind it, or nothing."""
        return self.doc.source[self.i].whitespace_

    @property
    def is_sent_start(self) -> bool:
        """Whether a sentence begins with it."""
        return self.doc.sentence(self.i)[0] == self.i

    @property
    def is_sent_end(self) -> bool:
        """Whether a sentence ends with it."""
        return self.doc.sentence(self.i)[1] == self.i + 1

    @property
    def is_space(self) -> bool:
        """Whether it is white space."""
        return self.text.isspace()

    @property
    def is_quote(self) -> bool:
        """Whether it is a quotation mark."""
        return is_quote(self.text)

    @property
    def is_alpha(self) -> bool:
        """Whether it consists of letters."""
        return self.text.isalpha()

    @property
    def is_title(self) -> bool:
        """Whether its words begin with a capital."""
        return self.text.istitle()

    @property
    def is_upper(self) -> bool:
        """Whether its letters are capitals."""
        return self.text.isupper()
