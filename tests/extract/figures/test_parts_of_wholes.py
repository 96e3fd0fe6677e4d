"""Parts of a number told before: lists of every form, what stands between, and what looks like a part and is none."""

from __future__ import annotations

import pytest

from helpers_figures import figures


def links(nlp, text: str) -> dict[str, str]:
    """Each part of a text with its total, as printed."""
    found = figures(nlp, text)
    printed = {f.id: f.printed for f in found}
    return {f.printed: printed[f.part_of] for f in found if f.part_of is not None}


def counted(nlp, text: str) -> dict[str, str | None]:
    return {f.printed: f.counted for f in figures(nlp, text)}


@pytest.mark.parametrize(
    ("text", "parts", "total"),
    [
        # part-accounted
        ("Clerks took 8,214 claims. Hail accounted for 3,100 claims and frost for 1,940.", ["3,100", "1,940"], "8,214"),
        (
            "Wool sales reached €12 million. Rugs accounted for €4 million and hats for €2 million.",
            ["€4 million"],
            "€12 million",
        ),
        ("The maker will recall 530 lifts. Hotels make up 90 of the recalled lifts and banks 40.", ["90", "40"], "530"),
        (
            "Wardens had 9,400 calls. Owls accounted for 4,100 calls, followed by bats (2,200), foxes (900) and toads (40).",
            ["4,100", "2,200", "900", "40"],
            "9,400",
        ),
        # part-pointed
        ("The office lost 702 files. In 88 of those cases, nobody had noticed.", ["88"], "702"),
        ("The flood killed 53 people. The coroner said that 17 of the deaths could have been prevented.", ["17"], "53"),
        ("The college employs 860 tutors. Some 140 of the tutors are over 60.", ["Some 140"], "860"),
        ("Police detained 31 men on Monday. Nine of the detained men were let go.", ["Nine"], "31"),
        (
            "Clerks read 75 contracts. In 29 of them nobody had signed, and in 11 the date was wrong.",
            ["29", "11"],
            "75",
        ),
        # part-named-subject
        (
            "The pools counted 1,870 accidents. The accidents included 940 falls and 520 burns.",
            ["940", "520"],
            "1,870",
        ),
        (
            "The trust made payments of €147 million. The payments comprised €86 million for rent and €61 million for food.",
            ["€86 million"],
            "€147 million",
        ),
        ("The herd lost 410 goats. These included 96 kids.", ["96"], "410"),
        ("The landslide killed 14 people. The dead included nine children.", ["nine"], "14"),
        # part-framed, part-studied
        ("A check of 730 wells showed that 164 had run dry and 31 could not be reached.", ["164", "31"], "730"),
        ("Auditors sampled 500 invoices; 44 were wrong and 9 had been paid twice.", ["44", "9"], "500"),
        ("The board reviewed 240 permits and found 31 without a seal and 12 without a date.", ["31", "12"], "240"),
        ("The panel examined 143 fires. It found that 52 were arson and 47 were not.", ["52", "47"], "143"),
        # part-ascribed
        (
            "The port spent $14.2 million on fees. The audit attributed $6.1 million to disputes and $4.6m to fines.",
            ["$6.1 million", "$4.6m"],
            "$14.2 million",
        ),
        # part-with
        (
            "The bill rose to £48 million, with £21 million going on agency staff and £9 million on rent.",
            ["£21 million"],
            "£48 million",
        ),
        ("The grants went to 96 schools, with 40 in the capital and 31 on the coast.", ["40", "31"], "96"),
        # part-adding-up
        (
            "The town counted 6,841 votes. Mara Quist took 3,100, Jon Feld 2,411 and the Greens 1,330.",
            ["3,100", "2,411", "1,330"],
            "6,841",
        ),
        (
            "The club owed £73m; banks were owed £31m, the tax office £22m and landlords £20m.",
            ["£31m", "£22m", "£20m"],
            "£73m",
        ),
        # something stands between
        (
            "The list holds 318 faults, comprising 144 door failures, 101 cables above the limit of 40 mm and 73 lost papers.",
            ["144", "101", "73"],
            "318",
        ),
        (
            "The state put €310 million into the port, including €140 million on 20 cranes, €95 million on docks and €60 million on roads.",
            ["€140 million", "€95 million", "€60 million"],
            "€310 million",
        ),
        ("The town laid 412 pipes weighing 950 tonnes in ten years, of which 367 are dry.", ["367"], "412"),
        (
            "The firm has 9,000 staff, made up of 5,000 from Karn, 3,000 from Lund and 1,000 temps.",
            ["5,000", "3,000", "1,000"],
            "9,000",
        ),
    ],
)
def test_parts_and_their_total(nlp, text: str, parts: list[str], total: str) -> None:
    found = links(nlp, text)
    assert {p: found.get(p) for p in parts} == dict.fromkeys(parts, total)


