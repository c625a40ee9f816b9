from kg.graph.diff import diff
from kg.graph.saved import load
from tests import sample_build


def test_the_same_build_twice_has_no_difference(tmp_path):
    one, two = (load(sample_build.write(tmp_path / name)) for name in "ab")
    found = diff(one, two)
    assert not any(found[what][how] for what in found for how in found[what])


def test_a_new_denial_changes_its_edge(tmp_path):
    old = load(sample_build.write(tmp_path / "old", tuple(c for c in sample_build.CLAIMS if c["id"] != "claim2")))
    new = load(sample_build.write(tmp_path / "new", tuple(c for c in sample_build.CLAIMS if c["id"] != "claim7")))
    found = diff(old, new)
    assert [c["id"] for c in found["claims"]["added"]] == ["claim2"]
    assert [c["id"] for c in found["claims"]["removed"]] == ["claim7"]
    assert [e["relation"] for e in found["edges"]["removed"]] == ["supports"]
    (changed,) = found["edges"]["changed"]
    assert changed["changes"]["status"] == ["asserted", "disputed"]
    assert changed["changes"]["weight"] == [1, 2]


def test_a_changed_text_is_a_changed_document(tmp_path):
    old, new = (load(sample_build.write(tmp_path / name)) for name in "ab")
    documents = new.graph["documents"]
    documents["monday"] = {**documents["monday"], "sha256": "0" * 64}
    documents["later"] = documents.pop("undated")
    assert diff(old, new)["documents"] == {"added": ["later"], "removed": ["undated"], "changed": ["monday"]}
