"""How many of the gold's pairs still meet when they stand among tens of thousands of other figures?

    python bench/recall.py [--figures 50000] [--gold tests/gold/pairs/dev.jsonl] [--folder build/crowd]

All passages of the gold are read as documents and filed at once among the documents of the uneven archive in `crowd`. A pair meets
if the sweep that `quoth relink` does brings its two documents together. Prints that by type and verdict.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from crowd import FIGURES
from linking import filings

from quoth.link import filing
from quoth.link.sweep import Lots
from quoth.model import Filing
from quoth.read import read_text
from quoth.workspace import Workspace

GOLD = Path(__file__).parent.parent / "tests" / "gold" / "pairs" / "dev.jsonl"
Sort = tuple[str, str]


def planted(gold: Path) -> Iterator[tuple[Sort, Filing, Filing]]:
    """Type and verdict of each pair, and how its two passages are filed."""
    workspace = Workspace("memory:")
    for line in gold.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        filed = []
        for side in ("a", "b"):
            given = pair[side]
            published, publisher = given.get("published"), given.get("publisher")
            document = read_text(given["text"], f"{pair['id']}-{side}.txt", published=published, publisher=publisher)
            filed.append(filing(workspace.extract(document)))
        yield (pair["type"], pair["verdict"]), *filed


def main() -> None:
    """Prints a line a type and verdict, and the shares."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--figures", type=int, default=50_000)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--folder", type=Path, default=Path("build/crowd"))
    given = parser.parse_args()
    pairs = list(planted(given.gold))
    others = [f for _, f in filings(given.folder, given.figures // FIGURES)][: given.figures // FIGURES]
    own = {f.document: f for _, *both in pairs for f in both}
    lots = Lots.of([*others, *own.values()])
    together = {frozenset(pair) for pair in lots.met()}
    every, met = Counter(sort for sort, _, _ in pairs), Counter[Sort]()
    for sort, one, other in pairs:
        met[sort] += frozenset((one.document, other.document)) in together
    for type_, verdict in sorted(every):
        print(f"{type_:11} {verdict:13} {met[type_, verdict]:3} of {every[type_, verdict]:3}")
    telling = [s for s in every if s[0] == "figures" and s[1] != "incomparable"]
    print(f"among {len(others) * FIGURES:,} invented figures")
    for name, sorts in (("all pairs", list(every)), ("figures that are not incomparable", telling)):
        found, many = sum(met[s] for s in sorts), sum(every[s] for s in sorts)
        print(f"{name}: {found} of {many}, {found / many:.1%}")


if __name__ == "__main__":
    main()