@pytest.mark.parametrize(
    "text",
    [
        "Sales of tea reached 900 tonnes in 2030, compared with 810 tonnes in 2029 and 640 tonnes in 2028.",
        "The mayor put the crowd at 12,000. The police counted 7,500 and the paper 9,000.",
        "The bank cut 1,900 jobs. Its rival Pernova cut 1,100 and the insurer Heldt 640.",
        "Ferries accounted for $4 million in 2030, mining for $2.1 million and fishing for $0.6 million.",
        "The firm sold 9,000 carts last year. Steel models accounted for 2,100 carts in 2027.",
        "Guards arrested 214 people on charges including 96 counts of theft and 71 counts of fraud.",
        "Guards arrested 214 people, including 96 burglaries.",
        "The town counted 812 cats. In 2029, 40 of the dogs had been lost.",
        "Ivo Sand, the warden, said that 90 people died. Arno Veld, the mayor, said a dozen of the dead were clerks.",
        "The club has 40 halls. Three of the halls of its rival burned down.",
        "The county sent 34 delegates. The winner took nine of the Velden delegates.",
        "The pools counted 870 swimmers. The breaches included 96 open doors.",
        "An inspection of 530 roads found that 12 bridges were weak.",
        "The storm killed 52 people, with 40 in hospital.",
        "The Union took 61 seats, its rival 39, with 12 going to others.",
        "The bank lost €90 million. Its chairman attributed €200 million of gains to luck.",
        "The jail has 300 cells. Guards searched 100, 120 and 80 men.",
        "About 3 in 10 voters were old. In Karn, farmers accounted for a quarter of voters.",
        "The fine of $30 million comes on top of $12 million paid in 2029 and $4 million in 2027.",
        "The league table has Tarn on 81 points, ahead of Marwick on 77 and Selby on 70.",
    ],
)
def test_what_is_no_part(nlp, text: str) -> None:
    assert links(nlp, text) == {}


@pytest.mark.parametrize(
    ("text", "no_part"),
    [
        ("Of the 88 pupils, 31 came from Velden and 24 from Orlow, with the rest spread over 6 other towns.", "6"),
        ("Police recorded 900 fires, of which 120 were solved, compared with 140 the year before.", "140"),
        ("The line cut 400 trips, of which 90 were to Ostia and 60 to Lund, and 12 pilots resigned.", "12"),
        ("Clerks read 75 contracts. In 29 of them there had been only one bidder.", "only one"),
        ("The jail freed 4,100 men. Guards put 740 of them on a list, and found 698 knives.", "698"),
        ("The jail freed 4,100 men. Guards put 740 of them on a list, or 18 percent.", "18 percent"),
        ("Beech would make up 14 tonnes of the wood, a tonne less than before.", "a tonne"),
    ],
)
def test_what_ends_a_list(nlp, text: str, no_part: str) -> None:
    found = figures(nlp, text)
    assert [f.part_of for f in found if f.printed == no_part] in ([None], [])


def test_parts_that_make_more_than_the_whole_are_none(nlp) -> None:
    assert links(nlp, "The herd has 100 cows, including 70 in Karn, 60 in Lund and 50 in Velt.") == {}
    assert len(links(nlp, "The herd has 100 cows, including 40 in Karn, 30 in Lund and 20 in Velt.")) == 3


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Guards put 740 men on a list, and held 698 of those men.", "740"),
        ("In 14 towns 61 people fell ill, of whom nine died.", "61"),
        ("The illness struck 61 people in 14 towns, of whom nine died.", "61"),
        ("Guards took 214 guns from 40 people, including 12 machine guns.", "214"),
    ],
)
def test_which_of_two_totals(nlp, text: str, total: str) -> None:
    assert list(links(nlp, text).values()) == [total]


def test_a_part_of_a_part_behind_of_them(nlp) -> None:
    text = "The jail freed 4,100 people. The guards had put lists on 740 of them, and its officers found 698 people."
    assert links(nlp, text) == {"740": "4,100", "698": "740"}


def test_parts_far_off_with_the_words_of_their_total(nlp) -> None:
    text = (
        "The audit found that 1,260 appeals were shut unread. “It was sad,” she said. “They had hoped. They had paid. They had waited. "
        "They had asked.” The appeals shut unread included 512 about noise and 71 about smells."
    )
    assert links(nlp, text) == {"512": "1,260", "71": "1,260"}
    far = text.replace("The appeals shut unread included", "The appeals included")
    assert links(nlp, far) == {}


def test_what_remains_is_of_a_sum_far_off(nlp) -> None:
    text = (
        "The town spent $31.4 million on lamps, against $12.2 million planned. The mayor was cross. Lund had warned him. The review "
        "attributed $11.3 million to theft, $8.6 million to frost, $6.4 million to rust and the remaining $5.1 million to the wind."
    )
    assert set(links(nlp, text).values()) == {"$31.4 million"}
    assert len(links(nlp, text)) == 4


def test_what_parts_count(nlp) -> None:
    text = "The line took 9,400 calls. Owls accounted for 4,100 calls, followed by bats (2,200) and foxes (900)."
    assert set(counted(nlp, text).values()) == {"calls"}
    assert counted(nlp, "The office lost 702 files. In 88 of those cases, nobody had noticed.")["88"] == "files"
    assert counted(nlp, "The town laid 412 pipes weighing 950 tonnes, of which 367 are dry.")["367"] == "pipes"
    sums = counted(
        nlp, "It put €310 million into the port, including €140 million on dredging and €95 million on cranes."
    )
    assert (sums["€140 million"], sums["€95 million"]) == ("dredging", "cranes")


def test_each_part_has_the_place_that_it_is_told_of(nlp) -> None:
    text = "The maker will recall 640,000 heaters. Spain accounts for about 170,000 of the recalled heaters and Chile for 62,000."
    assert [f.scope.place for f in figures(nlp, text)][1:] == [("Spain",), ("Chile",)]
    text = "The ministry recorded 4,120 fires. France accounted for 3,000 fires and hotels in Spain for 90."
    assert [f.scope.place for f in figures(nlp, text)][1:] == [("France",), ("Spain",)]
    text = "Growers lost 4,120 trees. Frost accounted for 3,000 trees and Belgium for 90."
    assert [f.scope.place for f in figures(nlp, text)][1:] == [(), ("Belgium",)]
