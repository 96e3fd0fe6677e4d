"""Whose number it is: each of several numbers goes to its own side, whatever the parse makes of the sentence."""

from __future__ import annotations

import pytest

from helpers_extract import document
from quoth.extract.attribution import Passage
from quoth.extract.attribution.whose.settle import FORMS, numbers_of_sides
from quoth.extract.extractor import TextExtractor

PAPER = "Sollum Post"
CASES = [
    # rule, text, number -> speaker
    ("number-owned", "The board's 380 is for the east bank only.", {"380": "board"}),
    ("number-owned", "The minister's “up to 1,200 pupils” was scripts.", {"1,200": "minister"}),
    ("number-owned", "The pictures show more fish than the company's 212.", {"212": "company"}),
    (
        "number-found-somewhere",
        "It is not clear where the ministry finds 14,000 empty flats in Dunmore. The city counted 986.",
        {"14,000": "ministry", "986": "city"},
    ),
    ("number-not", "Some 57 boats were stopped, not 39 as the Court's summary says.", {"39": "Court"}),
    ("number-by-count", "A rally in 2021 had drawn 90,000 people, as per police estimates.", {"90,000": "police"}),
    ("number-believed", "Some 60 were hurt on cleared land, if you believe the growers' union.", {"60": "union"}),
    # rule, text, number -> speaker
    ("number-bracket", "In Sollum, 55,000 people marched on Saturday (police estimate).", {"55,000": "police"}),
    (
        "number-bracket",
        "Estimates of the crowd ranged from 30,000 (police) to 100,000 (organisers).",
        {"30,000": "police", "100,000": "organisers"},
    ),
    (
        "number-bracket",
        "Some 12,000 workers went on strike (according to the union) in Velt.",
        {"12,000": "union"},
    ),
    (
        "tagger",
        "The march drew huge crowds (police estimate: 55,000; organisers: 120,000).",
        {"55,000": "police", "120,000": "organisers"},
    ),
    (
        "tagger",
        "Thousands filled the streets of Sollum. Police: 55,000. Organisers: 120,000.",
        {"55,000": "police", "120,000": "organisers"},
    ),
    ("number-not", "Attendance was 16,753, not 20,000 as Mr Lund claims.", {"16,753": PAPER, "20,000": "Lund"}),
    (
        "number-not",
        "The bridge cost $40m, not the $25m that the minister announced.",
        {"40m": PAPER, "25m": "minister"},
    ),
    (
        "number-not",
        "The figure is 16,753, rather than the 20,000 Mr Lund claimed.",
        {"16,753": PAPER, "20,000": "Lund"},
    ),
    (
        "tagger",
        "There were 55,000 marchers according to the police and 120,000 according to the organisers.",
        {"55,000": "police", "120,000": "organisers"},
    ),
    ("number-of-noun", "The march drew far more than the police figure of 55,000.", {"55,000": "police"}),
    (
        "tagger",
        "The new estimate is far higher than the previous official death toll given by authorities of just 19 deaths in Orrin.",
        {"19": "authorities"},
    ),
    (
        "tagger",
        "That is far above the death toll of 19 released by the health ministry.",
        {"19": "health ministry"},
    ),
    ("number-of-noun", "The guild's estimate, 6,000 seals, is the higher one.", {"6,000": "guild"}),
    ("number-by-count", "The crowd numbered 55,000, by police estimates.", {"55,000": "police"}),
    ("number-by-count", "By police estimates, 55,000 people took part.", {"55,000": "police"}),
    ("tagger", "Some 340 people died, per the health ministry.", {"340": "ministry"}),
    (
        "number-by-whom",
        "The number of dead was given as 340 by the ministry and 510 by the rebels.",
        {"340": "ministry", "510": "rebels"},
    ),
    ("number-by-whom", "The plant employs 400 people, not the 1,000 claimed by the company.", {"1,000": "company"}),
    (
        "tagger",
        "Police said 55,000 people took part while organisers claimed 120,000.",
        {"55,000": "police", "120,000": "organisers"},
    ),
    (
        "tagger",
        "The department has put the number of people affected by the floods at 81,570 in 12 districts.",
        {"81,570": "department", "12": "department"},
    ),
    (
        "tagger",
        "Officials on Wednesday revised the death toll of an accident in Tarn to 17, down from 29.",
        {"17": "officials", "29": "officials"},
    ),
    (
        "number-gapped",
        "Police estimated the crowd at 55,000, organisers at 120,000.",
        {"55,000": "police", "120,000": "organisers"},
    ),
    (
        "number-gapped",
        "The ministry says 412 people have died, the opposition more than 1,200.",
        {"412": "ministry", "1,200": "opposition"},
    ),
    (
        "number-bracket",
        "Between 200 (the landlord) and 450 (the tenants' association) flats have no heating.",
        {"200": "landlord", "450": "association"},
    ),
    (
        "number-not",
        "The airline carried 2.1 million passengers, not 3 million as its chairman, Oskar Lund, boasted.",
        {"2.1 million": PAPER, "3 million": "Lund"},
    ),
    ("number-by-count", "The flood killed 61 people, by the count of the district hospital.", {"61": "hospital"}),
    (
        "number-by-count",
        "The museum had 900,000 visitors by its own count; the tourist board recorded 610,000.",
        {"900,000": "museum", "610,000": "board"},
    ),
    (
        "number-by-count",
        "The party has 31 percent, against 24 percent in the broadcaster's own survey.",
        {"24 percent": "broadcaster"},
    ),
    (
        "tagger",
        "The dam holds 40 million litres, says the utility. Engineers for the town say 28 million.",
        {"40 million": "utility", "28 million": "engineers"},
    ),
    (
        "tagger",
        "The claim that 40,000 homes were built is disputed by the auditor, who found 26,000.",
        {"26,000": "auditor"},
    ),
    (
        "tagger",
        "The club announced a crowd of 18,200, but reporters counted no more than 9,000.",
        {"9,000": "reporters"},
    ),
    (
        "number-gapped",
        "The bank says it closed 40 branches, the union 62.",
        {"40": "bank", "62": "union"},
    ),
    (
        "number-that-of",
        "The industry body's estimate is 3.2 million tonnes; that of the farmers' union is 2.6 million tonnes.",
        {"3.2 million": "body", "2.6 million": "union"},
    ),
    (
        "number-left-out",
        "The union's figure is 12,000 strikers; the employers' is 7,000.",
        {"12,000": "union", "7,000": "employers"},
    ),
    (
        "number-of-noun",
        "The storm killed 460 people, far more than the official toll of 31, according to a report by doctors.",
        {"31": "toll"},
    ),
    (
        "number-of-noun",
        "The agency says 46,000 died, far below the Orrin government's figure of more than a quarter million people.",
        {"more than a quarter million": "government"},
    ),
    (
        "number-by-whom",
        "The department said the leak could be 2,000 barrels per day, five times the 400 barrels per day estimated by Norvane Oil.",
        {"400 barrels per day": "Norvane Oil"},
    ),
    (
        "number-not",
        "A review found that 120 people died, far fewer than the nearly 500 deaths that health authorities in Orrin described.",
        {"nearly 500": "authorities"},
    ),
    (
        "tagger",
        "Some 2,600 people rallied, the weavers' guild said, while the rail authority put the number of people who rallied at 900.",
        {"2,600": "guild", "900": "authority"},
    ),
    (
        "tagger",
        "The guild says 40 looms stand still, a figure the council puts at 12.",
        {"40": "guild", "12": "council"},
    ),
    (
        "tagger",
        "Farmers put their losses at 700 sheep; the farm secretary, Mara Quill, puts them nearer to 90.",
        {"90": "Mara Quill"},
    ),
    ("tagger", "Officials in Tarn estimated the damage at $40 million.", {"$40 million": "officials"}),
    (
        "tagger",
        "The rebels said 40 soldiers were captured, while the army admitted to 12.",
        {"40": "rebels", "12": "army"},
    ),
    (
        "tagger",
        "The mill's owner says emissions fell by 30 percent, yet monitors at the fence measured a drop of only 8 percent.",
        {"30 percent": "owner", "8 percent": "monitors"},
    ),
    (
        "tagger",
        "The town's count of 310 rough sleepers is disputed by the night shelter, which counted 540.",
        {"310": "town", "540": "night shelter"},
    ),
    (
        "number-of-noun",
        "Police said there were 15,000 marchers; the organisers' estimate was three times as high, at 45,000.",
        {"15,000": "police", "45,000": "organisers"},
    ),
    (
        "number-by-whom",
        "Aid groups warn of 2 million going hungry, double the 1 million cited by the government.",
        {"1 million": "government"},
    ),
    (
        "number-gapped",
        "The insurer valued the painting at 3 million; the museum, at 9 million.",
        {"3 million": "insurer", "9 million": "museum"},
    ),
    (
        "number-by-count",
        "Officials logged 3,100 infections in June; by the reckoning of the nurses' union it was nearer 8,000.",
        {"3,100": "officials", "8,000": "union"},
    ),
    (
        "tagger",
        "According to the army, 17 villagers were hurt; according to the village headman, 90.",
        {"17": "army", "90": "headman"},
    ),
    (
        "number-not",
        "The growers' guild estimates the harvest at 300 tonnes, well above the 240 tonnes that the farm ministry expects.",
        {"300 tonnes": "guild", "240 tonnes": "ministry"},
    ),
    (
        "tagger",
        "The bishop's office said nine priests were accused; a commission headed by a retired judge counted 31.",
        {"31": "commission"},
    ),
    (
        "tagger",
        "The owners say 5 percent of the catch was thrown back, while observers on board estimated 22 percent.",
        {"22 percent": "observers"},
    ),
    ("number-gapped", "Ministers speak of 400 returned children, the Red Lantern of 170.", {"170": "Red Lantern"}),
    ("number-by-count", "A survey found 40 unpaid bills, against 12 in the company's own audit.", {"12": "company"}),
    ("tagger", "Striking pilots grounded 320 flights, their union said. The airline: 190.", {"190": "airline"}),
]


