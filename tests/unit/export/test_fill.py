import csv
import io

from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from kg.export._fill import Filler
from kg.export._values import attribute, clean, escaped
from kg.export.csv import _filler

VALUES = st.one_of(st.text(), st.integers(), st.floats(allow_nan=False), st.booleans(), st.none(), st.lists(st.text()))


@given(st.text(), st.dictionaries(st.sampled_from("abc"), VALUES))
def test_any_row_is_well_formed_xml_and_says_what_it_said(key, row):
    fill = Filler('<row id="%s">', {n: (f'<c n="{n}%">', "</c>") for n in "abc"}, escaped, tail="</row>")
    element = etree.fromstring(fill((key,), row).encode(), etree.XMLParser(huge_tree=True))
    assert element.get("id") == clean(key)
    assert {c.get("n")[0] for c in element} == {n for n, v in row.items() if v is not None}
    for cell in element:
        value = row[cell.get("n")[0]]
        if isinstance(value, str):
            assert (cell.text or "") == clean(value)


@given(st.text(), st.text())
def test_any_row_of_attributes_is_well_formed(key, text):
    fill = Filler('<row id="%s">', {"a": ('<c v="', '"/>')}, attribute, tail="</row>")
    (cell,) = etree.fromstring(fill((key,), {"a": text}).encode(), etree.XMLParser(huge_tree=True))
    assert cell.get("v") == clean(text)


@given(st.text(), st.text(), st.one_of(st.none(), st.integers()))
@example("a", "＝1+1", None)
@example("－1", "a", 1)
def test_any_row_of_csv_reads_back_and_no_cell_is_a_formula(key, text, number):
    fill = _filler(1, {"a": "text", "n": "integer"})
    raw = fill((key,), {"a": text, "n": number})
    ((first, second, third),) = csv.reader(io.StringIO(raw, newline=""))
    for found, meant in ((first, key), (second, text)):
        assert found in (clean(meant), f"'{clean(meant)}")
        assert found[:1] not in set("=+-@\t\r\n＝＋－＠")
    assert third == ("" if number is None else str(number))
