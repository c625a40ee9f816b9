"""Synthetic articles and extractions, as many as wanted, the same every time."""

from __future__ import annotations

import random
from collections.abc import Iterator

from kg.model import (
    Attribution,
    Claim,
    Document,
    Extraction,
    Mention,
    Modality,
    Polarity,
    Qualifier,
    Span,
    Time,
    content_id,
)

STATES = (
    *("Poland", "Norway", "Finland", "Romania", "Greece", "Spain", "Italy", "France", "Germany", "Japan", "India"),
    *("Israel", "Egypt", "Brazil", "Canada", "Sweden", "Denmark", "Ukraine", "Russia", "China", "Iran", "Vietnam"),
)
WEAPONS = ("K2", "Patriot", "F-35", "Leopard 2", "HIMARS", "S-400", "Rafale", "Gripen", "NASAMS", "Bayraktar TB2")
COMPANIES = ("Lockheed Martin", "Rheinmetall", "Boeing", "Saab", "Hanwha", "Thales", "Raytheon", "KNDS")
SURNAMES = ("Novak", "Berg", "Laine", "Popescu", "Rossi", "Moreau", "Weber", "Sato", "Singh", "Cohen", "Silva", "Lund")
FIRST = ("Anna", "Peter", "Maria", "Ivan", "Sofia", "Karl", "Elena", "Jan", "Lucas", "Nora")
SENTENCES = (
    "{a} bought {n} {w} systems from {b} for ${m} million, the defence ministry said on {d}.",
    "{p}, the foreign minister of {a}, met officials of {b} in Brussels to discuss the delivery of the {w}.",
    "{a} did not sign an agreement with {b}, according to a senior diplomat who asked not to be named.",
    "{c} will supply the {w} to {a} in {y}, a spokesman for the company told reporters after the talks.",
    "Analysts expect that {a} could impose sanctions on {b} if the contract worth ${m} million goes ahead.",
    "In {y} {b} had accused {a} of delaying the project, which {c} manages together with local firms.",
    "The parliament of {a} approved the plan after a long debate about its costs and about jobs at home.",
    "{p} warned that the situation along the border remained tense and called on {b} to show restraint.",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def sentence(chance: random.Random) -> str:
    a, b = chance.sample(STATES, 2)
    return chance.choice(SENTENCES).format(
        a=a,
        b=b,
        c=chance.choice(COMPANIES),
        w=chance.choice(WEAPONS),
        p=f"{chance.choice(FIRST)} {chance.choice(SURNAMES)}",
        n=chance.randint(2, 200),
        m=chance.randint(10, 900),
        y=chance.randint(2000, 2025),
        d=chance.choice(DAYS),
    )


def articles(number: int, words: int = 350) -> Iterator[Document]:
    """Articles of about so many words in paragraphs."""
    for at in range(number):
        chance = random.Random(at)
        parts: list[str] = []
        length = 0
        while length < words:
            one = " ".join(sentence(chance) for _ in range(3))
            parts.append(one)
            length += len(one.split())
        yield Document(
            id=f"article-{at:06}",
            text="\n\n".join(parts),
            title=f"Article {at}",
            source=f"Paper {at % 40}",
            published=f"20{10 + at % 15}-{1 + at % 12:02}-{1 + at % 28:02}",
        )


def extractions(number: int, mentions: int = 60, claims: int = 12) -> Iterator[Extraction]:
    """What such articles yield, without a model: names drawn with a long tail."""
    for document in articles(number, 350):
        chance = random.Random(document.id)
        step = len(document.text) // mentions
        found = [_mention(document, at * step, chance) for at in range(mentions)]
        made = [_claim(document, at, chance, found) for at in range(claims)]
        yield Extraction(document=document, mentions=tuple(found), claims=tuple(made), words=350)


def _mention(document: Document, start: int, chance: random.Random) -> Mention:
    rank = min(int(chance.paretovariate(1.1)), 20_000)
    kind = ("State", "Person", "Organization", "WeaponSystem")[rank % 4]
    name = f"{kind} {rank}"
    return Mention(
        id=content_id(document.id, start),
        document=document.id,
        start=start,
        end=start + 8,
        text=document.text[start : start + 8],
        type=kind,
        referent=f"{kind}:{name}",
        name=name,
        known=rank < 300,
        detector="benchmark",
        confidence=0.9,
    )


def _claim(document: Document, at: int, chance: random.Random, found: list[Mention]) -> Claim:
    subject, obj = chance.sample(found, 2)
    start = min(subject.start, obj.start)
    return Claim(
        id=content_id(document.id, at),
        document=document.id,
        subject=subject.id,
        predicate=chance.choice(("bought", "met", "accused", "supplied", "warned")),
        object=obj.id,
        polarity=chance.choice(tuple(Polarity)),
        modality=chance.choice(tuple(Modality)),
        attribution=Attribution(mention="", text="a spokesman", span=Span(start=0, end=5), cue="said"),
        time=Time(text="2024", span=Span(start=0, end=4), value="2024"),
        qualifiers=(Qualifier(role="amount", text="$5 million", value="5000000", unit="USD"),),
        evidence=Span(start=start, end=min(start + 150, len(document.text))),
        confidence=0.8,
        extractor="benchmark",
    )
