"""Which source a claim goes back to."""

import pytest

from kg.graph.sources import Sources
from kg.linker import Linker
from kg.model import Attribution, Claim, Document, Entity, Modality, Polarity, Span

ENTITIES = (
    Entity(id="organization/reuters", name="Reuters", type="Organization", aliases=("Thomson Reuters",)),
    Entity(id="organization/sentinel", name="Sentinel", type="Organization"),
    Entity(id="weaponsystem/sentinel", name="Sentinel", type="WeaponSystem"),
)


def claim(speaker: str = "") -> Claim:
    here = Span(start=0, end=1)
    said = Attribution(mention="", text=speaker, span=here, cue="said") if speaker else None
    return Claim(
        id="c", document="d", subject="m", predicate="met", object="n", polarity=Polarity.POSITIVE,
        modality=Modality.ASSERTED, attribution=said, time=None, qualifiers=(), evidence=here, confidence=1.0,
        extractor="test",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("paper", "speaker", "source"),
    [
        ("Reuters", "", ("organization/reuters", "Reuters")),
        ("thomson  reuters", "", ("organization/reuters", "Reuters")),
        ("Daily Post", "", ("daily post", "Daily Post")),
        ("", "", ("d", "d")),  # nobody is known to publish it: the document itself
        ("Daily Post", "a senior\nofficial", ("a senior official", "a senior official")),
        ("Daily Post", "Reuters", ("organization/reuters", "Reuters")),
        ("Sentinel", "", ("sentinel", "Sentinel")),  # a name of two entities tells neither
    ],
)
def test_the_source_of_a_claim(paper, speaker, source):
    sources = Sources(Linker({e.id: e for e in ENTITIES}, {}))
    assert sources.of(claim(speaker), {}, Document(id="d", text="x", source=paper)) == source
