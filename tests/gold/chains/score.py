#!/usr/bin/env python3
"""Score nested statements against the gold chains: precision, recall and F1 of hops. Standard library only.

score.py GOLD.jsonl PRED.jsonl [--half dev|test] [--json]     PRED as `quoth extract --jsonl GOLD.jsonl` prints it
score.py --self-test                                          the gold scores 100 against itself, nothing scores 0
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

Row = dict[str, Any]
Spans = list[tuple[int, int]]
WORD = re.compile(r"\w+(?:[’']\w+)*")
NAME = re.compile(r"\w+(?:'(?!s\b)\w+)*|(?<=\w)'s?\b|(?<=s)'")
OWNER = "'s"
TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir sen senator rep gov governor captain capt sheriff minister president judge".split()
)
ARTICLES = frozenset("the a an its their his her our my".split())
AWAY = frozenset("for of by to from with in at on against who".split())  # "a spokesman for X" is not X


def plain(name: str) -> tuple[str, ...]:
    """The words of a name without case, articles and forms of address; an owner keeps its mark, unless it stands last."""
    found = NAME.findall(name.lower().replace("’", "'"))
    words = [OWNER if w.startswith("'") else w for w in found if w not in ARTICLES]
    kept = [w for w in words if w not in TITLES] or words
    return tuple(kept[:-1] if kept and kept[-1] == OWNER else kept)


def forms_of(*said: str) -> set[tuple[str, ...]]:
    """Each stretch between commas, plain: "the chairman, Wade Pruitt" is both."""
    return {plain(part) for s in said if s for part in s.split(",")} - {()}


def names(form: tuple[str, ...], said: tuple[str, ...]) -> bool:
    """Whether ``said`` is ``form``, perhaps with a title before it or a restriction after it."""
    if said == form:
        return True
    if said[: len(form)] == form:
        return said[len(form)] in AWAY
    return said[-len(form) :] == form and not AWAY & set(said[: -len(form)]) and OWNER not in said[: -len(form)]


def words_at(text: str, spans: Spans) -> frozenset[int]:
    """Where the words start that touch one of the spans."""
    return frozenset(m.start() for m in WORD.finditer(text) for s, e in spans if m.start() < e and s < m.end())


def dice(a: frozenset[int], b: frozenset[int]) -> float:
    """Twice what is shared over the sizes of both."""
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


class Hop:
    """A gold hop or a predicted statement, made comparable: names, words of content and cue, parent."""

    def __init__(
        self, forms: set[tuple[str, ...]], content: frozenset[int], cue: frozenset[int], parent: Any, stance: str
    ):
        self.forms, self.content, self.cue, self.parent, self.stance = forms, content, cue, parent, stance


def gold_hops(row: Row) -> dict[Any, Hop]:
    """The hops of a gold passage by index."""
    text, out = row["text"], {}
    for i, hop in enumerate(row["hops"]):
        spans = [(p, p + len(c)) for p, c in zip(hop["content_at"], hop["content"], strict=True)]
        cue = [(hop["cue_at"], hop["cue_at"] + len(hop["cue"]))]
        forms = forms_of(hop["speaker"], *hop["also"])
        out[i] = Hop(forms, words_at(text, spans), words_at(text, cue), hop["reported_by"], hop["stance"])
    return out


def agent_forms(pred: Row) -> dict[str, set[tuple[str, ...]]]:
    """What each agent is called: name, role, role with its body."""
    agents = {a["id"]: a for a in pred.get("agents", [])}
    forms: dict[str, set[tuple[str, ...]]] = {}
    for key, agent in agents.items():
        body = agents.get(agent.get("of") or "", {}).get("name")
        said = [agent.get("name"), agent.get("role")]
        if body and agent.get("role"):
            said.append(f"{body} {agent['role']}")
        forms[key] = forms_of(*(s for s in said if s))
    return forms


def narrates(statement: Row) -> bool:
    """Whether a statement is the publisher's own."""
    nothing = not (statement.get("source") or statement.get("cue") or statement.get("content"))
    return statement.get("quotation") == "narration" or nothing


