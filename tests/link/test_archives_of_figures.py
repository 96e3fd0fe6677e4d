"""What an archive of statistics, budgets, company news and fact checks must not be told. All texts are invented."""

from __future__ import annotations

from quoth import Workspace
from quoth.link import link_one, link_pair, rules
from quoth.model import Comparison, Verdict
from quoth.read import read_text


def across(workspace: Workspace, *texts: tuple[str, str, str]) -> list[tuple[Comparison, frozenset[str]]]:
    """The comparisons of one text or two, each of publisher, date and words, with the figures as printed."""
    read = [workspace.extract(read_text(t, f"{i}.txt", published=d, publisher=p)) for i, (p, d, t) in enumerate(texts)]
    printed = {f.iri: f.printed for e in read for f in e.figures}
    found = link_pair(*read) if len(read) > 1 else link_one(read[0])
    return [(c, frozenset(printed.get(side.thing, "") for side in (c.a, c.b))) for c in found.comparisons]


def verdicts(found: list[tuple[Comparison, frozenset[str]]], *figures: str) -> set[Verdict]:
    """What is told of two figures."""
    return {c.verdict for c, printed in found if printed == set(figures)}


def test_two_councils_are_no_one_source_that_revised(workspace):
    found = across(
        workspace,
        (
            "Velm Daily",
            "2031-02-20",
            "Council approves a 10% tax rise, citing funding gaps. Households will pay 135 crowns more.",
        ),
        ("Orsa Daily", "2031-02-20", "Council to discuss a 7% council tax rise. Budget totals 405 million crowns."),
    )
    assert rules.REVISED not in {c.rule for c, _ in found}


def test_what_either_text_gives_beside_the_other_number_is_not_revised(workspace):
    found = across(
        workspace,
        (
            "Narra News",
            "2031-06-05",
            "Homelessness rose by 12% in Castel County and 16% in the city of Castel, according to a count that was given to the board.",
        ),
        (
            "Castel Homeless Services Authority",
            "2031-06-04",
            "The 2031 Castel Homeless Count shows a 12% rise in homelessness. The city of Castel saw a 16% rise to 36,300.",
        ),
    )
    assert rules.REVISED not in {c.rule for c, _ in found}


def test_of_these_goes_back_to_no_number_that_another_is_held_against(workspace):
    text = (
        "There were 88,923 patients in Velm, 64% more than in the same month last year when it was 54,373. Of these, 1,112 patients "
        "waited for half a day."
    )
    found = across(workspace, ("Velm Gazette", "2031-06-05", text))
    assert Verdict.FITS not in verdicts(found, "1,112", "54,373")


def test_a_target_is_no_part_of_a_longer_wait(workspace):
    text = "The average response time in May was nine minutes, the ambulance board said. The target response time is seven minutes."
    assert Verdict.FITS not in verdicts(
        across(workspace, ("Velm Gazette", "2031-06-05", text)), "nine minutes", "seven minutes"
    )


def test_a_hole_of_another_sort_is_no_part(workspace):
    found = across(
        workspace,
        (
            "Velm Gazette",
            "2031-06-05",
            "Orsa Works has been struggling with a 300 million crowns cash hole, the receiver said.",
        ),
        ("Narra News", "2031-06-05", "Orsa Works has a 600 million crowns pension deficit, the receiver said."),
    )
    assert not {Verdict.FITS, Verdict.CONTRADICTS} & {c.verdict for c, _ in found}


def test_signed_numbers_are_not_added_up(workspace):
    text = "The change for March was revised down by 87,000, from -140,000 to -227,000, the Labour Bureau of Tarn said."
    assert not any(c.verdict is Verdict.FITS for c, _ in across(workspace, ("Velm Gazette", "2031-06-05", text)))


def test_what_is_rightly_rounded_has_not_drifted(workspace):
    found = across(
        workspace,
        (
            "Narra News",
            "2031-06-04",
            "Nearly 59,000 people sleep in the open in Castel, according to the Castel Homeless Services Authority.",
        ),
        (
            "Castel Homeless Services Authority",
            "2031-06-04",
            "The count showed that 58,936 people sleep in the open in Castel, the Castel Homeless Services Authority said.",
        ),
    )
    told = verdicts(found, "Nearly 59,000", "58,936")
    assert told
    assert Verdict.DRIFTS not in told


