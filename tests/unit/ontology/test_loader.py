import pytest

from kg.errors import OntologyError
from kg.ontology import load

RELATION = """label = "audited"
inverse = "audited by"
description = "A body examines another."
subject = ["State"]
object = ["Organization"]

[[frame]]
verb = ["audit"]
subject = ["subj"]
object = ["obj"]
"""


@pytest.fixture
def mine(tmp_path):
    def write(name: str, text: str | bytes):
        path = tmp_path / "mine" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
        return tmp_path / "mine"

    return write


def test_the_built_in_ontology_is_right_and_has_the_types_and_relations_of_the_contract():
    ontology = load()
    assert ontology.nodes == {"Person", "State", "Organization", "WeaponSystem", "Program", "Law", "Location", "Event"}
    assert {"Money", "Date", "Quantity"} <= ontology.types.keys() - ontology.nodes
    assert {"bought", "sold", "supplied", "sanctioned", "expelled_from", "met"} <= ontology.relations.keys()
    assert all(r.name == name for name, r in ontology.relations.items())


def test_every_built_in_name_stands_for_one_thing():
    names = [(row.type, row.name) for row in load().gazetteer]
    assert len(set(names)) == len(names)


def test_a_relation_of_the_user_s_stands_beside_the_built_in_ones(mine):
    ontology = load(mine("relations/audited.toml", RELATION))
    assert ontology.relations["audited"].frame[0].verb == ("audit",)
    assert ontology.relations.keys() == load().relations.keys() | {"audited"}


def test_a_file_of_the_same_name_replaces_the_built_in_one(mine):
    ontology = load(mine("relations/bought.toml", RELATION))
    assert ontology.relations["bought"].label == "audited"
    assert load().relations["bought"].label == "bought"


def test_gazetteer_rows_are_added(mine):
    rows = "name,type,aliases,identifiers\nMy Gun,WeaponSystem,MG-1|Mygun,wikidata=Q1|x=2\n"
    (row,) = [r for r in load(mine("gazetteers/guns.csv", rows)).gazetteer if r.name == "My Gun"]
    assert row.aliases == ("MG-1", "Mygun")
    assert row.identifiers == {"wikidata": "Q1", "x": "2"}


def test_a_gazetteer_saved_by_a_spreadsheet_is_read(mine):
    rows = b"\xef\xbb\xbfname,type\r\nMy Gun,WeaponSystem\r\n"
    assert "My Gun" in {row.name for row in load(mine("gazetteers/guns.csv", rows)).gazetteer}


