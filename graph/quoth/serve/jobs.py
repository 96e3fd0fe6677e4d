"""Articles that a page or a program gives, read in a process of their own, one job after the other."""

from __future__ import annotations

import json
import secrets
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from quoth.serve.settings import Settings, without_token

_KEPT = 200
"""How many jobs are remembered."""


class Stage(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    READING = "reading"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Given:
    """One article as somebody gave it: the bytes of a file called ``name``, and what they know of it.

    Of a text that is no file, one that was pasted say, ``name`` only stands for it while it is read.
    """

    name: str
    data: bytes
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    is_file: bool = True


def file_name(sent: str | None) -> str:
    """The last part of a file's name as a browser or a program sent it, safe to keep."""
    last = (sent or "").replace("\\", "/").rsplit("/", 1)[-1].replace("\0", "").strip()
    return last.encode("utf-8", "replace").decode("utf-8")


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one of them; ``done`` is a word of `quoth.workspace.Done`, ``document`` an IRI unless it was refused."""

    name: str
    done: str
    document: str | None = None
    title: str | None = None
    statements: int = 0
    figures: int = 0
    error: str | None = None
    note: str | None = None


@dataclass(slots=True)
class Job:
    """Some articles on their way into the store; what is here changes until ``stage`` is done or failed."""

    id: str
    names: tuple[str, ...]
    stage: Stage = Stage.WAITING
    taken: list[Taken] = field(default_factory=list)
    error: str | None = None
    """Why the whole job failed, in one line."""

    @property
    def over(self) -> bool:
        """Whether nothing more will happen."""
        return self.stage in (Stage.DONE, Stage.FAILED)


class Jobs:
    """The jobs of one server. ``after`` is called when one is over."""

    def __init__(self, settings: Settings, after: Callable[[], None]) -> None:
        self._settings = settings
        self._after = after
        self._jobs: dict[str, Job] = {}
        self._line = ThreadPoolExecutor(1, thread_name_prefix="reading")
        self._running: subprocess.Popen[str] | None = None
        self._closed = threading.Event()

    def start(self, given: Sequence[Given]) -> Job:
        """Puts a job in line."""
        job = Job(secrets.token_urlsafe(9), tuple(g.name for g in given))
        self._jobs[job.id] = job
        while len(self._jobs) > _KEPT:
            del self._jobs[next(iter(self._jobs))]
        self._line.submit(self._run, job, tuple(given))
        return job

    def get(self, name: str) -> Job | None:
        """The job of that id."""
        return self._jobs.get(name)

    @property
    def waiting(self) -> int:
        """How many are not over."""
        return sum(not job.over for job in tuple(self._jobs.values()))

    def close(self) -> None:
        """Stops the one that runs and drops those that wait; what is kept already stays kept."""
        self._closed.set()
        if self._running is not None:
            self._running.kill()
        self._line.shutdown(cancel_futures=True)

    def _run(self, job: Job, given: tuple[Given, ...]) -> None:
        job.stage = Stage.READING
        try:
            with tempfile.TemporaryDirectory(prefix="quoth-") as folder:
                self._read(job, given, Path(folder))
        except OSError as error:
            job.error = f"reading could not start ({error.strerror})"
        job.stage = Stage.FAILED if job.error else Stage.DONE
        self._after()

    def _read(self, job: Job, given: tuple[Given, ...], folder: Path) -> None:
        for number, article in enumerate(given):
            (folder / f"{number}").write_bytes(article.data)
        said = [{name: getattr(g, name) for name in g.__slots__ if name != "data"} for g in given]
        order = {"store": str(self._settings.store), "base": self._settings.base, "folder": str(folder), "given": said}
        with subprocess.Popen(
            [sys.executable, "-m", "quoth.serve.reading"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env=without_token(),
        ) as process:
            self._running = process
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(json.dumps(order))
            process.stdin.close()
            for line in process.stdout:
                _note(job, json.loads(line))
        self._running = None
        if len(job.taken) < len(given) and job.error is None:
            stopped = "the server was stopped" if self._closed.is_set() else "reading broke off"
            job.error = f"{stopped} after {len(job.taken)} of {len(given)}; what was kept before stays kept"


def _note(job: Job, said: dict[str, str | int | None]) -> None:
    if "failed" in said:
        job.error = str(said["failed"])
    else:
        job.taken.append(Taken(**said))  # type: ignore[arg-type]  # the other end writes Taken's own fields
