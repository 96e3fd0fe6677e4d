"""The tour: what it shows, what it writes, and whose files it leaves alone."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from helpers_cli import call, one_line
from quoth.workspace import Workspace
from quoth.workspace.demo import MARK, real_case


@pytest.fixture(scope="module")
def tour(tmp_path_factory):
    """A tour that was taken, and what it printed."""
    folder = tmp_path_factory.mktemp("tours") / "a tour"
    return folder, call("demo", "-o", folder)


def test_the_demo_shows_the_whole_way(tour):
    _, ran = tour
    assert ran.code == 0
    assert ran.out.count("added  ") == 7
    for told in ("Who says 14,000?", "the chain", "leaning on", "drift: ", "root: ", "who says otherwise", "Written"):
        assert told in ran.out
    assert len(ran.out.splitlines()) < 120


def test_the_files_it_names_are_there(tour):
    folder, ran = tour
    written = {p.name for p in folder.iterdir()}
    assert {"detainers.html", "detainers.ttl", "store", MARK} <= written
    assert ("california.html" in written) == (real_case() is not None)
    assert [name for name in written - {MARK} if str(folder / name) not in ran.out] == []
    assert (folder / "detainers.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert call("validate", folder / "detainers.ttl").code == 0


def test_the_commands_it_proposes_work(tour):
    _, ran = tour
    typed = ran.out.replace(" \\\n", " ")  # as a shell reads a line that goes on
    proposed = [shlex.split(line) for line in typed.splitlines() if " --store " in line]
    assert len(proposed) == 3 + (real_case() is not None)
    for line in proposed:
        program = next(k for k, word in enumerate(line) if Path(word).name == "quoth")
        tried = call(*line[program + 1 :])
        assert (tried.code, tried.err) == (0, ""), line
        assert len(tried.out.splitlines()) > 3, line


def test_a_second_tour_starts_afresh_and_spares_other_files(tmp_path):
    folder = tmp_path / "tour"
    first = call("demo", "-o", folder)
    (folder / "mine.txt").write_text("mine", encoding="utf-8")
    note = tmp_path / "note.txt"
    note.write_text("The harbour board said 40 berths were closed.", encoding="utf-8")
    turtle = (folder / "detainers.ttl").read_bytes()
    assert call("add", note, "--store", folder / "store").code == 0
    again = call("demo", "-o", folder)
    assert (again.code, again.out) == (0, first.out)
    assert (folder / "mine.txt").read_text(encoding="utf-8") == "mine"
    assert (folder / "detainers.ttl").read_bytes() == turtle
    assert len(Workspace(folder / "store").documents()) == 7


def test_a_folder_of_somebody_else_is_left_alone(tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "detainers.html").write_text("mine", encoding="utf-8")
    for where in (other, other / "detainers.html", other / "detainers.html" / "deeper"):
        ran = call("demo", "-o", where)
        assert (ran.code, ran.out) == (2, "")
        assert str(where) in one_line(ran.err)
    assert (other / "detainers.html").read_text(encoding="utf-8") == "mine"
    assert [p.name for p in other.iterdir()] == ["detainers.html"]


def test_a_tour_whose_store_is_in_use_waits_for_nobody(tour):
    folder, _ = tour
    with Workspace(folder / "store").store.write():
        ran = call("demo", "-o", folder)
    assert (ran.code, ran.out) == (3, "")
    assert "in use" in one_line(ran.err)
    assert len(Workspace(folder / "store").documents()) == 7
