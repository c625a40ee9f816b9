"""How long resolution takes and how much memory, on names that this file makes up.

    python -m benchmarks.resolution 100000
    python -m benchmarks.resolution 1000000

Every distinct name is a referent of its own document or of several; one in twenty is a
variant of another: a romanisation, an initial, a dropped middle name, a surname alone, a
legal form. CPU time and peak memory are those of this process, which makes and resolves.
"""

from __future__ import annotations

import json
import random
import resource
import sys
import time
from collections.abc import Iterator

from kg.model import Mention, content_id
from kg.ontology import load
from kg.resolution import Resolver

_ONSETS = ["b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "sh", "kh", "st", "dr", ""]
_VOWELS = ["a", "e", "i", "o", "u", "ai", "ei"]
_CODAS = ["", "n", "r", "s", "l", "m", "k", "v", "d"]
_BODIES = ["Industries", "Systems", "Aerospace", "Institute", "Shipyards", "Group", "Works", "Agency"]
_FORMS = ["Ltd", "Inc.", "GmbH", "A.Ş.", "Corp."]
#: Referents that one document names.
_PER_DOCUMENT = 20


def words(count: int, syllables: int, rng: random.Random) -> list[str]:
    """So many made-up words, all different."""
    found: set[str] = set()
    while len(found) < count:
        parts = (rng.choice(_ONSETS) + rng.choice(_VOWELS) + rng.choice(_CODAS) for _ in range(syllables))
        found.add("".join(parts).capitalize())
    return sorted(found)


def names(count: int, rng: random.Random) -> Iterator[tuple[str, str]]:
    """(type, name), all different; given names and surnames as unevenly spread as real ones."""
    given, surnames = words(3000, 2, rng), words(max(2000, count // 8), 3, rng)
    seen: set[str] = set()
    last = "Nobody Nowhere"
    while len(seen) < count:
        draw = rng.random()
        if draw < 0.05:
            kind, name = "Person", _variant(last, rng)
        elif draw < 0.65:
            first = given[int(len(given) * rng.random() ** 2)]
            kind, name = "Person", f"{first} {surnames[int(len(surnames) * rng.random() ** 2)]}"
            last = name
        elif draw < 0.9:
            kind = "Organization"
            name = f"{rng.choice(surnames)} {rng.choice(_BODIES)}" + (f" {rng.choice(_FORMS)}" if draw < 0.7 else "")
        else:
            kind, name = (
                "WeaponSystem",
                f"{rng.choice(surnames)[:4]}-{rng.randrange(1000)}{rng.choice('ABCV ')}".strip(),
            )
        if name not in seen:
            seen.add(name)
            yield kind, name


def _variant(name: str, rng: random.Random) -> str:
    given, surname = name.split(" ", maxsplit=1)[0], name.rsplit(" ", maxsplit=1)[-1]
    return rng.choice(
        [
            f"{given[0]}. {surname}",
            f"{given} {rng.choice('ABCDE')}. {surname}",
            surname,
            name.replace("a", "e"),
            f"{name}y",
        ]
    )


def mentions(count: int) -> Iterator[Mention]:
    """One mention a name, and one of two in three names again in another document."""
    rng = random.Random(7)
    for number, (kind, name) in enumerate(names(count, rng)):
        yield _mention(number // _PER_DOCUMENT, number % _PER_DOCUMENT, kind, name)
        if rng.random() < 0.1:
            yield _mention(rng.randrange(count // _PER_DOCUMENT + 1), _PER_DOCUMENT, kind, name)


def _mention(document: int, at: int, kind: str, name: str) -> Mention:
    return Mention(
        id=content_id(document, at, name),
        document=f"d{document}",
        start=at * 90,
        end=at * 90 + len(name),
        text=name,
        type=kind,
        referent=f"{kind}:{name.casefold()}",
        name=name,
        known=False,
        detector="benchmark",
        confidence=1.0,
    )


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    resolver = Resolver(load())
    before = time.process_time()
    made = sum(1 for _ in mentions(count))
    making = time.process_time() - before
    before = time.process_time()
    linker = resolver.resolve(mentions(count))
    seconds = time.process_time() - before - making
    print(
        json.dumps(
            {
                "distinct_names": count,
                "mentions": made,
                "entities": len(linker.entities),
                "doubts": len(linker.doubts),
                "cpu_seconds": round(seconds, 1),
                "cpu_seconds_making_the_names": round(making, 1),
                "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
            }
        )
    )


if __name__ == "__main__":
    main()
