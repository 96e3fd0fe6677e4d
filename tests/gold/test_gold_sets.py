"""The gold sets are what their READMEs say, their scorers can be trusted, and their test halves stay as they were."""

import csv
import hashlib
import io
import json
import re
import subprocess
import sys
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

from quoth.model import Comparator, DocumentKind, Kind, PartialDate, Stance

HERE = Path(__file__).parent
FILES = {
    "chains": "chains/chains.jsonl",
    "figures": "figures/figures.jsonl",
    "tables": "figures/tables.jsonl",
    "derivations": "derivations/derivations.jsonl",
}
FROZEN = {  # SHA-256 of the test halves' lines: whoever changes these changes what past scores mean
    "chains": "04866498c8796aec521d8f5a0377208f51e4feeccf13da15c878937a670ed389",
    "figures": "2501dd2d6338a227a97400a93d56ed88c73d6f8373cca101813b023bbd3e3771",
    "derivations": "95f8a662797ae2e4a7f98b52331a7163eea45e0ae8c9e84601494fac9d5c9d48",
    "tables": "177031b5e264a1eb28cfd71bf43b4481ad83acd5ac5f30922d3461b37ff87d3e",
}


def rows(name):
    return [json.loads(line) for line in (HERE / FILES[name]).read_text(encoding="utf-8").splitlines()]


def stands(text, phrase, at):
    return text[at : at + len(phrase)] == phrase


def by_hash(found):
    return sorted(found, key=lambda r: hashlib.sha256(r["id"].encode()).hexdigest())


@pytest.mark.parametrize(
    ("name", "least", "subjects"),
    [("chains", 40, 10), ("figures", 150, 10), ("tables", 15, 10), ("derivations", 60, 10)],
)
def test_each_set_is_large_and_varied_enough(name, least, subjects):
    found = rows(name)
    assert len(found) >= least
    assert len({r["id"] for r in found}) == len(found)
    assert len({r["subject"] for r in found}) >= subjects


@pytest.mark.parametrize("name", ["chains", "figures", "derivations"])
def test_halves_are_dealt_out_within_each_subject_by_hash(name):
    found = rows(name)
    ordered = [
        r
        for subject in dict.fromkeys(r["subject"] for r in found)
        for r in by_hash(x for x in found if x["subject"] == subject)
    ]
    assert [r["half"] for r in ordered] == [("dev", "test")[i % 2] for i in range(len(found))]


def test_tables_are_dealt_out_by_hash():
    assert Counter(r["half"] for r in rows("tables")) == {"dev": 8, "test": 8}
    assert [r["half"] for r in by_hash(rows("tables"))] == ["dev", "test"] * 8


@pytest.mark.parametrize("name", list(FILES))
def test_the_test_half_is_frozen(name):
    lines = (HERE / FILES[name]).read_text(encoding="utf-8").splitlines()
    kept = "\n".join(line for line in lines if json.loads(line)["half"] == "test")
    assert hashlib.sha256(kept.encode()).hexdigest() == FROZEN[name]


def test_every_cue_content_and_quote_of_the_chains_stands_in_its_text():
    for row in rows("chains"):
        for hop in row["hops"]:
            assert stands(row["text"], hop["cue"], hop["cue_at"]), (row["id"], hop["cue"])
            for content, at in zip(hop["content"], hop["content_at"], strict=True):
                assert stands(row["text"], content, at), (row["id"], content)
        assert all(stands(row["text"], f["quote"], f["at"]) for f in row["figures"]), row["id"]


def test_a_reported_hop_stands_within_the_one_that_reports_it():
    deepest = 0
    for row in rows("chains"):
        for hop in row["hops"]:
            depth, above = 1, hop["reported_by"]
            if above is not None:
                outer = row["hops"][above]
                spans = [(a, a + len(c)) for a, c in zip(outer["content_at"], outer["content"], strict=True)]
                inner = [(a, a + len(c)) for a, c in zip(hop["content_at"], hop["content"], strict=True)]
                assert all(any(s <= a and b <= e for s, e in spans) for a, b in inner), (row["id"], hop["content"])
            while above is not None:
                depth, above = depth + 1, row["hops"][above]["reported_by"]
            deepest = max(deepest, depth)
    assert deepest >= 5


def test_chains_use_the_vocabularies_and_name_hops_that_exist():
    pronouns = set("he she they it we i you him her them his".split())
    for row in rows("chains"):
        assert len(row["hops"]) >= 2
        for hop in row["hops"]:
            assert hop["document"] is None or DocumentKind(hop["document"])
            assert Stance(hop["stance"])
            assert not pronouns & {n.lower() for n in (hop["speaker"], *hop["also"])}, (row["id"], hop["speaker"])
            links = [i for i in (*hop["leans_on"], *hop["disputes"], hop["reported_by"]) if isinstance(i, int)]
            assert all(0 <= i < len(row["hops"]) and row["hops"][i] is not hop for i in links), row["id"]
        speakers = {h["speaker"] for h in row["hops"]}
        assert all(set(f["chain"]) <= speakers for f in row["figures"])