def test_two_who_name_no_source_and_differ_by_about_alone_agree(workspace):
    found = across(
        workspace,
        (
            "Narra News",
            "2031-06-04",
            "Orsa Works went into liquidation on Monday. Orsa Works employs around 43,200 staff around the world.",
        ),
        (
            "Velm Gazette",
            "2031-06-04",
            "The building firm Orsa Works, which employs 43,200 staff, has gone into liquidation.",
        ),
    )
    assert verdicts(found, "around 43,200", "43,200") == {Verdict.AGREES}


def test_another_word_for_a_sum_is_no_drift(workspace):
    found = across(
        workspace,
        (
            "Narra News",
            "2031-06-04",
            "The price of the Orsa tunnel could reach 18.2 billion crowns, the tunnel's director Ivo Sand said.",
        ),
        (
            "Velm Gazette",
            "2031-06-04",
            "The bill for the Orsa tunnel could reach 18.2 billion crowns, director Ivo Sand of the tunnel said.",
        ),
    )
    assert not any(c.verdict is Verdict.DRIFTS for c, _ in found)


def test_what_somebody_says_he_does_not_promise_is_not_passed_on(workspace):
    found = across(
        workspace,
        (
            "Narra News",
            "2031-06-04",
            'Mr Lund told the Narra News "we are not promising 51,000 new nurses, we speak of more nurses."',
        ),
        ("Velm Gazette", "2031-06-03", "Mr Lund said that there will be 51,000 new nurses in the clinics of Tarn."),
    )
    assert not {Verdict.DRIFTS, Verdict.AGREES, Verdict.DERIVED} & {c.verdict for c, _ in found}


def test_what_was_changed_to_another_number_contradicts_nobody(workspace):
    found = across(
        workspace,
        (
            "The Marsh Post",
            "2031-08-03",
            "Orsa Oil first pegged the leak at 900 barrels a day. The flow team soon upped the estimate to 12,000 to 25,000 barrels a day.",
        ),
        (
            "Office of Ed Lund",
            "2031-08-02",
            "On April 28, Orsa Oil officials had moved their public flow estimate from 1,000 barrels a day to 5,000 barrels a day.",
        ),
    )
    assert Verdict.CONTRADICTS not in verdicts(found, "12,000 to 25,000 barrels a day", "1,000 barrels a day")


def test_last_years_estimate_is_no_rival_of_this_years_purchase(workspace):
    text = (
        '"We expect to purchase 900,000 tonnes, and the other 900,000 tonnes will be kept by farmers," minister Lund said. In a report in '
        'March the Tarn Famine Office predicted "more maize compared to last year\'s estimate of 550,000 tonnes".'
    )
    assert not any(c.verdict is Verdict.CONTRADICTS for c, _ in across(workspace, ("Velm Gazette", "2031-06-05", text)))


def test_nobody_answers_a_number_with_the_same_number(workspace):
    found = across(
        workspace,
        (
            "Narra University",
            "2031-07-30",
            "Senator Lund's plan would raise spending by 32.6 trillion crowns, according to the Pym Centre.",
        ),
        (
            "Velm Gazette",
            "2031-07-31",
            "Ada Bell of the Pym Centre looked at Senator Lund's plan and released a study in reply that put it at 32.6 trillion crowns.",
        ),
    )
    assert not any(c.verdict is Verdict.REBUTS for c, _ in found)


def test_one_small_number_in_the_bulletins_of_two_years_is_two_counts(workspace):
    found = across(
        workspace,
        (
            "Tarn Statistics Office",
            "2031-12-14",
            "The North West had 126 estimated deaths of homeless people, the Tarn Statistics Office said.",
        ),
        (
            "Tarn Statistics Office",
            "2032-12-01",
            "The North West had 126 estimated deaths of homeless people, the Tarn Statistics Office said.",
        ),
    )
    assert not {Verdict.DRIFTS, Verdict.AGREES} & {c.verdict for c, _ in found}


