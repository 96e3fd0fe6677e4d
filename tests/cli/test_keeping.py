"""What stays in a store and what does not: adding, removing, rebuilding, and the order of it all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from helpers_cli import WORKED_EXAMPLES, Ran, call, fill, spawn
from quoth.workspace import Workspace

NOTE = "PORT ARDEN, May 3, 2021 - The harbour board said more than 40 berths were closed in Port Arden.\n"


def exported(where: Path) -> str:
    """All that a store holds, as text."""
    ran = call("export", "--format", "nquads", "--store", where)
    assert ran.code == 0
    return ran.out


def derived(where: Path) -> list[str]:
    """What linking concluded, as sorted lines."""
    with Workspace(where).view() as view:
        lines = [str(quad) for quad in view.quads() if str(quad.graph_name).endswith("graph/derived>")]
    assert len(lines) > 100
    return sorted(lines)


@pytest.fixture
def note(tmp_path) -> Path:
    """A short document."""
    path = tmp_path / "note.txt"
    path.write_text(NOTE, encoding="utf-8")
    return path


def test_the_same_file_twice_changes_nothing_and_says_so(store):
    before = exported(store)
    ran = call("add", *WORKED_EXAMPLES, "--store", store)
    assert ran.code == 0
    assert [line.split()[0] for line in ran.out.splitlines() if not line.startswith(" ")] == ["unchanged"] * 7
    assert exported(store) == before


def test_what_a_user_says_of_a_document_wins(note, tmp_path):
    about = ("--published", "2019-02-03", "--publisher", "Arden Gazette", "--url", "https://example.org/berths")
    assert call("add", note, *about, "--store", tmp_path / "s").code == 0
    (held,) = call("list", "--json", "--store", tmp_path / "s").objects
    assert (held["publisher_name"], held["published"], held["url"]) == ("Arden Gazette", about[1], about[5])
    (read,) = call("extract", note, *about).objects
    assert (read["document"]["published"], read["agents"][0]["name"]) == ("2019-02-03", "Arden Gazette")


def test_a_language_that_is_not_read_is_kept_and_named(tmp_path):
    german = tmp_path / "bericht.txt"
    german.write_text(
        "Die Hafenbehörde teilte am Montag mit, dass im vergangenen Jahr mehr als vierzig Liegeplätze geschlossen "
        "wurden, weil die Mauern am alten Becken nachgegeben hatten und niemand für die Kosten aufkommen wollte.\n",
        encoding="utf-8",
    )
    for ran in (call("add", german, "--store", tmp_path / "s"), call("extract", german)):
        assert ran.code == 1
        assert "bericht.txt" in ran.err
        assert "language is de" in ran.err
    (held,) = call("list", "--json", "--store", tmp_path / "s").objects
    assert (held["language"], held["figures"]) == ("de", 0)


def test_remove_leaves_a_tombstone_without_the_text(note, store):
    before = exported(store)
    assert call("add", note, "--store", store).code == 0
    assert "berths" in exported(store)
    ran = call("remove", "note.txt", "--reason", "withdrawn by the board", "--by", "Ina Roth", "--store", store)
    assert (ran.code, ran.err) == (0, "")
    after = exported(store)
    assert "berths" not in after
    assert "withdrawn by the board" in after
    assert "Ina Roth" in after
    assert set(before.splitlines()) <= set(after.splitlines())
    assert "note.txt" not in call("list", "--store", store).out


def test_remove_wants_one_document_and_a_reason(store):
    before = exported(store)
    for args, named in ((["no such document"], "no such document"), (["Calvania"], "documents fit")):
        ran = call("remove", *args, "--reason", "x", "--store", store)
        assert (ran.code, ran.out) == (2, "")
        assert named in ran.err
    assert call("remove", "note.txt", "--store", store).code == 2
    assert exported(store) == before


def test_relinking_gives_the_same_graph(store):
    before = exported(store)
    assert call("relink", "--store", store).code == 0
    assert exported(store) == before


def test_order_of_adding_makes_no_difference(held, tmp_path):
    first = derived(held)
    turned = [*WORKED_EXAMPLES[3:], *WORKED_EXAMPLES[:3]]
    for number, order in enumerate((WORKED_EXAMPLES[::-1], turned)):
        fill(tmp_path / str(number), order)
        assert derived(tmp_path / str(number)) == first


def test_a_document_that_came_and_went_leaves_no_conclusion(held, tmp_path):
    other = Path(shutil.copy(WORKED_EXAMPLES[3], tmp_path / "echo.txt"))
    other.write_text(other.read_text(encoding="utf-8").replace("Courier", "Herald"), encoding="utf-8")
    workspace = fill(tmp_path / "s", [*WORKED_EXAMPLES[:2], other, *WORKED_EXAMPLES[2:]])
    assert derived(tmp_path / "s") != derived(held)
    workspace.remove("echo.txt", reason="an echo", by="Ina Roth")
    assert derived(tmp_path / "s") == derived(held)


def test_the_store_is_where_a_user_says(note, tmp_path):
    def lists(ran: Ran) -> bool:
        return ran.code == 0 and "berths" in ran.out

    assert spawn("add", note, cwd=tmp_path).code == 0
    assert (tmp_path / "quoth-store").is_dir()
    asked = ("query", "SELECT ?t WHERE { ?s ?p ?t FILTER CONTAINS(STR(?t), 'berths') } LIMIT 1")
    assert lists(spawn(*asked, cwd=tmp_path))
    assert lists(spawn(*asked, QUOTH_STORE=str(tmp_path / "quoth-store")))
    assert spawn("list", cwd=tmp_path, QUOTH_STORE=str(tmp_path / "elsewhere")).code == 3


def test_memory_keeps_nothing(note, tmp_path):
    assert spawn("add", note, "--store", "memory:", cwd=tmp_path).code == 0
    empty = call("list", "--store", "memory:")
    assert (empty.code, empty.err.splitlines()[-1]) == (0, "add a first document with: quoth add FILE")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["note.txt"]
