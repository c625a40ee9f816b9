import json

import pytest


@pytest.fixture
def mine(kg, tmp_path):
    """An ontology as `kg ontology init` leaves it."""
    done = kg("ontology", "init", tmp_path / "mine")
    assert done.returncode == 0, done.stderr
    return tmp_path / "mine"


def test_what_init_makes_is_right_and_its_examples_hold(kg, mine):
    done = kg("ontology", "check", mine, "--examples")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        f"{mine} is right: 1 relation, 0 types, 1 gazetteer row of yours",
        "3 of 3 examples give what they must",
    ]


def test_init_changes_nothing_that_is_there(kg, mine):
    (mine / "relations" / "audited.toml").write_text("mine", encoding="utf-8")
    done = kg("ontology", "init", mine)
    assert done.returncode == 1
    assert (
        done.stderr
        == f"kg: {mine} is there already (add files to it by hand, or choose a new folder; nothing was changed)\n"
    )
    assert (mine / "relations" / "audited.toml").read_text(encoding="utf-8") == "mine"


def test_check_names_file_key_and_nearest_word(kg, mine):
    path = mine / "relations" / "audited.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("inverse =", "invers ="), encoding="utf-8")
    done = kg("ontology", "check", mine)
    assert done.returncode == 1
    assert done.stderr.startswith(f"kg: {path}: ")
    assert "did you mean 'inverse'?" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_check_says_which_example_fails_and_what_came_out(kg, mine):
    path = mine / "relations" / "audited.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + '\n[[example]]\ntext = "Poland audited Boeing."\n', encoding="utf-8")
    done = kg("ontology", "check", mine, "--examples")
    assert done.returncode == 1
    assert "audited.toml, example 4: Poland audited Boeing." in done.stderr
    assert "must give nothing asserted; got poland -audited-> boeing (positive, asserted)" in done.stderr
    assert "3 of 4 examples give what they must" in done.stdout


def test_a_relation_of_the_user_s_works_without_code(kg, mine, tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("Poland audited Boeing in 2024. Finland did not audit Boeing.", encoding="utf-8")
    done = kg("build", article, "-o", tmp_path / "out", "--ontology", mine)
    assert done.returncode == 0, done.stderr
    claims = [json.loads(x) for x in (tmp_path / "out" / "claims.jsonl").read_text(encoding="utf-8").splitlines()]
    found = {(c["subject"]["name"], c["object"]["name"], c["polarity"]) for c in claims if c["predicate"] == "audited"}
    assert found == {("Poland", "Boeing", "positive"), ("Finland", "Boeing", "negative")}


def test_a_name_of_the_user_s_works_without_code(kg, mine, tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("Poland audited the BoEx in 2024.", encoding="utf-8")
    done = kg("build", article, "-o", tmp_path / "out", "--ontology", mine)
    assert done.returncode == 0, done.stderr
    assert "Bureau of Examples" in (tmp_path / "out" / "entities.jsonl").read_text(encoding="utf-8")


def test_show_tells_what_a_relation_is(kg):
    done = kg("ontology", "show", "bought")
    assert done.returncode == 0, done.stderr
    shown = dict(line.split(maxsplit=1) for line in done.stdout.splitlines())
    assert shown["relation"] == "bought"
    assert "WeaponSystem" in shown["object"]
    assert "purchase" in shown["verbs"].split(", ")


def test_show_of_a_type(kg):
    assert "node        yes" in kg("ontology", "show", "State").stdout.splitlines()
    assert "node        no: a value" in kg("ontology", "show", "Money").stdout.splitlines()


def test_show_of_nothing_tells_the_nearest(kg):
    done = kg("ontology", "show", "bougt")
    assert done.returncode == 1
    assert done.stderr == "kg: there is no relation or type 'bougt' (did you mean 'bought'?)\n"


@pytest.mark.parametrize(
    ("what", "names"),
    [("relations", {"bought", "met"}), ("types", {"State", "Money"}), ("gazetteers", {"State"})],
)
def test_list_is_sorted_and_complete(kg, what, names):
    done = kg("ontology", "list", what)
    assert done.returncode == 0, done.stderr
    listed = [line.split()[0] for line in done.stdout.splitlines()]
    assert names <= set(listed)
    assert listed == sorted(listed)


def test_list_shows_the_user_s_own_too(kg, mine):
    assert "audited" in kg("ontology", "list", "--ontology", mine).stdout
    assert "audited" not in kg("ontology", "list").stdout
