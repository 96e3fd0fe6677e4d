"""Runs what a page of documentation shows, and holds what it prints against what the page says."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CUT = "…"


@dataclass(frozen=True)
class Step:
    """A command or a piece of Python, and what the page says that it prints (``None``: nothing is said)."""

    kind: str
    code: str
    shown: str | None


def steps(page: Path) -> list[Step]:
    """What a page shows: ``console`` blocks with ``$`` before each command, ``python`` blocks with their ``text`` block."""
    found: list[Step] = []
    for kind, body in FENCE.findall(page.read_text(encoding="utf-8")):
        if kind == "console":
            found += _commands(body)
        elif kind == "python":
            found.append(Step("python", body, None))
        elif kind == "text" and found and found[-1].kind == "python" and found[-1].shown is None:
            found[-1] = Step("python", found[-1].code, body)
    return found


def _commands(body: str) -> Iterator[Step]:
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        lines = part.splitlines()
        end = next(i for i in range(1, len(lines) + 1) if _whole("\n".join(lines[:i])))
        shown = "".join(f"{line}\n" for line in lines[end:])
        yield Step("console", "\n".join(lines[:end]), shown or None)


def _whole(command: str) -> bool:
    """Whether every quotation mark in it is closed."""
    try:
        shlex.split(command)
    except ValueError:
        return False
    return True


def prepare(folder: Path) -> None:
    """A folder with the examples and without a store, as a reader has it."""
    shutil.copytree(ROOT / "examples", folder / "examples")


def perform(step: Step, folder: Path) -> str:
    """Runs one step in a folder; gives what it printed on standard output."""
    words = [sys.executable, "-c", step.code]
    if step.kind == "console":
        words = [w for part in shlex.split(step.code) for w in _spread(part, folder)]
        assert words[0] == "quoth", f"only quoth is run: {step.code}"
        words = [sys.executable, "-m", *words]
    env = {k: v for k, v in os.environ.items() if k != "QUOTH_STORE"}
    done = subprocess.run(words, cwd=folder, env=env, capture_output=True, text=True, timeout=120, encoding="utf-8")
    assert done.returncode == 0, f"{step.code}\n{done.stderr}"
    return done.stdout


def _spread(word: str, folder: Path) -> list[str]:
    """What a shell makes of ``*`` in a file name."""
    if "*" not in word or "{" in word:
        return [word]
    return sorted(str(p.relative_to(folder)) for p in folder.glob(word)) or [word]


def fits(shown: str, printed: str) -> bool:
    """Whether a text is what was printed; ``…`` on a line of its own leaves out lines, at the end of a line its rest."""
    pattern = "".join(_line(line) for line in shown.rstrip("\n").splitlines())
    lines = "".join(f"{line.rstrip()}\n" for line in printed.splitlines())
    return re.fullmatch(pattern, lines) is not None


def _line(line: str) -> str:
    bare = line.rstrip()
    if bare == CUT:
        return r"(?:.*\n)*"
    if bare.endswith(f" {CUT}"):
        return re.escape(bare.removesuffix(CUT).rstrip()) + r"(?: .*)?\n"
    return re.escape(bare) + r"\n"
