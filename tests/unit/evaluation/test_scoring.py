import pytest

from kg.evaluation import GoldDocument, evaluate

SYMMETRIC = {"met"}
STATES = [
    {"name": name, "type": "State", "aliases": aliases}
    for name, aliases in {"Norway": ["Oslo"], "Chile": [], "Peru": [], "Ghana": []}.items()
]


def gold_claim(s, p, o, polarity="positive", modality="asserted", **more):
    return {"s": s, "p": p, "o": o, "polarity": polarity, "modality": modality, **more}


def document(**lists):
    return GoldDocument.model_validate({"doc": "a", "entities": STATES, "claims": [], **lists})


def claim(s, p, o, polarity="positive", modality="asserted", **more):
    return {
        "document": "a",
        "subject": {"name": s, "text": s},
        "predicate": p,
        "object": {"name": o, "text": o},
        "polarity": polarity,
        "modality": modality,
        "attribution": None,
        "time": None,
        "qualifiers": {},
        "evidence": {"text": f"{s} and {o}."},
        **more,
    }


def mention(name, type_="State", entity="known", **more):
    return {"document": "a", "name": name, "text": name, "type": type_, "entity": entity and f"e:{name}", **more}


def scored(gold, claims=(), mentions=()):
    score = evaluate([gold], claims, mentions, SYMMETRIC)
    return score.figures(), [(fault.kind, fault.text) for fault in score.faults]


def test_recall_is_over_the_gold_and_precision_over_what_was_predicted():
    gold = document(
        claims=[
            gold_claim("Norway", ["sold"], "Chile"),
            gold_claim("Chile", ["warned"], "Peru"),
            gold_claim("Peru", ["visited"], "Ghana", core=False),
            gold_claim("Ghana", ["warned"], "Peru"),
        ]
    )
    figures, faults = scored(gold, [claim("Oslo", "sold", "Chile"), claim("Peru", "sold", "Ghana")])
    assert figures["recall"] == 1 / 4
    assert figures["recall_core"] == 1 / 3
    assert figures["precision"] == 1 / 2
    assert figures["f1"] == pytest.approx(1 / 3)
    assert ("wrong", "Peru sold Ghana: Peru and Ghana.") in faults
    assert sorted(text.split(" (")[0] for kind, text in faults if kind == "missed") == [
        "Chile warned Peru",
        "Ghana warned Peru",
    ]  # and not what more than one sentence tells


def test_what_is_said_twice_counts_once_unless_its_status_differs():
    gold = document(claims=[gold_claim("Norway", ["sold"], "Chile")])
    same = [claim("Norway", "sold", "Chile"), claim("Oslo", "sold", "Chile")]
    assert scored(gold, same)[0]["predicted_claims"] == 1
    assert scored(gold, [*same, claim("Norway", "sold", "Chile", modality="planned")])[0]["predicted_claims"] == 2


def test_only_symmetric_relations_may_be_turned_round():
    gold = document(claims=[gold_claim("Norway", ["met", "warned"], "Chile")])
    assert scored(gold, [claim("Chile", "met", "Norway")])[0]["recall"] == 1
    assert scored(gold, [claim("Chile", "warned", "Norway")])[0]["recall"] == 0


def test_alternatives_are_as_right():
    gold = document(claims=[gold_claim("Norway", ["sold", "lent"], "Chile", s_alt=["Ghana"], o_alt=["Peru"])])
    assert scored(gold, [claim("Ghana", "lent", "Peru")])[0]["recall"] == 1


def test_optional_claims_are_neither_missed_nor_wrong():
    gold = document(optional=[gold_claim("Norway", ["sold"], "Chile")])
    assert scored(gold)[1] == [("no entity", f"{s['name']} (State)") for s in STATES]
    assert scored(gold, [claim("Norway", "sold", "Chile")])[0]["precision"] == 1


