"""The store keeps what was extracted, and knows what has to be read again."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kg.errors import OutputError, StoreError
from kg.model import (
    Attribution,
    Claim,
    Document,
    Extraction,
    Failure,
    Mention,
    Modality,
    Polarity,
    Qualifier,
    Quotation,
    Span,
    Time,
)
from kg.store import Seen, Store, Texts, locked
from kg.store.schema import VERSION


def extraction(name: str, text: str = "Poland bought the K2 for $5 billion.") -> Extraction:
    mention = Mention(
        id=f"{name}-m",
        document=name,
        start=0,
        end=6,
        text="Poland",
        type="State",
        referent="State:Poland",
        name="Poland",
        known=True,
        detector="gazetteer",
        confidence=0.9,
    )
    claim = Claim(
        id=f"{name}-c",
        document=name,
        subject=f"{name}-m",
        predicate="bought",
        object=f"{name}-m",
        polarity=Polarity.NEGATIVE,
        modality=Modality.PLANNED,
        attribution=Attribution(mention="", text="a diplomat", span=Span(start=1, end=3), cue="said"),
        time=Time(text="May", span=Span(start=3, end=5), value="2024-05"),
        qualifiers=(Qualifier(role="amount", text="$5 billion", value="5000000000", unit="USD"),),
        evidence=Span(start=0, end=36),
        confidence=0.7,
        extractor="frame:verb",
    )
    document = Document(id=name, text=text, title="T", source="S", published="2024-05-01", language="en")
    quotation = Quotation(
        id=f"{name}-q",
        document=name,
        attribution=Attribution(mention=f"{name}-m", text="Poland", span=Span(start=0, end=6), cue="said"),
        content=(Span(start=7, end=9), Span(start=10, end=20)),
        kind="mixed",
        citing=Span(start=21, end=25),
    )
    return Extraction(document=document, mentions=(mention,), claims=(claim,), words=6, quotations=(quotation,))


def fill(store: Store, *names: str, source: str = "in.txt", context: str = "c1") -> None:
    store.begin(context)
    for name in names:
        store.meet(extraction(name).document, f"f-{name}", source)
    store.save([(extraction(name), f"f-{name}", b"") for name in names])
    store.passed(source, "digest")
    store.finish([])


def test_what_was_saved_comes_back_whole_and_in_the_order_of_ids(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        fill(store, "b", "a")
        assert list(store.extractions()) == [extraction("a"), extraction("b")]
        assert store.counts() == {"documents": 2, "words": 12, "mentions": 2, "claims": 2}


def test_a_text_with_half_a_surrogate_pair_comes_back_whole(tmp_path: Path) -> None:
    one = extraction("a", "broken \ud83d emoji \x00 and NUL")
    with Store(tmp_path) as store:
        store.begin("c")
        store.meet(one.document, "f", "in.txt")
        store.save([(one, "f", b"")])
        assert store.document("a").document.text == one.document.text


def test_a_document_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        fill(store, "a")
        with pytest.raises(KeyError, match="b"):
            store.document("b")


def test_only_a_new_or_changed_document_is_to_be_extracted(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        fill(store, "a")
        store.begin("c1")
        assert store.meet(extraction("a").document, "f-a", "in.txt") is Seen.KNOWN
        assert store.meet(extraction("a").document, "f-a", "other.txt") is Seen.TWICE
        assert store.meet(extraction("b").document, "f-b", "in.txt") is Seen.NEW
        store.begin("c1")
        assert store.meet(extraction("a").document, "f-changed", "in.txt") is Seen.NEW


def test_another_model_or_ontology_makes_everything_new(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        fill(store, "a")
        store.begin("c2")
        assert store.skip("in.txt", "digest") == 0
        assert store.meet(extraction("a").document, "f-a", "in.txt") is Seen.NEW


def test_a_remark_stays_for_later_builds(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.leave("language", "en")
    with Store(tmp_path) as store:
        assert (store.note("language", "?"), store.note("nothing", "?")) == ("en", "?")


def test_an_unchanged_input_is_skipped_with_all_its_documents(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        fill(store, "a", "b")
        store.begin("c1")
        assert store.skip("in.txt", "another digest") == 0
        assert store.skip("in.txt", "digest") == 2
        assert store.finish([]) == 0
        assert store.counts()["documents"] == 2


def test_an_input_of_which_a_document_failed_is_read_again(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.begin("c1")
        for name in ("a", "b"):
            store.meet(extraction(name).document, f"f-{name}", "in.jsonl")
        store.save([(extraction("a"), "f-a", b"")])
        store.passed("in.jsonl", "digest")
        store.finish([Failure(source="in.jsonl", reason="too odd", document=extraction("b").document)])
        store.begin("c1")
        assert store.skip("in.jsonl", "digest") == 0


def test_an_input_whose_document_is_now_anothers_is_read_again(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        fill(store, "a")
        store.begin("c1")
        store.meet(extraction("a").document, "f-new", "earlier.txt")
        assert store.skip("in.txt", "digest") == 0


def test_what_is_no_longer_seen_leaves_with_its_mentions_and_claims(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        fill(store, "a", "b")
        store.begin("c1")
        store.meet(extraction("b").document, "f-b", "in.txt")
        assert store.finish([]) == 1
        assert store.counts() == {"documents": 1, "words": 6, "mentions": 1, "claims": 1}


def test_nothing_leaves_when_told_to_keep(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        fill(store, "a", "b")
        store.begin("c1")
        assert store.finish([], keep=True) == 0
        assert store.ids() == ["a", "b"]


def test_a_document_that_failed_leaves_and_its_input_is_read_again(tmp_path: Path) -> None:
    lost = Failure(source="in.txt", reason="poisoned", document=extraction("a").document)
    with Store(tmp_path) as store:
        fill(store, "a")
        store.begin("c2")
        store.meet(extraction("a").document, "f-a", "in.txt")
        store.passed("in.txt", "digest")
        store.finish([lost])
        assert store.ids() == []
        assert store.failures() == (lost,)
        store.begin("c2")
        assert store.skip("in.txt", "digest") == 0


def test_equal_contents_give_equal_states_whatever_their_history(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    with Store(tmp_path / "one") as one, Store(tmp_path / "two") as two:
        fill(one, "a", "b")
        fill(two, "b", "x")
        assert one.state() != two.state()
        fill(two, "b", "a")
        assert one.state() == two.state()


def test_a_batch_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    class RefusedError(Exception):
        pass

    def broken():
        yield extraction("a"), "f-a", b""
        raise RefusedError

    with Store(tmp_path) as store:
        store.begin("c")
        store.meet(extraction("a").document, "f-a", "in.txt")
        with pytest.raises(RefusedError):
            store.save(broken())
        assert store.counts()["documents"] == 0


def test_it_uses_write_ahead_logging_and_counts_its_migrations(tmp_path: Path) -> None:
    with Store(tmp_path):
        pass
    found = sqlite3.connect(tmp_path / "store.sqlite")
    assert found.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert found.execute("PRAGMA user_version").fetchone() == (VERSION,)
    found.close()


def test_a_store_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    newer = sqlite3.connect(tmp_path / "store.sqlite")
    newer.execute("PRAGMA user_version = 999")
    newer.close()
    with pytest.raises(StoreError, match="newer kg"):
        Store(tmp_path)


def test_a_damaged_store_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "store.sqlite").write_bytes(b"this is no database, however long it may be" * 100)
    with pytest.raises(StoreError, match=r"damaged.*delete it"):
        Store(tmp_path)


def test_a_second_build_on_one_folder_is_told_so(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(OutputError, match="another build"), locked(tmp_path):
        pass
    with locked(tmp_path):  # and free again afterwards
        pass


def test_a_lock_that_can_not_be_written_is_told_in_one_line(tmp_path: Path) -> None:
    """As when another user built here: root may write everything, so the test takes a folder."""
    (tmp_path / ".build.lock").mkdir()
    with pytest.raises(OutputError, match=r"\.build\.lock can't be written: .*choose another folder"), locked(tmp_path):
        pass


def test_a_store_that_a_failed_first_build_left_empty_goes_and_one_with_documents_stays(tmp_path: Path) -> None:
    def fail(*names: str) -> None:
        with Store(tmp_path) as store:
            if names:
                fill(store, *names)
            raise KeyError

    for names, stays in (((), False), (("a",), True), ((), True)):
        with pytest.raises(KeyError):
            fail(*names)
        assert (tmp_path / "store.sqlite").exists() is stays
    with Store(tmp_path) as store:
        assert store.ids() == ["a"]


def test_an_empty_store_of_an_earlier_build_stays_when_the_next_one_fails(tmp_path: Path) -> None:
    with Store(tmp_path):
        pass
    with pytest.raises(KeyError), Store(tmp_path):
        raise KeyError
    assert (tmp_path / "store.sqlite").exists()


def test_what_failed_is_a_part_of_the_state(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        fill(store, "a")
        before = store.state()
        store.begin("c1")
        store.meet(extraction("a").document, "f-a", "in.txt")
        store.finish([Failure(source="b.txt", reason="no text")])
        assert store.ids() == ["a"]
        assert store.state() != before


def test_texts_are_read_without_leaving_a_trace_and_only_from_a_store_of_this_version(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        fill(store, "a")
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    assert Texts(tmp_path).get("a") == extraction("a").document
    assert Texts(tmp_path).get("b") is None
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before
    with closing(sqlite3.connect(tmp_path / "store.sqlite")) as db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
    assert Texts(tmp_path).get("a") is None
