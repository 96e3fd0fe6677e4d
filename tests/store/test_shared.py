"""A graph that is shared as a file: opened like a store, read and never written."""

from __future__ import annotations

import pytest

from helpers_store import everything, link_and_put
from quoth.ask import trace
from quoth.errors import StoreError
from quoth.rdf import to_nquads, to_trig, without_text
from quoth.store import open_store

WRITERS = {"graph.trig": to_trig, "graph.nq": to_nquads}


@pytest.fixture
def quads():
    store = open_store("memory:")
    with store.write() as writer:
        for extraction in everything():
            link_and_put(writer, extraction)
        return list(writer.quads())


@pytest.mark.parametrize("name", WRITERS)
def test_gives_back_what_was_shared(tmp_path, quads, name):
    (tmp_path / name).write_text(WRITERS[name](quads), encoding="utf-8")
    with open_store(tmp_path / name).view() as view:
        assert set(view.quads()) == set(quads)
        assert {view.extraction(d.iri) for d in view.documents()} == set(everything())
        assert len(list(view.query("SELECT ?f { ?f a q:Figure }", guarded=True))) == 5


def test_without_texts_everything_but_the_words_is_there(tmp_path, quads):
    (tmp_path / "graph.trig").write_text(to_trig(without_text(quads)), encoding="utf-8")
    with open_store(str(tmp_path / "graph.trig")).view() as view:
        held = [view.extraction(d.iri).document for d in view.documents()]
        assert all(d.text == "" for d in held)
        assert {d.sha256 for d in held} == {e.document.sha256 for e in everything()}
        assert len(trace(view, "800 people")) == 2


def test_nothing_is_written_to_it(tmp_path, quads):
    file = tmp_path / "graph.trig"
    file.write_text(to_trig(quads), encoding="utf-8")
    before = file.read_bytes()
    with (
        pytest.raises(StoreError, match=r"graph\.trig: a shared graph is only read") as refused,
        open_store(file).write(),
    ):
        pytest.fail("it was opened for writing")
    assert "--store" in (refused.value.hint or "")
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "no such file"),
        ("@prefix q: <https://a/> . q:a q:b ", "not a graph"),
        ("<a> <b> <c> .", "not a graph"),
        ("", "holds no documents"),
        ("<https://a/> <https://b/> <https://c/> .", "holds no documents"),
        ("@prefix q: <https://w3id.org/quoth/ns#> . <https://a/> a q:Document .", "holds no documents"),
    ],
)
def test_a_file_that_is_missing_or_broken_gets_one_line(tmp_path, content, said):
    file = tmp_path / "graph.trig"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    with pytest.raises(StoreError, match=said) as refused, open_store(file).view():
        pytest.fail("it was opened")
    assert str(refused.value).startswith(str(file))
    assert "\n" not in str(refused.value)


def test_a_graph_with_holes_in_it_is_said_to_be_damaged(tmp_path, quads):
    report = next(e for e in everything() if e.document.publisher == "Hill Courier")
    gone = f"<{report.agents[1].iri}>"
    file = tmp_path / "graph.nq"
    lines = to_nquads(quads).splitlines(keepends=True)
    file.write_text("".join(line for line in lines if not line.startswith(gone)), encoding="utf-8")
    with (
        open_store(file).view() as view,
        pytest.raises(StoreError, match=r"graph\.nq: .*referred to and not described"),
    ):
        view.extraction(report.document.iri)


def test_a_folder_may_end_so_too(tmp_path):
    (tmp_path / "old.trig").mkdir()
    with open_store(tmp_path / "old.trig").write() as writer:
        assert writer.documents() == ()
