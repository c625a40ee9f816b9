"""Kin that the gazetteers tell of: a weapon's maker, family and state of origin."""

from dataclasses import replace

import pytest

from kg.model import Entity
from kg.ontology import GazetteerRow, load
from kg.resolution.names import NameReader
from kg.resolution.related import Kinship


def row(kind: str, name: str, iso: str = "", **related: str) -> GazetteerRow:
    return GazetteerRow(name=name, type=kind, identifiers={"iso3166": iso} if iso else {}, related=related)


def entity(kind: str, name: str) -> Entity:
    return Entity(
        id=f"{kind}/{name}".lower(),
        name=name,
        type=kind,
        aliases=(),
        identifiers={},
        description="",
        documents=1,
        mentions=1,
    )


def kin(*rows: GazetteerRow, unlisted: tuple[Entity, ...] = ()) -> dict[str, dict[str, str]]:
    ontology = replace(load(), gazetteer=rows)
    entities = {one.referent: entity(one.type, one.name) for one in rows}
    listed = {entities[one.referent].id: one for one in rows}
    return Kinship(ontology, NameReader(ontology)).relate([*entities.values(), *unlisted], listed)


STATE = row("State", "Norland", "NOR")
MAKER = row("Organization", "Norwerk", origin="NOR")


def test_a_weapon_has_a_maker_by_name_and_a_state_by_its_code():
    found = kin(STATE, MAKER, row("WeaponSystem", "Kestrel", maker="Norwerk", origin="NOR"))
    assert found == {
        "organization/norwerk": {"origin": "state/norland"},
        "weaponsystem/kestrel": {"maker": "organization/norwerk", "origin": "state/norland"},
    }


def test_who_is_not_in_the_graph_is_nobodys_kin():
    assert kin(row("WeaponSystem", "Kestrel", maker="Norwerk", origin="NOR")) == {}


def test_of_two_with_one_name_the_one_of_like_type_is_kin_and_else_none():
    firm, weapon = row("Organization", "Falke"), row("WeaponSystem", "Falke")
    variant = row("WeaponSystem", "Falke II", family="Falke", maker="Falke")
    assert kin(firm, weapon, variant)["weaponsystem/falke ii"] == {
        "family": "weaponsystem/falke",
        "maker": "weaponsystem/falke",
    }
    assert kin(firm, row("Person", "Falke"), variant) == {}


def test_a_family_is_of_the_same_type():
    assert kin(row("Organization", "Falke"), row("WeaponSystem", "Falke II", family="Falke")) == {}


def test_nothing_is_its_own_kin():
    assert kin(row("WeaponSystem", "Falke", family="Falke")) == {}


@pytest.mark.parametrize(("family", "shown"), [("Zx-9", "zx-9"), ("", "zx-16")])
def test_the_family_that_is_listed_goes_before_the_one_that_the_name_tells(family, shown):
    related = {"family": family} if family else {}
    found = kin(row("WeaponSystem", "Zx-9"), row("WeaponSystem", "Zx-16"), row("WeaponSystem", "Zx-16V", **related))
    assert found == {"weaponsystem/zx-16v": {"family": f"weaponsystem/{shown}"}}


def test_a_name_like_a_variant_is_none_where_no_weapon_is_meant():
    assert kin(unlisted=(entity("Organization", "Zx-16"), entity("Organization", "Zx-16V"))) == {}


def test_two_of_one_designator_are_nobodys_family():
    twins = (entity("WeaponSystem", "Zx-16"), replace(entity("WeaponSystem", "Zx 16"), id="weaponsystem/other"))
    assert kin(unlisted=(*twins, entity("WeaponSystem", "Zx-16V"))) == {}
