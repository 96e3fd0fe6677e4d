"""The process that keeps what somebody decided on a page: an order as JSON on standard input, what went wrong as JSON, or nothing.

A process of its own, as the one that reads: the server itself only looks at the store.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict, dataclass

from quoth.errors import QuothError
from quoth.model import Act
from quoth.rdf import own_iri
from quoth.serve.settings import Settings, without_token
from quoth.workspace import Workspace

_SECONDS = 120
"""How long a decision may wait for articles that are being read."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided on a page; ``on`` is the IRI of a comparison or of a judgement, ``alike`` means its whole dispute."""

    act: str
    on: str
    by: str
    reason: str
    alike: bool


def decide(settings: Settings, decision: Decision) -> str | None:
    """Keeps a decision; what went wrong, in one line, where something did."""
    order = json.dumps({"store": str(settings.store), "base": settings.base, **asdict(decision)})
    try:
        ran = subprocess.run(
            [sys.executable, "-m", "quoth.serve.deciding"],
            input=order,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=without_token(),
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return "the store is busy; try again in a moment"
    if ran.returncode != 0:
        return "that could not be kept"
    return json.loads(ran.stdout)["problem"] if ran.stdout else None


def main() -> None:
    """Keeps one order's decision in the store."""
    order = json.load(sys.stdin)
    workspace, act = Workspace(order["store"], base=order["base"]), Act(order["act"])
    try:
        things = [order["on"]]
        if order["alike"]:
            things = [own_iri(pair.comparison) for pair in workspace.disputed(order["on"])]
        for thing in things:
            workspace.judge(thing, act, by=order["by"], reason=order["reason"])
    except QuothError as error:
        sys.stdout.write(json.dumps({"problem": str(error)}))


if __name__ == "__main__":
    main()
