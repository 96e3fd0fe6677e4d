"""A process of its own for inputs that may eat memory or time: PDFs and large pages.

``quoth.read.worker pdf`` or ``html`` reads the bytes on standard input and writes one JSON object: the text and what was
found, or a reason to refuse.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict

from quoth.errors import InputRefused
from quoth.model import DocumentKind, PartialDate
from quoth.read.found import Found
from quoth.read.html import page_of
from quoth.read.limits import WORKER_BYTES, WORKER_SECONDS
from quoth.read.page import Page
from quoth.read.pdf import pdf_of


def page_by_worker(task: str, data: bytes, name: str, *, seconds: float = WORKER_SECONDS) -> Page:
    """What ``pdf_of`` or ``page_of`` (task ``pdf`` or ``html``, the page in UTF-8) gives, within limits.

    Raises:
        InputRefused: as those do, and when the limits of time or memory are hit.
    """
    # -P: nothing is imported from the folder that the user happens to be in.
    command = [sys.executable, "-P", "-m", "quoth.read.worker", task]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired as error:
        raise InputRefused(name, f"takes over {seconds:g} s to read", hint="give a part of it") from error
    try:
        answer = json.loads(done.stdout)
    except ValueError as error:
        raise InputRefused(name, "can't be read: it is damaged, or needs too much memory") from error
    if "reason" in answer:
        raise InputRefused(name, answer["reason"], hint=answer["hint"])
    return Page(answer["text"], _found(answer["found"]))


def _found(told: dict[str, str | list[str] | None]) -> Found:
    published, kind = told.pop("published"), told.pop("kind")
    return Found(
        title=_text(told["title"]),
        publisher=_text(told["publisher"]),
        authors=tuple(told["authors"] or ()),
        published=PartialDate(published) if isinstance(published, str) else None,
        kind=DocumentKind(kind) if isinstance(kind, str) else None,
        url=_text(told["url"]),
    )


def _text(value: str | list[str] | None) -> str | None:
    return value if isinstance(value, str) else None


def _limit() -> None:
    """Bind this process to its share of memory and processor time, where the system can."""
    try:
        import resource
    except ImportError:  # Windows has no such limits; the clock of the parent still holds
        return
    resource.setrlimit(resource.RLIMIT_AS, (WORKER_BYTES, WORKER_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (WORKER_SECONDS, WORKER_SECONDS + 1))


def main(task: str) -> None:
    """Read standard input and write the answer."""
    _limit()
    data = sys.stdin.buffer.read()
    answer: dict[str, object]
    try:
        page = pdf_of(data, "-") if task == "pdf" else page_of(data.decode("utf-8", "replace"), "-")
        found = {**asdict(page.found), "published": page.found.published and str(page.found.published)}
        answer = {"text": page.text, "found": found}
    except InputRefused as refused:
        answer = {"reason": refused.reason, "hint": refused.hint}
    except MemoryError:
        answer = {"reason": "needs too much memory to read", "hint": None}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
