"""Polarity and modality, for every cue of cues/status.toml and the grammar beside it."""

import pytest

from kg.ontology import load
from tests.readings import Reading, read, read_each

YES, NO = "positive asserted", "negative asserted"
PLAN, NO_PLAN = "positive planned", "negative planned"
MAY, MAY_NOT = "positive possible", "negative possible"

BUY = ("Poland", "bought", "Rafale")

#: (cue group, sentence, claim, status)
CUES = [
    ("instruction", "France told Poland to buy the Rafale.", BUY, PLAN),
    ("instruction", "Belgium reminded Poland to order the Rafale.", BUY, PLAN),
    ("hearsay", "Poland is said to have bought the Rafale.", BUY, MAY),
    ("hearsay", "Poland is believed to have ordered the Rafale.", BUY, MAY),
    ("agreement-on-words", "The minister insisted that Poland had bought the Rafale.", BUY, YES),
    ("omission", "Poland refused to buy the Rafale.", BUY, NO),
    ("omission", "Poland declined to buy the Rafale.", BUY, NO),
    ("escape", "Kenya narrowly escaped being expelled by NATO.", ("NATO", "expelled", "Kenya"), NO),
    ("escape", "Kenya did not escape being expelled by NATO.", ("NATO", "expelled", "Kenya"), YES),
    ("omission", "Seoul refused: Poland bought the Rafale instead.", BUY, YES),
    ("omission", "Poland failed to acquire the Rafale.", BUY, NO),
    ("refusal", "Poland ruled out buying the Rafale.", BUY, NO),
    ("refusal", "Poland was unable to buy the Rafale.", BUY, NO),
    ("omission", "Poland has yet to order the Rafale.", BUY, NO),
    ("omission", "Poland did not refuse to buy the Rafale.", BUY, YES),
    ("refusal", "Poland abandoned its purchase of the Rafale.", BUY, NO),
    ("refusal", "Poland's refusal to buy the Rafale surprised no one.", BUY, NO),
    ("refusal", "France prevented Poland from buying the Rafale.", BUY, NO),
    ("refusal", "Poland did not rule out buying the Rafale.", BUY, MAY),
    ("refusal", "Poland is loath to buy the Rafale.", BUY, NO),
    ("refusal", "Poland balked at buying the Rafale.", BUY, NO),
    ("untruth", "It is a myth that Poland bought the Rafale.", BUY, NO),
    ("untruth", "It is pure invention that Poland bought the Rafale.", BUY, NO),
    ("untruth", "It is nonsense that Poland bought the Rafale.", BUY, NO),
    ("untruth", "It is wrong to say that Poland bought the Rafale.", BUY, NO),
    ("certainty", "It is clear that Poland bought the Rafale.", BUY, YES),
    ("certainty", "It is not clear that Poland bought the Rafale.", BUY, MAY),
    ("certainty", "It is far from certain that Poland bought the Rafale.", BUY, MAY),
    ("certainty", "There is proof that Poland bought the Rafale.", BUY, YES),
    ("certainty", "There is no proof that Poland bought the Rafale.", BUY, MAY),
    ("certainty", "There is little proof that Poland bought the Rafale.", BUY, MAY),
    ("certainty", "Belgium has no proof that Poland bought the Rafale.", BUY, MAY),
    ("certainty", "Belgium offered no proof that Poland bought the Rafale.", BUY, MAY),
    ("certainty", "Poland is certain to buy the Rafale.", BUY, PLAN),
    ("indication", "There is no indication that Poland bought the Rafale.", BUY, MAY),
    ("indication", "The theory that Poland bought the Rafale spread.", BUY, MAY),
    ("indication", "There is no suggestion that Poland bought the Rafale.", BUY, MAY),
    ("doubt", "There is no doubt that Poland bought the Rafale.", BUY, YES),
    ("doubt", "Belgium doubts that Poland bought the Rafale.", BUY, MAY),
    ("doubt", "Belgium does not doubt that Poland bought the Rafale.", BUY, YES),
    ("presupposition", "Poland does not regret buying the Rafale.", BUY, YES),
    ("presupposition", "Poland is not proud of buying the Rafale.", BUY, YES),
    ("presupposition", "Belgium did not know that Poland had bought the Rafale.", BUY, YES),
    ("nearness", "Poland is close to buying the Rafale.", BUY, PLAN),
    ("nearness", "Poland was about to buy the Rafale.", BUY, PLAN),
    ("nearness", "Poland is bent on buying the Rafale.", BUY, PLAN),
    ("advocacy", "Poland favours buying the Rafale.", BUY, PLAN),
    ("advocacy", "Poland is on the point of buying the Rafale.", BUY, PLAN),
    ("given", "The news that Poland had bought the Rafale spread.", BUY, YES),
    ("objection", "Belgium raised objections to the sale of the Rafale to Poland.", BUY, MAY),
    ("objection", "Belgium waived its objections to the sale of the Rafale to Poland.", BUY, PLAN),
    ("denial", "Poland denied that it had bought the Rafale.", BUY, NO),
    ("denial", "Poland neither confirmed nor denied having bought the Rafale.", BUY, MAY),
    ("denial", "Poland denied buying the Rafale.", BUY, NO),
    # reports that somebody takes back
    ("denial", "Belgium dismissed reports that Poland had bought the Rafale.", BUY, NO),
    ("denial", "Reports that Poland had bought the Rafale were denied by Belgium.", BUY, NO),
    ("denial", "Belgium rejected the claim that Poland had bought the Rafale.", BUY, NO),
    ("denial", "Belgium did not deny reports that Poland had bought the Rafale.", BUY, MAY),
    ("intention", "Poland put off buying the Rafale.", BUY, PLAN),
    ("intention", "Poland is on the verge of buying the Rafale.", BUY, PLAN),
    ("intention", "Poland was never going to buy the Rafale.", BUY, NO),
    ("intention", "Poland's imminent purchase of the Rafale is popular.", BUY, PLAN),
    ("intention", "Poland plans to buy the Rafale.", BUY, PLAN),
    ("intention", "Poland wants to buy the Rafale.", BUY, PLAN),
    ("intention", "Poland agreed to buy the Rafale.", BUY, PLAN),
    ("intention", "Poland is negotiating to buy the Rafale.", BUY, PLAN),
    ("intention", "Poland is ready to buy the Rafale.", BUY, PLAN),
    ("intention", "Poland announced plans to buy the Rafale.", BUY, PLAN),
    ("possibility", "Poland considered buying the Rafale.", BUY, MAY),
    ("possibility", "Poland is weighing an order for the Rafale.", BUY, MAY),
    ("possibility", "Poland is not considering buying the Rafale.", BUY, NO),
    ("intention", "Poland has no plans to buy the Rafale.", BUY, NO),
    ("intention", "France urged Poland to buy the Rafale.", BUY, PLAN),
    ("intention", "Poland's planned purchase of the Rafale is popular.", BUY, PLAN),
    ("refusal", "Poland's cancelled purchase of the Rafale was costly.", BUY, NO),
    ("refusal", "Poland's blocked purchase of the Rafale was costly.", BUY, NO),
    ("commitment", "Poland drafted an agreement to buy the Rafale.", BUY, PLAN),
    ("commitment", "Poland signed an agreement to buy the Rafale.", BUY, YES),
    ("commitment", "Poland placed an order to buy the Rafale.", BUY, YES),
    ("possibility", "Poland may buy the Rafale.", BUY, MAY),
    ("possibility", "Poland might have bought the Rafale.", BUY, MAY),
    ("possibility", "Poland could order the Rafale.", BUY, MAY),
    ("possibility", "Poland is expected to buy the Rafale.", BUY, MAY),
    ("possibility", "Poland is likely to buy the Rafale.", BUY, MAY),
    ("possibility", "Poland allegedly bought the Rafale.", BUY, MAY),
    ("possibility", "Poland reportedly bought the Rafale.", BUY, MAY),
    ("possibility", "Poland apparently bought the Rafale.", BUY, MAY),
    ("possibility", "An unconfirmed purchase of the Rafale by Poland was mentioned.", BUY, MAY),
    ("possibility", "Perhaps Poland bought the Rafale.", BUY, MAY),
    ("possibility", "There was speculation that Poland had bought the Rafale.", BUY, MAY),
    ("possibility", "Poland's possible purchase of the Rafale was discussed.", BUY, MAY),
    ("possibility", "If Poland buys the Rafale, France will rejoice.", BUY, MAY),
    ("possibility", "Unless Poland buys the Rafale, the line will close.", BUY, MAY),
    ("possibility", "Nobody knows whether Poland bought the Rafale.", BUY, MAY),
    ("doubt-about-truth", "It is unclear whether Poland bought the Rafale.", BUY, MAY),
    ("doubt-about-truth", "Auditors are investigating whether Poland bought the Rafale.", BUY, MAY),
    ("future", "Poland will buy the Rafale.", BUY, PLAN),
    ("future", "Poland won't buy the Rafale.", BUY, NO_PLAN),
    ("future", "Poland must buy the Rafale.", BUY, PLAN),
    ("report", "The ministry confirmed that Poland had bought the Rafale.", BUY, YES),
    ("report", "Belgium reported that Poland bought the Rafale.", BUY, YES),
    ("report", "Belgium did not confirm that Poland had bought the Rafale.", BUY, MAY),
    ("implicative", "Poland managed to buy the Rafale.", BUY, YES),
    ("implicative", "Poland did not manage to buy the Rafale.", BUY, NO),
    ("implicative", "Poland was the first to buy the Rafale.", BUY, YES),
    ("intention", "Poland is buying the Rafale, provided that Belgium agrees.", BUY, PLAN),
    ("victory", "Poland outbid Belgium to buy the Rafale.", BUY, YES),
    ("absence", "Poland rearmed without buying the Rafale.", BUY, NO),
    ("absence", "Poland waited instead of buying the Rafale.", BUY, NO),
    ("precondition", "Poland moved towards buying the Rafale.", BUY, PLAN),
    ("truth", "It is true that Poland bought the Rafale.", BUY, YES),
    ("truth", "It is not true that Poland bought the Rafale.", BUY, NO),
    ("falsehood", "It is untrue that Poland bought the Rafale.", BUY, NO),
]

