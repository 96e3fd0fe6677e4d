"""The still picture and the plot: everything is in them, nothing in them runs, and the same input gives the same drawing."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers_exports import held, naughty
from quoth.ask.network import network
from quoth.show.picture.layout import positions
from quoth.show.picture.looks import KINDS
from quoth.show.picture.svg import svg
from quoth.show.plot import COLOURS, MOST_SERIES, OTHERS, Point, plot, series, sign
from quoth.show.plot.places import placed
from quoth.show.plot.points import marks
from quoth.show.plot.scales import Amounts, Days, written

SVG = "{http://www.w3.org/2000/svg}"
DAY = dt.date(2031, 3, 4)


def drawn(text: str) -> ET.Element:
    return ET.fromstring(text)


def test_every_node_and_edge_of_the_story_is_drawn_and_nodes_lead_to_their_pages():
    with held() as view:
        graph = network(view)
    root = drawn(svg(graph, "Who says 4,200?", lambda node: f"/id/{node.rsplit('/', 1)[-1]}"))
    assert len(root.findall(f".//{SVG}a")) == len(graph)
    assert sum("edge" in (g.get("class") or "") for g in root.iter(f"{SVG}g")) == graph.number_of_edges()
    assert root.get("aria-label") == root.findtext(f"{SVG}title") == "Who says 4,200?"
    assert svg(graph, "x") == svg(graph, "x")


def test_nothing_lies_outside_of_the_sheet():
    with held() as view:
        graph = network(view)
    root = drawn(svg(graph, "x"))
    left, top, wide, tall = map(float, root.get("viewBox").split())
    for x, y in positions(graph).values():
        assert left < x < left + wide
        assert top < y < top + tall


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_node_has_an_outline(kind):
    graph = nx.MultiDiGraph()
    graph.add_node("n", kind=kind, label="a label")
    path = drawn(svg(graph, "x")).find(f".//{SVG}path")
    assert path.get("d").startswith("M")
    assert path.get("fill") == KINDS[kind].fill


def test_naughty_strings_are_words_and_no_more():
    graph = nx.MultiDiGraph()
    for n, text in enumerate(naughty()):
        graph.add_node(f"n{n}", kind="figure", label=text, title=text)
        graph.add_edge("n0", f"n{n}", label=text)
    root = drawn(svg(graph, "<script>window.__x=1</script>"))
    assert {e.tag.removeprefix(SVG) for e in root.iter()} <= {"svg", "title", "g", "a", "path", "text"}
    assert not [a for e in root.iter() for a in e.keys() if a.startswith("on")]  # noqa: SIM118 - an element is no dict


def point(value: int | None = 40, name: str = "Ada Brook", day: dt.date = DAY, **more) -> Point:
    return Point(f"{value}", name, day, True, None if value is None else Decimal(value), **more)


def test_a_plot_has_a_mark_a_figure_and_one_for_those_on_one_spot():
    root = drawn(plot([point(40, href="/a"), point(40, href="/b"), point(50, href="/c")], "boxes held"))
    links = root.findall(f".//{SVG}a")
    assert [a.get("href") for a in links] == ["/a", "/c"]
    assert "(and 1 more)" in links[0].findtext(f"{SVG}title")
    assert "×2" in [t.text for t in root.iter(f"{SVG}text")]


def middles(root: ET.Element) -> list[tuple[float, float]]:
    """Where the marks of a plot stand: the middle of each one's outline."""
    found = []
    for group in (e for e in root.iter() if "point" in (e.get("class") or "")):
        path = group.findall(f"{SVG}path")[-1].get("d")
        first, _, rest = path.removeprefix("M").partition("a")
        if rest:  # a disc: from its left edge
            x, y = map(float, first.split())
            found.append((x + float(rest.split()[0]), y))
        else:
            corners = [tuple(map(float, c.split())) for c in path.strip("MZ").split("L")]
            found.append(tuple((min(axis) + max(axis)) / 2 for axis in zip(*corners, strict=True)))
    return found


@pytest.mark.parametrize("many", [2, 3, 6])
def test_asserters_on_one_spot_stand_side_by_side(many):
    root = drawn(plot([point(40, f"Speaker {n}", href=f"/{n}") for n in range(many)], "x"))
    spots = middles(root)
    assert len(spots) == many
    assert all(abs(a[0] - b[0]) > 10 for n, a in enumerate(spots) for b in spots[n + 1 :])
    assert max(y for _, y in spots) - min(y for _, y in spots) < 4


@given(st.lists(st.tuples(st.integers(0, 50), st.sampled_from("abc"), st.integers(0, 400)), min_size=1, max_size=30))
def test_no_mark_leaves_the_sheet_or_its_amount(found):
    points = [point(value, name, DAY + dt.timedelta(days)) for value, name, days in found]
    up = Amounts.fitting([p.at for p in points], 358.0, 22.0)
    along = Days.fitting([p.day for p in points], 74.0, 876.0)
    for one in placed(marks(points, series(points)), up, along):
        assert one.y == up.pixel(one.mark.point.at)
        assert along.left <= one.x <= along.right
        assert abs(one.x - along.pixel(one.mark.point.day)) < 90


