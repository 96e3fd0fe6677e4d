"""What follows from a figure, as JSON and in the terminal."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from helpers_schemas import accepts, check
from helpers_show import courier, traced
from quoth.ask import Derived, FigureIn
from quoth.model import Derivation, Finding, Formula
from quoth.show import terminal
from quoth.show.contract import derivation_json, trace_json


def missing() -> Derived:
    here = courier()
    first, second = (FigureIn(here, f) for f in here.figures)
    found = Derivation(
        Formula.SUM, (first.iri,), second.iri, (here.document.iri,), Finding.MISSES, Decimal(4190), "count",
        "4,100 + 90 = 4,190", "4,100 + 90 = 4,190, but “4,200” is printed: 10 more.", "sum-of-what-is-told", 0.6,
        lower=Decimal("4189.5"), difference=Decimal(10), counted="boxes",
    )  # fmt: skip
    return Derived(found, (first,), second)


def offered() -> Derived:
    plain = replace(missing().derivation, result=None, finding=Finding.OFFERED, difference=None, lower=None)
    return Derived(plain, missing().inputs)


@pytest.mark.parametrize("derived", [missing(), offered()], ids=["misses", "offered"])
def test_a_derivation_fits_its_schema_alone_and_in_a_trace(derived: Derived) -> None:
    check("derivation", json.loads(json.dumps(derivation_json(derived))))
    check("trace", trace_json(replace(traced()[0], derivations=(derived,))))


def test_the_schema_of_derivations_misses_nothing() -> None:
    whole = derivation_json(missing())
    for key in whole:
        assert not accepts("derivation", {k: v for k, v in whole.items() if k != key}), key
    assert not accepts("derivation", whole | {"finding": "contradicts"})


def test_a_derivation_names_its_figures_with_their_words_and_places() -> None:
    told = derivation_json(missing())
    assert [f["text"] for f in (*told["inputs"], told["result"])] == [f.printed for f in courier().figures]
    assert (told["yields"], told["lower"], told["upper"], told["difference"]) == (4190, 4189.5, None, 10)
    assert derivation_json(offered())["result"] is None


def test_a_tree_tells_what_misses_and_what_is_offered_with_its_rule() -> None:
    shown = terminal.as_text(terminal.trace_tree([replace(traced()[0], derivations=(missing(), offered()))]))
    plain = " ".join(shown.replace("│", " ").split())
    assert "arithmetic" in plain
    assert (
        "misses: 4,100 + 90 = 4,190, but “4,200” is printed: 10 more. sum-of-what-is-told, open, confidence 0.60"
        in plain
    )
    assert plain.index("misses:") < plain.index("offered:")


def test_the_sheet_of_a_figure_has_a_branch_for_arithmetic_only_where_something_follows() -> None:
    here = courier()
    assert "arithmetic" not in terminal.as_text(terminal.figure_detail(here.figures[0], here))
    assert "misses: 4,100" in terminal.as_text(terminal.figure_detail(here.figures[0], here, (missing(),)))
