"""What becomes one entity, what stays two, and what is left to the user."""

import pytest

ONE = [
    ("P:Recep Tayyip Erdogan", "P:Recep Tayyip Erdoğan"),
    ("P:Recep Tayyip Erdogan", "P:Tayyip Erdoğan"),
    ("P:Recep Tayyip Erdogan", "P:Recep Erdoğan"),
    ("P:RECEP TAYYIP ERDOĞAN", "P:Recep Tayyip Erdogan"),
    ("P:Volodymyr Zelenskyy", "P:Volodymyr Zelensky"),
    ("P:Volodymyr Zelenskiy", "P:Volodymyr Zelensky"),
    ("P:Mohammad Zarif", "P:Mohammed Zarif"),
    ("P:Muhammad Javad Zarif", "P:Mohammed Javad Zarif"),
    ("P:Sergei Shoigu", "P:Sergey Shoigu"),
    ("P:Valery Zaluzhny", "P:Valery Zaluzhnyi"),
    ("P:Abdel Fattah el-Sisi", "P:Abdel Fattah al-Sisi"),
    ("P:JD Vance", "P:J. D. Vance"),
    ("P:J.D. Vance", "P:J. D. Vance"),
    ("P:John F. Kennedy", "P:John Kennedy"),
    ("P:John F. Kennedy", "P:John Fitzgerald Kennedy"),
    ("P:Yoon Suk Yeol", "P:Yoon Suk-yeol"),
    ("P:Yoon Suk Yeol", "P:Suk Yeol Yoon"),
    ("P:Abdulrahman Idris", "P:Abdul Rahman Idris"),
    ("P:Mr. Olaf Lind", "P:Olaf Lind"),
    ("O:Rostvertol Ltd", "O:Rostvertol"),
    ("O:Rostvertol Inc.", "O:The Rostvertol Corp."),
    ("O:Kaleyra GmbH & Co. KG", "O:Kaleyra"),
    ("O:Teknosan A.Ş.", "O:Teknosan"),
    ("O:Polar Defense Institute", "O:The Polar Defence Institute"),
    ("O:Brandt & Sons", "O:Brandt and Sons"),
    ("W:Qx-71", "W:QX71"),
    ("W:Qx-71", "W:Qx 71"),
    ("L:the Oslo Treaty", "L:Oslo Treaty"),
]
TWO = [
    ("P:Boris Johnson", "P:Mike Johnson"),
    ("P:Hassan Nasser", "P:Hussein Nasser"),
    ("P:Mario Conti", "P:Maria Conti"),
    ("P:Kim Jong Un", "P:Kim Jong Il"),
    ("P:Robert Gates", "P:Bill Gates"),
    ("P:Oleg Ivanov", "P:Olga Ivanova"),
    ("P:Jordan", "S!:Jordan"),
    ("P:Georgia Meloni", "S!:Georgia"),
    ("P:Bloomberg", "O:Bloomberg"),
    ("W:S-300", "W:S-400"),
    ("W:F-15", "W:F-16"),
    ("W:Zx-16V", "W:Zx-16"),
    ("W:Zx-16C Block 70", "W:Zx-16"),
    ("W:Zx-16C Block 70", "W:Zx-16C Block 52"),
    ("W:Type 99", "W:Type 96"),
    ("L:Resolution 2231", "L:Resolution 2232"),
    ("O:Ministry of Defence", "O:Ministry of Foreign Affairs"),
    ("O:1st Brigade", "O:2nd Brigade"),
    ("O:Government Accountability Office", "O:GAO"),
    ("P:Владимир Орлов", "P:Сергей Орлов"),
    ("O:中国 1", "O:日本 1"),
]
DOUBTFUL = [
    ("P:J. D. Vance", "P:James Vance"),
    ("P:J. Vance", "P:James Vance"),
    ("P:Robert Kennedy Jr.", "P:Robert Kennedy"),
    ("P:Alan Smith", "P:Allen Smith"),
    ("P:Viktor Orban", "P:Orban Viktor"),
    ("O:Rosoboroneksport", "O:Rosoboronexport"),
    ("O:Kestrel", "O:Kestrel Dynamics"),
]


