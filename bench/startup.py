"""What starting costs: CPU of commands that read no text, over bare Python. Prints medians and the least, with the machine.

    python bench/startup.py [--rounds 9]

Bare Python and the commands take turns, so that what else the machine does falls on all of them alike. CPU is user and
system time of the child, as the operating system counts it when the child ends.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import sys
import tempfile
from pathlib import Path

from quoth.resources import folder
from quoth.workspace import Workspace

COMMANDS = {
    "bare Python": ("-c", "pass"),
    "quoth --help": ("-m", "quoth", "--help"),
    "quoth list": ("-m", "quoth", "list"),
    "quoth trace 14,000": ("-m", "quoth", "trace", "14,000"),
    "quoth contradictions": ("-m", "quoth", "contradictions"),
    "quoth query NAME": ("-m", "quoth", "query", "documents/held"),
}
ALLOWED = {"quoth --help": 150, "quoth trace 14,000": 250}
"""Milliseconds over bare Python that may be used."""


def cpu(arguments: tuple[str, ...], store: Path) -> float:
    """Milliseconds of CPU that one run of Python with these arguments takes."""
    silent = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)]
    child = os.posix_spawn(
        sys.executable, (sys.executable, *arguments), os.environ | {"QUOTH_STORE": str(store)}, file_actions=silent
    )
    _, status, used = os.wait4(child, 0)
    if status:
        raise SystemExit(f"{' '.join(arguments)} failed with {os.waitstatus_to_exitcode(status)}")
    return (used.ru_utime + used.ru_stime) * 1e3


def machine() -> str:
    """The processor, its cores and the Python."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    name = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
    return f"{name}, {os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"


def main() -> None:
    """Prints a line a command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as place:
        store = Path(place) / "store"
        held = sum(added.fine for added in Workspace(store).add(sorted((folder("examples") / "detainers").glob("0*"))))
        times: dict[str, list[float]] = {name: [] for name in COMMANDS}
        for _ in range(rounds):
            for name, arguments in COMMANDS.items():
                times[name].append(cpu(arguments, store))
    bare = times["bare Python"]
    print(f"{machine()}; a store of {held} documents; {rounds} rounds")
    print(f"{'CPU over bare Python, ms':26} {'median':>8} {'least':>8} {'allowed':>8}")
    for name, taken in times.items():
        median, least = statistics.median(taken) - statistics.median(bare), min(taken) - min(bare)
        print(f"{name:26} {median:8.0f} {least:8.0f} {ALLOWED.get(name, ''):>8}")


if __name__ == "__main__":
    main()
