"""Archives: the order of members is no matter of who packed them."""

from __future__ import annotations

import zipfile
from pathlib import Path

from kg.readers.archive import plugin


def test_members_of_a_zip_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("__MACOSX/news/a.txt", "What a Mac keeps beside a file.")
        for name in ("c", "a", "b"):
            out.writestr(f"news/{name}.txt", f"Poland bought tank {name} in 2022.")
    assert [one.source for one in plugin.read(path)] == [f"{path}/news/{name}.txt" for name in "abc"]
