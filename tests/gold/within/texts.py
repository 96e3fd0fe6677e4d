"""The texts of a file of this folder: a line either gives its passages or names the set whose story has them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SETS = Path(__file__).parents[1]
Row = dict[str, Any]


def rows(path: Path) -> Iterator[Row]:
    """The objects of a file, one a line."""
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())


def texts(path: Path) -> Iterator[Row]:
    """The lines of a file, each with its ``passages``.

    Raises:
        KeyError: when a line names a story that its set has not.
    """
    known: dict[str, dict[str, Row]] = {}
    for line in rows(path):
        of = line.get("of")
        if of is None:
            yield line
            continue
        if of not in known:
            known[of] = {story["story"]: story["passages"] for story in rows(SETS / f"{of}.jsonl")}
        yield {**line, "passages": known[of][line["story"]]}
