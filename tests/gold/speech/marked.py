#!/usr/bin/env python3
"""Passages with who says what marked in the text, as rows of a gold file. Standard library only.

marked.py FILE.txt …     prints one JSON object a passage: ``id``, ``text``, ``attributions``; the form that ``training`` reads
marked.py --check FILE … says how many there are, or what is marked wrongly

One passage a line; ``¶`` stands for the break between two paragraphs, ``#`` in front makes a line a remark. ``{1s …}`` is a
source, ``{1c …}`` a cue, ``{1t …}`` a content; the number says which belong together. Marks stand inside of each other where
one tells what another said:

    {1s The mayor} {1c said} {1t {2s police} {2c counted} {2t 900 people}}.

A number may be given to several stretches of one role. An attribution has a cue and a content; a source may be missing.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

MARK = re.compile(r"\{(\d+)([sct]) |\}")
ROLES = {"s": "source", "c": "cue", "t": "content"}
Span = list[int]
Attribution = dict[str, list[Span]]
"""``source``, ``cue`` and ``content``, each as stretches of the text."""


class Row(TypedDict):
    """A line of a gold file."""

    id: str
    text: str
    attributions: list[Attribution]


class BadMark(ValueError):
    """A passage whose marks don't say what they should."""


def parsed(line: str) -> tuple[str, list[Attribution]]:
    """The plain text of a passage and its attributions in the shape of the gold file. Raises `BadMark`."""
    text = ""
    opened: list[tuple[str, str, int]] = []
    found: dict[str, Attribution] = defaultdict(lambda: {"source": [], "cue": [], "content": []})
    end = 0
    for mark in MARK.finditer(line):
        text += _plain(line[end : mark.start()])
        end = mark.end()
        if mark[1]:
            opened.append((mark[1], ROLES[mark[2]], len(text)))
        elif opened:
            number, role, start = opened.pop()
            found[number][role].append([start, len(text)])
        else:
            raise BadMark(f"a mark is closed that was not opened: {line[: mark.end()][-40:]}")
    text += _plain(line[end:])
    if opened or "{" in text:
        raise BadMark(f"a mark is not closed or not as it should be: {line[:80]}")
    for number, spans in found.items():
        if not spans["cue"] or not spans["content"]:
            raise BadMark(f"{number} lacks a cue or a content: {line[:80]}")
        for role in spans.values():
            role.sort()
    return text, list(found.values())


def _plain(piece: str) -> str:
    return re.sub(r" ?¶ ?", "\n\n", piece)


def rows(path: Path) -> Iterator[Row]:
    """The passages of a file as rows of a gold file: ``id``, ``text``, ``attributions``. Raises `BadMark` with the line's number."""
    for number, line in enumerate(path.read_text(encoding="utf8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            text, attributions = parsed(line.strip())
        except BadMark as bad:
            raise BadMark(f"{path.name}:{number}: {bad}") from bad
        yield {"id": f"{path.stem}-{number}", "text": text, "attributions": attributions}


def main() -> int:
    """Command line."""
    checks, names = sys.argv[1:2] == ["--check"], [a for a in sys.argv[1:] if a != "--check"]
    try:
        for name in names:
            read = list(rows(Path(name)))
            if checks:
                print(f"{name}: {len(read)} passages, {sum(len(r['attributions']) for r in read)} attributions")
            else:
                print("\n".join(json.dumps(row, ensure_ascii=False) for row in read))
    except (BadMark, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
