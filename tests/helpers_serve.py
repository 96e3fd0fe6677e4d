"""A running server, as people start it: a process of its own, real HTTP."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from quoth.workspace import Workspace

TOKEN = "a-token-for-tests-0123456789"
WRITING = {"Authorization": f"Bearer {TOKEN}"}


def eventually(holds: Callable[[], bool], seconds: float = 20) -> bool:
    """Whether something comes true within so many seconds: a busy machine takes its time."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


class Patient(httpx.HTTPTransport):
    """Comes back where a busy machine says so: no query process was free (429), or the time was up while others ran (503).

    What asks for too much is refused each time, so that its last answer is the first one's.
    """

    TIMES, PAUSE = 6, 2.0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        for left in reversed(range(self.TIMES)):
            answer = super().handle_request(request)
            if answer.status_code not in (429, 503) or not left:
                break
            answer.close()
            time.sleep(self.PAUSE)
        return answer


class Server:
    """One that is up: its address, a client, a patient one for what is not about limits, its process."""

    def __init__(self, process: subprocess.Popen[str], url: str) -> None:
        self.process = process
        self.url = url
        self.port = int(url.rsplit(":", 1)[1])
        self.client = httpx.Client(base_url=url, timeout=60)
        self.patient = httpx.Client(base_url=url, timeout=60, transport=Patient())

    def query(self, sparql: str, **parameters) -> httpx.Response:
        """Asks with the most time there is: the machine may be busy. Tests of the limit say so themselves."""
        client = self.client if "timeout" in parameters else self.patient
        return client.post("/sparql", data={"query": sparql, "timeout": "10", **parameters})

    def update(self, sparql: str) -> httpx.Response:
        headers = {"Content-Type": "application/sparql-update", **WRITING}
        return self.patient.post("/sparql", content=sparql.encode(), headers=headers)

    def stop(self) -> str:
        """Ends it as Ctrl-C does; what it had to say on standard error."""
        self.client.close()
        self.patient.close()
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        try:
            return self.process.communicate(timeout=20)[1]
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.communicate()
            raise


def told(folder: Path, name: str, text: str) -> Path:
    """A new store in ``folder`` that holds one text, added from a file of this name."""
    (folder / name).write_text(text, encoding="utf-8")
    for _ in Workspace(folder / "store").add([folder / name]):
        pass
    return folder / "store"


@contextmanager
def serving(
    store: Path | str, *options: str, token: str | None = TOKEN, env: dict[str, str] | None = None
) -> Iterator[Server]:
    """A server over ``store``, ended with the context."""
    around = {name: value for name, value in os.environ.items() if name not in ("QUOTH_TOKEN", "QUOTH_STORE")}
    around |= {"QUOTH_TOKEN": token} if token else {}
    command = [sys.executable, "-m", "quoth", "serve", "--store", str(store), "--port", "0", *options]
    process = subprocess.Popen(
        command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=around | (env or {})
    )
    assert process.stderr is not None
    first = process.stderr.readline()
    found = re.search(r"http://\S+:\d+", first)
    if found is None:
        process.kill()
        raise AssertionError(first + process.communicate()[1])
    server = Server(process, found[0])
    try:
        yield server
    finally:
        said = server.stop()
    assert "failed" not in said, said  # what went wrong inside is told there alone
