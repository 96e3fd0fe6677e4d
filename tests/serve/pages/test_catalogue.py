"""The lists that pages keep say what the library's own queries say, and what search finds is what the command line finds."""

from __future__ import annotations

import pytest

from quoth.model import Dimension, Verdict
from quoth.serve.pages import catalogue
from quoth.serve.pages.choice import SPEAKS_AGAINST, chosen
from quoth.serve.pages.lists import matches
from quoth.serve.pages.memo import MOST, Memo
from quoth.serve.pages.wording import wording
from quoth.workspace import Workspace


@pytest.fixture(scope="module")
def workspace(example_store):
    return Workspace(example_store)


@pytest.fixture(scope="module")
def view(workspace):
    with workspace.view() as found:
        yield found


def test_speakers(view, workspace):
    listed = {
        (r["speaker"], r["documents"], r["statements"], r["figures"])
        for r in workspace.ask("speakers/list-speakers").records()
    }
    found = {(v.iri, str(v.documents), str(v.statements)) for v in catalogue.voices(view)}
    assert found == {row[:3] for row in listed}
    assert len(found) > 20


def test_measures(view, workspace):
    listed = {(r["measure"], r["figures"], r["documents"]) for r in workspace.ask("figures/list-measures").records()}
    assert {(t.iri, str(t.figures), str(t.documents)) for t in catalogue.tallies(view)} == listed


def test_documents_and_their_counts(view, workspace):
    held = {d.iri: (d.statements, d.figures) for d in workspace.documents()}
    assert {p.iri: catalogue.counts(view, p.iri) for p in catalogue.papers(view)} == held


@pytest.mark.parametrize("verdict", Verdict)
def test_comparisons_by_verdict(verdict, view):
    found = dict(catalogue.certain(view, verdict))
    expected = view.comparisons(verdicts={verdict})
    assert len(found) == len(expected)
    assert sorted(found.values()) == sorted(c.confidence for c in expected)
    assert sorted(catalogue.explanations(view, verdict)) == sorted(found)


@pytest.mark.parametrize("dimension", Dimension)
def test_comparisons_by_dimension(dimension, view):
    expected = [c for c in view.comparisons() if dimension in c.differs_in]
    assert len(catalogue.differing(view, dimension)) == len(expected)


@pytest.mark.parametrize("words", ["detainers", "detainers prisons", "Ostrander prisons", "damage", "homes"])
def test_words_find_what_the_command_line_finds(words, view, workspace):
    from quoth.ask import understand

    index = wording(view)
    order = [p.iri for p in catalogue.papers(view)]
    found = set(index.find(understand(words).words, order))
    expected = {f.iri for f in workspace.figures(words)}
    assert found
    assert len(found & expected) >= 0.8 * len(expected)
    assert len(found - expected) <= 0.2 * len(found)


def test_a_choice_takes_what_makes_no_sense_for_not_said():
    said = chosen({"verdict": "nonsense", "confidence": "-5", "sort": "colour", "dimension": "weight", "topic": " x "})
    assert (said.verdict, said.confidence, said.sort, said.dimension, said.topic) == (
        SPEAKS_AGAINST,
        0,
        "confidence",
        None,
        "x",
    )
    assert chosen({"confidence": "900"}).confidence == 100
    assert chosen({"verdict": "drifts"}).verdicts == (Verdict.DRIFTS,)
    assert Verdict.INCOMPARABLE not in chosen({"verdict": "all"}).verdicts


@pytest.mark.parametrize(
    ("words", "about", "fits"),
    [
        ("Helen Ostrander", "ostr", True),
        ("Helen Ostrander", "helen ostrander", True),
        ("Ostrander", "helen", False),
        ("x", "", True),
    ],
)
def test_names_are_matched_by_the_beginnings_of_words(words, about, fits):
    assert matches(words, about) is fits


def test_what_is_remembered_goes_with_its_version_and_is_bounded():
    memo, made = Memo(), []

    def make(value):
        return lambda: made.append(value) or value

    assert [memo.get("1", "a", make(1)), memo.get("1", "a", make(2)), memo.get("2", "a", make(3))] == [1, 1, 3]
    for n in range(MOST + 5):
        memo.get("2", n, make(n))
    assert memo.get("2", "a", make(4)) == 4
    assert made[:2] == [1, 3]
