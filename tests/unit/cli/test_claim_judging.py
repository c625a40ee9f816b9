"""kg reject and kg accept, and a real build that obeys them."""

import json

import pytest
from click.testing import CliRunner

from kg.cli.main import main
from kg.resolution.judgements import load_judgements
from tests import sample_build


@pytest.fixture
def build(tmp_path):
    return sample_build.write(tmp_path)


def run(*args):
    return CliRunner().invoke(main, [str(a) for a in args], catch_exceptions=False)


def judged(build):
    return [(j.verdict, j.left, j.note) for j in load_judgements(build / "judgements.csv")]


def test_a_judgement_is_written_with_its_reason_and_shows_what_it_is_about(build):
    done = run("reject", "claim1", "-o", build, "--note", "misread, twice")
    assert done.exit_code == 0, done.output
    assert judged(build) == [("reject", "claim1", "misread, twice")]
    assert "Türkiye bought S-400" in done.stdout
    assert "Türkiye bought the S-400 in 2017." in done.stdout


def test_the_folder_may_be_named_as_the_questions_name_it(build):
    done = run("accept", "claim1", "--from", build)
    assert done.exit_code == 0, done.output
    assert judged(build) == [("accept", "claim1", "")]


def test_json_tells_what_was_judged_and_where(build):
    for new in (True, False):
        done = run("reject", "claim2", "-o", build, "--json")
        found = json.loads(done.stdout)
        assert (found["verdict"], found["id"], found["new"]) == ("reject", "claim2", new)
        assert found["claim"]["evidence"]["text"] == "Türkiye did not buy the S-400, a minister said."
        assert found["file"] == str(build / "judgements.csv")


def test_the_later_judgement_takes_the_place_of_the_earlier(build):
    for verdict in ("reject", "accept", "reject", "reject"):
        assert run(verdict, "claim2", "-o", build).exit_code == 0
        run("accept", "claim3", "-o", build)
    assert sorted(judged(build)) == [("accept", "claim3", ""), ("reject", "claim2", "")]


def test_an_unknown_or_unclear_claim_is_named_and_nothing_written(build):
    for claim, hint in (("clam1", "claim1"), ("claim", "give more of the id"), ("zzz", "kg show")):
        done = run("reject", claim, "-o", build)
        assert done.exit_code == 1
        assert hint in done.stderr
    assert not (build / "judgements.csv").exists()


def test_every_later_build_obeys(tmp_path):
    article = tmp_path / "article.txt"
    article.write_text("Poland bought the K2 from South Korea. Germany bought the F-35.", encoding="utf-8")
    output = tmp_path / "output"

    def claims():
        assert run("build", article, "-o", output, "-q").exit_code == 0
        return {c["id"]: c for c in map(json.loads, (output / "claims.jsonl").read_text(encoding="utf-8").splitlines())}

    before = claims()
    assert len(before) >= 2
    wrong, right = sorted(before)[:2]
    assert run("reject", wrong, "-o", output).exit_code == 0
    assert run("accept", right[:12], "-o", output).exit_code == 0
    for _ in range(2):
        after = claims()
        assert set(after) == set(before) - {wrong}
        assert after[right]["confidence"] == 1.0
    assert run("accept", wrong, "-o", output).exit_code == 0  # a rejected claim can be taken back
    assert set(claims()) == set(before)


def test_all_earlier_judgements_on_the_claim_go_and_no_other(build):
    rows = "reject,claim2\nreject,claim3\nreject,claim2\naccept,claim4\n"
    (build / "judgements.csv").write_text(f"verdict,left\n{rows}", encoding="utf-8")
    assert run("accept", "claim2", "-o", build).exit_code == 0
    assert [one[:2] for one in judged(build)] == [("reject", "claim3"), ("accept", "claim4"), ("accept", "claim2")]


def test_no_name_is_no_claim_even_where_there_is_but_one(tmp_path):
    folder = sample_build.write(tmp_path, sample_build.CLAIMS[:1])
    assert run("reject", "", "-o", folder).exit_code == 1
    assert not (folder / "judgements.csv").exists()
