"""What a reader finds at hand is what the document's own graph says, and nothing once that is no longer certain."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from helpers_store import by_another_run, filled, link_and_put, release, report
from quoth.model import Extraction, Judged
from quoth.rdf.terms import run_graph
from quoth.resources import folder as resource
from quoth.store import open_store
from quoth.store.index import Index
from quoth.store.readings import Readings
from quoth.workspace import Workspace


@pytest.fixture
def folder(tmp_path):
    return filled(tmp_path / "store")


def key(extraction: Extraction) -> tuple[str, str]:
    return extraction.document.iri, run_graph(extraction).value


def test_real_articles_read_the_same_from_the_index_and_from_their_graphs(tmp_path):
    place = tmp_path / "store"
    for _ in Workspace(place).add(sorted((resource("examples") / "detainers").glob("[0-9]*"))):
        pass
    readings = Readings(place / "index.sqlite")
    with open_store(place).view() as view:
        held = view.documents()
        quick = [view.extraction(one.iri) for one in held]
        assert len(quick) >= 4
        assert [readings(*key(one)) for one in quick] == quick
    readings.close()
    (place / "index.sqlite").unlink()
    with open_store(place).view() as view:
        assert [view.extraction(one.iri) for one in held] == quick


def test_a_reading_of_another_run_is_not_taken(folder):
    readings = Readings(folder / "index.sqlite")
    assert readings(*key(release())) == release()
    assert readings(*key(by_another_run(release()))) is None
    readings.close()
    assert readings(*key(release())) is None


def test_a_view_from_before_a_change_keeps_to_what_it_was(folder):
    changed = replace(report(), document=replace(report().document, title="Another headline"))
    with open_store(folder).view() as before:
        with open_store(folder).write() as writer:
            link_and_put(writer, changed)
        assert before.extraction(report().document.iri) == report()
    with open_store(folder).view() as after:
        assert after.extraction(report().document.iri) == changed


def test_nothing_is_taken_of_a_document_whose_change_was_left_half_done(folder):
    with sqlite3.connect(folder / "index.sqlite") as sql:
        sql.execute("INSERT INTO unsettled VALUES (?)", (release().document.iri,))
    readings = Readings(folder / "index.sqlite")
    assert readings(*key(release())) is None
    assert readings(*key(report())) == report()
    readings.close()


def test_what_people_judged_stays_with_linking(folder):
    read = release()
    judged = replace(read, agents=tuple(replace(agent, judged=Judged()) for agent in read.agents))
    assert judged != read
    index = Index(str(folder / "index.sqlite"))
    index.keep_at_hand([(run_graph(read).value, judged)])
    index.close()
    readings = Readings(folder / "index.sqlite")
    assert readings(*key(read)) == read
    readings.close()


@pytest.mark.parametrize("harm", ["missing", "old", "damaged", "foreign"])
def test_a_store_reads_the_same_without_a_fit_index(folder, harm):
    index = folder / "index.sqlite"
    if harm == "missing":
        index.unlink()
    elif harm == "damaged":
        index.write_bytes(b"no database at all")
    else:
        with sqlite3.connect(index) as sql:
            sql.execute("PRAGMA user_version = 1" if harm == "old" else "UPDATE readings SET packed = 'abc'")
    with open_store(folder).view() as view:
        assert view.extraction(release().document.iri) == release()
    assert index.exists() == (harm != "missing")
