"""The shared graph of the real dispute: it stands alone, holds nobody's sentences and answers the question it is there for."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from quoth import __version__
from quoth.ask import find_query
from quoth.model import Verdict
from quoth.rdf import terms as q
from quoth.rdf import violations
from quoth.store import View, open_store

ROOT = Path(__file__).parents[2]
FILE = ROOT / "examples" / "california" / "california.trig"
SEEDS = ROOT.parent / "shared" / "seeds"
WORDS = re.compile(r"\w+")


@pytest.fixture(scope="module")
def engine():
    store = ox.Store()
    store.bulk_load(path=str(FILE), format=ox.RdfFormat.TRIG)
    return store


@pytest.fixture(scope="module")
def view():
    with open_store(FILE).view() as view:
        yield view


def rows(engine: ox.Store, name: str, **values: str) -> list[dict[str, str]]:
    """What any SPARQL tool answers, given the graph and the query."""
    found = engine.query(find_query(name).bind(**values), use_default_graph_as_union=True)
    columns = [v.value for v in found.variables]
    return [{c: row[c].value for c in columns if row[c] is not None} for row in found]


def figure(engine: ox.Store, value: str, name: str) -> str:
    (found,) = {r["figure"] for r in rows(engine, "figures/find-by-value", value=value) if r.get("name") == name}
    return found


def test_keeps_to_the_shapes(view):
    assert violations(view.quads()) == []


def test_holds_no_text(engine):
    for predicate in (q.TEXT, q.EXACT, q.PREFIX, q.SUFFIX):
        assert not list(engine.quads_for_pattern(None, predicate, None))
    hashes = [x.object.value for x in engine.quads_for_pattern(None, q.TEXT_HASH, None)]
    assert len(hashes) == 2
    assert all(re.fullmatch("sha256:[0-9a-f]{64}", h) for h in hashes)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the two articles are not beside the checkout")
def test_no_twelve_words_in_a_row_are_the_publishers():
    def grams(text: str) -> set[tuple[str, ...]]:
        words = [w.lower() for w in WORDS.findall(text)]
        return {tuple(words[i : i + 12]) for i in range(len(words) - 11)}

    articles = sorted(SEEDS.glob("*.txt"))
    assert len(articles) == 2
    for name in ("california.trig", "corrections.json", "README.md"):
        ours = grams((FILE.parent / name).read_text(encoding="utf-8"))
        assert not [name for a in articles if ours & grams(a.read_text(encoding="utf-8"))]


def test_names_its_sources_and_no_path(view):
    first, second = view.documents()
    assert (first.publisher, str(first.published)) == ("The Washington Times", "2026-02-06")
    assert (second.publisher, second.published) == (None, None)
    assert [d.path for d in (first, second)] == ["report-on-detainers.txt", "report-on-the-reply.txt"]
    assert not re.search(r"/(?:home|root|work|Users|tmp)/", FILE.read_text(encoding="utf-8"))


def test_who_says_33_000(engine):
    said = rows(engine, "figures/find-by-value", value="33000")
    assert sorted((r["printed"], r["name"]) for r in said) == [
        ("33,000", "Department of Homeland Security"),
        ("33,000", "Todd Lyons"),
        ("more than 33,000", "Department of Homeland Security"),
        ("more than 33,000", "Trump administration"),
        ("more than 33,000", "senior Trump officials"),
        ("up to 33 thousand", "Stephen Miller"),
    ]


def test_through_whom(engine):
    lyons = rows(engine, "trace/chain-of-figure", figure=figure(engine, "33000", "Todd Lyons"))
    assert [r.get("name") for r in lyons] == [None, "Department of Homeland Security", "Todd Lyons"]
    assert "press-release" in lyons[1]["source"]
    post = rows(engine, "trace/root-of-figure", figure=figure(engine, "33000", "Stephen Miller"))
    assert [r.get("name") for r in post] == ["press release"]


def test_who_says_otherwise(engine):
    claimed = figure(engine, "33000", "Trump administration")
    against = rows(engine, "contradictions/of-figure", figure=claimed)
    assert [(r["verdict"], r["printed"]) for r in against] == [(q.NS + "rebuts", "only 1,641")]
    denials = rows(engine, "contradictions/explicit-denials")
    assert "Gavin Newsom" in {value for r in denials for value in r.values()}
    assert {r["a"] for r in rows(engine, "contradictions/open")} | {r["b"] for r in rows(engine, "contradictions/open")}


def test_each_number_is_true_of_something_else(view):
    verdicts = {c.verdict for c in view.comparisons()}
    assert Verdict.CONTRADICTS not in verdicts
    assert {Verdict.REBUTS, Verdict.DENIES, Verdict.DRIFTS, Verdict.SAME_QUOTE} <= verdicts
    answers = view.comparisons(verdicts=[Verdict.REBUTS])
    assert len(answers) == 3
    assert {c.comparability.value for c in answers} == {"different"}


def test_says_what_was_corrected(view):
    judgements = view.judgements()
    corrections = json.loads((FILE.parent / "corrections.json").read_text(encoding="utf-8"))
    reasons = {c["reason"] for part in ("first", "second", "comparisons") for c in corrections[part]}
    assert len(judgements) >= 25
    assert {j.reason for j in judgements} <= reasons
    assert {j.by for j in judgements} == {corrections["by"]}
    assert all(("corrected", "by hand") in view.extraction(d.iri).run.settings for d in view.documents())


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the two articles are not beside the checkout")
@pytest.mark.slow
def test_is_made_again_from_the_articles(tmp_path):
    made = tmp_path / "again.trig"
    articles = [str(f) for f in sorted(SEEDS.glob("*.txt"))]
    subprocess.run([sys.executable, str(ROOT / "tools" / "california.py"), *articles, "-o", str(made)], check=True)
    with open_store(made).view() as again:
        said = [(f.printed, f.value) for d in again.documents() for f in again.extraction(d.iri).figures]
        assert len(said) == 23
        assert again.extraction(again.documents()[0].iri).run.version == __version__
        assert not again.comparisons(verdicts=[Verdict.CONTRADICTS])
        assert violations(again.quads()) == []
        assert _confirmed(again) >= 6


def _confirmed(view: View) -> int:
    return sum(c.status.value == "confirmed" for c in view.comparisons())
