import pytest

from kg.resolution.romanise import romanise, skeleton


@pytest.mark.parametrize(
    "names",
    [
        "zelenskyy zelensky zelenskiy zelenskyi",
        "mohammad mohammed muhammad mohamed",
        "hussein husain hossein husayn",
        "sergei sergey",
        "dmitry dmitri dmitriy dmitrii",
        "alexei aleksey alexey",
        "yevgeny evgeny yevgeniy",
        "aliyev aliev",
        "qaddafi kadhafi",
        "abdullah abdulla",
        "rouhani ruhani",
    ],
)
def test_romanisations_of_one_name_share_a_key(names):
    assert len({romanise(n) for n in names.split()}) == 1


@pytest.mark.parametrize(
    "names",
    [
        "hassan hussein",
        "mario maria marie",
        "andre andrea",
        "ivanov ivanova",
        "daniel daniela",
        "julia julio",
        "mahmoud mohammed",
        "un il",
        "khan han",
        "aleksandr aleksandra",
    ],
)
def test_different_names_do_not(names):
    split = names.split()
    assert len({romanise(n) for n in split}) == len(split)


def test_the_skeleton_keeps_consonants_and_the_beginning():
    assert skeleton("hassan") == skeleton("hussein")
    assert skeleton("ivan") != skeleton("van")


@pytest.mark.parametrize("token", ["орлов", "习近平", "x" * 10_000, "y" * 41, "s400", "", "a", "yu"])
def test_what_is_no_romanised_name_stays(token):
    assert romanise(token) == token
