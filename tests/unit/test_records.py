import json

import pytest

from kg import records
from kg.linker import Linker
from kg.model import (
    Attribution,
    Claim,
    Document,
    Entity,
    Extraction,
    Failure,
    Mention,
    Modality,
    Polarity,
    Qualifier,
    Span,
    Time,
)

TEXT = "Poland bought the K2 from Seoul for $5 billion in 2022, Reuters said."


def mention(text: str, kind: str, name: str) -> Mention:
    start = TEXT.index(text)
    return Mention(
        id=f"m-{text}",
        document="d",
        start=start,
        end=start + len(text),
        text=text,
        type=kind,
        referent=f"{kind}:{name}",
        name=name,
        known=True,
        detector="test",
        confidence=0.9,
    )


MENTIONS = {
    m.id: m
    for m in (
        mention("Poland", "State", "Poland"),
        mention("K2", "WeaponSystem", "K2 Black Panther"),
        mention("Seoul", "State", "South Korea"),
        mention("Reuters", "Organization", "Reuters"),
        mention("$5 billion", "Money", "$5 billion"),
    )
}
NODES = frozenset({"State", "WeaponSystem", "Organization"})
ENTITIES = {
    m.referent: Entity(id=f"e-{m.name}", name=m.name, type=m.type) for m in MENTIONS.values() if m.type in NODES
}
LINKER = Linker({e.id: e for e in ENTITIES.values()}, {("", r): e.id for r, e in ENTITIES.items()})


def span(text: str) -> Span:
    return Span(start=TEXT.index(text), end=TEXT.index(text) + len(text))


CLAIM = Claim(
    id="0123456789abcdef",
    document="d",
    subject="m-Poland",
    predicate="bought",
    object="m-K2",
    polarity=Polarity.POSITIVE,
    modality=Modality.ASSERTED,
    attribution=Attribution(mention="m-Reuters", text="Reuters", span=span("Reuters"), cue="said"),
    time=Time(text="2022", span=span("2022"), value="2022"),
    qualifiers=(
        Qualifier(role="from", text="Seoul", mention="m-Seoul"),
        Qualifier(role="amount", text="$5 billion", value="5000000000", unit="USD"),
        Qualifier(role="role", text="buyer"),
    ),
    evidence=Span(start=0, end=len(TEXT)),
    confidence=0.9,
    extractor="test",
)


def test_a_claim_record_points_at_its_text():
    record = records.claim_record(CLAIM, MENTIONS, LINKER, TEXT)
    for part in (record["subject"], record["object"], record["attribution"], record["time"], record["evidence"]):
        assert TEXT[part["start"] : part["end"]] == part["text"]


def test_a_claim_record_names_entities_and_keeps_what_is_written():
    record = records.claim_record(CLAIM, MENTIONS, LINKER, TEXT)
    assert (record["object"]["id"], record["object"]["name"], record["object"]["text"]) == (
        "e-K2 Black Panther", "K2 Black Panther", "K2",
    )  # fmt: skip
    assert (record["attribution"]["id"], record["attribution"]["cue"]) == ("e-Reuters", "said")
    assert record["qualifiers"] == {
        "from": {"text": "Seoul", "id": "e-South Korea", "name": "South Korea"},
        "amount": {"text": "$5 billion", "value": 5e9, "currency": "USD"},
        "role": {"text": "buyer"},
    }


def test_a_speaker_who_is_no_entity_is_named_as_written():
    from dataclasses import replace

    said = Attribution(mention="", text="a diplomat", span=Span(start=0, end=6), cue="said")
    record = records.claim_record(replace(CLAIM, attribution=said), MENTIONS, LINKER, TEXT)
    assert (record["attribution"]["id"], record["attribution"]["name"]) == (None, "a diplomat")


def test_the_narrator_and_an_unknown_time_are_null():
    from dataclasses import replace

    record = records.claim_record(replace(CLAIM, attribution=None, time=None), MENTIONS, LINKER, TEXT)
    assert record["attribution"] is None
    assert record["time"] is None


def test_values_are_mentions_without_an_entity():
    assert records.mention_record(MENTIONS["m-$5 billion"], LINKER, NODES)["entity"] is None
    assert records.mention_record(MENTIONS["m-Seoul"], LINKER, NODES)["name"] == "South Korea"


def test_a_document_record_tells_unknown_from_empty():
    extraction = Extraction(document=Document(id="d", text="Türkiye"), mentions=(), claims=(), words=1)
    record = records.document_record(extraction)
    assert (record["published"], record["language"], record["status"]) == (None, None, "ok")
    assert record["sha256"] == "d15b2145422e575c7033a9b4295c02f6e92e6a3ca7179cc75fbabd914dccc455"


def test_a_failure_is_a_document_record_with_its_reason():
    record = records.failure_record(Failure(source="x.txt", reason="x.txt is a binary file"))
    assert (record["source"], record["status"], record["sha256"]) == ("x.txt", "x.txt is a binary file", None)
    assert (record["words"], record["published"], record["language"]) == (0, None, None)


def test_letters_stand_in_a_line_as_they_are(tmp_path):
    records.write_lines(tmp_path / "x.jsonl", [{"text": "Türkiye 🚀"}])
    assert "Türkiye 🚀" in (tmp_path / "x.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", ["Türkiye", "a\nb", "\u2028", '"', "\ud800", "🚀", "</script>"])
def test_any_text_comes_back_from_a_line(tmp_path, text):
    path = tmp_path / "x.jsonl"
    assert records.write_lines(path, [{"text": text}, {"text": ""}]) == 2
    lines = path.read_bytes().decode("utf-8").split("\n")
    assert [json.loads(line)["text"] for line in lines[:-1]] == [text, ""]
    assert lines[-1] == ""


def test_records_of_a_file_are_a_sequence(tmp_path):
    path = tmp_path / "records.jsonl"
    records.write_lines(path, ({"id": n} for n in range(3)))
    lines = records.RecordLines(path, 3)
    assert [lines[n]["id"] for n in (0, 2, -1, -3)] == [0, 2, 2, 0]
    assert [one["id"] for one in lines[1:]] == [1, 2]
    assert len(lines) == len(list(lines)) == 3
    for outside in (3, -4):
        with pytest.raises(IndexError):
            lines[outside]