def test_every_figure_stands_in_its_text_and_fills_every_slot_lawfully():
    for row in rows("figures"):
        for i, figure in enumerate(row["figures"]):
            assert stands(row["text"], figure["quote"], figure["at"]), (row["id"], figure["quote"])
            assert Kind(figure["kind"])
            assert Comparator(figure["comparator"])
            assert figure["direction"] in (None, "up", "down")
            assert all(PartialDate(figure[k]) for k in ("from", "to") if figure[k])
            assert figure["period_text"] is None or figure["period_text"] in row["text"]
            assert all(phrase in row["text"] for phrase in (*figure["place"], *figure["population"]))
            assert figure["part_of"] != i
        assert all(
            re.search(rf"(?<!\w){re.escape(s)}(?!\w)", row["text"]) for s in (*row["not_figures"], *row["unscored"])
        )


def test_bounds_follow_from_the_comparator():
    for figure in (f for row in rows("figures") for f in row["figures"] if f["value"] is not None):
        bounds = (figure["lower"], figure["upper"])
        v = figure["value"]
        allowed = {">": [(v, None)], ">=": [(v, None)], "<": [(None, v)], "<=": [(None, v)], "~": [(None, None)]}
        assert bounds in allowed.get(figure["comparator"], [(None, None), (v, v)]), figure["quote"]


class Grid(HTMLParser):
    """The cells of one table, a spanning one repeated."""

    def __init__(self, source):
        super().__init__()
        self.rows, self.span, self.open = [], 1, False
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.open = True
            self.rows[-1] += [""] * int(dict(attrs).get("colspan", 1))

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.open = False

    def handle_data(self, data):
        if self.open:
            self.rows[-1][-1] += data


def grid(row):
    return Grid(row["content"]).rows if row["format"] == "html" else list(csv.reader(io.StringIO(row["content"])))[1:]


def test_every_cell_is_the_one_at_its_row_and_column():
    found = rows("tables")
    for row in found:
        cells = grid(row)
        for cell in row["cells"]:
            assert cells[cell["row"]][cell["column"]] == cell["text"], (row["id"], cell)
            assert Kind(cell["kind"])
            assert all(PartialDate(cell[k]) for k in ("from", "to") if cell[k])
    assert sum(len(r["cells"]) for r in found) == 176
    assert Counter(r["format"] for r in found) == {"html": 9, "csv": 7}


def test_totals_add_up_where_they_are_sums():
    sums = 0
    for row in rows("tables"):
        for column in {c["column"] for c in row["cells"]}:
            cells = [c for c in row["cells"] if c["column"] == column and c["kind"] in ("stock", "flow")]
            if cells and cells[-1]["total"] and not cells[0]["total"]:
                assert sum(c["value"] for c in cells[:-1]) == pytest.approx(cells[-1]["value"]), (row["id"], column)
                sums += 1
    assert sums >= 20


def test_the_numbers_of_a_derivation_stand_in_its_text_and_make_what_they_are_said_to():
    traps = 0
    for row in rows("derivations"):
        traps += not row["derivations"]
        for found in (*row["derivations"], *row["allowed"]):
            numbers = [*found["inputs"], *([found["result"]] if found["result"] else [])]
            assert all(stands(row["text"], n["quote"], n["at"]) for n in numbers), row["id"]
            assert (found["result"] is None) <= (found["finding"] == "offered" or found["formula"] == "sum"), row["id"]
    assert traps == 30


@pytest.mark.parametrize("script", ["chains/score.py", "figures/score.py", "derivations/score.py", "agreement.py"])
def test_the_scorers_pass_their_self_tests(script):
    done = subprocess.run([sys.executable, HERE / script, "--self-test"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "passed" in done.stdout


def scored(tmp_path, script, gold, predictions):
    path = tmp_path / "pred.jsonl"
    path.write_text("".join(json.dumps(p) + "\n" for p in predictions), encoding="utf-8")
    command = [sys.executable, HERE / script, HERE / FILES[gold], path, "--half", "dev", "--json"]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["dev"]


def test_a_known_slot_left_unknown_and_an_unknown_one_filled_are_both_misses(tmp_path):
    def guess(row, place):
        spans = [[f["at"], f["at"] + len(f["quote"])] for f in row["figures"]]
        figures = [{**f, "span": s, "scope": {"place": place}} for f, s in zip(row["figures"], spans, strict=True)]
        return {"id": row["id"], "figures": [{k: v for k, v in f.items() if k != "place"} for f in figures]}

    silent = scored(tmp_path, "figures/score.py", "figures", [guess(r, []) for r in rows("figures")])
    assert (silent["place_known"], silent["place_unknown"], silent["value_f1"]) == (0.0, 100.0, 100.0)
    rash = scored(tmp_path, "figures/score.py", "figures", [guess(r, ["Nowhere"]) for r in rows("figures")])
    assert (rash["place_known"], rash["place_unknown"]) == (0.0, 0.0)


def test_a_flattened_chain_loses_its_nested_hops_alone(tmp_path):
    def flat(row):
        hops = enumerate(row["hops"])
        statements = [
            {
                "id": f"s{i}",
                "speaker": f"a{i}",
                "content": [[a, a + len(c)] for a, c in zip(h["content_at"], h["content"], strict=True)],
                "inside": None,
            }
            for i, h in hops
        ]
        agents = [{"id": f"a{i}", "name": h["speaker"]} for i, h in enumerate(row["hops"])]
        return {"id": row["id"], "agents": agents, "statements": statements}

    got = scored(tmp_path, "chains/score.py", "chains", [flat(r) for r in rows("chains")])
    assert got["speaker_f1"] == 100.0
    assert got["nested_recall"] == 0.0
    assert 0 < got["hop_f1"] < 100
