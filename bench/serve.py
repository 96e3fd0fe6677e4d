"""The server under twenty people: each page's time, while a runaway query is being stopped; and how soon a fresh one answers.

    python bench/archive.py FOLDER --documents 1270      # about a million quads
    python bench/serve.py FOLDER [--people 20] [--seconds 30] [--think 1.0] [--worst 150]

A closed loop: each of the people asks for a page, waits for all of it, thinks (about ``--think`` seconds, evenly spread
between a half and one and a half of it) and asks for the next, chosen from the kinds in turn. Meanwhile one more client sends
a query that never ends, again and again. Times are the server's own (from the whole request to the first byte of the answer,
as its client on the same machine sees it). Only this machine is spoken to.

Before that one person clicks for fifteen seconds, and what the server uses of the processor for each of their pages stands
beside: other work on the machine makes everybody wait, and does little to that. ``first`` is a page that nobody had asked for.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import re
import statistics
import subprocess
import sys
import time
from collections import Counter, defaultdict
from contextlib import suppress
from pathlib import Path

import httpx
from startup import machine

RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?f && ?f != ?i) }"
BASE = "https://w3id.org/quoth/id/"
HTML = {"Accept": "text/html"}
CHOICE = 40
"""How many different things of a kind are looked at."""


def started(store: Path) -> tuple[subprocess.Popen[str], str, float, float]:
    """A fresh server, its address, and seconds until it was there and until its first page was."""
    command = [sys.executable, "-m", "quoth", "serve", "--store", str(store), "--port", "0"]
    begin = time.perf_counter()
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    line = process.stderr.readline()
    up = time.perf_counter() - begin
    found = re.search(r"http://\S+:\d+", line)
    if found is None:
        raise SystemExit(line)
    httpx.get(found[0], headers=HTML, timeout=60).raise_for_status()
    return process, found[0], up, time.perf_counter() - begin


def pages(url: str) -> dict[str, list[str]]:
    """What people look at, by the kind of page."""
    one_of_each = {
        "figure": "SELECT ?x { ?x a q:Figure }",
        "document": "SELECT ?x { ?x a q:Document ; q:held true }",
        "speaker": "SELECT DISTINCT ?x { ?a q:identifiedAs ?x }",
        "measure": "SELECT DISTINCT ?x { ?f q:counts ?x }",
        "comparison": "SELECT ?x { ?x a q:Comparison }",
    }
    found = {
        "start": ["/"],
        "contradictions": ["/contradictions"],
        "documents": ["/documents"],
        "speakers": ["/speakers"],
    }
    found |= {"measures": ["/measures"], "search": ["/search?q=3,000", "/search?q=wells+sealed", "/search?q=12"]}
    for kind, sparql in one_of_each.items():
        asked = httpx.post(
            f"{url}/sparql", data={"query": sparql, "rows": "20000", "cut": "yes", "timeout": "10"}, timeout=60
        )
        iris = [row["x"]["value"] for row in asked.raise_for_status().json()["results"]["bindings"]]
        some = random.Random(1).sample(iris, min(CHOICE, len(iris)))
        found[kind] = [f"/id/{iri.removeprefix(BASE)}" for iri in some if iri.startswith(BASE)]
    return {kind: paths for kind, paths in found.items() if paths}


class Crowd:
    """People who click."""

    def __init__(self, pid: int, url: str, found: dict[str, list[str]], think: float) -> None:
        self.pid, self.url, self.found, self.think = pid, url, found, think
        self.times: dict[str, list[float]] = defaultdict(list)
        self.firsts: dict[str, list[float]] = defaultdict(list)
        self._seen: set[str] = set()
        self.statuses: Counter[int] = Counter()
        self.stopped: Counter[int] = Counter()
        self.over = 0.0

    async def person(self, number: int) -> None:
        chance = random.Random(number)
        kinds = list(self.found)
        async with httpx.AsyncClient(base_url=self.url, timeout=60, headers=HTML) as client:
            await asyncio.sleep(chance.random() * self.think)
            turn = number
            while time.perf_counter() < self.over:
                kind = kinds[turn % len(kinds)]
                path = chance.choice(self.found[kind])
                used, begin = cpu_of(self.pid), time.perf_counter()
                answer = await client.get(path)
                self.times[kind].append(time.perf_counter() - begin)
                if path not in self._seen:
                    self.firsts[kind].append(cpu_of(self.pid) - used)
                self._seen.add(path)
                self.statuses[answer.status_code] += 1
                turn += 1
                await asyncio.sleep(self.think * (0.5 + chance.random()))

    async def runaway(self) -> None:
        async with httpx.AsyncClient(base_url=self.url, timeout=60) as client:
            while time.perf_counter() < self.over:
                answer = await client.post("/sparql", data={"query": RUNAWAY})
                self.stopped[answer.status_code] += 1

    async def click(self, people: int, seconds: float) -> None:
        """All of them, for so long."""
        self.over = time.perf_counter() + seconds
        await asyncio.gather(self.runaway(), *(self.person(number) for number in range(people)))


def ninety_fifth(times: list[float]) -> float:
    """Milliseconds that 95 in 100 stay under."""
    return sorted(times)[max(0, -(-95 * len(times) // 100) - 1)] * 1e3


def cpu_of(pid: int) -> float:
    """Seconds of processor that the threads of a process have used; nothing where the system does not tell."""
    used = 0
    for task in Path(f"/proc/{pid}/task").glob("*/schedstat"):
        with suppress(OSError):  # a thread that ended meanwhile
            used += int(task.read_text(encoding="ascii").split()[0])
    return used / 1e9


def cpu_in_all(pid: int) -> float:
    """The same of those that ended too, in hundredths; nothing where the system does not tell."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def settled(pid: int, most: float = 60) -> None:
    """Waits until a fresh server has read ahead what it reads ahead: that belongs to no page."""
    until = time.perf_counter() + most
    still = 0
    while still < 5 and time.perf_counter() < until:
        before = cpu_of(pid)
        time.sleep(1)
        still = still + 1 if cpu_of(pid) - before < 0.05 else 0


