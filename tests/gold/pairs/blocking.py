"""How many of the gold's pairs do the blocking keys bring together?

    python tests/gold/pairs/blocking.py [FILE.jsonl]

Each pair of passages is read as two documents; prints how many of each type and verdict meet, of all, and of the figures that
are anything but incomparable.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from quoth.link import filing
from quoth.link.sweep import Lots
from quoth.read import read_text
from quoth.workspace import Workspace

HERE = Path(__file__).parent


def main() -> None:
    """Prints a line a type and verdict, and the shares."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", nargs="?", type=Path, default=HERE / "dev.jsonl")
    workspace = Workspace("memory:")
    every: Counter[tuple[str, str]] = Counter()
    met: Counter[tuple[str, str]] = Counter()
    for line in parser.parse_args().file.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        sort = pair["type"], pair["verdict"]
        every[sort] += 1
        met[sort] += meet(workspace, pair)
    for type_, verdict in sorted(every):
        print(f"{type_:11} {verdict:13} {met[type_, verdict]:3} of {every[type_, verdict]:3}")
    telling = [s for s in every if s[0] == "figures" and s[1] != "incomparable"]
    for name, sorts in (("all pairs", list(every)), ("figures that are not incomparable", telling)):
        found, many = sum(met[s] for s in sorts), sum(every[s] for s in sorts)
        print(f"{name}: {found} of {many}, {found / many:.1%}")


def meet(workspace: Workspace, pair: dict[str, dict[str, str]]) -> bool:
    """Whether the two passages are held against each other."""
    filed = []
    for side in ("a", "b"):
        given = pair[side]
        published, publisher = given.get("published"), given.get("publisher")
        document = read_text(given["text"], f"{pair['id']}-{side}.txt", published=published, publisher=publisher)
        filed.append(filing(workspace.extract(document)))
    return bool(Lots.of(filed).met())


if __name__ == "__main__":
    main()