def places(left: str, right: str):
    return ("a", left.partition(":")[2]), ("b", right.partition(":")[2])


@pytest.mark.parametrize(("left", "right"), ONE)
def test_different_spellings_of_one_name_are_one(corpus, left, right):
    assert corpus(a=left, b=right).same(*places(left, right))


@pytest.mark.parametrize(("left", "right"), TWO + DOUBTFUL)
def test_different_things_stay_apart(corpus, left, right):
    assert not corpus(a=left, b=right).same(*places(left, right))


@pytest.mark.parametrize(("left", "right"), DOUBTFUL)
def test_what_may_be_one_is_left_to_the_user(corpus, left, right):
    made = corpus(a=left, b=right)
    assert made.doubts == {frozenset(made.entity(*p) for p in places(left, right))}


@pytest.mark.parametrize(("left", "right"), [*ONE, *TWO])
def test_what_is_sure_is_no_question(corpus, left, right):
    assert not corpus(a=left, b=right).doubts


def test_spellings_that_one_writer_keeps_apart_are_a_question(corpus):
    made = corpus(a="P:Mohammad Zarif, P:Mohammed Zarif")
    assert len(made.ids) == 2
    assert len(made.doubts) == 1


def test_short_given_names_in_two_romanisations_need_like_company(corpus):
    assert corpus(a="P:Hasan Omar, S!:Oman", b="P:Hassan Omar, S!:Oman").same(("a", "Hasan Omar"), ("b", "Hassan Omar"))
    made = corpus(a="P:Hasan Omar, S!:Oman", b="P:Hassan Omar, S!:Peru")
    assert len(made.doubts) == 1


def test_a_bare_name_that_is_only_the_first_name_of_others_joins_none(corpus):
    made = corpus(a="P:Saddam", b="P:Saddam Rashid", c="P:Saddam Nasser")
    assert len(made.ids) == 3


def test_a_name_that_fits_two_longer_ones_is_a_question(corpus):
    made = corpus(a="P:George Bush", b="P:George W. Bush", c="P:George H. W. Bush")
    assert len(made.ids) == 3
    assert frozenset((made.entity("a", "George Bush"), made.entity("b", "George W. Bush"))) in made.doubts


class TestSurnames:
    """A surname alone is linked to the one candidate that like company supports."""

    def test_one_candidate_in_like_company(self, corpus):
        made = corpus(a="P:Pål Jonson, S!:Sweden", b="S!:Sweden, P:Jonson")
        assert made.same(("a", "Pål Jonson"), ("b", "Jonson"))

    def test_one_candidate_in_other_company_is_a_question(self, corpus):
        made = corpus(a="P:Pål Jonson, S!:Sweden", b="S!:Peru, P:Jonson")
        assert not made.same(("a", "Pål Jonson"), ("b", "Jonson"))
        assert len(made.doubts) == 1

    def test_two_candidates_are_too_many(self, corpus):
        made = corpus(a="P:Boris Johnson, S!:Ukraine", b="P:Mike Johnson, S!:Ukraine", c="P:Johnson, S!:Ukraine")
        assert (
            len({made.entity("a", "Boris Johnson"), made.entity("b", "Mike Johnson"), made.entity("c", "Johnson")}) == 3
        )
        assert len(made.doubts) == 1

    def test_a_given_name_counts_against(self, corpus):
        made = corpus(a="P:Martin Schulz, S!:Germany", b="P:Sanna Martin, S!:Germany", c="P:Martin, S!:Germany")
        assert not made.same(("b", "Sanna Martin"), ("c", "Martin"))

    def test_a_surname_that_stands_first(self, corpus):
        made = corpus(a="P:Xi Jinping, S!:China", b="P:Xi, S!:China")
        assert made.same(("a", "Xi Jinping"), ("b", "Xi"))

    def test_without_candidates_like_company_joins(self, corpus):
        made = corpus(a="P:Peskov, S!:Russia", b="P:Peskov, S!:Russia", c="P:Peskov, --, S!:Peru")
        assert made.same(("a", "Peskov"), ("b", "Peskov"))
        assert not made.same(("a", "Peskov"), ("c", "Peskov"))

    def test_two_spellings_of_a_surname(self, corpus):
        made = corpus(a="P:Volodymyr Zelenskyy, S!:Ukraine", b="P:Zelensky, S!:Ukraine")
        assert made.same(("a", "Volodymyr Zelenskyy"), ("b", "Zelensky"))

    def test_in_one_document_no_more_company_is_needed(self, corpus):
        made = corpus(a="P:Pål Jonson, --, P:Jonson")
        assert made.same(("a", "Pål Jonson"), ("a", "Jonson"))

    def test_many_of_one_name(self, corpus):
        documents = {f"d{n}": f"P:Kim, S!:{'Russia' if n % 2 else 'Peru'}" for n in range(120)}
        made = corpus(**documents)
        assert made.same(("d1", "Kim"), ("d119", "Kim"))
        assert not made.same(("d1", "Kim"), ("d2", "Kim"))


