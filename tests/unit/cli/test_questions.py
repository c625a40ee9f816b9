"""The commands that ask a finished build, as a user runs them."""

import json
import re
from itertools import product

import pytest
from click.testing import CliRunner

from kg.cli.main import main
from tests import sample_build
from tests.contracts import odd_build

_STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture(scope="module")
def build(tmp_path_factory):
    return sample_build.write(tmp_path_factory.mktemp("build"))


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    return odd_build.write(tmp_path_factory.mktemp("odd"))


def run(*args):
    return CliRunner().invoke(main, [str(a) for a in args], catch_exceptions=False, env={"COLUMNS": "200"})


def asked(build, *args):
    done = run(*args, "--from", build, "--json")
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_show_finds_by_alias_and_prints_evidence(build):
    found = asked(build, "show", "ankara")
    assert found["name"] == "Türkiye"
    table = run("show", "ankara", "--from", build).stdout
    assert "Türkiye (State) state/turkiye" in table
    assert "Türkiye did not buy the S-400, a minister said." in table
    assert "denied" in table


def test_show_of_an_entity_that_a_filter_leaves_bare_is_no_error(build):
    assert asked(build, "show", "Lonely Works", "--status", "denied")["relations"] == []


def test_a_miss_names_the_nearest_and_fails(build):
    done = run("show", "Polnad", "--from", build)
    assert done.exit_code == 1
    assert "Poland" in done.stderr
    assert "Traceback" not in done.output


def test_path_says_when_there_is_none_and_how_to_look_further(build):
    done = run("path", "Türkiye", "Poland", "--from", build)
    assert "no path from Türkiye to Poland; try --unsure" in done.stdout
    assert len(asked(build, "path", "Türkiye", "Poland", "--unsure")["paths"]) == 1


def test_timeline_narrows_to_claims_of_the_time_asked_for(build):
    found = asked(build, "timeline", "s-400", "--until", "2018")
    assert [c["id"] for c in found] == ["claim1"]


def test_disputes_are_two_columns(build):
    done = run("disputes", "--from", build)
    row = next(line for line in done.stdout.splitlines() if "a minister (" in line)
    assert row.index("Daily Post (2017") < row.index("a minister (")


def test_disputes_about_time_have_a_column_for_each_date(tmp_path):
    claims = tuple(
        sample_build.claim(n, document, "state/russia", "killed", "person/erdogan", f"In {when}.", time=when)
        for n, (document, when) in enumerate((("monday", "2015"), ("tuesday", "2016")), start=1)
    )
    folder = sample_build.write(tmp_path, claims)
    lines = run("disputes", "--from", folder).stdout.splitlines()
    assert "Russia killed Recep Tayyip Erdoğan (disputed: when)" in lines[0]
    assert any(
        line.split("┃")[1:-1] and [c.strip() for c in line.split("┃")[1:-1]] == ["2015", "2016"] for line in lines
    )
    report = run("report", "--from", folder).stdout
    assert "- 2015: Russia killed" in report
    assert "- 2016: Russia killed" in report


def test_sources_stats_search_query_and_report_answer_in_json(build):
    assert {s["name"] for s in asked(build, "sources")["speakers"]} == {"a minister", "Daily Post"}
    assert asked(build, "stats", "--relation", "bought")["edges"] == 2
    assert asked(build, "search", "triumf")["entities"][0]["id"] == "weaponsystem/s-400"
    assert asked(build, "query", "MATCH (a:State) RETURN count(*) AS n") == [{"n": 4}]
    assert asked(build, "report", "--most", "1")["actors"][0]["claims"]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ((), ["quote1", "quote2", "quote3"]),
        (("--by", "erdogan"), ["quote1"]),
        (("--about", "S-400"), ["quote1", "quote2"]),
        (("--about", "s-400", "--by", "minister"), ["quote2"]),
        (("--kind", "mixed"), ["quote3"]),
        (("--by", "nobody"), []),
    ],
)
def test_quotes_are_chosen_by_speaker_words_and_kind(build, options, found):
    assert [q["id"] for q in asked(build, "quotes", *options)] == found


def test_quotes_shows_speaker_content_and_those_cited(build):
    lines = run("quotes", "--from", build).stdout.splitlines()
    assert any("Erdoğan" in line and "We bought the S-400. … It is ours." in line for line in lines)
    assert any("Daily Post" in line and "two diplomats" in line for line in lines)


def test_quotes_of_a_folder_without_a_build_names_the_command(tmp_path):
    done = run("quotes", "--from", tmp_path)
    assert done.exit_code == 1
    assert "kg build" in done.stderr


def test_diff_tells_what_came(build, tmp_path):
    sample_build.write(tmp_path, sample_build.CLAIMS[:3])
    done = run("diff", tmp_path, build, "--json")
    assert len(json.loads(done.stdout)["claims"]["added"]) == 5
    assert "claim8" in run("diff", tmp_path, build).stdout


def test_diff_compares_the_part_that_is_meant(build, tmp_path):
    sample_build.write(tmp_path, sample_build.CLAIMS[:3])
    found = json.loads(run("diff", tmp_path, build, "--relation", "supports", "--json").stdout)
    assert [c["id"] for c in found["claims"]["added"]] == ["claim7"]


def test_report_is_written_where_asked(build, tmp_path):
    done = run("report", "--from", build, "--format", "html", "-o", tmp_path / "r.html")
    assert done.exit_code == 0
    assert (tmp_path / "r.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert [p.name for p in tmp_path.iterdir()] == ["r.html"]


def test_a_report_that_can_t_be_written_is_one_line(build, tmp_path):
    done = run("report", "--from", build, "-o", tmp_path / "no" / "r.md")
    assert done.exit_code == 1
    assert "can't be written" in done.stderr


TOLD = ("disputes", "show", "sources", "stats", "timeline", "search", "query")


# a report goes into a file, and its escapes have tests of their own
@pytest.mark.parametrize(("name", "json_"), [*product(TOLD, (False, True)), ("report", True)])
def test_article_text_does_not_steer_the_terminal(odd, name, json_):
    args = {"show": ["Hub"], "search": ["controls"], "query": ["MATCH (a) RETURN a.name"]}.get(name, [])
    done = run(name, *args, "--from", odd, *(["--json"] if json_ else []))
    assert done.exit_code == 0, done.output
    assert not _STEERS.search(done.stdout)
    if json_:
        json.loads(done.stdout)


def test_no_build_says_what_to_do(tmp_path):
    done = run("stats", "--from", tmp_path)
    assert done.exit_code == 1
    assert "holds no build" in done.stderr
    assert "kg build" in done.stderr


def test_json_is_json_in_a_terminal_that_lacks_the_letters(build, kg_process):
    done = kg_process("show", "ankara", "--from", build, "--json", PYTHONIOENCODING="iso-8859-5")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["name"] == "Türkiye"


def test_a_search_that_finds_nothing_says_so_and_offers_the_nearest(build):
    done = run("search", "Polnad", "--from", build)
    assert "Entities: none" in done.stdout
    assert "Claims: none" in done.stdout
    assert "did you mean Poland" in done.stdout