def test_one_number_twice_in_a_list_is_two_counts(workspace):
    text = "The mean age at death was 44 years for men, 42 years for women and 44 years for all persons, the Tarn Statistics Office said."
    found = across(workspace, ("Velm Gazette", "2031-06-05", text))
    assert not any(c.verdict is Verdict.AGREES for c, _ in found)


def test_a_goal_is_not_the_count_said_again(workspace):
    text = "The number of sign-ups in Tarn by midnight was 7,041,000, Ivo Sand said. Seven million was the original goal for it."
    found = across(workspace, ("Velm Gazette", "2031-06-05", text))
    assert Verdict.AGREES not in verdicts(found, "7,041,000", "Seven million")


def test_the_cost_of_an_inquiry_is_no_part_of_the_cost_of_what_it_looks_into(workspace):
    text = (
        "The cost of the public inquiry into the tram line has soared to 3.7 million crowns. The council went on with the line though its "
        "cost had soared to 500 million crowns."
    )
    assert not any(c.verdict is Verdict.FITS for c, _ in across(workspace, ("Velm Gazette", "2031-06-05", text)))


def test_pointing_out_is_no_answer(workspace):
    text = (
        "The Department of Housing showed there were 10,975 people in shelters in Tarn. The Simon Homes pointed out that the latest count "
        "included a record number of adults (7,633)."
    )
    assert not any(c.verdict is Verdict.REBUTS for c, _ in across(workspace, ("Velm Gazette", "2031-06-05", text)))


def test_the_counts_of_two_statistics_offices_are_no_parts_of_each_other(workspace):
    found = across(
        workspace,
        (
            "Velm Gazette",
            "2031-02-13",
            "Statistics Narra said the mines added 79,000 jobs in the fourth quarter of 2030.",
        ),
        (
            "Orsa Post",
            "2031-02-24",
            "Tarn Bureau of Statistics data show since January 2028, 6.74 million jobs have been created.",
        ),
    )
    assert not any(c.verdict is Verdict.FITS for c, _ in found)


def test_women_are_no_part_of_those_of_one_age(workspace):
    text = "The latest count in Tarn included a record number of women (2,801), people aged 25-44 (4,116) and people aged 45-65 (2,088)."
    found = across(workspace, ("Velm Gazette", "2031-06-05", text))
    assert Verdict.FITS not in verdicts(found, "2,801", "4,116")


def test_who_puts_the_number_as_high_as_that_contradicts_the_count(workspace):
    text = "The Tarn government's homeless report counts 10,514 people. Some campaigners have put the number as high as 13,000."
    found = across(workspace, ("Velm Gazette", "2031-06-05", text))
    assert verdicts(found, "10,514", "as high as 13,000") == {Verdict.CONTRADICTS}


def test_of_several_forecasts_the_one_that_is_named_is_higher(workspace):
    text = (
        "The Farm Ministry forecast that Tarn's winter wheat harvest would fall to 19.4 million tonnes. It forecast that the grain harvest "
        "would be 34.5 million tonnes. The ministry's winter wheat forecast was higher than the 18.6 million tonnes forecast on Monday by "
        "the farmers' union."
    )
    found = across(workspace, ("Velm Gazette", "2031-06-05", text))
    assert verdicts(found, "19.4 million tonnes", "18.6 million tonnes") == {Verdict.CONTRADICTS}
    assert Verdict.CONTRADICTS not in verdicts(found, "34.5 million tonnes", "18.6 million tonnes")


def test_what_the_same_people_forecast_before_is_no_rival(workspace):
    text = (
        "Four traders polled by the Gazette said they expected a crop of 790,000 to 820,000 tonnes, far below the 875,000 tonnes forecast "
        "in a similar poll in late January."
    )
    assert not any(c.verdict is Verdict.CONTRADICTS for c, _ in across(workspace, ("Velm Gazette", "2031-02-19", text)))


