import re

import pytest
from lxml import html
from markdown_it import MarkdownIt

from kg.graph.briefing import briefing, markdown, render
from kg.graph.saved import load
from tests import sample_build
from tests.contracts import odd_build


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    return briefing(load(sample_build.write(tmp_path_factory.mktemp("build"))))


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    return briefing(load(odd_build.write(tmp_path_factory.mktemp("odd"))))


def test_it_has_actors_timeline_disputes_and_doubts(sample):
    assert "Türkiye" in [a["name"] for a in sample["actors"]]
    assert [c["id"] for c in sample["timeline"]] == ["claim1", "claim7"]
    assert [d["relation"] for d in sample["disputes"]] == ["bought"]
    assert {c["id"] for c in sample["doubtful"]} == {"claim2", "claim5", "claim8"}


@pytest.mark.parametrize("form", ["md", "html"])
def test_every_line_has_its_evidence_and_what_is_no_fact_says_so(sample, form):
    text = render(sample, form)
    for claim in sample["timeline"] + sample["doubtful"]:
        assert claim["evidence"] in text
        assert claim["id"] in text
    line = next(row for row in text.splitlines() if "Russia attacked Georgia" in row)
    assert "possible" in line


def test_hostile_text_stays_text_in_html(odd):
    page = html.fromstring(render(odd, "html"))
    assert not page.xpath("//script | //a | //img")
    assert "</script><script>alert(1)</script>" in page.text_content()


def test_hostile_text_stays_text_in_markdown(odd):
    text = render(odd, "md")
    page = html.fromstring(MarkdownIt("commonmark").render(text))
    assert not page.xpath("//script | //a | //img | //blockquote | //pre")
    assert "</script><script>alert(1)</script>" in page.text_content()
    assert all(
        re.fullmatch("[a-z0-9-]+", code.text) for code in page.xpath("//code") if not code.text.startswith("kg ")
    )


@pytest.mark.parametrize("text", ["*a* _b_ `c`", "[x](http://e.org)", "<b>&amp;</b>", "$x$ ~~y~~ @z", "a\n# b\n- c"])
def test_markdown_reads_nothing_in_a_text(text):
    page = html.fromstring(MarkdownIt("commonmark").render(f"- said {markdown(text)}"))
    assert page.text_content().strip() == "said " + " ".join(text.split())
    assert {element.tag for element in page.iter()} == {"ul", "li"}