class TestBodies:
    def test_a_ministry_is_one_only_in_like_company(self, corpus):
        made = corpus(
            a="O:Ministry of Defence, S!:Poland",
            b="O:Ministry of Defense, S!:Poland",
            c="O:Ministry of Defence, S!:Peru",
        )
        assert made.same(("a", "Ministry of Defence"), ("b", "Ministry of Defense"))
        assert not made.same(("a", "Ministry of Defence"), ("c", "Ministry of Defence"))

    def test_an_acronym_that_a_document_introduces(self, corpus):
        made = corpus(a="O:Polar Data Office, O:PDO=Polar Data Office", b="O:PDO")
        assert made.same(("a", "Polar Data Office"), ("b", "PDO"))

    def test_a_short_name_that_is_no_capitals_is_no_acronym(self, corpus):
        made = corpus(a="O:Polar Data Office, O:Pdo=Polar Data Office", b="O:PDO")
        assert not made.same(("a", "Polar Data Office"), ("b", "PDO"))

    def test_an_acronym_of_two_bodies(self, corpus):
        made = corpus(
            a="O:Polar Data Office, O:PDO=Polar Data Office", b="O:Port Dues Office, O:PDO=Port Dues Office", c="O:PDO"
        )
        assert len(made.ids) == 3

    def test_an_acronym_of_two_letters_needs_like_company(self, corpus):
        introduced = "O:Ankara Union, O:AU=Ankara Union, S!:Oman"
        assert corpus(a=introduced, b="O:AU, S!:Oman").same(("a", "AU"), ("b", "AU"))
        made = corpus(a=introduced, b="O:AU, S!:Peru")
        assert not made.same(("a", "AU"), ("b", "AU"))
        assert len(made.doubts) == 1


class TestGazetteer:
    def test_a_name_that_the_gazetteer_lists_is_its_entry(self, corpus):
        made = corpus(a="S!:Türkiye", b="S:Turkey")
        assert made.same(("a", "Türkiye"), ("b", "Turkey"))
        assert made.linker.entities[0].identifiers["wikidata"] == "Q43"
        assert made.linker.entities[0].name == "Türkiye"

    def test_two_entries_never_merge(self, corpus):
        made = corpus(a="S!:Guinea, S!:Guinea-Bissau", b="S!:Niger, S!:Nigeria")
        assert len(made.ids) == 4
        assert not made.doubts


class TestRelated:
    def test_a_variant_knows_its_family(self, corpus):
        made = corpus(a="W:Zx-16, W:Zx-16V", b="W:Zx-16C Block 70, W:Zx-160, W:Zx-17")
        kin = {e.name: e.related for e in made.linker.entities}
        family = {"family": made.entity("a", "Zx-16")}
        assert kin == {"Zx-16": {}, "Zx-16V": family, "Zx-16C Block 70": family, "Zx-160": {}, "Zx-17": {}}

    def test_no_family_that_is_no_node(self, corpus):
        assert corpus(a="W:Zx-16V").linker.entities[0].related == {}