@pytest.mark.parametrize(
    ("more", "struck", "against"),
    [({}, 0, 0), ({"mood": "denied"}, 1, 0), ({"mood": "negated"}, 1, 0), ({"against": 3}, 0, 1)],
)
def test_what_is_denied_is_struck_out_and_what_is_spoken_against_has_a_sign(more, struck, against):
    root = drawn(plot([point(40, **more)], "x"))
    assert sum(line.get("class") == "struck" for line in root.iter(f"{SVG}line")) == struck
    assert [t.text for t in root.iter(f"{SVG}text")].count("≠") == against


def test_a_denied_figure_is_no_second_one_of_the_same_mark():
    root = drawn(plot([point(40, href="/a"), point(40, href="/b", mood="denied")], "x"))
    assert [a.get("href") for a in root.iter(f"{SVG}a")] == ["/a", "/b"]
    assert "(and 1 more)" not in "".join(t.text or "" for t in root.iter(f"{SVG}title"))


def test_bounds_are_bars_and_open_ends_arrows():
    both = plot([point(None, lower=Decimal(40), upper=Decimal(60))], "x")
    open_above = plot([point(40, lower=Decimal(40))], "x")
    bars = [line for line in drawn(both).iter(f"{SVG}line") if line.get("stroke-width") == "5"]
    assert len(bars) == 1
    assert bars[0].get("y1") != bars[0].get("y2")
    assert "fill-opacity" not in both
    assert open_above.count("fill-opacity") == 1


def test_reprints_are_joined_to_their_root_and_hollow_where_undated():
    root = drawn(plot([point(40, root="r"), point(40, "Bo", dt.date(2031, 4, 1), root="r"), point(7, "Cy")], "x"))
    joints = next(g for g in root.iter(f"{SVG}g") if g.get("class") == "joints")
    assert len(joints) == 1
    undated = Point("7", "Cy", DAY, False, Decimal(7))
    assert 'class="hollow"' in plot([undated], "x")


def test_two_amounts_of_one_speaker_are_not_joined():
    root = drawn(plot([point(40, root="r"), point(70, day=dt.date(2031, 4, 1), root="r")], "x"))
    joints = next(g for g in root.iter(f"{SVG}g") if g.get("class") == "joints")
    assert len(joints) == 0


def test_amounts_that_span_far_get_a_log_scale_that_says_so():
    assert "log scale" in plot([point(1), point(4_000)], "x")
    assert "log scale" not in plot([point(0), point(4_000)], "x")
    assert "log scale" not in plot([point(100), point(4_000)], "x")


def test_asserters_differ_in_colour_and_in_shape():
    root = drawn(plot([point(n, f"Speaker {n}") for n in range(1, 6)], "x"))
    signs = [g.findall(f"{SVG}path")[-1] for g in root.iter(f"{SVG}g") if "point" in (g.get("class") or "")]
    assert len({s.get("fill") for s in signs}) == 5
    assert len({sign(n, 0, 0) for n in range(MOST_SERIES)}) == len(set(COLOURS)) == MOST_SERIES


@given(st.lists(st.sampled_from("abcdefghijkl"), min_size=1, max_size=40))
def test_the_commonest_asserters_have_a_series_of_their_own(names):
    found = series([point(1, name) for name in names])
    assert len(found) <= MOST_SERIES
    assert (OTHERS in found) == (len(set(names)) > MOST_SERIES)
    assert sum(m.times for m in marks([point(1, name) for name in names], found)) == len(names)


@given(st.lists(st.decimals(-(10**9), 10**12, allow_nan=False, places=2), min_size=1, max_size=20))
def test_a_scale_has_room_for_every_amount_and_keeps_their_order(amounts):
    scale = Amounts.fitting(amounts, 300.0, 10.0)
    pixels = [scale.pixel(a) for a in sorted(amounts)]
    assert all(10.0 - 1e-6 <= p <= 300.0 + 1e-6 for p in pixels)
    assert all(a >= b - 1e-9 for a, b in pairwise(pixels))
    assert 2 <= len(scale.ticks()) <= 30


@given(st.lists(st.dates(), min_size=1, max_size=20))
def test_days_stand_in_their_order_with_a_few_ticks(days):
    scale = Days.fitting(days, 0.0, 800.0)
    pixels = [scale.pixel(d) for d in sorted(days)]
    assert all(0 <= a <= b <= 800 for a, b in pairwise(pixels))
    ticks = scale.ticks()
    assert len(ticks) <= 12
    assert all(scale.first <= day <= scale.last for day, _ in ticks)


@pytest.mark.parametrize(
    ("amount", "words"), [(40_000, "40,000"), (1.2e9, "1.2bn"), (2.5e6, "2.5m"), (0.5, "0.5"), (0, "0"), (3e12, "3tn")]
)
def test_axes_write_amounts_short(amount, words):
    assert written(amount) == words