#: (construction, sentence, claim, status)
GRAMMAR = [
    ("plain", "Poland bought the Rafale.", BUY, YES),
    ("not", "Poland did not buy the Rafale.", BUY, NO),
    ("contraction", "Poland didn't buy the Rafale.", BUY, NO),
    ("never", "Poland has never bought the Rafale.", BUY, NO),
    ("nor", "Neither Poland nor Finland bought the Rafale.", BUY, NO),
    ("nor", "Neither Poland nor Finland bought the Rafale.", ("Finland", "bought", "Rafale"), NO),
    ("no agent", "Poland signed no agreement to buy the Rafale.", BUY, NO),
    ("passive", "The Rafale was not bought by Poland.", BUY, NO),
    ("neither by", "The Rafale was bought neither by Poland nor by Finland.", BUY, NO),
    ("shared auxiliary", "Poland will test and buy the Rafale.", BUY, PLAN),
    ("shared auxiliary", "Poland could delay the vote or order the Rafale.", BUY, MAY),
    ("shared negation", "Poland did not test or buy the Rafale.", BUY, NO),
    ("but ends the negation", "Poland did not test but bought the Rafale.", BUY, YES),
    ("but ends the negation", "Poland will not lease the K2 but buy the Rafale.", BUY, PLAN),
    ("own subject, own status", "Finland will wait, but Poland bought the Rafale.", BUY, YES),
    ("would after a told verb", "Poland announced that it would buy the Rafale.", BUY, PLAN),
    ("would after a told verb", "The minister said Poland would buy the Rafale.", BUY, PLAN),
    ("would on its own", "Poland would buy the Rafale.", BUY, MAY),
    ("conditional", "Poland would buy the Rafale if prices fell.", BUY, MAY),
    ("conditional", "Poland has, if the report is true, bought the Rafale.", BUY, MAY),
    ("conditional", "Poland has bought the Rafale, if Paris is right.", BUY, MAY),
    ("conditional", "If Peru waited, Poland bought the Rafale.", BUY, YES),
    ("intention", "Poland is in no hurry to buy the Rafale.", BUY, NO),
    ("conditional", "The minister said Poland would buy the Rafale if prices fell.", BUY, MAY),
    ("question", "Did Poland buy the Rafale?", BUY, MAY),
    ("question", "Why has Poland bought the Rafale?", BUY, MAY),
    ("agreed to doing", "Poland agreed to buying the Rafale.", BUY, PLAN),
    ("decided on doing", "Poland decided on buying the Rafale.", BUY, PLAN),
    ("insisted on", "Belgium insisted on Poland buying the Rafale.", BUY, MAY),
    ("gerund given", "Poland did not benefit from buying the Rafale.", BUY, YES),
    ("gerund denied", "Poland was not involved in buying the Rafale.", BUY, NO),
    ("gerund denied", "Belgium failed to talk Poland into buying the Rafale.", BUY, NO),
    ("lured into", "Belgium talked Poland into buying the Rafale.", BUY, YES),
    ("got to", "Belgium got Poland to buy the Rafale.", BUY, YES),
    ("sooner than", "Poland would sooner leave NATO than buy the Rafale.", BUY, NO),
    ("only for", "Belgium failed, only for Poland to buy the Rafale.", BUY, YES),
    ("gerund after", "After buying the Rafale, Poland trained its crews.", BUY, YES),
    ("gerund since", "Since buying the Rafale, Poland has trained its crews.", BUY, YES),
    ("gerund in refusal's time", "After buying the Rafale, Poland refused to pay.", BUY, YES),
    ("having done", "Belgium may order the K2, Poland having bought the Rafale.", BUY, YES),
    ("having done", "Belgium hopes to lease the K2, Poland having bought the Rafale.", BUY, YES),
    ("purpose", "Poland raised taxes to buy the Rafale.", BUY, PLAN),
    ("purpose", "Poland took a loan in order to buy the Rafale.", BUY, PLAN),
    ("sealed order", "Poland placed an order for the Rafale.", BUY, YES),
    ("is to", "Poland is to buy the Rafale in May.", BUY, PLAN),
    ("relative clause under a plan", "Poland, which bought the Rafale, plans to rest.", BUY, YES),
    ("relative clause under a denial", "Belgium denied that Poland, which bought the Rafale, was late.", BUY, YES),
    ("because", "Poland will not wait because it bought the Rafale.", BUY, YES),
    ("two negations", "Poland did not fail to buy the Rafale.", BUY, YES),
    ("negated report", "Poland never said that it would buy the Rafale.", BUY, MAY),
    ("attributed", "According to Belgium, Poland bought the Rafale.", BUY, YES),
    ("ongoing", "Poland is buying the Rafale.", BUY, YES),
    ("copula denied", "Poland is not a member of NATO.", ("Poland", "member_of", "NATO"), NO),
    ("copula", "Poland is a member of NATO.", ("Poland", "member_of", "NATO"), YES),
    ("may not", "Poland may not buy the Rafale.", BUY, MAY_NOT),
    ("talks", "Poland is in talks to buy the Rafale.", BUY, PLAN),
    ("the first", "Poland was the first country to buy the Rafale.", BUY, YES),
    ("the first", "Poland, the first state to buy the Rafale, was content.", BUY, YES),
    ("the first", "Poland became the first country to buy the Rafale.", BUY, YES),
    ("the first", "Poland could become the first country to buy the Rafale.", BUY, MAY),
    ("the first", "Poland will be the first country to buy the Rafale.", BUY, PLAN),
    ("the only one", "Poland is the only ally that has bought the Rafale.", BUY, YES),
    ("the only one", "Poland has been the only ally that has not bought the Rafale.", BUY, NO),
    ("content of a noun", "The idea that Poland had bought the Rafale is absurd.", BUY, NO),
    ("content of a noun", "The idea that Poland had bought the Rafale is new.", BUY, MAY),
    ("content of a noun", "The fact that Poland bought the Rafale is known.", BUY, YES),
    ("a sign", "This may be a sign that Poland has bought the Rafale.", BUY, MAY),
    ("no sign", "There was no sign that Poland had bought the Rafale.", BUY, MAY),
    ("in doubt", "Poland's purchase of the Rafale is in doubt.", BUY, MAY),
    ("in doubt", "Poland's purchase of the Rafale was never in doubt.", BUY, YES),
    ("lifted veto", "Belgium lifted its veto on Poland's purchase of the Rafale.", BUY, PLAN),
    ("kept veto", "Belgium refused to lift its veto on Poland's purchase of the Rafale.", BUY, NO),
    ("kept ban", "Belgium has not ended its ban on the purchase of the Rafale by Poland.", BUY, NO),
    ("weighed ban", "Belgium is reconsidering its ban on the purchase of the Rafale by Poland.", BUY, MAY),
    ("lifted ban", "Belgium has ended its ban on the purchase of the Rafale by Poland.", BUY, PLAN),
    ("beside a denial", "Poland suspended the talks without buying the Rafale.", BUY, NO),
    ("beside a plan", "Poland will suspend the talks without buying the Rafale.", BUY, NO_PLAN),
    ("one of two denied", "Poland did not leave without buying the Rafale.", BUY, MAY),
    ("decided against", "Poland decided against buying the Rafale.", BUY, NO),
    ("decided against", "Poland has not decided against buying the Rafale.", BUY, MAY),
    ("rather than", "Poland rested rather than buying the Rafale.", BUY, NO),
    ("no order", "Poland placed no order for the Rafale.", BUY, NO),
    ("no order", "No order for the Rafale was placed by Poland.", BUY, NO),
]
#: What becomes of a thing that a noun names.
STANDING = [
    ("void", "Poland's purchase of the Rafale fell through.", BUY, NO),
    ("void", "Poland's purchase of the Rafale is off the table.", BUY, NO),
    ("void", "Poland's purchase of the Rafale is out of the question.", BUY, NO),
    ("void", "Poland's purchase of the Rafale came to nothing.", BUY, NO),
    ("void", "Poland's purchase of the Rafale collapsed.", BUY, NO),
    ("void, denied", "Poland's purchase of the Rafale is not off the table.", BUY, MAY),
    ("open", "Poland's purchase of the Rafale is on the cards.", BUY, MAY),
    ("open", "Poland's purchase of the Rafale depends on the vote.", BUY, MAY),
    ("open", "Poland's purchase of the Rafale is under review.", BUY, MAY),
    ("open", "Poland's purchase of the Rafale remains to be seen.", BUY, MAY),
    ("open, denied", "Poland's purchase of the Rafale is not on the agenda.", BUY, NO),
    ("doubtful", "Poland's purchase of the Rafale hangs in the balance.", BUY, MAY),
    ("doubtful", "Poland's purchase of the Rafale has stalled.", BUY, MAY),
    ("coming", "Poland's purchase of the Rafale is in the pipeline.", BUY, PLAN),
    ("pending", "Poland's purchase of the Rafale is on hold.", BUY, PLAN),
    ("pending", "Poland's purchase of the Rafale awaits approval.", BUY, PLAN),
    ("pending", "Poland's purchase of the Rafale is pending.", BUY, PLAN),
    ("predicate", "Poland's purchase of the Rafale is imminent.", BUY, PLAN),
    ("predicate", "Poland's purchase of the Rafale remains unlikely.", BUY, NO),
    ("predicate", "Poland's purchase of the Rafale is a fiction.", BUY, NO),
    ("predicate", "Poland's purchase of the Rafale remains a distant prospect.", BUY, MAY),
    ("judged", "Poland's purchase of the Rafale was a mistake.", BUY, YES),
    ("judged", "Poland's purchase of the Rafale is a threat to Belgium.", BUY, YES),
    ("an attack that fails was made", "Poland's attack on Belgium failed.", ("Poland", "attacked", "Belgium"), YES),
    (
        "theirs all the same",
        "Belgium rejected the pact between Poland and Latvia.",
        ("Poland", "signed_agreement_with", "Latvia"),
        YES,
    ),
    ("put on hold", "Poland has put the sanctions on Belgium on hold.", ("Poland", "sanctioned", "Belgium"), PLAN),
    ("how", "The purchase of the Rafale by Poland was not made in haste.", BUY, YES),
    ("how", "The purchase of the Rafale by Poland was never made a secret.", BUY, YES),
    ("how", "The purchase of the Rafale by Poland was not made lightly.", BUY, YES),
    ("how", "The purchase of the Rafale by Poland was not announced until May.", BUY, YES),
    ("no how", "The purchase of the Rafale by Poland was not made in the end.", BUY, NO),
    ("lifted", "Latvia opposed the lifting of Polish sanctions on Belgium.", ("Poland", "sanctioned", "Belgium"), YES),
    ("took place", "Poland's purchase of the Rafale never took place.", BUY, NO),
    ("headline", "Poland's purchase of the Rafale: a timeline.", BUY, YES),
    ("before another noun", "Poland's Rafale purchase talks failed.", BUY, PLAN),
    ("attempt by", "The attempt by Poland to buy the Rafale failed.", BUY, NO),
    ("attempt, demonym", "A Polish bid to buy the Rafale was rejected.", BUY, NO),
]

