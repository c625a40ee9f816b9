"""Whatever the text, what the pipeline says of it stands in it, and survives store and graph.

KG_EXAMPLES=20000 makes an hour of it.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg import extraction, plugins
from kg.model import Document, Extraction
from kg.ontology import load
from kg.pipeline import Pipeline
from kg.store import Store

WORDS = [
    "Poland", "Turkey’s", "the United States", "U.S.", "NATO", "Erdoğan", "Gen. Mark Milley",
    "Lockheed Martin", "S-400", "F-35s", "Leopard 2A6", "CAATSA", "Kremlin", "bought", "sold",
    "did not buy", "will deliver", "may sanction", "denied", "accused", "signed", "said",
    "according to", "reportedly", "in 2019", "last week", "$2.5 billion", "32", "from", "to",
    "with", "and", "or", "but", "of", "that", "which", "who", "it", "they", "its", "the", "a", ",",
    ";", ":", ".", "?", "!", "“", "”", "\"", "'", "(", ")", "[", "—", "-", "...", "\n", "\n\n",
    "\t", "\r\n", "\xa0", "\u200b", "\u202e", "\u2028", "\x00", "\x1b[31m", "😀", "🇵🇱", "e\u0301",
    "�", "Владимир Путин", "北约", "حلف", "<script>", "&amp;", "]]>", "=1+1",
    "'; DROP TABLE claims;--", "https://example.org/a?b=c",
]  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=12)), min_size=1, max_size=60).map(" ".join)
MANY = settings(
    max_examples=int(os.environ.get("KG_EXAMPLES", "30")), deadline=None, suppress_health_check=list(HealthCheck)
)


def stands(one: Extraction) -> None:
    """Every offset is true, and every claim names mentions of its document."""
    text = one.document.text
    known = {m.id: m for m in one.mentions}
    assert len(known) == len(one.mentions)
    for mention in one.mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        # What is hidden from analysis (halves of surrogate pairs) is told as it was analysed.
        assert len(mention.text) == mention.end - mention.start
    assert len({c.id for c in one.claims}) == len(one.claims)
    for claim in one.claims:
        assert {claim.subject, claim.object} <= known.keys()
        assert claim.subject != claim.object
        assert 0 <= claim.evidence.start < claim.evidence.end <= len(text)
        assert 0 < claim.confidence <= 1
        for named in (claim.attribution.mention if claim.attribution else "", *(q.mention for q in claim.qualifiers)):
            assert not named or named in known


@MANY
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_what_is_said_of_a_text_stands_in_it(pipeline: Pipeline, texts: list[str]) -> None:
    documents = [Document(id=f"d{i}", text=text, published="2024-05-03") for i, text in enumerate(texts)]
    found = list(pipeline.extract(documents))
    assert [e.document for e in found] == documents
    for one in found:
        stands(one)
    linker = pipeline.resolve(found)
    graph = pipeline.graph(found, linker)
    with tempfile.TemporaryDirectory() as folder:
        with Store(Path(folder)) as store:
            store.begin("context")
            for one in found:
                store.meet(one.document, one.document.id, "in.txt")
            store.save([(one, one.document.id, b"") for one in found])
            assert list(store.extractions()) == found
        for name in ("graphml", "html"):
            plugins.load("export", name).write(graph, Path(folder) / name)


@MANY
@given(TEXTS)
def test_a_text_alone_never_fails_a_batch(pipeline: Pipeline, text: str) -> None:
    (one,) = extraction.extract(pipeline, [Document(id="a", text=text)])
    if isinstance(one, extraction.Extracted):
        stands(one.extraction)
    else:
        assert "the text is in" in one.reason


def test_what_is_left_of_a_text_is_read_too(pipeline: Pipeline) -> None:
    """Headlines, captions and torn pages begin and end anywhere."""
    whole = [e.text for r in load().relations.values() for e in r.example]
    cut = [" ".join(text.split()[n % 4 + 1 : None if n % 3 else -2]) for n, text in enumerate(whole)]
    fragments = [text for text in cut if text] + [
        "worth $90 million for six Super Tucanos",
        "Foreign minister, handed the accession document to Ana Holm, the US secretary of",
        "Ordered in May, 12 have come",
    ]
    for found in pipeline.extract([Document(id=f"d{n}", text=text) for n, text in enumerate(fragments)]):
        stands(found)
