"""The index beside the engine: made anew where it is missing or old, right again after a sudden death, closed to foreign bytes."""

from __future__ import annotations

import os
import pickle
import sqlite3
import zlib
from contextlib import closing
from itertools import permutations

import pytest
from hypothesis import given, settings

from helpers_link import Draft
from helpers_store import by_another_run, derived, everything, filled, link_and_put, release, report, tombstone
from quoth.errors import StoreError
from quoth.link import filing, link_one
from quoth.link.gathered import Gathered
from quoth.model import Extraction
from quoth.store import Outcome, open_store
from quoth.store.index import Index
from quoth.store.packing import pack, unpack
from strategies import extractions


@pytest.fixture
def folder(tmp_path):
    return filled(tmp_path / "store")


def filed(folder) -> dict[str, object]:
    index = Index(str(folder / "index.sqlite"))
    found = {f.document: f for f in index.filings()}
    index.close()
    return found


EXPECTED = {e.document.iri: filing(e) for e in everything()}


def test_every_document_is_filed_as_linking_says(folder):
    assert filed(folder) == EXPECTED
    with open_store(folder).write() as writer:
        writer.remove(release().document.iri, tombstone(release().document.iri))
        link_and_put(writer, by_another_run(report()))
    assert filed(folder) == {iri: f for iri, f in EXPECTED.items() if iri != release().document.iri}


@pytest.mark.parametrize("harm", ["missing", "old"])
def test_an_index_that_is_missing_or_old_is_made_anew(folder, harm):
    if harm == "missing":
        (folder / "index.sqlite").unlink()
    else:
        with sqlite3.connect(folder / "index.sqlite") as sql:
            sql.execute("DELETE FROM entries")
            sql.execute("PRAGMA user_version = 1")
    (folder / "quoth-store.json").write_text('{"format": 1, "engine": "oxigraph 0.5"}\n')
    with open_store(folder).write() as writer:
        before = derived(writer)
        assert link_and_put(writer, by_another_run(release())) == "replaced"
        assert derived(writer) == before
    assert filed(folder) == EXPECTED
    assert '"format": 2' in (folder / "quoth-store.json").read_text()


def test_a_change_that_did_not_come_to_its_end_is_settled(folder):
    index = Index(str(folder / "index.sqlite"))
    with pytest.raises(KeyboardInterrupt):
        die_while_changing(index, release().document.iri)
    assert index.filing(release().document.iri) == filing(release())
    with index.changing(report().document.iri, None):
        pass
    assert index.unsettled() == [release().document.iri]
    index.close()
    with sqlite3.connect(folder / "index.sqlite") as sql:
        sql.execute("INSERT INTO unsettled VALUES (?)", (report().document.iri,))
        sql.execute("INSERT INTO unsettled VALUES ('urn:never-held')")
    with open_store(folder).write():
        pass
    assert filed(folder) == EXPECTED


def die_while_changing(index: Index, document: str) -> None:
    with index.changing(document, None):
        assert index.filing(document) is None
        raise KeyboardInterrupt


def test_a_damaged_index_says_what_to_do(folder):
    (folder / "index.sqlite").write_bytes(os.urandom(4096))
    with pytest.raises(StoreError, match="index of the store") as caught, open_store(folder).write():
        pass
    assert "delete this file" in str(caught.value.hint)
    (folder / "index.sqlite").unlink()
    with open_store(folder).write() as writer:
        assert writer.filing(release().document.iri) == EXPECTED[release().document.iri]
    with open_store(folder).view() as view:  # reading needs no index
        assert len(view.documents()) == 5


def counting(number: int) -> Extraction:
    """A paper of its own day that counts wells, in one of two places."""
    draft = Draft(
        f"Board {number} said {40 + number} wells were closed.", f"Paper {number}", f"2031-03-{number + 1:02}"
    )
    draft.agent("b", f"Board {number}").says("s1", "b", f"{40 + number} wells were closed")
    place = ("Ohio", "Texas")[number % 2]
    return draft.counts(
        "f1", f"{40 + number}", 40 + number, "wells", "s1", event="closed", place=(place,), during="2030"
    ).done()


def test_two_documents_stand_in_one_window_as_the_gathered_say():
    many = [counting(n) for n in range(24)]
    index, gathered = Index(":memory:"), Gathered()
    index.refill(map(filing, many))
    for extraction in many:
        gathered.gather(extraction)
    pairs = list(permutations((e.document.iri for e in many), 2))
    for window in (1, 4):
        told = [(sorted(index.beside(*p, window)), sorted(gathered.beside(*p, window))) for p in pairs]
        # what lies farther ahead than a window reaches is one to the index
        assert [[(b.one, b.other, b.place) for b in one] for one, _ in told] == [
            sorted((b.one, b.other, min(b.place, window)) for b in other) for _, other in told
        ]
        assert sum(bool(one) for one, _ in told) > 20
    assert not index.beside(many[0].document.iri, "urn:nothing", 4)
    index.close()


def test_a_position_that_no_document_has_is_damage(folder):
    index = Index(str(folder / "index.sqlite"))
    with pytest.raises(StoreError, match="no document does"):
        index.filed_at(1)
    index.close()


@settings(max_examples=40, deadline=None)
@given(extractions())
def test_packing_keeps_all_of_an_extraction(extraction):
    assert unpack(pack(extraction)) == extraction


class Trap:
    """What a store from elsewhere might hold."""

    def __reduce__(self):
        return os.system, ("true",)


@pytest.mark.parametrize("held", [Trap(), os.getcwd, "a text", [release()], release().document])
def test_nothing_but_an_extraction_is_read(held):
    with pytest.raises(ValueError, match="not an extraction"):
        unpack(zlib.compress(pickle.dumps(held)))


@pytest.mark.parametrize("bytes_", [b"", b"abc", zlib.compress(b"abc"), zlib.compress(b"")])
def test_bytes_that_are_none_are_refused(bytes_):
    with pytest.raises(ValueError, match="not an extraction"):
        unpack(bytes_)


def test_what_the_run_before_read_is_not_taken_after_a_sudden_death(tmp_path):
    """The engine had the new run already, the index not yet."""
    folder, one = tmp_path / "store", report()
    with open_store(folder).write() as writer:
        writer.put(one, link_one(one))
    kept = (folder / "index.sqlite").read_bytes()
    with open_store(folder).write() as writer:
        writer.put(by_another_run(one), link_one(one))
    (folder / "index.sqlite").write_bytes(kept)
    with closing(sqlite3.connect(folder / "index.sqlite")) as sql, sql:
        sql.execute("INSERT INTO unsettled VALUES (?)", (one.document.iri,))
    with open_store(folder).write() as writer:
        assert writer.extraction(one.document.iri) == by_another_run(one)
        assert writer.put(by_another_run(one), link_one(one)) is Outcome.UNCHANGED
        assert writer.extraction(one.document.iri) == by_another_run(one)
