"""Every reader, through one suite. A new reader adds its sample to SAMPLES."""

import pytest

from kg import plugins
from kg.errors import ReaderError
from kg.model import Document, Failure
from kg.sources import read

#: Reader -> (file name, contents): one article that says "Türkiye bought the S-400."
SAMPLES = {
    "txt": ("article.txt", "Türkiye bought the S-400.".encode()),
    "jsonl": ("wire.jsonl", '{"id": "article", "text": "Türkiye bought the S-400."}\n'.encode()),
}
NAMES = plugins.names("readers")


@pytest.fixture(params=NAMES)
def name(request):
    assert request.param in SAMPLES, f"give the reader {request.param!r} a sample in SAMPLES"
    return request.param


@pytest.fixture
def sample(name, tmp_path):
    file, data = SAMPLES[name]
    path = tmp_path / file
    path.write_bytes(data)
    return path


def test_it_reads_its_sample_the_same_each_time(name, sample):
    reader = plugins.load("readers", name)
    first = list(reader.read(sample))
    assert first == list(reader.read(sample))
    (document,) = first
    assert isinstance(document, Document)
    assert document.id == "article"
    assert "Türkiye bought the S-400." in document.text


def test_it_is_found_by_the_suffix_of_its_sample(name, sample):
    reader = plugins.load("readers", name)
    assert all(s == s.lower() and s.startswith(".") for s in reader.suffixes)
    assert sample.suffix in reader.suffixes
    (document,) = read([sample])
    assert isinstance(document, Document)


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02\x03" * 64, b"\xff\xfe\xfd", b"\x80\x81\x82", b"{", b"PK\x03\x04"])
def test_bad_bytes_are_a_failure_and_nothing_else(name, sample, data):
    sample.write_bytes(data)
    failed = None
    try:
        found = list(plugins.load("readers", name).read(sample))
    except ReaderError as error:
        failed, found = error, []
    assert found or str(sample) in str(failed)
    for one in found:
        assert str(sample) in one.reason if isinstance(one, Failure) else one.text.strip()


def test_a_file_that_is_gone_is_an_error_that_names_it(name, sample):
    sample.unlink()
    with pytest.raises(ReaderError, match=sample.name):
        list(plugins.load("readers", name).read(sample))


def test_no_two_readers_claim_one_suffix():
    suffixes = [s for name in NAMES for s in plugins.load("readers", name).suffixes]
    assert len(set(suffixes)) == len(suffixes)
