"""Tables that lie beside a module."""

from kg.tables import beside


def test_the_table_beside_a_module_is_read_in_utf_8(tmp_path):
    (tmp_path / "words.toml").write_text('dates = ["5 März"]\n', encoding="utf-8")
    assert beside(str(tmp_path / "words.py")) == {"dates": ["5 März"]}