def predicted_hops(row: Row, pred: Row) -> dict[Any, Hop]:
    """The statements that somebody other than the publisher makes, by id."""
    text, forms = row["text"], agent_forms(pred)
    statements = {s["id"]: s for s in pred.get("statements", [])}
    out = {}
    for key, s in statements.items():
        if narrates(s):
            continue
        parent, seen = s.get("inside"), {key}
        while parent in statements and parent not in seen and narrates(statements[parent]):
            seen.add(parent)
            parent = statements[parent].get("inside")
        mine = forms.get(s.get("speaker"), set()) | forms_of(*(text[a:b] for a, b in s.get("source", [])))
        content, cue = words_at(text, s.get("content", [])), words_at(text, s.get("cue", []))
        out[key] = Hop(mine, content, cue, parent if parent in statements else None, s.get("stance", "asserts"))
    return out


def same_speaker(gold: Hop, pred: Hop) -> bool:
    """Whether some name of the prediction is a name of the gold speaker."""
    return any(names(g, p) for g in gold.forms for p in pred.forms)


def likeness(gold: Hop, pred: Hop) -> float:
    """Dice of the contents; a bare denial stands in by its cue."""
    if pred.content:
        return dice(gold.content, pred.content)
    return 0.5 if gold.cue & pred.cue else 0.0


def pair(gold: dict[Any, Hop], pred: dict[Any, Hop]) -> dict[Any, Any]:
    """One to one from gold to prediction, the right speaker first, then the likest content, then a shared cue."""
    found = []
    for i, g in gold.items():
        for j, p in pred.items():
            like = likeness(g, p)
            if like >= 0.5:
                found.append((same_speaker(g, p), like, bool(g.cue & p.cue), i, j))
    pairs: dict[Any, Any] = {}
    for _, _, _, i, j in sorted(found, key=lambda x: (-x[0], -x[1], -x[2], str(x[3]), str(x[4]))):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def publisher_of(pred: Row) -> str | None:
    """The id of the agent that publishes."""
    return (pred.get("document") or {}).get("publisher")


def chain_right(row: Row, figure: Row, pred: Row) -> bool:
    """Whether some predicted figure at this place has the gold chain of speakers, the publisher put aside."""
    forms = agent_forms(pred)
    for s in pred.get("statements", []):
        forms.setdefault(s.get("speaker"), set()).update(forms_of(*(row["text"][a:b] for a, b in s.get("source", []))))
    known: dict[str, set[tuple[str, ...]]] = {}
    for hop in row["hops"]:
        known.setdefault(hop["speaker"], set()).update(forms_of(hop["speaker"], *hop["also"]))
    start, end = figure["at"], figure["at"] + len(figure["quote"])
    for f in pred.get("figures", []):
        if not (f["span"][0] < end and start < f["span"][1]):
            continue
        chain = [a for a in f.get("chain", []) if a != publisher_of(pred)]
        if len(chain) == len(figure["chain"]) and all(
            any(names(k, p) for k in known[g] for p in forms.get(a, ()))
            for g, a in zip(figure["chain"], chain, strict=True)
        ):
            return True
    return False


def count(row: Row, pred: Row) -> Counter[str]:
    """The counts of one passage."""
    gold, got = gold_hops(row), predicted_hops(row, pred)
    pairs = pair(gold, got)
    c = Counter(
        gold=len(gold), pred=len(got), content=len(pairs), nested=sum(g.parent is not None for g in gold.values())
    )
    for i, j in pairs.items():
        if not same_speaker(gold[i], got[j]):
            continue
        c["speaker"] += 1
        above = pairs.get(gold[i].parent) if gold[i].parent is not None else None
        if (gold[i].parent is None) != (got[j].parent is None) or above != got[j].parent:
            continue
        c["hop"] += 1
        c["nested_hop"] += gold[i].parent is not None
        c["stance"] += gold[i].stance == got[j].stance
    c["figures"] = len(row["figures"])
    c["chains"] = sum(chain_right(row, f, pred) for f in row["figures"])
    return c