def test_deaths_that_were_looked_into_are_no_rival_of_those_confirmed(workspace):
    text = (
        "The Tarn Health Institute has so far reviewed 211 deaths and confirmed that 133 people died of marsh fever, the Health "
        "Directorate informed. The institute has received information about 264 deaths."
    )
    assert not any(c.verdict is Verdict.CONTRADICTS for c, _ in across(workspace, ("Velm Gazette", "2031-02-19", text)))


def test_what_was_over_long_before_is_no_part_of_another_texts_number(workspace):
    found = across(
        workspace,
        (
            "Office for National Statistics",
            "2031-12-14",
            "There were an estimated 778 deaths of homeless people in England and Wales registered in 2030, an increase of 7.2% from 2029, "
            "when there were 726 estimated deaths.",
        ),
        (
            "Orsa Post",
            "2031-05-06",
            "The new ONS figures showed 27,356 deaths by April 24 alone in England and Wales, where marsh fever was mentioned on the death "
            "certificate.",
        ),
    )
    assert not any(c.verdict is Verdict.FITS for c, _ in found)


def test_the_dead_are_no_part_of_those_who_are_looked_after(workspace):
    found = across(
        workspace,
        (
            "BBC News",
            "2031-04-22",
            "Marsh fever deaths in care homes in Velm could be twice as high as the number already reported, the government has "
            "said. It comes as the death toll in UK hospitals rose by 763 to 18,100. Health Secretary Tom Hanlow announced that 15 "
            "social "
            "care workers had died in the outbreak.",
        ),
        (
            "Metro",
            "2031-04-10",
            "More than 1,000 marsh fever deaths in care homes could be missing from the UK's official figures. The Care Society and care "
            "industry leaders believe it has infiltrated homes looking after 400,000 people in the UK. It comes as the UK suffered its "
            "deadliest day yet during the outbreak.",
        ),
    )
    assert Verdict.FITS not in verdicts(found, "15", "400,000")


def test_who_is_there_is_no_part_of_those_listed_as_gone(workspace):
    found = across(
        workspace,
        (
            "Velm Week",
            "2031-04-06",
            "Puerto Rico's Education Department announced Thursday that it would close 283 public schools after Hurricane Odile. The Orsa "
            "Guild, the island's teachers' union, represents nearly 30,000 active teachers.",
        ),
        (
            "Orsa Post",
            "2031-04-06",
            "Ida Dean, president of a union of teachers, said she would fight the closures. The drop in enrollment comes as roughly "
            "a half million people have fled Puerto Rico for the U.S. mainland in the past decade, including an estimated 135,000 since "
            "Hurricane Odile in September.",
        ),
    )
    assert Verdict.FITS not in verdicts(found, "nearly 30,000", "an estimated 135,000")


def test_another_bodys_estimate_right_behind_an_estimate_may_contradict_it(workspace):
    text = (
        "The centre calculated the compensation at 10 trillion yen, while the comparable estimate by the ministry was 8 trillion yen. "
        "Although the centre's estimate for the clean-up was 20 trillion yen, the ministry's projection was 6 trillion yen. The centre "
        "estimates that the cost of taking down the reactors will reach 11 trillion yen. The government's estimate is 9 trillion yen."
    )
    found = across(workspace, ("Velm Gazette", "2031-06-05", text))
    rivals = {frozenset(("10", "8")), frozenset(("20", "6")), frozenset(("11", "9"))}
    told = {frozenset(n.split()[0] for n in printed) for c, printed in found if c.verdict is Verdict.CONTRADICTS}
    leads = {frozenset(n.split()[0] for n in printed) for c, printed in found if c.rule == rules.LEAD}
    assert told <= rivals <= told | leads


def test_an_estimate_of_something_else_or_by_the_same_body_contradicts_nothing(workspace):
    text = (
        "The centre estimates that prices will rise by 3% in 2031. The bank's forecast for wages is 5%. The centre estimates the cost of a "
        "bridge at 11 million yen. The centre's forecast is 9 million yen for a road. It put the fee at 4 million yen. The bank's estimate "
        "was 5 million yen in 2028."
    )
    assert not any(c.verdict is Verdict.CONTRADICTS for c, _ in across(workspace, ("Velm Gazette", "2031-06-05", text)))