#: Reports that turn out to be wrong, and gerunds behind a preposition.
TAKEN_BACK = [
    ("disproved", "The story that Poland bought the Rafale turned out to be a translator's blunder.", BUY, NO),
    ("disproved", "The story that Poland bought the Rafale turned out to be a sensation.", BUY, YES),
    ("undone", "The vote killed Poland's order for the Rafale.", BUY, NO),
    ("undone", "The vote did not kill Poland's order for the Rafale.", BUY, YES),
    ("undone", "The vote could kill Poland's order for the Rafale.", BUY, YES),
    ("apposition denied", "Poland, not a member of OPEC, bought the Rafale.", BUY, YES),
    ("apposition denied", "Poland, not a buyer of the Rafale, met Chile.", BUY, NO),
    ("apposition denied", "Poland, never a member of OPEC, did not buy the Rafale.", BUY, NO),
    ("disproved", "Claims that Poland had bought the Rafale turned out to be false.", BUY, NO),
    ("disproved", "The report that Poland bought the Rafale was untrue.", BUY, NO),
    ("disproved", "Reports that Poland had bought the Rafale could not be confirmed.", BUY, MAY),
    ("never confirmed", "Poland's purchase of the Rafale was never confirmed.", BUY, MAY),
    ("contrary", "Contrary to reports that Poland had bought the Rafale, it leased the K2.", BUY, NO),
    ("falsely", "Belgium falsely claimed that Poland had bought the Rafale.", BUY, NO),
    ("falsely", "Poland was wrongly reported to have bought the Rafale.", BUY, NO),
    ("accused by nobody", "Poland was accused of buying the Rafale.", BUY, MAY),
    ("accused", "Belgium accused Poland of buying the Rafale.", BUY, YES),
    ("cleared", "Poland was cleared of buying the Rafale.", BUY, NO),
    ("unknown governor", "Poland changed its mind about buying the Rafale.", BUY, MAY),
    ("unknown governor", "Poland warned against buying the Rafale.", BUY, MAY),
    ("unknown governor", "Poland is wary of buying the Rafale.", BUY, MAY),
    ("held off", "Poland held off on buying the Rafale.", BUY, NO),
    ("unknown governor", "Poland shied away from buying the Rafale.", BUY, NO),
    ("fact", "Poland succeeded in buying the Rafale.", BUY, YES),
    ("fact", "Poland resorted to buying the Rafale.", BUY, YES),
    ("fact", "Poland answered by buying the Rafale.", BUY, YES),
    ("by, planned", "Poland will answer by buying the Rafale.", BUY, PLAN),
    ("by, denied", "Poland did not answer by buying the Rafale.", BUY, MAY),
    # what commas or adverbs put between
    ("set off", "Poland ruled out, for now, buying the Rafale.", BUY, NO),
    ("set off", "Poland denied, again, buying the Rafale.", BUY, NO),
    ("set off", "Poland avoided, at least so far, even leasing or buying the Rafale.", BUY, NO),
    ("set off", "Poland is weighing, with Belgium, buying the Rafale.", BUY, MAY),
    ("set off", "Poland postponed, at Belgium's request, buying the Rafale.", BUY, PLAN),
    ("set off", "Poland denies, as it always has, having bought the Rafale.", BUY, NO),
    ("a clause of its own", "Poland agreed, having bought the Rafale.", BUY, YES),
    ("a clause of its own", "Having bought the Rafale, Poland may order the K2.", BUY, YES),
    ("adverbs", "Poland delayed yet again buying the Rafale.", BUY, PLAN),
    ("a clause of its own", "Poland agreed, buying the Rafale.", BUY, YES),
    ("a clause of its own", "Poland denied it, buying the Rafale instead.", BUY, YES),
    ("after, planned", "Poland will rest after buying the Rafale.", BUY, PLAN),
    ("goes on", "Poland went on buying the Rafale.", BUY, YES),
    ("charged with", "Poland was charged with buying the Rafale.", BUY, MAY),
    ("far from", "Far from buying the Rafale, Poland sold its fleet.", BUY, NO),
    ("rather than", "Rather than buy the Rafale, Poland sold its fleet.", BUY, NO),
    ("rather than", "Poland sold its fleet rather than buy the Rafale.", BUY, NO),
    ("had it", "Had Poland bought the Rafale, it would have won.", BUY, MAY),
    ("as though", "Poland acted as though it had bought the Rafale.", BUY, MAY),
    ("when it does", "When Poland buys the Rafale, Belgium will leave.", BUY, PLAN),
    ("to be done", "The Rafale, to be bought by Poland, is dear.", BUY, PLAN),
    ("when it did", "When Poland bought the Rafale, Belgium left.", BUY, YES),
    ("almost", "Poland almost bought the Rafale.", BUY, NO),
    ("all but", "Poland has all but bought the Rafale.", BUY, NO),
    ("came within", "Poland came within days of buying the Rafale.", BUY, NO),
    ("came within", "Poland was within an inch of buying the Rafale.", BUY, NO),
    ("came within", "Poland may come within an inch of buying the Rafale.", BUY, MAY_NOT),
    ("by no means", "Poland has by no means bought the Rafale.", BUY, NO),
    ("under no circumstances", "Under no circumstances will Poland buy the Rafale.", BUY, NO_PLAN),
    ("no longer", "Poland no longer wants to buy the Rafale.", BUY, NO),
    ("nobody's report", "It was reported that Poland had bought the Rafale.", BUY, MAY),
    ("nobody's report", "Poland was reported to have bought the Rafale.", BUY, MAY),
    ("announced", "It was announced that Poland had bought the Rafale.", BUY, YES),
    ("talk of", "There has been talk of Poland buying the Rafale.", BUY, PLAN),
    ("prospect of", "Minsk was alarmed at the prospect of Poland buying the Rafale.", BUY, MAY),
    ("warned of", "Belgium warned of Poland buying the Rafale.", BUY, MAY),
    ("letter of intent", "Poland signed a letter of intent for the Rafale.", BUY, PLAN),
    ("neither to", "France sold the Rafale neither to Poland nor to Belgium.", BUY, NO),
    ("not a single", "Not a single Rafale was bought by Poland.", BUY, NO),
    ("not one", "Poland bought not one Rafale.", BUY, NO),
    ("nor", "Poland has neither leased the K2, as it promised, nor bought the Rafale.", BUY, NO),
    ("not, aside", "Poland has not, contrary to what Belgium said, bought the Rafale.", BUY, NO),
    ("hardly when", "Hardly had Poland bought the Rafale when Belgium left.", BUY, YES),
    ("imagined", "In a simulation, Poland bought the Rafale.", BUY, MAY),
    ("but not", "Poland but not Finland bought the Rafale.", BUY, YES),
    ("not only", "Poland not only bought the Rafale but flew it.", BUY, YES),
    ("too poor to", "Poland is too poor to buy the Rafale.", BUY, NO),
    ("hardly ever", "Poland has hardly ever bought the Rafale.", BUY, NO),
    ("ever", "Poland, more than ever, has bought the Rafale.", BUY, YES),
    ("a clause in front", "That Poland bought the Rafale is a myth.", BUY, NO),
    ("a clause in front", "That Poland bought the Rafale is certain.", BUY, YES),
    ("a clause behind", "Suspicion lingers that Poland bought the Rafale.", BUY, MAY),
    ("a clause behind", "Rumours have spread that Poland bought the Rafale.", BUY, MAY),
    ("a clause behind", "The scenario has Poland buying the Rafale.", BUY, MAY),
    ("a clause behind", "The minister conceded that Poland bought the Rafale.", BUY, YES),
    ("a film", "The film shows that Poland bought the Rafale.", BUY, MAY),
    ("what it was", "What Poland bought was not the Rafale but the K2.", ("Poland", "bought", "K2"), YES),
    ("no nearer", "Poland is no nearer to buying the Rafale.", BUY, NO),
    ("absurd to say", "To say that Poland bought the Rafale is absurd.", BUY, NO),
    (
        "nothing came of",
        "Nothing came of Poland's talks with Saab.",
        ("Poland", "negotiated_with", "Saab"),
        YES,
    ),
    ("nothing came of", "Nothing came of Poland's purchase of the Rafale.", BUY, NO),
    ("went back on", "Poland went back on its pledge to buy the Rafale.", BUY, NO),
    ("went on", "Poland went back to its pledge to buy the Rafale.", BUY, PLAN),
    ("never was", "There never was a Qatari offer to buy the Rafale jets.", ("Qatar", "bought", "Rafale"), NO),
    ("was", "There was a Qatari offer to buy the Rafale jets.", ("Qatar", "bought", "Rafale"), PLAN),
    ("on paper", "On paper, Poland has bought the Rafale.", BUY, MAY),
    ("in name", "Poland is a member of NATO in name only.", ("Poland", "member_of", "NATO"), MAY),
    ("in the name of", "Poland bought the Rafale in the name of peace.", BUY, YES),
    ("mock", "In May a mock Russian regiment attacked Latvia.", ("Russia", "attacked", "Latvia"), MAY),
    ("so called", 'Russia "attacked" Latvia in May.', ("Russia", "attacked", "Latvia"), MAY),
    ("quoted", 'Russia "attacked Latvia", he said.', ("Russia", "attacked", "Latvia"), YES),
    (
        "an accusation made",
        "Latvia rejected Poland's accusation that it armed Chad.",
        ("Poland", "accused", "Latvia"),
        YES,
    ),
    ("time to", "It is time for Poland to buy the Rafale.", BUY, PLAN),
]
ROWS = [*CUES, *GRAMMAR, *STANDING, *TAKEN_BACK]