def percent(part: float, whole: float) -> float:
    """A hundred times the ratio, 0 where there is nothing."""
    return round(100 * part / whole, 1) if whole else 0.0


def summary(c: Counter[str]) -> dict[str, float]:
    """Precision, recall and F1 of each strictness, and the side measures."""
    out: dict[str, float] = {}
    for name in ("hop", "speaker", "content"):
        out[f"{name}_p"], out[f"{name}_r"] = percent(c[name], c["pred"]), percent(c[name], c["gold"])
        out[f"{name}_f1"] = percent(2 * c[name], c["pred"] + c["gold"])
    out["nested_recall"] = percent(c["nested_hop"], c["nested"])
    out["stance"] = percent(c["stance"], c["hop"])
    out["figure_chains"] = percent(c["chains"], c["figures"])
    return out


def score(gold: list[Row], pred: dict[str, Row], half: str | None = None) -> dict[str, dict[str, float]]:
    """Scores by half. ``pred`` maps ids to predictions; a missing one counts as empty."""
    totals: dict[str, Counter[str]] = {}
    for row in gold:
        if half in (None, row["half"]):
            totals.setdefault(row["half"], Counter()).update(count(row, pred.get(row["id"], {})))
    return {h: summary(c) for h, c in sorted(totals.items())}


def as_prediction(row: Row) -> Row:
    """The gold of a passage in the shape of a prediction."""
    ids = {n: f"a{i}" for i, n in enumerate(dict.fromkeys(h["speaker"] for h in row["hops"]), 1)}
    statements: list[Row] = [{"id": "s0", "speaker": "a0", "source": [], "cue": [], "content": [], "inside": None}]
    for i, h in enumerate(row["hops"], 1):
        spans = [[p, p + len(c)] for p, c in zip(h["content_at"], h["content"], strict=True)]
        above = 0 if h["reported_by"] is None else h["reported_by"] + 1
        statements.append(
            {"id": f"s{i}", "speaker": ids[h["speaker"]], "source": [], "cue": [[h["cue_at"], h["cue_at"] + len(h["cue"])]],
             "content": spans, "inside": f"s{above}", "stance": h["stance"]}
        )  # fmt: skip
    figures = [
        {"span": [f["at"], f["at"] + len(f["quote"])], "chain": ["a0", *(ids[n] for n in f["chain"])]}
        for f in row["figures"]
    ]
    agents = [{"id": "a0", "name": row["publisher"]}, *({"id": i, "name": n} for n, i in ids.items())]
    return {"document": {"publisher": "a0"}, "agents": agents, "statements": statements, "figures": figures}


def read(path: str | Path) -> list[Row]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def self_test() -> None:
    """Raises AssertionError unless gold scores 100 against itself and nothing scores 0."""
    gold = read(Path(__file__).parent / "chains.jsonl")
    for values in score(gold, {r["id"]: as_prediction(r) for r in gold}).values():
        wrong = {k: v for k, v in values.items() if v != 100.0}
        assert not wrong, wrong
    for values in score(gold, {}).values():
        assert not any(values.values()), values
    print("self-test passed")


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", metavar="FILE", help="gold and predictions")
    parser.add_argument("--half", choices=("dev", "test"))
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--self-test", action="store_true")
    args = parser.parse_args()
    if args.self_test:
        self_test()
        return 0
    if len(args.files) != 2:
        parser.error("two files are needed: gold and predictions")
    scores = score(read(args.files[0]), {r["id"]: r for r in read(args.files[1])}, args.half)
    if args.json:
        print(json.dumps(scores))
        return 0
    for half, values in scores.items():
        for name in ("hop", "speaker", "content"):
            print(
                f"{half:5} {name:8} P {values[name + '_p']:5.1f}  R {values[name + '_r']:5.1f}  F1 {values[name + '_f1']:5.1f}"
            )
        print(f"{half:5} " + "  ".join(f"{k} {values[k]:.1f}" for k in ("nested_recall", "stance", "figure_chains")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
