from datetime import date, datetime

import pytest

from kg.errors import ReaderError
from kg.readers.txt import iso_date, plugin


@pytest.fixture
def read(tmp_path):
    def one(data: bytes | str, name: str = "article.txt"):
        path = tmp_path / name
        path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
        (document,) = plugin.read(path)
        return document

    return one


def test_plain_text_is_the_document(read):
    document = read("Poland bought the K2.\n", "two words.txt")
    assert (document.id, document.text, document.title) == ("two words", "Poland bought the K2.\n", "")


def test_front_matter_is_taken_up_and_is_not_text(read):
    document = read("---\ntitle: A title\ndate: 2025-03-04\nsource: Desk\nlanguage: en\n---\n\nBody.\n", "a.md")
    assert (document.title, document.published, document.source, document.language) == (
        "A title", "2025-03-04", "Desk", "en",
    )  # fmt: skip
    assert document.text == "Body."


@pytest.mark.parametrize(
    "front", ["a: [", "date: 2025-13-45", "\t- x: y: z", "a: " + "[" * 3000, "!!python/object:os.system {}"]
)
def test_wrong_front_matter_is_an_error_that_names_the_file(read, front):
    with pytest.raises(ReaderError, match=r"bad\.md: the front matter is no YAML"):
        read(f"---\n{front}\n---\nBody.", "bad.md")


def test_front_matter_that_is_no_table_is_no_metadata(read):
    assert read("---\n- a\n- b\n---\nBody.").title == ""


def test_a_title_that_is_a_list_is_no_title(read):
    assert read("---\ntitle: [a, b]\nsource: {a: b}\n---\nBody.").title == ""


def test_a_rule_at_the_top_of_a_text_is_no_front_matter(read):
    assert read("---\nPoland bought the K2.").text == "---\nPoland bought the K2."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_say_what_they_are(read, encoding):
    assert read("Türkiye left.".encode(encoding)).text == "Türkiye left."


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_are_made_one_kind(read, end):
    assert read(f"One.{end}Two.").text == "One.\nTwo."


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is a binary file, not text"),
        ("Türkiye".encode("latin-1"), r"is not in UTF-8 \(byte 1\).*iconv"),
        (b"", "there is no text in it"),
        (b" \n\t\n", "there is no text in it"),
        (b"---\ntitle: only\n---\n", "there is no text in it"),
        (b"\xff\xfea", "is not in UTF-16"),
    ],
)
def test_a_bad_file_is_an_error_that_names_it(read, data, said):
    with pytest.raises(ReaderError, match=r"article\.txt.*" + said):
        read(data)


def test_a_file_that_is_gone_is_an_error_that_names_it(tmp_path):
    with pytest.raises(ReaderError, match=r"gone\.txt can't be read"):
        list(plugin.read(tmp_path / "gone.txt"))


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        (date(2025, 3, 4), "2025-03-04"),
        (datetime(2025, 3, 4, 12, 30), "2025-03-04"),
        ("2025-03-04", "2025-03-04"),
        ("2025-03-04T12:30:00Z", "2025-03-04"),
        ("yesterday", ""),
        (None, ""),
        (20, ""),
    ],
)
def test_dates(value, iso):
    assert iso_date(value) == iso