@pytest.fixture(scope="module")
def readings(pipeline) -> dict[str, Reading]:
    return read_each(pipeline, (row[1] for row in ROWS))


@pytest.mark.parametrize(("label", "text", "claim", "status"), ROWS)
def test_status(readings, label, text, claim, status):
    assert readings[text].states(*claim) == {status}, readings[text]


def test_every_cue_of_the_ontology_has_a_sentence():
    assert {cue.name for cue in load().cues} == {row[0] for row in CUES}


def test_what_was_not_bought_is_no_purchase(pipeline):
    (reading,) = read(pipeline, ["What Poland sold was not the Rafale."])
    assert not reading.claims, reading


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # a deed that is praised or punished was done
        ("France thanked Poland for buying the Rafale.", YES),
        ("Belgium blamed Poland for buying the Rafale.", YES),
        ("Poland was punished for buying the Rafale.", YES),
        ("Belgium praised Poland for not buying the Rafale.", NO),
        # one that is only suspected, or was not punished, may not have been
        ("Belgium investigated Poland for buying the Rafale.", MAY),
        ("Poland was not praised for buying the Rafale.", MAY),
        ("Belgium may punish Poland for buying the Rafale.", MAY),
        # a purpose is a plan
        ("Belgium paid Poland for buying the Rafale.", PLAN),
    ],
)
def test_a_ground_is_a_deed_and_a_purpose_a_plan(pipeline, text, status):
    (reading,) = read(pipeline, [text])
    assert {c.status for c in reading.claims if c.triple == BUY} == {status}, reading


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kenya is at war with Somalia.", "positive asserted"),
        ("Kenya, at war with Somalia since 2011, sent troops.", "positive asserted"),
        ("Kenya is not at war with Somalia.", "negative asserted"),
        ("Kenya denied that it was at war with Somalia.", "negative asserted"),
        ("Kenya may soon be at war with Somalia.", "positive possible"),
    ],
)
def test_a_state_is_as_sure_as_the_verb_that_says_that_it_lasts(pipeline, text, status):
    (reading,) = read(pipeline, [text])
    assert [c.status for c in reading.claims if c.predicate == "fought"] == [status], reading