def test_a_label_is_the_relation_s_or_the_lemma_s():
    assert load().label("expelled_from") == load().relations["expelled_from"].label
    assert load().label("open:hand_over") == "hand over"


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("relations/audited.toml", RELATION.replace("verb =", "verbs ="), r"'frame\.0\.verbs'; did you mean 'verb'\?"),
        ("relations/audited.toml", RELATION.replace("label", "labl"), r"'labl'; did you mean 'label'\?"),
        ("relations/audited.toml", "label = 'a'", "inverse: Field required"),
        (
            "relations/audited.toml",
            RELATION.replace('["State"]', '["Stat"]'),
            r"no type 'Stat' \(did you mean 'State'\?",
        ),
        (
            "relations/audited.toml",
            RELATION + 'object_types = ["Organisation"]\n',
            r"no type 'Organisation' \(did you mean 'Organization'\?",
        ),
        (
            "relations/audited.toml",
            RELATION + '[[implies]]\nrelation = "mett"\nsubject = "subject"\nobject = "object"\n',
            r"unknown relation 'mett' \(did you mean 'met'\?",
        ),
        ("relations/audited.toml", RELATION + "[[", r"line 11|mend the file"),
        ("relations/audited.toml", b"label = '\xff'", "mend the file"),
        ("types/Ship.toml", 'label = "Ship"\ndescription = ""\ncolour = "#fff"\n', r"'colour'; did you mean 'color'\?"),
        (
            "gazetteers/guns.csv",
            "name,type,alias\nX,WeaponSystem,Y\n",
            r":2: unknown key 'alias'; did you mean 'aliases'\?",
        ),
        (
            "gazetteers/guns.csv",
            "name,type\nX,Weapon\n",
            r":2: there is no type 'Weapon' \(did you mean 'WeaponSystem'\?",
        ),
        ("gazetteers/guns.csv", "type\nWeaponSystem\n", ":2: name: Field required"),
        ("gazetteers/guns.csv", b"name,type\nT\xfcrkiye,State\n", "in UTF-8"),
        ("gazetteers/guns.csv", "name;type\nX;WeaponSystem\n", r"parted by semicolons \(save it as CSV with commas"),
        (
            "gazetteers/guns.csv",
            "name,description,type\nX,gun, big,WeaponSystem\n",
            r":2: more fields than columns \(put a text that has a comma",
        ),
        ("cues/status.toml", '[[cue]]\nname = "a"\neffect = "denied"\n', "cue.0.effect: Input should be 'fact'"),
    ],
)
def test_a_wrong_file_is_an_error_with_file_key_and_nearest_right_word(mine, file, text, said):
    folder = mine(file, text)
    with pytest.raises(OntologyError, match=said) as caught:
        load(folder)
    assert str(folder / file) in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("relation/audited.toml", r"relation is no part of an ontology \(did you mean 'relations'\?"),
        ("relations/audited.tml", r"audited\.tml does not end in \.toml"),
        ("gazetteers/guns.tsv", r"guns\.tsv does not end in \.csv"),
        ("guns.csv", r"guns\.csv is in no folder of the ontology \(put it into gazetteers/\)"),
        (
            "audited.TOML",
            r"audited\.TOML is in no folder of the ontology \(put it into types/ or relations/ or cues/\)",
        ),
    ],
)
def test_what_would_be_passed_over_in_silence_is_an_error(mine, file, said):
    with pytest.raises(OntologyError, match=said):
        load(mine(file, RELATION))


def test_a_folder_that_is_none_is_named(tmp_path):
    with pytest.raises(OntologyError, match="nowhere is no folder"):
        load(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("key", "once"),
    [
        ("", False),
        ("once = true\n", True),
        ('once = { subject = ["State"] }\n', True),
        ('once = { object = ["Organization"] }\n', True),
        ('once = { subject = ["Person"] }\n', False),
    ],
)
def test_what_happens_once_may_depend_on_its_ends(mine, key, once):
    relation = load(mine("relations/audited.toml", key + RELATION)).relations["audited"]
    assert relation.happens_once("State", "Organization") is once


def test_an_unknown_type_of_what_happens_once_is_named(mine):
    with pytest.raises(OntologyError, match=r"audited\.toml: there is no type 'Stat' .*'State'"):
        load(mine("relations/audited.toml", 'once = { subject = ["Stat"] }\n' + RELATION))


def test_a_type_of_the_user_s_may_play_a_role_in_texts(mine):
    ontology = load(
        mine("types/Militia.toml", 'label = "Militia"\ndescription = "An armed group."\nroles = ["agent"]\n')
    )
    assert ontology.playing("agent") == {"Militia", "Organization", "Person", "State"}


def test_a_role_that_nobody_plays_any_more_is_named(mine):
    folder = mine("types/Person.toml", 'label = "Person"\ndescription = "A human being."\nroles = ["agent"]\n')
    with pytest.raises(OntologyError, match="no entity type has the role 'person'") as caught:
        load(folder)
    assert "roles = [...]" in str(caught.value)


def test_what_plays_a_role_is_read_as_ours_before_a_users(mine):
    folder = mine(
        "types/Airline.toml",
        'label = "Airline"\ndescription = "x"\nroles = ["agent", "body", "organization"]\n[nouns]\ncarrier = ["*"]\n',
    )
    ontology = load(folder)
    assert ontology.named("organization") == "Organization"
    assert ontology.playing("organization") == {"Organization", "Airline"}
    assert {"carrier", "company"} <= ontology.nouns("organization")
