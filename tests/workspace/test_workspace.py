"""The public Python way in: what a notebook does with a workspace."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path
from unittest.mock import patch

import pytest

import quoth
from helpers_cli import WORKED_EXAMPLES, loaded
from quoth.errors import InputRefused, NotFound, WrongCall
from quoth.model import Verdict
from quoth.workspace import Done, Format, Metadata, Workspace
from quoth.workspace.demo import against, around, longest

NOTE = "The harbour board of Arden said on Monday that more than 40 berths were closed in Port Arden."


@pytest.fixture(autouse=True)
def model():
    """The language model, loaded once."""
    with patch("quoth.workspace.workspace.load", loaded):
        yield


@pytest.fixture(scope="module")
def example() -> Workspace:
    """A workspace with the invented case; only to be read."""
    workspace = Workspace("memory:")
    with patch("quoth.workspace.workspace.load", loaded):
        assert [added.done for added in workspace.add(WORKED_EXAMPLES)] == [Done.ADDED] * 7
    return workspace


def test_the_front_door_leads_here():
    assert quoth.Workspace is Workspace


def test_a_text_at_hand_is_added_once():
    workspace = Workspace("memory:", base="https://example.org/kb/")
    added = workspace.add_text(NOTE, "note.txt", published="2021-05-03", publisher="Arden Gazette")
    assert (added.done, added.fine) == (Done.ADDED, True)
    assert added.extraction is not None
    assert added.extraction.document.iri.startswith("https://example.org/kb/")
    assert (
        workspace.add_text(NOTE, "note.txt", published="2021-05-03", publisher="Arden Gazette").done is Done.UNCHANGED
    )
    assert [d.publisher for d in workspace.documents()] == ["Arden Gazette"]


def test_a_store_whose_engine_is_gone_takes_its_documents_again(tmp_path):
    store = tmp_path / "store"
    Workspace(store).add_text(NOTE, "note.txt")
    shutil.rmtree(store / "oxigraph")
    assert Workspace(store).add_text(NOTE, "note.txt").done is Done.ADDED
    assert len(Workspace(store).documents()) == 1


def test_what_a_user_corrects_replaces_the_reading_of_the_same_file(tmp_path):
    file = tmp_path / "note.txt"
    file.write_text(NOTE, encoding="utf-8")
    workspace = Workspace(tmp_path / "store")
    (first,) = workspace.add([file], url="https://example.org/1")
    (again,) = workspace.add([file], url="https://example.org/1", published="2021-05-03")
    assert (first.done, again.done) == (Done.ADDED, Done.REPLACED)
    assert len(workspace.documents()) == 1


def test_a_bad_text_is_refused_and_nothing_is_kept():
    workspace = Workspace("memory:")
    with pytest.raises(InputRefused):
        workspace.add_text("", "empty.txt")
    (added,) = workspace.add([Path("no-such-file.txt")])
    assert (added.done, added.fine, added.extraction) == (Done.REFUSED, False, None)
    assert isinstance(added.error, NotFound)
    assert workspace.documents() == ()


def test_reading_and_extracting_need_no_store(tmp_path):
    workspace = Workspace(tmp_path / "never made")
    document = workspace.read(WORKED_EXAMPLES[0], Metadata(publisher="Somebody Else"))
    assert document.publisher == "Somebody Else"
    assert workspace.extract(document).figures
    assert not (tmp_path / "never made").exists()


def test_contradictions_come_gravest_first_and_are_narrowed(example):
    found = [c.comparison for c in example.contradictions()]
    assert Verdict.INCOMPARABLE not in {c.verdict for c in found}
    opposing = [c.verdict.opposes for c in found]
    assert opposing == sorted(opposing, reverse=True)
    everything = example.contradictions(verdicts=set(Verdict))
    assert len(everything) > len(found)
    assert [c.comparison for c in example.contradictions(limit=3)] == found[:3]
    narrowed = example.contradictions(about="prisons")
    assert 0 < len(narrowed) < len(found)
    assert example.contradictions(about="zeppelins") == ()


def test_a_passage_is_borne_out_or_spoken_against():
    workspace = Workspace("memory:")
    a, b = (workspace.read(p) for p in WORKED_EXAMPLES[:2])
    pairing = workspace.compare(a, b)
    assert pairing.compared
    assert pairing.label.explanation


def test_things_are_found_by_what_people_call_them(example):
    letter = next(d for d in example.documents() if (d.path or "").endswith("02-letter.md"))
    for name in (
        letter.iri,
        letter.iri.rsplit("/", 1)[-1],
        letter.path,
        "02-letter.md",
        letter.title,
        "letter to the attorney",
    ):
        (shown,) = example.show(name)
        assert (shown.extraction.document.iri, shown.thing) == (letter.iri, None)
    assert {type(shown.thing).__name__ for shown in example.show("14,000")} == {"Figure"}
    assert example.show("zeppelins") == ()
    with pytest.raises(WrongCall):
        example.show("  ")
    with pytest.raises(NotFound, match="documents fit"):
        example.remove("Calvania", reason="x", by="y")


def test_an_export_can_be_narrowed_and_without_text(example):
    whole, part = example.export(Format.NQUADS), example.export(Format.NQUADS, "02-letter.md")
    assert 0 < len(part) < len(whole)
    assert set(part.splitlines()) <= set(whole.splitlines())
    sentence = b"more than 14,000 people with an active detainer"
    assert sentence in whole
    assert all(sentence not in example.export(format_, without_text=True) for format_ in Format)
    with pytest.raises(NotFound):
        example.export(Format.TURTLE, "zeppelins")


def test_what_extraction_writes_keeps_to_the_shapes(example):
    assert example.validate() == []


def test_pictures_are_of_something(example):
    assert "14,000" in example.picture("14,000")
    with pytest.raises(NotFound):
        Workspace("memory:").picture()


def test_queries_take_parameters(example):
    found = example.ask("figures/find-by-value", value="14000")
    assert len(found.rows or ()) >= 8
    assert example.query("ASK { ?s ?p ?o }").boolean is True


def test_a_tool_nobody_knows_is_refused_at_once():
    with pytest.raises(WrongCall, match="tea-leaves"):
        Workspace("memory:", extractor="tea-leaves")


@pytest.mark.skipif(importlib.util.find_spec("oxrdflib") is None, reason="the extra rdflib is not installed")
def test_the_store_is_a_dataset_of_rdflib(example):
    with example.view() as view:
        held = sum(1 for _ in view.quads())
    dataset = example.dataset()
    assert len(list(dataset.quads((None, None, None, None)))) == held
    dataset.close()


def test_the_demo_chooses_the_number_that_came_the_longest_way(example):
    traces = example.trace("14,000")
    best = longest(traces)
    assert best is not None
    assert len(best.chain) == max(len(t.chain) for t in traces)
    assert longest(()) is None
    speaking = against(traces, 50)
    assert speaking
    assert all(compared.comparison.verdict.opposes for compared in speaking)
    assert against(traces, 1) == speaking[:1]


def test_the_same_file_under_corrected_metadata_is_one_document(tmp_path):
    file = tmp_path / "note.txt"
    file.write_text(NOTE, encoding="utf-8")
    workspace = Workspace(tmp_path / "store")
    (first,) = workspace.add([file])
    (corrected,) = workspace.add([file], publisher="Arden Gazette", published="2021-05-03")
    assert first.extraction is not None
    assert (corrected.done, corrected.instead_of) == (Done.REPLACED, (first.extraction.document.iri,))
    (held,) = workspace.documents()
    assert held.publisher == "Arden Gazette"
    with workspace.view() as view:
        (judgement,) = view.judgements(first.extraction.document.iri)
        assert judgement.reason.startswith(f"replaced by {held.iri}")
        assert not view.comparisons(of=first.extraction.document.iri)
    (again,) = workspace.add([file], publisher="Arden Gazette", published="2021-05-03")
    assert (again.done, again.instead_of) == (Done.UNCHANGED, ())
    moved = tmp_path / "moved" / "note.txt"
    moved.parent.mkdir()
    moved.write_text(NOTE, encoding="utf-8")
    (elsewhere,) = workspace.add([moved], publisher="Arden Gazette", published="2021-05-04")
    assert (elsewhere.done, len(workspace.documents())) == (Done.REPLACED, 1)


def test_what_is_not_said_again_of_a_file_is_not_forgotten(tmp_path):
    file = tmp_path / "note.txt"
    file.write_text(NOTE, encoding="utf-8")
    workspace = Workspace(tmp_path / "store")
    list(workspace.add([file], publisher="Arden Gazette", published="2021-05-03"))
    (again,) = workspace.add([file])
    assert again.done is Done.UNCHANGED
    list(workspace.add([file], url="https://gazette.example/note"))
    (held,) = workspace.documents()
    assert (held.publisher, held.published and held.published.text) == ("Arden Gazette", "2021-05-03")
    assert held.url == "https://gazette.example/note"


@pytest.mark.parametrize("name", ["note.txt", "note-{}.txt"])
def test_sites_that_print_the_same_text_stay_documents_of_their_own(name, tmp_path):
    workspace = Workspace("memory:")
    for number in range(3):
        file = tmp_path / str(number) / name.format(number)
        file.parent.mkdir()
        file.write_text(NOTE, encoding="utf-8")
        (added,) = workspace.add([file], publisher=f"Arden Gazette {number}", published="2021-05-03")
        assert (added.done, added.instead_of) == (Done.ADDED, ())
    assert len(workspace.documents()) == 3


def test_a_picture_of_the_demo_is_about_its_number_and_no_web(example):
    page, everything = around(example, "14,000"), example.picture()
    assert "Who says 14,000?" in page
    assert "986" in page
    assert page.count('"rebuts"') > 0
    assert 0 < page.count('"drifts"') < everything.count('"drifts"') / 2
