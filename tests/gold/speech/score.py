#!/usr/bin/env python3
"""Score statements against marked passages. Standard library only.

score.py GOLD.jsonl PRED.jsonl    GOLD as `marked.py FILE.txt` prints it, PRED as `quoth extract --jsonl GOLD.jsonl` does

A marked attribution is found where a statement shares some of its cue and at least half of the characters that either calls
content; it is found in full where half of the shorter source is shared too. Each statement counts once. One is an inner one
where its cue stands within what another says. What passages say in their own voice is no statement here.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, NamedTuple

Row = dict[str, Any]
Characters = frozenset[int]
HALF = 0.5


class Told(NamedTuple):
    """An attribution by the characters of its roles."""

    source: Characters
    cue: Characters
    content: Characters

    def within(self, other: Told) -> bool:
        """Whether half of the cue and more stands in what the other says."""
        return self is not other and len(self.cue & other.content) >= HALF * len(self.cue)

    def meets(self, other: Told) -> float:
        """The share of content that both have; nought where no cue is shared."""
        either = self.content | other.content
        return len(self.content & other.content) / len(either) if self.cue & other.cue and either else 0.0

    def has_source_of(self, other: Told) -> bool:
        """Whether both name nobody, or half of the shorter source is shared."""
        shorter = min(len(self.source), len(other.source))
        shared = len(self.source & other.source)
        return self.source == other.source if not shorter else shared >= HALF * shorter


def told(one: Row) -> Told:
    """An attribution of the gold, or a statement of the answer."""
    roles = (one.get(role) or () for role in ("source", "cue", "content"))
    return Told(*(frozenset(i for span in spans for i in range(span[0], span[1])) for spans in roles))


def paired(gold: list[Told], said: list[Told]) -> dict[int, Told]:
    """The statement that each marked attribution (by place) is found in, the best match first."""
    meetings = sorted(
        ((g.meets(s), i, k) for i, g in enumerate(gold) for k, s in enumerate(said)), key=lambda m: (-m[0], m[1], m[2])
    )
    found: dict[int, Told] = {}
    taken: set[int] = set()
    for share, i, k in meetings:
        if share >= HALF and i not in found and k not in taken:
            found[i] = said[k]
            taken.add(k)
    return found


def counts(gold: list[Told], said: list[Told]) -> dict[str, int]:
    """How many are asked for, found and found in full, all of them and the inner ones, and how many are told."""
    found = paired(gold, said)
    full = {i for i, s in found.items() if gold[i].has_source_of(s)}
    inner = {i for i, g in enumerate(gold) if any(g.within(other) for other in gold)}
    return {
        "asked": len(gold), "found": len(found), "full": len(full), "told": len(said),
        "inner": len(inner), "inner_found": len(inner & found.keys()), "inner_full": len(inner & full),
    }  # fmt: skip


def report(total: dict[str, int]) -> str:
    """The totals as lines to read."""

    def share(part: int, whole: int) -> float:
        return 100 * part / whole if whole else 0.0

    recall, precision = share(total["full"], total["asked"]), share(total["full"], total["told"])
    f1 = 2 * recall * precision / (recall + precision) if recall + precision else 0.0
    return "\n".join(
        (
            f"in full: recall {recall:.1f}, precision {precision:.1f}, F1 {f1:.1f}"
            f" ({total['full']} of {total['asked']}, {total['told']} told)",
            f"cue and content found: {share(total['found'], total['asked']):.1f}",
            f"inner ones in full: {share(total['inner_full'], total['inner']):.1f} ({total['inner_full']} of {total['inner']})",
        )
    )


def main() -> int:
    """Command line."""
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    gold, said = (
        [json.loads(line) for line in Path(name).read_text(encoding="utf8").splitlines()] for name in sys.argv[1:]
    )
    if len(gold) != len(said):
        print(
            f"{len(gold)} passages, {len(said)} answers: run quoth extract --jsonl over {sys.argv[1]}", file=sys.stderr
        )
        return 1
    total: dict[str, int] = {}
    for row, answer in zip(gold, said, strict=True):
        statements = [told(s) for s in answer["statements"] if s.get("cue")]
        for key, count in counts([told(a) for a in row["attributions"]], statements).items():
            total[key] = total.get(key, 0) + count
    print(report(total))
    return 0


if __name__ == "__main__":
    sys.exit(main())
