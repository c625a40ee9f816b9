import pytest

from kg.errors import InputError
from kg.model import Document, Failure
from kg.sources import files, read, unread


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.md", "sub/c.txt", "README.md", "LICENSE.txt", ".hidden.txt", ".git/d.txt", "picture.png"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Poland bought the K2.", encoding="utf-8")
    return tmp_path


def test_a_folder_gives_its_articles_in_a_fixed_order(folder):
    assert [p.relative_to(folder).as_posix() for p in files([folder])] == ["a.md", "b.txt", "sub/c.txt"]


def test_a_file_that_is_named_is_read_whatever_it_is_called(folder):
    assert files([folder / "README.md"]) == [folder / "README.md"]


def test_a_file_named_twice_is_read_once(folder):
    assert files([folder, folder / "b.txt"]) == files([folder])


def test_a_missing_source_is_named(tmp_path):
    with pytest.raises(InputError, match=r"nowhere does not exist \(check the path\)"):
        files([tmp_path / "nowhere"])


def test_a_name_too_long_for_the_file_system_does_not_exist(tmp_path):
    with pytest.raises(InputError, match="does not exist"):
        files([tmp_path / ("x" * 5000)])


def test_a_folder_without_articles_says_what_can_be_read(tmp_path):
    with pytest.raises(InputError, match=r"holds no articles \(put files in it that end in .*\.txt"):
        files([tmp_path])


def test_results_of_an_earlier_run_are_no_articles(folder):
    output = folder / "output"
    output.mkdir()
    (output / "claims.jsonl").write_text("{}\n", encoding="utf-8")
    assert output / "claims.jsonl" in files([folder])
    assert output / "claims.jsonl" not in files([folder], output)


def test_files_that_no_reader_reads_are_counted(folder, tmp_path):
    for name in ("old.doc", "older.DOC", "scan.jpg", ".hidden.doc", "LICENSE", "Makefile"):
        (folder / name).write_bytes(b"x")
    results = folder / "results"
    results.mkdir()
    (results / "graph.sqlite").write_bytes(b"x")
    found = unread([folder, "https://example.org/a.doc", "-"], results)
    assert found == {".doc": 2, ".jpg": 1, ".png": 1, "no suffix": 1}
    assert not unread([folder / "old.doc"], results)


def test_the_output_folder_can_not_be_a_source(folder):
    with pytest.raises(InputError, match="is the output folder"):
        files([folder / "sub"], folder / "sub" / ".." / "sub")


def test_the_readme_of_the_sample_corpus_is_no_article(seeds):
    found = files([seeds])
    assert (seeds / "README.md").is_file()
    assert seeds / "README.md" not in found
    assert len(found) >= 8


def test_every_article_of_the_sample_corpus_has_its_front_matter(seeds):
    for document in read(files([seeds])):
        assert isinstance(document, Document)
        assert document.title
        assert document.published
        assert document.source
        assert 200 <= len(document.text.split()) <= 350, document.id
        assert not document.text.startswith("---")


def test_bad_files_cost_no_good_one(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\x00\x01\x02")
    (tmp_path / "b.txt").write_text("Good.", encoding="utf-8")
    (tmp_path / "c.txt").write_bytes("Türkiye".encode("latin-1"))
    (tmp_path / "d.txt").write_text(" \n", encoding="utf-8")
    (tmp_path / "e.txt").write_text("Good too.", encoding="utf-8")
    found = list(read(files([tmp_path])))
    assert [d.id for d in found if isinstance(d, Document)] == ["b", "e"]
    reasons = [f.reason for f in found if isinstance(f, Failure)]
    assert len(reasons) == 3
    for name, reason in zip(("a.txt", "c.txt", "d.txt"), reasons, strict=True):
        assert str(tmp_path / name) in reason


def test_the_second_of_two_equal_ids_fails_and_names_both_files(tmp_path):
    (tmp_path / "same.md").write_text("One.", encoding="utf-8")
    (tmp_path / "same.txt").write_text("Two.", encoding="utf-8")
    first, second = read(files([tmp_path]))
    assert isinstance(first, Document)
    assert isinstance(second, Failure)
    assert "same.md" in second.reason
    assert "same.txt" in second.reason
    assert "rename" in second.reason


def test_equal_ids_in_one_file_cost_only_the_second(tmp_path):
    path = tmp_path / "x.jsonl"
    path.write_text('{"id":"1","text":"a"}\n{"id":"1","text":"b"}\n{"id":"2","text":"c"}\n', encoding="utf-8")
    found = list(read([path]))
    assert [d.text for d in found if isinstance(d, Document)] == ["a", "c"]
    assert len(found) == 3


def test_a_file_of_unknown_kind_says_what_is_known(tmp_path):
    path = tmp_path / "x.xyz"
    path.write_text("text", encoding="utf-8")
    (failure,) = read([path])
    assert isinstance(failure, Failure)
    assert "no reader for .xyz" in failure.reason
    assert ".jsonl" in failure.reason


def test_an_article_without_a_source_names_its_file(tmp_path):
    path = tmp_path / "x.txt"
    path.write_text("Text.", encoding="utf-8")
    (document,) = read([path])
    assert document.source == str(path)


def test_a_document_from_the_future_is_left_out(tmp_path):
    (tmp_path / "a.md").write_text("---\ndate: 2999-01-01\n---\nPoland bought the K2.", encoding="utf-8")
    (found,) = read(files([tmp_path]))
    assert isinstance(found, Failure)
    assert "dated in the future (2999-01-01)" in found.reason