class TestNames:
    def test_the_full_name_is_shown(self, corpus):
        made = corpus(a="P:Pål Jonson, S!:Sweden", b="P:Jonson, S!:Sweden", c="P:Jonson, S!:Sweden")
        entity = next(e for e in made.linker.entities if e.type == "Person")
        assert (entity.id, entity.name, entity.aliases) == ("person/pal-jonson", "Pål Jonson", ("Jonson",))
        assert (entity.documents, entity.mentions) == (3, 3)

    def test_capitals_only_where_nothing_else_is_written(self, corpus):
        assert corpus(a="O:ROSTVERTOL", b="O:Rostvertol", c="O:ROSTVERTOL").linker.entities[0].name == "Rostvertol"

    def test_two_of_one_name_have_ids_of_their_own(self, corpus):
        made = corpus(a="P:Kim, S!:Peru", b="P:Kim, S!:Oman")
        ids = [i for i in made.ids if i.startswith("person/")]
        assert len(ids) == 2
        assert all(i.startswith("person/kim~") for i in ids)

    def test_ids_outlive_other_documents(self, corpus):
        before = corpus(a="P:Kim, S!:Peru", b="P:Kim, S!:Oman")
        after = corpus(a="P:Kim, S!:Peru", b="P:Kim, S!:Oman", c="P:Lee Min, S!:Oman", d="P:Kim, S!:Chad")
        assert set(before.ids) < set(after.ids)

    @pytest.mark.parametrize("name", ["\u200f\u202e", "🚀", "\x00\x1b[31m", "x" * 10_000, "'", "=cmd()", "a/b~c @ d"])
    def test_odd_names(self, corpus, name):
        made = corpus(a=f"P:{name}", b=f"O:{name}")
        assert len(made.ids) == 2
        assert all(e.name and len(e.id) < 200 for e in made.linker.entities)


def test_an_initial_that_fits_many_is_no_question(corpus):
    few = corpus(a="P:J. Vance", b="P:James Vance", c="P:Jonas Vance")
    assert few.entity("a", "J. Vance") in {one for pair in few.doubts for one in pair}
    many = corpus(a="P:J. Vance", b="P:James Vance", c="P:Jonas Vance", d="P:Jakub Vance", e="P:Jeremy Vance")
    assert many.entity("a", "J. Vance") not in {one for pair in many.doubts for one in pair}


def test_a_name_that_fits_many_longer_ones_is_no_question(corpus):
    longer = ("Walker", "Herbert", "Prescott", "Quentin")
    made = corpus(a="P:George Bush", **{f"d{n}": f"P:George {name} Bush" for n, name in enumerate(longer)})
    assert made.entity("a", "George Bush") not in {one for pair in made.doubts for one in pair}


def test_few_letters_written_together_are_a_question(corpus):
    assert len(corpus(a="P:An Li Wu", b="P:Anli Wu").ids) == 2
    assert len(corpus(a="P:Abdul Rahman Idris", b="P:Abdulrahman Idris").ids) == 1


def test_an_entity_has_the_type_of_most_of_its_mentions(corpus):
    made = corpus(a="P:Olaf Brandt, P:Olaf Brandt, P:Olaf Brandt", b="O:Brandt Works", c="O:Brandt Yards")
    made.resolve("merge: Olaf Brandt = Brandt Works", "merge: Brandt Works = Brandt Yards")
    (entity,) = made.linker.entities
    assert entity.type == "Person"


def test_no_alias_is_the_name_itself_in_other_spacing(corpus):
    made = corpus(a="P:Olaf  Brandt", b="P:Olaf Brandt")
    (entity,) = made.linker.entities
    assert (entity.name, entity.aliases) == ("Olaf Brandt", ())
