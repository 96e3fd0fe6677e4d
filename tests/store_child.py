"""A process for tests to kill or to wait for: ``add FOLDER`` adds and replaces without end, ``hold FOLDER`` holds the lock."""

from __future__ import annotations

import sys
import time

from helpers_link import Draft
from helpers_store import by_another_run
from quoth.link import link_one
from quoth.model import Extraction
from quoth.store import open_store


def numbered(n: int) -> Extraction:
    text = f"The warden said {n + 100} people were housed in Orrin halls. " + "The water rose. " * 200
    draft = Draft(text, f"Paper {n}", "2031-05-03").agent("a1", "The warden")
    draft.says("s1", "a1", f"{n + 100} people were housed", cue="said")
    return draft.counts("f1", str(n + 100), n + 100, "people", "s1", event="housed", place=("Orrin",)).done()


def add(folder: str) -> None:
    with open_store(folder).write() as writer:
        print("ready", flush=True)
        for n in range(100_000):
            one = numbered(n)
            writer.put(one, link_one(one))
            writer.put(by_another_run(one), link_one(one))
            print(n, flush=True)


def hold(folder: str) -> None:
    with open_store(folder).write():
        print("ready", flush=True)
        time.sleep(60)


if __name__ == "__main__":
    {"add": add, "hold": hold}[sys.argv[1]](sys.argv[2])