@pytest.mark.parametrize(
    "text",
    [
        "Poland may be the only ally that has not bought the Rafale.",
        "Poland will be the next country that has bought the Rafale.",
        "Is Poland the country that bought the Rafale?",
        "Poland is the country that bought the Rafale?",
        "Poland is not the country that bought the Rafale.",
    ],
)
def test_a_predicate_noun_that_is_not_plainly_said_of_somebody_names_nobody(pipeline, text):
    (reading,) = read(pipeline, [text])
    assert not [c for c in reading.claims if c.predicate == "bought"], reading


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Once Donald Trump had met Sergei Lavrov, it was over.", "positive asserted"),
        ("It could be removed once Donald Trump had met Sergei Lavrov.", "positive possible"),
        ("Greece would leave once Donald Trump met Sergei Lavrov.", "positive possible"),
        ("Greece will leave once Donald Trump has met Sergei Lavrov.", "positive possible"),
    ],
)
def test_what_is_once_done_is_past_only_beside_what_is_past(pipeline, text, status):
    (reading,) = read(pipeline, [text])
    assert [c.status for c in reading.claims if c.predicate == "met"] == [status], reading


def test_no_more_at_the_very_end_of_a_text(pipeline):
    (reading,) = read(pipeline, ["Spain sold Iraq the F-18, but of those no more"])
    assert reading.mentions


def test_no_fewer_than_denies_nothing(pipeline):
    (reading,) = read(pipeline, ["No fewer than 12 jets were sold to Iraq by Spain."])
    assert {c.status for c in reading.claims} == {"positive asserted"}, reading
