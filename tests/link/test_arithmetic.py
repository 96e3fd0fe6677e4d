"""Derivations: each rule on sentences as they are read, and sentences of which nothing may be derived."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers_link import Draft
from helpers_link_sums import honored
from quoth.extract import load
from quoth.link import link_one, link_pair, rules
from quoth.link.arithmetic.amounts import Amount, per_hundred, total
from quoth.model import Derivation, Extraction, Finding, Formula, Kind, PartialDate, Verdict
from quoth.read import read_bytes, read_text

FITS, MISSES, OFFERED = Finding.FITS, Finding.MISSES, Finding.OFFERED


@pytest.fixture(scope="module")
def reader():
    return load("rules")


def read(reader, text: str, name: str = "passage.txt") -> Extraction:
    return reader.extract(read_text(text, name, published=PartialDate("2031-03-05")))


def told(reader, text: str) -> list[Derivation]:
    return list(link_one(read(reader, text)).derivations)


@pytest.mark.parametrize(
    ("rule", "finding", "expression", "text"),
    [
        (rules.SUM_LISTED, FITS, "700 + 310 + 230 = 1,240",
         "Police made 1,240 arrests: 700 for trespass, 310 for theft and 230 for assault."),
        (rules.SUM_LISTED, MISSES, "610 + 540 = 1,150", "The college admitted 1,190 students: 610 women and 540 men."),
        (rules.SUM_TOLD, FITS, "41 + 230 = 271",
         "The quake killed 41 people and injured 230 in the valley. The 271 casualties were taken to Orrin."),
        (rules.SUM_TOLD, FITS, "460 + 215 = 675", "The fire damaged 460 flats and 215 houses, 675 homes in total."),
        (rules.SUM_TOLD, MISSES, "12,480 + 11,020 = 23,500",
         "Rhea Moss took 12,480 votes and Tom Arden 11,020. The office counted 23,900 votes in all."),
        (rules.SUM_OF_SHARES, FITS, "50% + 30% + 20% = 100%",
         "Wind supplied 50 percent of the electricity, gas 30 percent and coal the remaining 20 percent."),
        (rules.SUM_OF_SHARES, MISSES, "44% + 41% + 12% = 97%",
         "Fares bring in 44 percent of its revenue, subsidies 41 percent and advertising the remaining 12 percent."),
        (rules.SUM_OF_PERIODS, MISSES, "3,100 + 2,950 + 2,020 + 1,900 = 9,970",
         "The office said 9,870 requests had been honored since 2027: 3,100 in 2027, 2,950 in 2028, 2,020 in 2029 and 1,900 in 2030."),
        (rules.SHARE_OF_BASE, FITS, "480 ÷ 4,000 = 12%", "In Tarn, 12% of the 4,000 pupils, or 480, missed lessons."),
        (rules.SHARE_OF_BASE, FITS, "1,140 of 3,800 = 30%", "Surveyors found lead in 1,140 of 3,800 homes, or 30 percent."),
        (rules.SHARE_OF_BASE, MISSES, "2,310 of 15,400 = 15%", "Exactly 2,310 of the 15,400 children came late. That is 18 percent."),
        (rules.RATE_IMPLIED, OFFERED, "1,641 ÷ 26,000 = 6.31%", "The prisons hold 26,000 inmates. Of those, 1,641 have been moved."),
        (rules.RATE_IMPLIED, OFFERED, "940 ÷ 18,800 = 5 per 100 people",
         "The agency logged only 940 transfer orders for the 18,800 people released from custody."),
        (rules.CHANGE_OF_LEVELS, FITS, "4,200 ÷ 4,000 − 1 = 5%", "Enrolment rose from 4,000 in 2029 to 4,200 in 2030, a rise of 5%."),
        (rules.CHANGE_OF_LEVELS, MISSES, "1,260 ÷ 1,400 − 1 = -10%", "The herd fell to 1,260 reindeer from 1,400, a loss of 15 percent."),
        (rules.LEVEL_IMPLIED, OFFERED, "4,200 ÷ (1 + 5%) = 4,000", "Unemployment rose 5% to 4,200 in March."),
        (rules.LEVEL_IMPLIED, OFFERED, "15,000 tonne × (1 − 40%) = 9,000 tonne", "The catch fell 40% from 15,000 tonnes in 2029."),
        (rules.CHANGE_IMPLIED, OFFERED, "200 ÷ 160 − 1 = 25%", "Accidents on the road went up from 160 to 200 within a year."),
    ],
)  # fmt: skip
def test_each_rule_has_its_sentence(reader, rule, finding, expression, text):
    assert [(d.rule, d.finding, d.expression) for d in told(reader, text)] == [(rule, finding, expression)]


@pytest.mark.parametrize(
    "text",
    [
        "The 4,110 men held in the jails account for 212 homicides, 1,904 assaults and 1,994 thefts.",
        "In Kelm 2,400 ballots had to be counted again and in Tarn 1,100. The party had 3,500 members in 2027.",
        "The camp holds 18,000 people, including 7,000 children and 3,500 men.",
        "In 2029 the port took in $12.5 million in fees. Wages cost it $7.0 million in 2030 and dredging $5.5 million a year.",
        "Some 4,400 cyclists and 6,100 walkers cross the bridge a day. A count found 10,500 people at the market.",
        "Industry used 14% less gas, households 21% less and power stations 9% less.",
        "The five largest towns took 60 percent of the money in 2029 and 45 percent in 2030.",
        "The board denied that of the 26,000 inmates 1,641 had been moved.",
        "Spending has grown by 8 percent a year to 540 million crowns.",
        "In Corr 48% said they would vote for the tax, in Lusk 52%.",
    ],
)
def test_nothing_is_derived_where_scopes_or_things_differ(reader, text):
    assert told(reader, text) == []


def test_a_miss_says_by_how_much_and_a_fit_does_not(reader):
    (miss,) = told(reader, "The college admitted 1,190 students: 610 women and 540 men.")
    assert (miss.yields, miss.difference) == (1150, 40)
    assert "40 more" in miss.explanation
    (fit,) = told(reader, "The college admitted 1,150 students: 610 women and 540 men.")
    assert fit.difference is None


def test_the_bounds_of_the_inputs_bound_what_comes_out(reader):
    (found,) = told(reader, "Orchards in Fellside employ 450 pickers, up to 380 of whom come from abroad.")
    assert found.expression.endswith("= at most 84.4%")
    assert found.lower == 0
    assert found.upper is not None
    assert found.upper >= found.yields


def test_the_parts_of_a_sum_that_fits_fit_their_whole_and_name_each_other(reader):
    extraction = read(reader, "The fire damaged 460 flats and 215 houses, 675 homes in total.")
    found = [c for c in link_one(extraction).comparisons if c.rule == rules.SUM_TOLD]
    parts = [f.iri for f in extraction.figures[:2]]
    assert {(c.a.thing, c.verdict, c.parts) for c in found} == {(p, Verdict.FITS, tuple(parts)) for p in parts}
    missing = link_one(read(reader, "The fire damaged 460 flats and 215 houses, 700 homes in total."))
    assert not [c for c in missing.comparisons if c.verdict in (Verdict.FITS, Verdict.CONTRADICTS)]


def test_the_column_of_a_table_is_held_against_its_total_whatever_its_length(reader):
    rows = "".join(f"Town{i},{i * 7 % 97 + 100}\n" for i in range(400))
    total_of = sum(i * 7 % 97 + 100 for i in range(400))
    for printed, finding in ((total_of, FITS), (total_of + 9, MISSES)):
        table = f"Town,Arrests\n{rows}Total,{printed}\n".encode()
        (found,) = link_one(reader.extract(read_bytes(table, "arrests.csv"))).derivations
        assert (found.formula, found.finding, len(found.inputs)) == (Formula.SUM, finding, 400)
        assert len(found.expression) < 80


SINCE = {"since": "2028"}


@pytest.mark.parametrize(
    ("total_since", "years", "finding"),
    [
        (9000, (2999, 3001, 3000), FITS),
        (9870, (3100, 3400, 3500), MISSES),
        (9870, (10400,), MISSES),
        (9870, (3100, 3400), None),
        (9870, (3100,), None),
    ],
)
def test_a_running_total_of_one_document_is_held_against_the_years_of_another(total_since, years, finding):
    one = honored("Courier", "2030-12-31", (total_since, Kind.CUMULATIVE, SINCE))
    two = honored("Ledger", "2031-01-20", *((v, Kind.FLOW, {"during": str(2028 + i)}) for i, v in enumerate(years)))
    found = link_pair(one, two).derivations
    assert [d.finding for d in found] == ([finding] if finding else [])
    assert found == link_pair(two, one).derivations
    assert all(set(d.documents) == {one.document.iri, two.document.iri} for d in found)


def test_nothing_is_held_against_another_source_or_place():
    one = honored("Courier", "2030-12-31", (9870, Kind.CUMULATIVE, SINCE))
    text = "The Tax Board honored 10400 requests in Oster in 2029."
    draft = Draft(text, "Ledger", "2031-01-20").agent("a1", "Tax Board").says("s1", "a1", text[:-1])
    draft.counts(
        "f1",
        "10400 requests",
        10400,
        "requests",
        "s1",
        event="honored",
        kind=Kind.FLOW,
        place=("Oster",),
        during="2029",
    )
    other = draft.done()
    assert link_pair(one, other).derivations == ()


amounts = st.tuples(st.integers(1, 10**6), st.integers(0, 50)).map(
    lambda t: Amount.around(Decimal(t[0]), Decimal(t[1]) / 100 * t[0])
)


@settings(deadline=None)
@given(st.lists(amounts, min_size=1, max_size=6), st.randoms())
def test_a_sum_does_not_hang_on_the_order_and_holds_its_value(found, random):
    shuffled = list(found)
    random.shuffle(shuffled)
    whole = total(found)
    assert whole == total(shuffled)
    assert whole.lower <= whole.value <= whole.upper
    assert whole.meets(whole)


@settings(deadline=None)
@given(amounts, amounts)
def test_meeting_is_symmetric_and_a_share_lies_within_its_bounds(one, two):
    assert one.meets(two) == two.meets(one)
    share = per_hundred(one, two)
    assert share.lower <= share.value
    assert share.upper is None or share.value <= share.upper


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(101, 9999), min_size=3, max_size=6), st.integers(-3, 3))
def test_a_listed_sum_fits_exactly_where_it_adds_up(parts, off):
    whole = sum(parts) + off
    words = ["Tarn", "Ostia", "Kelm", "Vell", "Corr", "Lusk"]
    listed = ", ".join(f"{v:,} in {w}" for v, w in zip(parts, words, strict=False))
    text = f"The Freight Board closed {whole:,} wells: {listed}."
    draft = Draft(text, "Courier", "2031-01-20").agent("a1", "Freight Board").says("s1", "a1", text[:-1])
    draft.counts("f0", f"{whole:,} wells", whole, "wells", "s1", event="closed", kind=Kind.FLOW)
    for i, (value, word) in enumerate(zip(parts, words, strict=False)):
        draft.counts(
            f"f{i + 1}", f"{value:,} in {word}", value, "wells", "s1", event="closed", kind=Kind.FLOW, part_of="f0"
        )
    found = [d for d in link_one(draft.done()).derivations if d.formula is Formula.SUM]
    assert [d.finding for d in found] == [MISSES if off else FITS]