@pytest.mark.parametrize(("rule", "text", "speakers"), CASES, ids=[f"{c[0]}-{k}" for k, c in enumerate(CASES)])
def test_each_number_has_its_own_speaker(both: TextExtractor, rule: str, text: str, speakers: dict[str, str]) -> None:
    assert rule == "tagger" or rule in {a.rule for a in numbers_of_sides(Passage.of(both.nlp(text)))}
    assert _missing(both, text, speakers) == {}


def test_every_form_has_an_example() -> None:
    assert {(form.__doc__ or "").split("``")[1] for form, _ in FORMS} == {rule for rule, _, _ in CASES} - {"tagger"}


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The fund paid teachers 400 and nurses 300.", {"400": PAPER, "300": PAPER}),
        ("The budget is told by service. Police: £55m. Fire brigade: £30m.", {"£55m": PAPER, "£30m": PAPER}),
        ("In all 30 staff (doctors) were hired.", {"30": PAPER}),
        ("The minister said the state has 40 hospitals, the army 30.", {"40": "minister", "30": "minister"}),
        ("Police said 40 people were hurt when a bus overturned.", {"40": "police"}),
        ("The mayor said that 30 police officers and 40 council staff were hurt.", {"30": "mayor", "40": "mayor"}),
        ("Investors were misled by the company's forecasts, and 12 sued.", {"12": PAPER}),
        ("About $40m given by the government was spent.", {"$40m": PAPER}),
        ("The army's 2,000 soldiers left; the navy's 300 stayed.", {"2,000": PAPER, "300": PAPER}),
        ("The council issued 40 fines and the company 12.", {"40": PAPER, "12": PAPER}),
        ("The league has a share of 9 percent.", {"9 percent": PAPER}),
        ("The city's 40 schools closed; the state's 12 stayed open.", {"40": PAPER, "12": PAPER}),
        ("The mayor said the ward has 300 beds, while the clinic has 40.", {"300": "mayor", "40": "mayor"}),
        ("The mayor said the flood claimed 40 lives.", {"40": "mayor"}),
    ],
)
def test_what_is_not_put_forward_stays_where_it_was(
    extractor: TextExtractor, text: str, speakers: dict[str, str]
) -> None:
    assert _missing(extractor, text, speakers) == {}


def test_who_tells_of_another_count_stays_in_its_chain(extractor: TextExtractor) -> None:
    found = extractor.extract(document("The mayor said the police figure of 55,000 was nonsense.", publisher=PAPER))
    chain = [a.name for a in map(found.agent, found.figures[0].chain) if a is not None]
    assert chain == [PAPER, "mayor", "police"]


def test_a_town_that_opens_a_report_says_nothing(extractor: TextExtractor) -> None:
    assert _missing(extractor, "Sollum: The death toll in the valley rose to 123 on Wednesday.", {"123": PAPER}) == {}


def _missing(extractor: TextExtractor, text: str, speakers: dict[str, str]) -> dict[str, str | None]:
    """Numbers that were given to somebody else, with whom."""
    found = extractor.extract(document(text, publisher=PAPER))
    out: dict[str, str | None] = {}
    for number, speaker in speakers.items():
        figure = next(f for f in found.figures if number in f.printed)
        agent = found.agent(figure.asserter)
        name = agent.name if agent else None
        if speaker.lower() not in (name or "").lower():
            out[number] = name
    return out
