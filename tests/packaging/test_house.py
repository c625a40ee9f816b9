"""What a stranger looks for in a project is there, and agrees with the rest."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def test_the_workflow_runs_what_we_run_on_every_python_that_we_name():
    workflow = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text("utf-8"))
    job = workflow["jobs"]["run"]
    assert ".ci/run" in [step.get("run") for step in job["steps"]]
    named = [c.rpartition(" ")[2] for c in PROJECT["classifiers"] if re.search(r":: 3\.\d+$", c)]
    assert job["strategy"]["matrix"]["python"] == named
    assert PROJECT["requires-python"] == f">={named[0]}"


@pytest.mark.parametrize(
    "path", sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("[!c]*.yml")), ids=lambda path: path.stem
)
def test_an_issue_form_is_one(path):
    form = yaml.safe_load(path.read_text("utf-8"))
    assert {"name", "description", "body"} <= set(form)
    for part in form["body"]:
        assert part["type"] in {"textarea", "input", "dropdown", "checkboxes", "markdown"}
        assert part["attributes"]["label"]
        assert re.fullmatch("[a-z]+", part["id"])


def test_the_image_copies_what_the_package_needs_to_build():
    recipe = (ROOT / "Dockerfile").read_text("utf-8")
    copied = set(" ".join(re.findall(r"^COPY (?!--from)(.+) \S+$", recipe, re.MULTILINE)).split())
    allowed = {line[1:] for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")}
    assert copied == allowed
    assert {PROJECT["readme"], "kg", "pyproject.toml"} <= copied
    for extras in re.findall(r'"\.\[([\w,]+)\]"', recipe):
        assert set(extras.split(",")) <= set(PROJECT["optional-dependencies"])


@pytest.mark.parametrize(
    "name", ["LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md", "ATTRIBUTION.md"]
)
def test_what_strangers_look_for_is_there(name):
    assert (ROOT / name).stat().st_size > 200
