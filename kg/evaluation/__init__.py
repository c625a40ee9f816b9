"""How well a finished build says what its articles say, by gold annotations made by hand.

    gold.jsonl -> GoldDocument            what a careful reader found
    a build's folder -> Prediction        what the program found
    matching                              when the two are the same
    scoring -> Tally -> Score             counted, and as shares

Recall is over the gold claims; precision over the predicted claims, each counted once a
document; status, speaker, time and amount over the gold claims that were found. A false
fact is a claim, positive and asserted, that the gold calls a trap.
"""

from __future__ import annotations

from kg.evaluation.gold import GoldDocument, read_gold
from kg.evaluation.score import Fault, Score
from kg.evaluation.scoring import evaluate

__all__ = ["Fault", "GoldDocument", "Score", "evaluate", "read_gold"]
