import os
import threading

import pytest

from kg.atomic import is_stream, replacing, writable
from kg.errors import OutputError


def test_a_folder_below_a_file_can_not_be_written(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match=r"file/out can't be written: Not a directory \(choose another folder"):
        writable(tmp_path / "file" / "out")


def test_half_a_file_never_stands_under_its_name(tmp_path):
    path = tmp_path / "x.txt"
    path.write_text("before", encoding="utf-8")

    def fail() -> None:
        with replacing(path) as temporary:
            temporary.write_text("half", encoding="utf-8")
            assert path.read_text(encoding="utf-8") == "before"
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert [(p.name, p.read_text(encoding="utf-8")) for p in tmp_path.iterdir()] == [("x.txt", "before")]


def test_a_file_is_no_folder_to_write_into(tmp_path):
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match=r"taken is no folder \(choose another name"):
        writable(tmp_path / "taken")


def test_a_link_stays_and_what_it_points_to_is_replaced(tmp_path):
    (tmp_path / "link.txt").symlink_to("file.txt")
    with replacing(tmp_path / "link.txt") as temporary:
        temporary.write_text("new", encoding="utf-8")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "file.txt").read_text(encoding="utf-8") == "new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_written_into_and_stays(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8")), daemon=True)
    reader.start()
    with replacing(pipe) as temporary:
        temporary.write_text("whole", encoding="utf-8")
    reader.join(timeout=10)
    assert read == ["whole"]
    assert is_stream(pipe)
    assert not is_stream(tmp_path)
    assert not is_stream(tmp_path / "nothing")
    assert [p.name for p in tmp_path.iterdir()] == ["pipe"]