def test_the_best_of_several_claims_gives_the_status():
    gold = document(claims=[gold_claim("Norway", ["sold"], "Chile", modality="planned")])
    wrong = [claim("Norway", "sold", "Chile", polarity="negative"), claim("Norway", "sold", "Chile")]
    figures, faults = scored(gold, wrong)
    assert figures["recall"] == 1
    assert figures["status_accuracy"] == 0
    assert ("status", "Norway sold Chile should be positive, planned") in faults
    assert scored(gold, [*wrong, claim("Norway", "sold", "Chile", modality="planned")])[0]["status_accuracy"] == 1


def test_speaker_time_and_amount_are_asked_of_the_claims_that_were_found():
    gold = document(
        claims=[
            gold_claim("Norway", ["sold"], "Chile", attribution="Peru", time="2024-05", amount="12"),
            gold_claim("Chile", ["warned"], "Peru"),
        ]
    )
    full = claim(
        "Norway",
        "sold",
        "Chile",
        attribution={"name": "Peru", "text": "Peru"},
        time={"text": "in May", "value": "2024-05"},
        qualifiers={"quantity": {"text": "12"}},
    )
    figures, _ = scored(gold, [full])
    assert (figures["speaker_accuracy"], figures["time_recall"], figures["amount_recall"]) == (1, 1, 1)
    figures, _ = scored(gold, [claim("Norway", "sold", "Chile"), claim("Chile", "warned", "Peru")])
    assert (figures["speaker_accuracy"], figures["time_recall"], figures["amount_recall"]) == (1 / 2, 0, 0)


TRAP = {"s": "Norway", "p": ["sold"], "o": "Chile", "why": "only planned"}


def test_a_trap_springs_on_what_is_positive_and_asserted():
    gold = document(traps=[TRAP])
    figures, faults = scored(gold, [claim("Norway", "sold", "Chile")])
    assert (figures["false_facts"], figures["asserted"]) == (1, 1)
    assert ("false fact", "Norway sold Chile: only planned") in faults
    harmless = [
        claim("Norway", "sold", "Chile", modality="planned"),
        claim("Norway", "sold", "Chile", polarity="negative"),
        claim("Chile", "sold", "Norway"),
        claim("Norway", "lent", "Chile"),
    ]
    assert scored(gold, harmless)[0]["false_facts"] == 0


def test_a_trap_does_not_spring_on_what_the_gold_states_as_a_fact():
    fact = gold_claim("Norway", ["sold"], "Chile")
    assert scored(document(traps=[TRAP], claims=[fact]), [claim("Norway", "sold", "Chile")])[0]["false_facts"] == 0
    planned = {**fact, "modality": "planned"}
    assert scored(document(traps=[TRAP], claims=[planned]), [claim("Norway", "sold", "Chile")])[0]["false_facts"] == 1


@pytest.mark.parametrize(("allowed", "false_facts"), [(True, 0), (False, 1)])
def test_a_trap_may_allow_what_somebody_is_said_to_say(allowed, false_facts):
    gold = document(traps=[{**TRAP, "allow_attributed": allowed}])
    said = claim("Norway", "sold", "Chile", attribution={"name": "Peru", "text": "Peru"})
    assert scored(gold, [said])[0]["false_facts"] == false_facts


def test_entities_count_once_and_values_not_at_all():
    mentions = [
        mention("Norway"),
        mention("Norway", "Person"),
        mention("Norway"),
        mention("Chile", "Location"),
        mention("Atlantis"),
        mention("$12", "Money", entity=None),
    ]
    figures, faults = scored(document(), mentions=mentions)
    assert figures["entity_precision"] == 2 / 3
    assert figures["entity_recall"] == 2 / 4
    assert figures["entity_type_accuracy"] == 1 / 2
    assert {("entity?", "Atlantis (State)"), ("type", "Chile is State, not Location")} <= set(faults)


def test_nothing_found_is_nought_and_no_error():
    figures, _ = scored(document(claims=[gold_claim("Norway", ["sold"], "Chile")]))
    assert figures["gold_claims"] == 1
    assert not any(value for name, value in figures.items() if name not in ("gold_claims", "documents"))
