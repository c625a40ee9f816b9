"""Keys under which different romanisations of one name fall together.

After the practice of name matching (Christen 2012, Data Matching, ch. 4): a vowel-keeping
key for what may be one name, and a consonant skeleton for what is only worth a look.
"Zelenskyy", "Zelensky" and "Zelenskiy" share the first; "Hassan" and "Hussein" only the
second, "Mario" and "Maria" neither merge under the first.
"""

from __future__ import annotations

import re
from functools import lru_cache

#: Applied in order to a folded token.
_RULES = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"tsch|tch|ch", "C"),
        (r"sch|sh", "S"),
        (r"kh", "X"),
        (r"zh", "Z"),
        (r"ph", "f"),
        (r"x", "ks"),
        (r"gh", "g"),
        (r"dh", "d"),
        (r"th", "t"),
        (r"ck", "k"),
        (r"c(?=[eiy])", "s"),
        (r"[cq]", "k"),
        (r"w", "v"),
        (r"^[jy]e", "e"),
        (r"^[ji](?=[aou])", "y"),
        (r"iy|yi|yy|ij|ii|ie$", "i"),
        (r"[ae][iyj](?![aou])", "E"),
        (r"ou|oo|u", "o"),
        (r"[ae]h$", "a"),
        (r"(?<=[^aeiouE])[yj](?=[^aeiouE]|$)", "i"),
        (r"(?<=[aeiou])h(?=[^aeiou])", ""),
        (r"[oi]y$", "oi"),
    )
)
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[aeiouyEhA]+")
_CLOSED = re.compile(r"[ae](?!$)")
#: Names of a length that no news item has are compared by their letters alone.
_LONGEST = 40


@lru_cache(maxsize=1 << 16)
def romanise(token: str) -> str:
    """The key of one folded token; vowels are kept in classes, a final one exactly.

    Args:
        token: As `kg.text.fold` gives it, without spaces.
    """
    if not token.isascii() or len(token) < 3 or len(token) > _LONGEST or not token.isalpha():
        return token
    key = token
    for pattern, to in _RULES:
        key = pattern.sub(to, key)
    key = _DOUBLED.sub(r"\1", key)
    return _CLOSED.sub("A", key)


@lru_cache(maxsize=1 << 16)
def skeleton(token: str) -> str:
    """The consonants of a token's key, its first letter kept."""
    key = romanise(token)
    return key[:1].lower() + _VOWELS.sub("", key[1:])
