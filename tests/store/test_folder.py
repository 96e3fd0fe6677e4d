"""Stores in folders: what may be there already, damage, other processes, sudden death."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

import store_child
from helpers_store import by_another_run, derived, everything, link_and_put, release
from quoth.errors import NotFound, StoreError, StoreInUse
from quoth.link import link_one
from quoth.model import Links
from quoth.rdf import encode_links, to_nquads
from quoth.store import Outcome, open_store
from quoth.store.snapshot import alive
from quoth.store.trouble import of_engine


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "store"


LAYOUT = {"quoth-store.json", "oxigraph", "index.sqlite", "history", "ledger.nq"}


@contextmanager
def child(what: str, folder: Path):
    command = [sys.executable, store_child.__file__, what, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout.readline() == "ready\n"
            yield process
        finally:
            process.kill()


def fill(folder: Path) -> None:
    with open_store(folder).write() as writer:
        for extraction in everything():
            link_and_put(writer, extraction)


def test_keeps_everything_between_openings(folder):
    fill(folder)
    with open_store(folder).write() as writer:
        assert link_and_put(writer, release()) is Outcome.UNCHANGED
        assert link_and_put(writer, by_another_run(release())) is Outcome.REPLACED
    with open_store(str(folder)).view() as view:
        assert len(view.documents()) == 5
        assert view.history(release().document.iri) == (release(),)


def test_layout(folder):
    fill(folder)
    with open_store(folder).write() as writer:
        link_and_put(writer, by_another_run(release()))
        assert (folder / "writer.pid").read_text() == str(os.getpid())
    assert {x.name for x in folder.iterdir()} - {"readers"} == LAYOUT
    assert len((folder / "ledger.nq").read_text().splitlines()) == 6
    (kept,) = (folder / "history").iterdir()
    assert kept.name.startswith(release().document.iri.rsplit("/", 1)[1])
    with open_store(folder).view():
        assert len(list((folder / "readers").iterdir())) == 1
    assert not list((folder / "readers").iterdir())


def test_reading_what_is_not_there_makes_nothing(folder):
    for make in (lambda: None, folder.mkdir):
        make()
        with pytest.raises(StoreError, match=r"no store at .*quoth add FILE"), open_store(folder).view():
            pass
    assert not list(folder.iterdir())


def test_a_folder_of_something_else_is_left_alone(folder):
    folder.mkdir()
    (folder / "thesis.tex").write_text("all of it")
    for opened in (open_store(folder).view, open_store(folder).write):
        with pytest.raises(StoreError, match="is not a store"), opened():
            pass
    assert [x.name for x in folder.iterdir()] == ["thesis.tex"]


@pytest.mark.parametrize("where", ["file.txt/store", "n" * 300, "/proc/store"])
def test_where_no_folder_can_be_made_nothing_is_damaged(where, tmp_path):
    if where.startswith("/proc") and not Path("/proc/self").is_dir():
        pytest.skip("a system without /proc")
    (tmp_path / "file.txt").write_text("x")
    store = open_store(tmp_path / where)
    with pytest.raises(StoreError, match=r"no folder can be made there: .*name another folder"), store.write():
        pass


def test_a_file_is_no_store(tmp_path):
    (tmp_path / "f").write_text("x")
    with pytest.raises(StoreError, match="is a file"), open_store(tmp_path / "f").write():
        pass


@pytest.mark.parametrize("url", ["http://localhost:7878/query", "HTTPS://example.org/sparql"])
def test_a_remote_store_comes_later(url):
    with pytest.raises(StoreError, match="later"):
        open_store(url)


@pytest.mark.parametrize(
    ("said", "match"),
    [('{"format": 99}', "newer Quoth"), ("{", "damaged"), ("[]", "damaged"), ('{"format": "x"}', "damaged")],
)
def test_a_format_that_is_not_known(folder, said, match):
    fill(folder)
    (folder / "quoth-store.json").write_text(said)
    with pytest.raises(StoreError, match=match), open_store(folder).view():
        pass


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:20])


def _flip(file: Path) -> None:
    data = bytearray(file.read_bytes())
    for at in range(0, len(data), 16):
        data[at] ^= 0xFF
    file.write_bytes(data)


@pytest.mark.parametrize("harm", [Path.unlink, _cut, _flip])
@pytest.mark.parametrize("which", ["CURRENT", "MANIFEST-*", "*.sst"])
def test_a_damaged_store_says_so(folder, which, harm):
    fill(folder)
    for file in (folder / "oxigraph").glob(which):
        harm(file)
    if which == "CURRENT" and harm is _cut:  # 20 bytes hold all of it
        return
    with pytest.raises(StoreError) as caught, open_store(folder).view() as view:
        view.stats()
    assert "damaged" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_second_writer_is_told_who_writes(folder):
    fill(folder)
    with child("hold", folder) as process:
        with pytest.raises(StoreInUse, match=f"in use by process {process.pid}"), open_store(folder).write():
            pass
        with open_store(folder).view() as view:  # reading needs no lock
            assert len(view.documents()) == 5
    with open_store(folder).write() as writer:  # the lock died with its process
        assert len(writer.documents()) == 5


def test_views_beside_a_busy_writer_hold_whole_documents(folder):
    seen = []
    with child("add", folder) as process:
        process.stdout.readline()
        until = time.monotonic() + 2
        while time.monotonic() < until:
            with open_store(folder).view() as view:
                held = view.documents()
                assert all(h.figures == 1 and h.statements == 2 for h in held)
                assert derived(view) == expected([int(h.publisher.split()[1]) for h in held])
                seen.append(len(held))
    assert seen == sorted(seen)
    assert seen[-1] > seen[0]


@pytest.mark.parametrize("round_", range(4))
def test_killed_while_adding_each_document_is_whole_or_absent(folder, round_):
    with child("add", folder) as process:
        acknowledged = -1
        for _ in range(round_ * 5):
            acknowledged = int(process.stdout.readline())
        time.sleep(random.Random(round_).uniform(0, 0.05))
    with open_store(folder).view() as view:
        numbers = [int(h.publisher.split()[1]) for h in view.documents()]
        assert set(range(acknowledged + 1)) <= set(numbers)
        for n in numbers:
            one = store_child.numbered(n)
            assert view.extraction(one.document.iri) in (one, by_another_run(one))
            assert view.history(one.document.iri) in ((), (one,))
        assert derived(view) == expected(numbers)
    with open_store(folder).write() as writer:
        one = store_child.numbered(acknowledged + 1)
        writer.put(by_another_run(one), link_one(one))
        assert writer.extraction(one.document.iri) == by_another_run(one)
        assert not (folder / "readers").exists() or not list((folder / "readers").iterdir())


def expected(numbers: list[int]) -> str:
    quads = (x for n in numbers for x in encode_links(link_one(store_child.numbered(n))))
    return to_nquads(quads)


def test_leftovers_of_dead_readers_are_swept(folder):
    fill(folder)
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    assert not alive(str(dead.pid))
    assert not alive("no-number")
    (folder / "readers" / f"{dead.pid}-0").mkdir(parents=True)
    with open_store(folder).view() as view, open_store(folder).write():
        assert [x.name.split("-")[0] for x in (folder / "readers").iterdir()] == [str(os.getpid())]
        assert view.documents()


def test_an_error_that_somebody_keeps_does_not_keep_the_lock(folder):
    fill(folder)
    with pytest.raises(NotFound) as kept, open_store(folder).write() as writer:
        writer.extraction("urn:nothing")
    with open_store(folder).write() as writer:
        assert writer.documents()
    assert kept.traceback


def test_nothing_is_left_of_a_put_that_fails(folder):
    fill(folder)
    with open_store(folder).write() as writer:
        before = list(writer.quads())
        with pytest.raises(NotFound):
            writer.extraction("urn:nothing")
        broken = store_child.numbered(1)
        with pytest.raises(ValueError, match="does not explain"):
            writer.put(replace(broken, statements=()), Links())
        assert list(writer.quads()) == before


@pytest.mark.parametrize(
    ("error", "sort", "said"),
    [
        (OSError("IO error: lock hold by current process: /x/LOCK: No locks available"), StoreInUse, "in use"),
        (OSError("IO error: While lock file: /x/LOCK: Resource temporarily unavailable"), StoreInUse, "in use"),
        (OSError("IO error: No space left on device: While appending"), StoreError, "disk is full"),
        (OSError(28, "No space left on device"), StoreError, "disk is full"),
        (PermissionError(13, "Permission denied"), StoreError, "not allowed"),
        (OSError(30, "Read-only file system"), StoreError, "not allowed"),
        (OSError("IO error: While open a file for lock: /x/LOCK: Permission denied"), StoreError, "not allowed"),
        (OSError("Corruption: block checksum mismatch"), StoreError, "damaged.*restore"),
        (RuntimeError("Transaction are only possible on read-write instances"), StoreError, "damaged"),
    ],
)
def test_what_the_engine_raises_becomes_one_line(error, sort, said):
    told = of_engine(error, "here")
    assert type(told) is sort
    assert told.exit_code == 3
    with pytest.raises(sort, match=f"here: .*{said}"):
        raise told