def main() -> None:
    """Prints a line a kind of page."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("store", type=Path)
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--think", type=float, default=1.0)
    parser.add_argument("--worst", type=float, default=150, help="milliseconds that a page's 95th percentile may take")
    said = parser.parse_args()
    process, url, up, first = started(said.store)
    try:
        load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
        print(f"{machine()}; load {load:.1f}")
        begun = cpu_in_all(process.pid)
        print(f"fresh server: listening after {up:.2f} s, first page after {first:.2f} s ({begun:.2f} s of processor)")
        found = pages(url)
        settled(process.pid)
        alone = Crowd(process.pid, url, found, 0.05)
        asyncio.run(alone.click(1, 15))
        crowd = Crowd(process.pid, url, found, said.think)
        before, begin = cpu_in_all(process.pid), time.perf_counter()
        asyncio.run(crowd.click(said.people, said.seconds))
        took, used = time.perf_counter() - begin, cpu_in_all(process.pid) - before
    finally:
        process.terminate()
        process.wait(20)
    total = sum(map(len, crowd.times.values()))
    print(
        f"{said.people} people, {total} pages in {took:.0f} s, answers {dict(crowd.statuses)}; runaway queries {dict(crowd.stopped)}"
    )
    print(f"the server used {used:.1f} s of processor: {used / total * 1e3:.0f} ms a page")
    print(f"{'':16}{'':6}{'--------- one person ---------':>34}{'--- all ---':>20}")
    print(f"{'page, ms':16}{'n':>6}{'median':>10}{'first, CPU':>12}{'p95':>12}{'median':>10}{'p95':>10}")
    for kind, times in sorted(crowd.times.items(), key=lambda pair: -ninety_fifth(pair[1])):
        one = statistics.median(alone.times[kind]) * 1e3 if alone.times[kind] else float("nan")
        mark = "" if ninety_fifth(times) <= said.worst else f"  over {said.worst:g}"
        first = alone.firsts[kind] or [float("nan")]
        print(
            f"{kind:16}{len(times):>6}{one:>10.1f}{statistics.median(first) * 1e3:>12.1f}{ninety_fifth(first):>12.1f}"
            f"{statistics.median(times) * 1e3:>10.1f}{ninety_fifth(times):>10.1f}{mark}"
        )


if __name__ == "__main__":
    main()
